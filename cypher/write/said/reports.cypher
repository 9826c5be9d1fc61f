// Purpose: writes where and how articles tell of events
// Parameters: $rows – maps with article, event and said, the edge's properties but for published,
//   which is the article's
// Returns: nothing
UNWIND $rows.items AS row
MATCH (article:Article {id: row.article})
MATCH (event:Event {id: row.event})
CREATE (article)-[said:REPORTS]->(event)
SET said = row.said, said.published = article.published
