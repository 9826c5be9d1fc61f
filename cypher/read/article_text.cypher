// Purpose: the text of articles, which only those pay for who ask for it
// Parameters: $keys – ids of articles
// Returns: key – the article's id; items – a list of one text
UNWIND $keys AS key
MATCH (a:Article {id: key})
RETURN key, collect(a.text) AS items
