"""Three kinds of reader: what each reads, skims and passes over, and how long that takes.

Silent reading of English non-fiction takes adults a minute for 238 words, most of them for 175
to 300: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109
(2019), 104047. Skimming, twice as fast and more, loses part of the sense: Rayner and others, "So
much to read, so little time", Psychological Science in the Public Interest 17 (2016), 4-34.

What share of a part is read, skimmed or left is judgement: nobody has been watched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.lab.pace import hands
from game.lab.pace.sheet import PARTS, Sheet

READING, FAST_READING, SKIMMING = 238.0, 300.0, 500.0
"""Words a minute."""

BESIDE = {
    "hands": "pointing, pressing, choosing",
    "thought": "pondering before the seal",
    "waiting": "waiting for the machine",
}
"""What takes time besides reading, and what each is."""

Share = tuple[float, float]
"""Of a part, what is read and what is skimmed; the rest is passed over."""


@dataclass(frozen=True)
class Reader:
    """Somebody at the desk: `speed` in words a minute, `shares` by part, `weighs` so many choices
    a turn besides what is ordered, and `ponders` so many seconds before the seal."""

    speed: float
    shares: Mapping[str, Share]
    weighs: int
    ponders: float

    def reading(self, sheet: Sheet) -> dict[str, float]:
        """Minutes of reading in one turn, by part."""
        return {part: self._minutes(sheet.words[part], *self.shares[part]) for part in PARTS}

    def _minutes(self, words: int, read: float, skimmed: float) -> float:
        return words * (read / self.speed + skimmed / SKIMMING)

    def opened(self, part: str) -> float:
        """The share of a part's pieces that is opened at all."""
        return min(1.0, sum(self.shares[part]))

    def minutes(self, sheet: Sheet) -> dict[str, float]:
        """Minutes of one turn, by part; beside what is read, those of the hands, those of
        thought, and those of waiting."""
        pieces = self.opened("papers") * sheet.papers + self.opened("letters") * sheet.letters
        return {
            **self.reading(sheet),
            "hands": hands.seconds(sheet, pieces, self.weighs) / 60,
            "thought": self.ponders / 60,
            "waiting": hands.WAITING / 60,
        }


def _shares(given: Mapping[str, Share]) -> dict[str, Share]:
    """By part, whole where nothing is given."""
    return {part: given.get(part, (1.0, 0.0)) for part in PARTS}


READERS: dict[str, Reader] = {
    "quick": Reader(
        FAST_READING,
        _shares(
            {
                "brief": (0.0, 1.0),
                "clocks": (0.0, 0.5),
                "post": (0.0, 1.0),
                "papers": (0.0, 0.5),
                "letters": (0.0, 1.0),
                "moves": (0.0, 0.5),
                "risk": (0.0, 0.3),
                "council": (0.0, 0.5),
                "known": (0.0, 0.3),
                "weighed": (0.0, 1.0),
                "others": (0.0, 0.0),
                "drafts": (0.0, 0.5),
                "written": (0.0, 0.5),
                "instruments": (0.0, 0.1),
                "adviser": (0.0, 0.0),
            }
        ),
        weighs=0,
        ponders=3.0,
    ),
    "usual": Reader(
        READING,
        _shares(
            {
                "clocks": (0.0, 1.0),
                "post": (0.0, 1.0),
                "papers": (0.5, 0.5),
                "moves": (0.0, 1.0),
                "risk": (0.0, 1.0),
                "council": (0.5, 0.5),
                "known": (0.0, 0.5),
                "others": (0.0, 0.5),
                "drafts": (0.0, 1.0),
                "written": (0.5, 0.5),
                "instruments": (0.0, 0.2),
                "adviser": (0.2, 0.0),
            }
        ),
        weighs=1,
        ponders=10.0,
    ),
    "thorough": Reader(
        READING,
        _shares({"clocks": (0.0, 1.0), "known": (0.0, 1.0), "instruments": (0.0, 1.0)}),
        weighs=2,
        ponders=30.0,
    ),
}
"""The quick one skims the half of the papers and weighs what he orders; the usual one reads the
half of the papers and skims the other, looks into half of the choices that are new, glances at
all instruments and asks an adviser every fifth turn; the thorough one leaves nothing out."""
