// Purpose: reads printed names: in which context, and why they are who they are
// Parameters: $ids – of the names
// Returns: id, form, country, office, block, articles, person (id or null), rule, score (or null),
//   against (the printed form it was matched with, or null) – of each name, the frequent ones first
UNWIND $ids AS id
MATCH (name:Name {id: id})
OPTIONAL MATCH (name)-[known:RESOLVED_TO]->(person:Person)
OPTIONAL MATCH (against:Name {id: known.against})
RETURN id, name.form AS form, name.country AS country, name.office AS office, name.block AS block,
  name.articles AS articles, person.id AS person, coalesce(known.rule, name.rule) AS rule,
  known.score AS score, against.form AS against
ORDER BY articles DESC, form, id
