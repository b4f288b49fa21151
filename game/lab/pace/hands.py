"""What hands and eyes do in a turn besides reading, in seconds.

The keystroke-level model of Card, Moran and Newell, Communications of the ACM 23 (1980), 396-410:
to point takes 1.1 s, to press 0.2 s, to make up one's mind for an act 1.35 s. To choose among n
things takes 0.15 s a bit of log2(n + 1): Hick, Quarterly Journal of Experimental Psychology 4
(1952), 11-26, and the uncertainty principle in Card, Moran and Newell, The Psychology of
Human-Computer Interaction (1983).
"""

from __future__ import annotations

from math import log2

from game.lab.pace.sheet import Sheet

POINT, PRESS, PREPARE, BIT = 1.1, 0.2, 1.35, 0.15

WAITING = 1.0
"""The machine's thought and the turn's report."""

LETTER_STEPS = 5
"""To write a letter: ask for one, take a draft, look at way and tone, lay it with the orders."""

SEAL_STEPS = 3
"""To seal: look at the orders, seal, say yes (or hold the key down)."""

TURNED = 1.5
"""A piece is opened, and every second one is turned once."""


def act() -> float:
    """To make up one's mind, point and press."""
    return PREPARE + POINT + PRESS


def choosing(things: int) -> float:
    """To find one of so many things and press it."""
    return act() + BIT * log2(things + 1)


def seconds(sheet: Sheet, pieces: float, weighed: int) -> float:
    """One turn: so many pieces of paper opened, and so many choices weighed besides those that
    are ordered."""
    looked_at = min(sheet.ordered + weighed, sheet.open)
    return (
        pieces * TURNED * act()
        + looked_at * choosing(sheet.open)
        + sheet.ordered * act()
        + sheet.written * LETTER_STEPS * act()
        + SEAL_STEPS * act()
    )
