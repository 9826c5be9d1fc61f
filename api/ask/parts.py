"""The parts of a question, as the grammar finds them."""

from datetime import date, timedelta
from typing import Any

from lark import Token, Transformer, v_args

from api.ask.dates import Dates, day_of, month_of, year_of


class Parts(Transformer[Token, list[tuple[str, Any]]]):
    """Makes a list of named parts of the tree."""

    def start(self, parts: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
        return parts

    def name(self, words: list[Token]) -> str:
        return " ".join(words)

    def asked(self, words: list[Token]) -> tuple[str, Any]:
        return "asked", [word.type for word in words]

    @v_args(inline=True)
    def verb(self, word: Token) -> tuple[str, Any]:
        return "verb", word.type

    @v_args(inline=True)
    def status(self, word: Token) -> tuple[str, Any]:
        return "status", word.type

    def regarding(self, names: list[str]) -> tuple[str, Any]:
        return "regarding", names

    @v_args(inline=True)
    def place(self, name: str) -> tuple[str, Any]:
        return "place", name

    def party(self, names: list[str]) -> tuple[str, Any]:
        return "people", names

    between = party

    @v_args(inline=True)
    def iso(self, day: Token) -> Dates:
        return date.fromisoformat(day), date.fromisoformat(day)

    def day(self, tokens: list[Token]) -> Dates:
        told = {token.type: str(token) for token in tokens}
        return day_of(told["NUMBER"], told["MONTH"], told["YEAR"])

    @v_args(inline=True)
    def month(self, month: Token, year: Token) -> Dates:
        return month_of(month, year)

    @v_args(inline=True)
    def year(self, year: Token) -> Dates:
        return year_of(year)

    @v_args(inline=True)
    def within(self, dates: Dates) -> tuple[str, Any]:
        return "dates", dates

    @v_args(inline=True)
    def since(self, dates: Dates) -> tuple[str, Any]:
        return "dates", (dates[0], None)

    @v_args(inline=True)
    def until(self, dates: Dates) -> tuple[str, Any]:
        return "dates", (None, dates[1])

    @v_args(inline=True)
    def before(self, dates: tuple[date, date]) -> tuple[str, Any]:
        return "dates", (None, dates[0] - timedelta(days=1))

    @v_args(inline=True)
    def after(self, dates: tuple[date, date]) -> tuple[str, Any]:
        return "dates", (dates[1] + timedelta(days=1), None)

    @v_args(inline=True)
    def span(self, first: Dates, last: Dates) -> tuple[str, Any]:
        return "dates", (first[0], last[1])
