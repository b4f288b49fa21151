"""What the text face really prints to somebody who opens everything, in words by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.engine.orders import HOLD, Orders
from game.record.game import Game
from game.text import choices, correspondence, knowing, opening, papers, writing
from game.text.console import Console
from game.text.sitting import Sitting
from game.text.table import Table


@dataclass
class Printed:
    """One person at the desk of a seat: what was printed since one last looked."""

    seat: str
    written: list[str] = field(default_factory=list)
    open: set[str] = field(default_factory=set)
    ordered: set[str] = field(default_factory=set)

    def turn(self, game: Game, orders: Orders) -> dict[str, int]:
        """The words of one turn, in which everything is opened once."""
        table = Table(game, dict.fromkeys(game.model.seat_ids, "nobody"), {})
        console = Console(lambda: "", self.written.append)
        texts = game.loaded.scenario
        desk = Sitting(console, texts, table.handed(self.seat), lambda _: (), lambda path: path)
        legal = [item.id for _, item in desk.options() if item.id != HOLD]
        wanted = [n for n in orders.choices.values() if n in legal and n not in self.ordered]
        fresh = [name for name in legal if name not in self.open and name not in wanted]
        self.ordered.update(wanted)
        self.open.update(legal)
        return {
            "clocks": self.words(lambda: opening.tell_time(desk)),
            "news": self.words(lambda: opening.tell_news(desk)),
            "post": self.words(
                lambda: opening.tell_letters(desk), lambda: opening.tell_papers(desk)
            ),
            "papers": self.words(lambda: papers.read(desk, "")),
            "letters": self.words(lambda: _read_letters(desk)),
            "moves": self.words(lambda: opening.tell_moves(desk)),
            "risk": self.words(lambda: opening.tell_risk(desk)),
            "council": self.words(lambda: opening.tell_council(desk)),
            "lines": self.words(lambda: choices.list_choices(desk, "")),
            "weighed": self.words(lambda: _look_at(desk, wanted)),
            "others": self.words(lambda: _look_at(desk, fresh)),
            "written": self.words(lambda: _show_letters(desk, orders)),
            "instruments": self.words(lambda: knowing.know(desk, "")),
        }

    def words(self, *acts: Callable[[], None]) -> int:
        """How many words these print."""
        self.written.clear()
        for each in acts:
            each()
        return len("".join(self.written).split())


def _read_letters(desk: Sitting) -> None:
    for number, letter in enumerate(desk.view.letters, 1):
        if letter.arrived == desk.view.moment:
            correspondence.read_letter(desk, str(number))


def _look_at(desk: Sitting, names: list[str]) -> None:
    for name in names:
        choices.about(desk, name)


def _show_letters(desk: Sitting, orders: Orders) -> None:
    for letter in orders.letters:
        writing.show(desk, letter)
