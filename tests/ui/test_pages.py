"""Pages that the system shows: where they are, and what happens where it has no screen."""

import sys
import webbrowser
from pathlib import Path

import pytest

from game import paths
from game.ui import pages

SCREEN = {"DISPLAY": ":0"}


def test_a_page_lies_beside_its_scenario_or_over_it(tmp_path: Path) -> None:
    source = tmp_path / "scenarios" / "strait"
    source.mkdir(parents=True)
    assert pages.found("docs/card.md", source) is None
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "card.md").write_text("over it", encoding="utf-8")
    assert pages.found("docs/card.md", source) == tmp_path / "docs" / "card.md"
    (source / "docs").mkdir()
    (source / "docs" / "card.md").write_text("beside it", encoding="utf-8")
    assert pages.found("docs/card.md", source) == source / "docs" / "card.md"


def test_the_card_of_the_crisis_that_comes_with_the_game_is_there() -> None:
    source = next(each for each in paths.scenarios() if each.name == "cuba-1962")
    found = pages.found("docs/model-card.md", source)
    assert found is not None and found.read_text(encoding="utf-8").startswith("#")


def test_an_address_stays_and_a_file_becomes_one(tmp_path: Path) -> None:
    assert pages.address("https://example.org/card", tmp_path) == "https://example.org/card"
    assert pages.address("The book of the strait", tmp_path) == "The book of the strait"
    (tmp_path / "card.md").write_text("card", encoding="utf-8")
    assert pages.address("card.md", tmp_path) == (tmp_path / "card.md").resolve().as_uri()


@pytest.mark.parametrize("can", [True, False])
def test_a_viewer_is_asked_and_its_answer_is_told(can: bool) -> None:
    asked: list[str] = []

    def viewer(where: str) -> bool:
        asked.append(where)
        return can

    assert pages.shown("file:///card.md", viewer, SCREEN) is can
    assert asked == ["file:///card.md"]


def test_what_is_no_address_is_not_asked_for() -> None:
    assert not pages.shown("The book of the strait", _refused, SCREEN)


def _refused(where: str) -> bool:
    raise AssertionError(f"a viewer was asked for {where}")


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_without_a_screen_no_terminal_is_taken_over(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert not pages.shown("file:///card.md", _refused, environment)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_is_always_a_screen(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert pages.shown("file:///card.md", lambda where: True, {})


def test_a_viewer_that_fails_shows_nothing() -> None:
    def broken(where: str) -> bool:
        raise webbrowser.Error(where)

    assert not pages.shown("file:///card.md", broken, SCREEN)


def test_a_file_is_told_by_its_path_and_an_address_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a sheet & more.html"
    assert pages.place_of(path.as_uri()) == str(path)
    assert pages.place_of("https://example.org/a%20b") == "https://example.org/a%20b"
    assert pages.place_of("The book of the strait") == "The book of the strait"
