// Purpose: finds the stories of articles that share a band with these: what may be near-duplicates
// Parameters: $rows – maps with article and bands (eight strings)
// Returns: story – the id of each
UNWIND $rows.items AS row
MATCH (other:Article)
WHERE other.band1 = row.bands[0] OR other.band2 = row.bands[1] OR other.band3 = row.bands[2]
  OR other.band4 = row.bands[3] OR other.band5 = row.bands[4] OR other.band6 = row.bands[5]
  OR other.band7 = row.bands[6] OR other.band8 = row.bands[7]
RETURN DISTINCT other.story AS story
