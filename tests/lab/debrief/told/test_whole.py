"""The whole debrief as one study."""

import json
from dataclasses import replace

import pytest

from game.lab.debrief.brier import said
from game.lab.debrief.opened import reopened
from game.lab.debrief.told.whole import Amount, last, study, whole
from game.lab.debrief.turning import Look
from game.lab.study.forms import Part, Study
from game.lab.study.plain import json_of
from game.lab.study.told import lines_of
from game.record.form import LuckRules
from game.record.game import Game
from game.scenario import Loaded
from tests.lab.cases import Case

FEW = Amount(worlds=60, each=20, skill=20, looks=(Look(20, 6), Look(40, 4)))


@pytest.fixture(scope="module")
def found(game: Game) -> Study:
    return study(game, amount=FEW)


def part(of: Study, name: str) -> Part:
    return next(each for each in of.parts if each.id == name)


def test_it_has_all_parts_once(found: Study) -> None:
    names = [each.id for each in found.parts]
    assert names == [
        "authors", "causes", "worlds", "standing", "skill", "turning", "bands", "advisers"
    ]  # fmt: skip


def test_history_does_not_stand_beside_itself(game: Game, told: Loaded) -> None:
    found = study(replace(game, loaded=told), amount=FEW)
    assert "history" not in [each.id for each in found.parts]


def test_with_a_history_it_stands_beside(strait: Case, told: Loaded) -> None:
    silent = reopened(told, strait.record.model_copy(update={"turns": {}}))
    found = study(silent, amount=FEW)
    assert [each.id for each in found.parts].count("history") == 1
    (row, *_) = part(found, "history").table.rows
    assert row[1].n == row[2].n == 60  # type: ignore[union-attr]


def test_every_row_fits_its_columns(found: Study) -> None:
    for each in found.parts:
        ids = [column.id for column in each.table.columns]
        assert len(set(ids)) == len(ids)
        assert all(len(row) == len(ids) for row in each.table.rows)


def test_it_says_what_it_takes_to_play_it_again(game: Game, found: Study) -> None:
    assert found.stamp["seed"] == game.seed
    assert found.stamp["fingerprint"] == game.loaded.fingerprint
    assert found.stamp["preset"] == game.model.preset
    assert game.moment in found.said[0]


def test_its_title_names_the_ending(game: Game, found: Study) -> None:
    assert found.title == f"The Strait: {game.model.scenario.endings[game.ending or ''].title}"


def test_it_is_the_same_every_time(game: Game, found: Study) -> None:
    assert study(game, amount=FEW) == found


def test_earlier_games_count_for_the_advisers(game: Game, found: Study) -> None:
    earlier = [each for turn in said(game) for each in turn]
    more = study(game, amount=FEW, earlier=[earlier])
    once, twice = part(found, "advisers").table.rows, part(more, "advisers").table.rows
    assert [row[-1] for row in once] == [1] * len(once)
    assert [row[-1] for row in twice] == [2] * len(twice)


def test_who_sat_there_is_told(game: Game) -> None:
    found = study(game, {"south": "character", "north": "human"}, FEW)
    assert "Against Ada Norr in all worlds: character." in part(found, "skill").note


def test_a_game_that_goes_on_has_no_debrief(strait: Case) -> None:
    with pytest.raises(ValueError, match="goes on"):
        study(Game.start(strait.loaded), amount=FEW)


def test_the_last_of_some_slices() -> None:
    assert whole([]) == []
    assert whole(iter([1, 2, 3])) == [3]
    assert last([1, 2]) == 2


def test_a_game_taken_up_late_is_told_from_there(strait: Case) -> None:
    rules = LuckRules(events="pinned", letters="undistorted", until="1950-05-01 18:00")
    late = reopened(strait.loaded, strait.record.model_copy(update={"luck": rules}))
    found = study(late, amount=FEW)
    for name in ("authors", "standing"):
        assert part(found, name).table.rows[0][0] == "1950-05-01 18:00"


def test_it_can_be_written_as_json(found: Study) -> None:
    text = json_of(found)
    plain = json.loads(text)
    assert [each["id"] for each in plain["parts"]] == [each.id for each in found.parts]
    assert json_of(found) == text


def test_it_can_be_told_as_text(found: Study) -> None:
    text = "\n".join(lines_of(found))
    for each in found.parts:
        assert each.title in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_who_wants_more_gets_more(game: Game, found: Study) -> None:
    more = study(game, amount=replace(FEW, worlds=90))
    count = sum(row[2].count for row in part(more, "worlds").table.rows)  # type: ignore[union-attr]
    assert count == 90
    assert part(more, "skill") == part(found, "skill")
    assert part(more, "turning") == part(found, "turning")


def test_the_usual_amounts_are_those_of_the_parts() -> None:
    usual = Amount()
    assert (usual.worlds, usual.each) == (10_000, 1_000)
    assert usual.looks[-1].worlds == 1_000
    assert usual.skill >= 1_000
