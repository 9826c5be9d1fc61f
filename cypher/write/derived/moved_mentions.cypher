// Purpose: lets what articles say of a name lead to who it is now
// Parameters: $rows – maps with name, from (id of who it was, or null) and to (id of who it is, or
//   null)
// Returns: nothing
UNWIND $rows.items AS row
OPTIONAL MATCH (was:Person {id: row.from})
OPTIONAL MATCH (is:Person {id: row.to})
MATCH (name:Name {id: row.name})
WITH row, coalesce(was, name) AS source, coalesce(is, name) AS target
MATCH (source)<-[old:MENTIONS {nameId: row.name}]-(article:Article)
CREATE (article)-[new:MENTIONS]->(target)
SET new = properties(old)
DELETE old
