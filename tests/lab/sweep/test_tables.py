"""The tables of a sweep: one tidy row a cell, and charts of one and of two settings."""

import io
import json
import math
from pathlib import Path

import pytest

from game.lab.shares import Share
from game.lab.study.files import parquet_of
from game.lab.study.forms import Bars, Field, Mean, Study
from game.lab.sweep.plan import Numbers, Plan
from game.lab.sweep.tables import axes_of, risk_of, share_of, study_of, tidy, told
from game.lab.tally import BITS
from tests.lab.cases import Case
from tests.lab.sweep.asked import plan_of


def numbers(plan: Plan, war: int, risk: float = 0.25) -> Numbers:
    """So many of 100 games burn, the others drift on; each ran the same risk."""
    found: Numbers = {("ending", name): 0 for name in plan.loaded.scenario.endings}
    found["ending", "burning_strait"] = war
    found["ending", "calm"] = 100 - war
    units = int(risk * 2**BITS)
    found["run", "shots"] = 60 * units
    found["run", "coup"] = 40 * units
    found["squares", "all"] = int(100 * risk * risk * 2**BITS)
    return {**found, ("illegal", "north"): war, ("illegal", "south"): 0}


def swept(strait: Case, folder: Path, text: str) -> tuple[Plan, Study]:
    plan = plan_of(folder, strait, f"n: 100\n{text}")
    sums = [numbers(plan, 10 + cell) for cell in range(len(plan.cells))]
    return plan, study_of(plan, sums)


def test_only_what_differs_is_an_axis(strait: Case, tmp_path: Path) -> None:
    plan, _ = swept(
        strait,
        tmp_path,
        "parameters: {war_dial: [1, -1], events.shots.hazard.base: [-3]}\n"
        "seats: {south: [random, bound]}\n",
    )
    dial, south = axes_of(plan)
    assert (dial.name, dial.steps) == ("war_dial", [-1.0, 1.0])
    assert (south.name, south.steps) == ("seat.south", ["random", "bound"])


def test_shares_and_risk_of_a_cell(strait: Case, tmp_path: Path) -> None:
    plan, _ = swept(strait, tmp_path, "")
    found = numbers(plan, 30)
    assert share_of(plan, found, "war") == Share(30, 100)
    mean = risk_of(plan, found)
    assert (mean.value, mean.n) == (25.0, 100)
    assert mean.sd == pytest.approx(0, abs=1e-4)


def test_one_setting_is_drawn_as_bars_in_its_order(strait: Case, tmp_path: Path) -> None:
    _, study = swept(strait, tmp_path, "parameters: {war_dial: [1, -1, 0]}\n")
    war = next(part for part in study.parts if part.id == "kind-war")
    assert isinstance(war.chart, Bars)
    assert [(bar.name, bar.value) for bar in war.chart.bars] == [
        ("-1", 0.11),
        ("0", 0.12),
        ("1", 0.10),
    ]
    assert war.chart.bars[0].interval == Share(11, 100).interval
    assert [row[1:] for row in war.table.rows] == [
        (1.0, Share(10, 100)),
        (-1.0, Share(11, 100)),
        (0.0, Share(12, 100)),
    ]


def test_two_settings_are_drawn_as_a_field(strait: Case, tmp_path: Path) -> None:
    text = "parameters: {war_dial: [0, 1]}\npresets: [calm_school, grim_school]\n"
    _, study = swept(strait, tmp_path, text)
    field = study.parts[0].chart
    assert isinstance(field, Field)
    assert (field.across, field.down) == (("0", "1"), ("calm_school", "grim_school"))
    assert field.values == ((0.10, 0.11), (0.12, 0.13))
    assert field.titles == ("war_dial", "preset")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "parameters: {war_dial: [0, 1], events.shots.hazard.base: [-3, -2]}\n"
        "presets: [calm_school, grim_school]\n",
        "parameters: {war_dial: {low: -1, high: 1, steps: 41}}\n",
        "parameters: {war_dial: {low: -1, high: 1}, events.shots.hazard.base: {low: -3, high: 0}}\n"
        "sample: {points: 5}\n",
    ],
)
def test_what_no_chart_can_show_has_none(text: str, strait: Case, tmp_path: Path) -> None:
    _, study = swept(strait, tmp_path, text)
    assert all(part.chart is None for part in study.parts)


def test_only_kinds_that_occurred_have_a_part_and_risk_comes_last(
    strait: Case, tmp_path: Path
) -> None:
    plan, study = swept(strait, tmp_path, "parameters: {war_dial: [0, 1]}\n")
    calm = plan.loaded.scenario.endings["calm"].kind
    assert [part.id for part in study.parts] == ["kind-war", f"kind-{calm}", "risk"]
    assert all(isinstance(row[-1], Mean) for row in study.parts[-1].table.rows)


def test_the_study_says_how_to_play_it_again(strait: Case, tmp_path: Path) -> None:
    plan, study = swept(strait, tmp_path, "note: Why not.\nfrom: '1950-05-01 18:00'\n")
    assert study.said[0] == "Why not."
    assert "1 cells of 100 games each: 'strait' (small), seed 7, games 0 to 99" in study.said[1]
    assert study.stamp["sweep"] == plan.identity
    assert study.stamp["fingerprint"] == strait.loaded.fingerprint
    assert study.stamp["from"] == "1950-05-01 18:00"


def test_a_row_has_all_that_was_counted_and_what_it_was_played_with(
    strait: Case, tmp_path: Path
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    plan, study = swept(
        strait, tmp_path, "parameters: {war_dial: [0, 1]}\nseats: {south: [bound, random]}\n"
    )
    sums = [numbers(plan, 10 + cell) for cell in range(4)]
    table = parquet.read_table(io.BytesIO(parquet_of(study, tidy(plan, sums))))
    rows = table.to_pylist()
    assert [(row["war_dial"], row["seat.south"]) for row in rows] == [
        (0.0, "bound"),
        (1.0, "bound"),
        (0.0, "random"),
        (1.0, "random"),
    ]
    row = rows[3]
    assert row["kind.war"] == 0.13
    assert (row["ending.burning_strait_count"], row["n"], row["illegal.north"]) == (13, 100, 13)
    low, high = Share(13, 100).interval
    assert (row["kind.war_low"], row["kind.war_high"]) == (low, high)
    assert math.isclose(row["risk"], 25.0)
    assert (row["seed"], row["first"], row["record"]) == ("7", "0", "strait")
    assert row["fingerprint"] == strait.loaded.fingerprint
    stamp = json.loads(table.schema.metadata[b"knot"])
    assert stamp["sweep"] == plan.identity


def test_values_are_told_shortly() -> None:
    assert (told(-1.0), told(0.3333333333), told("bound")) == ("-1", "0.333333", "bound")
