import pygame
import pytest

from game.ui.draw.portrait import reach
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Hint, Portrait
from tests.ui.draw.looks import pixels


def person(**fields: object) -> Portrait:
    base: dict[str, object] = {
        "name": "axis.rusk",
        "rect": pygame.Rect(0, 0, 80, 62),
        "text": "RUSK",
        "who": "rusk",
    }
    return Portrait(**{**base, **fields})  # type: ignore[arg-type]


def test_it_says_who_it_is() -> None:
    assert person().describe() == "person axis.rusk: RUSK"
    said = person(words="State", note="leans to talk", speaking=True, away=True).describe()
    assert said == "person axis.rusk: RUSK | State | leans to talk | speaking | away"


@pytest.mark.parametrize("where", ["above", "below", "beside", ""])
def test_the_medallion_keeps_clear_of_the_name(where: str) -> None:
    pen, made = Pen(), person(where=where)
    disc = made.disc(pen, made.rect)
    assert made.rect.contains(disc)
    assert disc.width == disc.height
    line = pen.line_height("name") - 1
    if where == "above":
        assert disc.top >= line
    elif where == "below":
        assert disc.bottom <= 62 - line
    else:
        assert 50 < disc.height <= 62


def test_one_who_speaks_is_bright_within_the_margin() -> None:
    pen, made = Pen(), person(speaking=True)
    disc = made.disc(pen, made.rect)
    assert reach(disc.width, "bright") <= pen.px(made.margin())
    bright = pygame.mask.from_threshold(made.image(pen), COLOURS["focus"], (9, 9, 9, 80))
    plain = pygame.mask.from_threshold(person().image(pen), COLOURS["focus"], (9, 9, 9, 80))
    assert bright.count() > plain.count() + 100


@pytest.mark.parametrize(
    "change", [{"away": True}, {"side": 1}, {"who": ""}, {"where": "above"}, {"text": "BALL"}]
)
def test_every_mark_can_be_seen(change: dict[str, object]) -> None:
    assert pixels(person().image(Pen())) != pixels(person(**change).image(Pen()))


def test_without_a_face_the_initials_are_those_of_the_name() -> None:
    one, other = person(who="no such face"), person(who="")
    assert pixels(one.image(Pen())) == pixels(other.image(Pen()))


def test_it_can_be_reached_if_it_tells_or_does_something() -> None:
    assert not person().reachable()
    assert person(hint=Hint("Rusk")).reachable()
    assert person(on_press=lambda: None).reachable()
    assert person(on_focus=lambda: None).reachable()


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(1.0, 2.0)])
def test_words_that_have_no_room_are_faults(pen: Pen) -> None:
    wide = pen.width("RUSK", "name")
    assert not person(rect=pygame.Rect(0, 0, wide, 90)).faults(pen)
    assert person(rect=pygame.Rect(0, 0, wide - 1, 90)).faults(pen)
    assert not person(rect=pygame.Rect(0, 0, wide - 1, 90), where="").faults(pen)
    beside = person(where="beside", words="STATE", rect=pygame.Rect(0, 0, 300, pen.em(50)))
    assert not beside.faults(pen)
    beside.rect = pygame.Rect(0, 0, 300, pen.em(24))
    assert beside.faults(pen)


def test_its_focus_ring_goes_around_the_medallion() -> None:
    pen, made = Pen(), person(on_press=lambda: None)
    plain = pixels(made.image(pen))
    made.focus = True
    image = made.image(pen)
    assert pixels(image) != plain
    assert image.get_at((2, 2)).a == 0
