"""Numbers as an account tells them, and the names of its parts."""

from __future__ import annotations

from typing import get_args

import pytest

from game.engine.orders import Letter, Orders
from game.engine.orders import Purpose as Purposes
from game.seats.accounts.forms import Kind, Part
from game.seats.accounts.parts import LETTERS, Titles, apart, figure, of_hundred, shows
from tests.seats.sitting import loaded_of

ABOUT = {
    "share": "tension",
    "wants": "tension",
    "belief": "resolve",
    "urge": "blockade",
    "worth": "fort",
}


@pytest.mark.parametrize(
    ("amount", "told"),
    [(2.44, "2.4"), (-0.61, "minus 0.6"), (0.0, "0.0"), (-0.01, "0.0"), (12.0, "12.0")],
)
def test_amounts_have_one_decimal(amount: float, told: str) -> None:
    assert figure(amount) == told
    assert shows(amount) is (told != "0.0")


@pytest.mark.parametrize(
    ("share", "told"),
    [(0.456, "46"), (-0.03, "minus 3"), (0.001, "0"), (-0.001, "0"), (1.2, "120")],
)
def test_shares_are_told_of_a_hundred(share: float, told: str) -> None:
    assert of_hundred(share) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (2.4, 1.1, ("2.4", "1.1")),
        (0.46, 0.45, ("0.46", "0.45")),
        (5.235, 5.242, ("5.24", "5.24")),
        (5.2311, 5.2322, ("5.231", "5.232")),
        (1.0, 1.0, ("1.000", "1.000")),
    ],
)
def test_as_many_decimals_as_tell_two_apart(
    one: float, other: float, told: tuple[str, str]
) -> None:
    found = apart(one, other)
    assert len(found[0]) == len(found[1])
    if (one, other) == (5.235, 5.242):
        assert found[0] != found[1]
    else:
        assert found == told


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_part_has_a_name(kind: Kind) -> None:
    titles = Titles(loaded_of("small").scenario, "north")
    told = titles.of(Part(kind, 1.0, ABOUT.get(kind, ""), "razed" if kind == "worth" else ""))
    assert told and "_" not in told


def test_all_orders_of_a_turn_in_short() -> None:
    titles = Titles(loaded_of("small").scenario, "north")
    letters = tuple(Letter("radio", "soft", purpose) for purpose in get_args(Purposes))
    assert set(LETTERS) == set(get_args(Purposes))
    for letter in letters:
        assert titles.orders(Orders({}, (letter,))) == f"{LETTERS[letter.purpose]} by Radio"
    assert titles.orders(Orders({"act": "hold"})) == "waiting"
    assert titles.orders(Orders({"act": "blockade", "posture": "raise_alert"})) == (
        "“Close the strait” and “Raise the alert”"
    )


def test_turns_are_told_by_the_seats_own_clock() -> None:
    texts = loaded_of("small").scenario
    assert Titles(texts, "north").clock("1950-05-01 09:00") == "1950-05-01 08:00"
    assert Titles(texts, "south").clock("1950-05-02 06:00") == "1950-05-02 09:00"
