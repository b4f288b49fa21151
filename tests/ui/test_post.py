"""Letters after the ending: which crossed, which stayed unanswered, what was read."""

from dataclasses import replace

import pytest

from game.record.debrief import Told
from game.ui.post import MARKS, Carried, _cross, _replies, carried
from game.ui.reel import Reel
from tests.ui.reels import HELLO, OFFER, REPLY, reel


def post(shown: Reel | None = None) -> dict[str, Carried]:
    return {each.told.sender + each.told.channel: each for each in carried(shown or reel())}


def changed(sender: str, channel: str, **fields: object) -> Reel:
    """The reel with one letter's fate changed."""
    opened = reel().debrief
    assert opened is not None

    def fate(each: Told) -> Told:
        hit = (each.sender, each.channel) == (sender, channel)
        return replace(each, **fields) if hit else each  # type: ignore[arg-type]

    return replace(reel(), debrief=replace(opened, letters=tuple(map(fate, opened.letters))))


def test_every_letter_goes_with_what_was_sealed() -> None:
    found = post()
    assert found["northradio"].letter == OFFER
    assert found["southcable"].letter == REPLY
    assert found["southenvoy"].letter == HELLO
    assert len(found) == 3


def test_letters_cross_when_both_are_on_their_way() -> None:
    cross = post(changed("north", "radio", arrived="1950-05-01 18:00"))
    assert cross["northradio"].crossed
    assert cross["southenvoy"].crossed
    assert not cross["southcable"].crossed


def test_letters_of_one_side_do_not_cross_and_one_that_came_first_does_not_either() -> None:
    shown = changed("north", "radio", sent="1950-05-01 08:00", arrived="1950-05-01 08:30")
    opened = shown.debrief
    assert opened is not None
    letters = tuple(replace(each) for each in opened.letters if each.channel != "radio")
    alone = carried(replace(shown, debrief=replace(opened, letters=letters)))
    assert {each.told.sender for each in alone} == {"south"}
    assert not any(each.crossed for each in alone)


def test_a_proposal_is_answered_by_a_later_letter_about_it() -> None:
    assert not post(changed("north", "radio", arrived="1950-05-01 18:00"))["northradio"].unanswered
    late = post(changed("north", "radio", arrived="1950-05-02 06:00"))
    assert late["northradio"].unanswered


def test_what_never_arrived_is_lost_and_not_unanswered() -> None:
    lost = post(changed("north", "radio", arrived=None))["northradio"]
    assert lost.lost
    assert not lost.unanswered
    assert "lost" in lost.marks


def test_a_message_waits_for_no_answer() -> None:
    assert not post()["southenvoy"].unanswered


def test_as_it_was_read_it_has_the_terms_and_the_tone_that_were_read() -> None:
    shown = changed("south", "cable", read={"fort": "stays"}, tone_read="hard")
    read = post(shown)["southcable"]
    assert (dict(read.as_read().levels), read.as_read().tone) == ({"fort": "stays"}, "hard")
    assert "misread" in read.marks
    same = post()["southenvoy"].as_read()
    assert (same.levels, same.tone, same.channel) == ({}, "soft", "envoy")


def test_marks_are_told_in_one_order() -> None:
    shown = changed("north", "radio", leaked=True, arrived=None)
    marks = post(shown)["northradio"].marks
    assert list(marks) == [mark for mark in MARKS if mark in marks]
    assert "leaked" in marks


def test_letters_open_after_the_ending_only() -> None:
    with pytest.raises(ValueError, match="goes on"):
        carried(replace(reel(), debrief=None))


# Letters of any fate


def letter(sender: str, hour: int, arrived: int | None, **fields: object) -> Told:
    """A letter of the first day; hours on the clock of the crisis."""
    sent = f"1950-05-01 {hour:02d}:00"
    came = None if arrived is None else f"1950-05-01 {arrived:02d}:00"
    opened = reel().debrief
    assert opened is not None
    base = next(each for each in opened.letters if each.sender == sender)
    return replace(base, sent=sent, arrived=came, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("north", "south", "crossed"),
    [
        ((9, 12), (10, 14), True),
        ((9, 14), (10, 12), True),
        ((9, 12), (12, 14), False),
        ((9, 12), (13, 14), False),
        ((9, None), (20, 21), True),
        ((9, None), (10, None), True),
        ((9, 9), (9, 9), False),
        ((9, 10), (9, 9), False),
    ],
)
def test_two_letters_cross_if_each_was_sent_before_the_other_came(
    north: tuple[int, int | None], south: tuple[int, int | None], crossed: bool
) -> None:
    one, other = letter("north", *north), letter("south", *south)
    assert _cross(one, other) is crossed
    assert _cross(other, one) is crossed
    assert not _cross(one, replace(other, sender="north"))


@pytest.mark.parametrize(
    ("sent", "about", "sender", "answers"),
    [
        (12, "radio", "south", True),
        (15, "radio", "south", True),
        (11, "radio", "south", False),
        (15, "cable", "south", False),
        (15, None, "south", False),
        (15, "radio", "north", False),
    ],
)
def test_an_answer_is_of_the_other_side_about_that_way_and_not_too_early(
    sent: int, about: str | None, sender: str, answers: bool
) -> None:
    offer = replace(letter("north", 9, 12), channel="radio")
    other = letter(sender, sent, None)
    assert _replies(offer, other, replace(REPLY, about=about)) is answers


@pytest.mark.parametrize("mark", MARKS)
def test_each_mark_is_given_for_its_own_reason_alone(mark: str) -> None:
    told = letter("north", 9, 12, purpose="message", leaked=mark == "leaked")
    told = replace(told, read=told.meant, tone_read=told.tone)
    if mark == "misread":
        told = replace(told, tone_read="other")
    if mark == "lost":
        told = replace(told, arrived=None)
    made = Carried(told, OFFER, mark == "crossed", mark == "unanswered")
    assert made.marks == (mark,)


def test_a_letter_as_read_keeps_what_reading_cannot_change() -> None:
    for each in carried(reel()):
        read = each.as_read()
        assert (read.channel, read.purpose, read.about, read.draft) == (
            each.told.channel,
            each.told.purpose,
            each.letter.about,
            each.letter.draft,
        )
