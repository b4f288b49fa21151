"""Luck: every draw is a function of (seed, game, turn, name)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from math import floor

from tests.oracle.numbers import normal_table

WORD = 2**64
START = "start"


def mix(z: int) -> int:
    """The finalizer of splitmix64."""
    z ^= z >> 30
    z = z * 0xBF58476D1CE4E5B9 % WORD
    z ^= z >> 27
    z = z * 0x94D049BB133111EB % WORD
    return z ^ z >> 31


def name64(name: str) -> int:
    """A name as a number of 64 bits."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True)
class Pins:
    """Draws that are fixed: a uniform number 0..1 by turn and name, or by a name's beginning.

    An exact pin goes before a prefix, a longer prefix before a shorter one.
    """

    by_turn: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    prefixes: Mapping[str, float] = field(default_factory=dict)

    def find(self, turn: str, name: str) -> float | None:
        """The pinned uniform of this draw, or None."""
        exact = self.by_turn.get(turn, {})
        if name in exact:
            return exact[name]
        fitting = [prefix for prefix in self.prefixes if name.startswith(prefix)]
        return self.prefixes[max(fitting, key=len)] if fitting else None


@dataclass(frozen=True)
class Luck:
    """The luck of one game."""

    seed: int
    game: int
    pins: Pins

    def draw(self, turn: str, name: str) -> int:
        """The 64 bits of a draw."""
        key = mix((mix(self.seed) + 0x9E3779B97F4A7C15 * (self.game + 1)) % WORD)
        turn_key = mix(key ^ name64("turn:" + turn))
        return mix((turn_key + name64(name)) % WORD)

    def uniform(self, turn: str, name: str) -> float:
        """A number from 0 up to 1."""
        pinned = self.pins.find(turn, name)
        if pinned is not None:
            return pinned
        return (self.draw(turn, name) >> 11) * 2.0**-53

    def normal(self, turn: str, name: str) -> float:
        """A number of the standard normal distribution, one of 4096."""
        pinned = self.pins.find(turn, name)
        if pinned is not None:
            return normal_table()[min(floor(pinned * 4096), 4095)]
        return normal_table()[self.draw(turn, name) >> 52]
