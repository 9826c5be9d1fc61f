// Purpose: reads all reports of events
// Parameters: $events – ids of events
// Returns: columns, rows – event, article, story, published, said (the report's properties) of each
//   report; published and the dates in said are ISO texts
UNWIND $events.items AS id
MATCH (event:Event {id: id})<-[said:REPORTS]-(article:Article)
USING INDEX SEEK event:Event(id)
WITH collect([
  id, article.id, article.story, toString(said.published),
  said {.*, published: null, dateFrom: toString(said.dateFrom), dateTo: toString(said.dateTo)}
]) AS rows
RETURN rows, ['event', 'article', 'story', 'published', 'said'] AS columns
