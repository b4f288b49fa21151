"""The words of a diary one by one: beginnings of texts, titles within a sentence, weights."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import HOLD
from game.engine.sight.council import Opinion
from game.engine.view import Estimate, Known, News
from game.record.diary_words import (
    GRAVE,
    Writer,
    _capital,
    _danger,
    _first_sentence,
    _grade,
    _joined,
    _jump,
    _moves,
    _small,
    _two,
)
from game.record.game import Game
from game.scenario import load
from tests.record.making import small


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The fort has fired. Men are dead.", "The fort has fired."),
        ("The fort has fired", "The fort has fired."),
        ("Is it war? Nobody knows.", "Is it war?"),
        ("A. I. Mikoyan is there. So is he.", "A. I. Mikoyan is there."),
        ("They sail at 9.30 from Norhavn. All is well.", "They sail at 9.30 from Norhavn."),
        ("He says “no.” They wait. Longer.", "He says “no.” They wait."),
        ("In 1950 it began. Then more.", "In 1950 it began."),
    ],
)
def test_a_text_is_cut_after_its_first_sentence(text: str, first: str) -> None:
    assert _first_sentence(text) == first


def test_or_after_its_second() -> None:
    text = "One thing. Another thing. A third."
    assert _first_sentence(text, 2) == "One thing. Another thing."
    assert _first_sentence("One thing. Another thing.", 2) == "One thing. Another thing."


@pytest.mark.parametrize("name", ["cuba-1962", "friedrichstrasse-1961"])
def test_no_text_of_the_shipped_crises_is_cut_within_a_name(name: str) -> None:
    events = load(name).scenario.events.values()
    for event in events:
        cut = _first_sentence(event.tell or event.title)
        assert cut.endswith((".", "!", "?", "”"))
        assert len(cut.split()) >= 3
        assert not cut.endswith((" U.", " St.", " Mr.", " Dr."))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("The fort", "the fort"),
        ("They go, and the UN looks on", "they go, and the UN looks on"),
        ("A pledge", "a pledge"),
        ("Berlin is left aside", "Berlin is left aside"),
        ("Jupiters", "Jupiters"),
        ("No ships are stopped", "no ships are stopped"),
    ],
)
def test_only_words_that_are_no_names_begin_small(title: str, told: str) -> None:
    assert _small(title) == told


def test_sentences_are_joined_by_one_space() -> None:
    assert _joined(["One."], (), iter(["Two.", "Three."])) == "One. Two. Three."
    assert _joined() == ""


def test_a_beginning_is_made_large() -> None:
    assert (_capital("by Radio"), _capital("")) == ("By Radio", "")


def test_a_jump_is_counted_in_the_wider_of_both_spreads() -> None:
    def known(value: float, spread: float) -> Known:
        return Known(value, spread, 1, "1950-05-01 18:00", "staff")

    assert _jump(known(30, 4), known(10, 10)) == 2
    assert _jump(known(10, 10), known(30, 4)) == 2
    assert _jump(known(10, 5), known(10, 5)) == 0


def test_an_event_weighs_what_it_moves() -> None:
    scenario = small().scenario
    assert _moves(scenario, "shots") == pytest.approx(0.10)
    assert _moves(scenario, "riots") == pytest.approx(0.06)
    assert _moves(scenario, "envoy_calls") == 0


@pytest.mark.parametrize(
    ("middle", "hours", "word"),
    [
        (0.0001, 12, "small"),
        (0.003, 12, "real"),
        (0.003, 2, "serious"),
        (0.003, 48, "small"),
        (0.02, 12, "serious"),
        (0.1, 12, "grave"),
        (0.9, 12, "extreme"),
    ],
)
def test_the_word_for_a_danger_is_that_of_half_a_day(
    middle: float, hours: float, word: str
) -> None:
    view = replace(
        Game.start(small()).view("north"), estimate=Estimate(middle, middle, middle), hours=hours
    )
    assert _grade(view) == word
    assert word == "small" or word in GRAVE
    assert (_danger(view) > middle + 1e-9) is (hours < 12)


def test_without_a_staff_there_is_no_danger() -> None:
    view = replace(Game.start(small()).view("north"), estimate=None)
    assert (_danger(view), _grade(view)) == (0.0, "small")


def voice(adviser: str, pressed: str) -> Opinion:
    return Opinion(adviser, {"act": pressed}, "act", 1.0, None, None)


def test_two_voices_are_heard_and_one_of_those_who_had_their_way() -> None:
    voices = [voice("a", "x"), voice("b", "y"), voice("c", "z")]
    assert [each.adviser for each in _two(voices, {"z"})] == ["c", "a"]
    assert [each.adviser for each in _two(voices, set())] == ["a", "b"]
    assert [each.adviser for each in _two(voices[:1], {"x"})] == ["a"]
    assert _two([], {"x"}) == []


def writer(name: str = "cuba-1962", seat: str = "kennedy") -> Writer:
    return Writer(load(name).scenario, seat)


def test_advisers_go_by_their_last_name_unless_others_bear_it() -> None:
    hand = writer()
    people = hand.scenario.seats["kennedy"].advisers
    called = {person.name: hand._adviser(voice(name, HOLD)) for name, person in people.items()}
    assert called["Robert Kennedy"] == "Robert Kennedy"
    assert called["Robert McNamara"] == "McNamara"
    assert len(set(called.values())) == len(called)


def test_to_hold_is_to_be_for_waiting() -> None:
    assert writer()._wish(voice("anybody", HOLD)) == "waiting"
    assert Writer(small().scenario, "north")._wish(voice("marshal", "blockade")) == (
        "“Close the strait”"
    )


def test_orders_are_named_once_each_in_their_order() -> None:
    hand = Writer(small().scenario, "north")
    assert hand._listed(["raise_alert", "blockade", "raise_alert"]) == (
        "“Raise the alert” and “Close the strait”"
    )


def test_terms_are_told_by_what_they_change() -> None:
    hand = writer()
    issues = hand.scenario.issues
    levels = {name: next(iter(issue.levels)) for name, issue in issues.items()}
    started = {name: issue.start or levels[name] for name, issue in issues.items()}
    told = hand._agreed({**started, "missiles": "withdrawn"})
    assert told == "The missiles in Cuba: they go."


def test_a_leak_and_what_ends_a_game_outweigh_every_deed() -> None:
    hand = Writer(small().scenario, "north")

    def weight(kind: str, name: str) -> float:
        return hand._weight(News(kind, name, "1950-05-01 18:00", "north", "T."))  # type: ignore[arg-type]

    deeds = [weight("choice", name) for name in small().scenario.choices["north"]]
    assert weight("leak", "north") > max(deeds)
    assert weight("event", "war_at_sea") > max(deeds)
    assert weight("choice", "bombard") == max(deeds)
    assert weight("choice", "bombard") > weight("event", "shots")
