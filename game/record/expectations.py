"""The tests inside records: what was expected, held against what is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.engine.conditions import holds
from game.engine.dump import Plain, dump
from game.engine.model import Model
from game.engine.state import State
from game.record.form import Band, Expect


@dataclass(frozen=True)
class Difference:
    """One field that is not as expected."""

    field: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected}, found {self.found}"


def differences(model: Model, state: State, expect: Expect) -> tuple[Difference, ...]:
    """Everything in which a game (a batch of one) is not as expected; empty if all is."""
    return tuple(_compared(model, state, dump(model, state, 0), expect))


def count(expect: Expect) -> int:
    """How many single expectations there are in one."""
    nested = (expect.known, expect.papers)
    flat = (expect.variables, expect.flags, expect.events, expect.stands, expect.open)
    ends = (expect.ending, expect.turn, expect.risk, expect.misunderstandings)
    return (
        sum(len(part) for part in flat)
        + sum(len(part) for whole in nested for part in whole.values())
        + len(expect.letters)
        + len(expect.hold)
        + len(expect.terms)
        + sum(end is not None for end in ends)
    )


def _compared(model: Model, state: State, now: Plain, expect: Expect) -> Iterator[Difference]:
    for name, band in expect.variables.items():
        yield from _in_band(f"variables.{name}", band, now["variables"][name])
    yield from _equal("flags", expect.flags, now["flags"])
    happened = {name: turn is not None for name, turn in now["happened"].items()}
    yield from _equal("events", expect.events, happened)
    yield from _equal("stands", expect.stands, now["stands"])
    yield from _letters(now["letters"], expect)
    yield from _minds(now, expect)
    yield from _end(now, expect)
    for text in expect.hold:
        condition = model.conditions.truth(text)
        if not holds(condition, state)[0]:
            yield Difference("hold", text, "it does not hold")


def _minds(now: Plain, expect: Expect) -> Iterator[Difference]:
    for seat, known in expect.known.items():
        for name, band in known.items():
            yield from _known(f"known.{seat}.{name}", band, now["known"][seat][name])
    for seat, papers in expect.papers.items():
        received = {name: turn is not None for name, turn in now["papers"][seat].items()}
        here = {name: received.get(name, False) for name in papers}
        yield from _equal(f"papers.{seat}", papers, here)


def _known(field: str, band: Band | None, report: list[Any] | None) -> Iterator[Difference]:
    if band is None or report is None:
        if band is not None or report is not None:
            yield Difference(field, _told(band), "no report" if report is None else f"{report[0]}")
    else:
        yield from _in_band(field, band, report[0])


def _letters(letters: Mapping[str, Plain], expect: Expect) -> Iterator[Difference]:
    for seat, channels in expect.open.items():
        lie = sorted(
            each["channel"]
            for name, each in letters.items()
            if name.startswith(f"{seat}/") and each["open"]
        )
        if lie != sorted(channels):
            yield Difference(f"open.{seat}", _listed(channels), _listed(lie))
    for seat, number in expect.letters.items():
        came = sum(
            each["arrived"] for name, each in letters.items() if not name.startswith(f"{seat}/")
        )
        if came != number:
            yield Difference(f"letters.{seat}", str(number), str(came))
    if expect.misunderstandings is not None:
        found = sum(each["misunderstanding"] for each in letters.values())
        if found != expect.misunderstandings:
            yield Difference("misunderstandings", str(expect.misunderstandings), str(found))


def _end(now: Plain, expect: Expect) -> Iterator[Difference]:
    for field, wanted, found in (
        ("ending", expect.ending, now["ending"]),
        ("turn", expect.turn, now["ended"]),
    ):
        if wanted is not None and wanted != found:
            yield Difference(field, wanted, found or "the game goes on")
    if expect.terms:
        yield from _equal("terms", expect.terms, now["terms"] or {})
    if expect.risk is not None:
        yield from _in_band("risk", expect.risk, sum(now["ledger"].values()))


def _equal(
    field: str, wanted: Mapping[str, object], found: Mapping[str, object]
) -> Iterator[Difference]:
    for name, value in wanted.items():
        if found.get(name) != value:
            yield Difference(f"{field}.{name}", _told(value), _told(found.get(name)))


def _in_band(field: str, band: Band, found: float) -> Iterator[Difference]:
    low, high = band if isinstance(band, tuple) else (band, band)
    if not low <= found <= high:
        yield Difference(field, _told(band), f"{found:g}")


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return f"{value[0]:g} to {value[1]:g}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "nothing"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _listed(names: list[str]) -> str:
    return ", ".join(sorted(names)) or "none"
