// Purpose: books that have authors in common with a book
// Parameters: none
// Returns: book – the other book; shared – the number of authors
MATCH (node)<-[:WROTE]-(:Person)-[:WROTE]->(other:Book)
WITH other, count(*) AS shared
RETURN other AS book, shared AS shared
