"""Expectations over fates made by hand: ties, quartiles, empty groups, and each bound."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.expectations import groups, middle_half, unmet, worst_cause
from game.record.form import WorldsForm
from tests.lab.made import CALM, COUP, END, TERMS, TRADE, WAR, Fate, made, model

BLAZE: Fate = ("burning_strait", 2, "skirmish")


def misses(fates: list[Fate], **parts: Any) -> list[str]:
    return [str(miss) for miss in unmet(made(fates), WorldsForm.model_validate(parts))]


def test_a_tie_is_not_commonest() -> None:
    assert misses([CALM, CALM, END], commonest="calm") == []
    (told,) = misses([CALM, END], commonest="calm")
    assert told.startswith("commonest: expected calm, found adjourned with 50.00% (")
    assert "), which has 50.00% (" in told


def test_a_group_must_beat_each_ending_alone_and_not_their_sum() -> None:
    fates = [TERMS, TRADE, TRADE, END, END, CALM, CALM]
    parts: dict[str, Any] = {"groups": {"agreed": ["any_terms", "good_terms"]}}
    assert misses(fates, **parts, commonest="agreed") == []
    (told,) = misses([*fates, END], **parts, commonest="agreed")
    assert "found adjourned with 37.50% (" in told


def test_of_all_endings_in_one_group_none_is_commoner() -> None:
    everything = {"all": list(model().index.endings)}
    assert misses([WAR, WAR, CALM], groups=everything, commonest="all") == []


def test_an_ending_named_twice_in_a_group_counts_once() -> None:
    form = WorldsForm.model_validate({"groups": {"war": ["burning_strait", "burning_strait"]}})
    share = groups(made([WAR, CALM]), form)["war"]
    assert (share.count, share.n) == (1, 2)


def test_two_groups_may_share_an_ending() -> None:
    parts = {
        "groups": {"lost": ["burning_strait", "thrown_out"], "quiet": ["thrown_out", "calm"]},
        "endings": {"lost": [0.5, 0.5], "quiet": [0.75, 0.75]},
    }
    assert misses([WAR, COUP, CALM, CALM], **parts) == []


def test_the_worst_cause_is_measured_against_wars_and_not_worlds() -> None:
    fates = [WAR, WAR, BLAZE, *[CALM] * 9]
    assert worst_cause(made(fates))[0] == "shots"
    assert misses(fates, worst_cause=[0.6, 0.7]) == []
    (told,) = misses(fates, worst_cause=[0, 0.5])
    assert told.startswith("worst_cause: expected 0.00% to 50.00%, found shots with 66.67% (")


def test_of_equal_causes_the_first_in_the_file_is_told() -> None:
    assert worst_cause(made([BLAZE, WAR]))[0] == "shots"


def test_misses_stand_in_the_order_of_the_form() -> None:
    told = misses(
        [WAR, CALM, TERMS],
        settled={"from": "1950-05-02 06:00", "to": "1950-05-02 06:00"},
        worst_cause=[0, 0.5],
        commonest="calm",
        kinds={"war": [0, 0.1]},
        endings={"calm": [0, 0.1]},
    )
    fields = [each.partition(":")[0] for each in told]
    assert fields == ["endings.calm", "kinds.war", "commonest", "worst_cause", "settled"]


@pytest.mark.parametrize(
    ("since", "to", "met"),
    [
        ("1950-05-01 18:00", "1950-05-02 06:00", True),
        ("1950-05-01 18:01", "1950-05-02 06:00", False),
        ("1950-05-01 18:00", "1950-05-02 05:59", False),
    ],
)
def test_the_ends_of_the_middle_half_may_lie_on_the_bounds(since: str, to: str, met: bool) -> None:
    assert (not misses([TERMS, TRADE], settled={"from": since, "to": to})) is met


def settled(turns: list[int]) -> list[Fate]:
    return [("any_terms", turn, None) for turn in turns]


@given(st.lists(st.integers(0, 2), min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_at_most_a_quarter_lies_outside_on_either_side(turns: list[int], dice: Any) -> None:
    names = model().turns
    first, third = (names.index(turn) for turn in middle_half(made(settled(turns))))
    assert first <= third
    assert sum(turn < first for turn in turns) <= len(turns) / 4
    assert sum(turn > third for turn in turns) <= len(turns) / 4
    mixed = [*settled(turns), *[WAR, END] * 5]
    dice.shuffle(mixed)
    assert middle_half(made(mixed)) == (names[first], names[third]), "others do not count"


@given(st.lists(st.sampled_from([WAR, COUP, CALM, END, TERMS, TRADE]), min_size=1, max_size=30))
def test_every_share_is_within_the_band_of_itself_and_outside_a_narrower_one(
    fates: list[Fate],
) -> None:
    found = made(fates)
    for name, share in found.endings().items():
        exact = {"endings": {name: [share.share, share.share]}}
        assert misses(fates, **exact) == []
        if share.count < share.n:
            above = {"endings": {name: [share.share + 1e-9, 1]}}
            assert len(misses(fates, **above)) == 1
        if share.count:
            below = {"endings": {name: [0, share.share - 1e-9]}}
            assert len(misses(fates, **below)) == 1
    assert sum(share.count for share in found.kinds().values()) == len(fates)
