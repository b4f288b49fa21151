"""How the orders of history end under other luck."""

from __future__ import annotations

from game.lab.tables import lines_of
from game.lab.worlds import worlds
from game.record.files import read_record
from game.scenario import Loaded
from tools.finding import Finding

WORLDS = 100_000


def measure(loaded: Loaded) -> Finding:
    """Many worlds of history; nothing where no history is recorded."""
    if loaded.scenario.history is None:
        return Finding("# Worlds of history\n\nThis scenario has no record of history.\n")
    record = read_record(loaded.source / loaded.scenario.history).record
    told = "\n".join(lines_of(worlds(loaded, record, WORLDS)))
    return Finding(
        f"# Worlds of history\n\nThe orders of the record `{record.id}`, given again under other "
        f"luck (`knot lab worlds {record.id} -n {WORLDS}`).\n\n```\n{told}\n```\n"
    )
