from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Teletype
from tests.ui.draw.looks import pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
TEXT = "CINCLANT TO JCS // SOVIET SHIP DEAD IN WATER"


def teletype(pen: Pen | None = None, **fields: object) -> Teletype:
    pen = pen or Pen()
    base: dict[str, object] = {
        "name": "wire",
        "rect": pygame.Rect(0, 0, pen.px(1600), Teletype.need(pen)),
        "text": TEXT,
        "time": "2147Z",
        "flash": "FLASH",
        "count": 14,
    }
    return Teletype(**{**base, **fields})  # type: ignore[arg-type]


def ink(made: Teletype, pen: Pen | None = None) -> pygame.Rect:
    """The box of what is typed, with its cursor."""
    found = pygame.mask.from_threshold(made.image(pen or Pen()), COLOURS["ink"], (6, 6, 6, 90))
    boxes = found.get_bounding_rects()
    return boxes[0].unionall(boxes)


def test_it_says_all_of_the_message_even_while_it_types() -> None:
    assert teletype().describe() == f"teletype wire: FLASH 2147Z {TEXT} | 14"
    assert teletype(flash="", time="").describe() == f"teletype wire: {TEXT} | 14"


@pytest.mark.parametrize("speed", [10, 60, 100])
def test_it_types_so_many_letters_a_second(speed: int) -> None:
    made = teletype(speed=speed)
    assert not made.advance(5000)
    assert made.advance(5300)
    assert made._typed == min(len(TEXT), round(0.3 * speed))
    made.advance(5000 + 1000 * len(TEXT) // speed + 1)
    assert not made.typing()
    assert not made.advance(90000)


def test_rest_completes_it() -> None:
    made = teletype()
    assert made.typing()
    made.rest()
    assert not made.typing()
    assert not made.advance(10)


def test_what_is_typed_grows() -> None:
    pen, made = Pen(), teletype(count=0)
    made.advance(0)
    made.advance(300)
    short = ink(made, pen).right
    made.rest()
    assert ink(made, pen).right > short + 100


def test_the_same_message_goes_on_and_a_new_one_begins() -> None:
    old, same, other = teletype(), teletype(count=15), teletype(text="ANSWER BEFORE DAWN")
    old.advance(0)
    old.advance(200)
    same.adopt(old)
    other.adopt(old)
    assert same._typed == 12
    assert same.advance(250)
    assert same._typed == 15
    assert other._typed == 0


def test_a_message_that_is_too_long_is_shortened_before_what_stands_at_the_right() -> None:
    made = teletype(text=TEXT * 9, hot="t", on_press=lambda: None)
    made.rest()
    assert ink(made).right < 1600 - Pen().width("all messages (14)", "label")
    assert TEXT * 9 in made.describe()


def test_an_urgent_one_has_a_red_plate_with_cream_words() -> None:
    def red(made: Teletype) -> int:
        mask = pygame.mask.from_threshold(made.image(Pen()), COLOURS["red"], (5, 5, 5, 90))
        return int(mask.count())

    assert red(teletype()) > 400
    assert red(teletype(flash="МОЛНИЯ")) > red(teletype())
    assert red(teletype(flash="")) == 0


@pytest.mark.parametrize("pen", PENS)
def test_in_the_room_it_asks_for_it_has_no_fault(pen: Pen) -> None:
    made = teletype(pen, hot="t")
    assert made.faults(pen) == []
    low = replace(made, rect=made.rect.inflate(0, -2))
    assert low.faults(pen)


@pytest.mark.parametrize(
    "change", [{"count": 1}, {"time": ""}, {"hot": "t"}, {"text": "ANSWER"}, {"flash": ""}]
)
def test_every_part_can_be_seen(change: dict[str, object]) -> None:
    one, other = teletype(), teletype(**change)
    one.rest()
    other.rest()
    assert pixels(one.image(Pen())) != pixels(other.image(Pen()))


def test_it_is_reached_only_where_there_are_more_to_read() -> None:
    assert not teletype().reachable()
    assert teletype(on_press=lambda: None).reachable()
