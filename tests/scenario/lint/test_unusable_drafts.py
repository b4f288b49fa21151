"""Drafts that can never be sent."""

from __future__ import annotations

import pytest

from tests.scenario.lint.conftest import Find, Only


def test_a_channel_that_does_not_serve_the_seat(only: Only) -> None:
    problem = only(
        ("title: A demand, channel: radio", "title: A demand, channel: lamp"), rule="unusable-draft"
    )
    assert problem.message == "demand_razing: the channel lamp does not serve north"
    assert problem.remedy == "channels of north: cable, radio, envoy"


def test_a_channel_that_is_never_open(only: Only) -> None:
    closed = (
        "when: {south: happened.envoy_calls or trust_south > -10}",
        "when: {north: tension < 0}",
    )
    draft = ("title: We take it back, channel: envoy", "title: We take it back, channel: cable")
    problem = only(closed, draft, rule="unusable-draft")
    assert problem.message == "offer_trade: envoy is never open to north"


def test_a_condition_that_cannot_hold(only: Only) -> None:
    problem = only(
        ("when: open.north.envoy", "when: offer.north.envoy.fort > 2"), rule="unusable-draft"
    )
    assert problem.message == "agree: its condition cannot hold in any game"


def test_a_tone_without_words(found: Find) -> None:
    problems = found(("        hard: I write to leave no doubt.\n", ""))
    assert {problem.rule for problem in problems} == {"unusable-draft"}
    assert "north has no opening words in the tone hard" in problems[0].message
    assert problems[0].remedy == "add hard to seats.north.style.tones"


@pytest.mark.parametrize(
    ("old", "new", "who"),
    [
        ("accept: envoy,", "accept: lamp,", "north"),
        ("reject: radio,", "reject: lamp,", "north"),
        ("answers: radio}", "answers: lamp}", "north"),
        ("withdraw: envoy}", "withdraw: lamp}", "north"),
    ],
)
def test_a_proposal_that_cannot_lie_there(only: Only, old: str, new: str, who: str) -> None:
    problem = only((old, new), rule="unusable-draft")
    assert f"no proposal of {who} can lie on lamp" in problem.message
