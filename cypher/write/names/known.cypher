// Purpose: tells which of these names the graph has, how often, and who they are
// Parameters: $ids – names' ids
// Returns: columns, rows – id, form, block, articles, person (id or null), called (the person's name)
//   of each name that is there
UNWIND $ids.items AS id
MATCH (name:Name {id: id})
OPTIONAL MATCH (name)-[:RESOLVED_TO]->(person:Person)
WITH collect([id, name.form, name.block, name.articles, person.id, person.name]) AS rows
RETURN rows, ['id', 'form', 'block', 'articles', 'person', 'called'] AS columns
