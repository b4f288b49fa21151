"""How the week plays between machines: what is on the table, and how it ends."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import load
from game.seats.kinds import make
from game.seats.match import decide

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"
LOADED = load(str(SCENARIO))


@dataclass
class Batch:
    """Games played out: how they ended, what could be done, what was done."""

    model: Model
    games: int
    state: State | None = None
    offered: dict[tuple[str, int], float] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)

    def share(self, name: str) -> float:
        """The share of games with this ending, or this kind of ending."""
        assert self.state is not None
        met = [name in (end.id, end.kind) for end in self.model.endings]
        return float(np.asarray(met)[self.state.ending].mean())

    def settled_from(self, turn: str) -> float:
        """The share of the settlements that came in this turn or later."""
        assert self.state is not None
        kinds = np.array([end.kind == "settlement" for end in self.model.endings])
        ended = self.state.ended[kinds[self.state.ending]]
        return float((ended >= self.model.turns.index(turn)).mean())


def note(batch: Batch, state: State) -> None:
    """Count the legal choices of every slot in the games that are still on."""
    live = ~state.over
    for row, choices in enumerate(batch.model.by_slot):
        seat = row // batch.model.sizes.slots
        legal = views(batch.model, state, seat).legal
        number = sum(legal[choice.row][live].astype(np.int64) for choice in choices)
        slot = f"{batch.model.seat_ids[seat]}.{choices[0].slot}"
        batch.offered[slot, state.turn] = float(np.mean(number))


def play(kind: str, games: int) -> Batch:
    model = compile_model(LOADED.scenario)
    batch = Batch(model, games)
    seats = {seat: make(kind, LOADED, seat) for seat in LOADED.scenario.seats}
    state, _ = start(model, Luck.of(1962, range(games)))
    while not state.over.all():
        note(batch, state)
        sealed = decide(model, state, seats)
        for row, choices in enumerate(model.by_slot):
            for choice in choices:
                taken = (sealed.choices[row] == choice.row) & ~state.over
                batch.done[choice.id] += int(taken.sum())
        state, _ = advance(model, state, sealed)
    batch.state = state
    return batch


@pytest.fixture(scope="module")
def leaders() -> Batch:
    return play("character", 1000)


def test_every_choice_can_be_made_and_is_made_by_chance() -> None:
    done = play("random", 1500).done
    asked = {name for choices in LOADED.scenario.choices.values() for name in choices}
    assert {name for name in asked if not done[name]} == set()


def test_each_slot_offers_two_to_eight_choices_a_turn(leaders: Batch) -> None:
    for (slot, turn), number in leaders.offered.items():
        assert 1.5 <= number <= 7.5, (slot, leaders.model.turns[turn], number)


def test_most_weeks_between_leaders_end_in_terms(leaders: Batch) -> None:
    assert 0.7 <= leaders.share("settlement") <= 0.95
    assert leaders.share("settlement_secret_jupiters") > 0.2
    assert leaders.share("settlement_pledge_only") > 0.2
    assert 0.02 <= leaders.share("no_end") <= 0.12


def test_war_between_leaders_is_neither_certain_nor_excluded(leaders: Batch) -> None:
    assert 0.03 <= leaders.share("war") <= 0.15


def test_terms_are_mostly_found_from_friday_on(leaders: Batch) -> None:
    assert leaders.settled_from("1962-10-26 10:00") > 0.6


def test_leaders_strike_rarely(leaders: Batch) -> None:
    strikes = leaders.done["air_strike_sites"] + leaders.done["air_strike_general"]
    assert 0 < strikes < 0.15 * leaders.games
