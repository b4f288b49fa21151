"""A frozen program starts itself as a worker process; the command line must stand aside then."""

from __future__ import annotations

import multiprocessing
import sys

import pytest

from game import cli


@pytest.mark.parametrize("frozen", [True, False])
def test_only_a_frozen_program_looks_whether_it_is_a_worker(
    frozen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "argv", ["knot", "--version"])
    monkeypatch.setattr(multiprocessing, "freeze_support", lambda: asked.append("worker?"))
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 0
    assert bool(asked) is frozen
