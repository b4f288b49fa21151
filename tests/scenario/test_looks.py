"""Looks: what is written stands, what is not is taken from the scenario; no rule is touched."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from game import paths
from game.scenario import load
from game.scenario.faces import faces
from game.scenario.format import Look
from game.scenario.looks import INSTRUMENTS, look_of, sees
from tests.scenario.conftest import SMALL

PLAIN = re.compile(r"(?m)^    look:\n(?:      .*\n)+")


def test_what_is_written_stands() -> None:
    scenario = load(SMALL).scenario
    assert look_of(scenario, "north") == scenario.seats["north"].look
    assert look_of(scenario, "north").poles == ["wait", "move"]


def test_what_is_left_out_is_taken_from_the_seat() -> None:
    scenario = load(SMALL).scenario
    look, chair = look_of(scenario, "south"), scenario.seats["south"]
    assert (look.role, look.place) == (chair.leader, chair.title)
    assert (look.face, look.emblem, look.poles) == ("man", "knot", None)


def test_the_second_seat_has_the_other_desk(small_text: str, load_text: Any) -> None:
    scenario = load_text(PLAIN.sub("", small_text)).scenario
    assert [look_of(scenario, seat).desk for seat in scenario.seats] == ["night", "oxblood"]


def test_a_desk_that_is_written_stands_for_the_second_too(small_text: str, load_text: Any) -> None:
    text = small_text.replace(
        "brief: You sit in Surport", "look: {desk: night}\n    brief: You sit in Surport"
    )
    assert look_of(load_text(text).scenario, "south").desk == "night"


def test_instruments_are_the_first_that_a_seat_sees() -> None:
    scenario = load(SMALL).scenario
    names = look_of(scenario, "south").instruments
    assert names == ["tension", "alert_north", "alert_south", "fort", "trust_south"]
    assert len(names) == INSTRUMENTS


@pytest.mark.parametrize(
    ("variable", "seat", "seen"),
    [
        ("tension", "north", True),
        ("fort", "south", True),
        ("fort", "north", True),
        ("trust_north", "south", False),
        ("unrest", "north", False),
    ],
)
def test_who_sees_what(variable: str, seat: str, seen: bool) -> None:
    assert sees(load(SMALL).scenario.variables[variable], seat) is seen


def test_a_look_needs_nothing() -> None:
    assert Look().model_dump(exclude_unset=True) == {}


IN_PASSING = {
    "no look at all": lambda text: PLAIN.sub("", text),
    "another face": lambda text: text.replace("face: woman", "face: man"),
    "a face of an adviser": lambda text: text.replace(
        "{name: Marshal Eik,", "{name: Marshal Eik, face: officer,"
    ),
    "what a choice takes and needs": lambda text: text.replace(
        "    bombard:\n", "    bombard:\n      takes: 2 h\n      needs: guns\n"
    ),
    "who puts a draft forward": lambda text: text.replace("by: envoy, title", "title"),
    "a dangerous end": lambda text: text.replace("{title: Tension,", "{title: Tension, bad: high,"),
}


@pytest.mark.parametrize("change", IN_PASSING)
def test_what_is_for_the_eye_is_not_in_the_fingerprint(
    change: str, small_text: str, load_text: Any
) -> None:
    changed = IN_PASSING[change](small_text)
    assert changed != small_text
    assert load_text(changed).fingerprint == load(SMALL).fingerprint


# What comes with the game


@pytest.mark.parametrize("name", [path.name for path in paths.scenarios()])
def test_every_shipped_seat_is_fit_to_be_seen(name: str) -> None:
    loaded = load(name)
    drawn = faces(loaded.folders)
    for seat, chair in loaded.scenario.seats.items():
        look = look_of(loaded.scenario, seat)
        assert look.face in drawn
        assert {each.face for each in chair.advisers.values() if each.face} <= set(drawn)
        assert look.role
        assert look.place
        assert 1 <= len(look.instruments) <= INSTRUMENTS
        for variable in look.instruments:
            assert sees(loaded.scenario.variables[variable], seat)


@pytest.mark.parametrize("name", [path.name for path in paths.scenarios()])
def test_the_two_shipped_desks_differ(name: str) -> None:
    scenario = load(name).scenario
    looks = [look_of(scenario, seat) for seat in scenario.seats]
    assert looks[0].desk != looks[1].desk
    assert looks[0].face != looks[1].face


def test_looking_changes_nothing_of_the_scenario() -> None:
    scenario = load(SMALL).scenario
    before = scenario.seats["south"].look.model_dump(exclude_unset=True)
    look_of(scenario, "south").instruments.append("x")
    assert scenario.seats["south"].look.model_dump(exclude_unset=True) == before
    assert "x" not in look_of(scenario, "south").instruments


def test_an_unknown_seat_has_no_look() -> None:
    with pytest.raises(KeyError):
        look_of(load(SMALL).scenario, "east")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"received": "x" * 17}, "received"),
        ({"staff": "x" * 41}, "staff"),
        ({"poles": ["one"]}, "poles"),
        ({"poles": ["a", "b", "c"]}, "poles"),
        ({"instruments": list("abcdef")}, "instruments"),
        ({"desk": "marble"}, "desk"),
        ({"emblem": "bear"}, "emblem"),
        ({"face": "No Face"}, "face"),
        ({"hat": "grey"}, "hat"),
    ],
)
def test_what_would_not_fit_is_refused(fields: dict[str, Any], wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        Look.model_validate(fields)


@pytest.mark.parametrize(
    "fields", [{"received": "  REC'D "}, {"staff": "x" * 40}, {"poles": ["", ""]}]
)
def test_what_just_fits_is_taken(fields: dict[str, Any]) -> None:
    look = Look.model_validate(fields)
    for name, value in fields.items():
        kept = getattr(look, name)
        assert kept == (value.strip() if isinstance(value, str) else value)
