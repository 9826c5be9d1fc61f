// Purpose: finds the people that names could be: those with a name that sounds alike
// Parameters: $blocks – keys of the names' blocks
// Returns: block, id, name, articles – of each person
UNWIND $blocks AS block
MATCH (:Name {block: block})-[:RESOLVED_TO]->(person:Person)
WITH DISTINCT block, person,
  COUNT { MATCH (person)<-[:MENTIONS]-(article:Article) RETURN DISTINCT article } AS articles
RETURN block, person.id AS id, person.name AS name, articles
ORDER BY block, articles DESC, name, id
