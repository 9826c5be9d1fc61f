// Purpose: who stands for a country, in which office, and the sentence that says so; put another
//   country into the first line
// Parameters: none
// Returns: person, office, sentence, article – a row for each person and office
WITH 'Russland' AS name
MATCH (person:Person)-[stands:REPRESENTS]->(country:Country)
WHERE name IN [country.name, country.nameEn, country.code]
RETURN person.name AS person, stands.office AS office, stands.sentence AS sentence,
  stands.article AS article
ORDER BY person, office
LIMIT 100
