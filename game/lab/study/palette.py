"""The colours of all charts: one for every kind of ending, and a row of them for other names.

Each has a light and a dark form, and a hatch, so that colour is never the only sign. The hues
are those of the window; the pairs stay apart for the three kinds of colour blindness.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.lab.study.forms import Bars, Chart, Dots, Fan, Stack, Study


@dataclass(frozen=True)
class Paint:
    """A colour on paper, the same on a dark screen, and a hatch in matplotlib's letters."""

    colour: str
    dark: str
    hatch: str = ""


PAPER = Paint("#fdfaf2", "#191815")
INK = Paint("#1d1a15", "#f1e6cb")
SOFT = Paint("#5a5040", "#b9af97")
GRID = Paint("#e0d7c0", "#38352d")
BAND = Paint("#2c6e9b", "#6fb3da")
"""Fans and fields: one hue, from pale to full."""

NEUTRAL = Paint("#8b8069", "#9a917c", "")

ON_PALE, ON_FULL = "#17140f", "#fffaf0"
"""Letters that stand on a coloured ground; they stay as they are on a dark screen."""

KINDS: Mapping[str, Paint] = {
    "settlement": Paint("#2f8f78", "#3fa98f"),
    "stalemate": Paint("#b3a685", "#dccfa9", "||||"),
    "ouster": Paint("#5b4a86", "#9a87cf", "\\\\\\\\"),
    "limited_war": Paint("#d9902a", "#f0b041", "----"),
    "war": Paint("#ab2a1a", "#f06a4a", "////"),
}
"""Kinds of endings, from the best to the worst."""

ROW: tuple[Paint, ...] = (
    Paint("#1f5a80", "#7db8d8"),
    Paint("#cf6a3c", "#f08a5f", "////"),
    Paint("#a99a6c", "#cdbf92", "||||"),
    Paint("#6b7a2f", "#a9bb62", "\\\\\\\\"),
    Paint("#7a3f63", "#c486ab", "----"),
    Paint("#4f9d94", "#7fd0c5", "xxxx"),
    Paint("#5a5040", "#b9af97", "//--"),
    Paint("#c29a2b", "#ecc65a", "++++"),
    Paint("#8f2f2a", "#e07a70", "||--"),
)
"""For names that are no kinds of endings, in order of their first use; the first two are the
seats' blue and vermilion."""


class Paints:
    """The paint of every name in a study, the same in all its charts.

    A name that is new takes the first paint of the row that no other name of the same chart has.
    """

    def __init__(self, charts: Iterable[Iterable[str]] = ()) -> None:
        self.of: dict[str, Paint] = {**KINDS, "": NEUTRAL}
        for names in charts:
            told = list(dict.fromkeys(names))
            for name in told:
                if name not in self.of:
                    self.of[name] = self._free(told)

    def _free(self, beside: Iterable[str]) -> Paint:
        taken = [self.of[name] for name in beside if name in self.of]
        return min(ROW, key=lambda paint: (taken.count(paint), ROW.index(paint)))

    @classmethod
    def of_study(cls, study: Study) -> Paints:
        """Paints for all names that a study's charts colour."""
        return cls(named(part.chart) for part in study.parts)

    def __getitem__(self, name: str) -> Paint:
        return self.of.get(name, NEUTRAL)


def named(chart: Chart | None) -> Iterator[str]:
    """The names that a chart tells apart by colour."""
    if isinstance(chart, Bars):
        yield from (bar.kind for bar in chart.bars)
    elif isinstance(chart, Stack):
        yield from chart.series
    elif isinstance(chart, Fan):
        yield from chart.lines
    elif isinstance(chart, Dots):
        yield from (chart.kinds.get(name, "") for name in chart.counts)


def shades() -> Iterator[Paint]:
    """Every paint that charts use, for those who colour them anew."""
    yield from (PAPER, INK, SOFT, GRID, BAND, NEUTRAL, *KINDS.values(), *ROW)
