// Purpose: whom people speak for, in which office, and where it says so
// Parameters: $keys – ids of people
// Returns: key – the person's id; items – maps of the evidence with country or organization and the
//   article without its text, oldest article first
UNWIND $keys AS key
MATCH (:Person {id: key})-[r:REPRESENTS]->(s)
OPTIONAL MATCH (a:Article {id: r.article})
WITH key, r, s, a ORDER BY a.published, a.id, r.start, s.name
RETURN key, collect(r {
  .*,
  country: CASE WHEN s:Country THEN s {.*} END,
  organization: CASE WHEN s:Organization THEN s {.*} END,
  article: a {.id, .name, .title, .url, .source, .places, .published, .language}
}) AS items
