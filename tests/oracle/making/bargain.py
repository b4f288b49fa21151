"""What is bargained over in a random scenario, how, and in which tones."""

from __future__ import annotations

from tests.oracle.making.conditions import condition
from tests.oracle.making.draft import SEATS, Plain, Sketch
from tests.oracle.small import plain_channel, plain_level


def make_issues(sketch: Sketch) -> None:
    """One to three issues of two to four levels, some of them secret."""
    sketch.data["issues"] = {f"i{n}": make_issue(sketch) for n in range(sketch.rng.randint(1, 3))}


def make_issue(sketch: Sketch) -> Plain:
    """One issue; half of them say where they start."""
    levels = {
        f"l{number}": plain_level(sketch.maybe(0.4), sketch.by_seat(sketch.effects))
        for number in range(sketch.rng.randint(2, 4))
    }
    issue: Plain = {"title": "An issue", "levels": levels, "judgement": "made up"}
    if sketch.maybe(0.5):
        issue["start"] = sketch.rng.choice(list(levels))
    return issue


def make_tones(sketch: Sketch) -> None:
    """One to three tones."""
    sketch.data["tones"] = {
        f"t{number}": {
            "title": "A tone",
            "arrives": sketch.by_seat(sketch.effects),
            "public": sketch.by_seat(sketch.effects),
        }
        for number in range(sketch.rng.randint(1, 3))
    }


def make_channels(sketch: Sketch) -> None:
    """One to four channels of all media; the first serves both seats at all times."""
    sketch.data["channels"] = {
        f"c{number}": make_channel(sketch) for number in range(sketch.rng.randint(1, 4))
    }


def make_channel(sketch: Sketch) -> Plain:
    """One channel, quick as a rule."""
    medium = sketch.rng.choice(("written", "translated", "oral", "broadcast"))
    same = hours_of_transit(sketch)
    each = {seat: hours_of_transit(sketch) for seat in SEATS}
    distorts = medium in ("translated", "oral")
    return plain_channel(
        medium=medium,
        hours=sketch.rng.choice((same, each)),
        distortion=sketch.number(0.1, 1) if distorts else 0,
        public=sketch.number(0, 1),
        credit=sketch.number(0, 2),
        leak=sketch.rng.choice((0, sketch.number(0, 0.5), 0.5)),
    )


def hours_of_transit(sketch: Sketch) -> list[float]:
    """The least and the most hours."""
    least = sketch.rng.choice((0, 0, 0, sketch.number(0, 8)))
    return [least, least + sketch.rng.choice((0, 0, 3, sketch.number(0, 12)))]


def limit_channels(sketch: Sketch) -> None:
    """Close some channels to a seat, for good or while a condition does not hold."""
    for name, channel in list(sketch.data["channels"].items())[1:]:
        if sketch.maybe(0.15):
            channel["seats"] = [sketch.rng.choice(SEATS)]
            if isinstance(channel["hours"], dict):
                channel["hours"] = {seat: channel["hours"][seat] for seat in channel["seats"]}
        if sketch.maybe(0.3):
            serves = channel.get("seats", SEATS)
            sketch.data["channels"][name]["when"] = {
                seat: condition(sketch, seat) for seat in serves if sketch.maybe(0.6)
            }
