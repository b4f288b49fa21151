"""The command line: one file a command, whose docstring is the command's manual page."""

import sys


def main() -> None:
    """Run `knot` on the process's arguments and leave with its exit code."""
    from game.cli.app import run

    sys.exit(run(sys.argv[1:]))
