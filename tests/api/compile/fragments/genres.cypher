// Purpose: how many books there are of each genre
// Parameters: none
// Returns: genre – the genre or null; books – the number; first – the first of them by title
WITH node ORDER BY node.title, node.id
RETURN node.genre AS genre, count(*) AS books, head(collect(node)) AS first
