// Purpose: lets reports lead to the event that they are of now
// Parameters: $rows – maps with article, report and event
// Returns: nothing
UNWIND $rows.items AS row
MATCH (one:Article {id: row.article})-[old:REPORTS {id: row.report}]->(:Event)
USING INDEX SEEK one:Article(id)
MATCH (event:Event {id: row.event})
MATCH (article:Article {id: row.article})
CREATE (article)-[new:REPORTS]->(event)
SET new = properties(old)
DELETE old
