// Purpose: links each two persons who took part in an encounter that was held. The edge has no
//   direction in meaning; it runs from the lower to the higher id.
// Parameters: $rows – maps with event, common (properties of all edges), and edges: maps with one and
//   other (ids of persons)
// Returns: nothing
UNWIND $rows.items AS row
WITH row.common AS common, row.edges AS edges
UNWIND edges AS edge
MATCH (one:Person {id: edge.one})
MATCH (other:Person {id: edge.other})
CREATE (one)-[met:MET]->(other)
SET met = common {.*, one: edge.one, other: edge.other}
