"""A sheet of paper: typed words, pages that are turned, a new sheet that slides over the old."""

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Label, Widget
from game.ui.widgets.sheet import TURNING, Pages, Sheet, Turn, Typed
from tests.ui.draw.looks import pixels

TEXT = "The first paragraph is longer than a line of it.\n\nThe second is short."
PEN = Pen()


def typed(**fields: object) -> Typed:
    wide = 200
    high = PEN.rich_height(TEXT, "typed", wide)
    made = Typed(name="body", rect=pygame.Rect(0, 0, wide, high), text=TEXT)
    return replace(made, **fields)  # type: ignore[arg-type]


def ink_rows(surface: pygame.Surface) -> set[int]:
    """The rows in which something dark stands."""
    mask = pygame.mask.from_surface(surface, 120)
    wide, high = surface.get_size()
    return {y for y in range(high) if any(mask.get_at((x, y)) for x in range(wide))}


# Typed words


def test_typed_words_fit_their_box_and_say_themselves() -> None:
    made = typed()
    assert made.faults(PEN) == []
    assert made.describe().startswith("text body: The first paragraph")
    assert made.describe().endswith("The second is short.")
    assert ink_rows(made.image(PEN))


def test_a_part_begins_where_the_page_before_ended() -> None:
    steps = PEN.rich_steps(TEXT, "typed", 200)
    cut = steps[1]
    skip = steps[2] - PEN.line_height("typed")
    upper = typed(rect=pygame.Rect(0, 0, 200, cut))
    lower = typed(rect=pygame.Rect(0, 0, 200, steps[-1] - skip), skip=skip)
    assert upper.faults(PEN) == lower.faults(PEN) == []
    assert lower.describe() == "text body: (continued)"
    whole = len(ink_rows(typed().image(PEN)))
    assert len(ink_rows(upper.image(PEN))) + len(ink_rows(lower.image(PEN))) == whole


def test_a_line_that_is_cut_is_a_fault() -> None:
    steps = PEN.rich_steps(TEXT, "typed", 200)
    made = typed(rect=pygame.Rect(0, 0, 200, steps[0] + 3))
    assert made.faults(PEN) == [f"body: a line is cut at {steps[0] + 3}"]


def test_the_steps_of_a_text_end_at_its_height() -> None:
    steps = PEN.rich_steps(TEXT, "typed", 200)
    line = PEN.line_height("typed")
    assert steps[-1] == PEN.rich_height(TEXT, "typed", 200)
    assert steps[0] == line
    gaps = {after - before for before, after in pairwise(steps)}
    assert min(gaps) == line and len(gaps) == 2


def test_a_heading_has_a_line_under_it() -> None:
    high = PEN.rich_height("Title", "typed_big", 200) + 4
    made = Typed(
        name="t", rect=pygame.Rect(0, 0, 200, high), text="Title", role="typed_big", ruled=True
    )
    margin = PEN.px(made.margin())
    image = made.image(PEN)
    assert image.get_at((margin + 190, margin + high - 1))[:3] == COLOURS["ink"]
    assert made.faults(PEN) == []
    plain = replace(made, ruled=False)
    assert plain.image(PEN).get_at((margin + 190, margin + high - 1)).a == 0


# Pages


def pages(content: int = 300, **fields: object) -> Pages:
    made = Pages(
        name="text", rect=pygame.Rect(10, 20, 200, 100), content=content, reading=True, note="MEMO"
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def test_pages_are_counted() -> None:
    assert [pages(high).count() for high in (0, 100, 101, 300)] == [1, 1, 2, 3]
    assert pages(300).most() == 200
    assert not pages(100).reachable()
    assert pages(101).reachable()


def test_page_down_goes_to_the_top_of_the_next_page_from_anywhere() -> None:
    made = pages()
    assert made.move(90)
    assert made.offset == 100
    made.move(30)
    assert made.offset == 130
    made.move(90)
    assert made.offset == 200
    assert not made.move(90)
    made.move(-30)
    made.move(-90)
    assert made.offset == 100
    made.move(-90)
    assert made.offset == 0


def test_pressing_turns_the_page_and_after_the_last_comes_the_first() -> None:
    made = pages()
    seen = []
    for _ in range(3):
        made.click(PEN, (5, 5))
        seen.append(made.offset)
    assert seen == [100, 200, 0]
    assert not made.drag(PEN, (199, 90))


def test_the_focus_turns_to_the_page_of_what_it_comes_to() -> None:
    made = pages()
    assert made.show(230, 250, 10)
    assert made.offset == 200
    assert not made.show(290, 298, 10)
    assert made.show(10, 30, 10)
    assert made.offset == 0


def test_the_foot_tells_the_page_and_what_it_is() -> None:
    made = pages()
    assert made.describe() == "pages text: Page 1 of 3 · PgDn (more below)"
    made.move(200)
    made.move(100)
    assert made.describe() == "pages text: Page 3 of 3 · PgDn"
    assert pages(80).describe() == "pages text: Page 1"
    margin = PEN.px(made.margin())
    rows = ink_rows(made.image(PEN))
    assert min(rows) >= margin + 100 - Pages.foot(PEN)


def test_between_two_pages_the_foot_is_free_for_the_text() -> None:
    made = pages()
    made.move(30)
    assert ink_rows(made.image(PEN)) == set()


# The leaf


def sheet(**fields: object) -> Sheet:
    made = Sheet(name="leaf", rect=pygame.Rect(0, 0, 160, 200), surface="bond")
    return replace(made, **fields)  # type: ignore[arg-type]


def test_another_sheet_shows_below() -> None:
    made = sheet()
    margin = PEN.px(made.margin())
    image = made.image(PEN)
    assert image.get_at((margin + 161, margin + 100)).a > 200
    assert image.get_at((margin + 80, margin + 100)).a == 255


def test_the_clip_holds_only_what_is_clipped() -> None:
    bare, held = sheet().image(PEN), sheet(clipped=True).image(PEN)
    differing = pygame.mask.from_threshold(held, (0, 0, 0), (1, 1, 1, 255), bare)
    assert differing.count() < held.get_width() * held.get_height()
    assert pygame.image.tobytes(bare, "RGBA") != pygame.image.tobytes(held, "RGBA")


@pytest.mark.parametrize("surface", ["bond", "card", "copy", "news"])
def test_every_paper_is_opaque_in_its_middle(surface: str) -> None:
    image = sheet(surface=surface).image(PEN)
    assert image.get_at(image.get_rect().center).a == 255


def test_a_carbon_copy_is_bluer_than_a_letter() -> None:
    tones = []
    for surface in ("card", "copy"):
        red, _, blue, _ = sheet(surface=surface).image(PEN).get_at((100, 120))
        tones.append(blue - red)
    assert tones[1] > tones[0] + 20


# The turn of a sheet


def turn(what: str, text: str = "one") -> Turn:
    place = pygame.Rect(20, 20, 200, 160)
    leaf = Sheet(name="leaf", rect=place, surface="bond")
    area = Pages(name="text", rect=place.inflate(-20, -20), content=100)
    label = Label(
        name="word", rect=pygame.Rect(5, 5, 150, 24), area="text", text=text, colour="ink"
    )
    parts: tuple[Widget, ...] = (leaf, area, label)
    middle = pygame.Rect(place.center, (0, 0))
    return Turn(name="turn", rect=middle, what=what, sheet=place, parts=parts)


def test_a_sheet_at_rest_shows_nothing_and_takes_no_part() -> None:
    made = turn("a")
    assert not made.moving()
    assert made.image(PEN).get_at((0, 0)).a == 0
    assert not made.reachable()
    assert not made.rect.collidepoint(made.sheet.center)
    assert turn("a") == turn("a")
    assert turn("a") != turn("b")


def test_a_new_sheet_slides_over_the_old_one_and_rests() -> None:
    old, new = turn("a"), turn("b", "another")
    new.adopt(old)
    assert new.moving()
    images = []
    for now in (0, 60, 120):
        new.advance(now)
        images.append(pygame.image.tobytes(new.image(PEN), "RGBA"))
    assert len(set(images)) == 3
    new.advance(TURNING)
    assert not new.moving()
    assert new.image(PEN).get_size() == (1, 1)
    assert not new.advance(TURNING + 50)


def test_the_slide_starts_with_the_old_sheet() -> None:
    old, new = turn("a"), turn("b", "another")
    new.adopt(old)
    new.advance(0)
    start = new.image(PEN)
    shown = start.subsurface(old.picture(PEN).get_rect(center=start.get_rect().center))
    assert pygame.image.tobytes(shown, "RGBA") == pygame.image.tobytes(old.picture(PEN), "RGBA")


def test_reduced_motion_cuts_to_the_new_sheet() -> None:
    old, new = turn("a"), turn("b")
    new.adopt(old)
    new.rest()
    assert not new.moving()


def test_what_is_open_already_does_not_slide_nor_into_another_size() -> None:
    same = turn("a")
    same.adopt(turn("a"))
    assert not same.moving()
    larger = turn("b")
    larger.sheet = larger.sheet.inflate(20, 20)
    larger.adopt(turn("a"))
    assert not larger.moving()


def test_a_row_of_turns_keeps_no_sheet_but_the_last() -> None:
    one, two, three = turn("a"), turn("b"), turn("c")
    two.adopt(one)
    three.adopt(two)
    assert two._before is None
    three.rest()
    three.image(PEN)
    assert three._before is None


def test_the_picture_shows_the_words_of_the_sheet() -> None:
    empty, full = turn("a", "").picture(PEN), turn("a", "words").picture(PEN)
    assert pygame.image.tobytes(empty, "RGBA") != pygame.image.tobytes(full, "RGBA")


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_the_motion_covers_the_sheet_at_any_scale(scale: float) -> None:
    pen = Pen(scale)
    old, new = turn("a"), turn("b")
    new.adopt(old)
    new.advance(0)
    reach = 2 * pen.px(new.margin())
    assert new.image(pen).get_size() == (reach, reach)
    assert reach >= 0.75 * max(new.sheet.size)


def test_the_shadow_of_a_sheet_on_its_way_stays_half_seen_through() -> None:
    made = turn("a").picture(PEN)
    edge = PEN.px(20)
    below = made.get_at((made.get_width() // 2, made.get_height() - edge + 8))
    assert 0 < below.a < 200


def test_the_clip_leaves_the_words_free() -> None:
    """It lies in the margin of the sheet, where no word is set."""
    bare, held = sheet().image(PEN), sheet(clipped=True).image(PEN)
    left = PEN.px(sheet().margin()) + 160 - PEN.px(26)
    part = pygame.Rect(0, 0, left, bare.get_height())
    one, two = (pygame.image.tobytes(each.subsurface(part), "RGBA") for each in (bare, held))
    assert one == two


def test_an_equal_successor_brings_what_has_changed_on_the_sheet() -> None:
    """The picture of a sheet that goes is of what it said last, and where it was scrolled to."""
    made, after = turn("a"), turn("a", "two")
    area = made.parts[1]
    assert isinstance(area, Pages)
    area.offset = 40
    made.renew(after)
    assert [part.describe() for part in made.parts] == [part.describe() for part in after.parts]
    assert made.parts[1] is area
    assert made.parts[2] is after.parts[2]


def test_the_picture_of_a_sheet_is_that_of_its_last_words() -> None:
    made, fresh = turn("a"), turn("a", "two")
    before = pixels(made.picture(PEN))
    made.renew(turn("a", "two"))
    assert pixels(made.picture(PEN)) == pixels(fresh.picture(PEN)) != before
