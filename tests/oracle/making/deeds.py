"""What is done and what happens in a random scenario: choices, events, endings, papers."""

from __future__ import annotations

from typing import Any

from tests.oracle.making.conditions import condition
from tests.oracle.making.draft import SEATS, Plain, Sketch
from tests.oracle.small import plain_choice, plain_document, plain_ending, plain_event


def outcome(sketch: Sketch) -> Plain:
    """Effects, flags that change, issues that move: some of each."""
    made: Plain = {"effects": sketch.effects()}
    # No deed clears what it sets: deeds that meet do that to each other.
    flags = {
        flag: sketch.rng.choice((None, None, None, "set", "clear"))
        for flag in sketch.names("flags")
    }
    for key in ("set", "clear"):
        made[key] = [flag for flag, chosen in flags.items() if chosen == key]
    if sketch.maybe(0.25):
        issue = sketch.rng.choice(sketch.names("issues"))
        made["stands"] = {issue: sketch.rng.choice(list(sketch.data["issues"][issue]["levels"]))}
    return made


def make_choices(sketch: Sketch) -> None:
    """Two to four choices for each seat and slot; conditions come later."""
    sketch.data["choices"] = {
        seat: {
            f"{slot}_{number}": plain_choice(
                slot=slot,
                once=sketch.maybe(0.3),
                public=sketch.maybe(0.5),
                rung=sketch.rng.randint(0, 44),
                band=sketch.rng.choice(("diplomacy", "force", "public", "covert")),
                **outcome(sketch),
            )
            for slot in sketch.names("slots")
            for number in range(sketch.rng.randint(2, 4))
        }
        for seat in SEATS
    }


def condition_choices(sketch: Sketch) -> None:
    """Give some choices a `when`, some a `works`, some of these an `otherwise`."""
    for seat, choices in sketch.data["choices"].items():
        for choice in choices.values():
            if sketch.maybe(0.4):
                choice["when"] = condition(sketch, seat)
            if sketch.maybe(0.4):
                choice["works"] = condition(sketch)
                if sketch.maybe(0.7):
                    choice["otherwise"] = {"text": "It failed.", **outcome(sketch)}


def make_events(sketch: Sketch) -> None:
    """Events of all four kinds, without conditions as yet."""
    sketch.data["events"] = {}
    for kind, most in (("at", 2), ("if", 3), ("risk", 3), ("next", 4)):
        for number in range(sketch.rng.randint(1, most)):
            sketch.data["events"][f"{kind}{number}"] = plain_event(
                repeat=sketch.maybe(0.5), seen=event_sight(sketch), **outcome(sketch)
            )


def event_sight(sketch: Sketch) -> Any:
    """Who learns of an event."""
    return sketch.rng.choice(("public", "public", "hidden", [sketch.rng.choice(SEATS)]))


def condition_events(sketch: Sketch) -> None:
    """Say when each event happens, and what follows from it."""
    for name, event in sketch.data["events"].items():
        if name.startswith("at"):
            schedule(sketch, event)
        elif name.startswith("if"):
            event["when"] = condition(sketch)
        else:
            make_drawn(sketch, name, event)
    name_all(sketch)


def name_all(sketch: Sketch) -> None:
    """Every consequence follows from something, and something ends in war."""
    events = sketch.data["events"]
    named = {name for event in events.values() for name in event.get("then", [])}
    for name in events:
        if name.startswith("next") and name not in named:
            events["risk0"].setdefault("then", []).append(name)
    if not any(event.get("ends") == "war" for event in events.values()):
        drawn = [name for name in events if name.startswith(("risk", "next"))]
        events[drawn[-1]]["ends"] = "war"


def schedule(sketch: Sketch, event: Plain) -> None:
    """A date, and perhaps a condition and a lapse."""
    at, until = sorted((sketch.a_moment(), sketch.a_moment()))
    event["at"] = at
    if sketch.maybe(0.4):
        event["until"] = until
    if sketch.maybe(0.6):
        event["when"] = condition(sketch)


def make_drawn(sketch: Sketch, name: str, event: Plain) -> None:
    """A hazard or a consequence; it leads on to consequences further down the file."""
    hazard = name.startswith("risk")
    event["hazard" if hazard else "chance"] = odds(sketch, 3 if event["repeat"] else 0)
    if hazard and sketch.maybe(0.5):
        event["when"] = condition(sketch)
    below = [
        other
        for other in sketch.names("events")
        if other.startswith("next") and (hazard or other > name)
    ]
    if below and sketch.maybe(0.8):
        event["then"] = sketch.some(below, 2)
    # What comes often and again should not end the game.
    if not event["repeat"] and sketch.maybe(0.1 if hazard else 0.4):
        event["ends"] = sketch.rng.choice(["war", "war", "brief_war", "fall"])


def odds(sketch: Sketch, more: float) -> Plain:
    """A base, perhaps raised, weights, and conditions that add."""
    names = sketch.some(sketch.names("variables"), 2)
    return {
        "base": round(sketch.number(-7, 0.5) + more, 3),
        "terms": {name: sketch.number(-2, 3) for name in names},
        "plus": {condition(sketch): sketch.number(-2, 3) for _ in range(sketch.rng.randint(0, 2))},
    }


def make_endings(sketch: Sketch) -> None:
    """Endings of every kind, war first, the calendar's end last."""
    brought = {event.get("ends") for event in sketch.data["events"].values()}
    whens = {
        name: None if name in brought and sketch.maybe(0.5) else rare(sketch)
        for name in ("brief_war", "fall")
    }
    endings = {
        "war": plain_ending("war"),
        "brief_war": plain_ending("limited_war", whens["brief_war"]),
        "fall": plain_ending("ouster", whens["fall"]),
        "good_deal": plain_ending("settlement", condition(sketch, terms=True)),
        "deal": plain_ending("settlement"),
        "tired": plain_ending("stalemate", rare(sketch)),
        "calendar": plain_ending("stalemate"),
    }
    if sketch.maybe(0.6):
        del endings["tired"]
    sketch.data["endings"] = endings


def rare(sketch: Sketch) -> str:
    """A condition that seldom holds: a variable near an end of its range, late in the game."""
    name = sketch.rng.choice(sketch.names("variables"))
    low, high = sketch.data["variables"][name]["range"]
    late = f'now > "{sketch.rng.choice(sketch.moments())}"'
    if sketch.maybe(0.5):
        return f"{name} > {high - 0.05 * (high - low)} and {late}"
    return f"{late} and {name} < {low} + {0.05 * (high - low)}"


def make_documents(sketch: Sketch) -> None:
    """Three to six papers, delivered in all ways."""
    sketch.data["documents"] = {}
    for number in range(sketch.rng.randint(3, 6)):
        to = list(SEATS) if sketch.maybe(0.3) else sketch.rng.choice(SEATS)
        paper = plain_document(to=to, reports=claims(sketch, to))
        deliver(sketch, f"d{number}", paper, to)
        sketch.data["documents"][f"d{number}"] = paper


def deliver(sketch: Sketch, name: str, paper: Plain, to: str | list[str]) -> None:
    """One or more ways for a paper to come."""
    way = sketch.rng.randrange(5)
    if way == 0:
        turn = sketch.rng.choice(sketch.rng.choice(sketch.data["days"])["turns"])
        turn.setdefault("documents", []).append(name)
    if way in (1, 4):
        paper["at"] = sketch.a_moment()
    if way in (2, 4):
        paper["after"] = sketch.some(sketch.names("events"), 2)
    if way == 3 or sketch.maybe(0.3):
        # What both may name is public: a condition of either seat that names nothing private.
        paper["when"] = condition(sketch, to) if isinstance(to, str) else public_condition(sketch)


def public_condition(sketch: Sketch) -> str:
    """A condition that any seat may name."""
    return sketch.rng.choice(("f0", "not f0", "known.v0 > 0.5", f'now >= "{sketch.a_moment()}"'))


def claims(sketch: Sketch, to: str | list[str]) -> Plain:
    """What a paper says of variables, seldom of those that a reader sees exactly."""
    readers = [to] if isinstance(to, str) else to
    made: Plain = {}
    for name in sketch.names("variables"):
        sights = [sketch.seen_by("variables", name, seat) for seat in readers]
        if sketch.maybe(0.85 if "exact" in sights else 0.3):
            continue
        made[name] = {"spread": max(sketch.number(0, 0.1) * sketch.span(name), 0.01)}
        if sketch.maybe(0.5):
            low, high = sketch.data["variables"][name]["range"]
            made[name]["value"] = min(max(sketch.number(low, high), low), high)
    return made
