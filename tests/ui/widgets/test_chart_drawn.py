"""The chart of the danger, drawn: axes, lines and their order, doubt, notes, the legend's place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.chart import BLUE, GREY, HEAD, LEAST, RIGHT, DangerChart, Note, Turn, patch
from tests.ui.widgets.where import amount, box, channels, differs, part, pixels, shown, spot

PEN = Pen()


def chart(*risks: float | None, wide: int = 800, **fields: object) -> DangerChart:
    turns = tuple(Turn(f"turn {row}", str(row + 1), risk) for row, risk in enumerate(risks))
    made = DangerChart(name="c", rect=box(wide, 380), title="How close", line="By turn",
                       turns=turns)  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def room(made: DangerChart, pen: Pen = PEN) -> pygame.Rect:
    return made.field_in(pen, pygame.Rect((0, 0), made.rect.size))


def changed(one: DangerChart, other: DangerChart) -> pygame.Rect:
    return differs(shown(one), shown(other), 12)


FLAT = (0.001,) * 5


# The axes


def test_the_foot_of_the_axis_is_one_in_a_hundred_thousand_and_its_top_one_in_ten() -> None:
    made = chart(*FLAT)
    field = room(made)
    assert made.spot(field, 0, LEAST)[1] == field.bottom
    assert made.spot(field, 0, 0.1)[1] == pytest.approx(field.top)
    assert made.spot(field, 0, 0.001)[1] == pytest.approx(field.bottom - field.height / 2)


@pytest.mark.parametrize(("worst", "top"), [(0.0001, 0.1), (0.1, 0.1), (0.11, 1.0), (1.0, 1.0)])
def test_the_top_follows_whatever_is_worst_of_all_that_is_drawn(worst: float, top: float) -> None:
    assert chart(worst).highest() == pytest.approx(top)
    guessed = replace(chart(0.0001), turns=(Turn("t", "", None, (0.0, 0.0, worst)),))
    assert guessed.highest() == pytest.approx(top)
    history = replace(chart(0.0001), turns=(Turn("t", "", None, None, worst),))
    assert history.highest() == pytest.approx(top)


def test_there_is_a_tick_at_every_power_of_ten() -> None:
    made = chart(*FLAT)
    field = room(made)
    strip = part(shown(made), field.x - PEN.px(6), field.y - 2, PEN.px(4), field.height + 4)
    rows = [y - 2 for y in range(strip.get_height()) if strip.get_at((1, y)).a > 230]
    for power in (-1, -2, -3, -4, -5):
        wanted = round(made.spot(field, 0, 10.0**power)[1]) - field.y
        assert any(abs(row - wanted) <= 1 for row in rows), power


def test_a_day_stands_under_the_turn_that_begins_it() -> None:
    named, bare = chart(*FLAT), chart(*FLAT)
    turns = tuple(
        replace(turn, day="") if row != 2 else turn for row, turn in enumerate(bare.turns)
    )
    none = tuple(replace(turn, day="") for turn in bare.turns)
    found = changed(replace(named, turns=turns), replace(named, turns=none))
    field = room(named)
    assert found.centerx == pytest.approx(field.centerx, abs=6)
    assert found.top >= field.bottom


def test_the_month_stands_under_the_days_in_capitals() -> None:
    made, bare = chart(*FLAT, month="May 1950"), chart(*FLAT)
    found = changed(made, bare)
    assert found.centerx == pytest.approx(room(made).centerx, abs=8)
    assert found.top > room(made).bottom + PEN.line_height("plate") / 2
    assert pixels(shown(chart(*FLAT, month="MAY 1950"))) == pixels(shown(made))


# The lines


def test_the_line_of_the_truth_goes_through_its_turns() -> None:
    risks = (0.0001, 0.01, 0.001, 0.03, 0.0005)
    made, bare = chart(*risks), chart(*[None] * 5)
    one, other = channels(shown(made)), channels(shown(bare))
    unlike = np.abs(one - other).max(axis=2) > 40
    field = room(made)
    for row in (1, 2, 3):
        x, y = (round(each) for each in made.spot(field, row, risks[row]))
        assert unlike[x - 3 : x + 4, y - 4 : y + 5].any(), row
        assert not unlike[x, field.bottom - 3 : field.bottom].any(), row


def test_what_is_known_of_one_turn_alone_is_seen() -> None:
    made, bare = chart(None, None, 0.01, None, None), chart(*[None] * 5)
    found = changed(made, bare)
    x, y = made.spot(room(made), 2, 0.01)
    assert found.collidepoint(x, y)
    assert found.width <= 14


def test_a_gap_stays_a_gap() -> None:
    made, bare = chart(0.01, 0.01, None, 0.01, 0.01), chart(*[None] * 5)
    field = room(made)
    one, other = (part(shown(each), *field) for each in (made, bare))
    middle = pygame.Rect(field.width // 4 + 8, 0, field.width // 2 - 16, field.height)
    assert differs(part(one, *middle), part(other, *middle), 12).width == 0
    assert differs(one, other, 12).width > 0


@pytest.mark.parametrize(
    ("field_", "colour"), [("truth", COLOURS["ink"]), ("guess", BLUE), ("history", GREY)]
)
def test_each_line_has_its_own_colour(field_: str, colour: tuple[int, int, int]) -> None:
    value: object = (0.002, 0.002, 0.002) if field_ == "guess" else 0.002
    turns = tuple(replace(Turn(f"t{row}"), **{field_: value}) for row in range(5))  # type: ignore[arg-type]
    made = replace(chart(*FLAT), turns=turns)
    field = room(made)
    y = round(made.spot(field, 0, 0.002)[1])
    strip = part(shown(made), field.x + 8, y - 3, field.width - 16, 7)
    assert amount(strip, colour, 24) > field.width / 3


def test_the_truth_lies_over_the_estimate_and_that_over_history() -> None:
    """Where all three agree, the ink of the truth is what is seen."""
    turns = tuple(Turn(f"t{row}", "", 0.002, (0.002,) * 3, 0.002) for row in range(5))
    made = replace(chart(*FLAT), turns=turns)
    field = room(made)
    y = round(made.spot(field, 0, 0.002)[1])
    strip = part(shown(made), field.x + 8, y, field.width - 16, 1)
    assert amount(strip, "ink", 30) > 0.9 * strip.get_width()


def test_the_truth_is_whole_and_estimate_and_history_are_dashed() -> None:
    def gaps(field_: str) -> int:
        value: object = (0.002,) * 3 if field_ == "guess" else 0.002
        turns = tuple(replace(Turn(f"t{row}"), **{field_: value}) for row in range(5))  # type: ignore[arg-type]
        made = replace(chart(*FLAT), turns=turns)
        field = room(made)
        y = round(made.spot(field, 0, 0.002)[1])
        row = [shown(made).get_at((x, y)).a > 200 for x in range(field.x + 8, field.right - 8)]
        return sum(one and not other for one, other in pairwise(row))

    assert gaps("truth") == 0
    assert gaps("history") > gaps("guess") > 10


def test_the_doubt_lies_between_the_lowest_and_the_highest_estimate() -> None:
    wide = tuple(Turn(f"t{row}", "", None, (0.0002, 0.001, 0.02)) for row in range(5))
    sure = tuple(Turn(f"t{row}", "", None, (0.001, 0.001, 0.001)) for row in range(5))
    made = replace(chart(*FLAT), turns=wide)
    found = changed(made, replace(made, turns=sure))
    field = room(made)
    assert found.top == pytest.approx(made.spot(field, 0, 0.02)[1], abs=2)
    assert found.bottom == pytest.approx(made.spot(field, 0, 0.0002)[1], abs=2)
    assert found.left == pytest.approx(field.left, abs=2)


def test_the_doubt_is_a_whole_band_from_the_first_turn_to_the_last() -> None:
    wide = tuple(Turn(f"t{row}", "", None, (0.0002, 0.001, 0.02)) for row in range(5))
    made = replace(chart(*FLAT), turns=wide)
    field = room(made)
    for along in (0.05, 0.25, 0.45, 0.55, 0.75, 0.95):
        for chance in (0.0003, 0.004, 0.015):
            at = round(field.x + along * field.width), round(made.spot(field, 0, chance)[1])
            assert shown(made).get_at(at).a > 30, (along, chance)


# The mark, the notes, the legend


@pytest.mark.parametrize("at", [0, 2, 4])
def test_the_mark_is_red_and_stands_at_its_turn(at: int) -> None:
    made = chart(*FLAT, at=at)
    field = room(made)
    found = changed(made, chart(*FLAT))
    assert found.centerx == pytest.approx(field.x + field.width * at / 4, abs=2)
    assert found.width <= 4
    assert found.top < field.top


def test_the_mark_lies_under_the_line_of_the_truth() -> None:
    made = chart(*FLAT, at=2)
    field = room(made)
    x, y = (round(each) for each in made.spot(field, 2, 0.001))
    assert amount(part(shown(made), x - 2, y, 5, 1), "ink", 30) == 5


def test_a_note_has_a_red_dot_and_red_words_and_its_line_below() -> None:
    bare = chart(*FLAT)
    made = replace(bare, notes=(Note(2, "Shots", "Mon 09:00"),))
    (placed,) = made.placed(PEN, room(made))
    words = part(shown(made), *placed[1])
    assert amount(words, "red", 60) > 20
    assert spot(words, "red", 20).top < spot(words, "ink", 20).bottom
    x, y = (round(each) for each in made.spot(room(made), 2, 0.001))
    assert amount(part(shown(made), x - 4, y - 4, 9, 9), "red", 30) > 50


def test_notes_keep_the_order_in_which_they_are_given() -> None:
    notes = tuple(Note(row, f"Note {row}") for row in (4, 0, 2))
    made = chart(*FLAT, notes=notes)
    assert [note.turn for note, _ in made.placed(PEN, room(made))] == [4, 0, 2]


def test_the_legend_stands_beside_a_wide_field_and_over_a_narrow_one() -> None:
    wide, narrow = chart(*FLAT), chart(*FLAT, wide=500)
    assert wide.rect.width - room(wide).right == PEN.em(RIGHT)
    assert narrow.rect.width - room(narrow).right == PEN.px(22)
    assert room(narrow).top > room(wide).top
    beside = part(shown(wide), room(wide).right + 4, 0, PEN.em(RIGHT) - 4, 380)
    assert spot(beside, BLUE, 30)
    over = part(shown(narrow), 0, PEN.em(HEAD) - 2, 500, room(narrow).top - PEN.em(HEAD) - 4)
    assert spot(over, BLUE, 30)


def test_history_in_the_legend_makes_a_narrow_field_lower() -> None:
    turns = tuple(Turn(f"t{row}", "", 0.001, None, 0.002) for row in range(5))
    with_it = replace(chart(*FLAT, wide=500), turns=turns)
    without = chart(*FLAT, wide=500)
    assert room(with_it).top - room(without).top == PEN.line_height("name")
    assert [row[2] for row in with_it.legend()] == [COLOURS["ink"], BLUE, GREY]


def test_a_patch_is_pale_and_lies_behind_its_words_only() -> None:
    dark = pygame.Surface((80, 40))
    patch(PEN, dark, pygame.Rect(20, 10, 30, 12), 4)
    found = spot(dark, (200, 199, 182), 10)
    assert (found.left, found.right) == (20 - 4, 50 + 4)
    assert (found.top, found.bottom) == (10, 22)


@pytest.mark.parametrize("size", [(0, 10), (10, 0), (-30, 10)])
def test_a_patch_for_no_words_is_no_patch(size: tuple[int, int]) -> None:
    dark = pygame.Surface((80, 40))
    before = pixels(dark)
    patch(PEN, dark, pygame.Rect((20, 10), size), 0)
    assert pixels(dark) == before


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(2.4), Pen(1.0, 2.0)])
@pytest.mark.parametrize("wide", [420, 900])
def test_at_every_size_the_field_lies_within_the_chart(pen: Pen, wide: int) -> None:
    made = chart(*FLAT, at=1)
    made.rect = box(pen.px(wide), DangerChart.need(pen))
    field = room(made, pen)
    assert field.width > 60
    assert field.height > 40
    assert pygame.Rect((0, 0), made.rect.size).contains(field)
    assert made.faults(pen) == []
