"""What a random scenario stands on: calendar, variables, flags, facts, seats."""

from __future__ import annotations

from typing import Any

from tests.oracle.making.conditions import condition
from tests.oracle.making.draft import SEATS, Plain, Sketch
from tests.oracle.small import plain_seat, plain_variable

RANGES = ([0, 100], [-100, 100], [0, 1], [-3, 45], [0.5, 3.25], [0, 1000])


def make_calendar(sketch: Sketch) -> None:
    """Two days with two to five turns at uneven times; the clock may change between them."""
    dates = ("1962-10-27", "1962-10-28")
    earlier, later = sketch.rng.choice(((-4, -5), (-5, -4), (3, 3), (5.5, 5.5), (1, 2)))
    utc = {"1962-10-01": earlier, dates[1]: later}
    sketch.data["clock"] = {"title": "Clock time", "utc": utc}
    counts = sketch.rng.choice(((1, 1), (1, 2), (1, 3), (2, 2), (2, 3), (3, 2), (2, 3), (3, 2)))
    sketch.data["days"] = [
        {"date": date, "title": "A day", "turns": [{"at": at} for at in times(sketch, count)]}
        for date, count in zip(dates, counts, strict=True)
    ]
    sketch.data["calendar_ends"] = f"1962-10-29 {sketch.rng.randint(0, 12):02}:00"


def times(sketch: Sketch, count: int) -> list[str]:
    """Different clock times in order, far enough from midnight for any change of the clock."""
    fives = sorted(sketch.rng.sample(range(24, 252), count))
    return [f"{five // 12:02}:{five % 12 * 5:02}" for five in fives]


def make_variables(sketch: Sketch) -> None:
    """Two to five variables; the first is public."""
    made: Plain = {}
    sketch.data["variables"] = made
    for number in range(sketch.rng.randint(2, 5)):
        low, high = sketch.rng.choice(RANGES)
        made[f"v{number}"] = plain_variable(
            range=[low, high],
            start=inside(sketch, low, high),
            drift=sketch.rng.choice((0, sketch.number(-0.1, 0.1) * (high - low))),
            noise=sketch.rng.choice((0, sketch.number(0, 0.1) * (high - low))),
            seen="public",
        )
        if sketch.maybe(0.4):
            made[f"v{number}"]["rest"] = inside(sketch, low, high)
    for name in made:
        made[name]["pull"] = pulls(sketch, name)


def inside(sketch: Sketch, low: float, high: float) -> float:
    """A value in a range, now and then at its very end."""
    if sketch.maybe(0.1):
        return float(sketch.rng.choice((low, high)))
    return min(max(sketch.number(low, high), low), high)


def pulls(sketch: Sketch, name: str) -> dict[str, float]:
    """Pulls of others, outweighed by a pull towards rest, so that nothing runs away."""
    others = [other for other in sketch.names("variables") if other != name]
    shares = {other: sketch.number(-0.15, 0.15) for other in sketch.some(others, 2)}
    drawn = {
        other: share * sketch.span(name) / sketch.span(other) for other, share in shares.items()
    }
    back = 0.05 + sum(abs(share) for share in shares.values())
    return {**drawn, name: -back} if sketch.maybe(0.7) else {}


def make_flags_and_facts(sketch: Sketch) -> None:
    """One to three flags, the first public; none to two facts."""
    sketch.data["flags"] = {
        f"f{number}": {
            "title": "A flag",
            "start": sketch.maybe(0.3),
            "seen": plain_sight(sketch) if number else "public",
            "judgement": "made up",
        }
        for number in range(sketch.rng.randint(1, 3))
    }
    sketch.data["facts"] = {
        f"x{number}": {
            "title": "A fact",
            "chance": sketch.number(0, 1),
            "true": "It is so.",
            "false": "It is not so.",
            "judgement": "made up",
        }
        for number in range(sketch.rng.randint(0, 2))
    }


def plain_sight(sketch: Sketch) -> Any:
    """Who sees something, without blur."""
    each = {seat: sketch.rng.choice(("exact", "never")) for seat in SEATS}
    return sketch.rng.choice(("public", "hidden", each, each))


def make_sights(sketch: Sketch) -> None:
    """Who sees the variables but the first; blurs may have conditions."""
    for name, variable in list(sketch.data["variables"].items())[1:]:
        each = {seat: sight_of(sketch, name) for seat in SEATS}
        variable["seen"] = sketch.rng.choice(("public", "hidden", each, each, each))


def sight_of(sketch: Sketch, name: str) -> Any:
    """How one seat sees a variable."""
    blur: Plain = {"spread": max(sketch.number(0, 0.2) * sketch.span(name), 0.01), "by": "Staff"}
    if sketch.maybe(0.3):
        blur["every"] = sketch.rng.choice((6, 12, sketch.number(1, 30)))
    if sketch.maybe(0.4):
        blur["when"] = condition(sketch)
    return sketch.rng.choice(("exact", "never", blur, blur))


def make_seats(sketch: Sketch) -> None:
    """Two seats, each with a resolve and perhaps another nature."""
    sketch.data["seats"] = {seat: make_seat(sketch) for seat in SEATS}


def make_seat(sketch: Sketch) -> Plain:
    """One seat."""
    seat = plain_seat(make_nature(sketch))
    if sketch.maybe(0.5):
        seat["natures"]["temper"] = make_nature(sketch)
    seat["character"].update(wants={"v0": -1}, fear="v0", trust="v0")
    seat["style"]["tones"] = dict.fromkeys(sketch.names("tones"), "Words.")
    return seat


def make_nature(sketch: Sketch) -> Plain:
    """A nature."""
    return {"mean": sketch.number(-2, 2), "sd": sketch.number(0, 2), "meaning": "A nature."}
