// Purpose: keeps a decision of a person on who is who
// Parameters: $id, $kind ("merge" or "split"), $left, $right (ids of names), $blocks (of these
//   names), $because – the reason given
// Returns: nothing
MERGE (decision:Decision {id: $id})
SET decision.kind = $kind, decision.left = $left.items, decision.right = $right.items,
  decision.blocks = $blocks.items, decision.because = $because
