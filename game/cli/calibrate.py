"""`knot calibrate`: the war dial by which a record's line ends in war as often as one believes."""

from typing import Annotated

import typer

from game.cli.asked import (
    AtCluster,
    HandedOver,
    Preset,
    RecordName,
    Redrawn,
    Workers,
    crew_from,
    handed_over,
    natures_from,
    read,
)


def command(
    record: RecordName,
    war: Annotated[float, typer.Option(min=0, max=1, help="The share of worlds to end in war.")],
    n: Annotated[int, typer.Option("-n", min=1, help="How many worlds a try.")] = 10_000,
    preset: Preset = None,
    redraw: Redrawn = None,
    hand_over: HandedOver = None,
    workers: Workers = None,
    cluster: AtCluster = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Find the war dial under which a record's line ends in war with this probability.

    The same worlds are played under one dial after another, until the share of wars lies within
    0.2 % of what is wanted (with few worlds, as near as it can come). What else moved with the
    dial is told: shares before and after, with the difference under common luck.

    Exit code: 0; 2 bad input, or no dial from -8 to 8 gives so much or so little war.
    """
    import json

    from game.lab.calibrate import Line, UnreachableError, calibrate
    from game.lab.calibrate_tables import lines_of, plain_of

    file, loaded = read(record, preset)
    line = Line(
        loaded,
        file.record,
        n,
        natures_from(redraw),
        handed_over(hand_over, loaded),
        crew=crew_from(workers, cluster),
    )
    try:
        found = calibrate(line, war)
    except UnreachableError as error:
        raise typer.BadParameter(str(error), param_hint="--war") from None
    print(json.dumps(plain_of(found), indent=2) if as_json else "\n".join(lines_of(found)))
