// Purpose: reads the articles of stories
// Parameters: $stories – ids of stories
// Returns: article, story, fingerprint – of each article
UNWIND $stories.items AS story
MATCH (article:Article {story: story})
RETURN article.id AS article, story, article.fingerprint AS fingerprint
