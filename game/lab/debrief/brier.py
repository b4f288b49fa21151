"""How good the advisers' odds were: Brier scores (Brier 1950, Monthly Weather Review 78, 1-3).

In every turn an adviser who was there held two chances, whether or not he was asked: `soon`,
of war before the next turn if neither side did anything new, and `late`, of war in all the
time that was left if both leaders went on in character (`game.engine.sight.council`).

`soon` is scored against that very case: the turn is played once more from the true state, with
the luck of this game, and both seats hold. Where both did hold it is what happened (`met`).
Nothing of it needs to be left out. `late` is scored against how the game ended, as nobody asks
an adviser how leaders of another character would have fared; so it is never met exactly, and
a leader who acts out of character spoils the score. What was said of a case in which the staff
gave no odds was not said, and is not scored.

A score is the mean of (chance - outcome)^2: 0 is perfect, 1 the worst, and less is better. Two
others stand beside it: that of the staff, from whose figure every adviser starts, and that of
who always says the share of cases in which it came (`base`). In one game it came once at most;
only over many games does a score tell one adviser from another.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from game.engine.sight.council import council
from game.engine.turn import advance, risk_if_held
from game.lab.debrief.opened import ended, where
from game.lab.shares import Z95
from game.record.game import Game, Step
from game.record.replay import table_for
from game.seats.forecast import war_to_come

Kind = Literal["soon", "late"]

SUREST = 0.999
"""The staff never holds war to be likelier."""

FEWEST = 8
"""Of fewer games an interval would say more than is known."""

EDGES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8)
"""Chances are put together between these: war is seldom likely, so the low ones lie closer."""


@dataclass(frozen=True)
class Said:
    """One chance that one adviser held in one turn, the staff's own beside it, and whether it
    came. `met`: what it was said of is what was played. `risk` is the model's own chance of
    it, for `soon` alone."""

    seat: str
    adviser: str
    moment: str
    kind: Kind
    chance: float
    staff: float
    came: bool
    met: bool
    risk: float | None = None


def said(game: Game, seats: Collection[str] | None = None) -> Iterator[tuple[Said, ...]]:
    """All chances that the advisers of some seats (of all by default) held in a finished game,
    turn by turn and seat by seat, from the turn at which it was taken up on. A turn takes a
    tenth of a second or two, as the staff looks to the end. ValueError while the game goes on.
    """
    came = bool(where(game.model, "war")[list(game.model.index.endings).index(ended(game))])
    again = table_for(game.record(), game.loaded)
    for at, step in enumerate(game.steps):
        for seat in game.model.seat_ids if at >= game.first else ():
            if seats is None or seat in seats:
                yield tuple(_turn(again, step, seat, came))
        again.force(step.orders)


def _turn(game: Game, step: Step, seat: str, ended_in_war: bool) -> Iterator[Said]:
    view, forecast = game.view(seat), war_to_come(game, seat)
    if view.estimate is None:
        return
    now = min(view.estimate.middle, SUREST)
    far = None if forecast is None else min(max(forecast, now), SUREST)
    case = _case(game, step)
    for each in council(game.model.scenario, view, forecast).opinions:
        if each.soon is not None:
            yield Said(seat, each.adviser, view.moment, "soon", each.soon, now, *case)
        if each.late is not None and far is not None:
            yield Said(seat, each.adviser, view.moment, "late", each.late, far, ended_in_war, False)


def _case(game: Game, step: Step) -> tuple[bool, bool, float]:
    """Whether war came in a turn in which both held, whether both did hold, and how likely
    that war truly was."""
    held = step.report.sealed.hold_seat(0).hold_seat(1)
    after, _ = advance(game.model, step.before, held)
    ending = int(after.ending[0])
    came = ending >= 0 and bool(where(game.model, "war")[ending])
    sealed = step.report.sealed
    met = not ((sealed.choices >= 0).any() or (sealed.channel >= 0).any())
    risk = math.fsum(risk_if_held(game.model, step.before)[:, 0].tolist())
    return came, met, risk


@dataclass(frozen=True)
class Score:
    """The Brier score of some chances, of `games` games.

    brier = reliability - resolution + uncertainty + within (Murphy 1973, Journal of
    Applied Meteorology 12, 595-600, with chances put together between `EDGES`; `within` is what
    is left because they differ there, Stephenson, Coelho and Jolliffe 2008,
    doi:10.1175/2007WAF2006116.1). Reliability is how far chances lie from how often it came,
    resolution how far they tell cases apart, and uncertainty is `base`. `staff` is the staff's
    score in the same cases. `error` is the standard error over games, as the turns of a game
    are no independent cases; None for fewer than `FEWEST` games.
    """

    n: int
    games: int
    came: int
    brier: float
    staff: float
    reliability: float
    resolution: float
    uncertainty: float
    within: float
    error: float | None

    @property
    def base(self) -> float:
        """The score of always saying the share of cases in which it came."""
        return self.uncertainty

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the score over games; None for too few games."""
        if self.error is None:
            return None
        return max(self.brier - Z95 * self.error, 0.0), min(self.brier + Z95 * self.error, 1.0)

    @property
    def gain(self) -> float | None:
        """How much better than the staff, as a part of its score: 1 is perfect, 0 no better,
        below 0 worse. None where the staff was perfect."""
        return 1 - self.brier / self.staff if self.staff else None


def score(games: Sequence[Sequence[Said]]) -> Score:
    """The score of what was said, game by game. ValueError: nothing was said."""
    every = [each for game in games for each in game]
    if not every:
        raise ValueError("nothing was said that could be scored")
    chance = np.array([each.chance for each in every])
    came = np.array([each.came for each in every], dtype=np.float64)
    staff = np.array([each.staff for each in every])
    spoken = [game for game in games if game]
    return Score(
        len(every),
        len(spoken),
        int(came.sum()),
        float(((chance - came) ** 2).mean()),
        float(((staff - came) ** 2).mean()),
        *_parts(chance, came),
        _error(spoken),
    )


def _parts(chance: np.ndarray, came: np.ndarray) -> tuple[float, float, float, float]:
    """Reliability, resolution, uncertainty, and what is left."""
    n, share = len(came), float(came.mean())
    place = np.searchsorted(EDGES, chance, side="right")
    reliability = resolution = within = 0.0
    for each in np.unique(place):
        said, was = chance[place == each], came[place == each]
        reliability += len(was) * (said.mean() - was.mean()) ** 2 / n
        resolution += len(was) * (was.mean() - share) ** 2 / n
        off = said - said.mean()
        within += float((off**2 - 2 * off * (was - was.mean())).sum()) / n
    return float(reliability), float(resolution), share * (1 - share), within


def _error(games: Sequence[Sequence[Said]]) -> float | None:
    """The standard error of the mean over all cases, with games as clusters (Cochran 1977,
    Sampling Techniques, section 6: a ratio of two sums)."""
    if len(games) < FEWEST:
        return None
    sums = [math.fsum((each.chance - each.came) ** 2 for each in game) for game in games]
    sizes = [len(game) for game in games]
    ratio = math.fsum(sums) / sum(sizes)
    off = math.fsum((s - ratio * n) ** 2 for s, n in zip(sums, sizes, strict=True))
    return math.sqrt(off * len(games) / (len(games) - 1)) / sum(sizes)


Voice = tuple[str, str, Kind]
"""A seat, an adviser, and what he spoke of."""


def scores(games: Sequence[Iterable[Said]]) -> dict[Voice, Score]:
    """The score of every adviser, of what is soon and what is late, in the order in which they
    first spoke."""
    by_voice: dict[Voice, list[list[Said]]] = {}
    for row, game in enumerate(games):
        for each in game:
            of = by_voice.setdefault((each.seat, each.adviser, each.kind), [])
            of.extend([] for _ in range(row + 1 - len(of)))
            of[row].append(each)
    return {voice: score(of) for voice, of in by_voice.items()}
