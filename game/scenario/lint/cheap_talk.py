"""Beliefs in which words outweigh deeds, or that nothing moves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.scenario.format import Belief, Scenario
from game.scenario.lint.tools import serves, warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of beliefs without a sign, and of tones that weigh, by the channel that is believed
    most, as much as the weightiest deed."""
    seats = loaded.scenario.seats
    for seat, chair in seats.items():
        (other,) = (name for name in seats if name != seat)
        credit = _credit(loaded.scenario, other)
        for nature, belief in chair.believes.items():
            path = ("seats", seat, "believes", nature)
            if not any(sign.weight for sign in belief.signs()):
                message = f"nothing moves what {seat} believes of {nature}"
                yield warn(loaded, path, "idle-belief", message, "give it signs, or leave it out")
            for tone in _loud(belief, credit):
                yield warn(
                    loaded,
                    (*path, "tones", tone),
                    "cheap-talk",
                    f"a letter's tone, {tone}, moves {seat} as much as the weightiest deed",
                    "let it weigh less: talk is cheap",
                )


def _credit(scenario: Scenario, seat: str) -> float:
    """That of the best channel by which a seat can write."""
    open_to = (name for name in scenario.channels if serves(scenario, name, seat))
    return max((scenario.channels[name].credit for name in open_to), default=0.0)


def _loud(belief: Belief, credit: float) -> Iterator[str]:
    deeds = [abs(sign.weight) for sign in belief.signs() if sign.kind != "tone"]
    for tone, weight in belief.tones.items():
        if abs(weight) * credit >= max(deeds, default=0.0) and weight:
            yield tone
