"""What if: one change of a record's orders, and what comes of it, under common luck.

Orders that were given to a course of things are of little use on another. So both seats can
be handed over, from a turn on, to the leaders as the scenario describes them. Then the
unchanged line is handed over in the same turn, so that nothing but the change differs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from game.engine.clock import turn_ids
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.turn import start
from game.lab.crew import Crew
from game.lab.experiment import Experiment
from game.lab.paired import Shift, shift
from game.lab.workers import run
from game.lab.worlds import BOUND, Redraw, Worlds, experiment_of
from game.record.form import Record, SeatOrders, TurnForm
from game.record.game import Game, IllegalOrdersError
from game.record.orders import orders_from
from game.record.pins import pins_of
from game.record.replay import orders_at, table_for
from game.scenario import Loaded
from game.seats.base import Seat
from game.seats.bound import RecordSeat
from game.seats.character import leaders

LETTER_DRAWS = ("transit", "distort", "distort_what", "distort_way", "tie")

ByTurn = Mapping[str, Mapping[str, SeatOrders]]


@dataclass(frozen=True)
class Change:
    """One thing that might have been otherwise.

    `orders` by turn and seat take the place of the record's; `loaded`, if given, is another
    scenario in which the same orders are given, `preset` another preset than the record's.
    """

    title: str
    orders: ByTurn = field(default_factory=dict)
    loaded: Loaded | None = None
    preset: str | None = None

    @property
    def last(self) -> str | None:
        """The last turn that is changed."""
        return max(self.orders, default=None)


AS_IT_WAS = Change("as it was")
"""No change at all."""


@dataclass(frozen=True)
class Comparison:
    """A record's worlds as they are and with one change: the same games, seat for seat."""

    change: Change
    before: Worlds
    after: Worlds

    def moved(self, endings: Collection[str]) -> Shift:
        """How the share of these endings moves."""
        return shift(self.before, self.after, endings)


def what_if(
    loaded: Loaded,
    record: Record,
    change: Change,
    n: int,
    *,
    natures: Redraw = "kept",
    hand_over_after: str | None = None,
    crew: Crew | None = None,
) -> Comparison:
    """Play a record's worlds with and without a change (see `line`)."""
    before, after = (
        line(
            loaded,
            record,
            each,
            n,
            natures=natures,
            hand_over_after=hand_over_after,
            crew=crew,
        )
        for each in (AS_IT_WAS, change)
    )
    return Comparison(change, before, after)


def line(
    loaded: Loaded,
    record: Record,
    change: Change,
    n: int,
    *,
    natures: Redraw = "kept",
    hand_over_after: str | None = None,
    crew: Crew | None = None,
) -> Worlds:
    """Play a record's worlds with a change, which must name ids that there are.

    Both seats are bound to the record. Where a changed order is not legal in a world, the
    record's own is given there. With `hand_over_after` both seats are characters in all turns
    after that one. ValueError: the change lies before the turn at which worlds part.
    """
    if early := _given(record, change):
        raise ValueError(early)
    loaded, record = change.loaded or loaded, _under(change.preset, record)
    experiment = experiment_of(loaded, record, natures=natures)
    told = BOUND if hand_over_after is None else f"bound to {hand_over_after}, then character"
    fates = run(with_change(experiment, change, hand_over_after), range(n), crew)
    sitting = dict.fromkeys(experiment.seats, told)
    return Worlds(experiment.model(), record.id, record.seed, 0, natures, sitting, fates)


def with_change(
    experiment: Experiment, change: Change, hand_over_after: str | None = None
) -> Experiment:
    """An experiment in whose scenario the orders of a change are given where they are legal;
    with `hand_over_after` both seats are characters in all turns after that one."""
    relief = _changed(experiment.seats, change)
    if hand_over_after is not None:
        characters = leaders(experiment.model().scenario)
        later = (turn for turn in turn_ids(experiment.scenario) if turn > hand_over_after)
        relief |= dict.fromkeys(later, characters)
    return replace(experiment, relief=relief)


def _changed(seats: Mapping[str, Seat], change: Change) -> dict[str, Mapping[str, Seat]]:
    """Who gives the changed orders where they are legal, and else the seat's own, by turn."""
    return {
        moment: {
            name: RecordSeat({moment: orders_from(form)}, seats[name])
            for name, form in orders.items()
        }
        for moment, orders in change.orders.items()
    }


def changed_record(record: Record, change: Change) -> Record:
    """The record with the orders of a change in place of its own."""
    turns = dict(record.turns)
    for moment, seats in change.orders.items():
        old = turns.get(moment)
        plain: dict[str, Any] = (
            {} if old is None else old.model_dump(exclude_unset=True, by_alias=True)
        )
        for seat, orders in seats.items():
            plain[seat] = orders.model_dump(exclude_unset=True)
            plain["luck"] = _without_letters_of(seat, plain.get("luck", {}))
        turns[moment] = TurnForm.model_validate(plain)
    return _under(change.preset, record.model_copy(update={"turns": turns}))


def _under(preset: str | None, record: Record) -> Record:
    """The record under another preset, if one is given."""
    return record if preset is None else record.model_copy(update={"preset": preset})


def _without_letters_of(seat: str, luck: Mapping[str, str | float]) -> dict[str, str | float]:
    """Pinned luck without that of a seat's letters of this turn, which are other letters now."""
    theirs = tuple(f"{kind}.{seat}." for kind in LETTER_DRAWS)
    return {name: value for name, value in luck.items() if not name.startswith(theirs)}


def complaint(
    loaded: Loaded, record: Record, change: Change, model: Model | None = None
) -> str | None:
    """Why a change cannot be made where the record stands then; None if it can.

    The record is played with its own luck up to the last turn that is changed. `model` is its
    compiled scenario, if there is one already.
    """
    if change.last is None:
        return None
    if early := _given(record, change):
        return early
    record = changed_record(record, change)
    game = _table(record, change.loaded or loaded, model)
    while not game.over and game.moment <= change.last:
        try:
            game.play(orders_at(record, game.moment, game.model.seat_ids))
        except IllegalOrdersError as error:
            return f"{change.title}: {game.moment}, {error.seat}: {' '.join(error.complaints)}"
    if len(game.steps) <= game.model.turns.index(change.last):
        return f"{change.title}: {change.last}: the game is over by then ({game.ending})"
    return None


def _table(record: Record, loaded: Loaded, model: Model | None) -> Game:
    """The record's game at its first sealing."""
    if model is None:
        return table_for(record, loaded)
    luck = Luck.of(record.seed, [record.game], pins_of(record, loaded.scenario))
    state, report = start(model, luck, record.fixed)
    return Game(loaded, model, record.seed, record.game, state, report)


def _given(record: Record, change: Change) -> str | None:
    """The complaint that a change lies in turns which all worlds have in common."""
    until, first = record.luck.until, min(change.orders, default=None)
    if until is None or first is None or first >= until:
        return None
    return f"{change.title}: {first}: until {until} all worlds are as the record is"
