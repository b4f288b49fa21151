"""A scenario's record of history, and the groups of endings that its expectations name."""

from __future__ import annotations

from game.record.files import read_record
from game.record.form import Record
from game.scenario import Loaded

NEAR = "near_history"
"""The group of endings near history's terms; without one, the ending of history alone."""

NO_HISTORY = "This scenario has no record of history.\n"


def history_of(loaded: Loaded) -> Record | None:
    """The record of what really happened, None without one."""
    history = loaded.scenario.history
    return None if history is None else read_record(loaded.source / history).record


def groups_of(record: Record) -> dict[str, list[str]]:
    """All groups of endings that a record's expectations name; `near_history` among them."""
    named = {name: its for form in record.ensembles for name, its in form.groups.items()}
    expected = [] if record.end is None else [each.ending for each in record.end.expects]
    return {NEAR: [ending for ending in expected if ending is not None], **named}
