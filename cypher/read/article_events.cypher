// Purpose: which events an article reports, in the order of the first sentence that tells of each
// Parameters: none; node is the article
// Returns: node – the event
MATCH (node)-[report:REPORTS]->(event:Event)
WITH event, min(report.start) AS first ORDER BY first, event.id
RETURN event AS node
