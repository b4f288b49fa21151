"""The laboratory's bench: a record's choices played again under other luck, slice by slice.

The worker plays one slice at a time, so that the window shows how far it has come and can stop
it. What is shown is always what has been counted so far, with its number of worlds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from game import paths
from game.engine.model import Model
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.shares import Share
from game.lab.worlds import BOUND, Worlds, experiment_of
from game.record.check import check_record
from game.record.files import RecordFile, read_record
from game.record.replay import scenario_of
from game.scenario import Loaded, ScenarioError
from game.ui import saves
from game.ui.navigation import Navigation

SIZES = (200, 1_000, 10_000)
"""How many worlds one may ask for."""

SLICE = 500
"""So many worlds are played before the window is told: about a tenth of a second."""

WAR = "war"


@dataclass(frozen=True)
class Source:
    """A record that can be played again; `own` is one of the person's own games, `fault` what
    is wrong with one that cannot be read."""

    path: Path
    title: str
    own: bool = False
    fault: str = ""


@dataclass(frozen=True)
class Line:
    """One row of what was counted: how many worlds, and of which kind of ending it is."""

    id: str
    title: str
    share: Share
    kind: str = ""


@dataclass(frozen=True)
class Found:
    """What so many worlds of a record came to. `held` counts recorded orders that could not be
    given, by leader; `since` is the turn from which on luck differs, "" for the first."""

    title: str
    n: int
    seed: int
    preset: str
    war: Share
    endings: tuple[Line, ...]
    causes: tuple[Line, ...]
    held: tuple[tuple[str, int], ...]
    since: str = ""


@dataclass
class Run:
    """Worlds under way: what they have in common, and what has been played of them."""

    file: RecordFile
    loaded: Loaded
    experiment: Experiment
    model: Model
    games: int
    parts: list[Fates] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many worlds have been played."""
        return sum(len(part.ending) for part in self.parts)

    def slice(self) -> Fates:
        """The next worlds, played to their ends; a job for the worker."""
        first = self.done
        return play(self.experiment, self.model, range(first, min(first + SLICE, self.games)))


@dataclass(frozen=True)
class Bench:
    """What lies on the laboratory's bench: records to choose from, the one that is chosen, how
    many worlds are asked for, and what was found. `under_way` is how many have been played of
    the `wanted` ones of a run that has not ended, None if there is none; `stopped` one that was
    not played to its end."""

    sources: tuple[Source, ...] = ()
    chosen: Path | None = None
    games: int = SIZES[1]
    found: Found | None = None
    under_way: int | None = None
    wanted: int = 0
    stopped: bool = False


class Laboratory:
    """Runs what is on the bench; `window` is shown anew whenever that changes."""

    def __init__(self, window: Navigation) -> None:
        self.window = window
        self.bench = Bench()
        self._run: Run | None = None

    def change(self, **fields: object) -> None:
        """Set what lies on the bench."""
        self.window.change(self, bench=replace(self.bench, **fields))  # type: ignore[arg-type]

    def open(self, loaded: Loaded) -> None:
        """Lay out the records of a scenario, and the person's own games."""
        self.window.ask(partial(sources_of, loaded), self._opened)

    def _opened(self, sources: Sequence[Source]) -> None:
        known = [source.path for source in sources if not source.fault]
        chosen = self.bench.chosen if self.bench.chosen in known else next(iter(known), None)
        self.change(sources=tuple(sources), chosen=chosen)

    def rerun(self, record: Path, games: int) -> None:
        """Play a record's choices under other luck, so many times."""
        self.stop()
        self.change(chosen=record, games=games, found=None, stopped=False)
        self.window.ask(partial(prepared, record, games), self._begin)

    def _begin(self, run: Run) -> None:
        self._run = run
        self.change(under_way=0, wanted=run.games)
        self._next(run)

    def _next(self, run: Run) -> None:
        self.window.ask_quietly(run.slice, partial(self._played, run))

    def _played(self, run: Run, part: Fates) -> None:
        if run is not self._run:
            return
        run.parts.append(part)
        self.change(found=found(run), under_way=run.done)
        if run.done < run.games:
            self._next(run)
        else:
            self._run = None
            self.change(under_way=None)

    def stop(self) -> bool:
        """Let a run be, as far as it has come; whether there was one."""
        running = self._run is not None
        self._run = None
        if running:
            self.change(under_way=None, stopped=True)
        return running


def prepared(record: Path, games: int) -> Run:
    """A run of a record before its first world; a job for the worker.

    RecordError, ScenarioError: the record or its scenario cannot be used.
    """
    file = read_record(record)
    loaded = scenario_of(record, file.record)
    check_record(file, loaded)
    experiment = experiment_of(loaded, file.record)
    return Run(file, loaded, experiment, experiment.model(), games)


def found(run: Run) -> Found:
    """What has been counted so far."""
    record, texts = run.file.record, run.loaded.scenario
    fates, since = Fates.joined(run.parts), record.luck.until
    seats = dict.fromkeys(texts.seats, BOUND)
    told = Worlds(run.model, record.id, record.seed, 0, "kept", seats, fates, since)
    endings = [
        Line(name, texts.endings[name].title, share, texts.endings[name].kind)
        for name, share in told.endings().items()
    ]
    causes = [Line(name, texts.events[name].title, each) for name, each in told.causes().items()]
    return Found(
        title=record.title,
        n=told.n,
        seed=record.seed,
        preset=texts.presets[told.preset].title,
        war=told.kinds().get(WAR, Share(0, told.n)),
        endings=_greatest(endings),
        causes=_greatest(causes),
        held=tuple((texts.seats[seat].leader, n) for seat, n in told.illegal().items()),
        since=since or "",
    )


def _greatest(lines: Iterable[Line]) -> tuple[Line, ...]:
    """What was counted at all, the greatest first."""
    return tuple(sorted((x for x in lines if x.share.count), key=lambda x: -x.share.count))


def sources_of(loaded: Loaded) -> list[Source]:
    """Every record that can be played again: history's first, then one's own games, then those
    that come with the scenario. A job for the worker."""
    history = loaded.scenario.history
    told = [loaded.source / history] if history else []
    own = [saves.last(), saves.ended()]
    others = [path for path in paths.records_of(loaded.source) if path not in told]
    return [_source(path, path in own) for path in (*told, *own, *others) if path.is_file()]


def _source(path: Path, own: bool) -> Source:
    try:
        return Source(path, read_record(path).record.title, own)
    except ScenarioError as error:
        return Source(path, path.stem, own, str(error))
