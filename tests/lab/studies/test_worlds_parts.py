"""The study of worlds, part by part, from worlds that were made by hand."""

from __future__ import annotations

import math

import pytest

from game.lab.shares import Share
from game.lab.studies.worlds import (
    OWN,
    SITUATION,
    Found,
    _parts,
    author_parts,
    causes_part,
    endings_part,
    fan_parts,
    ledger_part,
    terms_part,
    told,
    turns_part,
)
from game.lab.study.forms import Bars, Dots, Fan, Mean, Named, Stack
from game.lab.study.palette import Paints
from game.lab.study.plain import json_of
from game.lab.study.told import part_lines
from game.lab.tally import BINS
from tests.lab.cases import Case
from tests.lab.made import CALM, COUP, END, TERMS, TRADE, WAR, made, model
from tests.lab.studies.parts import (
    authors_of,
    column,
    counted_worlds,
    fanned,
    found_of,
    tallied,
    titles,
)

FATES = [WAR] * 3 + [TRADE] * 4 + [TERMS] * 2 + [CALM] * 2 + [END] * 5 + [COUP] * 4
SHOT_AT = [("burning_strait", 1, "shots")] * 2 + [("burning_strait", 2, "skirmish")]


# How they ended


def test_endings_come_in_the_order_of_the_file_and_then_their_kinds() -> None:
    part = endings_part(made(FATES))
    assert column(part, "ending") == [
        *("burning_strait", "thrown_out", "good_terms", "any_terms", "calm", "adjourned"),
        *("all: war", "all: ouster", "all: settlement", "all: stalemate"),
    ]
    assert column(part, "share") == [Share(n, 20) for n in (3, 4, 4, 2, 2, 5, 3, 4, 6, 7)]


def test_each_ending_has_its_title_and_kind() -> None:
    rows = {row[0]: row[1:3] for row in endings_part(made(FATES)).table.rows}
    assert rows["burning_strait"] == ("The strait burns", "war")
    assert rows["any_terms"] == ("Terms", "settlement")
    assert rows["all: stalemate"] == ("", "stalemate")
    assert "small_war" not in rows and "all: limited_war" not in rows


def test_dots_are_named_by_titles_and_coloured_by_kinds() -> None:
    chart = endings_part(made(FATES)).chart
    assert isinstance(chart, Dots)
    assert dict(chart.counts) == {
        "The strait burns": 3,
        "Thrown out": 4,
        "A trade": 4,
        "Terms": 2,
        "Calm": 2,
        "No end": 5,
    }
    assert chart.kinds["No end"] == "stalemate" and chart.kinds["A trade"] == "settlement"
    assert sum(chart.counts.values()) == 20


def test_what_adds_up_is_said_of_the_table_alone() -> None:
    part = endings_part(made(FATES))
    assert "In the table, lines that begin with all add up" in part.note
    assert not any(name.startswith("all") for name in part.chart.counts)  # type: ignore[union-attr]


# When


def test_turns_have_their_share_and_that_of_each_kind() -> None:
    part = turns_part(made([WAR, WAR, CALM, TRADE, END]))
    assert column(part, "turn") == ["1950-05-01 18:00", "1950-05-02 06:00"]
    assert column(part, "share") == [Share(2, 5), Share(3, 5)]
    assert column(part, "war") == [Share(2, 5), Share(0, 5)]
    assert column(part, "settlement") == [Share(0, 5), Share(1, 5)]
    assert column(part, "stalemate") == [Share(0, 5), Share(2, 5)]


def test_the_stack_has_every_turn_and_adds_up_to_one() -> None:
    chart = turns_part(made([WAR, WAR, CALM, TRADE, END])).chart
    assert isinstance(chart, Stack)
    assert chart.at == model().turns and len(chart.at) == 3
    assert chart.series["war"] == (0.0, 0.4, 0.0)
    assert chart.series["stalemate"] == (0.0, 0.0, 0.4)
    assert math.fsum(map(math.fsum, chart.series.values())) == pytest.approx(1)


def test_kinds_are_named_without_underscores() -> None:
    assert titles(turns_part(made([WAR])))["limited_war"] == "limited war"


# On what terms

AGREED = {("good_terms", (2, 0, 1)): 3, ("any_terms", (0, 0, 0)): 4, ("good_terms", (2, 1, 0)): 3}


def test_terms_are_sorted_by_number_and_then_by_ending(strait: Case) -> None:
    part = terms_part(found_of(strait, tallied(FATES, AGREED)))
    assert column(part, "ending") == ["any_terms", "good_terms", "good_terms"]
    assert column(part, "share") == [Share(4, 20), Share(3, 20), Share(3, 20)]
    assert column(part, "part") == [Share(4, 10), Share(3, 10), Share(3, 10)]
    assert column(part, "issue base") == ["stays", "quietly_closed", "stays"]
    assert column(part, "issue ships") == ["pass", "pass", "stopped"]


def test_issues_levels_and_settlements_are_read_by_their_titles(strait: Case) -> None:
    part = terms_part(found_of(strait, tallied(FATES, AGREED)))
    assert titles(part)["issue base"] == "The base across the strait"
    told = "\n".join(part_lines(part))
    assert "It closes without a word" in told and "A trade" in told
    assert "quietly_closed" not in told and "good_terms" not in told


def test_without_any_terms_there_is_no_such_part(strait: Case) -> None:
    found = found_of(strait, tallied([END] * 4))
    assert [part.id for part in _parts(found)] == ["endings", "days"]


# What led to war


def test_causes_stand_beside_the_risk_that_was_run() -> None:
    fates = [*SHOT_AT, *[END] * 7]
    tally = tallied(fates, risks=[(0, "shots", 1.0), (1, "shots", 0.5), (1, "coup", 0.25)])
    part = causes_part(counted_worlds(tally))
    assert column(part, "cause") == ["shots", "skirmish", "coup", "all"]
    assert column(part, "share") == [Share(2, 10), Share(1, 10), Share(0, 10), Share(3, 10)]
    risks = [each.value for each in column(part, "risk") if isinstance(each, Mean)]
    assert risks == pytest.approx([15.0, 0.0, 2.5, 17.5])


def test_causes_are_read_by_their_titles_and_all_are_war() -> None:
    part = causes_part(counted_worlds(tallied(SHOT_AT, risks=[(0, "shots", 1.0)])))
    assert isinstance(part.chart, Bars)
    assert [bar.name for bar in part.chart.bars] == ["Shots from the fort", "A skirmish"]
    assert {bar.kind for bar in part.chart.bars} == {"war"}
    assert [bar.value for bar in part.chart.bars] == pytest.approx([2 / 3, 1 / 3])
    assert part.chart.bars[0].interval == Share(2, 3).interval
    assert "Shots from the fort" in "\n".join(part_lines(part))


def test_a_cause_that_neither_led_to_war_nor_risked_it_is_left_out() -> None:
    part = causes_part(counted_worlds(tallied([*SHOT_AT, END], risks=[(0, "shots", 1.0)])))
    assert "coup" not in column(part, "cause")


# When the risk was run


def test_the_ledger_by_turn_and_cause_in_percent(strait: Case) -> None:
    tally = tallied([END] * 10, risks=[(0, "shots", 1.0), (2, "shots", 0.5), (2, "coup", 0.25)])
    part = ledger_part(found_of(strait, tally))
    assert column(part, "turn") == ["1950-05-01 09:00", "1950-05-02 06:00"], "none in between"
    assert titles(part) == {
        "turn": "turn",
        "shots": "Shots from the fort",
        "coup": "A coup",
        "all": "all",
    }
    assert _values(column(part, "shots")) == pytest.approx([10.0, 5.0])
    assert _values(column(part, "all")) == pytest.approx([10.0, 7.5])


def test_the_stack_of_the_ledger_leaves_out_the_sum_and_keeps_quiet_turns(strait: Case) -> None:
    tally = tallied([END] * 10, risks=[(0, "shots", 1.0), (2, "coup", 0.25)])
    chart = ledger_part(found_of(strait, tally)).chart
    assert isinstance(chart, Stack)
    assert dict(chart.series) == {
        "Shots from the fort": (0.1, 0.0, 0.0),
        "A coup": (0.0, 0.0, 0.025),
    }
    assert chart.share, "parts of one, which the axis shows in percent"


def _values(cells: list[object]) -> list[float]:
    return [each.value for each in cells if isinstance(each, Mean)]


# By whose act

PARTS = [(0, "shots", (0.04, -0.01, 0.02)), (1, "coup", (0.0, 0.03, 0.01))]


def test_authors_by_cause_and_by_turn(strait: Case) -> None:
    found = found_of(strait, tallied([END] * 5), authors_of(4, PARTS))
    whole, by_turn = author_parts(found, found.authors)  # type: ignore[arg-type]
    assert column(whole, "who") == ["north", "south", SITUATION]
    assert _values(column(whole, "shots")) == pytest.approx([4, -1, 2])
    assert _values(column(whole, "coup")) == pytest.approx([0, 3, 1])
    assert _values(column(whole, "all")) == pytest.approx([4, 2, 3])
    assert column(by_turn, "turn") == ["1950-05-01 09:00", "1950-05-01 18:00"]
    assert _values(column(by_turn, "south")) == pytest.approx([-1, 3])
    assert {each.n for each in column(whole, "all") if isinstance(each, Mean)} == {4}


def test_authors_are_read_by_their_names_and_keep_one_colour(strait: Case) -> None:
    found = found_of(strait, tallied([END] * 5), authors_of(4, PARTS))
    whole, by_turn = author_parts(found, found.authors)  # type: ignore[arg-type]
    assert isinstance(whole.chart, Bars) and isinstance(by_turn.chart, Stack)
    names = [bar.name for bar in whole.chart.bars]
    assert names == ["Ada Norr", "Bo Sur", SITUATION]
    assert [bar.kind for bar in whole.chart.bars] == names == list(by_turn.chart.series)
    paints = Paints.of_study(told(found))
    assert len({paints[name] for name in names}) == 3
    assert titles(by_turn)["north"] == "Ada Norr"


def test_bars_of_authors_are_parts_of_one_with_their_intervals(strait: Case) -> None:
    found = found_of(strait, tallied([END] * 5), authors_of(4, PARTS))
    (whole, _) = author_parts(found, found.authors)  # type: ignore[arg-type]
    assert isinstance(whole.chart, Bars) and whole.chart.signed
    north = whole.chart.bars[0]
    assert north.value == pytest.approx(0.04)
    assert north.interval == pytest.approx((0.04, 0.04)), "all worlds ran alike"


def test_causes_without_any_author_are_left_out(strait: Case) -> None:
    found = found_of(strait, tallied([END] * 5), authors_of(4, PARTS[:1]))
    (whole, by_turn) = author_parts(found, found.authors)  # type: ignore[arg-type]
    assert list(titles(whole)) == ["who", "shots", "all"]
    assert column(by_turn, "turn") == ["1950-05-01 09:00"]


# Fans


def fan_of(strait: Case, bins: dict[int, dict[int, int]], variable: str = "tension") -> Found:
    tally = tallied([END] * 10, fans=True)
    for turn, its in bins.items():
        fanned(tally, turn, variable, its)
    return found_of(strait, tally)


def test_a_fan_tells_the_middle_of_the_bin_that_is_reached(strait: Case) -> None:
    found = fan_of(strait, {0: {0: 1, 128: 8, 255: 1}})
    part = next(each for each in fan_parts(found) if each.id == "fan-tension")
    (row,) = part.table.rows
    bin_ = 100 / BINS
    low, high, middle = 0.5 * bin_, 255.5 * bin_, 128.5 * bin_
    assert row[:2] == ("1950-05-01 09:00", Share(10, 10))
    assert row[2:] == pytest.approx((low, middle, middle, middle, high))
    assert titles(part)["q25"] == "25% lie below"


def test_a_fan_is_counted_on_the_scale_of_its_variable(strait: Case) -> None:
    found = fan_of(strait, {0: {0: 10}}, "trust_north")
    part = next(each for each in fan_parts(found) if each.id == "fan-trust_north")
    assert isinstance(part.chart, Fan)
    assert (part.chart.low, part.chart.high) == (-50, 50)
    assert part.chart.bands[0.5][0] == pytest.approx(-50 + 0.5 * 100 / BINS)


def test_where_nothing_goes_on_the_fan_ends(strait: Case) -> None:
    found = fan_of(strait, {0: {10: 10}, 1: {20: 4}})
    part = next(each for each in fan_parts(found) if each.id == "fan-tension")
    assert column(part, "going_on") == [Share(10, 10), Share(4, 10)]
    assert isinstance(part.chart, Fan)
    assert [math.isfinite(each) for each in part.chart.bands[0.5]] == [True, True, False]
    assert list(part.chart.lines) == [OWN]
    assert len(part.chart.lines[OWN]) == 3


def test_every_variable_has_its_fan_with_title_unit_and_meaning(strait: Case) -> None:
    found = fan_of(strait, {0: {10: 10}})
    parts = {part.id: part for part in fan_parts(found)}
    assert list(parts) == [f"fan-{name}" for name in model().index.variables]
    fort = parts["fan-fort"]
    assert fort.title == "The fort" and fort.note.startswith("Guns in place. Of the worlds")
    assert isinstance(fort.chart, Fan) and fort.chart.unit == "guns"
    assert isinstance(parts["fan-fear_north"].chart, Fan)
    assert parts["fan-fear_north"].chart.unit == ""


# The whole


def test_parts_come_in_their_order_and_only_if_there_is_something(strait: Case) -> None:
    risky = tallied(SHOT_AT, AGREED, [(0, "shots", 1.0)], fans=True)
    found = found_of(strait, risky, authors_of(2, PARTS))
    ids = [part.id for part in _parts(found)]
    assert ids[:7] == [
        *("endings", "days", "terms", "causes", "ledger", "authors", "authors-by-turn"),
    ]
    assert all(each.startswith("fan-") for each in ids[7:]) and len(ids) > 8


def test_the_study_says_how_many_orders_were_lost(strait: Case) -> None:
    tally = tallied([END] * 4)
    tally.counts.illegal[:] = 2, 1_234
    study = told(found_of(strait, tally))
    assert study.title == "Other worlds of The strait closes"
    assert "north: bound to the record; 2 orders were not legal there and became hold" in study.said
    assert study.said[-1].startswith("south: bound to the record; 1,234 orders")
    assert '"ending": "adjourned"' in json_of(study), "files keep ids"


def test_named_is_its_id_wherever_it_is_compared() -> None:
    name = Named("shots", "Shots from the fort")
    assert name == "shots" and {name: 1}["shots"] == 1
    assert name.called == "Shots from the fort"
    assert f"{name}" == "shots"
