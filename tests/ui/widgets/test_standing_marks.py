"""How it stood, drawn: its axis, its days, its mark, its diamonds, and the readings' order."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.signs import KINDS
from game.ui.say import say
from game.ui.text import Pen
from game.ui.widgets.standing import DIAMOND, RIGHT, Stand, StandingChart
from tests.ui.widgets.samples_counted import standing
from tests.ui.widgets.where import amount, box, differs, part, pixels, shown, spot

PEN = Pen()
EVEN = (0.2,) * 5
TOLD = ("1 %", "2 %", "3 %", "4 %", "5 %")


def chart(count: int = 5, wide: int = 900, pen: Pen = PEN, **fields: object) -> StandingChart:
    made = standing(pen)
    assert isinstance(made, StandingChart)
    turns = tuple(Stand(f"Moment {row}", str(row + 1), EVEN, TOLD) for row in range(count))
    made = replace(made, turns=turns, marks=(), at=-1)
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen, wide) + pen.px(80))
    return made


def room(made: StandingChart, pen: Pen = PEN) -> pygame.Rect:
    return made.field_in(pen, pygame.Rect((0, 0), made.rect.size))


def beside(made: StandingChart) -> pygame.Surface:
    """What stands right of the field."""
    field = room(made)
    left = field.right + 4
    return part(shown(made), left, 0, made.rect.width - left, made.rect.height)


def on_paper(made: StandingChart) -> pygame.Surface:
    """The chart on the pale paper that it lies on."""
    paper = pygame.Surface(made.rect.size)
    paper.fill((238, 236, 216))
    paper.blit(shown(made), (0, 0))
    return paper


@pytest.mark.parametrize("at", [0, 1, 3, 4])
def test_the_line_stands_at_its_turn_and_a_little_over_the_field(at: int) -> None:
    made = chart(at=at)
    field = room(made)
    found = differs(on_paper(made), on_paper(chart()), 40)
    line = part(on_paper(made), field.x - 4, field.y - 5, field.width + 8, 5)
    free = part(on_paper(chart()), field.x - 4, field.y - 5, field.width + 8, 5)
    above = differs(line, free, 40)
    assert above.centerx - 4 == pytest.approx(field.width * at / 4, abs=2)
    assert above.width <= 5
    assert found.top <= field.y
    assert found.bottom >= field.bottom


def test_beyond_its_turns_there_is_no_line_and_no_reading() -> None:
    assert pixels(shown(chart(at=-1))) == pixels(shown(chart(at=5)))
    assert pixels(shown(chart(at=-1))) != pixels(shown(chart(at=4)))


@pytest.mark.parametrize("row", [1, 2, 3])
def test_a_diamond_stands_on_the_upper_edge_at_its_turn(row: int) -> None:
    made = chart(marks=(row,))
    field = room(made)
    found = differs(on_paper(made), on_paper(chart()), 30)
    assert found.centerx == pytest.approx(field.x + field.width * row / 4, abs=2)
    assert found.centery == pytest.approx(field.y, abs=2)
    assert found.width == pytest.approx(2 * DIAMOND + 1, abs=3)


def test_each_turning_point_has_its_own_diamond() -> None:
    def red(*marks: int) -> int:
        return amount(shown(chart(marks=marks)), "red")

    plain = red()
    one, three = red(2) - plain, red(1, 2, 3) - plain
    assert one > 20
    assert three == pytest.approx(3 * one, abs=9)


def test_the_readings_stand_from_war_down_to_peace() -> None:
    """As in the field: what is worst is on top. The one that changes lies where it should."""
    base = chart(at=2)
    tops = []
    for band in range(len(KINDS)):
        told = tuple("88 %" if row == band else each for row, each in enumerate(TOLD))
        turns = tuple(replace(each, readings=told) for each in base.turns)
        tops.append(differs(shown(replace(base, turns=turns)), shown(base), 30).top)
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == len(KINDS)


def test_the_names_stand_with_their_own_readings() -> None:
    base = chart(at=2)
    for band in range(len(KINDS)):
        names = tuple("Other" if row == band else each for row, each in enumerate(base.names))
        told = tuple("88 %" if row == band else each for row, each in enumerate(TOLD))
        renamed = replace(base, names=names)
        reread = replace(base, turns=tuple(replace(each, readings=told) for each in base.turns))
        one = differs(shown(renamed), shown(base), 30)
        other = differs(shown(reread), shown(base), 30)
        assert abs(one.centery - other.centery) <= 4
        assert one.left < other.left


def test_only_the_turn_at_the_mark_is_read() -> None:
    base = chart(at=1)
    turns = tuple(
        each if row == 1 else replace(each, readings=("99 %",) * 5)
        for row, each in enumerate(base.turns)
    )
    assert pixels(shown(replace(base, turns=turns))) == pixels(shown(base))


def test_a_turn_that_was_not_counted_says_so_at_every_band() -> None:
    base = chart(at=1)
    free = Stand("Moment 1", "2")
    turns = tuple(free if row == 1 else each for row, each in enumerate(base.turns))
    said = replace(base, turns=turns)
    assert say("standing.none")
    assert amount(beside(said), "ink", 60) > amount(beside(base), "ink", 60)
    assert "> Moment 1: not counted" in said.describe()


@pytest.mark.parametrize("wide", [500, 900])
def test_the_readings_keep_clear_of_the_field(wide: int) -> None:
    """Beside it where there is room, under it where there is not; never over it."""
    made, bare = chart(at=2, wide=wide), chart(wide=wide)
    words = differs(shown(made), shown(bare), 30)
    field = room(made)
    if wide == 900:
        assert made.rect.width - field.right == PEN.em(RIGHT)
        right = part(shown(made), field.right + 14, 0, wide - field.right - 14, made.rect.height)
        assert amount(right, "ink", 40) > 100
    else:
        assert words.bottom > field.bottom + PEN.line_height("plate")
        assert wide - field.right == PEN.px(18)


def test_the_axis_goes_from_none_at_the_foot_to_all_at_the_top() -> None:
    made = chart(turns=())
    field = room(made)
    ticks = part(shown(made), field.x - PEN.px(6), field.y - 2, PEN.px(4), field.height + 4)
    rows = [y for y in range(ticks.get_height()) if ticks.get_at((1, y)).a > 200]
    middles = [y - 2 for y in rows]
    assert middles[0] == 0
    assert middles[-1] in (field.height, field.height + 1)
    assert any(abs(y - field.height / 2) <= 1 for y in middles)


def test_a_low_field_has_fewer_marks_on_its_axis() -> None:
    def ticks(high: int) -> int:
        made = chart(turns=())
        made.rect.height = made.rect.height - room(made).height + high
        field = room(made)
        strip = part(shown(made), field.x - PEN.px(6), field.y - 2, PEN.px(4), field.height + 4)
        return sum(strip.get_at((1, y)).a > 200 for y in range(strip.get_height()))

    line = PEN.line_height("name")
    assert ticks(5 * line + 2) > ticks(5 * line - 4) >= 3


def test_days_that_would_cover_one_another_are_left_out() -> None:
    def under(count: int, days: bool) -> pygame.Rect:
        made = chart(count)
        if not days:
            made = replace(made, turns=tuple(replace(each, day="") for each in made.turns))
        field = room(made)
        high = made.rect.height - field.bottom - 2
        return spot(part(shown(made), 0, field.bottom + 6, field.right + 8, high - 6), "ink", 60)

    assert under(5, days=False).width == 0
    assert under(5, days=True).width > 0


@pytest.mark.parametrize(("row", "drawn"), [(1, False), (30, True), (59, True)])
def test_a_day_too_near_to_the_one_before_has_a_tick_and_no_name(row: int, drawn: bool) -> None:
    def days(*rows: int) -> StandingChart:
        made = chart(60)
        turns = (replace(each, day="22" * (at in rows)) for at, each in enumerate(made.turns))
        return replace(made, turns=tuple(turns))

    found = differs(shown(days(0, row)), shown(days(0)), 30)
    assert found.top == pytest.approx(room(days()).bottom, abs=2)
    assert (found.height > PEN.px(6) + 2) == drawn


def test_one_turn_alone_makes_no_band_and_no_fault() -> None:
    made = chart(1, at=0)
    assert made.faults(PEN) == []
    made.image(PEN)
    assert made.describe().count("Moment") == 1


def test_without_pick_clicks_and_keys_do_nothing() -> None:
    made = chart(at=2)
    made.click(PEN, room(made).center)
    assert not made.key(PEN, pygame.K_RIGHT)


@pytest.mark.parametrize(("x", "row"), [(-500, 0), (5000, 4)])
def test_a_click_beside_the_field_picks_the_turn_at_that_end(x: int, row: int) -> None:
    found: list[int] = []
    made = chart(pick=found.append)
    made.click(PEN, (x, 50))
    assert found == [row]


def test_what_changes_but_the_mark_makes_a_new_ground() -> None:
    old = chart(at=1)
    ground = old.kept(PEN)
    for fields in ({"marks": (1,)}, {"title": "Else"}, {"turns": old.turns[:3]}):
        new = replace(old, **fields)
        new.adopt(old)
        assert new.kept(PEN) is not ground
    same = replace(old, at=4)
    same.adopt(old)
    assert same.kept(PEN) is ground


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(2.4), Pen(1.0, 2.0)])
def test_words_of_the_readings_never_leave_the_chart(pen: Pen) -> None:
    wide = pen.em(900)
    made = chart(wide=wide, pen=pen, at=2, names=("A very long name of a kind of ending",) * 5)
    whole, margin = made.image(pen), pen.px(made.margin())
    right = part(whole, margin + wide, 0, margin, whole.get_height())
    assert pygame.mask.from_surface(right, 0).count() == 0
