// Purpose: the shortest chains of meetings from one person to another
// Parameters: $from, $to – ids of persons
// Returns: row – a map for each chain
MATCH (start:Person {id: $from})
MATCH (goal:Person {id: $to})
CALL (start, goal) {
  MATCH chain = SHORTEST 10 (start)((:Person)-[met:MET]-(:Person)){1,6}(goal)
  RETURN chain, met
}
WITH length(chain) AS length, nodes(chain) AS people, [one IN met | one.event] AS events
ORDER BY length, [person IN people | person.id], events
WITH collect({length: length, people: [person IN people | person {.id}],
  steps: [event IN events | {meeting: {id: event}}]}) AS chains
RETURN chains AS row
