// Purpose: reads the decisions of people that touch blocks of names
// Parameters: $blocks – keys of blocks
// Returns: id, kind, left, right (ids of names), blocks (of all these names) – of each decision
MATCH (decision:Decision)
WHERE any(block IN decision.blocks WHERE block IN $blocks.items)
RETURN decision.id AS id, decision.kind AS kind, decision.left AS left, decision.right AS right,
  decision.blocks AS blocks
