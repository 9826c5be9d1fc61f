// Purpose: finds the evidence that is left for offices: of the lowest article id, the first in its
//   text
// Parameters: $rows – maps with person, country or organization (the other null) and office (empty
//   for none)
// Returns: row – as representations.cypher takes them
UNWIND $rows AS row
MATCH (article:Article)-[said:MENTIONS]->(:Person {id: row.person})
UNWIND range(0, coalesce(size(said.offices), 0) - 1) AS i
WITH row, article, said, i
WHERE said.offices[i] = row.office
  AND said.represents[i] = coalesce(row.country, row.organization)
ORDER BY article.id, i
WITH row, collect({
  office: CASE WHEN row.office <> '' THEN row.office END,
  article: article.id,
  sentence: said.officeSentences[i],
  start: said.officeStarts[i],
  end: said.officeEnds[i],
  trigger: said.officeTriggers[i],
  rule: said.officeRules[i],
  confidence: said.officeConfidences[i]
})[0] AS evidence
RETURN row {.*, evidence: evidence} AS row
