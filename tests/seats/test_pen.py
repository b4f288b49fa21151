"""A machine leader's letters: haste in danger, the earlier and the later, taking back."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.orders import Letter
from tests.engine.tables import WEST, Table
from tests.oracle.play import accept, propose, reject
from tests.oracle.small import plain_channel
from tests.seats.leading import letter, orders, play, sitting

FIRM = {"levels": {"land": "yield"}, "channel": "wire", "tone": "plain"}
SOFT = {"levels": {"land": "share"}, "channel": "envoy", "tone": "plain", "when": "heat > 70"}
WRITES = {"packages": [FIRM, SOFT], "reserve": 99}
LAND = {"worth": {"land": {"keep": -1, "share": 1, "yield": 4}, "sea": {"free": 2}}}


@pytest.mark.parametrize(("hurry", "turn"), [(0.0, 4), (0.5, 3), (1.0, 3)])
def test_danger_shortens_his_rest(hurry: float, turn: int) -> None:
    # He feels half of all danger: a rest of 24 hours becomes one of 18 or 12; the softer offer
    # is open to him from the third turn of 6 hours on.
    character = {**WRITES, "pace_hours": 24, "hurry": hurry}
    table = sitting(character, variables={"heat": {"start": 63, "drift": 6}})
    sent = [play(table) for _ in range(6)]
    assert [number for number, each in enumerate(sent) if each] == [0, turn]


def test_danger_beyond_its_range_leaves_him_his_turn() -> None:
    character = {**WRITES, "pace_hours": 24, "hurry": 1}
    table = sitting(character, variables={"heat": {"start": 127}})
    assert play(table) is not None
    assert [play(table) for _ in range(3)] == [None] * 3, "the same is not said twice"


# The earlier letter and the later.


def two_letters(*when: Letter) -> Table:
    """The east wrote these, a turn apart."""
    table = sitting({**LAND, "reserve": 0.5})
    for each in when:
        table.turn(each)
    return table


SOFTER, HARDER = propose("wire", land="yield"), propose("envoy", land="share")


@pytest.mark.parametrize("first", [SOFTER, HARDER])
def test_he_answers_the_softer_of_two_letters_whichever_came_first(first: Letter) -> None:
    second = HARDER if first is SOFTER else SOFTER
    sent = letter(two_letters(first, second))
    assert sent is not None
    assert (sent.purpose, sent.about) == ("acceptance", "wire")


def test_who_has_accepted_writes_nothing_while_that_may_be_on_its_way() -> None:
    # By wire it takes 12 hours, two turns; the dearer offer comes in the meantime.
    channels = {"channels": {"wire": plain_channel(hours=[0, 12]), "envoy": plain_channel()}}
    table = sitting({**LAND, **WRITES, "reserve": 0.5}, **channels)
    table.turn(SOFTER)
    while (said := letter(table)) is None or said.purpose != "acceptance":
        play(table)
    sent = [play(table), play(table, HARDER)]
    assert [each.purpose if each else None for each in sent] == ["acceptance", None]


def test_whose_earlier_letter_is_answered_is_bound_by_it() -> None:
    table = two_letters(SOFTER, HARDER)
    play(table)
    table.turn()
    assert (table.ending, (table.terms or {})["land"]) == ("deal", "yield")


def test_of_two_letters_alike_he_answers_the_earlier() -> None:
    sent = letter(two_letters(propose("envoy", land="share"), propose("wire", land="share")))
    assert sent is not None and sent.about == "envoy"


def test_what_was_taken_back_in_time_cannot_be_answered() -> None:
    table = two_letters(SOFTER)
    table.turn((Letter("wire", "plain", "withdrawal", about="wire"), HARDER))
    sent = letter(table)
    assert sent is not None and sent.about == "envoy"


# Taking back.

HARD_AGAIN = {"levels": {"land": "yield"}, "channel": "wire", "tone": "plain", "when": "heat < 60"}
SOFT_FIRST = {"levels": {"land": "share"}, "channel": "envoy", "tone": "plain", "when": "heat > 60"}
COOLING = {"heat": {"start": 64, "drift": -24}}
"""From 64 it falls by 12 a turn: he is soft in the first and hard from the second on."""


def cooling(**character: Any) -> Table:
    """A table at which he first makes the softer offer, and then the harder one."""
    base = {**LAND, "reserve": 99, "pace_hours": 6, "packages": [HARD_AGAIN, SOFT_FIRST]}
    return sitting({**base, **character}, variables=COOLING)


def second(table: Table, east: object = ()) -> list[tuple[str, str, str | None]]:
    """The letters of his second turn: purpose, channel, about."""
    first = play(table, east)
    assert first is not None and first.channel == "envoy"
    sent = orders(table).letters
    return [(each.purpose, each.channel, each.about) for each in sent]


NEW = ("proposal", "wire", None)
BACK = ("withdrawal", "envoy", "envoy")


@pytest.mark.parametrize(
    ("regret", "letters"),
    [
        (None, [NEW]),  # he never looks back
        (97.9, [NEW, BACK]),  # worth 1, and 99 asked for
        (98.1, [NEW]),  # near enough: let it stand
    ],
)
def test_with_a_harder_offer_he_takes_the_softer_back_unless_he_could_bear_it(
    regret: float | None, letters: list[tuple[str, str, str | None]]
) -> None:
    assert second(cooling(regret=regret)) == letters


def test_what_he_took_back_binds_him_no_more() -> None:
    for regret, ending in ((None, "deal"), (1, None)):
        table = cooling(regret=regret)
        play(table)
        play(table)
        table.turn(accept("envoy", "envoy")).turn()
        assert table.ending == ending


def test_he_takes_nothing_back_that_was_answered_or_taken_back_before() -> None:
    assert second(cooling(regret=1), ()) == [NEW, BACK]
    table = cooling(regret=1)
    play(table)
    play(table, reject("envoy", "envoy"))
    assert [each.purpose for each in orders(table).letters] == []


def test_he_takes_back_nothing_that_is_harder_than_what_he_offers_now() -> None:
    first = {**SOFT_FIRST, "levels": {"land": "yield"}}
    then = {**HARD_AGAIN, "levels": {"land": "share"}}
    assert second(cooling(regret=1, packages=[then, first])) == [NEW]


def test_he_takes_nothing_back_by_a_channel_that_does_not_serve_him() -> None:
    channels = {"wire": plain_channel(), "envoy": plain_channel(when={WEST: "heat > 60"})}
    base = {**LAND, "reserve": 99, "pace_hours": 6, "regret": 1}
    character = {**base, "packages": [HARD_AGAIN, SOFT_FIRST]}
    table = sitting(character, variables=COOLING, channels=channels)
    assert second(table) == [NEW]


def test_what_is_not_named_in_a_harder_offer_counts_as_it_stands() -> None:
    # Beside the land the sea is free: the new offer, silent on it, is worth less than the old.
    named = {**SOFT_FIRST, "levels": {"land": "share", "sea": "free"}}
    silent = {**HARD_AGAIN, "levels": {"land": "yield"}}
    worth = {"land": {"share": 3, "yield": 4}, "sea": {"free": 2}}
    table = cooling(regret=1, worth=worth, packages=[silent, named])
    assert second(table) == [NEW]
