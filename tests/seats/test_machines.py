"""What holds of every kind of machine: legal, pure, the same alone and in a batch, blind to
what its seat does not know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from game.engine.luck import Luck, Pins
from game.engine.sealed import Sealed
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.steps.legality import judge
from game.engine.turn import advance, start
from game.record.game import Game
from game.seats.base import Seat, SeatLuck
from game.seats.match import decide, machine_orders, play_out
from game.seats.random import RandomSeat, pick
from tests.engine.hidden import flipped
from tests.engine.tables import array_difference
from tests.seats.sitting import course, decided, kinds, loaded_of, model_of

CASES = [
    (name, kind)
    for name, found in (
        ("small", ("character", "random", "script", "record")),
        ("cuba-1962", ("character", "random", "history", "character:gambler", "character:any")),
    )
    for kind in found
]


GAMES, FEW = 60, np.arange(8)


@cache
def seats_of(name: str, kind: str) -> dict[str, Seat]:
    return {seat: kinds(name, seat)[kind] for seat in model_of(name).seat_ids}


@cache
def played(name: str, kind: str) -> tuple[tuple[State, Sealed], ...]:
    """All turns of many games, with what two machines of a kind decide in them."""
    return tuple(course(model_of(name), seats_of(name, kind), GAMES))


def moments(name: str, kind: str) -> Iterator[tuple[State, int, str]]:
    """Every third turn of a few games, for each seat."""
    for state, _ in played(name, kind)[::3]:
        for row, seat in enumerate(model_of(name).seat_ids):
            yield state.choose(FEW), row, seat


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_no_machine_gives_an_illegal_order(name: str, kind: str) -> None:
    model = model_of(name)
    for state, sealed in played(name, kind):
        verdict = judge(model, state, sealed)
        going = ~state.over
        assert not verdict.choices[:, going].any(), model.turns[state.turn]
        assert not verdict.letters[:, :, going].any(), model.turns[state.turn]
    assert not state.illegal.any()


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_batch_decides_as_its_games_alone(name: str, kind: str) -> None:
    model, seats = model_of(name), seats_of(name, kind)
    for state, sealed in played(name, kind):
        game = np.array([(7 * state.turn) % GAMES])
        alone = state.choose(game)
        if not alone.over[0]:
            assert array_difference(decide(model, alone, seats), sealed.take(game)) is None


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_the_same_views_give_the_same_orders_and_stay_as_they_are(name: str, kind: str) -> None:
    model, seats = model_of(name), seats_of(name, kind)
    for state, row, seat in moments(name, kind):
        seen = views(model, state, row)
        before, luck = (
            seen.copy(),
            SeatLuck(state.luck.turn(model.turns[state.turn]), seat, state.luck),
        )
        orders = [Sealed.hold(model, state.games) for _ in range(2)]
        for sealed in orders:
            seats[seat].decide(model, row, seen, luck, sealed)
        assert array_difference(*orders) is None
        assert array_difference(seen, before) is None


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_no_machine_depends_on_what_its_seat_does_not_know(name: str, kind: str) -> None:
    model, seats = model_of(name), seats_of(name, kind)
    for state, row, seat in moments(name, kind):
        other = flipped(model, state, row, state.turn)
        mine = decided(model, state, seat, seats[seat], state.luck)
        theirs = decided(model, other, seat, seats[seat], state.luck)
        assert array_difference(mine, theirs) is None, f"{seat} at {model.turns[state.turn]}"


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_machine_writes_its_own_orders_alone(name: str, kind: str) -> None:
    model, seats = model_of(name), seats_of(name, kind)
    for state, row, seat in moments(name, kind):
        sealed = decided(model, state, seat, seats[seat], state.luck)
        slots = model.sizes.slots
        other = slice((1 - row) * slots, (2 - row) * slots)
        assert (sealed.choices[other] == -1).all() and (sealed.channel[1 - row] == -1).all()


def test_machines_use_draws_of_their_own() -> None:
    luck = SeatLuck(Luck.of(1, range(9)).turn("start"), "north")
    assert np.array_equal(luck.normals(["a", "b"]), [luck.normal("a"), luck.normal("b")])
    other = SeatLuck(Luck.of(1, range(9)).turn("start"), "south")
    assert (luck.uniform("a") == Luck.of(1, range(9)).turn("start").uniform("seat.north.a")).all()
    assert not (luck.uniform("a") == other.uniform("a")).any()
    assert (luck.normal("a") == Luck.of(1, range(9)).turn("start").normal("seat.north.a")).all()


def test_the_lots_fall_evenly_on_what_is_legal() -> None:
    legal = np.array([[True], [False], [True]]).repeat(9000, axis=1)
    found = pick(legal, (np.arange(9000) + 0.5) / 9000)
    assert np.bincount(found).tolist() == [3000, 3000, 0, 3000]
    assert (pick(np.zeros((0, 5), dtype=bool), np.full(5, 0.9)) == 0).all()


def test_many_rows_are_counted_as_few_are() -> None:
    rng = np.random.default_rng(5)
    legal, lot = rng.random((150, 40)) < 0.9, rng.random(40)
    for rows in (legal, legal[:20], legal[:, :1], ~legal & legal):
        found = pick(rows, lot[: rows.shape[1]])
        for game, place in enumerate(found.tolist()):
            able = [0, *(1 + np.flatnonzero(rows[:, game]))]
            assert place == able[int(lot[game] * len(able))]


def test_the_luck_of_some_games_is_theirs() -> None:
    luck, games = SeatLuck(Luck.of(1, range(9)).turn("start"), "north"), np.array([7, 2])
    some = luck.take(games)
    assert some.uniforms(["a", "b"]).tolist() == luck.uniforms(["a", "b"])[:, games].tolist()
    assert some.normal("a").tolist() == luck.normal("a")[games].tolist()
    pinned = SeatLuck(Luck.of(1, range(9), Pins(prefixes={"seat": 0.5})).turn("start"), "north")
    assert pinned.take(games).uniform("a").tolist() == [0.5, 0.5]


def test_where_no_letter_leaves_nothing_is_written() -> None:
    model = model_of("cuba-1962")
    state, _ = start(model, Luck.of(2, range(60)))
    sealed = decide(model, state, {s: RandomSeat() for s in model.seat_ids})
    silent, held = sealed.channel < 0, Sealed.hold(model, 60)
    assert silent.any() and not silent.all()
    for name in ("tone", "purpose", "about", "levels"):
        mine, nothing = getattr(sealed, name), getattr(held, name)
        where = np.broadcast_to(silent, mine.shape)
        assert np.array_equal(mine[where], nothing[where])


def test_lots_find_many_ways_through_the_crisis() -> None:
    model = model_of("cuba-1962")
    *_, (state, _) = course(model, {s: RandomSeat() for s in model.seat_ids}, games=200)
    assert len(set(state.ending.tolist())) >= 4
    assert ((state.done >= 0).any(axis=1)).mean() > 0.6
    purposes = state.letters.purpose[state.letters.channel >= 0]
    assert set(purposes.tolist()) >= {0, 1, 2, 3}


def test_a_machine_against_a_machine_comes_to_an_ending() -> None:
    loaded = loaded_of("small")
    game = Game.start(loaded, seed=4)
    play_out(game, {seat: kinds("small", seat)["character"] for seat in game.model.seat_ids})
    assert game.over and len(game.steps) <= 3


def test_orders_of_one_game_are_those_of_the_batch() -> None:
    model = model_of("small")
    state, _ = start(model, Luck.of(4, range(3)))
    seat = kinds("small", "north")["random"]
    sealed = decide(model, state, {"north": seat})
    game = Game.start(loaded_of("small"), seed=4, number=2)
    orders = machine_orders(game, "north", seat)
    game.play({"north": orders})
    after, _ = advance(model, state, sealed)
    assert array_difference(game.state, after.choose(np.array([2]))) is None


def test_a_seat_without_a_machine_holds() -> None:
    model = model_of("small")
    state, _ = start(model, Luck.of(4, range(3)))
    sealed = decide(model, state, {})
    assert (sealed.choices == -1).all() and (sealed.channel == -1).all()
