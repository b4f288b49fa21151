"""The debrief of the real thirteen days: history's own record, from both chairs, at many sizes."""

from __future__ import annotations

import re
from functools import cache

import pygame
import pytest

from game.engine.sight.prose import compose
from game.scenario import load
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import TABS, Review, beside, erred, watched
from game.ui.scene import Desk, Scene
from game.ui.screens import debrief, ending, replay
from game.ui.screens import reel as both_desks
from game.ui.stage import Stage
from tests.ui.helpers import Acts, kit, staged, told

SEATS = ("kennedy", "khrushchev")
WINDOWS = [(1600, 900, 1.0), (1280, 720, 1.0), (1024, 600, 1.5), (1280, 720, 2.0)]
seats = pytest.mark.parametrize("seat", SEATS)
sizes = pytest.mark.parametrize("size", WINDOWS, ids=lambda size: "x".join(map(str, size)))


@cache
def history() -> Review:
    """History's record, opened turn by turn, beside itself."""
    loaded = load("cuba-1962")
    assert loaded.scenario.history is not None
    shown = watched(loaded.source / loaded.scenario.history)
    return Review(shown.reel, shown.reel)


def review(**fields: object) -> Review:
    made = Review(history().reel, history().history)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def scene(seat: str) -> Scene:
    """The scene of a chair after the ending."""
    reel = history().reel
    texts = reel.loaded.scenario
    sheet = reel.frames[-1].sheets[seat]
    return Scene(sheet, texts, Desk(), Acts(), lambda who, what, at: compose(texts, who, what, at))


def shown(seat: str, tab: str, size: tuple[int, int, float] = WINDOWS[0], at: int = 18) -> Kit:
    made = kit(*size)
    debrief.build(made, scene(seat), review(tab=tab, at=at))
    return made


@sizes
@seats
@pytest.mark.parametrize("tab", TABS)
def test_no_tab_clips_a_word(tab: str, seat: str, size: tuple[int, int, float]) -> None:
    assert faults(staged(shown(seat, tab, size))) == []


@sizes
@seats
def test_the_ending_and_both_desks_clip_no_word(seat: str, size: tuple[int, int, float]) -> None:
    for build in (
        lambda made: ending.build(made, scene(seat), review().opened),
        lambda made: both_desks.build(made, scene(seat), review(at=20)),
    ):
        made = kit(*size)
        build(made)
        assert faults(staged(made)) == []


def test_history_beside_itself_is_the_same_in_every_turn() -> None:
    decided = list(beside(history()))
    assert len(decided) > 40
    assert all(each.same and not each.over for each in decided)


def test_history_turned_where_the_danger_leapt_and_ended_in_a_settlement() -> None:
    reel = history().reel
    moments = [reel.frames[row].moment for row in reel.turning]
    assert "1962-10-22 18:00" in moments
    assert reel.frames[reel.worst].moment.startswith("1962-10-27")
    kind = reel.loaded.scenario.endings[review().opened.ending].kind
    assert kind == "settlement"


@seats
def test_numbers_are_told_in_words_without_remains_of_the_computer(seat: str) -> None:
    for tab in TABS:
        for at in (0, 12, len(history().reel.frames) - 1):
            said = told(shown(seat, tab, at=at))
            assert not re.search(r"\bnan\b|\bNone\b(?! of)|\d\.\d{6,}|\{\w+\}|-0\b(?!\d)", said)


def test_every_turn_has_a_sentence_of_what_both_erred_on() -> None:
    here = scene("kennedy")
    for at in range(len(history().reel.frames)):
        text = replay.believed(here, review(at=at))
        assert text.count(" was furthest off on “") == 2
        assert text.count("”: believed ") == text.count(", in truth ") == 2
        assert text.endswith(".")


@seats
def test_the_strip_moves_through_all_turns_on_every_tab(seat: str) -> None:
    frames = len(history().reel.frames)
    for tab in TABS:
        flags = {named_flag(shown(seat, tab, at=at)) for at in (0, 9, frames - 2, frames - 1)}
        assert len(flags) == 4


def named_flag(made: Kit) -> str:
    return next(str(getattr(each, "flag", "")) for each in made.widgets if each.name == "replay")


@pytest.mark.parametrize("tab", TABS)
def test_a_step_paints_what_a_fresh_window_would_show(tab: str) -> None:
    """What is kept from turn to turn never leaves a trace."""
    pen = kit(1280, 720).pen
    stepped, fresh = (pygame.Surface((1280, 720)) for _ in range(2))
    stage = Stage(pen, (1280, 720))
    for at in (3, 12, 18):
        made = Kit(pen, (1280, 720))
        debrief.build(made, scene("kennedy"), review(tab=tab, at=at))
        stage.show("debrief", made.widgets, (0, 0, 0))
        stage.draw(stepped)
    anew = Stage(pen, (1280, 720))
    anew.show("debrief", shown_at(pen, tab).widgets, (0, 0, 0))
    anew.draw(fresh)
    assert pygame.image.tobytes(stepped, "RGB") == pygame.image.tobytes(fresh, "RGB")


def shown_at(pen: object, tab: str) -> Kit:
    made = Kit(pen, (1280, 720))  # type: ignore[arg-type]
    debrief.build(made, scene("kennedy"), review(tab=tab, at=18))
    return made


def test_papers_that_erred_are_those_whose_figures_say_so() -> None:
    reel = history().reel
    documents = reel.loaded.scenario.documents
    for each in erred(reel):
        said = documents[each.paper].reports[each.variable]
        assert said.value == each.value
        assert abs(each.value - each.truth) > 2 * each.spread
