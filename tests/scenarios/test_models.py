"""What the shipped scenarios say of their own models: enough, sourced, and where it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.paths import scenarios
from game.scenario import load
from game.scenario.format import Card

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = [path.name for path in scenarios()]


def card(name: str) -> Card:
    found = load(name).scenario.model
    assert found is not None
    return found


@pytest.mark.parametrize("name", SHIPPED)
def test_each_names_assumptions_and_at_least_three_objections(name: str) -> None:
    model = card(name)
    assert len(model.assumes) >= 4
    assert len(model.objections) >= 3
    titles = [each.title for each in model.objections.values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_three_that_are_told_are_sourced_and_answered(name: str) -> None:
    for told in list(card(name).objections.values())[:3]:
        assert told.source
        assert told.answer
        assert 80 < len(told.text) < 420


@pytest.mark.parametrize("name", SHIPPED)
def test_the_page_is_in_the_manual(name: str) -> None:
    assert (ROOT / card(name).page).is_file()


def test_a_what_if_inherits_them_and_adds_its_own() -> None:
    base, line = card("cuba-1962"), card("cuba-1962-hot-line")
    assert line.objections == base.objections
    assert set(line.assumes) - set(base.assumes) == {"line"}
