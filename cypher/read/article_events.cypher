// Purpose: which events articles report, encounters and others, of every status
// Parameters: $keys – ids of articles
// Returns: key – the article's id; items – maps of the events with their country, in the order of
//   the first sentence that tells of each
UNWIND $keys AS key
MATCH (:Article {id: key})-[r:REPORTS]->(e:Event)
WITH key, e, min(r.start) AS first ORDER BY first, e.id
RETURN key, collect(e {.*, country: [(e)-[:LOCATED_IN]->(c:Country) | c {.*}][0]}) AS items
