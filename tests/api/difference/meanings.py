"""What the API's named pieces of Cypher mean, written from the schema's descriptions."""

from tests.api.difference import conditions, counting, identity, links, searching, telling

MEANINGS = {
    **conditions.MEANINGS,
    **counting.MEANINGS,
    **identity.MEANINGS,
    **links.MEANINGS,
    **searching.MEANINGS,
    **telling.MEANINGS,
}
