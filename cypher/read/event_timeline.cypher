// Purpose: how many events there are in each day, week, month or year that has one, and which
// Parameters: $per – "day", "week", "month" or "year"; node is an event, each in its turn
// Returns: begin, end – first and last day; number – how many; latest – the last 20 events; in the order
//   of time
WITH node WHERE node.day > date('0001-01-01')  // the first day of all calendars stands for none
  AND NOT coalesce(node.datePrecision, 'day') IN CASE $per
    WHEN 'year' THEN [] WHEN 'month' THEN ['year'] ELSE ['year', 'month'] END
WITH node, date.truncate($per, node.day) AS begin ORDER BY node.day DESC, node.id DESC
WITH begin, count(*) AS number, collect(node)[..20] AS latest
RETURN begin, begin + CASE $per
  WHEN 'day' THEN duration('P0D') WHEN 'week' THEN duration('P6D')
  WHEN 'month' THEN duration({months: 1, days: -1}) ELSE duration({years: 1, days: -1})
END AS end, number, latest
ORDER BY begin
