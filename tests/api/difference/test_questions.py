"""What a question is answered is what resolvers answer to the operation that it is taken for."""

import neo4j

from api.ask import EXAMPLES
from tests.api.compile.plain import UndecidedError
from tests.api.compile.test_difference import comparable
from tests.api.difference import graphs
from tests.api.difference.conftest import News
from tests.api.difference.execution import PlainNews
from tests.conftest import Address

SEED = 7
OF_TWO = (
    "Wen traf {one}?",
    "Wer traf {one} und {other}?",
    "Wie sind {one} und {other} verbunden?",
    "Whom did {one} meet since {day}?",
    "Who met {other} in {land}?",
    "Which meetings with {one} were planned?",
)
FEWEST_TELLING = 6
ASK = """query ($question: String!) { ask(question: $question) {
    understood operation variables data unclear examples __typename } }"""


def test_questions_are_answered_as_by_resolvers(
    served_news: News, driver: neo4j.Driver, address: Address
) -> None:
    graphs.load(driver, address, SEED)
    plain = PlainNews(driver, address.database)
    telling = 0
    for question in (*EXAMPLES, "Wer schlug wen?", *questions_on(plain)):
        answer = served_news.ask(ASK, {"question": question})
        assert "errors" not in answer, question
        told = answer["data"]["ask"]
        assert told["examples"] == list(EXAMPLES)
        assert told["understood"] is (told["unclear"] is None) is (told["operation"] is not None)
        if told["understood"]:
            try:
                expected = plain.execute(told["operation"], told["variables"])
            except UndecidedError:
                continue
            assert comparable({"data": told["data"]}) == comparable(expected), question
            telling += str(told["data"]).count("'id'") > 0
        else:
            assert told["variables"] is told["data"] is None
    assert telling >= FEWEST_TELLING


def questions_on(plain: PlainNews) -> list[str]:
    """Return questions on people who met, where and when they did."""
    people = {person.properties["id"]: person for person in plain.labelled("Person")}
    met = [
        (one, other, edge.properties["event"])
        for one in people.values()
        for kind, way, edge, other in one.edges
        if (kind, way) == ("MET", "out")
    ]
    events = {event.properties["id"]: event for event in plain.labelled("Event")}
    found = []
    for one, other, event in sorted(met, key=lambda pair: pair[2])[:3]:
        lands = [end for kind, _, _, end in events[event].edges if kind == "LOCATED_IN"]
        names = {
            "one": one.properties["name"],
            "other": other.properties["name"],
            "day": events[event].properties["day"].isoformat(),
            "land": lands[0].properties["name"] if lands else "Frankreich",
        }
        found += [question.format(**names) for question in OF_TWO]
    return found
