"""Starting points, and prices: what is refused of them, and where it is told."""

from __future__ import annotations

from typing import Any

import pytest

START = (
    "  whole: {title: From the first morning, text: Three turns and one night., "
    "judgement: invented}\n"
)
PRICE = "      weights: {unrest: 1, tension: -0.5}\n"


def with_start(text: str, start: str, history: bool = True) -> str:
    """The small scenario with another start, and (whether there is one or not) a history."""
    assert text.count(START) == 1
    text = text.replace(START, f"{START}  other: {{title: O, text: T., judgement: m, {start}}}\n")
    return f"history: records/talk.yaml\n{text}" if history else text


@pytest.mark.parametrize(
    "start",
    [
        "turn: 1950-05-01 09:00",
        "turn: 1950-05-02 06:00",
        "turn: 1950-05-02 06:00, seats: [north, south]",
        "so_far: {north: You know nothing.}",
        "seats: [south], so_far: {south: You know all.}",
    ],
)
def test_starts_that_will_do(start: str, small_text: str, problems_of: Any) -> None:
    assert problems_of(with_start(small_text, start)) == ()


def test_the_calendars_first_turn_needs_no_history(small_text: str, problems_of: Any) -> None:
    assert problems_of(with_start(small_text, "turn: 1950-05-01 09:00", history=False)) == ()
    (told,) = problems_of(with_start(small_text, "turn: 1950-05-01 18:00", history=False))
    assert "this scenario has no history" in told.message


@pytest.mark.parametrize(
    ("start", "at", "rule", "message", "remedy"),
    [
        (
            "turn: 1950-05-01 18:30", "1950-05-01 18:30", "reference",
            "there is no turn '1950-05-01 18:30'", "did you mean '1950-05-01 18:00'?",
        ),
        (
            "turn: the evening", "the evening", "form",
            "'the evening' is not a moment", "write it as 1962-10-27 09:00",
        ),
        (
            "seats: [nroth]", "nroth", "reference",
            "there is no seat 'nroth'", "did you mean 'north'?",
        ),
        (
            "seats: [north, north]", "north]", "twice", "'north' is named twice", "remove one",
        ),
        (
            "so_far: {suoth: S.}", "suoth", "reference",
            "there is no seat 'suoth'", "did you mean 'south'?",
        ),
    ],
)  # fmt: skip
def test_starts_that_will_not(
    start: str, at: str, rule: str, message: str, remedy: str, small_text: str, problems_of: Any
) -> None:
    text = with_start(small_text, start)
    (told,) = problems_of(text)
    assert (told.rule, told.message, told.remedy) == (rule, message, remedy)
    line = text.splitlines()[told.mark.line - 1]
    assert line[told.mark.column - 1 :].startswith(at)


def test_each_seat_is_proposed_one_start(small_text: str, problems_of: Any) -> None:
    text = with_start(small_text, "seats: [north, south]")
    third = "  third: {title: T, text: T., judgement: m, seats: [south, north]}\n"
    found = problems_of(text.replace(START, START + third))
    assert [told.message for told in found] == [
        "north is proposed 'third' first already",
        "south is proposed 'third' first already",
    ]
    assert {told.remedy for told in found} == {"name it in one start"}


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        (PRICE, "      weights: {unrset: 1}\n", "reference", "there is no variable 'unrset'"),
        (PRICE, "      weights: {}\n", "bounds", None),
        (
            "        - {text: It cost her dear.}\n", "        - {below: 9, text: Dear.}\n", "rule",
            "the last word of a price has no below, and each before it has one",
        ),
        (
            "{below: 5, text: It cost her little.}", "{text: It cost her little.}", "rule",
            "the last word of a price has no below, and each before it has one",
        ),
    ],
)  # fmt: skip
def test_prices_that_will_not(
    old: str, new: str, rule: str, message: str | None, small_text: str, problems_of: Any
) -> None:
    assert small_text.count(old) == 1
    (told,) = problems_of(small_text.replace(old, new))
    assert told.rule == rule
    assert message is None or told.message.startswith(message)


def test_one_word_will_do_for_a_price(small_text: str, problems_of: Any) -> None:
    cheap = "        - {below: 5, text: It cost her little.}\n"
    assert problems_of(small_text.replace(cheap, "")) == ()
