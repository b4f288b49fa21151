"""Drafts of letters that can never be sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.format import Draft, Scenario
from game.scenario.lint.reach import Reach
from game.scenario.lint.tools import serves, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of drafts whose channel, condition, tone or answered proposal cannot be."""
    reach = Reach(loaded.scenario)
    for name, draft in loaded.scenario.drafts.items():
        for part, what, remedy in _faults(loaded.scenario, reach, name, draft):
            yield warn(loaded, ("drafts", name, part), "unusable-draft", f"{name}: {what}", remedy)


def _faults(
    scenario: Scenario, reach: Reach, name: str, draft: Draft
) -> Iterator[tuple[str, str, str]]:
    channel, seat = draft.channel, draft.seat
    if not serves(scenario, channel, seat):
        yield "channel", f"the channel {channel} does not serve {seat}", _channels(scenario, seat)
    elif not reach.may("channels", channel, "when", seat):
        yield "channel", f"{channel} is never open to {seat}", "see to the when of the channel"
    if not reach.may("drafts", name, "when"):
        yield "when", "its condition cannot hold in any game", "see to what it asks for"
    if draft.tone not in scenario.seats[seat].style.tones:
        remedy = f"add {draft.tone} to seats.{seat}.style.tones"
        yield "tone", f"{seat} has no opening words in the tone {draft.tone}", remedy
    yield from _answer_faults(scenario, draft)


def _answer_faults(scenario: Scenario, draft: Draft) -> Iterator[tuple[str, str, str]]:
    other = next(seat for seat in scenario.seats if seat != draft.seat)
    for part, channel, author in (
        ("accept", draft.accept, other),
        ("reject", draft.reject, other),
        ("answers", draft.answers, other),
        ("withdraw", draft.withdraw, draft.seat),
    ):
        if channel is not None and not serves(scenario, channel, author):
            what = f"no proposal of {author} can lie on {channel}, which does not serve it"
            yield part, what, _channels(scenario, author)


def _channels(scenario: Scenario, seat: str) -> str:
    served = [name for name in scenario.channels if serves(scenario, name, seat)]
    return f"channels of {seat}: {', '.join(served) or 'none'}"
