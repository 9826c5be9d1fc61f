// Purpose: reads all printed names, for a search that folds accents
// Parameters: none
// Returns: id, form, person – of each name; person is the id of who it is, or null
MATCH (name:Name)
OPTIONAL MATCH (name)-[:RESOLVED_TO]->(person:Person)
RETURN name.id AS id, name.form AS form, person.id AS person
ORDER BY id
