// Purpose: writes articles
// Parameters: $rows – maps with id, properties, and published, an ISO text or null
// Returns: nothing
UNWIND $rows.items AS row
MERGE (article:Article {id: row.id})
SET article += row.properties, article.published = datetime(row.published)
