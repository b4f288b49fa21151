"""The tables in docs/measured/: each carries a stamp of what it was measured on.

A table is stale when its scenario, the rules or the machine seats have changed since: then its
numbers are of another game. Code that plays the same games is the same code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path

from game import paths
from game.engine.compile import compile_model
from game.record.files import read_form, read_record
from game.scenario import Loaded, load
from game.scenario.find import beside
from game.scenario.format.base import Part
from game.seats.script import Script
from tools.random_play import probe, probe_seats

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "measured"
REMEDY = "make soak"
_STAMP = re.compile(
    r"^<!-- measured (\S+) on (\S+) (\w+), rules (\w+), seats (\w+) -->$", re.MULTILINE
)


@dataclass(frozen=True)
class Stamp:
    """When a table was measured, and on what: fingerprint of scenario and records, and probes
    of the rules and of the machine seats."""

    when: str
    scenario: str
    fingerprint: str
    rules: str
    seats: str

    @classmethod
    def now(cls, scenario: str, when: date) -> Stamp:
        """The stamp of a table that is measured now; ScenarioError if the scenario is unusable."""
        return cls(when.isoformat(), scenario, *_measured_on(scenario))

    @classmethod
    def of(cls, text: str) -> Stamp | None:
        """The stamp in a table's text, None without one."""
        found = _STAMP.search(text)
        return cls(*found.groups()) if found else None

    def __str__(self) -> str:
        return (
            f"<!-- measured {self.when} on {self.scenario} {self.fingerprint}, "
            f"rules {self.rules}, seats {self.seats} -->"
        )

    def changed(self, today: Stamp) -> list[str]:
        """What has changed since: "the scenario", "the rules", or nothing."""
        pairs = {
            "the scenario": (self.fingerprint, today.fingerprint),
            "the rules": (self.rules, today.rules),
            "the machine seats": (self.seats, today.seats),
        }
        return [what for what, (then, now) in pairs.items() if then != now]


@cache
def _measured_on(scenario: str) -> tuple[str, str, str]:
    """What all tables of a scenario depend on, once in a process."""
    loaded = load(scenario)
    model = compile_model(loaded.scenario)
    return fingerprint(loaded), probe(model), probe_seats(loaded, model)


def fingerprint(loaded: Loaded) -> str:
    """32 hex digits that change with the content of a scenario, of its records and policies, or
    of a scenario beside it that is named after it (`cuba-1962-hot-line`)."""
    digest = blake2b(loaded.fingerprint.encode(), digest_size=16)
    parts: list[Part] = [read_record(path).record for path in paths.records_of(loaded.source)]
    parts += [read_form(path, Script)[0] for path in paths.policies_of(loaded.source)]
    for part in parts:
        digest.update(part.model_dump_json(exclude_unset=True).encode())
    for other in beside(loaded.source):
        if paths.name_of(other).startswith(f"{paths.name_of(loaded.source)}-"):
            digest.update(load(other).fingerprint.encode())
    return digest.hexdigest()


def tables(folder: Path = FOLDER) -> list[Path]:
    """The measured tables, sorted by name."""
    return sorted(folder.glob("*.md"))


def complaint(table: Path, today: date) -> str | None:
    """What is wrong with a table, None if nothing is."""
    stamp = Stamp.of(table.read_text(encoding="utf-8"))
    if stamp is None:
        return f"{table.name} carries no stamp; {REMEDY}"
    changed = stamp.changed(Stamp.now(stamp.scenario, today))
    return f"{table.name}: {' and '.join(changed)} changed since; {REMEDY}" if changed else None
