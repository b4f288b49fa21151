"""`knot lab sensitivity`: every coefficient shaken."""

from typing import Annotated

import typer

from game.cli.asked import (
    AsJson,
    AtCluster,
    ByExecutor,
    First,
    HandedOver,
    Number,
    OutDir,
    Preset,
    RecordName,
    Redrawn,
    Since,
    Workers,
    asked_from,
)
from game.cli.lab.show import show


def command(
    record: RecordName,
    n: Number = 1_000,
    models: Annotated[int, typer.Option(min=3, help="How many shaken models.")] = 200,
    since: Since = None,
    first: First = 0,
    preset: Preset = None,
    redraw: Redrawn = None,
    hand_over: HandedOver = None,
    workers: Workers = None,
    cluster: AtCluster = None,
    executor: ByExecutor = "auto",
    as_json: AsJson = False,
    out: OutDir = None,
) -> None:
    """Shake every coefficient of a scenario by up to 20 %, and tell how far the figures move.

    Many models are made of one, each with numbers of its own, and each is played over the same
    worlds of the record. Told are the range of every share, and the coefficients that own it.

    Exit code: 0; 2 bad input.
    """
    from game.lab.studies.sensitivity import study_of_sensitivity

    asked = asked_from(
        record,
        n,
        first=first,
        since=since,
        preset=preset,
        redraw=redraw,
        hand_over=hand_over,
        workers=workers,
        cluster=cluster,
        executor=executor,
    )
    show(study_of_sensitivity(asked, models), as_json, out)
