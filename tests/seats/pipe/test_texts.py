"""What has come to a seat, in words: everything once, and nothing that has not come."""

from __future__ import annotations

import json

from game.engine.orders import Letter, Orders
from game.engine.sight.prose import compose
from game.record.game import Game
from game.seats.match import machine_orders
from game.seats.pipe.texts import texts
from tests.seats.pipe.programs import echo, small_game
from tests.seats.sitting import loaded_of

OFFER = Letter("radio", "soft", "proposal", {"fort": "frozen"})


def test_a_program_reads_everything_once() -> None:
    bot, game = echo("turn['texts']"), Game.start(loaded_of("cuba-1962"), seed=3)
    read: dict[str, dict[str, object]] = {"papers": {}, "letters": {}}
    other = Orders(letters=(Letter("embassy_cable", "firm", "message"),))
    for turn in range(14):
        moment = game.moment
        orders = machine_orders(game, "kennedy", bot)
        for kind, found in json.loads(bot.whys[moment]).items():
            assert not read[kind].keys() & found.keys()
            read[kind] |= found
        view = game.view("kennedy")
        assert list(read["papers"]) == [paper.id for paper in view.papers]
        came = {letter.id for letter in view.letters if letter.arrived}
        assert read["letters"].keys() == came
        legal = turn > 6 and not game.complaints("khrushchev", other)
        game.play({"kennedy": orders} | ({"khrushchev": other} if legal else {}))
    assert len(read["papers"]) > 10 and read["letters"]
    bot.close()


def test_a_program_that_is_new_reads_what_came_before() -> None:
    game = small_game()
    game.play({"north": Orders(letters=(OFFER,))})
    bot = echo("turn['texts']")
    machine_orders(game, "south", bot)
    told = json.loads(bot.whys[game.moment])
    assert list(told["papers"]) == [paper.id for paper in game.view("south").papers] != []
    assert list(told["letters"].values()) == [
        compose(game.model.scenario, "north", OFFER, game.model.turns[0])
    ]
    bot.close()


def test_ones_own_letters_are_not_told_and_papers_have_all_their_words() -> None:
    game = small_game()
    scenario = game.model.scenario
    game.play({"north": Orders(letters=(OFFER,))})
    assert texts(scenario, game.view("north"), "")["letters"] == {}
    assert texts(scenario, game.view("south"), game.moment) == {"papers": {}, "letters": {}}
    (name, paper), *_ = texts(scenario, game.view("north"), "")["papers"].items()
    document = scenario.documents[name]
    assert paper == {
        "title": document.title, "kind": document.kind, "by": document.by, "text": document.text,
    }  # fmt: skip
