"""Which crew: the one place where this is decided."""

from __future__ import annotations

import os

from game.lab.crew.alone import Alone
from game.lab.crew.base import Crew
from game.lab.crew.cluster import Cluster
from game.lab.crew.processes import Processes
from game.lab.crew.threads import Threads

WORTH_A_PROCESS = 10_000
"""A process takes about a second to start; so many worlds take as long."""


def crew_of(
    workers: int | None = None, cluster: str | None = None, *, threads: bool = False
) -> Alone | Threads | Processes | Cluster:
    """The crew that a command was asked for: a cluster at this address or scheduler file, else
    so many workers (all cores).

    With `threads` the jobs are known to leave the interpreter: then threads serve as well as
    processes, and start at once.
    """
    if cluster is not None:
        return Cluster(cluster)
    hands = workers or os.cpu_count() or 1
    if hands == 1:
        return Alone()
    return Threads(hands) if threads else Processes(hands)


def crew_for(games: int, crew: Crew | None = None, *, threads: bool = False) -> Crew:
    """The crew that is given, else as many processes as are worth their start for so many
    games; with `threads`, which are worth it at once, as many threads in place of either."""
    if threads and isinstance(crew, Processes):
        return Threads(crew.hands)
    if threads:
        return crew or crew_of(threads=True)
    return crew or crew_of(min(os.cpu_count() or 1, 1 + games // WORTH_A_PROCESS))
