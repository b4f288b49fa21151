"""Many machines: workers of a Dask cluster, wherever they run.

A job is a task whose key is a hash of all that determines it, so that the scheduler knows it
again and does it once. A worker that is lost takes nothing with it: the scheduler gives its jobs
to others, and what all jobs have in common is itself a task, which can be made anew.
"""

from __future__ import annotations

import asyncio
import json
import pickle
import queue
import time
import weakref
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

from game import __version__
from game.lab.crew.base import C, Do, Held, J, R
from game.lab.errors import LabError, missing

Client = Any
"""distributed.Client, which is imported only where it is used."""

Future = Any
"""distributed.Future."""

REACHED = 10.0
"""Seconds in which a scheduler must answer."""

PATIENCE = 60.0
"""Seconds to wait for a first worker, and for another one when all are lost."""

GLANCE = 2.0
"""Seconds after which the workers are counted again, for they come and go."""

AHEAD = 3
"""Jobs given out for each hand, so that none waits for the next."""

MOST_LOSSES = 5
"""A result that was lost so often means that something is wrong with the cluster."""

RETRIES = 2
"""How often a job that raised an error is tried elsewhere: a full disk, a lost connection."""


class Cluster(Held):
    """The workers of the scheduler at an address, `tcp://host:8786`, or in a scheduler file."""

    def __init__(self, address: str, patience: float = PATIENCE) -> None:
        self.address = address
        self.patience = patience
        self._clients: list[Client] = []
        weakref.finalize(self, _leave, self._clients)

    @property
    def hands(self) -> int:
        """Threads of all workers that are there now."""
        return hands_of(self._connected())

    def each(self, do: Do[C, J, R], common: C, jobs: Sequence[J]) -> Iterator[tuple[int, R]]:
        """Every job's number and result, as they are done."""
        run = _Run(self._connected(), self.address, self.patience, do, common, jobs)
        try:
            yield from run.results()
        finally:
            run.end()

    def close(self) -> None:
        """Leave the cluster, which goes on."""
        _leave(self._clients)

    def _connected(self) -> Client:
        if not self._clients:
            self._clients.append(connected(self.address, self.patience))
        return self._clients[0]


def _leave(clients: list[Client]) -> None:
    while clients:
        clients.pop().close()


def connected(address: str, patience: float) -> Client:
    """A connection to a scheduler that has workers. LabError: there is none at this address, or
    it has no worker in so many seconds."""
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise missing("distributed") from None
    try:
        client = distributed.Client(found_at(address), timeout=REACHED, set_as_default=False)
    except (OSError, ValueError) as error:  # a TimeoutError is an OSError
        raise LabError(
            f"{address}: no scheduler answers there ({type(error).__name__}); start one with "
            "`dask scheduler`, or name its address (tcp://host:port) or its scheduler file"
        ) from None
    try:
        client.wait_for_workers(1, timeout=patience)
    except TimeoutError:
        client.close()
        raise _deserted(address, patience) from None
    return client


def found_at(address: str) -> str:
    """The scheduler's address, which may be given as the file into which it wrote it. LabError:
    it is neither."""
    if "://" in address:
        return address
    try:
        return str(json.loads(Path(address).read_text(encoding="utf-8"))["address"])
    except (OSError, ValueError, KeyError, TypeError):
        raise LabError(
            f"{address}: this is no scheduler file; name the one that `dask scheduler "
            "--scheduler-file` writes, or an address, tcp://host:port"
        ) from None


def hands_of(client: Client) -> int:
    """Threads of all workers that are there now."""
    return sum(client.nthreads().values())


def _deserted(address: str, patience: float) -> LabError:
    return LabError(
        f"{address}: this scheduler has had no worker for {patience:g} seconds; start some with "
        f"`dask worker {address}`, in an environment that has knot-of-war"
    )


class _LostError(Exception):
    """A result was lost with the worker that had it."""


class _Run:
    """The jobs of one call."""

    def __init__(
        self,
        client: Client,
        address: str,
        patience: float,
        do: Do[Any, Any, Any],
        common: Any,
        jobs: Sequence[Any],
    ) -> None:
        self.client = client
        self.address = address
        self.patience = patience
        self.do = do
        self.jobs = jobs
        packed = pickle.dumps(common)
        self.key = digest(do.__module__, do.__qualname__, __version__, packed)
        self.common = client.submit(pickle.loads, packed, key=f"common-{self.key}", pure=True)
        self.done: queue.Queue[Future] = queue.Queue()
        self.given: dict[str, tuple[Future, list[int]]] = {}
        self.losses: Counter[int] = Counter()
        self.hands, self.counted = hands_of(client), time.monotonic()

    def results(self) -> Iterator[tuple[int, Any]]:
        left = iter(range(len(self.jobs)))
        while True:
            self.fill(left)
            if not self.given:
                return
            future = self.next_done()
            _, numbers = self.given.pop(future.key)
            try:
                result = self.result_of(future)
            except _LostError:
                self.again(numbers)
            else:
                yield from ((number, result) for number in numbers)
            finally:
                future.release()

    def fill(self, left: Iterator[int]) -> None:
        """Give out jobs until every hand has enough of them."""
        if time.monotonic() - self.counted > GLANCE:
            self.count()
        room = AHEAD * max(self.hands, 1) - len(self.given)
        for _, number in zip(range(room), left, strict=False):
            self.give(number)

    def again(self, numbers: Sequence[int]) -> None:
        """Give out a job whose result went with its worker. LabError: it was the scheduler that
        went, or this has happened too often."""
        self.losses[numbers[0]] += 1
        if self.client.status != "running" or self.losses[numbers[0]] > MOST_LOSSES:
            raise LabError(f"{self.address}: the connection to the scheduler was lost")
        for number in numbers:
            self.give(number, self.losses[numbers[0]])

    def give(self, number: int, losses: int = 0) -> None:
        """Submit a job; one that is the same as another that is under way goes with it."""
        job = self.jobs[number]
        key = f"job-{digest(self.key, pickle.dumps((job, losses)))}"
        if key in self.given:
            self.given[key][1].append(number)
            return
        future = self.client.submit(
            work, __version__, self.do, self.common, job, key=key, pure=True, retries=RETRIES
        )
        self.given[key] = future, [number]
        future.add_done_callback(self.done.put)

    def next_done(self) -> Future:
        """The next job that is done. LabError: all workers are gone, and none comes."""
        alone_since = None
        while True:
            try:
                return self.done.get(timeout=min(GLANCE, self.patience))
            except queue.Empty:
                self.count()
            if self.hands:
                alone_since = None
                continue
            alone_since = alone_since or time.monotonic()
            if time.monotonic() - alone_since > self.patience:
                raise _deserted(self.address, self.patience)

    def count(self) -> None:
        """Count the hands; none if the scheduler does not answer."""
        running = self.client.status == "running"
        self.hands, self.counted = hands_of(self.client) if running else 0, time.monotonic()

    def result_of(self, future: Future) -> Any:
        """What a job gave. LabError: no worker can do it. _LostError: it went with its worker."""
        distributed: Any = import_module("distributed")
        if future.status in ("cancelled", "lost"):
            raise _LostError
        try:
            return self.fetched(future)
        except (asyncio.CancelledError, CancelledError):
            raise _LostError from None
        except distributed.KilledWorker:
            raise LabError(
                f"{self.address}: a job ended every worker that took it, perhaps for want of "
                "memory; try smaller chunks"
            ) from None
        except ModuleNotFoundError as error:
            raise LabError(
                f"{self.address}: a worker has no {error.name}; install knot-of-war {__version__} "
                "in the workers' environment"
            ) from None

    def fetched(self, future: Future) -> Any:
        """The result, which may have to be made anew. LabError: by nobody."""
        while True:
            try:
                return future.result(timeout=self.patience)
            except TimeoutError:
                if future.status == "error":
                    raise  # it is the job's own
                self.count()
                if not self.hands:
                    raise _deserted(self.address, self.patience) from None

    def end(self) -> None:
        """Want nothing of it any more: what nobody wants, the scheduler does not begin."""
        for future in [self.common, *(future for future, _ in self.given.values())]:
            future.release()
        self.given.clear()


def work(version: str, do: Do[C, J, R], common: C, job: J) -> R:
    """What a worker does. LabError: it has another version, which may give other numbers."""
    if version != __version__:
        raise LabError(
            f"a worker has knot-of-war {__version__}, and this is {version}: install the same"
        )
    return do(common, job)


def digest(*parts: str | bytes) -> str:
    """A name for these parts; equal parts have the same."""
    found = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "little") + data)
    return found.hexdigest()
