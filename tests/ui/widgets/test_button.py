"""Buttons and tabs: all their states can be told apart and read."""

import pygame
import pytest

from game.ui.kit import Kit
from game.ui.text import Pen
from game.ui.widgets import Button, Tab
from game.ui.widgets.button import BADGE, LIT, PRESSED, SUNK, light
from tests.ui.draw import looks
from tests.ui.draw.looks import pixels

PEN = Pen()
LOOKS = ("plain", "main", "paper")
STATES: dict[str, dict[str, bool]] = {
    "rest": {},
    "hover": {"hover": True},
    "down": {"down": True},
    "focus": {"focus": True},
    "disabled": {"enabled": False},
}


def button(
    look: str = "plain", text: str = "Seal orders", pen: Pen = PEN, hot: str = "s"
) -> Button:
    size = Kit(pen, (1600, 900)).button_size(text, "plate", hot)
    rect = pygame.Rect((0, 0), size)
    return Button(name="b", rect=rect, text=text, hot=hot, look=look)  # type: ignore[arg-type]


def tab(pen: Pen = PEN, **fields: object) -> Tab:
    rect = pygame.Rect(0, 0, pen.em(130), pen.line_height("plate") + pen.px(12))
    return Tab(name="t", rect=rect, text="LETTERS", **fields)  # type: ignore[arg-type]


def stated(widget: Button | Tab, state: str) -> pygame.Surface:
    for name, value in STATES[state].items():
        setattr(widget, name, value)
    return widget.image(PEN)


def body(widget: Button | Tab, image: pygame.Surface) -> pygame.Surface:
    margin = PEN.px(widget.margin())
    return image.subsurface(pygame.Rect((margin, margin), widget.rect.size))


@pytest.mark.parametrize("look", LOOKS)
def test_every_state_of_a_button_looks_different(look: str) -> None:
    assert len({pixels(stated(button(look), state)) for state in STATES}) == len(STATES)


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("look", ["plate", "tongue"])
def test_every_state_of_a_tab_looks_different(look: str, chosen: bool) -> None:
    states = [state for state in STATES if state != "disabled"]
    images = {pixels(stated(tab(look=look, chosen=chosen), state)) for state in states}
    assert len(images) == len(states)


@pytest.mark.parametrize("state", ["rest", "hover", "down", "focus"])
@pytest.mark.parametrize(("look", "ink"), [("plain", "cream"), ("main", "ink"), ("paper", "ink")])
def test_the_words_of_a_button_can_be_read_in_every_state(look: str, ink: str, state: str) -> None:
    widget = button(look, "i")
    part = body(widget, stated(widget, state))
    assert looks.reads(ink, part.subsurface(part.get_rect().inflate(-8, -12)), 4.0)


def test_what_is_pressed_is_dark_and_what_is_pointed_at_is_light() -> None:
    widget = button()
    assert light(widget) == 0
    widget.hover = True
    assert light(widget) == LIT > 0
    widget.down = True
    assert light(widget) == PRESSED < 0


@pytest.mark.parametrize("hot", ["s", "0", "W"])
def test_the_key_stands_on_a_cap_before_the_word(hot: str) -> None:
    with_, without = button(hot=hot), button(hot="")
    assert with_.rect.width > without.rect.width + PEN.width(hot.upper(), "mono")
    cap = body(with_, with_.image(PEN)).subsurface((9, 6, PEN.width(hot.upper(), "mono") + 8, 22))
    lit = [cap.get_at((x, y))[0] for x in range(cap.get_width()) for y in range(22)]
    assert max(lit) > 200
    assert sorted(lit)[len(lit) // 4] < 60


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4, 1.25)])
@pytest.mark.parametrize("look", LOOKS)
def test_a_button_of_the_size_it_asks_for_has_no_fault(look: str, pen: Pen) -> None:
    widget = button(look, pen=pen)
    assert not widget.faults(pen)
    assert widget.image(pen).get_width() > widget.rect.width
    widget.rect.width -= 4 * PEN.px(14) + 20
    assert widget.faults(pen)


def test_a_button_that_cannot_be_pressed_looks_flat_on_paper_and_on_panels() -> None:
    for look in LOOKS:
        live, dead = button(look), button(look)
        dead.enabled = False
        one, two = (body(each, each.image(PEN)) for each in (live, dead))
        grounds = [looks.light(looks.mean(part, pygame.Rect(2, 4, 6, 20))) for part in (one, two)]
        assert grounds[1] < grounds[0]
        assert not dead.reachable()


def test_a_pressed_button_moves_its_words_down() -> None:
    rest, down = button(text="i", hot=""), button(text="i", hot="")
    down.down = True
    rows = []
    for widget in (rest, down):
        part = body(widget, widget.image(PEN))
        x = part.get_width() // 2
        bright = [y for y in range(4, part.get_height() - 4) if part.get_at((x, y))[0] > 120]
        rows.append(min(bright))
    assert rows[1] == rows[0] + 1


def test_a_tab_says_what_it_is_and_how_many_wait() -> None:
    assert tab().describe() == "tab t: LETTERS"
    assert tab(badge="2", chosen=True).describe() == "tab t: LETTERS (2) (chosen)"


def test_the_mark_of_a_tab_is_red_and_at_its_right() -> None:
    plain, marked = tab(), tab(badge="2")
    spot = (marked.rect.right - 6 - BADGE + 3, marked.rect.centery)
    red, green, blue = body(marked, marked.image(PEN)).get_at(spot)[:3]
    assert red > 2 * green
    assert red > 2 * blue
    assert body(plain, plain.image(PEN)).get_at(spot)[0] < 100


def test_a_tab_without_room_for_its_mark_says_so() -> None:
    narrow = tab(badge="2")
    assert not narrow.faults(PEN)
    narrow.rect.width = PEN.width("LETTERS", "plate") + 8
    assert narrow.faults(PEN)
    narrow.badge = ""
    assert not narrow.faults(PEN)


@pytest.mark.parametrize(
    ("look", "chosen", "ink"),
    [
        ("plate", True, "ink"),
        ("plate", False, "cream"),
        ("tongue", True, "ink"),
        ("tongue", False, "ink"),
    ],
)
def test_the_words_of_a_tab_can_be_read(look: str, chosen: bool, ink: str) -> None:
    widget = tab(look=look, chosen=chosen)
    widget.text = "i"
    part = body(widget, widget.image(PEN))
    assert looks.reads(ink, part.subsurface(looks.middle(part, 0.7)), 4.2)


def test_a_tongue_reaches_down_onto_its_folder() -> None:
    flat, tongue = tab(look="plate"), tab(look="tongue", chosen=True)
    for widget, deep in ((flat, 0), (tongue, SUNK)):
        image = widget.image(PEN)
        assert image.get_bounding_rect(100).bottom == PEN.px(6) + widget.rect.height + deep
