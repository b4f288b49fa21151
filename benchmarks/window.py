"""`python -m benchmarks.window`: how quick and how small the window is.

Each screen of the worst day is redrawn whole from what it keeps; the desk is laid out anew; the
first painting of every widget is timed; the map is moved in and out. A window of its own, in a
process of its own, sits idle and plays: that gives the share of a processor, and the memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial

import pygame

from benchmarks.figure import Figure, percentile, seconds, show
from benchmarks.first_frame import TOP

MORNING = "1962-10-27 09:00"
TARGETS = {(1600, 900): 0.004, (3840, 2160): 0.012}
"""Seconds that redrawing a whole screen may take."""

COMPOSE, PAINT, ZOOM = 0.02, 0.02, 0.033
IDLE, MEMORY, GROWTH = 1.0, 200.0, 10.0
"""Per cent of a core; megabytes; megabytes more after so many turns."""

TURNS = 500
TIMES = 30
IDLE_SECONDS = 5


def measure() -> Iterator[Figure]:
    """Everything about the window."""
    for size, target in TARGETS.items():
        yield from _drawing(size, target)
    yield from _living()


def _drawing(size: tuple[int, int], target: float) -> Iterator[Figure]:
    """What takes time on the desk of the worst morning, and after the end."""
    from tools import pictures

    pictures.SIZE = size
    named = f"{size[0]}x{size[1]}"
    here = pictures.Sitting("kennedy")
    here.until(MORNING)
    whole = {}
    for screen, presses in _ways().items():
        here.press(*presses)
        whole[screen] = _redrawn(here)
    screen = max(whole, key=lambda name: whole[name])
    yield Figure(f"{named}: whole redraw of {screen}", whole[screen], "s", target)
    yield Figure(f"{named}: whole redraw of the desk", whole["desk"], "s", target)
    yield Figure(f"{named}: the desk laid out", _middle(here.app.compose), "s", COMPOSE)
    name, slowest, painted = _painted(here)
    yield Figure(f"{named}: the desk painted for the first time", painted, "s")
    yield Figure(f"{named}: slowest widget of it, {name}", slowest, "s", PAINT)
    yield Figure(f"{named}: a step of zoom on the map", _zoomed(here), "s", ZOOM)
    here.app.close()


def _ways() -> dict[str, tuple[str, ...]]:
    """Screens by the presses that lead there one after another, and back to the desk."""
    return {
        "letters": ("tab.letters",),
        "letter desk": ("desk.write", "letter.draft.kennedy_27"),
        "seal": ("letter.discard", "desk.seal"),
        "desk": ("seal.no", "tab.papers"),
    }


def _middle(work: Callable[[], object], times: int = TIMES) -> float:
    work()
    return percentile(seconds(work, times), 0.5)


def _redrawn(here: object) -> float:
    """Seconds to draw the whole window, everything being painted already."""
    stage, surface = here.app.stage, here.app.surface  # type: ignore[attr-defined]

    def draw() -> None:
        stage.resize(stage.pen, stage.size)
        stage.draw(surface)

    return _middle(draw)


def _painted(here: object) -> tuple[str, float, float]:
    """The slowest widget to be painted anew, its seconds, and those of all."""
    stage = here.app.stage  # type: ignore[attr-defined]
    taken = {}
    for widget in stage.widgets:
        widget._pixels.clear()
        taken[widget.name] = seconds(partial(widget.image, stage.pen), 1)[0]
    slowest = max(taken, key=lambda name: taken[name])
    return slowest, taken[slowest], sum(taken.values())


def _zoomed(here: object) -> float:
    """Seconds from a notch of the wheel to the drawn map, in and out."""
    app = here.app  # type: ignore[attr-defined]
    plot = app.stage.find("plot")
    notches = iter([1.0, 1.0, -1.0, -1.0] * TIMES)

    def zoom() -> None:
        plot.wheel(app.stage.pen, plot.rect.move(-plot.rect.x, -plot.rect.y).center, next(notches))
        app.stage.tick(0, still=True)
        plot._pixels.clear()
        app.stage.touch(plot)
        app.stage.draw(app.surface)

    return _middle(zoom, 2 * TIMES)


# A window that lives


def _living() -> Iterator[Figure]:
    """A window of its own: at rest, in memory, and after many turns."""
    with tempfile.TemporaryDirectory() as home:
        quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "KNOT_HOME": home}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.window", "live"],
            cwd=TOP,
            env={**os.environ, **quiet},
            check=True,
            capture_output=True,
            text=True,
        )
    told = json.loads(done.stdout.splitlines()[-1])
    yield Figure("idle window, share of a core", told["idle"], "%", IDLE)
    yield Figure("memory on the desk at 1600x900", told["memory"], "MB", MEMORY)
    yield Figure(f"growth over the last half of {TURNS} turns", told["growth"], "MB", GROWTH)


def live() -> dict[str, float]:
    """What a window of its own takes; run in a fresh process."""
    from tools import pictures

    pictures.SIZE = (1600, 900)
    here = pictures.Sitting("kennedy")
    found = {"idle": _idle(here), "memory": _memory()}
    half = 0.0
    for turn in range(TURNS):
        if turn == TURNS // 2:
            half = _memory()
        here.seal()
        if here.flow.screen != "desk":
            here.flow.go("menu")
            here.flow.begin()
            here.app.settle()
    here.app.close()
    return found | {"growth": _memory() - half}


def _idle(here: object) -> float:
    """Per cent of a core that the loop takes while nobody touches anything."""
    app = here.app  # type: ignore[attr-defined]
    pygame.time.set_timer(pygame.Event(pygame.QUIT), 1000 * (IDLE_SECONDS + 2), 1)
    before: list[float] = []
    frame = app.frame

    def timed(now: int) -> bool:
        if not before and now > started + 2000:
            before.extend((_spent(), now))
        return bool(frame(now))

    started = pygame.time.get_ticks()
    app.frame = timed
    app.run()
    app.frame = frame
    here.flow.over = False  # type: ignore[attr-defined]
    spent, since = before
    return 100 * (_spent() - spent) / ((pygame.time.get_ticks() - since) / 1000)


def _spent() -> float:
    """Seconds of processor time of this process."""
    times = os.times()
    return times.user + times.system


def _memory() -> float:
    """Megabytes of memory that this process has now; 0 where /proc does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0


def main() -> None:
    """Print the figures, or, asked to live, what one window takes."""
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    if sys.argv[1:] == ["live"]:
        print(json.dumps(live()))
        return
    with tempfile.TemporaryDirectory() as home:
        os.environ["KNOT_HOME"] = home
        show(measure())


if __name__ == "__main__":
    main()
