"""Sweep files about the small scenario, written and read."""

from pathlib import Path
from textwrap import dedent

from game.lab.sweep.plan import Plan
from game.lab.sweep.read import read_sweep
from game.scenario import ScenarioError
from tests.lab.cases import Case

HEAD = "sweep: 1\nid: tried\ntitle: Tried out\n"


def written(folder: Path, text: str) -> Path:
    """A sweep file with this text below its head."""
    path = folder / "sweep.yaml"
    path.write_text(HEAD + dedent(text), encoding="utf-8")
    return path


def plan_of(folder: Path, strait: Case, text: str, n: int | None = None) -> Plan:
    """The sweep of the strait's record that this text asks for."""
    return read_sweep(written(folder, f"record: {strait.path}\n{dedent(text)}"), n)


def refused(path: Path) -> str:
    """What is said of a file that cannot be used."""
    try:
        read_sweep(path)
    except ScenarioError as error:
        return str(error)
    raise AssertionError("it was read")
