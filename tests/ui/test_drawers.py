"""What is drawn over the map, in real crises: by key and by mouse, from both chairs, at both
layouts, never cut off, all of it explained."""

from collections.abc import Iterator

import pygame
import pytest

from game.engine.orders import Orders
from game.scenario import Loaded, load
from game.ui.application import App
from game.ui.inspect import faults
from game.ui.settings import Settings
from game.ui.widgets import Card, Dial, Portrait, ScrollArea
from tests.ui.helpers import click, key, letter_key
from tests.ui.screens.test_hints import untold
from tests.ui.test_flow import flow_of

CRISES = {name: load(name) for name in ("cuba-1962", "friedrichstrasse-1961")}
CHAIRS = [(name, seat) for name, loaded in CRISES.items() for seat in loaded.scenario.seats]
DRAWERS = {"known": "i", "council": "a", "news": "t", "cards": "m"}
ROOMY, CLOSE = ((1600, 900), 1.0), ((1280, 720), 2.0)


def seated(loaded: Loaded, seat: str, size: tuple[int, int], text: float, turns: int) -> App:
    """A desk, some turns of holding into the crisis."""
    flow = flow_of("character", seat, loaded)
    flow.settings = Settings(text=text, still=True)
    app = App(flow, size)
    flow.begin()
    app.settle()
    for _ in range(turns):
        flow.desks[seat].choices = dict(Orders().choices)
        flow.seal()
        app.settle()
    flow.go("desk")
    app.settle()
    return app


@pytest.fixture(scope="module", params=CHAIRS, ids="-".join)
def seats(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[App]:
    """A game as it stands after two turns; nothing in these tests plays on."""
    name, seat = request.param
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KNOT_HOME", str(tmp_path_factory.mktemp("home")))
        app = seated(CRISES[name], seat, *ROOMY, turns=2)
    yield app
    app.close()


@pytest.fixture
def chair(seats: App) -> App:
    """The desk as one sits down to it."""
    flow = seats.flow
    flow.change(flow.desk, drawer="", folds={}, slot="", shown="")  # type: ignore[attr-defined]
    flow.go("desk")
    seats.settle()
    return seats


@pytest.fixture
def close() -> Iterator[App]:
    app = seated(CRISES["cuba-1962"], "khrushchev", *CLOSE, turns=1)
    yield app
    app.close()


def at(app: App, name: str) -> tuple[int, int]:
    widget = app.stage.find(name)
    return app.stage.place(widget).clip(app.stage.sight(widget)).center


def first(app: App, kind: type, prefix: str) -> str:
    return next(
        widget.name
        for widget in app.stage.widgets
        if isinstance(widget, kind) and widget.name.startswith(prefix)
    )


def test_every_drawer_opens_by_its_key_fits_and_is_explained(chair: App) -> None:
    for drawer, hot in DRAWERS.items():
        chair.send([letter_key(hot)])
        assert chair.flow.desk.drawer == drawer  # type: ignore[attr-defined]
        assert chair.stage.has(f"{drawer}.panel")
        assert not chair.stage.has("plot")
        assert faults(chair.stage) == []
        assert [told for widget in chair.stage.widgets if (told := untold(widget))] == []
        chair.send([key(pygame.K_ESCAPE)])
        assert not chair.stage.has(f"{drawer}.panel")


def test_every_instrument_of_the_seat_is_told_at_length(chair: App) -> None:
    """Each press opens one, brings it into sight, and nothing is cut off: every fourth is tried."""
    chair.send([letter_key("i")])
    flow = chair.flow
    view, texts = flow.sheets[flow.seat].view, flow.loaded.scenario  # type: ignore[attr-defined]
    for name in list(view.known)[::4]:
        chair.stage.find(f"known.{name}").press()
        chair.settle()
        words = chair.stage.dump()
        assert texts.variables[name].meaning.split("\n")[0][:40] in words
        opened = [each for each in view.known if chair.stage.has(f"known.{each}.well")]
        assert opened == [name]
        assert faults(chair.stage) == []
        area = chair.stage.find("known.list")
        assert isinstance(area, ScrollArea)
        dial = chair.stage.place(chair.stage.find(f"known.{name}"))
        assert area.rect.colliderect(dial)


def test_those_on_the_council_are_heard_at_length(chair: App) -> None:
    chair.send([letter_key("a")])
    flow = chair.flow
    people = flow.sheets[flow.seat].council.opinions  # type: ignore[attr-defined]
    assert people
    for opinion in people[::3]:
        chair.stage.find(f"council.{opinion.adviser}").press()
        chair.settle()
        assert chair.stage.has(f"council.{opinion.adviser}.outlook")
        assert faults(chair.stage) == []


def test_an_instrument_of_the_desk_leads_to_its_own_words(chair: App) -> None:
    name = first(chair, Dial, "dial.")
    chair.send(click(at(chair, name)))
    own = name.removeprefix("dial.")
    assert chair.stage.has(f"known.{own}.well")
    assert chair.stage.place(chair.stage.find(f"known.{own}")).colliderect(
        chair.stage.find("known.list").rect
    )


def test_a_face_on_the_axis_leads_to_what_it_says(chair: App) -> None:
    name = first(chair, Portrait, "axis.")
    chair.send(click(at(chair, name)))
    own = name.removeprefix("axis.")
    face = chair.stage.find(f"council.{own}")
    assert isinstance(face, Portrait)
    assert face.speaking
    assert chair.stage.has(f"council.{own}.outlook")


def test_a_card_of_the_drawer_is_weighed_and_the_drawer_is_there_again(chair: App) -> None:
    chair.send([letter_key("m")])
    chair.stage.find(first(chair, Card, "cards.")).press()
    chair.settle()
    assert chair.flow.screen == "weigh"  # type: ignore[attr-defined]
    chair.send([key(pygame.K_ESCAPE)])
    assert chair.stage.has("cards.panel")


def test_every_card_of_every_slot_says_why_it_cannot_be_ordered(chair: App) -> None:
    chair.send([letter_key("m")])
    flow = chair.flow
    view, texts = flow.sheets[flow.seat].view, flow.loaded.scenario  # type: ignore[attr-defined]
    legal = {option.id for option in view.options if option.legal}
    for slot in texts.slots:
        chair.stage.find(f"cards.slot.{slot}").press()
        chair.settle()
        cards = [w for w in chair.stage.widgets if isinstance(w, Card) and "cards." in w.name]
        for card in cards:
            assert bool(card.bar) != (card.name.removeprefix("cards.") in legal)
            assert len(card.bar) < 160
        assert faults(chair.stage) == []


def test_the_turn_before_can_be_read_once_more(chair: App) -> None:
    chair.send([letter_key("t")])
    flow = chair.flow
    earlier = flow.sheets[flow.seat].earlier  # type: ignore[attr-defined]
    assert chair.stage.has("news.earlier") == bool(earlier)
    if earlier:
        chair.stage.find("news.earlier").press()
        chair.settle()
        assert chair.stage.has("news.old.sheet")
        assert faults(chair.stage) == []


def test_the_same_keys_open_the_same_things_with_large_text(close: App) -> None:
    for drawer, hot in DRAWERS.items():
        close.send([letter_key(hot)])
        assert close.stage.has(f"{drawer}.panel")
        assert faults(close.stage) == []
        close.send([key(pygame.K_ESCAPE)])
        assert close.flow.shown == "desk"  # type: ignore[attr-defined]
        assert not close.stage.has(f"{drawer}.panel")


def test_esc_leaves_the_desk_only_when_nothing_lies_over_the_map(close: App) -> None:
    close.send([letter_key("i"), key(pygame.K_ESCAPE)])
    assert close.flow.shown == "desk"  # type: ignore[attr-defined]
    close.send([key(pygame.K_ESCAPE)])
    assert close.flow.shown == "pause"  # type: ignore[attr-defined]
    close.send([key(pygame.K_ESCAPE), letter_key("i"), key(pygame.K_F1), key(pygame.K_ESCAPE)])
    assert close.stage.has("known.panel")
