// Purpose: whom a person speaks for, in which office, and where it says so, oldest article first
// Parameters: none; node is the person
// Returns: stands – the relationship; target – the country or organisation; article – or null
MATCH (node)-[stands:REPRESENTS]->(target)
OPTIONAL MATCH (article:Article {id: stands.article})
WITH stands, target, article
ORDER BY article.published, article.id, stands.start, target.name, stands.office
RETURN stands, target, article
