// Purpose: key and index of the sequence in which meetings became held
// Parameters: none
// Returns: nothing

CREATE CONSTRAINT change_number IF NOT EXISTS
FOR (change:Change) REQUIRE change.number IS UNIQUE;

CREATE INDEX change_event IF NOT EXISTS
FOR (change:Change) ON (change.event);
