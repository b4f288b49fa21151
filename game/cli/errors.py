"""Which errors are the user's to mend, and how they are told."""

import sys

BAD_INPUT = 2
INTERRUPTED = 130


def users_errors() -> tuple[type[Exception], ...]:
    """The error classes that mean bad input; looked up only once something has gone wrong."""
    from game.scenario import ScenarioError

    return (ScenarioError, FileNotFoundError, PermissionError, IsADirectoryError)


def explain(error: Exception) -> None:
    """Say on stderr what is wrong, without a traceback."""
    print(f"knot: {error}", file=sys.stderr)
