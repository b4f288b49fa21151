"""Machines in pairs: the same games for all, and what luck makes of their spread."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.turn import start
from game.lab.crew.processes import Processes
from game.lab.free import free_games
from game.lab.pairings import Pairings, luck_shares, mean_of, play_pairings
from game.lab.study.forms import Mean
from game.record.score import Scale
from game.seats.ahead import play_on
from game.seats.kinds import make
from tests.seats.sitting import course, loaded_of, model_of

KINDS = {"leader": "character", "lots": "random"}
GAMES = 150


@cache
def pairings() -> Pairings:
    """Both kinds in both chairs of the small scenario."""
    loaded = loaded_of("small")
    return play_pairings(free_games(loaded, ("character", "random"), GAMES), (KINDS, KINDS))


def test_every_pair_is_played_over_the_same_games_in_order() -> None:
    model, found = model_of("small"), pairings()
    assert list(found.found) == [(a, b) for a in KINDS for b in KINDS]
    for (one, other), read in found.found.items():
        seats = dict(zip(("north", "south"), (one, other), strict=True))
        made = {seat: make(KINDS[kind], loaded_of("small"), seat) for seat, kind in seats.items()}
        *_, (last, _) = course(model, made, GAMES)
        assert np.array_equal(read.score, Scale.of(model).read(last).score)


def test_a_gain_is_the_mean_of_differences_game_by_game() -> None:
    found = pairings()
    gain = found.gain(1, "leader", "lots", "lots")
    apart = found.found["lots", "leader"].score[1] - found.found["lots", "lots"].score[1]
    assert (gain.value, gain.n) == (pytest.approx(apart.mean()), GAMES)
    assert gain.sd == pytest.approx(apart.std(ddof=1))
    back = found.gain(1, "lots", "leader", "lots")
    assert back.value == pytest.approx(-gain.value)


def test_the_chairs_are_told_apart() -> None:
    found = pairings()
    assert found.of(0, "leader", "lots") is found.found["leader", "lots"]
    assert found.of(1, "leader", "lots") is found.found["lots", "leader"]


def test_settlements_are_known_by_their_row() -> None:
    endings = model_of("small").endings
    assert pairings().settled.tolist() == [e.kind == "settlement" for e in endings]


def test_who_plays_changes_nothing() -> None:
    asked = free_games(loaded_of("small"), ("character", "random"), GAMES)
    with Processes(2) as crew:
        again = play_pairings(asked, (KINDS, KINDS), crew)
    for pair, read in pairings().found.items():
        assert np.array_equal(again.found[pair].score, read.score)


def test_luck_makes_all_of_the_spread_where_nobody_differs() -> None:
    """Lots have no natures: leaders drawn anew are all the same."""
    asked = free_games(loaded_of("small"), ("random", "random"), 30)
    lots = {"lots": "random"}
    for share in luck_shares(asked, (lots, lots), 10):
        assert 0.9 < share < 1.1


def test_luck_makes_less_of_it_where_leaders_differ() -> None:
    asked = free_games(loaded_of("small"), ("random", "random"), 30)
    shares = luck_shares(asked, (KINDS, KINDS), 10)
    assert all(0 < share < 0.99 for share in shares)


def test_throws_of_luck_have_the_natures_of_their_leaders() -> None:
    """The same by hand: natures by group, luck by game."""
    loaded, model = loaded_of("small"), model_of("small")
    asked = free_games(loaded, ("character", "character"), 3)
    leader = {"leader": "character"}
    drawn, _ = start(model, Luck.of(asked.record.seed, range(3)))
    state, _ = start(model, Luck.of(asked.record.seed, range(12)))
    state.natures = np.repeat(drawn.natures, 4, axis=1)
    seats = {seat: make("character", loaded, seat) for seat in model.seat_ids}
    scores = play_on(model, state, seats).score.reshape(2, 3, 4)
    wanted = scores.var(axis=2, ddof=1).mean(axis=1) / scores.reshape(2, -1).var(axis=1)
    assert luck_shares(asked, (leader, leader), 4) == pytest.approx(tuple(wanted))


def test_a_single_game_has_no_spread() -> None:
    assert mean_of(np.array([3.0])) == Mean(3.0, 0.0, 1)
    assert mean_of(np.array([1.0, 3.0])).sd == pytest.approx(2**0.5)
