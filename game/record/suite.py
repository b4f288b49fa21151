"""Many records at once: which there are, and all of them replayed in parallel."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from game import paths
from game.record.outcome import Outcome, outcome_of

FEW = 4
"""Up to so many records, starting processes costs more than it saves."""


def records_in(places: Sequence[Path]) -> list[Path]:
    """All records at these places, sorted: files, folders of records, or scenarios.

    Without places: the records of all shipped scenarios. FileNotFoundError: a place at
    which there is nothing, or no record.
    """
    if not places:
        return [record for scenario in paths.scenarios() for record in paths.records_of(scenario)]
    return [record for place in places for record in _records_at(place)]


def find_record(name: str) -> Path:
    """The record of a file, or of that name among the shipped scenarios' and the user's.

    `history` is the first scenario's, `cuba-1962/history` that one's. FileNotFoundError:
    there is none; its text names those that there are.
    """
    if Path(name).is_file():
        return Path(name)
    known = [*records_in([]), *sorted(paths.user_records().glob("*.yaml"))]
    for record in known:
        if name in (record.stem, _title(record)):
            return record
    told = ", ".join(_title(record) for record in known)
    raise FileNotFoundError(2, f"no such record; known: {told}", name)


def _title(record: Path) -> str:
    """A record's name with the folder of its scenario; the user's own have no folder."""
    owned = record.parent == paths.user_records()
    return record.stem if owned else f"{record.parent.parent.name}/{record.stem}"


def _records_at(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    found = sorted(p for p in place.rglob("*.yaml") if p.parent.name == "records")
    found = found or sorted(place.glob("*.yaml"))
    if not found:
        raise FileNotFoundError(2, "there are no records here", str(place))
    return found


def run_all(records: Sequence[Path], workers: int | None = None) -> Iterator[Outcome]:
    """The outcomes in the order of the records, whatever finished first."""
    workers = workers or os.cpu_count() or 1
    if workers == 1 or len(records) <= FEW:
        yield from map(outcome_of, records)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(outcome_of, records)
