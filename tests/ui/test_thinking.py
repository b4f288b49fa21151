"""A search has a budget for this machine, named once, and kept with the game."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.record.game import Game
from game.seats.kinds import HUMAN
from game.seats.search.seat import SearchSeat
from game.ui.screens import opposite
from game.ui.table import Table
from game.ui.thinking import LEAST, MOST, TRIAL, budget, paced
from tests.seats.sitting import loaded_of


def clock(seconds: float) -> Callable[[], float]:
    """A clock that goes on by so much each time one looks at it."""
    now = [0.0]

    def look() -> float:
        now[0] += seconds
        return now[0]

    return look


@pytest.mark.parametrize(
    ("seconds", "found"),
    [(1.0, TRIAL), (0.5, 2 * TRIAL), (0.3, 2 * TRIAL), (0.25, 4 * TRIAL), (9.0, LEAST)],
)
def test_a_budget_is_thought_through_while_a_player_waits(seconds: float, found: int) -> None:
    assert budget(seconds) == found


def test_a_budget_has_bounds() -> None:
    assert budget(1e9) == LEAST
    assert budget(0.0) == MOST


def test_a_search_is_tried_and_given_a_number() -> None:
    game = Game.start(loaded_of("small"))
    assert paced(game, "north", "search", clock(0.5)) == f"search:{2 * TRIAL}"


@pytest.mark.parametrize("kind", [HUMAN, "character", "search:500", "random"])
def test_others_are_as_they_were_asked_for(kind: str) -> None:
    assert paced(Game.start(loaded_of("small")), "north", kind, clock(0.5)) == kind


def test_the_number_is_kept_with_the_players(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = loaded_of("small")
    monkeypatch.setattr(
        "game.ui.table.paced",
        lambda _game, _seat, kind: "search:700" if kind == "search" else kind,
    )
    table = Table.start(loaded, "north", "search", 1, None)
    assert table.players == {"north": HUMAN, "south": "search:700"}
    seat = table.machines["south"]
    assert isinstance(seat, SearchSeat) and seat.budget == 700


def test_the_menu_calls_it_by_one_name_with_and_without_a_number() -> None:
    texts = loaded_of("small").scenario
    assert opposite.title(texts, "north", "search:700") == opposite.title(texts, "north", "search")
    assert "search" in opposite.machines(texts, "north")
