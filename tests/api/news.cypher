// A small graph as the loader writes it: three articles on who met whom, one without a date.
CREATE (:Country {code: 'BY', name: 'Belarus', nameEn: 'Belarus'}),
  (:Country {code: 'FR', name: 'Frankreich', nameEn: 'France'}),
  (:Country {code: 'RU', name: 'Russland', nameEn: 'Russia'}),
  (:Country {code: 'UA', name: 'Ukraine', nameEn: 'Ukraine'}),
  (:Country {code: 'US', name: 'Vereinigte Staaten', nameEn: 'United States'}),
  (:Organization {id: 'NATO', name: 'NATO'}),
  (:Person {id: 'lukaschenko', name: 'Alexander Lukaschenko', aliases: ['Lukaschenko', 'Aljaksandr Lukaschenka']}),
  (:Person {id: 'macron', name: 'Emmanuel Macron', aliases: ['Macron']}),
  (:Person {id: 'putin', name: 'Wladimir Putin', aliases: ['Putin']}),
  (:Person {id: 'selenskyj', name: 'Wolodymyr Selenskyj', aliases: []}),
  (:Person {id: 'trump', name: 'Donald Trump', aliases: ['Trump']}),
  (:Person {id: 'trump-jr', name: 'Donald Trump junior', aliases: []}),
  (:Person {id: 'witkoff', name: 'Steve Witkoff', aliases: ['Witkoff']});

CREATE (:Article {
  id: 'https://example.org/moskau', story: 'moskau', name: 'moskau', url: 'https://example.org/moskau',
  title: 'Schulterschluss in Moskau', source: 'Meridianbote', places: ['Moskau', 'München'],
  published: datetime('2025-08-06T18:30:00Z'), language: 'de',
  text: 'Kremlchef Wladimir Putin und der belarussische Machthaber Alexander Lukaschenko traten in Moskau vor die Presse. Es ging um eine Feuerpause in der Ukraine. Putin soll am Abend den US-Sondergesandten Steve Witkoff treffen.'
}), (:Article {
  id: 'https://example.org/minsk', story: 'minsk', name: 'minsk', url: 'https://example.org/minsk',
  title: 'Trump lobt Minsk', source: 'Weltblatt', places: ['Washington'],
  published: datetime('2025-08-16T09:00:00.5Z'), language: 'de',
  text: 'US-Präsident Donald Trump telefonierte mit Lukaschenko und lobte Belarus. Zuvor waren Putin und Lukaschenko in Moskau gemeinsam aufgetreten. Russland und Belarus üben in dem Manöver Sapad.'
}), (:Article {
  id: 'paris', story: 'paris', name: 'paris', title: 'Garantien für die Ukraine', places: [], language: 'de',
  text: 'In Paris berieten Präsident Emmanuel Macron, Wolodymyr Selenskyj und die NATO über Garantien für die Ukraine. Ein Treffen Putins mit Selenskyj im September wies der Kreml zurück.'
});

CREATE (:Event {
  id: 'e-moskau', day: date('2025-08-06'), sources: 2, kind: 'press_conference', encounter: true, plover: 'CONSULT', status: 'held',
  title: 'Putin und Lukaschenko in Moskau', place: 'Moskau', topics: ['Feuerpause'],
  dateFrom: date('2025-08-06'), dateTo: date('2025-08-06'), datePrecision: 'day'
}), (:Event {
  id: 'e-witkoff', day: date('2025-08-06'), sources: 1, kind: 'meeting', encounter: true, plover: 'CONSULT', status: 'planned',
  title: 'Putin und Witkoff', place: 'Villa Borsig in Berlin', topics: [],
  dateFrom: date('2025-08-06'), dateTo: date('2025-08-06'), datePrecision: 'day'
}), (:Event {
  id: 'e-anruf', day: date('2025-08-16'), sources: 1, kind: 'call', encounter: true, plover: 'CONSULT', status: 'held',
  title: 'Trump und Lukaschenko telefonieren', topics: []
}), (:Event {
  id: 'e-paris', day: date('2025-09-15'), sources: 1, kind: 'summit', encounter: true, plover: 'CONSULT', status: 'held',
  title: 'Beratung in Paris', place: 'Paris', topics: ['Garantien'],
  dateFrom: date('2025-09-01'), dateTo: date('2025-09-30'), datePrecision: 'month'
}), (:Event {
  id: 'e-kreml', day: date('2025-09-15'), sources: 1, kind: 'meeting', encounter: true, plover: 'CONSULT', status: 'denied',
  title: 'Putin und Selenskyj', topics: [],
  dateFrom: date('2025-09-01'), dateTo: date('2025-09-30'), datePrecision: 'month'
}), (:Event {
  id: 'e-sapad', day: date('2025-08-16'), sources: 1, kind: 'military_exercise', encounter: false, plover: 'MOBILIZE', status: 'held',
  title: 'Manöver Sapad', topics: ['Manöver']
});

UNWIND [
  ['e-moskau', 'putin', null, 'Kremlchef'], ['e-moskau', 'lukaschenko', null, 'Machthaber'],
  ['e-witkoff', 'putin', null, null], ['e-witkoff', 'witkoff', null, 'US-Sondergesandter'],
  ['e-anruf', 'trump', 'caller', 'US-Präsident'], ['e-anruf', 'lukaschenko', null, null],
  ['e-paris', 'macron', 'host', 'Präsident'], ['e-paris', 'selenskyj', null, null],
  ['e-paris', 'NATO', null, null],
  ['e-kreml', 'putin', null, null], ['e-kreml', 'selenskyj', null, null],
  ['e-sapad', 'RU', null, null], ['e-sapad', 'BY', null, null]
] AS row
MATCH (e:Event {id: row[0]})
MATCH (a) WHERE a.id = row[1] OR a.code = row[1]
CREATE (a)-[:PARTICIPATED_IN {role: row[2], office: row[3]}]->(e);

UNWIND [
  ['e-moskau', 'UA'], ['e-witkoff', 'UA'], ['e-anruf', 'BY'], ['e-paris', 'UA'],
  ['e-paris', 'NATO'], ['e-kreml', 'UA']
] AS row
MATCH (e:Event {id: row[0]})
MATCH (s) WHERE s.id = row[1] OR s.code = row[1]
CREATE (e)-[:REGARDING]->(s);

UNWIND [['e-moskau', 'RU', 'Moskau'], ['e-paris', 'FR', 'Paris']] AS row
MATCH (e:Event {id: row[0]}), (c:Country {code: row[1]})
CREATE (e)-[:LOCATED_IN {place: row[2]}]->(c);

MATCH (e:Event {datePrecision: 'month'}) SET e.vague = 'month';

// What pages of events are filtered and sorted by stands on the edges as well.
MATCH (party)-[part:PARTICIPATED_IN]->(e:Event)
SET part += {participant: coalesce(party.id, party.code), encounter: e.encounter, status: e.status,
  day: e.day, event: e.id, sources: e.sources, vague: e.vague};

MATCH (e:Event)-[about:REGARDING]->(subject)
SET about += {subject: coalesce(subject.id, subject.code), encounter: e.encounter, status: e.status,
  day: e.day, event: e.id, sources: e.sources, vague: e.vague};

MATCH (e:Event)-[at:LOCATED_IN]->(country)
SET at += {country: country.code, encounter: e.encounter, status: e.status, day: e.day, event: e.id,
  sources: e.sources, vague: e.vague};

// A sentence stands where the text before it ends.
UNWIND [
  ['moskau', 'e-moskau', 'Kremlchef Wladimir Putin und der belarussische Machthaber Alexander Lukaschenko traten in Moskau vor die Presse.', 'traten vor die Presse', 'held', 'press_conference', 'Moskau', ['Wladimir Putin', 'Alexander Lukaschenko'], '2025-08-06'],
  ['moskau', 'e-witkoff', 'Putin soll am Abend den US-Sondergesandten Steve Witkoff treffen.', 'soll treffen', 'planned', 'meeting', null, ['Putin', 'Steve Witkoff'], '2025-08-06'],
  ['minsk', 'e-anruf', 'US-Präsident Donald Trump telefonierte mit Lukaschenko und lobte Belarus.', 'telefonierte', 'held', 'call', null, ['Donald Trump', 'Lukaschenko'], null],
  ['minsk', 'e-moskau', 'Zuvor waren Putin und Lukaschenko in Moskau gemeinsam aufgetreten.', 'aufgetreten', 'held', 'press_conference', 'Moskau', ['Putin', 'Lukaschenko'], null],
  ['minsk', 'e-sapad', 'Russland und Belarus üben in dem Manöver Sapad.', 'Manöver', 'held', 'military_exercise', null, ['Russland', 'Belarus'], null],
  ['paris', 'e-paris', 'In Paris berieten Präsident Emmanuel Macron, Wolodymyr Selenskyj und die NATO über Garantien für die Ukraine.', 'berieten', 'held', 'summit', 'Paris', ['Emmanuel Macron', 'Wolodymyr Selenskyj', 'NATO'], null],
  ['paris', 'e-kreml', 'Ein Treffen Putins mit Selenskyj im September wies der Kreml zurück.', 'wies zurück', 'denied', 'meeting', null, ['Putin', 'Selenskyj'], null]
] AS row
MATCH (a:Article {name: row[0]}), (e:Event {id: row[1]})
WITH row, a, e, size(split(a.text, row[2])[0]) AS start
CREATE (a)-[:REPORTS {
  sentence: row[2], start: start, end: start + size(row[2]), trigger: row[3], status: row[4],
  kind: row[5], place: row[6], participants: row[7], extractor: 'encounter', confidence: 0.9,
  dateFrom: date(row[8]), dateTo: date(row[8]), datePrecision: CASE WHEN row[8] IS NOT NULL THEN 'day' END
}]->(e);

UNWIND [
  ['moskau', 'putin', ['Wladimir Putin', 'Putin']], ['moskau', 'lukaschenko', ['Alexander Lukaschenko']],
  ['moskau', 'witkoff', ['Steve Witkoff']], ['moskau', 'RU', ['Kreml']], ['moskau', 'BY', ['belarussische']],
  ['moskau', 'UA', ['Ukraine']], ['moskau', 'US', ['US']],
  ['minsk', 'trump', ['Donald Trump']], ['minsk', 'lukaschenko', ['Lukaschenko']], ['minsk', 'putin', ['Putin']],
  ['minsk', 'BY', ['Belarus']], ['minsk', 'RU', ['Russland']], ['minsk', 'US', ['US']],
  ['paris', 'macron', ['Emmanuel Macron']], ['paris', 'selenskyj', ['Wolodymyr Selenskyj']],
  ['paris', 'putin', ['Putins']], ['paris', 'NATO', ['NATO']], ['paris', 'UA', ['Ukraine']],
  ['paris', 'FR', ['Paris']]
] AS row
MATCH (a:Article {name: row[0]})
MATCH (n) WHERE n.id = row[1] OR n.code = row[1]
// The second surface of a list is told again later in the text: it is looked for from the end.
WITH row, a, n, [i IN range(0, size(row[2]) - 1) |
  CASE i WHEN 0 THEN size(split(a.text, row[2][0])[0])
  ELSE size(a.text) - size(split(a.text, row[2][i])[-1]) - size(row[2][i]) END] AS starts
CREATE (a)-[:MENTIONS {
  surfaces: row[2], starts: starts, ends: [i IN range(0, size(starts) - 1) | starts[i] + size(row[2][i])]
}]->(n);

UNWIND [
  ['putin', 'RU', 'Kremlchef', 'moskau', 'Kremlchef Wladimir Putin'],
  ['lukaschenko', 'BY', 'Machthaber', 'moskau', 'belarussische Machthaber Alexander Lukaschenko'],
  ['witkoff', 'US', 'Sondergesandter', 'moskau', 'US-Sondergesandten Steve Witkoff'],
  ['trump', 'US', 'Präsident', 'minsk', 'US-Präsident Donald Trump'],
  ['macron', 'FR', 'Präsident', 'paris', 'Präsident Emmanuel Macron'],
  ['macron', 'NATO', null, 'paris', 'Macron'],
  ['macron', 'FR', null, 'paris', 'In Paris berieten Präsident Emmanuel Macron'],
  ['macron', 'BY', null, 'paris', 'Macron']
] AS row
MATCH (p:Person {id: row[0]}), (a:Article {name: row[3]})
MATCH (s) WHERE s.code = row[1] OR s.id = row[1]
WITH row, p, a, s, size(split(a.text, row[4])[0]) AS start
CREATE (p)-[:REPRESENTS {
  office: row[2], article: a.id, sentence: row[4], start: start, end: start + size(row[4]),
  trigger: coalesce(row[2], row[4]), rule: 'office', confidence: 1.0
}]->(s);


// Who names are, what was decided on them, who was only expected, and who met whom.
CREATE (:Name {id: 'n-lukaschenko', form: 'Alexander Lukaschenko', country: 'BY', office: 'Machthaber', articles: 2}),
  (:Name {id: 'n-lukaschenka', form: 'Aljaksandr Lukaschenka', country: 'BY', articles: 1}),
  (:Name {id: 'n-schmidt', form: 'Schmidt', articles: 1, rule: 'several'}),
  (:Decision {id: 'd1', kind: 'merge', left: ['n-lukaschenko'], right: ['n-lukaschenka', 'n-gone'], because: 'two spellings'});

UNWIND [['n-lukaschenko', 'same-name', 1.0, null], ['n-lukaschenka', 'decision', 0.8, 'n-lukaschenko']] AS row
MATCH (n:Name {id: row[0]}), (p:Person {id: 'lukaschenko'})
CREATE (n)-[:RESOLVED_TO {rule: row[1], score: row[2], against: row[3]}]->(p);

MATCH (a:Article {id: 'paris'}), (n:Name {id: 'n-schmidt'})
CREATE (a)-[:MENTIONS {nameId: 'n-schmidt', surfaces: ['Schmidt'], starts: [7], ends: [14]}]->(n);

MATCH (p:Person {id: 'witkoff'}), (e:Event {id: 'e-moskau'})
CREATE (p)-[:EXPECTED_AT {participant: 'witkoff', role: null, office: 'US-Sondergesandter'}]->(e);

UNWIND [
  ['putin', 'lukaschenko', 'e-moskau', 'press_conference', '2025-08-06'],
  ['lukaschenko', 'trump', 'e-anruf', 'call', '0001-01-01'],
  ['macron', 'selenskyj', 'e-paris', 'summit', '2025-09-15']
] AS row
MATCH (one:Person {id: row[0]}), (other:Person {id: row[1]})
CREATE (one)-[:MET {event: row[2], kind: row[3], day: date(row[4])}]->(other);

// What pages are sorted by: how many meetings, and the names of those who speak for somebody.
MATCH (one:Person)-[met:MET]-(other:Person)
WITH one, other, count(*) AS meetings,
  [day IN collect(met.day) WHERE day > date('0001-01-01')] AS days
CREATE (one)-[:CONTACT {person: one.id, other: other.id, meetings: meetings, first: days[0], last: days[-1]}]->(other);

MATCH (p:Person) SET p.meetings = COUNT {
  (p)-[:PARTICIPATED_IN]->(:Event {encounter: true, status: 'held'})};

MATCH (s:Country|Organization) SET s.meetings = COUNT {
  (s)<-[:REGARDING]-(:Event {encounter: true, status: 'held'})};

MATCH (p:Person)-[stands:REPRESENTS]->(s)
WITH p, s, stands ORDER BY coalesce(stands.office, '')
WITH p, s, collect(stands)[0] AS stands
SET stands.speaker = p.id, stands.name = p.name, stands.target = coalesce(s.code, s.id);
