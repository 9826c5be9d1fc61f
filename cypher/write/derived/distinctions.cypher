// Purpose: counts the articles that print two names as two persons
// Parameters: $rows – maps with one and other (ids of names, the lower first) and more (by how many
//   articles there are more than before; may be negative)
// Returns: nothing
UNWIND $rows.items AS row
MATCH (one:Name {id: row.one})
MATCH (other:Name {id: row.other})
MERGE (one)-[distinct:DISTINCT_FROM]->(other)
SET distinct.articles = coalesce(distinct.articles, 0) + row.more
WITH distinct
WHERE distinct.articles = 0
DELETE distinct
