"""The scenario format, one module a concern; `Scenario` in `scenario.py` is the root.

These models say what an author may write and nothing about how it runs. They hold
plain values only; where a value stands in the file is kept beside them, by path.
"""

from game.scenario.format.beliefs import Belief, SignKind, SignOf
from game.scenario.format.calendar import Day, Turn, Zone
from game.scenario.format.card import Assumption, Card, Objection
from game.scenario.format.choices import AdviserLine, Choice, Outcome
from game.scenario.format.documents import Claimed, Document
from game.scenario.format.endings import Ending, FrontPage, Price, PriceWord
from game.scenario.format.events import Actor, Event, Odds
from game.scenario.format.letters import Channel, Draft, Issue, Level, Tone
from game.scenario.format.look import Look
from game.scenario.format.plot import Course, Fix, Frame, Plot, PlotMark, Sighting
from game.scenario.format.presets import Preset
from game.scenario.format.scenario import Scenario
from game.scenario.format.seats import (
    Adviser,
    Bend,
    Bends,
    Character,
    Nature,
    Package,
    Seat,
    Slot,
    Style,
    Variant,
)
from game.scenario.format.starts import Start
from game.scenario.format.variables import Blur, Fact, Flag, Variable

__all__ = [
    "Actor",
    "Adviser",
    "AdviserLine",
    "Assumption",
    "Belief",
    "Bend",
    "Bends",
    "Blur",
    "Card",
    "Channel",
    "Character",
    "Choice",
    "Claimed",
    "Course",
    "Day",
    "Document",
    "Draft",
    "Ending",
    "Event",
    "Fact",
    "Fix",
    "Flag",
    "Frame",
    "FrontPage",
    "Issue",
    "Level",
    "Look",
    "Nature",
    "Objection",
    "Odds",
    "Outcome",
    "Package",
    "Plot",
    "PlotMark",
    "Preset",
    "Price",
    "PriceWord",
    "Scenario",
    "Seat",
    "Sighting",
    "SignKind",
    "SignOf",
    "Slot",
    "Start",
    "Style",
    "Tone",
    "Turn",
    "Variable",
    "Variant",
    "Zone",
]
