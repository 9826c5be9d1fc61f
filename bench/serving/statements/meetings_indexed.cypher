// Purpose: the newest meetings that were held and were about a country, read off the edges' index
// Parameters: $code – the country; $first – how many
// Returns: row – the country, with a map for each meeting
MATCH (country:Country {code: $code})
CALL (country) {
  MATCH (country)<-[about:REGARDING]-(event:Event)
  USING INDEX about:REGARDING(subject, encounter, status, day, event)
  WHERE about.subject = country.code AND about.encounter = true AND about.status = 'held'
    AND about.day IS NOT NULL AND about.event IS NOT NULL
  WITH about, event ORDER BY about.subject DESC, about.encounter DESC, about.status DESC,
    about.day DESC, about.event DESC LIMIT $first
  RETURN event
}
CALL (event) {
  MATCH (event)<-[part:PARTICIPATED_IN]-(party)
  WITH part, party, CASE WHEN party:Person THEN 1 WHEN party:Organization THEN 2 ELSE 3 END AS rank
  ORDER BY rank, party.name, coalesce(party.id, party.code)
  RETURN collect({role: part.role, office: part.office,
    person: CASE WHEN party:Person THEN party {.id, .name} END,
    country: CASE WHEN party:Country THEN party {.code, .name} END,
    organization: CASE WHEN party:Organization THEN party {.id, .name} END}) AS participants
}
CALL (event) {
  MATCH (event)<-[report:REPORTS]-(article:Article)
  WITH report, article ORDER BY article.published, article.id, report.start
  RETURN collect({sentence: report.sentence, start: report.start, end: report.end,
    article: article {.id, .title, .source, .url, published: toString(article.published)}})
    AS evidence
}
WITH country, event {.id, .title, kind: toUpper(event.kind), status: toUpper(event.status),
  date: CASE WHEN event.dateFrom IS NOT NULL
    THEN {from: toString(event.dateFrom), to: toString(event.dateTo)} END,
  place: {name: event.place,
    country: head([(event)-[:LOCATED_IN]->(land:Country) | land {.code, .name}])},
  participants: participants, evidence: evidence} AS node
WITH country, collect({node: node}) AS edges
RETURN {name: country.name, meetings: {edges: edges}} AS row
