"""Which letters a TrueType face can print, read from its `cmap` table.

pygame prints a box, or nothing, for a letter that a face lacks and cannot say so beforehand.
Formats 4 and 12 of the OpenType specification are read; others are passed over.
"""

from __future__ import annotations

import struct
from pathlib import Path


def coverage(path: Path) -> frozenset[int]:
    """The code points that the face at `path` prints."""
    data = path.read_bytes()
    start = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    points: set[int] = set()
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 4 + 8 * index + 4)
        points |= _subtable(data, start + offset)
    return frozenset(points)


def _table(data: bytes, tag: bytes) -> int:
    """Where a table begins; ValueError if the face has none of that name."""
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        entry = 12 + 16 * index
        if data[entry : entry + 4] == tag:
            return int(struct.unpack_from(">I", data, entry + 8)[0])
    raise ValueError(f"the face has no table {tag!r}")


def _subtable(data: bytes, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, at)
    if form == 4:
        return _segments(data, at)
    return _groups(data, at) if form == 12 else set()


def _segments(data: bytes, at: int) -> set[int]:
    """Format 4: segments of the first 65536 code points."""
    (double,) = struct.unpack_from(">H", data, at + 6)
    shape = f">{double // 2}H"
    ends = struct.unpack_from(shape, data, at + 14)
    starts = struct.unpack_from(shape, data, at + 16 + double)
    spans = zip(starts, ends, strict=True)
    return {point for low, high in spans for point in range(low, high + 1) if point < 0xFFFF}


def _groups(data: bytes, at: int) -> set[int]:
    """Format 12: groups of any code points."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    groups = (struct.unpack_from(">III", data, at + 16 + 12 * index) for index in range(count))
    return {point for low, high, _ in groups for point in range(low, high + 1)}
