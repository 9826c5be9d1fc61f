// Purpose: tells which of these names the graph has, how often, and who they are
// Parameters: $ids – names' ids
// Returns: id, form, block, articles, person (id or null), called (the person's name) – of each name
//   that is there
UNWIND $ids.items AS id
MATCH (name:Name {id: id})
OPTIONAL MATCH (name)-[:RESOLVED_TO]->(person:Person)
RETURN id, name.form AS form, name.block AS block, name.articles AS articles,
  person.id AS person, person.name AS called
