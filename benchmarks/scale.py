"""`python -m benchmarks.scale`: what a sweep costs by game, by part and by cell, and what follows
for 10^9 games; `--write` puts the tables into docs/lab-scale.md."""

from __future__ import annotations

import pickle
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.all import busy, machine
from benchmarks.figure import Figure, seconds
from game.lab.crew import Alone, Cluster, Crew, Processes, in_order
from game.lab.study.files import parquet_of
from game.lab.sweep.folder import Folder
from game.lab.sweep.plan import PART, Numbers, Plan, count
from game.lab.sweep.read import read_sweep
from game.lab.sweep.run import light
from game.lab.sweep.tables import study_of, tidy

PAGE = Path(__file__).resolve().parent.parent / "docs" / "lab-scale.md"
BEGIN, END = "<!-- measured by benchmarks.scale -->", "<!-- end -->"

BOUND = """
sweep: 1
id: scale
title: What a sweep costs
record: history
n: 20000
parameters: {war_dial: [-1, 1]}
"""
FREE = "\nseats: {kennedy: [character], khrushchev: [character]}\nnatures: redrawn\n"

WHOLE = 10**9
EMPTY_JOBS = 400
CELLS = 500


@dataclass(frozen=True)
class Costs:
    """Seconds of one core for a part with seats bound to the record, and with two characters;
    seconds of the one who asks to hand out a job, and to keep and to read its part; bytes of a
    part and of a row."""

    bound: float
    free: float
    handed: float
    kept: float
    read: float
    part: float
    row: float


def plans(folder: Path) -> tuple[Plan, Plan]:
    """A sweep of history's line, and one of two characters."""
    file = folder / "sweep.yaml"
    file.write_text(BOUND, encoding="utf-8")
    bound = read_sweep(file)
    file.write_text(BOUND + FREE, encoding="utf-8")
    return bound, read_sweep(file)


def nothing(_common: object, job: int) -> int:
    """A job that costs nothing but its handing out."""
    return job


def each_job(crew: Crew) -> float:
    """Seconds a job, with nothing to do in it."""
    in_order(crew, nothing, None, range(20))
    return seconds(lambda: in_order(crew, nothing, None, range(EMPTY_JOBS)), 2)[0] / EMPTY_JOBS


def on_cluster() -> float:
    """Seconds a job on a cluster of two processes on this machine."""
    distributed: Any = import_module("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0"
        ) as local,
        Cluster(local.scheduler_address) as crew,
    ):
        return each_job(crew)


def kept(plan: Plan, numbers: Numbers, folder: Path) -> tuple[float, float, float]:
    """Seconds to keep a part and to read it, and its bytes."""
    parts = Folder(folder / "out", plan)
    job = plan.jobs()[0]
    keep = seconds(lambda: parts.keep(job, numbers), 5)[2]
    read = seconds(lambda: parts.numbers(job), 5)[2]
    [file] = parts.parts.iterdir()
    return keep, read, file.stat().st_size


def core_seconds(work: Callable[[], object]) -> float:
    """The time of one core that some work takes, whoever else is at work: of two runs the best."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def row_bytes(plan: Plan, numbers: Numbers) -> float:
    """Bytes that one more cell adds to the table."""

    def size(cells: int) -> int:
        more = replace(plan, cells=plan.cells[:1] * cells)
        sums = [{what: each * at // CELLS for what, each in numbers.items()} for at in range(cells)]
        return len(parquet_of(study_of(more, sums), tidy(more, sums)))

    return (size(CELLS) - size(1)) / (CELLS - 1)


def measure() -> tuple[Costs, list[Figure]]:
    """Everything, on this machine."""
    with tempfile.TemporaryDirectory() as name:
        bound, free = plans(Path(name))
        job, numbers = bound.jobs()[0], count(bound, bound.jobs()[0])
        setup = core_seconds(lambda: bound.experiment(bound.cells[0]).model())
        one, other = (core_seconds(partial(count, p, job)) for p in (bound, free))
        keep, read, part = kept(bound, numbers, Path(name))
        with Processes(2) as two:
            piped = each_job(two)
        handed = on_cluster()
        costs = Costs(one, other, handed, keep, read, part, row_bytes(bound, numbers))
        sizes = [len(pickle.dumps(each)) for each in (light(bound), job, numbers)]
    return costs, figures(costs, setup, each_job(Alone()), piped, sizes)


def figures(
    costs: Costs, setup: float, alone: float, piped: float, sizes: Sequence[int]
) -> list[Figure]:
    """What was measured, as a table; empty jobs in seconds, alone and over pipes."""
    return [
        Figure(f"a part of {PART:,} games, both bound to the record", costs.bound, "s"),
        Figure("the same, two characters", costs.free, "s"),
        Figure("games a second and core, bound", PART / costs.bound, ""),
        Figure("games a second and core, two characters", PART / costs.free, ""),
        Figure("a cell's scenario is made and compiled", setup, "s"),
        Figure("an empty job in this process", 1e6 * alone, "us"),
        Figure("an empty job, two processes", 1e6 * piped, "us"),
        Figure("an empty job, a cluster of two processes", 1e6 * costs.handed, "us"),
        Figure("a part is kept, and on the disk", 1e3 * costs.kept, "ms"),
        Figure("a part is read again", 1e3 * costs.read, "ms"),
        Figure("sent once to each hand", sizes[0] / 1e3, "kB"),
        Figure("sent with a job", sizes[1] / 1e3, "kB"),
        Figure("sent back", sizes[2] / 1e3, "kB"),
        Figure("a part on the disk", costs.part / 1e3, "kB"),
        Figure("a cell in the finished table", costs.row / 1e3, "kB"),
    ]


def hours(part: float, cores: int, costs: Costs, games: int = WHOLE) -> float:
    """Hours for so many games: the hands work side by side, and one process gives out, keeps and
    at last reads every part, which nobody can do for it."""
    parts = games / PART
    asked = parts * (costs.handed + costs.kept)
    return (max(parts * part / cores, asked) + parts * costs.read) / 3600


def reckoned(costs: Costs) -> list[tuple[str, float, float]]:
    """Machines, and hours for 10^9 games with seats bound, and with two characters."""
    fleets = [("2 cores", 2), ("32 cores", 32), ("8 x 32 cores", 256), ("32 x 32 cores", 1024)]
    return [
        (name, hours(costs.bound, cores, costs), hours(costs.free, cores, costs))
        for name, cores in fleets
    ]


def lines(costs: Costs, measured: Iterable[Figure], others: str) -> list[str]:
    """The tables as Markdown."""
    parts = WHOLE / PART
    return [
        f"Measured with {machine()}; {others} others were at work when it began.",
        "",
        "| what | figure |",
        "|---|---:|",
        *(f"| {figure.what} | {figure.cells[1]} |" for figure in measured),
        "",
        f"For {WHOLE:,} games: {parts:,.0f} parts, {parts * costs.part / 1e6:,.0f} MB on the disk; "
        f"the one who asks is busy for {parts * (costs.handed + costs.kept) / 60:.0f} minutes, "
        f"and reads the parts in {parts * costs.read / 60:.1f} minutes at the end.",
        "",
        "| machines | hours, bound | hours, two characters |",
        "|---|---:|---:|",
        *(f"| {name} | {one:,.1f} | {other:,.1f} |" for name, one, other in reckoned(costs)),
    ]


def placed(page: str, told: Sequence[str]) -> str:
    """The page with these lines in their place. ValueError: it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page has no place between {BEGIN} and {END}")
    return "\n".join([f"{before}{begin}", *told, f"{end}{after}"])


def main(arguments: Sequence[str]) -> None:
    """Measure and print; write the page if asked."""
    others = busy()
    costs, measured = measure()
    told = lines(costs, measured, others)
    print("\n".join(told))
    if "--write" in arguments:
        PAGE.write_text(placed(PAGE.read_text(encoding="utf-8"), told), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
