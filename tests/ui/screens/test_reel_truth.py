"""The panel of the truth under both desks."""

from dataclasses import replace

import pytest

from game.record.debrief import Happening
from game.ui import words
from game.ui.reel import Frame, Review
from game.ui.screens import reel_truth
from tests.ui.helpers import kit, named, names, told
from tests.ui.reels import ended, filled, reel, review
from tests.ui.test_truth import FIRST, LETTER, SECOND, THIRD, posted

END = len(reel().frames) - 1
WHOLE = (0.0, 0.0, 1.0, 1.0)


def panel(shown: Review, width: int = 700):  # type: ignore[no-untyped-def]
    return filled(reel_truth.part(ended(shown), shown, WHOLE), 0, width)


def with_frame(frame: Frame) -> Review:
    """A review that shows this frame first."""
    shown = review(at=0)
    shown.reel = replace(shown.reel, frames=(frame, *shown.reel.frames[1:]))
    return shown


def test_the_danger_is_told_with_its_gravest_cause() -> None:
    ledger = reel().frames[0].ledger
    assert ledger is not None
    cause = max(ledger.entries, key=lambda entry: entry.risk).hazard
    line = named(panel(review(at=0)), "reel.danger").describe()
    assert words.odds(ledger.risk) in line
    assert reel().loaded.scenario.events[cause].title in line


def test_its_authors_add_up_to_it() -> None:
    """Both sides' orders and the situation, as games of ten thousand."""
    ledger = reel().frames[0].ledger
    assert ledger is not None
    line = named(panel(review(at=0)), "reel.danger.authors")
    parts = [part.rpartition(" ")[2] for part in line.describe().partition("| ")[2].split(" · ")]
    assert len(parts) == 3
    total = sum(float(part.replace("−", "-").replace("±", "")) for part in parts)
    assert total == pytest.approx(10_000 * ledger.risk, abs=1.5)
    assert line.hint is not None
    assert line.hint.lines


def test_after_the_ending_no_turn_ran_a_danger() -> None:
    assert not {"reel.danger", "reel.danger.authors"} & names(panel(review(at=END)))


def test_events_are_told_by_who_learned_of_them_the_hidden_first() -> None:
    texts = reel().loaded.scenario
    hidden = next(name for name, each in texts.events.items() if each.seen == "hidden")
    public = next(name for name, each in texts.events.items() if each.seen == "public")
    happened = (Happening(FIRST, public), Happening(FIRST, hidden))
    made = panel(with_frame(replace(reel().frames[0], happened=happened)))
    rows = [each for each in told(made).splitlines() if "reel.happened." in each]
    assert [row.partition(": ")[2] for row in rows] == [
        f"Nobody learned | {texts.events[hidden].title}",
        f"Both learned | {texts.events[public].title}",
    ]


def test_what_one_side_alone_learned_names_it_and_events_of_one_audience_share_a_line() -> None:
    texts = reel().loaded.scenario
    alone = [name for name, each in texts.events.items() if each.seen == ["south"]]
    made = panel(
        with_frame(
            replace(reel().frames[0], happened=tuple(Happening(FIRST, each) for each in alone))
        )
    )
    line = named(made, "reel.happened.south")
    titles = "; ".join(texts.events[each].title for each in alone)
    assert line.describe().endswith(f"Sur alone learned | {titles}")
    assert line.hint is not None
    assert len(line.hint.lines) == len(alone)


def letters(moment: str, **fields: object):  # type: ignore[no-untyped-def]
    shown = with_frame(replace(reel().frames[0], moment=moment))
    frames = shown.reel.frames
    shown.reel = replace(posted(replace(LETTER, **fields)), frames=frames)
    return panel(shown)


def test_a_letter_on_its_way_says_when_it_will_be_there() -> None:
    line = named(letters(SECOND), f"reel.way.{LETTER.id}").describe()
    assert "Norr: Proposal, Embassy cable" in line
    assert "Tue 2 May 06:00" in line


def test_one_that_never_came_says_so() -> None:
    line = named(letters(SECOND, arrived=None), f"reel.way.{LETTER.id}").describe()
    assert line.endswith("never arrived")


def test_what_was_misread_is_told_as_meant_and_as_read() -> None:
    made = letters(THIRD, read={"fort": "frozen"}, tone_read="hard")
    line = named(made, f"reel.misread.{LETTER.id}").describe()
    assert line.endswith("meant “It goes”, read “Work stops”; meant “Soft”, read “Hard”")
    assert f"reel.misread.{LETTER.id}" not in names(letters(THIRD))


def test_the_furthest_beliefs_are_told_with_the_truth() -> None:
    made = panel(review(at=1))
    rows = [each for each in told(made).splitlines() if "reel.erred." in each]
    assert 0 < len(rows) <= reel_truth.ERRORS
    assert all("believed" in row and "in truth" in row for row in rows)


def test_where_nobody_was_in_doubt_there_is_no_line_and_no_rule() -> None:
    frame = reel().frames[0]
    sheets = {
        seat: replace(sheet, view=replace(sheet.view, known={}))
        for seat, sheet in frame.sheets.items()
    }
    made = panel(with_frame(replace(frame, sheets=sheets)))
    assert "reel.truth.rule" not in names(made)
    assert not [name for name in names(made) if name.startswith("reel.erred.")]


@pytest.mark.parametrize("width", [260, 420, 1200])
@pytest.mark.parametrize("at", range(END + 1))
def test_all_of_it_has_room_at_any_width(at: int, width: int) -> None:
    made = panel(review(at=at), width)
    pen = kit(1600, 900).pen
    assert [fault for each in made.widgets for fault in each.faults(pen)] == []
