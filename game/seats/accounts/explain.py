"""The machines of a game that was played, called to account for it turn by turn.

Nothing was stored for this: the machines are made again and decide once more, each from its own
view and on its own luck. What they then decide must be what the record says that they ordered;
where it is not, for the scenario has changed or a person gave other orders, there is no account.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.engine.orders import Orders
from game.engine.sealed import orders_of
from game.engine.sight.views import views
from game.record.form import Record
from game.record.game import Game, Step
from game.record.resume import players_of
from game.scenario import ScenarioError
from game.seats.accounts.forms import Account, Followed, Searched, Spoken, Told
from game.seats.accounts.leader import reasoned
from game.seats.accounts.others import drawn, followed, ruled, searched, somebody
from game.seats.accounts.programs import said_by
from game.seats.accounts.sight import Sight
from game.seats.base import Seat, SeatLuck
from game.seats.character import CharacterSeat
from game.seats.kinds import HUMAN, make
from game.seats.near import NearSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.search.seat import SearchSeat
from game.seats.variants import SomeSeat

PIPE = "pipe:"


def explained(machine: Seat, at: Sight) -> Told | None:
    """How a machine comes to its orders in one turn of one game; None for a kind that cannot
    say. It changes nothing and needs nothing but what the machine had."""
    match machine:
        case CharacterSeat():
            return reasoned(machine, at)
        case SomeSeat():
            return somebody(machine, at)
        case NearSeat():
            return followed(machine, at)
        case ScriptSeat():
            return ruled(machine, at)
        case SearchSeat():
            return searched(machine, at)
        case RandomSeat():
            return drawn(at)
    return None


def _decided(told: Told, machine: Seat, at: Sight) -> Orders:
    """What was decided; a search has played it out already."""
    return told.plans[0].orders if isinstance(told, Searched) else at.orders(machine)


@dataclass(frozen=True)
class Accounts:
    """The machines that played a game, by seat; what programs said, by seat and turn; and, by
    seat, why a machine cannot be made again."""

    game: Game
    machines: Mapping[str, Seat]
    spoken: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, game: Game, record: Record) -> Accounts:
        """Those of a record's game, which `game` is. No program is started."""
        made: dict[str, Seat] = {}
        spoken, missing = {}, {}
        for seat, kind in players_of(record).items():
            if kind.startswith(PIPE):
                spoken[seat] = said_by(record, seat)
            elif kind != HUMAN:
                try:
                    made[seat] = make(kind, game.loaded, seat, preset=game.model.preset)
                except ScenarioError as error:
                    missing[seat] = str(error)
        return cls(game, made, spoken, missing)

    @property
    def seats(self) -> tuple[str, ...]:
        """The seats of machines, whether they can be called to account or not."""
        known = {*self.machines, *self.spoken, *self.missing}
        return tuple(seat for seat in self.game.model.seat_ids if seat in known)

    @property
    def moments(self) -> tuple[str, ...]:
        """The turns since the game was taken up."""
        steps = self.game.steps[self.game.first :]
        return tuple(self.game.model.turns[step.before.turn] for step in steps)

    def account(self, seat: str, moment: str) -> Account | None:
        """Why a seat gave its orders of a turn; None for a person's seat, for a machine that
        cannot be made again or would now order something else, and for a turn not sealed since
        the game was taken up."""
        place = self._place(moment)
        if place is None:
            return None
        ordered = self._ordered(self.game.steps[place], seat)
        if seat in self.spoken:
            return Account(seat, moment, ordered, Spoken(self.spoken[seat].get(moment, "")))
        machine = self.machines.get(seat)
        if machine is None:
            return None
        at = self._sight(seat, place)
        told = explained(machine, at)
        if told is None or _decided(told, machine, at) != ordered:
            return None
        if isinstance(told, Followed) and isinstance(machine, NearSeat):
            told = replace(told, since=self._since(machine, seat, place))
        return Account(seat, moment, ordered, told)

    def _place(self, moment: str) -> int | None:
        found = [place for place, each in enumerate(self.moments) if each == moment]
        return found[0] + self.game.first if found else None

    def _ordered(self, step: Step, seat: str) -> Orders:
        return orders_of(self.game.model, step.sealed, seat, 0)

    def _sight(self, seat: str, place: int) -> Sight:
        model, state = self.game.model, self.game.steps[place].before
        row = model.index.seats[seat]
        luck = SeatLuck(state.luck.turn(model.turns[state.turn]), seat, state.luck)
        return Sight(model, row, views(model, state, row), luck)

    def _since(self, machine: NearSeat, seat: str, place: int) -> str:
        """The turn from which on the game has been away from its record."""
        while place > self.game.first and self._away(machine, seat, place - 1):
            place -= 1
        return self._sight(seat, place).moment

    def _away(self, machine: NearSeat, seat: str, place: int) -> bool:
        at = self._sight(seat, place)
        return bool(machine.away(at.model, at.seen)[0])
