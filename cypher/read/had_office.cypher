// Purpose: whether somebody took part in an event in an office that has a part
// Parameters: $value – the part; node is the event
// Returns: a row if so
MATCH (node)<-[part:PARTICIPATED_IN]-() WHERE toLower(part.office) CONTAINS toLower($value)
RETURN 1 AS value
