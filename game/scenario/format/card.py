"""What the model takes for granted, and what can be said against it. No rule reads any of it."""

from __future__ import annotations

from pydantic import Field

from game.scenario.format.base import Claim, Id, Part, Text


class Assumption(Claim):
    """Something that the model takes for granted; every number of it rests on such things."""

    text: Text


class Objection(Claim):
    """What a critic would say against the model, at its strongest; `answer` is what can be said
    in reply, or what the model does about it."""

    title: Text
    text: Text
    answer: Text = ""


class Card(Part):
    """What a reader should know before quoting a number: told after the ending.

    `page` says where more is to be read, a page's address or a document's name. `objections`
    stand with the weightiest first: the debrief tells three of them.
    """

    page: Text = ""
    assumes: dict[Id, Assumption] = Field(min_length=1)
    objections: dict[Id, Objection] = Field(default_factory=dict)
