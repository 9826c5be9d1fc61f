// Purpose: finds what has a key; where several have it, an event before a person, a person before the rest
// Parameters: $id – the key
// Returns: node – an event, person, country, organisation, article, name or decision, or no row
CALL () {
  MATCH (found:Event {id: $id}) RETURN found, 1 AS rank
  UNION MATCH (found:Person {id: $id}) RETURN found, 2 AS rank
  UNION MATCH (found:Country {code: $id}) RETURN found, 3 AS rank
  UNION MATCH (found:Organization {id: $id}) RETURN found, 4 AS rank
  UNION MATCH (found:Article {id: $id}) RETURN found, 5 AS rank
  UNION MATCH (found:Name {id: $id}) RETURN found, 6 AS rank
  UNION MATCH (found:Decision {id: $id}) RETURN found, 7 AS rank
}
WITH found ORDER BY rank LIMIT 1
RETURN found AS node
