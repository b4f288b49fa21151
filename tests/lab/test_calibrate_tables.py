"""What moved with the dial, for fates that were made by hand."""

from __future__ import annotations

import pytest

from game.lab.calibrate import Calibration
from game.lab.calibrate_tables import tables
from tests.lab.made import CALM, COUP, END, TERMS, WAR, Fate, made

BLAZE: Fate = ("burning_strait", 2, "skirmish")


def calibration(before: list[Fate], after: list[Fate], preset: str = "grim_school") -> Calibration:
    return Calibration(0.25, -0.5, made(before, preset), made(after, preset))


@pytest.fixture
def found() -> Calibration:
    """Of eight worlds one war becomes three, one of them by another cause."""
    before = [WAR, CALM, END, END, TERMS, COUP, CALM, CALM]
    after = [WAR, WAR, BLAZE, END, TERMS, COUP, CALM, CALM]
    return calibration(before, after)


def test_every_line_of_what_moved(found: Calibration) -> None:
    # By hand (Agresti and Min), of 8 + 2 pairs: 2.5 gained and 0.5 lost give 0.2 +- 0.3160.
    rows = {title: {row[0]: row[1:] for row in rows} for title, rows in tables(found)}
    assert list(rows) == ["kind", "ending", "war, by first cause"]
    before, after, war = rows["kind"]["war"]
    assert (before.count, after.count, war.gained, war.lost, war.n) == (1, 3, 2, 0, 8)
    assert war.interval == pytest.approx((-0.1160, 0.5160), abs=1e-4)
    assert list(rows["ending"]) == [
        "burning_strait",
        "thrown_out",
        "any_terms",
        "calm",
        "adjourned",
    ]
    moved = {name: shift.difference for name, (*_, shift) in rows["war, by first cause"].items()}
    assert moved == {"shots": 0.125, "skirmish": 0.125}
    assert found.was == 1, "the dial of the preset that was played, not of the default one"


def test_what_came_only_before_is_told_as_well() -> None:
    found = calibration([TERMS, WAR, WAR], [CALM, WAR, WAR])
    rows = {title: [row[0] for row in rows] for title, rows in tables(found)}
    assert rows["kind"] == ["war", "settlement", "stalemate"]
    assert rows["ending"] == ["burning_strait", "any_terms", "calm"]


def test_a_war_that_changes_its_cause_is_lost_by_one_and_gained_by_the_other() -> None:
    found = calibration([WAR, CALM], [BLAZE, CALM])
    causes = {row[0]: row[3] for row in dict(tables(found))["war, by first cause"]}
    assert (causes["shots"].gained, causes["shots"].lost) == (0, 1)
    assert (causes["skirmish"].gained, causes["skirmish"].lost) == (1, 0)
    (war,) = (row[3] for row in dict(tables(found))["kind"] if row[0] == "war")
    assert (war.gained, war.lost) == (0, 0)


def test_where_no_war_came_there_are_no_causes() -> None:
    found = calibration([CALM, TERMS], [CALM, TERMS])
    assert dict(tables(found))["war, by first cause"] == []
