"""Conditions whose answer never changes."""

from __future__ import annotations

import re

import pytest

from tests.scenario.lint.conftest import SMALL, Find, Only

NEVER_ANYWHERE = [
    ("when: known.alert_north > 30", "choices.south.free_guns.advisers.admiral.when"),
    ("by: air patrols, when: flights", "variables.alert_south.seen.north.when"),
    ("tone: soft, when: tension > 40", "seats.north.character.packages[0].when"),
]


@pytest.mark.parametrize(("old", "path"), NEVER_ANYWHERE)
def test_a_condition_that_never_holds(only: Only, old: str, path: str) -> None:
    never = re.sub("when: .*", "when: tension > 100", old)
    problem = only((old, never), rule="constant-condition")
    assert problem.message == f"{path} can never hold"


def test_a_channel_that_never_opens(found: Find) -> None:
    old = "when: {south: happened.envoy_calls or trust_south > -10}"
    messages = [problem.message for problem in found((old, "when: {south: trust_south < -50}"))]
    assert messages == ["channels.envoy.when.south can never hold"]


def test_a_plus_that_never_counts(only: Only) -> None:
    problem = only(("plus: {guns_free: 1.5", "plus: {tension < 0: 1.5"), rule="constant-condition")
    assert problem.message == "events.shots.hazard.plus.tension < 0 can never hold"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when: alert_north < 80", "when: alert_north < 800"),
        ("works: not turned", "works: not turned or tension >= 0"),
        ("when: open.north.envoy", "when: open.north >= 0"),
        ("when: unrest > 30", "when: unrest >= 0"),
        ("when: terms.fort == level.fort.razed", "when: terms.fort >= level.fort.stays"),
        ("when: known.alert_north > 30", 'when: now < "1950-05-03 00:00"'),
    ],
)
def test_a_condition_that_always_holds(only: Only, old: str, new: str) -> None:
    problem = only((old, new), rule="constant-condition")
    assert problem.message.endswith("always holds")
    assert problem.remedy == "leave it out, or correct it"


def test_a_bare_answer_is_meant(found: Find) -> None:
    assert found(("by: air patrols, when: flights", "by: air patrols, when: 'false'")) == []


CONDITIONS = re.findall(r"when: [a-z][^,}\n]*", SMALL.read_text(encoding="utf-8"))


@pytest.mark.parametrize("condition", sorted(set(CONDITIONS)))
def test_no_condition_can_become_impossible_unnoticed(found: Find, condition: str) -> None:
    text = SMALL.read_text(encoding="utf-8")
    start = text.index(condition)
    rest = text[start + len(condition) :]
    # The text up to the next forty letters makes the place unique where conditions repeat.
    assert found((condition + rest[:40], "when: 1 < 0" + rest[:40]))
