"""The root of a scenario."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticKnownError

from game.scenario.format.base import Id, Moment, Part, Text
from game.scenario.format.calendar import Day, Zone
from game.scenario.format.card import Card
from game.scenario.format.choices import Choice
from game.scenario.format.documents import Document
from game.scenario.format.endings import Ending
from game.scenario.format.events import Actor, Event
from game.scenario.format.letters import Channel, Draft, Issue, Tone
from game.scenario.format.plot import Plot
from game.scenario.format.presets import Preset
from game.scenario.format.seats import Seat, Slot
from game.scenario.format.starts import Start
from game.scenario.format.variables import Fact, Flag, Variable


def _is_no_truth(value: object) -> object:
    # Python's True equals 1, but `format: true` is a slip.
    if isinstance(value, bool):
        raise PydanticKnownError("literal_error", {"expected": "1"})
    return value


class Scenario(Part):
    """A crisis. Mappings keep the file's order, and where order matters it is that one.

    `calendar_ends` is the moment at which the last turn is over. `history` names the
    record of what really happened, relative to the scenario's folder. `preset` is the
    default preset. `starts` are the points at which a game may begin; without any, it
    begins with the calendar. `plot` is the map of the window, `model` what the scenario's author
    says of the model itself.
    """

    format: Annotated[Literal[1], BeforeValidator(_is_no_truth)]
    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: Text
    summary: Text
    clock: Zone
    days: list[Day] = Field(min_length=1, max_length=400)
    calendar_ends: Moment
    slots: dict[Id, Slot] = Field(min_length=1)
    seats: dict[Id, Seat] = Field(min_length=2, max_length=2)
    variables: dict[Id, Variable] = Field(min_length=1)
    flags: dict[Id, Flag] = Field(default_factory=dict)
    facts: dict[Id, Fact] = Field(default_factory=dict)
    actors: dict[Id, Actor] = Field(default_factory=dict)
    issues: dict[Id, Issue] = Field(default_factory=dict)
    tones: dict[Id, Tone] = Field(default_factory=dict)
    channels: dict[Id, Channel] = Field(default_factory=dict)
    drafts: dict[Id, Draft] = Field(default_factory=dict)
    choices: dict[Id, dict[Id, Choice]]
    events: dict[Id, Event] = Field(default_factory=dict)
    endings: dict[Id, Ending] = Field(min_length=1)
    documents: dict[Id, Document] = Field(default_factory=dict)
    presets: dict[Id, Preset] = Field(min_length=1)
    preset: Id
    history: str | None = None
    starts: dict[Id, Start] = Field(default_factory=dict)
    plot: Plot | None = None
    model: Card | None = None
