"""Where machine code is kept, and when the kernel counts as ready."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.fast import place


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    place.folder.cache_clear()
    yield
    place.folder.cache_clear()


def test_the_folder_lies_in_the_users_home_and_is_named_by_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    folder = place.folder()
    assert folder.parent == tmp_path / "cache"
    assert folder.name.startswith("kernel-")
    place.folder.cache_clear()
    assert place.folder() == folder


def test_another_numba_has_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = place.folder()
    place.folder.cache_clear()
    monkeypatch.setattr(place, "numba_version", lambda: "0.0")
    assert place.folder() != folder


def test_it_is_ready_once_machine_code_lies_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    assert not place.ready()
    place.folder().mkdir(parents=True)
    (place.folder() / "kernel.nbc").write_bytes(b"")
    assert place.ready()


def test_without_numba_nothing_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "numba_version", lambda: None)
    assert not place.available()
    assert not place.ready()
