"""The instruments of the desk on one stage: focus, motion, edges, every size."""

from collections.abc import Callable

import pygame
import pytest

from game.ui.hands import Hands
from game.ui.inspect import faults
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import (
    AlertPlate,
    Card,
    ClockPlate,
    Council,
    Day,
    DayTape,
    Dial,
    Hint,
    KeyHint,
    Member,
    Portrait,
    Quote,
    Teletype,
    Widget,
    council,
)
from game.ui.widgets.axis import need
from tests.ui.draw.looks import pixels

SIZES = [(1024, 600), (1280, 720), (1600, 900), (2560, 1440), (3840, 2160)]
SCALES = [1.0, 1.25, 1.5, 2.0]
DAYS = tuple(Day("Tue", str(day), 3) for day in range(16, 29))
NAMES = ["ABE", "BEN", "CAL", "DAN", "EVE", "FAY"]
PEOPLE = [
    Member(name.lower(), name, at / 6)
    for at, name in enumerate(["ABE", "BEN", "CAL", "DAN", "EVE", "FAY"])
]


def nothing() -> None:
    """What pressing does in these tests."""


def dial(pen: Pen, value: float = 64) -> Dial:
    wide = pen.em(150)
    return Dial(
        name="dial",
        rect=pygame.Rect(0, 0, wide, Dial.need(pen, "Tension", wide)),
        text="Tension",
        value=value,
        left=value - 10,
        right=value + 10,
        bad="high",
        before=50,
        age="2 h old",
        on_press=nothing,
    )


def tape(pen: Pen, current: int = 6) -> DayTape:
    rect = pygame.Rect(0, 0, pen.px(826), DayTape.need(pen))
    return DayTape(name="tape", rect=rect, days=DAYS, current=current, taken=1)


def alert(pen: Pen, alarm: bool = False) -> AlertPlate:
    rect = pygame.Rect((0, 0), AlertPlate.need(pen, "Defcon", "3"))
    made = AlertPlate(name="alert", rect=rect, text="Defcon", grade="3", danger=0.5, alarm=alarm)
    made.hint = Hint("Defcon")
    return made


def teletype(pen: Pen) -> Teletype:
    rect = pygame.Rect(0, 0, pen.px(1024), Teletype.need(pen))
    made = Teletype(name="wire", rect=rect, text="ANSWER BEFORE DAWN", flash="FLASH", time="2155Z")
    made.count, made.hot, made.on_press = 3, "t", nothing
    return made


def card(pen: Pen) -> Card:
    made = Card(name="card", rect=pygame.Rect(0, 0, 1, 1), text="Quarantine", band="force", rung=9)
    made.words, made.takes, made.needs = "Stop ships that carry weapons.", "24 h", "OAS vote"
    made.faces_for, made.faces_against, made.tag = ("rusk",), ("lemay",), "ENTER TO WEIGH IT"
    made.hot, made.on_press = "1", nothing
    wide = pen.em(248)
    made.rect.size = (wide, made.need(pen, wide))
    return made


def quote(pen: Pen) -> Quote:
    words, wide = "“A blockade leaves every later door open.”", pen.em(330)
    rect = pygame.Rect(0, 0, wide, Quote.need(pen, "BUNDY", words, wide))
    return Quote(name="quote", rect=rect, who="BUNDY", words=words, on_press=nothing)


def clock(pen: Pen) -> ClockPlate:
    rect = pygame.Rect((0, 0), ClockPlate.need(pen, "Moscow", "01:06"))
    return ClockPlate(name="clock", rect=rect, city="Moscow", time="01:06", side=1)


def hint(pen: Pen) -> KeyHint:
    rect = pygame.Rect((0, 0), KeyHint.need(pen, "ESC", "menu", True))
    return KeyHint(name="key", rect=rect, key_name="ESC", text="menu", stacked=True)


def seat(pen: Pen) -> Portrait:
    rect = pygame.Rect(0, 0, pen.em(230), pen.em(50))
    made = Portrait(name="seat", rect=rect, text="THE PRESIDENT", who="kennedy", where="beside")
    made.role, made.words, made.on_press = "plate", "CABINET ROOM", nothing
    return made


MAKERS: list[Callable[[Pen], Widget]] = [
    dial,
    tape,
    alert,
    teletype,
    card,
    quote,
    clock,
    hint,
    seat,
]


def scale(size: tuple[int, int]) -> float:
    return min(size[0] / 1600, size[1] / 900)


def shown(pen: Pen, size: tuple[int, int], widgets: list[Widget]) -> Stage:
    stage = Stage(pen, size)
    stage.show("one", widgets, (20, 20, 20))
    return stage


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("make", MAKERS)
def test_at_every_size_each_of_them_fits_into_what_it_asks_for(
    make: Callable[[Pen], Widget], size: tuple[int, int], text_scale: float
) -> None:
    made = make(Pen(scale(size), text_scale))
    assert made.faults(Pen(scale(size), text_scale)) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", SCALES)
def test_at_every_size_a_council_has_no_fault(size: tuple[int, int], text_scale: float) -> None:
    pen = Pen(scale(size), text_scale)
    rect = pygame.Rect(20, 20, pen.px(332), need(pen))
    assert faults(shown(pen, size, council(pen, "axis", rect, Council(("a", "b"), PEOPLE)))) == []


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)])
@pytest.mark.parametrize("make", MAKERS)
def test_nothing_is_cut_at_the_edge_of_the_margin(make: Callable[[Pen], Widget], pen: Pen) -> None:
    made = make(pen)
    made.focus = made.hover = True
    made.rest()
    image = made.image(pen)
    wide, high = image.get_size()
    edge = [image.get_at((x, y)).a for x in range(wide) for y in (0, high - 1)]
    edge += [image.get_at((x, y)).a for y in range(high) for x in (0, wide - 1)]
    assert max(edge) < 40


@pytest.mark.parametrize("make", MAKERS)
def test_each_looks_the_same_twice(make: Callable[[Pen], Widget]) -> None:
    one, other = make(Pen()), make(Pen())
    one.rest()
    other.rest()
    assert pixels(one.image(Pen())) == pixels(other.image(Pen()))
    assert one == other


@pytest.mark.parametrize("make", MAKERS)
def test_each_says_its_name(make: Callable[[Pen], Widget]) -> None:
    made = make(Pen())
    assert f" {made.name}: " in made.describe()


@pytest.mark.parametrize("make", MAKERS)
def test_at_rest_none_of_them_moves(make: Callable[[Pen], Widget]) -> None:
    made = make(Pen())
    made.rest()
    before = made.state()
    assert not any(made.advance(now) for now in range(0, 10_000, 500))
    assert made.state() == before


@pytest.mark.parametrize("make", [dial, alert, teletype, card, quote, seat])
def test_the_focus_is_seen(make: Callable[[Pen], Widget]) -> None:
    plain, focused = make(Pen()), make(Pen())
    focused.focus = True
    assert plain.reachable()
    assert pixels(plain.image(Pen())) != pixels(focused.image(Pen()))


def test_the_arrows_walk_along_the_axis() -> None:
    pen, said = Pen(), []
    about = Council(("talk", "strike"), PEOPLE, press=said.append)
    stage = shown(pen, (400, 300), council(pen, "axis", pygame.Rect(20, 20, 340, need(pen)), about))
    first = min(stage.order(), key=lambda widget: widget.rect.x)
    stage.focus_on(first)
    hands = Hands(stage)
    seen = [first.name]
    for _ in range(5):
        hands.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
        assert stage.focused is not None
        seen.append(stage.focused.name)
    assert len(set(seen)) >= 3
    assert seen[-1] != "axis.abe"
    hands.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="\r"))
    hands.handle(pygame.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0, unicode="\r"))
    assert said == [seen[-1].removeprefix("axis.")]


def test_a_new_value_moves_only_the_dial_and_only_for_a_while() -> None:
    pen = Pen()
    stage = shown(pen, (400, 300), [dial(pen)])
    target = pygame.Surface((400, 300))
    stage.draw(target)
    assert not stage.tick(0)
    stage.show("one", [dial(pen, 80)], (20, 20, 20))
    assert stage.tick(10) or stage.tick(60)
    assert stage.draw(target)
    assert stage.tick(400)
    assert not stage.tick(500)


def test_reduced_motion_is_a_cut() -> None:
    pen = Pen()
    stage = shown(pen, (900, 300), [tape(pen)])
    stage.show("one", [tape(pen, 7)], (20, 20, 20))
    assert stage.tick(10, still=True)
    moved = stage.find("tape")
    assert pixels(moved.image(pen)) == pixels(tape(pen, 7).image(pen))
    assert not stage.tick(20, still=True)


def test_an_equal_teletype_goes_on_typing_when_the_screen_is_made_anew() -> None:
    pen = Pen()
    stage = shown(pen, (1100, 300), [teletype(pen)])
    stage.tick(0)
    assert stage.tick(200)
    before = stage.find("wire").state()
    stage.show("one", [teletype(pen)], (20, 20, 20))
    assert stage.find("wire").state() == before
