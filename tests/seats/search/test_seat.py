"""The search seat: pure, the same alone and in company, and better than its leader."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.engine.arithmetic import Floats
from game.engine.luck import Luck
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.turn import advance, start
from game.record.score import Scale
from game.seats.base import Seat
from game.seats.character import CharacterSeat, leaders
from game.seats.match import decide
from game.seats.search.plans import plans_of
from game.seats.search.race import Looked, Table, combined
from game.seats.search.seat import SearchSeat
from tests.engine.tables import array_difference
from tests.seats.sitting import course, decided, loaded_of, model_of

BUDGET = 300


def seated(name: str, seat: str, budget: int = BUDGET) -> SearchSeat:
    return SearchSeat(CharacterSeat(loaded_of(name).scenario.seats[seat].character), budget)


@cache
def opened(games: int = 5) -> State:
    """Games of the small scenario after a turn of its leaders."""
    model = model_of("small")
    state, _ = start(model, Luck.of(8, range(games)))
    state, _ = advance(model, state, decide(model, state, leaders(model.scenario)))
    return state


def test_it_orders_the_same_in_a_batch_and_alone() -> None:
    model, state = model_of("small"), opened()
    for name in model.seat_ids:
        together = decided(model, state, name, seated("small", name), state.luck)
        for game in range(state.games):
            one = state.choose(np.array([game]))
            alone = decided(model, one, name, seated("small", name), one.luck)
            assert orders_of(model, alone, name, 0) == orders_of(model, together, name, game)


def test_what_it_cannot_see_changes_nothing() -> None:
    model, state = model_of("small"), opened()
    other = replace(state, facts=~state.facts, natures=state.natures.copy())
    north = [row for (seat, _), row in model.index.natures.items() if seat == "south"]
    other.natures[north] += 1.0
    one = decided(model, state, "north", seated("small", "north"), state.luck)
    two = decided(model, other, "north", seated("small", "north"), state.luck)
    assert array_difference(one, two) is None


def test_its_orders_are_legal_to_the_last_turn() -> None:
    model = model_of("small")
    seats: dict[str, Seat] = {name: seated("small", name, 100) for name in model.seat_ids}
    for state, sealed in course(model, seats, 4):
        if not state.over.all():
            after, _ = advance(model, state, sealed)
            assert (after.illegal == state.illegal).all()


def test_it_takes_what_is_worth_most() -> None:
    """South offers to raze its fort for nothing: North's best terms by far."""
    model = model_of("small")
    state, _ = start(model, Luck.of(2, [0]))
    sealed = Sealed.hold(model, 1)
    gift = Letter("radio", "soft", "proposal", {"fort": "razed"})
    sealed.put(model.index, "south", Orders(letters=(gift,)))
    state, _ = advance(model, state, sealed)
    found = orders_of(
        model,
        decided(model, state, "north", seated("small", "north", 2000), state.luck),
        "north",
        0,
    )
    assert [(each.purpose, each.about) for each in found.letters] == [("acceptance", "radio")]


def test_both_looks_have_the_same_imagined_games_for_all_plans_and_none_in_common() -> None:
    model, state = model_of("small"), opened()
    seen, search = views(model, state, 0), seated("small", "north")
    base = decided(model, state, "north", search.leader, state.luck)
    plans = plans_of(model, 0, seen, base, search.leader.character)
    table = Table(model, 0, leaders(model.scenario))
    few, many = table.look(seen, plans, range(4)), table.look(seen, plans, range(8))
    assert np.array_equal(few.scores, many.scores[:, :4])
    later = table.look(seen, plans, range(4, 8))
    assert np.array_equal(later.scores, many.scores[:, 4:])


def test_equal_plans_score_alike() -> None:
    model, state = model_of("small"), opened()
    seen, search = views(model, state, 0), seated("small", "north")
    base = decided(model, state, "north", search.leader, state.luck)
    plans = plans_of(model, 0, seen, base, search.leader.character)
    twice = plans.take(np.repeat(np.arange(len(plans.game)), 2))
    scores = Table(model, 0, leaders(model.scenario)).look(seen, twice, range(3)).scores
    assert np.array_equal(scores[::2], scores[1::2])


def looked(scores: list[list[float]]) -> tuple[Table, Looked]:
    """The plans of one game with these mean scores."""
    model, state = model_of("small"), opened(1)
    seen = views(model, state, 0)
    character = loaded_of("small").scenario.seats["north"].character
    plans = plans_of(model, 0, seen, Sealed.hold(model, 1), character)
    full = np.zeros((len(plans.game), 1))
    full[: len(scores)] = scores
    return Table(model, 0, leaders(model.scenario)), Looked(plans, full)


def test_the_best_of_equals_is_the_first() -> None:
    _, found = looked([[1.0], [3.0], [3.0]])
    assert found.best(np.arange(len(found.plans.game)), 1).tolist() == [1]
    assert found.best(np.array([0, 2]), 1).tolist() == [2]
    assert found.best(np.array([], dtype=np.intp), 1).tolist() == [-1]


def test_the_best_changes_are_tried_alone_and_together() -> None:
    table, found = looked([[0.0]])
    model = table.model
    by_part = {part: np.flatnonzero(found.plans.part == part)[-1] for part in range(3)}
    for row in by_part.values():
        found.scores[row] = 5.0
    made = combined(table, found, 1)
    assert len(made.game) == 8
    each = [orders_of(model, made.sealed, "north", lane) for lane in range(8)]
    best = [orders_of(model, found.plans.sealed, "north", row) for row in by_part.values()]
    assert each[0] == Orders()
    assert each[-1] == Orders({**best[0].choices, **best[1].choices}, best[2].letters)
    assert all(one in each for one in best)


@pytest.mark.parametrize("name", ["north", "south"])
def test_it_does_better_than_the_leader_in_whose_place_it_sits(name: str) -> None:
    model, games = model_of("small"), 60
    both = leaders(model.scenario)
    own = scores(model.index.seats[name], both, games)
    found = scores(model.index.seats[name], {**both, name: seated("small", name, 600)}, games)
    gain = found - own
    assert gain.mean() > 2 * gain.std() / games**0.5


def scores(row: int, seats: dict[str, Seat], games: int) -> Floats:
    model = model_of("small")
    *_, (state, _) = course(model, seats, games)
    return Scale.of(model).read(state).score[row]


def test_a_greater_budget_looks_more_closely() -> None:
    model, state = model_of("small"), opened(2)
    seen = views(model, state, 0)
    small, great = seated("small", "north", 200), seated("small", "north", 4000)
    base = decided(model, state, "north", small.leader, state.luck)
    plans = plans_of(model, 0, seen, base, small.leader.character)
    few = small.looks(model, 0, seen, plans, 2)[-1]
    many = great.looks(model, 0, seen, plans, 2)[-1]
    assert few.scores.shape[1] < many.scores.shape[1]
