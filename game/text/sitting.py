"""One person at the desk for one turn: what they were handed, and what they have ordered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.clock import instant
from game.engine.clock import moment as on_clock
from game.engine.orders import HOLD, Letter, Orders
from game.engine.sight.council import Council
from game.engine.sight.reasons import Reason
from game.engine.view import Known, View
from game.scenario.format import Choice, Day, Scenario, Turn, Variable
from game.text import spoken
from game.text.console import Console
from game.text.pick import Item


class Quit(Exception):  # noqa: N818
    """The person has asked to leave."""


@dataclass(frozen=True)
class Handed:
    """All that a person is given in a turn: a view, and what follows from views alone.

    `before` is what the seat knew when it last sealed, `ordered` what it sealed then;
    `council` is what its advisers make of the view. `so_far` tells what had happened, when the
    game has just been taken up later than the calendar's first turn.
    """

    view: View
    reasons: tuple[Reason, ...]
    before: Mapping[str, Known]
    ordered: Orders | None
    council: Council = field(default_factory=Council)
    so_far: str = ""


@dataclass
class Sitting:
    """The desk in one turn. `complaints` says why orders are not legal, `save` writes the
    game so far to a file (its own when None) and returns where."""

    console: Console
    texts: Scenario
    handed: Handed
    complaints: Callable[[Orders], tuple[str, ...]]
    save: Callable[[Path | None], Path]
    choices: dict[str, str] = field(default_factory=dict)
    letters: list[Letter] = field(default_factory=list)
    undone: list[tuple[dict[str, str], list[Letter]]] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    sealed: bool = False

    @property
    def opening(self) -> bool:
        """Whether this is the first turn in which the person decides."""
        return not self.view.turn or bool(self.handed.so_far)

    @property
    def view(self) -> View:
        """The view of this turn."""
        return self.handed.view

    @property
    def seat(self) -> str:
        """The person's seat."""
        return self.view.seat

    @property
    def other(self) -> str:
        """The seat opposite."""
        return next(seat for seat in self.texts.seats if seat != self.seat)

    @property
    def orders(self) -> Orders:
        """What would be sealed now."""
        return Orders(dict(self.choices), tuple(self.letters))

    def leader(self, seat: str) -> str:
        """Who sits in a seat."""
        return self.texts.seats[seat].leader

    def local(self, moment: str) -> str:
        """A moment of the scenario's clock on the clock of one's own capital."""
        minutes = instant(self.texts.clock, moment)
        return on_clock(self.texts.seats[self.seat].clock, minutes)

    def when(self, moment: str) -> str:
        """The same in words: `Saturday 27 October, 9:00`."""
        return spoken.when(self.local(moment))

    def choice(self, name: str) -> Choice:
        """The texts of one of the person's own choices."""
        return self.texts.choices[self.seat][name]

    def keep(self) -> None:
        """Remember the orders as they are, so that the next change can be undone."""
        self.undone.append((dict(self.choices), list(self.letters)))

    def undo(self) -> bool:
        """Take back the last change. False: there is none."""
        if not self.undone:
            return False
        self.choices, self.letters = self.undone.pop()
        return True

    def options(self) -> list[tuple[str, Item]]:
        """Everything that can be chosen now, as (slot, choice), in the order of its number."""
        found = []
        for slot, told in self.texts.slots.items():
            legal = [o.id for o in self.view.options if o.slot == slot and o.legal]
            found += [(slot, Item(name, self.choice(name).title)) for name in legal]
            found.append((slot, Item(HOLD, told.hold)))
        return found

    def known(self) -> list[Item]:
        """The variables that this seat has ever had word of."""
        return [Item(v, self.texts.variables[v].title) for v in self.view.known]

    def variable(self, name: str) -> Variable:
        """The texts of a variable."""
        return self.texts.variables[name]

    def paper_items(self) -> list[Item]:
        """The papers received, in the order of their coming."""
        return [Item(p.id, self.texts.documents[p.id].title) for p in self.view.papers]


def calendar(texts: Scenario) -> list[tuple[str, Day, Turn]]:
    """All turns with their ids and days, in order."""
    return [(f"{day.date} {turn.at}", day, turn) for day in texts.days for turn in day.turns]
