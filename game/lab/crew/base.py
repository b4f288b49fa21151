"""What every crew can do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, Self, TypeVar

C = TypeVar("C")
J = TypeVar("J")
R = TypeVar("R")

Do = Callable[[C, J], R]
"""A function of a module (it crosses processes by its name): from what all jobs have in common
and one job to its result. Pure, so that a job may be done again if its hand was lost."""


class Crew(Protocol):
    """Does jobs; `hands` is how many at a time."""

    @property
    def hands(self) -> int:
        """How many jobs are done at a time."""
        ...

    def each(self, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
        """Every job's number, its place in `jobs`, and its result, as they are done.

        `common` is sent once to each hand. Who stops asking ends the work; what was given out
        is done. An error in a job is raised here. LabError: the crew cannot work.
        """
        ...


class Held:
    """A crew that may hold processes or connections: used as a context, it lets go of them."""

    def close(self) -> None:
        """Let go of all; a crew that is asked again takes up new ones."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *why: object) -> None:
        self.close()


def in_order(crew: Crew, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> list[R]:
    """All results by the number of their job."""
    done = dict(crew.each(do, common, jobs))
    return [done[number] for number in range(len(jobs))]
