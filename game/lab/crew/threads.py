"""Threads of this process: for jobs that leave the interpreter, as the compiled kernel does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from game.lab.crew.base import C, Do, Held, J, R


class Threads(Held):
    """So many threads. They share what all jobs have in common, which no job may change."""

    def __init__(self, hands: int) -> None:
        self.hands = hands

    def each(self, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
        """Every job's number and result, as they are done."""
        left = iter(enumerate(jobs))
        given: dict[Future[R], int] = {}
        with ThreadPoolExecutor(self.hands, thread_name_prefix="crew") as pool:
            try:
                while True:
                    # One job a hand waits its turn, so that no thread is idle meanwhile.
                    for number, job in _next(left, 2 * self.hands - len(given)):
                        given[pool.submit(do, common, job)] = number
                    if not given:
                        return
                    for done in wait(given, return_when=FIRST_COMPLETED).done:
                        yield given.pop(done), done.result()
            finally:
                pool.shutdown(cancel_futures=True)


def _next(left: Iterator[tuple[int, J]], most: int) -> Iterator[tuple[int, J]]:
    for _, each in zip(range(most), left, strict=False):
        yield each
