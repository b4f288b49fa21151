"""`python -m tools.stale`: 1 if a table in docs/measured/ is of an older game, else 0."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from tools.measured import FOLDER, complaint, tables


def main(folder: Path = FOLDER) -> int:
    """Tell every stale table in one line, and return the exit code."""
    today = datetime.now(UTC).date()
    found = [told for table in tables(folder) if (told := complaint(table, today))]
    for told in found:
        print(told, file=sys.stderr)
    print(f"{len(tables(folder))} measured tables, {len(found)} stale")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
