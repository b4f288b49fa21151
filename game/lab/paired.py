"""Differences between two ensembles under common luck, world by world."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Bools
from game.lab.shares import Z95
from game.lab.worlds import Worlds


@dataclass(frozen=True)
class Shift:
    """How a share moves from one ensemble to the other: of `n` worlds that are the same but
    for one change, `gained` have it only after, `lost` only before the change."""

    gained: int
    lost: int
    n: int

    @property
    def difference(self) -> float:
        """The share after less the share before, -1..1."""
        return (self.gained - self.lost) / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval for paired shares (Agresti and Min 2005, doi:10.1002/sim.1781).

        Half a world is added to each of the four ways in which a pair can turn out, so that
        it has a width where nothing was seen to change.
        """
        n, gained, lost = self.n + 2, self.gained + 0.5, self.lost + 0.5
        middle = (gained - lost) / n
        half = Z95 * math.sqrt((gained + lost) - (gained - lost) ** 2 / n) / n
        return max(middle - half, -1.0), min(middle + half, 1.0)


def shift(before: Worlds, after: Worlds, endings: Collection[str]) -> Shift:
    """How the share of these endings moves. ValueError: these are not the same games."""
    if (before.seed, before.first, before.n) != (after.seed, after.first, after.n):
        raise ValueError("only worlds with the same seed and game numbers have common luck")
    return changed(*(_ended_in(found, endings) for found in (before, after)))


def changed(had: Bools, has: Bools) -> Shift:
    """How often something holds after and not before, and the other way; (N,) each."""
    return Shift(int((has & ~had).sum()), int((had & ~has).sum()), len(had))


def _ended_in(found: Worlds, endings: Collection[str]) -> Bools:
    wanted = np.array([ending.id in endings for ending in found.model.endings])
    ended: Bools = wanted[found.kept.ending]
    return ended


def of_kind(found: Worlds, kind: str) -> list[str]:
    """The endings of a kind."""
    return [ending.id for ending in found.model.endings if ending.kind == kind]
