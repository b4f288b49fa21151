"""The row of decisions: at most five cards, those first of which the council speaks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.engine.orders import HOLD
from game.engine.sight.council import Council, Opinion
from game.engine.view import Option
from game.scenario import load
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import desk, hand
from game.ui.widgets import Card
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, staged

CUBA = load("cuba-1962").scenario
MANY = [name for name, each in CUBA.choices["kennedy"].items() if each.slot == "act"][:9]


def crowded(desk: Desk | None = None, council: Council | None = None) -> Scene:
    """Kennedy's desk with nine cards on the table."""
    options = tuple(Option(name, "act", True) for name in MANY)
    view = replace(
        NORTH, scenario="cuba-1962", seat="kennedy", options=options, lines={}, preset=CUBA.preset
    )
    made = scene(desk=desk)
    sheet = replace(made.sheet, view=view, council=council or Council())
    return replace(made, texts=CUBA, sheet=sheet)


def filled(about: Scene, width: int = 1600, height: int = 900, text: float = 1.0) -> Kit:
    made = kit(width, height, text)
    room = made.window.inflate(-32, 0)
    room.height = hand.need(made, about, room.width)
    room.bottom = made.window.bottom - 40
    hand.build(made, about, room)
    return made


def test_no_more_than_five_cards_lie_open_in_the_order_of_the_scenario() -> None:
    shown = hand.open_cards(crowded(), "act")
    assert len(shown) == hand.OPEN
    assert shown == [name for name in MANY if name in shown]


def test_what_is_ordered_is_among_them() -> None:
    last = MANY[-1]
    assert last not in hand.open_cards(crowded(), "act")
    assert last in hand.open_cards(crowded(Desk(choices={"act": last})), "act")


def test_what_the_council_speaks_of_is_among_them() -> None:
    last = MANY[-1]
    opinion = Opinion("bundy", {"act": last}, "act", 1.0, None, None)
    told = Council((opinion,), (opinion,))
    assert last in hand.open_cards(crowded(council=told), "act")
    assert hand.spoken_of(crowded(council=told), last) > hand.spoken_of(crowded(), last)


def test_the_cards_have_their_numbers_as_keys() -> None:
    made = filled(crowded())
    cards = [widget for widget in made.widgets if isinstance(widget, Card)]
    assert [card.hot for card in cards] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("width", [(1600, 900, 1.0), (1280, 720, 1.0), (1920, 1080, 1.0)])
def test_the_cards_stand_side_by_side_and_all_their_words_fit(
    width: tuple[int, int, float],
) -> None:
    made = filled(crowded(), *width)
    cards = [widget for widget in made.widgets if isinstance(widget, Card)]
    for left, right in pairwise(cards):
        assert left.rect.right < right.rect.left
        assert left.rect.size == right.rect.size
    for widget in made.widgets:
        assert widget.faults(made.pen) == []
        assert made.window.contains(widget.rect)


def test_a_card_is_weighed_before_it_is_ordered() -> None:
    acts = Acts()
    made = filled(scene(acts=acts))
    named(made, "choice.blockade").press()
    assert acts.asked == [("weigh", "act", "blockade")]


def test_holding_is_one_press() -> None:
    acts = Acts()
    made = filled(scene(acts=acts))
    named(made, "choice.hold").press()
    assert acts.asked == [("mark", "act", HOLD)]


def test_all_the_other_cards_are_a_key_away_and_counted() -> None:
    desk = Desk()
    made = filled(crowded(desk))
    more = named(made, "hand.more")
    assert more.hot == "m"
    assert "+4" in more.describe()
    more.press()
    assert desk.drawer == "cards"


def test_the_slip_says_what_is_ordered() -> None:
    desk = Desk(choices={"act": "blockade"}, forms=[Form("cable", "soft"), Form("radio", "soft")])
    about = scene(desk=desk)
    said = "\n".join(widget.describe() for widget in filled(about).widgets)
    assert about.texts.choices["north"]["blockade"].title in said
    assert about.texts.slots["posture"].hold[:20] in said
    assert "2 letters" in said


def test_an_ordered_card_is_marked_as_chosen() -> None:
    made = filled(scene(desk=Desk(choices={"act": "blockade"})))
    card = named(made, "choice.blockade")
    assert isinstance(card, Card) and card.chosen


def test_every_card_says_what_it_is() -> None:
    made = filled(scene())
    cards = [widget for widget in made.widgets if isinstance(widget, Card)]
    assert cards
    for card in cards:
        assert card.hint is not None and card.hint.title == card.text


# The row over the cards


def prompted(about: Scene, width: int = 1600, height: int = 900) -> Kit:
    made = kit(width, height)
    room = made.window.inflate(-32, 0)
    room.height = hand.prompt_need(made)
    hand.prompt(made, about, room)
    return made


def test_each_slot_has_a_plate_that_turns_to_it() -> None:
    desk = Desk()
    made = prompted(scene(desk=desk))
    named(made, "slot.posture").press()
    assert desk.slot == "posture"


def test_letters_seal_and_undo_are_at_hand() -> None:
    acts = Acts()
    desk = Desk(past=[({}, [])])
    made = prompted(scene(desk=desk, acts=acts))
    for name in ("desk.undo", "desk.write", "desk.seal"):
        named(made, name).press()
    assert [asked[0] for asked in acts.asked] == ["undo", "write", "go"]


def test_nothing_to_take_back_cannot_be_taken_back() -> None:
    assert not named(prompted(scene()), "desk.undo").enabled


def test_after_two_letters_there_is_no_third() -> None:
    forms = [Form("cable", "soft"), Form("radio", "soft")]
    assert named(prompted(scene()), "desk.write").enabled
    assert not named(prompted(scene(desk=Desk(forms=forms))), "desk.write").enabled


def test_the_row_says_what_presses() -> None:
    said = hand.pressing(scene())
    assert said.startswith("A proposal of ")
    assert "12 h until the next turn." in said
    assert "To read: 2 papers and 1 letter." in said


def test_when_all_is_read_only_the_hours_are_told() -> None:
    view = replace(NORTH, papers=(), letters=())
    assert hand.pressing(scene(view)) == "12 h until the next turn."


@pytest.mark.parametrize("width", [1280, 1600, 2560])
def test_the_row_has_room_for_its_words(width: int) -> None:
    made = prompted(scene(), width, width * 9 // 16)
    for index, widget in enumerate(made.widgets):
        assert widget.faults(made.pen) == []
        others = [each.rect for each in made.widgets[index + 1 :]]
        assert widget.rect.collidelist(others) < 0, widget.name


def test_tab_comes_to_the_slots_before_the_seal() -> None:
    order = [widget.name for widget in prompted(scene()).widgets]
    assert order.index("slot.act") < order.index("desk.seal")
    assert "hand.title" in names(prompted(scene()))


@pytest.mark.parametrize("size", [(1600, 900, 1.0), (1280, 720, 1.5)], ids=["wide", "close"])
def test_where_all_cards_lie_open_nothing_leads_to_more_of_them(
    size: tuple[int, int, float],
) -> None:
    few = tuple(Option(name, "act", True) for name in (HOLD, "blockade"))
    for options, more in ((few, False), (NORTH.options, True)):
        made = kit(*size)
        desk.build(made, scene(replace(NORTH, options=options)))
        assert ("hand.more" in names(made)) is more
        assert faults(staged(made)) == []
