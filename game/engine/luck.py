"""Luck: every draw is a function of (seed, game, turn, name), never of a stream.

The hash is the finalizer of splitmix64 (Steele, Lea and Flood 2014) over names hashed
by blake2b; `docs/engine.md` section 3 is the definition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Floats, normal_table, slabs

Words = NDArray[np.uint64]

HAPPENS = 0.0
"""The pinned uniform at which anything with a probability above zero happens."""

FAILS = 1 - 2.0**-53
"""The pinned uniform at which nothing happens."""

_30, _27, _31 = np.uint64(30), np.uint64(27), np.uint64(31)
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)


def mix(z: Words) -> Words:
    """The splitmix64 finalizer, element by element."""
    z = (z ^ (z >> _30)) * _FIRST
    z = (z ^ (z >> _27)) * _SECOND
    return z ^ (z >> _31)


def _mixed(z: Words) -> Words:
    """`mix`, in place."""
    spare = z >> _30
    z ^= spare
    z *= _FIRST
    z ^= np.right_shift(z, _27, out=spare)
    z *= _SECOND
    z ^= np.right_shift(z, _31, out=spare)
    return z


@lru_cache(maxsize=65536)
def name64(name: str) -> np.uint64:
    """The first 8 bytes, little-endian, of the name's blake2b hash."""
    digest = blake2b(name.encode("utf-8"), digest_size=8).digest()
    return np.uint64(int.from_bytes(digest, "little"))


@lru_cache(maxsize=4096)
def names64(names: tuple[str, ...]) -> Words:
    """`name64` of several names, shape (R, 1)."""
    return np.array([name64(name) for name in names], dtype=np.uint64).reshape(-1, 1)


@dataclass(frozen=True)
class Pins:
    """Draws fixed by hand, as uniforms: single ones by turn and name, the rest by prefix.

    From the turn `until` on, if there is one, no prefix holds.
    """

    by_turn: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    prefixes: Mapping[str, float] = field(default_factory=dict)
    until: str | None = None

    def uniform(self, turn: str, name: str) -> float | None:
        """The pinned uniform of a draw, or None where luck is free."""
        if not self.by_turn and not self.prefixes:
            return None
        exact = self.by_turn.get(turn, {}).get(name)
        if exact is not None or (self.until is not None and turn >= self.until):
            return exact
        return next((u for prefix, u in self.prefixes.items() if name.startswith(prefix)), None)


FREE = Pins()
"""No pins: all luck is drawn."""


@dataclass(frozen=True)
class Luck:
    """The luck of a batch: one seed, game numbers of shape (N,), and pins."""

    seed: int
    games: Words
    pins: Pins = FREE

    @classmethod
    def of(cls, seed: int, games: range | list[int] | Words, pins: Pins = FREE) -> Luck:
        """Luck for these game numbers (whole numbers from 0 to 2**64 - 1)."""
        return cls(seed, np.asarray(games, dtype=np.uint64), pins)

    def take(self, index: NDArray[np.intp]) -> Luck:
        """The luck of some games of the batch."""
        return Luck(self.seed, self.games[index], self.pins)

    def join(self, other: Luck) -> Luck:
        """The luck of both batches, which have the same seed and pins."""
        return Luck(self.seed, np.concatenate([self.games, other.games]), self.pins)

    def turn(self, turn: str) -> TurnLuck:
        """The luck of one turn, by its id; "start" is before the first."""
        seed = mix(np.array([self.seed], dtype=np.uint64))
        key = mix(seed + _GOLDEN * (self.games + np.uint64(1)))
        return TurnLuck(turn, mix(key ^ name64("turn:" + turn)), self.pins)


@dataclass(frozen=True)
class TurnLuck:
    """The draws of one turn in a batch of N games."""

    turn: str
    keys: Words
    pins: Pins

    def take(self, index: NDArray[np.intp]) -> TurnLuck:
        """The draws of some games of the batch."""
        return TurnLuck(self.turn, self.keys[index], self.pins)

    def uniform(self, name: str) -> Floats:
        """Uniform numbers in [0, 1), shape (N,), multiples of 2**-53."""
        pinned = self.pins.uniform(self.turn, name)
        if pinned is not None:
            return np.full(self.keys.shape, pinned)
        words = _mixed(self.keys + name64(name))
        words >>= np.uint64(11)
        return words.astype(np.float64) * 2.0**-53

    def uniforms(self, names: tuple[str, ...]) -> Floats:
        """Several draws at once, shape (R, N): each as `uniform` gives it."""
        if self.pins is not FREE:
            return np.array([self.uniform(name) for name in names]).reshape(
                len(names), *self.keys.shape
            )
        hashes, numbers = names64(names), np.empty((len(names), *self.keys.shape))
        for part in slabs(numbers.shape):
            words = _mixed(self.keys + hashes[part])
            words >>= np.uint64(11)
            np.multiply(words, 2.0**-53, out=numbers[part])
        return numbers

    def normal(self, name: str) -> Floats:
        """Standard normal numbers from the table, shape (N,)."""
        pinned = self.pins.uniform(self.turn, name)
        if pinned is not None:
            return np.full(self.keys.shape, normal_table()[int(pinned * 4096)])
        words = _mixed(self.keys + name64(name))
        words >>= np.uint64(52)
        return normal_table().take(words.view(np.intp))

    def normals(self, names: tuple[str, ...]) -> Floats:
        """Several draws at once, shape (R, N): each as `normal` gives it."""
        if self.pins is not FREE:
            return np.array([self.normal(name) for name in names]).reshape(
                len(names), *self.keys.shape
            )
        hashes, numbers = names64(names), np.empty((len(names), *self.keys.shape))
        for part in slabs(numbers.shape):
            words = _mixed(self.keys + hashes[part])
            words >>= np.uint64(52)
            normal_table().take(words.view(np.intp), mode="clip", out=numbers[part])
        return numbers
