"""A scenario compiled for the engine: arrays, rows and conditions, all immutable.

Rows stand in for ids (`Model.index` translates). Amounts lie on their variables' grids;
coefficients are rounded as `docs/engine.md` section 2 says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.engine.agenda import Agenda, agenda_of
from game.engine.arithmetic import Bools, Floats
from game.engine.charts import Charts
from game.engine.conditions import Condition, Conditions
from game.engine.index import Index
from game.engine.state import SLOTS, Small
from game.scenario.format import Scenario

AHEAD = 4
"""For so many turns there is room for letters from the first."""

Amounts = tuple[tuple[int, float], ...]
"""Variable row and change."""


class Outcome(NamedTuple):
    """What something does: effects, flag rows set and cleared, (issue, level) moves."""

    effects: Amounts = ()
    set: tuple[int, ...] = ()
    clear: tuple[int, ...] = ()
    stands: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Choice:
    """A choice by row; `otherwise` is what happens where `works` does not hold."""

    id: str
    row: int
    seat: int
    slot: int
    when: Condition | None
    works: Condition | None
    once: bool
    outcome: Outcome
    otherwise: Outcome
    public: bool
    rung: int


@dataclass(frozen=True)
class Odds:
    """A logit: `base`, (variable row, coefficient per unit) and (condition, addend)."""

    base: float
    terms: Amounts
    plus: tuple[tuple[Condition, float], ...]


@dataclass(frozen=True)
class Event:
    """An event by row; instants for `at` and `until`; `hazard` its row in the ledger.

    `war`: it ends in war itself; `perilous`: it or what may follow from it does.
    """

    id: str
    row: int
    kind: Literal["scheduled", "triggered", "hazard", "consequence"]
    at: int | None
    until: int | None
    when: Condition | None
    odds: Odds | None
    then: tuple[int, ...]
    ends: int | None
    war: bool
    perilous: bool
    repeat: bool
    outcome: Outcome
    seen: tuple[bool, bool]
    hazard: int | None


@dataclass(frozen=True)
class Ending:
    """An ending by row; `brought` by the events of these rows; `calendar` marks the one
    that the calendar's end brings."""

    id: str
    row: int
    kind: str
    when: Condition | None
    brought: tuple[int, ...]
    calendar: bool


@dataclass(frozen=True)
class Blur:
    """A variable that one seat sees through reports; `every` in hours."""

    name: str
    seat: int
    variable: int
    spread: float
    every: float
    when: Condition | None


@dataclass(frozen=True)
class PaperReport:
    """What a document says of a variable; `value` None is the truth, blurred."""

    name: str
    variable: int
    value: float | None
    spread: float


@dataclass(frozen=True)
class Paper:
    """A document for one recipient. `listed` are the turns that name it, `since` the first
    turn at or past its date (None: it has none); `free` says that only `when` governs it."""

    row: int
    seat: int
    listed: frozenset[int]
    since: int | None
    after: tuple[int, ...]
    when: Condition | None
    free: bool
    reports: tuple[PaperReport, ...]


@dataclass(frozen=True)
class Step:
    """The coefficients of one length of turn: drift (V, 1), noise by variable, pulls as
    (variable, other, coefficient), leaks (C,)."""

    minutes: int
    drift: Floats
    noise: tuple[tuple[int, str, float], ...]
    pulls: tuple[tuple[int, int, float], ...]
    leaks: Floats


@dataclass(frozen=True)
class Post:
    """The channels and tones as tables, by seat where they differ by sender.

    `least`, `most` (2, C) in minutes; `distortion` (C,); `serves` (2, C) and `usable`
    the channels' conditions; `arrives`, `audience` (2, C, tones, V) effects of a tone on
    arrival and of its publicity; `naming` by seat: (issue, level, effects (C, V)) for
    open levels; `leaking` by seat: (issue, level, effects) for secret ones; `secret`
    (issues, levels) says which levels are secret; `tops` (issues, 1) the highest level.
    """

    least: NDArray[np.int64]
    most: NDArray[np.int64]
    distortion: Floats
    serves: Bools
    usable: tuple[Mapping[int, Condition], Mapping[int, Condition]]
    arrives: Floats
    audience: Floats
    naming: tuple[tuple[tuple[int, int, Floats], ...], tuple[tuple[int, int, Floats], ...]]
    leaking: tuple[tuple[tuple[int, int, Amounts], ...], tuple[tuple[int, int, Amounts], ...]]
    secret: Bools
    tops: Small


class Sight(NamedTuple):
    """What one seat may see: events (E,), choices (C + 1,: the last, for hold, never), flags
    (F,), and the rows of its own natures and papers."""

    events: Bools
    choices: Bools
    flags: Bools
    natures: list[int]
    papers: list[int]


class Sizes(NamedTuple):
    """How many rows of each kind."""

    turns: int
    slots: int
    variables: int
    flags: int
    facts: int
    natures: int
    issues: int
    choices: int
    events: int
    hazards: int
    papers: int


@dataclass(frozen=True)
class Model:
    """The compiled scenario under one preset."""

    scenario: Scenario
    preset: str
    index: Index
    conditions: Conditions
    sizes: Sizes
    turns: tuple[str, ...]
    minutes: tuple[int, ...]
    steps: Mapping[int, Step]
    low: Floats
    high: Floats
    grid: Floats
    start: Floats
    rest: Floats
    flag_start: Bools
    issue_start: Small
    fact_chances: tuple[float, ...]
    nature_draws: tuple[tuple[float, float], ...]
    choices: tuple[Choice, ...]
    by_slot: tuple[tuple[Choice, ...], ...]
    events: tuple[Event, ...]
    endings: tuple[Ending, ...]
    exact: tuple[NDArray[np.intp], NDArray[np.intp]]
    blurs: tuple[Blur, ...]
    seen_flags: tuple[NDArray[np.intp], NDArray[np.intp]]
    papers: tuple[Paper, ...]
    post: Post

    @cached_property
    def seat_ids(self) -> tuple[str, ...]:
        """The seats' ids, in file order."""
        return tuple(self.index.seats)

    @cached_property
    def variable_ids(self) -> tuple[str, ...]:
        """The variables' ids, in file order."""
        return tuple(self.index.variables)

    @cached_property
    def openers(self) -> tuple[Event, ...]:
        """The scheduled and the triggered events, in file order."""
        return tuple(e for e in self.events if e.kind in ("scheduled", "triggered"))

    @cached_property
    def hazards(self) -> tuple[Event, ...]:
        """The hazards, in file order."""
        return tuple(e for e in self.events if e.kind == "hazard")

    @cached_property
    def again(self) -> Bools:
        """Which events may happen more than once, shape (E, 1): a date alone comes once."""
        return np.array(
            [[e.repeat and (e.kind != "scheduled" or e.when is not None)] for e in self.events],
            dtype=np.bool_,
        ).reshape(-1, 1)

    @cached_property
    def charts(self) -> Charts:
        """The plot as each seat may see it."""
        return Charts(self.conditions, self.index)

    def agenda(self, turn: int) -> Agenda:
        """What may come about in a turn, by its row; made once."""
        if turn not in self._agendas:
            self._agendas[turn] = agenda_of(self, turn)
        return self._agendas[turn]

    @cached_property
    def folded(self) -> dict[object, Any]:
        """The parts of agendas, most of which are the same in many turns."""
        return {}

    @cached_property
    def _agendas(self) -> dict[int, Agenda]:
        return {}

    @cached_property
    def sights(self) -> tuple[Sight, Sight]:
        """What each seat may see."""
        return self._sight(0), self._sight(1)

    def _sight(self, seat: int) -> Sight:
        flags = np.zeros(self.sizes.flags, dtype=np.bool_)
        flags[self.seen_flags[seat]] = True
        own = self.seat_ids[seat]
        return Sight(
            events=np.array([event.seen[seat] for event in self.events], dtype=np.bool_),
            choices=np.array([*(c.seat == seat or c.public for c in self.choices), False]),
            flags=flags,
            natures=[row for (name, _), row in self.index.natures.items() if name == own],
            papers=[row for (_, name), row in self.index.papers.items() if name == own],
        )

    def rows(self, turn: int) -> int:
        """How many letter rows the states of a turn have, one per turn, seat and slot: for
        `AHEAD` turns, or twice, four times, ... as many, so that this one is among them."""
        room = AHEAD
        while room <= turn:
            room *= 2
        return min(room, self.sizes.turns) * 2 * SLOTS
