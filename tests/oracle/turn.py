"""One game from its start, turn by turn."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from math import sqrt

from game.engine.orders import HOLD, Orders
from game.scenario.format import Outcome, Scenario
from tests.oracle.arrivals import arrive, binding, expire
from tests.oracle.book import Book
from tests.oracle.endings import end_turn, settle
from tests.oracle.events import dated_and_triggered
from tests.oracle.expr import true
from tests.oracle.hazards import run_hazards
from tests.oracle.legal import Judged, judge
from tests.oracle.letters import leave
from tests.oracle.luck import Luck, Pins
from tests.oracle.numbers import q20, soft_clip
from tests.oracle.opening import new_game
from tests.oracle.outcomes import Sum, move_flags_and_issues
from tests.oracle.reports import deliver_papers, report
from tests.oracle.state import OracleState


class Oracle:
    """The rules of one scenario under one preset, read slowly."""

    def __init__(self, scenario: Scenario, preset: str | None = None) -> None:
        self.book = Book(scenario, preset)

    def start(
        self,
        seed: int,
        game: int = 0,
        natures: Mapping[str, Mapping[str, float]] | None = None,
        pins: Pins | None = None,
    ) -> OracleState:
        """A new game, with the first turn open. `natures` fixes facts and natures."""
        state = new_game(self.book, Luck(seed, game, pins or Pins()), natures or {})
        open_turn(self.book, state)
        return state

    def advance(self, state: OracleState, orders: Mapping[str, Orders]) -> OracleState:
        """The state after these orders: the next turn open, or the game over."""
        state = deepcopy(state)
        if state.ending is None:
            play_turn(self.book, state, orders)
        return state

    def legal(self, state: OracleState, seat: str, orders: Orders) -> list[str]:
        """One complaint for each illegal part of orders; none if they are legal."""
        return judge(self.book, state, seat, orders).complaints


def open_turn(book: Book, state: OracleState) -> None:
    """Step 1: arrivals, binding, events, reports, papers."""
    total = Sum(book)
    candidates = arrive(book, state, total)
    expire(book, state)
    if candidates:
        settle(book, state, binding(book, state, candidates))
        return
    dated_and_triggered(book, state, total)
    report(book, state)
    deliver_papers(book, state)


def play_turn(book: Book, state: OracleState, orders: Mapping[str, Orders]) -> None:
    """Steps 2 to 6, and step 1 of the next turn if there is one."""
    judged = {seat: judge(book, state, seat, orders.get(seat, Orders())) for seat in book.seats}
    total = Sum(book)
    act(book, state, judged, total)
    for seat in book.seats:
        for place in judged[seat].letters:
            leave(book, state, seat, judged[seat], place, total)
    long_waves(book, state, total)
    end_turn(book, state, run_hazards(book, state))
    if state.ending is None:
        state.turn += 1
        open_turn(book, state)


def act(book: Book, state: OracleState, judged: Mapping[str, Judged], total: Sum) -> None:
    """Step 3: choices act. All read the state at sealing, with these orders in it."""
    for seat in book.seats:
        state.illegal[seat] += len(judged[seat].complaints)
        state.did[seat] = dict(judged[seat].choices)
        for choice in set(judged[seat].choices.values()) - {HOLD}:
            state.done[seat][choice] = state.turn
    outcomes = [
        outcome_of(book, state, seat, choice)
        for seat in book.seats
        for choice in state.did[seat].values()
        if choice != HOLD
    ]
    for outcome in outcomes:
        total.add(outcome.effects)
    move_flags_and_issues(state, outcomes)


def outcome_of(book: Book, state: OracleState, seat: str, choice: str) -> Outcome:
    """What a choice does, or what happens instead where the truth forbids it."""
    found = book.scenario.choices[seat][choice]
    if true(book, state, found.works):
        return found
    return found.otherwise or Outcome()


def long_waves(book: Book, state: OracleState, total: Sum) -> None:
    """Step 4: drift, pulls, effects and noise move every variable at once."""
    before = dict(state.variables)
    for name, variable in book.scenario.variables.items():
        change = total.of(name) + drift_and_pulls(book, state, name, before)
        state.variables[name] = soft_clip(before[name], change, *variable.range)


def drift_and_pulls(
    book: Book, state: OracleState, name: str, before: Mapping[str, float]
) -> float:
    """What moves a variable by itself over this turn."""
    variable = book.scenario.variables[name]
    turn = book.turns[state.turn]
    change = q20(variable.drift * turn.minutes / 720)
    for other, strength in variable.pull.items():
        change += q20(strength * turn.minutes / 720) * (before[other] - rest_of(book, other))
    spread = q20(variable.noise * sqrt(turn.minutes / 720))
    return change + spread * state.luck.normal(turn.id, f"noise.{name}")


def rest_of(book: Book, name: str) -> float:
    """Where a variable comes to rest."""
    variable = book.scenario.variables[name]
    return book.on_grid(name, variable.start if variable.rest is None else variable.rest)
