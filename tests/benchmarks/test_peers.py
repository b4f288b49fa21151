"""The table beside other frameworks; nothing here is timed, and none of them is needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import peers
from benchmarks.peers import WANTED, lines, loops, python_with_peers

OURS = {"compiled, random": 4e6, "numpy, random": 1e6}
THEIRS = {
    "OpenSpiel goofspiel, evaluate_bots": {"rate": 2e6, "version": "open_spiel 1"},
    "gymnasium CartPole, vectorised": {"rate": 8e6, "version": "gymnasium 2"},
}


def test_every_loop_stands_beside_every_way_of_ours() -> None:
    head, compiled, numpy, goofspiel, gymnasium = lines(OURS, THEIRS)
    assert head.split() == ["decisions", "a", "second", "millions", *["compiled,", "random"],
                            *["numpy,", "random"]]  # fmt: skip
    assert compiled.split() == ["ours,", "compiled,", "random", "4.000"]
    assert numpy.split()[-1] == "1.000"
    assert goofspiel.split()[3:] == ["2.000", "2.00x", "0.50x", "wanted", "4.0", "open_spiel", "1"]
    assert gymnasium.split()[3:] == ["8.000", "0.50x", "0.12x", "gymnasium", "2"]


def test_columns_stand_under_their_heads() -> None:
    head, _, _, *rows = lines(OURS, THEIRS)
    for way, at in (("compiled, random", 0), ("numpy, random", 1)):
        end = head.index(way) + len(way)
        for row in rows:
            assert row[end - 1] == "x", (way, at, row)


def test_what_is_wanted_names_loops_that_there_are() -> None:
    names = Path(peers.LOOPS).read_text(encoding="utf-8")
    assert all(word in names for word in WANTED)


def test_a_python_that_is_given_is_used_as_it_is() -> None:
    with python_with_peers("/somewhere/python") as python:
        assert python == "/somewhere/python"


def test_what_the_loops_print_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "loops.py"
    script.write_text('print(\'{"a game": {"rate": 2.5, "version": "it 1"}}\')')
    monkeypatch.setattr(peers, "LOOPS", script)
    assert loops(sys.executable) == {"a game": {"rate": 2.5, "version": "it 1"}}
