"""Rows, radio rows and facts to the pixel: where spot, dot, words and values stand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.ui.text import Pen
from game.ui.widgets import Option, Row
from game.ui.widgets.row import DOT, INDENT, PAD, SPOT, Line
from tests.ui.widgets.where import PEN, amount, box, brightness, differs, part, seen, shown, spot

WIDE = 260
LONG = "A note that is long enough to need two lines of such a row, or even three of them"


def row(pen: Pen = PEN, **fields: object) -> Row:
    base = {"name": "r", "text": "The fort", "note": "", **fields}
    high = Row.height(pen, WIDE, str(base["text"]), str(base["note"]))
    return Row(rect=box(WIDE, high), **base)  # type: ignore[arg-type]


def option(pen: Pen = PEN, **fields: object) -> Option:
    base = {"name": "o", "text": "By cable", "note": "", **fields}
    high = Option.height(pen, WIDE, str(base["text"]), str(base["note"]))
    return Option(rect=box(WIDE, high), **base)  # type: ignore[arg-type]


def line(wide: int = WIDE, **fields: object) -> Line:
    base = {"name": "l", "rect": box(wide, 1), "text": "Tension", "value": "12"}
    made = Line(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(PEN, wide)
    return made


# Rows


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(2.0)])
@pytest.mark.parametrize("note", ["", "Memo", LONG])
def test_a_row_is_as_high_as_title_and_note(pen: Pen, note: str) -> None:
    inner = WIDE - 2 * pen.px(PAD) - pen.px(SPOT)
    words = pen.height("The fort", "small_strong", inner)
    words += pen.height(note, "small", inner) if note else 0
    assert Row.height(pen, WIDE, "The fort", note) == words + 2 * pen.px(6)


def test_a_new_row_has_a_red_spot_in_its_upper_right_corner() -> None:
    fresh = differs(shown(row(fresh=True)), shown(row()))
    assert abs(fresh.centerx - (WIDE - 10)) <= 1
    assert abs(fresh.centery - 11) <= 1
    assert 9 <= fresh.width <= 12
    assert amount(shown(row(fresh=True)), "red", 30) > 20


def test_the_words_never_reach_under_the_spot() -> None:
    words = spot(part(shown(row(text=LONG)), 5, 2, WIDE, 400), "ink", 30)
    assert words.right + 5 <= WIDE - PAD - SPOT
    assert PAD - 6 <= words.left <= PAD


def test_the_note_stands_under_the_title() -> None:
    notes = differs(shown(row(note="Memo one")), shown(row(note="Memo two")))
    title = PEN.height("The fort", "small_strong", WIDE)
    assert notes.top >= 6 + title - 3
    assert notes.left >= PAD


def test_the_chosen_row_has_a_red_edge_and_is_the_whitest() -> None:
    chosen, plain = shown(row(chosen=True)), shown(row())
    high = chosen.get_height()
    assert amount(part(chosen, 0, 0, 4, high), "red", 3) == 4 * high
    assert amount(part(chosen, 5, 0, WIDE - 5, high), "red", 3) == 0
    assert brightness(chosen) > brightness(plain)


def test_rows_answer_the_mouse() -> None:
    plain, pointed, pressed = row(), row(), row()
    pointed.hover = pressed.down = True
    shades = [brightness(shown(each)) for each in (pressed, plain, pointed)]
    assert shades[0] < shades[1] < shades[2]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "row r: The fort"),
        ({"note": "Memo"}, "row r: The fort | Memo"),
        ({"chosen": True}, "row r: The fort (chosen)"),
        ({"fresh": True, "note": "Memo"}, "row r: The fort | Memo (new)"),
    ],
)
def test_a_row_says_what_it_is(fields: dict[str, object], said: str) -> None:
    assert row(**fields).describe() == said


# Radio rows


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(1.0, 2.0)])
@pytest.mark.parametrize("note", ["", "Slow", LONG])
def test_an_option_is_as_high_as_its_words(pen: Pen, note: str) -> None:
    inner = WIDE - pen.em(DOT) - 2 * pen.px(PAD)
    words = pen.height("By cable", "strong", inner)
    words += pen.height(note, "small", inner) if note else 0
    assert Option.height(pen, WIDE, "By cable", note) == words + 2 * pen.px(5)


def middle(pen: Pen = PEN) -> tuple[int, int]:
    """Where the dot's middle is."""
    return pen.px(PAD) + pen.em(8), pen.px(5) + pen.line_height("strong") // 2


def test_the_dot_of_the_chosen_one_is_filled() -> None:
    chosen, plain = shown(option(chosen=True)), shown(option())
    x, y = middle()
    assert amount(part(chosen, x - 2, y - 2, 5, 5), "brass", 6) >= 20
    assert amount(part(plain, x - 2, y - 2, 5, 5), "brass", 6) == 0
    for made in (chosen, plain):
        assert amount(part(made, x - 9, y - 9, 19, 19), "brass", 6) > 20


@pytest.mark.parametrize(
    ("fields", "rim"),
    [
        ({}, "brass"),
        ({"paper": True}, "red"),
        ({"enabled": False}, "brass_dark"),
        ({"enabled": False, "paper": True}, "kraft"),
    ],
)
def test_the_rim_of_the_dot_tells_where_it_lies_and_whether_it_can_be_had(
    fields: dict[str, object], rim: str
) -> None:
    made = shown(option(**fields))
    x, y = middle()
    assert amount(part(made, x - 9, y - 9, 19, 19), rim, 6) > 20


@pytest.mark.parametrize(
    ("fields", "ink"),
    [
        ({}, "cream"),
        ({"paper": True}, "ink"),
        ({"enabled": False}, "brass"),
        ({"enabled": False, "paper": True}, "kraft_deep"),
    ],
)
def test_the_ink_of_the_words(fields: dict[str, object], ink: str) -> None:
    beside = part(shown(option(**fields)), PAD + PEN.em(DOT), 0, WIDE, 40)
    assert amount(beside, ink, 6) > 20


def test_the_words_begin_beside_the_dot_and_the_note_under_them() -> None:
    made = option(note="Slow and safe")
    x = PAD + PEN.em(DOT)
    words = spot(part(shown(made), x, 0, WIDE - x, 26), "cream", 30)
    assert words.left <= 3
    notes = differs(shown(made), shown(option(note="Slow and sure")))
    assert notes.top >= 5 + PEN.line_height("strong") - 3
    assert notes.left >= x


def test_a_tint_grows_with_each_reason_for_it() -> None:
    alphas = []
    for chosen, hover, down in ((0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)):
        made = option(chosen=bool(chosen))
        made.hover, made.down = bool(hover), bool(down)
        alphas.append(made._tint()[3])
        dark = option(chosen=bool(chosen), paper=True)
        dark.hover, dark.down = made.hover, made.down
        assert dark._tint()[3] == alphas[-1] + 14
    assert alphas == [14, 28, 42, 56]


def test_an_option_that_nobody_points_at_has_no_ground() -> None:
    plain, pointed = option(), option()
    pointed.hover = True
    assert shown(plain).get_at((WIDE - 5, 10)).a == 0
    assert shown(pointed).get_at((WIDE - 5, 10)).a > 0


def test_the_chosen_one_has_a_line_around_it() -> None:
    for paper, colour in ((False, "brass"), (True, "red")):
        made = shown(option(chosen=True, paper=paper))
        assert spot(made, colour, 60).size == made.get_size()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"note": "Slow"}, "option o: By cable | Slow"),
        ({"chosen": True, "enabled": False}, "option o: By cable (chosen) (not now)"),
    ],
)
def test_an_option_says_what_it_is(fields: dict[str, object], said: str) -> None:
    assert option(**fields).describe() == said


# Facts


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
def test_a_fact_divides_its_width(share: float) -> None:
    words, value = line(share=share).halves(WIDE, PEN)
    assert words == round((WIDE - 12) * share)
    assert words + value == WIDE - 12
    set_in = line(share=share, indent=True).halves(WIDE, PEN)
    assert set_in == (words - PEN.em(INDENT), value)


def test_the_value_begins_where_its_part_does() -> None:
    value = spot(shown(line(share=0.5)), "amber", 60)
    assert abs(value.left - (12 + round((WIDE - 12) * 0.5))) <= 3
    later = spot(shown(line(share=0.7)), "amber", 60)
    assert abs(later.left - (12 + round((WIDE - 12) * 0.7))) <= 3


def test_a_flush_value_ends_at_the_edge_unless_it_must_be_wrapped() -> None:
    short = spot(shown(line(flush=True)), "amber", 60)
    assert WIDE - 2 <= short.right <= WIDE
    long = {"value": "a value that has no room on one line of its half of the row"}
    wrapped, plain = line(flush=True, **long), line(**long)
    assert differs(shown(wrapped), shown(plain)).size == (0, 0)


def test_words_that_are_set_in_begin_later() -> None:
    plain, inner = (spot(shown(line(indent=indent)), "cream", 60) for indent in (False, True))
    assert inner.left - plain.left == PEN.em(INDENT)


@pytest.mark.parametrize(("ink", "value_ink"), [("mute", "red"), ("red", "cream")])
def test_both_sides_have_their_own_ink(ink: str, value_ink: str) -> None:
    made = shown(line(ink=ink, value_ink=value_ink, text="Words", value="Words"))
    half = WIDE // 2
    high = made.get_height()
    left, right = part(made, 0, 0, half, high), part(made, half, 0, half, high)
    assert amount(left, ink, 20) > 5 and amount(left, value_ink, 20) == 0
    assert amount(right, value_ink, 20) > 5 and amount(right, ink, 20) == 0


def test_a_fact_is_as_high_as_the_higher_of_both() -> None:
    one, other = line(text=LONG), line(value=LONG)
    words, value = one.halves(WIDE, PEN)
    assert one.rect.height == PEN.height(LONG, "small", words) + 6
    assert other.rect.height == PEN.height(LONG, "small", value) + 6
    for made in (one, other):
        assert made.faults(PEN) == []
        made.rect.height -= 7
        (fault,) = made.faults(PEN)
        assert fault.startswith("l: 'A note that is long enough")


def test_nothing_is_drawn_over_the_middle() -> None:
    made = shown(line(text="W" * 80, value="W" * 80, share=0.5))
    gap = round((WIDE - 12) * 0.5)
    for y in range(made.get_height()):
        for x in range(gap + 2, gap + 10):
            assert made.get_at((x, y)).a == 0, seen(made, x, y)


def test_both_sides_of_a_fact_stand_on_one_line() -> None:
    made = shown(line(text="Words", value="Words", ink="cream", value_ink="cream"))
    half, high = WIDE // 2, made.get_height()
    left, right = (spot(part(made, x, 0, half, high), "cream", 60) for x in (0, half))
    assert (left.top, left.height) == (right.top, right.height)
    assert left.top >= 3


def test_the_dot_is_a_ring_with_a_smaller_disc_in_it() -> None:
    x, y = middle()
    chosen = shown(option(chosen=True))
    row_ = [
        x + step for step in range(-9, 10) if amount(part(chosen, x + step, y, 1, 1), "brass", 30)
    ]
    gaps = [b - a for a, b in pairwise(row_)]
    assert row_[0] <= x - 7 and row_[-1] >= x + 6
    assert max(gaps) >= 2, "between the disc and the ring there is room"
    disc = [at for at in row_ if abs(at - x) <= 4]
    assert 7 <= len(disc) <= 9


def test_the_tint_is_warm_on_paper_and_light_on_the_desk() -> None:
    assert option(paper=True)._tint()[:3] == (90, 66, 24)
    assert option()._tint()[:3] == (255, 236, 190)
