"""How a debrief is counted: a stage for each thing that it tells in numbers.

A stage is a generator that does a little work between two of its results. Every result says how
much of the stage is done (0 to 1) and sets fields of an `Aftermath` to finished values, so that a
face shows what there is so far. They are jobs of the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.lab.debrief import brier, close, skill
from game.lab.debrief.close import Standing
from game.lab.debrief.opened import reopened
from game.lab.debrief.skill import Apart
from game.lab.debrief.told.whole import Amount
from game.lab.debrief.turning import turning_points
from game.lab.worlds import Worlds
from game.record.form import Record
from game.record.game import Game
from game.seats.kinds import HUMAN
from game.ui.accounted import accounted
from game.ui.aftermath import Line
from game.ui.afterword import Printed, printed, shelved, worded
from game.ui.reel import Reel, Review
from game.ui.say import say
from game.ui.table import TableError

AMOUNT = Amount()
"""How much is played of each stage."""

SCHOOLS = 2_000
"""At most so many worlds under each preset: only the share of wars is told of them."""

Result = tuple[float, dict[str, object]]
Stage = Callable[["Work"], Iterator[Result]]


@dataclass
class Work:
    """A game that ended, opened for counting, who sat in its chairs, and its record."""

    game: Game
    players: Mapping[str, str]
    amount: Amount
    record: Record
    worlds: Worlds | None = None
    said: tuple[tuple[brier.Said, ...], ...] = ()

    @property
    def people(self) -> list[str]:
        """The seats of people; all of them where nobody is known to have sat there."""
        seats = list(self.game.model.seat_ids)
        return [seat for seat in seats if self.players.get(seat) == HUMAN] or seats


def opened(reel: Reel) -> Work:
    """A reel's game, played again to its ending. ValueError: it has no record."""
    if reel.record is None:
        raise ValueError("a reel without its record cannot be counted")
    return Work(reopened(reel.loaded, reel.record), reel.record.players, AMOUNT, reel.record)


def printed_sheet(shown: Review, seat: str) -> Printed:
    """Write the class sheet of a game that ended, from one chair. TableError: it cannot be."""
    work, search = opened(shown.reel), shown.after.search
    try:
        return printed(work.game, work.record, seat, search.points if search else ())
    except OSError as error:
        raise TableError(say("class.unwritten", error=error)) from None


def _line(worlds: Worlds, wanted: int) -> Line:
    rows = worlds.kept.ending.astype(np.uint8).tobytes()
    return Line(rows, worlds.endings(), worlds.kinds(), wanted, worlds.illegal())


def _worlds(work: Work) -> Iterator[Result]:
    """The game's own choices under other luck."""
    wanted = work.amount.worlds
    for found in close.far(work.game, wanted):
        work.worlds = found
        yield found.n / wanted, {"worlds": _line(found, wanted), "own": _own(work.game, found)}


def _own(game: Game, found: Worlds) -> int | None:
    """The number of the world that is the game itself: none where its luck was ruled."""
    pins = game.state.luck.pins
    if pins.prefixes or pins.by_turn or game.number >= found.n:
        return None
    return game.number


def _history(work: Work) -> Iterator[Result]:
    """History's choices on the same luck, and both lines beside one another."""
    game, wanted = work.game, work.amount.worlds
    for found in close.of_history(game.loaded, game.model.preset, game.seed, wanted):
        fields: dict[str, object] = {"history": _line(found, wanted)}
        if work.worlds is not None:
            n = min(found.n, work.worlds.n)
            fields["beside"] = close.beside(work.worlds, found)
            one, other = work.worlds.kept.ending[:n], found.kept.ending[:n]
            fields["same"] = bool(np.array_equal(one, other))
        yield found.n / wanted, fields


def _path(work: Work) -> Iterator[Result]:
    """How it stood in each turn."""
    found: list[Standing] = []
    all_of_them = len(work.game.steps) - work.game.first + 1
    for standing in close.path(work.game, work.amount.each):
        found.append(standing)
        yield len(found) / all_of_them, {"path": tuple(found)}


def _skill(work: Work) -> Iterator[Result]:
    """Skill and luck of everybody who sat there."""
    found: dict[str, Apart] = {}
    people, wanted = work.people, work.amount.skill
    for place, seat in enumerate(people):
        for each in skill.apart(work.game, seat, work.players, wanted):
            found = {**found, seat: each}
            yield (place + each.n / wanted) / len(people), {"skill": found}


def _turning(work: Work) -> Iterator[Result]:
    """The search for turning points."""
    for search in turning_points(work.game, looks=work.amount.looks):
        yield search.done, {"search": search}


def _schools(work: Work) -> Iterator[Result]:
    """The same choices under every preset."""
    wanted = min(SCHOOLS, work.amount.worlds)
    presets = len(work.game.model.scenario.presets)
    for found in close.schools(work.game, wanted):
        lines = {name: _line(worlds, wanted) for name, worlds in found.items()}
        all_played = sum(line.n for line in lines.values())
        yield all_played / (wanted * presets), {"schools": lines}


def _said(work: Work) -> Iterator[Result]:
    """What the advisers held to be likely, and whether it came."""
    found: list[tuple[brier.Said, ...]] = []
    turns = len(work.game.steps) - work.game.first
    for each in brier.said(work.game, work.people):
        found.append(each)
        work.said = tuple(found)
        yield len(found) / max(1, turns * len(work.people)), {"said": work.said}


def _shelf(work: Work) -> Iterator[Result]:
    """What they held is kept, beside what was kept of games before."""
    yield 1.0, {"shelf": shelved(work.game, work.said)}


def _words(work: Work) -> Iterator[Result]:
    """What is told in words."""
    for done, told in worded(work.game, work.record, work.people):
        yield done, {"words": told}


def _whys(work: Work) -> Iterator[Result]:
    """What the machines at the table believed, weighed and feared."""
    for done, told in accounted(work.game, work.record):
        yield done, {"whys": told}


STAGES: Mapping[str, Stage] = {
    "worlds": _worlds,
    "history": _history,
    "path": _path,
    "skill": _skill,
    "words": _words,
    "turning": _turning,
    "schools": _schools,
    "said": _said,
    "shelf": _shelf,
    "whys": _whys,
}
"""All stages in the order in which they serve a reader who turns no page."""

FIRST: Mapping[str, Sequence[str]] = {
    "turning": ["turning"],
    "advisers": ["said"],
    "beliefs": ["words"],
    "diary": ["words", "whys"],
    "model": ["words"],
    "class": ["words"],
}
"""What a tab of the debrief wants counted before all else."""
