"""Which articles tell one story: near-duplicates count as one source of what they report."""

from neo4j import ManagedTransaction

from loader.resolve.duplicates import group_stories
from loader.write.rows import ArticleRows
from loader.write.run import Changes, Outcome, run


def settle_stories(
    tx: ManagedTransaction, added: list[ArticleRows], removed: set[str]
) -> tuple[dict[str, str], set[str], Changes]:
    """Decide which stories articles tell: those of a batch, and those that their stories touch.

    Args:
        tx: the batch's transaction, in which the articles are written already.
        added: the articles of the batch.
        removed: ids of stories that lost an article.

    Returns:
        the story of each article of the batch, the events of other articles whose story is another
        one now, and what was changed.
    """
    rows = [{"article": article.id, "bands": article.bands} for article in added]
    near = {record["story"] for record in run(tx, "write/stories/candidates", rows=rows).records}
    members = run(tx, "write/stories/members", stories=sorted(near | removed)).records
    known = {record["article"]: record["story"] for record in members}
    prints = {record["article"]: tuple(record["fingerprint"]) for record in members}
    prints |= {article.id: article.fingerprint for article in added}
    stories = group_stories(prints)
    changed = [
        {"article": article, "story": story}
        for article, story in sorted(stories.items())
        if known.get(article) != story
    ]
    outcome = assign(tx, changed)
    touched = {event for record in outcome.records for event in record["events"]}
    return {article.id: stories[article.id] for article in added}, touched, outcome.changes


def assign(tx: ManagedTransaction, rows: list[dict[str, str]]) -> Outcome:
    return run(tx, "write/stories/assign", rows=rows) if rows else Outcome([], Changes())
