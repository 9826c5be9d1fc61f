// Purpose: who met whom regarding a country or organisation, as a table with the sentence that says
//   so; put another name or another status into the first line
// Parameters: none
// Returns: day, kind, who, place, sentence, article – a row for each report, latest first
WITH 'Ukraine' AS subject, 'held' AS status
MATCH (event:Event {encounter: true, status: status})-[:REGARDING]->(about:Country|Organization)
WHERE subject IN [about.name, about.nameEn, about.code]
MATCH (article:Article)-[report:REPORTS]->(event)
RETURN event.dateFrom AS day, event.kind AS kind,
  COLLECT { MATCH (party)-[:PARTICIPATED_IN]->(event) RETURN party.name ORDER BY party.name } AS who,
  event.place AS place, report.sentence AS sentence,
  coalesce(article.title, article.name) AS article
ORDER BY day DESC, article, report.start
LIMIT 100
