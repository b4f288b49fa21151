"""Seats that follow a record or a script, and what they do off its track."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.orders import Letter, Orders
from game.engine.sealed import Sealed, orders_of
from game.engine.turn import advance, start
from game.record.files import read_record
from game.record.game import Game
from game.scenario import ScenarioError, load
from game.seats.base import Seat
from game.seats.bound import BoundSeat, RecordSeat, copy_seat, recorded
from game.seats.character import CharacterSeat
from game.seats.kinds import KINDS, make
from game.seats.match import decide, machine_orders, play_out
from game.seats.near import NearSeat
from game.seats.random import RandomSeat
from game.seats.script import ScriptSeat
from game.seats.search.seat import SearchSeat
from tests.record.making import planted
from tests.seats.sitting import SCRIPTS, SMALL, loaded_of, model_of, rule, with_history

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"
HOLD = Orders()


def small_game(seed: int = 1) -> Game:
    return Game.start(loaded_of("small"), seed=seed)


def north(game: Game, seat: Seat) -> Orders:
    return machine_orders(game, "north", seat)


def test_a_bound_seat_gives_its_orders_and_illegal_ones_are_counted() -> None:
    seat = BoundSeat({MORNING: Orders({"act": "bombard"}), EVENING: Orders({"act": "bombard"})})
    game = small_game()
    play_out(game, {"north": seat})
    assert seat.blind
    assert game.state.illegal[0, 0] == 1, "a bombardment is done once"


def test_a_bound_seat_looks_at_nothing() -> None:
    model = model_of("small")
    state, _ = start(model, Luck.of(1, range(3)))
    sealed = decide(model, state, {"north": BoundSeat({MORNING: Orders({"act": "blockade"})})})
    assert orders_of(model, sealed, "north", 2) == Orders({"act": "blockade"})


def test_a_record_seat_gives_what_is_written_while_it_is_legal() -> None:
    written = {MORNING: Orders({"act": "bombard"}), EVENING: Orders({"act": "bombard"})}
    other = BoundSeat(
        {EVENING: Orders({"posture": "raise_alert"}), DAWN: Orders({"act": "blockade"})}
    )
    seat, game = RecordSeat(written, other), small_game()
    assert north(game, seat) == Orders({"act": "bombard"})
    game.force({"north": north(game, seat)})
    assert north(game, seat) == Orders({"posture": "raise_alert"}), "off the track"
    game.force({"north": north(game, seat)})
    assert north(game, seat) == Orders({"act": "blockade"}), "nothing is written"
    assert game.state.illegal[0, 0] == 0


def test_a_letter_that_cannot_be_sent_leaves_the_track_as_well() -> None:
    answer = Letter("radio", "soft", "acceptance", about="radio")
    substitute = BoundSeat({MORNING: Orders({"act": "blockade"})})
    seat = RecordSeat({MORNING: Orders({"posture": "raise_alert"}, (answer,))}, substitute)
    assert north(small_game(), seat) == Orders({"act": "blockade"})


def test_on_the_track_and_off_it_in_one_batch() -> None:
    model = model_of("small")
    state, _ = start(model, Luck.of(1, range(6)))
    odd = Sealed.hold(model, 6)
    odd.put(model.index, "north", Orders({"act": "bombard"}), [1, 3, 5])
    state, _ = advance(model, state, odd)
    letter = Letter("radio", "hard", "proposal", {"fort": "razed"}, valid=2.0)
    seat = RecordSeat(
        {EVENING: Orders({"act": "bombard"}, (letter,))},
        BoundSeat({EVENING: Orders({"act": "blockade"})}),
    )
    sealed = decide(model, state, {"north": seat})
    for game in range(6):
        wanted = Orders({"act": "blockade"}) if game % 2 else Orders({"act": "bombard"}, (letter,))
        assert orders_of(model, sealed, "north", game) == wanted


def test_copying_a_seat_leaves_other_games_and_the_other_seat_alone() -> None:
    model = model_of("small")
    source, into = Sealed.hold(model, 3), Sealed.hold(model, 3)
    full = Orders({"act": "blockade"}, (Letter("cable", "hard", "proposal", {"fort": "razed"}),))
    for seat in model.seat_ids:
        source.put(model.index, seat, full if seat == "north" else Orders({"act": "denounce"}))
    copy_seat(model, source, into, 0, np.array([1]))
    assert [orders_of(model, into, "north", game) for game in range(3)] == [HOLD, full, HOLD]
    assert orders_of(model, into, "south", 1) == HOLD


def test_history_against_history_is_history() -> None:
    loaded = load("cuba-1962")
    record = read_record(loaded.source / str(loaded.scenario.history)).record
    game = Game.start(loaded, record.preset, record.seed)
    for seat in ("kennedy", "khrushchev"):
        written = recorded(record, seat)
        assert machine_orders(game, seat, make("history", loaded, seat)) == written[game.moment]


# Scripts.


def test_the_first_rule_that_fits_and_is_legal_counts() -> None:
    seat, game = ScriptSeat(SCRIPTS["north"]), small_game()
    assert north(game, seat) == Orders({"act": "blockade"})
    game.force({"north": north(game, seat)})
    assert north(game, seat) == Orders({"posture": "raise_alert"}), "it is blockaded already"


def test_a_rule_that_is_not_wholly_legal_is_passed_over() -> None:
    answer = {"channel": "radio", "tone": "soft", "accept": "radio"}
    rules = [
        rule({"act": "blockade", "letters": [answer]}),
        rule({"posture": "raise_alert"}),
    ]
    assert north(small_game(), ScriptSeat(rules)) == Orders({"posture": "raise_alert"})


def test_a_rule_of_another_turn_waits_for_it() -> None:
    seat, game = ScriptSeat([rule({"act": "blockade"}, turn=EVENING)]), small_game()
    assert north(game, seat) == HOLD
    game.force({})
    assert north(game, seat) == Orders({"act": "blockade"})


def test_without_a_rule_that_fits_it_holds() -> None:
    assert north(small_game(), ScriptSeat([rule({"act": "blockade"}, when="tension > 90")])) == HOLD


def test_by_slot_each_order_comes_from_the_first_rule_that_has_one() -> None:
    letter = {"channel": "radio", "tone": "hard"}
    rules = [
        rule({"act": "open_strait", "posture": "stop_patrols"}),  # no line to open: half a rule
        rule({"posture": "raise_alert", "letters": [letter]}),
        rule({"act": "blockade", "letters": [{"channel": "cable", "tone": "soft"}]}),
    ]
    found = north(small_game(), ScriptSeat(rules, each="slot"))
    assert found == Orders(
        {"act": "blockade", "posture": "stop_patrols"}, (Letter("radio", "hard"),)
    )
    assert north(small_game(), ScriptSeat(rules)) == Orders(
        {"posture": "raise_alert"}, (Letter("radio", "hard"),)
    )


def test_by_slot_a_letter_that_cannot_be_sent_leaves_the_choices_alone() -> None:
    answer = {"channel": "radio", "tone": "soft", "accept": "radio"}
    rules = [
        rule({"act": "blockade", "letters": [answer]}),
        rule({"act": "bombard", "letters": [{"channel": "envoy", "tone": "soft"}]}),
    ]
    found = north(small_game(), ScriptSeat(rules, each="slot"))
    assert found == Orders({"act": "blockade"}, (Letter("envoy", "soft"),))


def test_by_slot_a_rule_holds_where_it_says_so_and_conditions_count() -> None:
    rules = [
        rule({"act": "hold"}),
        rule({"act": "blockade", "posture": "raise_alert"}, when="tension > 90"),
        rule({"act": "blockade", "posture": "stop_patrols"}),
    ]
    found = north(small_game(), ScriptSeat(rules, each="slot"))
    assert found == Orders({"posture": "stop_patrols"})


# Kinds.


def test_every_kind_has_its_seat(tmp_path_factory: pytest.TempPathFactory) -> None:
    loaded, folder = loaded_of("small"), tmp_path_factory.mktemp("kinds")
    script = folder / "south.yaml"
    script.write_text("seat: south\nrules:\n  - orders: {posture: hasten_work}\n", encoding="utf-8")
    record = planted(folder)
    found = {
        "character": (make("character", loaded, "south"), CharacterSeat),
        "random": (make("random", loaded, "south"), RandomSeat),
        "record": (make(f"record:{record}", loaded, "south"), NearSeat),
        "history": (make("history", with_history(record), "south"), NearSeat),
        "script": (make(f"script:{script}", loaded, "south"), ScriptSeat),
        "search": (make("search:50", loaded, "south"), SearchSeat),
    }
    assert sorted({*found, "pipe"}) == sorted(KINDS)
    for name, (seat, kind) in found.items():
        assert isinstance(seat, kind) and not seat.blind, name
    assert machine_orders(small_game(), "south", found["script"][0]).choices == {
        "posture": "hasten_work"
    }


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("charactor", "did you mean 'character'?"),
        ("script", "write script:FILE"),
        ("record", "write history for what really happened, or record:FILE for another game"),
        ("history", "name one: record:FILE"),
        ("record:nowhere.yaml", "nowhere.yaml"),
    ],
)
def test_a_kind_that_cannot_be_says_what_to_do(kind: str, told: str) -> None:
    loaded = load(SMALL)
    without = type(loaded)(
        loaded.scenario.model_copy(update={"history": None}),
        loaded.source,
        loaded.marks,
        loaded.sources,
        loaded.fingerprint,
    )
    with pytest.raises((ScenarioError, OSError), match=told.replace("?", r"\?")):
        make(kind, without, "south")
