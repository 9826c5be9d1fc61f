// Purpose: the shortest chain of held meetings from one person to another, drawn as a graph; put
//   their names (or parts of them) into the first line
// Parameters: none
// Returns: chain – a path of persons and the meetings between them
WITH 'Trump' AS one, 'Putin' AS other
MATCH (first:Person), (second:Person)
WHERE first.name CONTAINS one AND second.name CONTAINS other AND first <> second
MATCH chain = SHORTEST 1 (first)-[:MET]-{1,6}(second)
RETURN chain
LIMIT 25
