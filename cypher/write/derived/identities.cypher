// Purpose: writes who names are, in place of who they were
// Parameters: $rows – maps with name, person (or null), rule, score and against (or null)
// Returns: nothing
UNWIND $rows.items AS row
MATCH (name:Name {id: row.name})
SET name.rule = CASE WHEN row.person IS NULL THEN row.rule END
WITH row, name
CALL (name) {
  MATCH (name)-[known:RESOLVED_TO]->()
  DELETE known
}
MATCH (person:Person {id: row.person})
CREATE (name)-[is:RESOLVED_TO]->(person)
SET is.rule = row.rule, is.score = row.score, is.against = row.against
