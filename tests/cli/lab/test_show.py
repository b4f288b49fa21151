"""How a study leaves a command: as words, as JSON, as files, and with the line that repeats it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli.app import run
from game.cli.lab import show as module
from game.cli.lab.show import ELSEWHERE, GIVEN, command_line, show
from game.lab.study.forms import Study
from tests.lab.study.samples import bare, sample

LINE = ("lab", "worlds", "a record", "-n", "7")


@pytest.fixture(autouse=True)
def _asked() -> object:
    held = GIVEN.set(LINE)
    yield
    GIVEN.reset(held)


def small() -> Study:
    return Study("s", "A study", ("said",), (bare(),), {"seed": 7})


def test_words_end_with_the_line_that_repeats_them(capsys: pytest.CaptureFixture[str]) -> None:
    show(small(), as_json=False, out=None)
    text = capsys.readouterr().out
    assert text.startswith("A study\n=======\n")
    assert text.endswith("Played with seed: 7.\nAgain: knot lab worlds 'a record' -n 7\n")


def test_json_holds_the_line_in_its_stamp_and_nothing_beside_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show(small(), as_json=True, out=None)
    plain = json.loads(capsys.readouterr().out)
    assert plain["stamp"] == {"seed": 7, "command": "knot lab worlds 'a record' -n 7"}


def test_the_study_itself_is_not_changed() -> None:
    study = small()
    show(study, as_json=True, out=None)
    assert dict(study.stamp) == {"seed": 7}


@pytest.mark.parametrize("as_json", [True, False])
def test_files_are_named_after_the_words_and_never_in_json(
    as_json: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[Study, Path]] = []

    def deliver(study: Study, folder: Path) -> list[Path]:
        asked.append((study, folder))
        return [folder / "report.html", folder / "study.json"]

    monkeypatch.setattr("game.lab.study.deliver.deliver", deliver)
    show(sample(), as_json, tmp_path)
    text = capsys.readouterr().out
    assert asked[0][1] == tmp_path
    assert asked[0][0].stamp["command"] == command_line(), "a report can be played again, too"
    if as_json:
        json.loads(text)
    else:
        told = f"2 files written to {tmp_path}; begin with {tmp_path / 'report.html'}"
        assert text.splitlines()[-1] == told


words = st.sampled_from(
    ["lab", "x y", "-n", "5", "--first", "--from", "1962-10-27 09:00", "--fans"]
)
passed = st.sampled_from(sorted(ELSEWHERE.items()))


@given(st.lists(st.one_of(words.map(lambda word: (word,)), passed), max_size=8), st.booleans())
def test_what_changes_no_number_goes_and_all_else_stays_in_order(
    parts: list[tuple[object, ...]], joined: bool
) -> None:
    given, kept = [], []
    for part in parts:
        if len(part) == 1:
            given.append(str(part[0]))
            kept.append(str(part[0]))
        elif part[1] and joined:
            given.append(f"{part[0]}=value")
        else:
            given += [str(part[0]), *["value"] * int(str(part[1]))]
    assert module._kept(given) == kept


@pytest.mark.parametrize(
    ("given", "again"),
    [
        (["lab", "class", "a", "--sheet", "s.html"], "knot lab class a"),
        (["lab", "class", "a", "--turning", "--seat", "x", "b"], "knot lab class a b"),
        (["lab", "class", "a", "--preset", "grim"], "knot lab class a --preset grim"),
        (["lab", "worlds", "a", "--workers=3", "--json", "-n", "2"], "knot lab worlds a -n 2"),
        ([], "knot"),
    ],
)
def test_the_line_again(given: list[str], again: str) -> None:
    held = GIVEN.set(tuple(given))
    try:
        assert command_line() == again
    finally:
        GIVEN.reset(held)


COMMANDS = (
    *("debrief", "worlds", "whatif", "sensitivity", "balance", "cover", "sweep", "calibrate"),
    "class",
)


def test_the_group_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(f" {name} " in told for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_exit_codes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", name, "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Exit code: 0" in told and "2 bad input" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_manual(name: str) -> None:
    page = Path(__file__).resolve().parents[3] / "docs" / "lab.md"
    assert f"| `knot lab {name} " in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [each for each in COMMANDS if each != "sweep"])
def test_what_is_not_there_is_told_without_a_traceback(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    needed = {"whatif": ["--change", "preset=x"], "calibrate": ["--war", "0.1"]}
    assert run(["lab", name, "no-such-thing", *needed.get(name, [])]) == 2
    said = capsys.readouterr()
    assert "no-such-thing" in said.err
    assert "Traceback" not in said.err and said.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["worlds", "x", "-n", "0"],
        ["worlds", "x", "--first", "-1"],
        ["worlds", "x", "--authors", "-1"],
        ["worlds", "x", "--workers", "0"],
        ["sensitivity", "x", "--models", "2"],
        ["balance", "x", "--seed", "-1"],
        ["debrief", "x", "--then", "nobody"],
        ["calibrate", "x", "--war", "-0.1"],
        ["whatif", "x"],
        ["nothing"],
    ],
)
def test_numbers_out_of_range_give_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lab", *arguments]) == 2
    assert capsys.readouterr().err
