// Purpose: finds articles by address or name, which several may share. There is no index on these:
//   one pass over all articles, however many are looked for.
// Parameters: $told – addresses and names
// Returns: told – the address or name; ids – of the articles that have it
MATCH (article:Article)
UNWIND [article.url, article.name] AS called
WITH article, called
WHERE called IN $told
WITH called AS told, article.id AS id ORDER BY id
RETURN told, collect(DISTINCT id) AS ids
