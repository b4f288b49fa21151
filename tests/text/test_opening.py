"""How a turn opens: clocks, news, what moved and why, the risk in words and odds."""

from dataclasses import replace

import pytest

from game.engine.orders import Letter, Orders
from game.engine.view import Estimate
from game.record.game import Game
from game.text import words
from game.text.opening import MOVED, clocks, estimate, open_turn, tell_moves, tell_time
from game.text.sitting import Sitting
from tests.text.acting import Stage, desk, played

OFFER = Letter("radio", "hard", "proposal", {"fort": "razed"}, valid=24)
BUSY = {
    "north": Orders({"act": "blockade", "posture": "raise_alert"}, (OFFER,)),
    "south": Orders({}, (Letter("radio", "soft"),)),
}
HOLD = {"north": Orders(), "south": Orders()}


def opened(*turns: dict[str, Orders], seat: str = "north") -> str:
    stage = Stage([])
    open_turn(desk(stage, seat, played(*turns)))
    return " ".join(stage.said.split())


def at_desk(game: Game, seat: str = "north") -> tuple[Stage, Sitting]:
    stage = Stage([])
    return stage, desk(stage, seat, game)


def test_the_parts_come_in_order() -> None:
    said = opened(BUSY)
    parts = (
        "Turn 2 of 3.",
        "It is 17:00 in Norhavn, 20:00 in Surport.",
        "What has happened:",
        "Letters that have come;",
        "New papers;",
        "What has moved most, and why:",
        "The risk of war before the next turn is",
        "What one does; you may choose one:",
        "How one's forces stand; you may choose one:",
    )
    places = [said.index(part) for part in parts]
    assert places == sorted(places)


def test_the_first_turn_tells_how_to_begin_and_no_news() -> None:
    said = opened()
    assert words.HINT in said
    assert "What has happened:" not in said
    assert "What has moved" not in said
    assert words.HINT not in opened(BUSY)


def test_one_s_own_orders_are_told_before_what_others_did() -> None:
    said = opened(BUSY)
    assert "Done as you ordered: Close the strait; Raise the alert. You sent 1 letter." in said
    assert said.index("Done as you ordered") < said.index("A convoy has sailed.")


def test_what_the_other_did_is_told_under_their_name() -> None:
    assert "Ada Norr: North closes the strait." in opened(BUSY, seat="south")


def test_an_order_that_did_not_work_is_told_apart() -> None:
    blockade = {"north": Orders({"act": "blockade"}), "south": Orders({"act": "turn_convoy"})}
    said = opened(blockade, {"north": Orders({"act": "open_strait"}), "south": Orders()})
    assert "Your order, Open the strait, did not work. The convoy had already turned." in said
    assert "Done as you ordered" not in said[said.index("Turn 3") :]


def test_a_quiet_turn_says_that_nothing_was_heard() -> None:
    stage, at = at_desk(played(HOLD))
    at = replace(at, handed=replace(at.handed, view=replace(at.view, news=())))
    open_turn(at)
    assert "Nothing else that you have heard of." in stage.said


def test_letters_that_have_come_can_be_read_by_their_number() -> None:
    said = opened(BUSY)
    assert "2. From Bo Sur, by Radio, arrived Monday 1 May, 17:00: a message without" in said
    said = opened(BUSY, seat="south")
    assert "1. From Ada Norr, by Radio, arrived Monday 1 May, 20:00: a proposal, hard" in said
    assert "It lies open on the table until Tuesday 2 May, 12:00; you may answer it." in said


def test_moves_name_their_causes_the_greatest_first() -> None:
    stage, at = at_desk(played(BUSY))
    tell_moves(at)
    lines = stage.said.split("\n  ")
    said = " ".join(stage.said.split())
    assert "Northern alert: 35, up 15: up 15 by your own order: Raise the alert." in said
    assert "Tension:" in said
    assert "up 12 by your own order: Close the strait" in said
    shares = [line for line in lines[1:] if not line.startswith("  ")]
    assert 0 < len(shares) <= MOVED


def test_reports_are_told_beside_the_ones_before() -> None:
    said = opened(BUSY)
    assert ", reported by Air patrols; before it was between 6 and 14 guns." in said


def test_the_turns_end_is_told_with_its_day() -> None:
    assert "the next one opens at 17:00." in opened()
    assert "the next one opens on Tuesday 2 May, 5:00." in opened(BUSY)
    assert "it is the last, and the calendar ends at 17:00." in opened(HOLD, HOLD)


def test_a_clock_that_is_the_same_is_told_once() -> None:
    stage, at = at_desk(played())
    one = {"north": "1950-05-01 08:00", "south": "1950-05-01 08:00"}
    at = replace(at, handed=replace(at.handed, view=replace(at.view, clocks=one)))
    assert clocks(at) == "It is 8:00 in Norhavn and in Surport."
    late = {"north": "1950-05-01 22:00", "south": "1950-05-02 01:00"}
    at = replace(at, handed=replace(at.handed, view=replace(at.view, clocks=late)))
    assert clocks(at) == "It is 22:00 in Norhavn, 1:00 in Surport on Tuesday 2 May."
    tell_time(at)
    assert "22:00 in Norhavn" in stage.said


@pytest.mark.parametrize(
    ("guess", "told"),
    [
        (None, words.NO_RISK.format(war="war")),
        (Estimate(0.0, 0.0, 0.0), words.NO_RISK.format(war="war")),
        (
            Estimate(1 / 900, 1 / 400, 1 / 90),
            "The risk of war before the next turn is real: your staff puts it at about 1 in 400; "
            f"it could be as little as 1 in 900 and as much as 1 in 90. {words.ESTIMATE_NOTE}",
        ),
        (
            Estimate(0.1, 0.1, 0.1),
            "The risk of war before the next turn is grave: your staff puts it at about 1 in 10. "
            + words.ESTIMATE_NOTE,
        ),
    ],
)
def test_the_estimate_in_words(guess: Estimate | None, told: str) -> None:
    assert estimate(guess, "war") == told
