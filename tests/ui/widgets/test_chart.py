"""The chart of the danger: where things lie on it, what it says, what a hand does."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.chart import BLUE, LEAST, DangerChart, Note, Turn
from game.ui.widgets.chart_notes import along
from tests.ui.draw.looks import pixels

PEN = Pen()


def turns(*risks: float | None, history: bool = False) -> tuple[Turn, ...]:
    return tuple(
        Turn(
            f"turn {index}",
            str(index + 16) if index % 2 == 0 else "",
            risk,
            None if risk is None else (risk / 2, risk, risk * 2),
            0.001 if history else None,
        )
        for index, risk in enumerate(risks)
    )


def chart(*risks: float | None, **fields: object) -> DangerChart:
    base: dict[str, object] = {
        "name": "danger",
        "rect": pygame.Rect(0, 0, 760, 360),
        "title": "How close",
        "line": "By turn",
        "turns": turns(*(risks or (0.0001, 0.001, 0.01, 0.002))),
        "month": "May 1950",
    }
    return DangerChart(**{**base, **fields})  # type: ignore[arg-type]


def room(made: DangerChart, pen: Pen = PEN) -> pygame.Rect:
    return made.field_in(pen, pygame.Rect((0, 0), made.rect.size))


def test_equal_factors_are_equal_steps_upwards() -> None:
    made = chart()
    heights = [made.spot(room(made), 0, chance)[1] for chance in (0.0001, 0.001, 0.01)]
    assert heights[0] - heights[1] == pytest.approx(heights[1] - heights[2])


def test_the_axis_reaches_over_all_that_is_shown_and_not_over_one() -> None:
    assert chart(0.0001).highest() == pytest.approx(0.1)
    assert chart(0.2).highest() == pytest.approx(1.0)
    assert chart(0.9).highest() == pytest.approx(1.0)


def test_what_is_smaller_than_the_foot_lies_on_it() -> None:
    made = chart()
    foot = made.spot(room(made), 0, LEAST)[1]
    assert made.spot(room(made), 0, 0.0)[1] == foot == room(made).bottom


def test_turns_stand_side_by_side_from_edge_to_edge() -> None:
    made = chart()
    xs = [made.spot(room(made), index, 0.01)[0] for index in range(4)]
    assert (xs[0], xs[-1]) == (room(made).left, room(made).right)
    assert xs[1] - xs[0] == pytest.approx(xs[3] - xs[2])


def test_it_says_every_turn_and_where_one_is() -> None:
    said = chart(0.001, None, at=0, notes=(Note(0, "A step"),)).describe().splitlines()
    assert said[0] == "chart danger: How close. By turn"
    assert said[1] == "  > turn 0, truth 0.00100, estimate 0.00100 (0.00050 to 0.00200), A step"
    assert said[2] == "  - turn 1, truth none"


def test_history_is_said_and_named_only_where_there_is_one() -> None:
    with_it = chart(turns=turns(0.001, 0.002, history=True))
    assert "history 0.00100" in with_it.describe()
    assert len(with_it.legend()) == len(chart().legend()) + 1


def test_a_line_is_broken_where_nothing_is_known() -> None:
    made = chart()
    pieces = made._pieces(room(made), [0.1, 0.1, None, 0.1, 0.1, 0.1])
    assert sorted(len(piece) for piece in pieces) == [2, 3]
    lone = made._pieces(room(made), [None, 0.1, None])
    assert len(lone) == 1
    assert len(lone[0]) == 2


def test_a_click_picks_the_nearest_turn_and_arrows_the_next() -> None:
    picked: list[int] = []
    made = chart(at=1, pick=picked.append)
    field = room(made)
    made.click(PEN, (field.left + field.width * 2 // 3 + 3, field.centery))
    made.click(PEN, (0, 0))
    made.click(PEN, (made.rect.width, 0))
    assert picked == [2, 0, 3]
    assert made.key(PEN, pygame.K_RIGHT)
    assert made.key(PEN, pygame.K_LEFT)
    assert picked[3:] == [2, 0]
    assert not made.key(PEN, pygame.K_UP)


def test_an_equal_successor_hands_over_what_picking_does() -> None:
    one, two, picked = chart(), chart(pick=lambda _: picked.append(1)), []  # type: ignore[var-annotated]
    one.renew(two)
    one.click(PEN, (300, 200))
    assert picked == [1]


def test_notes_lie_in_the_field_and_over_neither_each_other_nor_the_line() -> None:
    risks = (0.0001, 0.001, 0.004, 0.002, 0.01, 0.02, 0.004)
    notes = tuple(Note(row, f"Event {row}", "Tue 17 Oct 10:00") for row in (1, 4, 5))
    made = chart(*risks, notes=notes)
    placed = made.placed(PEN, room(made))
    assert len(placed) == 3
    rects = [at for _, at in placed]
    way = along(PEN, made._pieces(room(made), list(risks)))
    for index, rect in enumerate(rects):
        assert room(made).contains(rect)
        assert rect.collidelist(rects[index + 1 :]) < 0
        assert rect.collidelist(way) < 0


def test_a_note_without_room_is_left_out_with_its_dot() -> None:
    made = chart(0.001, 0.01, notes=(Note(1, "A very long story " * 12),))
    assert made.placed(PEN, room(made)) == []
    without = chart(0.001, 0.01)
    assert pixels(made.image(PEN)) == pixels(without.image(PEN))


def test_the_truth_is_inked_and_the_doubt_is_washed() -> None:
    made = chart(0.001, 0.001, 0.001, 0.001)
    surface = pygame.Surface(made.rect.size)
    surface.fill((228, 228, 208))
    made.paint(PEN, surface, surface.get_rect())
    field = room(made)
    x = field.x + field.width // 2 + 7
    y = round(made.spot(field, 0, 0.001)[1])
    assert sum(surface.get_at((x, y))[:3]) < 200
    washed = surface.get_at((x, round(made.spot(field, 0, 0.0016)[1])))
    plain = surface.get_at((x, round(made.spot(field, 0, 0.008)[1])))
    assert washed[2] - washed[0] > plain[2] - plain[0]
    assert BLUE[2] > BLUE[0]


def test_grave_danger_is_hatched_and_not_only_red() -> None:
    made = chart()
    surface = pygame.Surface(made.rect.size)
    surface.fill((228, 228, 208))
    made.paint(PEN, surface, surface.get_rect())
    field = room(made)
    row = [tuple(surface.get_at((x, field.y + 6))) for x in range(field.centerx, field.right - 4)]
    assert len({value[:3] for value in row}) > 1
    assert all(red > green for red, green, *_ in row)


def test_the_turn_that_is_shown_is_marked() -> None:
    assert pixels(chart(at=2).image(PEN)) != pixels(chart(at=-1).image(PEN))


@pytest.mark.parametrize("pen", [Pen(0.64), Pen(0.8, 2.0), Pen(2.4)])
def test_it_can_be_drawn_narrow_and_wide_and_twice_alike(pen: Pen) -> None:
    for width in (260, 1200):
        size = pygame.Rect(0, 0, round(width * pen.scale), DangerChart.need(pen))
        one, two = chart(rect=size), chart(rect=size.copy())
        assert pixels(one.image(pen)) == pixels(two.image(pen))
        assert room(one, pen).width > 0


def test_a_chart_of_nothing_is_drawn_empty() -> None:
    made = chart(turns=(), notes=(), pick=lambda _: None)
    made.image(PEN)
    made.click(PEN, (5, 5))
    assert not made.key(PEN, pygame.K_RIGHT)
