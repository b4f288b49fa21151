"""Where the faces lie that a scenario names: beside it, else among the game's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from game import paths

FOLDER = "faces"


def faces(folders: Iterable[Path]) -> dict[str, Path]:
    """The SVG file of every face by its name; what stands first in the folders counts.

    `folders` are the scenario's own and those of what it extends, `Loaded.folders`.
    """
    found: dict[str, Path] = {}
    for folder in (*(each / FOLDER for each in folders), *_shipped()):
        for path in _drawings(folder, _changed(folder)):
            found.setdefault(path.stem, path)
    return found


@lru_cache(maxsize=16)
def _drawings(folder: Path, changed: int) -> tuple[Path, ...]:
    """The drawings in a folder, read again once it has `changed`: a window asks at each picture."""
    return tuple(sorted(folder.glob("*.svg")))


def _changed(folder: Path) -> int:
    """When something last came into a folder or left it, 0 if there is none."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _shipped() -> Iterator[Path]:
    try:
        yield paths.assets() / FOLDER
    except FileNotFoundError:
        return
