"""The parts of a debrief: what they show is what was counted."""

import math
from dataclasses import replace

import pytest

from game.engine.orders import Orders
from game.lab.debrief.bands import by_seat
from game.lab.debrief.brier import FEWEST, Said, said, scores
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
from game.lab.debrief.turning import Look, Search, TurningPoint, turning_points
from game.lab.paired import Shift
from game.lab.study.forms import Bars, Cell, Dots, Mean, Part, Stack
from game.lab.worlds import Worlds
from game.record.game import Game
from tests.lab.cases import Case
from tests.record.making import small


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
    assert AFTER["record"] in part.note
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


def voiced(games: int) -> Part:
    """The advisers' odds over so many made games."""
    told = Said("north", "envoy", "1950-05-01 09:00", "soon", 0.2, 0.1, False, True)
    made = [[replace(told, chance=0.1 * at), told] for at in range(games)]
    return advisers(small().scenario, scores(made))


def test_over_several_games_a_score_has_an_interval() -> None:
    assert column(voiced(FEWEST - 1), "interval") == [""]
    (text,) = column(voiced(FEWEST), "interval")
    low, high = (float(each) for each in str(text).split(" to "))
    (brier,) = column(voiced(FEWEST), "brier")
    assert isinstance(brier, float)
    assert low < brier < high
    assert column(voiced(FEWEST), "games") == [FEWEST]
    assert column(voiced(FEWEST), "n") == [2 * FEWEST]


def test_the_staff_and_the_base_stand_beside_each_adviser() -> None:
    part = voiced(3)
    assert column(part, "staff") == [pytest.approx(0.01)]
    assert column(part, "base") == [0.0]


def test_without_advisers_the_table_is_empty() -> None:
    assert advisers(small().scenario, {}).table.rows == ()


def test_where_war_cannot_come_only_the_chart_is_left(game: Game) -> None:
    calm = [
        replace(each, kinds={"stalemate": each.kinds["stalemate"]}, moved={})
        for each in path(game, 10)
    ]
    part = standing(calm)
    assert part.table.rows == ()
    assert isinstance(part.chart, Stack)
    assert list(part.chart.series) == ["stalemate"]


def test_a_seat_may_be_called_like_a_column(game: Game) -> None:
    """Seats are named by their authors; their columns cannot meet the others."""
    ids = [each.id for each in risk_by_author(game, game.debrief()).table.columns]
    assert ids == ["moment", "risk", "by_north", "by_south", "situation"]


def test_war_that_came_is_told_as_bad_luck(game: Game) -> None:
    (found,) = apart(game, "north", n=40, size=40)
    part = skill_and_luck(game.model.scenario, [replace(found, war=True)])
    assert column(part, "war")[0] == "yes"
    assert str(column(part, "war")[3]).startswith("+")
    assert column(skill_and_luck(game.model.scenario, [found]), "war")[0] == "no"


def test_a_turning_point_is_drawn_by_its_greater_side(game: Game) -> None:
    none = Mean(0.0, 0.0, 100)
    made = TurningPoint(
        0,
        "1950-05-01 09:00",
        "north",
        "act",
        "blockade",
        "bombard",
        Orders(),
        Shift(1, 4, 100),
        Shift(30, 1, 100),
        none,
    )
    part = turning(game.model.scenario, Search(1.0, 5, "leaders", (made,)))
    assert isinstance(part.chart, Bars)
    (bar,) = part.chart.bars
    assert (bar.kind, bar.value, bar.interval) == ("war", 0.29, made.war.interval)
    assert "Shell the fort" in bar.name
    assert part.table.rows[0][:4] == (
        "1950-05-01 09:00",
        "Ada Norr",
        "Close the strait",
        "Shell the fort",
    )
