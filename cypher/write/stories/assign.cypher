// Purpose: says which story articles tell that were there before
// Parameters: $rows – maps with article and story
// Returns: events – the ids of the events that these articles report
UNWIND $rows.items AS row
MATCH (article:Article {id: row.article})
SET article.story = row.story
WITH article
MATCH (article)-[:REPORTS]->(event:Event)
RETURN collect(DISTINCT event.id) AS events
