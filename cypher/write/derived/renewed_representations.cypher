// Purpose: works out anew whom persons stand for, from all that articles say of them: for each
//   office the evidence of the lowest article id, there the first in the text
// Parameters: $persons – ids of persons
// Returns: nothing
UNWIND $persons.items AS id
MATCH (person:Person {id: id})
CALL (person) {
  OPTIONAL MATCH (person)-[known:REPRESENTS]->()
  DELETE known
}
CALL (person) {
  MATCH (person)<-[said:MENTIONS]-(article:Article)
  UNWIND range(0, coalesce(size(said.offices), 0) - 1) AS i
  WITH article, said, i ORDER BY article.id, said.officeStarts[i],
    said.officeEnds[i], said.nameId, i
  WITH said.represents[i] AS key, said.offices[i] AS office,
    collect({said: properties(said), i: i, article: article.id})[0] AS first
  OPTIONAL MATCH (country:Country {code: key})
  OPTIONAL MATCH (organization:Organization {id: key})
  RETURN coalesce(country, organization) AS target, office, first.said AS said, first.i AS i,
    first.article AS article
}
CREATE (person)-[stands:REPRESENTS]->(target)
SET stands = {
  article: article, office: CASE office WHEN '' THEN null ELSE office END,
  rule: said.officeRules[i], sentence: said.officeSentences[i], start: said.officeStarts[i],
  end: said.officeEnds[i], trigger: said.officeTriggers[i], confidence: said.officeConfidences[i]
}
