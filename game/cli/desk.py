"""`knot desk`: play one turn apart, from the file that the umpire has sent."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    handout: Annotated[Path, typer.Argument(help="The umpire's file: to-SEAT.knot.")],
    scenario: Annotated[
        str | None, typer.Option(help="The scenario's folder or file, if it is not installed.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where the sealed orders go. Default: beside the file."),
    ] = None,
) -> None:
    """Open what the umpire has sent: read, choose, write, and seal your orders into a file.

    The file from-SEAT.knot goes back to the umpire. After the ending the umpire's last file
    opens the whole game.
    """
    from game.text.apart import desk

    desk(handout, scenario, out)
