"""The study of pace, told from few games."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

import pytest

from game.lab.pace.reader import BESIDE, READERS
from game.lab.pace.sheet import PARTS
from game.lab.studies.pace import (
    USUAL,
    WHOLE,
    Paced,
    length_part,
    minutes,
    paced,
    spent_on,
    spent_part,
    study_of_pace,
    turns_part,
)
from game.lab.study.forms import Stack
from game.lab.study.told import lines_of
from tests.lab.studies.parts import column
from tests.record.making import small


@pytest.fixture(scope="module")
def found() -> Paced:
    return paced(small(), 3, seed=2)


def test_every_start_has_its_games(found: Paced) -> None:
    assert list(found) == list(small().scenario.starts)
    (course,) = found.values()
    assert course.history is None and len(course.machines) == 3
    assert course.shown is course.machines[0]


def test_without_starts_the_calendar_is_the_only_one(found: Paced) -> None:
    bare = replace(small(), scenario=small().scenario.model_copy(update={"starts": {}}))
    ((name, course),) = paced(bare, 1, seed=2).items()
    assert (name, course.title) == ("1950-05-01 09:00", WHOLE)
    (other,) = found.values()
    assert minutes(course.shown["north"], USUAL) == minutes(other.shown["north"], USUAL)


def test_lengths_are_medians_with_the_shortest_and_the_longest(found: Paced) -> None:
    part = length_part(small().scenario, found)
    (course,) = found.values()
    mine = [minutes(game["north"], USUAL) for game in course.machines]
    assert column(part, "seat")[0] == "north" and len(part.table.rows) == 2
    assert column(part, "usual")[0] == round(median(mine))
    assert column(part, "span")[0] == f"{min(mine):.0f} to {max(mine):.0f}"
    for row in zip(*(column(part, name) for name in READERS), strict=True):
        assert list(row) == sorted(row)


def test_what_is_spent_adds_up_to_the_whole(found: Paced) -> None:
    (course,) = found.values()
    part = spent_part(found)
    assert column(part, "part") == [*PARTS, *BESIDE]
    both = [minutes(sheets, USUAL) for sheets in course.shown.values()]
    told = [took for _, took in spent_on(course.shown, USUAL).values()]
    assert sum(told) == pytest.approx(sum(both) / 2, abs=0.1)


def test_every_turn_has_a_row(found: Paced) -> None:
    (course,) = found.values()
    part = turns_part(small().scenario, course)
    assert column(part, "turn") == [sheet.moment for sheet in course.shown["north"]]
    assert column(part, "words_south") == [sheet.total for sheet in course.shown["south"]]
    assert isinstance(part.chart, Stack)
    assert sum(part.chart.series[small().scenario.seats["north"].leader]) == pytest.approx(
        minutes(course.shown["north"], USUAL)
    )


def test_the_study_tells_what_was_played() -> None:
    study = study_of_pace(small(), 1, seed=4, preset="grim_school")
    assert study.stamp["preset"] == "grim_school" and study.stamp["seed"] == 4
    assert [part.id for part in study.parts] == ["length", "spent", "turns"]
    text = " ".join(" ".join(lines_of(study)).split())
    assert "1 game of machines, seeds 4 to 4" in text
