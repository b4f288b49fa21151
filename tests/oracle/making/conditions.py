"""Random conditions that a scope allows."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.making.draft import SEATS, Sketch

ORDER = ("<", "<=", ">", ">=")


def condition(sketch: Sketch, seat: str | None = None, terms: bool = False) -> str:
    """A condition that reads the truth, or what one seat knows; with agreed terms or not."""
    atoms = [atom(sketch, seat, terms) for _ in range(sketch.rng.choice((1, 1, 2, 3)))]
    if len(atoms) == 3 and sketch.maybe(0.5):
        return f"({atoms[0]} or {atoms[1]}) and {atoms[2]}"
    return sketch.rng.choice((" and ", " or ", " or ")).join(atoms)


def atom(sketch: Sketch, seat: str | None, terms: bool) -> str:
    """One comparison or yes-or-no name, sometimes turned round."""
    kinds: list[Callable[[Sketch, str | None], str]] = [
        of_variable,
        of_flag,
        of_event,
        of_choice,
        of_stands,
        of_letters,
        of_leaks,
        of_time,
        of_arithmetic,
        of_known if seat else of_fact,
    ]
    if terms:
        kinds += [of_terms] * 6
    text = sketch.rng.choice(kinds)(sketch, seat)
    return f"not ({text})" if sketch.maybe(0.2) else text


def of_variable(sketch: Sketch, seat: str | None) -> str:
    """A variable against a number from the middle of its range."""
    name = visible(sketch, "variables", seat)
    low, high = sketch.data["variables"][name]["range"]
    bound = sketch.number(low + 0.2 * (high - low), high - 0.2 * (high - low))
    return f"{name} {sketch.rng.choice(ORDER)} {bound}"


def of_arithmetic(sketch: Sketch, seat: str | None) -> str:
    """A small sum compared with another number."""
    first, second = (visible(sketch, "variables", seat) for _ in range(2))
    sign = sketch.rng.choice("+-*")
    left = f"{first} {sign} {sketch.number(0, 2)} * {second}"
    return f"{left} {sketch.rng.choice(ORDER)} -{sketch.number(0, 9)} + 0.5 * {first}"


def of_known(sketch: Sketch, seat: str | None) -> str:
    """A seat's last report on a variable that is reported to it every so often."""
    names = [
        name
        for name in sketch.names("variables")
        if sketch.seen_by("variables", name, str(seat)) != "never"
    ]
    name = sketch.rng.choice(names)
    if sketch.maybe(0.2):
        return f"spread.{name} < {sketch.number(0, sketch.span(name) / 5)}"
    low, high = sketch.data["variables"][name]["range"]
    return f"known.{name} {sketch.rng.choice(ORDER)} {sketch.number(low, high)}"


def of_flag(sketch: Sketch, seat: str | None) -> str:
    """A flag, or the hours since it was set."""
    name = visible(sketch, "flags", seat)
    if sketch.maybe(0.3):
        return f"hours_since.{name} {sketch.rng.choice(ORDER)} {hours(sketch)}"
    return sketch.rng.choice((name, f"not {name}", f"{name} == true", f"{name} != false"))


def of_fact(sketch: Sketch, seat: str | None) -> str:
    """A hidden fact, which no seat may name."""
    return sketch.rng.choice(sketch.names("facts") or ["true"])


def of_event(sketch: Sketch, seat: str | None) -> str:
    """Whether an event has happened, or the hours since."""
    names = [
        name
        for name in sketch.names("events")
        if seat is None or sketch.seen_by("events", name, seat) == "exact"
    ]
    if not names:
        return "true"
    name = sketch.rng.choice(names)
    if sketch.maybe(0.4):
        return f"hours_since.{name} {sketch.rng.choice(ORDER)} {hours(sketch)}"
    return f"happened.{name}"


def of_choice(sketch: Sketch, seat: str | None) -> str:
    """What was or has been done."""
    choices = [
        f"{who}.{name}"
        for who, own in sketch.data.get("choices", {}).items()
        for name, choice in own.items()
        if seat in (None, who) or choice.get("public")
    ]
    if not choices:
        return "false"
    name = sketch.rng.choice(choices)
    if sketch.maybe(0.3):
        return f"hours_since.{name} {sketch.rng.choice(ORDER)} {hours(sketch)}"
    return f"{sketch.rng.choice(('did', 'done'))}.{name}"


def of_stands(sketch: Sketch, seat: str | None) -> str:
    """How an issue stands."""
    return against_level(sketch, "stands.{}")


def of_terms(sketch: Sketch, seat: str | None) -> str:
    """What has been agreed on an issue."""
    return against_level(sketch, "terms.{}")


def of_letters(sketch: Sketch, seat: str | None) -> str:
    """What lies on the table."""
    other = sketch.rng.choice([who for who in SEATS if who != seat])
    channel = sketch.rng.choice(sketch.names("channels"))
    match sketch.rng.randrange(3):
        case 0:
            return f"open.{other} {sketch.rng.choice(ORDER)} {sketch.rng.randint(0, 2)}"
        case 1:
            return f"open.{other}.{channel}"
        case _:
            return against_level(sketch, f"offer.{other}.{channel}.{{}}")


def of_leaks(sketch: Sketch, seat: str | None) -> str:
    """Whether a seat's secret is out."""
    return f"leaked.{sketch.rng.choice(SEATS)}"


def of_time(sketch: Sketch, seat: str | None) -> str:
    """Before or after a moment."""
    return f'now {sketch.rng.choice((*ORDER, "==", "!="))} "{sketch.a_moment()}"'


def against_level(sketch: Sketch, name: str) -> str:
    """A number that stands for a level, compared with a level."""
    issue = sketch.rng.choice(sketch.names("issues"))
    level = sketch.rng.choice(list(sketch.data["issues"][issue]["levels"]))
    operator = sketch.rng.choice((*ORDER, "==", "!="))
    return f"{name.format(issue)} {operator} level.{issue}.{level}"


def visible(sketch: Sketch, part: str, seat: str | None) -> str:
    """An id that this scope may name; the first of each part is public."""
    names = [
        name
        for name in sketch.names(part)
        if seat is None or sketch.seen_by(part, name, seat) == "exact"
    ]
    return sketch.rng.choice(names)


def hours(sketch: Sketch) -> float:
    """Some hours, often a whole number."""
    return sketch.rng.choice((0, 6, 12, 24, sketch.number(0, 30)))
