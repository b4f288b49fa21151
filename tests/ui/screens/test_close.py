"""The desk for large text and small windows: one thing at a time, cards beside it."""

from dataclasses import replace

import pygame
import pytest

from game.engine.plot import Plot
from game.engine.view import Option
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import close, desk, wide
from game.ui.widgets import Button, Card, Panel, Tab
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, staged, told

CLOSE = [
    (1280, 720, 1.25),
    (1280, 720, 1.5),
    (1280, 720, 2.0),
    (1024, 600, 1.0),
    (1024, 600, 1.5),
    (1024, 600, 2.0),
    (1600, 900, 1.25),
    (2560, 1440, 2.0),
    (3840, 2160, 2.0),
    (1280, 600, 1.0),
]
LARGEST = (1280, 720, 2.0)
PLOT = Plot("The strait", (11.0, 55.0), 900.0, ())
SHOWN = {"map": "plot", "known": "known.panel", "council": "council.panel", "news": "news.panel"}


def at(size: tuple[int, int, float] = LARGEST, view: object = NORTH, **fields: object):  # type: ignore[no-untyped-def]
    """The desk at a size, with the scene that it shows; there is a map."""
    made = scene(view, Desk(**fields), Acts())  # type: ignore[arg-type]
    made = replace(made, sheet=replace(made.sheet, plot=PLOT))
    return laid(made, size), made


def laid(made: Scene, size: tuple[int, int, float] = LARGEST) -> Kit:
    filled = kit(*size)
    desk.build(filled, made)
    return filled


def asked(made: Scene) -> list[tuple[object, ...]]:
    return made.acts.asked  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("size", CLOSE)
def test_all_of_these_have_no_room_for_the_wide_desk(size: tuple[int, int, float]) -> None:
    assert not wide.fits(kit(*size))
    assert wide.fits(kit(1280, 720))


@pytest.mark.parametrize("size", CLOSE)
@pytest.mark.parametrize("key", ["papers", "intelligence", "letters", *SHOWN, "cards"])
def test_nothing_is_clipped_or_in_the_way(key: str, size: tuple[int, int, float]) -> None:
    fields = {"drawer": key} if key in (*SHOWN, "cards") else {"tab": key}
    filled = at(size, choices={"act": "blockade"}, forms=[Form("cable", "soft")], **fields)[0]
    assert faults(staged(filled)) == []


@pytest.mark.parametrize("size", CLOSE)
def test_at_least_two_cards_are_in_sight(size: tuple[int, int, float]) -> None:
    legal = tuple(Option(name, "act", True) for name in ("blockade", "open_strait", "bombard"))
    filled = at(size, replace(NORTH, options=legal))[0]
    cards = [each for each in filled.widgets if isinstance(each, Card)]
    high = named(filled, "hand.list").rect.height
    assert len(cards) == 3
    assert sum(card.rect.bottom <= high for card in cards) >= 2


@pytest.mark.parametrize("size", CLOSE)
def test_all_that_can_be_done_is_in_the_window(size: tuple[int, int, float]) -> None:
    filled = at(size)[0]
    wanted = {"desk.seal", "desk.write", "desk.undo", "choice.hold", "hand.more", "slot.posture"}
    assert wanted <= names(filled)
    for name in wanted:
        assert filled.window.contains(named(filled, name).rect), name


# Tabs


def test_a_tab_for_all_that_can_be_turned_to() -> None:
    filled = at()[0]
    tabs = [each.name for each in filled.widgets if isinstance(each, Tab)]
    assert tabs == [f"tab.{key}" for key, _ in close.TABS]


def test_without_a_map_there_is_no_tab_for_it() -> None:
    made = scene(NORTH, Desk(), Acts())
    assert "tab.map" not in names(laid(made))
    assert "tab.known" in names(laid(made))


def test_the_tongues_of_the_folder_lie_on_the_folder() -> None:
    filled = at()[0]
    body = named(filled, "folder").rect
    for key, _ in close.TABS:
        tab = named(filled, f"tab.{key}")
        assert isinstance(tab, Tab)
        folded = key in ("papers", "intelligence", "letters")
        assert tab.look == ("tongue" if folded else "plate")
        assert body.left <= tab.rect.left < tab.rect.right <= body.right
        assert tab.rect.bottom == body.top or not folded


def test_tabs_that_fit_stand_in_one_row() -> None:
    rows = []
    for size in ((1280, 600, 1.0), LARGEST):
        tabs = [each for each in at(size)[0].widgets if isinstance(each, Tab)]
        rows.append(len({tab.rect.y for tab in tabs}))
    assert rows == [1, 2]


@pytest.mark.parametrize(("key", "panel"), SHOWN.items())
def test_a_tab_shows_what_the_wide_desk_lays_over_its_map(key: str, panel: str) -> None:
    filled, made = at()
    assert panel not in names(filled)
    named(filled, f"tab.{key}").press()
    assert made.desk.drawer == key
    after = laid(made)
    assert panel in names(after)
    assert "folder" not in names(after)
    tab = named(after, f"tab.{key}")
    assert isinstance(tab, Tab) and tab.chosen
    assert "choice.blockade" in names(after)


@pytest.mark.parametrize(("key", "drawer"), [("i", "known"), ("a", "council"), ("t", "news")])
def test_a_key_opens_the_same_thing_on_both_desks(key: str, drawer: str) -> None:
    for size in (LARGEST, (1600, 900, 1.0)):
        filled, made = at(size)
        for each in [each for each in filled.widgets if each.hot == key]:
            each.press()
        assert made.desk.drawer == drawer, size


def test_what_is_open_on_one_desk_is_open_on_the_other() -> None:
    made = at(drawer="council")[1]
    assert "council.panel" in names(laid(made, LARGEST))
    assert "council.panel" in names(laid(made, (1600, 900, 1.0)))


@pytest.mark.parametrize("key", ["papers", "intelligence", "letters"])
def test_a_tongue_puts_away_what_lay_in_front_of_the_folder(key: str) -> None:
    filled, made = at(drawer="known")
    named(filled, f"tab.{key}").press()
    assert (made.desk.drawer, made.desk.tab) == ("", key)
    after = laid(made)
    tab = named(after, f"tab.{key}")
    assert isinstance(tab, Tab) and tab.chosen
    assert "folder" in names(after)


@pytest.mark.parametrize(
    ("drawer", "tab", "shown"),
    [
        ("", "", "papers"),
        ("", "letters", "letters"),
        ("", "known", "known"),
        ("news", "letters", "news"),
        ("cards", "letters", "letters"),
        ("", "nonsense", "papers"),
    ],
)
def test_what_lies_in_front(drawer: str, tab: str, shown: str) -> None:
    assert close.front(Desk(tab=tab, drawer=drawer)) == shown


def test_all_cards_take_the_whole_width_and_can_be_closed() -> None:
    filled, made = at(drawer="cards")
    assert "hand.list" not in names(filled)
    assert {"drawer.close", "desk.seal"} <= names(filled)
    named(filled, "drawer.close").press()
    assert made.desk.drawer == ""


# Cards


def test_a_card_is_weighed_when_it_is_pressed() -> None:
    filled, made = at()
    card = named(filled, "choice.blockade")
    assert isinstance(card, Card)
    assert card.hot == "1"
    card.press()
    assert asked(made)[-1] == ("weigh", "act", "blockade")
    assert made.desk.choices == {}


def test_cards_lose_words_before_they_lose_their_place() -> None:
    said = []
    for size in ((1600, 900, 1.25), (1024, 600, 2.0)):
        card = named(at(size)[0], "choice.blockade")
        assert isinstance(card, Card)
        said.append(bool(card.words))
        assert card.text and card.faults(kit(*size).pen) == []
    assert said == [True, False]


def test_the_slots_are_plates_and_the_open_one_is_brass() -> None:
    filled, made = at()
    looks = {}
    for slot in ("act", "posture"):
        plate = named(filled, f"slot.{slot}")
        assert isinstance(plate, Button)
        looks[slot] = plate.look
    assert looks == {"act": "main", "posture": "plain"}
    named(filled, "slot.posture").press()
    assert made.desk.slot == "posture"
    assert {"choice.raise_alert", "choice.stop_patrols"} <= names(laid(made))
    assert "choice.blockade" not in names(laid(made))


def test_to_hold_is_brass_until_something_is_ordered() -> None:
    looks = []
    for choices in ({}, {"act": "blockade"}):
        plate = named(at(choices=choices)[0], "choice.hold")
        assert isinstance(plate, Button)
        assert plate.hint is not None
        looks.append(plate.look)
    assert looks == ["main", "plain"]
    filled, made = at(choices={"act": "blockade"})
    named(filled, "choice.hold").press()
    assert asked(made)[-1] == ("mark", "act", "hold")


def test_the_way_to_all_cards_is_a_key_away() -> None:
    filled, made = at()
    more = named(filled, "hand.more")
    assert more.hot == "m"
    more.press()
    assert made.desk.drawer == "cards"


# Foot and bar


def test_the_foot_sums_up_the_orders() -> None:
    said = told(
        at((1600, 900, 1.25), choices={"act": "blockade"}, forms=[Form("cable", "soft")])[0]
    )
    assert "foot.orders: Close the strait · Leave the forces as they are · 1 letter" in said
    assert " · ".join(at()[1].ordered()).endswith("no letter")


@pytest.mark.parametrize("size", CLOSE)
def test_the_foot_holds_its_line_and_its_commands(size: tuple[int, int, float]) -> None:
    filled = at(size)[0]
    foot = named(filled, "foot").rect
    assert foot.bottom == filled.window.bottom
    for name in ("foot.orders", "desk.seal", "desk.write", "desk.undo"):
        assert foot.contains(named(filled, name).rect), name


def test_the_seal_comes_last_in_the_order_of_tab() -> None:
    order = [each.name for each in staged(at()[0]).order()]
    assert order.index("tab.papers") < order.index("choice.blockade") < order.index("desk.seal")


@pytest.mark.parametrize("size", CLOSE)
def test_nothing_in_the_bar_covers_anything(size: tuple[int, int, float]) -> None:
    filled = at(size)[0]
    bar = named(filled, "bar").rect
    parts = [
        each
        for each in filled.widgets
        if not isinstance(each, Panel) and bar.contains(each.rect) and each.area == ""
    ]
    assert len(parts) >= 5
    for index, one in enumerate(parts):
        assert not any(one.rect.colliderect(two.rect) for two in parts[index + 1 :]), one.name


def test_in_the_smallest_window_the_bar_keeps_all_but_the_tape() -> None:
    narrow = at((1024, 600, 2.0))[0]
    parts = {"who", "where.turn", "clock.north", "clock.south", "danger", "bar.keys", "bar.menu"}
    assert parts <= names(narrow)
    assert "tape" not in names(narrow)
    assert named(narrow, "bar").rect.width == narrow.window.width


def test_the_left_half_does_not_reach_into_the_right() -> None:
    filled = at()[0]
    assert named(filled, "folder").rect.right < named(filled, "hand.panel").rect.left
    assert named(filled, "hand.panel").rect.bottom == named(filled, "folder").rect.bottom
    assert named(filled, "hand.panel").rect.bottom <= named(filled, "foot").rect.top
    assert pygame.Rect(filled.window).contains(named(filled, "hand.panel").rect)
