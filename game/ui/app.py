"""The way into the window: what the command line calls. It needs no pygame until then."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.record.openings import turn_of
from game.scenario import Loaded, Problem, ScenarioError, load
from game.scenario.marks import Mark
from game.scenario.problems import did_you_mean
from game.seats.kinds import HUMAN, make
from game.ui.guard import ensure_ce

if TYPE_CHECKING:
    from game.ui.screens.menu import Setup


def play(
    scenario: str | Path,
    *,
    seat: str | None = None,
    against: str = "character",
    seed: int = 1962,
    preset: str | None = None,
    resume: Path | None = None,
    begin: str | None = None,
) -> int:
    """Load a scenario and play it in a window. Raises as `run` does."""
    return run(
        load(scenario),
        seat=seat,
        against=against,
        seed=seed,
        preset=preset,
        resume=resume,
        begin=begin,
    )


def run(
    loaded: Loaded,
    *,
    seat: str | None = None,
    against: str = "character",
    seed: int = 1962,
    preset: str | None = None,
    resume: Path | None = None,
    begin: str | None = None,
) -> int:
    """Play in a window until it is closed; 0.

    Without a seat the menu asks; with one, or with a game to resume, it begins at once.
    Raises UiUnavailable where no window can be opened, and ScenarioError for a seat, a preset,
    an opponent or a start that does not exist.
    """
    _check(loaded, seat, preset, against)
    turn_of(loaded, begin)
    _settle_environment()
    ensure_ce()
    from game.ui.application import App
    from game.ui.flow import Flow
    from game.ui.worker import Worker

    setup = _setup(loaded, seat, against, seed, preset)
    setup.start = begin or setup.start
    flow = Flow(loaded, setup, Worker())
    app = App(flow)
    if resume is not None:
        flow.resume(resume)
    elif seat is not None:
        flow.begin()
    try:
        app.run()
    finally:
        app.close()
    return 0


def _setup(loaded: Loaded, seat: str | None, against: str, seed: int, preset: str | None) -> Setup:
    """The menu as the command line marks it."""
    from game.ui import saves
    from game.ui.screens.menu import Setup

    setup = Setup(seat=seat or "", against=against, seed=seed, preset=preset or "")
    setup.take(loaded.scenario, loaded.source)
    if against not in setup.opponents:
        setup.opponents = (*setup.opponents, against)
    setup.files = [(_title(path, loaded), path) for path in _known(loaded.source)]
    setup.saved = saves.saved()
    return setup


def _title(path: Path, loaded: Loaded) -> str:
    """What the scenario at a path is called; its file's name if it has faults."""
    if path.resolve() == loaded.source.resolve():
        return loaded.scenario.title
    try:
        return load(path).scenario.title
    except ScenarioError:
        return paths.name_of(path)


def _known(source: Path) -> list[Path]:
    """All scenarios that can be chosen: the user's, ours, and the one that was named."""
    found = [*paths.user_scenarios(), *paths.scenarios()]
    same = any(path.resolve() == source.resolve() for path in found)
    return found if same else [source, *found]


def _check(loaded: Loaded, seat: str | None, preset: str | None, against: str) -> None:
    """Refuse words of the command line that mean nothing in this scenario."""
    texts = loaded.scenario
    if seat is not None and seat not in texts.seats:
        raise _unknown("--as", f"there is no seat {seat!r}", seat, list(texts.seats))
    if preset is not None and preset not in texts.presets:
        raise _unknown("--preset", f"there is no preset {preset!r}", preset, list(texts.presets))
    if against != HUMAN:
        make(against, loaded, next(name for name in texts.seats if name != seat))


def _unknown(option: str, message: str, word: str, known: list[str]) -> ScenarioError:
    return ScenarioError([Problem(Mark(option, 0, 0), "play", message, did_you_mean(word, known))])


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
