"""The page on playing apart: what it types is run, in order, in one folder, and says the same."""

from __future__ import annotations

import re
import shlex
from io import StringIO
from pathlib import Path

import pytest
from typer.main import get_command

from game.cli.app import app, run
from tests.docs.manual import DOCS, examples_in
from tests.docs.test_pages import dead_links

PAGE = DOCS / "umpire.md"
TEXT = PAGE.read_text(encoding="utf-8")
SESSIONS = [each for each in examples_in(TEXT, PAGE.name) if each.kind == "session"]


def typed(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run one line as a shell would: a command of `knot`, with what is piped into it."""
    piped = re.fullmatch(r"printf '(.*)' \| knot (.*)", line)
    monkeypatch.setattr("sys.stdin", StringIO(piped[1].replace("\\n", "\n") if piped else ""))
    run(shlex.split(piped[2] if piped else line.removeprefix("knot ")))


def alike(shown: str, said: str) -> bool:
    """Whether a text is as shown; `[...]` stands for any lines."""
    parts = [re.escape(part.strip("\n")) for part in shown.split("[...]")]
    return re.fullmatch(r"(?s)" + ".*".join(parts), said.strip("\n")) is not None


def test_the_page_does_what_it_says(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (desk / "duel.yaml").exists()
    lines = 0
    for session in SESSIONS:
        for part in session.body.removeprefix("$ ").split("\n$ "):
            line, _, shown = part.partition("\n")
            typed(line, monkeypatch)
            told = capsys.readouterr()
            said = "\n".join(each.rstrip() for each in (told.out + told.err).splitlines())
            assert alike(shown, said), f"{line}\n{said}"
            lines += 1
    assert lines == 5


def test_a_text_that_differs_is_seen() -> None:
    assert alike("a\n[...]\nb\n", "a\nx\ny\nb\n")
    assert alike("a\n[...]\n", "a\nx\n")
    assert not alike("a\n[...]\nb\n", "a\nx\n")
    assert not alike("a\n", "a\nb\n")


def test_links_lead_somewhere() -> None:
    assert list(dead_links(PAGE)) == []


def test_the_commands_that_are_shown_exist() -> None:
    known = get_command(app).commands  # type: ignore[attr-defined]
    group = known["umpire"].commands
    block = TEXT.partition("```\n")[2].partition("```")[0]
    shown = [line.split()[1:3] for line in block.splitlines()]
    assert [words[0] for words in shown] == ["umpire", "desk", "umpire", "umpire"]
    assert {words[1] for words in shown if words[0] == "umpire"} == set(group)
    options = {name for each in group.values() for p in each.params for name in p.opts}
    assert {"--hold", "--seat", "--from", "--preset", "--seed", "--every"} <= options
    assert "--out" in {name for param in known["desk"].params for name in param.opts}


def test_the_table_of_troubles_is_whole() -> None:
    """Every rule by which a file that travels is refused stands in the table."""
    code = "".join(
        path.read_text(encoding="utf-8") for path in Path(DOCS.parent, "game/umpire").glob("*.py")
    )
    rules = set(re.findall(r"trouble\([^\"]*?\"(\w+)\"", code)) - {"ended", "preset"}
    listed = set(re.findall(r"`error\[(\w+)\]`", TEXT))
    assert rules | {"reference"} == listed
