"""What moved between the worlds before and after a calibration, in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.calibrate import Calibration
from game.lab.paired import Shift, changed, shift
from game.lab.shares import Share
from game.lab.worlds import Worlds

Row = tuple[str, Share, Share, Shift]


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
