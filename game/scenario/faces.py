"""Where the faces lie that a scenario names: beside it, else among the game's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from game import paths

FOLDER = "faces"


def faces(folders: Iterable[Path]) -> dict[str, Path]:
    """The SVG file of every face by its name; what stands first in the folders counts.

    `folders` are the scenario's own and those of what it extends, `Loaded.folders`.
    """
    found: dict[str, Path] = {}
    for folder in (*(each / FOLDER for each in folders), *_shipped()):
        for path in sorted(folder.glob("*.svg")):
            found.setdefault(path.stem, path)
    return found


def _shipped() -> Iterator[Path]:
    try:
        yield paths.assets() / FOLDER
    except FileNotFoundError:
        return
