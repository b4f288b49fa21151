"""The command line: one file a command, whose docstring is the command's manual page."""

import sys


def main() -> None:
    """Run `knot` on the process's arguments and leave with its exit code."""
    if getattr(sys, "frozen", False):  # a frozen program is its own worker process
        from multiprocessing import freeze_support

        freeze_support()
    from game.cli.app import run

    sys.exit(run(sys.argv[1:]))
