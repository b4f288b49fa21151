"""Whole games through the streams: sitting down, sealing, saving, going on, leaving."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.engine.dump import dump
from game.paths import user_records
from game.record.files import read_record
from game.record.resume import resume
from game.scenario import ScenarioError
from game.text import words
from game.text.commands import COMMANDS
from game.text.debrief.words import FORKED
from game.text.session import play
from tests.text.acting import CUBA, SMALL, Stage, act, small

GAME = (
    "read",
    "about 1",
    "1",
    "write",
    "2",
    "tone",
    "soft",
    "done",
    "seal",
    "yes",
    "why tension",
    "write",
    "blank",
    "proposal",
    "none",
    "envoy",
    "soft",
    "razed",
    "pass",
    "1",
    "24",
    "done",
    "seal yes",
    "letters",
    "letter 1",
    "seal yes",
    "ledger",
    "truth fort",
    "letters 1",
    "deeds",
    "front",
    "quit",
)
"""A whole short game, with something of everything."""


def own_file(seat: str = "north", seed: int = 1) -> Path:
    return user_records() / f"autosave-small-{seat}-{seed}.yaml"


def plain(said: str) -> str:
    return " ".join(said.split())


def test_a_whole_game_from_both_chairs() -> None:
    for seat in ("north", "south"):
        said = act(["seal yes"] * 3, seat=seat, against="random")
        assert said.count("Sealed. The hours pass.") == 3
        assert "\nThe end. " in said
        assert "Over the whole path:" in said
        assert words.LEFT in said


def test_the_game_of_this_file_reaches_its_end() -> None:
    said = act(GAME)
    assert "\nThe end. " in said
    assert f"The record of this game: {own_file()}" in plain(said)


def test_the_chair_is_asked_for_when_it_is_not_named() -> None:
    said = act(["marshal", "2", "quit"], seat=None, against="random")
    assert "In which chair do you sit?" in said
    assert "1. Ada Norr. Chancellor of North, Norhavn." in said
    assert "There is nothing here called 'marshal'." in said
    assert "You are Bo Sur, President of South, Surport." in said


@pytest.mark.parametrize("line", ["back", "quit", "^C"])
def test_leaving_before_sitting_down_saves_nothing(line: str) -> None:
    said = act([line], seat=None)
    assert said.endswith(f"{words.LEFT}\n")
    assert not user_records().exists()


@pytest.mark.parametrize("cut", range(len(GAME) + 1))
def test_input_may_end_anywhere(cut: int) -> None:
    said = act(GAME[:cut])
    assert words.LEFT in said
    assert own_file().is_file()
    read_record(own_file())


@pytest.mark.parametrize("cut", range(0, len(GAME), 3))
def test_ctrl_c_is_like_leaving(cut: int) -> None:
    said = act([*GAME[:cut], "^C"])
    assert words.LEFT in said
    assert own_file().is_file()


def test_leaving_says_how_to_go_on() -> None:
    said = act(["seal yes", "quit"])
    assert f"To go on: knot play --text --resume {own_file()}" in plain(said)


@pytest.mark.parametrize("bad", ["zzz", "99", "-1", "\x00\x1b[A", "ä" * 1000])
def test_bad_input_anywhere_changes_nothing(bad: str) -> None:
    act(GAME)
    good = own_file().read_bytes()
    act([line for each in GAME for line in (bad, each) if each != "24" or line != "99"])
    assert own_file().read_bytes() == good


def turns(said: str) -> str:
    """What was said from the second turn's opening on."""
    return said[said.index("Turn 2 of 3.") :]


def test_a_game_is_left_and_gone_on_with_as_if_never_left() -> None:
    whole = act(["1", "seal yes", "seal yes", "seal yes"])
    kept = own_file().read_bytes()
    act(["1", "seal yes", "quit"])
    said = act(["seal yes", "seal yes"], resume=own_file(), seat=None)
    assert f"Going on with {own_file()}." in plain(said)
    assert own_file().read_bytes() == kept
    assert turns(whole) == turns(said)


def test_a_saved_game_keeps_who_sat_where() -> None:
    act(["seal yes", "quit"], seat="south", against="random")
    back = resume(own_file("south"), small())
    assert back.players == {"north": "random", "south": "human"}
    said = act(["quit"], resume=own_file("south"), seat=None)
    assert "You are Bo Sur" in said


def test_a_game_of_another_version_of_the_scenario_says_so() -> None:
    act(["seal yes", "quit"])
    text = own_file().read_text(encoding="utf-8")
    made_with = read_record(own_file()).record.fingerprint or ""
    own_file().write_text(text.replace(made_with, "0" * len(made_with)), encoding="utf-8")
    said = plain(act(["quit"], resume=own_file(), seat=None))
    assert words.DRIFTED.format(held=0) in said
    assert "The scenario has changed" not in plain(act(["quit"], resume=own_file(), seat=None))


def test_the_other_chair_can_be_taken_over() -> None:
    act(["seal yes", "quit"])
    said = act(["quit"], resume=own_file(), seat="south", against="random")
    assert "You are Bo Sur" in said


def test_a_finished_game_can_be_looked_at_again() -> None:
    act(["seal yes"] * 3)
    said = act(["deeds"], resume=own_file(), seat=None)
    assert "\nThe end. " in said
    assert "Who did what, turn by turn:" in said


def test_a_game_that_ended_is_played_on_from_a_turn_and_saved_apart() -> None:
    lines = ["seal yes"] * 3 + ["skip", "from 2", "2", "seal yes", "quit"]
    said = plain(act(lines))
    kept = own_file().read_bytes()
    assert FORKED.format(turn="Monday 1 May, 18:00") in said
    assert said.count("Turn 2 of 3.") == 2
    fork = user_records() / "fork-small-north-1-at-1950-05-01-1800.yaml"
    assert f"To go on: knot play --text --resume {fork}" in said
    assert read_record(fork).record.players["north"] == "human"
    act(["seal yes", "quit"], resume=fork, seat=None)
    assert own_file().read_bytes() == kept


def test_a_fork_can_be_forked_again() -> None:
    turn = ["seal yes"] * 3 + ["from 2"] + ["seal yes"] * 2 + ["from 3"] + ["seal yes", "quit"]
    said = plain(act(turn))
    assert said.count("The end. ") == 3
    assert len(list(user_records().glob("fork-*.yaml"))) == 2


def test_two_people_play_on_together() -> None:
    lines = ["", "seal yes", "", "seal yes"] * 3 + ["skip", "from 3", "", "quit"]
    said = plain(act(lines, against="human", scenario=str(SMALL)))
    assert FORKED.format(turn="Tuesday 2 May, 6:00") in said
    assert said.rindex("Ada Norr, press Enter when you sit alone.") > said.index(
        "You take the game"
    )


def test_the_record_replays_to_the_same_state() -> None:
    act(GAME)
    once, again = (resume(own_file(), small()).game for _ in range(2))
    assert once.over
    assert dump(once.model, once.state, 0) == dump(again.model, again.state, 0)


def test_two_people_at_one_desk() -> None:
    lines = ["", "1", "seal yes", "", "brief", "seal yes", "", "quit"]
    said = act(lines, against="human", scenario=str(SMALL))
    assert "Ada Norr, press Enter when you sit alone." in said
    assert "Bo Sur, press Enter when you sit alone." in said
    assert words.HANDOVER in said
    assert said.count("Turn 1 of 3.") == 2
    assert "Ada Norr: North closes the strait." not in said
    record = read_record(user_records() / "autosave-small-north-south-1.yaml").record
    assert record.players == {"north": "human", "south": "human"}


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        ({"seat": "nort"}, "did you mean 'north'?"),
        ({"preset": "grim"}, "there is no preset 'grim' in this scenario"),
        ({"against": "nobody"}, "there is no kind of seat 'nobody'"),
        ({"scenario": "nowhere"}, "there is no scenario 'nowhere'"),
    ],
)
def test_wishes_that_cannot_be_met(wishes: dict[str, str], told: str) -> None:
    with pytest.raises(ScenarioError, match=told.replace("?", r"\?")):
        act([], **wishes)  # type: ignore[arg-type]


def test_a_file_that_is_no_record_cannot_be_resumed(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text("record: 1\nscenario: small\n", encoding="utf-8")
    with pytest.raises(ScenarioError):
        act([], resume=path)


def test_where_nothing_can_be_saved_the_game_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "file"))
    said = plain(act(["seal yes", "quit"]))
    assert "The game could not be saved by itself:" in said
    assert "Turn 2 of 3." in said
    assert f"{words.LEFT} The game could not be saved:" in said


def test_the_same_lines_give_the_same_words() -> None:
    assert act(GAME) == act(GAME)


def lines_of(said: str) -> list[str]:
    """What the face wrote, without the answers and without paths."""
    return [line for line in said.splitlines() if "/" not in line]


def test_the_whole_crisis_can_be_played_in_80_columns() -> None:
    commands = [c.name for c in COMMANDS if c.name not in ("quit", "seal", "write", "save")]
    each_turn: Sequence[str] = (*commands, "1", "about 1", "advisers 1", "seal yes")
    said = act(list(each_turn) * 25, scenario=CUBA, seat="khrushchev", seed=5, against="character")
    assert "\nThe end. " in said
    assert "Over the whole path:" in said
    assert not [line for line in lines_of(said) if len(line) > 80]
    assert "\x1b" not in said
    assert "  \n" not in said


def test_a_narrow_page_is_kept_to() -> None:
    stage = Stage(["know", "risk", "choices", "quit"], width=40)
    play(str(SMALL), "north", 1, "random", console=stage.console)
    assert not [line for line in lines_of(stage.said) if len(line) > 40]
