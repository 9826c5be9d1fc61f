// Purpose: finds a person by id, or by a spelling of the name: the full name goes before another form,
//   and that before the last part of the name
// Parameters: $id – the id, or null; $name – full name, other form or surname, or null
// Returns: node – the person; fault – null, or that several are called so: who they are
CALL () {
  WITH $id AS id
  MATCH (found:Person {id: id})
  RETURN found, 1 AS rank
  UNION
  WITH $name AS name WHERE name IS NOT NULL
  WITH name, '"' + replace(replace(name, '\\', '\\\\'), '"', '\\"') + '"' AS phrase
  CALL db.index.fulltext.queryNodes('person_name', phrase) YIELD node AS found
  WITH found, CASE
    WHEN toLower(found.name) = toLower(name) THEN 1
    WHEN any(alias IN found.aliases WHERE toLower(alias) = toLower(name)) THEN 2
    WHEN toLower(found.name) ENDS WITH ' ' + toLower(name) THEN 3
  END AS rank
  WHERE rank IS NOT NULL
  RETURN found, rank
}
WITH rank, found ORDER BY found.name, found.id
WITH rank, collect(found)[..20] AS people ORDER BY rank LIMIT 1
RETURN people[0] AS node, CASE WHEN size(people) > 1 THEN
  reduce(text = 'several people are called \'' + $name + '\'', i IN range(0, size(people) - 1) |
    text + CASE i WHEN 0 THEN ': ' ELSE ', ' END + people[i].name + ' (' + people[i].id + ')')
END AS fault
