"""The right side of the desk in real crises: five instruments, and where the council stands."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pygame
import pytest

from game.engine.sight.council import Council, Opinion
from game.scenario import load
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene, Sheet
from game.ui.screens import instruments, wide
from game.ui.table import Table
from game.ui.widgets import Dial, Portrait, Quote
from tests.ui.helpers import NORTH, kit, named, names, scene

CRISES = {name: load(name) for name in ("cuba-1962", "friedrichstrasse-1961")}
CHAIRS = [(name, seat) for name, loaded in CRISES.items() for seat in loaded.scenario.seats]
CHAIR = pytest.mark.parametrize("chair", CHAIRS, ids="-".join)
SIZED = pytest.mark.parametrize(
    "size", [(1280, 720), (1366, 768), (1440, 900), (1600, 900), (2560, 1440)], ids=str
)
HEIGHT = 480
"""What is left to the right side on the lowest window, logical."""


@cache
def first_sheet(chair: tuple[str, str]) -> Sheet:
    """What the chair is handed in its first turn."""
    return Table.start(CRISES[chair[0]], chair[1], "human", 1, None).sheets()[chair[1]]


def at(chair: tuple[str, str], long: bool = False) -> Scene:
    """The first turn; `long` lets somebody press in a very long sentence."""
    texts = CRISES[chair[0]].scenario
    made = replace(scene(desk=Desk()), texts=texts, sheet=first_sheet(chair))
    return _talking(made) if long else made


def _talking(made: Scene) -> Scene:
    seat = made.texts.seats[made.seat]
    told = made.sheet.council
    assert told.unasked
    first, own = told.unasked[0], made.texts.choices[made.seat]
    name = first.pressed if first.pressed in own else next(iter(own))
    line = next(iter(own[name].advisers.values())).model_copy(
        update={
            "says": "He watches our bombers more closely than our letters. " * 4,
            "stance": "for",
        }
    )
    choice = own[name].model_copy(update={"advisers": {first.adviser: line}})
    choices = {**made.texts.choices, made.seat: {**own, name: choice}}
    pressed = replace(first, advice={**first.advice, first.slot: name})
    view = replace(made.view, lines={**made.view.lines, name: (first.adviser,)})
    assert first.adviser in seat.advisers
    council = replace(told, unasked=(pressed, *told.unasked[1:]))
    sheet = replace(made.sheet, view=view, council=council)
    return replace(made, texts=made.texts.model_copy(update={"choices": choices}), sheet=sheet)


def side(about: Scene, size: tuple[int, int], high: float = HEIGHT) -> Kit:
    made = kit(*size)
    room = pygame.Rect(0, 0, made.px(wide.ASIDE), made.px(high))
    instruments.build(made, about, room)
    return made


@SIZED
@CHAIR
@pytest.mark.parametrize("long", [False, True], ids=["first turn", "long sentence"])
def test_faces_stand_clear_of_the_heading_and_of_the_sentence(
    chair: tuple[str, str], size: tuple[int, int], long: bool
) -> None:
    filled = side(at(chair, long), size)
    panel, heading = named(filled, "axis.panel").rect, named(filled, "axis.title").rect
    faces = [each for each in filled.widgets if isinstance(each, Portrait)]
    assert faces
    for each in faces:
        assert each.rect.top >= heading.bottom - 1, each.name
        assert panel.left <= each.rect.left and each.rect.right <= panel.right, each.name
    if "quote" in names(filled):
        quote = named(filled, "quote").rect
        assert panel.contains(quote)
        assert max(each.rect.bottom for each in faces) <= quote.top + 1


@SIZED
@CHAIR
def test_the_glasses_of_all_instruments_are_of_one_size(
    chair: tuple[str, str], size: tuple[int, int]
) -> None:
    filled = side(at(chair), size)
    dials = [each for each in filled.widgets if isinstance(each, Dial)]
    assert len(dials) == 5
    assert len({each.rect.size for each in dials}) == 1
    assert len({(each.under, each.lines) for each in dials}) == 1
    panel = named(filled, "dials.panel").rect
    assert all(panel.contains(each.rect) for each in dials)
    for index, one in enumerate(dials):
        assert one.rect.collidelist([two.rect for two in dials[index + 1 :]]) == -1


@SIZED
def test_the_way_to_all_has_the_place_of_a_sixth(size: tuple[int, int]) -> None:
    filled = side(at(CHAIRS[0]), size)
    more = named(filled, "dials.all")
    dials = [each for each in filled.widgets if isinstance(each, Dial)]
    assert more.rect.left > max(each.rect.left for each in dials[3:])
    assert abs(more.rect.centery - dials[4].rect.centery) <= filled.px(3)
    assert not more.faults(filled.pen)


@CHAIR
def test_what_is_explained_is_told_by_key_and_by_face(chair: tuple[str, str]) -> None:
    filled = side(at(chair), (1600, 900))
    for each in filled.widgets:
        if isinstance(each, (Dial, Portrait, Quote)):
            assert each.hint is not None and each.hint.title, each.name


def test_an_instrument_that_nobody_has_reported_is_left_out() -> None:
    about = at(CHAIRS[0])
    first = about.look.instruments[0]
    known = {name: told for name, told in about.view.known.items() if name != first}
    view = replace(about.view, known=known)
    filled = side(replace(about, sheet=replace(about.sheet, view=view)), (1600, 900))
    assert f"dial.{first}" not in names(filled)
    assert len([each for each in filled.widgets if isinstance(each, Dial)]) == 4


def test_the_wedge_never_leaves_the_range() -> None:
    tension = NORTH.known["tension"]
    for value in (0.0, 1.0, 99.0, 100.0):
        known = {**NORTH.known, "tension": replace(tension, value=value, spread=8.0)}
        made = instruments.dial(
            scene(replace(NORTH, known=known)), "tension", pygame.Rect(0, 0, 90, 120)
        )
        assert 0.0 <= made.left <= made.value <= made.right <= 100.0


# Where they stand


def opinion(act: str, posture: str = "hold") -> Opinion:
    return Opinion("marshal", {"act": act, "posture": posture}, "act", 1.0, 0.1, 0.2)


@pytest.mark.parametrize(
    ("act", "posture", "force"),
    [
        ("hold", "hold", 0.0),
        ("blockade", "hold", 0.5),
        ("hold", "raise_alert", 0.5),
        ("blockade", "raise_alert", 1.0),
        ("hold", "stop_patrols", 0.0),
    ],
)
def test_force_is_measured_by_what_can_be_done_now(act: str, posture: str, force: float) -> None:
    assert instruments.force(scene(), opinion(act, posture)) == force


def test_advice_that_cannot_be_taken_now_is_never_more_than_force_itself() -> None:
    assert instruments.force(scene(), opinion("bombard", "raise_alert")) == 1.0


def test_where_nothing_can_be_done_nobody_stands_for_force() -> None:
    assert instruments.force(scene(replace(NORTH, options=())), opinion("blockade")) == 0.0
    assert instruments.force(scene(), Opinion("marshal", {}, "act", 0.0, None, None)) == 0.0


def test_without_somebody_who_presses_there_is_no_sentence() -> None:
    about = scene()
    quiet = Council(about.sheet.council.opinions, ())
    filled = side(replace(about, sheet=replace(about.sheet, council=quiet)), (1600, 900))
    assert "quote" not in names(filled)
    assert [each for each in filled.widgets if isinstance(each, Portrait)]


def test_one_thing_of_a_drawer_is_told_at_length_and_the_others_are_shut() -> None:
    about = scene(desk=Desk(folds={"known.fort": True, "council.marshal": True}))
    assert instruments.only(about, "known", "tension", ["tension", "fort"]) == {
        "known.tension": True,
        "known.fort": False,
        "council.marshal": True,
    }
