"""Pages that the system shows and not the window: a class sheet, the model card."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.request import url2pathname

from game import paths

FILE = "file://"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""What the environment of a Unix holds where there is a screen for a viewer."""


def found(page: str, source: Path) -> Path | None:
    """The file of a page that a scenario names: beside its own source or over it, or where the
    game lies; None if it is nowhere."""
    for folder in (source, *list(source.resolve().parents)[:3], paths.assets().parent):
        if (folder / page).is_file():
            return folder / page
    return None


def address(page: str, source: Path) -> str:
    """What a viewer may be asked to show for a page that a scenario names; the name itself where
    it is an address, or where there is no such file."""
    if "://" in page:
        return page
    file = found(page, source)
    return page if file is None else file.resolve().as_uri()


def place_of(where: str) -> str:
    """An address as a person reads it: the path of a file, anything else as it is."""
    return url2pathname(where.removeprefix(FILE)) if where.startswith(FILE) else where


def shown(
    where: str,
    ask: Callable[[str], bool] = webbrowser.open,
    environment: Mapping[str, str] = os.environ,
) -> bool:
    """Have the system show an address; False where it cannot, or where it has no screen but that
    of a terminal, which no viewer may take over."""
    if "://" not in where or (sys.platform.startswith("linux") and not _screen(environment)):
        return False
    try:
        return ask(where)
    except webbrowser.Error:
        return False


def _screen(environment: Mapping[str, str]) -> bool:
    return any(environment.get(name) for name in SCREENS)
