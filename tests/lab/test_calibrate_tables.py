"""What a calibration found, line by line, for fates that were made by hand."""

from __future__ import annotations

import json

import pytest

from game.lab.calibrate import Calibration
from game.lab.calibrate_tables import lines_of, plain_of, tables
from tests.lab.made import CALM, COUP, END, TERMS, WAR, Fate, made

BLAZE: Fate = ("burning_strait", 2, "skirmish")


def calibration(before: list[Fate], after: list[Fate], preset: str = "grim_school") -> Calibration:
    return Calibration(0.25, -0.5, made(before, preset), made(after, preset))


@pytest.fixture
def found() -> Calibration:
    """Of eight worlds one war becomes three, one of them by another cause."""
    before = [WAR, CALM, END, END, TERMS, COUP, CALM, CALM]
    after = [WAR, WAR, BLAZE, END, TERMS, COUP, CALM, CALM]
    return calibration(before, after)


def test_the_dial_is_told_with_what_is_wanted_and_what_it_was(found: Calibration) -> None:
    told = lines_of(found)
    assert found.was == 1, "the dial of the preset that was played, not of the default one"
    assert "war dial -0.5: war in 37.50% (13.68% to 69.43%); 25.00% wanted" in told
    assert "before, with 1: war in 12.50% (2.24% to 47.09%)" in told


def test_the_lines_to_paste_are_yaml_of_the_preset_that_was_played(found: Calibration) -> None:
    told = lines_of(found)
    at = told.index("presets:")
    assert told[at : at + 3] == ["presets:", "  grim_school:", "    war_dial: -0.5"]


def test_every_line_of_what_moved(found: Calibration) -> None:
    # By hand (Agresti and Min), of 8 + 2 pairs: 2.5 gained and 0.5 lost give 0.2 +- 0.3160,
    # 1.5 and 0.5 give 0.1 +- 0.2702, none 0 +- 0.1960.
    told = lines_of(found)
    title = "what else moved (differences under common luck, with 95 % intervals)"
    assert told[told.index(title) + 1 :] == [
        "",
        "kind                           before    after     moved",
        "war                            12.50%   37.50%   +25.00%   -11.60% to +51.60%",
        "ouster                         12.50%   12.50%    +0.00%   -19.60% to +19.60%",
        "settlement                     12.50%   12.50%    +0.00%   -19.60% to +19.60%",
        "stalemate                      62.50%   37.50%   -25.00%   -51.60% to +11.60%",
        "",
        "ending                         before    after     moved",
        "burning_strait                 12.50%   37.50%   +25.00%   -11.60% to +51.60%",
        "thrown_out                     12.50%   12.50%    +0.00%   -19.60% to +19.60%",
        "any_terms                      12.50%   12.50%    +0.00%   -19.60% to +19.60%",
        "calm                           37.50%   25.00%   -12.50%   -37.02% to +17.02%",
        "adjourned                      25.00%   12.50%   -12.50%   -37.02% to +17.02%",
        "",
        "war, by first cause            before    after     moved",
        "shots                          12.50%   25.00%   +12.50%   -17.02% to +37.02%",
        "skirmish                        0.00%   12.50%   +12.50%   -17.02% to +37.02%",
    ]


def test_what_came_only_before_is_told_as_well() -> None:
    found = calibration([TERMS, WAR, WAR], [CALM, WAR, WAR])
    rows = {title: [row[0] for row in rows] for title, rows in tables(found)}
    assert rows["kind"] == ["war", "settlement", "stalemate"]
    assert rows["ending"] == ["burning_strait", "any_terms", "calm"]


def test_a_war_that_changes_its_cause_is_lost_by_one_and_gained_by_the_other() -> None:
    found = calibration([WAR, CALM], [BLAZE, CALM])
    causes = {row[0]: row[3] for row in dict(tables(found))["war, by first cause"]}
    assert (causes["shots"].gained, causes["shots"].lost) == (0, 1)
    assert (causes["skirmish"].gained, causes["skirmish"].lost) == (1, 0)
    (war,) = (row[3] for row in dict(tables(found))["kind"] if row[0] == "war")
    assert (war.gained, war.lost) == (0, 0)


def test_where_no_war_came_there_are_no_causes() -> None:
    found = calibration([CALM, TERMS], [CALM, TERMS])
    assert dict(tables(found))["war, by first cause"] == []
    assert lines_of(found)[-1].startswith("war, by first cause ")


def test_the_plain_form_is_json_and_says_the_same(found: Calibration) -> None:
    plain = json.loads(json.dumps(plain_of(found)))
    assert plain["war_dial"] == {"before": 1, "found": -0.5}
    assert plain["war"] == {"before": 0.125, "found": 0.375}
    assert (plain["preset"], plain["wanted"], plain["n"]) == ("grim_school", 0.25, 8)
    assert list(plain["moved"]) == ["kind", "ending", "war, by first cause"]
    for title, rows in tables(found):
        for name, before, after, moved in rows:
            assert plain["moved"][title][name] == {
                "before": before.share,
                "after": after.share,
                "difference": moved.difference,
                "interval": list(moved.interval),
            }
