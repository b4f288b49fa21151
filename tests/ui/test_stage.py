import pygame
import pytest

from game.ui.hands import Hands
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Button, Label, Panel, ScrollArea, Shade, Stepper, Widget
from tests.ui.helpers import click, key, kit, letter_key, staged

SIZE = (800, 600)
BLACK = (0, 0, 0)


def button(name: str, x: int = 0, y: int = 0, **fields: object) -> Button:
    rect = pygame.Rect(x, y, 100, 40)
    return Button(name=name, rect=rect, text=name, **fields)  # type: ignore[arg-type]


def stage(*widgets: Widget, first: str = "") -> Stage:
    made = Stage(Pen(), SIZE)
    made.show("one", widgets, BLACK, first)
    return made


def target() -> pygame.Surface:
    return pygame.Surface(SIZE)


# Keeping widgets


def test_equal_widgets_are_kept_with_their_pixels() -> None:
    shown = stage(button("a"), button("b", 200))
    kept = shown.find("a")
    shown.show("one", [button("a"), button("b", 210)], BLACK)
    assert shown.find("a") is kept
    assert shown.find("b").rect.x == 210


def test_a_kept_widget_does_what_its_successor_would() -> None:
    said: list[str] = []
    shown = stage(button("a", on_press=lambda: said.append("old")))
    shown.show("one", [button("a", on_press=lambda: said.append("new"))], BLACK)
    shown.find("a").press()
    assert said == ["new"]


def test_a_widget_of_another_kind_takes_nothing_over() -> None:
    shown = stage(button("a"))
    label = Label(name="a", rect=pygame.Rect(0, 0, 100, 40), text="a")
    shown.show("one", [label], BLACK)
    assert shown.find("a") is label
    assert not label.focus


def test_two_widgets_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two widgets are named 'a'"):
        stage(button("a"), button("a", 200))


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        stage(button("a")).find("b")


# Focus


def test_the_first_focus_is_the_one_that_was_asked_for() -> None:
    assert stage(button("a"), button("b", 200), first="b").focused is not None
    assert stage(button("a"), button("b", 200), first="b").dump().endswith("button b: b *")
    assert stage(button("a"), first="gone").dump() == "button a: a *"


def test_tab_goes_round_and_shift_tab_back() -> None:
    shown = stage(button("a"), button("off", 150, enabled=False), button("b", 300))
    seen = []
    for mod in (0, 0, pygame.KMOD_SHIFT):
        Hands(shown).handle(key(pygame.K_TAB, mod))
        seen.append(shown.focused.name if shown.focused else "")
    assert seen == ["b", "a", "b"]


def test_arrows_go_where_they_point() -> None:
    shown = stage(
        button("a"), button("right", 200), button("below", 0, 200), button("far", 250, 200)
    )
    ways = [pygame.K_RIGHT, pygame.K_DOWN, pygame.K_LEFT, pygame.K_UP]
    seen = []
    for way in ways:
        Hands(shown).handle(key(way))
        seen.append(shown.focused.name if shown.focused else "")
    assert seen == ["right", "far", "below", "a"]


def test_an_arrow_into_nothing_moves_nothing() -> None:
    shown = stage(button("a"), button("b", 200))
    assert not Hands(shown).handle(key(pygame.K_UP))
    assert shown.focused is shown.find("a")


def test_enter_and_space_press() -> None:
    pressed: list[int] = []
    shown = stage(button("a", on_press=lambda: pressed.append(1)))
    for code in (pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER):
        assert Hands(shown).handle(key(code))
    assert len(pressed) == 3


def test_a_hot_key_focuses_and_presses() -> None:
    pressed: list[int] = []
    shown = stage(button("a"), button("b", 200, hot="2", on_press=lambda: pressed.append(2)))
    assert Hands(shown).handle(letter_key("2"))
    assert pressed == [2]
    assert shown.focused is shown.find("b")
    assert not Hands(shown).handle(letter_key("7"))


def test_gaining_the_focus_is_told_once() -> None:
    told: list[str] = []
    shown = stage(button("a"), button("b", 200, on_focus=lambda: told.append("b")))
    shown.focus_on(shown.find("b"))
    shown.focus_on(shown.find("b"))
    assert told == ["b"]


def test_a_focused_stepper_has_the_arrows_first() -> None:
    changes: list[int] = []
    stepper = Stepper(
        name="s",
        rect=pygame.Rect(0, 0, 200, 80),
        text="s",
        values=("one", "two"),
        on_change=changes.append,
    )
    shown = stage(stepper, button("b", 300))
    Hands(shown).handle(key(pygame.K_RIGHT))
    assert changes == [1]
    assert shown.focused is stepper


def test_each_screen_remembers_where_one_was() -> None:
    both = [button("a"), button("b", 200)]
    shown = stage(*both)
    Hands(shown).handle(key(pygame.K_TAB))
    shown.show("two", [button("c")], BLACK)
    assert shown.dump() == "button c: c *"
    shown.show("one", [button("a"), button("b", 200)], BLACK, "a")
    assert shown.focused is shown.find("b")


def test_a_focus_that_vanishes_passes_on() -> None:
    shown = stage(button("a"), button("b", 200), first="b")
    shown.show("one", [button("a")], BLACK)
    assert shown.focused is shown.find("a")


# Modals


def test_what_is_under_a_shade_is_out_of_reach() -> None:
    pressed: list[str] = []
    shade = Shade(name="shade", rect=pygame.Rect((0, 0), SIZE))
    shown = stage(
        button("under", on_press=lambda: pressed.append("under"), hot="u"),
        shade,
        button("over", 300, 300, on_press=lambda: pressed.append("over")),
    )
    assert [widget.name for widget in shown.order()] == ["over"]
    Hands(shown).handle(letter_key("u"))
    hands = Hands(shown)
    for event in (*click((20, 20)), *click((320, 320))):
        hands.handle(event)
    assert pressed == ["over"]


# The mouse


def test_a_click_focuses_and_presses_on_the_way_up() -> None:
    pressed: list[int] = []
    shown = stage(button("a"), button("b", 200, on_press=lambda: pressed.append(1)))
    move, down, up = click((250, 20))
    Hands(shown).handle(move)
    assert shown.find("b").hover
    Hands(shown).handle(down)
    assert (shown.focused, pressed) == (shown.find("b"), [])
    Hands(shown).handle(up)
    assert pressed == [1]


def test_letting_go_elsewhere_presses_nothing() -> None:
    pressed: list[int] = []
    shown = stage(button("a", on_press=lambda: pressed.append(1)), button("b", 200))
    Hands(shown).handle(click((20, 20))[1])
    Hands(shown).handle(click((500, 500))[2])
    assert not pressed
    assert not shown.find("a").down


def test_a_click_on_nothing_is_no_use() -> None:
    shown = stage(button("a"))
    assert not Hands(shown).handle(click((700, 500))[1])


def test_an_event_of_no_concern_is_passed_over() -> None:
    assert not Hands(stage(button("a"))).handle(pygame.Event(pygame.WINDOWFOCUSGAINED))


# Scroll areas


def scrolled(first: str = "") -> Stage:
    area = ScrollArea(name="area", rect=pygame.Rect(0, 100, 200, 200), content=1000)
    rows = [
        Button(name=f"row{i}", rect=pygame.Rect(10, i * 100, 150, 40), text=f"{i}", area="area")
        for i in range(10)
    ]
    return stage(button("top", 300), area, *rows, first=first)


def area_of(shown: Stage) -> ScrollArea:
    area = shown.find("area")
    assert isinstance(area, ScrollArea)
    return area


def test_what_lies_in_an_area_moves_with_it() -> None:
    shown = scrolled()
    assert shown.place(shown.find("row1")).topleft == (10, 200)
    area_of(shown).move(100)
    assert shown.place(shown.find("row1")).topleft == (10, 100)


def test_focus_scrolls_into_sight() -> None:
    shown = scrolled()
    shown.focus_on(shown.find("row7"))
    assert shown.sight(shown.find("row7")).contains(shown.place(shown.find("row7")))


def test_scrolling_away_from_the_focus_is_not_undone() -> None:
    shown = scrolled("row0")
    area_of(shown).move(500)
    area = ScrollArea(name="area", rect=pygame.Rect(0, 100, 200, 200), content=1000)
    row = Button(name="row0", rect=pygame.Rect(10, 0, 150, 40), text="changed", area="area")
    shown.show("one", [area, row], BLACK)
    assert area_of(shown).offset == 500


def test_a_widget_that_is_scrolled_away_is_not_under_the_mouse() -> None:
    shown = scrolled()
    assert shown.at((20, 320)) is None
    area_of(shown).move(100)
    assert shown.at((20, 220)) is shown.find("row2")
    assert shown.at((20, 20)) is None


def test_the_wheel_scrolls_what_is_under_the_mouse() -> None:
    shown = scrolled()
    hands = Hands(shown)
    hands.handle(click((50, 150))[0])
    hands.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-2))
    assert area_of(shown).offset == 120
    Hands(shown).handle(click((500, 500))[0])
    assert not Hands(shown).handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-2))


def test_page_keys_turn_the_area_that_is_meant() -> None:
    reading = ScrollArea(name="text", rect=pygame.Rect(300, 0, 100, 100), content=900, pages=True)
    listed = ScrollArea(name="list", rect=pygame.Rect(0, 0, 100, 100), content=900)
    shown = stage(listed, reading, button("a", 500))
    Hands(shown).handle(key(pygame.K_PAGEDOWN))
    assert (listed.offset, reading.offset) == (0, 90)
    Hands(shown).handle(key(pygame.K_PAGEUP))
    assert reading.offset == 0


# Drawing


def test_the_first_drawing_is_whole_and_the_second_is_nothing() -> None:
    shown, surface = stage(button("a")), target()
    assert shown.draw(surface) == [surface.get_rect()]
    assert shown.draw(surface) == []


def test_only_what_changed_is_drawn_again() -> None:
    shown, surface = stage(button("a"), button("b", 300, 300)), target()
    shown.draw(surface)
    Hands(shown).handle(click((320, 320))[0])
    parts = shown.draw(surface)
    assert len(parts) == 1
    assert parts[0].contains(pygame.Rect(300, 300, 100, 40))
    assert parts[0].width < 200


def test_drawing_in_parts_gives_the_same_picture_as_drawing_whole() -> None:
    parts, whole = target(), target()
    changing = stage(
        Panel(name="p", rect=pygame.Rect(0, 0, 400, 300)), button("a"), button("b", 90)
    )
    changing.draw(parts)
    for event in (key(pygame.K_TAB), click((120, 20))[0], key(pygame.K_TAB)):
        Hands(changing).handle(event)
        changing.draw(parts)
    changing.resize(changing.pen, SIZE)
    changing.draw(whole)
    assert parts.get_buffer().raw == whole.get_buffer().raw


def test_a_widget_that_is_gone_leaves_nothing_behind() -> None:
    shown, surface = stage(button("a"), button("b", 300, 300)), target()
    shown.draw(surface)
    shown.show("one", [button("a")], BLACK)
    shown.draw(surface)
    assert surface.get_at((350, 320))[:3] == BLACK


def test_nothing_is_drawn_outside_its_area() -> None:
    shown, surface = scrolled(), target()
    area_of(shown).move(30)
    shown.draw(surface)
    above = surface.subsurface(pygame.Rect(0, 0, 200, 100))
    below = surface.subsurface(pygame.Rect(0, 300, 200, 200))
    for strip in (above, below):
        assert pygame.transform.average_color(strip)[:3] == BLACK


def test_another_ground_draws_everything_anew() -> None:
    shown, surface = stage(button("a")), target()
    shown.draw(surface)
    shown.show("one", [button("a")], (20, 0, 0))
    assert shown.draw(surface) == [surface.get_rect()]
    assert surface.get_at((700, 500))[:3] == (20, 0, 0)


def test_a_press_on_words_is_meant_for_what_their_area_lies_on() -> None:
    filled = kit()
    folder = filled.add(Button(name="folder", rect=pygame.Rect(10, 10, 300, 300), text=""))
    with filled.scroll("page", pygame.Rect(40, 40, 200, 200), over="folder") as column:
        column.text("words", "There is a fort.")
    filled.add(Button(name="other", rect=pygame.Rect(400, 10, 100, 40), text="Close"))
    stage = staged(filled)
    assert stage.through(stage.find("words")) is stage.find("folder") is folder
    assert stage.through(stage.find("page")) is folder
    assert stage.through(stage.find("other")) is stage.find("other")
    assert stage.through(None) is None
