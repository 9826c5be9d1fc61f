// Purpose: removes names that no article prints any more
// Parameters: $names – ids of names that may be among them
// Returns: nothing
UNWIND $names.items AS id
MATCH (name:Name {id: id})
WHERE name.articles = 0
DETACH DELETE name
