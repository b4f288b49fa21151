"""A row of the table of terms, drawn: its columns, its ladder, its verdict, its seat."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.colour import mixed
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.term import ABREAST, DARK, Term, columns
from tests.ui.widgets.where import amount, box, differs, part, pixels, shown, spot

PEN = Pen()
WIDE = 700


def term(wide: int = WIDE, pen: Pen = PEN, **fields: object) -> Term:
    made = Term(
        name="t", rect=box(1, 1), text="The fort", values=("open", "It stays", "Frozen", "It goes"),
        now="It stays", theirs="Frozen", brief="Now: it stays", now_at=0, theirs_at=0,
    )  # fmt: skip
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen, wide))
    return made


def changed(one: Term, other: Term) -> pygame.Rect:
    other.rect = one.rect.copy()
    return differs(shown(one), shown(other), 16)


@pytest.mark.parametrize("wide", range(600, 616))
def test_the_last_column_never_ends_beyond_the_row(wide: int) -> None:
    *_, (x, broad) = columns(PEN, wide)
    assert wide - 2 <= x + broad <= wide


@pytest.mark.parametrize(
    ("field", "text", "column"),
    [("text", "The ford", 0), ("now", "It slays", 1), ("theirs", "Frazen", 2)],
)
def test_each_text_stands_in_its_own_column(field: str, text: str, column: int) -> None:
    found = changed(term(), term(**{field: text}))  # type: ignore[arg-type]
    x, wide = columns(PEN, WIDE)[column]
    assert x <= found.left
    assert found.right <= x + wide


def test_our_value_stands_in_the_last_column_within_its_field() -> None:
    found = changed(term(index=1), term(index=3))
    assert term().field(PEN).contains(found)
    assert term().field(PEN).x == columns(PEN, WIDE)[3][0]


def test_stacked_there_is_the_brief_and_neither_now_nor_theirs() -> None:
    wide = PEN.em(ABREAST) - 40
    plain = term(wide)
    assert changed(plain, term(wide, now="Else", theirs="Else")).size == (0, 0)
    brief = changed(plain, term(wide, brief="Now: it slays"))
    title = changed(plain, term(wide, text="The ford"))
    assert title.bottom <= brief.top
    assert brief.bottom <= plain.field(PEN).top + 2


def ladder(made: Term) -> pygame.Surface:
    """The row of marks at the foot of the field."""
    field = made.field(PEN)
    high = PEN.em(7) + 8
    return part(shown(made), field.x + 40, field.bottom - high - 4, field.width - 80, high)


@pytest.mark.parametrize("side", [0, 1])
def test_ours_is_in_our_colour_and_theirs_in_theirs(side: int) -> None:
    ours, theirs = ("blue", "red") if side == 0 else ("red", "blue")
    mine = ladder(term(index=2, side=side))
    other = ladder(term(theirs_at=2, side=side))
    assert amount(mine, ours, 40) > amount(mine, theirs, 40)
    assert amount(other, theirs, 40) > amount(other, ours, 40)


def test_the_ladder_goes_up_to_the_right_step_by_step() -> None:
    places = [spot(ladder(term(index=index)), "blue", 40).centerx for index in (1, 2, 3)]
    assert places == sorted(places)
    assert places[1] - places[0] == pytest.approx(2 * PEN.em(7), abs=2)
    assert places[2] - places[1] == pytest.approx(2 * PEN.em(7), abs=2)
    assert places[1] == pytest.approx(ladder(term()).get_width() / 2, abs=2)


def test_marks_of_one_level_stand_at_one_place() -> None:
    ours, theirs = ladder(term(index=3)), ladder(term(theirs_at=3))
    assert spot(ours, "blue", 40).centerx == pytest.approx(spot(theirs, "red", 40).centerx, abs=2)
    now, plain = ladder(term(now_at=3)), ladder(term())
    assert differs(now, plain, 16).centerx == pytest.approx(spot(ours, "blue", 40).centerx, abs=2)


def test_what_is_not_named_has_no_mark_of_ours() -> None:
    assert amount(ladder(term(index=0)), "blue", 30) == 0
    assert amount(ladder(term(index=1)), "blue", 30) > 10


@pytest.mark.parametrize(("verdict", "colour"), [("give", "red"), ("get", "green")])
def test_a_verdict_stands_under_the_title_in_its_colour(verdict: str, colour: str) -> None:
    made = term(verdict=verdict, tag="YOU DO")
    found = changed(made, term(verdict=verdict, tag="YOU DI"))
    title = part(shown(made), 0, found.top, columns(PEN, WIDE)[0][1], found.height)
    inks = {each: mixed(COLOURS[each], COLOURS["ink"], DARK) for each in ("red", "green")}
    mine, others = inks.pop(colour), inks
    assert amount(title, mine, 10) > 20
    assert all(amount(title, each, 10) == 0 for each in others.values())
    assert found.right <= columns(PEN, WIDE)[0][1]


def test_without_a_tag_there_is_no_arrow_and_the_title_stands_in_the_middle() -> None:
    assert changed(term(verdict="give"), term(verdict="get")).size == (0, 0)
    plain, other = term(tag=""), term(tag="", text="The ford")
    title = changed(plain, other)
    assert title.centery == pytest.approx(plain.rect.height / 2, abs=8)


@pytest.mark.parametrize(("x", "step"), [(0.02, -1), (0.49, -1), (0.51, 1), (0.98, 1)])
def test_each_half_of_the_field_steps_its_own_way(x: float, step: int) -> None:
    told: list[int] = []
    made = term(index=2, on_change=told.append)
    field = made.field(PEN)
    made.click(PEN, (round(field.x + x * field.width), field.centery))
    assert told == [2 + step]


def test_over_and_under_the_field_a_click_only_takes_the_focus() -> None:
    told: list[int] = []
    made = term(index=2, on_change=told.append)
    made.rect.height += 40
    field = made.field(PEN)
    made.click(PEN, (field.centerx + 5, field.top - 2))
    made.click(PEN, (field.centerx + 5, field.bottom + 1))
    assert told == []


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(2.4), Pen(1.0, 2.0)])
@pytest.mark.parametrize("wide", [380, 760])
def test_at_every_size_the_field_lies_within_the_row(pen: Pen, wide: int) -> None:
    made = term(pen.em(wide), pen, tag="GIVE", verdict="give", index=1)
    assert made.faults(pen) == []
    assert pygame.Rect((0, 0), made.rect.size).contains(made.field(pen))
    made.rect.height -= 1
    assert made.faults(pen)


def test_a_row_that_only_describes_itself_otherwise_looks_the_same() -> None:
    assert pixels(shown(term())) == pixels(shown(term(brief="Never seen abreast")))
    assert term(brief="x").describe() != term(brief="y").describe()
