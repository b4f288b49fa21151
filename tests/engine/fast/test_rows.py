"""Where things lie in a block: rows follow on each other, and none has two meanings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.engine.compile import compile_model
from game.engine.fast.rows import ALIVE, FALSE, FRESH, HEAPED, REPLIED, TRUE, WAITING, rows_of
from game.engine.model import Event, Model
from game.scenario import load
from tests.oracle.small import plain_event, small
from tests.test_against_oracle import SMALL, made


@pytest.fixture(params=["small", "cuba-1962", *range(12)])
def model(request: pytest.FixtureRequest) -> Model:
    which = request.param
    if isinstance(which, int):
        return compile_model(made(which))
    return compile_model(load(SMALL if which == "small" else which).scenario)


def draws_below(model: Model, event: Event) -> int:
    """How often luck is asked for one hazard at most, by walking all of its paths."""
    waiting, count = [event], 0
    while waiting:
        count += 1
        waiting += [model.events[row] for row in waiting.pop().then]
    return count


def test_the_first_rows_are_those_of_every_block() -> None:
    assert list(range(7)) == [TRUE, FALSE, ALIVE, FRESH, WAITING, HEAPED, REPLIED]


def test_truths_follow_on_each_other(model: Model) -> None:
    size, rows, channels = model.sizes, rows_of(model), len(model.index.channels)
    deepest = max((draws_below(model, hazard) for hazard in model.hazards), default=0)
    lengths = {
        "flags": size.flags,
        "facts": size.facts,
        "ever": size.events,
        "done": size.choices,
        "did": size.choices,
        "open": 2 * channels,
        "leaked": 2,
        "papers": size.papers,
        "happened": size.events,
        "likely": size.events,
        "drawn": deepest,
        "agreed": 1,
        "due": 1,
        "bound": 1,
    }
    place = REPLIED + 1
    for name, length in lengths.items():
        assert getattr(rows, name) == place, name
        place += length
    assert rows.truths == place


def test_turns_follow_on_each_other(model: Model) -> None:
    size, rows = model.sizes, rows_of(model)
    assert rows.flag_set == size.events
    assert rows.done_at - rows.flag_set == size.flags
    assert rows.known_at - rows.done_at == size.choices
    assert rows.papers_at - rows.known_at == 2 * size.variables
    assert rows.turns - rows.papers_at == size.papers


def test_numbers_follow_on_each_other(model: Model) -> None:
    rows, size = rows_of(model), model.sizes.variables
    starts = [0, rows.known, rows.spread, rows.worked]
    assert [b - a for a, b in pairwise(starts)] == [size, 2 * size, 2 * size]


def test_draws_of_one_hazard_are_counted_by_path() -> None:
    """Two ways to one consequence are two draws, and the deepest hazard counts."""
    events = {
        "one": plain_event(hazard={"base": 0}, then=["a", "b"]),
        "other": plain_event(hazard={"base": 0}, then=["b"]),
        "a": plain_event(chance={"base": 0}, then=["b"]),
        "b": plain_event(chance={"base": 0}),
    }
    rows = rows_of(compile_model(small(events=events)))
    assert rows.agreed - rows.drawn == 4


def test_without_hazards_nothing_is_drawn() -> None:
    rows = rows_of(compile_model(small()))
    assert rows.agreed == rows.drawn
