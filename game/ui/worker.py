"""A thread for what takes time: the engine and the machine seats think here, not where one draws.

One job at a time, in the order asked. What a job brings is handed over by `collect`, on the
thread that calls it; so nothing outside this module knows that there are two.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class _Job:
    future: Future[Any]
    then: Callable[[Any], None]
    quiet: bool


class Worker:
    """Does jobs one after another on a thread of its own."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="knot")
        self._jobs: deque[_Job] = deque()

    def ask(self, job: Callable[[], T], then: Callable[[T], None], quiet: bool = False) -> None:
        """Do `job` soon, and hand its result to `then`. A quiet job holds nobody up."""
        self._jobs.append(_Job(self._pool.submit(job), then, quiet))

    @property
    def busy(self) -> bool:
        """Whether a job is under way that the player must wait for."""
        return any(not job.quiet for job in self._jobs)

    def collect(self) -> bool:
        """Hand over what is done; whether anything was. An error of a job is raised here."""
        found = False
        while self._jobs and self._jobs[0].future.done():
            job = self._jobs.popleft()
            found = True
            job.then(job.future.result())
        return found

    def wait(self, seconds: float = 30.0) -> bool:
        """Hand over everything, waiting for it; whether there was anything.

        TimeoutError if one job takes longer.
        """
        found = bool(self._jobs)
        while self._jobs:
            job = self._jobs.popleft()
            job.then(job.future.result(timeout=seconds))
        return found

    def close(self) -> None:
        """Let the thread end with the job it is at."""
        self._jobs.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
