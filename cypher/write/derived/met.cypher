// Purpose: links each two persons who took part in an encounter that was held. The edge has no
//   direction in meaning; it runs from the lower to the higher id.
// Parameters: $rows – maps with event, one and other (ids of persons), and met, the edge's properties
// Returns: nothing
UNWIND $rows.items AS row
MATCH (one:Person {id: row.one})
MATCH (other:Person {id: row.other})
CREATE (one)-[met:MET]->(other)
SET met = row.met
