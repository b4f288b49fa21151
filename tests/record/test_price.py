"""What a crisis cost at home: variables from first to last, and terms in the newspapers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import Letter, Orders
from game.record.game import Game
from game.record.price import Moved, Paid, Printed, paid, prices, word
from game.scenario.format import Price, PriceWord
from tests.record.making import small

PRICE = Price(
    weights={"unrest": 2, "fort": -0.5},
    told=[
        PriceWord(text="gained", below=0),
        PriceWord(text="little", below=10),
        PriceWord(text="dear"),
    ],
)


def game_of(turns: int = 1) -> Game:
    game = Game.start(small(), seed=1)
    for _ in range(turns):
        game.play({"south": Orders({"posture": "hasten_work"})})
    return game


@pytest.mark.parametrize(
    ("total", "said"), [(-0.1, "gained"), (0, "little"), (9.9, "little"), (10, "dear")]
)
def test_the_words_of_a_price(total: float, said: str) -> None:
    assert word(PRICE, total) == said


def test_a_price_is_what_moved_since_the_first_turn() -> None:
    game = game_of()
    fort, unrest = paid(game, "north", PRICE, {}).moved[::-1]
    row = game.model.index.variables["fort"]
    last = float(game.state.x[row, 0])
    assert last > 8
    assert fort == Moved("fort", 8, last, -0.5 * (last - 8))
    assert unrest.cost == 2 * (unrest.last - unrest.first)
    longer = paid(game_of(2), "north", PRICE, {}).moved[1]
    assert longer.first == 8
    assert longer.last > last


def test_nothing_is_paid_before_anything_has_moved() -> None:
    bill = paid(game_of(0), "north", PRICE, {})
    assert (bill.total, bill.text) == (0, "little")


def test_terms_cost_what_naming_them_openly_costs_and_secret_ones_nothing() -> None:
    game = game_of(0)
    open_base = paid(game, "north", PRICE, {"fort": "razed", "base": "closed"})
    assert open_base.printed == (Printed("base", "closed", 30.0),)
    assert open_base.text == "dear"
    quiet = paid(game, "north", PRICE, {"fort": "razed", "base": "quietly_closed"})
    assert quiet.printed == ()
    # The other side pays for what it gives.
    assert paid(game, "south", PRICE, {"fort": "razed"}).printed == (
        Printed("fort", "razed", 10.0),
    )


def test_the_total_is_the_sum_of_its_parts() -> None:
    bill = Paid("x", (Moved("a", 0, 1, 4.0), Moved("b", 0, 1, -1.5)), (Printed("i", "l", 2.0),))
    assert bill.total == 4.5
    assert replace(bill, printed=()).total == 2.5


def test_only_seats_with_a_price_have_one() -> None:
    assert set(prices(game_of(), None)) == {"north"}


def test_the_debrief_has_the_prices_of_the_terms_that_bound() -> None:
    game = Game.start(small(), seed=1)
    offer = Letter("radio", "soft", "proposal", {"fort": "razed", "base": "closed"})
    game.play({"north": Orders({}, (offer,))})
    game.play({"south": Orders({}, (Letter("radio", "soft", "acceptance", about="radio"),))})
    assert game.ending is not None
    opened = game.debrief()
    assert opened.terms is not None
    assert opened.prices["north"].printed == (Printed("base", "closed", 15.0),)
    assert opened.stands["fort"] == "razed"
    assert opened.preset == "calm_school"


def test_the_words_of_a_price_rise_and_only_the_last_has_no_bound() -> None:
    rising = "the words of a price go from the least to the greatest below"
    bounded = "the last word of a price has no below, and each before it has one"
    for bounds, message in (
        ([5.0, 5.0, None], rising),
        ([5.0, None, None], bounded),
        ([1.0, 5.0], bounded),
    ):
        told = [PriceWord(text="x", below=bound) for bound in bounds]
        with pytest.raises(ValueError, match=message):
            Price(weights={"unrest": 1}, told=told)
