"""What a seat knows comes through plain data whole, and nothing else comes with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sight.views import Post, Views, views
from game.engine.state import State
from game.engine.turn import advance, start
from game.seats.match import decide
from game.seats.random import RandomSeat
from game.umpire.knowledge import DERIVED, POSTS, plain_of, state_of
from tests.engine.hidden import flipped
from tests.engine.sight.test_views import model_of

MODELS = ["small", "friedrichstrasse-1961", "cuba-1962", "made-3", "made-8", "made-21"]
GAMES = 5


def states(model: Model, seed: int = 1962) -> Iterator[State]:
    """Single games between two seats that draw lots, in all their turns."""
    both = {seat: RandomSeat() for seat in model.seat_ids}
    for game in range(GAMES):
        state, _ = start(model, Luck.of(seed, [game]))
        while not state.over[0]:
            yield state
            state, _ = advance(model, state, decide(model, state, both))


def differing(one: Views | Post, other: Views | Post) -> list[str]:
    """The parts in which two views are not alike."""
    found = []
    for (name, part), (_, twin) in zip(one.parts(), other.parts(), strict=True):
        if isinstance(part, Post):
            found += [f"{name}.{each}" for each in differing(part, twin)]
        elif not np.array_equal(part, twin):
            found.append(name)
    return found


@pytest.mark.parametrize("name", MODELS)
def test_views_come_through_whole(name: str) -> None:
    model = model_of(name)
    told: set[str] = set()
    for state in states(model):
        for seat in (0, 1):
            seen = views(model, state, seat)
            plain = plain_of(model, seen)
            back = state_of(model, seat, state.turn, plain)
            assert differing(seen, views(model, back, seat)) == [], model.turns[state.turn]
            assert plain_of(model, views(model, back, seat)) == plain
            told |= plain.keys()
    assert {"value", "reported", "done", "received", "sent"} <= told


@pytest.mark.parametrize("name", MODELS)
def test_what_the_seat_cannot_know_changes_no_word(name: str) -> None:
    model = model_of(name)
    for turn, state in enumerate(states(model)):
        for seat in (0, 1):
            other = flipped(model, state, seat, turn)
            plain = plain_of(model, views(model, state, seat))
            assert plain == plain_of(model, views(model, other, seat))
            assert str(plain) == str(plain_of(model, views(model, other, seat)))


@pytest.mark.parametrize("name", ["small", "cuba-1962"])
def test_only_ids_that_the_seat_may_see_are_named(name: str) -> None:
    model = model_of(name)
    for state in states(model):
        for seat in (0, 1):
            assert unseen(model, seat, plain_of(model, views(model, state, seat))) == set()


def unseen(model: Model, seat: int, plain: dict[str, Any]) -> set[str]:
    """What is named and not this seat's to know."""
    me, sight = model.seat_ids[seat], model.sights[seat]
    events = {event.id for event in model.events if event.seen[seat]}
    choices = {
        f"{model.seat_ids[c.seat]}.{c.id}" for c in model.choices if c.seat == seat or c.public
    }
    flags = {flag for flag, row in model.index.flags.items() if sight.flags[row]}
    papers = {paper for paper, to in model.index.papers if to == me}
    natures = {nature for whose, nature in model.index.natures if whose == me}
    allowed = {
        "happened": events,
        "done": choices,
        "flags": flags,
        "flag_set": flags,
        "papers": papers,
        "natures": natures,
    }
    return {
        f"{part} {name}"
        for part, ids in allowed.items()
        for name in plain.get(part, {}).keys() - ids
    }


def test_a_slip_would_be_seen() -> None:
    model = model_of("small")
    assert unseen(model, 0, {"natures": {"luck": 1.0}}) == {"natures luck"}


def test_every_part_of_a_view_is_told_or_follows() -> None:
    """A part that is added to views later is told without further ado, by its rows."""
    model = model_of("small")
    names = {name for name, _ in views(model, next(states(model)), 0).parts()}
    assert {*DERIVED, *POSTS} < names


def test_nothing_is_told_of_a_game_in_which_nothing_was_seen() -> None:
    model = model_of("made-3")
    state, _ = start(model, Luck.of(1, [0]))
    plain = plain_of(model, views(model, state, 0))
    assert plain.keys() <= {"value", "spread", "reported", "flags", "natures", "papers", "happened"}


def test_what_is_unknown_is_refused() -> None:
    model = model_of("small")
    with pytest.raises(KeyError, match="vaule"):
        state_of(model, 0, 0, {"vaule": {}})
    with pytest.raises(KeyError, match="hope"):
        state_of(model, 0, 0, {"value": {"hope": 1.0}})
