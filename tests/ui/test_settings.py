"""Settings are kept between runs, and nothing in the file can break the window."""

from pathlib import Path

import pytest

from game.ui import settings
from game.ui.settings import CHOICES, NAMES, Settings, keep, load, place


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))


def test_without_a_file_everything_is_as_usual() -> None:
    assert load() == (Settings(), "")


@pytest.mark.parametrize(
    "kept",
    [
        Settings(),
        Settings(text=2.0, plain=True, still=True, palette="distinct", contrast="high"),
        Settings(sound=0, captions=False, full=True, teletype=0, guided=True),
    ],
)
def test_what_is_kept_is_found_again(kept: Settings) -> None:
    keep(kept)
    assert load() == (kept, "")


def test_the_file_can_be_read_by_a_person() -> None:
    keep(Settings(text=1.5))
    assert "text: 1.5\n" in place().read_text()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("text: 9\nsound: 75\n", "text"),
        ("text: true\nsound: 75\n", "text"),
        ("still: 1\nsound: 75\n", "still"),
        ("volume: 3\nsound: 75\n", "volume"),
        ("guided: 2\nsound: 75\n", "guided"),
    ],
)
def test_a_value_that_means_nothing_is_named_and_the_rest_holds(text: str, named: str) -> None:
    place().write_text(text)
    found, trouble = load()
    assert found == Settings(sound=75)
    assert trouble.endswith(named) and str(place()) in trouble


@pytest.mark.parametrize("text", ["[1, 2]", "a: b: c", "\x00"])
def test_a_ruined_file_is_told_and_passed_over(text: str) -> None:
    place().write_text(text)
    found, trouble = load()
    assert found == Settings()
    assert str(place()) in trouble


def test_bytes_that_are_no_text_are_told() -> None:
    place().write_bytes(b"\xff\xfe\x00text")
    assert load()[0] == Settings()
    assert load()[1]


def test_an_empty_file_is_as_usual() -> None:
    place().write_text("")
    assert load() == (Settings(), "")


def test_a_setting_moves_along_its_values_and_stops_at_the_ends() -> None:
    start = Settings()
    assert start.moved("text", 1).text == 1.25
    assert start.moved("text", -1) == start
    assert start.moved("text", 9).text == 2.0
    assert start.moved("still", 1).still


def test_a_setting_takes_only_its_values() -> None:
    assert Settings().with_value("sound", 0).sound == 0
    with pytest.raises(ValueError, match="sound cannot be 7"):
        Settings().with_value("sound", 7)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_usual_is_one_of_the_values(name: str) -> None:
    assert getattr(Settings(), name) in CHOICES[name]


def test_every_choice_is_a_setting() -> None:
    assert set(CHOICES) == set(NAMES)
    assert settings.place().name == "settings.yaml"


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ("text: [1\n", ":2:1", "expected ',' or ']'"),
        ("a: b: c\n", ":1:5", "not allowed"),
        ("!!python/object:os.system {}\n", ":1:1", "could not determine a constructor"),
        ("{a: 1}: 2\n", ":1:1", "unhashable"),
    ],
)
def test_a_ruined_file_is_told_in_one_line_with_its_place(text: str, where: str, why: str) -> None:
    place().write_text(text, encoding="utf-8")
    found, trouble = load()
    assert found == Settings()
    assert trouble.startswith(f"{place()}{where}: ")
    assert why in trouble
    assert "\n" not in trouble


def test_a_folder_in_its_place_is_told() -> None:
    place().mkdir()
    found, trouble = load()
    assert found == Settings()
    assert str(place()) in trouble


def test_a_folder_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path, **__: object) -> str:
        raise PermissionError(13, "Permission denied", str(place()))

    monkeypatch.setattr(Path, "read_text", refuse)
    found, trouble = load()
    assert found == Settings()
    assert "Permission denied" in trouble


def test_a_file_where_the_folder_should_be_is_as_usual_until_something_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "file"))
    assert load() == (Settings(), "")
    with pytest.raises(OSError, match="file"):
        keep(Settings())


def test_the_folder_is_made_when_something_is_first_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "deep" / "er"))
    keep(Settings(sound=25))
    assert load() == (Settings(sound=25), "")


@pytest.mark.parametrize("name", NAMES)
def test_every_value_that_is_offered_can_be_kept_and_found(name: str) -> None:
    for value in CHOICES[name]:
        chosen = Settings().with_value(name, value)
        keep(chosen)
        assert load() == (chosen, "")


@pytest.mark.parametrize("name", NAMES)
def test_the_usual_value_is_one_of_those_that_are_offered(name: str) -> None:
    assert getattr(Settings(), name) in CHOICES[name]
    assert len(set(map(repr, CHOICES[name]))) == len(CHOICES[name])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("by", [-1, 1])
def test_a_setting_walks_through_all_its_values(name: str, by: int) -> None:
    values = CHOICES[name][:: 1 if by > 0 else -1]
    chosen = Settings().with_value(name, values[0])
    walked = [getattr(chosen, name)]
    for _ in values:
        chosen = chosen.moved(name, by)
        walked.append(getattr(chosen, name))
    assert walked == [*values, values[-1]]


@pytest.mark.parametrize(("name", "value"), [("text", 3.0), ("palette", "rainbow"), ("sound", 99)])
def test_a_value_that_is_not_offered_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=name):
        Settings().with_value(name, value)


def test_what_is_remembered_is_not_what_is_offered() -> None:
    assert "guided" not in NAMES
    assert set(NAMES) == set(CHOICES)
