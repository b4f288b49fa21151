"""A game turn by turn from both chairs: what each was handed, what both sealed, what risk it ran.

A reel is made by a job of the worker from a record, which is played again; so a game that has
just ended, a kept one and history's are all told in the same way. Everything in it is finished
and plain, and all of it is opened: no seat may be given a reel while its game goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from game.engine.orders import Orders
from game.engine.sight.council import council
from game.lab.debrief.brier import Kind
from game.record.check import check_record
from game.record.debrief import (
    Debrief,
    Deed,
    Happening,
    TurnRisk,
    at_first,
    debrief,
    deeds,
    happenings,
    turn_risk,
)
from game.record.files import RecordError, read_record
from game.record.form import Record
from game.record.game import Game
from game.record.replay import orders_at, scenario_of, table_for
from game.scenario import Loaded, Problem
from game.scenario.marks import Mark
from game.seats.kinds import HUMAN
from game.ui.aftermath import Aftermath
from game.ui.afterword import Printed
from game.ui.say import say
from game.ui.scene import Sheet

TABS = (
    "outcome",
    "worlds",
    "beliefs",
    "turning",
    "history",
    "diary",
    "advisers",
    "model",
    "class",
    "letters",
)
"""What a debrief shows, in the order of its keys: 1 to 9, and then 0."""

LEAP = 2.0
"""A turn that runs so many times the greatest risk before it turns the game."""


@dataclass(frozen=True)
class Frame:
    """One turn, before it was sealed; the last frame is how things stood after the ending.

    `orders` are what was sealed and `deeds` what came of it, `ledger` the risk that the turn
    ran (None after the ending, and where luck was still that of the path to a later start).
    `truth` holds every variable as it was, `happened` the events since the frame before.
    """

    turn: int
    moment: str
    sheets: Mapping[str, Sheet]
    truth: Mapping[str, float]
    orders: Mapping[str, Orders] = field(default_factory=dict)
    deeds: tuple[Deed, ...] = ()
    ledger: TurnRisk | None = None
    happened: tuple[Happening, ...] = ()

    @property
    def risk(self) -> float | None:
        """The true risk of war of the turn, 0 to 1."""
        return None if self.ledger is None else self.ledger.risk

    @property
    def over(self) -> bool:
        """Whether it is how things stood after the ending."""
        return any(sheet.view.ending is not None for sheet in self.sheets.values())

    def done(self, seat: str) -> dict[str, str]:
        """What a seat did, by slot."""
        return {deed.slot: deed.choice for deed in self.deeds if deed.seat == seat}


@dataclass(frozen=True)
class Reel:
    """All frames of a game, what opened after its ending (None if it has not ended), and the
    record that it was made of."""

    title: str
    loaded: Loaded
    frames: tuple[Frame, ...]
    debrief: Debrief | None = None
    record: Record | None = None

    def row(self, moment: str) -> int | None:
        """Which frame is that of a turn; the ending has the moment of the last of them."""
        return next((row for row, each in enumerate(self.frames) if each.moment == moment), None)

    def at(self, moment: str) -> Frame | None:
        """The frame of a turn."""
        row = self.row(moment)
        return None if row is None else self.frames[row]

    @cached_property
    def worst(self) -> int:
        """The frame whose turn ran the greatest risk; 0 where none ran any."""
        return max(range(len(self.frames)), key=lambda row: self.frames[row].risk or 0.0)

    @cached_property
    def turning(self) -> tuple[int, ...]:
        """The frames at which the game turned: where somebody stepped higher than anybody had
        before, where the risk leapt, where it was greatest, and the last."""
        found, rung, risk = {self.worst, len(self.frames) - 1}, 0, 0.0
        for row, frame in enumerate(self.frames):
            step = max((self._rung(deed) for deed in frame.deeds), default=0)
            now = frame.risk or 0.0
            if step > rung or (risk and now > LEAP * risk):
                found.add(row)
            rung, risk = max(rung, step), max(risk, now)
        return tuple(sorted(found))

    def _rung(self, deed: Deed) -> int:
        return self.loaded.scenario.choices[deed.seat][deed.choice].rung


class Moved(Protocol):
    """By how much a share of worlds is moved, with its 95 % interval, over `n` of them."""

    @property
    def difference(self) -> float:
        """The share after less the share before, -1 to 1."""

    @property
    def interval(self) -> tuple[float, float]:
        """Between what that lies."""


class TurningPoint(Protocol):
    """What the machine found: other orders of a seat that would have moved how it ended."""

    @property
    def turn(self) -> int:
        """The row of the turn in the calendar."""

    @property
    def seat(self) -> str:
        """Whose choice it was."""

    @property
    def slot(self) -> str:
        """The slot of the choice, or `letters`."""

    @property
    def was(self) -> str:
        """The choice that was made, or what was written, as `game.lab.debrief` calls it."""

    @property
    def instead(self) -> str:
        """What it is held against, in the same way."""

    @property
    def settlement(self) -> Moved:
        """By how much that moves the share of worlds that settle."""

    @property
    def war(self) -> Moved:
        """The same of those that burn."""

    @property
    def n(self) -> int:
        """In so many worlds."""


@dataclass
class Review:
    """What is opened, and where the person looks: the tab, the frame, whose map, and what is
    chosen. `history` is what really happened, where the scenario has a record of it.

    `show` is what lies in the middle of both desks, one of `game.ui.screens.reel.SHOWN`; `sheet`
    the paper or letter that was opened there, as `SEAT:paper:ID` or `SEAT:letter:ID`. `against`
    is who will sit opposite whoever plays on from here, `points` what the machine has found, and
    `searched` how much of its search is done, 0 to 1; None before it has begun. `after` is what
    has been counted; `sorted` that its worlds lie by their endings, and not by their numbers.
    `diarist` is the seat whose diary is open, `odds` what the advisers' odds were said of, and
    `printed` the class sheet that was written. `why` says that the diarist's account is unfolded.
    """

    reel: Reel
    history: Reel | None = None
    tab: str = "outcome"
    at: int = 0
    seat: str = ""
    instrument: str = ""
    letter: str = ""
    playing: bool = False
    pace: float = 1
    show: str = ""
    sheet: str = ""
    against: str = "character"
    points: Sequence[TurningPoint] = ()
    searched: float | None = None
    after: Aftermath = field(default_factory=Aftermath)
    sorted: bool = False
    diarist: str = ""
    odds: Kind = "late"
    printed: Printed | None = None
    why: bool = False

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self.reel.frames[self.at]

    @property
    def turning(self) -> tuple[int, ...]:
        """The frames at which the game turned: as the machine has it, with the worst and the
        last, once it has looked, and before that as the reel has it."""
        found = {row for row in range(len(self.reel.frames)) if self.points_at(row)}
        if not found:
            return self.reel.turning
        return tuple(sorted(found | {self.reel.worst, len(self.reel.frames) - 1}))

    def points_at(self, row: int) -> list[TurningPoint]:
        """What the machine found at a frame."""
        frame = self.reel.frames[row]
        return [each for each in self.points if each.turn == frame.turn and not frame.over]

    def turn_after(self, row: int) -> int:
        """The next frame at which the game turned; the first of them after the last."""
        turning = self.turning
        return next((each for each in turning if each > row), turning[0])

    @property
    def opened(self) -> Debrief:
        """What opened after the ending. ValueError: the game has not ended."""
        if self.reel.debrief is None:
            raise ValueError("the game goes on; its debrief opens after the ending")
        return self.reel.debrief

    def step(self, by: int) -> int:
        """The frame so many further on, within the reel."""
        return min(max(self.at + by, 0), len(self.reel.frames) - 1)


def reel_of(record: Record, loaded: Loaded) -> Reel:
    """A record as a reel. RecordError, ScenarioError: it cannot be played."""
    game = table_for(record, loaded)
    last = max((moment for moment, turn in record.turns.items() if turn.seats), default="")
    last = max(last, record.sealed or "")
    frames = []
    happened = tuple(at_first(game))
    while not game.over and (game.moment <= last or record.end is not None):
        sheets, truth, turn = _sheets(game), _truth(game), game.turn
        orders = orders_at(record, game.moment, game.model.seat_ids)
        moment = game.moment
        game.force(orders)
        step = game.steps[-1]
        ledger = turn_risk(game, step) if turn >= game.first else None
        done = tuple(deeds(game, step))
        frames.append(Frame(turn, moment, sheets, truth, orders, done, ledger, happened))
        happened = tuple(happenings(game, step))
    frames.append(Frame(game.turn, game.moment, _sheets(game), _truth(game), happened=happened))
    opened = debrief(game) if game.over else None
    return Reel(record.title, loaded, tuple(frames), opened, record)


def _sheets(game: Game) -> dict[str, Sheet]:
    """What each seat is handed, without what serves its decision alone."""
    return {seat: _sheet(game, seat) for seat in game.model.seat_ids}


def _sheet(game: Game, seat: str) -> Sheet:
    view = game.view(seat)
    return Sheet(
        view,
        game.reasons(seat),
        council=council(game.model.scenario, view),
        plot=game.plot(seat),
        before=game.known_before(seat),
    )


def _truth(game: Game) -> dict[str, float]:
    return {name: float(game.state.x[row, 0]) for name, row in game.model.index.variables.items()}


def watched(path: Path) -> Review:
    """A record in a file, to be watched. RecordError, ScenarioError: it cannot be played, or it
    is the game of people that goes on, who must not see each other's desk."""
    file = read_record(path)
    loaded = scenario_of(path, file.record)
    check_record(file, loaded)
    reel = reel_of(file.record, loaded)
    if reel.debrief is None and HUMAN in file.record.players.values():
        told = say("reel.goes_on"), say("reel.goes_on.do")
        raise RecordError([Problem(Mark(str(path), 1, 1), "open", *told)])
    return Review(reel)


def review(game: Game, players: Mapping[str, str] | None = None) -> Review:
    """A game that has ended, with history beside it where the scenario has one; `players` says
    who sat in each chair, as a record does."""
    sealed = game.model.turns[game.steps[-1].before.turn] if game.steps else None
    title = game.loaded.scenario.title
    record = game.record("game", title).model_copy(
        update={"sealed": sealed, "players": dict(players or {})}
    )
    reel = reel_of(record, game.loaded)
    return Review(reel, history_of(game.loaded), at=reel.worst)


def history_of(loaded: Loaded) -> Reel | None:
    """What really happened, as the scenario's own record tells it; None if it has none that
    can be played."""
    if loaded.scenario.history is None:
        return None
    path = loaded.source / loaded.scenario.history
    try:
        return watched(path).reel
    except RecordError:
        return None


@dataclass(frozen=True)
class Parted:
    """The decisions of one seat in one slot of a turn, one's own game's and history's; `over`
    says that this game had ended by then."""

    moment: str
    seat: str
    slot: str
    here: str | None
    there: str | None
    over: bool = False

    @property
    def same(self) -> bool:
        """Whether both decided alike."""
        return self.here == self.there


def beside(review: Review) -> Iterator[Parted]:
    """Every decision of both seats in this game or in history, in the calendar's order."""
    there = review.history.frames if review.history is not None else ()
    frames = (*review.reel.frames, *there)
    scenario = review.reel.loaded.scenario
    last = max((frame.moment for frame in review.reel.frames if frame.orders), default="")
    for moment in sorted({frame.moment for frame in frames if frame.orders}):
        one, other = review.reel.at(moment), _at(review.history, moment)
        for seat in scenario.seats:
            here = one.done(seat) if one is not None else {}
            then = other.done(seat) if other is not None else {}
            for slot in scenario.slots:
                if slot in here or slot in then:
                    over = moment > last
                    yield Parted(moment, seat, slot, here.get(slot), then.get(slot), over)


def _at(reel: Reel | None, moment: str) -> Frame | None:
    return None if reel is None else reel.at(moment)


@dataclass(frozen=True)
class Erred:
    """A paper that said something far from the truth: `value` was claimed with `spread`."""

    moment: str
    seat: str
    paper: str
    variable: str
    value: float
    spread: float
    truth: float


def erred(reel: Reel) -> tuple[Erred, ...]:
    """Papers whose figures lay more than two spreads from the truth when they came."""
    documents = reel.loaded.scenario.documents
    return tuple(
        Erred(frame.moment, seat, paper.id, name, said.value, said.spread, frame.truth[name])
        for frame in reel.frames
        for seat, sheet in frame.sheets.items()
        for paper in sheet.view.papers
        if paper.moment == frame.moment
        for name, said in documents[paper.id].reports.items()
        if said.value is not None and abs(said.value - frame.truth[name]) > 2 * said.spread
    )
