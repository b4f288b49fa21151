"""Coverage: what was reached by whom, and what by nobody."""

from __future__ import annotations

import pytest

from game.lab.crew import Alone
from game.lab.reach import Reached, everything
from game.lab.studies.cover import RECORDS, Cover, _missing, _reached, cover, study_of_cover
from tests.lab.cases import Case
from tests.lab.crew.jobs import Shuffled
from tests.lab.made import marked, model
from tests.lab.studies.parts import column, titles
from tests.record.making import small


def of(**kinds: str) -> Reached:
    return {kind: set(names.split()) for kind, names in kinds.items()}


def by_hand() -> Cover:
    every = of(choices="a b c d", endings="war peace")
    by = {
        "random and random": of(choices="a b", endings="war"),
        RECORDS: of(choices="b d", endings=""),
    }
    return Cover(model(), every, by)


def test_what_anybody_reached_is_all_of_them_together() -> None:
    assert by_hand().reached == of(choices="a b d", endings="war")


def test_what_is_missing_is_told_by_kind_and_in_order() -> None:
    found = Cover(model(), of(endings="z y x", choices="b a"), {})
    assert found.missing() == [
        *(("endings", "x"), ("endings", "y"), ("endings", "z")),
        *(("choices", "a"), ("choices", "b")),
    ]
    assert by_hand().missing() == [("choices", "c"), ("endings", "peace")]


def test_nobody_has_reached_anything_where_nobody_played() -> None:
    found = Cover(model(), of(choices="a"), {})
    assert found.reached == of(choices="")
    assert _reached(found).table.rows == (("choices", 0, 1),)


def test_counts_are_told_for_all_and_for_each() -> None:
    part = _reached(by_hand())
    assert part.table.rows == (("choices", 3, 4, 2, 2), ("endings", 1, 2, 1, 0))
    assert titles(part) == {
        "kind": "what",
        "reached": "reached",
        "every": "of",
        "by_0": "random and random",
        "by_1": RECORDS,
    }


def test_the_missing_have_a_row_each_and_no_chart() -> None:
    part = _missing(by_hand())
    assert column(part, "name") == ["c", "peace"]
    assert column(part, "kind") == ["choices", "endings"]
    assert part.chart is None


def test_of_a_missing_choice_that_is_to_tempt_it_is_told_why() -> None:
    tempting = marked("bombard", "denounce", why="It is loud.")
    every = of(choices="north.bombard north.blockade", endings="bombard")
    part = _missing(Cover(tempting, every, {}))
    assert column(part, "name") == ["north.blockade", "north.bombard", "bombard"]
    assert column(part, "temptation") == [None, "It is loud.", None]


def test_all_that_there_is_names_seats_where_they_matter() -> None:
    every = everything(model())
    assert "north.blockade" in every["choices"]
    assert "lamp (south)" in every["channels"] and "lamp (north)" not in every["channels"]
    assert "gazette (north)" in every["documents"] and "gazette (south)" in every["documents"]
    assert every["endings"] == set(small().scenario.endings)


@pytest.fixture(scope="module")
def played(strait: Case) -> Cover:
    return cover(strait.loaded, 12, ("random",), crew=Alone())


def test_one_kind_plays_against_itself_and_the_records_are_there(played: Cover) -> None:
    assert list(played.by) == ["random and random", RECORDS]
    assert all(
        names <= played.every[kind] for by in played.by.values() for kind, names in by.items()
    )


def test_more_games_reach_no_less(strait: Case, played: Cover) -> None:
    more = cover(strait.loaded, 30, ("random",), crew=Alone())
    for kind, names in played.by["random and random"].items():
        assert names <= more.by["random and random"][kind]


def test_other_games_are_other_games(strait: Case, played: Cover) -> None:
    found = [
        cover(strait.loaded, 3, ("random",), first=first, seed=seed, crew=Alone()).reached
        for first, seed in ((0, 1962), (500, 1962), (0, 3))
    ]
    assert found[0] != found[1] or found[0] != found[2]
    again = cover(strait.loaded, 12, ("random",), crew=Shuffled(3))
    assert again.by == played.by, "whoever plays"


def test_the_study_says_who_played(strait: Case) -> None:
    study = study_of_cover(
        strait.loaded, 3, ("random",), seed=5, preset="grim_school", crew=Alone()
    )
    (said,) = study.said
    assert said.startswith("3 games of 'small' by each pair of machine seats (random), seed 5")
    assert "preset grim_school" in said and said.endswith("and its records")
    assert study.stamp["kinds"] == "random" and study.stamp["preset"] == "grim_school"
    assert not {"record", "natures", "seat north"} & set(study.stamp)
    assert [part.id for part in study.parts] == ["reached", "missing"]
