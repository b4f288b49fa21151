"""Tiny scenarios for tests: a base that does nothing, and what a test lays over it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from game.scenario.format import Scenario

Plain = dict[str, Any]

EAST, WEST = "east", "west"


def plain_seat(resolve: Plain | None = None) -> Plain:
    """A chair with the least that the format asks for."""
    words = {"propose": "We propose:", "accept": "Agreed.", "reject": "No.", "withdraw": "Void."}
    return {
        "title": "A seat",
        "leader": "Leader",
        "capital": "Capital",
        "clock": {"title": "Local time", "utc": {"1962-01-01": 1}},
        "brief": "A brief.",
        "natures": {"resolve": resolve or {"sd": 1, "meaning": "How firm."}},
        "style": {
            "salutation": "Sir,",
            "tones": {"plain": "This is plain."},
            **words,
            "closing": "Yours,",
            "signature": "Leader",
        },
        "character": {
            "wants": {"heat": -1},
            "resolve": "resolve",
            "fear": "heat",
            "trust": "heat",
            "fear_weight": 1,
            "trust_weight": 1,
            "worth": {},
            "reserve": 0,
            "temper": 1,
        },
        "judgement": "made up",
    }


def plain_ending(kind: str, when: str | None = None) -> Plain:
    """An ending of a kind."""
    words = {"kind": kind, "title": "An end", "text": "It ended.", "judgement": "made up"}
    return {**words, "score": {EAST: 1, WEST: 1}, **({"when": when} if when else {})}


def plain_level(secret: bool = False, public: Plain | None = None) -> Plain:
    """A level of an issue."""
    clause = {EAST: "We of the east.", WEST: "We of the west."}
    return {"title": "A level", "secret": secret, "clause": clause, "public": public or {}}


def plain_variable(**more: Any) -> Plain:
    """A variable from 0 to 128, so that its grid is 2^-10, in the middle and at rest."""
    base: Plain = {"title": "A variable", "meaning": "Nothing.", "range": [0, 128], "start": 64}
    return {**base, "seen": "public", "judgement": "made up", **more}


def plain_choice(**more: Any) -> Plain:
    """A choice that does nothing."""
    base = {"slot": "act", "title": "A choice", "text": "Do it.", "band": "force", "rung": 1}
    return {**base, "judgement": "made up", **more}


def plain_event(**more: Any) -> Plain:
    """An event; the test says of which kind."""
    return {"title": "An event", "judgement": "made up", **more}


def plain_channel(**more: Any) -> Plain:
    """A written channel that takes no time, is private, and gives full credit."""
    base: Plain = {"title": "A channel", "text": "By hand.", "medium": "written"}
    return {**base, "hours": [0, 0], "public": 0, "credit": 1, "judgement": "made up", **more}


def plain_document(**more: Any) -> Plain:
    """A memo; the test says for whom and when."""
    base = {"kind": "memo", "title": "A memo", "by": "Staff", "text": "Words."}
    return {**base, "judgement": "made up", **more}


def turns_at(*moments: str) -> list[Plain]:
    """Days with a turn at each of these moments."""
    days: dict[str, Plain] = {}
    for moment in moments:
        date, at = moment.split(" ")
        day = days.setdefault(date, {"date": date, "title": "A day", "turns": []})
        day["turns"].append({"at": at})
    return list(days.values())


BASE: Plain = {
    "format": 1,
    "id": "small",
    "title": "Small",
    "summary": "A tiny crisis.",
    "clock": {"title": "UTC", "utc": {"1962-01-01": 0}},
    "days": turns_at(*(f"1962-01-0{day} {at}" for day in (1, 2, 3) for at in ("00:00", "12:00"))),
    "calendar_ends": "1962-01-04 00:00",
    "slots": {"act": {"title": "Act"}},
    "seats": {EAST: plain_seat(), WEST: plain_seat()},
    "variables": {"heat": plain_variable()},
    "issues": {
        "land": {"title": "Land", "levels": {n: plain_level() for n in ("keep", "share", "yield")}},
        "sea": {"title": "Sea", "levels": {n: plain_level() for n in ("shut", "free")}},
    },
    "tones": {"plain": {"title": "Plain"}},
    "channels": {"wire": plain_channel(), "envoy": plain_channel()},
    "choices": {EAST: {}, WEST: {}},
    "endings": {
        "war": plain_ending("war"),
        "deal": plain_ending("settlement"),
        "drift": plain_ending("stalemate"),
    },
    "presets": {"usual": {"title": "Usual", "text": "As it is.", "judgement": "made up"}},
    "preset": "usual",
}


def small(**over: Any) -> Scenario:
    """The base with parts laid over it; mappings unite deeply, all else replaces."""
    return Scenario.model_validate(united(BASE, over))


def united(below: Mapping[str, Any], above: Mapping[str, Any]) -> Plain:
    """Two mappings as one; where both have a value that is no mapping, `above` counts."""
    both = deepcopy(dict(below))
    for name, value in above.items():
        if isinstance(value, Mapping) and isinstance(both.get(name), Mapping):
            both[name] = united(both[name], value)
        else:
            both[name] = deepcopy(value)
    return both
