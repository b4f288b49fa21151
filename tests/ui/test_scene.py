"""What a screen may ask of its scene: channels that are free, what is unread, what waits."""

from dataclasses import replace

from game.ui.scene import Desk, Form
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
    desk = Desk(more=True, slot="posture", complaints=("no",), writing=1, form=Form("a", "b"))
    desk.clear()
    assert (desk.more, desk.slot, desk.complaints) == (False, "", ())
    assert (desk.writing, desk.form) == (None, None)
