// Purpose: indexes by which events are found that are told with no nearer time than a year
// Parameters: none
// Returns: nothing

// Such a report of people of whom much is told is compared with nothing, and no report looks for it.
// It is looked for where one of them ceases to be told of so much: then it may be of any event.
CREATE INDEX participant_recalled IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-() ON (part.participant, part.recalled);

CREATE INDEX expected_recalled IF NOT EXISTS
FOR ()-[expected:EXPECTED_AT]-() ON (expected.participant, expected.recalled);
