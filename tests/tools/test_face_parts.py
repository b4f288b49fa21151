"""The parts of a bust: where they stand, what they are coloured, and that they are drawn."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import fields, replace
from xml.etree import ElementTree

import pygame
import pytest

from tools import face_parts
from tools.face_parts import (
    RIBBONS,
    SHADE,
    SKIN,
    Bust,
    cap,
    closed_tunic,
    drawn,
    fringe,
    glasses,
    moustache,
    open_tunic,
    side_parting,
    swept_back,
    thin,
)

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d*\.?\d+")
HAIRS = [side_parting, swept_back, fringe, thin]
BARE = Bust("", "#123456")


def root(part: str) -> ElementTree.Element:
    """The elements of a part, as if it were a drawing of its own."""
    return ElementTree.fromstring(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">{part}</svg>'
    )


def picture(part: str, side: int = 200) -> pygame.Surface:
    """A part, drawn."""
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">'
    text = part if part.startswith("<svg") else f"{head}{part}</svg>"
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), (side, side))


def fills(part: str) -> list[str]:
    """The colours that a part is filled with, in the order of drawing."""
    return [each.get("fill", "") for each in root(part)]


# Hair


@pytest.mark.parametrize("hair", HAIRS)
def test_hair_has_its_two_colours_and_the_dark_one_lies_on_the_right(
    hair: Callable[..., str],
) -> None:
    shown = picture(hair("#ffffff", "#0000ff"))
    left = [shown.get_at((x, y)) for x in range(50, 85) for y in range(30, 90)]
    right = [shown.get_at((x, y)) for x in range(115, 150) for y in range(30, 90)]
    blue = [sum(c.a > 200 and c.b > 200 and c.r < 90 for c in side) for side in (left, right)]
    assert blue[1] > 3 * blue[0]
    assert sum(c.a > 200 and c.r > 200 for c in left) > 50


@pytest.mark.parametrize("hair", HAIRS)
def test_wider_hair_reaches_farther_on_both_sides(hair: Callable[..., str]) -> None:
    narrow, wide = (picture(hair("#fff", "#000", w=w)).get_bounding_rect() for w in (0, 6))
    assert wide.left < narrow.left
    assert wide.right > narrow.right
    assert wide.top == narrow.top


@pytest.mark.parametrize("hair", [side_parting, swept_back])
def test_hair_may_be_combed_higher(hair: Callable[..., str]) -> None:
    high, low = (picture(hair("#fff", "#000", at)).get_bounding_rect() for at in (24, 40))
    assert high.top < low.top
    assert abs(high.bottom - low.bottom) <= 1


def test_a_fringe_leaves_the_crown_bare_and_strands_cross_it() -> None:
    def crown(hair: str) -> bool:
        shown = picture(hair)
        return any(shown.get_at((x, 41)).a > 128 for x in range(108, 118))

    assert not crown(fringe("#fff", "#000"))
    assert crown(thin("#fff", "#000"))


def test_a_bare_crown_catches_the_light() -> None:
    assert "#f3dcb8" in fills(fringe("#111", "#222"))
    assert "#f3dcb8" not in fills(side_parting("#111", "#222"))


def test_a_brow_may_be_lower_under_hair_that_is_combed_back() -> None:
    high, low = (swept_back("#fff", "#000", brow=brow) for brow in (40, 60))
    assert high != low
    covered = [
        sum(picture(each).get_at((x, 50)).a > 128 for x in range(200)) for each in (high, low)
    ]
    assert covered[1] > covered[0]


# What they are known by


@pytest.mark.parametrize("y", [70, 84, 96.5])
def test_glasses_have_two_lenses_a_bridge_and_a_glint(y: float) -> None:
    (frame, glint) = root(glasses("#102030", y, 3.5, 7))
    assert frame.get("stroke") == "#102030"
    assert frame.get("stroke-width") == "3.5"
    lenses = frame.findall(f"{SVG}rect")
    assert [lens.get("y") for lens in lenses] == [f"{y - 9:g}"] * 2
    assert {lens.get("rx") for lens in lenses} == {"7"}
    left, right = (float(lens.get("x", "")) for lens in lenses)
    assert left + 11.5 + right + 11.5 == pytest.approx(201)
    assert len(frame.findall(f"{SVG}path")) == 1
    assert glint.get("opacity") == "0.2"


def test_one_sees_through_glasses() -> None:
    shown = picture(glasses("#000000", 84))
    assert shown.get_at((88, 88)).a < 80
    assert shown.get_at((73, 84)).a > 200


@pytest.mark.parametrize("y", [98, 105])
def test_a_moustache_lies_below_the_nose_and_is_even(y: float) -> None:
    bounds = picture(moustache("#222222", y)).get_bounding_rect(128)
    assert y - 2 <= bounds.top
    assert bounds.bottom <= y + 14
    assert abs(bounds.centerx - 100) <= 1


def test_a_cap_has_a_band_a_peak_and_a_star() -> None:
    part = cap("#00ff00", "#ff0000", "#ffff00")
    assert fills(part) == ["#00ff00", "#000", "#ff0000", "#111", "#ffff00"]
    shown = picture(part)
    star = shown.get_at((100, 40))
    assert star.r > 200
    assert star.g > 200
    assert shown.get_at((100, 60)).r > 200
    assert max(shown.get_at((100, 70))[:3]) < 40


@pytest.mark.parametrize("count", [0, 1, 3, 4, 8])
@pytest.mark.parametrize(("make", "columns"), [(open_tunic, 3), (closed_tunic, 4)])
def test_ribbons_lie_in_rows_and_none_upon_another(
    make: Callable[..., str], columns: int, count: int
) -> None:
    colours = ("#101010", "#d9b24a") if make is open_tunic else ("#101010", "#202020", "#d9b24a")
    ribbons = root(make(*colours, count)).findall(f"{SVG}rect")
    assert len(ribbons) == count
    spots = [(float(r.get("x", "")), float(r.get("y", ""))) for r in ribbons]
    assert len(set(spots)) == count
    assert len({y for _, y in spots}) == -(-count // columns)
    wide = {float(r.get("width", "")) for r in ribbons}
    for x, y in spots:
        assert not any(y == y2 and 0 < x2 - x < max(wide) for x2, y2 in spots)
    assert [r.get("fill") for r in ribbons] == [RIBBONS[i % 6] for i in range(count)]


def test_a_tunic_has_the_colours_asked_for() -> None:
    assert {"#aa0001", "#aa0002"} <= set(fills(open_tunic("#aa0001", "#aa0002", 2)))
    closed = set(fills(closed_tunic("#aa0001", "#aa0002", "#aa0003", 2)))
    assert {"#aa0001", "#aa0002", "#aa0003"} <= closed


# The bust


@pytest.mark.parametrize("side", [40, 64, 200])
def test_a_bust_is_drawn_at_any_size(side: int) -> None:
    shown = picture(drawn(Bust(side_parting("#5b4a3a", "#40342a"), "#4a3c30")), side)
    assert shown.get_size() == (side, side)
    assert shown.get_at((side // 2, side // 2)).a == 255
    assert shown.get_at((1, 1)).a == 0
    assert shown.get_bounding_rect().bottom == side


def test_a_head_is_lit_from_the_left() -> None:
    shown = picture(drawn(BARE))
    left, right = shown.get_at((76, 104)), shown.get_at((126, 100))
    assert tuple(left[:3]) == tuple(pygame.Color(SKIN)[:3])
    assert tuple(right[:3]) == tuple(pygame.Color(SHADE)[:3])


@pytest.mark.parametrize("more", [4, 8])
def test_a_head_widens_to_both_sides(more: float) -> None:
    def span(bust: Bust) -> tuple[int, int]:
        shown = picture(drawn(bust))
        skin = {tuple(pygame.Color(code)[:3]) for code in (SKIN, SHADE)}
        xs = [x for x in range(200) if tuple(shown.get_at((x, 90))[:3]) in skin]
        return min(xs), max(xs)

    (left, right), (left2, right2) = span(BARE), span(replace(BARE, wide=more))
    assert left - left2 == pytest.approx(more, abs=1)
    assert right2 - right == pytest.approx(more, abs=1)


def test_a_lifted_face_has_its_features_lower() -> None:
    """`lift` counts downwards, as the drawing does."""

    def eyes(bust: Bust) -> list[float]:
        return [
            float(e.get("cy", "")) for e in ElementTree.fromstring(drawn(bust)).iter(f"{SVG}circle")
        ]

    assert eyes(replace(BARE, lift=4)) == [y + 4 for y in eyes(BARE)]


@pytest.mark.parametrize("thick", [2, 5, 9])
def test_brows_are_as_thick_as_they_should_be(thick: float) -> None:
    shown = picture(drawn(replace(BARE, brow="#00ff00", thick=thick)))
    greens = [y for y in range(60, 90) if shown.get_at((85, y))[:3] == (0, 255, 0)]
    assert thick - 2 <= len(greens) <= thick + 3


@pytest.mark.parametrize("mouth", ["flat", "wry", "full"])
def test_mouths_differ(mouth: str) -> None:
    others = {"flat", "wry", "full"} - {mouth}
    assert all(drawn(replace(BARE, mouth=mouth)) != drawn(replace(BARE, mouth=o)) for o in others)


def test_a_mouth_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        drawn(replace(BARE, mouth="grin"))


def test_hair_lies_over_the_face_and_what_is_extra_over_all() -> None:
    mark = '<path d="M0 0h200v200h-200z" fill="{}"/>'
    bust = Bust(mark.format("#ff0000"), "#123", over=mark.format("#00ff00"))
    assert picture(drawn(bust)).get_at((100, 100))[:3] == (255, 0, 0)
    extra = replace(bust, extra=mark.format("#0000ff"))
    assert picture(drawn(extra)).get_at((100, 100))[:3] == (0, 0, 255)
    assert picture(drawn(replace(bust, hair=""))).get_at((100, 100))[:3] == (0, 255, 0)


def test_every_number_of_a_bust_is_in_its_drawing() -> None:
    """No part of a bust is asked for and then not drawn."""
    other: dict[str, object] = {
        "hair": "<g/>", "brow": "#010203", "suit": ("#010204", "#010205"), "tie": "#010206",
        "wide": 3.0, "jaw": 3.0, "neck": 19.0, "lift": 2.0, "over": "<g/>", "extra": "<g/>",
        "tunic": "<g/>", "thick": 7.0, "mouth": "wry",
    }  # fmt: skip
    assert set(other) == {field.name for field in fields(Bust)}
    plain = drawn(BARE)
    for name, value in other.items():
        assert drawn(replace(BARE, **{name: value})) != plain, name  # type: ignore[arg-type]


def test_numbers_are_written_without_needless_noughts() -> None:
    assert face_parts._n(84.0) == "84"
    assert face_parts._n(2.50) == "2.5"
    text = drawn(replace(BARE, lift=1.5, wide=0.25))
    assert all(len(number) <= 7 for number in NUMBER.findall(text.split(">", 1)[1]))
