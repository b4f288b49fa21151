"""Words for the parts of a sum, and numbers as an account tells them."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine import clock as clocks
from game.engine.orders import HOLD, Orders, Purpose
from game.record import spoken
from game.scenario.format import Scenario
from game.seats.accounts.forms import Kind, Part

PLAIN: Mapping[Kind, str] = {
    "bend": "temperament",
    "lean": "habit and taste",
    "push": "boldness",
    "caution": "fear of the step",
    "fear": "fear",
    "trust": "trust",
    "home": "what they would say at home",
    "reserve": "what is asked in quiet times",
    "resolve": "resolve",
    "wobble": "the mood of the hour",
}
"""Parts that are about nothing else."""


LETTERS: Mapping[Purpose, str] = {
    "message": "a few words",
    "proposal": "a proposal",
    "acceptance": "an acceptance",
    "rejection": "a refusal",
    "withdrawal": "a withdrawal",
}


class Titles:
    """The names of things in one seat's accounts."""

    def __init__(self, texts: Scenario, seat: str) -> None:
        self.texts, self.seat = texts, seat

    def of(self, part: Part) -> str:
        """What a part is."""
        match part.kind:
            case "share":
                return self.variable(part.about)
            case "wants":
                return f"what it does to {self.variable(part.about)}"
            case "belief":
                return "belief about the other leader"
            case "urge":
                return "how things stood"
            case "worth":
                return self.term(part.about, part.more)
        return PLAIN[part.kind]

    def variable(self, name: str) -> str:
        """A variable."""
        return f"“{self.texts.variables[name].title}”"

    def term(self, issue: str, level: str) -> str:
        """A level of an issue."""
        told = self.texts.issues[issue]
        return f"“{told.title}: {told.levels[level].title}”"

    def terms(self, levels: Mapping[str, str]) -> str:
        """Levels of several issues."""
        return "; ".join(self.term(issue, level) for issue, level in levels.items())

    def choice(self, choice: str) -> str:
        """A choice of the seat."""
        return f"“{self.texts.choices[self.seat][choice].title}”"

    def order(self, slot: str, choice: str) -> str:
        """A choice, or holding in that slot."""
        return f"“{self.texts.slots[slot].hold}”" if choice == HOLD else self.choice(choice)

    def clock(self, moment: str) -> str:
        """A turn by the seat's own clock."""
        own = self.texts.seats[self.seat].clock
        return clocks.moment(own, clocks.instant(self.texts.clock, moment))

    def way(self, channel: str) -> str:
        """How a letter went."""
        return spoken.via(self.texts.channels[channel].title)

    def orders(self, orders: Orders) -> str:
        """All orders of a turn in short."""
        told = [self.choice(name) for name in orders.choices.values() if name != HOLD]
        told += [f"{LETTERS[each.purpose]} {self.way(each.channel)}" for each in orders.letters]
        return spoken.listed(told) or "waiting"


def figure(amount: float, decimals: int = 1) -> str:
    """An amount with one decimal, or with so many: `2.4`, `minus 0.6`, `0.0`."""
    told = f"{abs(amount):.{decimals}f}"
    return f"minus {told}" if amount < 0 and float(told) else told


def shows(amount: float) -> bool:
    """Whether an amount is told as more than none."""
    return float(f"{amount:.1f}") != 0


def apart(first: float, second: float) -> tuple[str, str]:
    """Two amounts with as many decimals as tell them apart, at most three."""
    for decimals in (1, 2, 3):
        told = figure(first, decimals), figure(second, decimals)
        if told[0] != told[1]:
            break
    return told


def of_hundred(share: float) -> str:
    """A share in whole parts of a hundred."""
    told = f"{abs(100 * share):.0f}"
    return f"minus {told}" if share < 0 and told != "0" else told
