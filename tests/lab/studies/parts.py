"""What the tests of studies ask of a part, and worlds made by hand with all their sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from game.lab.authors import Authors
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.studies.worlds import Found
from game.lab.study.forms import Cell, Part
from game.lab.tally import BINS, Counts, Tally, in_units
from game.lab.worlds import BOUND, Worlds
from tests.lab.cases import Case
from tests.lab.made import Fate, made, model

Entry = tuple[int, str, float]
"""A turn's row, a hazard, and the sum over worlds of the risk that it ran there."""


def column(part: Part, name: str) -> list[Cell]:
    """The cells of one column by its id."""
    at = [each.id for each in part.table.columns].index(name)
    return [row[at] for row in part.table.rows]


def titles(part: Part) -> dict[str, str]:
    """Titles of columns by their ids."""
    return {each.id: each.title for each in part.table.columns}


def tallied(
    fates: Sequence[Fate],
    terms: dict[tuple[str, tuple[int, ...]], int] | None = None,
    risks: Sequence[Entry] = (),
    fans: bool = False,
) -> Tally:
    """A tally of these fates; `terms` by ending and levels; of each of `risks` every world is
    taken to have run the same part."""
    counts, of = Counts.of(model(), made(fates).kept), model()
    tally = Tally.none(of, fans)
    tally.counts += counts
    for turn, hazard, total in risks:
        row = of.index.hazards[hazard]
        for at in (row, of.sizes.hazards):
            tally.ledger[turn, at] += _units(total)
            tally.squares[turn, at] += _units(total**2 / len(fates))
        tally.counts.run[row] += _units(total)
    endings = of.index.endings
    tally.terms = Counter({(endings[name], its): n for (name, its), n in (terms or {}).items()})
    return tally


def _units(value: float) -> int:
    return int(in_units(np.array([value])))


def counted_worlds(tally: Tally) -> Worlds:
    """Worlds that were counted so, of a record to which both seats are bound."""
    seats = {"north": BOUND, "south": BOUND}
    return Worlds(model(), "strait", 7, 0, "kept", seats, None, None, tally)


def found_of(strait: Case, tally: Tally, authors: Authors | None = None) -> Found:
    """What the study of worlds tells of such a tally."""
    asked = Asked(strait.loaded, strait.record, tally.counts.n, crew=Alone())
    return Found(asked, counted_worlds(tally), authors)


def authors_of(n: int, shares: Sequence[tuple[int, str, tuple[float, float, float]]]) -> Authors:
    """`n` worlds that all ran alike: by turn and hazard the parts of both seats and of the
    situation in one world."""
    of = model()
    found = Authors.none(of)
    found.n = n
    last = of.sizes.hazards
    whole = {at: np.zeros(3) for at in range(last + 1)}
    for turn, hazard, parts in shares:
        for at, part in enumerate(parts):
            found.turns[turn, at] += n * _units(part)
            found.turn_squares[turn, at] += n * _units(part**2)
            for cause in (of.index.hazards[hazard], last):
                whole[cause][at] += part
    for cause, its in whole.items():
        for at, part in enumerate(its.tolist()):
            found.causes[cause, at] = n * _units(part)
            found.cause_squares[cause, at] = n * _units(part**2)
    return found


def fanned(tally: Tally, turn: int, variable: str, bins: dict[int, int]) -> None:
    """Put so many worlds into these of the bins of a variable in a turn."""
    assert tally.fans is not None
    assert max(bins) < BINS
    for at, number in bins.items():
        tally.fans[turn, model().index.variables[variable], at] = number
