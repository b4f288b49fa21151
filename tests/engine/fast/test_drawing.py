"""What the lot writes, letters side by side, against the lot of the numpy seat."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from game.engine.fast.blocks import unpacked
from game.engine.fast.chances import step_of
from game.engine.fast.drawing import _draw_levels, draw_each
from game.engine.luck import mix
from game.engine.state import Purpose

ROOM = 128
RNG = np.random.default_rng(21)


class Letters(NamedTuple):
    """What of a bag is needed to draw."""

    keys: np.ndarray
    purpose: np.ndarray
    levels: np.ndarray
    named: np.ndarray
    lots: np.ndarray


def bag() -> Letters:
    return Letters(
        keys=RNG.integers(0, 2**63, ROOM).astype(np.uint64),
        purpose=RNG.integers(0, 4, ROOM),
        levels=np.full(ROOM, 77, dtype=np.uint64),
        named=np.full(ROOM, 77, dtype=np.uint64),
        lots=np.full(ROOM, -1.0),
    )


def uniforms(keys: np.ndarray, name: int) -> np.ndarray:
    return (mix(keys + np.uint64(name)) >> np.uint64(11)).astype(float) * 2.0**-53


@pytest.mark.parametrize("count", [1, 63, 64, 65, ROOM])
def test_every_letter_has_its_own_draw(count: int) -> None:
    letters = bag()
    draw_each(letters, np.uint64(5), count)
    assert (letters.lots[:count] == uniforms(letters.keys, 5)[:count]).all()


@pytest.mark.parametrize("count", [1, 64, ROOM])
def test_proposals_name_what_the_lot_names(count: int) -> None:
    letters, tops = bag(), np.array([1, 3, 15])
    names = np.array([9, 8, 7], dtype=np.uint64)
    _draw_levels(letters, names, tops, count)
    proposed = letters.purpose == Purpose.PROPOSAL
    assert proposed[:count].any() or count == 1
    levels, named = unpacked(letters.levels, 3), unpacked(letters.named, 3)
    for issue, top in enumerate(tops):
        level = (uniforms(letters.keys, int(names[issue])) * (top + 1) * 2).astype(int)
        says = (level <= top) & proposed
        assert (named[issue] == np.where(says, 15, 0))[:count].all()
        assert (levels[issue] == np.where(says, level, 0))[:count].all()
    assert not (letters.levels & ~letters.named)[:count].any()


@pytest.mark.parametrize(
    ("logit", "place"),
    [(-99.0, 0), (-16.0, 0), (-16 + 1 / 2048, 1), (0.0, 16384), (15.999, 32767), (99.0, 32767)],
)
def test_where_a_logit_stands_in_a_table(logit: float, place: int) -> None:
    assert step_of(logit) == place
