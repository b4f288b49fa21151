"""The hand that writes a diary, sentence by sentence, from views made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import Letter, Orders
from game.engine.sight.council import Opinion
from game.engine.view import Belief, Estimate, Known, News, SeenLetter, View
from game.record.diary_words import (
    _HEEDED,
    _HOLDS,
    _ORDERS,
    _QUIET,
    _QUIET_LONG,
    JUMP,
    LOUD,
    ROOM,
    TERMS,
    Leaf,
    Writer,
    _is_loud,
    _offers,
    _two,
    is_quiet,
)
from tests.record.making import small
from tests.ui.helpers import NORTH, NOW

SCENARIO = small().scenario
BLANK = replace(NORTH, news=(), letters=(), known={}, estimate=Estimate(0.0, 0.0, 0.0))


def writer(seat: str = "north") -> Writer:
    return Writer(SCENARIO, seat)


def news(kind: str, name: str, text: str, who: str = "south") -> News:
    return News(kind, name, NOW, who, text)  # type: ignore[arg-type]


def came(purpose: str = "message", **more: object) -> SeenLetter:
    base = SeenLetter(
        id="south/1950-05-01 09:00/0", sender="south", channel="cable", purpose="message",
        tone="hard", levels={}, about=None, draft=None, sent="1950-05-01 09:00", arrived=NOW,
        expected=None, expires=None, open=False, misunderstanding=False,
    )  # fmt: skip
    return replace(base, purpose=purpose, **more)  # type: ignore[arg-type]


def known(value: float, spread: float, turn: int = 1) -> Known:
    return Known(value, spread, turn, NOW, "air patrols")


def leaf(orders: Orders | None = None, before: View | None = BLANK, **changes: object) -> Leaf:
    return Leaf(replace(BLANK, **changes), orders or Orders(), before)  # type: ignore[arg-type]


def voice(adviser: str, pressed: str) -> Opinion:
    return Opinion(adviser, {"act": pressed}, "act", 1.0, None, None)


# What makes a turn quiet


@pytest.mark.parametrize(
    ("changes", "quiet"),
    [
        ({}, True),
        ({"news": (news("choice", "denounce", "D."),)}, True),
        ({"news": (news("choice", "hasten_work", "H."),)}, False),
        ({"news": (news("event", "riots", "R."),)}, True),
        ({"news": (news("leak", "", "L."),)}, False),
        ({"news": (news("failure", "open_strait", "F.", "north"),)}, False),
        ({"news": (news("paper", "photographs", "P."),)}, True),
        ({"letters": (came("message"),)}, True),
        ({"letters": (came("proposal"),)}, False),
        ({"letters": (came("proposal", arrived="1950-05-01 09:00"),)}, True),
        ({"letters": (came("acceptance", misunderstanding=True),)}, False),
        ({"estimate": Estimate(0.03, 0.03, 0.03)}, False),
        ({"estimate": Estimate(0.001, 0.001, 0.001)}, True),
    ],
)
def test_what_has_to_be_told_by_itself(changes: dict[str, object], quiet: bool) -> None:
    assert is_quiet(SCENARIO, leaf(**changes)) is quiet  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("orders", "quiet"),
    [
        (Orders({"act": "hold"}), True),
        (Orders({"posture": "stop_patrols"}), True),
        (Orders({"posture": "raise_alert"}), False),
        (Orders({"act": "blockade", "posture": "hold"}), False),
        (Orders({}, (Letter("cable", "soft"),)), False),
    ],
)
def test_orders_from_the_fifth_rung_on_are_told_by_themselves(orders: Orders, quiet: bool) -> None:
    assert SCENARIO.choices["north"]["raise_alert"].rung == LOUD
    assert is_quiet(SCENARIO, leaf(orders)) is quiet


def test_the_first_and_the_last_entry_are_never_left_out() -> None:
    assert not is_quiet(SCENARIO, leaf(before=None))
    assert not is_quiet(SCENARIO, Leaf(BLANK, None, BLANK))


def test_loud_news_and_letters_with_an_offer() -> None:
    assert _is_loud(SCENARIO, news("choice", "free_guns", "G."))
    assert not _is_loud(SCENARIO, news("choice", "turn_convoy", "T."))
    assert not _offers(came("message"))
    assert _offers(came("message", misunderstanding=True))
    for purpose in ("proposal", "acceptance", "rejection", "withdrawal"):
        assert _offers(came(purpose))


# Turns of phrase


@pytest.mark.parametrize("ways", [_ORDERS, _HOLDS, _QUIET, _QUIET_LONG, _HEEDED])
def test_ways_of_saying_a_thing_come_one_after_the_other_and_round_again(
    ways: tuple[str, ...],
) -> None:
    hand = writer()
    told = [hand._vary("kind", ways) for _ in range(2 * len(ways))]
    assert told == [*ways, *ways]
    assert len(set(ways)) == len(ways)


def test_each_kind_of_phrase_has_its_own_turn() -> None:
    hand = writer()
    assert hand._vary("one", _ORDERS) == hand._vary("other", _ORDERS) == _ORDERS[0]
    assert hand._vary("one", _ORDERS) == _ORDERS[1]


# What came in


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        (came("acceptance"), "Sur accepts by Embassy cable what I proposed."),
        (came("rejection", channel="radio"), "Sur refuses by Radio what I proposed."),
        (came("withdrawal"), "Sur takes back by Embassy cable the offer that lay with me."),
        (
            came("acceptance", misunderstanding=True),
            "Sur accepts by Embassy cable what I never offered.",
        ),
        (came("message"), "A hard letter from Sur, by Embassy cable, without an offer."),
        (
            came("proposal", levels={"fort": "razed"}),
            "Sur proposes by Embassy cable: the fort: it goes.",
        ),
        (
            came("proposal", levels={"base": "quietly_closed"}, channel="envoy"),
            "Sur proposes by the envoy: the base across the strait: it closes without a word, in "
            "secret.",
        ),
        (came("proposal"), "Sur proposes by Embassy cable: that all stay as it is."),
    ],
)
def test_each_kind_of_letter(letter: SeenLetter, told: str) -> None:
    assert writer()._letter(letter) == told


def test_a_second_offer_is_told_in_other_words_and_the_same_terms_in_few() -> None:
    hand = writer()
    terms = {"fort": "razed"}
    hand._letter(came("proposal", levels=terms))
    again = hand._letter(came("proposal", levels=terms))
    assert again == "By Embassy cable comes an offer of Sur's: the same once more."
    other = hand._letter(came("proposal", levels={"fort": "stays"}))
    assert other == "Sur proposes by Embassy cable: the fort: it stays."
    once_more = hand._letter(came("proposal", levels=terms))
    assert once_more.endswith(": the fort: it goes.")


def test_ones_own_terms_are_kept_apart_from_the_other_sides() -> None:
    hand, terms = writer(), {"fort": "razed"}
    hand._letter(came("proposal", levels=terms))
    mine = hand._sent(Letter("cable", "soft", "proposal", terms))
    assert mine == "I proposed by Embassy cable: the fort: it goes."
    assert hand._sent(Letter("radio", "soft", "proposal", terms)).endswith("the same once more.")


def test_three_terms_are_told_and_the_rest_counted() -> None:
    levels = {"fort": "razed", "ships": "pass", "base": "closed"}
    hand = writer()
    assert len(levels) == TERMS
    assert "more" not in hand._terms(Letter("cable", "soft", "proposal", levels), "north")
    four = SCENARIO.model_copy(
        update={"issues": {**SCENARIO.issues, "toll": SCENARIO.issues["ships"]}}
    )
    told = Writer(four, "north")._terms(
        Letter("cable", "soft", "proposal", {**levels, "toll": "pass"}), "north"
    )
    assert told.endswith("; and 1 more")
    assert told.count(";") == 3


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        (Letter("cable", "soft"), "I sent a few words by Embassy cable, soft in tone."),
        (
            Letter("cable", "soft", "acceptance", about="radio"),
            "I accepted by Embassy cable what had come by Radio.",
        ),
        (
            Letter("radio", "hard", "rejection", about="radio"),
            "I refused by Radio what had come by the same way.",
        ),
        (
            Letter("radio", "hard", "withdrawal", about="cable"),
            "I took back by Radio what I had sent by Embassy cable.",
        ),
    ],
)
def test_each_kind_of_letter_that_one_writes(letter: Letter, told: str) -> None:
    assert writer()._sent(letter) == told


def test_news_are_told_by_weight_and_only_the_first_of_them() -> None:
    items = (
        news("event", "fleet_sails", "A convoy has sailed."),
        news("choice", "free_guns", "Guns are free. All of them."),
        news("paper", "photographs", "Photographs."),
        news("choice", "denounce", "South denounces."),
    )
    hand = writer()
    assert [each.id for each in hand._best(items)] == ["free_guns", "denounce", "fleet_sails"]
    assert list(hand._heard(leaf(news=items), 1)) == ["Guns are free."]
    assert len(list(hand._heard(leaf(news=items), 2))) == 2


def test_what_failed_is_told_with_the_choices_title() -> None:
    item = news("failure", "open_strait", "It had turned. Too late. Gone.", "north")
    assert list(writer()._failures(leaf(news=(item,)))) == [
        "“Open the strait” did not go as I meant it: It had turned. Too late."
    ]


# What was believed


@pytest.mark.parametrize(
    ("now", "old", "told"),
    [
        (known(40, 8), known(40 - 8 * JUMP, 8, 0), True),
        (known(40, 8), known(40 - 8 * JUMP + 0.1, 8, 0), False),
        (known(40 - 8 * JUMP, 8), known(40, 8, 0), True),
        (known(40, 8, 0), known(10, 8, 0), False),
    ],
)
def test_a_reading_is_told_from_so_many_spreads_on(now: Known, old: Known, told: bool) -> None:
    before = replace(BLANK, known={"alert_south": old})
    found = list(writer()._believed(leaf(before=before, known={"alert_south": now})))
    assert bool(found) is told
    if told:
        assert "Southern alert" in found[0]
        assert "air patrols" in found[0]


@pytest.mark.parametrize(("spread", "guess"), [(19.9, False), (20.0, True)])
def test_from_a_fifth_of_the_range_on_it_is_a_guess(spread: float, guess: bool) -> None:
    before = replace(BLANK, known={"alert_south": known(0, spread, 0)})
    (found,) = writer()._believed(leaf(before=before, known={"alert_south": known(90, spread)}))
    assert found.endswith("hardly more than a guess.") is guess


@pytest.mark.parametrize(
    ("old", "now", "told"),
    [
        (0.5, 0.57, None),
        (0.5, 0.59, "I give it 59 in 100 that he dares more than most in his place would; it was "
         "an even chance."),
        (0.6, 0.51, "I give it 51 in 100 that he dares more than most in his place would; it was "
         "60 in 100."),
    ],
)  # fmt: skip
def test_a_change_of_mind_about_the_other_leader_is_told(
    old: float, now: float, told: str | None
) -> None:
    before = replace(BLANK, beliefs={"resolve": Belief(old, ())})
    found = list(writer()._judged(leaf(before=before, beliefs={"resolve": Belief(now, ())})))
    assert found == ([] if told is None else [f"Of Sur I think otherwise than I did: {told}"])
    assert list(writer()._judged(leaf(before=None, beliefs={"resolve": Belief(0.9, ())}))) == []


def test_of_several_the_one_that_moved_most_is_told() -> None:
    old = {"alert_south": known(10, 8, 0), "fort": known(8, 4, 0)}
    now = {"alert_south": known(30, 8), "fort": known(28, 4)}
    (found,) = writer()._believed(leaf(before=replace(BLANK, known=old), known=now))
    assert "The fort" in found


def test_one_starts_from_the_three_surest_readings() -> None:
    now = {"alert_south": known(30, 20), "fort": known(28, 4), "tension": known(40, 0)}
    (found,) = writer()._first(leaf(before=None, known=now))
    assert found == (
        "What I hold to be true of the other side: The fort between 24 and 32 guns; "
        "Southern alert between 10 and 50."
    )
    assert list(writer()._first(leaf(known=now))) == []


# What was feared


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (0.0, 0.03, "The danger of war is serious now: about 1 in 33 in the next 12 hours"),
        (0.03, 0.0, "The danger has eased, they tell me, to next to nothing in the next 12 hours."),
        (0.03, 0.04, None),
        (0.0, 0.001, None),
    ],
)
def test_the_danger_is_told_where_its_word_changes(
    was: float, now: float, said: str | None
) -> None:
    before = replace(BLANK, estimate=Estimate(was, was, was))
    found = list(writer()._feared(leaf(before=before, estimate=Estimate(now, now, now))))
    assert found[0].startswith(said) if said else found == [], found


def test_without_an_estimate_nothing_is_feared() -> None:
    assert list(writer()._feared(leaf(estimate=None))) == []
    assert list(writer()._feared(leaf(before=None))) == []


# What was ordered


def test_a_voice_against_stands_beside_the_order() -> None:
    hand = writer()
    told = hand._against(["blockade"], [voice("envoy", "hold")])
    assert told == "I ordered “Close the strait”, though Lund was for waiting."
    both = hand._against(["blockade"], [voice("marshal", "blockade"), voice("envoy", "bombard")])
    assert both == "I decided on “Close the strait”; Lund was for “Shell the fort”."
    alone = hand._against(["blockade"], [voice("marshal", "blockade")])
    assert alone == "I gave the word for “Close the strait”, as Eik pressed me to."


def test_nothing_ordered_and_nothing_written_is_told_too() -> None:
    assert list(writer()._ordered(leaf(), Orders())) == [_HOLDS[0]]
    letter = Letter("cable", "soft")
    assert list(writer()._ordered(leaf(), Orders({}, (letter,)))) == [writer()._sent(letter)]


def test_small_orders_are_told_without_the_council() -> None:
    orders = Orders({"posture": "stop_patrols", "act": "hold"})
    assert list(writer()._ordered(leaf(orders), orders)) == ["I ordered “Stop the patrols”."]


def test_quiet_turns_in_a_row_tell_the_greatest_thing_and_every_order_once() -> None:
    small_news = (news("event", "riots", "Fishermen riot. Again."),)
    patrols = Orders({"posture": "stop_patrols"})
    turns = [leaf(patrols), leaf(patrols, news=small_news), leaf()]
    assert writer()._done(patrols) == ["stop_patrols"]
    assert writer().quiet(turns) == "Fishermen riot. I ordered “Stop the patrols”."
    assert writer().quiet([leaf(), leaf()]) == _QUIET_LONG[0]
    assert writer().quiet([leaf(news=small_news)]) == f"{_QUIET[0]} Fishermen riot."


def test_an_entry_has_room_for_so_much() -> None:
    letters = tuple(came("message", id=f"south/1950-05-01 09:00/{n}") for n in range(ROOM))
    old = {"alert_south": known(10, 8, 0)}
    now = {"alert_south": known(90, 8)}
    full = leaf(before=replace(BLANK, known=old), known=now, letters=letters)
    assert "Southern alert" not in writer().entry(full)
    spare = leaf(before=replace(BLANK, known=old), known=now, letters=letters[: ROOM - 1])
    assert "Southern alert" in writer().entry(spare)


# How it ended


@pytest.mark.parametrize(
    ("ending", "terms", "told"),
    [
        ("burning_strait", None, "Here the diary breaks off."),
        ("adjourned", None, "So it ends: No end."),
        ("good_terms", {"fort": "razed", "ships": "pass", "base": "stays"},
         "It is settled. The fort: it goes."),
        ("any_terms", {"fort": "stays", "ships": "pass", "base": "stays"},
         "It is settled. The fort: it stays; the ships: they pass; the base across the strait: "
         "it stays."),
    ],
)  # fmt: skip
def test_the_last_sentence(ending: str, terms: dict[str, str] | None, told: str) -> None:
    view = replace(BLANK, ending=ending, terms=terms)
    assert " ".join(writer()._closing(view)) == told


@pytest.mark.parametrize(("sender", "who"), [("south", "Sur"), ("north", "I")])
def test_terms_that_somebody_proposed_are_his(sender: str, who: str) -> None:
    hand, terms = writer(), {"fort": "razed", "ships": "pass", "base": "stays"}
    hand.told[sender] = [{"fort": "frozen"}, {"fort": "razed"}]
    assert hand._agreed(terms) == f"The terms are those that {who} proposed."
    hand.told[sender] = [{"fort": "frozen"}]
    assert hand._agreed(terms) == "The fort: it goes."


def test_a_game_that_goes_on_has_no_last_sentence() -> None:
    assert list(writer()._closing(BLANK)) == []


def test_four_sentences_and_not_five_have_room() -> None:
    letters = tuple(came("message", id=f"south/1950-05-01 09:00/{n}") for n in range(4))
    old, now = {"alert_south": known(10, 8, 0)}, {"alert_south": known(90, 8)}
    before = replace(BLANK, known=old)
    for count, told in ((3, True), (4, False)):
        full = leaf(before=before, known=now, letters=letters[:count])
        assert ("Southern alert" in writer().entry(full)) is told


@pytest.mark.parametrize(
    ("danger", "heard"), [(0.0, False), (0.006, False), (0.03, True), (0.1, True), (0.5, True)]
)
def test_in_grave_danger_who_holds_tells_what_the_council_wants(danger: float, heard: bool) -> None:
    estimate = Estimate(danger, danger, danger)
    view = replace(NORTH, estimate=estimate, news=(), letters=())
    (told,) = writer()._ordered(Leaf(view, Orders(), view), Orders())
    assert ("; on the council " in told) is heard
    assert told.startswith(_HOLDS[0][:-1])


def test_only_one_of_those_who_had_their_way_is_heard() -> None:
    voices = [voice("a", "x"), voice("b", "x"), voice("c", "y"), voice("d", "z")]
    assert [each.adviser for each in _two(voices, {"x"})] == ["a", "c"]
    assert [each.adviser for each in _two(voices[:2], {"x"})] == ["a"]
    assert [each.adviser for each in _two(voices, {"x", "y", "z"})] == ["a"]
