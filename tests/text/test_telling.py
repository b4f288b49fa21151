"""Recorded games told from outside: history whole, games that stop, and faulty ones."""

from functools import cache
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.paths import scenarios
from game.record.files import RecordError, read_record, write_record
from game.record.game import Game
from game.scenario import load
from game.text.telling import tell
from tests.text.acting import CUBA, SMALL, Stage, small


def told(path: Path, width: int = 80) -> str:
    stage = Stage([], width=width)
    tell(path, stage.console)
    return stage.said


def plain(said: str) -> str:
    return " ".join(said.split())


def history_file() -> Path:
    home = next(path for path in scenarios() if path.name == CUBA)
    return home / "records" / "history.yaml"


@cache
def history() -> str:
    return told(history_file())


def home(tmp_path: Path) -> Path:
    """A folder for records of the small crisis."""
    folder = tmp_path / "small" / "records"
    folder.mkdir(parents=True)
    (folder.parent / "scenario.yaml").write_bytes(SMALL.read_bytes())
    return folder


def test_history_is_told_turn_by_turn_in_order() -> None:
    count = sum(len(day.turns) for day in load(CUBA).scenario.days)
    said, places = history(), []
    for turn in range(1, count + 1):
        if f"Turn {turn} of {count}." in said:
            places.append(said.index(f"Turn {turn} of {count}."))
    assert places == sorted(places)
    assert len(places) == len(read_record(history_file()).record.turns)


def test_history_tells_clocks_notes_orders_and_letters() -> None:
    said = plain(history())
    assert "Monday 22 October 1962, 18:00 Washington time; 1:00 on Tuesday 23 October in" in said
    for turn in read_record(history_file()).record.turns.values():
        assert plain(turn.note) in said
    texts = load(CUBA).scenario
    assert f"John F. Kennedy: {texts.choices['kennedy']['quarantine'].title}" in said
    assert plain(texts.drafts["kennedy_22"].text) in said
    assert "A letter from Nikita Sergeyevich Khrushchev arrives by Embassy cable." in said
    assert "Where things stand: Tension" in said


def test_history_ends_with_terms_front_pages_and_the_ledger() -> None:
    said = plain(history())
    ending = said[said.index("The end. ") :]
    for part in ("The terms:", "The New York Times, Washington:", "Pravda, Moscow:", "The score:"):
        assert part in ending
    assert ending.index("The score:") < ending.index("The ledger:")
    assert "Over the whole path:" in ending
    assert "What stayed hidden in this game:" in ending
    assert "What John F. Kennedy believed" in ending
    assert "What Nikita Sergeyevich Khrushchev believed" in ending


def test_a_failed_choice_is_told_with_what_came_instead(tmp_path: Path) -> None:
    game = Game.start(small(), seed=1)
    game.play({"north": Orders({"act": "blockade"}), "south": Orders({"act": "turn_convoy"})})
    game.play({"north": Orders({"act": "open_strait"}), "south": Orders()})
    path = home(tmp_path) / "failed.yaml"
    write_record(game.record("failed", "Too late"), path)
    assert "Ada Norr: Open the strait. But: The convoy had already turned." in plain(told(path))


@pytest.mark.parametrize("width", [40, 60, 100])
def test_every_line_fits_the_page(width: int) -> None:
    assert not [line for line in told(history_file(), width).splitlines() if len(line) > width]


def test_a_record_that_goes_on_says_where_it_stops(tmp_path: Path) -> None:
    game = Game.start(small(), seed=1)
    game.play({"north": Orders({"act": "blockade"}), "south": Orders()})
    path = home(tmp_path) / "open.yaml"
    write_record(game.record("open", "Half a game"), path)
    said = plain(told(path))
    assert "The Strait. Half a game." in said
    assert said.endswith("The record stops here, on Monday 1 May, 18:00.")
    assert "The end." not in said


def test_an_illegal_order_is_told_where_the_record_stops(tmp_path: Path) -> None:
    path = home(tmp_path) / "bad.yaml"
    path.write_text(
        "record: 1\nid: bad\ntitle: Bad\nscenario: small\nseed: 1\n"
        "turns:\n  1950-05-01 09:00:\n    north: {act: open_strait}\nend: {}\n",
        encoding="utf-8",
    )
    said = plain(told(path))
    assert "The record stops here, on Monday 1 May, 9:00." in said
    assert "orders.north: expected legal orders" in said


def test_a_record_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = home(tmp_path) / "bad.yaml"
    path.write_text("record: 2\n", encoding="utf-8")
    with pytest.raises(RecordError):
        told(path)
