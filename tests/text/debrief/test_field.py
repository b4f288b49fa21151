"""The field of letters: a hundred of them, at least one for what came at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.debrief.told.frame import KINDS
from game.lab.shares import Share
from game.text.debrief.field import LETTERS, WHOLE, legend, parts, tell_field
from tests.text.acting import Stage

Counts = dict[str, int]


def shares(counts: Counts) -> dict[str, Share]:
    n = sum(counts.values())
    return {kind: Share(count, n) for kind, count in counts.items()}


def test_every_kind_of_ending_has_a_letter_of_its_own() -> None:
    assert set(LETTERS) == set(KINDS)
    assert len(set(LETTERS.values())) == len(LETTERS)


@given(
    st.dictionaries(st.sampled_from(list(LETTERS)), st.integers(0, 10_000), min_size=1).filter(
        lambda counts: sum(counts.values()) > 0
    )
)
def test_there_are_a_hundred_letters_and_nothing_that_came_is_left_out(counts: Counts) -> None:
    found = parts(shares(counts))
    assert sum(found.values()) == WHOLE
    assert {kind for kind, count in counts.items() if count} == set(found)
    assert all(many >= 1 for many in found.values())


@given(st.lists(st.integers(0, 10_000), min_size=5, max_size=5).filter(lambda each: sum(each) > 0))
def test_each_is_off_by_little(counts: list[int]) -> None:
    given_ = dict(zip(LETTERS, counts, strict=True))
    found = parts(shares(given_))
    for kind, many in found.items():
        assert abs(many - 100 * given_[kind] / sum(counts)) <= len(LETTERS)


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ({"war": 113, "settlement": 887}, {"settlement": 89, "war": 11}),
        ({"war": 1, "settlement": 9_999}, {"settlement": 99, "war": 1}),
        ({"war": 10}, {"war": 100}),
        (
            {"settlement": 1, "stalemate": 1, "war": 1},
            {"settlement": 34, "stalemate": 33, "war": 33},
        ),
    ],
)
def test_by_hand(counts: Counts, found: Counts) -> None:
    assert parts(shares(counts)) == found


@pytest.mark.parametrize(("width", "rows"), [(80, 2), (52, 2), (51, 4), (30, 4)])
def test_rows_fit_the_page(width: int, rows: int) -> None:
    stage = Stage([], width=width)
    tell_field(stage.console, shares({"war": 25, "settlement": 75}))
    lines = stage.said.splitlines()
    assert len(lines) == rows
    assert all(len(line) <= width for line in lines)
    assert "".join(line.strip() for line in lines) == "s" * 75 + "W" * 25


def test_the_legend_names_what_is_there_once_and_in_order() -> None:
    told = legend(["war", "settlement", "war"])
    assert told == "Each letter is a hundredth of them: s settlement, W war."
