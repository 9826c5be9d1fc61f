// Purpose: works out anew how often each two persons met at encounters that were held, and the first
//   and last day that is known, where encounters went
// Parameters: $rows – maps with one and other (ids of persons, the lower first) and more (by how many
//   encounters there are more than before; may be negative, or 0 where only days changed)
// Returns: nothing
UNWIND $rows.items AS row
CALL (row) {
  // The first day of all calendars stands for none.
  OPTIONAL MATCH ()-[met:MET]->()
  USING INDEX SEEK met:MET(one, other, day)
  WHERE met.one = row.one AND met.other = row.other AND met.day > date('0001-01-01')
  WITH met ORDER BY met.one, met.other, met.day LIMIT 1
  RETURN met.day AS first
}
CALL (row) {
  OPTIONAL MATCH ()-[met:MET]->()
  USING INDEX SEEK met:MET(one, other, day)
  WHERE met.one = row.one AND met.other = row.other AND met.day > date('0001-01-01')
  WITH met ORDER BY met.one DESC, met.other DESC, met.day DESC LIMIT 1
  RETURN met.day AS last
}
UNWIND [[row.one, row.other], [row.other, row.one]] AS pair
CALL (pair) {
  OPTIONAL MATCH ()-[known:CONTACT]->()
  USING INDEX SEEK known:CONTACT(person, other)
  WHERE known.person = pair[0] AND known.other = pair[1]
  RETURN known
}
WITH row, first, last, pair, known, coalesce(known.meetings, 0) + row.more AS meetings
CALL (pair, known, meetings) {
  WITH * WHERE known IS NULL AND meetings > 0
  MATCH (person:Person {id: pair[0]})
  MATCH (other:Person {id: pair[1]})
  CREATE (person)-[contact:CONTACT {person: pair[0], other: pair[1]}]->(other)
  RETURN contact
  UNION ALL
  WITH * WHERE known IS NOT NULL
  RETURN known AS contact
}
SET contact.meetings = meetings, contact.first = first, contact.last = last
WITH contact, meetings WHERE meetings = 0
DELETE contact
