// Purpose: the sentences that report events
// Parameters: $keys – ids of events
// Returns: key – the event's id; items – maps of the reports, each with its article without the text,
//   oldest article first
UNWIND $keys AS key
MATCH (:Event {id: key})<-[r:REPORTS]-(a:Article)
WITH key, r, a ORDER BY a.published, a.id, r.start, r.end, r.status
RETURN key, collect(r {
  .*, article: a {.id, .name, .title, .url, .source, .places, .published, .language}
}) AS items
