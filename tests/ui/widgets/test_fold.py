"""A row that folds: what it says, how it looks, and that it can be chosen."""

import pygame
import pytest

from game.ui.hands import Hands
from game.ui.kit import Column
from game.ui.text import Pen
from game.ui.widgets import Fold
from tests.ui.helpers import key, kit, named, staged


def fold(**changes: object) -> Fold:
    fields: dict[str, object] = {
        "name": "f",
        "rect": pygame.Rect(20, 20, 300, Fold.height(Pen())),
        "text": "Not now: 3 cards",
    }
    return Fold(**{**fields, **changes})  # type: ignore[arg-type]


def pixels(widget: Fold) -> bytes:
    return pygame.image.tobytes(widget.image(Pen()), "RGBA")


def column() -> Column:
    return kit().column(pygame.Rect(10, 10, 200, 400))


def test_it_says_whether_it_is_unfolded() -> None:
    assert fold().describe() == "fold f: Not now: 3 cards"
    assert fold(unfolded=True).describe() == "fold f: Not now: 3 cards (unfolded)"


@pytest.mark.parametrize("changes", [{"unfolded": True}, {"paper": True}, {"text": "Other words"}])
def test_what_it_shows_is_seen(changes: dict[str, object]) -> None:
    assert pixels(fold(**changes)) != pixels(fold())


@pytest.mark.parametrize("paper", [False, True])
def test_the_mouse_over_it_is_seen(paper: bool) -> None:
    over = fold(paper=paper)
    over.hover = True
    assert pixels(over) != pixels(fold(paper=paper))


def test_words_that_do_not_fit_are_a_fault() -> None:
    assert fold().faults(Pen()) == []
    assert fold(text="Not now: " + "many " * 30).faults(Pen()) != []


def test_the_room_for_words_is_what_the_arrow_leaves() -> None:
    pen = Pen()
    text = "w" * 8
    width = pen.width(text, "plate") + 300 - Fold.room(pen, 300)
    rect = pygame.Rect(0, 0, width, Fold.height(pen))
    assert fold(text=text, rect=rect).faults(pen) == []
    assert fold(text=text, rect=rect.inflate(-2, 0)).faults(pen) != []


def test_a_column_shortens_what_is_too_long_and_goes_on_below() -> None:
    placed = column()
    placed.fold("long", "A very long heading of many words, far too many", False, lambda: None)
    widget = named(placed.kit, "long")
    assert isinstance(widget, Fold)
    assert widget.text.endswith("…")
    assert widget.faults(placed.kit.pen) == []
    assert placed.y == widget.rect.bottom


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_SPACE])
def test_the_keyboard_presses_it(code: int) -> None:
    pressed: list[str] = []
    placed = column()
    placed.fold("f", "Words", False, lambda: pressed.append("f"))
    stage = staged(placed.kit, "f")
    Hands(stage).handle(key(code))
    assert pressed == ["f"]
