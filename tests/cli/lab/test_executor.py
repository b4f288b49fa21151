"""`--executor` of the commands that play many games."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.cli.app import run
from game.cli.lab.show import ELSEWHERE

WORLDS = ("lab", "worlds", "history", "-n", "20", "--authors", "0", "--workers", "1")


def printed(
    capsys: pytest.CaptureFixture[str], arguments: Sequence[str], code: int = 0
) -> tuple[str, str]:
    assert run(arguments) == code
    found = capsys.readouterr()
    return found.out, found.err


def test_the_numbers_and_the_command_are_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    plain = printed(capsys, WORLDS)
    assert printed(capsys, [*WORLDS, "--executor", "numpy"]) == plain
    assert ELSEWHERE["--executor"] == 1


@pytest.mark.parametrize("command", ["worlds", "whatif", "sensitivity", "calibrate"])
def test_without_numba_one_line_says_what_to_install(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.compiled.available", lambda: False)
    more = {
        "whatif": ["--change", "preset=bundy"],
        "calibrate": ["--war", "0.2"],
        "sensitivity": ["--models", "3"],
    }
    few = ["history", "-n", "4", "--workers", "1", "--executor", "compiled"]
    _, told = printed(capsys, ["lab", command, *few, *more.get(command, [])], 2)
    assert told.strip().splitlines() == [
        "the compiled kernel needs numba: pip install 'knot-of-war[fast]'"
    ]


def test_seats_that_it_cannot_play(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.compiled.available", lambda: True)
    _, told = printed(
        capsys,
        [*WORLDS, "--executor", "compiled", "--hand-over", "kennedy=character"],
        2,
    )
    assert "these seats need numpy" in told
    assert len(told.strip().splitlines()) == 1


def test_an_executor_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    _, told = printed(capsys, [*WORLDS, "--executor", "fortran"], 2)
    assert "fortran" in told
    assert "numpy" in told


def test_what_a_record_expects_is_played_as_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    _, told = printed(capsys, ["lab", "worlds", "history", "--check", "--executor", "numpy"], 2)
    assert "drop the rest" in told
