"""The first message to a program: the rules of the talk, and all of the scenario that it needs."""

from __future__ import annotations

from game.engine.clock import turn_ids
from game.engine.compile.known import sight
from game.scenario.format import Channel, Choice, Draft, Issue, Scenario, Variable
from game.seats.pipe.plain import Message, plain

PROTOCOL = 1


def hello(scenario: Scenario, preset: str, fingerprint: str, seat: str, seconds: float) -> Message:
    """Who sits where, what the ids of views and orders mean, and how long the program has."""
    return {
        "type": "hello",
        "protocol": PROTOCOL,
        "seconds": seconds,
        "scenario": scenario.id,
        "title": scenario.title,
        "summary": scenario.summary,
        "fingerprint": fingerprint,
        "preset": preset,
        "seat": seat,
        "other": next(name for name in scenario.seats if name != seat),
        "brief": scenario.seats[seat].brief,
        "leaders": {name: told.leader for name, told in scenario.seats.items()},
        "turns": list(turn_ids(scenario)),
        "slots": {name: told.title for name, told in scenario.slots.items()},
        "variables": {n: _variable(v, seat) for n, v in scenario.variables.items()},
        "flags": {name: told.title for name, told in scenario.flags.items()},
        "choices": {
            name: {own: _choice(told) for own, told in choices.items()}
            for name, choices in scenario.choices.items()
        },
        "channels": {
            name: _channel(told, seat)
            for name, told in scenario.channels.items()
            if told.seats is None or seat in told.seats
        },
        "tones": {name: told.title for name, told in scenario.tones.items()},
        "issues": {n: _issue(i, _worth(scenario, seat, n)) for n, i in scenario.issues.items()},
        "drafts": {n: _draft(d) for n, d in scenario.drafts.items() if d.seat == seat},
        "endings": {
            name: {"title": told.title, "kind": told.kind, "score": told.score.get(seat)}
            for name, told in scenario.endings.items()
        },
    }


def _variable(told: Variable, seat: str) -> Message:
    seen = sight(told, seat)
    return {
        "title": told.title,
        "meaning": told.meaning,
        "unit": told.unit,
        "range": plain(told.range),
        "bad": told.bad,
        "seen": seen if isinstance(seen, str) else "reported",
    }


def _choice(told: Choice) -> Message:
    return {
        "slot": told.slot,
        "title": told.title,
        "text": told.text,
        "rung": told.rung,
        "band": told.band,
        "public": told.public,
        "once": told.once,
        "effects": plain(told.effects),
    }


def _channel(told: Channel, seat: str) -> Message:
    hours = told.hours[seat] if isinstance(told.hours, dict) else told.hours
    numbers = {name: getattr(told, name) for name in ("public", "credit", "leak", "distortion")}
    return {"title": told.title, "medium": told.medium, "hours": plain(hours), **numbers}


def _worth(scenario: Scenario, seat: str, issue: str) -> dict[str, float]:
    """What each level is worth to the seat's leader, as the scenario's author judges."""
    return scenario.seats[seat].character.worth.get(issue, {})


def _issue(told: Issue, worth: dict[str, float]) -> Message:
    levels = {
        name: {"title": level.title, "secret": level.secret, "worth": worth.get(name, 0.0)}
        for name, level in told.levels.items()
    }
    return {"title": told.title, "start": told.start, "levels": levels}


def _draft(told: Draft) -> Message:
    """A draft in the notation of orders, with its title."""
    keys = ("channel", "tone", "propose", "answers", "accept", "reject", "withdraw", "valid")
    given = {name: plain(getattr(told, name)) for name in keys if getattr(told, name) is not None}
    return {"title": told.title, "text": told.text, "letter": given}
