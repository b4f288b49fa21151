"""What is heard as a turn begins, as orders are sealed, and at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.view import Estimate, News
from game.ui import heard
from game.ui.scene import Sheet
from game.ui.sound.cues import CUES
from tests.ui.helpers import NORTH, NOW, proposal, small

TEXTS = small().scenario


def sheet(*kinds: str, danger: float = 0.0, **view: object) -> Sheet:
    news = tuple(News(kind, kind, NOW, "", "Something.") for kind in kinds)  # type: ignore[arg-type]
    told = replace(NORTH, news=news, estimate=Estimate(0.0, danger, 1.0), **view)  # type: ignore[arg-type]
    return Sheet(told)


def test_a_game_opens_with_one_sound() -> None:
    assert heard.of_a_turn(TEXTS, sheet("letter", turn=0), True) == ["game_opened"]


def test_a_quiet_turn_only_passes() -> None:
    assert heard.of_a_turn(TEXTS, sheet(), False) == ["turn_passed"]


@pytest.mark.parametrize(
    ("kind", "cue"),
    [
        ("paper", "paper_arrived"),
        ("event", "message"),
        ("choice", "message"),
        ("failure", "message"),
        ("leak", "called"),
        ("letter", "letter_arrived"),
    ],
)
def test_each_kind_of_news_has_its_sound(kind: str, cue: str) -> None:
    assert heard.of_a_turn(TEXTS, sheet(kind), False) == ["turn_passed", cue]


@pytest.mark.parametrize(("danger", "cue"), [(0.0001, "danger_rose"), (0.05, "alarm")])
def test_danger_that_has_risen_is_heard_before_everything_else(danger: float, cue: str) -> None:
    assert heard.of_a_turn(TEXTS, sheet("paper", danger=danger), True)[1] == cue


def test_danger_that_has_not_risen_is_silent() -> None:
    assert "alarm" not in heard.of_a_turn(TEXTS, sheet(danger=0.5), False)


def test_a_letter_said_on_the_air_sounds_of_it() -> None:
    air = next(name for name, each in TEXTS.channels.items() if each.medium == "broadcast")
    told = sheet("letter", letters=(proposal(channel=air, arrived=NOW),))
    assert heard.of_a_turn(TEXTS, told, False)[1] == "broadcast"


def test_a_letter_of_an_earlier_turn_does_not_count() -> None:
    air = next(name for name, each in TEXTS.channels.items() if each.medium == "broadcast")
    old = proposal(channel=air, arrived="1950-05-01 09:00")
    told = sheet("letter", letters=(old, proposal(arrived=NOW)))
    assert heard.of_a_turn(TEXTS, told, False)[1] == "letter_arrived"


def test_never_more_than_a_few_sounds_at_once() -> None:
    everything = sheet("paper", "event", "letter", "leak", danger=0.5)
    assert len(heard.of_a_turn(TEXTS, everything, True)) == heard.MOST


def test_sealing_sounds_of_the_seal_and_of_letters_that_go_out() -> None:
    assert heard.of_sealing(0) == ["sealed"]
    assert heard.of_sealing(2) == ["sealed", "letter_sent"]


@pytest.mark.parametrize("name", TEXTS.endings)
def test_a_war_is_silence_and_every_other_ending_a_bulletin(name: str) -> None:
    is_war = TEXTS.endings[name].kind == "war"
    assert heard.of_an_ending(TEXTS, name) == (["war"] if is_war else ["ending"])


def test_every_cue_is_one_of_the_player() -> None:
    told = heard.of_a_turn(TEXTS, sheet("paper", "event", "letter", "leak", danger=0.5), True)
    others = [*heard.of_sealing(1), "ending", "war", "game_opened", "danger_rose", "broadcast"]
    assert set(told) | set(others) <= set(CUES)
