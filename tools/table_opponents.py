"""Who plays well in which chair: search, characters, history, policies and lots, in pairs"""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.free import free_games
from game.lab.studies.opponents import study_of_opponents
from game.lab.study.forms import Mean, Study
from game.scenario import Loaded
from tools.finding import Finding, page_of

GAMES = 400
HEADING = "Opponents"

TERMS_OF_A_DOVE = 20.0
"""A dove's terms are to lie so many points below the leader's."""

RISK_OF_A_HAWK = 2.0
"""A hawk is to run so many times his risk of war."""

MOST_LUCK = 50.0
"""Luck is to explain no more than this part of the variance, in percent."""

ASKED_RIVALS = ("character", "random")
"""The rivals against whom each rung of the ladder must do better than those below it."""


def measure(loaded: Loaded) -> Finding:
    """Play all pairings, and hold them against what a good game owes its players."""
    study = study_of_opponents(free_games(loaded, ("character", "character"), GAMES))
    faults = (*_ladder(study), *_policies(study), *_luck(study))
    return Finding(page_of(HEADING, study), faults)


def _rows(study: Study, part: str) -> Iterator[dict[str, object]]:
    """The rows of a part's table, by column."""
    table = next(each.table for each in study.parts if each.id == part)
    for row in table.rows:
        yield dict(zip((column.id for column in table.columns), row, strict=True))


def _mean(cell: object) -> Mean:
    assert isinstance(cell, Mean)
    return cell


def _ladder(study: Study) -> Iterator[str]:
    for row in _rows(study, "ladder"):
        for name, cell in row.items():
            if row["rival"] in ASKED_RIVALS and isinstance(cell, Mean) and cell.interval[0] <= 0:
                yield f"{row['seat']} against {row['rival']}: {name} is not surely above 0"


def _policies(study: Study) -> Iterator[str]:
    found = {(row["seat"], row["kind"]): row for row in _rows(study, "readings")}
    for seat, kind in found:
        leader, row = found[seat, "character"], found[seat, kind]
        fewer = _mean(leader["terms"]).value - _mean(row["terms"]).value
        more = _mean(row["risk"]).value / _mean(leader["risk"]).value
        if kind == "dove" and fewer < TERMS_OF_A_DOVE:
            yield f"{seat}: a dove's terms are only {fewer:.1f} points below the leader's"
        if kind == "hawk" and more < RISK_OF_A_HAWK:
            yield f"{seat}: a hawk runs only {more:.1f} times the leader's risk"
    for seat in dict.fromkeys(seat for seat, _ in found):
        yield from _dominance(str(seat), [row for (own, _), row in found.items() if own == seat])


def _dominance(seat: str, rows: list[dict[str, object]]) -> Iterator[str]:
    """Who is best in all three readings at once."""
    wanted = (("terms", max), ("price", min), ("risk", min))
    best = {
        reading: choose(rows, key=lambda row: _mean(row[reading]).value)["kind"]
        for reading, choose in wanted
    }
    if len(set(best.values())) == 1:
        yield f"{seat}: {best['terms']} has the best terms, the least price and the least risk"


def _luck(study: Study) -> Iterator[str]:
    for row in _rows(study, "luck"):
        share = row["luck"]
        if isinstance(share, float) and share > MOST_LUCK:
            yield f"{row['seat']}: luck explains {share} % of the variance"
