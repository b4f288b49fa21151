"""The way into the window: what the command line calls.

It imports neither pygame nor pydantic, and shows the title before anything is read: what takes
time is in `game.ui.launch`, which the worker imports while one looks at the title.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.guard import ensure_ce
from game.ui.memory import hand_back
from game.ui.wishes import OPPOSITE, Wishes

if TYPE_CHECKING:
    from game.ui.application import Director


def play(
    scenario: str | Path,
    *,
    seat: str | None = None,
    against: str = OPPOSITE,
    seed: int = 1962,
    preset: str | None = None,
    resume: Path | None = None,
    begin: str | None = None,
) -> int:
    """Show the title, load a scenario behind it, and play it until the window is closed; 0.

    Without a seat the menu asks; with one, or with a game to resume, it begins at once; and so
    it does for somebody who has never played. Raises UiUnavailable where no window can be
    opened, and ScenarioError, with the window closed again, for a scenario or a saved game that
    cannot be used, and for a seat, a preset, an opponent or a start that does not exist.
    """
    return _opened(scenario, Wishes(seat, against, seed, preset, resume, begin))


def watch(scenario: str | Path, record: Path) -> int:
    """Open a record of a scenario with both desks side by side; otherwise like `play`."""
    return _opened(scenario, Wishes(watch=record))


def desk(scenario: str | Path, handout: Path, out: Path | None = None) -> int:
    """Open an umpire's file of a scenario: its turn, or how the game went; otherwise like
    `play`."""
    return _opened(scenario, Wishes(desk=handout, out=out))


def _opened(scenario: str | Path, wishes: Wishes) -> int:
    """The window, until it is closed; 0."""
    _settle_environment()
    ensure_ce()
    hand_back()
    from game.ui import settings
    from game.ui.application import App
    from game.ui.boot import Boot
    from game.ui.worker import Worker

    chosen, trouble = settings.load()
    worker = Worker()

    def read() -> tuple[Director, Callable[[], None]]:
        from game.scenario import load
        from game.ui import launch

        return launch.brought(load(scenario), wishes, worker, trouble)

    app = App(Boot(worker, chosen, read))
    try:
        app.run()
    finally:
        app.close()
    return 0


def _settle_environment() -> None:
    """What SDL reads when a display opens; whatever the user has set stays.

    Under X11 the plain framebuffer costs a fiftieth of the default, which goes through an
    OpenGL texture.
    """
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    driver = os.environ.get("SDL_VIDEODRIVER", "")
    plain = driver in ("", "x11") and "WAYLAND_DISPLAY" not in os.environ
    if sys.platform.startswith("linux") and (
        driver == "x11" or (plain and "DISPLAY" in os.environ)
    ):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
