"""All letters of both sides: the lanes, the list, and a letter as meant beside as read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.record.debrief import Told
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.post import MARKS
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import debrief_letters as letters
from game.ui.widgets.lanes import Lanes
from game.ui.widgets.row import Line
from tests.ui.helpers import Acts, kit, named, names, small, staged, told
from tests.ui.reels import ended, reel, review

FIRST, LAST = reel().frames[0].moment, reel().frames[-1].moment


def fated(channel: str = "radio", **fate: object) -> Review:
    """The game with that letter alone, of this fate, chosen."""
    shown = review(tab="letters")
    letter = next(each for each in shown.opened.letters if each.channel == channel)
    changed: Told = replace(letter, **fate)  # type: ignore[arg-type]
    shown.reel = replace(shown.reel, debrief=replace(shown.opened, letters=(changed,)))
    return shown


def part(
    shown: Review, name: str, width: int = 500, height: int = 400, acts: Acts | None = None
) -> Kit:
    parts = letters.parts(ended(shown, acts=acts), shown)
    made = kit(1600, 900)
    next(each for each in parts if each.name == name).fill(Column(made, 0, 0, width, ""), height)
    return made


def lanes(shown: Review, **room: int) -> Lanes:
    found = named(part(shown, "post", **room), "post.lanes")
    assert isinstance(found, Lanes)
    return found


def line_of(made: Kit, name: str) -> Line:
    found = named(made, name)
    assert isinstance(found, Line)
    return found


# Lanes


@pytest.mark.parametrize(
    ("moment", "along"),
    [
        ("1950-05-01 09:00", 0.0),
        ("1950-05-01 19:30", 0.5),
        ("1950-05-02 06:00", 1.0),
        ("1950-05-01 14:15", 0.25),
    ],
)
def test_along_the_lanes_hours_are_equally_long(moment: str, along: float) -> None:
    assert letters._along(moment, "1950-05-01 09:00", "1950-05-02 06:00") == pytest.approx(along)


def test_a_game_that_was_over_at_once_has_lanes_without_length() -> None:
    assert letters._along(FIRST, FIRST, FIRST) == 0.0


def test_each_letter_runs_from_its_senders_lane_in_its_time() -> None:
    shown = review(tab="letters")
    for way, told_ in zip(lanes(shown).ways, shown.opened.letters, strict=True):
        assert way.side == ["north", "south"].index(told_.sender)
        assert way.start == pytest.approx(letters._along(told_.sent, FIRST, LAST))
        assert way.end is None or way.end >= way.start


def test_a_lost_letter_has_no_end_and_a_misread_one_is_marked() -> None:
    (lost,) = lanes(fated(arrived=None)).ways
    assert lost.end is None
    (wrong,) = lanes(fated(arrived="1950-05-01 18:00", tone_read="soft")).ways
    assert wrong.marked
    assert say("post.mark.misread") in wrong.text


def test_the_days_are_named_where_they_begin() -> None:
    days = lanes(review(tab="letters")).days
    assert [name for _, name in days] == ["1", "2"]
    assert days[0][0] == 0.0
    assert 0.0 < days[1][0] <= 1.0


def test_the_shown_turn_moves_along_the_lanes() -> None:
    marks = [lanes(review(tab="letters", at=at)).at for at in range(3)]
    assert marks == sorted(marks)
    assert marks[0] == 0.0


def test_the_lanes_take_the_room_that_is_left_and_no_less_than_they_need() -> None:
    shown = review(tab="letters")
    made = part(shown, "post", height=380)
    assert named(made, "post.lanes").rect.bottom == 380
    assert lanes(shown, height=30).rect.height == Lanes.need(made.pen)
    assert lanes(shown, height=0).rect.height >= Lanes.need(made.pen)


def test_a_way_on_the_lanes_opens_its_letter_and_goes_to_its_turn() -> None:
    shown = review(tab="letters", at=0)
    reply = next(each for each in shown.opened.letters if each.channel == "cable")
    pick = lanes(shown).pick
    assert pick is not None
    pick(reply.id)
    assert (shown.letter, shown.frame.moment) == (reply.id, reply.sent)
    assert lanes(shown).chosen == reply.id


# List


def test_every_fate_has_words_and_stands_in_the_list() -> None:
    assert len({say(f"post.mark.{mark}") for mark in MARKS}) == len(MARKS)
    shown = fated(arrived="1950-05-01 18:00", tone_read="soft", leaked=True)
    said = told(part(shown, "letters"))
    assert say("post.mark.misread") in said
    assert say("post.mark.leaked") in said
    assert say("post.mark.lost") not in said


def test_the_list_says_who_wrote_what_when_and_by_which_way() -> None:
    said = told(part(fated(), "letters")).replace("\u00a0", " ")
    assert "Norr: Proposal" in said
    assert f"Mon 1 May 09:00 · {small().scenario.channels['radio'].title}" in said


def test_the_first_letter_is_open_until_another_is_chosen() -> None:
    shown = review(tab="letters")
    rows = [each for each in part(shown, "letters").widgets if each.name.startswith("letter.")]
    assert [getattr(each, "chosen", False) for each in rows] == [True, False, False]
    shown.letter = shown.opened.letters[2].id
    rows = [each for each in part(shown, "letters").widgets if each.name.startswith("letter.")]
    assert [getattr(each, "chosen", False) for each in rows] == [False, False, True]
    shown.letter = "north/nowhen/7"
    assert getattr(named(part(shown, "letters"), rows[0].name), "chosen", False)


# As meant, as read


def test_both_sheets_carry_the_terms_side_by_side() -> None:
    shown = fated(arrived="1950-05-01 18:00")
    meant, read = part(shown, "meant"), part(shown, "read")
    for issue in ("fort", "ships"):
        one, other = line_of(meant, f"meant.{issue}"), line_of(read, f"read.{issue}")
        assert one.text == other.text == small().scenario.issues[issue].title
        assert one.value == other.value
        assert other.value_ink == "ink_soft"


def test_another_tone_is_read_in_red_and_meant_in_black() -> None:
    shown = fated(arrived="1950-05-01 18:00", tone_read="soft")
    meant, read = (
        line_of(part(shown, "meant"), "meant.tone"),
        line_of(part(shown, "read"), "read.tone"),
    )
    tones = small().scenario.tones
    assert (meant.value, meant.value_ink) == (tones["hard"].title, "ink_soft")
    assert (read.value, read.value_ink) == (tones["soft"].title, "red")


def test_an_issue_that_was_only_read_into_it_is_red() -> None:
    shown = fated(arrived="1950-05-01 18:00", read={"fort": "frozen", "base": "closed"})
    read = part(shown, "read")
    assert line_of(read, "read.base").value_ink == "red"
    assert line_of(read, "read.fort").value_ink == "ink_soft"
    assert "read.ships" not in names(read)


def test_the_words_of_both_sheets_are_those_of_the_terms_on_them() -> None:
    shown = fated(arrived="1950-05-01 18:00", read={"fort": "razed", "ships": "pass"})
    meant = named(part(shown, "meant"), "meant.body").describe()
    read = named(part(shown, "read"), "read.body").describe()
    assert "Work on the fort stops." in meant
    assert "The fort is razed." in read
    assert "Work on the fort stops." not in read


def test_a_misunderstanding_is_said_under_the_letter() -> None:
    shown = fated(arrived="1950-05-01 18:00", misunderstanding=True)
    for name in ("meant", "read"):
        assert f"{name}.misunderstood" in names(part(shown, name))
    assert "meant.misunderstood" not in names(part(fated(), "meant"))


def test_the_dates_are_those_of_sending_and_of_arriving() -> None:
    shown = fated(arrived="1950-05-01 18:00")
    assert "sent Mon 1 May 09:00" in named(part(shown, "meant"), "meant.when").describe()
    assert "arrived Mon 1 May 18:00" in named(part(shown, "read"), "read.when").describe()


def test_a_lost_letter_was_meant_but_never_read() -> None:
    shown = fated(arrived=None)
    read = part(shown, "read")
    assert "read.never" in names(read)
    assert not {"read.body", "read.tone", "read.when"} & names(read)
    assert "meant.body" in names(part(shown, "meant"))


def test_where_nobody_wrote_the_sheets_stay_empty() -> None:
    shown = review(tab="letters")
    shown.reel = replace(shown.reel, debrief=replace(shown.opened, letters=()))
    for name in ("meant", "read"):
        assert names(part(shown, name)) == {f"{name}.title"}
    assert lanes(shown).ways == ()
    assert lanes(shown).chosen == ""


@pytest.mark.parametrize("width", [240, 420, 900])
def test_the_sheets_fit_in_narrow_and_in_wide_rooms(width: int) -> None:
    shown = fated(arrived="1950-05-01 18:00", leaked=True, misunderstanding=True)
    for name in ("post", "letters", "meant", "read"):
        made = part(shown, name, width)
        assert faults(staged(made)) == []
        assert all(each.rect.right <= width for each in made.widgets)
