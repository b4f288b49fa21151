"""`knot replay`: play a record again."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.errors import BAD_INPUT

if TYPE_CHECKING:
    from game.record.outcome import Outcome


def command(
    record: Annotated[str, typer.Argument(help="A record's file, or a shipped record's name.")],
    check: Annotated[bool, typer.Option("--check", help="Say only whether it passes.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the outcome as JSON.")] = False,
    junit: Annotated[Path | None, typer.Option(help="Write a JUnit report here.")] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Open it in a window.")] = False,
) -> None:
    """Play a record again, turn by turn, and check all that it expects.

    Without --check or --json the game is told as text while it is replayed. With --watch it is
    opened in a window, both desks side by side, and nothing is checked.

    Exit code: 0 it passes; 1 an expectation failed, and the first bad turn is named; 2 the
    record or its scenario could not be read.
    """
    from game.record.outcome import outcome_of
    from game.record.reports import junit_of
    from game.record.suite import find_record

    path = find_record(record)
    if watch and _watched(path):
        return
    if not check and not as_json:
        from game.text import tell

        tell(path)
    outcome = outcome_of(path)
    _show(outcome, as_json)
    if junit is not None:
        junit.write_text(junit_of([outcome]), encoding="utf-8")
    raise typer.Exit(BAD_INPUT if outcome.error else int(not outcome.passed))


def _watched(path: Path) -> bool:
    """Open a record in a window until that is closed; whether one could be opened."""
    from game.record.files import read_record
    from game.record.replay import scenario_of
    from game.ui.guard import UiUnavailable, ensure_ce

    try:
        ensure_ce()
        from game.ui import app

        app.watch(scenario_of(path, read_record(path).record).source, path)
    except UiUnavailable as reason:
        print(f"knot: no window: {reason}", file=sys.stderr)
        return False
    return True


def _show(outcome: "Outcome", as_json: bool) -> None:
    import json

    from game.record.reports import faults_of, line_of, plain_of

    if as_json:
        print(json.dumps(plain_of(outcome), indent=2))
        return
    print(line_of(outcome))
    for fault in faults_of(outcome):
        print(fault)
