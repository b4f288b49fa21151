"""`python -m benchmarks.kernel [--more]`: what a game-turn costs, by executor and by seats.

One core, on cuba-1962 whole. Then how threads share the work; how long 10,000 worlds take from
any turn of a finished game; and what games cost from 10^4 to 10^6 (with --more 10^7), with the
exponent fitted to it, and the most memory that the process took.
"""

from __future__ import annotations

import math
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from benchmarks.figure import Figure, seconds, show
from game.engine.fast import available
from game.lab.compiled import Executor
from game.lab.counting import Counting, tally_of
from game.lab.crew import Alone, Threads
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.hands import CHUNK, PIECE
from game.lab.worlds import experiment_of, worlds
from game.record.files import read_record
from game.record.form import Record
from game.record.suite import find_record
from game.scenario import Loaded, load
from game.seats.base import Seat
from game.seats.kinds import make
from game.seats.random import RandomSeat

SCENARIO, RECORD = "cuba-1962", "history"
TARGETS = {"numpy": 1250.0, "compiled": 167.0}
"""Nanoseconds a game-turn: 0.8 and 6 million a second."""

GAMES = {"numpy": CHUNK, "compiled": 10 * CHUNK}
FROM = 10_000
"""Worlds that part at some turn of a finished game."""

WAIT = {"numpy": 10.0, "compiled": 1.0}
"""Seconds in which they should be played."""

SHARED = 400_000
"""Worlds that threads share."""

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
        for executor in executors(name):
            target = TARGETS[executor] if name != "character" else None
            each = cost(experiment, executor, GAMES[executor])
            yield Figure(f"a game-turn, {name}, {executor}", each, "ns", target)
            yield Figure(f"million game-turns a second, {name}, {executor}", 1e3 / each, "M/s")


def growth(sizes: Sequence[int]) -> Iterator[Figure]:
    """What so many worlds cost in chunks, counted and not kept; the exponent; the memory."""
    what = Counting(replace(experiments(load(SCENARIO))["record"], executor="compiled"))
    tally_of(what, range(PIECE), Alone())
    taken = []
    for size in sizes:
        taken.append(_least(partial(tally_of, what, range(size), Alone()), size))
        yield Figure(f"{size:,} worlds, one core", taken[-1], "s")
    yield Figure("cost grows with games to the power of", exponent(sizes, taken), "")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure("memory at the most", most, "MB", 1000.0)


def _least(work: Callable[[], object], size: int) -> float:
    """The least seconds at work: small runs are done more often, being shaken more by chance."""
    return min(at_work(work) for _ in range(max(1, min(5, SIZES[-2] // size))))


def decisions() -> dict[str, float]:
    """Decisions a second on one core, two a game-turn, by who plays and how."""
    found = {}
    for name, experiment in experiments(load(SCENARIO)).items():
        for executor in executors(name):
            each = cost(experiment, executor, GAMES[executor])
            found[f"{executor}, {name}"] = 2e9 / each
    return found


def executors(seats: str) -> tuple[Executor, ...]:
    """Who can play such seats here."""
    return ("numpy",) if seats == "character" or not available() else ("numpy", "compiled")


def shared(hands: Sequence[int]) -> Iterator[Figure]:
    """How long threads take for the same worlds, and how much sooner than one they are done."""
    what = Counting(replace(experiments(load(SCENARIO))["record"], executor="compiled"))
    alone = 0.0
    for number in hands:
        crew = Alone() if number == 1 else Threads(number)
        taken = seconds(partial(tally_of, what, range(SHARED), crew), 3)[0]
        alone = alone or taken
        yield Figure(f"{SHARED:,} worlds, threads: {number}", taken, "s")
        yield Figure(f"times as fast as one, threads: {number}", alone / taken, "")


def parting() -> Iterator[Figure]:
    """The longest wait for worlds of a finished game, whatever turn they part at."""
    loaded, record = load(SCENARIO), read_record(find_record(RECORD)).record
    turns = list(record.turns)
    for executor in executors("record"):
        longest = max(
            seconds(partial(_parted, loaded, record, turn, executor), 2)[0]
            for turn in turns[:: len(turns) // 4]
        )
        yield Figure(f"{FROM:,} worlds from any turn, {executor}", longest, "s", WAIT[executor])


def _parted(loaded: Loaded, record: Record, since: str, executor: Executor) -> None:
    """All that is done for them, from the record on, on one core."""
    worlds(loaded, record, FROM, since=since, crew=Alone(), executor=executor)


def exponent(sizes: Sequence[int], taken: Sequence[float]) -> float:
    """The slope of the line of least squares through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(each) for each in taken]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return above / sum((a - x) ** 2 for a in xs)


if __name__ == "__main__":
    show(measure())
    show(parting())
    if available():
        show(shared([1, os.cpu_count() or 1]))
        show(growth([*SIZES, MORE] if "--more" in sys.argv else SIZES))
