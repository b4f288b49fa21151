"""From the author's ids to row numbers, in the order of the file, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.engine.clock import instant, turn_ids
from game.scenario.format import Scenario, Zone

K = TypeVar("K")

LONG_AGO = 10000.0
"""Hours since something that never happened."""


def _rows(ids: Iterable[K]) -> dict[K, int]:
    return {key: row for row, key in enumerate(ids)}


@dataclass(frozen=True)
class Index:
    """Row numbers by id. Choices and natures are named by (seat, id); levels by issue.

    `slot_rows[c]` is the row of `State.did` in which choice `c` shows; `instants` holds
    the instants of the turns, shape (turns,).
    """

    zone: Zone
    seats: Mapping[str, int]
    slots: Mapping[str, int]
    turns: Mapping[str, int]
    variables: Mapping[str, int]
    flags: Mapping[str, int]
    facts: Mapping[str, int]
    natures: Mapping[tuple[str, str], int]
    issues: Mapping[str, int]
    levels: Mapping[str, Mapping[str, int]]
    tones: Mapping[str, int]
    channels: Mapping[str, int]
    drafts: Mapping[str, int]
    choices: Mapping[tuple[str, str], int]
    slot_rows: tuple[int, ...]
    events: Mapping[str, int]
    hazards: Mapping[str, int]
    endings: Mapping[str, int]
    papers: Mapping[tuple[str, str], int]
    instants: NDArray[np.int64]

    @cached_property
    def runs(self) -> dict[Any, Any]:
        """The functions that were made of terms, one of each term."""
        return {}

    @cached_property
    def hours(self) -> NDArray[np.float64]:
        """Hours by the turn that it is and the turn of which they are counted, shape (turns,
        turns + 1); the last column, at -1, is that of what never was."""
        since = (self.instants[:, None] - self.instants) / 60
        return np.pad(since, ((0, 0), (0, 1)), constant_values=LONG_AGO)

    def instant(self, moment: str) -> int:
        """The instant of a moment in the scenario's clock zone."""
        return instant(self.zone, moment)

    @classmethod
    def of(cls, scenario: Scenario) -> Index:
        """The index of a scenario."""
        seats, slots = _rows(scenario.seats), _rows(scenario.slots)
        choices = [(seat, c) for seat in seats for c in scenario.choices.get(seat, {})]
        turns = turn_ids(scenario)
        return cls(
            zone=scenario.clock,
            seats=seats,
            slots=slots,
            turns=_rows(turns),
            variables=_rows(scenario.variables),
            flags=_rows(scenario.flags),
            facts=_rows(scenario.facts),
            natures=_rows((seat, n) for seat in seats for n in scenario.seats[seat].natures),
            issues=_rows(scenario.issues),
            levels={i: _rows(issue.levels) for i, issue in scenario.issues.items()},
            tones=_rows(scenario.tones),
            channels=_rows(scenario.channels),
            drafts=_rows(scenario.drafts),
            choices=_rows(choices),
            slot_rows=tuple(
                seats[seat] * len(slots) + slots[scenario.choices[seat][c].slot]
                for seat, c in choices
            ),
            events=_rows(scenario.events),
            hazards=_rows(e for e, event in scenario.events.items() if event.kind == "hazard"),
            endings=_rows(scenario.endings),
            papers=_rows(
                (d, seat)
                for d, document in scenario.documents.items()
                for seat in _recipients(document.to)
            ),
            instants=np.array([instant(scenario.clock, turn) for turn in turns], dtype=np.int64),
        )


def _recipients(to: str | list[str]) -> list[str]:
    return [to] if isinstance(to, str) else to
