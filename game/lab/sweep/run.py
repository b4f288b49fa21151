"""A sweep is played: part by part, by any crew, and from where it was left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from game.lab.crew import Crew
from game.lab.study.files import parquet_of
from game.lab.study.forms import Study
from game.lab.sweep.folder import TABLE, Folder, put
from game.lab.sweep.plan import Job, Numbers, Plan, count
from game.lab.sweep.tables import study_of, tidy
from game.scenario.marks import Marks


def play_parts(folder: Folder, left: list[Job], crew: Crew) -> Iterator[Job]:
    """Play these parts, and give each when it is kept. Who stops asking loses none of those."""
    for number, numbers in crew.each(count, light(folder.plan), left):
        folder.keep(left[number], numbers)
        yield left[number]


def light(plan: Plan) -> Plan:
    """The plan without the text of the scenario's files, which no game needs."""
    return replace(plan, loaded=replace(plan.loaded, marks=Marks({}, {}), sources={}))


def finished(folder: Folder) -> Study:
    """The study of a sweep all of whose parts are kept; its table is written to the folder."""
    plan = folder.plan
    sums: list[Counter[tuple[str, str]]] = [Counter() for _ in plan.cells]
    for job in plan.jobs():
        add(sums[job.cell], folder.numbers(job))
    study = study_of(plan, sums)
    put(folder.path / TABLE, parquet_of(study, tidy(plan, sums)))
    return study


def add(sums: Counter[tuple[str, str]], numbers: Numbers) -> None:
    """Add the numbers of a part; what is zero stays named."""
    for what, number in numbers.items():
        sums[what] += number
