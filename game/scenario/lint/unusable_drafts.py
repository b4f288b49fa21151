"""Drafts of letters that can never be sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.format import Draft, Scenario
from game.scenario.lint.reach import Reach
from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of drafts that are legal in no turn of any game.

    Their own condition or that of their channel cannot hold, or the proposal that they
    are about can never have been sent. That channels serve the seats is for the loader.
    """
    reach = Reach(loaded.scenario)
    for name, draft in loaded.scenario.drafts.items():
        for part, what, remedy in _faults(loaded.scenario, reach, name, draft):
            yield warn(loaded, ("drafts", name, part), "unusable-draft", f"{name}: {what}", remedy)


def _faults(
    scenario: Scenario, reach: Reach, name: str, draft: Draft
) -> Iterator[tuple[str, str, str]]:
    if not reach.may("drafts", name, "when"):
        yield "when", "its condition cannot hold in any game", "see to what it asks for"
    other = next(seat for seat in scenario.seats if seat != draft.seat)
    for part, channel, author in (
        ("channel", draft.channel, draft.seat),
        ("accept", draft.accept, other),
        ("reject", draft.reject, other),
        ("answers", draft.answers, other),
        ("withdraw", draft.withdraw, draft.seat),
    ):
        if channel is not None and not reach.may("channels", channel, "when", author):
            remedy = f"see to channels.{channel}.when, or choose another channel"
            yield part, f"{channel} is never open to {author}", remedy
