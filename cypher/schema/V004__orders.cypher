// Purpose: indexes in whose order pages are read: of events by day, where a first or last day is asked
//   for, and by sources; of people, countries and organisations by meetings; of who speaks for them by
//   name; of contacts by meetings
// Parameters: none
// Returns: nothing

// Nearly all events have no other day than the one they are sorted by. The few others are found here,
// by the unit of the calendar in which all their days lie.
CREATE INDEX event_vague IF NOT EXISTS
FOR (event:Event) ON (event.encounter, event.status, event.vague, event.day, event.id);

CREATE INDEX participated_vague IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-()
ON (part.participant, part.encounter, part.status, part.vague, part.day, part.event);

CREATE INDEX regarding_vague IF NOT EXISTS
FOR ()-[about:REGARDING]-()
ON (about.subject, about.encounter, about.status, about.vague, about.day, about.event);

CREATE INDEX located_vague IF NOT EXISTS
FOR ()-[at:LOCATED_IN]-()
ON (at.country, at.encounter, at.status, at.vague, at.day, at.event);

CREATE INDEX event_sources IF NOT EXISTS
FOR (event:Event) ON (event.encounter, event.status, event.sources, event.day, event.id);

CREATE INDEX participated_sources IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-()
ON (part.participant, part.encounter, part.status, part.sources, part.day, part.event);

CREATE INDEX regarding_sources IF NOT EXISTS
FOR ()-[about:REGARDING]-()
ON (about.subject, about.encounter, about.status, about.sources, about.day, about.event);

CREATE INDEX located_sources IF NOT EXISTS
FOR ()-[at:LOCATED_IN]-()
ON (at.country, at.encounter, at.status, at.sources, at.day, at.event);

CREATE INDEX person_meetings IF NOT EXISTS
FOR (person:Person) ON (person.meetings, person.id);

CREATE INDEX country_meetings IF NOT EXISTS
FOR (country:Country) ON (country.meetings, country.code);

CREATE INDEX organization_meetings IF NOT EXISTS
FOR (organization:Organization) ON (organization.meetings, organization.id);

// Of the edges from a person to a country or organisation one alone has the name.
CREATE INDEX represents_name IF NOT EXISTS
FOR ()-[stands:REPRESENTS]-() ON (stands.target, stands.name, stands.speaker);

CREATE INDEX contact_meetings IF NOT EXISTS
FOR ()-[contact:CONTACT]-() ON (contact.person, contact.meetings, contact.other);

CREATE INDEX contact_pair IF NOT EXISTS
FOR ()-[contact:CONTACT]-() ON (contact.person, contact.other);

// The first and last day on which two met.
CREATE INDEX met_day IF NOT EXISTS
FOR ()-[met:MET]-() ON (met.one, met.other, met.day);
