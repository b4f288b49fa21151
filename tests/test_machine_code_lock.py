"""Of many that need the kernel at once, one compiles it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import machine_code
from game.engine.fast import jit


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    machine_code.folder.cache_clear()
    yield tmp_path
    machine_code.folder.cache_clear()


def test_the_second_waits_until_the_first_is_done() -> None:
    machine_code.folder().mkdir(parents=True)
    entered, told = threading.Event(), []

    def second() -> None:
        entered.set()
        with machine_code.one_at_a_time():
            told.append("second")

    thread = threading.Thread(target=second)
    with machine_code.one_at_a_time():
        thread.start()
        assert entered.wait(10)
        thread.join(0.05)
        told.append("first")
    thread.join(10)
    assert told == ["first", "second"]


def test_the_door_opens_after_an_error() -> None:
    machine_code.folder().mkdir(parents=True)
    with pytest.raises(RuntimeError), machine_code.one_at_a_time():
        raise RuntimeError
    with machine_code.one_at_a_time():
        pass


def test_without_a_folder_nobody_waits() -> None:
    with machine_code.one_at_a_time(), machine_code.one_at_a_time():
        assert not machine_code.folder().exists()


class Made:
    """What numba makes of a function, and what was asked of it."""

    def __init__(self) -> None:
        self.signatures: list[object] = []
        self.compiled = 0

    def compile(self, types: tuple[object, ...]) -> None:
        self.compiled += 1
        self.signatures.append(types)

    def __call__(self, number: int) -> int:
        return number + 1


def test_it_is_compiled_before_its_first_call_alone() -> None:
    made = Made()
    call = jit._compiled_once(lambda number: number, made)
    assert [call(1), call(2)] == [2, 3]
    assert made.compiled == 1


def test_what_lies_on_the_disk_is_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Made()
    monkeypatch.setattr(jit, "ready", lambda: True)
    assert jit._compiled_once(lambda number: number, made)(1) == 2
    assert made.compiled == 0
