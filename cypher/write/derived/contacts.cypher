// Purpose: keeps how often each two persons met at encounters that were held, and the first and last
//   day that is known, on an edge from each of them to the other, where encounters came and none went
// Parameters: $rows – maps with one and other (ids of persons), more (by how many encounters there are
//   more than before), first and last (days of these, or null)
// Returns: nothing
UNWIND $rows.items AS row
UNWIND [[row.one, row.other], [row.other, row.one]] AS pair
CALL (pair) {
  OPTIONAL MATCH ()-[known:CONTACT]->()
  USING INDEX SEEK known:CONTACT(person, other)
  WHERE known.person = pair[0] AND known.other = pair[1]
  RETURN known
}
CALL (pair, known) {
  WITH * WHERE known IS NULL
  MATCH (person:Person {id: pair[0]})
  MATCH (other:Person {id: pair[1]})
  CREATE (person)-[contact:CONTACT {person: pair[0], other: pair[1], meetings: 0}]->(other)
  RETURN contact
  UNION ALL
  WITH * WHERE known IS NOT NULL
  RETURN known AS contact
}
SET contact.meetings = contact.meetings + row.more,
  contact.first = CASE WHEN row.first < contact.first OR contact.first IS NULL THEN row.first
    ELSE contact.first END,
  contact.last = CASE WHEN row.last > contact.last OR contact.last IS NULL THEN row.last
    ELSE contact.last END
