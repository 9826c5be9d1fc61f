// Purpose: finds events that reports may tell of: they share two parties, or the only one, on a day
//   near, or one of the event's reports tells no time at all
// Parameters: $rows – maps with report (its id), keys (of the parties to look for), others (of its
//   other parties), least (how many must be shared), first and last (days near which one of the
//   event's reports lies), earliest (the day before which none of its reports lies)
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
    MATCH ()-[part:PARTICIPATED_IN]->(event)
    USING INDEX SEEK part:PARTICIPATED_IN(participant, timeless)
    WHERE part.participant = key AND part.timeless = true
    RETURN event
    UNION
    MATCH ()-[part:EXPECTED_AT]->(event)
    USING INDEX SEEK part:EXPECTED_AT(participant, firstDay, lastDay)
    WHERE part.participant = key AND part.firstDay >= row.earliest AND part.firstDay <= row.last
      AND part.lastDay >= row.first
    RETURN event
    UNION
    MATCH ()-[part:EXPECTED_AT]->(event)
    USING INDEX SEEK part:EXPECTED_AT(participant, timeless)
    WHERE part.participant = key AND part.timeless = true
    RETURN event
  }
  WITH row, event, count(*) AS shared
  WHERE shared >= row.least OR any(other IN row.others WHERE other IN event.parties)
  RETURN event
}
WITH collect([row.report, event.id]) AS rows
RETURN rows, ['report', 'event'] AS columns
