"""The commands together, and the one place where an error becomes a message and an exit code."""

from collections.abc import Sequence

import typer

from game import __version__
from game.cli import check, desk, lab, play, replay, scenarios, test, umpire
from game.cli.errors import BAD_INPUT, INTERRUPTED, explain, users_errors
from game.cli.lab.show import GIVEN

app = typer.Typer(
    name="knot",
    help="Knot of War: two leaders, one rope. Play a crisis, replay it, test it.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
for module in (play, replay, test, check, scenarios, desk):
    app.command(name=module.__name__.rpartition(".")[2])(module.command)
app.add_typer(lab.group)
app.add_typer(umpire.group)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"knot-of-war {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version."
    ),
) -> None:
    pass


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; bad input is told on stderr and gives 2."""
    GIVEN.set(tuple(arguments))
    try:
        app(args=list(arguments), prog_name="knot", standalone_mode=True)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except users_errors() as error:
        explain(error)
        return BAD_INPUT
    except OSError as error:
        if error.filename is None:
            raise
        explain(error)  # a name too long, a full disk: the place is named
        return BAD_INPUT
    return 0
