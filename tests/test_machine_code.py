"""Where machine code is kept, and when the kernel counts as ready."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import machine_code


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    machine_code.folder.cache_clear()
    yield
    machine_code.folder.cache_clear()


def test_the_folder_lies_in_the_users_home_and_is_named_by_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    folder = machine_code.folder()
    assert folder.parent == tmp_path / "cache"
    assert folder.name.startswith("kernel-")
    machine_code.folder.cache_clear()
    assert machine_code.folder() == folder


def test_another_numba_has_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = machine_code.folder()
    machine_code.folder.cache_clear()
    monkeypatch.setattr(machine_code, "numba_version", lambda: "0.0")
    assert machine_code.folder() != folder


def test_it_is_ready_once_machine_code_lies_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    assert not machine_code.ready()
    machine_code.folder().mkdir(parents=True)
    (machine_code.folder() / "kernel.nbc").write_bytes(b"")
    assert machine_code.ready()


def test_without_numba_nothing_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine_code, "numba_version", lambda: None)
    assert not machine_code.available()
    assert not machine_code.ready()
