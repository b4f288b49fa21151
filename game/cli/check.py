"""`knot check`: look scenarios over before anybody plays them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game import paths

if TYPE_CHECKING:
    from game.scenario import Loaded


def command(
    where: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[SCENARIO]...", help="Files, folders or ids. Default: all."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
) -> None:
    """Look scenarios over: every problem with its file, line, column and remedy.

    Errors make a scenario unplayable; warnings are what its author would want to know. The last
    line of each scenario counts what it holds and how much of it names a source.

    Exit code: 0 all well; 1 a warning and --strict; 2 an error.
    """
    scenarios = where or [*paths.scenarios(), *paths.user_scenarios()]
    worst = max((_check(scenario) for scenario in scenarios), default="well", key=RANKS.index)
    raise typer.Exit({"well": 0, "warning": int(strict), "error": 2}[worst])


RANKS = ("well", "warning", "error")


def _check(scenario: Path) -> str:
    """Tell the problems and the counts of one scenario, and return the worst that was found."""
    from game.scenario import ScenarioError, load

    print(f"{scenario}:")
    try:
        loaded = load(scenario)
    except ScenarioError as error:
        print(error)
        return "error"
    return _lint(loaded)


def _lint(loaded: "Loaded") -> str:
    from game.scenario.lint import counts, lint

    problems = lint(loaded)
    for problem in problems:
        print(problem.render(loaded.sources))
    print(", ".join(f"{number} {what}" for what, number in counts(loaded).items()))
    return max((problem.severity for problem in problems), default="well", key=RANKS.index)
