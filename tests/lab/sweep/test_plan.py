"""What a hand plays, and the names of parts."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.compile.presets import with_preset
from game.lab.errors import LabError
from game.lab.sweep.cells import Cell
from game.lab.sweep.plan import PART, Job, changed, count
from game.lab.tally import BITS
from game.lab.worlds import worlds
from tests.lab.cases import Case
from tests.lab.sweep.asked import plan_of

BOUND = (("north", "bound"), ("south", "bound"))


def test_a_cell_counts_the_same_worlds_as_the_laboratory(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "n: 300\nfirst: 11\n")
    found = count(plan, Job(0, plan.games))
    expected = worlds(strait.loaded, strait.record, 300, first=11)
    for name, share in expected.endings().items():
        assert found["ending", name] == share.count
    for name, share in expected.causes().items():
        assert found["cause", name] == share.count
    for name, risk in expected.ledger().items():
        assert found["run", name] / 2**BITS / 300 == pytest.approx(risk, abs=1e-13)
    assert {seat: found["illegal", seat] for seat in ("north", "south")} == expected.illegal()


def test_machines_sit_where_they_are_named(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "n: 200\nseats: {south: [random]}\nnatures: redrawn\n")
    found = count(plan, Job(0, plan.games))
    expected = worlds(
        strait.loaded, strait.record, 200, natures="redrawn", hand_over={"south": "random"}
    )
    assert [found["ending", name] for name in expected.endings()] == [
        share.count for share in expected.endings().values()
    ]


def test_parts_add_up_to_the_whole(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "n: 250\n")
    whole = count(plan, Job(0, range(250)))
    parts = [count(plan, Job(0, range(at, at + 50))) for at in range(0, 250, 50)]
    assert {what: sum(part[what] for part in parts) for what in whole} == whole


def test_a_preset_and_a_cell_change_the_scenario_together(strait: Case) -> None:
    scenario = strait.loaded.scenario
    numbers = (("events.shots.hazard.base", -1.5), ("war_dial", 0.25))
    made = with_preset(changed(scenario, Cell(numbers, "grim_school", BOUND)), "grim_school")
    assert made.presets["grim_school"].war_dial == 0.25
    hazard = made.events["shots"].hazard
    assert hazard is not None
    assert hazard.base == -1.5, "the cell's number counts before the preset's"
    coup = made.events["coup"].hazard
    assert coup is not None
    assert coup.terms["unrest"] == 5, "what the preset alone changes stays"
    assert len(scenario.presets["grim_school"].changes) == 3, "the scenario is as it was"


def test_a_machine_has_the_character_of_the_cell(strait: Case, tmp_path: Path) -> None:
    text = (
        "n: 400\nseats: {north: [character], south: [character]}\n"
        "parameters: {seats.north.character.boldness: [0, 5]}\n"
    )
    plan = plan_of(tmp_path, strait, text)
    shy, bold = (count(plan, Job(cell, plan.games)) for cell in (0, 1))
    assert shy != bold


def test_settings_that_do_not_go_together_are_told(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "")
    plan = replace(
        plan, cells=(Cell((("variables.tension.start", 9999.0),), "calm_school", BOUND),)
    )
    with pytest.raises(LabError, match=r"with variables.tension.start 9999 .* narrow the values"):
        plan.experiment(plan.cells[0])


def test_jobs_hold_every_game_of_every_cell_once(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, f"n: {2 * PART + 5}\nparameters: {{war_dial: [0, 1]}}\n")
    jobs = plan.jobs()
    assert [job.cell for job in jobs] == [0, 0, 0, 1, 1, 1]
    assert [len(job.games) for job in jobs] == [PART, PART, 5] * 2
    assert len({plan.key(job) for job in jobs}) == 6


def test_a_part_is_named_by_all_that_determines_it(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "n: 10\nparameters: {war_dial: [0]}\n")
    job = plan.jobs()[0]
    others = [
        replace(plan, natures="redrawn"),
        replace(plan, record=strait.record.model_copy(update={"seed": 99})),
        replace(plan, loaded=replace(strait.loaded, fingerprint="other")),
        replace(plan, since="1950-05-01 18:00"),
        replace(plan, files={"script:x": "1"}),
        replace(plan, cells=(replace(plan.cells[0], preset="grim_school"),)),
        replace(plan, cells=(replace(plan.cells[0], parameters=(("war_dial", 0.5),)),)),
    ]
    names = [plan.key(job), plan.key(Job(0, range(9))), *(each.key(job) for each in others)]
    assert len(set(names)) == len(names)
    assert len({plan.identity, *(each.identity for each in others)}) == len(others) + 1


def test_a_part_has_the_same_name_in_a_larger_sweep(strait: Case, tmp_path: Path) -> None:
    few = plan_of(tmp_path, strait, f"n: {PART}\nparameters: {{war_dial: [0]}}\n")
    many = plan_of(tmp_path, strait, f"n: {3 * PART}\nparameters: {{war_dial: [-1, 0]}}\n")
    assert few.key(few.jobs()[0]) in {many.key(job) for job in many.jobs()}
    assert few.identity != many.identity


def test_another_version_plays_anew(
    strait: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = plan_of(tmp_path, strait, "n: 10\n")
    old = before.key(before.jobs()[0])
    monkeypatch.setattr("game.lab.sweep.plan.__version__", "99.0")
    after = plan_of(tmp_path, strait, "n: 10\n")
    assert after.key(after.jobs()[0]) != old


def test_a_hand_makes_a_cell_once_and_holds_one_at_a_time(strait: Case, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, strait, "n: 10\nparameters: {war_dial: [0, 1]}\n")
    first = plan.held(0)
    assert plan.held(0) is first
    assert plan.held(1) is not first
    assert list(plan._held) == [1]
    assert pickle.loads(pickle.dumps(plan))._held == {}
    assert replace(plan, title="Other")._held == {}
