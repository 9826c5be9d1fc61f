// Purpose: what reports events
// Parameters: $keys – ids of events
// Returns: key; row – a list of maps
UNWIND $keys AS key
MATCH (event:Event {id: key})
RETURN key, COLLECT { MATCH (event)<-[report:REPORTS]-(article:Article)
  WITH report, article ORDER BY article.published, article.id, report.start
  RETURN {sentence: report.sentence, start: report.start, end: report.end,
    article: article {.id, .title, .source, .url, published: toString(article.published)}} } AS row
