"""GraphiQL at /graphql: its files come from here alone, and its first tab answers who met whom."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from api.app import create_app
from api.options import Options
from tests.api.chromium import browse, find_chromium
from tests.api.serving import serve
from tests.conftest import Address

HTML = {"Accept": "text/html,application/xhtml+xml"}
FILES = ["graphiql.js", "graphiql.css", "editor.worker.js", "json.worker.js", "graphql.worker.js"]


TOUR = [
    "WhoMetWhom",
    "PersonAndContacts",
    "ChainOfMeetings",
    "MeetingsAmongSeveral",
    "KnownThen",
    "WhoIsWho",
    "Search",
    "AskInWords",
    "CountsAndTimeline",
]


def test_a_browser_gets_the_page_and_the_page_its_files_under_a_policy_of_no_other_host(
    client: httpx.Client,
) -> None:
    page = client.get("/graphql", headers=HTML)
    answers = [page, *(client.get(f"/graphiql/{name}") for name in FILES)]
    for answer in answers:
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'self'; ")
        assert not re.search(r"https?:|\*|unsafe-eval", policy)
    assert re.findall(r'(?:src|href)="([^"]*)"', page.text) == [
        "data:,",
        "/graphiql/graphiql.css",
        "/graphiql/graphiql.js",
    ]
    assert not re.search(r"url\(['\"]?(?!data:)|@import", answers[2].text)


def test_the_bundle_holds_the_examples_and_who_met_whom_is_the_first(client: httpx.Client) -> None:
    script = client.get("/graphiql/graphiql.js").text
    assert re.findall(f"query ({'|'.join(TOUR)}) {{", script) == TOUR


def test_a_program_gets_answers_at_the_same_address(client: httpx.Client) -> None:
    answer = client.get("/graphql", params={"query": "{ __typename }"})
    assert answer.json() == {"data": {"__typename": "Query"}}


def test_graphiql_can_be_switched_off(address: Address) -> None:
    with serve(create_app(**address._asdict(), options=Options(graphiql=False))) as url:
        for path in ("graphql", *(f"graphiql/{name}" for name in ("", "index.html", *FILES))):
            answer = httpx.get(f"{url}/{path}", headers=HTML, trust_env=False)
            assert answer.status_code == 404
        posted = {"query": "{ __typename }"}
        answer = httpx.post(f"{url}/graphql", json=posted, trust_env=False)
        assert answer.json() == {"data": {"__typename": "Query"}}


@pytest.mark.usefixtures("news")
def test_the_first_tab_runs_in_a_browser_and_shows_who_met_whom(
    served: str, client: httpx.Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chromium = find_chromium()
    if chromium is None:
        with capsys.disabled():
            print("\nno Chromium is installed: GraphiQL's page and bundle are checked unopened")
        assert "/graphiql/graphiql.js" in client.get("/graphql", headers=HTML).text
        assert "query WhoMetWhom" in client.get("/graphiql/graphiql.js").text
        return

    with browse(chromium, tmp_path / "profile") as page:
        page.send("Page.navigate", url=f"{served}/graphql")
        page.wait("document.querySelectorAll('.graphiql-tab').length === 9")
        assert page.evaluate("document.querySelector('.graphiql-tab-active').innerText").startswith(
            "WhoMetWhom"
        )
        # Workers have read the schema once the editor's words have their colours.
        page.wait("document.querySelectorAll('.graphiql-editor .view-line span span').length > 20")
        page.evaluate("document.querySelector('.graphiql-execute-button').click()")
        page.wait("document.querySelector('.result-window')?.innerText.includes('totalCount')")
        shown = page.evaluate("document.querySelector('.result-window').innerText")
        assert "Beratung" in shown

        if os.environ.get("NEWSGRAPH_TEST_SCREENSHOT"):
            page.screenshot(Path(os.environ["NEWSGRAPH_TEST_SCREENSHOT"]))

        asked = {
            urlsplit(event["request"]["url"]).netloc
            for event in page.told("Network.requestWillBeSent")
        }
        assert asked == {urlsplit(served).netloc, ""}  # the empty one: data in the address itself
        mistakes = [
            event["entry"]["text"]
            for event in page.told("Log.entryAdded")
            if event["entry"]["level"] == "error"
        ]
        assert mistakes + page.told("Runtime.exceptionThrown") == []
