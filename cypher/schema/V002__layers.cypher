// Purpose: keys and indexes of what is decided from several articles: names, identity decisions,
//   events' reports, stories
// Parameters: none
// Returns: nothing

CREATE CONSTRAINT name_id IF NOT EXISTS
FOR (name:Name) REQUIRE name.id IS UNIQUE;

CREATE CONSTRAINT decision_id IF NOT EXISTS
FOR (decision:Decision) REQUIRE decision.id IS UNIQUE;

// Only names of one block are compared with each other.
CREATE INDEX name_block IF NOT EXISTS
FOR (name:Name) ON (name.block);

CREATE INDEX article_story IF NOT EXISTS
FOR (article:Article) ON (article.story);

// Near-duplicates share a band at least.
CREATE INDEX article_band1 IF NOT EXISTS FOR (article:Article) ON (article.band1);
CREATE INDEX article_band2 IF NOT EXISTS FOR (article:Article) ON (article.band2);
CREATE INDEX article_band3 IF NOT EXISTS FOR (article:Article) ON (article.band3);
CREATE INDEX article_band4 IF NOT EXISTS FOR (article:Article) ON (article.band4);
CREATE INDEX article_band5 IF NOT EXISTS FOR (article:Article) ON (article.band5);
CREATE INDEX article_band6 IF NOT EXISTS FOR (article:Article) ON (article.band6);
CREATE INDEX article_band7 IF NOT EXISTS FOR (article:Article) ON (article.band7);
CREATE INDEX article_band8 IF NOT EXISTS FOR (article:Article) ON (article.band8);

// The edges carry what pages of events are filtered and ordered by, so that a page that starts from
// a person, a country or a place is read in order and costs what the page costs, not the graph.
CREATE INDEX participated_day IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-()
ON (part.participant, part.encounter, part.status, part.day, part.event);

CREATE INDEX regarding_day IF NOT EXISTS
FOR ()-[about:REGARDING]-()
ON (about.subject, about.encounter, about.status, about.day, about.event);

CREATE INDEX located_day IF NOT EXISTS
FOR ()-[at:LOCATED_IN]-()
ON (at.country, at.encounter, at.status, at.day, at.event);

CREATE INDEX event_day IF NOT EXISTS
FOR (event:Event) ON (event.encounter, event.status, event.day, event.id);

// Which events a party has near a day, or has that some report tells without any time: what a new
// report may be of. Of an event that was held those who only were expected are no participants.
CREATE INDEX participant_near_day IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-() ON (part.participant, part.firstDay, part.lastDay);

CREATE INDEX participant_timeless IF NOT EXISTS
FOR ()-[part:PARTICIPATED_IN]-() ON (part.participant, part.timeless);

CREATE INDEX expected_near_day IF NOT EXISTS
FOR ()-[expected:EXPECTED_AT]-() ON (expected.participant, expected.firstDay, expected.lastDay);

CREATE INDEX expected_timeless IF NOT EXISTS
FOR ()-[expected:EXPECTED_AT]-() ON (expected.participant, expected.timeless);
