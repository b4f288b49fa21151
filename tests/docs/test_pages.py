"""The pages of the manual hang together: links lead somewhere, commands are real, lists whole."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from game.cli.app import app
from game.scenario import lint
from game.scenario.lint.hazard_odds import per_turn
from tests.docs.manual import DOCS, PAGES

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_COMMAND = re.compile(r"^knot ((?:lab )?\w+)(.*?)(?:\s{3,}.*)?$", re.MULTILINE)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The ids that a page's headings get."""
    titles = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", title).lower() for title in titles]
    return {title.replace(" ", "-") for title in plain}


def dead_links(page: Path) -> Iterator[str]:
    """Links of a page to files or headings that there are not."""
    for link in _LINK.findall(text_of(page)):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            yield link


@pytest.mark.parametrize("page", [*PAGES, "format.md"])
def test_links_lead_somewhere(page: str) -> None:
    assert list(dead_links(DOCS / page)) == []


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One two\n[a](#one-two) [b](#three) [c](none.md)\n", encoding="utf-8")
    assert list(dead_links(page)) == ["#three", "none.md"]


def test_the_index_lists_every_page() -> None:
    listed = set(_LINK.findall(text_of(DOCS / "README.md")))
    there = {page.name for page in DOCS.glob("*.md")} - {"README.md"}
    assert there - listed == set()


def commands() -> list[tuple[str, str]]:
    """Every command line that the pages show, as command and the rest."""
    return [found for page in PAGES for found in _COMMAND.findall(text_of(DOCS / page))]


def test_the_commands_that_are_shown_exist() -> None:
    known = dict(get_command(app).commands)  # type: ignore[attr-defined]
    known |= {f"lab {name}": each for name, each in known["lab"].commands.items()}
    shown = commands()
    assert {name for name, _ in shown} >= {"check", "play", "test", "replay", "lab worlds"}
    for name, rest in shown:
        options = {text for each in known[name].params for text in each.opts}
        used = {word for word in shlex.split(rest) if re.match(r"--?[a-z]", word)}
        assert used <= options, (name, rest)


def rules(path: Path) -> Iterator[str]:
    """The rules that a check warns by: the third argument of `warn`."""
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = node.args[2:3] if node.func.id == "warn" else []
            yield from (each.value for each in given if isinstance(each, ast.Constant))


def test_the_table_of_warnings_is_whole() -> None:
    folder = Path(lint.__file__).parent
    there = {rule for path in folder.glob("*.py") for rule in rules(path)}
    table = text_of(DOCS / "scenario.md").partition("| rule | tells of |\n")[2].partition("\n\n")[0]
    listed = {name for row in table.splitlines() for name in re.findall(r"`([a-z-]+)`", row)}
    assert len(there) >= 20
    assert there - listed == set()
    assert {name for name in listed if "-" in name and not name.startswith("-")} - there == set()


def test_the_table_of_probabilities_is_right() -> None:
    page = text_of(DOCS / "scenario.md")
    rows = [
        line.split("|")[2:-1] for line in page.splitlines() if line.startswith(("| sum", "| prob"))
    ]
    sums, shown = ([cell.strip() for cell in row] for row in rows)
    assert len(sums) == 8
    for logit, cell in zip(sums, shown, strict=True):
        told = re.findall(r"[\d.]+", cell.replace(",", ""))
        chance = float(told[0]) / float(told[1]) if "in" in cell else float(told[0]) / 100
        assert per_turn(float(logit), 12) == pytest.approx(chance, rel=0.03)


def test_the_worked_example_of_a_probability_is_right() -> None:
    page = text_of(DOCS / "scenario.md")
    assert "= -0.8, which is 31 % in 12 hours and 17 %\nin 6." in page
    assert [round(per_turn(-0.8, hours), 2) for hours in (12, 6)] == [0.31, 0.17]
