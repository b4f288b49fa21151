"""The study of dead choices: a planted one is found, and a wrong mark is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from game.lab.crew import Alone
from game.lab.dead import faults
from game.lab.shares import Share
from game.lab.studies.dead import (
    Used,
    dead_part,
    spared_part,
    study_of_dead,
    study_of_used,
    used,
    used_part,
)
from game.lab.study.told import part_lines
from game.scenario import Loaded
from game.scenario.format import Scenario
from tests.lab.crew.jobs import Shuffled
from tests.lab.studies.parts import column, titles
from tests.record.making import small
from tools import table_dead
from tools.soak import TABLES

NEVER, ALWAYS = -1_000.0, 1_000.0
SAID = {"title": "Another", "text": "Not she.", "judgement": "made up"}
N = 20


def with_leans(lean: dict[str, float], other: dict[str, float], **marks: str) -> Loaded:
    """The small scenario in whose first chair another may sit, both with such leans; `marks` are
    the temptations of choices there."""
    data: dict[str, Any] = small().scenario.model_dump(exclude_unset=True)
    north = data["seats"]["north"]
    north["character"]["lean"] = lean
    north["characters"] = {"other": {**SAID, "lean": other}}
    for name, why in marks.items():
        data["choices"]["north"][name]["temptation"] = why
    return replace(small(), scenario=Scenario.model_validate(data))


@cache
def played() -> Used:
    """She never shells the fort, and nobody closes the strait; both stop ships at once."""
    lean = {"bombard": NEVER, "open_strait": NEVER, "blockade": ALWAYS}
    return used(with_leans(lean, {"bombard": NEVER}, blockade="It is near."), N, crew=Alone())


def test_a_planted_dead_choice_is_found_and_a_wrong_mark_is_told() -> None:
    found = played()
    verdicts = {use.choice.id: use.verdict for use in found.uses}
    assert verdicts["bombard"] == "dead"
    assert verdicts["blockade"] == "wrong mark"
    told = list(faults(found.model, found.uses))
    assert any(fault.startswith("north.bombard is dead") for fault in told)
    assert "north.blockade is marked as a temptation, and nobody resists it" in told
    assert not any(fault.startswith("south.") for fault in told), "there only the leader sits"


def test_what_the_other_does_is_not_dead() -> None:
    lively = used(with_leans({"bombard": NEVER}, {"bombard": ALWAYS}), N, crew=Alone())
    (bombard,) = [use for use in lively.uses if use.choice.id == "bombard"]
    assert bombard.keenest == "other"
    assert bombard.games["character"] == Share(0, N)
    assert (bombard.games["other"].count > 0) is (bombard.turns["other"].n > 0)


def test_what_is_to_be_mended_has_a_row_each() -> None:
    part = dead_part(played())
    rows = dict(zip(column(part, "choice"), column(part, "why"), strict=True))
    assert rows["bombard"] == "dead" and rows["blockade"] == "wrong mark"
    shares = dict(zip(column(part, "choice"), column(part, "games"), strict=True))
    assert shares["bombard"] == Share(0, N)
    told = "\n".join(part_lines(part))
    assert "Shell the fort" in told and "Ada Norr" in told


def test_what_is_marked_and_left_alone_says_why() -> None:
    lean = {"bombard": NEVER}
    found = used(with_leans(lean, lean, bombard="It is loud."), N, crew=Alone())
    part = spared_part(found)
    assert column(part, "choice") == ["bombard"]
    assert column(part, "why") == ["It is loud."]
    assert "bombard" not in column(dead_part(found), "choice")


def test_a_choice_of_a_record_says_so() -> None:
    (dead,) = [use for use in played().uses if use.choice.id == "bombard"]
    found = Used(played().model, (replace(dead, recorded=True),))
    assert column(spared_part(found), "why") == ["in a record"]
    assert dead_part(found).table.rows == ()


def test_who_does_what_is_told_chair_by_chair() -> None:
    parts = [used_part(played(), seat) for seat in (0, 1)]
    told = [name for part in parts for name in column(part, "choice")]
    assert told == [choice.id for choice in played().model.choices]
    assert list(titles(parts[0]).values()) == ["choice", "by character", "by other"]
    assert "other" not in titles(parts[1]), "nobody else sits there"
    rows = dict(zip(column(parts[0], "choice"), parts[0].table.rows, strict=True))
    assert rows["bombard"][1:] == (Share(0, N), Share(0, N))


def test_whoever_plays_them_it_is_the_same() -> None:
    loaded = with_leans({}, {})
    alone, other = (used(loaded, N, crew=crew) for crew in (Alone(), Shuffled(5)))
    later = used(loaded, N, first=N, crew=Alone())
    told = [[(use.games, use.turns) for use in found.uses] for found in (alone, other, later)]
    assert told[0] == told[1] != told[2]


def test_it_says_how_many_games_of_whom() -> None:
    loaded = with_leans({}, {})
    study = study_of_dead(loaded, 6, first=4, seed=9, preset="grim_school", crew=Alone())
    (said,) = study.said
    assert said.startswith("6 games of 'small' by each pair of those whom it names, games 4 to 9")
    assert "seed 9, preset grim_school" in said
    assert [part.id for part in study.parts] == ["dead", "spared", "used_north", "used_south"]
    assert study.stamp["kinds"] == "character, other"
    assert (study.stamp["games"], study.stamp["preset"]) == ("4 to 9", "grim_school")


def test_what_was_found_is_told_with_the_preset_it_was_played_under() -> None:
    study = study_of_used(with_leans({}, {}), played(), N)
    assert study.stamp["preset"] == small().scenario.preset
    assert study.title == "What nobody does in The Strait"


def test_the_table_has_a_fault_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_dead, "GAMES", N)
    lean = {"bombard": NEVER, "blockade": ALWAYS}
    finding = table_dead.measure(with_leans(lean, lean, blockade="It is near."))
    assert finding.text.startswith("# Dead choices\n\n```\nWhat nobody does in The Strait\n")
    assert [fault.split()[0] for fault in finding.faults if "bombard" in fault] == ["north.bombard"]
    assert any("nobody resists it" in fault for fault in finding.faults)
    assert TABLES["dead-choices"] is table_dead.measure
