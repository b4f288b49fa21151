"""Skill and luck in words."""

import re
from collections.abc import Callable

import pytest

from game.lab.debrief import skill as lab
from game.text.debrief import words
from game.text.debrief.closing import Closing
from game.text.debrief.skill import skill, tell_skill
from tests.text.debrief.ended import burnt, closing, settled, told


def few(after: Closing) -> None:
    tell_skill(after, 50)


def test_the_parts_are_those_of_the_laboratory() -> None:
    stage, after = closing(settled())
    few(after)
    each = list(lab.apart(settled(), "north", after.counts.record.players, 50))[-1]
    assert f"This ending is worth {each.score:.0f} to the chair." in stage.said
    assert f"{each.war_expected.count} of 50, " in stage.said
    assert f"{each.war_chosen.count} of 50, " in stage.said
    assert each.score == pytest.approx(each.expected.value + each.skill.value + each.luck.value)


def test_no_number_stands_without_its_interval() -> None:
    body = told(few, settled())[2:-1]
    text = " ".join(body)
    assert len(re.findall(r"\([-+\d.]+ to [-+\d.]+; N 50\)", text)) == 5
    assert len(re.findall(r"\d+ of 50, [\d.]+ % \([\d.]+ to [\d.]+\)", text)) == 2


@pytest.mark.parametrize(("game", "told_of_it"), [(settled, "did not come"), (burnt, "It came")])
def test_whether_war_came_is_said(game: Callable[[], object], told_of_it: str) -> None:
    text = " ".join(told(few, game()))  # type: ignore[arg-type]
    assert told_of_it in text


def test_what_it_means_stands_before_and_what_it_cannot_say_after() -> None:
    lines = told(few, settled())
    assert lines[0] == words.SKILL
    assert lines[-1] == words.SKILL_LIMITS


def test_against_a_machine_and_against_a_person() -> None:
    one = told(few, settled(), "north")
    assert one[1] == "  Ada Norr, against Bo Sur as a machine decides (character):"
    two = told(few, settled(), "north", "south")
    heads = [line for line in two if line.endswith(":")]
    assert heads == [
        "  Ada Norr, against the orders of Bo Sur, and the machine leader where they do not fit:",
        "  Bo Sur, against the orders of Ada Norr, and the machine leader where they do not fit:",
    ]


def test_the_command_takes_the_laboratory_s_number(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    _, after = closing(settled())
    real = after.counts.skill

    def counted(seat: str, n: int) -> object:
        asked.append(n)
        return real(seat, 20)

    monkeypatch.setattr(after.counts, "skill", counted)
    skill(after, "")
    assert asked == [lab.WORLDS]
