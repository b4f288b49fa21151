"""Every screen, at every size and text scale: nothing clipped, nothing in another's way."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.view import Estimate
from game.ui.aftermath import Aftermath
from game.ui.guide import Guide
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import (
    debrief,
    desk,
    ending,
    guide,
    handover,
    laboratory,
    letterdesk,
    library,
    menu,
    more,
    outcome,
    overlays,
    reel,
    seal,
    settings,
    weigh,
)
from game.ui.screens.menu import Setup
from game.ui.settings import Settings
from tests.ui.afterwords import told as worded
from tests.ui.counted import counted
from tests.ui.handing import handing
from tests.ui.helpers import NORTH, SIZES, Acts, kit, scene, small, staged
from tests.ui.outside import DONE, MINE, READY, SHELF, Benched, Shelved, Window
from tests.ui.reels import ended, opened, review
from tests.ui.scales import WEIGHED

FORM = Form(
    "cable", "soft", "proposal", {"fort": "razed"}, about="cable", valid=24, draft="offer_trade"
)
ENDED = replace(
    NORTH,
    ending="good_terms",
    terms={"fort": "razed", "ships": "pass", "base": "quietly_closed"},
    estimate=None,
)
EMPTY = replace(NORTH, papers=(), letters=(), news=(), drafts=(), lines={}, estimate=None)


def with_desk(build: Callable[[Kit, Scene], None], view: object = NORTH, **fields: object):  # type: ignore[no-untyped-def]
    def fill(filled: Kit) -> None:
        held = Desk(**fields)  # type: ignore[arg-type]
        build(filled, scene(view, held))  # type: ignore[arg-type]

    return fill


def menu_of(filled: Kit) -> None:
    _menu(filled, "")


def saved_menu_of(filled: Kit) -> None:
    _menu(filled, "Thirteen Days: the week in the open: John F. Kennedy, Fri 26 Oct 10:00")


def _menu(filled: Kit, saved: str) -> None:
    setup = Setup(saved=saved)
    setup.take(small().scenario, Path("small.yaml"))
    menu.build(filled, small().scenario, setup, Acts())


def more_of(filled: Kit) -> None:
    setup = Setup()
    setup.take(small().scenario, Path("small.yaml"))
    more.build(filled, small().scenario, setup, Acts())


def guided(filled: Kit) -> None:
    here = scene()
    desk.build(filled, here)
    guide.build(filled, here, Guide.begin(here), "desk", lambda step: None, lambda: None)


def debrief_of(tab: str):  # type: ignore[no-untyped-def]
    def fill(filled: Kit) -> None:
        shown = opened(tab=tab)
        debrief.build(filled, ended(shown), shown)

    return fill


def words_of(tab: str):  # type: ignore[no-untyped-def]
    def fill(filled: Kit) -> None:
        shown = worded(tab=tab, at=1)
        debrief.build(filled, ended(shown), shown)

    return fill


def numbers_of(tab: str, after: Aftermath | None = None):  # type: ignore[no-untyped-def]
    def fill(filled: Kit) -> None:
        shown = counted(tab, after, at=1) if after is None else counted(tab, after, points=())
        debrief.build(filled, ended(shown), shown)

    return fill


def reel_of(filled: Kit) -> None:
    shown = review(at=1)
    reel.build(filled, ended(shown), shown)


TABS, DRAWERS = ("papers", "letters"), ("known", "news", "council", "cards")
OPENED = {"known.fort": True, "council.marshal": True}
"""What is told at length in the drawers."""
SCREENS: dict[str, Callable[[Kit], None]] = {
    "menu": menu_of,
    "menu.saved": saved_menu_of,
    "more": more_of,
    "settings": lambda filled: settings.build(filled, Settings(), Acts(), lambda: None),
    "library": lambda filled: library.build(filled, Shelved(SHELF), Acts()),
    "library.broken": lambda filled: library.build(
        filled, Shelved(replace(SHELF, open=MINE.path)), Acts()
    ),
    "laboratory": lambda filled: laboratory.build(filled, Benched(READY), Window()),
    "laboratory.found": lambda filled: laboratory.build(filled, Benched(DONE), Window()),
    **{
        f"desk.{tab}": with_desk(desk.build, tab=tab, shown="blockade", choices={"act": "blockade"})
        for tab in TABS
    },
    **{f"desk.{tab}.empty": with_desk(desk.build, EMPTY, tab=tab, slot="posture") for tab in TABS},
    **{f"desk.{key}": with_desk(desk.build, drawer=key, folds=OPENED) for key in DRAWERS},
    **{
        f"desk.{key}.empty": with_desk(desk.build, EMPTY, drawer=key, slot="posture")
        for key in DRAWERS
    },
    "desk.risen": with_desk(desk.build, risen=Estimate(0.0, 0.001, 0.01)),
    "desk.guide": guided,
    "desk.turn": with_desk(desk.build),
    "letter": with_desk(letterdesk.build, form=FORM),
    "letter.blank": with_desk(letterdesk.build, form=Form("radio", "hard")),
    "letter.faulty": with_desk(
        letterdesk.build, form=FORM, complaints=("The channel is taken by the other letter.",)
    ),
    "seal": with_desk(
        seal.build,
        forms=[FORM, Form("radio", "hard")],
        choices={"act": "blockade"},
        complaints=("It is not legal.",),
    ),
    "weigh": with_desk(weigh.build, shown="blockade", slot="act", weighed={"blockade": WEIGHED}),
    "weigh.waiting": with_desk(weigh.build, shown="blockade", choices={"act": "blockade"}),
    "weigh.barred": with_desk(weigh.build, shown="open_strait"),
    "weigh.hold": with_desk(weigh.build, shown="hold", choices={"act": "blockade"}),
    "outcome": with_desk(outcome.build),
    "outcome.empty": with_desk(outcome.build, EMPTY),
    "ending": with_desk(ending.build, ENDED),
    "ending.war": with_desk(ending.build, replace(ENDED, ending="burning_strait", terms=None)),
    "ledger": debrief_of("outcome"),
    **{f"ledger.{tab}": debrief_of(tab) for tab in ("beliefs", "history", "letters")},
    **{f"ledger.{tab}": words_of(tab) for tab in ("diary", "advisers", "model", "class")},
    **{f"ledger.{tab}": numbers_of(tab) for tab in ("worlds", "turning")},
    **{f"ledger.{tab}.begun": numbers_of(tab, Aftermath()) for tab in ("worlds", "turning")},
    "reel": reel_of,
    "help": lambda filled: overlays.keys(filled, lambda: None, lambda: None),
    "pause": lambda filled: overlays.pause(filled, Acts(), lambda: None),
    "message": lambda filled: overlays.message(filled, "The disk is full. " * 40, lambda: None),
    "busy": lambda filled: overlays.busy(filled, "One moment, please"),
    "handover": lambda filled: handover.build(filled, handing()),
    "handover.first": lambda filled: handover.build(
        filled, replace(handing(), told=(), gave=False, still=True)
    ),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_clipped_and_nothing_overlaps(name: str, size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    SCREENS[name](filled)
    assert faults(staged(filled)) == []


@pytest.mark.parametrize("name", [name for name in SCREENS if name != "busy"])
def test_every_screen_can_be_left_by_keyboard(name: str) -> None:
    filled = kit()
    SCREENS[name](filled)
    assert staged(filled).order()


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_can_be_drawn_and_is_not_blank(name: str) -> None:
    import pygame

    filled = kit()
    SCREENS[name](filled)
    surface = pygame.Surface(filled.window.size)
    staged(filled).draw(surface)
    seen = {tuple(surface.get_at((x, y))) for x in range(0, 1280, 9) for y in range(0, 720, 3)}
    assert len(seen) > 12


@pytest.mark.parametrize("name", SCREENS)
def test_the_same_screen_twice_is_made_of_equal_widgets(name: str) -> None:
    """Only so can the stage keep their pixels."""
    one, two = kit(), kit()
    SCREENS[name](one)
    SCREENS[name](two)
    assert one.widgets == two.widgets
