// Purpose: removes persons that no article mentions any more, then countries and organisations that
//   nothing leads to
// Parameters: $persons, $countries, $organizations – keys of those that may be left alone
// Returns: nothing
CALL () {
  UNWIND $persons AS id
  MATCH (person:Person {id: id})
  WHERE NOT EXISTS { (person)<-[:MENTIONS]-() }
  DETACH DELETE person
}
CALL () {
  UNWIND $countries AS code
  MATCH (country:Country {code: code})
  WHERE NOT EXISTS { (country)--() }
  DELETE country
}
CALL () {
  UNWIND $organizations AS id
  MATCH (organization:Organization {id: id})
  WHERE NOT EXISTS { (organization)--() }
  DELETE organization
}
