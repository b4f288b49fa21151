"""Whole games word for word. `KNOT_GOLDENS=write pytest tests/text` writes them anew."""

import os
from pathlib import Path

import pytest

from game.engine.orders import Letter, Orders
from game.record.files import write_record
from game.record.game import Game
from game.text.debrief import reckoning, walk
from game.text.debrief.commands import linger
from game.text.ending import tell_ending
from game.text.sitting import Quit
from game.text.telling import tell
from tests.text.acting import Stage, act, small
from tests.text.debrief import ended
from tests.text.test_session import GAME

HERE = Path(__file__).parent / "goldens"


def compare(name: str, said: str) -> None:
    """Hold what was said against the file of that name, or write it."""
    path = HERE / name
    if os.environ.get("KNOT_GOLDENS") == "write":
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def without_path(said: str) -> str:
    """What was said, with the place of the record left out."""
    return said[: said.rindex("You leave the table.")]


def test_a_game_from_the_north() -> None:
    compare("north.txt", without_path(act(GAME)))


def test_a_game_from_the_south() -> None:
    lines = ["news", "help", "5", "seal", "no", "seal", "yes", "write 1", "done", "seal yes"]
    rest = ["why", "know", "issues", "seal yes", "truth", "letters", "quit"]
    compare("south.txt", without_path(act([*lines, *rest], seat="south", against="random")))


@pytest.mark.parametrize(("name", "people"), [("settled", ("north",)), ("burnt", ("south",))])
def test_a_debrief_from_end_to_end(
    name: str, people: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ending, the whole walk, and the questions that tell more than it does."""
    monkeypatch.setattr(reckoning, "QUICK", ended.LOOKS)
    more = ("worlds 100", "letters", "history", "advisers", "diary", "model", "help", "quit")
    lines = (*[""] * len(walk.PARTS), *more)
    stage, after = ended.closing(getattr(ended, name)(), *people, lines=lines, width=80)
    tell_ending(after)
    walk.walk(after)
    with pytest.raises(Quit):
        linger(after)
    compare(f"debrief_{name}.txt", stage.said)
    assert all(len(line) <= 80 for line in stage.said.splitlines())


def sealed_games() -> dict[str, Game]:
    """By name, games that end each in its own way."""
    razed = Letter("radio", "hard", "proposal", {"fort": "razed", "base": "closed"})
    agree = Letter("radio", "soft", "acceptance", about="radio")
    games = {name: Game.start(small(), "grim_school", seed) for name, seed in (("told", 7),)}
    game = games["told"]
    game.play({"north": Orders({"act": "blockade"}, (razed,)), "south": Orders()})
    if not game.over:
        game.play({"north": Orders(), "south": Orders({"act": "denounce"}, (agree,))})
    return games


@pytest.mark.parametrize("name", ["told"])
def test_a_record_told(name: str, tmp_path: Path) -> None:
    home = tmp_path / "small" / "records"
    home.mkdir(parents=True)
    source = Path(__file__).parent.parent / "scenarios" / "small.yaml"
    (home.parent / "scenario.yaml").write_bytes(source.read_bytes())
    write_record(sealed_games()[name].record("told", "A bargain"), home / "told.yaml")
    stage = Stage([])
    tell(home / "told.yaml", stage.console)
    compare(f"{name}.txt", stage.said)
