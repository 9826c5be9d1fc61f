"""Stage 9: how far a sentence is from what a text tells of its gathering."""

from dataclasses import dataclass

_MOST, _FEW = 4, 2


@dataclass(slots=True)
class Standing:
    """How far a sentence is from what tells of the gathering, and who spoke from outside since."""

    last: int
    paragraph: int = 0
    last_paragraph: int = 0
    outsiders: int = 0
    far: bool = False  # the paragraph tells what was said elsewhere
    heard: bool = False  # somebody from outside has spoken in it

    def begin(self, found: set[str]) -> None:
        """Go on to a new paragraph, whose first sentence has these features."""
        self.paragraph += 1
        self.heard, self.far = False, bool({"elsewhere", "afar"} & found)

    def come_back(self, number: int) -> None:
        """Note that a sentence tells of the gathering."""
        self.last, self.last_paragraph, self.outsiders = number, self.paragraph, 0

    def find(self, number: int, seen: set[str], *, out: bool) -> set[str]:
        """Return how far somebody acts from what tells of the gathering."""
        near = min(number - self.last, _MOST)
        behind = min(self.outsiders, _FEW)
        found = {
            f"near {near}",
            f"paragraphs {min(self.paragraph - self.last_paragraph, _FEW)}",
            f"outsiders {behind}",
        }
        found |= {"paragraph elsewhere"} if self.far else set()
        found |= {"behind outsider"} if self.heard else set()
        if "role subject" in seen:
            where = "far" if out or self.far else "open"
            does = "speaks" if not {"speaks", "quotes"}.isdisjoint(seen) else "acts"
            found |= {f"{does} {where} near {near}", f"{does} {where} outsiders {behind}"}
        return found
