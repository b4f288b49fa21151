"""What programs gave as their reasons, as a record's notes have it."""

from __future__ import annotations

import re

from game.record.form import Record


def said_by(record: Record, seat: str) -> dict[str, str]:
    """By turn what the program in a seat said; turns without are left out.

    A note has `SEAT: why` or `SEAT (program): why`, one such passage after another.
    """
    found = {moment: _passage(turn.note, seat, record) for moment, turn in record.turns.items()}
    return {moment: why for moment, why in found.items() if why}


def _passage(note: str, seat: str, record: Record) -> str:
    heads = "|".join(map(re.escape, record.players))
    parts = re.split(rf"^({heads})(?: \([^\n]*?\))?: ", note, flags=re.MULTILINE)
    passages = dict(zip(parts[1::2], parts[2::2], strict=True))
    return passages.get(seat, "").strip()
