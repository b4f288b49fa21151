"""Unquoted words: the traps of YAML 1.1 are not there."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenario.scalars import resolve_plain

CLOCKS = ["12:30", "09:00", "0:00", "1:30:15", "23:59"]
DATES = ["1962-10-27", "1962-10-27 09:00", "1962-10-27T09:00:00Z", "2001-12-14t21:59:43.10-05:00"]
WORDS = ["yes", "no", "on", "off", "Yes", "NO", "y", "n", "True", "FALSE", "Null"]
ODD = ["007", "0x1F", "0o17", "1_000", "1e", "e3", ".", "-", "+", "+-1", "1.2.3", ".inf", ".nan"]


@pytest.mark.parametrize("word", [*CLOCKS, *DATES, *WORDS, *ODD, "1,5", "12 %", "-x", "<<"])
def test_text_stays_text(word: str) -> None:
    assert resolve_plain(word) == word


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("0", 0),
        ("18446744073709551615", 2**64 - 1),
        ("13", 13),
        ("+13", 13),
        ("-8", -8),
        ("1.5", 1.5),
        ("-0.25", -0.25),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("1E3", 1000.0),
        ("-2.5e-3", -0.0025),
        ("+1e+2", 100.0),
    ],
)
def test_numbers_are_numbers(word: str, number: float) -> None:
    value = resolve_plain(word)
    assert value == number and type(value) is type(number)


@pytest.mark.parametrize(
    ("word", "value"),
    [("", None), ("~", None), ("null", None), ("true", True), ("false", False)],
)
def test_the_five_words_that_mean_something(word: str, value: Any) -> None:
    assert resolve_plain(word) is value


@pytest.mark.parametrize("word", ["1e999", "-1e999", "1" * 41, "0." + "1" * 60])
def test_numbers_that_cannot_be_held_are_refused(word: str) -> None:
    with pytest.raises(OverflowError):
        resolve_plain(word)
