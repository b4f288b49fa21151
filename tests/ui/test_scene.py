"""What a screen may ask of its scene: channels that are free, what is unread, what waits."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.scene import Desk, Form, came
from tests.ui.helpers import NORTH, proposal, scene


def test_channels_of_other_letters_are_not_free() -> None:
    assert scene().free_channels() == ["cable", "radio", "envoy"]
    desk = Desk(forms=[Form("radio", "soft")])
    assert scene(desk=desk).free_channels() == ["cable", "envoy"]


def test_where_no_channel_is_free_all_are_offered() -> None:
    view = replace(NORTH, channels=("cable",))
    desk = Desk(forms=[Form("cable", "soft")])
    assert scene(view, desk).free_channels() == ["cable"]


def test_papers_are_unread_until_they_are_opened() -> None:
    assert scene().unread_papers() == 2
    assert scene(desk=Desk(read={"paper.photographs"})).unread_papers() == 1
    assert scene(desk=Desk(read={"letter.photographs"})).unread_papers() == 2


def test_ones_own_letters_are_never_unread() -> None:
    assert scene().unread_letters() == 1
    read = Desk(read={"letter.south/1950-05-01 09:00/0"})
    assert scene(desk=read).unread_letters() == 0
    assert scene(replace(NORTH, letters=(proposal(own=True),))).unread_letters() == 0


def test_only_open_proposals_of_the_other_side_wait() -> None:
    here = scene()
    assert here.waits(proposal())
    assert not here.waits(proposal(open=False))
    assert not here.waits(proposal(own=True, open=True))


def test_the_seats_of_a_scene() -> None:
    assert (scene().seat, scene().other) == ("north", "south")
    south = scene(replace(NORTH, seat="south"))
    assert (south.seat, south.other) == ("south", "north")


def test_a_new_turn_folds_what_was_unfolded() -> None:
    desk = Desk(slot="posture", complaints=("no",), writing=1, form=Form("a", "b"))
    desk.clear()
    assert (desk.slot, desk.complaints) == ("", ())
    assert (desk.writing, desk.form) == (None, None)


# A letter that is being written


def test_a_letter_is_blank_while_only_way_and_tone_are_chosen() -> None:
    assert Form("cable", "soft").is_blank()
    assert Form("radio", "hard").is_blank()
    fields: tuple[dict[str, object], ...] = (
        {"purpose": "proposal"},
        {"levels": {"fort": "razed"}},
        {"about": "cable"},
        {"valid": 24.0},
        {"draft": "offer_trade"},
    )
    for changed in fields:
        assert not Form("cable", "soft", **changed).is_blank()  # type: ignore[arg-type]


def test_answers_of_one_kind_to_one_proposal_are_alike() -> None:
    answer = Form("cable", "soft", "acceptance", about="cable")
    assert answer.is_alike(Form("radio", "hard", "acceptance", about="cable"))
    assert not answer.is_alike(Form("cable", "soft", "rejection", about="cable"))
    assert not answer.is_alike(Form("cable", "soft", "acceptance", about="radio"))


def test_letters_about_nothing_are_never_alike() -> None:
    assert not Form("cable", "soft").is_alike(Form("cable", "soft"))
    proposal_ = Form("cable", "soft", "proposal", {"fort": "razed"})
    assert not proposal_.is_alike(proposal_)


def test_a_copy_is_changed_by_itself() -> None:
    first = Form("cable", "soft", "proposal", {"fort": "razed"}, valid=24.0)
    second = first.copy()
    assert second == first
    second.levels["fort"] = "stays"
    second.tone = "hard"
    assert (first.levels, first.tone) == ({"fort": "razed"}, "soft")


# A desk


def test_a_letter_is_laid_at_the_end_or_in_its_own_place() -> None:
    one, two, three = Form("cable", "soft"), Form("radio", "soft"), Form("envoy", "hard")
    assert Desk(forms=[one], form=three).with_form_laid() == [one, three]
    assert Desk(forms=[one, two], form=three, writing=0).with_form_laid() == [three, two]
    assert Desk(forms=[one, two]).with_form_laid() == [one, two]


def test_laying_is_only_tried() -> None:
    desk = Desk(forms=[Form("cable", "soft")], form=Form("radio", "soft"))
    assert len(desk.with_form().letters) == 2
    assert len(desk.orders().letters) == 1
    assert desk.with_form_laid() is not desk.forms


def test_what_waits_is_what_was_begun_and_the_new_letter_last() -> None:
    one, two = Form("cable", "soft"), Form("radio", "soft")
    assert Desk().waiting() == []
    assert Desk(begun=[one], form=two).waiting() == [one, two]
    assert Desk(begun=[one], form=two, writing=0).waiting() == [one]


def test_orders_are_a_copy_of_what_is_marked() -> None:
    desk = Desk(choices={"act": "blockade"})
    orders = desk.orders()
    desk.choices["act"] = "bombard"
    assert orders.choices == {"act": "blockade"}


def test_a_cleared_desk_remembers_its_last_orders() -> None:
    forms = [Form("cable", "soft")]
    desk = Desk(choices={"act": "blockade"}, forms=forms, begun=[Form("radio", "soft")])
    desk.clear()
    assert desk.last == ({"act": "blockade"}, forms)
    assert (desk.choices, desk.forms, desk.begun) == ({}, [], [])


# What is told in one place


def test_a_letter_comes_when_it_arrives_and_ones_own_when_it_is_sent() -> None:
    assert came(proposal(arrived="1950-05-01 18:00")) == "1950-05-01 18:00"
    assert came(proposal(own=True)) == "1950-05-01 09:00"


@pytest.mark.parametrize(
    ("slot", "choice", "title"),
    [
        ("act", "blockade", "Close the strait"),
        ("act", "hold", "Hold"),
        ("posture", "hold", "Leave the forces as they are"),
        ("posture", "turn_convoy", "Leave the forces as they are"),
    ],
)
def test_an_order_is_called_by_its_title(slot: str, choice: str, title: str) -> None:
    assert scene().order(slot, choice) == title


def test_the_orders_so_far_are_told_slot_by_slot_with_the_letters_counted() -> None:
    assert scene().ordered() == ["Hold", "Leave the forces as they are", "no letter"]
    forms = [Form("cable", "soft"), Form("radio", "soft")]
    desk = Desk(choices={"posture": "raise_alert"}, forms=forms)
    assert scene(desk=desk).ordered() == ["Hold", "Raise the alert", "2 letters"]


def test_an_adviser_has_the_file_of_his_face_and_its_name_where_there_is_none() -> None:
    here = scene()
    assert here.adviser_face("marshal") == "man"
    shown = replace(here, faces={"man": Path("faces/man.svg")})
    assert shown.adviser_face("marshal") == str(Path("faces/man.svg"))


def test_folds_are_as_they_were_left_else_as_is_usual() -> None:
    here = scene(desk=Desk(folds={"left.open": True, "left.shut": False}))
    assert here.unfolded("left.open") and not here.unfolded("left.shut", usual=True)
    assert here.unfolded("new", usual=True) and not here.unfolded("new")
    here.fold("new", True)
    assert here.desk.folds == {"left.open": True, "left.shut": False, "new": True}
