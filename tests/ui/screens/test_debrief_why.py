"""What a machine weighed: under a page of its diary in sentences, beside it in numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.seats.accounts.tables import Row, Table
from game.ui.accounted import Why
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import debrief, debrief_why
from game.ui.screens import debrief_diary as diary
from game.ui.widgets.fold import Fold
from game.ui.widgets.span import Span
from tests.ui import afterwords
from tests.ui.helpers import SIZES, kit, named, names, small, staged, told
from tests.ui.reels import ended, filled

SEAT = "south"
FELT = Table("What he felt, of 100", (Row("Danger", 0.46, "46", "“Fear” 40"),), 1.0)
WEIGHED = Table(
    "What one does",
    (
        Row("“Turn the convoy”", 1.5, "1.5", "habit and taste 1.5", chosen=True),
        Row("“Hold”", 0.5, "0.5", "the mood of the hour 0.5"),
        Row("“Denounce it”", -3.0, "minus 3.0", "fear of the step minus 3.0"),
    ),
)
FEARED = Table("What he feared", (Row("His staff’s estimate", told="about 1 in 90"),))
WHY = Why("I felt the danger at 46 of 100. I wait.", (FELT, WEIGHED, FEARED))
LARGE = [(3840, 2160, 1.0), (1024, 600, 2.0)]


def review(why: Why | None = WHY, unfolded: bool = True, at: int = 1) -> Review:
    """The debrief of a game in which a machine sat in the south."""
    shown = afterwords.told(tab="diary", at=at, why=unfolded)
    moments = [frame.moment for frame in shown.reel.frames[:-1]]
    shown.after = replace(shown.after, whys={SEAT: dict.fromkeys(moments, why)})
    return shown


def part(shown: Review, name: str) -> Kit:
    parts = diary.parts(ended(shown), shown)
    return filled(next(each for each in parts if each.name == name), width=700)


def bars(shown: Review) -> dict[str, Span]:
    found = [each for each in part(shown, "meanwhile").widgets if isinstance(each, Span)]
    return {each.text: each for each in found}


def leader() -> str:
    return small().scenario.seats[SEAT].leader.split()[-1]


def test_the_chosen_page_has_a_fold_that_opens_its_account() -> None:
    shown = review(unfolded=False)
    made = part(shown, "diary")
    fold = named(made, "diary.why")
    assert isinstance(fold, Fold)
    assert fold.text == say("diary.why", leader=leader()) and not fold.unfolded
    assert WHY.said not in told(made)
    fold.press()
    assert shown.why
    assert WHY.said in told(part(shown, "diary"))
    named(part(shown, "diary"), "diary.why").press()
    assert not shown.why


def test_it_stands_below_the_page_of_the_turn() -> None:
    made = part(review(), "diary")
    rows = [each.name for each in made.widgets]
    (chosen,) = [e.name for e in made.widgets if getattr(e, "chosen", False) and "." in e.name]
    assert rows.index("diary.why") == rows.index(chosen) + 1


@pytest.mark.parametrize("diarist", ["north", ""])
def test_a_person_has_no_account(diarist: str) -> None:
    shown = review()
    shown.diarist = diarist
    assert ("diary.why" in names(part(shown, "diary"))) is (diarist == "")


def test_after_the_ending_nothing_was_weighed() -> None:
    shown = review(at=len(review().reel.frames) - 1)
    assert "diary.why" not in names(part(shown, "diary"))
    assert say("diary.meanwhile") in told(part(shown, "meanwhile"))


def test_numbers_take_the_place_of_what_was_so_meanwhile() -> None:
    said = told(part(review(), "meanwhile"))
    assert say("diary.meanwhile") not in said
    for table in WHY.tables:
        assert table.title in said
    assert "about 1 in 90" in said
    assert say("diary.meanwhile") in told(part(review(unfolded=False), "meanwhile"))


def test_an_account_without_numbers_leaves_it_as_it_is() -> None:
    shown = review(replace(WHY, tables=()))
    assert WHY.said in told(part(shown, "diary"))
    assert say("diary.meanwhile") in told(part(shown, "meanwhile"))


def test_bars_go_from_the_line_as_far_as_the_numbers() -> None:
    found = bars(review())
    first, second, third = (found[row.text] for row in WEIGHED.rows)
    assert (first.zero, first.start, first.end) == (0.5, 0.5, 0.75)
    assert (third.start, third.end) == (0.5, 0.0)
    assert [each.tone for each in (first, second, third)] == ["whole", "better", "worse"]
    assert first.note == "habit and taste 1.5" and third.reading == "minus 3.0"


def test_numbers_that_are_all_above_zero_begin_at_the_left() -> None:
    danger = bars(review())["Danger"]
    assert (danger.zero, danger.start, danger.end) == (None, 0.0, 0.46)


def test_what_cannot_be_accounted_for_says_so() -> None:
    assert say("diary.why.none") in told(part(review(None), "diary"))
    assert say("diary.meanwhile") in told(part(review(None), "meanwhile"))


@pytest.mark.parametrize(("done", "key"), [(0.5, "diary.why.waiting"), (1.0, "diary.why.before")])
def test_a_turn_that_is_not_there_is_being_made_or_was_before(done: float, key: str) -> None:
    shown = review()
    counted = {**shown.after.done, "whys": done}
    shown.after = replace(shown.after, whys={SEAT: {}}, done=counted)
    assert say(key) in told(part(shown, "diary"))
    assert not debrief_why.opened(shown, SEAT)


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float]) -> None:
    shown, made = review(), kit(*size)
    debrief.build(made, ended(shown), shown)
    assert faults(staged(made)) == []
