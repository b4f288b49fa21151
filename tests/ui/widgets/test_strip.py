"""The band of a large card, its blocks without a card, and buttons that leaf."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import BANDS, COLOURS
from game.ui.widgets.base import MARGIN
from game.ui.widgets.cardparts import Block, Faces, Fields, Note, Ruled, Title
from game.ui.widgets.strip import ROLES, Blocks, Leaf, Strip
from tests.ui.draw.looks import alike, contrast, mean, pixels

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 1.5), Pen(1.0, 2.0), Pen(2.4)]
ICONS = {"diplomacy": "envelope", "force": "ship", "public": "globe", "covert": "phone",
         "hold": "pause"}  # fmt: skip


def strip(band: str = "force", wide: int = 420, pen: Pen = PEN, **fields: object) -> Strip:
    rect = pygame.Rect(0, 0, pen.em(wide), Strip.need(pen))
    base: dict[str, object] = {"text": "FORCE", "icon": ICONS[band]}
    return Strip(name="s", rect=rect, band=band, **{**base, **fields})  # type: ignore[arg-type]


def ground(made: Strip) -> tuple[int, int, int]:
    """The colour of the band where nothing stands on it."""
    image = made.image(PEN)
    return mean(image, pygame.Rect(MARGIN + made.rect.width // 2, MARGIN + 8, 60, 12))


@pytest.mark.parametrize("band", sorted(BANDS))
def test_every_band_has_its_colour_and_cream_words_can_be_read_on_it(band: str) -> None:
    tone = ground(strip(band))
    assert alike(tone, BANDS[band], 40)
    assert contrast(tone, COLOURS["cream"]) >= 4.5


def test_bands_are_told_apart_by_their_icons_too() -> None:
    grey = {
        pixels(pygame.transform.grayscale(strip("force", icon=icon, text="").image(PEN)))
        for icon in ICONS.values()
    }
    assert len(grey) == len(ICONS)


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("aside", ["", "THEY SEE IT"])
def test_it_has_room_for_its_words_and_the_word_at_the_right(pen: Pen, aside: str) -> None:
    made = strip(pen=pen, aside=aside)
    assert made.faults(pen) == []
    made.rect.width = pen.em(70)
    assert made.faults(pen)


def test_a_longer_word_is_set_smaller_before_it_is_a_fault() -> None:
    seen = {strip(wide=wide, text="FORCE AND SHOW OF FORCE")._role(PEN, wide)
            for wide in range(140, 500, 10)}  # fmt: skip
    assert seen == set(ROLES)


def test_the_word_at_the_right_ends_before_the_edge() -> None:
    with_word, without = strip(aside="SEEN"), strip()
    image = with_word.image(PEN)
    right = pygame.Rect(MARGIN + 420 - 90, MARGIN, 90, with_word.rect.height)
    assert pixels(image.subsurface(right)) != pixels(without.image(PEN).subsurface(right))
    edge = pygame.Rect(MARGIN + 420 - 14, MARGIN + 4, 12, with_word.rect.height - 8)
    assert pixels(image.subsurface(edge)) == pixels(without.image(PEN).subsurface(edge))


def test_it_says_band_and_word() -> None:
    assert strip(aside="SEEN").describe() == "strip s: FORCE | SEEN"
    assert strip().describe() == "strip s: FORCE"


# Blocks


PARTS: tuple[Block, ...] = (
    Title("Quarantine the island", True),
    Ruled("Stop every ship that carries weapons, and let all others pass."),
    Faces(("rusk", "ball"), ("lemay",), 0),
    Note("Not before the vote", "ink_soft", "lock"),
    Fields(3, "24 h", "the vote of the alliance"),
)


def blocks(*parts: Block, wide: int = 300, pen: Pen = PEN) -> Blocks:
    made = Blocks(name="b", rect=pygame.Rect(0, 0, 1, 1), told="what it says", blocks=parts)
    made.rect = pygame.Rect(0, 0, pen.em(wide), made.need(pen, pen.em(wide)))
    return made


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("wide", [200, 300, 480])
def test_blocks_are_as_high_as_all_of_them_and_reach_to_their_foot(pen: Pen, wide: int) -> None:
    made = blocks(*PARTS, wide=wide, pen=pen)
    assert made.rect.height == sum(part.need(pen, made.rect.width) for part in PARTS)
    assert made.faults(pen) == []
    seen = made.image(pen).get_bounding_rect().bottom - pen.px(MARGIN)
    assert made.rect.height * 0.8 < seen <= made.rect.height


def test_no_blocks_take_no_room() -> None:
    assert blocks().rect.height == 0


@pytest.mark.parametrize("left_out", range(len(PARTS)))
def test_each_block_has_its_part_of_the_picture(left_out: int) -> None:
    fewer = (*PARTS[:left_out], *PARTS[left_out + 1 :])
    assert blocks(*fewer).rect.height < blocks(*PARTS).rect.height


def test_their_order_is_kept() -> None:
    one, two = Title("First", False), Title("Then", False)
    assert pixels(blocks(one, two).image(PEN)) != pixels(blocks(two, one).image(PEN))


def test_the_faults_of_blocks_name_the_widget() -> None:
    narrow = blocks(*PARTS)
    narrow.rect.width = 30
    assert narrow.faults(PEN)
    assert all(fault.startswith("b: ") for fault in narrow.faults(PEN))
    assert narrow.describe() == "blocks b: what it says"


# Leafing


def leaf() -> tuple[Leaf, list[int], list[str]]:
    turned: list[int] = []
    pressed: list[str] = []
    made = Leaf(name="l", rect=pygame.Rect(0, 0, 160, 40), text="Order it", leaf=turned.append,
                on_press=lambda: pressed.append("ordered"))  # fmt: skip
    return made, turned, pressed


@pytest.mark.parametrize(("code", "way"), [(pygame.K_LEFT, -1), (pygame.K_RIGHT, 1)])
def test_arrows_turn_to_the_sheet_before_or_after(code: int, way: int) -> None:
    made, turned, pressed = leaf()
    assert made.key(PEN, code)
    assert (turned, pressed) == ([way], [])


@pytest.mark.parametrize("code", [pygame.K_UP, pygame.K_DOWN, pygame.K_RETURN, pygame.K_TAB])
def test_other_keys_do_not_leaf(code: int) -> None:
    made, turned, _ = leaf()
    assert not made.key(PEN, code)
    assert turned == []


def test_a_click_presses_and_does_not_leaf() -> None:
    made, turned, pressed = leaf()
    made.click(PEN, (3, 3))
    assert (turned, pressed) == ([], ["ordered"])


def test_alone_among_sheets_it_leaves_the_arrows_to_the_screen() -> None:
    made, _, _ = leaf()
    made.leaf = None
    assert not made.key(PEN, pygame.K_LEFT)


def test_an_equal_successor_leafs_among_its_own_sheets() -> None:
    old, first, _ = leaf()
    new, second, _ = leaf()
    old.renew(new)
    old.key(PEN, pygame.K_RIGHT)
    assert (first, second) == ([], [1])


def test_words_without_room_end_in_an_ellipsis_and_the_first_has_room() -> None:
    long = "DIPLOMACY SEEN BY THE OTHER SIDE AND BY EVERYBODY ELSE"
    tight = strip("diplomacy", 200, text=long)
    assert tight.faults(PEN) == []
    assert differs(tight.image(PEN), strip("diplomacy", 200, text="DIPLOMACY").image(PEN))
    assert strip("diplomacy", 60, text=long).faults(PEN) != []


def differs(one: pygame.Surface, two: pygame.Surface) -> bool:
    return bool(one.get_buffer().raw != two.get_buffer().raw)
