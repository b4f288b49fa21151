"""Why a variable moved: every change's parts, recomputed by the rules themselves.

`reasons` re-runs a turn with a trace; the parts sum to the change. For one seat, what
it may not know is told as "other causes".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.model import Model
from game.engine.pending import Cause, Note, Trace
from game.engine.sealed import Sealed
from game.engine.state import State
from game.engine.turn import advance

OTHER = "other causes"
"""What a seat is told of causes that it may not know."""


@dataclass(frozen=True)
class Reason:
    """One part of the change of one variable: by how much, of what kind, in words."""

    variable: str
    amount: float
    kind: str
    id: str
    text: str


def reasons(
    model: Model, state: State, orders: Sealed, seat: str | None = None, game: int = 0
) -> tuple[Reason, ...]:
    """Why the variables moved between this sealing and the next, in one game.

    With `seat`, only the variables that it sees exactly, in causes that it knows.
    """
    trace: Trace = []
    advance(model, state, orders, trace)
    parts = (_reason(model, note, seat, game) for note in trace)
    return tuple(_merged(part for part in parts if part is not None and part.amount))


def _reason(model: Model, note: Note, seat: str | None, game: int) -> Reason | None:
    amount = float(note.amount[game])
    variable = model.variable_ids[note.variable]
    if seat is None:
        return Reason(variable, amount, note.cause.kind, note.cause.id, _text(model, note))
    row = model.index.seats[seat]
    if note.variable not in model.exact[row]:
        return None
    if _knows(model, note.cause, row):
        return Reason(variable, amount, note.cause.kind, note.cause.id, _text(model, note))
    return Reason(variable, amount, "other", "", OTHER)


def _knows(model: Model, cause: Cause, seat: int) -> bool:
    """Whether a seat may know a cause: its own act, what is public, what it sees."""
    match cause.kind:
        case "choice":
            choice = model.choices[model.index.choices[_seat_id(model, cause), cause.id]]
            return choice.seat == seat or choice.public
        case "failure":
            return cause.seat == seat
        case "event":
            return model.events[model.index.events[cause.id]].seen[seat]
        case "tone":
            return cause.seat != seat
        case "pull":
            return model.index.variables[cause.id] in model.exact[seat]
        case "audience":
            return cause.seat == seat
        case _:
            return cause.kind in ("leak", "drift")


def _seat_id(model: Model, cause: Cause) -> str:
    return model.seat_ids[cause.seat or 0]


def _text(model: Model, note: Note) -> str:
    scenario, cause = model.scenario, note.cause
    leader = "" if cause.seat is None else scenario.seats[_seat_id(model, cause)].leader
    match cause.kind:
        case "choice" | "failure":
            title = scenario.choices[_seat_id(model, cause)][cause.id].title
            return f"{leader}: {title}" + (" (failed)" if cause.kind == "failure" else "")
        case "event":
            return scenario.events[cause.id].title
        case "pull":
            if cause.id == model.variable_ids[note.variable]:
                return "settling back towards rest"
            return f"the pull of: {scenario.variables[cause.id].title}"
        case "tone":
            return f"the tone of a letter from {leader}"
        case "audience":
            return f"what {leader} said in public"
        case "leak":
            return f"a leak of what {leader} offered in secret"
        case "drift":
            return "the passing of time"
        case "noise":
            return "small things that nobody chose"
        case "limit":
            return "there is little room left to move"


def _merged(parts: Iterable[Reason]) -> Iterable[Reason]:
    """Parts of the same variable and cause added up, the largest first by variable.

    What cancels out is left out: that there was something would itself be a secret.
    """
    sums: dict[tuple[str, str, str, str], float] = {}
    for part in parts:
        key = (part.variable, part.kind, part.id, part.text)
        sums[key] = sums.get(key, 0.0) + part.amount
    merged = (
        Reason(variable, amount, kind, name, text)
        for (variable, kind, name, text), amount in sums.items()
        if amount
    )
    return sorted(merged, key=lambda reason: (reason.variable, -abs(reason.amount)))
