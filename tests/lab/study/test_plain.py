"""A study as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.study.forms import Mean
from game.lab.study.plain import FORMAT, NAMES, cell_plain, json_of, members, plain_of
from tests.lab.study.samples import TURNS, N, sample


def of(name: str) -> dict[str, Any]:
    return next(part for part in plain_of(sample())["parts"] if part["id"] == name)


def test_it_is_strict_json_that_reads_back_the_same() -> None:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    assert json.loads(json_of(sample()), parse_constant=refuse) == plain_of(sample())


def test_what_stands_at_the_top() -> None:
    found = plain_of(sample())
    assert list(found) == ["format", "id", "title", "said", "parts", "stamp"]
    assert found["format"] == FORMAT
    assert found["stamp"]["seed"] == 1962
    assert len(found["said"]) == 2


@pytest.mark.parametrize(
    ("cell", "more"),
    [
        (Share(1, 8), {"value": 0.125, "count": 1}),
        (Shift(3, 1, 8), {"value": 0.25, "gained": 3, "lost": 1}),
        (Mean(2.0, 4.0, 8), {"value": 2.0, "sd": 4.0}),
    ],
)
def test_a_counted_cell_has_value_interval_and_number(
    cell: Share | Shift | Mean, more: dict[str, float]
) -> None:
    low, high = cell.interval
    assert members(cell) == {"low": low, "high": high, "n": 8, **more}
    assert cell_plain(cell) == members(cell)


def test_other_cells_are_themselves() -> None:
    assert [cell_plain(each) for each in ("x", 3, 0.5, None)] == ["x", 3, 0.5, None]
    assert cell_plain(float("nan")) is None


def test_rows_are_read_by_the_columns_ids() -> None:
    row = of("endings")["rows"][0]
    assert row["ending"] == "agreed"
    assert (row["share"]["count"], row["share"]["n"]) == (7_412, N)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("endings", "dots"),
        ("days", "stack"),
        ("changes", "bars"),
        ("fan-tension", "fan"),
        ("grid", "field"),
    ],
)
def test_charts_carry_their_data(part: str, kind: str) -> None:
    assert of(part)["chart"]["kind"] == kind
    assert kind in NAMES.values()


def test_a_fan_has_its_bands_by_part_and_gaps_are_nothing() -> None:
    chart = of("fan-tension")["chart"]
    assert list(chart["bands"]) == ["0.05", "0.25", "0.5", "0.75", "0.95"]
    assert chart["bands"]["0.5"][-1] is None
    assert chart["at"] == list(TURNS)


def test_bars_have_their_intervals() -> None:
    bar = of("changes")["chart"]["bars"][0]
    assert bar["name"] == "air strike"
    assert bar["interval"][0] < bar["value"] < bar["interval"][1]


def test_a_part_without_a_chart_has_none() -> None:
    assert "chart" not in of("cover")
