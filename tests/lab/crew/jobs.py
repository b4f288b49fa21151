"""Jobs that hands in other processes find by their name, and a crew that shuffles."""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from game.lab.crew import Do
from game.lab.crew.base import C, J, R
from game.lab.errors import LabError
from game.lab.experiment import Experiment
from game.lab.fates import Fates
from game.lab.workers import played


class Shuffled:
    """A crew that does all jobs in an order of its own, some of them twice."""

    hands = 3

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def each(self, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
        numbers = list(range(len(jobs)))
        for number in self.random.sample(numbers, len(numbers)):
            if self.random.random() < 0.2:
                do(common, jobs[number])
            yield number, do(common, jobs[number])


def add(common: int, job: int) -> int:
    return common + job


def who(_common: object, _job: int) -> int:
    return os.getpid()


def slow(common: float, job: int) -> tuple[int, int]:
    time.sleep(common)
    return job, os.getpid()


def fail(common: str, job: int) -> int:
    if job == 2:
        raise LabError(f"{common} {job}")
    return job


def leave_a_mark(folder: Path, job: int) -> int:
    """A hand that dies of its first job, and of job 2 always."""
    mark = folder / str(job)
    if job == 2 or not mark.exists():
        mark.touch()
        os._exit(1)
    return job


def die_once(folder: Path, job: int) -> int:
    """The first who does job 3 dies of it."""
    mark = folder / "died"
    if job == 3 and not mark.exists():
        mark.touch()
        os._exit(1)
    return job * job


def slowly_played(experiment: Experiment, games: range) -> tuple[Fates, int]:
    time.sleep(0.01)
    return played(experiment, games), os.getpid()
