"""`knot check`: what it prints, and the exit code that it leaves with."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import paths
from game.cli.app import run
from game.scenario import Mark, Problem, lint

SMALL = Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml"


def silence(monkeypatch: pytest.MonkeyPatch, *found: Problem) -> None:
    """Let every scenario have exactly these warnings, whatever the lints would say."""
    monkeypatch.setattr(lint, "lint", lambda _loaded: found)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The small scenario with a misspelt key in line 7."""
    lines = SMALL.read_text(encoding="utf-8").splitlines()
    lines.insert(6, "summmary: twice")
    path = tmp_path / "broken.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_clean_scenario_gives_its_counts_and_0(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silence(monkeypatch)
    assert run(["check", "--strict", str(SMALL)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("small: no warnings; 2 seats, ")
    assert re.search(r"\d+ with a source, \d+ by judgement alone, \d+ with neither", told)


def test_a_warning_is_told_with_its_line_and_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silence(monkeypatch, Problem(Mark("x.yaml", 3, 5), "rule", "it is odd", "do so", "warning"))
    assert run(["check", str(SMALL)]) == 0
    told = capsys.readouterr().out
    assert "x.yaml:3:5: warning[rule]: it is odd\n  help: do so\n" in told
    assert "small: 1 warning; " in told


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 1)])
def test_warnings_fail_only_when_strict(
    options: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    silence(monkeypatch, Problem(Mark("x.yaml", 1, 1), "rule", "odd", severity="warning"))
    assert run(["check", *options, str(SMALL)]) == code


def test_hints_are_shown_when_asked_for_and_fail_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silence(monkeypatch)
    hint = Problem(Mark("x.yaml", 1, 1), "rule", "only a thought", severity="warning")
    monkeypatch.setattr(lint, "hints", lambda _loaded: (hint,))
    assert run(["check", "--strict", str(SMALL)]) == 0
    assert "only a thought" not in capsys.readouterr().out
    assert run(["check", "--strict", "--hints", str(SMALL)]) == 0
    assert "only a thought" in capsys.readouterr().out


def test_an_error_names_its_place_and_gives_2(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(broken)]) == 2
    told = capsys.readouterr()
    assert "broken.yaml:7:1: error" in told.out
    assert "summmary" in told.out
    assert f"{broken}: cannot be played" in told.out
    assert "Traceback" not in told.out + told.err


def test_a_name_that_is_not_there_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "cuba-1926"]) == 2
    assert "did you mean 'cuba-1962'?" in capsys.readouterr().out


def test_all_are_checked_though_the_first_is_broken(
    broken: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silence(monkeypatch)
    assert run(["check", str(broken), str(SMALL)]) == 2
    assert "small: no warnings" in capsys.readouterr().out


@pytest.fixture
def two_shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One scenario shipped and one of the user's, both copies of the small one."""
    for shelf, function in (("ours", "scenarios"), ("yours", "user_scenarios")):
        path = tmp_path / f"{shelf}.yaml"
        path.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")
        monkeypatch.setattr(paths, function, lambda path=path: [path])
    yield


def test_where_there_is_no_scenario_there_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for function in ("scenarios", "user_scenarios"):
        monkeypatch.setattr(paths, function, list)
    assert run(["check", "--strict"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("two_shelves")
def test_without_arguments_all_scenarios_are_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silence(monkeypatch)
    assert run(["check"]) == 0
    assert capsys.readouterr().out.count("small: no warnings") == 2
