"""Two tracks of decisions, drawn: which is above, which turn is lit, what is over, its days."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.tracks import GROUND, PARTED, REST, SAME, Lane, Stop, Tracks
from tests.ui.widgets.where import amount, box, differs, part, pixels, shown, spot

PEN = Pen()
SHIPS, TALK = ("anchor", "Stop the ships"), ("phone", "Talk")
TURNS = (("Mon 09:00", "1"), ("Mon 18:00", ""), ("Tue 09:00", "2"), ("Tue 18:00", ""))
NONE = Stop(None, None, True)


def tracks(*stops: Stop, pen: Pen = PEN, wide: int = 720, **fields: object) -> Tracks:
    filled = (*stops, *[NONE] * (len(TURNS) - len(stops)))
    made = Tracks(name="t", rect=box(1, 1), turns=TURNS, lanes=(Lane("Act", filled),),
                  here="Here", there="There", at=-9)  # fmt: skip
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen))
    return made


def cell(made: Tracks, row: int, pen: Pen = PEN) -> pygame.Rect:
    """The room of a turn."""
    left = made._left(pen)
    step = (made.rect.width - left) / len(made.turns)
    return pygame.Rect(round(left + row * step), 0, round(step), made.rect.height)


def changed(made: Tracks, plain: Tracks | None = None) -> pygame.Rect:
    return differs(shown(made), shown(plain or tracks()), 12)


@pytest.mark.parametrize("row", [0, 1, 3])
def test_a_decision_stands_in_the_middle_of_its_turn(row: int) -> None:
    stops = [NONE] * row + [Stop(SHIPS, SHIPS, True)]
    found = changed(tracks(*stops))
    assert found.centerx == pytest.approx(cell(tracks(), row).centerx, abs=2)
    assert found.width < cell(tracks(), row).width


def test_what_was_done_here_stands_over_what_was_done_there() -> None:
    both = tracks(Stop(SHIPS, TALK, False))
    here = differs(shown(both), shown(tracks(Stop(TALK, TALK, False))), 12)
    there = differs(shown(both), shown(tracks(Stop(SHIPS, SHIPS, False))), 12)
    assert here.bottom < there.top
    names = [
        differs(shown(tracks(here="Xxxx")), shown(tracks()), 12),
        differs(shown(tracks(there="Xxxxx")), shown(tracks()), 12),
    ]
    assert names[0].centery < names[1].centery


def test_the_names_stand_left_of_all_turns() -> None:
    found = differs(shown(tracks(here="Xxxx")), shown(tracks()), 12)
    assert found.right <= cell(tracks(), 0).left


def test_the_same_decision_is_filled_and_joined_by_a_whole_line() -> None:
    made = tracks(Stop(SHIPS, SHIPS, True))
    x = cell(made, 0).centerx
    found = changed(made)
    between = part(shown(made), x, found.centery - 2, 1, 5)
    assert amount(between, SAME, 40) == 5
    assert amount(part(shown(made), *found), SAME, 20) > 400


def test_where_they_part_the_nodes_are_open_and_the_line_is_dashed() -> None:
    made = tracks(Stop(SHIPS, TALK, False))
    x, found = cell(made, 0).centerx, changed(made)
    assert amount(part(shown(made), *found), SAME, 20) == 0
    assert amount(part(shown(made), *found), PARTED, 30) > 60
    middle = part(shown(made), *found)
    assert amount(middle, GROUND, 6) > 200
    joined = tracks(Stop(SHIPS, SHIPS, True))
    height = found.height // 3
    dashed, whole = (
        amount(part(shown(each), x - 1, found.centery - height // 2, 3, height), colour, 70)
        for each, colour in ((made, PARTED), (joined, SAME))
    )
    assert dashed < whole


def test_where_nothing_was_done_on_one_side_there_is_a_small_ring() -> None:
    both, lone = tracks(Stop(SHIPS, TALK, False)), tracks(Stop(SHIPS, None, False))
    upper, lower = changed(both), changed(lone)
    assert upper.top == lower.top
    assert lower.bottom < upper.bottom
    assert lower.bottom > upper.centery


def test_after_the_end_only_history_goes_on_and_without_a_line() -> None:
    over, still = tracks(Stop(None, TALK, False, over=True)), tracks(Stop(None, TALK, False))
    found = changed(over)
    assert amount(part(shown(over), *found), PARTED, 30) == 0
    assert amount(part(shown(over), *found), REST, 30) > 20
    assert changed(still).top <= found.top
    rests = spot(part(shown(over), *cell(over, 0)), REST, 10)
    assert rests.top > over.rect.height / 3


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_the_turn_that_is_shown_is_lit_and_no_other(at: int) -> None:
    found = changed(tracks(at=at))
    wanted = cell(tracks(), at)
    assert found.left == pytest.approx(wanted.left, abs=1)
    assert found.right == pytest.approx(wanted.right, abs=2)
    assert found.height == tracks().rect.height


def test_days_stand_under_the_turns_that_begin_them() -> None:
    for row, day in ((0, "1"), (2, "2")):
        turns = tuple((moment, "" if name == day else name) for moment, name in TURNS)
        found = differs(shown(tracks()), shown(tracks(turns=turns)), 12)
        assert found.centerx == pytest.approx(cell(tracks(), row).centerx, abs=3)
        assert found.top > tracks().rect.height - PEN.line_height("name") - PEN.px(6)


def test_a_day_that_would_lie_on_the_one_before_is_left_out() -> None:
    long = tuple((moment, "A long name of a day in May") for moment, _ in TURNS)
    first = tuple((moment, day if row == 0 else "") for row, (moment, day) in enumerate(long))
    third = tuple((moment, day if row in (0, 2) else "") for row, (moment, day) in enumerate(long))
    made = [shown(tracks(turns=each, wide=420)) for each in (long, first, third)]
    assert pixels(made[0]) != pixels(made[1])
    assert pixels(made[0]) == pixels(made[2])


def test_lanes_stand_one_under_the_other_with_their_titles() -> None:
    stops = (Stop(SHIPS, SHIPS, True), *[NONE] * 3)
    free = (NONE,) * 4
    upper = tracks(lanes=(Lane("Act", stops), Lane("Stand", free)))
    lower = tracks(lanes=(Lane("Act", free), Lane("Stand", stops)))
    plain = tracks(lanes=(Lane("Act", free), Lane("Stand", free)))
    assert changed(upper, plain).bottom < changed(lower, plain).top
    assert amount(shown(plain), "brass", 40) > amount(shown(tracks()), "brass", 40)


def test_a_sign_that_is_not_drawn_leaves_its_node_empty() -> None:
    strange = tracks(Stop(("no-such-icon", "Odd"), None, False))
    known = tracks(Stop(SHIPS, None, False))
    assert changed(strange).size == changed(known).size
    assert pixels(shown(strange)) != pixels(shown(known))
    assert "Odd / -" in strange.describe()


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(2.4), Pen(1.0, 2.0)])
def test_nothing_leaves_its_box_at_any_scale(pen: Pen) -> None:
    stops = (Stop(SHIPS, TALK, False), Stop(SHIPS, SHIPS, True), Stop(None, TALK, False, True))
    made = tracks(*stops, pen=pen, wide=pen.px(640), at=2)
    whole, margin = made.image(pen), pen.px(made.margin())
    inner = pygame.Rect((margin, margin), made.rect.size)
    mask = pygame.mask.from_surface(whole, 0)
    mask.erase(pygame.mask.Mask(inner.size, fill=True), inner.topleft)
    assert mask.count() == 0
    assert made.faults(pen) == []


def test_many_turns_have_small_nodes_that_keep_apart() -> None:
    turns = tuple((f"t{row}", "") for row in range(60))
    made = tracks(turns=turns, lanes=(Lane("Act", (Stop(SHIPS, SHIPS, True),) * 60),))
    row = part(shown(made), *pygame.Rect(made._left(PEN), 0, 620, made.rect.height))
    line = PEN.line_height("label") + 18
    lit = [row.get_at((x, line))[:3] for x in range(row.get_width())]
    same = sum(sum(abs(a - b) for a, b in zip(each, SAME, strict=True)) < 40 for each in lit)
    assert 0.2 < same / len(lit) < 0.95
    assert COLOURS["panel_edge"] != SAME
