"""`python -m benchmarks.first_frame`: from the start of the process to the first picture.

`knot play` is run in a process of its own on a screen that is not there, up to its first flip;
what comes after the title, scenario and engine, is not counted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figure import Figure, percentile, show

TARGET = 0.5
TIMES = 7
TOP = Path(__file__).resolve().parent.parent

CHILD = """
import json, os, time
marks = [("interpreter", time.monotonic())]
mark = lambda name: marks.append((name, time.monotonic()))
import game.cli.app; mark("command line")
from game.ui.guard import ensure_ce
ensure_ce(); mark("pygame")
from game.ui import app, application; mark("the window's modules")
opened, draw = application._opened, application.App.draw
def timed(size):
    mark("settings, scenario asked for")
    made = opened(size)
    mark("window")
    return made
def first(self):
    mark("laid out")
    draw(self)
    mark("drawn")
    print(json.dumps(marks), flush=True)
    os._exit(0)
application._opened, application.App.draw = timed, first
game.cli.app.run(["play"])
"""


def marks() -> dict[str, float]:
    """The seconds since the process was started at which each step of one start was done."""
    with tempfile.TemporaryDirectory() as home:
        quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "DISPLAY": ":0"}
        surroundings = {**os.environ, **quiet, "KNOT_HOME": home}
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", CHILD],
            cwd=TOP,
            env=surroundings,
            check=True,
            capture_output=True,
            text=True,
        )
    return {name: at - began for name, at in json.loads(done.stdout.splitlines()[-1])}


def measure() -> list[Figure]:
    """The median of so many starts: the whole, and each of its steps."""
    runs = sorted((marks() for _ in range(TIMES)), key=lambda run: run["drawn"])
    middle = runs[len(runs) // 2]
    whole = percentile([run["drawn"] for run in runs], 0.5)
    steps, before = [Figure("first frame of the window", whole, "s", TARGET)], 0.0
    for name, at in middle.items():
        steps.append(Figure(f"  {name}", at - before, "s"))
        before = at
    return steps


if __name__ == "__main__":
    show(measure())
