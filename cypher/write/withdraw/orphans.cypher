// Purpose: removes countries and organisations that nothing leads to any more
// Parameters: $countries, $organizations – keys of those that may be left alone
// Returns: nothing
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
