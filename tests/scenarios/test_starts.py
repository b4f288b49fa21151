"""The starting points of the crisis: each is reached on history's path, and each chair is told
what it knows."""

from __future__ import annotations

from functools import cache

import pytest

from game.record.files import read_record, write_record
from game.record.game import Game
from game.record.openings import open_game, starts_for, told_so_far, turn_of
from game.record.replay import orders_at, replay
from game.record.resume import record_of
from game.scenario import Loaded, load

LATER = ("short", "open", "one_day")
SEATS = ("kennedy", "khrushchev")


@cache
def cuba() -> Loaded:
    return load("cuba-1962")


def test_each_chair_is_proposed_its_own() -> None:
    assert list(cuba().scenario.starts) == ["whole", *LATER]
    assert next(iter(starts_for(cuba().scenario, "kennedy"))) == "whole"
    assert next(iter(starts_for(cuba().scenario, "khrushchev"))) == "short"


@pytest.mark.parametrize("start", LATER)
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_history_leads_there_under_any_hidden_facts(start: str, seed: int) -> None:
    game = open_game(cuba(), None, seed, start)
    assert game.moment == turn_of(cuba(), start)
    assert int(game.state.illegal.sum()) == 0
    record = read_record(cuba().source / str(cuba().scenario.history)).record
    for step in game.steps:
        moment = game.model.turns[step.before.turn]
        assert step.orders == orders_at(record, moment, game.model.seat_ids)


@pytest.mark.parametrize("start", LATER)
@pytest.mark.parametrize("seat", SEATS)
def test_each_chair_is_told_what_has_happened_so_far(start: str, seat: str) -> None:
    game = open_game(cuba(), None, 1, start)
    told = told_so_far(game, seat)
    assert told == cuba().scenario.starts[start].so_far[seat]
    assert len(told.split()) < 110
    fresh = [paper for paper in game.view(seat).papers if paper.turn == game.turn]
    assert len(fresh) < 9


def test_moscow_is_not_told_that_washington_knows() -> None:
    game = open_game(cuba(), None, 1, "short")
    assert not game.view("khrushchev").flags.get("in_the_open", False)
    told = told_so_far(game, "khrushchev").casefold()
    for word in ("photograph", "camera", "found", "blockade", "strike"):
        assert word not in told


@pytest.mark.parametrize("start", LATER)
def test_its_record_replays_by_itself(start: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    game: Game = open_game(cuba(), None, 5, start)
    game.play({})
    path = tmp_path_factory.mktemp("records") / "mine.yaml"
    write_record(record_of(game, "mine", "Mine", {"kennedy": "human"}), path)
    run = replay(path, cuba())
    assert run.passed
    assert run.game.first == game.first


def test_history_s_settlement_has_its_price_in_moscow() -> None:
    game = replay(cuba().source / str(cuba().scenario.history), cuba()).game
    prices = game.debrief().prices
    assert set(prices) == set(SEATS)
    assert prices["khrushchev"].total > prices["kennedy"].total > 0
    # The Jupiters are gone in secret: no newspaper prints them, and nobody in Washington pays.
    assert {part.issue for part in prices["kennedy"].printed} & {"missiles", "pledge", "quarantine"}
    assert not any(part.issue == "jupiters" for part in prices["kennedy"].printed)
