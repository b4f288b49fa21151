"""How a turn opens: clocks, news, what moved and why, the risk in words and odds."""

from dataclasses import replace
from typing import Any

import pytest

from game.engine.orders import Letter, Orders
from game.engine.view import Estimate, Known, News, Paper
from game.record.game import Game
from game.text import words
from game.text.opening import (
    MOVED,
    WHY,
    clocks,
    estimate,
    open_turn,
    tell_letters,
    tell_moves,
    tell_news,
    tell_papers,
    tell_time,
)
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
    assert "Nothing that you have heard of." in stage.said


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


@pytest.mark.parametrize(("lower", "told"), [(30, True), (1, False)])
def test_reports_are_told_beside_the_ones_before_if_they_differ_by_more_than_they_err(
    lower: float, told: bool
) -> None:
    stage, at = at_desk(played(BUSY))
    guns = at.view.known["fort"]
    before = {**at.handed.before, "fort": replace(guns, value=guns.value - lower)}
    tell_moves(replace(at, handed=replace(at.handed, before=before)))
    said = " ".join(stage.said.split())
    assert (", reported by Air patrols; before it was between" in said) is told


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


# The parts of the opening, by views made for them.

BLOCKADE = {"north": Orders({"act": "blockade"}), "south": Orders()}


def opening(tell: Any, **view: Any) -> list[str]:
    """What one part of the opening says of a view that was changed so."""
    stage, at = at_desk(played(BLOCKADE))
    at.console.width = 1000
    at = replace(at, handed=replace(at.handed, view=replace(at.view, **view)))
    tell(at)
    return [line.strip() for line in stage.said.splitlines() if line]


def news(kind: str, text: str, name: str = "", who: str = "") -> News:
    return News(kind, name, "1950-05-01 18:00", who, text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("each", "line"),
    [
        (news("choice", "South denounces it.", "denounce", "south"), "Bo Sur: South denounces it."),
        (
            news("event", "The fort has fired.", "shots", "gunner"),
            "The gunner of the fort: The fort has fired.",
        ),
        (news("event", "A convoy has sailed", "fleet_sails"), "A convoy has sailed."),
        (
            news("failure", "It had turned.", "open_strait"),
            "Your order, Open the strait, did not work. It had turned.",
        ),
        (news("stands", "The fort: it goes", "fort"), "The fort: it goes."),
        (news("leak", "A secret is out.", "base"), "A secret is out."),
        (news("illegal", "An order could not be given."), "An order could not be given."),
    ],
)
def test_news_of_every_kind(each: News, line: str) -> None:
    assert opening(tell_news, news=(each,)) == [
        "What has happened:",
        "Done as you ordered: Close the strait.",
        line,
    ]


@pytest.mark.parametrize("kind", ["paper", "letter"])
def test_papers_and_letters_are_told_in_parts_of_their_own(kind: str) -> None:
    assert opening(tell_news, news=(news(kind, "Something came."),))[1:] == [
        "Done as you ordered: Close the strait.",
        "Nothing else that you have heard of.",
    ]


def test_an_order_that_failed_is_not_told_as_done() -> None:
    failed = news("failure", "No ship was ready.", "blockade")
    assert opening(tell_news, news=(failed,))[1:] == [
        "Your order, Close the strait, did not work. No ship was ready."
    ]


def test_without_new_papers_and_letters_nothing_is_said_of_them() -> None:
    old = Paper("north_brief", 0, "1950-05-01 09:00")
    assert opening(tell_papers, papers=(old,)) == []
    assert opening(tell_letters, letters=()) == []
    new = Paper("gazette", 1, "1950-05-01 18:00")
    assert opening(tell_papers, papers=(old, new)) == [
        "New papers; type read and the number, or read for all that are new:",
        "2. The Gazette. Newspaper, by The Gazette.",
    ]


def known(value: float, spread: float = 0.0, turn: int = 1, by: str = "") -> Known:
    return Known(value, spread, turn, "1950-05-01 18:00", by)


def test_what_moved_by_the_greatest_share_of_its_range_comes_first() -> None:
    """Nine guns of 64 are more than twelve degrees of 100."""
    now = {"tension": known(42), "fort": known(17), "alert_north": known(20.4)}
    before = {"tension": known(30), "fort": known(8), "alert_north": known(20)}
    stage, at = at_desk(played(BLOCKADE))
    at.console.width = 1000
    view = replace(at.view, known=now)
    tell_moves(replace(at, handed=replace(at.handed, view=view, before=before, reasons=())))
    assert [line.strip() for line in stage.said.splitlines() if line] == [
        "What has moved most, and why:",
        "The fort: 17 guns, up 9.",
        "Tension: 42, up 12.",
    ]


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (
            known(20, 2, by="air patrols"),
            "The fort: between 18 and 22 guns, reported by air patrols; before it was 8 guns.",
        ),
        (known(20, 2), "The fort: between 18 and 22 guns; before it was 8 guns."),
    ],
)
def test_a_report_is_told_with_who_made_it(now: Known, line: str) -> None:
    stage, at = at_desk(played(BLOCKADE))
    at.console.width = 1000
    view = replace(at.view, known={"fort": now})
    tell_moves(replace(at, handed=replace(at.handed, view=view, before={"fort": known(8)})))
    assert line in stage.said


def test_a_report_of_an_earlier_turn_is_no_move() -> None:
    stage, at = at_desk(played(BLOCKADE))
    view = replace(at.view, known={"fort": known(20, 2, turn=0), "unrest": known(90)})
    tell_moves(replace(at, handed=replace(at.handed, view=view, before={"fort": known(8)})))
    assert stage.said == ""


def test_no_more_moves_and_reasons_are_told_than_one_can_hear() -> None:
    stage, at = at_desk(played(BLOCKADE))
    at.console.width = 1000
    names = list(at.texts.variables)
    view = replace(at.view, known={name: known(45) for name in names})
    before = {name: known(10) for name in names}
    reason = next(each for each in at.handed.reasons if each.variable == "tension")
    reasons = tuple(replace(reason, amount=amount) for amount in (9, 8, 7, 6))
    handed = replace(at.handed, view=view, before=before, reasons=reasons)
    tell_moves(replace(at, handed=handed))
    lines = [line.strip() for line in stage.said.splitlines() if line]
    assert len(lines) == 1 + MOVED < len(names)
    (tension,) = [line for line in lines if line.startswith("Tension:")]
    assert tension.count(" by your own order") == WHY


def test_a_risk_below_telling_is_none() -> None:
    none = words.NO_RISK.format(war="war")
    assert estimate(Estimate(0, 0, 9e-7), "war") == none
    assert estimate(Estimate(0, 0, 2e-6), "war") != none
