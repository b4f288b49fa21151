"""`knot lab calibrate`: the war dial by which a line ends in war as often as one believes."""

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
    war: Annotated[float, typer.Option(min=0, max=1, help="The share of worlds to end in war.")],
    n: Number = 10_000,
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
    """Find the war dial under which a record's line ends in war with this probability.

    The same worlds are played under one dial after another, until the share of wars lies within
    0.2 % of what is wanted (with few worlds, as near as it can come). What else moved with the
    dial is told: shares before and after, with the difference under common luck.

    Exit code: 0; 2 bad input, or no dial from -8 to 8 gives so much or so little war.
    """
    from game.lab.calibrate import UnreachableError
    from game.lab.studies.calibrate import study_of_calibration

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
    try:
        study = study_of_calibration(asked, war)
    except UnreachableError as error:
        raise typer.BadParameter(str(error), param_hint="--war") from None
    show(study, as_json, out)
