"""Setting the war dial: by bisection on common luck, so that the share of wars is monotone.

A preset's `war_dial` is added to the log-odds of every event that ends in war and touches
nothing else. Each draw is a function of seed, game, turn and name; so a world that came to
war under one dial comes to war under every higher one, in the same turn or an earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.lab.compiled import Executor
from game.lab.crew import Crew, crew_for
from game.lab.shares import Share
from game.lab.worlds import Redraw, Worlds, worlds
from game.record.form import Record
from game.scenario import Loaded
from game.seats.kinds import HERE

WIDEST = 8.0
"""Dials beyond this have no meaning: odds of war 3,000 times as high, or as low."""

STEP = 1000
"""A dial is a whole number of thousandths: one step is less than the engine can tell."""

WITHIN = 0.002
"""How near the share of wars must come at most; nearer where war, or peace, is rare."""


class UnreachableError(ValueError):
    """No dial gives that share of wars; its text says what the ends of the range give."""


@dataclass(frozen=True)
class Calibration:
    """The dial that was found, and the worlds under the scenario's own dial and under it."""

    wanted: float
    dial: float
    before: Worlds
    after: Worlds

    @property
    def was(self) -> float:
        """The dial of the preset before."""
        return self.before.model.scenario.presets[self.before.preset].war_dial


@dataclass(frozen=True)
class Line:
    """What is calibrated: a record's line, or machines in its place, over `n` worlds
    from game number `first` on, which part at the turn `since`."""

    loaded: Loaded
    record: Record
    n: int
    natures: Redraw = "kept"
    hand_over: Mapping[str, str] | None = None
    home: Path = HERE
    crew: Crew | None = None
    first: int = 0
    since: str | None = None
    executor: Executor = "auto"

    @property
    def preset(self) -> str:
        """The preset whose dial is set."""
        return self.record.preset or self.loaded.scenario.preset

    def worlds(self, dial: float | None = None) -> Worlds:
        """The worlds under this dial, or under the preset's own."""
        loaded = self.loaded if dial is None else dialled(self.loaded, self.preset, dial)
        return worlds(
            loaded,
            self.record,
            self.n,
            first=self.first,
            since=self.since,
            natures=self.natures,
            hand_over=self.hand_over,
            home=self.home,
            crew=self.crew,
            executor=self.executor,
        )


def dialled(loaded: Loaded, preset: str, dial: float) -> Loaded:
    """The scenario with another war dial in one of its presets."""
    presets = dict(loaded.scenario.presets)
    presets[preset] = presets[preset].model_copy(update={"war_dial": dial})
    return replace(loaded, scenario=loaded.scenario.model_copy(update={"presets": presets}))


def wars(found: Worlds) -> Share:
    """The share of the worlds that came to war."""
    return found.kinds().get("war", Share(0, found.n))


def calibrate(line: Line, wanted: float) -> Calibration:
    """The dial under which the line ends in war with probability `wanted`.

    Where no dial comes so near (there are too few worlds), the nearest is taken.
    UnreachableError: even the ends of the range lie on one side of it.
    """
    line = replace(line, crew=crew_for(line.n, line.crew))  # one for all tries
    within = min(WITHIN, wanted * (1 - wanted) / 10)
    low, high = (line.worlds(end) for end in (-WIDEST, WIDEST))
    _check_reach(wars(low), wars(high), wanted, within)
    ends = {-round(WIDEST * STEP): low, round(WIDEST * STEP): high}
    while (nearest := _nearest(ends, wanted))[1] > within and max(ends) - min(ends) > 1:
        middle = sum(ends) // 2
        found = line.worlds(middle / STEP)
        ends.pop((min if wars(found).share < wanted else max)(ends))
        ends[middle] = found
    step = nearest[0]
    return Calibration(wanted, step / STEP, line.worlds(), ends[step])


def _nearest(ends: Mapping[int, Worlds], wanted: float) -> tuple[int, float]:
    """Which of the two ends comes nearest to what is wanted, and how near."""
    apart = {step: abs(wars(found).share - wanted) for step, found in ends.items()}
    step = min(apart, key=lambda each: apart[each])
    return step, apart[step]


def _check_reach(low: Share, high: Share, wanted: float, within: float) -> None:
    if not low.share - within <= wanted <= high.share + within:
        raise UnreachableError(
            f"no dial from {-WIDEST:g} to {WIDEST:g} gives war in {wanted:.2%} of these worlds: "
            f"the lowest gives {low.share:.2%}, the highest {high.share:.2%}"
        )
