"""Shares of a count, and how far they can be trusted."""

from __future__ import annotations

import math
from dataclasses import dataclass

Z95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True)
class Share:
    """So many out of so many."""

    count: int
    n: int

    @property
    def share(self) -> float:
        """The share, 0..1."""
        return self.count / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval (Wilson 1927, doi:10.1080/01621459.1927.10502953).

        Unlike the usual one it stays within 0..1 and has a width where nothing was counted.
        """
        square = Z95 * Z95
        middle = self.share + square / (2 * self.n)
        half = Z95 * math.sqrt(
            self.share * (1 - self.share) / self.n + square / (4 * self.n * self.n)
        )
        scale = 1 + square / self.n
        low, high = (middle - half) / scale, (middle + half) / scale
        return (low if self.count else 0.0), (high if self.count < self.n else 1.0)
