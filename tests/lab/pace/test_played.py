"""The games from which the pace is taken."""

from __future__ import annotations

import pytest

from game.lab.pace.played import played_by_machines, played_in_history
from game.scenario import load
from tests.record.making import small


def test_machines_play_the_same_game_for_the_same_seed() -> None:
    once, again = (played_by_machines(small(), None, 5) for _ in range(2))
    assert once == again
    assert set(once) == {"north", "south"}
    assert once["north"][0].words["brief"] > 0
    assert [sheet.moment for sheet in once["north"]] == [sheet.moment for sheet in once["south"]]


def test_history_is_counted_from_the_start_on() -> None:
    loaded = load("cuba-1962")
    day = played_in_history(loaded, "one_day")
    for seat, sheets in day.items():
        assert [each.moment[:10] for each in sheets] == ["1962-10-27"] * 4 + ["1962-10-28"]
        so_far = loaded.scenario.starts["one_day"].so_far[seat]
        brief = loaded.scenario.seats[seat].brief
        assert sheets[0].words["brief"] == len(f"{brief} {so_far}".split())
        assert sheets[0].words["known"] < sheets[-1].words["known"], "at first all are new"
        assert all(each.words["brief"] == 0 for each in sheets[1:])


def test_without_history_there_is_no_game_of_it() -> None:
    with pytest.raises(KeyError, match="history"):
        played_in_history(small(), None)
