"""Drafts that can never be sent."""

from __future__ import annotations

import pytest

from game.scenario.lint.unusable_drafts import check
from tests.scenario.lint.conftest import Find, Only, Plant

NO_ENVOY = (
    "when: {south: happened.envoy_calls or trust_south > -10}",
    "when: {north: tension < 0}",
)


def test_a_channel_that_is_never_open(found: Find) -> None:
    problems = found(NO_ENVOY)
    assert [problem.message for problem in problems] == [
        "channels.envoy.when.north can never hold",
        "offer_trade: envoy is never open to north",
        "take_back: envoy is never open to north",
        "take_back: envoy is never open to north",
        "agree: envoy is never open to north",
    ]
    assert problems[1].remedy == "see to channels.envoy.when, or choose another channel"


def test_a_condition_that_cannot_hold(only: Only) -> None:
    problem = only(
        ("when: open.north.envoy", "when: offer.north.envoy.fort > 2"), rule="unusable-draft"
    )
    assert problem.message == "agree: its condition cannot hold in any game"


@pytest.mark.parametrize(
    ("old", "seat", "message"),
    [
        ("answers: radio", "north", "offer_freeze: radio is never open to north"),
        ("reject: radio", "north", "refuse: radio is never open to north"),
    ],
)
def test_the_answered_proposal_can_never_have_come(
    found: Find, old: str, seat: str, message: str
) -> None:
    closed = ("credit: 0.8\n", f"credit: 0.8\n    when: {{{seat}: tension < 0}}\n")
    problems = found(closed)
    assert message in [problem.message for problem in problems]
    still = found(closed, (old, old.replace("radio", "envoy")))
    assert message not in [problem.message for problem in still]


def test_each_part_of_a_draft_is_pointed_at_itself(planted: Plant) -> None:
    loaded = planted(NO_ENVOY)
    told = [problem.mark for problem in check(loaded)]
    parts = [("offer_trade", "channel"), ("take_back", "channel"), ("take_back", "withdraw")]
    keys = [loaded.marks.key(("drafts", *part)) for part in [*parts, ("agree", "accept")]]
    assert told == keys
    assert len(set(keys)) == 4
