// Purpose: reads all nodes of a label in the order of their keys, with the edges that leave them
// Parameters: $label – the label
// Returns: key, properties – of each node; edges – lists of type, label and key of the end, properties
MATCH (node:$($label))
WITH node, coalesce(node.id, node.code) AS key ORDER BY key
RETURN key, properties(node) AS properties,
  [(node)-[edge]->(end) |
    [type(edge), labels(end)[0], coalesce(end.id, end.code), properties(edge)]] AS edges
