"""Couplings that would let a disturbance grow without end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from game.scenario.format import Scenario
from game.scenario.lint.spectral import Matrix, spectral_radius
from game.scenario.lint.tools import warn
from game.scenario.problems import Problem

if TYPE_CHECKING:
    from game.scenario.loader import Loaded

LIMIT = 1 + 1e-9


def check(loaded: Loaded) -> Iterator[Problem]:
    """Warns where the spectral radius of I + K exceeds 1, K being the pulls over 12 hours.

    The pulls as written are looked at, and where they are sound, those of each preset too.
    """
    scenario = loaded.scenario
    written = list(_judged(loaded, coupling(scenario, {}), ("variables",), "the pulls"))
    if written:
        yield from written
        return
    for name, preset in scenario.presets.items():
        if any(_is_pull(path) for path in preset.changes):
            matrix = coupling(scenario, preset.changes)
            what = f"the pulls under the preset {name}"
            yield from _judged(loaded, matrix, ("presets", name, "changes"), what)


def coupling(scenario: Scenario, changes: dict[str, float]) -> Matrix:
    """I + K per 12 hours: row i, column j is how variable j pulls on variable i.

    Pulls count as they are written, in decimals: 0.1 is a tenth.
    """
    names = list(scenario.variables)
    matrix = [[Fraction(i == j) for j in names] for i in names]
    for row, (name, variable) in enumerate(scenario.variables.items()):
        for column, other in enumerate(names):
            pull = variable.pull.get(other, 0.0)
            pull = changes.get(f"variables.{name}.pull.{other}", pull)
            matrix[row][column] += Fraction(str(pull))
    return matrix


def _is_pull(path: str) -> bool:
    parts = path.split(".")
    return len(parts) == 4 and (parts[0], parts[2]) == ("variables", "pull")


def _judged(loaded: Loaded, matrix: Matrix, path: tuple[str, ...], what: str) -> Iterator[Problem]:
    radius, row = spectral_radius(matrix)
    if radius <= LIMIT:
        return
    name = list(loaded.scenario.variables)[row]
    place = (*path, name, "pull") if path == ("variables",) else path
    yield warn(
        loaded,
        place,
        "unstable",
        f"{what} let a disturbance grow, most of all in {name}: "
        f"every 12 hours it is multiplied by {radius:.6g}",
        f"give {name} a stronger negative pull on itself, or weaken a pull in its circle",
    )
