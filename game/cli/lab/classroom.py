"""`knot lab class`: many players' games side by side, and a sheet of questions about one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.asked import AsJson, OutDir
from game.cli.lab.show import show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.lab.classroom.attempts import Attempt
    from game.lab.classroom.questions import Material
    from game.lab.debrief.turning import TurningPoint


def command(
    record: Annotated[
        list[str], typer.Argument(help="Records of finished games, by file or by name.")
    ],
    sheet: Annotated[
        Path | None,
        typer.Option(help="Write a sheet of questions about the first record here, as HTML."),
    ] = None,
    seat: Annotated[
        str | None, typer.Option(help="The chair that the sheet asks about. Default: the player's.")
    ] = None,
    turning: Annotated[
        bool,
        typer.Option("--turning", help="Let the sheet ask about its greatest turning point."),
    ] = False,
    preset: Annotated[
        str | None, typer.Option(help="The preset under which all risks are counted.")
    ] = None,
    as_json: AsJson = False,
    out: OutDir = None,
) -> None:
    """Put many players' games of one crisis into one chart, with history's line among them.

    Endings, terms, price at home and the risk run, a row a player. With --sheet a printable page
    of questions is made from the first record's game, with the answers on a sheet of their own;
    with --turning other orders are tried in every turn of that game first, which takes a while.

    Exit code: 0; 2 bad input, among it a record without an ending.
    """
    from game.lab.classroom.attempts import attempts, history, is_history
    from game.lab.classroom.chart import class_chart
    from game.lab.classroom.questions import Material
    from game.record.suite import find_record

    if turning and sheet is None:
        raise typer.BadParameter("--turning is for the sheet; add --sheet FILE, or drop it")
    paths = [find_record(name) for name in record]
    players = attempts(paths)
    loaded = players[0].game.loaded
    _known("preset", preset, tuple(loaded.scenario.presets))
    _known("seat", seat, tuple(loaded.scenario.seats))
    own = any(is_history(path) for path in paths)
    beside = None if own else history(loaded)
    if sheet is not None:
        chair = seat or players[0].seats[0]
        points = _turning(players[0]) if turning else ()
        _write(sheet, Material(players[0], chair, beside, points))
    show(class_chart(players, beside, preset), as_json, out)


def _turning(attempt: "Attempt") -> "Sequence[TurningPoint]":
    """The game's turning points, the greatest first."""
    from collections import deque

    from game.lab.debrief.turning import turning_points

    (search,) = deque(turning_points(attempt.game), maxlen=1)
    return search.points


def _write(sheet: Path, material: "Material") -> None:
    from game.lab.classroom import sheet as page

    sheet.write_text(page.sheet(material), encoding="utf-8")


def _known(what: str, name: str | None, known: "Sequence[str]") -> None:
    if name is not None and name not in known:
        told = ", ".join(known)
        raise typer.BadParameter(f"there is no {what} {name!r} in this scenario; it has {told}")
