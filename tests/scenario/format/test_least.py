"""What each part needs, what it takes for granted, and that nothing else can be written in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from game.scenario import format as form
from game.scenario.format.base import Claim, Part
from game.scenario.format.calendar import Turn
from game.scenario.format.card import Card, Objection
from game.scenario.format.documents import Claimed
from game.scenario.format.endings import Price, PriceWord
from game.scenario.format.events import Actor
from game.scenario.format.letters import Tone
from game.scenario.format.look import Look
from game.scenario.format.plot import Course, Plot
from game.scenario.format.presets import Preset
from game.scenario.format.seats import Adviser, Nature, Slot
from game.scenario.format.starts import Start
from game.scenario.format.variables import Blur
from tests.scenario.format.parts import LEAST, Plain, made

PARTS = sorted(LEAST, key=lambda part: part.__name__)
each_part = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)


def below(part: type[BaseModel]) -> set[type[BaseModel]]:
    """All parts that stand below one in the tree of classes."""
    return {one for kind in part.__subclasses__() for one in (kind, *below(kind))}


def test_no_part_of_the_format_is_forgotten() -> None:
    ours = {part for part in below(Part) if part.__module__.startswith("game.scenario.format.")}
    assert ours - {Claim, form.Scenario} == set(LEAST)


@each_part
def test_the_least_is_enough(part: type[BaseModel]) -> None:
    made(part)


@each_part
def test_each_entry_of_the_least_is_needed(part: type[BaseModel]) -> None:
    for name in LEAST[part]:
        rest = {key: value for key, value in LEAST[part].items() if key != name}
        if part in (form.Event, form.PlotMark) and name in ("hazard", "at"):
            continue  # one of several; see the rules of these parts
        with pytest.raises(ValidationError) as caught:
            part.model_validate(rest)
        (error,) = caught.value.errors()
        assert (error["type"], error["loc"]) == ("missing", (name,))


@each_part
def test_an_unknown_entry_is_refused(part: type[BaseModel]) -> None:
    with pytest.raises(ValidationError) as caught:
        made(part, no_such_entry=1)
    assert [error["type"] for error in caught.value.errors()] == ["extra_forbidden"]


@each_part
def test_what_was_made_stays_as_it_is(part: type[BaseModel]) -> None:
    found = made(part)
    for name in part.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(found, name, None)


@each_part
def test_a_part_that_is_written_down_again_is_the_same(part: type[BaseModel]) -> None:
    found = made(part)
    again = part.model_validate(found.model_dump(exclude_unset=True, by_alias=True))
    assert again == found
    assert set(found.model_dump(exclude_unset=True)) == set(LEAST[part])


CLAIMS = {
    *("Actor", "Adviser", "Assumption", "Belief", "Channel", "Choice", "Document", "Draft"),
    *(
        "Ending",
        "Event",
        "Fact",
        "Flag",
        "Issue",
        "Objection",
        "PlotMark",
        "Preset",
        "Price",
        "Seat",
    ),
    *("Start", "Variable", "Variant"),
}


def test_what_claims_something_says_where_it_comes_from() -> None:
    assert {part.__name__ for part in PARTS if issubclass(part, Claim)} == CLAIMS
    for part in PARTS:
        if issubclass(part, Claim):
            found = made(part, source=" FRUS, vol. XI ", judgement="so it seems")
            assert (found.source, found.judgement) == ("FRUS, vol. XI", "so it seems")
            assert (made(part).source, made(part).judgement) == (None, None)


DEFAULTS: list[tuple[type[BaseModel], Plain]] = [
    (Turn, {"title": "", "documents": []}),
    (Card, {"page": "", "objections": {}}),
    (Objection, {"answer": ""}),
    (form.Outcome, {"effects": {}, "set": [], "clear": [], "stands": {}}),
    (form.AdviserLine, {"when": None}),
    (form.Choice, {"when": None, "once": False, "works": None, "otherwise": None, "public": False,
                   "tell": "", "takes": "", "needs": "", "temptation": "", "advisers": {}}),
    (Claimed, {"value": None}),
    (form.Document, {"at": None, "when": None, "after": [], "reports": {}, "argues": [],
                     "picture": "none"}),
    (PriceWord, {"below": None}),
    (Price, {"points": 0.5}),
    (form.Ending, {"when": None, "front_page": {}}),
    (Actor, {"office": ""}),
    (form.Odds, {"terms": {}, "plus": {}}),
    (form.Event, {"actor": None, "at": None, "until": None, "when": None, "chance": None,
                  "then": [], "ends": None, "repeat": False, "seen": "public", "tell": ""}),
    (form.Level, {"secret": False, "public": {}}),
    (form.Issue, {"start": None}),
    (form.Channel, {"distortion": 0.0, "leak": 0.0, "seats": None, "when": {}}),
    (Tone, {"arrives": {}, "public": {}}),
    (form.Draft, {"by": None, "when": None, "propose": None, "answers": None, "accept": None,
                  "reject": None, "withdraw": None, "valid": None}),
    (Look, {"face": "man", "role": "", "place": "", "desk": "night", "council": "", "poles": None,
            "staff": "", "classified": "", "received": "", "folder": "", "eyes": "", "closed": "",
            "flash": "", "instruments": [], "emblem": "knot"}),
    (Course, {"hours": 0.0, "to": [], "knots": 12.0, "seats": None, "when": None}),
    (form.Sighting, {"when": None, "at": None, "after": None, "every": None, "lag": 0.0,
                     "doubt": 0.0, "drift": 0.0, "trail": 3, "sure": True, "title": None,
                     "note": None}),
    (form.PlotMark, {"note": "", "side": None, "track": [], "courses": [], "path": [],
                     "radius": None, "arc": (0.0, 360.0), "when": None, "seen": "public"}),
    (Plot, {"frames": {}, "tint": {}, "marks": {}}),
    (Preset, {"war_dial": 0.0, "changes": {}}),
    (Slot, {"hold": "Hold"}),
    (Adviser, {"face": "man", "outlook": "", "wants": {}, "boldness": 0.0, "caution": 0.0,
               "stance": 1.0, "patience": 0.0, "odds": 0.0, "when": None}),
    (Nature, {"mean": 0.0}),
    (form.Belief, {"choices": {}, "tones": {}, "offers": {}, "events": {}, "flags": {}}),
    (form.Package, {"when": None}),
    (form.Character, {"boldness": 0.0, "caution": 0.0, "lean": {}, "urges": [],
                      "bends": form.Bends(), "home": None, "belief": None, "belief_weight": 0.0,
                      "home_weight": 0.0, "home_boldness": 0.0, "pace_hours": 12.0, "hurry": 0.0,
                      "regret": None, "packages": []}),
    (form.Bends, {"fear": None, "trust": None, "home": None, "temper": None}),
    (form.Variant, {"wants": {}, "lean": {}, "urges": [], "worth": {}, "packages": [],
                    "bends": form.Bends()} | dict.fromkeys((
                        "boldness", "caution", "resolve", "fear", "trust", "home", "belief",
                        "belief_weight", "fear_weight", "trust_weight", "home_weight",
                        "home_boldness", "reserve", "temper", "pace_hours", "hurry", "regret",
                    ))),
    (form.Seat, {"advisers": {}, "natures": {}, "believes": {}, "characters": {}, "near": None,
                 "price": None, "foresees": None}),
    (Start, {"turn": None, "seats": [], "so_far": {}}),
    (Blur, {"by": "staff", "every": 0.0, "when": None}),
    (form.Variable, {"unit": "", "range": (0.0, 100.0), "rest": None, "drift": 0.0, "noise": 0.0,
                     "pull": {}, "bad": None, "short": ""}),
    (form.Flag, {"meaning": "", "start": False}),
]  # fmt: skip
"""What is taken for granted, as the manual has it."""


@pytest.mark.parametrize(("part", "granted"), DEFAULTS, ids=[part.__name__ for part, _ in DEFAULTS])
def test_what_is_taken_for_granted(part: type[BaseModel], granted: Plain) -> None:
    found = made(part)
    assert {name: getattr(found, name) for name in granted} == granted


def test_every_entry_is_needed_or_taken_for_granted() -> None:
    granted = dict(DEFAULTS)
    for part in PARTS:
        told = set(LEAST[part]) | set(granted.get(part, {})) | {"source", "judgement"}
        also = {form.Event: {"effects", "set", "clear", "stands"}, form.Seat: {"look"}}
        also |= {form.Choice: also[form.Event]}
        told |= also.get(part, set())
        if issubclass(part, form.Outcome):
            told |= also[form.Event]
        assert set(part.model_fields) <= told, part.__name__


def test_a_seat_without_a_look_has_that_of_the_window() -> None:
    assert made(form.Seat).look == Look()


def test_what_is_taken_for_granted_is_nobody_elses() -> None:
    one, other = made(form.Outcome), made(form.Outcome)
    assert one.effects is not other.effects
    assert one.set is not other.set


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"hazard": {"base": 0}}, "hazard"),
        ({"chance": {"base": 0}}, "consequence"),
        ({"at": "1962-10-27 09:00"}, "scheduled"),
        ({"at": "1962-10-27 09:00", "when": "a > 1"}, "scheduled"),
        ({"when": "a > 1"}, "triggered"),
        ({"hazard": {"base": 0}, "when": "a > 1"}, "hazard"),
    ],
)
def test_the_kind_of_an_event(fields: Plain, kind: str) -> None:
    assert form.Event.model_validate({"title": "T", **fields}).kind == kind


@pytest.mark.parametrize(
    ("fields", "mind"),
    [
        ({}, False),
        ({"stance": 3, "patience": 1, "odds": 2}, False),
        ({"wants": {"a": 0.5}}, True),
        ({"boldness": 0.1}, True),
        ({"boldness": -0.1}, True),
        ({"caution": 0.1}, True),
    ],
)
def test_who_has_a_mind_of_his_own(fields: Plain, mind: bool) -> None:
    assert made(Adviser, **fields).has_a_mind is mind


@pytest.mark.parametrize(("short", "brief"), [("", "Tension"), ("Heat", "Heat")])
def test_the_shortest_name_of_a_variable(short: str, brief: str) -> None:
    assert made(form.Variable, title="Tension", short=short).brief == brief


def test_words_are_told_without_the_blanks_around_them() -> None:
    assert made(Start, title="  From the first morning\n").title == "From the first morning"
    assert made(form.Event, when="  a > 1 ").when == "a > 1"


def test_format_is_the_number_one() -> None:
    scenario: Any = form.Scenario.model_fields["format"]
    assert scenario.is_required()
    for wrong in (True, 2, "1", 1.5, None):
        with pytest.raises(ValidationError) as caught:
            form.Scenario.model_validate({"format": wrong})
        assert [e["type"] for e in caught.value.errors() if e["loc"] == ("format",)] == [
            "literal_error"
        ]
    with pytest.raises(ValidationError) as caught:
        form.Scenario.model_validate({"format": 1})
    assert not [e for e in caught.value.errors() if e["loc"] == ("format",)]


def test_prices_are_told_from_the_least_to_the_greatest() -> None:
    told = [{"below": 1, "text": "a"}, {"below": 2, "text": "b"}, {"text": "c"}]
    assert [word.below for word in made(Price, told=told).told] == [1, 2, None]
