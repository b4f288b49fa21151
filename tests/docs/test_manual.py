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
from game.scenario import ScenarioError, load
from game.scenario.expressions import ExpressionError, Names, Scope, resolve
from game.scenario.lint import lint
from game.seats.kinds import make
from game.seats.match import play_out
from tests.docs.manual import DOCS, DUEL, PAGES, Example, examples, examples_in, laid_over_duel

KINDS = {
    "file", "part", "fault", "warning", "message", "when", "run", "record", "failing record",
    "broken record", "script", "broken script", "study", "library",
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
    # A part is laid out as a single file, without the records of its scenario.
    told = [problem for problem in lint(loaded) if problem.rule != "missing-history"]
    assert [problem.render(loaded.sources) for problem in told] == []
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


def names_of(example: Example, desk: Path) -> tuple[Names, Scope]:
    """What a block of conditions, marked `SCOPE in PART`, may say."""
    scope, _, part = example.name.partition(" in ")
    (over,) = [each for each in examples("part") if each.name == part and each.page == example.page]
    names = Names.of(load(laid_over_duel(over, desk)).scenario)
    scopes = {"truth": Scope.truth(), "settlement": Scope.settlement()}
    return names, scopes.get(scope, Scope.seat(scope))


@shown("when")
def test_conditions_mean_something(example: Example, desk: Path) -> None:
    names, scope = names_of(example, desk)
    for line in example.body.splitlines():
        resolve(line.partition(" # ")[0].strip(), names, scope)


def test_conditions_are_refused_as_the_table_says(desk: Path) -> None:
    page = (DOCS / "expressions.md").read_text(encoding="utf-8")
    table = page.partition("<!-- refused: east in lights -->\n")[2].partition("\n\n")[0]
    rows = [re.findall(r"`` (.+?) ``", line) for line in table.splitlines()[2:]]
    assert len(rows) >= 15
    assert {row[0]: row[1:] for row in rows} == {row[0]: told(row[0], desk) for row in rows}


def told(condition: str, desk: Path) -> list[str]:
    """What an author reads who writes this condition for the seat east: message and remedy."""
    (block,) = [each for each in examples("when") if each.name == "east in lights"]
    names, scope = names_of(block, desk)
    with pytest.raises(ExpressionError) as caught:
        resolve(condition, names, scope)
    return [caught.value.message, caught.value.remedy]


@shown("run")
def test_a_command_prints_what_is_shown(
    example: Example, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_records(desk)
    line, _, code = example.name.partition(" -> ")
    assert run(shlex.split(line)) == int(code or 0)
    told = capsys.readouterr()
    shown, cut, _ = example.body.partition("[...]\n")
    said = stripped(told.out + told.err)
    assert (said[: len(stripped(shown))] if cut else said) == stripped(shown)


def put_records(desk: Path) -> None:
    """All records that pass, in the folder of the duel."""
    for example in examples("record"):
        put(example, desk)


def put(example: Example, desk: Path) -> Path:
    """A record in the folder of the duel, as the manual says to put it, or a script."""
    path = desk / f"{example.name}.yaml"
    if "record" in example.kind:
        path = desk / "duel" / "records" / path.name
        path.parent.mkdir(parents=True, exist_ok=True)
        (desk / "duel" / "scenario.yaml").write_bytes(DUEL.read_bytes())
    path.write_text(example.body, encoding="utf-8")
    return path


@shown("record")
def test_a_record_passes(example: Example, desk: Path) -> None:
    outcome = outcome_of(put(example, desk))
    assert faults_of(outcome) == []
    assert outcome.checked > 0 or "expect:" not in example.body


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
    path, loaded = put(example, desk), load("duel.yaml")
    seat = example.body.partition("seat: ")[2].split()[0]
    game = Game.start(loaded, seed=1)
    play_out(game, {seat: make(f"script:{path}", loaded, seat)})
    assert any(step.orders[seat].choices or step.orders[seat].letters for step in game.steps)


@shown("broken script")
def test_a_script_is_refused_as_shown(example: Example, desk: Path) -> None:
    put(example, desk)
    with pytest.raises(RecordError) as caught:
        make(f"script:{example.name}.yaml", load("duel.yaml"), "west")
    assert stripped(str(caught.value)) == stripped(example.answer or "")
