"""Effects that are smaller than the grid on which their variable lives."""

from __future__ import annotations

from collections.abc import Iterator
from math import frexp
from typing import TYPE_CHECKING

from game.scenario.format import Scenario, Variable
from game.scenario.lint.tools import outcomes, warn
from game.scenario.marks import Place
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns of effects that would be rounded away, or to something quite different."""
    scenario = loaded.scenario
    for path, effects in _effects(scenario):
        for name, value in effects.items():
            variable = scenario.variables.get(name)
            if variable and 0 < abs(value) < (grid := grid_of(variable)):
                yield warn(
                    loaded,
                    (*path, name),
                    "small-effect",
                    f"an effect of {value:g} on {name} is smaller than its grid of {grid:g}",
                    f"write at least {grid:g}, or leave it out",
                )


def grid_of(variable: Variable) -> float:
    """The distance between neighbouring values: `2^(floor(log2(high - low)) - 17)`."""
    low, high = variable.range
    # frexp gives a mantissa below 1, so its exponent is one above the floor of the log.
    return 2.0 ** (frexp(high - low)[1] - 1 - 17)


def _effects(scenario: Scenario) -> Iterator[tuple[Place, dict[str, float]]]:
    for path, outcome in outcomes(scenario):
        yield (*path, "effects"), outcome.effects
    for name, tone in scenario.tones.items():
        for way, by_sender in (("arrives", tone.arrives), ("public", tone.public)):
            for seat, effects in by_sender.items():
                yield ("tones", name, way, seat), effects
    for name, issue in scenario.issues.items():
        for level, what in issue.levels.items():
            for seat, effects in what.public.items():
                yield ("issues", name, "levels", level, "public", seat), effects
