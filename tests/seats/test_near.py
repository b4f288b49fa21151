"""History's seat: it follows while the game is near, and reasons when it is not."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.luck import Luck
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.turn import advance, start
from game.record.files import read_record
from game.record.game import Game
from game.scenario import load
from game.seats.bound import recorded
from game.seats.character import CharacterSeat
from game.seats.kinds import make
from game.seats.match import decide, machine_orders
from game.seats.near import NearSeat, Trail
from tests.engine.tables import EAST, WEST, Table, loaded_of
from tests.oracle.play import propose
from tests.oracle.small import plain_choice, small
from tests.seats.leading import DAYS, leader

QUIET, LOUD, SHOW = "note", "march", "parade"
CHOICES = {
    EAST: {
        QUIET: plain_choice(rung=4, public=True, tell="A note."),
        LOUD: plain_choice(rung=5, public=True, tell="A march."),
        SHOW: plain_choice(rung=9, public=True, tell="A parade."),
        "plot": plain_choice(rung=9),
    },
    WEST: {name: plain_choice() for name in ("follow", "think")},
}
AGREES = {"worth": {"land": {"yield": 4}}, "reserve": 2, "lean": {"think": 1}}


def table(near: str | None = None, **character: Any) -> Table:
    """The west follows a record in which it says `follow` and thinks otherwise."""
    west = leader(**{**AGREES, **character})[WEST] | ({"near": near} if near else {})
    scenario = small(
        days=DAYS,
        calendar_ends="1962-01-03 00:00",
        seats={EAST: {}, WEST: west},
        choices=CHOICES,
    )
    return Table(scenario, natures={WEST: {"resolve": 0.0}})


FOLLOW = Orders({"act": "follow"})


def seat(at: Table, *turns: object, near: str | None = None) -> NearSeat:
    """The west's part in a record of these turns of the east, in all of which it follows."""
    model = at.game.model
    told = Table(model.scenario, natures={WEST: {"resolve": 0.0}})
    for east in (*turns, *[()] * (len(model.turns) - 1 - len(turns))):
        told.play({EAST: _orders(east), WEST: FOLLOW})
    record = told.game.record()
    substitute = CharacterSeat(model.scenario.seats[WEST].character)
    return NearSeat.of(record, loaded_of(model.scenario), WEST, substitute)


def _orders(part: object) -> Orders:
    if isinstance(part, str):
        return Orders({"act": part})
    return Orders(letters=(part,)) if isinstance(part, Letter) else Orders()


def acts(at: Table, who: NearSeat, *turns: object) -> list[str]:
    """What the west does as the east does this, turn by turn."""
    found = []
    for east in turns:
        his = machine_orders(at.game, WEST, who)
        found.append(his.choices.get("act", "hold"))
        at.play({EAST: _orders(east), WEST: his})
    return found


def test_while_the_other_does_as_in_the_record_it_is_followed() -> None:
    at = table()
    assert acts(at, seat(at, LOUD, (), SHOW), LOUD, (), SHOW, ()) == ["follow"] * 4


def test_after_a_loud_step_that_the_record_has_not_it_thinks() -> None:
    at = table()
    assert acts(at, seat(at), (), LOUD, (), ()) == ["follow", "follow", "think", "think"]


def test_a_quiet_step_changes_nothing() -> None:
    at = table()
    assert acts(at, seat(at), QUIET, QUIET, ()) == ["follow"] * 3


def test_a_step_that_is_not_seen_changes_nothing() -> None:
    at = table()
    assert acts(at, seat(at), "plot", (), ()) == ["follow"] * 3


@pytest.mark.parametrize(
    ("record_turn", "turns", "expected"),
    [
        # Six hours a turn: within a day early it is near; the record has it in turn 5 and 6.
        (4, [LOUD, (), ()], ["follow", "follow", "follow"]),
        (6, [LOUD, (), (), ()], ["follow", "think", "follow", "follow"]),
        # A day late it is still near, and after that no more, until it is made good.
        (0, [()] * 7, ["follow"] * 5 + ["think"] * 2),
        (0, [*[()] * 5, LOUD, ()], ["follow"] * 5 + ["think", "follow"]),
    ],
)
def test_a_loud_step_may_come_a_day_early_or_late(
    record_turn: int, turns: list[object], expected: list[str]
) -> None:
    at = table()
    in_record = [*[()] * record_turn, LOUD]
    assert acts(at, seat(at, *in_record), *turns) == expected


def test_where_the_scenarios_near_does_not_hold_it_thinks() -> None:
    for near, expected in (("heat < 100", "follow"), ("heat > 100", "think")):
        at = table(near)
        assert acts(at, seat(at), ()) == [expected]


def test_in_a_batch_each_game_is_near_or_away_by_itself() -> None:
    at = table()
    model, who = at.game.model, seat(at)
    state, _ = start(model, Luck.of(1, range(6)))
    marched = Sealed.hold(model, 6)
    marched.put(model.index, EAST, Orders({"act": LOUD}), [1, 4])
    state, _ = advance(model, state, marched)
    sealed = decide(model, state, {WEST: who})
    found = [orders_of(model, sealed, WEST, game).choices["act"] for game in range(6)]
    assert found == ["follow", "think", "follow", "follow", "think", "follow"]


# Letters.


def test_an_offer_that_the_record_did_not_bring_is_taken_if_he_likes_it() -> None:
    at = table()
    who = seat(at)
    at.play({EAST: Orders(letters=(propose(land="yield"),))})
    his = machine_orders(at.game, WEST, who)
    assert his.choices == {"act": "follow"}
    assert [(each.purpose, each.about) for each in his.letters] == [("acceptance", "wire")]


def test_an_offer_that_he_does_not_like_is_passed_over() -> None:
    at = table()
    who = seat(at)
    at.play({EAST: Orders(letters=(propose(land="share"),))})
    assert machine_orders(at.game, WEST, who) == FOLLOW


def test_an_offer_of_the_record_is_answered_as_in_the_record() -> None:
    at = table()
    who = seat(at, propose(land="yield"))
    at.play({EAST: Orders(letters=(propose(land="yield"),))})
    assert machine_orders(at.game, WEST, who) == FOLLOW
    at.play({EAST: Orders(letters=(propose("envoy", land="yield", sea="free"),))})
    assert machine_orders(at.game, WEST, who).letters[0].about == "wire", "as good, and earlier"


def test_the_same_offer_by_another_channel_is_not_new() -> None:
    at = table()
    who = seat(at, propose(land="yield"))
    at.play({EAST: Orders(letters=(propose("envoy", land="yield"),))})
    assert machine_orders(at.game, WEST, who) == FOLLOW


# The trail.


def test_the_trail_holds_first_steps_that_were_seen_and_offers_that_came() -> None:
    at = table()
    who = seat(at, LOUD, SHOW, LOUD, "plot", propose(land="share"))
    turns = at.game.model.turns
    assert dict(who.trail.steps) == {LOUD: turns[0], SHOW: turns[1]}
    assert who.trail.offers == ({"land": "share"},)


def test_the_trail_of_history_has_the_line_at_sea_and_the_terms_of_the_last_night() -> None:
    loaded = load("cuba-1962")
    record = read_record(loaded.source / str(loaded.scenario.history)).record
    trail = Trail.of(record, loaded, "khrushchev")
    assert trail.steps["quarantine"] == "1962-10-22 18:00"
    assert "order_withdrawal" not in trail.steps, "his own are none of it"
    assert any(offer.get("jupiters") == "go_secretly" for offer in trail.offers)


def test_an_empty_trail_is_near_to_quiet_games_alone() -> None:
    at, trail = table(), Trail({}, ())
    model = at.game.model
    assert not trail.away(model, at.game.views(WEST)).any()
    at.play({EAST: Orders({"act": SHOW})})
    assert trail.away(model, at.game.views(WEST)).all()


def test_history_leaves_the_record_when_no_line_is_drawn_at_sea() -> None:
    loaded = load("cuba-1962")
    record = read_record(loaded.source / str(loaded.scenario.history)).record
    game, written = Game.start(loaded, record.preset, record.seed), recorded(record, "khrushchev")
    who = make("history", loaded, "khrushchev")
    followed = {}
    while not game.over and game.moment < "1962-10-25 00:00":
        his = machine_orders(game, "khrushchev", who)
        followed[game.moment] = his == written.get(game.moment, Orders())
        game.force({"khrushchev": his})
    late = [same for moment, same in followed.items() if moment > "1962-10-23 18:00"]
    assert followed["1962-10-22 18:00"] and not all(late)
