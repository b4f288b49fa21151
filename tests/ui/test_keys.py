"""The desk by keyboard alone: what each key leads to, and where the focus is afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.application import App
from game.ui.scene import Desk
from game.ui.theme import TEXT_SCALES
from tests.ui.helpers import key, letter_key
from tests.ui.test_flow import flow_of

ENTER, TAB = pygame.K_RETURN, pygame.K_TAB
UP, DOWN, LEFT, RIGHT = pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """A window on the small crisis, at North's first desk."""
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    made = App(flow_of(), (1280, 720))
    made.send([key(ENTER)])
    assert made.flow.shown == "desk"
    yield made
    made.close()


def desk(app: App) -> Desk:
    return app.flow.desks["north"]


def focused(app: App) -> str:
    return app.stage.focused.name if app.stage.focused is not None else ""


def go(app: App, name: str) -> None:
    """Go with Tab to a widget."""
    for _ in app.stage.order():
        if focused(app) == name:
            return
        app.send([key(TAB)])
    assert focused(app) == name


def two_papers(app: App) -> None:
    """Seal two empty turns, so that papers of more than one turn lie there; none is read."""
    while app.flow.shown != "desk" or len(app.flow.sheets["north"].view.papers) < 2:
        if app.flow.shown == "desk":
            app.send([letter_key("s")])
        app.send([key(ENTER)])
        assert app.flow.shown != "ending"


def test_the_desk_begins_at_the_papers(app: App) -> None:
    assert focused(app) == "tab.papers"


def test_n_opens_what_is_new_until_nothing_is(app: App) -> None:
    two_papers(app)
    desk(app).read.clear()
    app.flow.stale = True
    app.settle()
    assert app.stage.has("paper.next")
    for _ in range(9):
        app.send([letter_key("n")])
    assert not app.stage.has("paper.next")
    papers = app.flow.sheets["north"].view.papers
    assert {f"paper.{paper.id}" for paper in papers} <= desk(app).read
    assert focused(app) in {widget.name for widget in app.stage.order()}


@pytest.mark.parametrize(
    ("press", "drawer"), [("i", "known"), ("a", "council"), ("t", "news"), ("m", "cards")]
)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_key_opens_the_same_thing_at_any_size(
    app: App, press: str, drawer: str, scale: float
) -> None:
    while app.settings.text < scale:
        app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL)])
    app.send([letter_key(press)])
    assert desk(app).drawer == drawer
    assert desk(app).choices == {}
    assert app.flow.shown == "desk"


def test_t_twice_is_no_more_than_t_once(app: App) -> None:
    app.send([letter_key("1"), letter_key("t")])
    once = app.stage.dump()
    app.send([letter_key("t")])
    assert app.stage.dump() == once


def test_a_card_is_weighed_with_enter(app: App) -> None:
    go(app, "choice.blockade")
    assert app.flow.shown == "desk"
    app.send([key(ENTER)])
    assert app.flow.shown == "weigh"
    assert (desk(app).shown, desk(app).choices) == ("blockade", {})


def test_a_key_brings_the_list_of_papers_and_takes_it_away(app: App) -> None:
    for listed in (True, False):
        app.send([letter_key("l")])
        assert app.stage.has("papers.list") is listed
        assert app.stage.has("paper.text") is not listed
        assert focused(app) == "papers.contents"


def test_a_day_of_papers_folds_under_the_focus(app: App) -> None:
    app.send([letter_key("l")])
    fold = next(each.name for each in app.stage.order() if each.name.startswith("papers.19"))
    row = f"paper.{desk(app).paper}"
    go(app, fold)
    app.send([key(ENTER)])
    assert not app.stage.has(row)
    assert focused(app) == fold
    app.send([key(ENTER)])
    assert app.stage.has(row)


def test_an_instrument_tells_its_meaning_and_keeps_the_focus(app: App) -> None:
    app.send([letter_key("i")])
    gauge = next(each.name for each in app.stage.order() if each.area == "known.list")
    go(app, gauge)
    app.send([key(ENTER)])
    assert app.stage.has(f"{gauge}.meaning")
    assert focused(app) == gauge
    app.send([key(ENTER)])
    assert not app.stage.has(f"{gauge}.meaning")


def test_an_adviser_is_asked_with_enter(app: App) -> None:
    app.send([letter_key("a")])
    person = next(each.name for each in app.stage.order() if each.name.startswith("council."))
    go(app, person)
    app.send([key(ENTER)])
    assert app.stage.has(f"{person}.outlook")
    assert focused(app) == person


@pytest.mark.parametrize("back", [0, pygame.KMOD_SHIFT], ids=["on", "back"])
@pytest.mark.parametrize("opened", ["papers", "intelligence", "letters", *"iatm"])
def test_tab_alone_goes_all_round_and_comes_back(app: App, opened: str, back: int) -> None:
    """Everything that can be pressed has the focus once, and nothing opens or moves by that."""
    if len(opened) > 1:
        go(app, f"tab.{opened}")
        app.send([key(ENTER)])
    else:
        app.send([letter_key(opened)])
    names = [widget.name for widget in app.stage.order()]
    here = names.index(focused(app))
    seen = []
    for _ in names:
        app.handle(key(TAB, back))
        seen.append(focused(app))
    assert [widget.name for widget in app.stage.order()] == names
    round_ = [*names[here + 1 :], *names[: here + 1]]
    assert seen == (round_ if not back else [*reversed(names[:here]), *reversed(names[here:])])


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_arrows_go_from_the_papers_to_the_cards_and_back(app: App, scale: float) -> None:
    while app.settings.text < scale:
        app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL)])
    go(app, "papers.contents")
    for _ in range(4):
        app.send([key(RIGHT)])
    place = app.stage.place(app.stage.find(focused(app)))
    assert place.x > app.surface.get_width() * 0.4
    for _ in range(5):
        app.send([key(LEFT)])
    place = app.stage.place(app.stage.find(focused(app)))
    assert place.x < app.surface.get_width() * 0.4


@pytest.mark.parametrize("code", [UP, DOWN])
def test_arrows_never_lose_the_focus(app: App, code: int) -> None:
    for _ in range(40):
        app.send([key(code)])
        assert app.stage.focused in app.stage.order()


def test_the_largest_text_is_twice_the_smallest(app: App) -> None:
    height = app.stage.pen.line_height("body")
    for _ in range(6):
        app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL)])
    assert app.stage.pen.line_height("body") == pytest.approx(2 * height, abs=2)
