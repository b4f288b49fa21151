"""Batches that have thinned wait for others, and nothing that happens in a game changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.state import State
from game.engine.turn import start
from game.lab import experiment as playing
from game.lab.crowd import Crowd, Waiting
from game.lab.experiment import Experiment, play
from game.lab.tally import Tally
from game.seats.character import leaders
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.lab.cases import same
from tests.oracle.small import plain_event, small, turns_at

CHUNK = 40


@pytest.fixture(scope="module")
def experiment() -> Experiment:
    """Eight turns in each of which about a third of the games come to war."""
    days = turns_at(*(f"1962-01-0{day} {at}" for day in (1, 2, 3, 4) for at in ("00:00", "12:00")))
    events = {"fire": plain_event(hazard={"base": -0.5}, ends="war")}
    scenario = small(events=events, days=days, calendar_ends="1962-01-05 00:00")
    seats = dict.fromkeys(scenario.seats, RandomSeat())
    return Experiment(scenario, scenario.preset, 9, {}, seats, executor="numpy")


def crowd_of(experiment: Experiment, first: int, games: int, over: int = 0, turn: int = 0) -> Crowd:
    """A crowd of so many games, of which the first `over` have ended."""
    state, _ = start(experiment.model(), Luck.of(3, range(first, first + games)))
    state.ending[:over] = 0
    state.turn = turn
    return Crowd(state, np.arange(first, first + games))


def numbers(state: State) -> list[int]:
    return [int(number) for number in state.luck.games]


def test_a_crowd_sheds_what_has_ended_if_that_is_much(experiment: Experiment) -> None:
    crowd = crowd_of(experiment, 10, 8, over=3)
    assert crowd.going == 5
    assert crowd.shed(0.5) is crowd
    assert crowd.shed(3 / 8) is crowd, "not more than this share"
    left = crowd.shed(0.2)
    assert left.going == 5
    assert left.at.tolist() == numbers(left.state) == [13, 14, 15, 16, 17]
    assert left.shed(0.0) is left


def test_crowds_are_joined_in_order(experiment: Experiment) -> None:
    joined = crowd_of(experiment, 20, 2).joined(crowd_of(experiment, 4, 3))
    assert joined.at.tolist() == numbers(joined.state) == [20, 21, 4, 5, 6]


def test_a_crowd_that_has_not_thinned_passes(experiment: Experiment) -> None:
    waiting, crowd = Waiting(CHUNK), crowd_of(experiment, 0, CHUNK, over=CHUNK // 2 - 1)
    assert waiting.meet(crowd, stay=True) is crowd
    assert not waiting.by_turn


def test_a_thin_crowd_waits_until_another_comes(experiment: Experiment) -> None:
    waiting = Waiting(CHUNK)
    assert waiting.meet(crowd_of(experiment, 0, CHUNK, over=CHUNK // 2), stay=True) is None
    assert waiting.meet(crowd_of(experiment, 90, 1, turn=1), stay=True) is None
    assert sorted(waiting.by_turn) == [0, 1]
    met = waiting.meet(crowd_of(experiment, 50, 2), stay=True)
    assert met is not None
    assert met.at.tolist() == [50, 51, *range(CHUNK // 2, CHUNK)]
    assert list(waiting.by_turn) == [1]


def test_crowds_that_are_thin_together_go_on_waiting(experiment: Experiment) -> None:
    waiting = Waiting(CHUNK)
    assert waiting.meet(crowd_of(experiment, 0, 3, over=1), stay=True) is None
    assert waiting.meet(crowd_of(experiment, 7, 2), stay=True) is None
    assert waiting.by_turn[0].at.tolist() == [7, 8, 1, 2]


def test_who_may_not_stay_takes_the_others_along(experiment: Experiment) -> None:
    waiting = Waiting(CHUNK)
    alone = waiting.meet(crowd_of(experiment, 0, 3), stay=False)
    assert alone is not None and alone.at.tolist() == [0, 1, 2]
    waiting.meet(crowd_of(experiment, 7, 2), stay=True)
    met = waiting.meet(crowd_of(experiment, 0, 3), stay=False)
    assert met is not None and met.at.tolist() == [0, 1, 2, 7, 8]
    assert not waiting.by_turn


def test_the_rest_goes_on_from_the_earliest_turn(experiment: Experiment) -> None:
    waiting = Waiting(CHUNK)
    for turn in (3, 1, 2):
        waiting.meet(crowd_of(experiment, turn, 1, turn=turn), stay=True)
    seen = []
    for crowd in waiting.rest():
        seen.append(crowd.state.turn)
        waiting.by_turn.pop(2, None)
    assert seen == [1, 3]


@pytest.mark.parametrize("games", [1, CHUNK, CHUNK + 1, 330])
def test_how_many_are_played_together_changes_no_game(
    games: int, experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = experiment.model()
    whole, counted = Tally.none(model, fans=True), Tally.none(model, fans=True)
    expected = play(experiment, model, range(5, 5 + games), whole)
    monkeypatch.setattr(playing, "BATCH", CHUNK)
    assert same(play(experiment, model, range(5, 5 + games), counted), expected)
    assert (counted.ledger == whole.ledger).all() and (counted.squares == whole.squares).all()
    assert counted.terms == whole.terms
    assert counted.fans is not None and (counted.fans == whole.fans).all()


def test_batches_stay_full_while_games_end(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def watched(model, state, seats):  # type: ignore[no-untyped-def]
        sizes.append(state.games)
        return decide(model, state, seats)

    monkeypatch.setattr(playing, "BATCH", CHUNK)
    monkeypatch.setattr(playing, "decide", watched)
    play(experiment, experiment.model(), range(20 * CHUNK))
    turns = experiment.model().sizes.turns
    assert max(sizes) <= CHUNK
    assert len(sizes) < 20 * turns * 0.5, "twenty batches, each to its last turn, are more"
    assert sum(2 * size > CHUNK for size in sizes) > 0.7 * len(sizes)


def test_no_games_are_played_at_once(experiment: Experiment) -> None:
    assert len(play(experiment, experiment.model(), range(0)).ending) == 0


@pytest.mark.parametrize("looks", [False, True])
def test_batches_are_smaller_where_somebody_looks(
    looks: bool, experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def watched(model, state, seats):  # type: ignore[no-untyped-def]
        sizes.append(state.games)
        return decide(model, state, seats)

    monkeypatch.setattr(playing, "decide", watched)
    monkeypatch.setattr(playing, "CHUNK", 20)
    monkeypatch.setattr(playing, "BATCH", 60)
    seats = leaders(experiment.scenario) if looks else experiment.seats
    play(replace(experiment, seats=seats), experiment.model(), range(60))
    assert sizes[0] == (20 if looks else 60)
