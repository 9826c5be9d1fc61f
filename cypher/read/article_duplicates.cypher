// Purpose: other articles with nearly the same text, oldest first
// Parameters: none; node is the article
// Returns: node – the other article
MATCH (other:Article {story: node.story})
WHERE other <> node
WITH other ORDER BY other.published, other.id
RETURN other AS node
