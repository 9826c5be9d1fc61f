// Purpose: keys of all nodes, and the indexes that reading and loading need
// Parameters: none
// Returns: nothing

CREATE CONSTRAINT migration_version IF NOT EXISTS
FOR (migration:Migration) REQUIRE migration.version IS UNIQUE;

CREATE CONSTRAINT article_id IF NOT EXISTS
FOR (article:Article) REQUIRE article.id IS UNIQUE;

CREATE CONSTRAINT person_id IF NOT EXISTS
FOR (person:Person) REQUIRE person.id IS UNIQUE;

CREATE CONSTRAINT country_code IF NOT EXISTS
FOR (country:Country) REQUIRE country.code IS UNIQUE;

CREATE CONSTRAINT organization_id IF NOT EXISTS
FOR (organization:Organization) REQUIRE organization.id IS UNIQUE;

CREATE CONSTRAINT event_id IF NOT EXISTS
FOR (event:Event) REQUIRE event.id IS UNIQUE;

CREATE INDEX article_published IF NOT EXISTS
FOR (article:Article) ON (article.published);

CREATE INDEX article_source IF NOT EXISTS
FOR (article:Article) ON (article.source);

CREATE INDEX person_name_exact IF NOT EXISTS
FOR (person:Person) ON (person.name);

CREATE INDEX country_name IF NOT EXISTS
FOR (country:Country) ON (country.name);

CREATE INDEX country_name_en IF NOT EXISTS
FOR (country:Country) ON (country.nameEn);

CREATE INDEX organization_name_exact IF NOT EXISTS
FOR (organization:Organization) ON (organization.name);

CREATE INDEX event_date IF NOT EXISTS
FOR (event:Event) ON (event.dateFrom);

CREATE INDEX event_kind_status IF NOT EXISTS
FOR (event:Event) ON (event.kind, event.status);

CREATE INDEX met_event IF NOT EXISTS
FOR ()-[met:MET]-() ON (met.event);

// Running text is stemmed as German.
CREATE FULLTEXT INDEX article_text IF NOT EXISTS
FOR (article:Article) ON EACH [article.title, article.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};

CREATE FULLTEXT INDEX event_title IF NOT EXISTS
FOR (event:Event) ON EACH [event.title, event.place, event.topics]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};

CREATE FULLTEXT INDEX report_sentence IF NOT EXISTS
FOR ()-[report:REPORTS]-() ON EACH [report.sentence]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};

// Names are not words of the language: stemming would make "Merz" of "Merze". Folded accents find
// "Müller" for "Muller"; keys, unlike searches, tell the two apart.
CREATE FULLTEXT INDEX person_name IF NOT EXISTS
FOR (person:Person) ON EACH [person.name, person.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE FULLTEXT INDEX organization_name IF NOT EXISTS
FOR (organization:Organization) ON EACH [organization.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
