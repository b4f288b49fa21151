"""What opens after the ending: the risk by turn, cause and author, and the truth.

Everything here is plain data by ids, free of formatting; the faces tell it each in
their own way. Risks are probabilities, 0..1, on the path that was played.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from game.engine.dump import Plain, dump
from game.engine.orders import Purpose
from game.engine.state import NEVER, State
from game.engine.turn import Report, advance
from game.record.minds import Mind, minds
from game.record.price import Paid, prices

if TYPE_CHECKING:
    from game.record.game import Game, Step


@dataclass(frozen=True)
class Entry:
    """The risk that one hazard brought in one turn, and by whose act.

    `by_seat` is the entry minus what it had been had that seat held in this turn;
    `situation` is the remainder, so that these always add up to `risk`.
    """

    hazard: str
    risk: float
    by_seat: Mapping[str, float]
    situation: float


@dataclass(frozen=True)
class TurnRisk:
    """The ledger of one turn: an entry for every hazard that brought or lost risk."""

    turn: int
    moment: str
    entries: tuple[Entry, ...]

    @property
    def risk(self) -> float:
        """The war risk of the turn."""
        return sum(entry.risk for entry in self.entries)

    @property
    def situation(self) -> float:
        """The part of it that was nobody's act in this turn."""
        return sum(entry.situation for entry in self.entries)

    def of(self, seat: str) -> float:
        """The part of it that one seat's orders of this turn added (or, below 0, saved)."""
        return sum(entry.by_seat[seat] for entry in self.entries)


@dataclass(frozen=True)
class Belief:
    """What a seat believed of a variable when it sealed its orders, and the truth.

    `value` and `spread` are None where it had never had a report.
    """

    turn: int
    moment: str
    seat: str
    variable: str
    value: float | None
    spread: float | None
    truth: float

    @property
    def error(self) -> float:
        """How far the belief lay from the truth; 0 where there was none."""
        return 0.0 if self.value is None else self.value - self.truth


@dataclass(frozen=True)
class Opened:
    """A hidden fact of this game, in the words of the side that was true."""

    id: str
    true: bool
    text: str


@dataclass(frozen=True)
class Told:
    """A letter as it was meant and as it was read. `arrived` is None if it never came."""

    id: str
    sender: str
    channel: str
    purpose: Purpose
    sent: str
    arrived: str | None
    meant: Mapping[str, str]
    read: Mapping[str, str]
    tone: str
    tone_read: str
    draft: str | None
    misunderstanding: bool
    leaked: bool

    @property
    def misread(self) -> bool:
        """Whether it was read otherwise than it was meant."""
        return self.arrived is not None and (self.meant, self.tone) != (self.read, self.tone_read)


@dataclass(frozen=True)
class Deed:
    """A choice that a seat made, and whether it did what it should."""

    moment: str
    seat: str
    slot: str
    choice: str
    worked: bool


@dataclass(frozen=True)
class Happening:
    """An event, whether anybody saw it or not."""

    moment: str
    event: str


@dataclass(frozen=True)
class Debrief:
    """All that was hidden. `risks` has one member a sealed turn, in order, from the turn at
    which the game was taken up; `before` is the risk that the path to it had run. `chain`
    names the events, from a hazard to the last, that brought the ending; empty where none
    did. `prices` are by seat, of those whose price the scenario tells; `stands` is how each
    issue stood at the end; `minds` tell what each seat believed of the other leader."""

    ending: str
    preset: str
    chain: tuple[str, ...]
    moment: str
    terms: Mapping[str, str] | None
    risks: tuple[TurnRisk, ...]
    beliefs: tuple[Belief, ...]
    facts: tuple[Opened, ...]
    natures: Mapping[str, Mapping[str, float]]
    deeds: tuple[Deed, ...]
    happenings: tuple[Happening, ...]
    letters: tuple[Told, ...]
    prices: Mapping[str, Paid]
    stands: Mapping[str, str]
    before: float = 0.0
    minds: tuple[Mind, ...] = ()

    @property
    def risk(self) -> float:
        """The war risk run since the game was taken up: the sum over its turns."""
        return sum(turn.risk for turn in self.risks)

    @property
    def chance(self) -> float:
        """How likely games that run the same risks are to end in war, 0 to 1: less than their
        sum, as a world can burn only once."""
        return 1 - prod(1 - min(turn.risk, 1.0) for turn in self.risks)

    def by_hazard(self) -> dict[str, float]:
        """The risk run by cause, the greatest first."""
        sums: dict[str, float] = {}
        for turn in self.risks:
            for entry in turn.entries:
                sums[entry.hazard] = sums.get(entry.hazard, 0.0) + entry.risk
        return dict(sorted(sums.items(), key=lambda item: -item[1]))

    def by_seat(self) -> dict[str, float]:
        """The risk that each seat's orders added over all turns."""
        return {seat: sum(turn.of(seat) for turn in self.risks) for seat in self.natures}


def debrief(game: Game) -> Debrief:
    """Open a game that has ended. ValueError while it goes on."""
    if game.ending is None:
        raise ValueError("the game goes on; its debrief opens after the ending")
    whole = dump(game.model, game.state, 0)
    return Debrief(
        ending=game.ending,
        preset=game.model.preset,
        chain=chain(game),
        moment=game.moment,
        terms=whole["terms"],
        risks=tuple(turn_risk(game, step) for step in game.steps[game.first :]),
        beliefs=tuple(each for step in game.steps for each in _beliefs(game, step.before)),
        facts=tuple(_facts(game, whole)),
        natures=whole["natures"],
        deeds=tuple(each for step in game.steps for each in deeds(game, step)),
        happenings=(
            *at_first(game),
            *(each for step in game.steps for each in happenings(game, step)),
        ),
        letters=letters(game),
        prices=prices(game, whole["terms"]),
        stands=whole["stands"],
        before=_run_before(game),
        minds=minds(game),
    )


def _run_before(game: Game) -> float:
    """The risk that had been run when the game was taken up."""
    states = [*(step.before for step in game.steps), game.state]
    return math.fsum(states[min(game.first, len(game.steps))].ledger[:, 0].tolist())


def turn_risk(game: Game, step: Step) -> TurnRisk:
    """The ledger of one sealed turn, with its authors."""
    seats = game.model.index.seats
    held = {
        seat: advance(game.model, step.before, step.sealed.hold_seat(row))[1].risk[:, 0]
        for seat, row in seats.items()
    }
    entries = tuple(
        _entry(hazard, float(risk), {seat: float(held[seat][row]) for seat in seats})
        for row, (hazard, risk) in enumerate(
            zip(game.model.index.hazards, step.report.risk[:, 0], strict=True)
        )
        if risk or any(held[seat][row] for seat in seats)
    )
    return TurnRisk(step.before.turn, game.model.turns[step.before.turn], entries)


def _entry(hazard: str, risk: float, held: Mapping[str, float]) -> Entry:
    added = {seat: risk - without for seat, without in held.items()}
    return Entry(hazard, risk, added, risk - sum(added.values()))


def _beliefs(game: Game, state: State) -> Iterator[Belief]:
    """What each seat believed of what it does not see exactly."""
    model = game.model
    for seat, at in model.index.seats.items():
        for variable, row in model.index.variables.items():
            if row in model.exact[at]:
                continue
            reported = state.known_turn[at, row, 0] != NEVER
            yield Belief(
                turn=state.turn,
                moment=model.turns[state.turn],
                seat=seat,
                variable=variable,
                value=float(state.known_value[at, row, 0]) if reported else None,
                spread=float(state.known_spread[at, row, 0]) if reported else None,
                truth=float(state.x[row, 0]),
            )


def _facts(game: Game, whole: Plain) -> Iterator[Opened]:
    for fact, true in whole["facts"].items():
        told = game.loaded.scenario.facts[fact]
        yield Opened(fact, true, told.true if true else told.false)


def deeds(game: Game, step: Step) -> Iterator[Deed]:
    """The choices that were carried out in one turn; holding is no deed."""
    model, report = game.model, step.report
    slots = list(model.index.slots)
    for row, choice in enumerate(report.sealed.choices[:, 0]):
        if choice >= 0:
            seat, slot = divmod(row, len(slots))
            name = model.choices[int(choice)].id
            moment = model.turns[step.before.turn]
            worked = bool(report.worked[row, 0])
            yield Deed(moment, model.seat_ids[seat], slots[slot], name, worked)


def at_first(game: Game) -> Iterator[Happening]:
    """The events that had come about as the first turn opened."""
    opened = game.steps[0].before if game.steps else game.state
    for row in np.flatnonzero(opened.happened[:, 0] != NEVER):
        yield Happening(game.model.turns[0], list(game.model.index.events)[row])


def happenings(game: Game, step: Step) -> Iterator[Happening]:
    """The events of one turn: those at its end, then those as the next one opened."""
    report: Report = step.report
    now = step.before.turn
    for row in np.flatnonzero(report.happened[:, 0]):
        yield Happening(game.model.turns[now], list(game.model.index.events)[row])
    for row in np.flatnonzero(report.opened[:, 0]):
        yield Happening(game.model.turns[now + 1], list(game.model.index.events)[row])


def chain(game: Game) -> tuple[str, ...]:
    """The events of the last turn that led to the ending, from the hazard on."""
    if not game.steps:
        return ()
    happened = game.steps[-1].report.happened[:, 0]
    came = {name for name, row in game.model.index.events.items() if happened[row]}
    hazards = (name for name in game.model.index.hazards if name in came)
    return next((path for root in hazards if (path := _path(game, root, came))), ())


def _path(game: Game, event: str, came: set[str]) -> tuple[str, ...]:
    """The way from an event that came about to the one that brought the ending."""
    told = game.loaded.scenario.events[event]
    if told.ends == game.ending:
        return (event,)
    ways = (_path(game, each, came) for each in told.then if each in came)
    return next(((event, *way) for way in ways if way), ())


def letters(game: Game) -> tuple[Told, ...]:
    """All letters so far in the order of sending, as meant and as read."""
    whole = dump(game.model, game.state, 0)
    return tuple(_letter(game, name, each) for name, each in whole["letters"].items())


def _letter(game: Game, name: str, each: Plain) -> Told:
    sender, sent, slot = name.split("/")
    step = game.steps[game.model.turns.index(sent)]
    written = step.orders[sender].letters[int(slot)]
    return Told(
        id=name,
        sender=sender,
        channel=each["channel"],
        purpose=each["purpose"],
        sent=sent,
        arrived=each["due"] if each["arrived"] else None,
        meant={issue: each["meant"][issue] for issue in each["named"]},
        read={issue: each["read"][issue] for issue in each["named"]},
        tone=each["tone"],
        tone_read=each["tone_read"],
        draft=written.draft,
        misunderstanding=each["misunderstanding"],
        leaked=each["leaked"],
    )
