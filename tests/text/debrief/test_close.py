"""How close it was: fields, shares with intervals, history's line, the schools."""

import re
from dataclasses import replace

import pytest

from game.lab.crew import Alone
from game.lab.worlds import worlds
from game.text.debrief import words
from game.text.debrief.close import close, tell_close
from game.text.debrief.closing import Closing
from tests.text.debrief.ended import burnt, closing, quiet, settled, told


def in_120(after: Closing) -> None:
    tell_close(after, 120)


def test_the_shares_are_those_of_the_laboratory() -> None:
    game = settled()
    found = worlds(game.loaded, game.record(), 120, crew=Alone())
    lines = told(in_120, game)
    for kind, name in (("settlement", "Settlement"), ("war", "War")):
        share = found.kinds()[kind]
        if share.count:
            assert any(line.startswith(f"  {name}: {share.count} of 120, ") for line in lines)


def test_every_share_has_its_interval_and_its_number() -> None:
    counted = [line for line in told(in_120, burnt()) if " % " in line and " of " in line]
    assert len(counted) >= 2
    for line in counted:
        assert re.search(r"\d+ of 120, [\d.]+ % \([\d.]+ to [\d.]+\)", line), line


def test_the_field_comes_before_the_numbers() -> None:
    lines = told(in_120, burnt())
    field = next(at for at, line in enumerate(lines) if set(line.strip()) <= set("s-flW"))
    assert lines[field - 1] == words.CLOSE.format(count="120")
    assert lines[field + 2].startswith("Each letter is a hundredth of them:")
    assert len(lines[field].strip() + lines[field + 1].strip()) == 100


def test_all_schools_speak_the_one_in_force_first() -> None:
    lines = told(in_120, burnt())
    at = lines.index(words.SCHOOLS)
    presets = burnt().loaded.scenario.presets
    spoken = lines[at + 1 : at + 1 + len(presets)]
    assert spoken[0].startswith(f"  {presets['grim_school'].title}, in force here: ")
    for preset in presets.values():
        assert sum(preset.title in line for line in spoken) == 1


def test_an_invented_crisis_has_no_line_of_history() -> None:
    lines = told(in_120, quiet())
    assert words.THEIRS not in lines
    assert words.SAME not in lines


def test_history_s_line_stands_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another game of the same crisis, as if it were history's."""
    game, other = settled(), quiet()
    found = worlds(other.loaded, other.record(), 120, crew=Alone())
    stage, after = closing(game)
    monkeypatch.setattr(after.counts, "history", lambda n: found)
    tell_close(after, 120)
    assert words.THEIRS in stage.said
    share = found.kinds()["war"]
    assert f"War in history: {share.count} of 120, " in stage.said
    assert re.search(r"This game: [+-]?[\d.]+ points \(.* N 120\)\.", stage.said)


def test_history_s_own_game_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, after = closing(quiet())
    monkeypatch.setattr(after.counts, "history", after.counts.worlds)
    tell_close(after, 120)
    assert words.SAME in stage.said
    assert words.THEIRS not in stage.said


@pytest.mark.parametrize(("chance", "line"), [(1.0, words.MORE), (0.0, words.LESS), (None, None)])
def test_a_path_that_was_unlike_its_worlds_says_so(chance: float | None, line: str | None) -> None:
    stage, after = closing(quiet())
    share = after.counts.worlds(200).kinds()["war"]
    path = replace(after.opened, risks=())
    assert path.chance == 0.0
    if chance == 1.0:
        one = after.opened.risks[0]
        sure = replace(one, entries=tuple(replace(e, risk=1.0) for e in one.entries[:1]))
        path = replace(after.opened, risks=(sure,))
    if chance is None:
        path = after.opened
    tell_close(replace(after, opened=path), 200)
    low, high = share.interval
    off = not low <= path.chance <= high
    assert (words.MORE in stage.said or words.LESS in stage.said) == off
    if line is not None and off:
        assert line in stage.said


def test_after_a_war_the_path_is_not_called_safe() -> None:
    lines = told(in_120, burnt())
    assert words.MORE not in lines
    assert words.LESS not in lines


@pytest.mark.parametrize("answer", ["0", "99", "100001", "many", "-5"])
def test_how_many_must_make_sense(answer: str) -> None:
    assert told(lambda after: close(after, answer), quiet()) == [words.CLOSE_NUMBER]


def test_the_same_game_has_the_same_numbers() -> None:
    assert told(in_120, settled()) == told(in_120, settled())


def test_a_later_start_is_told() -> None:
    stage, after = closing(quiet())
    found = replace(after.counts.worlds(100), since="1950-05-01 18:00")
    after.counts._worlds[100] = found
    tell_close(after, 100)
    assert "They part on Monday 1 May, 18:00; until then all is as it was." in stage.said
