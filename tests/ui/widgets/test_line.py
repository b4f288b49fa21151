"""Facts in two columns, and lists of rows and options: widths, wrapping, marks."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Option, Row
from game.ui.widgets.base import MARGIN
from game.ui.widgets.row import INDENT, Line
from tests.ui.draw.looks import alphas, contrast, light, mean, pixels

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(1.0, 2.0), Pen(2.4)]
TITLES = ["Memo", "The ambassador's account of what was said at the second dinner", "Записка посла"]
NOTES = ["", "From the embassy, yesterday", "Получено вчера вечером по дипломатическому каналу"]


def line(text: str = "Tension", value: str = "41", wide: int = 300, pen: Pen = PEN,
         **fields: object) -> Line:  # fmt: skip
    made = Line(name="l", rect=pygame.Rect(0, 0, 1, 1), text=text, value=value,
                **fields)  # type: ignore[arg-type]  # fmt: skip
    made.rect = pygame.Rect(0, 0, pen.em(wide), made.need(pen, pen.em(wide)))
    return made


def ink(made: Line | Row | Option, part: pygame.Rect | None = None) -> pygame.Rect:
    image = made.image(PEN)
    whole = image.get_rect() if part is None else part.move(MARGIN, MARGIN)
    return image.subsurface(whole).get_bounding_rect()


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("value", ["41", "rising since the convoy turned, and nobody knows why"])
@pytest.mark.parametrize("share", [0.35, 0.5, 0.7])
def test_both_columns_have_room_in_what_a_line_asks_for(
    pen: Pen, text: str, value: str, share: float
) -> None:
    made = line(text, value, pen=pen, share=share)
    assert made.faults(pen) == []


@pytest.mark.parametrize("long", ["text", "value"])
def test_either_column_without_room_is_a_fault(long: str) -> None:
    made = line(**{long: "a great many words that need several lines of their own to be told"})  # type: ignore[arg-type]
    made.rect.height = PEN.line_height("small") + 6
    assert len(made.faults(PEN)) == 1


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
@pytest.mark.parametrize("indent", [False, True])
def test_columns_share_the_width_and_leave_a_gap(share: float, indent: bool) -> None:
    made = line(share=share, indent=indent)
    left, right = made.halves(300, PEN)
    assert left + right == 300 - 12 - (INDENT if indent else 0)
    assert abs(left + (INDENT if indent else 0) - share * 288) <= 1


def test_a_line_that_belongs_to_the_one_above_stands_in() -> None:
    assert ink(line(indent=True)).x - ink(line()).x == INDENT


def test_a_long_value_is_wrapped_and_never_flush() -> None:
    long = "a value of many words that has to be wrapped in its column"
    flush, usual = line(value=long, flush=True), line(value=long)
    assert pixels(flush.image(PEN)) == pixels(usual.image(PEN))
    assert usual.rect.height > line().rect.height


def test_words_and_value_have_the_colours_they_are_given() -> None:
    made = line("IIIII", "IIIII", ink="alarm", value_ink="amber")
    left, right = (
        pygame.mask.from_threshold(made.image(PEN), COLOURS[name], (20, 20, 20, 90))
        for name in ("alarm", "amber")
    )
    assert left.count() > 10
    assert right.count() > 10
    assert left.get_bounding_rects()[0].x < 150 < right.get_bounding_rects()[0].x


def test_a_line_says_both_and_is_never_chosen() -> None:
    assert line().describe() == "line l: Tension | 41"
    assert not line().reachable()


# Rows


def row(text: str = "Memo", note: str = "", wide: int = 260, pen: Pen = PEN,
        **fields: object) -> Row:  # fmt: skip
    rect = pygame.Rect(0, 0, pen.em(wide), Row.height(pen, pen.em(wide), text, note))
    return Row(name="r", rect=rect, text=text, note=note, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("note", NOTES)
def test_a_row_has_room_for_title_and_note(pen: Pen, text: str, note: str) -> None:
    made = row(text, note, pen=pen)
    assert made.faults(pen) == []
    made.rect.height -= pen.px(3)
    assert made.faults(pen)


@pytest.mark.parametrize("text", TITLES)
def test_words_of_a_row_keep_clear_of_its_spot(text: str) -> None:
    fresh, old = row(text, fresh=True), row(text)
    left = pygame.Rect(MARGIN, MARGIN, fresh.rect.width - 20, fresh.rect.height)
    one, two = (each.image(PEN).subsurface(left) for each in (fresh, old))
    assert pixels(one) == pixels(two)


def test_a_row_that_is_read_has_no_spot() -> None:
    def reds(made: Row) -> int:
        near = pygame.mask.from_threshold(made.image(PEN), COLOURS["red"], (25, 25, 25, 255))
        return int(near.count())

    assert reds(row(fresh=True)) > 20
    assert reds(row()) == 0


@pytest.mark.parametrize("state", ["plain", "hover", "down", "chosen"])
def test_a_row_can_be_read_in_every_state(state: str) -> None:
    made = row("I", wide=200)
    if state != "plain":
        setattr(made, state, True)
    middle = made.image(PEN).subsurface((MARGIN + 40, MARGIN + 6, 120, made.rect.height - 12))
    assert contrast(mean(middle), COLOURS["ink"]) >= 4.5
    assert contrast(mean(middle), COLOURS["ink_soft"]) >= 4.5


def test_only_the_open_row_throws_a_shadow() -> None:
    def under(made: Row) -> int:
        image = made.image(PEN)
        foot = (MARGIN, MARGIN + made.rect.height + 1, made.rect.width, 3)
        return max(alphas(image.subsurface(foot)))

    assert under(row(chosen=True)) > 20
    assert under(row()) == 0


# Options


def option(text: str = "Character", note: str = "", wide: int = 260, pen: Pen = PEN,
           **fields: object) -> Option:  # fmt: skip
    rect = pygame.Rect(0, 0, pen.em(wide), Option.height(pen, pen.em(wide), text, note))
    return Option(name="o", rect=rect, text=text, note=note, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("note", NOTES)
def test_an_option_has_room_for_words_and_note(pen: Pen, text: str, note: str) -> None:
    made = option(text, note, pen=pen)
    assert made.faults(pen) == []
    made.rect.height -= pen.px(3)
    assert made.faults(pen)


@pytest.mark.parametrize("paper", [False, True])
@pytest.mark.parametrize("chosen", [False, True])
def test_the_dot_of_an_option_is_full_only_where_it_is_chosen(paper: bool, chosen: bool) -> None:
    made = option(paper=paper, chosen=chosen)
    image = made.image(PEN)
    rim = COLOURS["red" if paper else "brass"]
    middle = (MARGIN + 10 + 8, MARGIN + 5 + PEN.line_height("strong") // 2)
    assert (image.get_at(middle)[:3] == rim) == chosen


@pytest.mark.parametrize("paper", [False, True])
def test_what_is_not_possible_is_fainter(paper: bool) -> None:
    def strength(made: Option) -> float:
        ground = pygame.Surface(made.image(PEN).get_size())
        ground.fill((224, 214, 190) if paper else (24, 23, 20))
        before = light(mean(ground))
        ground.blit(made.image(PEN), (0, 0))
        return abs(light(mean(ground)) - before)

    assert strength(option(paper=paper, enabled=False)) < strength(option(paper=paper))


def test_the_words_of_an_option_begin_beside_its_dot_on_every_line() -> None:
    long = option(TITLES[1], NOTES[1])
    image = long.image(PEN)
    below = pygame.Rect(MARGIN, MARGIN + 5 + PEN.line_height("strong"), 30, 20)
    assert max(alphas(image.subsurface(below))) == 0
