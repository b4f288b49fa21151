"""Effects in heaps and effects in rows: the same sums, whichever way they take."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pytest

from game.engine.fast.bits import LANES, PITCH, WORDS
from game.engine.fast.blocks import truths_of, words_of
from game.engine.fast.deeds import WORTH, affect, empty_heaps, spread_heaps
from game.engine.fast.rows import HEAPED
from game.engine.fast.tables import _dense, flat, floats, ints, starts

RNG = np.random.default_rng(3)
VARIABLES, WIDTH = 11, 16
LISTS = [((0, 1.5),), ((3, -2.0), (10, 0.25), (8, 4.0)), (), ((7, 8.0), (7, -1.0))]
"""Lists of effects, one of nothing and one that names a variable twice."""


class Deeds(NamedTuple):
    """What of the tables of deeds is needed."""

    effect_from: np.ndarray
    effect_on: np.ndarray
    effect: np.ndarray
    dense: np.ndarray
    width: int


class Size(NamedTuple):
    """How many variables there are."""

    variables: int


class Tables(NamedTuple):
    """As much as effects need."""

    deeds: Deeds
    size: Size


class Sums(NamedTuple):
    """What of a block is needed."""

    bits: np.ndarray
    sums: np.ndarray
    moved: np.ndarray
    found: np.ndarray
    heaps: np.ndarray


def tables() -> Any:
    return Tables(
        Deeds(
            effect_from=starts(LISTS),
            effect_on=ints(variable for variable, _ in flat(LISTS)),
            effect=floats(amount for _, amount in flat(LISTS)),
            dense=_dense(LISTS, WIDTH),
            width=WIDTH,
        ),
        Size(VARIABLES),
    )


def nothing() -> Any:
    """A block in which nothing is to be added yet."""
    return Sums(
        bits=np.zeros((HEAPED + 1, WORDS), dtype=np.uint64),
        sums=np.zeros((WIDTH, PITCH)),
        moved=np.zeros(WIDTH, dtype=np.int64),
        found=np.zeros(WIDTH // 8, dtype=np.int64),
        heaps=np.zeros(LANES * WIDTH),
    )


def wanted(effects: int, lanes: np.ndarray) -> np.ndarray:
    """The sums of a list in a set of lanes."""
    found = np.zeros((WIDTH, LANES))
    for variable, amount in LISTS[effects]:
        found[variable, lanes] += amount
    return found


def lanes_of(count: int) -> np.ndarray:
    chosen = np.zeros(LANES, dtype=np.bool_)
    chosen[RNG.permutation(LANES)[:count]] = True
    return chosen


def test_lists_with_an_amount_for_every_variable() -> None:
    dense = _dense(LISTS, WIDTH).reshape(len(LISTS), WIDTH)
    assert dense[0].nonzero()[0].tolist() == [0]
    assert dense[1][[3, 8, 10]].tolist() == [-2.0, 4.0, 0.25]
    assert not dense[2].any()
    assert dense[3][7] == 7.0, "what is named twice counts twice"


@pytest.mark.parametrize("effects", range(len(LISTS)))
@pytest.mark.parametrize("count", [0, 1, WORTH, WORTH + 1, 3 * WORTH + 1, LANES])
def test_few_games_or_many_are_affected_alike(effects: int, count: int) -> None:
    block, chosen = nothing(), lanes_of(count)
    affect(tables(), block, effects, words_of(chosen))
    spread_heaps(tables(), block)
    assert (block.sums[:, :LANES] == wanted(effects, chosen)).all()
    assert not block.heaps.any() and not block.bits.any()


@pytest.mark.parametrize("count", [1, 7])
def test_what_moved_is_known(count: int) -> None:
    block = nothing()
    affect(tables(), block, 1, words_of(lanes_of(count)))
    assert not block.moved.any(), "what lies in heaps has not come to the sums"
    spread_heaps(tables(), block)
    assert block.moved.nonzero()[0].tolist() == [3, 8, 10]


def test_heaps_of_one_game_add_up() -> None:
    block, one = nothing(), lanes_of(1)
    for effects in (1, 0, 3, 1):
        affect(tables(), block, effects, words_of(one))
    spread_heaps(tables(), block)
    total = sum(wanted(effects, one) for effects in (1, 0, 3, 1))
    assert (block.sums[:, :LANES] == total).all()
    assert block.moved.nonzero()[0].tolist() == [0, 3, 7, 8, 10]


def test_what_lies_in_heaps_comes_to_what_the_sums_hold() -> None:
    block, few = nothing(), lanes_of(5)
    block.sums[:, :LANES] = 0.5
    affect(tables(), block, 0, words_of(few))
    assert (truths_of(block.bits[HEAPED], LANES) == few).all()
    spread_heaps(tables(), block)
    assert (block.sums[:, :LANES] == 0.5 + wanted(0, few)).all()


def test_games_that_have_ended_do_not_move() -> None:
    block, few = nothing(), lanes_of(9)
    affect(tables(), block, 1, words_of(few))
    ended = few.copy()
    ended[np.flatnonzero(few)[:4]] = False
    empty_heaps(tables(), block, words_of(ended))
    spread_heaps(tables(), block)
    assert (block.sums[:, :LANES] == wanted(1, few & ~ended)).all()


def test_nothing_in_heaps_moves_nothing() -> None:
    block = nothing()
    spread_heaps(tables(), block)
    assert not block.sums.any() and not block.moved.any()
