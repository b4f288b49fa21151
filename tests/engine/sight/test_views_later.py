"""Views are worked out part by part, when they are looked at: also of some games only."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.sealed import seal
from game.engine.sight.views import Post, Views, views
from game.engine.state import State
from game.engine.turn import advance, start
from tests.engine.tables import EAST, WEST
from tests.oracle.play import accept, propose
from tests.oracle.play import orders_of as short
from tests.oracle.small import small

MODEL = compile_model(small(variables={"heat": {"noise": 9}}))
PARTS = [
    "channel",
    "purpose",
    "tone",
    "levels",
    "named",
    "about",
    "draft",
    "expires",
    "arrived",
    "open",
    "answered",
    "misunderstanding",
]


def corresponded() -> State:
    """Three games: a letter in the first two, an answer on its way in the second."""
    state, _ = start(MODEL, Luck.of(3, range(3)))
    letter = short(propose(land="share"))
    state, _ = advance(MODEL, state, seal(MODEL, [{EAST: letter}, {EAST: letter}, {}]))
    state, _ = advance(MODEL, state, seal(MODEL, [{}, {WEST: short(accept())}, {}]))
    return state


def folder(seat: int, name: str) -> Post:
    post: Post = getattr(views(MODEL, corresponded(), seat), name)
    return post


def test_a_part_is_worked_out_once_and_when_it_is_asked_for() -> None:
    seen = views(MODEL, corresponded(), 0)
    assert "value" not in vars(seen) and "received" not in vars(seen)
    assert seen.value is seen.value and "value" in vars(seen)
    post = seen.received
    assert "levels" not in vars(post)
    assert post.levels is post.levels


@pytest.mark.parametrize("name", ["received", "sent"])
def test_letters_have_all_their_parts_in_the_order_of_the_class(name: str) -> None:
    post = folder(1, name)
    assert [part for part, _ in post.parts()] == PARTS
    assert {value.shape[-2:] for _, value in post.parts()} == {(len(post.rows), 3)}


def test_the_types_of_both_folders_are_alike() -> None:
    received, sent = (dict(folder(0, name).parts()) for name in ("received", "sent"))
    assert {n: v.dtype for n, v in received.items()} == {n: v.dtype for n, v in sent.items()}


def test_a_letter_that_has_not_come_is_as_if_there_were_none() -> None:
    post = folder(1, "received")
    assert post.channel[:, 2].tolist() == [-1] * len(post.rows)
    assert (post.channel[:, 0] >= 0).sum() == 1


@pytest.mark.parametrize("seat", [0, 1])
def test_some_games_of_views_are_the_views_of_these_games(seat: int) -> None:
    state, index = corresponded(), np.array([2, 1])
    some, alone = views(MODEL, state, seat).take(index), views(MODEL, state.choose(index), seat)
    assert some.games == 2
    for (name, mine), (_, other) in zip(some.parts(), alone.parts(), strict=True):
        if isinstance(mine, Post):
            pairs = zip(mine.parts(), other.parts(), strict=True)
            assert all(np.array_equal(a, b) for (_, a), (_, b) in pairs)
            assert np.array_equal(mine.rows, other.rows)
        else:
            assert np.array_equal(mine, other), name


def test_some_games_may_be_taken_of_some_games() -> None:
    seen = views(MODEL, corresponded(), 0)
    twice = seen.take(np.array([2, 1])).take(np.array([1]))
    assert np.array_equal(twice.value, seen.value[:, [1]])
    assert np.array_equal(twice.sent.levels, seen.sent.levels[..., [1]])


def test_a_condition_is_met_in_the_games_that_were_taken() -> None:
    seen = views(MODEL, corresponded(), 0)
    limit = float(np.sort(seen.value[0])[1])
    whole, part = (v.met(f"heat > {limit}") for v in (seen, seen.take(np.array([2, 0]))))
    assert isinstance(whole, np.ndarray) and isinstance(part, np.ndarray)
    assert part.tolist() == whole[[2, 0]].tolist()
    assert seen.take(np.array([1])).met("1 > 2") is False


def test_what_views_do_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError, match="Views has no 'truth'"):
        _ = views(MODEL, corresponded(), 0).truth
    assert isinstance(views(MODEL, corresponded(), 0), Views)
