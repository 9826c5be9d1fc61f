// Purpose: people, countries, organisations, events and articles that have words, those that fit best
//   first, each with a sentence that has them and where in it they are
// Parameters: $text – a query of the full-text indexes, then for each word a pattern of its forms;
//   $first – how many at most
// Returns: found – the node; score; sentence – of an event or article, or null; matches – maps of start
//   and end, in characters of the sentence
CALL () {
  CALL db.index.fulltext.queryNodes('person_name', $text[0], {limit: 200}) YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryNodes('organization_name', $text[0], {limit: 200})
    YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  // Countries are few. What fits is the share of the name's words that were looked for.
  MATCH (found:Country)
  UNWIND [found.name, found.nameEn] AS name
  WITH found, [word IN split(name, [' ', '-', '(', ')']) WHERE word <> ''] AS words
  WHERE all(form IN $text[1..] WHERE any(word IN words WHERE toLower(word) =~ form))
  RETURN found, 5.0 * size($text[1..]) / size(words) AS score, null AS sentence
  UNION
  CALL db.index.fulltext.queryNodes('article_text', $text[0], {limit: 200}) YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryNodes('event_title', $text[0], {limit: 200}) YIELD node AS found, score
  RETURN found, score, null AS sentence
  UNION
  CALL db.index.fulltext.queryRelationships('report_sentence', $text[0], {limit: 200})
    YIELD relationship AS report, score
  RETURN endNode(report) AS found, score, report.sentence AS sentence
}
WITH found, score, sentence ORDER BY sentence IS NULL, score DESC, sentence
WITH found, max(score) AS score, head(collect(sentence)) AS sentence
ORDER BY score DESC, coalesce(found.id, found.code)
LIMIT coalesce($first, 20)
WITH found, score, sentence, [' ', '\n', '\t', '\u00a0', ',', '.', ';', ':', '!', '?', '(', ')', '[', ']',
  '"', '„', '“', '”', '\'', '‚', '‘', '’', '»', '«', '›', '‹', '-', '–', '—', '/', '…', '*', '+', '&'] AS marks
// Of an article's text the part between two full stops that has most of the words, the first of these.
WITH found, score, marks, CASE WHEN NOT found:Article THEN sentence ELSE reduce(best = ['', 0], one IN
  [part IN split(found.text, ['. ', '! ', '? ', '\n']) | [part, size([form IN $text[1..]
    WHERE any(word IN split(part, marks) WHERE toLower(word) =~ form)])]] |
  CASE WHEN one[1] > best[1] THEN one ELSE best END)[0] END AS shown
WITH found, score, nullIf(shown, '') AS sentence, split(coalesce(shown, ''), marks) AS words
RETURN found, score, sentence, [i IN range(0, size(words) - 1)
  WHERE any(form IN $text[1..] WHERE toLower(words[i]) =~ form) | {
    start: reduce(before = i, word IN words[..i] | before + size(word)),
    end: reduce(before = i, word IN words[..i + 1] | before + size(word))
  }] AS matches
ORDER BY score DESC, coalesce(found.id, found.code)
