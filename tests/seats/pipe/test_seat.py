"""A seat that a program plays: whole games, batches, tables one after another, and their end."""

from __future__ import annotations

import json
import pickle
import sys
from typing import Any

import numpy as np
import pytest

from game.engine.luck import Luck
from game.engine.orders import Letter, Orders
from game.engine.sealed import orders_of
from game.engine.turn import start
from game.record.game import Game
from game.scenario import Loaded, load
from game.seats.kinds import make
from game.seats.match import decide, machine_orders, play_out
from game.seats.pipe import PipeSeat, dismiss, reasons
from game.seats.pipe.plain import plain
from tests.seats.pipe.programs import BOT, GREETED, answering, echo, seat_of, small_game
from tests.seats.sitting import loaded_of, model_of

PROPOSAL = {"channel": "radio", "tone": "soft", "propose": {"fort": "frozen"}}


def crisis(name: str) -> Loaded:
    return load(BOT.parent / "duel.yaml") if name == "duel" else loaded_of(name)


def example(loaded: Loaded, seat: str) -> PipeSeat:
    """The example of the manual, as a user names it."""
    kind = f"pipe:{sys.executable} {BOT}"
    made = make(kind, loaded, seat, typed=kind)
    assert isinstance(made, PipeSeat)
    made.seconds = 30.0
    return made


@pytest.mark.parametrize(
    ("name", "seat"),
    [("duel", "east"), ("duel", "west"), ("cuba-1962", "kennedy"), ("cuba-1962", "khrushchev")],
)
def test_the_example_plays_to_an_ending_and_is_never_illegal(name: str, seat: str) -> None:
    loaded = crisis(name)
    bot, game = example(loaded, seat), Game.start(loaded, seed=2)
    (other,) = set(game.model.seat_ids) - {seat}
    play_out(game, {seat: bot, other: make("character", loaded, other)})
    assert game.over and not game.state.illegal.any()
    assert any(step.orders[seat].letters for step in game.steps)
    assert bot.program == "Careful"
    assert all("%" in why for why in bot.whys.values()) and len(bot.whys) == len(game.steps)
    dismiss(game, {seat: bot})


def test_the_example_is_short_and_needs_nothing() -> None:
    lines = BOT.read_text(encoding="utf-8").splitlines()
    assert len(lines) < 60
    assert max(map(len, lines)) <= 100
    assert [line for line in lines if "import " in line] == ["import json", "import sys"]


def test_orders_come_from_the_program_and_the_game_replays() -> None:
    withdrawal = {"channel": "cable", "tone": "hard", "withdraw": "radio"}
    bot = answering(
        {"choices": {"posture": "raise_alert", "act": "hold"}, "letters": [PROPOSAL]},
        {"letters": [withdrawal]},
    )
    game = small_game()
    play_out(game, {"north": bot})
    first, second = (game.steps[turn].orders["north"] for turn in (0, 1))
    proposal = Letter("radio", "soft", "proposal", {"fort": "frozen"})
    assert first == Orders({"posture": "raise_alert"}, (proposal,))
    assert second == Orders(letters=(Letter("cable", "hard", "withdrawal", about="radio"),))
    again = small_game()
    for step in game.steps:
        again.play(step.orders)  # raises where an order is illegal
    assert again.record() == game.record()
    bot.close()


def test_what_is_illegal_is_held_and_told_and_the_rest_is_done() -> None:
    bot = answering(
        {"choices": {"posture": "raise_alert", "act": "blokade"}, "letters": [PROPOSAL] * 2},
    )
    game = small_game()
    orders = machine_orders(game, "north", bot)
    assert orders.choices == {"posture": "raise_alert"} and len(orders.letters) == 1
    game.play({"north": orders})
    machine_orders(game, "north", bot)
    (told,) = json.loads(bot.whys[game.moment])
    assert (told["type"], told["id"]) == ("illegal", 1)
    assert "did you mean 'blockade'?" in told["what"][0]
    assert "letter by 'radio'" in told["what"][1]
    bot.close()


def test_a_program_is_asked_once_a_turn_with_the_view_of_its_seat() -> None:
    bot, game = echo("turn"), small_game(seed=3)
    for number in (1, 2):
        moment = game.moment
        orders = machine_orders(game, "south", bot)
        turn = json.loads(bot.whys[moment])
        assert (turn["type"], turn["id"], turn["game"]) == ("turn", number, 0)
        view = plain(game.view("south"))
        assert {**turn["view"], "news": []} == {**view, "news": []}
        legal = [o["id"] for o in view["options"] if o["legal"] and o["slot"] == "posture"]
        assert turn["legal"]["posture"] == ["hold", *legal]
        game.play({"south": orders})
    bot.close()


def test_the_first_message_says_who_where_and_what() -> None:
    bot, game = echo("hello"), small_game()
    machine_orders(game, "north", bot)
    said = json.loads(bot.whys[game.moment])
    assert (said["type"], said["protocol"], said["seat"], said["other"]) == (
        "hello", 1, "north", "south",
    )  # fmt: skip
    assert (said["scenario"], said["fingerprint"], said["seconds"]) == ("small", "abc", 30.0)
    bot.close()


def test_a_batch_is_asked_game_by_game() -> None:
    code = """
for line in sys.stdin:
    turn = json.loads(line)
    posture = "raise_alert" if turn["game"] == 1 else "hold"
    say({"type": "orders", "id": turn["id"], "choices": {"posture": posture}})
"""
    model, bot = model_of("small"), seat_of(GREETED + code)
    state, _ = start(model, Luck.of(1, range(3)))
    sealed = decide(model, state, {"north": bot})
    given = [orders_of(model, sealed, "north", game).choices for game in range(3)]
    assert given == [{}, {"posture": "raise_alert"}, {}]
    bot.close()


def ended(games: int, over: list[int]) -> Any:
    """A batch in its second turn, in which some games are over."""
    model = model_of("small")
    state, _ = start(model, Luck.of(1, range(games)))
    state.turn, state.ending = 1, state.ending.copy()
    state.letters = state.letters.grown(model.rows(1))
    state.ending[over] = 1
    return state


def test_games_that_are_over_are_told_once_and_not_asked_about() -> None:
    model, bot = model_of("small"), answering()
    state, _ = start(model, Luck.of(1, range(3)))
    decide(model, state, {"north": bot})
    state = ended(3, [0, 2])
    decide(model, state, {"north": bot})
    state.turn = 2
    state.letters = state.letters.grown(model.rows(2))
    decide(model, state, {"north": bot})
    told = json.loads(bot.whys[model.turns[2]])
    overs = [each for each in told if each["type"] == "over"]
    assert [each["game"] for each in overs] == [0, 2]
    assert {each["ending"] for each in overs} == {list(model.index.endings)[1]}
    assert [each["game"] for each in told if each["type"] == "turn"] == [0, 1, 2, 1]
    bot.close()


def test_a_turn_that_is_no_later_begins_another_table() -> None:
    bot = echo("os.getpid()")
    pids = []
    for seed in (1, 2):
        game = small_game(seed)
        for _ in range(2):
            moment = game.moment
            game.play({"north": machine_orders(game, "north", bot)})
            pids.append(bot.whys[moment])
    assert pids[0] == pids[1] != pids[2] == pids[3]
    bot.close()


def test_the_end_is_told_and_the_program_let_go(tmp_path: Any) -> None:
    path = tmp_path / "over.json"
    code = f"""
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "turn":
        say({{"type": "orders", "id": message["id"]}})
    else:
        open({str(path)!r}, "a").write(line)
open({str(path)!r}, "a").write("closed")
"""
    bot, game = seat_of(GREETED + code), small_game()
    dismiss(game, {"north": bot})  # the game goes on: nobody is let go
    play_out(game, {"north": bot})
    dismiss(game, {"north": bot, "south": make("random", game.loaded, "south")})
    said, closed = path.read_text(encoding="utf-8").splitlines()
    over = json.loads(said)
    assert (over["type"], over["ending"], over["terms"], closed) == (
        "over", game.ending, None, "closed",
    )  # fmt: skip
    assert over["view"] == json.loads(json.dumps(plain(game.view("north"))))
    dismiss(game, {"north": bot})  # nobody is there any more


def test_reasons_are_those_of_the_game_at_the_table() -> None:
    bot, game = answering({"why": " one "}, {"why": "two"}, {"why": "x" * 5000}), small_game()
    play_out(game, {"north": bot})
    turns = game.model.turns
    machine = make("random", game.loaded, "south")
    told = reasons({"north": bot, "south": machine})
    assert list(told) == list(turns)
    assert list(told.values()) == ["north: one", "north: two", f"north: {'x' * 1000}"]
    both = reasons({"north": bot, "south": bot})
    assert both[turns[0]] == "north: one\nsouth: one"
    bot.program = "Deep" + "!" * 99
    assert reasons({"north": bot})[turns[0]] == f"north (Deep{'!' * 56}): one"
    again = small_game(2)
    again.play({"north": machine_orders(again, "north", bot)})
    assert list(reasons({"north": bot})) == [turns[0]]
    bot.close()


def test_a_seat_travels_to_another_process_without_its_program() -> None:
    bot, game = echo("os.getpid()"), small_game()
    machine_orders(game, "north", bot)
    twin = pickle.loads(pickle.dumps(bot))
    machine_orders(game, "north", twin)
    assert twin.words == bot.words and twin.seconds == bot.seconds
    assert twin.whys[game.moment] != bot.whys[game.moment]
    twin.close()
    bot.close()


def test_a_program_writes_the_orders_of_its_own_seat_alone() -> None:
    model, bot = model_of("small"), answering({"choices": {"posture": "hasten_work"}})
    state, _ = start(model, Luck.of(1, range(1)))
    sealed = decide(model, state, {"south": bot})
    slots = model.sizes.slots
    assert (sealed.choices[:slots] == -1).all() and (sealed.choices[slots:] >= 0).any()
    assert np.all(sealed.channel == -1)
    bot.close()
