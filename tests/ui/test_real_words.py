"""The words of the real thirteen days: their diaries, their post, their schools, their questions,
from both chairs and at many sizes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from game.scenario.faces import faces
from game.ui.afterword import Afterword, worded
from game.ui.counting import opened
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.screens import debrief
from game.ui.widgets import Portrait
from game.ui.widgets.crossing import Crossing
from game.ui.widgets.entry import Entry
from tests.ui.helpers import kit, named, staged, told
from tests.ui.test_real_debrief import SEATS, WINDOWS, history, scene

TABS = ("beliefs", "diary", "model", "class")
seats = pytest.mark.parametrize("seat", SEATS)


@cache
def words() -> Afterword:
    work = opened(history().reel)
    *_, (_, made) = worded(work.game, work.record, SEATS)
    return made


def review(**fields: object) -> Review:
    made = Review(history().reel, history().history)
    made.after = replace(made.after, done={"words": 1.0}, words=words())
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def shown(seat: str, tab: str, size: tuple[int, int, float] = WINDOWS[0], at: int = 18) -> Kit:
    made, here = kit(*size), scene(seat)
    here = replace(here, faces=faces(history().reel.loaded.folders))
    debrief.build(made, here, review(tab=tab, at=at))
    return made


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
@seats
@pytest.mark.parametrize("tab", TABS)
def test_no_tab_clips_a_word(tab: str, seat: str, size: tuple[int, int, float]) -> None:
    assert faults(staged(shown(seat, tab, size))) == []


@seats
@pytest.mark.parametrize("tab", TABS)
def test_no_remains_of_the_computer_are_told(tab: str, seat: str) -> None:
    for at in (0, 12, len(history().reel.frames) - 1):
        said = told(shown(seat, tab, at=at))
        assert not re.search(r"\bnan\b|\bNone\b(?! of)|\d\.\d{6,}|\{\w+\}|-0\b(?!\d)", said)


@seats
def test_every_turn_has_its_page_and_the_pages_follow_the_strip(seat: str) -> None:
    marked = []
    for at in range(0, len(history().reel.frames), 3):
        pages = [each for each in shown(seat, "diary", at=at).widgets if isinstance(each, Entry)]
        marked.append([each.chosen for each in pages].index(True))
    assert marked == sorted(marked)
    assert len(set(marked)) > 5


@seats
def test_the_diary_is_the_other_leaders_with_the_other_leaders_face(seat: str) -> None:
    texts = history().reel.loaded.scenario
    other = next(each for each in texts.seats if each != seat)
    face = named(shown(seat, "diary"), "diarist.face")
    assert isinstance(face, Portrait)
    assert face.text == texts.seats[other].leader
    assert face.who.endswith(".svg")


def test_the_letters_that_crossed_are_drawn_between_the_two_capitals() -> None:
    pairs = [each for each in shown("kennedy", "beliefs").widgets if isinstance(each, Crossing)]
    assert pairs
    texts = history().reel.loaded.scenario
    capitals = tuple(each.capital for each in texts.seats.values())
    assert all(each.capitals == capitals for each in pairs)


def test_the_schools_differ_as_much_as_they_say() -> None:
    found = {each.preset: each.chance for each in words().verdicts}
    texts = history().reel.loaded.scenario
    dials = {name: each.war_dial for name, each in texts.presets.items()}
    assert sorted(found, key=lambda name: found[name]) == sorted(dials, key=lambda n: dials[n])


def test_three_objections_are_told_with_their_sources() -> None:
    card = history().reel.loaded.scenario.model
    assert card is not None
    said = told(shown("khrushchev", "model"))
    best = list(card.objections.values())
    assert all(each.title in said and (each.source or "") in said for each in best[:3])
    assert not any(each.title in said for each in best[3:])
