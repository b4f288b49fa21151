"""What the commands that play many games are asked for, read and checked, in one place."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.lab.compiled import Executor
    from game.lab.counting import Asked
    from game.lab.crew import Crew
    from game.lab.worlds import Redraw
    from game.record.files import RecordFile
    from game.scenario import Loaded

RecordName = Annotated[str, typer.Argument(help="A record's file, or a shipped record's name.")]
ScenarioName = Annotated[str, typer.Argument(help="A scenario's folder, file or id.")]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help="A kind of machine; several meet. Default: character and random."),
]
Seed = Annotated[int, typer.Option(min=0, max=2**64 - 1, help="The seed of all luck.")]
Number = Annotated[int, typer.Option("-n", min=1, help="How many worlds.")]
First = Annotated[int, typer.Option(min=0, max=2**63, help="The first game number.")]
Since = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="TURN", help="Until this turn all is as in the record: 1962-10-27 09:00."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print what was found as JSON.")]
OutDir = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="DIR", help="Write a report, its tables and its charts into this folder."
    ),
]
Preset = Annotated[str | None, typer.Option(help="Another preset than the record's.")]
Redrawn = Annotated[
    str | None,
    typer.Option("--redraw", metavar="nature", help="Draw hidden facts and natures anew, too."),
]
HandedOver = Annotated[
    list[str] | None,
    typer.Option("--hand-over", metavar="SEAT=KIND", help="Let a machine decide for a seat."),
]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes, or threads. Default: all cores.")
]
AtCluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Let a Dask cluster play: tcp://host:port, or its scheduler file.",
    ),
]
ByExecutor = Annotated[
    Literal["auto", "numpy", "compiled"],
    typer.Option(
        "--executor",
        help="Who plays; the numbers are the same. Auto takes the compiled kernel where it can.",
    ),
]


def read(name: str, preset: str | None) -> "tuple[RecordFile, Loaded]":
    """The record with its scenario, both checked; under another preset if one is asked for."""
    from dataclasses import replace

    from game.record.check import check_record
    from game.record.files import read_record
    from game.record.replay import scenario_of
    from game.record.suite import find_record

    path = find_record(name)
    file = read_record(path)
    loaded = scenario_of(path, file.record)
    if preset is not None:
        _known("preset", preset, loaded.scenario.presets)
        file = replace(file, record=file.record.model_copy(update={"preset": preset}))
    check_record(file, loaded)
    return file, loaded


def asked_from(
    record: str,
    n: int,
    *,
    first: int = 0,
    since: str | None = None,
    preset: str | None = None,
    redraw: str | None = None,
    hand_over: list[str] | None = None,
    workers: int | None = None,
    cluster: str | None = None,
    executor: "Executor" = "auto",
) -> "Asked":
    """What a study plays, from the options that all of them share."""
    from game.engine.clock import turn_ids
    from game.lab.counting import Asked

    file, loaded = read(record, preset)
    if since is not None:
        _known("turn", since, turn_ids(loaded.scenario))
    return Asked(
        loaded,
        file.record,
        n,
        first,
        natures_from(redraw),
        handed_over(hand_over, loaded),
        since=since,
        crew=crew_from(workers, cluster),
        executor=executor,
        programs=True,
    )


def free_from(
    scenario: str, kinds: list[str] | None, preset: str | None
) -> "tuple[Loaded, tuple[str, ...]]":
    """The scenario that machines play, and their kinds, each once and each able to sit there."""
    from game.lab.free import KINDS
    from game.scenario import load
    from game.seats.kinds import make

    loaded = load(scenario)
    if preset is not None:
        _known("preset", preset, loaded.scenario.presets)
    wanted = tuple(dict.fromkeys(kinds or KINDS))
    for kind in wanted:
        for seat in loaded.scenario.seats:
            make(kind, loaded, seat, typed=kind)
    return loaded, wanted


def crew_from(workers: int | None, cluster: str | None) -> "Crew | None":
    """Who plays, from --workers or --cluster; None if nobody is named."""
    from game.lab.crew import crew_of

    if workers is None and cluster is None:
        return None
    if workers is not None and cluster is not None:
        raise typer.BadParameter("a cluster has workers of its own; drop --workers, or --cluster")
    return crew_of(workers, cluster)


def natures_from(redraw: str | None) -> "Redraw":
    """Whether natures are redrawn, from --redraw."""
    if redraw not in (None, "nature"):
        raise typer.BadParameter(f"{redraw!r} cannot be redrawn; only `nature` can")
    return "redrawn" if redraw else "kept"


def handed_over(given: list[str] | None, loaded: "Loaded") -> dict[str, str]:
    """Kind of machine by seat, from SEAT=KIND."""
    handed: dict[str, str] = {}
    for each in given or []:
        seat, _, kind = each.partition("=")
        _known("seat", seat, loaded.scenario.seats)
        if not kind:
            raise typer.BadParameter(f"{each!r} names no machine; write {seat}=KIND")
        if seat in handed:
            raise typer.BadParameter(f"{seat} is handed over twice; name one machine")
        handed[seat] = kind
    return handed


def _known(what: str, name: str, known: "Collection[str]") -> None:
    if name not in known:
        told = ", ".join(known)
        raise typer.BadParameter(f"there is no {what} {name!r} in this scenario; it has {told}")
