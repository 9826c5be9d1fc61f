// Purpose: the report that decided the status of an event at some moment, by the loader's rule: that
//   of the latest publication, but what is only ahead of a day gives way to what was held, and says
//   nothing when it was published after that day
// Parameters: $value – a list of the moment and of statuses, one of which it is to be; of the moment
//   alone for every status; node is the event
// Returns: edge – the report; node – its article; no row if nothing was published then
MATCH (node)<-[report:REPORTS]-(article:Article)
WHERE article.published <= datetime($value[0])
WITH collect({report: report, article: article}) AS told
WITH told, any(one IN told WHERE one.report.status = 'held') AS held
WITH told, held, [one IN told WHERE CASE
  WHEN NOT one.report.status IN ['planned', 'possible'] THEN true
  WHEN held THEN false
  ELSE NOT coalesce(one.report.dateTo < date(one.article.published), false)
END] AS knowing
UNWIND CASE WHEN knowing = [] THEN told ELSE knowing END AS one
WITH one.report AS report, one.article AS article
ORDER BY article.published DESC, CASE report.status WHEN 'held' THEN 0 WHEN 'denied' THEN 1
  WHEN 'cancelled' THEN 2 WHEN 'refused' THEN 3 WHEN 'planned' THEN 4 ELSE 5 END, report.id DESC
LIMIT 1
WITH report, article WHERE size($value) = 1 OR report.status IN $value[1..]
RETURN report AS edge, article AS node
