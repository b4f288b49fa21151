"""The post: letters never answered, letters that crossed, letters that never came."""

from __future__ import annotations

from functools import cache

import pytest

from game.engine.dump import dump
from game.engine.luck import Pins
from game.engine.orders import Letter, Orders, Purpose
from game.paths import scenarios
from game.record.crossed import Post, Unanswered, crossings, post
from game.record.debrief import Told
from game.record.game import Game
from game.record.replay import replay
from tests.record.making import small

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"
HOLD = Orders()
FREEZE = Letter("radio", "soft", "proposal", {"fort": "frozen"})
PINS = Pins(
    {
        MORNING: {f"transit.{seat}.{slot}": 0.0 for seat in ("north", "south") for slot in (0, 1)},
        EVENING: {"transit.north.0": 0.0, "transit.south.0": 0.0},
    }
)
"""Every letter takes the least time that it can."""


def played(*turns: dict[str, Orders], pins: Pins = PINS) -> Game:
    """A small game in which these orders are given, and then none."""
    game = Game.start(small(), "calm_school", 5, pins=pins)
    for orders in turns:
        game.play(orders)
    while not game.over:
        game.play({})
    return game


def south(*letters: Letter) -> dict[str, Orders]:
    return {"north": HOLD, "south": Orders({}, letters)}


def north(*letters: Letter) -> dict[str, Orders]:
    return {"north": Orders({}, letters), "south": HOLD}


def only(game: Game) -> Unanswered:
    (found,) = post(game).unanswered
    return found


def letter(sender: str, sent: str, arrived: str | None, purpose: Purpose = "message") -> Told:
    return Told(
        id=f"{sender}/{sent}/0",
        sender=sender,
        channel="cable",
        purpose=purpose,
        sent=sent,
        arrived=arrived,
        meant={},
        read={},
        tone="soft",
        tone_read="soft",
        draft=None,
        misunderstanding=False,
        leaked=False,
    )


@cache
def history() -> Post:
    home = next(path for path in scenarios() if path.name == "cuba-1962")
    return post(replay(home / "records" / "history.yaml").game)


def test_it_opens_only_after_the_ending() -> None:
    with pytest.raises(ValueError, match=r"^the game goes on; what became of the letters opens"):
        post(Game.start(small()))


# Never answered


def test_a_proposal_that_nobody_answers_lies_open_to_the_end() -> None:
    found = only(played(south(FREEZE)))
    assert (found.letter.id, found.letter.arrived) == (f"south/{MORNING}/0", EVENING)
    assert (found.fate, found.until, found.hours, found.next) == ("ended", DAWN, 12.0, None)


def test_one_whose_time_ran_out_lapsed() -> None:
    found = only(played(south(Letter("radio", "soft", "proposal", {"fort": "frozen"}, valid=15))))
    assert (found.fate, found.until, found.hours) == ("lapsed", "1950-05-02 00:00", 6.0)


def test_one_that_was_followed_by_a_newer_one_was_superseded() -> None:
    newer = Letter("radio", "hard", "proposal", {"fort": "stays"})
    (first, *_) = post(played(south(FREEZE), south(newer))).unanswered
    assert (first.letter.sent, first.fate, first.until) == (MORNING, "superseded", DAWN)


def test_one_that_was_taken_back_was_withdrawn() -> None:
    back = Letter("radio", "soft", "withdrawal", about="radio")
    found = only(played(south(FREEZE), south(back)))
    assert (found.fate, found.until, found.hours) == ("withdrawn", DAWN, 12.0)


@pytest.mark.parametrize("purpose", ["acceptance", "rejection"])
def test_an_answer_that_came_back_is_an_answer(purpose: Purpose) -> None:
    game = played(south(FREEZE), north(Letter("radio", "soft", purpose, about="radio")))
    assert post(game).unanswered == ()


def test_a_counter_proposal_answers_too_and_may_itself_go_unanswered() -> None:
    counter = Letter("radio", "soft", "proposal", {"fort": "razed"}, about="radio")
    game = played(south(FREEZE), north(counter))
    assert [each.letter.sender for each in post(game).unanswered] == []
    plain = dump(game.model, game.state, 0)["letters"]
    assert plain[f"south/{MORNING}/0"]["answered"]


def test_an_answer_that_never_came_is_none() -> None:
    late = Pins({MORNING: dict(PINS.by_turn[MORNING]), EVENING: {"transit.north.0": 0.999}})
    slow = Letter("cable", "soft", "rejection", about="radio")
    game = Game.start(small(), "calm_school", 5, pins=late)
    game.play(south(FREEZE))
    game.play({})
    game.play(north(slow))
    found = only(game)
    assert (found.fate, found.next) == ("answer lost", f"north/{DAWN}/0")


def test_words_about_something_else_are_no_answer_but_are_named() -> None:
    game = played(south(FREEZE), north(Letter("cable", "hard")))
    found = only(game)
    assert (found.fate, found.next) == ("ended", f"north/{EVENING}/0")


def test_a_message_asks_for_no_answer() -> None:
    assert post(played(south(Letter("radio", "hard")))).unanswered == ()


def test_one_that_ended_the_game_as_it_came_had_no_time_to_be_answered() -> None:
    for found in history().unanswered:
        assert found.hours > 0
        assert found.letter.arrived is not None
        assert found.letter.arrived < found.until


# Crossed


def test_letters_of_one_turn_cross() -> None:
    both = {
        "north": Orders({}, (Letter("cable", "soft"),)),
        "south": Orders({}, (Letter("cable", "hard"),)),
    }
    (found,) = post(played(both)).crossings
    assert (found.first.sender, found.second.sender) == ("north", "south")


def test_an_answer_written_in_knowledge_does_not_cross() -> None:
    answer = Letter("radio", "soft", "rejection", about="radio")
    assert post(played(south(FREEZE), north(answer))).crossings == ()


@pytest.mark.parametrize(
    ("one", "other", "cross"),
    [
        (("09:00", "18:00"), ("10:00", "12:00"), True),
        (("09:00", "18:00"), ("09:00", "18:00"), True),
        (("09:00", "10:00"), ("10:00", "12:00"), False),
        (("09:00", "11:00"), ("10:00", "12:00"), True),
        (("09:00", None), ("10:00", "12:00"), False),
    ],
)
def test_each_must_have_left_before_the_other_came(
    one: tuple[str, str | None], other: tuple[str, str | None], cross: bool
) -> None:
    def at(hour: str | None) -> str | None:
        return None if hour is None else f"1950-05-01 {hour}"

    told = tuple(
        letter(seat, str(at(sent)), at(arrived))
        for seat, (sent, arrived) in (("north", one), ("south", other))
    )
    assert bool(list(crossings(told))) is cross


def test_two_letters_of_one_hand_do_not_cross() -> None:
    told = (letter("north", MORNING, DAWN), letter("north", EVENING, DAWN))
    assert list(crossings(told)) == []


# Never came


def test_a_letter_that_was_still_on_its_way_never_came() -> None:
    game = Game.start(small(), "calm_school", 5, pins=PINS)
    game.play({})
    game.play({})
    game.play(south(Letter("cable", "soft")))
    (lost,) = post(game).lost
    assert (lost.letter.sent, lost.due) == (DAWN, None)


def test_one_that_would_have_come_in_a_later_turn_says_in_which() -> None:
    game = played(
        south(FREEZE, Letter("cable", "soft")),
        north(Letter("radio", "soft", "acceptance", about="radio"), Letter("cable", "soft")),
    )
    assert {each.letter.id for each in post(game).lost} == {
        each.id for each in game.debrief().letters if each.arrived is None
    }


# The week as it was


def test_in_history_many_lay_unanswered_and_three_pairs_crossed() -> None:
    told = history()
    assert len(told.unanswered) == 8
    assert {each.fate for each in told.unanswered} == {"superseded", "ended"}
    assert len(told.crossings) == 3
    assert told.lost == ()


def test_all_are_in_the_order_of_sending() -> None:
    told = history()
    sent = [each.letter.sent for each in told.unanswered]
    assert sent == sorted(sent)
    pairs = [(each.first.sent, each.second.sent) for each in told.crossings]
    assert all(first <= second for first, second in pairs)
    assert pairs == sorted(pairs)
