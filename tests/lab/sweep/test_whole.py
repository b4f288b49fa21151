"""Whole sweeps of the small scenario: what must hold between and within their cells."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.lab.crew import Alone
from game.lab.sweep.folder import TABLE, Folder
from game.lab.sweep.plan import Plan
from game.lab.sweep.read import read_sweep
from game.lab.sweep.run import finished, play_parts
from tests.lab.cases import Case
from tests.lab.sweep.asked import plan_of, written

parquet = pytest.importorskip("pyarrow.parquet")

N = 400
Row = dict[str, Any]


def swept(plan: Plan, place: Path) -> list[Row]:
    """The rows of the finished table."""
    folder = Folder(place, plan)
    list(play_parts(folder, folder.left(), Alone()))
    finished(folder)
    rows: list[Row] = parquet.read_table(place / TABLE).to_pylist()
    return rows


@pytest.fixture(scope="module")
def dials(strait: Case, tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    home = tmp_path_factory.mktemp("dials")
    text = f"n: {N}\nparameters: {{war_dial: [-3, 0, 3]}}\nnatures: redrawn\n"
    return swept(plan_of(home, strait, text), home / "out")


def test_every_game_of_a_cell_has_one_ending(dials: list[Row]) -> None:
    for row in dials:
        counts = {k: v for k, v in row.items() if k.startswith("ending.") and k.endswith("_count")}
        assert sum(counts.values()) == row["n"] == N


def test_kinds_are_sums_of_endings(dials: list[Row]) -> None:
    for row in dials:
        kinds = {k: v for k, v in row.items() if k.startswith("kind.") and k.endswith("_count")}
        assert sum(kinds.values()) == N


def test_every_share_lies_in_its_interval(dials: list[Row]) -> None:
    names = [name for name in dials[0] if f"{name}_low" in dials[0]]
    assert len(names) > 5
    for row in dials:
        for name in names:
            assert row[f"{name}_low"] <= row[name] <= row[f"{name}_high"]
            assert row[f"{name}_n"] == N


def test_under_common_luck_a_higher_dial_never_has_fewer_wars(dials: list[Row]) -> None:
    wars = [row["kind.war_count"] for row in dials]
    assert wars == sorted(wars)
    assert wars[0] < wars[2]


def test_the_risk_that_was_run_is_the_share_of_wars(dials: list[Row]) -> None:
    for row in dials:
        low, high = row["kind.war_low"], row["kind.war_high"]
        assert low - 0.02 < row["risk"] / 100 < high + 0.02


def test_a_row_can_be_played_again(dials: list[Row], strait: Case) -> None:
    for number, row in enumerate(dials):
        assert row["cell"] == number
        assert row["fingerprint"] == strait.loaded.fingerprint
        assert row["seed"] == str(strait.record.seed)
        assert row["version"]


def test_a_cell_is_the_same_whatever_other_cells_there_are(
    dials: list[Row], strait: Case, tmp_path: Path
) -> None:
    text = f"n: {N}\nparameters: {{war_dial: [0]}}\nnatures: redrawn\n"
    [alone] = swept(plan_of(tmp_path, strait, text), tmp_path / "out")
    assert {**alone, "cell": 1} == dials[1]


def test_the_preset_and_the_machine_are_told_in_each_row(strait: Case, tmp_path: Path) -> None:
    text = "n: 20\npresets: [calm_school, grim_school]\nseats: {south: [bound, random]}\n"
    rows = swept(plan_of(tmp_path, strait, text), tmp_path / "out")
    told = [(row["preset"], row["seat.north"], row["seat.south"]) for row in rows]
    assert told == [
        ("calm_school", "bound", "bound"),
        ("calm_school", "bound", "random"),
        ("grim_school", "bound", "bound"),
        ("grim_school", "bound", "random"),
    ]


def test_a_sample_of_free_games(strait: Case, tmp_path: Path) -> None:
    text = (
        f"scenario: {strait.path.parent.parent}\nn: 15\nseed: 3\n"
        "seats: {north: [random], south: [random]}\n"
        "parameters: {war_dial: {low: -1, high: 1}, events.shots.hazard.base: {low: -4, high: 0}}\n"
        "sample: {points: 4, seed: 2}\n"
    )
    rows = swept(read_sweep(written(tmp_path, text)), tmp_path / "out")
    assert len({row["war_dial"] for row in rows}) == 4
    assert all(-1 <= row["war_dial"] <= 1 for row in rows)
    assert all(-4 <= row["events.shots.hazard.base"] <= 0 for row in rows)
    assert {row["record"] for row in rows} == {"free"}


def test_from_a_later_turn_all_begin_alike(strait: Case, tmp_path: Path) -> None:
    text = "n: 30\nfrom: '1950-05-02 06:00'\n"
    [row] = swept(plan_of(tmp_path, strait, text), tmp_path / "out")
    assert row["n"] == 30
    table = parquet.read_table(tmp_path / "out" / TABLE)
    assert json.loads(table.schema.metadata[b"knot"])["from"] == "1950-05-02 06:00"
