"""The sealed folder, its wax, the players beside it, newsprint; and what comes over the wire."""

from itertools import pairwise

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.handing import BAR, Folder, Sitter, Torn, Waxed
from game.ui.widgets.hold import HOLD
from game.ui.widgets.wire import Roll, Warned

PENS = [Pen(0.8), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]


def folder(size: tuple[int, int] = (770, 566), **fields: str) -> Folder:
    given = {"text": "ОСОБАЯ ПАПКА", "eyes": "FOR ONE", "line": "Turn 2", "closed": "НЕ ВСКРЫВАТЬ"}
    return Folder(name="f", rect=pygame.Rect((0, 0), size), **{**given, **fields})  # type: ignore[arg-type]


# The folder


def test_a_folder_says_what_is_written_on_it() -> None:
    assert folder().describe() == "folder f: ОСОБАЯ ПАПКА | FOR ONE | Turn 2 | НЕ ВСКРЫВАТЬ"
    assert folder(eyes="", closed="").describe() == "folder f: ОСОБАЯ ПАПКА | Turn 2"


def test_the_label_takes_the_largest_type_that_has_room() -> None:
    roles = [folder(size).roles(Pen(1.0, scale)) for size, scale in
             (((770, 566), 1.0), ((380, 280), 1.0), ((380, 280), 2.0))]  # fmt: skip
    assert roles[0][0] == "title"
    sizes = [Pen(1.0).size(each[0]) for each in roles]
    assert sizes == sorted(sizes, reverse=True)


def test_a_label_that_is_larger_than_its_folder_is_a_fault() -> None:
    assert folder().faults(Pen()) == []
    assert folder((200, 150)).faults(Pen(1.0, 2.0))


def red_of(image: pygame.Surface, box: pygame.Rect) -> int:
    """Pixels of red ink in a box."""
    found = 0
    for x in range(box.left, box.right, 2):
        for y in range(box.top, box.bottom, 2):
            red, green, blue, _ = image.get_at((x, y))
            found += red > 120 and green < 90 and blue < 90
    return found


def test_label_and_stamp_are_in_their_places() -> None:
    pen = Pen()
    margin = pen.px(folder().margin())
    image, bare = folder().image(pen), folder(closed="").image(pen)
    label = pygame.Rect(margin + 200, margin + 60, 370, 150)
    corner = pygame.Rect(margin + 480, margin + 420, 260, 130)
    assert red_of(image, label) > 100
    assert red_of(image, corner) > 100
    assert red_of(bare, corner) == 0


def test_the_seal_belongs_below_the_middle_on_the_cord() -> None:
    rect = pygame.Rect(100, 50, 700, 500)
    x, y = Folder.seal_at(rect)
    assert abs(x - rect.centerx) < 5
    assert rect.centery < y < rect.centery + 60


# The wax


def waxed(pen: Pen, deed: str = "break", **fields: object) -> Waxed:
    wide, high = Waxed.line_need(pen, "HOLD ENTER TO SEAL", "ENTER")
    across = pen.px(120)
    rect = pygame.Rect(0, 0, max(wide, 2 * across), across + pen.px(20) + high)
    return Waxed(
        name="w",
        rect=rect,
        text="HOLD ENTER TO SEAL",
        cap="ENTER",
        deed=deed,  # type: ignore[arg-type]
        seal=across,
        seal_at=across // 2,
        line_at=across + pen.px(20),
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("pen", PENS)
def test_wax_has_room_for_its_words(pen: Pen) -> None:
    made = waxed(pen)
    assert made.faults(pen) == []
    made.rect.height -= 2
    assert made.faults(pen)
    made.rect.width = pen.px(BAR[0]) // 4
    assert len(waxed(pen).faults(pen)) < len(made.faults(pen))


def test_wax_describes_itself_as_something_to_hold() -> None:
    assert waxed(Pen()).describe() == "button w: HOLD ENTER TO SEAL"
    assert waxed(Pen(), enabled=False).describe().endswith("(not now)")
    assert waxed(Pen()).holds


@pytest.mark.parametrize("deed", ["break", "press"])
def test_holding_changes_wax_and_bar_and_letting_go_restores_both(deed: str) -> None:
    pen, made = Pen(), waxed(Pen(), deed)
    whole = made.image(pen).get_buffer().raw
    made.down = True
    made.advance(0)
    made.advance(HOLD // 2)
    half = made.image(pen).get_buffer().raw
    made.down = False
    made.advance(HOLD // 2 + 16)
    assert half != whole
    assert made.image(pen).get_buffer().raw == whole


def test_the_bar_fills_from_the_left() -> None:
    pen, made = Pen(), waxed(Pen())
    filled = []
    for progress in (0.0, 0.3, 0.6, 0.9):
        made.progress = progress
        image = made.image(pen)
        y = made.line_at + pen.line_height("heading") + pen.px(5) + pen.px(BAR[1]) // 2
        row = pen.px(made.margin()) + y
        filled.append(
            sum(image.get_at((x, row))[:3] == COLOURS["danger"] for x in range(image.get_width()))
        )
    assert filled[0] == 0
    assert filled == sorted(set(filled))


def test_a_focused_wax_lights_its_bar_and_not_the_folder() -> None:
    pen, made = Pen(), waxed(Pen())
    plain = made.image(pen).copy()
    made.focus = True
    lit = made.image(pen)
    upper = pygame.Rect(0, 0, lit.get_width(), made.line_at)
    assert plain.subsurface(upper).copy().get_buffer().raw == (
        lit.subsurface(upper).copy().get_buffer().raw
    )
    assert plain.get_buffer().raw != lit.get_buffer().raw


# The players


def sitter(**fields: object) -> Sitter:
    given = {"text": "THE CHAIRMAN", "words": "please sit down", "who": "man", **fields}
    return Sitter(name="s", rect=pygame.Rect(0, 0, 300, 400), **given)  # type: ignore[arg-type]


def test_a_player_says_role_and_what_is_to_do() -> None:
    assert sitter().describe() == "sitter s: THE CHAIRMAN | please sit down"
    assert sitter(asks="look away").describe().endswith("| look away")


def test_whoever_looks_away_is_dimmed() -> None:
    pen = Pen()
    bright, dim = sitter().image(pen), sitter(away=True).image(pen)
    assert sum(pygame.transform.average_color(dim)[:3]) < sum(
        pygame.transform.average_color(bright)[:3]
    )


@pytest.mark.parametrize("pen", PENS)
def test_the_medallion_gives_way_to_words(pen: Pen) -> None:
    made = sitter(asks="look away, please")
    made.rect.size = (pen.em(260), pen.em(130))
    assert made.faults(pen) == []
    assert made.disc(pen) < pen.px(186)
    made.rect.height = pen.em(20)
    assert made.faults(pen)


def test_a_name_wider_than_its_place_is_a_fault() -> None:
    made = sitter(text="NIKITASERGEYEVICHKHRUSHCHEV")
    made.rect.width = 60
    assert made.faults(Pen())


# Newsprint, the teletype, warnings


@pytest.mark.parametrize("kind", [Torn, Roll])
def test_papers_are_drawn_and_no_words_are_theirs(kind: type) -> None:
    made = kind(name="p", rect=pygame.Rect(0, 0, 300, 120))
    pen = Pen()
    image = made.image(pen)
    middle = (image.get_width() // 2, image.get_height() // 2)
    assert image.get_at(middle).a == 255
    assert made.faults(pen) == []


def test_the_roll_has_holes_along_its_top() -> None:
    pen = Pen()
    made = Roll(name="p", rect=pygame.Rect(0, 0, 300, 120))
    image, margin = made.image(pen), pen.px(made.margin())
    row = [sum(image.get_at((margin + x, margin + 5))[:3]) for x in range(300)]
    dark = [value < 200 for value in row]
    assert sum(a != b for a, b in pairwise(dark)) > 20


def warned(pen: Pen, width: int, paper: bool = False) -> Warned:
    made = Warned(
        name="w",
        rect=pygame.Rect(0, 0, width, 1),
        text="These orders raise the danger",
        words="War before the next turn: from real to serious. That is about 1 in 50.",
        paper=paper,
    )
    made.rect.height = made.need(pen, width)
    return made


@pytest.mark.parametrize("pen", PENS)
def test_a_warning_has_room_for_all_its_words(pen: Pen) -> None:
    made = warned(pen, pen.em(420))
    assert made.faults(pen) == []
    assert warned(pen, pen.em(260)).rect.height > made.rect.height
    made.rect.height -= 1
    assert made.faults(pen)


def test_a_warning_says_its_words() -> None:
    said = warned(Pen(), 400).describe()
    assert said.startswith("warning w: These orders raise the danger | War before")


@pytest.mark.parametrize("paper", [True, False])
def test_a_warning_is_framed_and_its_edge_hatched(paper: bool) -> None:
    pen = Pen()
    made = warned(pen, 400, paper)
    image, margin = made.image(pen), pen.px(made.margin())
    edge = [image.get_at((margin + 4, margin + y))[:3] for y in range(6, made.rect.height - 6)]
    assert COLOURS["danger"] in edge
    assert (32, 12, 8) in edge
    red = COLOURS["red" if paper else "alarm"]
    right = [image.get_at((margin + 398, margin + y))[:3] for y in range(10, 40)]
    assert red in right
