"""The command line as a whole: version, help, errors, and how little it loads."""

import subprocess
import sys
from pathlib import Path

import pytest

import game
from game.cli import app
from game.cli.errors import BAD_INPUT, explain, users_errors

TOP = Path(__file__).resolve().parents[2]


def python(code: str) -> str:
    """What a fresh interpreter prints when it runs `code` in the checkout."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, check=True, capture_output=True, text=True
    )
    return done.stdout


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["--version"]) == 0
    assert capsys.readouterr().out == f"knot-of-war {game.__version__}\n"


def test_python_dash_m_game_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "--version"],
        cwd=TOP,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == f"knot-of-war {game.__version__}\n"


def test_starting_loads_nothing_heavy() -> None:
    loaded = python(
        "import sys; from game.cli.app import run; run(['--version']); print(*sys.modules)"
    ).split()
    assert not {"numpy", "pygame", "pydantic", "yaml", "rich.table"} & set(loaded)


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run([]) == 2
    shown = "".join(capsys.readouterr())
    for command in ("play", "check", "scenarios"):
        assert command in shown


def test_every_command_has_a_manual_page() -> None:
    for command in app.app.registered_commands:
        assert command.callback is not None
        assert command.callback.__doc__, command.name


@pytest.mark.parametrize("line", [["no-such-command"], ["check", "--no-such-option"]])
def test_a_wrong_command_line_is_bad_input(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.run(line) == 2
    assert "no-such" in capsys.readouterr().err


def test_an_error_of_the_user_is_one_message_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_options: object) -> None:
        raise FileNotFoundError("no scenario called 'x'")

    monkeypatch.setattr(app, "app", fail)
    assert app.run(["anything"]) == BAD_INPUT
    shown = capsys.readouterr()
    assert shown.err == "knot: no scenario called 'x'\n"
    assert "Traceback" not in shown.err + shown.out


def test_an_error_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(app, "app", fail)
    with pytest.raises(ZeroDivisionError):
        app.run(["anything"])


def test_an_interrupt_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(**_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "app", interrupted)
    assert app.run(["anything"]) == 130
    assert capsys.readouterr().out == ""


def test_errors_are_told_on_stderr_only(capsys: pytest.CaptureFixture[str]) -> None:
    explain(FileNotFoundError("gone"))
    assert capsys.readouterr() == ("", "knot: gone\n")


def test_a_file_that_cannot_be_opened_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "gone.yaml"
    with pytest.raises(FileNotFoundError) as raised:
        missing.open()
    explain(raised.value)
    assert capsys.readouterr().err == f"knot: {missing}: No such file or directory\n"


def test_the_users_errors_are_those_of_files_and_of_formats() -> None:
    names = {error.__name__ for error in users_errors()}
    assert {"ScenarioError", "FileNotFoundError"} <= names
    assert Exception not in users_errors()
