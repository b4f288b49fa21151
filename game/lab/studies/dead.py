"""Dead choices: what nobody who might sit in a chair ever does, of all that he could."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from game.engine.compile import compile_model
from game.engine.model import Model
from game.lab.crew import Crew
from game.lab.dead import RARE, Use, Verdict, uses
from game.lab.free import SEED, free_games
from game.lab.reach import reached_by_records
from game.lab.studies.balance import balance_of, name_of
from game.lab.studies.frame import columns, stamp_of_free, table
from game.lab.studies.opponents import characters_of
from game.lab.study.forms import Cell, Part, Study, Table
from game.scenario import Loaded

GAMES = 200
"""Games of each pair: with five in the other chair a thousand for each, of which five are 0.5 %."""


@dataclass(frozen=True)
class Used:
    """How each choice is used by all who might sit in its chair, in the model's order."""

    model: Model
    uses: tuple[Use, ...]

    def of(self, *verdicts: Verdict) -> list[Use]:
        """Those of which this is to be said."""
        return [use for use in self.uses if use.verdict in verdicts]


def used(
    loaded: Loaded,
    n: int,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Used:
    """Let everybody whom the scenario names meet everybody of the other chair in `n` games."""
    model, by = compile_model(loaded.scenario, preset), {}
    one, other = (characters_of(loaded, seat) for seat in loaded.scenario.seats)
    for pair in product(one, other):
        kinds = one[pair[0]], other[pair[1]]
        asked = free_games(loaded, kinds, n, first=first, preset=preset, seed=seed)
        by[pair] = balance_of(model, asked, crew)
    return Used(model, uses(model, by, reached_by_records(loaded, model)["choices"]))


def study_of_dead(
    loaded: Loaded,
    n: int,
    *,
    first: int = 0,
    preset: str | None = None,
    seed: int = SEED,
    crew: Crew | None = None,
) -> Study:
    """Play, and tell."""
    return study_of_used(
        loaded, used(loaded, n, first=first, preset=preset, seed=seed, crew=crew), n, first, seed
    )


def study_of_used(loaded: Loaded, found: Used, n: int, first: int = 0, seed: int = SEED) -> Study:
    """Tell what was found in `n` games of each pair from number `first` on."""
    leaders, preset = ("character", "character"), found.model.preset
    asked = free_games(loaded, leaders, n, first=first, preset=preset, seed=seed)
    return Study(
        "dead",
        f"What nobody does in {loaded.scenario.title}",
        (
            f"{n:,} games of {loaded.scenario.id!r} by each pair of those whom it names, games "
            f"{first} to {first + n - 1}, seed {seed}, preset {preset}, with natures and facts "
            "drawn in each, and its records",
        ),
        (dead_part(found), spared_part(found), used_part(found, 0), used_part(found, 1)),
        stamp_of_free(asked, tuple(_everybody(found))),
    )


def _everybody(found: Used) -> list[str]:
    """All names in either chair."""
    return list(dict.fromkeys(who for use in found.uses for who in use.games))


def dead_part(found: Used) -> Part:
    """What is to be mended."""
    return Part(
        "dead",
        "What is dead",
        f"A choice is dead if nobody makes it in {RARE:.1%} of his games, no record has it, and it "
        "is not marked as a temptation; a mark is wrong if nobody resists it. The shares are of "
        "games of him who makes it oftenest, and of the turns in which he could.",
        _table(found, found.of("dead", "wrong mark"), lambda use: use.verdict),
    )


def spared_part(found: Used) -> Part:
    """What is rare and may be."""
    return Part(
        "spared",
        "What is rare and may be",
        "Choices that a record makes, and those that are there though they are left alone.",
        _table(
            found, found.of("recorded", "temptation"), lambda use: use.temptation or "in a record"
        ),
    )


def _table(found: Used, shown: Sequence[Use], why: Callable[[Use], str]) -> Table:
    rows: list[Sequence[Cell]] = []
    for use in shown:
        who = use.keenest
        turns = use.turns[who] if use.turns[who].n else None
        seat, name = name_of(found.model, use.choice)
        rows.append((name, seat, why(use), who, use.games[who], turns))
    head = columns(
        choice="choice", seat="seat", why="why", who="most by", games="games", turns="turns"
    )
    return table(head, rows)


def used_part(found: Used, seat: int) -> Part:
    """Every choice of a seat, by who sat there."""
    own = [use for use in found.uses if use.choice.seat == seat]
    who = list(own[0].games) if own else []
    rows = [
        (name_of(found.model, use.choice)[1], *(use.games[each] for each in who)) for use in own
    ]
    name = found.model.seat_ids[seat]
    leader = found.model.scenario.seats[name].leader
    return Part(
        f"used_{name}",
        f"Who does what in the chair of {leader}",
        "The share of games in which each choice was made, by who sat there.",
        table(columns(choice="choice", **{each: f"by {each}" for each in who}), rows),
    )
