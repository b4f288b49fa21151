"""Choices and channels of the lot in all lanes at once, against the numpy seat's way."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pytest

from game.engine.fast.bits import LANES, PITCH, WORDS
from game.engine.fast.blocks import truths_of, words_of
from game.engine.fast.lot import SILENCE, draw_channels, draw_choice
from game.engine.fast.rows import ALIVE, REPLIED
from game.engine.luck import mix
from game.seats.random import SILENCE as SILENCE_OF_THE_SEAT
from game.seats.random import pick

RNG = np.random.default_rng(17)
FIRST = REPLIED + 1
"""The first row of the truths that say what is legal."""

CHANNELS, CHOICES, DUE = 5, 6, FIRST + 6
NAMES = np.array([[11, 12, 13, 14], [21, 22, 23, 24]], dtype=np.uint64)


class Rows(NamedTuple):
    """Where choices that are done stand, and a row to work in."""

    did: int
    due: int


class Deeds(NamedTuple):
    """The choices of one slot."""

    slot_from: np.ndarray
    slot_choice: np.ndarray
    legal_at: np.ndarray


class Post(NamedTuple):
    """By turn and seat, where it stands which channels may be used."""

    usable_at: np.ndarray


class Seats(NamedTuple):
    """Names of draws."""

    slot_names: np.ndarray
    letter_names: np.ndarray


class Tables(NamedTuple):
    """As much as the lot needs."""

    rows: Rows
    deeds: Deeds
    post: Post
    seats: Seats


class Orders(NamedTuple):
    """The channels of letters."""

    channel: np.ndarray


class Block(NamedTuple):
    """As much of a block as the lot needs."""

    bits: np.ndarray
    keys: np.ndarray
    spare: np.ndarray
    legal: np.ndarray
    orders: Orders


def tables() -> Any:
    rows = np.arange(FIRST, FIRST + CHOICES)
    return Tables(
        Rows(did=DUE + 1, due=DUE),
        Deeds(np.array([0, CHOICES]), np.arange(CHOICES), rows.reshape(1, -1)),
        Post(np.stack([rows[:CHANNELS], rows[:CHANNELS]]).reshape(1, 2, -1).copy()),
        Seats(np.array([31], dtype=np.uint64), NAMES),
    )


def lanes(legal: np.ndarray, alive: np.ndarray) -> Any:
    """A block with these truths (R, L) and games that go on."""
    bits = np.zeros((DUE + 1 + CHOICES, WORDS), dtype=np.uint64)
    bits[ALIVE] = words_of(alive)
    bits[FIRST : FIRST + len(legal)] = words_of(legal)
    return Block(
        bits=bits,
        keys=RNG.integers(0, 2**63, (2, PITCH)).astype(np.uint64),
        spare=np.zeros((2, PITCH)),
        legal=np.zeros(LANES, dtype=np.int16),
        orders=Orders(np.full((4, LANES), 9, dtype=np.int8)),
    )


def uniforms(block: Any, name: np.uint64) -> np.ndarray:
    words = mix(block.keys[1, :LANES] + name) >> np.uint64(11)
    return words.astype(float) * 2.0**-53


def test_the_lot_is_silent_as_often_as_the_seat() -> None:
    assert SILENCE == SILENCE_OF_THE_SEAT


@pytest.mark.parametrize("share", [0.0, 0.1, 0.6, 1.0])
def test_choices_are_those_of_the_seat(share: float) -> None:
    legal, alive = RNG.random((CHOICES, LANES)) < share, RNG.random(LANES) < 0.8
    block = lanes(legal, alive)
    draw_choice(tables(), block, 0, 0)
    picked = pick(legal, uniforms(block, np.uint64(31)))
    for choice in range(CHOICES):
        did = truths_of(block.bits[DUE + 1 + choice], LANES)
        assert (did == (picked == choice + 1) & alive).all()
        assert not (did & ~legal[choice]).any()


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_channels_are_those_of_the_seat(share: float) -> None:
    usable, alive = RNG.random((CHANNELS, LANES)) < share, RNG.random(LANES) < 0.9
    block = lanes(usable, alive)
    for place in (0, 1):
        draw_channels(tables(), block, 0, place)
    found = [np.full(LANES, -1)] * 2
    for place, names in enumerate(NAMES):
        channel = pick(usable, uniforms(block, names[0])) - 1
        writes = alive & (channel >= 0) & (uniforms(block, names[1]) >= SILENCE)
        if place:
            writes &= channel != found[0]
        found[place] = np.where(writes, channel, -1)
        assert (block.orders.channel[place] == found[place]).all()
    assert share == 0 or (found[1] >= 0).any()
    assert not ((found[0] == found[1]) & (found[0] >= 0)).any(), "no channel twice"


def test_a_seat_without_channels_is_silent() -> None:
    block = lanes(np.zeros((CHANNELS, LANES), dtype=np.bool_), np.ones(LANES, dtype=np.bool_))
    draw_channels(tables(), block, 0, 0)
    assert (block.orders.channel[0] == -1).all()
    assert (block.orders.channel[1:] == 9).all(), "other places are left as they are"
