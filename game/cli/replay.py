"""`knot replay`: play a record again."""

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
) -> None:
    """Play a record again, turn by turn, and check all that it expects.

    Without --check or --json the game is told as text while it is replayed.

    Exit code: 0 it passes; 1 an expectation failed, and the first bad turn is named; 2 the
    record or its scenario could not be read.
    """
    from game.record.outcome import outcome_of
    from game.record.reports import junit_of
    from game.record.suite import find_record

    path = find_record(record)
    if not check and not as_json:
        from game.text import tell

        tell(path)
    outcome = outcome_of(path)
    _show(outcome, as_json)
    if junit is not None:
        junit.write_text(junit_of([outcome]), encoding="utf-8")
    raise typer.Exit(BAD_INPUT if outcome.error else int(not outcome.passed))


def _show(outcome: "Outcome", as_json: bool) -> None:
    import json

    from game.record.reports import faults_of, line_of, plain_of

    if as_json:
        print(json.dumps(plain_of(outcome), indent=2))
        return
    print(line_of(outcome))
    for fault in faults_of(outcome):
        print(fault)
