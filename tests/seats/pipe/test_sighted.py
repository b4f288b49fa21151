"""Views of games that are made of a seat's arrays alone: the same as those that people get."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.sight.see import see
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.turn import Report, advance, start
from game.engine.view import News, View
from game.seats.match import decide
from game.seats.pipe.plain import line_of, plain
from game.seats.pipe.sighted import state_of, view_of
from game.seats.random import RandomSeat
from tests.engine.hidden import flipped
from tests.engine.tables import array_difference
from tests.seats.sitting import model_of

NAMES = ("small", "cuba-1962")
UNTOLD = ("failure", "illegal", "leak")
"""News that a seat's arrays do not hold."""


def course(name: str) -> Iterator[tuple[State, Report]]:
    """Single games of random seats: every turn, and what is left after the ending."""
    model = model_of(name)
    for number in range(8 if name == "small" else 2):
        state, report = start(model, Luck.of(7, [number]))
        while not state.over.all():
            yield state, report
            sealed = decide(model, state, {seat: RandomSeat() for seat in model.seat_ids})
            state, report = advance(model, state, sealed)
        yield state, report


def told(name: str, view: View) -> tuple[News, ...]:
    """The news of a view that its arrays can hold."""
    doubtful = {choice.id for choice in model_of(name).choices if choice.works is not None}
    return tuple(
        news
        for news in view.news
        if news.kind not in UNTOLD and not (news.kind == "choice" and news.id in doubtful)
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_view_made_of_arrays_is_the_view_of_the_game(name: str) -> None:
    model, news = model_of(name), 0
    for state, report in course(name):
        for row, seat in enumerate(model.seat_ids):
            made = view_of(model, views(model, state, row))
            real = see(model, state, report, seat, staffed=True)
            assert replace(made, news=()) == replace(real, news=())
            if not state.over[0]:
                assert made.news == told(name, real)
                news += len(made.news)
    assert news > 20


@pytest.mark.parametrize("name", NAMES)
def test_the_state_behind_it_shows_the_seat_what_it_saw(name: str) -> None:
    model = model_of(name)
    for state, _ in course(name):
        for row in range(2):
            seen = views(model, state, row)
            assert array_difference(views(model, state_of(model, seen), row), seen) is None


@pytest.mark.parametrize("name", NAMES)
def test_what_a_seat_does_not_know_changes_no_byte(name: str) -> None:
    model, moved = model_of(name), 0
    for state, _ in course(name):
        for row in range(2):
            if not state.over[0]:
                other = flipped(model, state, row, state.turn)
                mine, theirs = (
                    line_of(plain(view_of(model, views(model, each, row))))
                    for each in (state, other)
                )
                assert mine == theirs
                moved += bool(np.any(state.x != other.x))
    assert moved > 10


def test_every_field_of_a_view_is_sent() -> None:
    model = model_of("small")
    state, _ = start(model, Luck.of(1, [0]))
    sent = plain(view_of(model, views(model, state, 0)))
    assert list(sent) == [each.name for each in fields(View)]
    assert list(sent["options"][0]) == ["id", "slot", "legal"]
    assert set(sent["known"]["tension"]) == {"value", "spread", "turn", "moment", "by"}
