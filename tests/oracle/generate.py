"""Random small scenarios and random orders, to hold two executors of the rules together."""

from __future__ import annotations

from random import Random
from typing import Any

from game.engine.orders import HOLD, Letter, Orders, Purpose
from game.scenario.format import Scenario
from tests.oracle.luck import Pins
from tests.oracle.making import bargain, deeds, ground
from tests.oracle.making.draft import Sketch

PURPOSES: tuple[Purpose, ...] = ("proposal", "acceptance", "rejection", "withdrawal", "message")

MOODS = ((80, 5, 2, 8, 5), (10, 65, 12, 8, 5), (35, 35, 10, 12, 8))
"""How often each purpose comes in a turn of offers, in one of answers, and in a mixed one."""


def generate(seed: int) -> dict[str, Any]:
    """A small valid scenario as plain data, a function of the seed.

    It has public ids `v0` and `f0`, at least one of everything that the format knows, and
    presets `usual` and `grim`, the second with a war dial and changes.
    """
    sketch = Sketch(seed)
    sketch.data.update(
        {"format": 1, "id": f"made-{seed}", "title": "Made", "summary": "Made at random."}
    )
    ground.make_calendar(sketch)
    sketch.data["slots"] = {
        name: {"title": "A slot"} for name in ("act", "posture")[: sketch.rng.randint(1, 2)]
    }
    ground.make_variables(sketch)
    ground.make_flags_and_facts(sketch)
    bargain.make_issues(sketch)
    bargain.make_tones(sketch)
    bargain.make_channels(sketch)
    deeds.make_choices(sketch)
    deeds.make_events(sketch)
    add_conditions(sketch)
    ground.make_seats(sketch)
    deeds.make_endings(sketch)
    deeds.make_documents(sketch)
    make_presets(sketch)
    return sketch.data


def add_conditions(sketch: Sketch) -> None:
    """Conditions name anything, so they are made when everything has its name."""
    ground.make_sights(sketch)
    bargain.limit_channels(sketch)
    deeds.condition_choices(sketch)
    deeds.condition_events(sketch)


def make_presets(sketch: Sketch) -> None:
    """One preset that changes nothing and one that changes single numbers."""
    words = {"title": "A preset", "text": "A school.", "judgement": "made up"}
    hazards = [name for name in sketch.names("events") if name.startswith("risk")]
    changes = {
        f"events.{sketch.rng.choice(hazards)}.hazard.base": sketch.number(-2, 2),
        "variables.v0.noise": sketch.number(0, 0.05) * sketch.span("v0"),
        "channels.c0.credit": sketch.number(0, 2),
    }
    dial = sketch.number(-1, 2)
    sketch.data["presets"] = {
        "usual": words,
        "grim": {**words, "war_dial": dial, "changes": changes},
    }
    sketch.data["preset"] = "usual"


def random_orders(rng: Random, scenario: Scenario) -> dict[str, Orders]:
    """Orders for both seats, made without a look at the state: some of them are illegal.

    Both seats are in one mood, so that offers cross, and answers too; in some turns each
    begins with the same letter as the other.
    """
    mood = rng.choice(MOODS)
    alike = same_letter(rng, scenario) if rng.random() < 0.4 else ()
    return {
        seat: Orders(
            random_choices(rng, scenario, seat),
            (*alike, *random_letters(rng, scenario, mood))[:2],
        )
        for seat in scenario.seats
    }


def random_pins(rng: Random, scenario: Scenario) -> Pins:
    """Pins for some draws of some turns, and now and then for all of a kind."""
    seats, places = list(scenario.seats), ("0", "1")
    names = [f"noise.{name}" for name in scenario.variables]
    names += [f"event.{name}" for name in scenario.events]
    names += [f"report.{seat}.{name}" for seat in seats for name in scenario.variables]
    for kind in ("transit", "distort", "distort_what", "distort_way", "tie"):
        names += [f"{kind}.{seat}.{place}" for seat in seats for place in places]
    turns = [f"{day.date} {turn.at}" for day in scenario.days for turn in day.turns]
    by_turn = {turn: {name: rng.random() for name in rng.sample(names, 8)} for turn in turns}
    kinds = {kind: rng.random() for kind in ("event.", "distort.", "leak.") if rng.random() < 0.3}
    return Pins(by_turn, kinds)


def same_letter(rng: Random, scenario: Scenario) -> tuple[Letter]:
    """A proposal on the first channel, or an acceptance of what lies there."""
    first, tone = next(iter(scenario.channels)), next(iter(scenario.tones))
    if rng.random() < 0.5:
        return (Letter(first, tone, "proposal", random_levels(rng, scenario)),)
    return (Letter(first, tone, "acceptance", about=first),)


def random_choices(rng: Random, scenario: Scenario, seat: str) -> dict[str, str]:
    """A choice for most slots, now and then one of another slot."""
    own = scenario.choices[seat]
    chosen: dict[str, str] = {}
    for slot in scenario.slots:
        fitting = [name for name, choice in own.items() if choice.slot == slot]
        if rng.random() < 0.85:
            chosen[slot] = rng.choice([HOLD, *fitting, *fitting])
        if rng.random() < 0.03:
            chosen[slot] = rng.choice(list(own))
    return chosen


def random_letters(rng: Random, scenario: Scenario, mood: tuple[int, ...]) -> tuple[Letter, ...]:
    """Up to two letters, as a rule on different channels."""
    count = rng.choice((0, 1, 2, 2, 2))
    first, *others = scenario.channels
    picked = rng.sample([first, *others], min(count, len(others) + 1))
    if picked and first not in picked and rng.random() < 0.6:
        picked[0] = first
    if rng.random() < 0.1:
        picked = rng.choices([first, *others], k=count)
    return tuple(random_letter(rng, scenario, channel, mood) for channel in picked)


def random_letter(rng: Random, scenario: Scenario, channel: str, mood: tuple[int, ...]) -> Letter:
    """One letter; what it is about lies on any channel, most often on the first."""
    purpose = rng.choices(PURPOSES, mood)[0]
    about = rng.choice((*[next(iter(scenario.channels))] * 4, channel, *scenario.channels))
    tone = rng.choice(list(scenario.tones))
    if purpose == "message":
        return Letter(channel, tone)
    if purpose != "proposal":
        return Letter(channel, tone, purpose, about=about)
    answered = about if rng.random() < 0.15 else None
    valid = rng.choice((None, None, 1.0, 6.0, round(rng.uniform(1, 30), 2)))
    return Letter(channel, tone, purpose, random_levels(rng, scenario), answered, valid)


def random_levels(rng: Random, scenario: Scenario) -> dict[str, str]:
    """Levels for some issues, seldom for none, in any order."""
    least = 0 if rng.random() < 0.05 else 1
    issues = rng.sample(list(scenario.issues), rng.randint(least, len(scenario.issues)))
    return {issue: rng.choice(list(scenario.issues[issue].levels)) for issue in issues}
