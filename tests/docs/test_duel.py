"""The smallest scenario of the manual: it loads, has no warnings, and plays to each ending."""

from __future__ import annotations

import pytest

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.scenario import Loaded, load
from game.scenario.lint import hints, lint
from game.seats.kinds import make
from game.seats.match import play_out
from tests.docs.manual import DUEL


@pytest.fixture(scope="module")
def duel() -> Loaded:
    return load(DUEL)


def test_it_is_as_small_as_the_manual_says(duel: Loaded) -> None:
    assert len(DUEL.read_text(encoding="utf-8").splitlines()) <= 90
    assert len(duel.scenario.variables) == 2
    assert not duel.scenario.documents


def test_it_loads_without_a_warning(duel: Loaded) -> None:
    assert lint(duel) == ()
    assert {problem.rule for problem in hints(duel)} == {"quiet-turn"}


@pytest.mark.parametrize("kind", ["character", "random"])
def test_machines_play_it_to_an_ending(duel: Loaded, kind: str) -> None:
    for seed in range(5):
        game = Game.start(duel, seed=seed)
        play_out(game, {seat: make(kind, duel, seat) for seat in duel.scenario.seats})
        assert game.ending in duel.scenario.endings


def test_every_ending_comes_to_pass(duel: Loaded) -> None:
    seen = set()
    for seed in range(40):
        game = Game.start(duel, seed=seed)
        play_out(game, {seat: make("random", duel, seat) for seat in duel.scenario.seats})
        seen.add(game.ending)
    assert seen == set(duel.scenario.endings)


def test_a_proposal_and_an_answer_make_a_treaty(duel: Loaded) -> None:
    game = Game.start(duel, seed=3)
    game.play({"east": Orders({}, (Letter("boat", "plain", "proposal", {"bank": "both"}),))})
    while not game.view("west").letters and not game.over:
        game.play({})
    game.play({"west": Orders({}, (Letter("boat", "plain", "acceptance", about="boat"),))})
    while not game.over:
        game.play({})
    assert game.ending == "shared"
