"""The least that each part of a scenario needs, as plain data."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from game.scenario import format as form
from game.scenario.format.calendar import Day, Turn
from game.scenario.format.card import Assumption, Card, Objection
from game.scenario.format.choices import AdviserLine, Failure
from game.scenario.format.documents import Claimed
from game.scenario.format.endings import FrontPage, Price, PriceWord
from game.scenario.format.events import Actor
from game.scenario.format.letters import Tone
from game.scenario.format.look import Look
from game.scenario.format.plot import Course, Fix, Frame, Plot
from game.scenario.format.presets import Preset
from game.scenario.format.seats import Adviser, Nature, Slot, Urge
from game.scenario.format.starts import Start
from game.scenario.format.variables import Blur, Fact

Plain = dict[str, Any]

ODDS: Plain = {"base": 0}
ZONE: Plain = {"title": "Z", "utc": {"1962-01-01": 0}}
CHARACTER: Plain = {
    "wants": {}, "resolve": "r", "fear": "f", "trust": "t", "fear_weight": 1,
    "trust_weight": 1, "worth": {}, "reserve": 0, "temper": 1,
}  # fmt: skip
STYLE: Plain = {
    "salutation": "S", "tones": {}, "propose": "P", "accept": "A", "reject": "R",
    "withdraw": "W", "closing": "C", "signature": "S",
}  # fmt: skip

LEAST: dict[type[BaseModel], Plain] = {
    form.Zone: ZONE,
    Turn: {"at": "09:00"},
    Day: {"date": "1962-10-27", "title": "D", "turns": [{"at": "09:00"}]},
    Assumption: {"text": "T"},
    Objection: {"title": "T", "text": "T"},
    Card: {"assumes": {"a": {"text": "T"}}},
    form.Outcome: {},
    Failure: {"text": "T"},
    AdviserLine: {"stance": "for", "says": "S"},
    form.Choice: {"slot": "act", "title": "T", "text": "T", "band": "force", "rung": 1},
    Claimed: {"spread": 1},
    form.Document: {"to": "north", "kind": "press", "title": "T", "by": "B", "text": "T"},
    FrontPage: {"paper": "P", "headline": "H", "text": "T"},
    PriceWord: {"text": "T"},
    Price: {"weights": {"a": 1}, "told": [{"text": "T"}]},
    form.Ending: {"kind": "stalemate", "title": "T", "text": "T", "score": {}},
    Actor: {"name": "N"},
    form.Odds: ODDS,
    form.Event: {"title": "T", "hazard": ODDS},
    form.Level: {"title": "T", "clause": {}},
    form.Issue: {"title": "T", "levels": {n: {"title": n, "clause": {}} for n in ("a", "b")}},
    form.Channel: {
        "title": "T", "text": "T", "medium": "oral", "hours": [0, 1], "public": 0, "credit": 1,
    },
    Tone: {"title": "T"},
    form.Draft: {"seat": "north", "title": "T", "channel": "c", "tone": "t", "text": "T"},
    Look: {},
    Fix: {"at": "1962-10-27 09:00", "place": [0, 0]},
    Course: {"after": "flag"},
    form.Sighting: {},
    form.PlotMark: {"kind": "city", "title": "T", "at": [0, 0]},
    Frame: {"centre": [0, 0], "span": 100},
    Plot: {"centre": [0, 0], "span": 100, "title": "T"},
    Preset: {"title": "T", "text": "T"},
    Slot: {"title": "T"},
    Adviser: {"name": "N", "office": "O"},
    Nature: {"sd": 1, "meaning": "M"},
    form.Belief: {"that": "he is so"},
    form.Style: STYLE,
    form.Package: {"levels": {}, "channel": "c", "tone": "t"},
    Urge: {"choice": "c", "add": 1, "when": "a > 1"},
    form.Bend: {"nature": "n", "weight": 1},
    form.Bends: {},
    form.Character: CHARACTER,
    form.Variant: {"title": "T", "text": "T"},
    form.Seat: {
        "title": "T", "leader": "L", "capital": "C", "clock": ZONE, "brief": "B",
        "style": STYLE, "character": CHARACTER,
    },
    Start: {"title": "T", "text": "T"},
    Blur: {"spread": 1},
    form.Variable: {"title": "T", "meaning": "M", "start": 0, "seen": "public"},
    form.Flag: {"title": "T", "seen": "public"},
    Fact: {"title": "T", "chance": 0.5, "true": "T", "false": "F"},
}  # fmt: skip
"""Every part but the root: what it needs, and nothing that may be left out."""


def made(part: type[BaseModel], **more: Any) -> Any:
    """A part with the least that it needs, and what a test lays over it."""
    return part.model_validate({**LEAST[part], **more})
