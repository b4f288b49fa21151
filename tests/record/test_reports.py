"""What a replay found, for people, for programs and for CI; suites; the pytest plugin."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli.app import run
from game.record.outcome import Outcome, outcome_of
from game.record.reports import junit_of, line_of, plain_of, summary_of
from game.record.suite import find_record, records_in, run_all
from tests.record.making import planted

WRONG = ("flags: {blockaded: true}", "flags: {blockaded: false}")
UNREADABLE = ("tone: hard", "tone: harsh")


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    """A record that passes, one that fails, and one that cannot be read."""
    return [
        planted(tmp_path, name="a_good"),
        planted(tmp_path, WRONG, name="b_wrong"),
        planted(tmp_path, UNREADABLE, name="c_bad"),
    ]


@pytest.fixture
def outcomes(three: list[Path]) -> list[Outcome]:
    return [outcome_of(path) for path in three]


def test_a_line_for_each_and_a_summary(outcomes: list[Outcome]) -> None:
    assert [line_of(outcome) for outcome in outcomes] == [
        "pass  small/talk: any_terms at 1950-05-02 06:00, 25 expectations",
        "FAIL  small/talk: any_terms at 1950-05-02 06:00, 25 expectations",
        "ERROR c_bad: cannot be read",
    ]
    told = "1 passed, 1 failed, 1 unreadable; 50 expectations in 3 records"
    assert summary_of(outcomes) == told


def test_plain_data_is_json_and_loses_nothing(outcomes: list[Outcome]) -> None:
    good, wrong, bad = (json.loads(json.dumps(plain_of(outcome))) for outcome in outcomes)
    assert (good["passed"], good["ending"], good["failures"]) == (True, "any_terms", [])
    assert 0 < good["risk"] < 0.2
    assert wrong["failures"] == [
        {
            "turn": "1950-05-01 18:00",
            "differences": [{"field": "flags.blockaded", "expected": "no", "found": "yes"}],
        }
    ]
    assert (bad["passed"], bad["ending"]) == (False, None)
    assert "there is no tone 'harsh'" in bad["error"]


def test_junit_has_a_case_for_each(outcomes: list[Outcome]) -> None:
    suite = ElementTree.fromstring(junit_of(outcomes))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")
    good, wrong, bad = suite.findall("testcase")
    assert list(good) == [] and good.get("classname") == "small"
    (failure,) = wrong
    assert (failure.tag, failure.get("message")) == ("failure", "first bad turn: 1950-05-01 18:00")
    assert "flags.blockaded: expected no, found yes" in (failure.text or "")
    (error,) = bad
    assert error.tag == "error" and "harsh" in (error.text or "")


# Suites.


def test_records_are_found_in_files_folders_and_scenarios(three: list[Path]) -> None:
    records = three[0].parent
    assert records_in([three[1]]) == [three[1]]
    assert records_in([records]) == records_in([records.parent]) == three
    assert records_in([three[2], three[0]]) == [three[2], three[0]]


def test_the_shipped_records_are_the_default() -> None:
    assert "history" in {path.stem for path in records_in([])}
    assert find_record("history").name == "history.yaml"


def test_a_folder_without_records_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no records here"):
        records_in([tmp_path])


def test_an_unknown_record_names_the_known() -> None:
    with pytest.raises(FileNotFoundError, match=r"no such record; known: .*history"):
        find_record("herstory")


def test_outcomes_come_in_the_order_of_the_records_in_any_number_of_processes(
    three: list[Path], tmp_path: Path
) -> None:
    records = [three[1], three[0], *three, three[0]]
    one, two = list(run_all(records, workers=1)), list(run_all(records, workers=2))
    assert one == two
    assert [outcome.path for outcome in two] == [str(path) for path in records]


# Commands.


@pytest.mark.parametrize(("which", "code"), [(0, 0), (1, 1), (2, 2)])
def test_replay_leaves_with_0_1_or_2(
    which: int, code: int, three: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["replay", str(three[which]), "--check"]) == code
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.split()[0] == ("pass", "FAIL", "ERROR")[code]
    assert bool(rest) == bool(code)


def test_replay_prints_json_alone(three: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", str(three[1]), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["failures"][0]["turn"] == "1950-05-01 18:00"


def test_replay_writes_junit(three: list[Path], tmp_path: Path) -> None:
    report = tmp_path / "junit.xml"
    assert run(["replay", str(three[0]), "--check", "--junit", str(report)]) == 0
    assert ElementTree.parse(report).getroot().get("tests") == "1"


def test_the_suite_fails_where_any_record_fails(
    three: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "junit.xml"
    assert run(["test", str(three[0].parent), "--workers", "1", "--junit", str(report)]) == 2
    told = capsys.readouterr().out
    assert "        flags.blockaded: expected no, found yes" in told.splitlines()
    assert told.splitlines()[-1].startswith("1 passed, 1 failed, 1 unreadable")
    assert ElementTree.parse(report).getroot().get("tests") == "3"
    three[2].unlink()
    assert run(["test", str(three[0].parent), "--workers", "1"]) == 1
    three[1].unlink()
    assert run(["test", str(three[0].parent), "--workers", "1"]) == 0
    assert run(["test", str(tmp_path / "nowhere")]) == 2


# The plugin.


def run_pytest(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.RunResult:
    """pytest with our plugin alone, whether or not the game is installed here."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return pytester.runpytest("-p", "game.record.pytest_plugin", "-p", "no:cacheprovider")


def test_pytest_collects_records_and_tells_their_faults(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted(pytester.path, name="a_good")
    planted(pytester.path, WRONG, name="b_wrong")
    planted(pytester.path, UNREADABLE, name="c_bad")
    (pytester.path / "other.yaml").write_text("a: 1", encoding="utf-8")
    result = run_pytest(pytester, monkeypatch)
    result.assert_outcomes(passed=1, failed=2)
    told = result.stdout.str()
    assert "first bad turn: 1950-05-01 18:00" in told
    assert "flags.blockaded: expected no, found yes" in told
    assert "there is no tone 'harsh'" in told
    assert "Traceback" not in told


def test_pytest_leaves_other_files_alone(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pytester.path / "records").mkdir()
    (pytester.path / "records" / "notes.txt").write_text("words", encoding="utf-8")
    (pytester.path / "plain.yaml").write_text("a: 1", encoding="utf-8")
    result = run_pytest(pytester, monkeypatch)
    result.assert_outcomes()
