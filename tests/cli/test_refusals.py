"""No wish is dropped in silence: what cannot be had together is refused, with exit code 2."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from game.cli import app, play
from game.cli.app import run
from game.cli.asked import handed_over, natures_from
from tests.cli.lab.test_worlds import record as record  # the fixture
from tests.record.making import SMALL, small


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[play.Wishes]:
    """The wishes that reached the text face, instead of a game."""
    reached: list[play.Wishes] = []
    monkeypatch.setattr(play, "_text", lambda _scenario, wishes: reached.append(wishes))
    return reached


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.replace("│", " ").split())


@pytest.mark.parametrize(
    "wish", [["--from", "short"], ["--seed", "0"], ["--preset", "pooled"]], ids=lambda w: w[0]
)
def test_a_saved_game_has_its_start_its_seed_and_its_preset(
    wish: list[str], seen: list[play.Wishes], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["play", "--text", "--resume", "x.yaml", *wish]) == 2
    assert f"drop it, or {wish[0]}" in said(capsys)
    assert seen == []


def test_a_saved_game_may_have_another_player_and_opponent(seen: list[play.Wishes]) -> None:
    line = ["play", "--text", "--resume", "x.yaml", "--as", "north", "--against", "random"]
    assert run(line) == 0
    (wishes,) = seen
    assert (wishes.resume, wishes.seat, wishes.against) == (Path("x.yaml"), "north", "random")


@pytest.mark.parametrize("seed", ["-1", str(2**64), "1.5", "luck"])
def test_a_seed_is_a_number_that_luck_can_be_made_of(
    seed: str, seen: list[play.Wishes], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["play", "--text", "--seed", seed]) == 2
    assert "--seed" in said(capsys)
    assert seen == []


@pytest.mark.parametrize("seed", [0, 2**64 - 1])
def test_the_least_and_the_greatest_seed_can_be_played(
    seed: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    line = ["play", str(SMALL), "--text", "--as", "north", "--against", "random"]
    assert run([*line, "--seed", str(seed)]) == 0
    assert f"Seed: {seed}." in capsys.readouterr().out


@pytest.mark.parametrize(
    "more",
    [["--first", "5"], ["--profile"], ["--preset", "grim_school"], ["--redraw", "nature"]],
    ids=lambda more: more[0],
)
def test_what_a_record_expects_is_held_as_the_record_says(
    more: list[str], record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "--check", *more]) == 2
    assert "--check plays the worlds as the record says; drop the rest" in said(capsys)


def test_a_profile_is_no_json(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "worlds", str(record), "-n", "5", "--json", "--profile"]) == 2
    assert "drop it, or --json" in said(capsys)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("first", ["-1", str(2**63 + 1)])
def test_game_numbers_have_their_bounds(
    first: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "-n", "3", "--first", first]) == 2
    assert "--first" in said(capsys)


def test_the_greatest_game_numbers_can_be_played(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", "worlds", str(record), "-n", "3", "--first", str(2**63)]) == 0
    assert f"games {2**63} to {2**63 + 2}" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "command", [["lab", "worlds", "{}", "-n", "5"], ["lab", "calibrate", "{}", "--war", "0.2"]]
)
@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (["north"], "'north' names no machine; write north=KIND"),
        (["north="], "'north=' names no machine; write north=KIND"),
        (["north=random", "north=character"], "north is handed over twice; name one machine"),
        (["=random"], "there is no seat '' in this scenario; it has north, south"),
        (["south=script"], "there is no kind of seat 'script'"),
    ],
)
def test_who_takes_a_chair_is_said_once_and_whole(
    given: list[str],
    complaint: str,
    command: list[str],
    record: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    hand_over = [part for each in given for part in ("--hand-over", each)]
    assert run([*(word.format(record) for word in command), *hand_over]) == 2
    assert complaint in said(capsys)


def test_handed_over_is_by_seat_and_a_file_may_hold_an_equals_sign() -> None:
    assert handed_over(None, small()) == {}
    given = ["south=random", "north=script:a=b.yaml"]
    assert handed_over(given, small()) == {"south": "random", "north": "script:a=b.yaml"}


def test_natures_are_kept_unless_they_are_redrawn() -> None:
    assert (natures_from(None), natures_from("nature")) == ("kept", "redrawn")


def test_a_scenario_without_history_has_nothing_to_tell_where_nobody_can_play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run(["play", str(SMALL)]) == 0
    told = capsys.readouterr().out
    assert told == (
        "knot: neither a screen nor a terminal to play on, "
        "and this scenario has no history to tell.\n"
    )


@pytest.mark.parametrize(
    "line", [["replay", "{}", "--check"], ["lab", "worlds", "{}"], ["test", "{}"], ["check", "{}"]]
)
def test_a_name_that_is_too_long_is_told_as_any_other(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    name = "a" * 5000
    assert run([part.format(name) for part in line]) == 2
    assert name in "".join(capsys.readouterr())


def test_a_report_that_cannot_be_written_is_told_by_its_place(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = record / "junit.xml"
    assert run(["replay", str(record), "--check", "--junit", str(report)]) == 2
    assert capsys.readouterr().err == f"knot: {report}: Not a directory\n"


def test_an_error_of_the_system_that_names_no_file_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_options: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(app, "app", fail)
    with pytest.raises(OSError, match="Input/output error"):
        app.run(["anything"])
