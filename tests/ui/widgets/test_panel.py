"""Surfaces of panels: what they are made of, their shadows, and the room these need."""

from typing import get_args

import pygame
import pytest

from game.ui.draw.desk import desk
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.widgets import Panel, Rule, Shade
from game.ui.widgets.base import MARGIN
from game.ui.widgets.panel import LYING, Surface
from tests.ui.draw.looks import light, mean, middle, pixels, reads, whole

PEN = Pen()
SURFACES = get_args(Surface)


def panel(surface: str, size: tuple[int, int] = (300, 220), **fields: object) -> Panel:
    rect = pygame.Rect((20, 30), size)
    return Panel(name="p", rect=rect, surface=surface, **fields)  # type: ignore[arg-type]


def sheet(surface: str, **fields: object) -> pygame.Surface:
    """A panel's own pixels, without the room around it."""
    made = panel(surface, **fields)
    image, margin = made.image(PEN), PEN.px(made.margin())
    return image.subsurface(image.get_rect().inflate(-2 * margin, -2 * margin))


@pytest.mark.parametrize("surface", SURFACES)
def test_a_panel_fills_its_box_and_looks_the_same_twice(surface: str) -> None:
    assert sheet(surface).get_size() == (300, 220)
    inner = sheet(surface)
    assert whole(inner.subsurface(inner.get_rect().inflate(-12, -12)))
    assert pixels(sheet(surface)) == pixels(sheet(surface))


def test_every_surface_is_another_material() -> None:
    assert len({pixels(sheet(surface)) for surface in SURFACES}) == len(SURFACES)


@pytest.mark.parametrize(
    ("surface", "ink"),
    [
        *[(surface, ink) for surface in ("panel", "bar", "well") for ink in ("cream", "mute")],
        *[(surface, "ink_soft") for surface in ("bond", "card", "manila", "news")],
        *[(surface, "cream") for surface in ("glass", "film", "desk")],
        ("kraft", "ink"),
        ("graph", "ink"),
    ],
)
@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_words_can_be_read_on_it_at_every_scale(surface: str, ink: str, scale: float) -> None:
    made = panel(surface)
    image = made.image(Pen(scale))
    assert reads(ink, image.subsurface(middle(image, 0.6)))


@pytest.mark.parametrize("surface", SURFACES)
def test_only_what_lies_on_the_desk_throws_a_shadow(surface: str) -> None:
    made = panel(surface, (200, 120))
    image, margin = made.image(PEN), PEN.px(made.margin())
    if surface not in LYING:
        assert margin == 0
        return
    below = image.get_at((image.get_width() // 2, image.get_height() - margin + 3))
    above = image.get_at((image.get_width() // 2, 2))
    assert below[:3] == (0, 0, 0)
    assert below[3] > 60
    assert above[3] == 0
    assert image.get_at((image.get_width() // 2, margin - 1))[3] == 0


def test_a_worn_upper_edge_lets_the_tongue_below_it_be_seen() -> None:
    """No shadow darkens the first row, where a tongue of the folder lies beneath."""
    image = panel("manila").image(PEN)
    margin = PEN.px(panel("manila").margin())
    row = [image.get_at((margin + x, margin)) for x in range(20, 280)]
    worn = [pixel for pixel in row if 30 < pixel[3] < 220]
    assert worn
    assert min(pixel[0] for pixel in worn) > 100


def test_the_shadow_ends_within_the_room_that_it_was_given() -> None:
    image = panel("bond", (200, 120)).image(PEN)
    wide, high = image.get_size()
    edges = [image.get_at((x, y))[3] for x in range(wide) for y in (0, high - 1)]
    edges += [image.get_at((x, y))[3] for x in (0, wide - 1) for y in range(high)]
    assert max(edges) < 12


def test_the_stage_draws_the_shadow_and_cleans_it_away() -> None:
    stage = Stage(PEN, (300, 240))
    target = pygame.Surface((300, 240))
    made = panel("card", (120, 80))
    stage.show("one", [made], (90, 90, 90))
    stage.draw(target)
    under = (80, made.rect.bottom + MARGIN + 3)
    assert target.get_at(under)[0] < 85
    stage.show("one", [], (90, 90, 90))
    stage.draw(target)
    assert {target.get_at((x, y))[0] for x in range(300) for y in range(0, 240, 7)} == {90}


@pytest.mark.parametrize("tone", ["night", "oxblood"])
def test_the_desk_is_handed_on_without_a_copy(tone: str) -> None:
    made = panel("desk", (640, 360), tone=tone)
    assert made.image(PEN) is desk((640, 360), 1.0, tone)
    assert not made.image(PEN).get_flags() & pygame.SRCALPHA


def test_bars_have_their_line_on_the_side_of_the_desk() -> None:
    top = Panel(name="t", rect=pygame.Rect(0, 0, 300, 66), surface="bar").image(PEN)
    foot = Panel(name="f", rect=pygame.Rect(0, 834, 300, 66), surface="bar").image(PEN)
    assert top.get_at((150, 65))[0] > 80 > top.get_at((150, 0))[0]
    assert foot.get_at((150, 0))[0] > 80 > foot.get_at((150, 65))[0]


def test_sheets_of_different_names_are_different_sheets() -> None:
    rect = pygame.Rect(0, 0, 200, 120)
    sheets = [Panel(name=name, rect=rect, surface="bond").image(PEN) for name in ("a", "b")]
    assert pixels(sheets[0]) != pixels(sheets[1])


def test_film_has_as_many_frames_as_it_was_given() -> None:
    few, many = (sheet("film", frames=frames) for frames in (3, 9))
    assert pixels(few) != pixels(many)


def test_glass_has_a_dark_frame_with_round_corners() -> None:
    made = sheet("glass")
    assert light(mean(made, pygame.Rect(2, 60, 3, 60))) < light(mean(made, middle(made))) / 2
    assert made.get_at((0, 0))[3] < 120


def test_rules_and_shades() -> None:
    rule = Rule(name="r", rect=pygame.Rect(0, 0, 60, 2), colour="red").image(PEN)
    assert rule.get_at((30, MARGIN))[0] > 140
    shade = Shade(name="s", rect=pygame.Rect(0, 0, 60, 40)).image(PEN)
    assert shade.get_at((30, 20))[3] == 190
    assert not shade.get_flags() & pygame.RLEACCEL
    assert Shade(name="s", rect=pygame.Rect(0, 0, 1, 1)).describe() == "modal s"
