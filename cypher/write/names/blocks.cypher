// Purpose: reads blocks of names, which are decided together
// Parameters: $blocks – keys of blocks
// Returns: columns, rows – id, form, country, office, block, articles of each name; person (id),
//   called, aliases, rule, score, against: who it is now, or nulls; distinct: ids of names that an
//   article prints beside it as another person
UNWIND $blocks.items AS block
MATCH (name:Name {block: block})
OPTIONAL MATCH (name)-[known:RESOLVED_TO]->(person:Person)
WITH collect([
  name.id, name.form, name.country, name.office, block, name.articles,
  person.id, person.name, person.aliases,
  coalesce(known.rule, name.rule), known.score, known.against,
  [(name)-[:DISTINCT_FROM]->(other:Name) | other.id]
]) AS rows
RETURN rows, [
  'id', 'form', 'country', 'office', 'block', 'articles',
  'person', 'called', 'aliases',
  'rule', 'score', 'against',
  'distinct'
] AS columns
