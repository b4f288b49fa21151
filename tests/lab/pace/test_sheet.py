"""What a turn shows, counted in words, beside what the text face prints."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game.engine.orders import Letter, Orders
from game.lab.pace.sheet import PARTS, Desk, Met, Sheet, desk_of, sheet_of
from game.lab.pace.wording import count
from game.record.files import read_record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import load
from tests.lab.pace.printed import Printed
from tests.record.making import small

DAY = "1962-10-27"
NEAR = 0.15
"""So far may the model's words lie from those that are printed."""


def opened(orders: Orders | None = None, first: bool = True) -> tuple[Game, Desk]:
    game = Game.start(small(), seed=1)
    return game, desk_of(game, "north", orders or Orders(), first)


def counted(orders: Orders | None = None, met: Met | None = None) -> Sheet:
    return sheet_of(opened(orders)[1], met or Met())


def test_words_are_what_spaces_part() -> None:
    assert count("one two", "", " three\n\nfour ") == 4


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_a_day_of_history_has_the_words_that_the_text_face_prints(seat: str) -> None:
    loaded = load("cuba-1962")
    record = read_record(loaded.source / str(loaded.scenario.history)).record
    game, printed, met = table_for(record, loaded), Printed(seat), Met()
    said: Counter[str] = Counter()
    modelled: Counter[str] = Counter()
    while game.moment < DAY:
        game.force(orders_at(record, game.moment, game.model.seat_ids))
    while game.moment.startswith(DAY):
        orders = orders_at(record, game.moment, game.model.seat_ids)
        said.update(printed.turn(game, orders[seat]))
        modelled.update(sheet_of(desk_of(game, seat, orders[seat], False), met).words)
        game.force(orders)
    modelled["lines"] = modelled["new"] + modelled["known"]
    assert said.total() > 5_000
    assert sum(modelled[part] for part in said) == pytest.approx(said.total(), rel=NEAR)
    for part in ("papers", "letters", "council", "lines", "others", "instruments"):
        assert modelled[part] == pytest.approx(said[part], rel=NEAR), part


def test_every_part_is_counted() -> None:
    sheet = counted()
    assert list(sheet.words) == list(PARTS)
    assert sheet.total == sum(sheet.words.values())


def test_the_brief_is_read_as_one_sits_down_and_no_more() -> None:
    _, desk = opened()
    brief = count(small().scenario.seats["north"].brief)
    assert counted().words["brief"] == brief
    told = replace(desk, so_far="much has happened")
    assert sheet_of(told, Met()).words["brief"] == brief + 3
    assert sheet_of(replace(desk, first=False), Met()).words["brief"] == 0


def test_a_choice_opens_once_and_is_known_from_then_on() -> None:
    met = Met()
    first, second = counted(met=met).words, counted(met=met).words
    assert first["new"] > 0 and first["others"] > 0
    assert second["new"] == second["others"] == 0
    assert second["known"] == first["known"] + first["new"]


def test_the_text_of_what_is_ordered_is_read_the_first_time() -> None:
    met, orders = Met(), Orders({"act": "blockade"})
    first = counted(orders, met)
    assert first.words["weighed"] >= count(small().scenario.choices["north"]["blockade"].text)
    assert first.ordered == 1
    assert first.words["others"] < counted().words["others"]
    assert counted(orders, met).words["weighed"] == 0
    held = counted(Orders({"act": "hold"}))
    assert held.ordered == held.words["weighed"] == 0


def test_a_letter_is_written_and_its_drafts_are_looked_through() -> None:
    quiet = counted()
    assert quiet.words["written"] == quiet.words["drafts"] == quiet.written == 0
    letter = Letter("radio", "soft", "proposal", {"fort": "frozen"})
    one, two = counted(Orders({}, (letter,))), counted(Orders({}, (letter, letter)))
    assert one.written == 1 and one.words["written"] > 50
    assert two.words["written"] == 2 * one.words["written"]
    assert two.words["drafts"] == 2 * one.words["drafts"]


def test_what_comes_and_what_moves_is_told_in_the_next_turn() -> None:
    game = Game.start(small(), seed=1)
    threat = Letter("radio", "hard", "proposal", {"fort": "razed"})
    orders = {"north": Orders({"act": "blockade"}), "south": Orders({}, (threat,))}
    game.play(orders)
    told = sheet_of(desk_of(game, "north", Orders(), False), Met())
    assert told.letters == 1 and told.words["letters"] > 20
    assert told.words["moves"] > 0 and told.words["news"] > 0
    later = sheet_of(desk_of(game, "north", Orders(), True), Met()).words
    assert later["moves"] == later["news"] == 0, "one has just sat down"
