"""`knot lab whatif`: one change at a time, under common luck."""

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
    change: Annotated[
        list[str],
        typer.Option(
            "--change",
            metavar="FILE|CHANGE",
            help="A study file, a shipped study's name, or one change; several are asked in turn.",
        ),
    ],
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
    """Ask what would have come of one change, and of another: a table of counterfactuals.

    A CHANGE is what differs, in parts between semicolons: `1962-10-24 10:00 kennedy posture=hold`,
    `preset=bundy`, `scenario=cuba-1962-hot-line`; `then=characters` lets both leaders decide after
    it. Other letters, and why a question is asked, are written in a study file. The worlds with
    and without a change have the same luck; the differences are of pairs.

    Exit code: 0; 2 bad input, among it a change that was not open to the seat in that turn.
    """
    from game.lab.studies.asking import title_of, whole
    from game.lab.studies.whatif import study_of_changes

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
    posed = whole(change, asked.loaded, asked.record)
    study = study_of_changes(asked, posed, title_of(change, asked.loaded, asked.record))
    show(study, as_json, out)
