"""The speed of game-turns: what is counted and what is aimed at; nothing here is timed."""

import pytest

from benchmarks import worlds
from benchmarks.worlds import WANTED, speeds


def test_every_kind_of_seat_is_measured_and_two_have_a_target() -> None:
    record, lots, character = speeds(games=20)
    assert [each.what.rsplit(", ")[-1] for each in (record, lots, character)] == [
        "record seats",
        "random seats",
        "character seats",
    ]
    assert record.target == lots.target == pytest.approx(1250)
    assert character.target is None
    assert all(each.unit == "ns" and each.value > 0 for each in (record, lots, character))


def test_a_game_turn_is_a_turn_of_a_game_that_went_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worlds, "seconds", lambda work, times: [1.0])
    record, *_ = speeds(games=30)
    turns = 1e9 / record.value
    assert 30 < turns <= 30 * 24
    assert turns == pytest.approx(round(turns))
    assert 1e9 / WANTED == 1250
