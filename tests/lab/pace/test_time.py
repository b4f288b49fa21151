"""What holds of minutes whatever is on the desk: they add up, and never shrink as it fills."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lab.pace import hands
from game.lab.pace.reader import READERS, READING, Reader
from game.lab.pace.sheet import PARTS, Sheet
from game.lab.pace.wording import count

SHEETS = st.builds(
    lambda words, papers, letters, open, ordered, written: Sheet(
        "1950-05-01 09:00", words, papers, letters, open, ordered, written
    ),
    st.fixed_dictionaries({part: st.integers(0, 900) for part in PARTS}),
    *[st.integers(0, 6)] * 5,
)

NAMES = pytest.mark.parametrize("name", READERS)


@NAMES
@settings(max_examples=15, deadline=None)
@given(sheet=SHEETS, part=st.sampled_from(list(PARTS)))
def test_more_words_never_take_less_and_cost_no_other_part(
    name: str, sheet: Sheet, part: str
) -> None:
    reader = READERS[name]
    fuller = replace(sheet, words={**sheet.words, part: sheet.words[part] + 50})
    before, after = reader.minutes(sheet), reader.minutes(fuller)
    assert after.pop(part) >= before.pop(part)
    assert after == before


@NAMES
@pytest.mark.parametrize("field", ["papers", "letters", "open", "ordered", "written"])
@settings(max_examples=10, deadline=None)
@given(sheet=SHEETS)
def test_one_thing_more_never_takes_the_hands_less(name: str, field: str, sheet: Sheet) -> None:
    more = replace(sheet, **{field: getattr(sheet, field) + 1})
    reader = READERS[name]
    assert reader.minutes(more)["hands"] >= reader.minutes(sheet)["hands"]


@NAMES
def test_an_empty_desk_takes_the_seal_the_thought_and_the_machine(name: str) -> None:
    reader = READERS[name]
    bare = Sheet("1950-05-01 09:00", dict.fromkeys(PARTS, 0), 0, 0, 0, 0, 0)
    took = reader.minutes(bare)
    assert all(took[part] == 0.0 for part in PARTS)
    seal = hands.SEAL_STEPS * hands.act()
    assert 60 * sum(took.values()) == pytest.approx(seal + reader.ponders + hands.WAITING)


@pytest.mark.parametrize(
    ("share", "opened"),
    [((0.0, 0.0), 0.0), ((0.2, 0.3), 0.5), ((1.0, 0.0), 1.0), ((0.8, 0.8), 1.0)],
)
def test_a_part_is_opened_as_far_as_it_is_read_or_skimmed(
    share: tuple[float, float], opened: float
) -> None:
    assert Reader(READING, {"papers": share}, 0, 0.0).opened("papers") == pytest.approx(opened)


def test_who_has_nothing_to_choose_from_needs_no_more_than_the_act() -> None:
    assert hands.choosing(0) == pytest.approx(hands.act())


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ((), 0),
        (("", "  \n\t "), 0),
        (("one two", "three"), 3),
        (("“Тихо”, said he:\n\nно да — no",), 7),
        (("a\u00a0b c",), 3),
    ],
)
def test_words_are_what_stands_between_spaces(texts: tuple[str, ...], words: int) -> None:
    assert count(*texts) == words
