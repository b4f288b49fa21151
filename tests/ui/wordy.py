"""A crisis whose author knows no measure: long names, no faces, many starts and presets."""

from __future__ import annotations

from functools import cache

from game.scenario.format import Look, Preset, Scenario, Start
from tests.ui.helpers import small

STARTS = 30
LEADER = "His Excellency Maximilian-Alexander Fürchtegott von Hohenlohe-Schillingsfürst"
CAPITAL = "Сан-Кристобаль-де-лас-Касас-под-Горой"
UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"
TITLE = "The long dispute about " + ", ".join(f"the island of {name}" for name in "ABCDEFGHIJKL")


@cache
def wordy() -> Scenario:
    """The small crisis with all of it."""
    texts = small().scenario
    north, south = texts.seats.values()
    long = {"leader": LEADER, "capital": CAPITAL, "title": f"Keeper of the {UNBROKEN}"}
    bare = Look()
    seats = {
        "north": north.model_copy(update={**long, "look": bare, "brief": f"{UNBROKEN}. " * 30}),
        "south": south.model_copy(update={"leader": "X", "capital": "Y", "look": bare}),
    }
    return texts.model_copy(
        update={
            "title": TITLE,
            "summary": f"{TITLE}.\n\n{UNBROKEN}.",
            "seats": seats,
            "starts": {f"start_{number}": _start(number) for number in range(STARTS)},
            "presets": {
                **{name: _preset(each) for name, each in texts.presets.items()},
                "more": _preset(next(iter(texts.presets.values()))),
            },
        }
    )


def _start(number: int) -> Start:
    first = small().scenario.starts["whole"]
    proposed = ["south"] if number == 17 else []
    return first.model_copy(
        update={
            "title": f"Start {number}: {TITLE}",
            "text": f"{UNBROKEN}. {TITLE}",
            "seats": proposed,
        }
    )


def _preset(preset: Preset) -> Preset:
    return preset.model_copy(update={"title": f"As {LEADER} sees it", "text": TITLE})
