"""One game at a table: what faces and seats talk to.

A `Game` belongs to whoever runs it. A seat is only ever given `view` and `reasons`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.engine.compile import compile_model
from game.engine.luck import FREE, Luck, Pins
from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.plot import Plot
from game.engine.sealed import Sealed, seal
from game.engine.sight.plot import plot_of
from game.engine.sight.reasons import Reason, reasons
from game.engine.sight.see import see
from game.engine.sight.views import Views, views
from game.engine.state import State
from game.engine.steps.legality import judge
from game.engine.turn import Report, advance, natures_of, start
from game.engine.view import Known, News, View
from game.record.debrief import Debrief, debrief
from game.record.form import Record, TurnForm
from game.record.orders import form_of
from game.record.pins import rules_of
from game.scenario import Loaded

Natures = Mapping[str, Mapping[str, float]]


class IllegalOrdersError(ValueError):
    """Orders that the rules do not allow: the fault of the seat that gave them."""

    def __init__(self, seat: str, complaints: tuple[str, ...]) -> None:
        super().__init__(f"{seat}: " + " ".join(complaints))
        self.seat, self.complaints = seat, complaints


@dataclass(frozen=True)
class Step:
    """A sealed turn: the state before it, the orders, and the report."""

    before: State
    orders: Mapping[str, Orders]
    sealed: Sealed
    report: Report


@dataclass
class Game:
    """One game in progress or ended: the model, the state, and the steps behind it."""

    loaded: Loaded
    model: Model
    seed: int
    number: int
    state: State
    report: Report
    steps: list[Step] = field(default_factory=list)

    @classmethod
    def start(
        cls,
        loaded: Loaded,
        preset: str | None = None,
        seed: int = 1962,
        natures: Natures | None = None,
        number: int = 0,
        pins: Pins = FREE,
    ) -> Game:
        """A new game at its first sealing. KeyError for an unknown preset."""
        model = compile_model(loaded.scenario, preset)
        state, report = start(model, Luck.of(seed, [number], pins), natures)
        return cls(loaded, model, seed, number, state, report)

    @property
    def over(self) -> bool:
        """Whether the game has ended."""
        return bool(self.state.over[0])

    @property
    def turn(self) -> int:
        """The row of the turn that is open, or in which the game ended."""
        return int(self.state.ended[0]) if self.over else self.state.turn

    @property
    def first(self) -> int:
        """The row of the turn at which the game was taken up: luck is free from there on."""
        until = self.state.luck.pins.until
        return 0 if until is None else self.model.turns.index(until)

    @property
    def opening(self) -> bool:
        """Whether nobody has sealed orders yet since the game was taken up."""
        return not self.over and len(self.steps) == self.first

    @property
    def moment(self) -> str:
        """The id of that turn."""
        return self.model.turns[self.turn]

    @property
    def ending(self) -> str | None:
        """The id of the ending, None while the game goes on."""
        return list(self.model.index.endings)[int(self.state.ending[0])] if self.over else None

    def views(self, seat: str) -> Views:
        """What the seat knows, as arrays over a batch of one: for machine seats."""
        return views(self.model, self.state, self.model.index.seats[seat])

    def view(self, seat: str) -> View:
        """What the seat knows, by ids: for people and faces."""
        return see(self.model, self.state, self.report, seat, staffed=True)

    def plot(self, seat: str) -> Plot | None:
        """The seat's map, as last reported to it; None where the scenario has no plot."""
        return plot_of(self.model, self.state, seat)

    def reasons(self, seat: str) -> tuple[Reason, ...]:
        """Why what the seat sees exactly has moved since the last sealing; nothing before the
        first one since the game was taken up."""
        if len(self.steps) <= self.first:
            return ()
        last = self.steps[-1]
        return reasons(self.model, last.before, last.sealed, seat)

    def known_before(self, seat: str) -> Mapping[str, Known]:
        """What the seat knew when it last sealed its orders; empty in the turn in which the
        game was taken up."""
        if len(self.steps) <= self.first:
            return {}
        last = self.steps[-1]
        return see(self.model, last.before, last.report, seat).known

    def news_before(self, seat: str) -> tuple[News, ...]:
        """What the seat had learned when it last sealed its orders; nothing in the turn in which
        the game was taken up, and in the calendar's second."""
        if len(self.steps) <= max(1, self.first):
            return ()
        earlier, last = self.steps[-2:]
        return see(self.model, last.before, earlier.report, seat).news

    def debrief(self) -> Debrief:
        """All that was hidden. ValueError while the game goes on."""
        return debrief(self)

    def complaints(self, seat: str, orders: Orders) -> tuple[str, ...]:
        """Why these orders are not legal now; empty when they are."""
        try:
            sealed = seal(self.model, [{seat: orders}])
        except KeyError as error:
            missing = error.args[0]  # of a choice: its seat, and its name
            name = missing[-1] if isinstance(missing, tuple) else missing
            return (f"There is no {name!r} in this scenario.",)
        except ValueError as error:
            return (str(error),)
        return tuple(_complaints(self.model, self.state, sealed, seat, orders))

    def play(self, orders: Mapping[str, Orders]) -> None:
        """Seal both seats' orders and advance one turn.

        Raises IllegalOrdersError, and changes nothing, when some part of them is illegal.
        """
        if self.over:
            raise ValueError("the game has ended")
        for seat, given in orders.items():
            if complaints := self.complaints(seat, given):
                raise IllegalOrdersError(seat, complaints)
        self.force(orders)

    def force(self, orders: Mapping[str, Orders]) -> None:
        """Like `play`, but what is illegal becomes `hold` and is counted."""
        sealed = seal(self.model, [orders])
        before = self.state
        self.state, self.report = advance(self.model, before, sealed)
        self.steps.append(Step(before, dict(orders), sealed, self.report))

    def record(self, name: str = "game", title: str = "A game") -> Record:
        """The record of the game so far: it replays to the same state."""
        pins, drawn = self.state.luck.pins, natures_of(self.model, self.state)
        record = Record(
            record=1,
            id=name,
            title=title,
            scenario=self.loaded.scenario.id,
            fingerprint=self.loaded.fingerprint,
            preset=self.model.preset,
            seed=self.seed,
            game=self.number,
            natures={key: part for key, part in drawn.items() if part},
            turns=self._turns(pins),
        )
        return (
            record.model_copy(update={"luck": rules_of(pins)})
            if pins != Pins(pins.by_turn)
            else record
        )

    def _turns(self, pins: Pins) -> dict[str, TurnForm]:
        """What was ordered and what is pinned, by turn; turns with neither are left out."""
        given = {self.model.turns[step.before.turn]: step.orders for step in self.steps}
        turns: dict[str, TurnForm] = {}
        for moment in self.model.turns:
            plain: dict[str, object] = {
                seat: form_of(orders).model_dump(exclude_unset=True)
                for seat, orders in given.get(moment, {}).items()
                if orders != Orders()
            }
            if luck := pins.by_turn.get(moment):
                plain["luck"] = dict(luck)
            if plain:
                turns[moment] = TurnForm.model_validate(plain)
        return turns


def _complaints(model: Model, state: State, sealed: Sealed, seat: str, orders: Orders) -> list[str]:
    verdict, row = judge(model, state, sealed), model.index.seats[seat]
    slots = list(model.index.slots)
    found = [
        f"{orders.choices[slot]!r} is not open to {seat} in slot {slot!r} now."
        for place, slot in enumerate(slots)
        if verdict.choices[row * len(slots) + place, 0]
    ]
    return found + [
        f"The letter by {letter.channel!r} cannot be sent: {_letter_fault(letter.purpose)}"
        for place, letter in enumerate(orders.letters)
        if verdict.letters[row, place, 0]
    ]


def _letter_fault(purpose: str) -> str:
    if purpose in ("acceptance", "rejection"):
        return "no proposal of the other side lies open there, or the channel cannot be used now."
    if purpose == "withdrawal":
        return "there is no proposal of one's own there to take back."
    return "the channel cannot be used now, or it is taken by the other letter."
