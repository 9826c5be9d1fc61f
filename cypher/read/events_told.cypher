// Purpose: finds events by words: of a sentence that reports it, or of its title, place and topics
// Parameters: $value – a query of the full-text indexes
// Returns: node – an event, each once
CALL () {
  CALL db.index.fulltext.queryNodes('event_title', $value) YIELD node AS found
  RETURN found
  UNION
  CALL db.index.fulltext.queryRelationships('report_sentence', $value) YIELD relationship AS report
  RETURN endNode(report) AS found
}
RETURN found AS node
