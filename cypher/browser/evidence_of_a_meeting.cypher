// Purpose: everything that articles say of the meetings of two persons; put their names (or parts of
//   them) into the first line
// Parameters: none
// Returns: day, title, status, asTold, sentence, start, end, trigger, extractor, article, url – a row
//   for each report; start and end count characters of the article's text
WITH 'Putin' AS one, 'Lukaschenko' AS other
MATCH (first:Person)-[:PARTICIPATED_IN]->(event:Event {encounter: true})
  <-[:PARTICIPATED_IN]-(second:Person)
WHERE first.name CONTAINS one AND second.name CONTAINS other
MATCH (article:Article)-[report:REPORTS]->(event)
RETURN DISTINCT event.dateFrom AS day, event.title AS title, event.status AS status,
  report.status AS asTold, report.sentence AS sentence, report.start AS start, report.end AS end,
  report.trigger AS trigger, report.extractor AS extractor, article.name AS article,
  article.url AS url
ORDER BY day DESC, article, start
LIMIT 100
