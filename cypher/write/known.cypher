// Purpose: tells which of these articles the graph has, and in which version
// Parameters: $ids – article ids
// Returns: columns, rows – id, digest of each article that is there
UNWIND $ids.items AS id
MATCH (article:Article {id: id})
WITH collect([article.id, article.digest]) AS rows
RETURN rows, ['id', 'digest'] AS columns
