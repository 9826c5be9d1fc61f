// Purpose: takes a decision back
// Parameters: $id – the decision's id
// Returns: blocks – of the names that it spoke of; no row when there is no such decision
MATCH (decision:Decision {id: $id})
WITH decision, decision.blocks AS blocks
DELETE decision
RETURN blocks
