"""A crew: whoever does many jobs that do not depend on one another.

Alone in this process, with threads, with processes, or with a cluster of machines. Results are
placed by the number of their job, so that nothing depends on who did what, and when.
"""

from game.lab.crew.alone import Alone
from game.lab.crew.base import Crew, Do, Held, in_order
from game.lab.crew.cluster import Cluster
from game.lab.crew.pick import crew_for, crew_of
from game.lab.crew.processes import Processes
from game.lab.crew.threads import Threads

__all__ = [
    "Alone",
    "Cluster",
    "Crew",
    "Do",
    "Held",
    "Processes",
    "Threads",
    "crew_for",
    "crew_of",
    "in_order",
]
