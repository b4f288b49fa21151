"""Who sees what, and which papers come to whom, compiled."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import rounded, to_grid
from game.engine.conditions import Conditions
from game.engine.index import Index
from game.engine.model import Blur, Paper, PaperReport
from game.scenario import format as form

Rows = tuple[NDArray[np.intp], NDArray[np.intp]]


def sight(part: form.Variable | form.Flag, seat: str) -> form.Blur | str:
    """How a seat sees a variable or a flag: a blur, "exact" or "never"."""
    if isinstance(part.seen, str):
        return "exact" if part.seen == "public" else "never"
    return part.seen.get(seat, "never")


def exact_of(scenario: form.Scenario, index: Index) -> Rows:
    """Rows of the variables that each seat sees exactly."""
    first, second = (_exact_rows(scenario.variables, seat) for seat in index.seats)
    return first, second


def seen_flags_of(scenario: form.Scenario, index: Index) -> Rows:
    """Rows of the flags that each seat sees."""
    first, second = (_exact_rows(scenario.flags, seat) for seat in index.seats)
    return first, second


def _exact_rows(parts: Mapping[str, form.Variable | form.Flag], seat: str) -> NDArray[np.intp]:
    rows = [row for row, part in enumerate(parts.values()) if sight(part, seat) == "exact"]
    return np.array(rows, dtype=np.intp)


def blurs_of(scenario: form.Scenario, index: Index, conditions: Conditions) -> tuple[Blur, ...]:
    """Variables seen through reports, by seat, then in file order."""
    return tuple(
        Blur(
            name=f"report.{seat}.{name}",
            seat=s,
            variable=index.variables[name],
            spread=rounded(seen.spread, 20),
            every=seen.every,
            when=conditions.truth(seen.when),
        )
        for seat, s in index.seats.items()
        for name, variable in scenario.variables.items()
        for seen in [sight(variable, seat)]
        if isinstance(seen, form.Blur)
    )


def papers_of(
    scenario: form.Scenario, index: Index, conditions: Conditions, grids: tuple[float, ...]
) -> tuple[Paper, ...]:
    """Documents by recipient, in file order."""
    listed = _listed(scenario)
    return tuple(
        _paper(row, name, seat, scenario, listed, index, conditions, grids)
        for (name, seat), row in index.papers.items()
    )


def _listed(scenario: form.Scenario) -> dict[str, set[int]]:
    turns = [turn for day in scenario.days for turn in day.turns]
    found: dict[str, set[int]] = {}
    for row, turn in enumerate(turns):
        for name in turn.documents:
            found.setdefault(name, set()).add(row)
    return found


def _paper(
    row: int,
    name: str,
    seat: str,
    scenario: form.Scenario,
    listed: dict[str, set[int]],
    index: Index,
    conditions: Conditions,
    grids: tuple[float, ...],
) -> Paper:
    document = scenario.documents[name]
    at = None if document.at is None else index.instant(document.at)
    return Paper(
        row=row,
        seat=index.seats[seat],
        listed=frozenset(listed.get(name, ())),
        since=None if at is None else int(np.searchsorted(index.instants, at)),
        after=tuple(index.events[e] for e in document.after),
        when=conditions.seat(document.when, seat),
        free=at is None and not document.after and name not in listed,
        reports=tuple(
            _report(f"document.{name}.{seat}.{v}", index.variables[v], claimed, grids)
            for v, claimed in document.reports.items()
            if sight(scenario.variables[v], seat) != "exact"
        ),
    )


def _report(
    name: str, variable: int, claimed: form.Claimed, grids: tuple[float, ...]
) -> PaperReport:
    value = claimed.value
    return PaperReport(
        name=name,
        variable=variable,
        value=None if value is None else to_grid(value, grids[variable]),
        spread=rounded(claimed.spread, 20),
    )
