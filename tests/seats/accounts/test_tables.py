"""Accounts in numbers: every one with its parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.orders import HOLD, Orders
from game.seats.accounts.forms import (
    Account,
    Answering,
    Drawn,
    Followed,
    Option,
    Part,
    Plan,
    Searched,
    Sum,
    Told,
    Weighing,
    Writing,
)
from game.seats.accounts.tables import OPTIONS, Row, Table, tables
from tests.seats.accounts.books import NORTH, SOUTH, each, played
from tests.seats.accounts.test_words import CLOSES, EVENING, OFFER, PACKAGE, WAITS, leader
from tests.seats.sitting import loaded_of


def made(told: Told) -> dict[str, Table]:
    texts = loaded_of("small").scenario
    return {each.title: each for each in tables(texts, Account("north", EVENING, Orders(), told))}


def test_feelings_are_told_of_a_hundred() -> None:
    felt = made(leader())["What he felt, of 100"]
    assert felt.rows[0] == Row("Danger", 0.46, "46", "“Fear” 40; temperament 6")
    assert [row.text for row in felt.rows] == ["Danger", "Trust"]
    assert felt.scale == 1.0 and not felt.signed


def test_a_belief_that_counts_has_its_chance() -> None:
    danger = Sum(0.5, (Part("share", 0.48, "fear_north"), Part("belief", 0.02, "resolve")))
    *_, row = made(leader(danger=danger, held=0.7))["What he felt, of 100"].rows
    assert (row.amount, row.told) == (0.7, "70 in 100")
    assert row.text == "That he dares more than most in his place would"


def test_pressure_at_home_is_there_where_he_feels_it() -> None:
    felt = made(leader(home=Sum(0.2, (Part("share", 0.2, "unrest"),))))["What he felt, of 100"]
    assert felt.rows[2] == Row("Pressure at home", 0.2, "20", "“Unrest” 20")


def test_options_stand_in_their_order_with_their_parts() -> None:
    table = made(leader())["What one does"]
    first, second = table.rows
    assert first.chosen and not second.chosen
    assert (first.text, first.told) == ("“Close the strait”", "1.5")
    assert first.detail == (
        "“Tension” 1.4; habit and taste 1.0; fear of the step minus 1.0; boldness 0.1"
    )
    assert (second.text, second.detail) == ("“Hold”", "the mood of the hour 0.3")


def test_only_the_best_options_are_told() -> None:
    many = tuple(Option("blockade", Sum(9.0 - n)) for n in range(OPTIONS + 3))
    table = made(leader(weighed=(Weighing("act", many, HOLD),)))["What one does"]
    assert [row.amount for row in table.rows] == [9.0 - n for n in range(OPTIONS)]


def test_an_urge_is_told_with_its_condition_and_nothing_that_rounds_to_none() -> None:
    parts = (Part("urge", 2.0, "blockade", "tension > 40"), Part("wobble", 0.04))
    option = Option("blockade", Sum(2.04, parts))
    table = made(leader(weighed=(Weighing("act", (option, WAITS), HOLD),)))["What one does"]
    assert table.rows[0].detail == "how things stood 2.0 (“Tension” above 40)"


@pytest.mark.parametrize("accepts", [True, False])
def test_offers_stand_beside_what_was_asked(accepts: bool) -> None:
    demands = Sum(3.0, (Part("reserve", 2.5), Part("resolve", 0.5)))
    table = made(leader(answering=Answering((OFFER,), demands, accepts)))
    offer, asked = table["The offers that lay open"].rows
    assert offer.text == "Of Monday 1 May, 8:00, by Radio"
    assert (offer.chosen, offer.detail) == (accepts, "fear 2.4")
    assert asked.detail == "what is asked in quiet times 2.5; resolve 0.5"


def test_without_offers_there_is_no_table_of_them() -> None:
    assert "The offers that lay open" not in made(leader())


def test_terms_of_his_own_with_what_the_softer_ones_wait_for() -> None:
    hard = PACKAGE.model_copy(update={"levels": {"fort": "frozen"}})
    writing = Writing(4.0, 9.0, hard, True, PACKAGE, "when")
    rows = made(leader(writing=writing))["Terms of his own"].rows
    assert [row.text for row in rows] == [
        "He last wrote 4 hours ago, and lets 9 hours pass between letters",
        "The softest terms that he was ready for, which lie with the other side already",
        "Softer ones wait for this: “Tension” above 40",
    ]
    assert [row.detail for row in rows[1:]] == ["“The fort: Work stops”", "“The fort: It goes”"]
    barred = made(leader(writing=replace(writing, wants="channel")))["Terms of his own"]
    assert barred.rows[-1].text == "Softer ones could not be sent by Embassy cable"


def test_what_fear_kept_from_him_is_named_by_slot() -> None:
    weighing = Weighing("act", (WAITS, CLOSES), "blockade")
    estimate, kept = made(leader(weighed=(weighing,)))["What he feared"].rows
    assert estimate.told == "about 1 in 2,500"
    assert estimate.detail == "between about 1 in 10,000 and about 1 in 1,000"
    assert (kept.text, kept.told) == ("What one does, without fear", "“Close the strait”")


def test_plans_are_in_points() -> None:
    plans = (Plan(Orders({"act": "blockade"}), 41.0, 2.5, 0.75), Plan(Orders(), -38.5, 0.0, 0.0))
    found = made(Searched(plans, 64, 12, 8, {}, leader()))
    table = found["Plans in 64 imagined games, in points"]
    assert table.signed and table.scale == 41.0
    assert table.rows[0].chosen
    assert table.rows[0].detail == "2.5 beside the first thought, give or take 0.8"
    assert table.rows[1].text == "waiting"
    assert "What one does" in found


def test_who_does_not_reckon_has_no_tables() -> None:
    assert made(Drawn({"act": 2})) == {}
    assert made(Followed("record", (), True, EVENING, None)) == {}
    assert "What one does" in made(Followed("away", (), True, EVENING, leader()))


def test_an_empty_scale_is_one() -> None:
    assert Table("Nothing", (Row("A"), Row("B", 0.0, "0.0"))).scale == 1.0


def test_every_table_of_a_game_has_rows_and_words_for_all_of_them() -> None:
    books = played("character", "character")
    for seat in (NORTH, SOUTH):
        for account in each(books, seat):
            for table in tables(books.game.loaded.scenario, account):
                assert table.rows and table.title
                for row in table.rows:
                    assert row.text and "_" not in f"{row.text}{row.told}{row.detail}"
                    assert row.amount is None or abs(row.amount) <= table.scale
