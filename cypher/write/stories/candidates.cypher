// Purpose: finds the stories of articles that share a band with these: what may be near-duplicates
// Parameters: $rows – maps with article and bands (eight strings)
// Returns: story – the id of each
UNWIND $rows.items AS row
CALL (row) {
  MATCH (other:Article) WHERE other.band1 = row.bands[0] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band2 = row.bands[1] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band3 = row.bands[2] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band4 = row.bands[3] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band5 = row.bands[4] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band6 = row.bands[5] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band7 = row.bands[6] RETURN other
  UNION
  WITH row MATCH (other:Article) WHERE other.band8 = row.bands[7] RETURN other
}
RETURN DISTINCT other.story AS story
