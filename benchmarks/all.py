"""`python -m benchmarks.all`: every benchmark, into docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from benchmarks import first_frame, load, replay, turn, worlds
from benchmarks.figure import Figure, show
from game.lab.hands import CHUNK
from game.lab.profile import Part
from tools.measured import Stamp

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
SCENARIO = "cuba-1962"


def page(stamp: Stamp, others: str, figures: Iterable[Figure], parts: Iterable[Part]) -> str:
    """The page, with its stamp, as Markdown; `others` is what `busy` told at the beginning."""
    rows = [f"| {' | '.join(figure.cells)} |" for figure in figures]
    *steps, whole = parts
    times = [
        f"| {part.step} | {1000 * part.seconds:.0f} ms | {part.seconds / whole.seconds:.1%} |"
        for part in [*steps, whole]
    ]
    lines = [
        str(stamp),
        "# Benchmarks",
        "",
        f"Measured on {stamp.when} by `make bench` with {machine()}; {others} others were at work "
        "when it began. A ratio below 1 meets its target. These are measurements by the wall "
        "clock, not tests: another machine, or a busier one, gives other figures.",
        "",
        "| what | figure | target | figure / target |",
        "|---|---:|---:|---:|",
        *rows,
        "",
        f"Where the time of {CHUNK:,} worlds of history goes, in one process (measuring included):",
        "",
        "| step of the turn | time | share |",
        "|---|---:|---:|",
        *times,
    ]
    return "\n".join([*lines, ""])


def machine() -> str:
    """What of the machine matters: cores, processor family, versions; no names."""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, "
        f"NumPy {np.__version__}, {sys.platform}"
    )


def busy() -> str:
    """How many processes compete for the cores, on the mean of a minute."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "an unknown number of"


def main() -> None:
    """Measure, print, and write the page."""
    others = busy()
    figures = [f for each in (first_frame, load, replay, turn, worlds) for f in each.measure()]
    figures += worlds.speeds()
    show(figures)
    stamp = Stamp.now(SCENARIO, datetime.now(UTC).date())
    PAGE.write_text(page(stamp, others, figures, worlds.parts()), encoding="utf-8")


if __name__ == "__main__":
    main()
