// Purpose: reads what people decided on who is who, with the printed forms of the names
// Parameters: none
// Returns: id, kind, because, blocks, left, right – of each decision; left and right are lists of maps
//   with id and form, which is null when no article prints the name any more
MATCH (decision:Decision)
RETURN decision.id AS id, decision.kind AS kind, decision.because AS because,
  decision.blocks AS blocks,
  COLLECT { UNWIND decision.left AS id OPTIONAL MATCH (name:Name {id: id})
    RETURN {id: id, form: name.form} AS told ORDER BY name.form, id } AS left,
  COLLECT { UNWIND decision.right AS id OPTIONAL MATCH (name:Name {id: id})
    RETURN {id: id, form: name.form} AS told ORDER BY name.form, id } AS right
ORDER BY kind, id
