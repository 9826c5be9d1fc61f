// Purpose: a publisher's works, shelved by genre
// Parameters: none
// Returns: genre – the genre or null; works – maps of work and initial, by title
MATCH (node)-[:PUBLISHED]->(work)
WITH work ORDER BY work.title, work.id
RETURN work.genre AS genre, collect({work: work, initial: left(work.title, 1)}) AS works
