"""`knot lab debrief`: what other luck and other choices would have made of one game."""

from typing import Annotated, Literal

import typer

from game.cli.asked import AsJson, Number, OutDir, RecordName, read
from game.cli.lab.show import show

MOST = 1_000
"""At most so many worlds for what is counted several times over."""


def command(
    record: RecordName,
    n: Number = 10_000,
    then: Annotated[
        Literal["record", "leaders"],
        typer.Option(help="Who goes on after a turn that is changed: the record, or the leaders."),
    ] = "record",
    as_json: AsJson = False,
    out: OutDir = None,
) -> None:
    """Open a finished game: how close it was, skill and luck apart, and where it turned.

    Told are the risk run by turn, cause and author; n other worlds of the same orders, beside
    history's; how it stood in every turn; what skill did and what luck; the other orders that
    would have moved the end most; how sure the seats should have been; how good their
    advisers' odds were; and why the machines at the table did what they did.

    Exit code: 0; 2 bad input, among it a game that goes on.
    """
    from game.lab.debrief.opened import reopened
    from game.lab.debrief.told.whole import Amount, study
    from game.lab.debrief.turning import LOOKS, Look

    file, loaded = read(record, None)
    game = reopened(loaded, file.record)
    if not game.over:
        raise typer.BadParameter(f"{file.path}: this game goes on at {game.moment}; play it first")
    few = min(n, MOST)
    looks = tuple(Look(min(few, look.worlds), look.keep) for look in LOOKS)
    amount = Amount(worlds=n, each=few, skill=2 * few, looks=looks)
    found = study(game, file.record.players, amount, then, record=file.record)
    show(found, as_json, out)
