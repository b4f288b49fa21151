"""`knot desk`: play one turn apart, from the file that the umpire has sent."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from game.cli.play import has_screen


def command(
    handout: Annotated[Path, typer.Argument(help="The umpire's file: to-SEAT.knot.")],
    scenario: Annotated[
        str | None, typer.Option(help="The scenario's folder or file, if it is not installed.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where the sealed orders go. Default: beside the file."),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="Play in the terminal.")] = False,
) -> None:
    """Open what the umpire has sent: read, choose, write, and seal your orders into a file.

    In a window where there is a screen, else in the terminal. The file from-SEAT.knot goes back
    to the umpire. After the ending the umpire's last file opens the whole game.
    """
    if text or not has_screen(os.environ, sys.platform) or not _window(handout, scenario, out):
        from game.text.apart import desk

        desk(handout, scenario, out)


def _window(handout: Path, scenario: str | None, out: Path | None) -> bool:
    """Open the file in a window until that is closed; whether one could be opened."""
    from game.ui.guard import UiUnavailable, ensure_ce
    from game.umpire.handout import read_handout

    name = read_handout(handout).scenario  # a file that cannot be used opens no window
    try:
        ensure_ce()
        from game.ui import app

        app.desk(scenario or name, handout, out)
    except UiUnavailable as reason:
        print(f"knot: no window: {reason}", file=sys.stderr)
        return False
    return True
