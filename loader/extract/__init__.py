"""Reads an article and returns what it says: persons, states, encounters, events.

The stages, each a module or two:

1. `reading`: sentences, tagged words and candidate names, by an engine behind `Reader`.
2. `names` (with `missed_names`, `carried_names`): persons' names; `chunks`: noun phrases.
3. `chains`, `descriptions`, `attributes`: which names are one person, and what is said of them.
4. `relatives`, `clauses`, `lists`, `led_groups`, `subjects`: who stands where in which clause.
5. `coreference`, `pronouns`: pronouns and descriptions find their persons in the `discourse`.
6. `triggers`: words that can tell an encounter.
7. `attachments`, `roles` (with `bystanders`), `parties` (with `carried_parties`), `pairs` (with
   `exclusions`, `apartness`): who stands beside them in what part, and who meets nobody there.
8. `features` (with `sentence_words`), `scorer`: did these two meet; `moods`, `times`,
   `status_scope`, `status_back`, `status_context`, `status_features`, `status`: did it take place.
9. `encounters`, `headlines`, `encounter_merging`, `rounds` (with `gatherings`, `joining`,
   `told_members`, `member_lists`, `contributions`, `delegates`, `round_…`), `sessions` (with
   `session_…`: who was at the gathering the text is about), `delegations` and
   `delegation_…`: one encounter each, with those who join it and those who take part as a state or
   organisation; `encounter_places` (with `places`, `scenes`, `place_features`), `encounter_days`
   (with `dates`, `days`, `date_features`), both by their `surroundings`, and `topics`: its
   circumstances.
10. `states`, `events`: states, organisations and the other kinds of events.
11. `findings`, `lines`: records with evidence, and their JSON lines.
"""

from collections.abc import Sequence

from loader.extract.delegation_attendance import find_attendances
from loader.extract.delegation_meetings import find_meetings
from loader.extract.delegation_merging import add_delegations
from loader.extract.delegations import find_delegations
from loader.extract.document import read_document
from loader.extract.encounters import find_told
from loader.extract.events import find_events
from loader.extract.findings import make_encounters, make_persons
from loader.extract.lexicon import read_lexicon
from loader.extract.reading import Reader, Reading
from loader.extract.scorer import read_pair_scorer, read_status_scorer
from loader.extract.states import find_countries, find_organizations
from loader.extract.status_cues import read_status_cues
from loader.extract.trigger_words import read_trigger_words
from loader.records import Article, Findings


class Extractor:
    """Extracts findings from articles; keeps no state between them.

    Args:
        reader: the engine that finds sentences, words and names.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._lexicon = read_lexicon()
        self._trigger_words = read_trigger_words()
        self._cues = read_status_cues()
        self._pair_scorer = read_pair_scorer()
        self._status_scorer = read_status_scorer()

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        """Have the engine read several articles, which is faster than one by one."""
        return self._reader.read([article.text for article in articles])

    def extract(self, article: Article, reading: Reading | None = None) -> Findings:
        """Return what an article says. Offsets count characters of its text.

        Args:
            article: what to read.
            reading: what `read` made of it; without one the engine is asked now.
        """
        if reading is None:
            (reading,) = self.read([article])
        document = read_document(article.text, reading, self._lexicon, self._trigger_words)
        told = find_told(document, self._pair_scorer, self._status_scorer, self._cues)
        delegations = find_delegations(document, self._lexicon)
        told = add_delegations(
            document,
            told,
            find_meetings(document, delegations),
            find_attendances(document, delegations),
            self._status_scorer,
            self._cues,
        )
        published = article.published.date() if article.published else None
        return Findings(
            article=article,
            persons=make_persons(document),
            countries=find_countries(document, self._lexicon),
            organizations=find_organizations(document, self._lexicon),
            encounters=make_encounters(document, article, told, self._lexicon),
            events=find_events(document, self._lexicon, published),
        )


__all__ = ["Extractor"]
