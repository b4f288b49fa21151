"""`knot play`: sit down in one of the chairs."""

import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Literal

import typer

CRISIS = "cuba-1962"
MOST_SEED = 2**64 - 1
Face = Literal["window", "text", "replay"]


@dataclass(frozen=True)
class Wishes:
    """What the player asked for; None where the face shall ask or the scenario decides."""

    seat: str | None
    seed: int
    against: str
    preset: str | None
    resume: Path | None
    begin: str | None


def command(
    scenario: Annotated[str, typer.Argument(help="An id, a file or a folder.")] = CRISIS,
    seat: Annotated[str | None, typer.Option("--as", help="The chair to sit in.")] = None,
    seed: Annotated[
        int | None, typer.Option(min=0, max=MOST_SEED, help="The same seed gives the same luck.")
    ] = None,
    against: Annotated[str, typer.Option(help="Who sits opposite: a kind of seat.")] = "character",
    text: Annotated[bool, typer.Option("--text", help="Play in the terminal.")] = False,
    preset: Annotated[str | None, typer.Option(help="A preset of the scenario.")] = None,
    resume: Annotated[Path | None, typer.Option(help="A saved game to go on with.")] = None,
    begin: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="START", help="A starting point, or a turn of the calendar."
        ),
    ] = None,
) -> None:
    """Play a crisis: in a window where there is a screen, else as text in the terminal.

    --text asks for the terminal, and then takes its orders from a pipe as well. With neither
    screen nor terminal the week is told as history had it, so that the command always shows
    something.
    """
    if resume is not None:
        _refuse({"--from": begin, "--seed": seed, "--preset": preset})
    luck = secrets.randbelow(2**31) if seed is None else seed
    wishes = Wishes(seat, luck, against, preset, resume, begin)
    face = "text" if text else choose(has_screen(os.environ, sys.platform), _has_terminal())
    if face == "window":
        face = _window(scenario, wishes)
    if face == "text":
        _text(scenario, wishes)
    if face == "replay":
        _replay(scenario)


def _refuse(given: Mapping[str, object]) -> None:
    """Wishes that a saved game has had fulfilled already."""
    for option, value in given.items():
        if value is not None:
            said = f"--resume goes on where the game stood; drop it, or {option}"
            raise typer.BadParameter(said)


def choose(screen: bool, terminal: bool) -> Face:
    """The face for what is there: a window before a terminal, a terminal before a replay."""
    if screen:
        return "window"
    return "text" if terminal else "replay"


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window may be tried; on Linux and BSD the environment says so."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _window(scenario: str, wishes: Wishes) -> Face:
    """Play in a window; where none opens, say why and return the face to use instead."""
    from game.ui.guard import UiUnavailable, ensure_ce

    try:
        ensure_ce()
        from game.ui import app

        app.play(scenario, **asdict(wishes))
    except UiUnavailable as reason:
        print(f"knot: no window: {reason}", file=sys.stderr)
        return choose(False, _has_terminal())
    return "window"


def _text(scenario: str, wishes: Wishes) -> None:
    from game import text

    text.play(scenario, **asdict(wishes))


def _replay(scenario: str) -> None:
    """Tell the week as history had it, where there is nobody to play."""
    from game.scenario import load

    loaded = load(scenario)
    from game.text import tell

    none = "knot: neither a screen nor a terminal to play on"
    if loaded.scenario.history is None:
        print(f"{none}, and this scenario has no history to tell.")
        return
    print(f"{none}; this is how it went in history.")
    tell(loaded.source / loaded.scenario.history)
