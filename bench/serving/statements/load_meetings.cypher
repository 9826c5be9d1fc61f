// Purpose: a country's newest meetings, read off the edges' index
// Parameters: $code – the country; $first – how many
// Returns: row – a list of maps
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
RETURN collect(event {.id, .kind, .status, .title, .place,
  from: toString(event.dateFrom), to: toString(event.dateTo)}) AS row
