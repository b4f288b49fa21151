"""`python -m tools.soak [TABLE]...`: measure what takes long, and write docs/measured/."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from game.scenario import Loaded, load
from tools import (
    table_characters,
    table_counterfactuals,
    table_coverage,
    table_dead,
    table_determinism,
    table_history,
    table_ledger,
    table_margins,
    table_opponents,
    table_oracle,
    table_pace,
    table_policies,
    table_random_play,
    table_shake,
    table_worlds,
)
from tools.finding import Finding, markdown
from tools.measured import FOLDER, Stamp

SCENARIO = "cuba-1962"

TABLES: dict[str, Callable[[Loaded], Finding]] = {
    "expected-worlds": table_worlds.measure,
    "worlds-of-history": table_history.measure,
    "ledger": table_ledger.measure,
    "determinism": table_determinism.measure,
    "oracle": table_oracle.measure,
    "coverage": table_coverage.measure,
    "dead-choices": table_dead.measure,
    "random-play": table_random_play.measure,
    "sensitivity": table_shake.measure,
    "policies": table_policies.measure,
    "characters": table_characters.measure,
    "counterfactuals": table_counterfactuals.measure,
    "opponents": table_opponents.measure,
    "margins": table_margins.measure,
    "pace": table_pace.measure,
}
"""The tables by file name. A new one is a function from the scenario to its finding."""


PAGE = FOLDER.parent / "soak.md"

_PAGE = """\
# Soak

What takes too long for every change is measured by `make soak`: it writes the tables below, each
stamped with its date, the fingerprint of the scenario and its records, and probes of the rules
and of the machine seats. CI does not measure them again; `python -m tools.stale` only compares
the stamps and tells which table is of an older game. `python -m tools.soak TABLE` renews one.

"""


def index() -> str:
    """The page that lists all tables: what each is, when it was measured."""
    rows = []
    for name, measure in TABLES.items():
        told = (sys.modules[measure.__module__].__doc__ or "").strip().rstrip(".")
        path = FOLDER / f"{name}.md"
        stamp = Stamp.of(path.read_text(encoding="utf-8")) if path.is_file() else None
        when = "never" if stamp is None else stamp.when
        rows.append((f"[{name}](measured/{name}.md)", told, when))
    return _PAGE + markdown(("table", "what it holds", "measured"), rows, texts=2)


def main(wanted: Sequence[str] = ()) -> int:
    """Measure tables anew (all by default) and write them with today's stamp.

    Returns the exit code: 1 if any of them brought a fault to light.
    """
    loaded, faults = load(SCENARIO), 0
    stamp = Stamp.now(SCENARIO, datetime.now(UTC).date())
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in wanted or TABLES:
        began = time.perf_counter()
        found = TABLES[name](loaded)
        (FOLDER / f"{name}.md").write_text(f"{stamp}\n{found.text}", encoding="utf-8")
        print(f"measured {name} in {time.perf_counter() - began:.0f} s")
        for fault in found.faults:
            print(f"FAULT in {name}: {fault}", file=sys.stderr)
        faults += len(found.faults)
    PAGE.write_text(index(), encoding="utf-8")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
