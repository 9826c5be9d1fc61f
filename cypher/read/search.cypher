// Purpose: people, organisations, events and articles that have words, those that fit best first
// Parameters: $text – a query of the full-text indexes
// Returns: found – the node; score; sentence – of an event the one that has the words, or null
CALL () {
  CALL db.index.fulltext.queryNodes('person_name', $text, {limit: 200}) YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryNodes('organization_name', $text, {limit: 200})
    YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryNodes('article_text', $text, {limit: 200}) YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryNodes('event_title', $text, {limit: 200}) YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryRelationships('report_sentence', $text, {limit: 200})
    YIELD relationship AS report, score
  RETURN endNode(report) AS found, score, report.sentence AS sentence
}
WITH found, score, sentence ORDER BY sentence IS NULL, score DESC, sentence
WITH found, max(score) AS score, head(collect(sentence)) AS sentence
ORDER BY score DESC, found.id
RETURN found, score, sentence
