"""`python -m tools.stale`: 1 if a table of docs/measured/ is missing or of an older game."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from tools.measured import FOLDER, REMEDY, complaint, tables
from tools.soak import TABLES


def main(folder: Path = FOLDER, wanted: Collection[str] = tuple(TABLES)) -> int:
    """Tell every stale table, and every wanted one that is missing, in one line each.

    Returns the exit code.
    """
    today = datetime.now(UTC).date()
    there = {table.stem for table in tables(folder)}
    found = [told for table in tables(folder) if (told := complaint(table, today))]
    found += [f"{name}.md was never measured; {REMEDY}" for name in wanted if name not in there]
    for told in found:
        print(told, file=sys.stderr)
    print(f"{len(tables(folder))} measured tables, {len(found)} stale")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
