"""What holds for every widget there is: it fits, it tells what it shows, it keeps its state."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import Field, fields, replace
from functools import partial

import pygame
import pytest

import game.ui.widgets as package
from game.ui import palettes
from game.ui.text import Pen
from game.ui.widgets.base import Hint, Widget
from tests.ui.draw.looks import pixels
from tests.ui.widgets.catalogue import DARK, EMPTY, PALE, SAMPLES, Sample

PEN = Pen()
PENS = [Pen(0.7), Pen(1.0), Pen(1.0, 1.5), Pen(1.0, 2.0), Pen(2.4), Pen(2.4, 2.0)]
SMALL = [Pen(0.4 + number / 100) for number in range(12)]
NAMES = sorted(SAMPLES)
LATE = 60_000
"""Milliseconds after which everything has come to rest."""

every = pytest.mark.parametrize("name", NAMES)


def made(name: str, pen: Pen = PEN) -> Widget:
    return SAMPLES[name].make(pen)


def size(pen: Pen) -> str:
    """What a pen is called among the tests."""
    return f"{pen.scale}x{pen.text_scale}"


def those(asked: Callable[[Sample], bool]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [name for name in NAMES if asked(SAMPLES[name])])


def on_ground(widget: Widget, pen: Pen = PEN) -> bytes:
    """Its pixels as they are seen on what it lies on."""
    sample = next((each for name, each in SAMPLES.items() if name == widget.name), None)
    image = widget.image(pen)
    ground = pygame.Surface(image.get_size())
    ground.fill(PALE if sample is not None and sample.paper else DARK)
    ground.blit(image, (0, 0))
    return pixels(ground)


def kinds() -> set[type[Widget]]:
    """All classes of widgets that the package defines, but for those that draw nothing."""
    found: set[type[Widget]] = set()
    for module in pkgutil.iter_modules(package.__path__):
        held = vars(importlib.import_module(f"{package.__name__}.{module.name}"))
        found |= {each for each in held.values() if isinstance(each, type)}
    return {each for each in found if issubclass(each, Widget) and each.paint is not Widget.paint}


def callbacks(widget: Widget) -> Iterator[Field[object]]:
    """The fields that hold what a widget does: they do not count when it is compared."""
    for each in fields(widget):
        told = str(each.type)
        if each.init and not each.compare and ("Callable" in told or "Press" in told):
            yield each


def test_there_is_a_sample_of_every_kind_of_widget() -> None:
    shown = {type(made(name)) for name in NAMES}
    assert {each.__name__ for each in kinds() - shown} == set()


def test_all_kinds_can_be_told_apart_by_their_names() -> None:
    assert len({made(name).name for name in NAMES}) == len(NAMES)


# What it shows


@every
@pytest.mark.parametrize("pen", PENS, ids=size)
def test_it_fits_into_what_it_asks_for_at_every_scale(name: str, pen: Pen) -> None:
    assert made(name, pen).faults(pen) == []


@every
@pytest.mark.parametrize("pen", [Pen(0.7), Pen(1.0, 1.5)], ids=size)
def test_two_that_are_alike_have_the_same_pixels(name: str, pen: Pen) -> None:
    assert pixels(made(name, pen).image(pen)) == pixels(made(name, pen).image(pen))


@every
def test_it_paints_something_where_it_stands(name: str) -> None:
    widget = made(name)
    image = widget.image(PEN)
    margin = PEN.px(widget.margin())
    assert image.get_size() == (
        widget.rect.width + 2 * margin,
        widget.rect.height + 2 * margin,
    ) or (name == "turn")
    inside = pygame.Rect((margin, margin), widget.rect.size)
    if name not in EMPTY:
        assert pygame.mask.from_surface(image, 20).count() > 0
        assert pygame.mask.from_surface(image.subsurface(inside), 20).count() > 0


@every
def test_its_picture_is_kept_as_long_as_nothing_changes(name: str) -> None:
    widget = made(name)
    widget.rest()
    if name != "turn":
        assert widget.image(PEN) is widget.image(PEN)


@every
def test_no_more_than_a_handful_of_pictures_is_kept(name: str) -> None:
    widget = made(name)
    for pen in SMALL:
        widget.image(pen)
    assert len(widget._pixels) <= 8


@every
def test_on_another_scale_it_is_painted_anew(name: str) -> None:
    """A window that is resized must not show the pixels of its former size."""
    large = Pen(1.5)
    used, fresh = made(name, large), made(name, large)
    used.image(PEN)
    assert pixels(used.image(large)) == pixels(fresh.image(large))


@every
def test_with_plain_letters_it_is_painted_anew(name: str) -> None:
    """Who chooses plain print sees it at once, also in what has not changed otherwise."""
    plain = Pen(1.0, 1.0, plain=True)
    used, fresh = made(name), made(name)
    used.image(PEN)
    assert pixels(used.image(plain)) == pixels(fresh.image(plain))


@every
def test_with_larger_letters_it_is_painted_anew(name: str) -> None:
    large = Pen(1.0, 1.25)
    used, fresh = made(name, large), made(name, large)
    used.image(PEN)
    assert pixels(used.image(large)) == pixels(fresh.image(large))


def test_after_other_colours_all_look_as_before() -> None:
    """The pictures that are kept are forgotten with the colours in which they were drawn."""
    pen = Pen(0.5)
    before = {name: pixels(made(name, pen).image(pen)) for name in NAMES}
    try:
        palettes.use("distinct", "high")
        other = {name: pixels(made(name, pen).image(pen)) for name in NAMES}
    finally:
        palettes.use("lamp", "usual")
    after = {name: pixels(made(name, pen).image(pen)) for name in NAMES}
    assert [name for name in NAMES if after[name] != before[name]] == []
    assert len([name for name in NAMES if other[name] != before[name]]) > len(NAMES) // 2


# What it says


@every
def test_it_names_its_kind_and_itself(name: str) -> None:
    widget = made(name)
    assert widget.describe().startswith(f"{widget.kind} {widget.name}")


@those(lambda sample: bool(sample.told))
def test_whoever_cannot_see_it_is_told_what_is_on_it(name: str) -> None:
    told = made(name).describe()
    assert [word for word in SAMPLES[name].told if word not in told] == []


@every
def test_what_it_says_does_not_hang_on_mouse_or_focus(name: str) -> None:
    widget = made(name)
    before = widget.describe()
    widget.hover = widget.focus = widget.down = True
    assert widget.describe() == before


# What does not fit


@those(lambda sample: sample.tight)
@pytest.mark.parametrize("pen", [Pen(0.7), Pen(1.0, 2.0), Pen(2.4)], ids=size)
def test_with_half_the_height_it_complains_by_name(name: str, pen: Pen) -> None:
    widget = made(name, pen)
    widget.rect.height //= 2
    told = widget.faults(pen)
    assert told
    assert all(fault.startswith(f"{widget.name}: ") for fault in told)


@those(lambda sample: sample.tight)
def test_larger_letters_in_the_same_room_are_a_fault(name: str) -> None:
    assert made(name).faults(Pen(1.0, 2.0))


@every
def test_it_can_be_painted_even_where_nothing_fits(name: str) -> None:
    """A window of any size is drawn: too small a room is a fault to be told, and no crash."""
    widget = made(name)
    widget.rect = pygame.Rect(widget.rect.topleft, (40, 24))
    widget.image(PEN)
    assert isinstance(widget.faults(PEN), list)


# Hands


@every
def test_the_keyboard_reaches_only_what_can_do_something(name: str) -> None:
    widget = made(name)
    if not widget.focusable:
        widget.enabled = True
        assert not widget.reachable() or name in ("scroll", "pages")
    widget.enabled = False
    assert not widget.reachable() or name in ("scroll", "pages")


@every
def test_the_focus_can_be_seen_where_there_is_one_and_leaves_no_trace(name: str) -> None:
    widget = made(name)
    widget.rest()
    before = on_ground(widget)
    widget.focus = True
    widget.rest()
    assert (on_ground(widget) != before) == widget.focusable
    widget.focus = False
    widget.rest()
    assert on_ground(widget) == before


@those(lambda sample: sample.lit)
def test_the_mouse_over_it_can_be_seen(name: str) -> None:
    widget = made(name)
    before = on_ground(widget)
    widget.hover = True
    assert on_ground(widget) != before


@every
def test_what_is_not_possible_now_does_nothing(name: str) -> None:
    pressed: list[str] = []
    widget = replace(made(name), on_press=lambda: pressed.append("press"), enabled=False)
    Widget.press(widget)
    assert pressed == []


@every
def test_a_key_that_means_nothing_is_left_to_the_screen(name: str) -> None:
    assert not made(name).key(PEN, pygame.K_F7)


# Kept from screen to screen


@every
def test_two_that_show_the_same_are_equal_whatever_they_do(name: str) -> None:
    one, other = made(name), made(name)
    other.on_press, other.hint = print, Hint("Something else")
    other.hover = other.focus = True
    assert one == other


@every
def test_another_place_makes_another_widget(name: str) -> None:
    one, other = made(name), made(name)
    other.rect = other.rect.move(1, 0)
    assert one != other
    assert replace(made(name), name="other") != one


@every
def test_an_equal_successor_hands_over_all_that_it_would_do(name: str) -> None:
    """Else a kept widget would go on doing what belonged to the turn before."""
    old, new = made(name), made(name)
    new.hint = Hint("News")
    names = [each.name for each in callbacks(old)]
    for each in names:
        setattr(new, each, partial(print, each))
    assert old == new
    old.renew(new)
    assert [each for each in names if getattr(old, each) is not getattr(new, each)] == []
    if name not in ("plot", "tracks"):
        assert old.hint == Hint("News")


@every
def test_a_changed_successor_stays_under_the_mouse_and_the_focus(name: str) -> None:
    old, new = made(name), made(name)
    old.hover, old.focus, old.down = True, True, name != "hold"
    new.adopt(old)
    assert (new.hover, new.focus, new.down) == (old.hover, old.focus, old.down)


@every
def test_it_adopts_nothing_from_a_widget_of_another_kind(name: str) -> None:
    widget = made(name)
    widget.rest()
    state = widget.state()
    widget.adopt(Widget(name=widget.name, rect=widget.rect))
    widget.rest()
    assert widget.state() == state


# Motion


@every
def test_after_a_while_nothing_moves_any_more(name: str) -> None:
    """An idle screen costs nothing."""
    widget = made(name)
    for now in (0, 500, LATE, 2 * LATE):
        widget.advance(now)
    state = widget.state()
    assert not any(widget.advance(now) for now in range(3 * LATE, 4 * LATE, 5000))
    assert widget.state() == state


@every
def test_reduced_motion_shows_where_all_motion_ends(name: str) -> None:
    still, moved = made(name), made(name)
    still.rest()
    for now in (0, 300, LATE, 2 * LATE):
        moved.advance(now)
    assert pixels(still.image(PEN)) == pixels(moved.image(PEN))
    assert not still.advance(3 * LATE)


@every
def test_what_it_tells_of_its_motion_is_what_is_seen(name: str) -> None:
    """A step that changes the pixels says so; one that says nothing leaves them."""
    widget = made(name)
    before = pixels(widget.image(PEN))
    for now in range(0, 1600, 160):
        state = widget.state()
        told = widget.advance(now)
        after = pixels(widget.image(PEN))
        if after != before:
            assert told
            assert widget.state() != state
        before = after
