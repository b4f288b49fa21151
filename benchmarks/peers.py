"""`python -m benchmarks.peers`: decisions a second beside OpenSpiel, PettingZoo and gymnasium.

A decision is one seat's orders of one turn, or one player's move. The peers are installed from
PyPI into an environment that is thrown away; `--python FILE` takes one that has them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import kernel

PEERS = ("open_spiel", "pettingzoo[classic]", "gymnasium")
LOOPS = Path(__file__).with_name("peer_loops.py")

WANTED = {"goofspiel": 4.0, "oshi_zumo": 2.5}
"""How many times as fast the compiled kernel should be, by a word of the loop's name."""


@contextmanager
def python_with_peers(given: str | None) -> Iterator[str]:
    """A Python that has the peers: the given one, or a new one until the block is left."""
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        subprocess.run(
            [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *PEERS],
            check=True,
        )
        yield python


def loops(python: str) -> dict[str, dict[str, Any]]:
    """What the peers reach: by loop its decisions a second and whose version it was."""
    told = subprocess.run([python, str(LOOPS)], check=True, capture_output=True, text=True)
    found: dict[str, dict[str, Any]] = json.loads(told.stdout)
    return found


def lines(ours: Mapping[str, float], theirs: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The table: every loop of a peer beside every way of ours, as ratios."""
    head = f"{'decisions a second':<38}{'millions':>10}" + "".join(f"{way:>22}" for way in ours)
    rows = [head]
    rows += [f"{'ours, ' + way:<38}{rate / 1e6:>10.3f}" for way, rate in ours.items()]
    for name, found in theirs.items():
        ratios = "".join(f"{rate / found['rate']:>21.2f}x" for rate in ours.values())
        wanted = next((f"  wanted {x}" for word, x in WANTED.items() if word in name), "")
        rows.append(f"{name:<38}{found['rate'] / 1e6:>10.3f}{ratios}{wanted}  {found['version']}")
    return rows


def main() -> None:
    """Measure the peers and ourselves, one after the other, on one core."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--python", help="a Python that has the peers; none is made then")
    with python_with_peers(asked.parse_args().python) as python:
        theirs = loops(python)
    print("\n".join(lines(kernel.decisions(), theirs)))


if __name__ == "__main__":
    main()
