"""Games that move: sets of lanes close up and are laid behind those that wait already."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from game.engine.fast.bits import LANES, WORDS
from game.engine.fast.blocks import truths_of, words_of
from game.engine.fast.moving import STEPS, _move, _move_bits, _set_sieve
from game.engine.fast.rows import FRESH

RNG = np.random.default_rng(8)


class Part(NamedTuple):
    """What of a block is needed to move its truths."""

    sieve: np.ndarray
    shifts: np.ndarray
    bits: np.ndarray


def parted(going: np.ndarray, taken: int) -> Part:
    """A block of which some games go on."""
    part = Part(
        np.zeros((STEPS + 1, WORDS), dtype=np.uint64),
        np.zeros(WORDS, dtype=np.int64),
        np.zeros((FRESH + 1, WORDS), dtype=np.uint64),
    )
    part.sieve[STEPS] = words_of(going)
    part.shifts[:] = taken + np.cumsum([0, *going.reshape(WORDS, 64).sum(axis=1)])[:-1]
    _set_sieve(part.sieve)
    return part


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.9, 1.0])
@pytest.mark.parametrize("taken", [0, 1, 63, 64, 200])
def test_truths_close_up_behind_those_before(share: float, taken: int) -> None:
    going = RNG.random(LANES) < share
    going[np.flatnonzero(going)[LANES - taken :]] = False
    truths, waiting = RNG.random(LANES) < 0.5, RNG.random(LANES) < 0.5
    waiting[taken:] = False
    into = words_of(waiting)
    _move_bits(parted(going, taken), words_of(truths), into)
    wanted = waiting.copy()
    wanted[taken : taken + going.sum()] = truths[going]
    assert (truths_of(into, LANES) == wanted).all()


def test_numbers_follow_their_lanes() -> None:
    source, into = RNG.random(LANES), np.zeros(LANES)
    lanes = np.array([3, 4, 100, 511])
    _move(source, lanes, into, 7)
    assert into[7:11].tolist() == source[lanes].tolist()
    assert not into[:7].any() and not into[11:].any()
