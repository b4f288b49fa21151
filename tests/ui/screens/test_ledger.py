"""The ledger of a game that has ended: whose risk it was, in which order, and what was hidden."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.record.debrief import Belief, Debrief, Entry, Opened, TurnRisk
from game.scenario.format import Nature
from game.ui import words
from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.screens import ledger
from game.ui.screens.readings import added
from game.ui.widgets.bars import Bar
from game.ui.widgets.placard import Figure
from game.ui.widgets.row import Line
from tests.ui.helpers import DEBRIEF, NORTH, SIZES, kit, named, names, scene, small, staged, told

ENDED = replace(NORTH, ending="good_terms", terms={"fort": "razed"})
FILLS = {"turns": ledger.turns, "causes": ledger.causes, "hidden": ledger.hidden}


def filled(
    fill: str,
    opened: Debrief = DEBRIEF,
    here: Scene | None = None,
    width: int = 500,
    size: tuple[int, int, float] = (1600, 900, 1.0),
) -> Kit:
    """One part of the ledger in a scroll area of its own."""
    made = kit(*size)
    room = pygame.Rect(0, 0, min(width, made.window.width), made.window.height)
    with made.scroll("room", room, reading=True) as column:
        FILLS[fill](column, here or scene(ENDED), opened)
    return made


def risk(
    turn: int, north: float, south: float, situation: float, hazard: str = "shots"
) -> TurnRisk:
    whole = north + south + situation
    entry = Entry(hazard, whole, {"north": north, "south": south}, situation)
    return TurnRisk(turn, f"1950-05-{turn + 1:02d} 09:00", (entry,))


def bars(made: Kit, start: str) -> list[Bar]:
    return [each for each in made.widgets if isinstance(each, Bar) and each.name.startswith(start)]


def number(text: str) -> float:
    """The number of a line such as "added 150" or "saved 10"."""
    found = re.search(r"[\d.,]+", text)
    amount = float(found.group().replace(",", "")) if found else 0.0
    return -amount if text.startswith("saved") else amount


# Turn by turn


def test_each_turn_has_its_bar_in_the_order_of_the_calendar() -> None:
    risks = tuple(risk(turn, 0.001, 0.001, 0.001) for turn in range(12))
    made = bars(filled("turns", replace(DEBRIEF, risks=risks)), "turn.")
    assert [each.text for each in made] == [words.when(turn.moment) for turn in risks]
    assert all(above.rect.bottom <= below.rect.top for above, below in pairwise(made))
    assert len({(each.lead, each.tail) for each in made}) == 1


def test_the_longest_bar_is_that_of_the_worst_turn_and_fills_its_track() -> None:
    risks = (risk(0, 0.01, 0.0, 0.0), risk(1, 0.01, 0.02, 0.01), risk(2, 0.0, 0.0, 0.001))
    made = bars(filled("turns", replace(DEBRIEF, risks=risks)), "turn.")
    lengths = [sum(share for share, _ in each.parts) for each in made]
    assert lengths == pytest.approx([0.25, 1.0, 0.025])


def test_a_bar_is_parted_by_side_and_what_was_nobodys_is_hatched_at_the_end() -> None:
    (bar,) = bars(filled("turns", replace(DEBRIEF, risks=(risk(0, 0.01, 0.02, 0.01),))), "turn.")
    assert [colour for _, colour in bar.parts] == ["side0", "side1", "danger"]
    assert [share for share, _ in bar.parts] == pytest.approx([0.25, 0.5, 0.25])


def test_risk_that_orders_saved_takes_nothing_off_a_bar() -> None:
    (bar,) = bars(filled("turns", replace(DEBRIEF, risks=(risk(0, -0.01, 0.01, 0.02),))), "turn.")
    assert all(share >= 0 for share, _ in bar.parts)
    assert sum(share for share, _ in bar.parts) == pytest.approx(1.0)
    assert bar.reading == "200"


def test_turns_without_any_risk_have_empty_bars() -> None:
    quiet = replace(DEBRIEF, risks=(risk(0, 0.0, 0.0, 0.0), risk(1, 0.0, 0.0, 0.0)))
    made = bars(filled("turns", quiet), "turn.")
    assert [each.reading for each in made] == ["0", "0"]
    assert all(share == 0 for each in made for share, _ in each.parts)


def test_both_leaders_stand_in_the_legend() -> None:
    note = named(filled("turns"), "turns.note").describe()
    assert "Ada Norr" in note
    assert "Bo Sur" in note


def test_every_bar_says_what_its_number_counts() -> None:
    for made in (*bars(filled("turns"), "turn."), *bars(filled("causes"), "cause.")):
        assert made.hint is not None
        assert any(made.reading in line for line in made.hint.lines)
        assert made.hint.title


# By cause and author


def test_causes_stand_the_gravest_first_each_against_the_gravest() -> None:
    risks = (risk(0, 0.001, 0.0, 0.0, "coup"), risk(1, 0.004, 0.0, 0.0, "shots"))
    made = bars(filled("causes", replace(DEBRIEF, risks=risks)), "cause.")
    assert [each.name for each in made] == ["cause.shots", "cause.coup"]
    assert [each.parts[0][0] for each in made] == pytest.approx([1.0, 0.25])
    titles = [small().scenario.events[name].title for name in ("shots", "coup")]
    assert [each.text for each in made] == titles


def test_what_each_side_and_the_situation_brought_adds_up_to_the_whole() -> None:
    risks = (risk(0, 0.002, -0.001, 0.003), risk(1, 0.001, 0.004, 0.002))
    opened = replace(DEBRIEF, risks=risks)
    made = filled("causes", opened)
    lines = [each for each in made.widgets if isinstance(each, Line) and "author." in each.name]
    assert [each.name for each in lines] == ["author.north", "author.south", "author.situation"]
    assert sum(number(each.value) for each in lines) == pytest.approx(opened.risk * 10_000)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0.0, "nothing"),
        (0.000004, "nothing"),
        (-0.000004, "nothing"),
        (0.000006, "added less than 0.1"),
        (0.0007, "added 7.0"),
        (-0.015, "saved 150"),
    ],
)
def test_what_orders_did_to_the_risk_in_words(amount: float, said: str) -> None:
    assert added(amount) == said


def test_of_how_many_games_can_be_said_too() -> None:
    assert added(0.0076, words.worlds_of) == "added 76 in 10,000"
    assert added(-0.0076, words.worlds_of) == "saved 76 in 10,000"
    assert added(0.0, words.worlds_of) == "nothing"


def test_the_whole_is_the_chance_and_not_the_sum() -> None:
    grave = replace(DEBRIEF, risks=(risk(0, 0.5, 0.0, 0.0), risk(1, 0.5, 0.0, 0.0)))
    assert "7,500 in 10,000" in named(filled("causes", grave), "causes.sum").describe()


def test_the_chain_is_told_link_by_link_or_not_at_all() -> None:
    made = filled("causes")
    links = [each for each in made.widgets if each.name.startswith("chain.") and "." in each.name]
    titles = [each.describe() for each in links if each.name != "chain.heading"]
    assert ["1. " in titles[0], "2. " in titles[1]] == [True, True]
    none = filled("causes", replace(DEBRIEF, chain=()))
    assert not {name for name in names(none) if name.startswith("chain.")}


@pytest.mark.parametrize("seat", ["north", "south"])
def test_only_events_of_which_one_was_not_told_are_opened(seat: str) -> None:
    made = filled("causes", here=scene(replace(ENDED, seat=seat)))
    said = told(made)
    for each in DEBRIEF.happenings:
        about = small().scenario.events[each.event]
        public = about.seen == "public" or (about.seen != "hidden" and seat in about.seen)
        assert (about.title in said) is not public


def test_where_all_was_told_there_is_no_such_heading() -> None:
    assert "unseen.heading" not in names(filled("causes", replace(DEBRIEF, happenings=())))


# What was hidden


def test_a_closest_call_is_told_only_where_there_was_one() -> None:
    for chance, there in ((0.00009, False), (0.00011, True)):
        opened = replace(DEBRIEF, risks=(risk(0, chance, 0.0, 0.0),))
        assert ("hidden.closest" in names(filled("hidden", opened))) is there


def test_the_closest_call_names_the_greatest_cause_of_its_turn() -> None:
    entries = tuple(
        Entry(hazard, part, {"north": 0.0, "south": 0.0}, part)
        for hazard, part in (("coup", 0.001), ("shots", 0.003))
    )
    worst = TurnRisk(1, "1950-05-01 18:00", entries)
    opened = replace(DEBRIEF, risks=(risk(0, 0.0035, 0.0, 0.0, "coup"), worst))
    said = named(filled("hidden", opened), "hidden.closest").describe()
    assert "Mon 1 May 18:00" in said
    assert small().scenario.events["shots"].title in said


def test_without_hidden_facts_their_note_is_left_out() -> None:
    assert "fact.note" in names(filled("hidden"))
    assert "fact.note" not in names(filled("hidden", replace(DEBRIEF, facts=())))


def test_facts_say_on_demand_where_they_are_from() -> None:
    about = small().scenario.facts["bold_gunner"]
    hint = named(filled("hidden"), "fact.bold_gunner").hint
    assert hint is not None
    assert about.judgement is not None
    assert about.judgement in hint.lines[-1]


def test_the_shares_of_both_sides_of_a_fact_make_a_hundred() -> None:
    shares = []
    for true in (True, False):
        fact = Opened("bold_gunner", true, "so")
        made = filled("hidden", replace(DEBRIEF, facts=(fact,)))
        figure = named(made, "fact.bold_gunner")
        assert isinstance(figure, Figure)
        shares.append(number(figure.figure))
    assert sum(shares) == 100


def test_letters_that_were_read_as_they_were_meant_are_not_among_the_misread() -> None:
    letter = DEBRIEF.letters[0]
    right = replace(letter, id="south/1950-05-01 09:00/0", sender="south", read=letter.meant)
    lost = replace(letter, id="north/1950-05-01 18:00/0", arrived=None)
    said = told(filled("hidden", replace(DEBRIEF, letters=(right, letter, lost))))
    assert said.count("was misread") == 1
    assert f"misread.{letter.id}" in said


def believed(turn: int, variable: str, value: float | None, truth: float = 10.0) -> Belief:
    spread = None if value is None else 2.0
    return Belief(turn, "1950-05-01 18:00", "north", variable, value, spread, truth)


def test_the_last_beliefs_stand_the_furthest_off_first_and_no_report_last() -> None:
    beliefs = (
        believed(0, "tension", 90.0),
        believed(1, "unrest", None),
        believed(1, "tension", 11.0),
        believed(1, "fort", 30.0),
        believed(1, "alert_south", 4.0),
    )
    made = filled("hidden", replace(DEBRIEF, beliefs=beliefs))
    rows = [each.name for each in made.widgets if each.name.startswith("belief.")]
    assert rows[1:] == ["belief.fort", "belief.alert_south", "belief.tension", "belief.unrest"]


def test_a_belief_is_told_with_its_doubt_and_the_truth_with_its_unit() -> None:
    here = scene(ENDED)
    assert ledger.belief(here, believed(1, "fort", 12.0)) == "12 ±2; in truth 10 guns"
    assert ledger.belief(here, believed(1, "tension", 2.5)) == "2.5 ±2; in truth 10"
    assert ledger.belief(here, believed(1, "fort", None)) == "no report; in truth 10 guns"


def test_nothing_is_said_of_beliefs_where_there_were_none() -> None:
    other = replace(DEBRIEF, beliefs=(replace(believed(1, "fort", 3.0), seat="south"),))
    assert "belief.title" not in names(filled("hidden", other))


def test_a_nature_that_is_always_the_same_is_in_the_middle() -> None:
    same = Nature(mean=3.0, sd=0.0, meaning="how hard he holds")
    assert ledger._away(3.0, same) == "about the middle"


def test_the_natures_of_both_leaders_are_opened() -> None:
    made = filled("hidden")
    lines = {each.name: each.describe() for each in made.widgets if "nature." in each.name}
    assert "Ada Norr" in lines["nature.north.resolve"]
    assert "Bo Sur" in lines["nature.south.resolve"]


def test_beside_a_nature_stands_what_the_other_side_believed_of_it() -> None:
    held = named(filled("hidden"), "nature.south.resolve.held").describe().replace("\u00a0", " ")
    assert "Ada Norr believed that he dares more than most in his place would" in held
    assert "50 in 100 in the first turn, 31 in 100 in the last." in held
    assert "nature.north.resolve.held" not in names(filled("hidden"))


# Room


@pytest.mark.parametrize("size", [*SIZES, (2560, 1440, 1.0), (3840, 2160, 2.0)])
@pytest.mark.parametrize("fill", FILLS)
def test_all_of_it_fits_in_narrow_columns(fill: str, size: tuple[int, int, float]) -> None:
    for width in (300, 420):
        made = filled(fill, width=round(width * size[2] * size[1] / 900), size=size)
        assert faults(staged(made)) == []


def test_titles_of_any_length_fit() -> None:
    texts = small().scenario
    long = "The fort that was built on the strait in the night of the great storm " * 3
    events = {
        name: about.model_copy(update={"title": long}) for name, about in texts.events.items()
    }
    variables = {
        name: about.model_copy(update={"title": "Unpronounceableness" * 3})
        for name, about in texts.variables.items()
    }
    changed = texts.model_copy(update={"events": events, "variables": variables})
    for fill in FILLS:
        made = filled(fill, here=replace(scene(ENDED), texts=changed), width=360)
        assert faults(staged(made)) == []
    cause = bars(filled("causes", here=replace(scene(ENDED), texts=changed), width=360), "cause.")
    assert cause[0].text.endswith("…")
    assert cause[0].hint is not None
    assert cause[0].hint.title == long


def test_a_column_ends_below_all_that_was_put_into_it() -> None:
    for fill in FILLS.values():
        made = kit()
        column = Column(made, 10, 20, 400, "")
        fill(column, scene(ENDED), DEBRIEF)
        assert column.y >= max(each.rect.bottom for each in made.widgets)
        assert all(each.rect.left >= 10 and each.rect.right <= 410 for each in made.widgets)
