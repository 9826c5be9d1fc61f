// Purpose: reads all reports of events
// Parameters: $events – ids of events
// Returns: event, said (the report's properties), article, published, story – of each report
UNWIND $events.items AS id
MATCH (event:Event {id: id})<-[said:REPORTS]-(article:Article)
RETURN id AS event, properties(said) AS said, article.id AS article,
  article.published AS published, article.story AS story
