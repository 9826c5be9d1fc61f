// Purpose: writes names, and counts the articles that print them
// Parameters: $rows – maps with id, properties (form, country, office, block) and more (by how many
//   articles there are more than before; may be negative)
// Returns: nothing
UNWIND $rows.items AS row
MERGE (name:Name {id: row.id})
ON CREATE SET name += row.properties
SET name.articles = coalesce(name.articles, 0) + row.more
