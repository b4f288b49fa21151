"""What others lie on: it has no words, and nothing on it counts as in its way."""

import pygame
import pytest

from game.ui.inspect import faults
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Label, Panel
from game.ui.widgets.dossier import Dossier
from game.ui.widgets.handing import Folder, Torn
from game.ui.widgets.panel import Ground
from game.ui.widgets.ropes import Lamp, Ropes
from game.ui.widgets.sheet import Sheet
from game.ui.widgets.wire import Roll
from tests.ui.widgets.catalogue import SAMPLES

PEN = Pen()
GROUNDS = ("dossier", "folder", "lamp", "panel", "roll", "ropes", "sheet", "torn")
OTHERS = ("card", "dial", "label", "option", "slip", "voice", "way")


def word(box: pygame.Rect) -> Label:
    place = pygame.Rect(box.centerx - 30, box.centery - 12, 60, 26)
    return Label(name="word", rect=place, text="Word")


def over(name: str) -> Stage:
    """A word in the middle of a widget."""
    below = SAMPLES[name].make(PEN)
    below.rect.topleft = (40, 40)
    stage = Stage(PEN, (1000, 700))
    stage.show("one", [below, word(below.rect)], (0, 0, 0))
    return stage


@pytest.mark.parametrize("name", GROUNDS)
def test_words_may_lie_on_a_ground(name: str) -> None:
    assert faults(over(name)) == []


@pytest.mark.parametrize("name", OTHERS)
def test_words_may_not_lie_on_other_words(name: str) -> None:
    told = faults(over(name))
    assert any("overlap" in fault for fault in told)


@pytest.mark.parametrize("kind", [Dossier, Folder, Torn, Lamp, Ropes, Sheet, Roll, Panel])
def test_grounds_are_known_as_such(kind: type) -> None:
    assert issubclass(kind, Ground)


@pytest.mark.parametrize("name", [name for name in GROUNDS if name != "dossier"])
def test_a_ground_is_never_chosen(name: str) -> None:
    assert not SAMPLES[name].make(PEN).reachable()


@pytest.mark.parametrize("name", GROUNDS)
@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_the_shadow_of_a_ground_ends_before_its_margin_does(name: str, scale: float) -> None:
    """Else it would be cut off in a straight line."""
    pen = Pen(scale)
    made = SAMPLES[name].make(pen)
    image = made.image(pen)
    wide, high = image.get_size()
    if made.margin() == 0:
        return
    rim = [image.get_at((x, y))[3] for x in range(0, wide, 3) for y in (0, high - 1)]
    rim += [image.get_at((x, y))[3] for x in (0, wide - 1) for y in range(0, high, 3)]
    assert max(rim) < 60


@pytest.mark.parametrize("surface", ["bond", "card", "manila", "kraft", "graph", "copy", "news"])
@pytest.mark.parametrize("size", [(30, 20), (400, 60), (200, 500)])
def test_papers_of_any_shape_are_opaque_but_for_their_edge(
    surface: str, size: tuple[int, int]
) -> None:
    made = Panel(name="p", rect=pygame.Rect((0, 0), size), surface=surface)  # type: ignore[arg-type]
    image, margin = made.image(PEN), PEN.px(made.margin())
    inside = image.subsurface((margin + 3, margin + 3, size[0] - 6, size[1] - 6))
    assert pygame.mask.from_surface(inside, 250).count() == inside.get_width() * inside.get_height()


def test_two_sheets_of_another_name_have_another_grain() -> None:
    one, two = (
        Panel(name=name, rect=pygame.Rect(0, 0, 200, 120), surface="bond").image(PEN)
        for name in ("first", "second")
    )
    assert one.get_buffer().raw != two.get_buffer().raw
