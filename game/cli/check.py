"""`knot check`: look scenarios over before anybody plays them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game import paths
from game.cli.errors import BAD_INPUT

if TYPE_CHECKING:
    from game.scenario import Loaded, Problem


def command(
    where: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SCENARIO]...", help="Files, folders or ids. Default: all."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    hints: Annotated[bool, typer.Option("--hints", help="Show what is no fault, too.")] = False,
) -> None:
    """Look scenarios over: every problem with its file, line, column and remedy.

    Errors make a scenario unplayable; warnings are what its author would want to know. The last
    line for each scenario counts what it holds and how much of it names a source.

    Exit code: 0 all well; 1 a warning and --strict; 2 an error.
    """
    scenarios = where or [str(path) for path in _all()]
    codes = [_check(scenario, strict, hints) for scenario in scenarios]
    raise typer.Exit(max(codes, default=0))


def _all() -> list[Path]:
    return [*paths.scenarios(), *paths.user_scenarios()]


def _check(scenario: str, strict: bool, hints: bool) -> int:
    """Tell what there is to say of one scenario, and return the exit code that it deserves."""
    from game.scenario import ScenarioError, load

    try:
        loaded = load(scenario)
    except ScenarioError as error:
        print(f"{error}\n{scenario}: cannot be played")
        return BAD_INPUT
    return int(_lint(loaded, hints) and strict)


def _lint(loaded: "Loaded", with_hints: bool) -> bool:
    """Tell what the lints found and what the scenario holds; whether there was a warning."""
    from game.scenario.lint import counts, hints, lint

    problems = lint(loaded)
    _tell(problems, loaded)
    if with_hints:
        _tell(hints(loaded), loaded)
    held = ", ".join(f"{number} {what}" for what, number in counts(loaded).items())
    print(f"{loaded.scenario.id}: {_number(len(problems))}; {held}")
    return bool(problems)


def _tell(problems: Iterable["Problem"], loaded: "Loaded") -> None:
    for problem in problems:
        print(problem.render(loaded.sources))


def _number(warnings: int) -> str:
    if not warnings:
        return "no warnings"
    return f"{warnings} warning{'s' if warnings > 1 else ''}"
