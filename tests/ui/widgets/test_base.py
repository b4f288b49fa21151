import pygame
import pytest

from game.ui.draw.colour import shade
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Button, Label, TextBlock, Widget
from game.ui.widgets.base import MARGIN

BOX = pygame.Rect(10, 10, 120, 36)


def button(**fields: object) -> Button:
    return Button(name="b", rect=BOX.copy(), text="Seal", **fields)  # type: ignore[arg-type]


def test_pixels_are_painted_once_for_a_state() -> None:
    pen, widget = Pen(), button()
    assert widget.image(pen) is widget.image(pen)


def test_each_state_has_its_own_pixels_and_they_are_kept() -> None:
    pen, widget = Pen(), button()
    plain = widget.image(pen)
    widget.focus = True
    assert widget.image(pen) is not plain
    widget.focus = False
    assert widget.image(pen) is plain


def test_another_scale_is_painted_anew() -> None:
    widget = button()
    assert widget.image(Pen(1.0)) is not widget.image(Pen(0.8))


def test_only_a_handful_of_states_is_kept() -> None:
    widget = button()
    for step in range(30):
        widget.image(Pen(1.0 + step / 100))
    assert len(widget._pixels) <= 8


def test_the_focus_ring_lies_outside_the_box() -> None:
    pen, widget = Pen(), button()
    plain = widget.image(pen).copy()
    widget.focus = True
    ringed = widget.image(pen)
    margin = pen.px(MARGIN)
    inside = pygame.Rect((margin, margin), BOX.size)
    assert ringed.get_at((margin + 60, 2))[:3] == COLOURS["focus"]
    grounds = [pygame.Surface(BOX.size) for _ in range(2)]
    for ground, image in zip(grounds, (plain, ringed), strict=True):
        ground.fill((99, 120, 140))
        ground.blit(image.subsurface(inside), (0, 0))
    assert grounds[0].get_buffer().raw == grounds[1].get_buffer().raw


def test_equality_is_about_what_is_shown() -> None:
    one, two = button(on_press=lambda: None), button(on_press=None)
    one.hover = True
    assert one == two
    assert button(hot="s") != two


def test_a_disabled_widget_is_out_of_reach_and_does_nothing() -> None:
    pressed: list[int] = []
    widget = button(enabled=False, on_press=lambda: pressed.append(1))
    widget.press()
    assert not widget.reachable()
    assert not pressed


def test_words_alone_cannot_be_chosen() -> None:
    label = Label(name="l", rect=BOX.copy(), text="Tension")
    assert not label.reachable()


def test_adopting_takes_over_what_the_mouse_did() -> None:
    old, new = button(), button(hot="x")
    old.hover = old.focus = old.down = True
    new.adopt(old)
    assert (new.hover, new.focus, new.down) == (True, True, True)


def test_renewing_takes_over_what_it_would_do() -> None:
    pressed: list[str] = []
    old, new = (
        button(on_press=lambda: pressed.append("old")),
        button(on_press=lambda: pressed.append("new")),
    )
    old.renew(new)
    old.press()
    assert pressed == ["new"]


@pytest.mark.parametrize(
    ("widget", "said"),
    [
        (Widget(name="w", rect=BOX.copy()), "widget w"),
        (Label(name="l", rect=BOX.copy(), text="Hot"), "label l: Hot"),
        (TextBlock(name="t", rect=BOX.copy(), text="Words"), "text t: Words"),
        (button(), "button b: Seal"),
        (button(enabled=False), "button b: Seal (not now)"),
    ],
)
def test_every_widget_says_what_it_shows(widget: Widget, said: str) -> None:
    assert widget.describe() == said


def test_words_that_do_not_fit_are_a_fault() -> None:
    pen = Pen()
    assert not Label(name="l", rect=BOX.copy(), text="Short").faults(pen)
    assert Label(name="l", rect=BOX.copy(), text="A very long line of words").faults(pen)
    assert TextBlock(name="t", rect=BOX.copy(), text="words " * 30).faults(pen)
    assert Button(name="b", rect=BOX.copy(), text="Much too long for it").faults(pen)


def test_a_label_that_does_not_fit_ends_in_an_ellipsis_inside_its_box() -> None:
    pen = Pen()
    long = Label(name="l", rect=BOX.copy(), text="A very long line of words").image(pen)
    margin = pen.px(MARGIN)
    assert long.get_bounding_rect().right <= margin + BOX.width


@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_a_label_keeps_to_its_side(align: str) -> None:
    pen = Pen()
    label = Label(name="l", rect=BOX.copy(), text="I", align=align)  # type: ignore[arg-type]
    middle = label.image(pen).get_bounding_rect().centerx - pen.px(MARGIN)
    expected = {"left": 3, "centre": BOX.width // 2, "right": BOX.width - 3}[align]
    assert abs(middle - expected) < 8


def test_shades_stay_colours() -> None:
    assert shade((200, 100, 0), 2) == (255, 200, 0)
    assert shade((200, 100, 0), 0.5) == (100, 50, 0)


@pytest.mark.parametrize(("need", "told"), [(36, []), (20, []), (37, ["b: needs 37, has 36"])])
def test_a_thing_that_is_too_low_says_what_it_needs_and_has(need: int, told: list[str]) -> None:
    assert button().lacks(need) == told


def test_plain_letters_are_seen_at_once_in_what_has_not_changed() -> None:
    """A text in typewriter letters is set in plain ones as soon as that is asked for."""
    usual, plain = Pen(), Pen(plain=True)
    block = TextBlock(name="t", rect=BOX.copy(), text="Seal", role="typed", colour="ink")
    before = block.image(usual)
    assert block.image(plain) is not before
    fresh = TextBlock(name="t", rect=BOX.copy(), text="Seal", role="typed", colour="ink")
    assert block.image(plain).get_buffer().raw == fresh.image(plain).get_buffer().raw
    assert block.image(plain).get_buffer().raw != before.get_buffer().raw
