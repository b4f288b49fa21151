"""Numbers on their way: what moves in a widget, by the window's clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp

Ease = Callable[[float], float]

SETTLED = 6.64
"""A critically damped needle has come 99 per cent of its way after so many time constants."""


def damped(part: float) -> float:
    """How far a critically damped needle has come, `part` of its time gone: (1+x)e^-x."""
    gone = SETTLED * part
    return 1 - (1 + gone) * exp(-gone)


def out(part: float) -> float:
    """Quick at first, slow at the end."""
    return 1 - (1 - part) ** 3


@dataclass
class Glide:
    """A value that goes to its aim within `lasts` milliseconds, and then rests there."""

    value: float
    lasts: int
    ease: Ease = out
    aim: float = 0.0
    start: float = 0.0
    since: int | None = None

    def __post_init__(self) -> None:
        self.aim = self.start = self.value

    def follow(self, old: Glide) -> None:
        """Begin where a predecessor is, on the way to one's own aim."""
        self.value = self.start = old.value
        self.since = None
        if self.aim == old.aim:
            self.start, self.since = old.start, old.since

    def go(self, aim: float) -> None:
        """Set out from here to a new aim; nothing if that is the aim already."""
        if aim != self.aim:
            self.aim, self.start, self.since = aim, self.value, None

    def advance(self, now: int) -> bool:
        """Move on to `now` milliseconds; whether the value changed."""
        if self.value == self.aim:
            return False
        if self.since is None:
            self.since = now
        part = (now - self.since) / self.lasts
        before = self.value
        way = self.ease(part) if part < 1 else 1.0
        self.value = self.start + (self.aim - self.start) * way
        return self.value != before

    def rest(self) -> None:
        """Be where it was going."""
        self.value = self.aim
