"""`knot lab sweep`: the same games under many settings."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.asked import AsJson, AtCluster, ByExecutor, Workers, crew_from
from game.cli.errors import INTERRUPTED
from game.cli.lab.show import show

if TYPE_CHECKING:
    from game.lab.crew import Crew
    from game.lab.sweep.folder import Folder
    from game.lab.sweep.plan import Job


def command(
    file: Annotated[Path, typer.Argument(help="A sweep file.")],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder in which it is kept.")
    ],
    n: Annotated[int | None, typer.Option("-n", min=1, help="Games a cell.")] = None,
    workers: Workers = None,
    cluster: AtCluster = None,
    executor: ByExecutor = "auto",
    as_json: AsJson = False,
) -> None:
    """Play the same games under every setting that a sweep file names (docs/lab-scale.md).

    The folder keeps every part that has been played; the same command goes on where it was left,
    and plays nothing twice. When all is played, cells.parquet has one row a cell, and a report is
    written beside it. The numbers are the same whoever plays them, and however often it was
    interrupted.

    Exit code: 0; 2 bad input; 130 interrupted, with all finished parts kept.
    """
    from dataclasses import replace

    from game.lab.crew import crew_for
    from game.lab.sweep.folder import Folder
    from game.lab.sweep.read import read_sweep
    from game.lab.sweep.run import finished

    plan = replace(read_sweep(file, n), executor=executor)
    folder = Folder(out, plan)
    left = folder.left()
    crew = crew_for(sum(len(job.games) for job in left), crew_from(workers, cluster))
    if not _played(folder, left, crew):
        raise typer.Exit(INTERRUPTED)
    show(finished(folder), as_json, out / "report")


def _played(folder: "Folder", left: "list[Job]", crew: "Crew") -> bool:
    """Play what is left; whether it was brought to its end."""
    import sys

    from game.lab.sweep.run import play_parts

    whole = len(folder.plan.jobs())
    done = whole - len(left)
    try:
        for job in _shown(play_parts(folder, left, crew), folder, left):
            done += bool(job)
    except KeyboardInterrupt:
        print(
            f"\nstopped: {done:,} of {whole:,} parts are kept in {folder.path}; "
            "the same command goes on from there",
            file=sys.stderr,
        )
        return False
    return True


def _shown(played: "Iterable[Job]", folder: "Folder", left: "list[Job]") -> "Iterable[Job]":
    """The same jobs; on a terminal a bar tells how many games are played and what time is left."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    plan, console = folder.plan, Console(stderr=True)
    if not console.is_terminal:
        yield from played
        return
    columns = ("games", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        games = len(plan.cells) * len(plan.games)
        task = bar.add_task("games", total=games, completed=games - sum(len(j.games) for j in left))
        for job in played:
            bar.advance(task, len(job.games))
            yield job
