"""Named settings of the model's dials; the one in force is always shown."""

from __future__ import annotations

from pydantic import Field

from game.scenario.format.base import Claim, Text


class Preset(Claim):
    """A school of thought: `war_dial` is added to every logit that ends in war.

    `changes` sets single numbers by dotted path, `events.u2_lost.hazard.base: -3`.
    """

    title: Text
    text: Text
    war_dial: float = 0.0
    changes: dict[str, float] = Field(default_factory=dict)
