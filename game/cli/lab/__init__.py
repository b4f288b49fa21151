"""`knot lab`: the commands of the laboratory, one a file."""

import typer

from game.cli.lab import (
    balance,
    calibrate,
    classroom,
    cover,
    debrief,
    pace,
    sensitivity,
    sweep,
    whatif,
    worlds,
)

group = typer.Typer(
    name="lab",
    help="The laboratory: many other worlds of a game, and what can be read from them.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
for module in (debrief, worlds, whatif, sensitivity, balance, cover, pace, sweep, calibrate):
    group.command(name=module.__name__.rpartition(".")[2])(module.command)
group.command(name="class")(classroom.command)  # a word that no module can have for its name
