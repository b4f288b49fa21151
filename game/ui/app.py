"""The way into the window: what the command line calls.

It imports neither pygame nor pydantic, and shows the title before anything is read: what takes
time is in `game.ui.launch`, which the worker imports while one looks at the title.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.guard import ensure_ce

if TYPE_CHECKING:
    from game.scenario import Loaded
    from game.ui.application import Director
    from game.ui.worker import Worker

OPPOSITE = "character"
"""Who sits opposite where nobody else is asked for."""


@dataclass(frozen=True)
class Wishes:
    """What the player asked for on the command line; None where nothing was said."""

    seat: str | None = None
    against: str = OPPOSITE
    seed: int = 1962
    preset: str | None = None
    resume: Path | None = None
    begin: str | None = None

    @property
    def none(self) -> bool:
        """Whether nothing was asked for but the luck, which is drawn anew each time."""
        asked = (self.seat, self.preset, self.resume, self.begin)
        return self.against == OPPOSITE and asked == (None,) * len(asked)


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
    """Show the title, load a scenario behind it, and play it. Raises as `run` does."""
    return _show(Wishes(seat, against, seed, preset, resume, begin), lambda: _load(scenario))


def run(
    loaded: Loaded,
    *,
    seat: str | None = None,
    against: str = OPPOSITE,
    seed: int = 1962,
    preset: str | None = None,
    resume: Path | None = None,
    begin: str | None = None,
) -> int:
    """Play in a window until it is closed; 0.

    Without a seat the menu asks; with one, or with a game to resume, it begins at once; and so
    it does for somebody who has never played. Raises UiUnavailable where no window can be
    opened, and ScenarioError, with the window closed again, for a seat, a preset, an opponent or
    a start that does not exist.
    """
    return _show(Wishes(seat, against, seed, preset, resume, begin), lambda: loaded)


def _load(scenario: str | Path) -> Loaded:
    from game.scenario import load

    return load(scenario)


def _show(wishes: Wishes, find: Callable[[], Loaded]) -> int:
    _settle_environment()
    ensure_ce()
    from game.ui import settings
    from game.ui.application import App
    from game.ui.boot import Boot
    from game.ui.worker import Worker

    chosen, trouble = settings.load()
    worker = Worker()
    job = _launching(wishes, find, worker, trouble)
    app = App(Boot(worker, chosen, job))
    try:
        app.run()
    finally:
        app.close()
    return 0


def _launching(
    wishes: Wishes, find: Callable[[], Loaded], worker: Worker, trouble: str
) -> Callable[[], tuple[Director, Callable[[], None]]]:
    """The worker's job: the game's director, and what is to be done with it once it is shown."""

    def job() -> tuple[Director, Callable[[], None]]:
        from game.ui import launch

        flow = launch.director(find(), wishes, worker)
        return flow, lambda: launch.enter(flow, wishes, trouble)

    return job


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
