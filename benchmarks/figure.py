"""A measured figure beside its target."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

HEAD = f"{'':<44}{'figure':>12}{'target':>12}{'ratio':>8}"


@dataclass(frozen=True)
class Figure:
    """What was measured, in which unit; less is better. A comparison has no target."""

    what: str
    value: float
    unit: str
    target: float | None = None

    @property
    def ratio(self) -> float | None:
        """Figure over target: below 1 the target is met."""
        return None if self.target is None else self.value / self.target

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """The figure as the columns of a table."""
        wanted = "" if self.target is None else f"{self.target:g} {self.unit}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return self.what, f"{self.value:.3g} {self.unit}", wanted, ratio

    def __str__(self) -> str:
        what, value, wanted, ratio = self.cells
        return f"{what:<44}{value:>12}{wanted:>12}{ratio:>8}".rstrip()


def seconds(work: Callable[[], object], times: int) -> list[float]:
    """How long each of so many runs took, shortest first."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return sorted(taken)


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which that share of an ordered sample lies, by rank."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def show(figures: Iterable[Figure]) -> None:
    """Print the figures as a table."""
    print("\n".join([HEAD, *map(str, figures)]))
