"""Whole games from the menu to the debrief, by keyboard and by mouse, in both chairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import pygame
import pytest

from game.scenario import load
from game.seats.kinds import HUMAN
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.inspect import faults
from tests.ui.helpers import key, small
from tests.ui.playing import (
    Keyboard,
    Mouse,
    Player,
    look_back,
    nothing,
    order,
    play,
    read_all,
    write,
)
from tests.ui.test_flow import flow_of

CUBA = load("cuba-1962")
SEATS = ("kennedy", "khrushchev")
PLAYERS: dict[str, type[Player]] = {"keyboard": Keyboard, "mouse": Mouse}
STARTS = {"keyboard": "open", "mouse": "one_day"}


@contextmanager
def opened(against: str, seat: str, scenario: str = "small", start: str = "") -> Iterator[App]:
    found = small() if scenario == "small" else CUBA
    flow = flow_of(against, seat, found)
    flow.setup.start = start or flow.setup.start
    app = App(flow, (1280, 720))
    yield app
    app.close()


def orders_of(app: App, seat: str) -> list[dict[str, str]]:
    """The choices that a seat sealed, turn by turn."""
    flow = app.flow
    assert isinstance(flow, Flow)
    assert flow.table is not None
    return [dict(step.orders[seat].choices) for step in flow.table.game.steps]


def letters_of(app: App, seat: str) -> list[int]:
    """How many letters a seat sealed, turn by turn."""
    flow = app.flow
    assert isinstance(flow, Flow)
    assert flow.table is not None
    return [len(step.orders[seat].letters) for step in flow.table.game.steps]


# The small crisis


def both_slots(player: Player, turn: int) -> None:
    """A card of each slot, and a letter in the first turn."""
    if turn == 0:
        write(player)
    for slot in player.flow.loaded.scenario.slots:
        player.press(f"slot.{slot}")
        order(player)


@pytest.mark.parametrize("seat", ["north", "south"])
@pytest.mark.parametrize("by", PLAYERS)
def test_a_whole_game(by: str, seat: str) -> None:
    with opened("character", seat) as app:
        player = PLAYERS[by](app)
        play(player, both_slots)
        look_back(player)
        done, sent = orders_of(app, seat), letters_of(app, seat)
    assert player.screens[:2] == ["menu", "desk"]
    assert [name for name in player.screens if name in ("ending", "ledger")][:2] == [
        "ending",
        "ledger",
    ]
    assert any(len(choices) == 2 for choices in done)
    assert sent[0] == 1
    assert sum(sent) == 1


def test_two_people_play_a_whole_game() -> None:
    with opened(HUMAN, "north") as app:
        player = Mouse(app)
        play(player, nothing)
    assert player.screens.count("handover") >= 2
    assert player.screens.count("seal") == 2 * len(orders_of(app, "north"))
    assert player.screens[-1] == "ledger"


# The thirteen days


def at_the_desk(player: Player, turn: int) -> None:
    """Everything is looked at in the first turn; two orders are given and a letter is sent as
    soon as they can be."""
    if turn == 0:
        read_all(player)
    if player.screens.count("weigh") < 4:
        order(player)
    if "letter" not in player.screens:
        write(player)


class Watch:
    """Looks at every screen of a game: what is untidy, and what no seat may see."""

    def __init__(self, secrets: Callable[[App], set[str]]) -> None:
        self.secrets = secrets
        self.untidy: list[str] = []
        self.told: list[str] = []
        self.looked: set[str] = set()
        self.places: set[str] = set()

    def __call__(self, app: App) -> None:
        flow = app.flow
        assert isinstance(flow, Flow)
        drawer = flow.desk.drawer if flow.seat in flow.desks else ""
        self.looked.add(f"{flow.shown} {drawer}".strip())
        dump = app.stage.dump()
        self.told += [f"{flow.shown}: {secret}" for secret in self.secrets(app) if secret in dump]
        place = f"{flow.place} {drawer}"
        if place not in self.places:  # to look for faults takes longer than to play
            self.untidy += [f"{place}: {fault}" for fault in faults(app.stage)]
        self.places.add(place)


@pytest.mark.parametrize("seat", SEATS)
@pytest.mark.parametrize("by", PLAYERS)
def test_the_week_in_cuba_is_played_to_its_end(by: str, seat: str) -> None:
    """Tidy at every step, and nothing of the other chair on the way; by mouse from the worst day
    on, which is quicker."""
    with opened("character", seat, "cuba", STARTS[by]) as app:
        watch = Watch(lambda app: private(app, seat))
        player = PLAYERS[by](app, watch)
        play(player, at_the_desk)
        watch.secrets = lambda app: set()
        look_back(player)
        turns = player.screens.count("seal")
        done, sent = orders_of(app, seat)[-turns:], letters_of(app, seat)[-turns:]
    assert watch.untidy == []
    assert watch.told == []
    assert watch.looked >= {"desk known", "desk council", "desk news", "desk cards", "reel"}
    assert watch.looked >= {"weigh", "letter", "seal", "outcome", "ending", "ledger"}
    assert sum(map(bool, done)) == 2
    assert sum(sent) == 1


def private(app: App, seat: str) -> set[str]:
    """What is the other chair's alone, until the game has ended."""
    flow = app.flow
    assert isinstance(flow, Flow)
    if seat not in flow.sheets or flow.sheets[seat].view.ending is not None:
        return set()
    arrived = {each.draft for each in flow.sheets[seat].view.letters if each.draft}
    return private_words(seat) - {CUBA.scenario.drafts[name].text[:60] for name in arrived}


@cache
def private_words(seat: str) -> frozenset[str]:
    """Sentences of the other chair's papers, choices, drafts and advisers."""
    texts = CUBA.scenario
    other = next(name for name in texts.seats if name != seat)
    own = {paper.text for paper in texts.documents.values() if seat in paper.to}
    words = {paper.text for paper in texts.documents.values() if paper.to == other} - own
    words |= {choice.text for choice in texts.choices[other].values()}
    words |= {draft.text for draft in texts.drafts.values() if draft.seat == other}
    words |= {adviser.outlook for adviser in texts.seats[other].advisers.values()}
    return frozenset(word[:60] for word in words if len(word) > 30)


@pytest.mark.parametrize("seat", SEATS)
def test_there_is_enough_to_be_kept_from_a_chair(seat: str) -> None:
    assert len(private_words(seat)) > 40


def test_two_people_at_the_thirteen_days_never_see_one_anothers_papers() -> None:
    """Neither while one of them sits, nor while the chair is handed over."""
    with opened(HUMAN, "kennedy", "cuba", "one_day") as app:

        def secrets(app: App) -> set[str]:
            if app.flow.shown == "handover":  # type: ignore[attr-defined]
                return {*private(app, "kennedy"), *private(app, "khrushchev")}
            return private(app, app.flow.seat)  # type: ignore[attr-defined]

        watch = Watch(secrets)
        player = Mouse(app, watch)
        play(player, lambda player, turn: read_all(player) if turn < 2 else None)
    assert watch.told == []
    assert watch.untidy == []
    assert watch.looked >= {"handover", "desk known", "desk council", "desk news", "desk cards"}


def test_hidden_numbers_are_not_on_the_screen_before_the_end() -> None:
    """Seed, natures and facts belong to whoever runs the game, and open in the ledger alone."""
    dumps: list[str] = []
    with opened("random", "kennedy", "cuba") as app:
        player = Keyboard(app, lambda app: dumps.append(app.stage.dump()))
        player.press("menu.begin")
        read_all(player)
    told = "\n".join(dumps)
    assert "Soviet alert" in told
    for fact in CUBA.scenario.facts.values():
        assert fact.true not in told
        assert fact.false not in told
    for nature in CUBA.scenario.seats["khrushchev"].natures.values():
        assert nature.meaning not in told


# Arrows


@pytest.mark.parametrize("size", [(1600, 900), (1024, 600)], ids=["wide", "close"])
@pytest.mark.parametrize("start", ["", "open"])
def test_arrows_alone_reach_every_card(size: tuple[int, int], start: str) -> None:
    """From any card of the row to all others, in both slots, and to hold."""
    with opened("random", "kennedy", "cuba", start) as app:
        app.window.size = size
        app.handle(pygame.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))
        app.send([key(pygame.K_RETURN)])
        if app.flow.shown == "outcome":  # type: ignore[attr-defined]
            app.send([key(pygame.K_RETURN)])
        for slot in CUBA.scenario.slots:
            app.stage.find(f"slot.{slot}").press()
            app.settle()
            cards = [w.name for w in app.stage.order() if w.name.startswith("choice.")]
            assert len(cards) > 1
            assert within_arrows(app, cards[0]) >= set(cards)


def within_arrows(app: App, start: str) -> set[str]:
    """All that the arrows lead to from somewhere, by any way."""
    found, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        for code in (pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT):
            app.stage.focus_on(app.stage.find(here))
            app.handle(key(code))
            there = app.stage.focused.name if app.stage.focused else ""
            if there and there not in found:
                found.add(there)
                ahead.append(there)
    return found
