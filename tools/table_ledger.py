"""The identity of the ledger: over worlds, the mean risk run is the frequency of war."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from game import paths
from game.lab.worlds import Worlds, worlds
from game.record.files import read_record
from game.record.form import Record
from game.scenario import Loaded
from tools.finding import Finding, markdown, told

WORLDS = 100_000
OTHERS = 2_000
"""Worlds of a record that is not history's."""

BY_PRESET = 25_000
FAR = 4.5
"""Standard errors beyond which chance is no excuse."""

HEAD = ("first cause of war", "worlds", "frequency", "mean risk run", "standard errors apart")


def measure(loaded: Loaded) -> Finding:
    """Hold the identity by cause on every record, and on history's under every preset."""
    history = loaded.scenario.history
    pages, faults = [], []
    for path in paths.records_of(loaded.source):
        record = read_record(path).record
        main = history is not None and path == loaded.source / history
        found = worlds(loaded, record, WORLDS if main else OTHERS)
        rows = by_cause(found)
        pages.append(_page(found, rows))
        faults += [f"{record.id}: {row[0]} is {row[4]} apart" for row in rows if _far(row)]
        if main:
            pages.append(_presets(loaded, record))
    text = "# The identity of the ledger\n\nOver worlds, the mean of the risk run is the frequency"
    text += " of war, cause by cause: the ledger says what it says.\n"
    return Finding("\n".join([text, *pages, told(faults)]), tuple(faults))


def by_cause(found: Worlds) -> list[tuple[str, str, str, str, str]]:
    """A row for every hazard that brought risk or war, and one for all together."""
    fates, ledger = found.fates, found.ledger()
    rows = [
        _row(name, (fates.cause == at).astype(float), fates.ledger[at])
        for at, name in enumerate(ledger)
        if ledger[name] > 0 or (fates.cause == at).any()
    ]
    return [*rows, _row("all", (fates.cause >= 0).astype(float), fates.ledger.sum(axis=0))]


def error_of(risk: NDArray[np.float64]) -> float:
    """The standard error of frequency less mean risk, if the ledger is right.

    War less risk, summed over the turns, is a martingale: its variance is the mean of the
    sum of p(1 - p), which is at most the mean risk. The sample's own spread would not do,
    for a rare war that did not occur has none.
    """
    return math.sqrt(float(risk.mean()) / len(risk))


def _row(
    name: str, war: NDArray[np.float64], risk: NDArray[np.float64]
) -> tuple[str, str, str, str, str]:
    error = error_of(risk)
    apart = float((war - risk).mean()) / error if error else math.inf
    return name, f"{int(war.sum()):,}", f"{war.mean():.3%}", f"{risk.mean():.3%}", f"{apart:+.2f}"


def _far(row: tuple[str, str, str, str, str]) -> bool:
    return abs(float(row[4])) > FAR


def _page(found: Worlds, rows: list[tuple[str, str, str, str, str]]) -> str:
    head = f"## {found.record}, preset {found.preset}\n\n{found.n:,} worlds, both seats bound.\n\n"
    return head + markdown(HEAD, rows)


def _presets(loaded: Loaded, record: Record) -> str:
    """War under every preset."""
    rows = []
    for preset in loaded.scenario.presets:
        found = worlds(loaded, record.model_copy(update={"preset": preset}), BY_PRESET)
        rows.append((preset, *by_cause(found)[-1][1:]))
    head = f"## {record.id}, every preset\n\n{BY_PRESET:,} worlds each.\n\n"
    return head + markdown(("preset", *HEAD[1:]), rows)
