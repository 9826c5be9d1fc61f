// Purpose: finds events that reports may tell of: they share two parties, or the only one, and one of
//   the event's reports lies on a day near or can be of any
// Parameters: $rows – maps with report (its id), keys (of the parties to look for), rare (of them that
//   are looked for where no time is told), others (of its parties that are no persons), parties
//   (keys of all), mixed (whether some of its persons are not among the rare), least (how many must
//   be shared), first and last (days near which one of the event's reports lies), earliest (the day
//   before which none of its reports lies)
// Returns: columns, rows – report, event: ids of each such pair
UNWIND $rows.items AS row
CALL (row) {
  UNWIND row.keys AS key
  CALL (row, key) {
    MATCH ()-[part:PARTICIPATED_IN]->(event)
    USING INDEX SEEK part:PARTICIPATED_IN(participant, firstDay, lastDay)
    WHERE part.participant = key AND part.firstDay >= row.earliest AND part.firstDay <= row.last
      AND part.lastDay >= row.first
    RETURN event
    UNION
    UNWIND [one IN row.rare WHERE one = key] AS rare
    MATCH ()-[part:PARTICIPATED_IN]->(event)
    USING INDEX SEEK part:PARTICIPATED_IN(participant, timeless)
    WHERE part.participant = rare AND part.timeless = true
    RETURN event
    UNION
    MATCH ()-[part:EXPECTED_AT]->(event)
    USING INDEX SEEK part:EXPECTED_AT(participant, firstDay, lastDay)
    WHERE part.participant = key AND part.firstDay >= row.earliest AND part.firstDay <= row.last
      AND part.lastDay >= row.first
    RETURN event
    UNION
    UNWIND [one IN row.rare WHERE one = key] AS rare
    MATCH ()-[part:EXPECTED_AT]->(event)
    USING INDEX SEEK part:EXPECTED_AT(participant, timeless)
    WHERE part.participant = rare AND part.timeless = true
    RETURN event
  }
  WITH row, event, count(*) AS shared
  WHERE shared >= row.least OR any(other IN row.others WHERE other IN event.parties)
    OR row.mixed AND size([party IN row.parties WHERE party IN event.parties]) >= row.least
  RETURN event
}
WITH collect([row.report, event.id]) AS rows
RETURN rows, ['report', 'event'] AS columns
