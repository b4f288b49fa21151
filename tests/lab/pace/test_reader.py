"""Minutes of reading, and of hands, by hand."""

from __future__ import annotations

from math import log2

import pytest

from game.lab.pace import hands
from game.lab.pace.reader import BESIDE, READERS, READING, SKIMMING, Reader
from game.lab.pace.sheet import PARTS, Sheet


def sheet(
    papers: int = 0, open: int = 7, ordered: int = 0, written: int = 0, **words: int
) -> Sheet:
    shown = {part: words.get(part, 0) for part in PARTS}
    return Sheet("1950-05-01 09:00", shown, papers, 0, open, ordered, written)


def reader(ponders: float = 0.0, weighs: int = 0, **shares: tuple[float, float]) -> Reader:
    given = {part: shares.get(part, (0.0, 0.0)) for part in PARTS}
    return Reader(READING, given, weighs, ponders)


def test_what_is_read_goes_at_the_readers_speed_and_what_is_skimmed_faster() -> None:
    turn = sheet(news=int(READING), risk=int(SKIMMING))
    took = reader(news=(1.0, 0.0), risk=(0.0, 0.5)).reading(turn)
    assert took["news"] == pytest.approx(1.0)
    assert took["risk"] == pytest.approx(0.5)
    assert took["letters"] == 0.0


def test_a_turn_adds_hands_thought_and_waiting() -> None:
    took = reader(ponders=30.0).minutes(sheet())
    assert set(took) == {*PARTS, *BESIDE}
    assert took["thought"] == 0.5
    assert took["waiting"] == pytest.approx(hands.WAITING / 60)
    assert took["hands"] == pytest.approx(hands.SEAL_STEPS * hands.act() / 60)


def test_hands_by_the_published_times() -> None:
    assert hands.act() == pytest.approx(1.35 + 1.1 + 0.2)
    assert hands.choosing(7) == pytest.approx(hands.act() + 0.15 * log2(8))
    bare = hands.seconds(sheet(), 0, 0)
    assert hands.seconds(sheet(ordered=1), 0, 0) - bare == pytest.approx(
        hands.choosing(7) + hands.act()
    )
    assert hands.seconds(sheet(written=2), 0, 0) - bare == pytest.approx(
        2 * hands.LETTER_STEPS * hands.act()
    )
    assert hands.seconds(sheet(), 4, 0) - bare == pytest.approx(4 * hands.TURNED * hands.act())


def test_no_more_choices_are_weighed_than_are_open() -> None:
    two = sheet(open=2)
    assert hands.seconds(two, 0, 9) == hands.seconds(two, 0, 2)


def test_papers_that_are_left_are_not_opened() -> None:
    half, all_of_them = reader(papers=(0.25, 0.25)), reader(papers=(0.5, 0.5))
    turn = sheet(papers=4)
    bare = reader().minutes(turn)["hands"]
    gained = half.minutes(turn)["hands"] - bare
    assert gained == pytest.approx(2 * hands.TURNED * hands.act() / 60)
    assert all_of_them.minutes(turn)["hands"] - bare == pytest.approx(2 * gained)


def test_readers_give_every_part_a_share_and_none_more_than_all() -> None:
    for each in READERS.values():
        assert list(each.shares) == list(PARTS)
        assert all(read >= 0.0 and skim >= 0.0 for read, skim in each.shares.values())
        assert all(read + skim <= 1.0 for read, skim in each.shares.values())


def test_the_quick_one_is_never_slower_and_the_thorough_one_never_quicker() -> None:
    for part in PARTS:
        turn = sheet(**{part: 1000})
        quick, usual, thorough = (each.reading(turn)[part] for each in READERS.values())
        assert quick <= usual <= thorough, part
