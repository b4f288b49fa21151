"""What the kernel's figures are made of; nothing here is timed."""

from __future__ import annotations

import pytest

from benchmarks import kernel
from benchmarks.kernel import FROM, WAIT, cost, executors, experiments, exponent
from game.scenario import load


def test_the_exponent_is_the_slope_of_the_logarithms() -> None:
    sizes = (10, 100, 1_000)
    assert exponent(sizes, [3.0 * size for size in sizes]) == pytest.approx(1)
    assert exponent(sizes, [0.5 * size**1.5 for size in sizes]) == pytest.approx(1.5)
    assert exponent(sizes, [7.0, 7.0, 7.0]) == pytest.approx(0)


def test_who_can_play(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "available", lambda: True)
    assert executors("record") == executors("random") == ("numpy", "compiled")
    assert executors("character") == ("numpy",)
    monkeypatch.setattr(kernel, "available", lambda: False)
    assert executors("record") == ("numpy",)


def test_a_game_turn_is_a_turn_of_a_game_that_went_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(work: object) -> float:
        work()  # type: ignore[operator]
        return 1.0

    monkeypatch.setattr(kernel, "at_work", second)
    record = experiments(load(kernel.SCENARIO))["record"]
    turns = 1e9 / cost(record, "numpy", 20)
    assert 20 < turns <= 20 * 24
    assert turns == pytest.approx(round(turns))


def test_two_decisions_are_made_in_a_game_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "available", lambda: False)
    monkeypatch.setattr(kernel, "cost", lambda experiment, executor, games: 1000.0)
    assert kernel.decisions() == {
        "numpy, record": pytest.approx(2e6),
        "numpy, random": pytest.approx(2e6),
        "numpy, character": pytest.approx(2e6),
    }


def test_worlds_are_asked_for_from_many_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(kernel, "available", lambda: False)
    monkeypatch.setattr(
        kernel, "_parted", lambda loaded, record, since, executor: asked.append(since)
    )
    (figure,) = kernel.parting()
    assert figure.target == WAIT["numpy"]
    assert f"{FROM:,}" in figure.what
    assert len(set(asked)) >= 4
