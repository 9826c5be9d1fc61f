"""The nastiest operations we could think of: what is refused, and what is answered within limits.

The tests ask each of them; `python -m bench.attack` asks all of them while others go on.
"""

from typing import Any

from graphql import get_introspection_query

Asked = tuple[str, dict[str, Any]]
"""An operation and its variables."""


def alias(field: str, times: int) -> str:
    return f"{{ {' '.join(f'a{n}: {field}' for n in range(times))} }}"


def bomb(fragments: int) -> str:
    each = (f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(fragments))
    return f"{{ ...F0 }} {' '.join(each)} fragment F{fragments} on Query {{ __typename }}"


def condition(levels: int, name: str) -> Any:
    found: Any = {"kind": ["MEETING"]}
    for _ in range(levels):
        found = {name: found if name == "not" else [found]}
    return found


WHERE = "query Q($where: EventFilter) { meetings(where: $where) { totalCount } }"
WORDS = "query Q($text: String!) { search(text: $text) { __typename } }"
FIRST = "query Q($first: Int) { meetings(first: $first) { totalCount } }"
MEETINGS = "meetings(first: 200) { edges { node { participants { person { %s } } } } }"
RICH = (
    'meetings(regarding: ["a"], between: ["b"], with: ["c"]) { edges { node { id } } totalCount }'
)
PATH = 'path(from: "Putin", to: "Trump", maxLength: 6) { length }'
AFTER = "query Q($after: String) { meetings(after: $after) { totalCount } }"
FULL = {"regarding": ["a"], "between": ["b"], "with": ["c"], "place": "d", "office": "e"}
UNLIKE = {"not": {"source": "a"}}
SIMPLE = {"kind": ["CALL"], "from": "2020-01-01", "minSources": 2}
ITEMS = "meetings(first: 2) { edges { node { id } } }"

REFUSED: dict[str, Asked] = {
    "braces without end": ("{" + "a{" * 900 + "a" + "}" * 901, {}),
    "lists without end": (
        f"{{ meetings(regarding: {'[' * 950 + ']' * 950}) {{ totalCount }} }}",
        {},
    ),
    "a field very often": (f"{{ {'__typename ' * 1990} }}", {}),
    "aliases": (alias("__typename", 500), {}),
    "aliases of dear fields": (alias(RICH, 30), {}),
    "aliases of paths": (alias(PATH, 25), {}),
    "aliases of the schema": (alias("__schema { types { fields { name } } }", 29), {}),
    "introspection in circles": (
        f"{{ __schema {{ types {{ {'fields { type { ' * 6} name {'} } ' * 6} }} }} }}",
        {},
    ),
    "fragments in circles": (
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        {},
    ),
    "fragments that multiply": (bomb(60), {}),
    "few fragments that multiply": (bomb(14), {}),
    "pages that multiply": (f"{{ {MEETINGS % (MEETINGS % (MEETINGS % 'id'))} }}", {}),
    "a huge page": (FIRST, {"first": 2**31 - 1}),
    "a negative page": (FIRST, {"first": -1}),
    "a number too large": (FIRST, {"first": 2**63}),
    "a number of ten thousand digits": (FIRST.replace("$first)", "9" * 9999 + ")", 1), {}),
    "a number that is none": (FIRST, {"first": 1e300}),
    "a map for a number": (FIRST, {"first": {"a": [1] * 999}}),
    "nested conditions": (WHERE, {"where": condition(60, "and")}),
    "nested negations": (WHERE, {"where": condition(100, "not")}),
    # One more than is answered below.
    "conditions that are long to plan": (WHERE, {"where": {"and": [UNLIKE] * 40}}),
    "lists that are long to plan": (alias(ITEMS, 21), {}),
    "many conditions": (WHERE, {"where": {"or": [FULL] * 40}}),
    "very many conditions": (WHERE, {"where": {"or": [{"kind": ["CALL"]}] * 5000}}),
    "a list of names without end": (WHERE, {"where": {"with": ["x"] * 20_000}}),
    "a text without end": (WORDS, {"text": "ä" * 100_000}),
    "words without end": (WORDS, {"text": "a " * 900}),
    "a text without words": (WORDS, {"text": "*:* && /.*/ ~^"}),
    "a cursor that is none": (AFTER, {"after": "WyJ4Il0="}),
    "a cursor without end": (AFTER, {"after": "A" * 9999}),
    "a day that is none": ('{ meetings(from: "99999999-99-99") { totalCount } }', {}),
    "words of an enum that are none": (
        "query Q($k: [EventKind!]) { meetings(kind: $k) { totalCount } }",
        {"k": ["X"] * 900},
    ),
    "a path too long": ('{ path(from: "Putin", to: "Trump", maxLength: 99) { length } }', {}),
    "a name without end": (f"{{ {'a' * 40_000}: __typename }}", {}),
    "unknown fields": (f"{{ {' '.join(f'f{n}' for n in range(900))} }}", {}),
    "unknown directives": (f"{{ __typename {'@a ' * 900} }}", {}),
    "a writing operation": ('mutation { deletePerson(id: "putin") { id } }', {}),
}

ANSWERED: dict[str, Asked] = {
    "fragments within the limit": (bomb(8), {}),
    "variables nobody uses": ("{ __typename }", {f"v{n}": n for n in range(5000)}),
    "the path of maximal length": (
        '{ path(from: "Putin", to: "Trump", maxLength: 6, first: 200) { length } }',
        {},
    ),
    "words of the index's own language": (
        WORDS,
        {"text": r'*:* AND (name:/.*/ OR a~2^9999 [* TO *] \\ " ) NOT ! && || {x TO y}'},
    ),
    "single letters": (WORDS, {"text": "a b c d e f g h i j k l m n o p q r s"}),
    "a pattern that explodes": ('{ person(name: "(a+)+$%s!") { id } }' % ("a" * 1900), {}),
    "signs nobody sees": (r'{ person(name: "\u0000\u0001\u202e\ufeff\u200b\u0085") { id } }', {}),
    "conditions within the limit": (WHERE, {"where": condition(11, "not")}),
    "as many conditions as the database may plan": (WHERE, {"where": {"and": [UNLIKE] * 39}}),
    "alternatives of alternatives": (WHERE, {"where": {"and": [{"or": [SIMPLE] * 3}] * 20}}),
    "as many lists as the database may plan": (alias(ITEMS, 20), {}),
    "the whole schema": (get_introspection_query(input_value_deprecation=True), {}),
}
