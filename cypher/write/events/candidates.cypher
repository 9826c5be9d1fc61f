// Purpose: finds events that reports may tell of: they share two parties, or the only one, on a day
//   near, or one of the event's reports tells no time at all
// Parameters: $rows – maps with report (its id), keys (of the parties to look for), others (of its
//   other parties), least (how many must be shared), first and last (days near which one of the
//   event's reports lies), earliest (the day before which none of its reports lies)
// Returns: report, event – ids of each such pair
UNWIND $rows AS row
CALL (row) {
  UNWIND row.keys AS key
  CALL (row, key) {
    MATCH ()-[part:PARTICIPATED_IN]->(event)
    WHERE part.participant = key AND part.firstDay >= row.earliest AND part.firstDay <= row.last
      AND part.lastDay >= row.first
    RETURN event
    UNION
    MATCH ()-[part:PARTICIPATED_IN]->(event)
    WHERE part.participant = key AND part.timeless = true
    RETURN event
    UNION
    MATCH ()-[part:EXPECTED_AT]->(event)
    WHERE part.participant = key AND part.firstDay >= row.earliest AND part.firstDay <= row.last
      AND part.lastDay >= row.first
    RETURN event
    UNION
    MATCH ()-[part:EXPECTED_AT]->(event)
    WHERE part.participant = key AND part.timeless = true
    RETURN event
  }
  WITH row, event, count(*) AS shared
  WHERE shared >= row.least OR (size(row.others) > 0 AND EXISTS {
    MATCH (event)<-[part:PARTICIPATED_IN|EXPECTED_AT]-()
    WHERE part.participant IN row.others
  })
  RETURN event
}
RETURN row.report AS report, event.id AS event
