"""Folders of chairs, plates that lead elsewhere, and shares of many games."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.dossier import Dossier, Way
from game.ui.widgets.sharebar import ShareBar

BOX = pygame.Rect(0, 0, 400, 500)


def dossier(**fields: object) -> Dossier:
    return Dossier(name="d", rect=BOX.copy(), text="NORHAVN", who="Ada Norr", **fields)  # type: ignore[arg-type]


def light_of(surface: pygame.Surface, area: pygame.Rect) -> int:
    return sum(pygame.transform.average_color(surface, area)[:3])


# The folder


def test_it_tells_whose_it_is_and_whether_it_is_taken() -> None:
    assert dossier().describe() == "dossier d: NORHAVN | Ada Norr"
    assert dossier(chosen=True).describe().endswith("(chosen)")


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_the_sheet_lies_inside_the_folder(scale: float) -> None:
    pen = Pen(scale)
    sheet = Dossier.sheet(pen, BOX)
    assert BOX.contains(sheet)
    assert sheet.y >= BOX.y + Dossier.top(pen)
    assert sheet.centerx == pytest.approx(BOX.centerx, abs=1)


def test_a_sheet_is_lighter_than_the_folder_that_it_is_in() -> None:
    pen, widget = Pen(), dossier(chosen=True)
    image, margin = widget.image(pen), pen.px(widget.margin())
    sheet = Dossier.sheet(pen, BOX).move(margin, margin)
    inside = light_of(image, sheet.inflate(-100, -100))
    edge = light_of(image, pygame.Rect(margin + 4, sheet.centery - 50, 8, 100))
    assert inside > edge + 40


def test_pointing_at_one_in_the_dark_lights_it() -> None:
    pen, widget = Pen(), dossier()
    area = pygame.Rect(100, 200, 200, 200)
    dark = light_of(widget.image(pen), area)
    widget.hover = True
    assert light_of(widget.image(pen), area) > dark + 20
    assert light_of(dossier(chosen=True).image(pen), area) > dark + 20


def test_a_stamp_is_struck_into_its_corner() -> None:
    pen = Pen()
    plain, struck = dossier(chosen=True), dossier(chosen=True, mark="DO NOT OPEN")
    one, two = (pygame.image.tobytes(each.image(pen), "RGBA") for each in (plain, struck))
    assert one != two


def test_it_can_be_chosen_and_pressed() -> None:
    pressed: list[int] = []
    widget = dossier(on_press=lambda: pressed.append(1))
    assert widget.reachable()
    widget.press()
    assert pressed == [1]


def test_a_tongue_that_is_too_narrow_for_its_word_is_a_fault() -> None:
    pen = Pen()
    assert dossier().faults(pen) == []
    narrow = Dossier(name="d", rect=pygame.Rect(0, 0, 90, 200), text="WASHINGTON")
    assert len(narrow.faults(pen)) == 1


# The plate


def way(**fields: object) -> Way:
    pen = Pen()
    high = Way.height(pen, 300, "Settings", "Text, colours, motion, sound.")
    return Way(
        name="w",
        rect=pygame.Rect(0, 0, 300, high),
        text="Settings",
        note="Text, colours, motion, sound.",
        **fields,  # type: ignore[arg-type]
    )


def test_a_plate_says_where_it_leads() -> None:
    assert way().describe() == "way w: Settings | Text, colours, motion, sound."
    assert Way(name="w", rect=BOX, text="Close").describe() == "way w: Close"


def test_it_needs_room_for_all_its_words() -> None:
    pen = Pen()
    assert way().faults(pen) == []
    low = way()
    low.rect.height -= 10
    assert low.faults(pen)
    assert Way.height(pen, 160, "Settings", "Text, colours, motion, sound.") > low.rect.height + 10


def test_the_main_one_is_brass_and_the_others_are_dark() -> None:
    pen = Pen()
    area = pygame.Rect(240, 20, 50, 10)
    assert light_of(way(main=True).image(pen), area) > light_of(way().image(pen), area) + 150


def test_its_sign_is_drawn_at_the_left() -> None:
    pen = Pen()
    one, two = (
        pygame.image.tobytes(way(sign=name).image(pen).subsurface((0, 0, 60, 50)), "RGBA")
        for name in ("door", "flask")
    )
    assert one != two


# The share


def share(**fields: object) -> ShareBar:
    given = {"share": 0.5, "low": 0.45, "high": 0.55, **fields}
    high = ShareBar.need(Pen(), 400, "War", "500")
    return ShareBar(name="s", rect=pygame.Rect(0, 0, 400, high), text="War", reading="500", **given)  # type: ignore[arg-type]


def pixel(widget: ShareBar, part: float, up: int) -> int:
    """The light at a part of the width, so many pixels above the foot."""
    pen = Pen()
    margin = pen.px(widget.margin())
    image = widget.image(pen)
    at = (margin + round(part * (widget.rect.width - 1)), margin + widget.rect.height - up)
    return sum(image.get_at(at)[:3])


def test_a_share_fills_as_much_of_its_bar() -> None:
    widget = share(colour="side0")
    assert pixel(widget, 0.3, 13) > pixel(widget, 0.7, 13) + 150


def test_a_bracket_shows_how_far_it_may_be_off() -> None:
    widget = share()
    row = 4
    assert pixel(widget, 0.5, row) > 500
    assert pixel(widget, 0.4, row) < 100
    assert pixel(widget, 0.6, row) < 100


def test_a_share_too_small_for_a_pixel_can_still_be_seen() -> None:
    rare, none = share(share=0.0004, low=0, high=0.001), share(share=0, low=0, high=0.001)
    assert pixel(rare, 0.003, 13) > pixel(none, 0.003, 13)


def test_a_grave_one_is_hatched_so_that_colour_is_not_all() -> None:
    grave = [pixel(share(grave=True), x / 100, 13) for x in range(5, 45)]
    plain = [pixel(share(), x / 100, 13) for x in range(5, 45)]
    assert max(plain) - min(plain) < 30
    assert max(grave) - min(grave) > 150


def test_its_words_must_fit() -> None:
    pen = Pen()
    assert share().faults(pen) == []
    low = share()
    low.rect.height -= 8
    assert low.faults(pen)
    assert share().describe() == "share s: War | 500"


def test_a_stamp_that_is_too_wide_is_left_out() -> None:
    pen = Pen()
    plain, struck = dossier(), dossier(mark="DO NOT OPEN AT ANY TIME WHATEVER")
    one, two = (pygame.image.tobytes(each.image(pen), "RGBA") for each in (plain, struck))
    assert one == two


def test_what_is_no_estimate_has_no_bracket() -> None:
    widget = share(low=0.5, high=0.5)
    assert pixel(widget, 0.5, 4) < 100
