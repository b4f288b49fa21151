"""What both seats believed of one another, turn by turn."""

from __future__ import annotations

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.record.minds import Mind, course, furthest, minds
from tests.record.making import small


def test_beliefs_are_kept_for_every_sealing_and_for_the_end() -> None:
    game = Game.start(small(), seed=1)
    letter = Letter("radio", "hard", "proposal", {"fort": "razed"})
    game.play({"north": Orders({"act": "blockade"}), "south": Orders({}, (letter,))})
    game.play({"north": Orders(), "south": Orders()})
    told = minds(game)
    assert [each.moment for each in course(told, "north", "resolve")] == list(game.model.turns)
    for seat in ("north", "south"):
        (held,) = game.view(seat).beliefs.values()
        assert course(told, seat, "resolve")[-1].chance == held.chance
        assert course(told, seat, "resolve")[0].chance == 0.5
    assert course(told, "south", "resolve")[1].chance > 0.7, "the strait was closed"
    assert course(told, "north", "resolve")[1].chance < 0.35, "the fort was offered"
    assert course(told, "north", "nerves") == []


def test_the_furthest_from_an_even_chance_is_the_first_of_equals() -> None:
    told = [Mind(f"1950-05-0{day} 09:00", "n", "r", p) for day, p in ((1, 0.5), (2, 0.25))]
    told += [Mind("1950-05-03 09:00", "n", "r", 0.75), Mind("1950-05-04 09:00", "n", "r", 0.5)]
    assert furthest(told).moment == "1950-05-02 09:00"
