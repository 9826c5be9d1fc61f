// Purpose: the shortest chains of encounters that were held from one person to another
// Parameters: $from, $to – ids or spellings of names; $maxLength – of how many steps at most, up to 6;
//   $kind – list of kinds, or null; $since, $until – first and last day, or null
// Returns: length; people – all on the way; steps – maps of one, other and event
CALL () {
  UNWIND [$from, $to] AS term
  CALL (term) {
    MATCH (found:Person {id: term}) RETURN found
    UNION
    WITH '"' + replace(replace(term, '\\', '\\\\'), '"', '\\"') + '"' AS phrase
    CALL db.index.fulltext.queryNodes('person_name', phrase) YIELD node AS found
    WITH found WHERE toLower(found.name) = toLower(term)
      OR toLower(found.name) ENDS WITH ' ' + toLower(term)
      OR any(alias IN found.aliases WHERE toLower(alias) = toLower(term))
    RETURN found
  }
  RETURN term, collect(found) AS called
}
WITH collect({term: term, called: called}) AS both
UNWIND [one IN both WHERE one.term = $from | one.called][0] AS start
UNWIND [one IN both WHERE one.term = $to | one.called][0] AS goal
WITH start, goal WHERE start <> goal
CALL (start, goal) {
  MATCH chain = SHORTEST 10 (start)
    ((:Person)-[met:MET WHERE ($kind IS NULL OR met.kind IN $kind)
      AND ($since IS NULL OR met.day >= date($since))
      AND ($until IS NULL OR met.day <= date($until))]-(:Person)){1,6}
    (goal)
  RETURN chain, met
}
WITH chain, met WHERE length(chain) <= $maxLength
CALL (chain, met) {
  UNWIND range(0, size(met) - 1) AS i
  MATCH (event:Event {id: met[i].event})
  WITH chain, event, i ORDER BY i
  RETURN collect({one: nodes(chain)[i], other: nodes(chain)[i + 1], event: event}) AS steps,
    [each IN collect(event.id) | each] AS events
}
WITH length(chain) AS length, nodes(chain) AS people, steps, events
ORDER BY length, [person IN people | person.id], events
RETURN length, people, steps
