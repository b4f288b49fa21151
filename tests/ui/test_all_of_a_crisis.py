"""Everything that the shipped crises hold, laid out: every paper, card, draft and term of every
chair, whether or not a game ever brings them. Nothing is cut off, whatever authors wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pygame
import pytest

from game import paths
from game.engine.orders import HOLD
from game.engine.sight.prose import compose
from game.engine.view import Belief, Known, Option, Paper, SeenLetter, Sign, View
from game.scenario import Loaded, load
from game.scenario.faces import faces
from game.ui.inspect import faults
from game.ui.kit import Kit, scale_of
from game.ui.scene import Desk, Form, Scene, Sheet
from game.ui.screens import (
    bargain,
    cards,
    desk,
    folder,
    hand,
    letterdesk,
    letterdrafts,
    seal,
    weigh,
)
from game.ui.settings import Settings
from game.ui.stage import Stage
from game.ui.text import Pen
from tests.ui.helpers import Acts, staged, told

CRISES: Mapping[str, Loaded] = {
    name: load(name) for name in map(paths.name_of, paths.scenarios()) if "hot-line" not in name
}
CHAIRS = [(name, seat) for name, loaded in CRISES.items() for seat in loaded.scenario.seats]
SIZES = [(1280, 720, 1.0), (1024, 600, 2.0)]
CHAIR = pytest.mark.parametrize("chair", CHAIRS, ids="-".join)
SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
Size = tuple[int, int, float]


def view_of(chair: tuple[str, str], **changes: object) -> View:
    """A view that knows of everything that there is for the chair."""
    texts, seat = CRISES[chair[0]].scenario, chair[1]
    turns = [f"{day.date} {turn.at}" for day in texts.days for turn in day.turns]
    now, own = turns[len(turns) // 2], texts.choices.get(seat, {})
    holds = [Option(HOLD, slot, True) for slot in texts.slots]
    view = View(
        scenario=texts.id,
        preset=next(iter(texts.presets)),
        seat=seat,
        turn=len(turns) // 2,
        turns=len(turns),
        moment=now,
        hours=6,
        clocks=dict.fromkeys(texts.seats, now),
        known={
            name: Known(about.start, (about.range[1] - about.range[0]) / 9, 0, turns[0], "")
            for name, about in texts.variables.items()
        },
        flags={},
        stands={name: next(iter(issue.levels)) for name, issue in texts.issues.items()},
        papers=(),
        letters=(),
        options=(*holds, *(Option(name, each.slot, True) for name, each in own.items())),
        channels=tuple(texts.channels),
        drafts=tuple(name for name, draft in texts.drafts.items() if draft.seat == seat),
        advisers=tuple(texts.seats[seat].advisers),
        lines={name: tuple(each.advisers) for name, each in own.items()},
        news=(),
        rungs=dict.fromkeys(texts.seats, 0),
        natures={},
        beliefs={
            name: Belief(0.3, tuple(Sign(e.kind, e.id, e.level, e.weight) for e in told.signs()))
            for name, told in texts.seats[seat].believes.items()
        },
        estimate=None,
        ending=None,
        terms=None,
    )
    return replace(view, **changes)  # type: ignore[arg-type]


def at(chair: tuple[str, str], held: Desk | None = None, **changes: object) -> Scene:
    loaded = CRISES[chair[0]]

    def words(sender: str, letter: object, sent: str) -> str:
        return compose(loaded.scenario, sender, letter, sent)  # type: ignore[arg-type]

    return Scene(
        Sheet(view_of(chair, **changes)),
        loaded.scenario,
        held or Desk(),
        Acts(),
        words,
        Settings(),
        faces(loaded.folders),
    )


@cache
def pen(size: Size) -> Pen:
    """One for each size: it keeps what it has measured."""
    return Pen(scale_of(size[:2]), size[2])


def kit(*size: float) -> Kit:
    """An empty kit whose pen has been in use."""
    wide, high, text = size
    return Kit(pen((int(wide), int(high), text)), (int(wide), int(high)))


def wrong(filled: Kit) -> list[str]:
    return faults(staged(filled))


def room(filled: Kit, share: float = 0.42) -> pygame.Rect:
    """As much as the left of a desk has."""
    window = filled.window
    return pygame.Rect(10, 90, round(window.width * share), round(window.height * 0.72))


# Papers


@SIZED
@CHAIR
def test_every_paper_can_be_read(chair: tuple[str, str], size: Size) -> None:
    now = view_of(chair).moment
    for name, document in CRISES[chair[0]].scenario.documents.items():
        if chair[1] not in (document.to if isinstance(document.to, list) else [document.to]):
            continue
        filled = kit(*size)
        about = at(chair, Desk(paper=name), papers=(Paper(name, 0, now),))
        tab = "intelligence" if document.kind == "intelligence" else "papers"
        about.desk.tab = tab
        folder.build(filled, about, room(filled))
        assert wrong(filled) == [], name
        assert document.title in told(filled), name


@SIZED
@CHAIR
def test_the_list_of_all_papers_can_be_read(chair: tuple[str, str], size: Size) -> None:
    texts, now = CRISES[chair[0]].scenario, view_of(chair).moment
    papers = tuple(Paper(name, 0, now) for name in texts.documents)
    filled = kit(*size)
    about = at(chair, Desk(folds={"folder.contents": True}), papers=papers)
    folder.build(filled, about, room(filled))
    assert wrong(filled) == []
    assert len([each for each in filled.widgets if each.name.startswith("paper.")]) >= len(papers)


# Choices


@SIZED
@CHAIR
def test_every_card_can_be_read_in_the_hand(chair: tuple[str, str], size: Size) -> None:
    own = CRISES[chair[0]].scenario.choices.get(chair[1], {})
    for start in range(0, len(own), hand.OPEN):
        names = list(own)[start : start + hand.OPEN]
        filled = kit(*size)
        options = tuple(Option(name, "act", True) for name in names)
        about = at(chair, Desk(slot="act"), options=options)
        wide = filled.window.width - filled.px(32)
        high = hand.need(filled, about, wide)
        hand.build(filled, about, pygame.Rect(filled.px(16), 0, wide, high))
        unfit = [fault for each in filled.widgets for fault in each.faults(filled.pen)]
        assert size[2] > 1 or unfit == [], names


@SIZED
@CHAIR
def test_all_cards_can_be_read_in_the_drawer(chair: tuple[str, str], size: Size) -> None:
    for slot in CRISES[chair[0]].scenario.slots:
        filled = kit(*size)
        cards.build(filled, at(chair, Desk(slot=slot)), room(filled, 0.9))
        assert wrong(filled) == [], slot


@SIZED
@CHAIR
def test_every_choice_can_be_weighed_and_sealed(
    chair: tuple[str, str], size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk behind them is always the same, and left out here."""
    monkeypatch.setattr(desk, "build", lambda filled, about: None)
    for name, choice in CRISES[chair[0]].scenario.choices.get(chair[1], {}).items():
        held = Desk(slot=choice.slot, shown=name, choices={choice.slot: name})
        for screen, build in (("weigh", weigh.build), ("seal", seal.build)):
            filled = kit(*size)
            build(filled, at(chair, held))
            assert [each for each in wrong(filled) if each.startswith(screen)] == [], name
            assert choice.title in told(filled)


# Letters


@SIZED
@CHAIR
def test_every_draft_becomes_a_letter(chair: tuple[str, str], size: Size) -> None:
    for name, draft in CRISES[chair[0]].scenario.drafts.items():
        if draft.seat != chair[1]:
            continue
        form = Form(**letterdrafts.from_draft(name, draft))  # type: ignore[arg-type]
        filled = kit(*size)
        letterdesk.build(filled, at(chair, Desk(form=form, part="sheet")))
        assert wrong(filled) == [], name


@CHAIR
def test_the_words_of_a_draft_stand_in_its_letter(chair: tuple[str, str]) -> None:
    for name, draft in CRISES[chair[0]].scenario.drafts.items():
        if draft.seat == chair[1]:
            form = Form(**letterdrafts.from_draft(name, draft))  # type: ignore[arg-type]
            filled = kit(1600, 900, 1.0)
            letterdesk.build(filled, at(chair, Desk(form=form)))
            said = " ".join(told(filled).split())
            assert " ".join(draft.text.split())[:60] in said, name


@SIZED
@CHAIR
def test_every_level_of_every_issue_can_be_named(chair: tuple[str, str], size: Size) -> None:
    issues = CRISES[chair[0]].scenario.issues
    most = max((len(issue.levels) for issue in issues.values()), default=0)
    for place in range(most):
        levels = {
            name: list(issue.levels)[min(place, len(issue.levels) - 1)]
            for name, issue in issues.items()
        }
        channel = next(iter(CRISES[chair[0]].scenario.channels))
        tone = next(iter(CRISES[chair[0]].scenario.tones))
        form = Form(channel, tone, "proposal", levels)
        filled = kit(*size)
        with filled.scroll("terms", room(filled, 0.6)) as column:
            bargain.build(column, at(chair, Desk(form=form)), form)
        assert wrong(filled) == [], levels


@SIZED
@CHAIR
def test_a_letter_by_every_channel_lies_open_in_the_folder(
    chair: tuple[str, str], size: Size
) -> None:
    texts, seat = CRISES[chair[0]].scenario, chair[1]
    other = next(name for name in texts.seats if name != seat)
    levels = {name: list(issue.levels)[-1] for name, issue in texts.issues.items()}
    now = view_of(chair).moment
    for channel in texts.channels:
        for tone in texts.tones:
            letter = SeenLetter(
                id=f"{other}/{now}/0",
                sender=other,
                channel=channel,
                purpose="proposal",
                tone=tone,
                levels=levels,
                about=None,
                draft=None,
                sent=now,
                arrived=now,
                expected=None,
                expires=now,
                open=True,
                misunderstanding=True,
            )
            filled = kit(*size)
            about = at(chair, Desk(tab="letters", letter=letter.id), letters=(letter,))
            folder.build(filled, about, room(filled))
            assert wrong(filled) == [], (channel, tone)


@CHAIR
def test_the_desk_of_every_chair_can_be_drawn(chair: tuple[str, str]) -> None:
    for size in SIZES:
        filled = kit(*size)
        desk.build(filled, at(chair))
        surface = pygame.Surface(filled.window.size)
        stage: Stage = staged(filled)
        stage.draw(surface)
        assert len({tuple(surface.get_at((x, 300))) for x in range(0, size[0], 7)}) > 12
