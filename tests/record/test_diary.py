"""A seat's diary: from what it knew, in the first person, in few words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.engine.luck import Pins
from game.engine.orders import Letter, Orders
from game.engine.view import Estimate, Known, News, SeenLetter, View
from game.paths import scenarios
from game.record.diary import Page, diary, lived, written
from game.record.diary_words import Leaf, Writer, is_quiet
from game.record.game import Game
from game.record.openings import open_game
from game.record.replay import replay
from game.scenario import load
from tests.record.making import small

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"
QUICK = {f"transit.{seat}.{slot}": 0.0 for seat in ("north", "south") for slot in (0, 1)}
PINS = Pins({MORNING: QUICK, EVENING: QUICK})
CUBA = next(path for path in scenarios() if path.name == "cuba-1962")
SEATS = ("kennedy", "khrushchev")


@cache
def of_record(name: str, seat: str, home: Path = CUBA) -> tuple[Page, ...]:
    return diary(replay(home / "records" / f"{name}.yaml").game, seat)


def played(*turns: dict[str, Orders], seed: int = 5) -> Game:
    game = Game.start(small(), "calm_school", seed, pins=PINS)
    for orders in turns:
        game.play(orders)
    return game


def view(seat: str = "north", turn: int = 1, **changes: object) -> View:
    """The view of a seat in the small scenario, with changes; without news and staff."""
    plain: dict[str, object] = {"news": (), "letters": (), "estimate": None}
    game = played(*[{} for _ in range(turn)])
    return replace(game.view(seat), **{**plain, **changes})  # type: ignore[arg-type]


def entry(after: View, orders: Orders | None = None, before: View | None = None) -> str:
    """The one entry that this turn makes."""
    writer = Writer(small().scenario, after.seat)
    return writer.entry(Leaf(after, Orders() if orders is None else orders, before or view(turn=0)))


def news(kind: str, name: str, text: str, who: str = "south") -> News:
    return News(kind, name, MORNING, who, text)  # type: ignore[arg-type]


def came(**changes: object) -> SeenLetter:
    """A letter that has just arrived from South."""
    plain: dict[str, object] = {
        "id": f"south/{MORNING}/0",
        "sender": "south",
        "channel": "radio",
        "purpose": "proposal",
        "tone": "hard",
        "levels": {"fort": "frozen"},
        "about": None,
        "draft": None,
        "sent": MORNING,
        "arrived": EVENING,
        "expected": None,
        "expires": None,
        "open": True,
        "misunderstanding": False,
    }
    return SeenLetter(**{**plain, **changes})  # type: ignore[arg-type]


# The whole


@pytest.mark.parametrize("seat", SEATS)
@pytest.mark.parametrize("name", ["history", "war_exchange", "settlement_climb_down"])
def test_a_week_is_read_in_a_few_minutes(name: str, seat: str) -> None:
    pages = of_record(name, seat)
    words = sum(len(page.text.split()) for page in pages)
    assert 400 < words < 1150
    assert 10 < len(pages) <= 22


@pytest.mark.parametrize("seat", SEATS)
def test_entries_are_in_the_order_of_time_and_none_is_empty(seat: str) -> None:
    pages = of_record("history", seat)
    assert [page.since for page in pages] == sorted(page.since for page in pages)
    assert all(page.since <= page.until for page in pages)
    assert all(page.text.strip() == page.text and page.text.endswith((".", "”")) for page in pages)


def test_it_is_dated_by_its_writers_own_clock() -> None:
    first = of_record("history", "khrushchev")[0]
    assert (first.since, first.clock) == ("1962-10-16 12:00", "1962-10-16 19:00")


@pytest.mark.parametrize("seat", SEATS)
def test_sentences_begin_large_and_no_place_is_left_open(seat: str) -> None:
    for page in of_record("history", seat):
        assert not re.search(r"[.!?] [a-z]", page.text.replace("...", ""))
        assert "{" not in page.text
        assert "  " not in page.text
        assert ".." not in page.text


def test_quiet_turns_are_told_as_one() -> None:
    spans = [page for page in of_record("history", "khrushchev") if page.since != page.until]
    assert [(page.since, page.until) for page in spans] == [
        ("1962-10-17 10:00", "1962-10-22 12:00")
    ]


def test_the_same_game_has_the_same_diary() -> None:
    assert of_record("history", "kennedy") == diary(
        replay(CUBA / "records" / "history.yaml").game, "kennedy"
    )


def test_words_do_not_come_twice_in_a_row() -> None:
    ordered = [
        re.findall(r"I ordered|I decided on|I gave the word for", page.text)
        for page in of_record("history", "kennedy")
    ]
    flat = [way for ways in ordered for way in ways]
    assert len(set(flat)) == 3
    assert all(first != second for first, second in pairwise(flat))


@pytest.mark.parametrize("name", ["history", "war", "words_only"])
@pytest.mark.parametrize("seat", SEATS)
def test_it_serves_any_scenario(name: str, seat: str) -> None:
    home = next(path for path in scenarios() if path.name == "friedrichstrasse-1961")
    assert 3 <= len(of_record(name, seat, home)) <= 10


def test_it_may_be_written_while_the_game_goes_on() -> None:
    game = played({"north": Orders({"act": "blockade"}), "south": Orders()})
    assert [page.since for page in diary(game, "north")] == [MORNING]


def test_a_game_taken_up_late_begins_there() -> None:
    game = open_game(load("cuba-1962"), None, 3, "1962-10-27 16:00")
    game.force({})
    pages = diary(game, "kennedy")
    assert [page.since for page in pages] == ["1962-10-27 16:00"]
    assert "What I hold to be true" in pages[0].text


def test_an_unknown_seat_is_refused() -> None:
    with pytest.raises(KeyError):
        diary(played({}), "east")


def test_the_first_turn_brings_no_news_of_the_second() -> None:
    game = played({"north": Orders({"act": "blockade"}), "south": Orders()})
    ((first, _),) = lived(game, "south")
    assert first.news == ()


# What came in


def test_a_deed_of_the_other_side_is_told_in_its_words() -> None:
    game = played({"north": Orders({"act": "blockade"}), "south": Orders()}, {})
    assert diary(game, "south")[-1].text.startswith("North closes the strait.")


def test_of_several_the_weightiest_comes_first() -> None:
    told = (
        news("event", "fleet_sails", "A convoy has sailed."),
        news("event", "riots", "Fishermen riot."),
        news("event", "shots", "The fort has fired. Men are dead."),
    )
    assert entry(view(news=told)).startswith("The fort has fired. ")
    assert "Men are dead" not in entry(view(news=told))


def test_what_ends_the_game_comes_before_all() -> None:
    told = (
        news("choice", "denounce", "South denounces."),
        news("event", "war_at_sea", "It is war."),
        news("leak", "south", "What Bo Sur offered in secret is in the newspapers."),
    )
    assert re.match(r"It is war\.|What Bo Sur offered", entry(view(news=told)))


def test_the_writer_is_not_told_of_himself() -> None:
    told = (
        news("event", "riots", "Norr is seen in the harbour."),
        news("event", "riots", "The Chancellor is silent."),
    )
    assert entry(view(news=told)) == "I gave no new order."


def test_an_order_that_failed_is_told_with_what_came_instead() -> None:
    told = (news("failure", "open_strait", "The convoy had already turned.", "north"),)
    expected = "“Open the strait” did not go as I meant it: The convoy had already turned."
    assert entry(view(news=told)).startswith(expected)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "Sur proposes by Radio: the fort: work stops."),
        (
            {"purpose": "message", "levels": {}},
            "A hard letter from Sur, by Radio, without an offer",
        ),
        ({"purpose": "acceptance", "levels": {}}, "Sur accepts by Radio what I proposed."),
        ({"purpose": "rejection", "levels": {}}, "Sur refuses by Radio what I proposed."),
        ({"purpose": "withdrawal"}, "Sur takes back by Radio the offer that lay with me."),
        ({"misunderstanding": True}, "Sur accepts by Radio what I never offered."),
        ({"levels": {"base": "quietly_closed"}}, "it closes without a word, in secret."),
        ({"channel": "envoy"}, "Sur proposes by the envoy: "),
    ],
)
def test_letters_that_came(changes: dict[str, object], told: str) -> None:
    assert told in entry(view(letters=(came(**changes),)))


def test_a_letter_that_came_earlier_is_not_told_again() -> None:
    assert "Sur" not in entry(view(letters=(came(arrived=MORNING),)))


def test_the_same_terms_are_not_told_twice() -> None:
    writer = Writer(small().scenario, "north")
    first, second = (
        writer.entry(Leaf(view(letters=(came(),)), Orders(), view(turn=0))) for _ in range(2)
    )
    assert "the fort: work stops" in first
    assert "the same once more" in second


# What was believed and feared


def known(value: float, spread: float, turn: int = 1) -> Known:
    return Known(value, spread, turn, EVENING, "air patrols")


def believed(now: Known, old: Known) -> str:
    before = view(turn=0, known={"fort": old})
    return entry(view(known={"fort": now}), Orders({"act": "blockade"}), before)


def test_a_reading_that_moved_far_is_told_with_its_spread_and_against_the_old() -> None:
    told = believed(known(30, 4), known(10, 4, 0))
    assert "The fort: between 26 and 34 guns, if air patrols can be trusted" in told
    assert "until now I reckoned with between 6 and 14 guns." in told
    assert "guess" not in told


def test_a_wide_one_is_called_a_guess() -> None:
    told = believed(known(50, 14), known(10, 4, 0))
    assert "That is hardly more than a guess." in told


def test_what_moved_little_or_came_earlier_is_not_told() -> None:
    assert "guns" not in believed(known(12, 4), known(10, 4, 0))
    assert "guns" not in believed(known(30, 4, 0), known(10, 4, 0))


def test_what_is_hidden_from_the_other_side_too_is_nothing_about_it() -> None:
    before = view(turn=0, known={"unrest": known(10, 4, 0)})
    told = entry(view(known={"unrest": known(60, 4)}), Orders({"act": "blockade"}), before)
    assert "Unrest" not in told


def test_the_first_entry_tells_what_one_starts_from() -> None:
    first = diary(played({}), "north")[0].text
    assert first.startswith("What I hold to be true of the other side: The fort between ")


def feared(before: float, now: float, hours: float = 12) -> str:
    was = view(turn=0, estimate=Estimate(before, before, before), hours=12)
    after = view(estimate=Estimate(now, now, now), hours=hours)
    return entry(after, Orders({"act": "blockade"}), was)


def test_the_danger_is_told_when_its_word_changes() -> None:
    assert "The danger of war is serious now: about 1 in 50 in the next 12 hours" in feared(
        0.001, 0.02
    )
    assert "The danger has eased, they tell me, to about 1 in 1,000" in feared(0.02, 0.001)


def test_and_not_while_it_stays() -> None:
    assert "danger" not in feared(0.02, 0.021)
    assert "danger" not in feared(0.0001, 0.001)


def test_a_short_turn_does_not_look_safe_because_it_is_short() -> None:
    assert "danger" not in feared(0.02, 0.0035, hours=2)


# What was pressed and ordered


def test_orders_stand_beside_who_was_for_something_else() -> None:
    told = entry(view(turn=1), Orders({"posture": "raise_alert"}))
    assert "I ordered “Raise the alert”, though Eik was for “Close the strait”." in told


def test_whom_the_orders_followed_is_told_where_nobody_objects() -> None:
    voices = view(turn=1, advisers=("marshal",))
    told = entry(voices, Orders({"act": "blockade"}))
    assert told.endswith("I ordered “Close the strait”, as Eik pressed me to.")


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        (
            Letter("radio", "soft", "proposal", {"fort": "razed", "ships": "pass"}),
            "I proposed by Radio: the fort: it goes; the ships: they pass.",
        ),
        (Letter("cable", "hard"), "I sent a few words by Embassy cable, hard in tone."),
        (
            Letter("cable", "soft", "acceptance", about="radio"),
            "I accepted by Embassy cable what had come by Radio.",
        ),
        (
            Letter("radio", "soft", "rejection", about="radio"),
            "I refused by Radio what had come by the same way.",
        ),
        (
            Letter("radio", "soft", "withdrawal", about="radio"),
            "I took back by Radio what I had sent by the same way.",
        ),
        (Letter("radio", "soft", "proposal"), "I proposed by Radio: that all stay as it is."),
    ],
)
def test_letters_that_were_sent(letter: Letter, told: str) -> None:
    assert entry(view(), Orders({}, (letter,))) == told


# Quiet turns and the end


def test_a_turn_is_quiet_without_letters_loud_deeds_and_new_danger() -> None:
    scenario, before = small().scenario, view(turn=0)
    loud = news("choice", "blockade", "North closes the strait.", "north")
    low = news("choice", "denounce", "South denounces.")
    assert is_quiet(scenario, Leaf(view(), Orders(), before))
    assert is_quiet(scenario, Leaf(view(news=(low,)), Orders(), before))
    assert not is_quiet(scenario, Leaf(view("south", news=(loud,)), Orders(), view("south", 0)))
    assert not is_quiet(scenario, Leaf(view(letters=(came(),)), Orders(), before))
    assert not is_quiet(scenario, Leaf(view(), Orders({"act": "blockade"}), before))
    assert not is_quiet(scenario, Leaf(view(), Orders({}, (Letter("radio", "soft"),)), before))
    assert not is_quiet(scenario, Leaf(view(), Orders(), None))
    assert not is_quiet(scenario, Leaf(view(), None, before))


def test_small_orders_of_quiet_turns_are_told_together() -> None:
    first, small_step = view(turn=0), Orders({"posture": "stop_patrols"})
    turns = [(first, Orders()), (view(turn=1), small_step), (view(turn=2), small_step)]
    pages = written(small().scenario, "north", turns)
    assert [(page.since, page.until) for page in pages] == [(MORNING, MORNING), (EVENING, DAWN)]
    assert pages[-1].text == "I ordered “Stop the patrols”."


def closing(ending: str, terms: dict[str, str] | None = None) -> str:
    after = view(ending=ending, terms=terms)
    return Writer(small().scenario, "north").entry(Leaf(after, None, view(turn=0)))


def test_the_last_entry_says_how_it_ended() -> None:
    assert closing("adjourned") == "So it ends: No end."
    assert closing("burning_strait") == "Here the diary breaks off."
    agreed = {"fort": "frozen", "ships": "pass", "base": "stays"}
    assert closing("any_terms", agreed) == "It is settled. The fort: work stops."


def test_terms_that_were_told_are_named_after_who_proposed_them() -> None:
    settled = of_record("history", "khrushchev")[-1].text
    assert settled.endswith("It is settled. The terms are those that Kennedy proposed.")
    assert of_record("history", "kennedy")[-1].text.endswith("those that I proposed.")


def test_nobody_writes_of_a_war() -> None:
    assert of_record("war_exchange", "khrushchev")[-1].text.endswith("Here the diary breaks off.")
