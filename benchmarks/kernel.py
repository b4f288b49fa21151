"""`python -m benchmarks.kernel [--more]`: what a game-turn costs, by executor and by seats.

One core, on cuba-1962 whole. Then what games cost from 10^4 to 10^6 (with --more 10^7), with
the exponent fitted to it, and the most memory that the process took.
"""

from __future__ import annotations

import math
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from benchmarks.figure import Figure, show
from game.lab.compiled import Executor, available
from game.lab.counting import Counting, count
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.tally import Tally
from game.lab.workers import CHUNK, cut
from game.lab.worlds import experiment_of
from game.record.files import read_record
from game.record.suite import find_record
from game.scenario import Loaded, load
from game.seats.base import Seat
from game.seats.kinds import make
from game.seats.random import RandomSeat

SCENARIO, RECORD = "cuba-1962", "history"
TARGETS = {"numpy": 1250.0, "compiled": 167.0}
"""Nanoseconds a game-turn: 0.8 and 6 million a second."""

GAMES = {"numpy": CHUNK, "compiled": 10 * CHUNK}
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
MORE = 10_000_000


def experiments(loaded: Loaded) -> dict[str, Experiment]:
    """Who sits in both chairs, by name."""
    record = read_record(find_record(RECORD)).record
    worlds = experiment_of(loaded, record, natures="redrawn")
    lot: dict[str, Seat] = {seat: RandomSeat() for seat in loaded.scenario.seats}
    leaders = {seat: make("character", loaded, seat) for seat in loaded.scenario.seats}
    return {
        "record": worlds,
        "random": replace(worlds, seats=lot),
        "character": replace(worlds, seats=leaders),
    }


def at_work(work: Callable[[], object]) -> float:
    """The seconds that a core was at work: what else the machine does is not counted."""
    began = time.process_time()
    work()
    return time.process_time() - began


def turns_of(fates: Fates) -> int:
    """How many turns these games took in all."""
    return int((fates.ended + 1).sum())


def cost(experiment: Experiment, executor: Executor, games: int) -> float:
    """Nanoseconds a game-turn, the best of three runs after a first one."""
    experiment = replace(experiment, executor=executor)
    model, turns = experiment.model(), 0

    def run() -> None:
        nonlocal turns
        turns = turns_of(play(experiment, model, range(games)))

    run()
    return 1e9 * min(at_work(run) for _ in range(3)) / turns


def measure() -> Iterator[Figure]:
    """What a game-turn costs, and how many a second that makes."""
    for name, experiment in experiments(load(SCENARIO)).items():
        executors: tuple[Executor, ...] = ("numpy", "compiled")
        if name == "character" or not available():
            executors = ("numpy",)
        for executor in executors:
            target = TARGETS[executor] if name != "character" else None
            each = cost(experiment, executor, GAMES[executor])
            yield Figure(f"a game-turn, {name}, {executor}", each, "ns", target)
            yield Figure(f"million game-turns a second, {name}, {executor}", 1e3 / each, "M/s")


def growth(sizes: Sequence[int]) -> Iterator[Figure]:
    """What so many worlds cost in chunks, counted and not kept; the exponent; the memory."""
    what = Counting(replace(experiments(load(SCENARIO))["record"], executor="compiled"))
    count(what, range(CHUNK))
    taken = []
    for size in sizes:
        taken.append(at_work(partial(tally, what, size)))
        yield Figure(f"{size:,} worlds, one core", taken[-1], "s")
    yield Figure("cost grows with games to the power of", exponent(sizes, taken), "")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure("memory at the most", most, "MB", 1000.0)


def tally(what: Counting, games: int) -> Tally:
    """So many worlds, counted chunk by chunk."""
    found = Tally.none(what.model)
    for chunk in cut(range(games)):
        found += count(what, chunk)
    return found


def exponent(sizes: Sequence[int], taken: Sequence[float]) -> float:
    """The slope of the line of least squares through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(each) for each in taken]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return above / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    show(measure())
    if available():
        show(growth([*SIZES, MORE] if "--more" in sys.argv else SIZES))
