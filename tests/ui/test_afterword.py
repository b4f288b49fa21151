"""What a debrief tells in words: made slice by slice, kept across games, written for a class."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.lab.debrief.brier import Said
from game.lab.debrief.kept import read
from game.ui import afterword
from game.ui.afterword import Shelf, printed, shelved, standings, worded
from game.ui.counting import STAGES, Work, opened
from game.ui.reel import Review
from tests.ui.afterwords import SEATS, game, heard, shelf, words
from tests.ui.reels import reel

RECORD = game().record()


def said(who: str, chance: float, came: bool = False, **fields: object) -> Said:
    made = Said("north", who, "1950-05-01 09:00", "late", chance, 0.5, came, False)
    return replace(made, **fields)  # type: ignore[arg-type]


# Words


def test_the_words_come_piece_by_piece_and_what_is_there_stays() -> None:
    parts = list(worded(game(), RECORD, SEATS))
    assert [round(done, 1) for done, _ in parts] == [0.1, 0.3, 0.6, 0.8, 1.0]
    first, second, third, *_, last = (told for _, told in parts)
    assert first.post is not None and not first.diaries
    assert set(second.diaries) == set(SEATS) and second.post is first.post
    assert {each.preset for each in third.verdicts} == {"calm_school", "grim_school"}
    assert set(last.asked) == set(SEATS) and last.verdicts == third.verdicts


def test_only_the_chairs_of_people_are_asked_for_the_class() -> None:
    *_, (done, told) = worded(game(), RECORD, ("south",))
    assert (done, set(told.asked)) == (1.0, {"south"})
    assert set(told.diaries) == set(SEATS)


def test_every_seat_writes_a_diary_and_every_question_has_an_answer() -> None:
    told = words()
    assert all(pages for pages in told.diaries.values())
    assert all(each.text and each.answer for seat in SEATS for each in told.asked[seat])


def test_the_same_game_has_the_same_words() -> None:
    *_, (_, again) = worded(game(), RECORD, SEATS)
    assert (again.diaries, again.post) == (words().diaries, words().post)
    assert again.asked == words().asked


# The bench


def test_the_bench_makes_words_and_keeps_what_was_said() -> None:
    work = opened(reel())
    *_, (_, found) = STAGES["words"](work)
    assert set(found["words"].diaries) == set(SEATS)  # type: ignore[attr-defined]
    *_, (_, spoken) = STAGES["said"](work)
    assert work.said == spoken["said"]
    ((done, kept),) = STAGES["shelf"](work)
    assert done == 1.0
    assert isinstance(kept["shelf"], Shelf) and len(kept["shelf"].games) == 1


def test_a_bench_that_counts_for_one_person_asks_that_chair() -> None:
    record = RECORD.model_copy(update={"players": {"south": "human", "north": "character"}})
    work: Work = opened(replace(reel(), record=record))
    *_, (_, found) = STAGES["words"](work)
    assert set(found["words"].asked) == {"south"}  # type: ignore[attr-defined]


# Across games


def test_a_game_is_kept_once_however_often_its_debrief_is_read() -> None:
    for _ in range(2):
        found = shelved(game(), heard())
    assert (len(found.games), found.trouble) == (1, "")
    (kept,) = read(afterword.place())
    assert list(kept.said) == [each for turn in heard() for each in turn]


def test_what_cannot_be_read_is_told_with_its_place_and_nothing_is_lost() -> None:
    afterword.place().parent.mkdir(parents=True)
    afterword.place().write_text("no game\n", encoding="utf-8")
    found = shelved(game(), heard())
    assert found.games == ()
    assert f"{afterword.place()}:1" in found.trouble
    assert afterword.place().read_text(encoding="utf-8") == "no game\n"


def test_a_disk_that_refuses_is_told_of() -> None:
    paths.user_data().parent.mkdir(parents=True, exist_ok=True)
    paths.user_data().write_text("a file where a folder should be", encoding="utf-8")
    assert shelved(game(), heard()).trouble


def test_advisers_stand_in_the_order_of_this_game() -> None:
    turns = [(said("marshal", 0.9), said("envoy", 0.1)), (said("marshal", 0.8),)]
    found = standings(turns, None, "north", "late")
    assert list(found) == ["envoy", "marshal"]
    marshal = found["marshal"]
    assert marshal.here is not None
    assert marshal.here.brier == pytest.approx((0.81 + 0.64) / 2)
    assert (marshal.mean, marshal.here.n) == (pytest.approx(0.85), 2)
    assert marshal.ever is None


def test_what_was_said_of_something_else_or_elsewhere_does_not_count() -> None:
    turns = [(said("envoy", 0.1), said("envoy", 0.9, kind="soon"), said("x", 0.2, seat="south"))]
    assert list(standings(turns, None, "north", "late")) == ["envoy"]
    assert standings(turns, None, "north", "late")["envoy"].mean == 0.1
    assert list(standings(turns, None, "south", "late")) == ["x"]
    assert standings((), None, "north", "late") == {}


def test_who_was_heard_in_other_games_alone_stands_last() -> None:
    kept = Shelf(((said("envoy", 0.1), said("elder", 0.0)), (said("elder", 1.0),)))
    found = standings([(said("envoy", 0.1),)], kept, "north", "late")
    assert list(found) == ["envoy", "elder"]
    elder = found["elder"]
    assert elder.here is None and elder.mean == 0.0
    assert elder.ever is not None and (elder.ever.n, elder.ever.games) == (2, 2)


def test_of_enough_games_there_is_an_interval() -> None:
    few = standings(heard(), shelf(7), "north", "late")
    many = standings(heard(), shelf(8), "north", "late")
    assert all(each.ever and each.ever.interval is None for each in few.values())
    assert all(each.ever and each.ever.interval is not None for each in many.values())


# The class sheet


def test_the_class_sheet_is_written_into_the_users_folder() -> None:
    made = printed(game(), RECORD, "north")
    assert made.path.parent == paths.user_data() / "class"
    assert made.path.name.startswith("small-") and made.path.suffix == ".html"
    page = made.path.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert made.asked == words().asked["north"]
    assert all(each.text.split()[0] in page for each in made.asked)


def test_the_same_game_is_written_to_the_same_place_and_another_to_another() -> None:
    from tests.ui.reels import THERE, played

    first, again = (printed(game(), RECORD, seat).path for seat in SEATS)
    assert first == again
    other = played(THERE)
    assert printed(other, other.record(), "north").path != first


def test_a_review_begins_without_any_of_it() -> None:
    fresh = Review(reel())
    assert fresh.after.words.post is None
    assert (fresh.after.words.diaries, fresh.after.words.verdicts) == ({}, ())
    assert (fresh.printed, fresh.diarist, fresh.odds) == (None, "", "late")
    assert isinstance(afterword.place(), Path)
