"""What a seat could order: everything legal, each a change of one part, and nothing else."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.orders import HOLD, Letter, Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.steps.legality import judge
from game.engine.turn import advance, start
from game.seats.match import decide
from game.seats.random import RandomSeat
from game.seats.search.plans import AS_IS, Plans, plans_of
from tests.seats.sitting import loaded_of, model_of

SEATS = {"small": ("north", "south"), "cuba-1962": ("kennedy", "khrushchev")}
CASES = [(name, row) for name in SEATS for row in (0, 1)]


@cache
def states(name: str, games: int = 6) -> tuple[State, ...]:
    """The states of some games by lot, while all of them go on."""
    model, found = model_of(name), []
    state, _ = start(model, Luck.of(11, range(games)))
    while not state.over.any():
        found.append(state)
        seats = {seat: RandomSeat() for seat in model.seat_ids}
        state, _ = advance(model, state, decide(model, state, seats))
    return tuple(found)


def plans(name: str, row: int, turn: int, base: Sealed | None = None) -> Plans:
    model, state = model_of(name), states(name)[turn]
    character = loaded_of(name).scenario.seats[model.seat_ids[row]].character
    base = base or Sealed.hold(model, state.games)
    return plans_of(model, row, views(model, state, row), base, character)


def orders(name: str, row: int, found: Plans, game: int) -> list[Orders]:
    model = model_of(name)
    seat = model.seat_ids[row]
    lanes = np.flatnonzero(found.game == game).tolist()
    return [orders_of(model, found.sealed, seat, lane) for lane in lanes]


@pytest.mark.parametrize(("name", "row"), CASES)
def test_every_plan_is_legal(name: str, row: int) -> None:
    model = model_of(name)
    for turn, state in enumerate(states(name)):
        found = plans(name, row, turn)
        verdict = judge(model, state.choose(found.game), found.sealed)
        assert not verdict.choices.any() and not verdict.letters.any(), turn


@pytest.mark.parametrize(("name", "row"), CASES)
def test_every_legal_choice_is_a_plan_once(name: str, row: int) -> None:
    model, state = model_of(name), states(name)[1]
    seen, found = views(model, state, row), plans(name, row, 1)
    names = [choice.id for choice in model.choices]
    for game in range(state.games):
        made = [plan.choices for plan in orders(name, row, found, game)]
        chosen = [choice for each in made for choice in each.values()]
        legal = [names[at] for at in np.flatnonzero(seen.legal[:, game]).tolist()]
        assert sorted(chosen) == sorted(legal)


@pytest.mark.parametrize(("name", "row"), CASES)
def test_the_leaders_own_orders_come_first_and_the_others_change_one_part_of_them(
    name: str, row: int
) -> None:
    model, state = model_of(name), states(name)[1]
    seat = model.seat_ids[row]
    base = decide(model, state, {seat: RandomSeat()})
    found = plans(name, row, 1, base)
    for game in range(state.games):
        own = orders_of(model, base, seat, game)
        first, *others = orders(name, row, found, game)
        parts = found.part[found.game == game][1:]
        assert first == own
        for part, other in zip(parts, others, strict=True):
            slots = [s for s in model.index.slots if _at(other, s) != _at(own, s)]
            written = other.letters != own.letters
            assert len(slots) + written == 1
            assert (part == model.sizes.slots) == written


def _at(orders: Orders, slot: str) -> str:
    return orders.choices.get(slot, HOLD)


def test_the_plans_stand_game_by_game() -> None:
    found = plans("cuba-1962", 0, 2)
    assert (np.diff(found.game) >= 0).all()
    assert (found.part[np.unique(found.game, return_index=True)[1]] == AS_IS).all()


def test_some_games_alone_have_the_same_plans() -> None:
    found, games = plans("cuba-1962", 1, 2), np.array([1, 4])
    alone = found.of(games)
    assert set(alone.game.tolist()) == {0, 1}
    for place, game in enumerate(games.tolist()):
        one = orders("cuba-1962", 1, alone, place)
        assert one == orders("cuba-1962", 1, found, game)


def letters(row: int, state: State) -> list[Letter]:
    model = model_of("small")
    character = loaded_of("small").scenario.seats[model.seat_ids[row]].character
    base = Sealed.hold(model, state.games)
    found = plans_of(model, row, views(model, state, row), base, character)
    return [each for plan in orders("small", row, found, 0) for each in plan.letters]


def written(*turns: dict[str, Orders]) -> State:
    """One game of the small scenario after these orders."""
    model = model_of("small")
    state, _ = start(model, Luck.of(2, [0]))
    for given in turns:
        sealed = Sealed.hold(model, 1)
        for seat, each in given.items():
            sealed.put(model.index, seat, each)
        state, _ = advance(model, state, sealed)
    return state


OFFER = Letter("radio", "soft", "proposal", {"fort": "frozen"})


def test_an_offer_that_lies_open_can_be_accepted() -> None:
    state = written({"south": Orders(letters=(OFFER,))})
    answers = [letter for letter in letters(0, state) if letter.purpose == "acceptance"]
    assert [(letter.channel, letter.about) for letter in answers] == [("radio", "radio")]
    assert not [each for each in letters(1, state) if each.purpose == "acceptance"]


def test_what_it_has_just_offered_is_no_plan_again() -> None:
    package = loaded_of("small").scenario.seats["north"].character.packages[1]
    said = Letter(package.channel, package.tone, "proposal", dict(package.levels))
    fresh = written({})
    again = written({"north": Orders(letters=(said,))})
    same = (said.channel, dict(said.levels))
    assert same in [(each.channel, dict(each.levels)) for each in letters(0, fresh)]
    assert same not in [(each.channel, dict(each.levels)) for each in letters(0, again)]


def test_silence_is_a_plan_where_the_leader_would_write() -> None:
    model, state = model_of("small"), written({})
    base = Sealed.hold(model, 1)
    base.put(model.index, "south", Orders(letters=(OFFER,)))
    character = loaded_of("small").scenario.seats["south"].character
    found = plans_of(model, 1, views(model, state, 1), base, character)
    silent = [plan for plan in orders("small", 1, found, 0) if not plan.letters]
    assert len(silent) == 1
