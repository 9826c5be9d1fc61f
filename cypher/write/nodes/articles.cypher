// Purpose: writes articles that are not there
// Parameters: $rows – maps with id, properties, and published, an ISO text or null
// Returns: nothing
UNWIND $rows.items AS row
CREATE (article:Article {id: row.id})
SET article += row.properties, article.published = datetime(row.published)
