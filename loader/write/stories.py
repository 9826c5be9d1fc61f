"""Which articles tell one story: near-duplicates count as one source of what they report."""

from loader.resolve.duplicates import group_stories
from loader.write.rows import ArticleRows
from loader.write.run import Lane


def settle_stories(
    lane: Lane, added: list[ArticleRows], removed: set[str]
) -> tuple[dict[str, str], set[str]]:
    """Decide which stories articles tell: those of a batch, and those that their stories touch.

    Args:
        lane: the batch's, in which its articles are not written yet.
        added: the articles of the batch.
        removed: ids of stories that lost an article.

    Returns:
        the story of each article of the batch, and the events of other articles whose story is
        another one now.
    """
    rows = [{"article": article.id, "bands": article.bands} for article in added]
    near = {row["story"] for row in lane.read("write/stories/candidates", rows=rows)}
    members = lane.read("write/stories/members", stories=sorted(near | removed))
    known = {row["article"]: row["story"] for row in members}
    prints = {row["article"]: tuple(row["fingerprint"]) for row in members}
    prints |= {article.id: article.fingerprint for article in added}
    stories = group_stories(prints)
    changed = [
        {"article": article, "story": stories[article]}
        for article, story in sorted(known.items())
        if stories[article] != story
    ]
    touched = {
        event for row in lane.read("write/stories/assign", rows=changed) for event in row["events"]
    }
    return {article.id: stories[article.id] for article in added}, touched
