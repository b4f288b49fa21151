"""Every example of the manual does what the manual says: parts load, faults are told so."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from game.cli.app import run
from game.record.files import RecordError
from game.record.game import Game
from game.record.outcome import outcome_of
from game.record.reports import faults_of
from game.record.suite import find_record
from game.scenario import ScenarioError, load
from game.scenario.expressions import Names, Scope, resolve
from game.scenario.lint import lint
from game.seats.kinds import make
from game.seats.match import play_out
from tests.docs.manual import DOCS, PAGES, Example, examples, examples_in, laid_over_duel

KINDS = {
    "file", "part", "fault", "warning", "message", "when", "run", "record", "failing record",
    "broken record", "script", "broken script",
}  # fmt: skip


def shown(kind: str) -> pytest.MarkDecorator:
    """Runs a test once for each example of a kind; there must be one."""
    found = examples(kind)
    assert found, f"the manual shows no example of kind {kind!r}"
    return pytest.mark.parametrize("example", found, ids=str)


def stripped(text: str) -> str:
    """Lines without the blanks at their ends, which editors take away."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def test_a_page_is_cut_into_its_examples() -> None:
    page = "# Title\n<!-- part: flags -->\n```yaml\na: 1\n```\n"
    page += "text\n<!-- message -->\n```text\nb\n```\n"
    first, second = examples_in(page)
    assert (first.kind, first.name, first.line, first.body) == ("part", "flags", 2, "a: 1\n")
    assert (first.answer, second.answer) == ("b\n", None)


@pytest.mark.parametrize("page", PAGES)
def test_every_yaml_block_says_what_it_is(page: str) -> None:
    blocks = [example for example in examples() if example.page == page]
    assert blocks
    assert [str(b) for b in blocks if b.language == "yaml" and b.kind not in KINDS] == []
    assert [str(b) for b in blocks if b.kind and b.kind not in KINDS] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_message_answers_something(page: str) -> None:
    blocks = [example for example in examples() if example.page == page]
    messages = sum(block.kind == "message" for block in blocks)
    asking = {"fault", "warning", "failing record", "broken record", "broken script"}
    assert messages == sum(block.kind in asking for block in blocks)
    assert [str(b) for b in blocks if b.kind in asking and b.answer is None] == []


@shown("file")
def test_a_file_is_shown_whole(example: Example) -> None:
    assert (DOCS / example.name).read_text(encoding="utf-8") == example.body


@shown("part")
def test_a_part_loads_without_a_warning_and_plays(example: Example, desk: Path) -> None:
    loaded = load(laid_over_duel(example, desk))
    assert [problem.render(loaded.sources) for problem in lint(loaded)] == []
    game = Game.start(loaded, seed=1)
    play_out(game, {seat: make("random", loaded, seat) for seat in loaded.scenario.seats})
    assert game.ending in loaded.scenario.endings


@shown("fault")
def test_a_fault_is_told_as_shown(example: Example, desk: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        load(laid_over_duel(example, desk))
    told = [problem.render(caught.value.sources) for problem in caught.value.problems]
    assert stripped("\n".join(told)) == stripped(example.answer or "")


@shown("warning")
def test_a_warning_is_told_as_shown(example: Example, desk: Path) -> None:
    path = laid_over_duel(example, desk)
    loaded = load(path)
    told = [p.render(loaded.sources) for p in lint(loaded) if p.mark.file == path.name]
    assert stripped("\n".join(told)) == stripped(example.answer or "")


@shown("when")
def test_conditions_mean_something(example: Example) -> None:
    names = Names.of(load(find_scenario(example)).scenario)
    seat = example.name.split(" in ")[0]
    scopes = {"truth": Scope.truth(), "settlement": Scope.settlement()}
    for line in example.body.splitlines():
        resolve(line.split(" # ")[0].strip(), names, scopes.get(seat, Scope.seat(seat)))


def find_scenario(example: Example) -> str:
    """`SCOPE in SCENARIO`, as conditions are marked."""
    return example.name.split(" in ")[1]


def refused() -> list[tuple[str, str, str]]:
    """The rows of the table of refused conditions: what is written, message, remedy."""
    page = (DOCS / "expressions.md").read_text(encoding="utf-8")
    table = page.partition("<!-- refused: kennedy in cuba-1962 -->\n")[2].partition("\n\n")[0]
    rows = [re.findall(r"`([^`]+)`", line) for line in table.splitlines()[2:]]
    return [(row[0], row[1], row[2]) for row in rows]


@pytest.mark.parametrize("row", refused(), ids=lambda row: row[0])
def test_a_condition_is_refused_as_the_table_says(row: tuple[str, str, str]) -> None:
    names = Names.of(load("cuba-1962").scenario)
    with pytest.raises(ValueError) as caught:
        resolve(row[0], names, Scope.seat("kennedy"))
    assert str(caught.value) == f"{row[1]}; {row[2]}"


@shown("run")
def test_a_command_prints_what_is_shown(
    example: Example, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_records(desk)
    line, _, code = example.name.partition(" -> ")
    assert run(shlex.split(line)) == int(code or 0)
    told = capsys.readouterr()
    assert stripped(told.out + told.err) == stripped(example.body)


def put_records(desk: Path) -> None:
    """All records that pass, in the folder of the duel."""
    for example in examples("record"):
        put(example, desk)


def put(example: Example, desk: Path) -> Path:
    """A record or script in its file."""
    folder = "duel/records" if "record" in example.kind else "."
    path = desk / folder / f"{example.name}.yaml"
    path.write_text(example.body, encoding="utf-8")
    return path


@shown("record")
def test_a_record_passes(example: Example, desk: Path) -> None:
    outcome = outcome_of(put(example, desk))
    assert faults_of(outcome) == []
    assert outcome.checked or "expect" not in example.body
    assert find_record(str(desk / "duel" / "records" / f"{example.name}.yaml")).is_file()


@shown("failing record")
def test_a_record_fails_as_shown(example: Example, desk: Path) -> None:
    outcome = outcome_of(put(example, desk))
    assert outcome.error is None
    assert stripped("\n".join(faults_of(outcome))) == stripped(example.answer or "")


@shown("broken record")
def test_a_record_is_refused_as_shown(example: Example, desk: Path) -> None:
    put(example, desk)
    outcome = outcome_of(Path("duel", "records", f"{example.name}.yaml"))
    assert stripped(outcome.error or "") == stripped(example.answer or "")


@shown("script")
def test_a_script_decides(example: Example, desk: Path) -> None:
    path, loaded = put(example, desk), load("duel")
    seat = example.body.partition("seat: ")[2].split()[0]
    game = Game.start(loaded, seed=1)
    play_out(game, {seat: make(f"script:{path}", loaded, seat)})
    assert any(step.orders[seat].choices or step.orders[seat].letters for step in game.steps)


@shown("broken script")
def test_a_script_is_refused_as_shown(example: Example, desk: Path) -> None:
    put(example, desk)
    with pytest.raises(RecordError) as caught:
        make(f"script:{example.name}.yaml", load("duel"), "west")
    assert stripped(str(caught.value)) == stripped(example.answer or "")
