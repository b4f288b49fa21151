"""The plaque: one line, in the middle of a plate that is as large as the line needs."""

from __future__ import annotations

import pytest

from game.ui.text import Pen
from game.ui.widgets.plaque import PAD, Plaque
from tests.ui.widgets.where import PEN, amount, box, part, shown, spot

TEXT = "The worlds are counted"


def plaque(text: str = TEXT, role: str = "strong", **fields: object) -> Plaque:
    size = Plaque.need(PEN, text, role)
    return Plaque(**{"name": "p", "rect": box(*size), "text": text, "role": role, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["strong", "small", "heading"])
@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(2.0), Pen(1.0, 1.5)])
def test_it_needs_its_line_and_room_on_all_sides(pen: Pen, role: str) -> None:
    wide, high = Plaque.need(pen, TEXT, role)
    assert wide - pen.width(TEXT, role) == 2 * pen.px(PAD[0])
    assert high - pen.line_height(role) == 2 * pen.px(PAD[1])


@pytest.mark.parametrize("more", [(0, 0), (60, 0), (0, 30), (81, 41)])
def test_the_line_stands_in_the_middle_whatever_the_size(more: tuple[int, int]) -> None:
    wide, high = Plaque.need(PEN, TEXT)
    made = shown(plaque(rect=box(wide + more[0], high + more[1])))
    words = spot(made, "cream", 60)
    assert abs(words.centerx - made.get_width() / 2) <= 3
    assert abs(words.centery - made.get_height() / 2) <= PEN.line_height("strong") / 4


def test_the_rim_is_brass_and_goes_all_round() -> None:
    made = shown(plaque())
    assert spot(made, "brass_dark", 3).size == made.get_size()
    wide, high = made.get_size()
    for at in ((wide // 2, 0), (wide // 2, high - 1), (0, high // 2), (wide - 1, high // 2)):
        assert amount(part(made, *at, 1, 1), "brass_dark", 2) == 1, at
    assert amount(part(made, 6, 6, 8, 4), "well", 2) == 32


def test_it_is_there_to_be_read_alone() -> None:
    made = plaque()
    assert made.describe() == f"plaque p: {TEXT}"
    assert not made.reachable()


def test_a_line_without_room_is_a_fault() -> None:
    need = PEN.width(TEXT, "strong")
    assert plaque(rect=box(need, 40)).faults(PEN) == []
    assert plaque(rect=box(need - 1, 40)).faults(PEN) == [
        f"p: {TEXT!r} is {need} wide in {need - 1}"
    ]
