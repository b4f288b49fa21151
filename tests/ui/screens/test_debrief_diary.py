"""The other side's diary: whose it is, which page belongs to the turn, what was so meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.record.debrief import Happening
from game.ui import words
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import debrief
from game.ui.screens import debrief_diary as diary
from game.ui.widgets import Portrait, ScrollArea
from game.ui.widgets.entry import Entry
from tests.ui import afterwords
from tests.ui.afterwords import silent
from tests.ui.helpers import SIZES, Acts, kit, named, names, small, staged, told
from tests.ui.reels import ended, filled

LARGE = [(3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def review(**fields: object) -> Review:
    return afterwords.told(tab="diary", **fields)


def part(shown: Review, name: str, seat: str = "north", width: int = 700) -> Kit:
    parts = diary.parts(ended(shown, seat), shown)
    return filled(next(each for each in parts if each.name == name), width=width)


def entries(made: Kit) -> list[Entry]:
    return [each for each in made.widgets if isinstance(each, Entry)]


# Whose


@pytest.mark.parametrize(("seat", "other"), [("north", "south"), ("south", "north")])
def test_the_other_sides_diary_lies_open(seat: str, other: str) -> None:
    shown = review()
    assert diary.writer(ended(shown, seat), shown) == other
    pages = shown.after.words.diaries[other]
    assert [each.text for each in entries(part(shown, "diary", seat))] == [p.text for p in pages]


def test_both_diaries_can_be_read() -> None:
    shown, acts = review(), Acts()
    parts = diary.parts(ended(shown, acts=acts), shown)
    made = filled(parts[0])
    named(made, "diarist.of.north").press()
    assert shown.diarist == "north"
    assert [each.text for each in entries(part(shown, "diary"))] == [
        page.text for page in shown.after.words.diaries["north"]
    ]
    assert say("diary.own", leader=small().scenario.seats["north"].leader) in told(made)


def test_the_writer_has_a_face_on_the_right_side() -> None:
    for seat, side in (("north", 1), ("south", 0)):
        made = part(review(), "diarist", seat)
        face = named(made, "diarist.face")
        assert isinstance(face, Portrait)
        assert face.side == side
        assert face.hint is not None and face.hint.title == face.text
        assert all(each.side == side for each in entries(part(review(), "diary", seat)))


def test_it_says_that_nobody_wrote_it_and_by_which_clock() -> None:
    assert say("diary.invented") in told(part(review(), "diarist"))
    zone = small().scenario.seats["south"].clock.title
    assert zone in told(part(review(), "diary"))


# Pages and turns


@pytest.mark.parametrize(("at", "page"), [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (9, 2)])
def test_the_page_of_a_turn_is_the_last_that_has_begun(at: int, page: int) -> None:
    assert diary.page_at([0, 2, 4], at) == page


def test_before_all_pages_the_first_is_shown() -> None:
    assert diary.page_at([3, 4], 0) == 0
    assert diary.page_at([], 5) == 0


def test_what_is_written_after_the_ending_belongs_to_the_last_frame() -> None:
    shown = review()
    for seat in afterwords.SEATS:
        rows = diary.rows_of(shown.reel, shown.after.words.diaries[seat])
        assert rows == sorted(set(rows))
        assert rows[-1] == len(shown.reel.frames) - 1


def test_the_page_of_the_shown_turn_is_marked_and_turned_to() -> None:
    marked = []
    for at in range(4):
        found = entries(part(review(at=at), "diary"))
        assert [each.chosen for each in found].count(True) == 1
        marked.append(next(index for index, each in enumerate(found) if each.chosen))
    assert marked == sorted(marked)
    assert len(set(marked)) > 1


def test_pressing_a_page_takes_the_strip_to_its_turn() -> None:
    shown = review(at=0)
    found = entries(part(shown, "diary"))
    rows = diary.rows_of(shown.reel, shown.after.words.diaries["south"])
    for entry, row in zip(found, rows, strict=True):
        entry.press()
        assert shown.at == row


def test_a_page_is_dated_by_its_writers_own_clock() -> None:
    shown = review()
    pages = shown.after.words.diaries["south"]
    for entry, page in zip(entries(part(shown, "diary")), pages, strict=True):
        assert (entry.day, entry.hour) == (words.date(page.clock), words.clock(page.clock))
        assert entry.hint is not None and words.when(page.since) in entry.hint.lines[0]


def test_until_it_is_made_it_says_so() -> None:
    assert say("diary.waiting") in told(part(silent(), "diary"))
    empty = review()
    empty.after = replace(empty.after, words=replace(empty.after.words, diaries={"north": ()}))
    assert say("diary.none") in told(part(empty, "diary"))


# Meanwhile


def test_what_was_far_from_the_truth_is_told_beside_the_page() -> None:
    made = part(review(at=2), "meanwhile")
    titles = [each.title for each in small().scenario.variables.values()]
    heads = [name for name in names(made) if name.endswith(".head")]
    assert len(heads) > 0
    assert any(title in told(made) for title in titles)


@pytest.mark.parametrize(("seat", "other"), [("north", "north"), ("south", "south")])
def test_what_the_reader_sealed_meanwhile_stands_beside_the_page(seat: str, other: str) -> None:
    """Across from the writer sits whoever reads."""
    texts, shown = small().scenario, review(at=0)
    said = told(part(shown, "meanwhile", seat))
    assert say("diary.sealed", leader=words.surname(texts, other)) in said
    for name in shown.frame.done(other).values():
        assert texts.choices[other][name].title in said
    for letter in shown.frame.orders[other].letters:
        assert texts.channels[letter.channel].title in said


def test_after_the_ending_nobody_has_sealed_anything() -> None:
    shown = review(at=len(review().reel.frames) - 1)
    head = say("diary.sealed", leader=words.surname(small().scenario, "north"))
    assert head not in told(part(shown, "meanwhile"))


def test_under_one_another_the_screen_turns_to_the_page_of_the_turn() -> None:
    seen = []
    for at in (0, 3):
        shown, made = review(at=at), kit(1280, 720, 2.0)
        debrief.build(made, ended(shown), shown)
        area, page = named(made, "debrief.all"), next(e for e in entries(made) if e.chosen)
        assert isinstance(area, ScrollArea)
        assert 0 <= page.rect.y - area.seek < area.rect.height
        seen.append(area.seek)
    assert seen[0] < seen[1]


def test_events_that_the_writer_missed_are_told_and_others_are_not() -> None:
    texts = small().scenario
    hidden = next(name for name, each in texts.events.items() if each.seen == "hidden")
    public = next(name for name, each in texts.events.items() if each.seen == "public")
    shown = review(at=1)
    happened = tuple(Happening(shown.frame.moment, each) for each in (hidden, public))
    frames = list(shown.reel.frames)
    frames[1] = replace(frames[1], happened=happened)
    shown.reel = replace(shown.reel, frames=tuple(frames))
    said = told(part(shown, "meanwhile"))
    assert texts.events[hidden].title in said
    assert texts.events[public].title not in said


def test_a_letter_on_its_way_to_the_writer_is_told_with_its_hours() -> None:
    shown = review()
    assert shown.reel.debrief is not None
    letter = next(each for each in shown.reel.debrief.letters if each.sender == "north")
    late = replace(letter, sent="1950-05-01 09:00", arrived="1950-05-02 06:00")
    lost = replace(late, id="north/1950-05-01 09:00/1", arrived=None)
    shown.reel = replace(shown.reel, debrief=replace(shown.reel.debrief, letters=(late, lost)))
    shown.at = 1
    said = told(part(shown, "meanwhile"))
    assert words.when("1950-05-02 06:00") in said
    assert say("diary.never") in said
    assert say("diary.letter") not in told(part(shown, "meanwhile", "south"))


def test_where_nothing_was_hidden_it_says_so() -> None:
    shown = review(at=1)
    frame = shown.frame
    sheets = {
        seat: replace(sheet, view=replace(sheet.view, known={}))
        for seat, sheet in frame.sheets.items()
    }
    frames = list(shown.reel.frames)
    frames[1] = replace(frame, sheets=sheets, happened=(), orders={})
    assert shown.reel.debrief is not None
    bare = replace(shown.reel.debrief, letters=())
    shown.reel = replace(shown.reel, frames=tuple(frames), debrief=bare)
    assert say("diary.meanwhile.none") in told(part(shown, "meanwhile"))


# The whole tab


@pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_clipped_at_any_size(size: tuple[int, int, float]) -> None:
    for shown in (review(at=2), review(at=0, diarist="north"), silent(tab="diary")):
        made = kit(*size)
        debrief.build(made, ended(shown), shown)
        assert faults(staged(made)) == []
