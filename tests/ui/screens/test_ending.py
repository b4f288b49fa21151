"""How it ended, on the screen: newspapers side by side, the plain telling, the ways on."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.engine.view import View
from game.scenario.format import FrontPage
from game.scenario.looks import look_of
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import ending
from game.ui.widgets import Label, Portrait
from game.ui.widgets.clipping import Clipping
from tests.ui.helpers import (
    DEBRIEF,
    NORTH,
    SIZES,
    Acts,
    kit,
    named,
    names,
    scene,
    small,
    staged,
    told,
)

ENDED = replace(NORTH, ending="good_terms", terms={"fort": "razed", "ships": "pass"})
WAR = replace(ENDED, ending="burning_strait", terms=None)
WINDOWS = [*SIZES, (2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]
sizes = pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))
POST = FrontPage(paper="The Post", headline="Peace at last", text="The guns will go. " * 30)
VOICE = FrontPage(paper="The Voice", headline="Firmness has won", text="They gave way. " * 12)


def pages(view: View = ENDED, **printed: FrontPage) -> Scene:
    """The scene of an ending with these newspapers."""
    here = scene(view)
    about = here.texts.endings[view.ending or ""].model_copy(update={"front_page": printed})
    endings = {**here.texts.endings, view.ending or "": about}
    return replace(here, texts=here.texts.model_copy(update={"endings": endings}))


def shown(here: Scene, size: tuple[int, int, float] = (1600, 900, 1.0)) -> Kit:
    made = kit(*size)
    ending.build(made, here, DEBRIEF)
    return made


def page(made: Kit, seat: str) -> Clipping:
    found = named(made, f"front.{seat}")
    assert isinstance(found, Clipping)
    return found


# Newspapers


@sizes
@pytest.mark.parametrize("printed", [{}, {"north": POST}, {"north": POST, "south": VOICE}], ids=len)
def test_newspapers_and_words_stand_side_by_side_over_the_buttons(
    printed: dict[str, FrontPage], size: tuple[int, int, float]
) -> None:
    made = shown(pages(**printed), size)
    assert faults(staged(made)) == []
    seats = list(printed) or ["north"]
    rooms = [named(made, f"front.{seat}.room").rect for seat in seats]
    rooms.append(named(made, "ending.panel").rect)
    assert all(one.right <= other.left for one, other in pairwise(rooms))
    foot = named(made, "ending.ledger").rect.top
    assert all(made.window.contains(room) and room.bottom <= foot for room in rooms)
    assert all(room.top >= named(made, "bar").rect.bottom for room in rooms)


def test_where_only_the_other_side_has_a_newspaper_it_is_theirs_that_hangs() -> None:
    made = shown(pages(south=VOICE))
    assert "front.north" not in names(made)
    assert page(made, "south").paper == "The Voice"
    assert page(made, "south").place == small().scenario.seats["south"].capital


def test_ones_own_paper_tells_the_ending_too_and_the_other_only_its_own_text() -> None:
    made = shown(pages(north=POST, south=VOICE))
    about = small().scenario.endings["good_terms"]
    assert about.text in page(made, "north").text
    assert about.text not in page(made, "south").text
    assert (page(made, "north").deck, page(made, "south").deck) == (about.title, "")


def test_each_paper_is_dated_by_the_clock_of_its_own_capital() -> None:
    clocks = {"north": "1950-05-01 23:30", "south": "1950-05-02 02:30"}
    made = shown(pages(replace(ENDED, clocks=clocks), north=POST, south=VOICE))
    assert page(made, "north").date == "Mon 1 May 1950"
    assert page(made, "south").date == "Tue 2 May 1950"


@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_picture_shows_both_heads_ones_own_first_with_their_names_below(seat: str) -> None:
    made = shown(pages(replace(ENDED, seat=seat), north=POST, south=VOICE))
    for own, other in (("north", "south"), ("south", "north")):
        caption = page(made, own).caption
        faces = page(made, own).faces
        assert len(faces) == 2
        assert faces == tuple(reversed(page(made, other).faces))
        first, second = (look_of(small().scenario, each).role for each in (own, other))
        assert caption == say("ending.caption", first=first, second=second)


def test_a_page_higher_than_its_room_is_set_smaller_and_can_be_scrolled() -> None:
    long = POST.model_copy(update={"text": "The guns will go, and nobody knows where to. " * 80})
    made = shown(pages(north=long), (1280, 720, 1.0))
    room = named(made, "front.north.room").rect
    assert page(made, "north").tight
    assert page(made, "north").rect.height > room.height
    stage = staged(made)
    stage.draw(pygame.Surface(stage.size))
    area = stage.find("front.north.room")
    assert getattr(area, "content", 0) > room.height
    assert not page(shown(pages(north=POST)), "north").tight


def test_a_front_page_names_the_paper_and_what_the_ending_rests_on_when_asked() -> None:
    hint = page(shown(pages(north=POST)), "north").hint
    about = small().scenario.endings["good_terms"]
    assert hint is not None
    assert hint.title == "The Post"
    assert about.judgement is not None
    assert [say("ending.invented") in hint.lines[0], about.judgement in hint.lines[1]] == [True] * 2


@pytest.mark.parametrize("kind", ["settlement", "stalemate", "ouster", "limited_war"])
def test_every_kind_of_ending_has_a_stamp_of_its_own(kind: str) -> None:
    found = {each.kind: name for name, each in small().scenario.endings.items()}
    made = shown(scene(replace(ENDED, ending=found[kind])))
    assert page(made, "north").stamp == say(f"ending.kind.{kind}")
    assert (page(made, "north").ink == "green") is (kind == "settlement")


# The rest of the screen


@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_bar_says_who_one_was_and_no_longer_how_great_the_danger_is(seat: str) -> None:
    made = shown(scene(replace(ENDED, seat=seat)))
    who = named(made, "who")
    assert isinstance(who, Portrait)
    assert who.side == ["north", "south"].index(seat)
    assert isinstance(named(made, "where.turn"), Label)
    assert "danger" not in names(made)


def test_the_terms_are_told_by_title_and_level() -> None:
    made = shown(scene(ENDED))
    issues = small().scenario.issues
    assert f"{issues['fort'].title} | {issues['fort'].levels['razed'].title}" in told(made)
    assert say("ending.terms") in told(made)
    none = shown(scene(replace(ENDED, ending="adjourned", terms=None)))
    assert say("ending.no_terms") in told(none)
    assert say("ending.no_terms") not in told(made)


def test_the_ways_on_are_reached_by_keyboard_and_the_debrief_is_the_chief_one() -> None:
    acts = Acts()
    made = kit()
    ending.build(made, scene(ENDED, acts=acts), DEBRIEF)
    stage = staged(made)
    reached = [each.name for each in stage.order()]
    assert {"ending.ledger", "ending.menu"} <= set(reached)
    assert getattr(named(made, "ending.ledger"), "look", "") == "main"
    assert getattr(named(made, "ending.menu"), "look", "") == "plain"
    for name in ("ending.menu", "ending.ledger"):
        stage.find(name).press()
    assert acts.asked == [("go", "menu"), ("go", "ledger")]


# After a war


@sizes
def test_after_a_war_one_line_stands_in_the_middle_of_an_empty_desk(
    size: tuple[int, int, float],
) -> None:
    made = shown(pages(WAR, north=POST), size)
    assert names(made) == {"war.text", "ending.ledger", "ending.menu"}
    text = named(made, "war.text").rect
    assert abs(text.centerx - made.window.centerx) <= 1
    assert made.window.contains(text)
    assert text.bottom < named(made, "ending.ledger").rect.top
    assert faults(staged(made)) == []


def test_a_long_line_after_a_war_is_wrapped_and_never_cut() -> None:
    here = scene(WAR)
    about = here.texts.endings["burning_strait"].model_copy(update={"text": "Nobody won. " * 20})
    endings = {**here.texts.endings, "burning_strait": about}
    here = replace(here, texts=here.texts.model_copy(update={"endings": endings}))
    for size in WINDOWS:
        made = shown(here, size)
        assert faults(staged(made)) == []
        assert named(made, "war.text").rect.width <= made.window.width - 2 * made.px(ending.EDGE)
