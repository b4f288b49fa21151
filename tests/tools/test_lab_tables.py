"""The tables of sensitivity, policies and counterfactuals, each on few games."""

import re
from dataclasses import replace
from pathlib import Path
from statistics import pstdev

import pytest

from game import paths
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.shares import Share
from game.lab.studies.policies import mean_scores, policies_of, study_of_policies
from game.lab.studies.questions import read_questions
from game.lab.worlds import worlds
from game.record.files import RecordError
from game.record.form import Record
from game.scenario import Loaded
from game.seats.script_file import read_script
from tools import table_counterfactuals, table_policies, table_shake
from tools.line import NEAR, groups_of, history_of

SIZES = [
    (table_shake, "MODELS", 3),
    (table_shake, "WORLDS", 20),
    (table_shake, "PLAIN", 30),
    (table_policies, "WORLDS", 20),
    (table_counterfactuals, "WORLDS", 40),
]


@pytest.fixture(autouse=True)
def _few_games(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, size in SIZES:
        monkeypatch.setattr(module, name, size)


@pytest.fixture(scope="module")
def history(crisis: Loaded) -> Record:
    found = history_of(crisis)
    assert found is not None
    return found


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| \n").split("|")]


@pytest.mark.parametrize("table", [table_shake, table_policies, table_counterfactuals])
def test_without_history_there_is_nothing_to_tell(table, small: Loaded) -> None:  # type: ignore[no-untyped-def]
    assert history_of(small) is None
    assert "This scenario has no record of history." in table.measure(small).text


# Lines.


def test_near_history_is_the_group_of_that_name_or_historys_ending(history: Record) -> None:
    bare = history.model_copy(update={"expect_worlds": []})
    assert groups_of(bare)[NEAR] == ["settlement_secret_jupiters"]
    form = {"groups": {NEAR: ["calm", "no_end"], "other": ["calm"]}}
    named = Record.model_validate({**bare.plain(), "expect_worlds": [form]})
    assert groups_of(named) == {NEAR: ["calm", "no_end"], "other": ["calm"]}
    assert groups_of(bare.model_copy(update={"end": None})) == {NEAR: []}


# Sensitivity.


def test_sensitivity_tells_both_lines(crisis: Loaded) -> None:
    text = table_shake.measure(crisis).text
    assert text.startswith("# Sensitivity\n")
    assert text.count("```") == 4, "bound to history's orders, and both seats free"
    assert text.count("\n3 models, in each of which every coefficient") == 2
    assert "kennedy: bound to the record" in text
    assert "kennedy: handed over to character" in text
    for name in ("war", "settlement", NEAR):
        assert len(re.findall(rf"^{name} +\d", text, re.MULTILINE)) == 2, name


# Policies.


def test_every_policy_of_the_crisis_can_be_played(crisis: Loaded) -> None:
    own = policies_of(crisis)
    assert {seat: list(its) for seat, its in own.items()} == {
        "kennedy": ["hawk", "dove"],
        "khrushchev": ["hawk", "dove"],
    }
    assert len(paths.policies_of(crisis.source)) == 4
    for seat, scripts in own.items():
        for kind in scripts.values():
            script = read_script(Path(kind.removeprefix("script:")), crisis, seat)
            assert script.each == "slot"


def test_every_pair_of_policies_has_a_row_that_adds_up(crisis: Loaded, history: Record) -> None:
    asked = Asked(crisis, history, 20, crew=Alone())
    study = study_of_policies(asked, {"character": "character"})
    pairs, terms = study.parts
    assert len({row[:2] for row in pairs.table.rows}) == 9
    for row in pairs.table.rows:
        assert sum(cell.count for cell in row if isinstance(cell, Share)) == 20
        settled = dict(zip([c.id for c in pairs.table.columns], row, strict=True))["settlement"]
        told = sum(each[3].count for each in terms.table.rows if each[:2] == row[:2])
        assert told == settled.count, "of 20 worlds one is more than 1 %"
    assert "redrawn in each world" in " ".join(study.said)


def test_the_table_of_policies_is_that_study(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.studies.policies.MACHINES", {})
    text = table_policies.measure(crisis).text
    assert text.startswith("# Policies\n\n```\nPolicies in Thirteen Days\n")
    assert len(re.findall(r"^(hawk|dove) +(hawk|dove) +\d", text, re.MULTILINE)) >= 4


def test_scores_are_means_over_worlds(crisis: Loaded, history: Record) -> None:
    found = worlds(crisis, history, 30)
    scores = mean_scores(found)
    endings = list(crisis.scenario.endings.values())
    for seat in ("kennedy", "khrushchev"):
        each = [endings[row].score[seat] for row in found.kept.ending.tolist()]
        assert scores[seat].value == pytest.approx(sum(each) / 30)
        assert scores[seat].sd == pytest.approx(pstdev(each))


def test_a_scenario_without_policies_says_so(crisis: Loaded, tmp_path: Path) -> None:
    assert crisis.scenario.history is not None
    record = tmp_path / crisis.scenario.history
    record.parent.mkdir()
    record.write_bytes((crisis.source / crisis.scenario.history).read_bytes())
    bare = replace(crisis, source=tmp_path)
    assert "This scenario has no policies." in table_policies.measure(bare).text


# Counterfactuals.

QUESTION = """
study: 1
id: asked
title: Asked here
scenario: cuba-1962
questions:
  strike:
    title: An air strike on the 21st
    why: The strike is made ready on Saturday and flown on Sunday.
    judgement: the wrong way round
    war: less
    turns:
      "1962-10-20 14:30": {kennedy: {posture: ready_strike}}
      "1962-10-21 11:30": {kennedy: {act: air_strike_general, posture: hold}}
"""


def with_study(crisis: Loaded, folder: Path, text: str) -> Loaded:
    """The crisis as if it had come with this study alone."""
    assert crisis.scenario.history is not None
    record = folder / crisis.scenario.history
    record.parent.mkdir()
    record.write_bytes((crisis.source / crisis.scenario.history).read_bytes())
    (folder / "studies").mkdir()
    (folder / "studies" / "asked.yaml").write_text(text, encoding="utf-8")
    return replace(crisis, source=folder)


def test_what_moves_the_wrong_way_is_a_fault(
    crisis: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_counterfactuals, "WORLDS", 400)
    found = table_counterfactuals.measure(with_study(crisis, tmp_path, QUESTION))
    (fault,) = found.faults
    assert fault.startswith("An air strike on the 21st: war was to become less, and moves by +")
    assert found.text.startswith("# Counterfactuals\n\n```\nAsked here\n")


def test_what_moves_the_right_way_is_none(
    crisis: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_counterfactuals, "WORLDS", 200)
    right = with_study(crisis, tmp_path, QUESTION.replace("war: less", "war: more"))
    assert table_counterfactuals.measure(right).faults == ()


def test_an_order_that_cannot_be_given_is_told_with_its_place(
    crisis: Loaded, tmp_path: Path
) -> None:
    early = QUESTION.replace("posture: ready_strike", "act: reprisal_sam")
    with pytest.raises(RecordError, match=r"asked\.yaml:7:3: .*'reprisal_sam' is not open"):
        table_counterfactuals.measure(with_study(crisis, tmp_path, early))


def test_without_studies_there_is_nothing_to_ask(crisis: Loaded, tmp_path: Path) -> None:
    bare = with_study(crisis, tmp_path, QUESTION)
    (tmp_path / "studies" / "asked.yaml").unlink()
    assert "This scenario has no studies." in table_counterfactuals.measure(bare).text


def test_with_the_hot_line_the_cable_takes_minutes(crisis: Loaded) -> None:
    (classic,) = paths.studies_of(crisis.source)
    other = read_questions(classic, crisis).others["cuba-1962-hot-line"]
    assert other.scenario.channels["embassy_cable"].hours == (0, 1)
