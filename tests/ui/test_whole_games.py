"""Whole games from the menu to the ledger, by keyboard and by mouse, in both chairs."""

from collections.abc import Iterator
from contextlib import contextmanager

import pygame
import pytest

from game.scenario import load
from game.seats.kinds import HUMAN
from game.ui.application import App
from game.ui.inspect import faults
from tests.ui.helpers import click, key, letter_key, small
from tests.ui.test_flow import flow_of

ENTER, TAB, DOWN = pygame.K_RETURN, pygame.K_TAB, pygame.K_DOWN
CUBA = load("cuba-1962")


@contextmanager
def opened(against: str, seat: str, scenario: str = "small") -> Iterator[App]:
    found = small() if scenario == "small" else CUBA
    app = App(flow_of(against, seat, found), (1280, 720))
    yield app
    app.close()


def walk(app: App, name: str) -> None:
    """Go with Tab to a widget and press it: any may be reached by keyboard alone."""
    for _ in range(len(app.stage.order()) + 1):
        if app.stage.focused is app.stage.find(name):
            app.send([key(ENTER)])
            return
        app.handle(key(TAB))
    raise AssertionError(f"{name} cannot be reached on {app.flow.shown}")


def point(app: App, name: str) -> None:
    """Click a widget, scrolled into sight first."""
    widget = app.stage.find(name)
    area = app.stage.find(widget.area) if widget.area else None
    if area is not None:
        area.show(widget.rect.top, widget.rect.bottom, 4)  # type: ignore[attr-defined]
    seen = app.stage.place(widget).clip(app.stage.sight(widget))
    app.send(click(seen.center))


def order(app: App) -> None:
    """Weigh the first card, if there is one, and order it, unless it is ordered already."""
    app.send([letter_key("1")])
    if app.flow.shown == "weigh":
        app.send([key(ENTER) if app.stage.has("weigh.order") else key(pygame.K_ESCAPE)])


def play_by_keys(app: App) -> list[str]:
    """A turn after another by keyboard: the first card of each slot, then the seal."""
    screens = []
    for _ in range(400):
        shown = app.flow.shown
        screens.append(shown)
        if shown == "desk":
            slots = list(app.flow.loaded.scenario.slots)
            order(app)
            walk(app, f"slot.{slots[1]}")
            order(app)
            app.send([letter_key("s")])
        elif shown == "ledger":
            return screens
        else:
            app.send([key(ENTER)])
    raise AssertionError("no end")


def play_by_mouse(app: App) -> list[str]:
    """The same by mouse, with a letter on the way."""
    screens = []
    buttons = {
        "menu": "menu.begin",
        "seal": "seal.yes",
        "outcome": "outcome.go",
        "ending": "ending.ledger",
        "letter": "letter.post",
        "handover": "handover.ready",
    }
    for _ in range(400):
        shown = app.flow.shown
        screens.append(shown)
        if shown == "ledger":
            return screens
        if shown == "desk":
            wrote = bool(app.flow.desks[app.flow.seat].forms)
            point(app, "desk.seal" if wrote else "desk.write")
        else:
            point(app, buttons[shown])
    raise AssertionError("no end")


@pytest.mark.parametrize("seat", ["north", "south"])
@pytest.mark.parametrize("against", ["random", "character"])
def test_a_whole_game_by_keyboard(seat: str, against: str) -> None:
    with opened(against, seat) as app:
        screens = play_by_keys(app)
        assert app.flow.table is not None
        assert app.flow.table.game.over
        done = [step.orders[seat].choices for step in app.flow.table.game.steps]
    assert screens[0] == "menu"
    assert screens[-2:] == ["ending", "ledger"]
    assert any(len(choices) == 2 for choices in done)


@pytest.mark.parametrize("seat", ["north", "south"])
def test_a_whole_game_by_mouse(seat: str) -> None:
    with opened("random", seat) as app:
        screens = play_by_mouse(app)
        assert app.flow.table is not None
        letters = [step.orders[seat].letters for step in app.flow.table.game.steps]
    assert "letter" in screens
    assert all(len(sent) == 1 for sent in letters)


def test_two_people_play_a_whole_game() -> None:
    with opened(HUMAN, "north") as app:
        screens = play_by_mouse(app)
    assert screens.count("handover") >= 2
    assert screens[-1] == "ledger"


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_the_week_in_cuba_can_be_played_to_its_end(seat: str) -> None:
    with opened("character", seat, "cuba") as app:
        screens = play_by_keys(app)
    assert screens[-1] == "ledger"


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_no_screen_of_the_real_week_is_untidy(seat: str) -> None:
    with opened("character", seat, "cuba") as app:
        app.send([key(ENTER)])
        found = faults(app.stage)
        if app.flow.shown == "outcome":
            app.send([key(ENTER)])
        for _ in range(4):
            for tab in ("papers", "letters", "known", "news", "council"):
                app.stage.find(f"tab.{tab}").press()
                app.settle()
                found += [f"{tab}: {fault}" for fault in faults(app.stage)]
            app.send([letter_key("s"), key(ENTER)])
            found += faults(app.stage)
            if app.flow.shown == "outcome":
                app.send([key(ENTER)])
        assert found == []


def test_arrows_alone_reach_every_card() -> None:
    with opened("random", "north") as app:
        app.send([key(ENTER)])
        app.stage.focus_on(app.stage.find("choice.blockade"))
        reached = set()
        for _ in range(12):
            reached.add(app.stage.focused.name if app.stage.focused else "")
            app.send([key(DOWN)])
        app.stage.focus_on(app.stage.find("choice.blockade"))
        for _ in range(4):
            app.send([key(pygame.K_RIGHT)])
            reached.add(app.stage.focused.name if app.stage.focused else "")
    assert {"choice.blockade", "choice.bombard", "choice.act.hold"} <= reached


def private_words(seat: str) -> set[str]:
    """Sentences of the other chair's papers, choices, drafts and advisers."""
    texts = CUBA.scenario
    other = next(name for name in texts.seats if name != seat)
    own = {paper.text for paper in texts.documents.values() if seat in paper.to}
    words = {paper.text for paper in texts.documents.values() if paper.to == other} - own
    words |= {choice.text for choice in texts.choices[other].values()}
    words |= {draft.text for draft in texts.drafts.values() if draft.seat == other}
    words |= {adviser.outlook for adviser in texts.seats[other].advisers.values()}
    return {word[:60] for word in words if len(word) > 30}


@pytest.mark.parametrize("seat", ["kennedy", "khrushchev"])
def test_nothing_of_the_other_chair_is_ever_on_the_screen(seat: str) -> None:
    secrets = private_words(seat)
    assert len(secrets) > 40
    with opened("random", seat, "cuba") as app:
        app.send([key(ENTER)])
        seen = []
        while app.flow.table is not None and not app.flow.table.game.over:
            arrived = {each.draft for each in app.flow.sheets[seat].view.letters}
            told = {CUBA.scenario.drafts[name].text[:60] for name in arrived if name}
            for tab in ("papers", "letters", "known", "news", "council"):
                app.flow.change(app.flow.desks[seat], tab=tab)
                app.settle()
                seen += [s for s in secrets - told if s in app.stage.dump()]
            app.send([letter_key("w")])
            seen += [s for s in secrets - told if s in app.stage.dump()]
            app.send([key(pygame.K_ESCAPE), letter_key("s"), key(ENTER)])
            seen += [s for s in secrets if s in app.stage.dump()]
            if app.flow.shown == "outcome":
                app.send([key(ENTER)])
    assert seen == []


def test_hidden_numbers_are_not_on_the_screen_before_the_end() -> None:
    """Seed, natures and facts belong to whoever runs the game, and open in the ledger alone."""
    with opened("random", "kennedy", "cuba") as app:
        app.send([key(ENTER)])
        dump = ""
        for tab in ("papers", "letters", "known", "news", "council"):
            app.flow.change(app.flow.desks["kennedy"], tab=tab)
            app.settle()
            dump += app.stage.dump()
    for fact in CUBA.scenario.facts.values():
        assert fact.true not in dump
        assert fact.false not in dump
    for nature in CUBA.scenario.seats["khrushchev"].natures.values():
        assert nature.meaning not in dump
