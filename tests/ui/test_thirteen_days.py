"""The thirteen days at the window: all starts, both chairs, small and large."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from game.record.files import read_record
from game.record.replay import orders_at
from game.scenario import load
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.scene import Form
from game.ui.screens.menu import Setup
from game.ui.settings import Settings
from game.ui.widgets import Card, Dial, Fold, Portrait, Row, ScrollArea, TextBlock, Widget
from game.ui.worker import Worker
from tests.ui.helpers import letter_key

CUBA = load("cuba-1962")
HISTORY = read_record(CUBA.source / "records" / "history.yaml").record
TABS = ("papers", "intelligence", "letters")
DRAWERS = ("known", "news", "council", "cards")
SEATS = ("kennedy", "khrushchev")
STARTS = ("whole", "short", "open", "one_day")
SIZES = ((1280, 720, 1.0), (1600, 900, 1.5), (1280, 720, 2.0), (2560, 1440, 1.0), (1024, 600, 1.25))


class Chair:
    """One chair at a window in which history's orders are given again."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.flow: Flow = app.flow
        self.stage = app.stage

    def press(self, name: str) -> None:
        self.stage.focus_on(self.stage.find(name))
        self.app.settle()
        self.stage.find(name).press()
        self.app.settle()

    @property
    def view(self):  # type: ignore[no-untyped-def]
        return self.flow.sheets[self.flow.seat].view

    @property
    def desk(self):  # type: ignore[no-untyped-def]
        return self.flow.desks[self.flow.seat]

    def open(self, drawer: str) -> None:
        """Open a drawer, or shut it."""
        self.flow.change(self.desk, drawer=drawer)
        self.app.settle()

    def turn(self, onward: bool = True) -> None:
        """Seal what history ordered, and go on to the next desk, or stay with what it brought."""
        self.desk.read |= {f"paper.{paper.id}" for paper in self.view.papers}
        self.desk.read |= {f"letter.{letter.id}" for letter in self.view.letters}
        given = orders_at(HISTORY, self.view.moment, tuple(CUBA.scenario.seats))
        if self.flow.seat in given:
            orders = given[self.flow.seat]
            self.desk.choices = dict(orders.choices)
            self.desk.forms = [
                Form(
                    letter.channel,
                    letter.tone,
                    letter.purpose,
                    dict(letter.levels),
                    letter.about,
                    letter.valid,
                    letter.draft,
                )
                for letter in orders.letters
            ]
        self.press("desk.seal")
        self.press("seal.yes")
        assert self.flow.overlay == "", self.flow.text
        if onward:
            self.press("outcome.go")

    def until(self, moment: str) -> None:
        while self.flow.screen == "desk" and self.view.moment < moment:
            self.turn()


@contextmanager
def sat(
    seat: str,
    start: str = "whole",
    size: tuple[int, int, float] = SIZES[0],
    told: bool = False,
) -> Iterator[Chair]:
    setup = Setup(seat=seat, against="history", seed=1962, start=start)
    setup.take(CUBA.scenario, CUBA.source)
    app = App(Flow(CUBA, setup, Worker()), size[:2])
    app.flow.settings = Settings(text=size[2])
    app.follow()
    app.flow.begin()
    app.settle()
    if app.flow.screen == "outcome" and not told:
        app.stage.find("outcome.go").press()
        app.settle()
    yield Chair(app)
    app.close()


def untidy(chair: Chair) -> list[str]:
    """Faults of the folder, the drawers and slots, of the letter desk with its drafts, at the
    seal."""
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(f"{name}: {fault}" for fault in faults(chair.stage))

    for tab in TABS:
        chair.press(f"tab.{tab}")
        look(tab)
        chair.press(f"{'letters' if tab == 'letters' else 'papers'}.contents")
        look(f"{tab}, all")
    for drawer in (*DRAWERS, ""):
        chair.open(drawer)
        look(drawer)
    chair.press("slot.posture")
    look("posture")
    if chair.view.channels:
        chair.press("desk.write")
        look("letter")
        for name in [f"letter.draft.{draft}" for draft in chair.view.drafts]:
            if chair.stage.has(name):
                chair.press(name)
                look(name)
        chair.press("letter.discard")
    chair.press("desk.seal")
    look("seal")
    chair.press("seal.no")
    return found


@pytest.mark.parametrize(("start", "size"), list(zip(STARTS, SIZES, strict=False)))
@pytest.mark.parametrize("seat", SEATS)
def test_a_desk_of_every_start_is_tidy(seat: str, start: str, size: tuple[int, int, float]) -> None:
    with sat(seat, start, size) as chair:
        assert untidy(chair) == []
        chair.turn()
        assert faults(chair.stage) == []


@pytest.mark.parametrize(("seat", "size"), list(zip(SEATS, SIZES[1:3], strict=True)))
def test_the_end_is_tidy_at_every_size(seat: str, size: tuple[int, int, float]) -> None:
    with sat(seat, "one_day", size) as chair:
        chair.until("9999")
        assert chair.flow.screen == "ending"
        assert faults(chair.stage) == []
        chair.press("ending.ledger")
        assert faults(chair.stage) == []


@pytest.fixture(scope="module", params=SEATS)
def late(request: pytest.FixtureRequest) -> Iterator[Chair]:
    """A desk of the worst day; its tests turn to what they look at and seal nothing."""
    with sat(request.param, "one_day") as chair:
        chair.until("1962-10-27 11:00")
        yield chair


def test_the_letter_that_has_just_come_lies_open_and_counts_as_read(late: Chair) -> None:
    new = [each for each in late.view.letters if each.arrived == late.view.moment]
    assert f"tab tab.letters: Letters ({len(new)})" in late.stage.dump() or not new
    late.press("tab.letters")
    assert late.desk.letter in {letter.id for letter in new or late.view.letters}
    assert "tab tab.letters: Letters (chosen)" in late.stage.dump() or len(new) > 1
    assert "By On" not in late.stage.dump()


def test_late_in_the_crisis_the_list_of_papers_is_still_short(late: Chair) -> None:
    """More than eighty papers have come; the day's own lie open, the other days are folded."""
    assert len(late.view.papers) > 80
    late.press("tab.papers")
    late.press("papers.contents")
    rows = [w for w in late.stage.widgets if isinstance(w, Row) and w.area == "papers.list"]
    days = [w for w in late.stage.widgets if isinstance(w, Fold) and w.area == "papers.list"]
    today = [paper for paper in late.view.papers if paper.moment[:10] == "1962-10-27"]
    assert {row.name for row in rows} == {f"paper.{paper.id}" for paper in today}
    assert len(days) == len({paper.moment[:10] for paper in late.view.papers})


def test_a_desk_of_the_worst_day_is_tidy(late: Chair) -> None:
    assert untidy(late) == []


def test_no_card_says_more_than_a_person_can_take_in(late: Chair) -> None:
    """Why it is barred fits on a card; windows of hours are never spelled out."""
    late.open("cards")
    bars = []
    for slot in reversed(CUBA.scenario.slots):
        late.press(f"cards.slot.{slot}")
        bars += [card.bar for card in cards(late) if card.bar]
    late.open("")
    assert bars
    assert [bar for bar in bars if "unless" in bar or "not yet" in bar] == []
    assert [bar for bar in bars if bar.count(" h ") > 1] == []


@pytest.mark.parametrize("seat", SEATS)
def test_all_that_has_come_can_be_read_with_one_key(seat: str) -> None:
    with sat(seat) as chair:
        chair.turn()
        opened = {chair.desk.paper}
        chair.press("tab.papers")
        new = {paper.id for paper in chair.view.papers if paper.turn == chair.view.turn}
        opened.add(chair.desk.paper)
        while chair.stage.has("paper.next"):
            chair.app.send([letter_key("n")])
            opened.add(chair.desk.paper)
        assert opened >= new
        fresh = [p.id for p in chair.view.papers if f"paper.{p.id}" not in chair.desk.read]
        assert fresh == []


@pytest.mark.parametrize("seat", SEATS)
def test_the_first_paper_of_the_first_morning_is_no_old_letter(seat: str) -> None:
    with sat(seat) as chair:
        kinds = [CUBA.scenario.documents[paper.id].kind for paper in chair.view.papers]
        assert CUBA.scenario.documents[chair.desk.paper].kind in ("briefing", "intelligence")
        assert "letter" in kinds


@pytest.mark.parametrize("seat", SEATS)
def test_what_nobody_has_heard_of_is_not_among_the_cards(seat: str) -> None:
    """On the first day no card tells that a pilot will be lost or a mediator will write."""
    with sat(seat) as chair:
        hidden = {n for n, far in chair.flow.sheets[seat].reach.items() if far == "hidden"}
        assert hidden
        chair.open("cards")
        for slot in CUBA.scenario.slots:
            chair.press(f"cards.slot.{slot}")
            lying = {card.name.removeprefix("cards.") for card in cards(chair)}
            assert lying
            assert not lying & hidden
            titles = [CUBA.scenario.choices[seat][name].title for name in hidden]
            dump = chair.stage.dump()
            assert [title for title in titles if f": {title} |" in dump] == []


@pytest.mark.parametrize("seat", SEATS)
def test_every_instrument_says_what_it_measures(seat: str) -> None:
    with sat(seat) as chair:
        chair.app.send([letter_key("i")])
        dials = [w.name for w in chair.stage.order() if isinstance(w, Dial)]
        dials = [name for name in dials if name.startswith("known.")]
        assert {name.removeprefix("known.") for name in dials} == set(chair.view.known)
        for name in dials:
            chair.press(name)
            meaning = chair.stage.find(f"{name}.meaning")
            assert isinstance(meaning, TextBlock)
            assert CUBA.scenario.variables[name.removeprefix("known.")].meaning in meaning.text
        assert faults(chair.stage) == []


@pytest.mark.parametrize("seat", SEATS)
def test_the_whole_council_can_be_asked(seat: str) -> None:
    with sat(seat) as chair:
        chair.app.send([letter_key("a")])
        listed = [w for w in chair.stage.order() if w.area == "council.list"]
        people = [each.name for each in listed if isinstance(each, Portrait)]
        assert {name.removeprefix("council.") for name in people} == set(chair.view.advisers)
        for name in people:
            chair.press(name)
            assert chair.stage.has(f"{name}.outlook")
        assert faults(chair.stage) == []


@pytest.mark.parametrize("what", [*TABS, *DRAWERS])
def test_what_is_longer_than_its_room_can_be_scrolled_by_keyboard(what: str) -> None:
    with sat("kennedy", "one_day") as chair:
        chair.press(f"tab.{what}") if what in TABS else chair.open(what)
        order = chair.stage.order()
        for area in chair.stage.widgets:
            if isinstance(area, ScrollArea) and area.most() > 0:
                inside = [widget for widget in order if widget.area == area.name]
                assert area in order or inside, area.name


@pytest.mark.parametrize("seat", SEATS)
def test_who_sits_down_late_is_told_what_has_been(seat: str) -> None:
    with sat(seat, "one_day", told=True) as chair:
        assert chair.flow.screen == "outcome"
        so_far = chair.flow.sheets[seat].so_far
        assert so_far
        assert so_far in chair.stage.dump()
        chair.press("outcome.go")
        chair.turn(onward=False)
        assert chair.flow.screen == "outcome"
        assert not chair.stage.has("outcome.so_far")
        assert so_far not in chair.stage.dump()


@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]], ids=["wide", "close"])
@pytest.mark.parametrize("seat", SEATS)
def test_what_cannot_be_chosen_now_lies_open_with_one_key(
    seat: str, size: tuple[int, int, float]
) -> None:
    """The row of the desk holds what can be ordered; all cards are the others as well, those of
    the open row first, and each comes into sight as the focus reaches it."""
    with sat(seat, size=size) as chair:
        legal = {option.id for option in chair.view.options if option.legal}
        row = {card.name.removeprefix("choice.") for card in cards(chair)}
        assert row
        assert row <= legal
        chair.app.send([letter_key("m")])
        every = cards(chair)
        names = [card.name.removeprefix("cards.") for card in every]
        barred = [name for name in names if name not in legal]
        assert row < set(names)
        assert barred
        assert names[-len(barred) :] == barred
        for card in every:
            chair.stage.focus_on(chair.stage.find(card.name))
            assert in_sight(chair, chair.stage.find(card.name)), card.name


def cards(chair: Chair) -> list[Card]:
    return [widget for widget in chair.stage.widgets if isinstance(widget, Card)]


def in_sight(chair: Chair, widget: Widget) -> bool:
    """Whether a widget is seen whole, or fills all of its area."""
    place, sight = chair.stage.place(widget), chair.stage.sight(widget)
    return bool(sight.contains(place)) or place.clip(sight).height >= sight.height * 0.9
