"""The tables of sensitivity, policies and counterfactuals, each on few games."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.lab.whatif import complaint
from game.lab.worlds import worlds
from game.record.form import Record
from game.scenario import Loaded
from game.seats.script_file import read_script
from tools import table_counterfactuals, table_policies, table_shake
from tools.line import NEAR, groups_of, history_of
from tools.table_counterfactuals import CASES, change_of

SIZES = [
    (table_shake, "MODELS", 2),
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


def test_sensitivity_tells_both_lines_with_their_quantiles(crisis: Loaded) -> None:
    text = table_shake.measure(crisis).text
    assert text.startswith("# Sensitivity\n")
    assert "So 2 models were made of it" in text and "between 0.8 and 1.2" in text
    for title in ("## Bound to history's orders", "## Both seats decided by characters"):
        assert title in text
    assert text.count("| war |") == text.count(f"| {NEAR} |") == 2
    for line in text.splitlines():
        if line.startswith(("| war |", "| settlement |")):
            low, middle, high = (float(cell.strip("%")) for cell in cells(line)[2:])
            assert low <= middle <= high
    assert text.count("of 2 shaken models: ") == 2


# Policies.


def test_every_policy_of_the_crisis_can_be_played(crisis: Loaded) -> None:
    own = table_policies.policies_of(crisis)
    assert {seat: list(its) for seat, its in own.items()} == {
        "kennedy": ["hawk", "dove"],
        "khrushchev": ["hawk", "dove"],
    }
    assert len(paths.policies_of(crisis.source)) == 4
    for seat, scripts in own.items():
        for kind in scripts.values():
            script = read_script(Path(kind.removeprefix("script:")), crisis, seat)
            assert script.each == "slot"


def test_every_pair_of_policies_has_a_row_that_adds_up(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_policies, "MACHINES", {"character": "character"})
    text = table_policies.measure(crisis).text
    rows = [
        cells(line) for line in text.splitlines() if re.match(r"\| (hawk|dove|h|c)\w* \| ", line)
    ]
    assert len({(one, other) for one, other, *_ in rows}) == 9
    for row in rows:
        shares = [float(cell.strip("%")) for cell in row[2:7] if cell != "-"]
        assert sum(shares) == pytest.approx(100, abs=0.3)
    assert text.count("\n| hawk, ") == text.count("\n| dove, ") == 3


def test_scores_are_means_over_worlds(crisis: Loaded, history: Record) -> None:
    found = worlds(crisis, history, 30)
    scores = table_policies.mean_scores(found)
    endings = list(crisis.scenario.endings.values())
    for seat in ("kennedy", "khrushchev"):
        each = [endings[row].score[seat] for row in found.fates.ending.tolist()]
        assert scores[seat] == pytest.approx(sum(each) / 30)


def test_a_scenario_without_policies_says_so(crisis: Loaded, tmp_path: Path) -> None:
    assert crisis.scenario.history is not None
    record = tmp_path / crisis.scenario.history
    record.parent.mkdir()
    record.write_bytes((crisis.source / crisis.scenario.history).read_bytes())
    bare = replace(crisis, source=tmp_path)
    assert "This scenario has no policies." in table_policies.measure(bare).text


# Counterfactuals.


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_every_case_can_be_ordered_where_history_stood(
    case: table_counterfactuals.Case, crisis: Loaded, history: Record
) -> None:
    assert complaint(crisis, history, change_of(case, history)) is None


def test_a_case_changes_what_it_names_and_keeps_the_rest(history: Record) -> None:
    offer = next(case for case in CASES if "Jupiters" in case.title)
    orders = change_of(offer, history).orders["1962-10-25 10:00"]["kennedy"]
    old = history.turns["1962-10-25 10:00"].seats["kennedy"]
    assert orders.choices == old.choices
    assert orders.letters[:-1] == old.letters
    assert orders.letters[-1].channel == "dobrynin"
    calm = next(case for case in CASES if "DEFCON" in case.title)
    orders = change_of(calm, history).orders["1962-10-24 10:00"]["kennedy"]
    assert "posture" not in orders.choices and orders.choices["act"]


def test_with_the_hot_line_the_cable_takes_minutes(history: Record) -> None:
    change = change_of(CASES[0], history)
    assert change.loaded is not None and change.orders == {}
    assert change.loaded.scenario.channels["embassy_cable"].hours == (0, 1)


def test_every_case_is_told_both_ways(crisis: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    few = (CASES[0], CASES[4])
    monkeypatch.setattr(table_counterfactuals, "CASES", few)
    text = table_counterfactuals.measure(crisis).text
    for case in few:
        rows = [line for line in text.splitlines() if line.startswith(f"| {case.title} |")]
        assert sorted(cells(row)[1].strip("*") for row in rows) == ["bound", "handed over"]
        assert [cells(row)[1] for row in rows if "**" in row] == [f"**{case.mode}**"]
        assert f"- {case.title}: {case.why}; handed over after {case.last}." in text


def test_what_moves_the_wrong_way_is_a_fault(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    strike = replace(CASES[-1], war="less", mode="bound")
    monkeypatch.setattr(table_counterfactuals, "CASES", (strike,))
    monkeypatch.setattr(table_counterfactuals, "WORLDS", 400)
    (fault,) = table_counterfactuals.measure(crisis).faults
    assert fault.startswith("An air strike on the 21st: war was to become less, and moves by +")


def test_an_order_that_cannot_be_given_is_a_fault(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = replace(
        CASES[2],
        title="Too early",
        instead={"1962-10-25 10:00": {"kennedy": {"act": "reprisal_sam"}}},
        last="1962-10-25 10:00",
    )
    monkeypatch.setattr(table_counterfactuals, "CASES", (early,))
    (fault,) = table_counterfactuals.measure(crisis).faults
    assert fault.startswith("Too early: 1962-10-25 10:00, kennedy: 'reprisal_sam' is not open")
