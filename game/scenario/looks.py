"""The look of a seat, with what its author left out filled from the rest of the scenario."""

from __future__ import annotations

from typing import Any

from game.scenario.format import Blur, Look, Scenario, Variable

INSTRUMENTS = 5
"""As many as a desk has room for."""


def look_of(scenario: Scenario, seat: str) -> Look:
    """The look of a seat, fit to be drawn.

    Its leader and its title stand for role and place, the first variables that it sees are its
    instruments, and the second seat sits at the other desk. The words that are still empty
    (council, poles, stamps) the window has of its own.
    """
    chair = scenario.seats[seat]
    written = {name: getattr(chair.look, name) for name in chair.look.model_fields_set}
    default: dict[str, Any] = {
        "role": chair.leader,
        "place": chair.title,
        "desk": "night" if seat == next(iter(scenario.seats)) else "oxblood",
        "instruments": _first_seen(scenario, seat),
    }
    return chair.look.model_copy(update=default | written)


def _first_seen(scenario: Scenario, seat: str) -> list[str]:
    seen = [name for name, variable in scenario.variables.items() if sees(variable, seat)]
    return seen[:INSTRUMENTS]


def sees(variable: Variable, seat: str) -> bool:
    """Whether a seat ever learns of a variable, exactly or by reports."""
    if isinstance(variable.seen, dict):
        sight = variable.seen.get(seat)
        return sight == "exact" or isinstance(sight, Blur)
    return variable.seen == "public"
