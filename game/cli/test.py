"""`knot test`: the automated test mode; every record is a test."""

from pathlib import Path
from typing import Annotated

import typer

from game.cli.errors import BAD_INPUT


def command(
    where: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", help="Records, or folders of them. Default: all."),
    ] = None,
    junit: Annotated[Path | None, typer.Option(help="Write a JUnit report here.")] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes. Default: all cores.")
    ] = None,
) -> None:
    """Replay every record and check all that it expects: one line each, then a summary.

    Of a record that fails, the first bad turn is shown field by field. pytest collects the same
    records by itself.

    Exit code: 0 all passed; 1 an expectation failed; 2 a record could not be read.
    """
    from game.record.reports import faults_of, junit_of, line_of, summary_of
    from game.record.suite import records_in, run_all

    outcomes = []
    for outcome in run_all(records_in(where or []), workers):
        outcomes.append(outcome)
        print(line_of(outcome))
        for fault in faults_of(outcome):
            print(f"      {fault}")
    print(summary_of(outcomes))
    if junit is not None:
        junit.write_text(junit_of(outcomes), encoding="utf-8")
    unreadable = any(outcome.error is not None for outcome in outcomes)
    failed = any(not outcome.passed for outcome in outcomes)
    raise typer.Exit(BAD_INPUT if unreadable else int(failed))
