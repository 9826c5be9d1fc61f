// Purpose: reads blocks of names, which are decided together
// Parameters: $blocks – keys of blocks
// Returns: id, form, country, office, block, articles – of each name; person (id), called, aliases,
//   rule, score, against – who it is now, or nulls; distinct – ids of names that an article prints
//   beside it as another person
UNWIND $blocks.items AS block
MATCH (name:Name {block: block})
OPTIONAL MATCH (name)-[known:RESOLVED_TO]->(person:Person)
RETURN name.id AS id, name.form AS form, name.country AS country, name.office AS office, block,
  name.articles AS articles, person.id AS person, person.name AS called, person.aliases AS aliases,
  coalesce(known.rule, name.rule) AS rule, known.score AS score, known.against AS against,
  [(name)-[:DISTINCT_FROM]->(other:Name) | other.id] AS distinct
