"""The table where the game is played: the only part of the window that holds the game itself.

It hands out sheets, one for each person, and takes sealed orders. Its methods are jobs of the
worker; they return plain, finished values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.orders import Orders
from game.engine.sight.council import council
from game.lab.debrief.fork import fork
from game.lab.debrief.opened import reopened
from game.record.form import Record
from game.record.game import Game
from game.record.openings import open_game, told_so_far
from game.record.resume import played_until, resume
from game.scenario import Loaded, Problem, ScenarioError
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean
from game.seats.base import Seat
from game.seats.forecast import war_to_come
from game.seats.kinds import HUMAN, machines
from game.seats.match import orders_of_machines
from game.seats.pipe import dismiss, reasons
from game.seats.weighing import Weighing, weigh
from game.ui import saves
from game.ui.needs import needs_of, reach_of, ways_of
from game.ui.reel import Reel, Review, review
from game.ui.say import say
from game.ui.scene import Sheet
from game.ui.thinking import paced


class TableError(Exception):
    """Something at the table that a person can do something about; the message says what."""


@dataclass
class Table:
    """One game, who sits where by seat, and the orders sealed so far this turn.

    `base` is the record that the game was resumed from, and `so_far` what is told of its turns
    where the scenario does not tell it. `trouble` is something that the person should be told:
    why the last turn could not be saved, or what resuming cost.
    """

    game: Game
    players: Mapping[str, str]
    machines: Mapping[str, Seat]
    base: Record | None = None
    trouble: str = ""
    so_far: str = ""
    sealed: dict[str, Orders] = field(default_factory=dict)

    @classmethod
    def start(
        cls,
        loaded: Loaded,
        seat: str,
        against: str,
        seed: int,
        preset: str | None,
        begin: str | None = None,
    ) -> Table:
        """A new game, at the starting point or turn `begin`, or at the calendar's first turn.

        ScenarioError: the opponent cannot be seated, or there is no such start.
        """
        game = open_game(loaded, preset, seed, begin)
        return cls(game, *_seated(game, seat, against, {}))

    @classmethod
    def resume(cls, record: Path | None, seat: str | None, against: str) -> Table:
        """The game kept last, or another record, as it was seated.

        A person who names a seat sits there all the same, against this opponent; and so does,
        in the first seat, somebody whose record seats no people. ScenarioError: it cannot be
        read, or has no such seat; TableError: it cannot be gone on with.
        """
        found = resume(record or saves.last())
        game, players = found.game, found.players
        if game.over:
            raise TableError(say("table.over"))
        if seat is not None and seat not in game.model.seat_ids:
            raise _no_seat(game, seat)
        if seat is not None or HUMAN not in players.values():
            seat, players = seat or game.model.seat_ids[0], {}
        table = cls(game, *_seated(game, seat or "", against, players), found.record)
        if found.drifted:
            table.trouble = say("table.drifted", orders=found.held)
        return table

    @classmethod
    def play_on(cls, shown: Reel, turn: int, seat: str, against: str) -> Table:
        """The game of a reel, gone on with from one of its turns: a person in this seat, a
        machine in the other. ScenarioError: no such machine; TableError: it is over by then."""
        if shown.record is None or shown.debrief is None:
            raise TableError(say("table.over"))
        whole = reopened(shown.loaded, shown.record)
        if turn >= len(whole.steps):
            raise TableError(say("table.over"))
        record = fork(whole, turn, title=shown.title)
        game = played_until(record, shown.loaded)
        told = say("reel.fork.so_far", title=shown.title)
        return cls(game, *_seated(game, seat, against, {}), record, so_far=told)

    @property
    def humans(self) -> tuple[str, ...]:
        """The seats of people."""
        return tuple(seat for seat, player in self.players.items() if player == HUMAN)

    @property
    def loaded(self) -> Loaded:
        """The scenario that is played."""
        return self.game.loaded

    def sheets(self) -> Mapping[str, Sheet]:
        """What each person is handed now."""
        return {seat: self._sheet(seat) for seat in self.humans}

    def _sheet(self, seat: str) -> Sheet:
        view = self.game.view(seat)
        needs = needs_of(self.loaded.scenario, view)
        advice = council(self.game.model.scenario, view, war_to_come(self.game, seat))
        so_far = (self.so_far if self.game.opening else "") or told_so_far(self.game, seat)
        reach = reach_of(self.loaded.scenario, view)
        reasons, plot = self.game.reasons(seat), self.game.plot(seat)
        before = self.game.known_before(seat)
        earlier = self.game.news_before(seat)
        ways = ways_of(self.loaded.scenario, view)
        return Sheet(view, reasons, needs, advice, so_far, reach, plot, before, earlier, ways)

    def weigh(self, seat: str, choices: Mapping[str, str]) -> Weighing:
        """What one choice would change, as the seat's staff sees it."""
        return weigh(self.game, seat, choices)

    def complaints(self, seat: str, orders: Orders) -> tuple[str, ...]:
        """Why orders would not be legal; empty when they are."""
        return self.game.complaints(seat, orders)

    def seal(self, seat: str, orders: Orders) -> Mapping[str, Sheet]:
        """Seal a person's orders; new sheets if that completed the turn, else none.

        TableError: the orders are not legal, and nothing was sealed.
        """
        if complaints := self.complaints(seat, orders):
            raise TableError(" ".join(complaints))
        self.sealed[seat] = orders
        if any(human not in self.sealed for human in self.humans):
            return {}
        self._advance()
        return self.sheets()

    def _advance(self) -> None:
        """Play the turn; what a machine may not do becomes hold, as the rules have it."""
        self.game.force({**orders_of_machines(self.game, self.machines), **self.sealed})
        self.sealed.clear()
        self._keep()
        dismiss(self.game, self.machines)

    def _keep(self) -> None:
        self.trouble = ""
        try:
            saves.keep(self.game, self.players, self.base, reasons(self.machines))
        except OSError as error:
            self.trouble = say("table.unsaved", error=error)

    def review(self) -> Review | None:
        """All that was hidden, turn by turn, once the game has ended."""
        return review(self.game, self.players) if self.game.over else None


def _no_seat(game: Game, seat: str) -> ScenarioError:
    known, mark = list(game.model.seat_ids), Mark(game.loaded.scenario.id, 0, 0)
    message = f"there is no seat {seat!r} in this game"
    return ScenarioError([Problem(mark, "seat", message, did_you_mean(seat, known))])


def _seated(
    game: Game, seat: str, against: str, known: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, Seat]]:
    """Players by seat, and the machines among them. ScenarioError: no such machine."""
    wanted = {
        each: known.get(each, HUMAN if each == seat else against) for each in game.model.seat_ids
    }
    players = {each: paced(game, each, kind) for each, kind in wanted.items()}
    return players, machines(game.loaded, players, game.model.preset, typed=against)
