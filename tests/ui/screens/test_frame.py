"""What most screens share."""

import pytest

from game.ui.screens.frame import modal
from game.ui.widgets import Panel, Shade
from tests.ui.helpers import SIZES, kit, names


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_a_modal_darkens_everything_and_stays_inside(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    inside = modal(filled, "ask", 760)
    assert names(filled) == {"ask.shade", "ask.sheet"}
    shade, sheet = filled.widgets
    assert isinstance(shade, Shade)
    assert isinstance(sheet, Panel)
    assert shade.rect == filled.window
    assert filled.window.contains(sheet.rect)
    assert sheet.rect.contains(inside)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
def test_a_modal_takes_its_part_of_the_height_and_stands_in_the_middle(share: float) -> None:
    filled = kit(1600, 900)
    modal(filled, "ask", 760, share)
    sheet = filled.widgets[-1].rect
    assert sheet.height == round(900 * share)
    assert sheet.center == (800, 450)
    assert sheet.width == 760


def test_a_modal_is_as_wide_as_larger_text_wants_but_never_wider_than_the_window() -> None:
    widths = []
    for text in (1.0, 1.5, 2.0):
        filled = kit(1280, 720, text)
        modal(filled, "ask", 760)
        widths.append(filled.widgets[-1].rect.width)
    assert widths == sorted(widths)
    assert widths[1] == round(608 * 1.5)
    assert widths[2] < 1280
