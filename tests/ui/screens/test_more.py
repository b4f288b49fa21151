"""The dials behind the menu: each is told, marked, moved, and reached with keys and mouse."""

from __future__ import annotations

import pygame
import pytest

from game.cli.play import MOST_SEED as MOST_OF_THE_COMMAND_LINE
from game.ui.hands import Hands
from game.ui.inspect import faults
from game.ui.screens import more
from game.ui.screens.menu import Setup
from game.ui.screens.opposite import everybody, title
from game.ui.stage import Stage
from game.ui.widgets import Label, Number, ScrollArea
from tests.ui.helpers import SIZES, SMALL, Acts, click, key, kit, named, small, staged, told

LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]
TEXTS = small().scenario
Size = tuple[int, int, float]


class Dials:
    """The dials on a stage of their own, laid out anew whenever one has been moved."""

    def __init__(self, size: Size = (1280, 720, 1.0), **fields: object) -> None:
        self.setup, self.acts = Setup(**fields), Acts()  # type: ignore[arg-type]
        self.setup.take(TEXTS, SMALL)
        self.kit = kit(*size)
        self.stage = Stage(self.kit.pen, self.kit.window.size)
        self.hands = Hands(self.stage)
        self.show()

    def show(self) -> None:
        self.kit = kit(*self.kit.window.size, self.kit.pen.text_scale)
        more.build(self.kit, TEXTS, self.setup, self.acts)
        self.stage.show("more", self.kit.widgets, (0, 0, 0), "more.close")

    def keys(self, *codes: int) -> None:
        for code in codes:
            self.hands.handle(key(code))
            self.hands.handle(pygame.Event(pygame.KEYUP, key=code, mod=0))
            self.show()

    def click(self, name: str) -> None:
        for event in click(self.stage.place(self.stage.find(name)).center):
            self.hands.handle(event)
        self.show()

    @property
    def said(self) -> str:
        return told(self.kit)


@pytest.fixture
def dials() -> Dials:
    return Dials(seed=77)


# What is told


def test_it_says_for_which_chair() -> None:
    for seat in ("north", "south"):
        assert TEXTS.seats[seat].leader in named(Dials(seat=seat).kit, "more.title").describe()


@pytest.mark.parametrize("kind", everybody(TEXTS, "north"))
def test_every_opponent_is_told_in_a_line_and_can_be_marked(kind: str, dials: Dials) -> None:
    dials.click(f"menu.against.{kind}")
    assert dials.setup.against == kind
    marked = [
        line for line in dials.said.splitlines() if "menu.against." in line and "(chosen)" in line
    ]
    assert len(marked) == 1
    assert title(TEXTS, "north", kind) in marked[0]


@pytest.mark.parametrize("name", TEXTS.presets)
def test_every_preset_has_its_title_and_its_reasons(name: str, dials: Dials) -> None:
    preset = TEXTS.presets[name]
    line = next(x for x in dials.said.splitlines() if f"option menu.preset.{name}" in x)
    assert preset.title in line
    dials.click(f"menu.preset.{name}")
    assert dials.setup.preset == name


def test_an_opponent_that_only_the_command_line_knows_is_told_as_such() -> None:
    seated = Dials(against="script:x.yaml", opponents=("script:x.yaml",))
    line = next(x for x in seated.said.splitlines() if "menu.against.script" in x)
    assert "As the command line says." in line
    assert "(chosen)" in line


def test_the_seed_explains_itself(dials: Dials) -> None:
    hint = named(dials.kit, "menu.seed").hint
    assert hint is not None
    assert "The same number" in hint.lines[0]


# By keyboard


def reach(dials: Dials, name: str) -> None:
    for _ in range(60):
        if dials.stage.focused is dials.stage.find(name):
            return
        dials.keys(pygame.K_TAB)
    raise AssertionError(f"Tab never came to {name}")


def test_everything_is_reached_with_tab(dials: Dials) -> None:
    for widget in list(dials.stage.order()):
        reach(dials, widget.name)


def test_what_is_marked_with_enter_keeps_the_focus(dials: Dials) -> None:
    reach(dials, "menu.preset.grim_school")
    dials.keys(pygame.K_RETURN)
    assert dials.setup.preset == "grim_school"
    assert dials.stage.focused is dials.stage.find("menu.preset.grim_school")


def test_the_first_thing_in_focus_leads_back(dials: Dials) -> None:
    assert dials.stage.focused is dials.stage.find("more.close")
    dials.keys(pygame.K_RETURN)
    assert dials.acts.asked == [("back",)]


@pytest.mark.parametrize(
    ("codes", "seed"),
    [
        ([pygame.K_5], 775),
        ([pygame.K_KP5], 775),
        ([pygame.K_BACKSPACE], 7),
        ([pygame.K_BACKSPACE] * 4, 0),
        ([pygame.K_RETURN, pygame.K_4, pygame.K_2], 42),
        ([pygame.K_RIGHT], 78),
        ([pygame.K_LEFT, pygame.K_LEFT], 75),
        ([pygame.K_RETURN, pygame.K_LEFT], 0),
        ([pygame.K_a], 77),
    ],
)
def test_the_seed_is_typed(codes: list[int], seed: int, dials: Dials) -> None:
    reach(dials, "menu.seed")
    dials.keys(*codes)
    assert dials.setup.seed == seed
    assert dials.stage.focused is dials.stage.find("menu.seed")


def test_a_click_on_the_seed_changes_nothing(dials: Dials) -> None:
    dials.click("menu.seed")
    assert dials.setup.seed == 77


def test_every_seed_that_the_command_line_takes_can_be_shown_and_moved() -> None:
    assert more.MOST_SEED == MOST_OF_THE_COMMAND_LINE
    drawn = Dials(seed=2**31 - 1)
    reach(drawn, "menu.seed")
    drawn.keys(pygame.K_RIGHT)
    assert drawn.setup.seed == 2**31
    most = Dials(seed=more.MOST_SEED)
    reach(most, "menu.seed")
    most.keys(pygame.K_RIGHT, pygame.K_9)
    assert most.setup.seed == more.MOST_SEED


# Its looks


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
@pytest.mark.parametrize("seed", [0, more.MOST_SEED])
def test_it_is_tidy_whatever_is_set(size: Size, seed: int) -> None:
    shown = Dials(size, seed=seed, against="human", preset="grim_school")
    assert faults(shown.stage) == []


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_the_longest_seed_fits_its_field(size: Size) -> None:
    shown = Dials(size, seed=more.MOST_SEED)
    field = named(shown.kit, "menu.seed")
    assert isinstance(field, Number)
    pen = shown.kit.pen
    words = pen.width(field.text, "strong") + pen.width(str(field.value), "strong")
    assert words + 2 * pen.px(12) + pen.px(10) <= field.rect.width


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_the_way_back_is_always_on_the_screen(size: Size) -> None:
    shown = Dials(size)
    rect = named(shown.kit, "more.close").rect
    assert shown.kit.window.contains(rect)
    for area in (w for w in shown.kit.widgets if isinstance(w, ScrollArea)):
        assert not area.rect.colliderect(rect)


def test_a_title_that_is_too_long_is_cut_and_not_squeezed() -> None:
    filled = kit()
    more.heading(filled, "x", "A very long title indeed " * 20)
    label = named(filled, "x")
    assert isinstance(label, Label)
    assert label.text.endswith("…")
    assert faults(staged(filled)) == []


def test_two_that_are_equal_are_one_picture(dials: Dials) -> None:
    before = {w.name: w for w in dials.stage.widgets}
    dials.show()
    assert all(before[w.name] is w for w in dials.stage.widgets)


def test_the_field_shows_what_is_typed() -> None:
    one, other = (
        Number(name="n", rect=pygame.Rect(0, 0, 300, 40), text="Seed", value=value, most=99)
        for value in (1, 8)
    )
    pen = kit().pen
    pixels = [pygame.image.tobytes(w.image(pen), "RGBA") for w in (one, other)]
    assert pixels[0] != pixels[1]
