"""The model card copies figures; here they are held against what they are copied from."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from game.scenario import load
from tests.docs.manual import DOCS

CARD = (DOCS / "model-card.md").read_text(encoding="utf-8")
SHAKEN = (DOCS / "measured" / "sensitivity.md").read_text(encoding="utf-8")
CUBA = load("cuba-1962").scenario

ROWS = {
    "nuclear war": "war",
    "settlement": "settlement",
    "near history's terms": "near_history",
    "stalemate": "stalemate",
    "ouster": "ouster",
    "limited war": CUBA.endings["limited_war"].title,
}
"""Rows of the card, and what the measured page calls them."""


def cells(text: str, row: str) -> list[str]:
    """The cells of the row of that name, after the first."""
    (line,) = [each for each in text.splitlines() if each.startswith(f"| {row} |")]
    return [cell.strip() for cell in line.strip("| ").split("|")[1:]]


def section(text: str, title: str) -> str:
    return text.split(f"## {title}\n")[1].split("\n## ")[0]


class Found(NamedTuple):
    """A figure as it was measured: the share in the model as it is, and 5 to 95 % of models."""

    share: str
    span: str


BOUND, FREE = SHAKEN.split("How far the figures move\n")[1:]
"""The study bound to history's orders, and that of two free leaders."""


def found(page: str, name: str) -> Found:
    """The figure of that name in one of the studies."""
    number = r"(\d+(?:\.\d+)?)"
    row = rf"^{re.escape(name)} +{number} % \(.*?\) +{number} +{number} +{number}$"
    match = re.search(row, page, re.MULTILINE)
    assert match is not None, name
    share, least, _, most = match.groups()
    return Found(f"{share} %", f"{least} to {most} %")


@pytest.mark.parametrize(("row", "name"), ROWS.items())
def test_what_it_does_is_what_was_measured(row: str, name: str) -> None:
    told = cells(section(CARD, "What it does"), row)
    assert told == [found(page, name).share for page in (BOUND, FREE)]


@pytest.mark.parametrize("row", ["nuclear war", "near history's terms"])
def test_how_far_the_figures_move_is_what_was_measured(row: str) -> None:
    told = cells(section(CARD, "How far the figures move"), row)
    assert told == [found(page, ROWS[row]).span for page in (BOUND, FREE)]


@pytest.mark.parametrize("name", CUBA.presets)
def test_the_dials_are_those_of_the_presets(name: str) -> None:
    (line,) = [each for each in CARD.splitlines() if each.startswith(f"| `{name}`")]
    assert float(line.split("|")[2]) == CUBA.presets[name].war_dial


def test_the_parts_are_counted_right() -> None:
    assert f"**{len(CUBA.variables)} variables**" in CARD
    assert len(CUBA.facts) == 6 and "**Six hidden facts**" in CARD
    turns = sum(len(day.turns) for day in CUBA.days)
    assert f"{turns} times in thirteen days" in CARD


def test_the_readme_counts_turns_and_endings_right() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    turns = sum(len(day.turns) for day in CUBA.days)
    assert f"October 1962 has {turns} turns" in readme
    assert re.search(r"(\d+) endings;", readme) is not None
    assert f"{len(CUBA.endings)} endings;" in readme
