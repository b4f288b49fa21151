"""Small arrows under a sheet."""

from dataclasses import replace

import pygame

from game.ui.text import Pen
from game.ui.widgets.pointer import Pointer

PEN = Pen()


def pointer(**fields: object) -> Pointer:
    made = Pointer(name="p", rect=pygame.Rect(0, 0, 30, 34), text="The paper before", look="paper")
    return replace(made, **fields)  # type: ignore[arg-type]


def test_an_arrow_says_in_words_where_it_leads() -> None:
    assert pointer().describe() == "button p: The paper before"
    assert pointer(enabled=False).describe().endswith("(not now)")


def test_it_points_to_its_side() -> None:
    left, right = pointer().image(PEN), pointer(way="right").image(PEN)
    assert pygame.image.tobytes(left, "RGBA") != pygame.image.tobytes(right, "RGBA")
    dark = []
    for image in (left, right):
        middle = image.get_rect().centerx
        halves = []
        for start in (middle - 6, middle):
            part = pygame.Rect(start, image.get_rect().centery - 6, 6, 12)
            halves.append(sum(pygame.transform.average_color(image, part)[:3]))
        dark.append(halves[0] < halves[1])
    assert dark == [False, True]


def test_where_it_leads_nowhere_it_is_faint() -> None:
    able, dead = pointer().image(PEN), pointer(enabled=False).image(PEN)
    centre = able.get_rect().center
    assert sum(dead.get_at(centre)[:3]) > sum(able.get_at(centre)[:3]) + 60


def test_it_needs_room_for_its_arrow() -> None:
    assert pointer().faults(PEN) == []
    assert pointer(rect=pygame.Rect(0, 0, 6, 34)).faults(PEN) == ["p: no room for its arrow"]


def test_its_key_presses_it() -> None:
    pressed = []
    made = pointer(hot="[", on_press=lambda: pressed.append(1))
    made.press()
    assert pressed == [1]
    assert made.hot == "["
