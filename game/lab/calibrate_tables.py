"""What a calibration found, for people and for programs (JSON)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.lab.calibrate import Calibration, wars
from game.lab.paired import Shift, changed, shift
from game.lab.shares import Share
from game.lab.tables import head
from game.lab.worlds import Worlds

Row = tuple[str, Share, Share, Shift]


def lines_of(found: Calibration) -> list[str]:
    """What was played, the dial, the lines for a scenario, and what else moved."""
    share = wars(found.after)
    return [
        *head(found.after),
        "",
        f"war dial {found.dial:g}: war in {_told(share)}; {found.wanted:.2%} wanted",
        f"before, with {found.was:g}: war in {_told(wars(found.before))}",
        "",
        "presets:",
        f"  {found.before.preset}:",
        f"    war_dial: {found.dial:g}",
        "",
        "what else moved (differences under common luck, with 95 % intervals)",
        *(line for title, rows in tables(found) for line in _table(title, rows)),
    ]


def _told(share: Share) -> str:
    low, high = share.interval
    return f"{share.share:.2%} ({low:.2%} to {high:.2%})"


def _table(title: str, rows: list[Row]) -> list[str]:
    return ["", f"{title:<28}{'before':>9}{'after':>9}{'moved':>10}", *map(_line, rows)]


def _line(row: Row) -> str:
    name, before, after, moved = row
    low, high = moved.interval
    told = f"{name:<28}{before.share:>9.2%}{after.share:>9.2%}{moved.difference:>+10.2%}"
    return f"{told}   {low:+.2%} to {high:+.2%}"


def tables(found: Calibration) -> Iterator[tuple[str, list[Row]]]:
    """Kinds, endings and first causes of war, of what occurred at all."""
    before, after = found.before, found.after
    for title, old, new, members in (
        ("kind", before.kinds(), after.kinds(), _by_kind(after)),
        ("ending", before.endings(), after.endings(), {name: [name] for name in after.endings()}),
    ):
        yield (
            title,
            [
                (name, old[name], new[name], shift(before, after, members[name]))
                for name in new
                if old[name].count or new[name].count
            ],
        )
    yield "war, by first cause", list(_causes(before, after))


def _by_kind(found: Worlds) -> dict[str, list[str]]:
    members: dict[str, list[str]] = {}
    for ending in found.model.endings:
        members.setdefault(ending.kind, []).append(ending.id)
    return members


def _causes(before: Worlds, after: Worlds) -> Iterator[Row]:
    old, new = before.causes(), after.causes()
    for row, name in enumerate(new):
        if old[name].count or new[name].count:
            had, has = before.kept.cause == row, after.kept.cause == row
            yield name, old[name], new[name], changed(had, has)


def plain_of(found: Calibration) -> dict[str, Any]:
    """Everything as plain data."""
    after = found.after
    return {
        "scenario": after.model.scenario.id,
        "record": after.record,
        "preset": after.preset,
        "seed": after.seed,
        "n": after.n,
        "natures": after.natures,
        "seats": dict(after.seats),
        "wanted": found.wanted,
        "war_dial": {"before": found.was, "found": found.dial},
        "war": {"before": wars(found.before).share, "found": wars(after).share},
        "moved": {title: {row[0]: _plain(row) for row in rows} for title, rows in tables(found)},
    }


def _plain(row: Row) -> dict[str, Any]:
    _, before, after, moved = row
    return {
        "before": before.share,
        "after": after.share,
        "difference": moved.difference,
        "interval": list(moved.interval),
    }
