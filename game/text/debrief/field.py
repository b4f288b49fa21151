"""Worlds as a field of letters: each of a hundred letters stands for a hundredth of them.

A letter says the kind of ending, so that nothing hangs on colour; what came at all has at least
one, however seldom it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.lab.debrief.told.frame import KINDS
from game.lab.shares import Share
from game.text.console import Console

LETTERS = {"settlement": "s", "stalemate": "-", "ouster": "f", "limited_war": "l", "war": "W"}
"""One letter for each kind of ending, in the order in which they are drawn."""

WHOLE = 100
ROW = 50
"""So many letters stand in a row, where the page is wide enough."""


def tell_field(say: Console, kinds: Mapping[str, Share]) -> None:
    """The letters, in rows that fit the page."""
    row = ROW if say.width >= ROW + 2 else ROW // 2
    letters = "".join(LETTERS[kind] * many for kind, many in parts(kinds).items())
    for at in range(0, WHOLE, row):
        say.line(letters[at : at + row], indent=2)


def legend(kinds: Iterable[str]) -> str:
    """`Each letter is a hundredth of them: s settlement, W war.`"""
    found = [kind for kind in LETTERS if kind in set(kinds)]
    told = ", ".join(f"{LETTERS[kind]} {KINDS[kind]}" for kind in found)
    return f"Each letter is a hundredth of them: {told}."


def parts(kinds: Mapping[str, Share]) -> dict[str, int]:
    """How many of a hundred letters each kind has, at least one where it came at all: whole
    parts first, then the greatest remainders, and the greatest kind gives where it must."""
    came = {kind: kinds[kind] for kind in LETTERS if kind in kinds and kinds[kind].count}
    found = {kind: max(1, WHOLE * each.count // each.n) for kind, each in came.items()}
    rest = sorted(came, key=lambda kind: -(WHOLE * came[kind].count % came[kind].n))
    for kind in rest[: max(0, WHOLE - sum(found.values()))]:
        found[kind] += 1
    over = sum(found.values()) - WHOLE
    if over > 0:
        found[max(found, key=lambda kind: found[kind])] -= over
    return found
