"""Every card of a slot, and why some cannot be chosen now."""

from dataclasses import replace

import pytest

from game.engine.view import Option, View
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.needs import LATER, ONCE, Need, Reach
from game.ui.scene import Desk, Scene
from game.ui.screens import cards, choices
from game.ui.widgets import Card, Hint, Tab
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, small, staged, told

WINDOWS = [*SIZES, (2560, 1440, 1.0), (3840, 2160, 2.0)]
WIDE = (1600, 900)


def shown(here: Scene, window: Kit | None = None) -> Kit:
    """The drawer over the left half of a window."""
    filled = window or kit(*WIDE)
    room = filled.window.inflate(-filled.px(40), -filled.px(40))
    room.width //= 2
    cards.build(filled, here, room)
    return filled


def card(filled: Kit, name: str) -> Card:
    found = named(filled, f"cards.{name}")
    assert isinstance(found, Card)
    return found


def needing(*needs: Need, reach: Reach = "near") -> Scene:
    """North's desk where opening the strait asks for so much."""
    here = scene()
    asked = {**here.sheet.needs, "open_strait": needs}
    found = {**here.sheet.reach, "open_strait": reach}
    return replace(here, sheet=replace(here.sheet, needs=asked, reach=found))


def test_what_can_be_ordered_comes_first_then_what_may_yet_then_what_is_done() -> None:
    filled = shown(scene())
    order = [widget.name for widget in filled.widgets if isinstance(widget, Card)]
    assert order == ["cards.blockade", "cards.open_strait", "cards.bombard"]
    said = told(filled)
    heads = [said.index(f"cards.{key}.title") for key in ("legal", "near", "done")]
    assert heads == sorted(heads)


def test_pressing_a_card_weighs_it() -> None:
    acts = Acts()
    filled = shown(scene(acts=acts))
    card(filled, "blockade").press()
    card(filled, "open_strait").press()
    assert acts.asked == [("weigh", "act", "blockade"), ("weigh", "act", "open_strait")]


def test_a_barred_card_says_why_and_not_what_advisers_think_of_it() -> None:
    filled = shown(scene())
    barred = card(filled, "open_strait")
    assert barred.bar == "Only if “The strait is closed”."
    assert (barred.fors, barred.faces_for, barred.words) == ("", (), "")
    assert card(filled, "blockade").bar == ""
    assert card(filled, "blockade").fors == "Eik"


def test_the_reason_is_told_shortly_and_in_full_by_its_hint() -> None:
    two = Need("only", "if “The strait is closed”"), Need("unless", "“Patrols fly”")
    filled = shown(needing(*two))
    assert card(filled, "open_strait").bar == "Only if “The strait is closed”, and one thing more."
    hint = card(filled, "open_strait").hint
    assert isinstance(hint, Hint)
    assert hint.lines[0] == choices.barred(needing(*two), "open_strait")
    assert "Patrols fly" in hint.lines[0]


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ((ONCE,), "Done: it can be done only once."),
        ((LATER,), "Not now."),
        ((), "Not now."),
        ((Need("unless", "“Patrols fly”"),), "Not when “Patrols fly”."),
        (
            (Need("only", "a"), Need("only", "b"), Need("only", "c")),
            "Only a, and 2 things more.",
        ),
    ],
)
def test_each_kind_of_bar(needs: tuple[Need, ...], said: str) -> None:
    assert choices.shortly(needing(*needs), "open_strait") == said


def test_what_is_past_is_named_in_one_line_and_is_no_card() -> None:
    filled = shown(needing(LATER, reach="past"))
    assert "cards.open_strait" not in names(filled)
    assert "text cards.past: Open the strait" in told(filled)
    assert "cards.past" not in names(shown(scene()))


def test_what_nobody_has_heard_of_is_not_told() -> None:
    filled = shown(needing(LATER, reach="hidden"))
    assert "Open the strait" not in told(filled)


def test_the_slots_are_tabs() -> None:
    acts = Acts()
    here = scene(acts=acts)
    filled = shown(here)
    first, second = (named(filled, f"cards.slot.{slot}") for slot in small().scenario.slots)
    assert isinstance(first, Tab) and first.chosen
    second.press()
    assert here.desk.slot == "posture"
    again = shown(here)
    assert {"cards.raise_alert", "cards.stop_patrols"} <= names(again)
    assert "cards.blockade" not in names(again)


def test_what_is_ordered_is_marked_here_too() -> None:
    filled = shown(scene(desk=Desk(choices={"act": "blockade"})))
    assert card(filled, "blockade").chosen
    assert not card(filled, "bombard").chosen


def test_cards_of_a_row_are_of_one_height_and_do_not_bear_keys() -> None:
    filled = shown(scene(desk=Desk(slot="posture")))
    one, two = card(filled, "raise_alert"), card(filled, "stop_patrols")
    assert one.rect.y == two.rect.y
    assert one.rect.size == two.rect.size
    assert one.hot == two.hot == ""


def test_a_slot_without_a_legal_card_has_no_heading_for_it() -> None:
    none = tuple(Option(each.id, each.slot, each.id == "hold") for each in NORTH.options)
    filled = shown(scene(replace(NORTH, options=none)))
    assert "cards.legal.title" not in names(filled)


# What waits for the seat


def test_what_has_not_been_read_is_counted() -> None:
    here = scene()
    assert choices.fresh(here) == "2 papers and 1 letter"
    here.desk.read = {f"paper.{paper.id}" for paper in NORTH.papers}
    assert choices.fresh(here) == "1 letter"
    here.desk.read |= {f"letter.{letter.id}" for letter in NORTH.letters}
    assert choices.fresh(here) == ""


def test_open_proposals_are_told_with_the_way_and_how_long_they_stand() -> None:
    said = choices.lying(scene())
    assert (
        said == "A proposal of Sur's waits for your answer (Embassy cable, until Tue 2 May 09:00)."
    )
    forever = tuple(replace(letter, expires=None) for letter in NORTH.letters)
    assert "(Embassy cable)" in choices.lying(scene(replace(NORTH, letters=forever)))
    none: View = replace(NORTH, letters=())
    assert choices.lying(scene(none)) == ""


@pytest.mark.parametrize("slot", ["act", "posture"])
@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped(size: tuple[int, int, float], slot: str) -> None:
    here = needing(Need("only", "if “The strait is closed”"), Need("only", "at another hour"))
    here.desk.slot = slot
    assert faults(staged(shown(here, kit(*size)))) == []
