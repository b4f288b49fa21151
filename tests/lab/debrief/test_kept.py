"""What advisers said, kept across games."""

from pathlib import Path

import pytest

from game.lab.debrief.brier import Said, scores
from game.lab.debrief.kept import FILE, Kept, add, kept, known_by, read, spoken
from game.lab.debrief.opened import reopened
from game.record.game import Game
from game.scenario import ScenarioError
from tests.lab.cases import Case

SOON = Said("north", "envoy", "1950-05-01 09:00", "soon", 0.25, 0.1, False, True, 0.125)
LATE = Said("north", "envoy", "1950-05-01 09:00", "late", 0.5, 0.3, True, False)


def made(name: str, scenario: str = "small", preset: str = "calm_school") -> Kept:
    return Kept(name, scenario, preset, (SOON, LATE))


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / FILE
    assert add(path, made("one"))
    assert add(path, made("two", preset="hot_school"))
    assert read(path) == [made("one"), made("two", preset="hot_school")]


def test_a_game_counts_once(tmp_path: Path) -> None:
    path = tmp_path / FILE
    assert add(path, made("one"))
    before = path.read_bytes()
    assert not add(path, made("one"))
    assert path.read_bytes() == before


def test_where_nothing_is_kept_there_is_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / FILE) == []


def test_it_is_one_line_a_game(tmp_path: Path) -> None:
    path = tmp_path / FILE
    add(path, made("one"))
    add(path, made("two"))
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[]",
        '{"game": "x"}',
        '{"game": 3, "scenario": "small", "preset": "p", "said": []}',
        '{"game": "x", "scenario": "small", "preset": "p", "said": [], "more": 1}',
        "",
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / FILE
    add(path, made("one"))
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(ScenarioError) as caught:
        read(path)
    (problem,) = caught.value.problems
    assert (problem.mark.file, problem.mark.line) == (str(path), 2)
    with pytest.raises(ScenarioError):
        add(path, made("two"))


def test_a_game_is_known_by_what_was_played(strait: Case, game: Game) -> None:
    again = reopened(strait.loaded, strait.record)
    assert known_by(again) == known_by(game)
    named = strait.record.model_copy(update={"title": "Else", "note": "x", "id": "else"})
    assert known_by(reopened(strait.loaded, named)) == known_by(game)


@pytest.mark.parametrize(
    "change", [{"seed": 8}, {"turns": {}}, {"natures": {"facts": {"bold_gunner": False}}}]
)
def test_another_game_is_another(strait: Case, game: Game, change: dict[str, object]) -> None:
    other = reopened(strait.loaded, strait.record.model_copy(update=change))
    assert known_by(other) != known_by(game)


def test_a_game_is_kept_with_its_scenario_and_preset(game: Game) -> None:
    found = kept(game, iter([SOON]))
    assert found == Kept(known_by(game), "small", game.model.preset, (SOON,))


def test_scores_are_of_one_scenario_and_perhaps_one_preset() -> None:
    games = [made("one"), made("two", preset="hot"), made("three", scenario="other")]
    assert len(spoken(games, "small")) == 2
    assert len(spoken(games, "small", "hot")) == 1
    assert spoken(games, "nowhere") == []


def test_a_score_goes_over_all_that_is_kept(tmp_path: Path) -> None:
    path = tmp_path / FILE
    for name in "abcdefghi":
        add(path, made(name))
    found = scores(spoken(read(path), "small"))
    assert found["north", "envoy", "soon"].games == 9
    assert found["north", "envoy", "late"].brier == pytest.approx(0.25)
