"""From the card to the scales, the order, the seal, and the next chair: through the flow."""

from collections.abc import Iterator

import pygame
import pytest

from game.seats.kinds import HUMAN
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.hands import PRESSING
from game.ui.settings import Settings
from game.ui.widgets import Card
from game.ui.widgets.hold import HOLD
from tests.ui.helpers import key
from tests.ui.test_flow import begin, flow_of, screen, seal


@pytest.fixture
def flow() -> Iterator[Flow]:
    made = flow_of()
    begin(made)
    yield made
    made.worker.close()


@pytest.fixture
def pair() -> Iterator[Flow]:
    made = flow_of(HUMAN)
    begin(made)
    yield made
    made.worker.close()


def legal(flow: Flow, slot: str) -> list[str]:
    """What the seat in the chair may choose."""
    options = flow.sheets[flow.seat].view.options
    return [each.id for each in options if each.slot == slot and each.legal and each.id != "hold"]


def test_a_card_on_the_scales_is_worked_out_by_the_staff(flow: Flow) -> None:
    choice = legal(flow, "act")[0]
    flow.weigh("act", choice)
    assert flow.shown == "weigh"
    assert "Your staff is working it out" in screen(flow)
    flow.worker.wait()
    assert flow.desk.weighed[choice].choice == choice
    assert "scale weigh.war: War before the next turn" in screen(flow)


def test_what_was_weighed_once_is_not_worked_out_again(flow: Flow) -> None:
    choice = legal(flow, "act")[0]
    flow.weigh("act", choice)
    flow.worker.wait()
    found = flow.desk.weighed[choice]
    flow.back()
    flow.weigh("act", choice)
    flow.worker.wait()
    assert flow.desk.weighed[choice] is found


def test_what_cannot_be_done_is_not_weighed(flow: Flow) -> None:
    options = flow.sheets["north"].view.options
    barred = next(each for each in options if not each.legal)
    flow.weigh(barred.slot, barred.id)
    flow.weigh("act", "hold")
    flow.worker.wait()
    assert flow.desk.weighed == {}


def test_esc_leaves_the_scales_without_an_order(flow: Flow) -> None:
    flow.weigh("act", legal(flow, "act")[0])
    flow.back()
    assert (flow.shown, flow.desk.choices) == ("desk", {})


def test_at_the_seal_all_choices_are_weighed_together(flow: Flow) -> None:
    choices = {slot: legal(flow, slot)[0] for slot in ("act", "posture")}
    for slot, choice in choices.items():
        flow.mark(slot, choice)
    flow.go("seal")
    flow.worker.wait()
    both = " ".join(choices[slot] for slot in sorted(choices))
    assert set(flow.desk.weighed) == {both}
    assert "War before the next turn with these orders" in screen(flow)


def test_without_choices_nothing_is_weighed_at_the_seal(flow: Flow) -> None:
    flow.go("seal")
    flow.worker.wait()
    assert flow.desk.weighed == {}


def test_what_was_sealed_is_remembered_for_the_outcome_and_weighings_are_not(flow: Flow) -> None:
    choice = legal(flow, "act")[0]
    flow.weigh("act", choice)
    flow.worker.wait()
    flow.mark("act", choice)
    seal(flow)
    assert flow.desk.last == ({"act": choice}, [])
    assert (flow.desk.choices, flow.desk.weighed) == ({}, {})


# Two people


def test_the_seal_between_two_people_is_heard_when_it_breaks(pair: Flow) -> None:
    heard = len(pair.cues)
    pair._break_seal()
    assert "seal_broken" in pair.cues[heard:]
    assert pair.shown == "desk"


def test_who_has_given_orders_is_told_once_somebody_has(pair: Flow) -> None:
    assert "has given orders" not in screen(pair)
    pair._sit()
    seal(pair)
    assert "sitter handover.north: " in screen(pair)
    assert "has given orders" in screen(pair)
    pair._sit()
    seal(pair)
    assert pair.seat == "north"
    assert "has given orders" in screen(pair)


@pytest.mark.parametrize("overlay", ["help", "message"])
def test_esc_takes_a_sheet_away_and_the_seal_stays(pair: Flow, overlay: str) -> None:
    pair.go(overlay)
    pair.back()
    pair.back()
    assert pair.shown == "handover"


def test_both_players_read_the_same_newspapers(pair: Flow) -> None:
    pair._sit()
    seal(pair)
    pair._sit()
    seal(pair)
    first = pair._handing().told
    pair._sit()
    seal(pair)
    assert (pair.seat, pair._handing().told) == ("south", first)


def test_nothing_that_one_has_sealed_is_on_the_others_way_to_the_chair(pair: Flow) -> None:
    """With other orders of North the screen before South's chair is the same to the letter."""
    said = []
    for choices in ({}, {"act": legal(pair, "act")[0]}):
        made = flow_of(HUMAN)
        begin(made)
        made._sit()
        for slot, choice in choices.items():
            made.mark(slot, choice)
        seal(made)
        said.append(screen(made))
        made.worker.close()
    assert said[0] == said[1]


# The window


@pytest.fixture
def app() -> Iterator[App]:
    made = App(flow_of(), (1600, 900))
    made.flow.begin()  # type: ignore[attr-defined]
    made.settle()
    yield made
    made.close()


def card(app: App) -> Card:
    return next(widget for widget in app.stage.widgets if isinstance(widget, Card))


def test_enter_orders_and_the_stamp_falls_on_the_card_of_the_desk(app: App) -> None:
    name = card(app).name
    app.stage.focus_on(app.stage.find(name))
    app.send([key(pygame.K_RETURN)])
    assert app.stage.focused is app.stage.find("weigh.order")
    app.handle(key(pygame.K_RETURN))
    marked = app.stage.find(name)
    assert isinstance(marked, Card)
    assert marked.chosen
    assert app.stage.tick(0) or app.stage.tick(16)
    assert app.stage.tick(200)
    app.stage.tick(2000)
    assert not app.stage.tick(4000)


def test_arrows_leaf_through_the_cards_and_the_focus_stays(app: App) -> None:
    name = card(app).name
    app.stage.focus_on(app.stage.find(name))
    app.send([key(pygame.K_RETURN)])
    titles = []
    for _ in range(3):
        titles.append(app.stage.find("weigh.title").describe())
        app.send([key(pygame.K_RIGHT)])
    assert len(set(titles)) > 1
    assert app.stage.focused is not None
    assert app.stage.focused.name.startswith("weigh.")


def test_a_held_key_seals_and_does_not_skip_what_follows(app: App) -> None:
    app.flow.settings = Settings(still=False)
    app.follow()
    app.send([key(ord("s"), unicode="s")])
    assert app.stage.focused is app.stage.find("seal.yes")
    for now in range(0, HOLD + 600, 40):
        app.handle(key(PRESSING[0]))
        app.stage.tick(now)
        app.flow.worker.wait()
        app.follow()
    assert app.flow.shown == "outcome"  # type: ignore[attr-defined]
    app.handle(pygame.Event(pygame.KEYUP, key=PRESSING[0], mod=0))
    app.handle(key(PRESSING[0]))
    assert app.flow.shown == "desk"  # type: ignore[attr-defined]


def test_a_key_let_go_while_the_worker_thinks_is_not_lost(app: App) -> None:
    app.send([key(ord("s"), unicode="s")])
    app.handle(key(PRESSING[0]))
    app.flow.worker.ask(lambda: 1, lambda result: None)
    assert app.flow.worker.busy
    app.handle(pygame.Event(pygame.KEYUP, key=PRESSING[0], mod=0))
    assert not app.stage.find("seal.yes").down
    app.flow.worker.wait()
