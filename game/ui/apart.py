"""A table of which one chair stands here: an umpire's file is opened, and orders go back in one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.record.resume import played_until
from game.scenario import Loaded, load
from game.seats.kinds import HUMAN
from game.ui.say import say
from game.ui.table import Table, TableError
from game.ui.wishes import OPPOSITE
from game.umpire.answer import answer_beside, answered, write_answer
from game.umpire.apart import Apart, check_scenario
from game.umpire.handout import Handout, read_handout

HANDED = ".knot"
"""How the names of an umpire's files end."""


@dataclass
class ApartTable(Table):
    """The game as one seat knows it; what is sealed goes into a file at `answer`, and the turn is
    played elsewhere. `sent` tells where the orders have gone."""

    handout: Handout = field(kw_only=True)
    answer: Path = field(kw_only=True)
    sent: str = ""

    def _advance(self) -> None:
        """Write what was sealed. TableError: it cannot be written."""
        orders = self.sealed.pop(self.handout.seat)
        try:
            write_answer(self.handout, orders, self.answer)
        except OSError as error:
            raise TableError(say("apart.unwritten", error=error)) from error
        self.sent = say("apart.sent", path=self.answer)


def dropped(here: Loaded, path: Path) -> Table:
    """The table of an umpire's file that was dropped on the window, whose scenario may be the one
    that is open here. ScenarioError: it cannot be used; TableError: it cannot be read."""
    try:
        name = read_handout(path).scenario
    except OSError as error:
        raise TableError(str(error)) from error
    return opened(here if here.scenario.id == name else load(name), path)


def opened(loaded: Loaded, path: Path, out: Path | None = None) -> Table:
    """The table that an umpire's file tells of: of its turn, or of the whole game once it has
    ended. ScenarioError: it cannot be used; OSError: no such file."""
    handout = read_handout(path)
    check_scenario(path, handout, loaded)
    players = {seat: HUMAN if seat == handout.seat else OPPOSITE for seat in loaded.scenario.seats}
    if handout.record is not None:
        return Table(played_until(handout.record, loaded), players, {}, handout.record)
    answer = out or answer_beside(path, handout)
    answered(answer, handout)
    game = Apart.of(path, handout, loaded)
    return ApartTable(game, players, {}, so_far=handout.so_far, handout=handout, answer=answer)
