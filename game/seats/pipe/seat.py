"""The seat that another program plays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.engine.model import Model
from game.engine.orders import HOLD, Orders
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.view import View
from game.seats.base import SeatLuck
from game.seats.pipe.answers import Reader
from game.seats.pipe.faults import Trouble, pipe_error
from game.seats.pipe.hello import hello
from game.seats.pipe.plain import Message, plain
from game.seats.pipe.sighted import state_of, view_of
from game.seats.pipe.talk import Talk
from game.seats.pipe.texts import texts

SECONDS = 10.0
"""So long may a program think about one turn."""

STARTING = 20.0
"""So long may it take to be ready: an interpreter may have to start on a busy machine."""


@dataclass
class _Table:
    """A program at a table: the talk, who reads its answers, the turn that it is asked about and
    the one `since` which it has not been (empty: it is new), and the games of the batch of which
    it knows that they are over."""

    talk: Talk
    reader: Reader
    turn: int
    since: str = ""
    over: set[int] = field(default_factory=set)


class PipeSeat:
    """A seat that a program plays; the program is started when it is first asked.

    One program plays one table: all turns of a game, or of a batch of games, which it is asked
    about one after another. When a turn comes that is no later than the last one, another
    table has begun, and the program is started anew. It need not be a pure function; a
    seat that shall be used in worlds should be.
    """

    blind = False

    def __init__(
        self,
        words: tuple[str, ...],
        command: str,
        fingerprint: str,
        seconds: float = SECONDS,
        starting: float = STARTING,
    ) -> None:
        """`words` are run as they are, without a shell; `command` is how users know them."""
        self.words, self.command = words, command
        self.fingerprint, self.seconds, self.starting = fingerprint, seconds, starting
        self.program = ""  # what it calls itself
        self.whys: dict[str, str] = {}  # by turn, what the program gave as its reasons
        self._table: _Table | None = None

    def __getstate__(self) -> dict[str, Any]:
        """What goes to another process, where the program is started anew."""
        return {**vars(self), "_table": None}

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Ask the program about every game that goes on. PipeError: it broke off the talk; it
        has been ended, and if it is asked again it is started anew."""
        name = model.seat_ids[seat]
        try:
            table = self._table_for(model, name, seen.turn)
            for game in range(seen.games):
                alone = seen if seen.games == 1 else seen.take(np.array([game]))
                if alone.ending[0] < 0:
                    sealed.put(model.index, name, self._asked(table, model, alone, game), game)
                elif game not in table.over:
                    table.over.add(game)
                    table.talk.over(_ended(view_of(model, alone), game))
        except Trouble as trouble:
            self.kill()
            when = f"{name}, {model.turns[seen.turn]}"
            raise pipe_error(self.command, when, trouble) from None

    def _table_for(self, model: Model, name: str, turn: int) -> _Table:
        if self._table is not None and turn <= self._table.turn:
            self.close()
        if self._table is None:
            now = model.turns[turn]
            self.whys = {moment: why for moment, why in self.whys.items() if moment < now}
            greeting = hello(model.scenario, model.preset, self.fingerprint, name, self.seconds)
            talk = Talk(self.words, greeting, self.seconds, self.starting)
            self.program = talk.name
            self._table = _Table(talk, Reader(model, name), turn)
        elif turn > self._table.turn:
            self._table.since, self._table.turn = model.turns[self._table.turn], turn
        return self._table

    def _asked(self, table: _Table, model: Model, alone: Views, game: int) -> Orders:
        """The orders of the program in one game; what is illegal becomes `hold`."""
        view = view_of(model, alone)
        told = texts(model.scenario, view, table.since)
        question = {"game": game, "view": plain(view), "legal": _legal(model, view), "texts": told}
        answer = table.reader.read(table.talk.ask(question), state_of(model, alone))
        if answer.faults:
            table.talk.complain(answer.faults)
        self.whys[view.moment] = answer.why
        return answer.orders

    def over(self, view: View) -> None:
        """Tell the program how its only game ended, and let it go."""
        if self._table is not None:
            self._table.talk.over(_ended(view, 0))
        self.close()

    def close(self) -> None:
        """Let the program end, if one is running."""
        table, self._table = self._table, None
        if table is not None:
            table.talk.close()

    def kill(self) -> None:
        """End the program at once, if one is running."""
        table, self._table = self._table, None
        if table is not None:
            table.talk.kill()


def _legal(model: Model, view: View) -> Message:
    """What may be chosen now, by slot."""
    return {
        slot: [HOLD, *(each.id for each in view.options if each.slot == slot and each.legal)]
        for slot in model.index.slots
    }


def _ended(view: View, game: int) -> Message:
    return {"game": game, "ending": view.ending, "terms": plain(view.terms), "view": plain(view)}
