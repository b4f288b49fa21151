"""`knot umpire`: hold the record for two people who play apart."""

import re
import secrets
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.asked import handed_over
from game.cli.play import CRISIS, MOST_SEED

if TYPE_CHECKING:
    from game.umpire.table import Umpire

group = typer.Typer(
    name="umpire",
    help="Two people apart: hold the record, hand each seat what it may know, play their orders.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)

Folder = Annotated[Path, typer.Argument(help="The umpire's folder.")]
Where = Annotated[
    str | None, typer.Option(help="The scenario's folder or file, if it is not installed.")
]
Seated = Annotated[
    list[str] | None,
    typer.Option("--seat", metavar="SEAT=KIND", help="Let a machine sit in a seat."),
]


@group.command()
def start(
    folder: Folder,
    scenario: Annotated[str, typer.Argument(help="An id, a file or a folder.")] = CRISIS,
    seat: Seated = None,
    seed: Annotated[
        int | None, typer.Option(min=0, max=MOST_SEED, help="The same seed gives the same luck.")
    ] = None,
    preset: Annotated[str | None, typer.Option(help="A preset of the scenario.")] = None,
    begin: Annotated[
        str | None, typer.Option("--from", metavar="START", help="A starting point, or a turn.")
    ] = None,
) -> None:
    """Begin a game: make the folder, and the first file for each person.

    A seat that is not named by --seat is a person's. FOLDER/SEAT holds what goes to that person
    and what comes back; all else in FOLDER is for the umpire's eyes.
    """
    from game.scenario import load
    from game.seats.kinds import HUMAN
    from game.umpire.table import Umpire

    loaded = load(scenario)
    known = handed_over(seat, loaded)
    umpire = Umpire.start(
        folder,
        loaded,
        {name: known.get(name, HUMAN) for name in loaded.scenario.seats},
        name=_name(folder),
        seed=secrets.randbelow(2**31) if seed is None else seed,
        preset=preset,
        begin=begin,
    )
    _tell(umpire)


@group.command()
def turn(
    folder: Folder,
    scenario: Where = None,
    seat: Seated = None,
    hold: Annotated[
        list[str] | None,
        typer.Option(metavar="SEAT", help="Let this seat hold if it has not answered."),
    ] = None,
) -> None:
    """Play the turn from the answers that have come, and write the next files.

    If an answer is missing, torn, or for another turn, it is named, and nothing changes. --seat
    gives a seat to a machine from now on; a program that plays has to be named every time.
    """
    umpire = _opened(folder, scenario, seat)
    for name in hold or []:
        if name not in umpire.humans:
            said = f"no person sits in {name!r}; people: {', '.join(umpire.humans) or 'none'}"
            raise typer.BadParameter(said)
    umpire.turn(hold or [])
    _tell(umpire)


@group.command()
def watch(
    folder: Folder,
    scenario: Where = None,
    seat: Seated = None,
    every: Annotated[
        float, typer.Option(min=0.1, max=3600, metavar="SECONDS", help="How often to look.")
    ] = 3.0,
) -> None:
    """Be a machine umpire: look for answers, and play each turn once all have come.

    It ends with the game. Ctrl-C stops it; the game is kept, and the same command goes on.
    """
    from game.umpire.watch import watch as keep_watch

    umpire = _opened(folder, scenario, seat)
    _tell(umpire)
    try:
        keep_watch(umpire, _say, _tell, lambda: time.sleep(every))
    except KeyboardInterrupt:
        _say(f"The game is kept in {folder}. To go on: knot umpire watch {folder}")


def _opened(folder: Path, scenario: str | None, seat: list[str] | None) -> "Umpire":
    from game.scenario import load
    from game.umpire.table import Umpire, game_in

    loaded = load(scenario or game_in(folder).record.scenario)
    return Umpire.open(folder, loaded, handed_over(seat, loaded))


def _name(folder: Path) -> str:
    """A name for the table that no other has: the folder's, with a few signs by lot."""
    plain = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.casefold()).strip("-")
    return f"{plain or 'table'}-{secrets.token_hex(2)}"


def _tell(umpire: "Umpire") -> None:
    from game.umpire.told import told

    for line in told(umpire):
        _say(line)


def _say(line: str) -> None:
    print(line, flush=True)
