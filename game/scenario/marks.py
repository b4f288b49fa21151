"""Where every value and every key of a scenario stands in its files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Place = tuple[str | int, ...]
"""A path from the root to a value: `("events", "shots", "hazard", "base")`."""


class Mark(NamedTuple):
    """A place in a file; line and column count from 1. Line 0 means the file as a whole."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Marks:
    """The marks of all values and all keys, by path.

    A path that does not exist answers with the mark of its nearest parent, so that a
    missing entry is reported where it should have stood.
    """

    def __init__(self, values: Mapping[Place, Mark], keys: Mapping[Place, Mark]) -> None:
        self._values = values
        self._keys = keys

    def value(self, path: Place) -> Mark:
        """Where the value at `path` begins."""
        while path not in self._values:
            path = path[:-1]
        return self._values[path]

    def key(self, path: Place) -> Mark:
        """Where the key of the entry at `path` stands; an item of a list has only its value."""
        return self._keys.get(path) or self.value(path)

    def __getitem__(self, path: Place) -> Mark:
        return self.value(path)

    def __contains__(self, path: object) -> bool:
        return path in self._values

    def __len__(self) -> int:
        return len(self._values)


def dotted(path: Place) -> str:
    """A path as people read it: `events.shots.then[0]`."""
    words = ""
    for part in path:
        words += f"[{part}]" if isinstance(part, int) else f".{part}"
    return words.lstrip(".")
