"""The parts of a debrief: what they show is what was counted."""

import math

import pytest

from game.lab.debrief.bands import by_seat
from game.lab.debrief.brier import said, scores
from game.lab.debrief.close import far, of_record, path
from game.lab.debrief.skill import apart
from game.lab.debrief.told.close import (
    field,
    history_beside,
    risk_by_author,
    risk_by_cause,
    standing,
)
from game.lab.debrief.told.people import advisers, believed, skill_and_luck
from game.lab.debrief.told.turning import AFTER, turning
from game.lab.debrief.turning import Look, Search, turning_points
from game.lab.study.forms import Bars, Cell, Dots, Mean, Part, Stack
from game.lab.worlds import Worlds
from game.record.game import Game
from tests.lab.cases import Case


@pytest.fixture(scope="module")
def mine(game: Game) -> Worlds:
    return list(far(game, 100, 100))[-1]


def column(part: Part, name: str) -> list[Cell]:
    at = [each.id for each in part.table.columns].index(name)
    return [row[at] for row in part.table.rows]


def test_the_field_has_a_dot_for_every_world(mine: Worlds) -> None:
    part = field(mine)
    assert isinstance(part.chart, Dots)
    assert sum(part.chart.counts.values()) == 100
    assert set(part.chart.kinds) == set(part.chart.counts)
    wanted = [each for each in mine.endings().values() if each.count]
    assert column(part, "share") == wanted


def test_kinds_are_those_of_the_scenario(mine: Worlds) -> None:
    part = field(mine)
    assert isinstance(part.chart, Dots)
    told = {each.title: each.kind for each in mine.model.scenario.endings.values()}
    assert all(told[name] == kind for name, kind in part.chart.kinds.items())


def test_history_stands_beside(strait: Case, mine: Worlds) -> None:
    silent = strait.record.model_copy(update={"turns": {}})
    theirs = list(of_record(strait.loaded, silent, 100, 100))[-1]
    part = history_beside(mine, theirs)
    kinds = mine.kinds()
    assert column(part, "kind")[0] == "war"
    assert column(part, "mine")[0] == kinds["war"]
    assert column(part, "theirs")[0] == theirs.kinds()["war"]


def test_how_it_stood_adds_up_in_every_turn(game: Game) -> None:
    part = standing(list(path(game, 60)))
    assert isinstance(part.chart, Stack)
    for at in range(len(part.chart.at)):
        assert sum(each[at] for each in part.chart.series.values()) == pytest.approx(1)
    assert str(part.chart.at[-1]).endswith("(end)")
    assert column(part, "moved")[0] is None


def test_authors_add_up_to_the_risk(game: Game) -> None:
    opened = game.debrief()
    part = risk_by_author(game, opened)
    assert isinstance(part.chart, Stack)
    assert set(part.chart.series) == {"Ada Norr", "Bo Sur", "the situation"}
    for at, risk in enumerate(column(part, "risk")):
        assert sum(each[at] for each in part.chart.series.values()) == pytest.approx(risk)
    assert column(part, "by_north") == list(part.chart.series["Ada Norr"])


def test_causes_add_up_to_the_risk(game: Game) -> None:
    opened = game.debrief()
    part = risk_by_cause(game, opened)
    assert isinstance(part.chart, Stack)
    total = math.fsum(value for each in part.chart.series.values() for value in each)
    assert total == pytest.approx(opened.risk)
    assert sum(each for each in column(part, "risk") if isinstance(each, float)) == pytest.approx(
        opened.risk
    )


def test_skill_and_luck_have_intervals(game: Game) -> None:
    both = [list(apart(game, seat, n=50))[-1] for seat in game.model.seat_ids]
    part = skill_and_luck(game.model.scenario, both)
    assert len(part.table.rows) == 8
    told = [each for each in column(part, "score") if isinstance(each, Mean)]
    assert [each.n for each in told] == [50] * 6
    assert isinstance(part.chart, Bars)
    assert part.chart.signed
    assert [bar.value for bar in part.chart.bars] == [
        value for each in both for value in (each.skill.value, each.luck.value)
    ]
    assert "its orders, then character" in part.note
    assert "N 50" in str(column(part, "war")[3])


def test_turning_points_say_who_goes_on(game: Game) -> None:
    (*_, search) = turning_points(game, looks=(Look(100, 99),))
    part = turning(game.model.scenario, search)
    assert AFTER["leaders"] in part.note
    assert str(search.looked) in part.note
    assert column(part, "war") == [each.war for each in search.points]
    assert column(part, "settlement") == [each.settlement for each in search.points]
    assert isinstance(part.chart, Bars)
    assert [abs(bar.value) for bar in part.chart.bars] == [each.size for each in search.points]
    assert {bar.kind for bar in part.chart.bars} <= {"war", "settlement"}


def test_without_turning_points_nothing_is_drawn(game: Game) -> None:
    part = turning(game.model.scenario, Search(1.0, 12, "record"))
    assert part.chart is None
    assert part.table.rows == ()
    assert AFTER["record"] in part.note


def test_bands_are_told_by_seat(game: Game) -> None:
    found = by_seat(game.debrief().beliefs)
    part = believed(game.model.scenario, found)
    assert column(part, "held") == [band.held for some in found.values() for band in some]
    assert set(column(part, "band")) == {"50%", "90%"}


def test_advisers_are_ranked_by_what_they_spoke_of(game: Game) -> None:
    found = scores([[each for turn in said(game) for each in turn]])
    part = advisers(game.model.scenario, found)
    assert column(part, "of") == sorted(str(each) for each in column(part, "of"))
    for kind in ("soon", "late"):
        mine = [
            s for of, s in zip(column(part, "of"), column(part, "brier"), strict=True) if of == kind
        ]
        assert mine == sorted(mine)  # type: ignore[type-var]
    assert "Marshal Eik" in column(part, "adviser")
    assert set(column(part, "interval")) == {""}
