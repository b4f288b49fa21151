"""Coverage: what no machine seat and no record has ever reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.compile import compile_model
from game.engine.model import Model
from game.lab.counting import Counting, chunks_of
from game.lab.crew import Crew, crew_for
from game.lab.free import KINDS, SEED, free_games, pairs_of
from game.lab.reach import Reached, everything, joined, reach, reached_by_records
from game.lab.studies.frame import columns, stamp_of_free, table
from game.lab.study.forms import Part, Study
from game.scenario import Loaded

RECORDS = "its records"


@dataclass(frozen=True)
class Cover:
    """What was reached, by who reached it, of all that there is."""

    model: Model
    every: Reached
    by: dict[str, Reached]

    @property
    def reached(self) -> Reached:
        """What anybody has reached."""
        return joined({kind: set() for kind in self.every}, self.by.values())

    def missing(self) -> list[tuple[str, str]]:
        """Kind and name of what nobody has reached."""
        reached = self.reached
        return [
            (kind, name) for kind in self.every for name in sorted(self.every[kind] - reached[kind])
        ]


def cover(
    loaded: Loaded,
    n: int,
    kinds: Sequence[str] = KINDS,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Cover:
    """Let every pair of kinds play `n` games, and the scenario's records be replayed."""
    model = compile_model(loaded.scenario, preset)
    by: dict[str, Reached] = {}
    for pair in pairs_of(kinds):
        asked = free_games(loaded, pair, n, first=first, preset=preset, seed=seed)
        what = Counting(asked.experiment())
        parts = crew_for(n, crew).each(reach, what, chunks_of(asked.games))
        by[" and ".join(pair)] = joined(
            {kind: set() for kind in everything(model)}, (part for _, part in parts)
        )
    by[RECORDS] = reached_by_records(loaded, model)
    return Cover(model, everything(model), by)


def study_of_cover(
    loaded: Loaded,
    n: int,
    kinds: Sequence[str] = KINDS,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Study:
    """Play, and tell what was never reached."""
    found = cover(loaded, n, kinds, first=first, preset=preset, seed=seed, crew=crew)
    asked = free_games(loaded, (kinds[0], kinds[0]), n, first=first, preset=preset, seed=seed)
    return Study(
        "cover",
        f"What is reached in {loaded.scenario.title}",
        (
            f"{n:,} games of {loaded.scenario.id!r} by each pair of machine seats "
            f"({', '.join(kinds)}), seed {seed}, preset {found.model.preset}, with natures and "
            "facts drawn in each, and its records",
        ),
        (_reached(found), _missing(found)),
        stamp_of_free(asked, kinds),
    )


def _reached(found: Cover) -> Part:
    reached = found.reached
    rows = [
        (kind, len(reached[kind]), len(names), *(len(by[kind]) for by in found.by.values()))
        for kind, names in found.every.items()
    ]
    titles = {f"by_{at}": who for at, who in enumerate(found.by)}
    return Part(
        "reached",
        "What was reached",
        "How many there are of each kind of thing, how many anybody reached, and who reached how "
        "many. These are counts of things and no estimates.",
        table(columns(kind="what", reached="reached", every="of", **titles), rows),
    )


def _missing(found: Cover) -> Part:
    tempting = _temptations(found.model)
    return Part(
        "missing",
        "What nobody reached",
        "It may be out of reach, or only rare: more games, or a record, can tell. Of a choice that "
        "is there to tempt it is told why.",
        table(
            columns(kind="what", name="name", temptation="a temptation"),
            [(*row, tempting.get(row)) for row in found.missing()],
        ),
    )


def _temptations(model: Model) -> dict[tuple[str, str], str]:
    """What their authors say of choices that are there to tempt, by kind and name."""
    return {
        ("choices", f"{seat}.{name}"): choice.temptation
        for seat, choices in model.scenario.choices.items()
        for name, choice in choices.items()
        if choice.temptation
    }
