"""How close it was: the sentence, the field of worlds, its legend, history and the schools."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.lab.paired import Shift
from game.lab.shares import Share
from game.ui.aftermath import Aftermath
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.reel import Review
from game.ui.say import say
from game.ui.screens import debrief, stood
from game.ui.screens.debrief_worlds import FEWEST, parts
from game.ui.widgets import Button
from game.ui.widgets.dotfield import DotField
from game.ui.widgets.shares import Shares
from tests.ui.counted import MINE, THEIRS, aftermath, counted, line, of_kind
from tests.ui.helpers import SIZES, Acts, kit, named, names, staged, told
from tests.ui.reels import ended, filled

LARGE = [(2560, 1440, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]
sizes = pytest.mark.parametrize("size", [*SIZES, *LARGE], ids=lambda size: "x".join(map(str, size)))


def part(shown: Review, name: str = "worlds", acts: Acts | None = None, height: int = 700) -> Kit:
    found = parts(ended(shown, acts=acts), shown)
    return filled(next(each for each in found if each.name == name), height)


def field(shown: Review) -> DotField:
    made = named(part(shown), "worlds.field")
    assert isinstance(made, DotField)
    return made


def screen(shown: Review, size: tuple[int, int, float] = (1600, 900, 1.0)) -> Kit:
    made = kit(*size)
    debrief.build(made, ended(shown), shown)
    return made


# Nothing is clipped, whatever there is


@sizes
@pytest.mark.parametrize("tab", ["worlds", "turning"])
def test_nothing_is_clipped_counted_or_not(tab: str, size: tuple[int, int, float]) -> None:
    assert faults(staged(screen(counted(tab), size))) == []
    assert faults(staged(screen(counted(tab, Aftermath(), points=(), searched=None), size))) == []


@sizes
def test_two_people_at_one_table_have_room_for_both_scores(size: tuple[int, int, float]) -> None:
    from tests.ui.counted import apart

    both = {seat: apart(seat) for seat in ("north", "south")}
    shown = counted(after=aftermath(skill=both))
    assert faults(staged(screen(shown, size))) == []


# Before anything is counted


def test_before_the_first_slice_it_says_that_it_is_being_counted() -> None:
    shown = counted(after=Aftermath())
    for name in ("worlds", "skill"):
        assert say("counted.waits") in told(part(shown, name))
    assert field(shown).codes == b""
    assert "worlds.sort" not in names(part(shown))


def test_so_far_says_how_far() -> None:
    so_far = line({of_kind("war"): 2, of_kind("settlement"): 3}, wanted=400)
    shown = counted(after=aftermath(worlds=so_far))
    assert say("worlds.so_far", done="5", wanted="400") in told(part(shown))
    assert field(shown).wanted == 400
    assert "so far" not in told(part(counted()))


# The sentence


def test_the_sentence_counts_the_wars_of_all_worlds() -> None:
    said = told(part(counted()))
    assert "In 20 of 100 worlds war came of these same orders." in said
    assert "20.0 % (13.3 to 28.9)" in said
    assert counted().reel.loaded.scenario.endings["good_terms"].title in said


def test_worlds_without_a_war_are_told_calmly() -> None:
    calm = line({of_kind("settlement"): 50})
    made = part(counted(after=aftermath(worlds=calm)))
    assert "In 0 of 50 worlds" in told(made)
    sentence = named(made, "worlds.sentence")
    assert getattr(sentence, "colour", "") == "cream"
    assert getattr(named(part(counted()), "worlds.sentence"), "colour", "") == "alarm"


# The field


def test_every_world_stands_in_the_field_with_its_kind() -> None:
    made = field(counted())
    assert len(made.codes) == 100
    for row, kind in enumerate(made.kinds):
        assert made.codes.count(bytes([row])) == MINE.kinds[kind].count


def test_the_kinds_of_the_field_are_those_of_the_scenario_from_best_to_worst() -> None:
    kinds = field(counted()).kinds
    assert kinds[0] == "settlement"
    assert kinds[-1] == "war"
    assert kinds == stood.kinds_in(ended(counted()))


def test_the_game_itself_wears_its_ring_and_the_note_says_so() -> None:
    assert field(counted()).own == 3
    assert say("worlds.ring") in told(part(counted()))
    without = counted(after=aftermath(own=None))
    assert field(without).own is None
    assert say("worlds.ring") not in told(part(without))


def test_a_world_tells_how_it_ended() -> None:
    shown = counted()
    tell = field(shown).tell
    assert tell is not None
    endings = list(shown.reel.loaded.scenario.endings.values())
    for number in (0, 3, 99):
        ending = endings[MINE.rows[number]]
        hint = tell(number)
        assert hint.title == say("worlds.world", number=str(number))
        assert hint.lines[:2] == (say(f"ending.kind.{ending.kind}"), ending.title)
        assert (say("worlds.own") in hint.lines) == (number == 3)


def test_orders_that_could_not_be_given_are_counted_in_the_hint() -> None:
    hint = field(counted()).hint
    assert hint is not None
    leader = counted().reel.loaded.scenario.seats["north"].leader
    assert say("worlds.held", leader=leader, orders="7", n="100") in hint.lines
    assert sum(say("worlds.held", leader="", orders="", n="")[-20:] in x for x in hint.lines) == 1


def test_it_is_sorted_with_a_button_and_laid_back() -> None:
    shown, acts = counted(), Acts()
    button = named(part(shown, acts=acts), "worlds.sort")
    assert isinstance(button, Button)
    assert (button.text, button.hot) == (say("worlds.sort"), "o")
    button.press()
    assert shown.sorted
    assert field(shown).ordered
    again = named(part(shown, acts=acts), "worlds.sort")
    assert isinstance(again, Button)
    assert again.text == say("worlds.unsort")
    again.press()
    assert not shown.sorted


@pytest.mark.parametrize("height", [520, 700, 1000])
def test_the_field_takes_all_the_room_that_is_left(height: int) -> None:
    made = part(counted(), height=height)
    lowest = max(each.rect.bottom for each in made.widgets)
    assert height - 14 <= lowest <= height
    assert named(made, "worlds.field").rect.bottom <= named(made, "worlds.kind.war").rect.top


def test_the_legend_has_every_kind_that_came_and_war_in_any_case() -> None:
    made = part(counted())
    kinds = {kind for kind, share in MINE.kinds.items() if share.count}
    assert {n for n in names(made) if n.startswith("worlds.kind.")} == {
        f"worlds.kind.{kind}" for kind in kinds
    }
    calm = part(counted(after=aftermath(worlds=line({of_kind("settlement"): 9}))))
    assert "worlds.kind.war" in names(calm)


def test_a_kinds_hint_counts_its_endings() -> None:
    made = named(part(counted()), "worlds.kind.war")
    assert made.hint is not None
    title = counted().reel.loaded.scenario.endings[of_kind("war")].title
    assert any(
        each.startswith(f"{title}: 20.0 %") and "20 of 100" in each for each in made.hint.lines
    )
    assert made.hint.lines[-1] == say("counted.interval")


# Beside history


def test_each_kind_stands_beside_history_with_what_moved() -> None:
    made = named(part(counted(), "beside"), "beside.war")
    assert isinstance(made, Shares)
    assert [each.share for each in made.parts] == [0.2, 0.05]
    assert [each.label for each in made.parts] == [say("beside.mine"), say("beside.theirs")]
    assert made.note.startswith("−20.0 points (")


def test_what_came_in_neither_line_is_left_out() -> None:
    gone = {"ouster", "limited_war"} & set(MINE.kinds)
    said = names(part(counted(), "beside"))
    assert not {f"beside.{kind}" for kind in gone} & said


def test_lines_of_other_luck_have_no_difference() -> None:
    apart = {kind: replace(both, moved=None) for kind, both in counted().after.beside.items()}
    made = named(part(counted(after=aftermath(beside=apart)), "beside"), "beside.war")
    assert isinstance(made, Shares)
    assert made.note == ""


def test_history_is_not_set_beside_itself() -> None:
    made = part(counted(after=aftermath(same=True)), "beside")
    assert "beside.war" not in names(made)


def test_a_scenario_without_history_says_so() -> None:
    shown = counted(after=aftermath(beside={}, history=None))
    said = told(part(shown, "beside"))
    has = shown.reel.loaded.scenario.history is not None
    assert (say("beside.none") in said) is not has


def test_the_preset_in_force_is_named_and_what_others_would_have_said() -> None:
    shown = counted()
    presets = shown.reel.loaded.scenario.presets
    said = told(part(shown, "beside"))
    assert presets[shown.opened.preset].title in said
    for name, about in presets.items():
        if name != shown.opened.preset:
            assert f"{about.title} 20.0 % (13.3 to 28.9)" in said
    assert "N 100 each." in said


def test_a_school_that_has_hardly_been_asked_is_not_heard_yet() -> None:
    early = line({of_kind("war"): 3, of_kind("settlement"): 3}, wanted=FEWEST)
    name = next(n for n in counted().reel.loaded.scenario.presets if n != counted().opened.preset)
    shown = counted(after=aftermath(schools={name: early}))
    assert "beside.schools" not in names(part(shown, "beside"))


# Every percentage has its interval and its N


def test_every_percentage_of_the_tab_has_its_interval() -> None:
    said = "\n".join(told(part(counted(), name)) for name in ("worlds", "skill", "beside"))
    bare = [found for found in re.findall(r"\d %(?! \()[^\n]{0,24}", said) if "95" not in found]
    assert bare == []
    for n in ("of 100 worlds", "N 100", "N 400"):
        assert n in said


def test_nothing_is_told_twice_and_all_have_hints() -> None:
    made = screen(counted())
    known = [each.name for each in made.widgets]
    assert len(known) == len(set(known))
    for each in made.widgets:
        if isinstance(each, (Shares, DotField)):
            assert each.hint is not None, each.name


def test_the_numbers_by_hand_are_what_they_seem() -> None:
    assert MINE.n == THEIRS.n == 100
    assert MINE.kinds["war"] == Share(20, 100)
    assert Shift(2, 22, 100).difference == pytest.approx(-0.2)
