// Purpose: finds events near some days of which somebody is a party, or was expected to be
// Parameters: $ranges – maps with key (of a party), first and last (days near which one of the event's
//   reports lies), earliest (the day before which none of its reports lies)
// Returns: columns, rows – event (its id), parties (keys of all), and found: key, first and last day of
//   the event's reports, as ISO texts, for each range in which it was found
UNWIND $ranges.items AS range
CALL (range) {
  MATCH ()-[part:PARTICIPATED_IN]->(event)
  USING INDEX SEEK part:PARTICIPATED_IN(participant, firstDay, lastDay)
  WHERE part.participant = range.key AND part.firstDay >= range.earliest
    AND part.firstDay <= range.last AND part.lastDay >= range.first
  RETURN event, part.firstDay AS first, part.lastDay AS last
  UNION ALL
  MATCH ()-[part:EXPECTED_AT]->(event)
  USING INDEX SEEK part:EXPECTED_AT(participant, firstDay, lastDay)
  WHERE part.participant = range.key AND part.firstDay >= range.earliest
    AND part.firstDay <= range.last AND part.lastDay >= range.first
  RETURN event, part.firstDay AS first, part.lastDay AS last
}
WITH event, collect([range.key, toString(first), toString(last)]) AS found
WITH collect([event.id, event.parties, found]) AS rows
RETURN rows, ['event', 'parties', 'found'] AS columns
