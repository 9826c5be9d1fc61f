// Purpose: indexes by which events are found that reports without a day may tell of
// Parameters: none
// Returns: nothing

// A report that tells no nearer time than a year is compared with what lies near its publication.
CREATE INDEX participant_recalled IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-() ON (part.participant, part.firstRecalled, part.lastRecalled);

CREATE INDEX expected_recalled IF NOT EXISTS
FOR ()-[expected:EXPECTED_AT]-()
ON (expected.participant, expected.firstRecalled, expected.lastRecalled);
