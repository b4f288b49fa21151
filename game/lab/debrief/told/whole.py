"""The whole debrief of a game as one study."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from game import __version__
from game.lab.debrief import close, skill
from game.lab.debrief.bands import by_seat
from game.lab.debrief.brier import Said, said, scores
from game.lab.debrief.opened import ended
from game.lab.debrief.told import close as told
from game.lab.debrief.told.accounts import accounts
from game.lab.debrief.told.people import advisers, believed, skill_and_luck
from game.lab.debrief.told.turning import turning
from game.lab.debrief.turning import LOOKS, Look, Then, turning_points
from game.lab.study.forms import Part, Study
from game.record.form import Record
from game.record.game import Game
from game.seats.accounts.explain import Accounts

T = TypeVar("T")


@dataclass(frozen=True)
class Amount:
    """How much is played: whole worlds, worlds from each turn on, worlds of each line for skill
    and luck, and the looks of the search for turning points."""

    worlds: int = close.WORLDS
    each: int = close.FROM_EACH
    skill: int = skill.WORLDS
    looks: Sequence[Look] = field(default=LOOKS)


def study(
    game: Game,
    players: Mapping[str, str] | None = None,
    amount: Amount | None = None,
    then: Then = "record",
    earlier: Sequence[Iterable[Said]] = (),
    record: Record | None = None,
) -> Study:
    """The whole debrief of a finished game. `players` says who sat where, as a record does;
    `earlier` is what advisers said in earlier games; with the game's `record` its machines
    account for their moves. ValueError while the game goes on."""
    scenario = game.model.scenario
    parts = _parts(game, players or {}, amount or Amount(), then, earlier)
    books = () if record is None else accounts(scenario, Accounts.of(game, record))
    return Study(
        "debrief",
        f"{scenario.title}: {scenario.endings[ended(game)].title}",
        (f"ended {game.moment}, preset {game.model.preset}, seed {game.seed}",),
        (*parts, *books),
        {
            "scenario": scenario.id,
            "fingerprint": game.loaded.fingerprint,
            "preset": game.model.preset,
            "seed": game.seed,
            "game": game.number,
            "version": __version__,
        },
    )


def _parts(
    game: Game,
    players: Mapping[str, str],
    amount: Amount,
    then: Then,
    earlier: Sequence[Iterable[Said]],
) -> Iterator[Part]:
    scenario, opened = game.model.scenario, game.debrief()
    yield told.risk_by_author(game, opened)
    yield told.risk_by_cause(game, opened)
    mine = last(close.far(game, amount.worlds))
    yield told.field(mine)
    for theirs in whole(close.of_history(game.loaded, game.model.preset, game.seed, mine.n)):
        if not np.array_equal(mine.kept.ending, theirs.kept.ending):  # it is history's own game
            yield told.history_beside(mine, theirs)
    yield told.standing(list(close.path(game, amount.each)))
    seats = game.model.seat_ids
    taken = [last(skill.apart(game, seat, players, amount.skill)) for seat in seats]
    yield skill_and_luck(scenario, taken)
    yield turning(scenario, last(turning_points(game, then, amount.looks)))
    yield believed(scenario, by_seat(opened.beliefs))
    spoken = [each for turn in said(game) for each in turn]
    yield advisers(scenario, scores([*earlier, spoken]))


def whole(slices: Iterable[T]) -> list[T]:
    """The last of all results, if there is any."""
    found: list[T] = []
    for each in slices:
        found = [each]
    return found


def last(slices: Iterable[T]) -> T:
    """The last of all results, of which there is at least one."""
    return whole(slices)[0]
