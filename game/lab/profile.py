"""Where the time of a batch goes, by step of the turn."""

from __future__ import annotations

import cProfile
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType

from game.lab.experiment import Experiment, play

WHOLE = "experiment.play"
STEPS = {
    "seats give orders": ("match.decide",),
    "orders are judged": ("legality.judge", "legality.enforce"),
    "choices act": ("turn._act",),
    "letters leave": ("sending.send",),
    "the long waves": ("turn._waves",),
    "hazards and leaks": ("hazards.run_hazards", "hazards.run_leaks"),
    "effects settle": ("pending.Pending.settle",),
    "endings": ("turn._end",),
    "letters arrive": ("arrival.arrive",),
    "events": ("happenings.happen",),
    "reports": ("knowledge.write_reports",),
    "papers": ("knowledge.deliver_papers",),
    "states are copied": ("batch.Batch.copy", "batch.Batch.take", "batch.Batch.overwrite"),
}
"""Functions, with their modules, by the step that they belong to; none of them calls another
step's, except that seats may copy and judge for themselves."""


@dataclass(frozen=True)
class Part:
    """A step of the turn and the seconds that it took."""

    step: str
    seconds: float


def profile(experiment: Experiment, games: range) -> list[Part]:
    """Play these games and tell how long each step took in all, the longest first.

    The measuring itself costs some time, the more the fewer the games are.
    """
    experiment = replace(experiment, executor="numpy")
    model = experiment.model()
    play(experiment, model, games[:10])
    watch = cProfile.Profile()
    watch.runcall(play, experiment, model, games)
    spent = {
        name_of(entry.code): entry.totaltime
        for entry in watch.getstats()
        if isinstance(entry.code, CodeType)
    }
    whole = spent[WHOLE]
    parts = [
        Part(step, sum(spent.get(name, 0.0) for name in names)) for step, names in STEPS.items()
    ]
    rest = whole - sum(part.seconds for part in parts)
    parts = sorted(parts, key=lambda part: -part.seconds)
    return [*parts, Part("all else", max(rest, 0.0)), Part("together", whole)]


def name_of(code: CodeType) -> str:
    """`module.function` or `module.Class.method`."""
    return f"{Path(code.co_filename).stem}.{code.co_qualname}"
