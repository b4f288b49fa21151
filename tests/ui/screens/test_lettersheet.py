"""The letter as it writes itself, what will come of it, and the drafts beside it."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import hand, letterdrafts, lettersheet, tones
from game.ui.widgets import Panel, ScrollArea
from game.ui.widgets.letterhead import Letterhead
from game.ui.widgets.slip import Notice, Slip
from game.ui.widgets.written import Written
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, staged, told

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
PLAIN = Form("cable", "soft")
OFFER = Form("cable", "soft", "proposal", {"fort": "razed", "ships": "pass"}, valid=24.0)


def sheet(
    form: Form,
    held: Desk | None = None,
    size: tuple[int, int, float] = (1600, 900, 1.0),
    room: tuple[int, int] = (540, 760),
) -> Kit:
    filled = kit(*size)
    made = pygame.Rect(10, 10, filled.px(room[0]), filled.px(room[1]))
    lettersheet.build(filled, scene(NORTH, held or Desk(form=form)), form, made)
    return filled


def low(filled: Kit) -> str:
    return told(filled).replace("\u00a0", " ")


# The sheet


def test_where_there_is_room_what_it_will_do_lies_on_a_slip_below() -> None:
    filled = sheet(PLAIN)
    paper, slip = named(filled, "letter.sheet").rect, named(filled, "letter.slip").rect
    assert paper.bottom < slip.top
    assert slip.bottom == 10 + 760
    assert named(filled, "letter.arrives").area == ""


def test_where_there_is_none_it_stands_at_the_end_of_the_sheet() -> None:
    filled = sheet(PLAIN, room=(540, 260))
    assert "letter.slip" not in names(filled)
    assert named(filled, "letter.arrives").area == "letter.text"
    assert "letter.rule.deeds" in names(filled)


@SIZED
@pytest.mark.parametrize("room", [(540, 760), (420, 560), (700, 300)])
@pytest.mark.parametrize("form", [PLAIN, OFFER], ids=["message", "proposal"])
def test_the_sheet_is_tidy_in_every_room(
    form: Form, room: tuple[int, int], size: tuple[int, int, float]
) -> None:
    filled = sheet(form, Desk(form=form, forms=[form], writing=0), size, room)
    assert faults(staged(filled)) == []


def test_a_carbon_copy_shows_under_its_letter() -> None:
    laid = sheet(PLAIN, Desk(form=PLAIN, forms=[PLAIN], writing=0))
    paper, copy = named(laid, "letter.sheet").rect, named(laid, "letter.carbon").rect
    assert copy.top < paper.bottom < copy.bottom
    assert copy.left > paper.left
    assert laid.widgets.index(named(laid, "letter.carbon")) < laid.widgets.index(
        named(laid, "letter.sheet")
    )
    assert paper.height < named(sheet(PLAIN), "letter.sheet").rect.height


def test_body_and_signature_are_written_by_hand() -> None:
    filled = sheet(PLAIN)
    body, signature = named(filled, "letter.body"), named(filled, "letter.signature")
    assert isinstance(body, Written) and isinstance(signature, Written)
    assert (signature.role, signature.colour) == ("hand", "blue")
    assert signature.text not in body.text
    assert body.rect.bottom < signature.rect.top


def test_a_letter_that_does_not_end_with_the_signature_has_it_not_twice() -> None:
    filled = kit()
    about = replace(scene(NORTH, Desk(form=PLAIN)), compose=lambda *_: "Short.")
    lettersheet.build(filled, about, PLAIN, pygame.Rect(0, 0, 500, 600))
    assert "letter.signature" not in names(filled)
    assert named(filled, "letter.body").describe().endswith("Short.")


def test_complaints_stand_over_the_text_with_titles_for_names() -> None:
    filled = sheet(PLAIN, Desk(form=PLAIN, complaints=("the channel 'cable' is taken", "too many")))
    first, second = (named(filled, f"letter.complaint.{index}") for index in (0, 1))
    assert isinstance(first, Notice)
    assert "“Embassy cable”" in first.text and "'cable'" not in first.text
    assert first.rect.bottom < second.rect.top < named(filled, "letter.body").rect.top


def test_the_terms_of_an_acceptance_are_those_that_it_binds_to() -> None:
    accepts = Form("radio", "soft", "acceptance", about="cable")
    filled = sheet(accepts)
    assert "letter.binds" in names(filled)
    assert {"letter.term.fort", "letter.term.ships"} <= names(filled)
    assert "letter.term.base" not in names(filled)
    assert "letter.binds" not in names(sheet(OFFER))


@pytest.mark.parametrize(
    ("channel", "house", "mark"),
    [
        ("cable", "Chancellor of North", "SECRET"),
        ("radio", "Chancellor of North", "FOR RELEASE"),
        ("envoy", "As it will be said", "SECRET"),
    ],
)
def test_the_head_tells_whose_it_is_and_who_may_read_it(
    channel: str, house: str, mark: str
) -> None:
    head = named(sheet(Form(channel, "soft")), "letter.as")
    assert isinstance(head, Letterhead)
    assert (head.house, head.mark) == (house, mark)
    assert head.hint is not None


def test_the_date_is_that_of_ones_own_clock() -> None:
    late = replace(NORTH, clocks={"north": "1950-05-02 01:00", "south": "1950-05-02 04:00"})
    filled = kit()
    lettersheet.build(filled, scene(late, Desk(form=PLAIN)), PLAIN, pygame.Rect(0, 0, 500, 600))
    head = named(filled, "letter.as")
    assert isinstance(head, Letterhead)
    assert head.date == "Norhavn, Tue 2 May 1950"


# What it will do


def deed(form: Form, name: str, about: Scene | None = None) -> str:
    rows = lettersheet.deeds(about or scene(), form)
    return next(value for key, _, value in rows if key == name).replace("\u00a0", " ")


def test_who_may_read_it_is_told_with_the_odds() -> None:
    assert deed(PLAIN, "readers").count(" · ") == 2
    assert " · " not in deed(Form("radio", "soft"), "readers")


def test_a_letter_that_nobody_may_read_in_time_says_so() -> None:
    last = scene(replace(NORTH, moment="1950-05-02 06:00", turn=2))
    late = deed(PLAIN, "arrives", last)
    assert late != deed(PLAIN, "arrives")
    assert len(late) > len("Norhavn Tue 2 May 11:00 to 17:00 · Surport Tue 2 May 15:00 to 21:00")
    assert "Norhavn" not in deed(PLAIN, "answer", last)


@pytest.mark.parametrize("purpose", ["message", "proposal", "rejection", "withdrawal"])
def test_only_an_acceptance_is_said_to_bind(purpose: str) -> None:
    keys = [key for key, _, _ in lettersheet.deeds(scene(), Form("cable", "soft", purpose))]  # type: ignore[arg-type]
    assert keys == ["arrives", "answer", "readers"]


def test_the_slip_is_as_high_as_what_it_tells() -> None:
    filled = sheet(Form("cable", "soft", "acceptance", about="cable"))
    slip = named(filled, "letter.slip")
    assert isinstance(slip, Panel)
    assert slip.rect.contains(named(filled, "letter.bound").rect)
    assert slip.rect.height > named(sheet(PLAIN), "letter.slip").rect.height


# Drafts


def drafts(held: Desk, acts: Acts | None = None, width: int = 300) -> Kit:
    filled = kit(1600, 900)
    form = held.form or PLAIN
    column = filled.column(pygame.Rect(0, 0, width, 0))
    letterdrafts.build(column, scene(NORTH, held, acts), form)
    return filled


def test_letters_that_wait_are_listed_and_gone_on_with() -> None:
    acts, waiting = Acts(), [OFFER, Form("radio", "hard", "rejection", about="cable")]
    filled = drafts(Desk(form=PLAIN, begun=waiting), acts)
    first, second = (named(filled, f"letter.begun.{index}") for index in (0, 1))
    assert isinstance(first, Slip) and isinstance(second, Slip)
    assert (first.text, second.text) == ("Proposal: Embassy cable", "Refusal: Radio")
    second.press()
    assert acts.asked == [("write", waiting[1], None)]


def test_without_such_letters_nothing_is_said_of_them() -> None:
    assert not [name for name in names(drafts(Desk(form=PLAIN))) if "begun" in name]


def test_what_waits_stands_between_the_drafts_and_what_is_laid() -> None:
    filled = drafts(Desk(form=PLAIN, begun=[OFFER], forms=[Form("radio", "soft")]))
    order = [widget.name for widget in filled.widgets]
    places = [order.index(f"letter.{key}") for key in ("draft.offer_trade", "begun.0", "laid.0")]
    assert places == sorted(places)
    assert [widget.rect.top for widget in filled.widgets] == sorted(
        widget.rect.top for widget in filled.widgets
    )


def test_a_letter_is_called_by_purpose_and_way() -> None:
    assert letterdrafts.titled(scene(), OFFER) == "Proposal: Embassy cable"
    assert letterdrafts.titled(scene(), Form("envoy", "hard")) == "Message: The envoy"


@pytest.mark.parametrize("width", [180, 300, 600])
def test_the_list_of_drafts_has_room_for_its_words(width: int) -> None:
    filled = drafts(Desk(form=OFFER, begun=[OFFER, PLAIN], forms=[PLAIN, OFFER]), None, width)
    assert faults(staged(filled)) == []
    assert max(widget.rect.right for widget in filled.widgets) <= width


# The button on the desk


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (Desk(), "Write a letter"),
        (Desk(form=PLAIN), "Go on with the letter"),
        (Desk(begun=[PLAIN]), "Go on with the letter"),
        (Desk(forms=[PLAIN], form=PLAIN, writing=0), "Write a letter"),
    ],
    ids=["none", "on the letter desk", "waiting", "laid"],
)
def test_the_button_says_whether_a_letter_waits(held: Desk, text: str) -> None:
    filled = kit(1600, 900)
    hand.commands(filled, scene(NORTH, held), filled.window)
    assert named(filled, "desk.write").describe().startswith(f"button desk.write: {text}")


@SIZED
def test_the_longer_words_have_room_on_every_desk(size: tuple[int, int, float]) -> None:
    from game.ui.screens import desk

    filled = kit(*size)
    desk.build(filled, scene(NORTH, Desk(form=PLAIN, choices={"act": "blockade"})))
    assert faults(staged(filled)) == []
    assert "Go on with the letter" in named(filled, "desk.write").describe()


# Tones


@pytest.mark.parametrize(("channel", "by"), [("cable", "2.0"), ("radio", "1.6"), ("envoy", "2.4")])
def test_a_tone_counts_for_as_much_as_its_way_has_credit(channel: str, by: str) -> None:
    assert tones.meaning(scene(), "hard", channel) == (f"Where it is read: Tension +{by}.",)


@pytest.mark.parametrize("channel", ["cable", "radio", "envoy"])
def test_what_a_tone_stirs_out_of_sight_is_not_told(channel: str) -> None:
    """What South fears and trusts, and how restless both lands are, North never learns."""
    for tone in ("soft", "hard"):
        said = " ".join(tones.meaning(scene(), tone, channel))
        assert not {"Fear", "Trust", "Unrest"} & set(said.replace(".", " ").split())
    assert tones.meaning(scene(), "soft", channel) == ()


def test_the_chosen_tone_is_explained_under_the_plates() -> None:
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 600, 0))
    tones.build(column, scene(), Form("cable", "hard"))
    note, plate = named(filled, "letter.tone.note"), named(filled, "letter.tone.hard")
    assert plate.rect.bottom < note.rect.top
    assert plate.describe().endswith("(chosen)")
    assert not any(isinstance(widget, ScrollArea) for widget in filled.widgets)
