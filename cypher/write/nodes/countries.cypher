// Purpose: makes sure countries are there
// Parameters: $rows – maps with code, name (German) and nameEn
// Returns: nothing
UNWIND $rows.items AS row
MERGE (country:Country {code: row.code})
ON CREATE SET country.meetings = 0
SET country.name = row.name, country.nameEn = row.nameEn
