// Purpose: removes countries and organisations that no article names or speaks of any more
// Parameters: $countries, $organizations – keys of those that may be among them
// Returns: nothing
CALL () {
  UNWIND $countries.items AS code
  MATCH (country:Country {code: code})
  WHERE NOT EXISTS { (country)<-[:MENTIONS|SPEAKS_OF]-() }
  DETACH DELETE country
}
CALL () {
  UNWIND $organizations.items AS id
  MATCH (organization:Organization {id: id})
  WHERE NOT EXISTS { (organization)<-[:MENTIONS|SPEAKS_OF]-() }
  DETACH DELETE organization
}
