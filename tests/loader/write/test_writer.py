"""A batch that is written in parts: what is there is told, whatever becomes of the rest."""

from collections.abc import Callable

import pytest

from loader.resolve.said import read_said
from loader.write.commit import Limit
from loader.write.rows import ArticleRows, make_rows
from loader.write.schema import open_session
from loader.write.summary import WriteSummary
from loader.write.writer import Writer
from tests.loader.write.conftest import Store
from tests.loader.write.loading import invent_news

PART = 20


@pytest.fixture
def rows() -> list[ArticleRows]:
    """Return what three parts are written from."""
    return [make_rows(read_said(one)) for one in invent_news(3 * PART)]


def write(
    store: Store,
    rows: list[ArticleRows],
    tell: Callable[[WriteSummary], None],
    error: BaseException | None = None,
) -> None:
    """Write in parts; with an error, leave as soon as the first one is begun."""
    with (
        open_session(store.driver, store.database) as session,
        Writer(session, Limit(PART), tell) as writer,
    ):
        writer.write(rows, len(rows))
        if error is not None:
            raise error
        writer.finish()


def count_articles(store: Store) -> int:
    return len(store.query("MATCH (article:Article) RETURN article.id"))


def test_the_parts_before_one_that_fails_are_there_and_are_told(
    store: Store, rows: list[ArticleRows]
) -> None:
    rows[PART].article["properties"]["title"] = object()
    told: list[WriteSummary] = []
    with pytest.raises(ValueError, match="not supported"):
        write(store, rows, told.append)
    assert [(one.articles, one.new, one.batches) for one in told] == [(PART, PART, 1)]
    assert count_articles(store) == PART


def test_the_error_of_a_part_is_not_hidden_by_one_of_telling_what_was_written(
    store: Store, rows: list[ArticleRows]
) -> None:
    def refuse(_: WriteSummary) -> None:
        raise BrokenPipeError

    rows[PART].article["properties"]["title"] = object()
    with pytest.raises(ValueError, match="not supported"):
        write(store, rows, refuse)


def test_who_breaks_off_waits_for_the_part_that_is_being_written_and_for_no_other(
    store: Store, rows: list[ArticleRows]
) -> None:
    told: list[WriteSummary] = []
    with pytest.raises(KeyboardInterrupt):
        write(store, rows, told.append, KeyboardInterrupt())
    assert [one.new for one in told] == [PART]
    assert count_articles(store) == PART


def test_what_fails_behind_a_batch_does_not_keep_it_from_being_written(
    store: Store, rows: list[ArticleRows]
) -> None:
    told: list[WriteSummary] = []
    with pytest.raises(EOFError):
        write(store, rows, told.append, EOFError())
    assert [one.new for one in told] == [len(rows)]
    assert count_articles(store) == len(rows)
