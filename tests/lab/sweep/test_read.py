"""Sweep files: what they mean, and what is said of one that means nothing."""

import shutil
from pathlib import Path

import pytest

from game.lab.sweep.cells import Cell
from game.lab.sweep.read import read_sweep
from tests.lab.cases import Case
from tests.lab.sweep.asked import plan_of, refused, written


def test_what_is_not_said_is_as_the_record_has_it(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "")
    [cell] = plan.cells
    assert cell == Cell((), "calm_school", (("north", "bound"), ("south", "bound")))
    assert (plan.record, plan.natures, plan.since) == (strait.record, "kept", None)
    assert plan.games == range(10_000)


def test_a_number_of_games_that_is_asked_for_counts_before_the_files(
    strait: Case, tmp_path: Path
) -> None:
    text = "n: 40\nfirst: 7\n"
    assert plan_of(tmp_path, strait, text).games == range(7, 47)
    assert plan_of(tmp_path, strait, text, n=3).games == range(7, 10)


def test_every_preset_and_chair_is_tried_at_every_point(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path,
        strait,
        """
        parameters:
          war_dial: {low: -1, high: 1, steps: 3}
          events.shots.hazard.base: [-3, -2]
        presets: [calm_school, grim_school]
        seats: {south: [bound, random]}
        """,
    )
    assert len(plan.cells) == 3 * 2 * 2 * 2 == len(set(plan.cells))
    assert plan.cells[0].parameters == (("war_dial", -1.0), ("events.shots.hazard.base", -3.0))
    assert [dict(cell.parameters)["war_dial"] for cell in plan.cells[:6]] == [-1, -1, 0, 0, 1, 1]
    assert [cell.preset for cell in plan.cells] == ["calm_school"] * 12 + ["grim_school"] * 12
    assert {cell.seats for cell in plan.cells} == {
        (("north", "bound"), ("south", "bound")),
        (("north", "bound"), ("south", "random")),
    }


def test_free_games_have_machines_and_natures_of_their_own(strait: Case, tmp_path: Path) -> None:
    path = written(tmp_path, f"scenario: {strait.path.parent.parent}\nseed: 5\nn: 3\n")
    plan = read_sweep(path)
    assert plan.cells[0].seats == (("north", "character"), ("south", "character"))
    assert (plan.record.seed, plan.record.turns, plan.natures) == (5, {}, "redrawn")


def test_files_are_looked_for_beside_the_sweep(strait: Case, tmp_path: Path) -> None:
    home = strait.path.parent.parent
    shutil.copytree(home, tmp_path / "small")
    path = written(tmp_path, "record: small/records/strait.yaml\nn: 2\n")
    assert read_sweep(path).record == strait.record
    assert read_sweep(written(tmp_path, "scenario: small\n")).loaded.source == tmp_path / "small"


def test_the_files_that_seats_are_made_from_are_known_by_content(
    strait: Case, tmp_path: Path
) -> None:
    own = tmp_path / "own.yaml"
    own.write_bytes(strait.path.read_bytes())
    text = "seats: {north: ['record:own.yaml', random]}\n"
    before = plan_of(tmp_path, strait, text)
    assert set(before.files) == {"record:own.yaml"}
    own.write_bytes(strait.path.read_bytes() + b"\n# touched\n")
    after = plan_of(tmp_path, strait, text)
    assert before.files != after.files
    assert before.identity != after.identity


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("presets: [calm_shool]", "5:", "did you mean 'calm_school'"),
        ("seats: {nort: [random]}", "5:", "did you mean 'north'"),
        ("seats: {north: [randum]}", "5:", "did you mean 'random'"),
        ("seats: {north: []}", "5:", "north: name at least one"),
        ("seats: {north: [random, random]}", "5:", "each once"),
        ("presets: [calm_school, calm_school]", "5:", "each once"),
        ("from: '1950-05-01 09:01'", "5:", "there is no turn"),
        ("parameters: {events.shot.hazard.base: [1]}", "5:", "did you mean 'shots'"),
        ("parameters: {events.shots.hazard: [1]}", "5:", "is not a number of the scenario"),
        ("parameters: {variables.tension.start: [1, 9999]}", "5:", "no longer holds"),
        ("parameters: {war_dial: [1, 1]}", "5:", "each once"),
        ("parameters: {war_dial: {low: 1, high: 1, steps: 2}}", "5:", "put the lower end first"),
        ("parameters: {war_dial: {low: 0, high: 1}}", "5:", "add steps, or sample"),
        ("sample: {points: 3}", "5:", "a sample is of parameters"),
        ("seed: 4", "5:", "a record brings its own seed"),
        ("n: 0", "5:", "n"),
        ("colour: red", "5:", "colour"),
    ],
)
def test_a_fault_is_told_with_its_place(
    text: str, place: str, said: str, strait: Case, tmp_path: Path
) -> None:
    path = written(tmp_path, f"record: {strait.path}\n{text}\n")
    message = refused(path)
    first = message.splitlines()[0]
    assert first.startswith(f"{path}:")
    assert said in message


def test_a_range_of_a_sample_has_no_steps(strait: Case, tmp_path: Path) -> None:
    text = "parameters: {war_dial: {low: 0, high: 1, steps: 2}}\nsample: {points: 3}\n"
    assert "remove steps" in refused(written(tmp_path, f"record: {strait.path}\n{text}"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "name a record, or a scenario"),
        ("record: a\nscenario: b\n", "one of the two"),
        ("record: no_such_record\n", "no such record"),
        ("scenario: no_such_scenario\n", "no_such_scenario"),
        ("scenario: small\nnatures: kept\n", "remove natures"),
    ],
)
def test_there_must_be_games_to_play(text: str, said: str, tmp_path: Path) -> None:
    message = refused(written(tmp_path, text))
    assert said in message
    assert "sweep.yaml:" in message


def test_a_free_game_binds_nobody(strait: Case, tmp_path: Path) -> None:
    text = f"scenario: {strait.path.parent.parent}\nseats: {{north: [bound]}}\n"
    assert "no record to be bound to" in refused(written(tmp_path, text))


def test_too_many_cells_are_refused_before_they_are_made(strait: Case, tmp_path: Path) -> None:
    steps = "{low: 0, high: 1, steps: 10000}"
    text = f"parameters: {{war_dial: {steps}, events.shots.hazard.base: {steps}}}\n"
    assert "more than 1,000,000 cells" in refused(
        written(tmp_path, f"record: {strait.path}\n{text}")
    )
