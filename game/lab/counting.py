"""Worlds played in chunks and counted there, so that any number of them fits into memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.engine.model import Model
from game.lab.compiled import Executor
from game.lab.crew import Crew
from game.lab.errors import LabError
from game.lab.experiment import Experiment, play
from game.lab.hands import CHUNK, cut, shared_out
from game.lab.own import own_game
from game.lab.tally import Tally, total
from game.lab.worlds import BOUND, Redraw, Worlds, experiment_of
from game.record.form import Record
from game.scenario import Loaded
from game.seats.kinds import HERE


@dataclass(frozen=True)
class Counting:
    """An experiment whose worlds are counted; `fans`: with where the variables lie."""

    experiment: Experiment
    fans: bool = False

    @property
    def model(self) -> Model:
        """The compiled scenario."""
        return self.experiment.model()


def chunks_of(games: range, chunk: int = CHUNK) -> list[range]:
    """The same game numbers, cut into chunks."""
    return cut(games, chunk)


def count(what: Counting, games: range) -> Tally:
    """The tally of these game numbers."""
    tally = Tally.none(what.model, what.fans)
    play(what.experiment, what.model, games, tally)
    return tally


def tally_of(
    what: Counting, games: range, crew: Crew | None = None, chunk: int | None = None
) -> Tally:
    """The tally of these game numbers, piece by piece; the same whoever plays them."""
    crew, pieces = shared_out([what.experiment], games, crew, chunk)
    parts = crew.each(count, what, pieces)
    return total(what.model, (part for _, part in parts), what.fans)


@dataclass(frozen=True)
class Asked:
    """What a study plays: `n` worlds of a record that fits its scenario, from game number
    `first` on. From the turn `since` on luck differs (None: from where the record's game was
    taken up); `natures`, `hand_over` and `executor` are as `game.lab.worlds.worlds` has them.
    `programs` says that the user named the kinds himself, and may have named programs."""

    loaded: Loaded
    record: Record
    n: int
    first: int = 0
    natures: Redraw = "kept"
    hand_over: Mapping[str, str] | None = None
    home: Path = HERE
    since: str | None = None
    crew: Crew | None = None
    executor: Executor = "auto"
    programs: bool = False

    @property
    def games(self) -> range:
        """The game numbers."""
        return range(self.first, self.first + self.n)

    @property
    def parting(self) -> str | None:
        """The turn at which worlds part; None for the first."""
        return self.since or self.record.luck.until

    def experiment(self) -> Experiment:
        """What all worlds have in common. LabError: the record's game is over by `since`."""
        if self.since is not None:
            _check_parting(self.loaded, self.record, self.since)
        return experiment_of(
            self.loaded,
            self.record,
            natures=self.natures,
            hand_over=self.hand_over,
            home=self.home,
            since=self.since,
            executor=self.executor,
            programs=self.programs,
        )

    def seats(self) -> dict[str, str]:
        """Who sits in each chair: `bound`, or the kind of machine."""
        handed = self.hand_over or {}
        return {seat: handed.get(seat, BOUND) for seat in self.loaded.scenario.seats}


def counted(asked: Asked, fans: bool = False) -> Worlds:
    """These worlds, counted and not kept. LabError as `Asked.experiment`."""
    what = Counting(asked.experiment(), fans)
    tally = tally_of(what, asked.games, asked.crew)
    return Worlds(
        what.model,
        asked.record.id,
        asked.record.seed,
        asked.first,
        asked.natures,
        asked.seats(),
        None,
        asked.parting,
        tally,
    )


def _check_parting(loaded: Loaded, record: Record, since: str) -> None:
    """LabError: the record's game is over by then."""
    game = own_game(loaded, record)
    if len(game.steps) <= game.model.index.turns[since]:
        raise LabError(
            f"{record.id}: its own game has ended by {since} ({game.ending} at {game.moment}); "
            "name an earlier turn"
        )
