"""The race of plans: in what pieces it is run, what the seat is told of, and games without any."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views, views
from game.engine.state import State
from game.engine.turn import start
from game.seats.character import leaders
from game.seats.match import decide
from game.seats.search import race
from game.seats.search.plans import AS_IS, Plans, plans_of
from game.seats.search.race import Looked, Table, combined
from tests.seats.sitting import loaded_of, model_of


def opened(games: int) -> tuple[Model, State]:
    model = model_of("small")
    return model, start(model, Luck.of(8, range(games)))[0]


def plans_for(games: int) -> tuple[Table, Views, Plans]:
    """The plans of North at the first turn, none of its leader's own."""
    model, state = opened(games)
    seen = views(model, state, 0)
    character = loaded_of("small").scenario.seats["north"].character
    plans = plans_of(model, 0, seen, Sealed.hold(model, games), character)
    return Table(model, 0, leaders(model.scenario)), seen, plans


def held(counts: list[int]) -> Plans:
    """So many plans of each game, all of them to hold."""
    game = np.repeat(np.arange(len(counts)), counts)
    return Plans(game, np.full(len(game), AS_IS), Sealed.hold(model_of("small"), len(game)))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=8), st.integers(1, 12))
def test_pieces_are_whole_games_in_order_and_as_full_as_they_may_be(
    counts: list[int], most: int
) -> None:
    plans = held(counts)
    pieces = race._pieces(plans, most)
    assert np.concatenate(pieces).tolist() == list(range(sum(counts)))
    games = [set(plans.game[piece].tolist()) for piece in pieces]
    assert sum(map(len, games)) == len(counts), "no game lies in two pieces"
    assert all(
        len(piece) <= most or len(own) == 1 for piece, own in zip(pieces, games, strict=True)
    )
    for piece, after in pairwise(pieces):
        next_game = plans.game[after[0]]
        assert len(piece) + counts[next_game] > most, "the next game would have fitted"


@pytest.mark.parametrize("lanes", [1, 40, 10**6])
def test_in_how_many_pieces_it_is_run_changes_no_score(
    lanes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, seen, plans = plans_for(3)
    whole = table.look(seen, plans, range(2)).scores
    monkeypatch.setattr(race, "LANES", lanes)
    assert np.array_equal(table.look(seen, plans, range(2)).scores, whole)


def test_plans_of_some_games_only_score_as_among_all() -> None:
    table, seen, plans = plans_for(3)
    whole = table.look(seen, plans, range(2))
    rows = np.flatnonzero(plans.game == 2)
    some = table.look(seen, plans.take(rows), range(2))
    assert np.array_equal(some.scores, whole.scores[rows])


def test_what_the_seat_is_told_of_holds_in_every_imagined_game(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table, seen, plans = plans_for(1)
    met: list[State] = []

    def watched(model, state, seats):  # type: ignore[no-untyped-def]
        met.append(state)
        return Sealed.hold(model, state.games)

    monkeypatch.setattr(race, "decide", watched)
    for holds in (False, True):
        replace(table, told={0: holds}).look(seen, plans, range(6))
        assert met[-1].facts[0].tolist() == [holds] * 6


def test_the_other_seat_seals_once_for_all_plans_of_a_game(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table, seen, plans = plans_for(2)
    asked: list[tuple[int, list[str]]] = []

    def watched(model, state, seats):  # type: ignore[no-untyped-def]
        asked.append((state.games, sorted(seats)))
        return decide(model, state, seats)

    monkeypatch.setattr(race, "decide", watched)
    table.look(seen, plans, range(3))
    assert asked == [(2 * 3, ["south"])]


def test_the_mean_is_over_the_imagined_games_of_a_plan() -> None:
    found = Looked(held([1, 1]), np.array([[1.0, 2.0, 6.0], [0.0, 0.0, 3.0]]))
    assert found.means.tolist() == [3.0, 1.0]


def test_each_game_has_its_own_best_and_none_where_nothing_was_tried() -> None:
    found = Looked(held([2, 3]), np.array([[1.0], [4.0], [9.0], [0.0], [9.0]]))
    assert found.best(np.arange(5), 3).tolist() == [1, 2, -1]


def test_where_only_the_own_orders_were_looked_at_all_that_is_made_is_they() -> None:
    table, _, plans = plans_for(2)
    own = plans.take(np.flatnonzero(plans.part == AS_IS))
    made = combined(table, Looked(own, np.zeros((2, 1))), 2)
    each = 2 ** (table.model.sizes.slots + 1)
    assert made.game.tolist() == [0] * each + [1] * each
    assert np.array_equal(made.sealed.choices, own.sealed.take(made.game).choices)
