"""`make soak`: each table on a few games, what it writes, and how it tells a fault."""

from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from game import paths
from game.engine.compile import compile_model
from game.engine.state import State
from game.lab.reach import everything, reached_by_records
from game.record.files import read_record
from game.scenario import Loaded, load
from tools import (
    soak,
    table_coverage,
    table_dead,
    table_determinism,
    table_history,
    table_ledger,
    table_oracle,
    table_random_play,
    table_worlds,
)
from tools.finding import Finding, markdown, told
from tools.measured import complaint, tables

SMALL = str(Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml")
DAY = date(2026, 11, 20)
HISTORY = "history"

SIZES = [
    (table_random_play, "GAMES", 40),
    (table_random_play, "BATCH", 20),
    (table_history, "WORLDS", 60),
    (table_ledger, "WORLDS", 400),
    (table_ledger, "OTHERS", 100),
    (table_ledger, "BY_PRESET", 50),
    (table_coverage, "GAMES", 20),
    (table_dead, "GAMES", 20),
    (table_determinism, "GAMES", 60),
    (table_determinism, "PIECES", {1: 2, 10: 3}),
    (table_oracle, "SCENARIOS", 2),
    (table_oracle, "CRISES", 1),
]


@pytest.fixture(autouse=True)
def _few_games(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, size in SIZES:
        monkeypatch.setattr(module, name, size)
    # These ask for what few games cannot be sure of; test_table_opponents.py has them.
    for table in ("opponents", "margins"):
        monkeypatch.delitem(soak.TABLES, table)


def test_soak_writes_every_table_with_its_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(soak, "FOLDER", tmp_path / "measured")
    monkeypatch.setattr(soak, "PAGE", tmp_path / "soak.md")
    monkeypatch.setattr(soak, "SCENARIO", SMALL)
    assert soak.main() == 0
    written = tables(tmp_path / "measured")
    assert {path.stem for path in written} == set(soak.TABLES)
    assert {complaint(path, DAY) for path in written} == {None}
    page = (tmp_path / "soak.md").read_text(encoding="utf-8")
    assert all(f"(measured/{name}.md)" in page for name in soak.TABLES)
    assert "| never |" not in page
    assert "measured random-play in" in capsys.readouterr().out


def test_one_table_can_be_measured_alone_and_a_fault_gives_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(soak, "FOLDER", tmp_path)
    monkeypatch.setattr(soak, "PAGE", tmp_path / "page")
    monkeypatch.setattr(soak, "SCENARIO", SMALL)
    monkeypatch.setitem(soak.TABLES, "ledger", lambda _loaded: Finding("# L\n", ("off",)))
    assert soak.main(["ledger"]) == 1
    assert [path.stem for path in tables(tmp_path)] == ["ledger"]
    assert "FAULT in ledger: off" in capsys.readouterr().err
    page = (tmp_path / "page").read_text(encoding="utf-8")
    assert page.count("| never |") == len(soak.TABLES) - 1


def test_random_play_adds_up(small: Loaded) -> None:
    text = table_random_play.measure(small).text
    shares = [float(line.split("|")[2].strip(" %")) for line in text.splitlines() if "%" in line]
    assert sum(shares) == pytest.approx(100.0, abs=0.1)


def test_the_worlds_of_history_are_told_with_their_number(crisis: Loaded, small: Loaded) -> None:
    text = table_history.measure(crisis).text
    assert text.startswith("# Worlds of history\n")
    assert "60 worlds of 'history' (cuba-1962)" in text
    assert "no record of history" in table_history.measure(small).text


def expecting(loaded: Loaded, folder: Path, bands: str) -> Loaded:
    """The crisis as a copy whose one record expects these bands of 50 worlds."""
    home = folder / "cuba-1962"
    (home / "records").mkdir(parents=True)
    for source in sorted(loaded.source.rglob("*.yaml")):
        kept = home / source.relative_to(loaded.source)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    record = home / "records" / "history.yaml"
    text = record.read_text(encoding="utf-8").partition("expect_worlds:")[0]
    record.write_text(f"{text}expect_worlds: {{n: 50, {bands}}}\n", encoding="utf-8")
    return load(home)


def test_expected_worlds_that_hold_are_tabled(crisis: Loaded, tmp_path: Path) -> None:
    found = table_worlds.measure(expecting(crisis, tmp_path, "kinds: {war: [0.0, 1.0]}"))
    assert found.faults == ()
    assert "| war | 0.0% | 100.0% |" in found.text
    assert "50 worlds, preset pooled, natures kept" in found.text
    assert found.text.endswith("No fault.\n")


def test_expected_worlds_that_do_not_hold_are_a_fault(crisis: Loaded, tmp_path: Path) -> None:
    found = table_worlds.measure(expecting(crisis, tmp_path, "kinds: {war: [0.99, 1.0]}"))
    (fault,) = found.faults
    assert fault.startswith("history: kinds.war: expected 99.00% to 100.00%, found ")
    assert f"- {fault}" in found.text


def test_the_ledger_holds_on_every_record_and_preset(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = table_ledger.paths.records_of

    def some(home: Path) -> list[Path]:
        """History and a fifth of the others: each is one more of the same."""
        found = every(home)
        return [path for at, path in enumerate(found) if at % 5 == 0 or path.stem == HISTORY]

    monkeypatch.setattr(table_ledger.paths, "records_of", some)
    found = table_ledger.measure(crisis)
    assert found.faults == ()
    for preset in crisis.scenario.presets:
        assert f"| {preset} |" in found.text
    assert found.text.count("| all |") == len(paths.records_of(crisis.source))


@pytest.fixture
def history_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other record is looked at."""
    found = table_ledger.paths.records_of
    monkeypatch.setattr(
        table_ledger.paths, "records_of", lambda home: [p for p in found(home) if p.stem == HISTORY]
    )


@pytest.mark.usefixtures("history_alone")
def test_a_ledger_that_says_too_much_is_a_fault(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    def charged(loaded, record, n):  # type: ignore[no-untyped-def]
        found = true_worlds(loaded, record, n)
        found.fates.ledger *= 3
        return found

    true_worlds = table_ledger.worlds
    monkeypatch.setattr(table_ledger, "worlds", charged)
    faults = table_ledger.measure(crisis).faults
    assert any(fault.startswith("history: all is -") for fault in faults)


@pytest.mark.usefixtures("history_alone")
def test_war_where_no_risk_was_charged_is_a_fault(
    crisis: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    def free_of_charge(loaded, record, n):  # type: ignore[no-untyped-def]
        found = true_worlds(loaded, record, n)
        found.fates.ledger[found.model.index.hazards["false_warning"]] = 0.0
        return found

    true_worlds = table_ledger.worlds
    monkeypatch.setattr(table_ledger, "worlds", free_of_charge)
    assert "history: false_warning is +inf apart" in table_ledger.measure(crisis).faults


def test_coverage_counts_what_was_reached_and_lists_the_rest(small: Loaded) -> None:
    text = table_coverage.measure(small).text
    assert text.startswith("# Coverage\n\n```\nWhat is reached in The Strait\n")
    every = everything(compile_model(small.scenario))
    both = {f"{c} ({s})" for c in ("cable", "radio", "envoy") for s in ("north", "south")}
    assert every["channels"] == {*both, "lamp (south)"}, "North has no lamp"
    for part, names in every.items():
        row, *missing = [line.split() for line in text.splitlines() if line.startswith(f"{part} ")]
        assert int(row[2]) == len(names)
        assert len(missing) == len(names) - int(row[1])


def test_coverage_counts_what_the_records_reach(crisis: Loaded) -> None:
    reached = reached_by_records(crisis, compile_model(crisis.scenario))
    assert "settlement_secret_jupiters" in reached["endings"]
    assert "kennedy.quarantine" in reached["choices"]
    assert "opera_23 (kennedy)" not in reached["documents"]


def test_the_ways_agree(small: Loaded) -> None:
    found = table_determinism.measure(small)
    assert found.faults == ()
    for way in ("batches of 1", "batches of 10", "the other way round", "another process"):
        assert f"| {way} |" in found.text


def test_a_way_that_differs_is_told_with_its_turn(
    small: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_step = table_determinism.step

    def uneven(model, state: State) -> State:  # type: ignore[no-untyped-def]
        state = true_step(model, state)
        if state.games == 10:
            state.x[0, 3] += model.grid[0, 0]
        return state

    monkeypatch.setattr(table_determinism, "step", uneven)
    faults = table_determinism.measure(small).faults
    assert faults[0] == "batches of 10: other states after turn 1"


@pytest.mark.parametrize(
    ("fingerprint", "fault"),
    [("same", "other states"), ("other", "the scenario's files have changed meanwhile")],
)
def test_another_process_that_differs_is_told(
    fingerprint: str, fault: str, small: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = small.fingerprint if fingerprint == "same" else "f" * 32
    monkeypatch.setattr(table_determinism, "elsewhere", lambda _source: (said, []))
    assert table_determinism.measure(small).faults == (f"another process: {fault}",)


def test_engine_and_oracle_agree_here_too(small: Loaded) -> None:
    found = table_oracle.measure(small)
    assert found.faults == ()
    assert "| random scenarios | 2 | 6 |" in found.text


def test_where_they_part_is_a_fault(small: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    def parting(*_: object) -> None:
        raise AssertionError("game 0 after 09:00: engine and oracle differ in state.x")

    monkeypatch.setattr(table_oracle, "play_at_random", parting)
    faults = table_oracle.measure(small).faults
    assert len(faults) == 3
    assert faults[2].startswith("small, seed 1000, preset None: game 0 after 09:00")


def test_every_shipped_record_with_expectations_is_held(crisis: Loaded) -> None:
    records = [read_record(path).record for path in paths.records_of(crisis.source)]
    assert any(record.expect_worlds is not None for record in records)
    modules: list[ModuleType] = [table_worlds, table_ledger]
    assert {module.measure for module in modules} <= set(soak.TABLES.values())


def test_markdown_and_the_list_of_faults() -> None:
    assert markdown(("a", "b"), [("x", "1")]) == "| a | b |\n|---|---:|\n| x | 1 |\n"
    assert markdown(("a", "b", "c"), [], texts=2) == "| a | b | c |\n|---|---|---:|\n"
    assert told([]) == "No fault.\n"
    assert told(["one", "two"]) == "- one\n- two\n"
