// Purpose: finds people who can have any of these ids or spellings of the name, and few others
// Parameters: $value – the list
// Returns: node – a person, each once
UNWIND $value AS term
CALL (term) {
  MATCH (found:Person {id: term}) RETURN found
  UNION
  // A phrase for the index's analyzer: within quotation marks only these two mean something.
  WITH '"' + replace(replace(term, '\\', '\\\\'), '"', '\\"') + '"' AS phrase
  CALL db.index.fulltext.queryNodes('person_name', phrase) YIELD node AS found
  RETURN found
}
RETURN DISTINCT found AS node
