"""Which errors are the user's to mend, and how they are told."""

import sys

BAD_INPUT = 2
INTERRUPTED = 130


def users_errors() -> tuple[type[Exception], ...]:
    """The error classes that mean bad input; looked up only once something has gone wrong."""
    from game.lab.errors import LabError
    from game.scenario import ScenarioError

    return (ScenarioError, LabError, FileNotFoundError, PermissionError, IsADirectoryError)


def explain(error: Exception) -> None:
    """Say on stderr what is wrong, without a traceback."""
    print(_told(error), file=sys.stderr)


def _told(error: Exception) -> str:
    if not isinstance(error, OSError):
        return str(error)  # a ScenarioError begins with file:line:column
    if error.filename is None:
        return f"knot: {error}"
    return f"knot: {error.filename}: {error.strerror}"
