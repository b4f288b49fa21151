"""Games without a record: machines in both chairs, from the scenario's first turn on."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.counting import Asked
from game.lab.crew import Crew
from game.record.form import Record
from game.scenario import Loaded

KINDS = ("character", "random")
"""The kinds of machine seats that need nothing but the scenario."""

SEED = 1962


def free_games(
    loaded: Loaded,
    kinds: tuple[str, str],
    n: int,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Asked:
    """`n` games of two machines, by the order of the seats, with natures drawn in each. The
    kinds are the user's own words: they may be programs."""
    record = Record(
        record=1,
        id="free",
        title=f"{loaded.scenario.title}, played by machines",
        scenario=loaded.scenario.id,
        preset=preset or loaded.scenario.preset,
        seed=seed,
    )
    chairs = dict(zip(loaded.scenario.seats, kinds, strict=True))
    return Asked(loaded, record, n, first, "redrawn", chairs, crew=crew, programs=True)


def pairs_of(kinds: Sequence[str]) -> list[tuple[str, str]]:
    """Every kind against every kind."""
    return [(one, other) for one in kinds for other in kinds]
