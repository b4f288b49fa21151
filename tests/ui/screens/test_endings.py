from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.record.debrief import Entry
from game.scenario.format import FrontPage, Nature
from game.ui import words
from game.ui.say import say
from game.ui.screens import ending, ledger, menu, outcome, overlays
from game.ui.screens.menu import Setup
from game.ui.widgets import Button, ScrollArea, TextBlock
from game.ui.widgets.bars import Bar
from tests.ui.helpers import DEBRIEF, NORTH, Acts, kit, named, names, scene, small, told

ENDED = replace(NORTH, ending="good_terms", terms={"fort": "razed", "ships": "pass"})


def test_the_ending_has_its_front_page_its_words_and_its_terms() -> None:
    filled, acts = kit(), Acts()
    ending.build(filled, scene(ENDED, acts=acts))
    said = told(filled)
    assert "Fort against base." in said
    assert "Settlement" in said
    assert "The fort | It goes" in said
    named(filled, "ending.ledger").press()
    named(filled, "ending.menu").press()
    assert acts.asked == [("go", "ledger"), ("go", "menu")]


def test_a_war_has_the_newspaper_of_ones_own_capital() -> None:
    filled = kit()
    ending.build(filled, scene(replace(ENDED, ending="burning_strait", terms=None)))
    said = told(filled)
    assert "The Norhavn Post" in said
    assert "WAR" in said
    assert "front.south" not in said
    assert "ending.terms" not in names(filled)


def test_both_newspapers_are_shown_ones_own_first_and_largest() -> None:
    texts = small().scenario
    bare = texts.endings["good_terms"]
    pages = {
        "north": FrontPage(paper="Post", headline="Peace", text="It is over."),
        "south": FrontPage(paper="Voice", headline="Firm", text="They gave way."),
    }
    both = bare.model_copy(update={"front_page": pages})
    changed = texts.model_copy(update={"endings": {**texts.endings, "good_terms": both}})
    for seat, other in (("north", "south"), ("south", "north")):
        filled = kit()
        ending.build(filled, replace(scene(replace(ENDED, seat=seat)), texts=changed))
        own, theirs = (named(filled, f"front.{each}.headline") for each in (seat, other))
        assert isinstance(own, TextBlock)
        assert isinstance(theirs, TextBlock)
        assert (own.role, theirs.role) == ("headline", "title")
        assert own.rect.y < theirs.rect.y
        assert "Surport, Mon 1 May 1950" in told(filled)


def test_an_ending_without_newspapers_has_its_title_for_a_headline() -> None:
    texts = small().scenario
    bare = texts.endings["good_terms"].model_copy(update={"front_page": {}})
    changed = texts.model_copy(update={"endings": {**texts.endings, "good_terms": bare}})
    filled = kit()
    ending.build(filled, replace(scene(ENDED), texts=changed))
    assert f"front.headline: {bare.title}" in told(filled)


def test_the_outcome_leads_to_the_desk_or_to_the_ending() -> None:
    for view, way in ((NORTH, "desk"), (ENDED, "ending")):
        filled, acts = kit(), Acts()
        outcome.build(filled, scene(view, acts=acts))
        named(filled, "outcome.go").press()
        assert acts.asked == [("go", way)]
    assert "A convoy has sailed." in told(filled)


def ledger_of() -> str:
    filled = kit()
    ledger.build(filled, scene(ENDED), DEBRIEF)
    return told(filled)


def test_the_ledger_sums_the_risk_by_turn_cause_and_author() -> None:
    said = ledger_of()
    assert "text causes.sum: 210 in 10,000" in said
    assert "about 1\u00a0in\u00a048 would have ended in war" in said
    assert "bar turn.0: Mon 1 May 09:00 200" in said
    assert "bar cause.shots: Shots from the fort 200" in said
    assert "bar cause.coup: A coup 10" in said
    assert "line author.north: Ada Norr | added 150" in said
    assert "line author.south: Bo Sur | saved 10" in said
    assert "line author.situation: The situation | added 70" in said


def test_what_hardly_changed_the_risk_added_nothing() -> None:
    filled = kit()
    entry = Entry("shots", 0.00001, {"north": 0.000005, "south": -0.000004}, 0.000009)
    risks = (replace(DEBRIEF.risks[0], entries=(entry,)),)
    ledger.build(filled, scene(ENDED), replace(DEBRIEF, risks=risks))
    said = told(filled)
    assert "line author.north: Ada Norr | added less than 0.1" in said
    assert "line author.south: Bo Sur | nothing" in said
    assert "Hardly a game like this one" in said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.49, "about the middle"),
        (-0.49, "about the middle"),
        (0.5, "above the middle"),
        (-0.5, "below the middle"),
        (1.5, "above the middle"),
        (1.51, "far above the middle"),
        (-1.51, "far below the middle"),
    ],
)
def test_a_nature_is_told_by_where_it_lies(value: float, said: str) -> None:
    drawn = Nature(mean=2.0, sd=4.0, meaning="how hard he holds")
    texts = small().scenario
    seat = texts.seats["north"].model_copy(update={"natures": {"resolve": drawn}})
    changed = texts.model_copy(update={"seats": {**texts.seats, "north": seat}})
    natures = {"north": {"resolve": 2.0 + 4.0 * value}}
    filled = kit()
    here = replace(scene(ENDED), texts=changed)
    ledger.build(filled, here, replace(DEBRIEF, natures=natures))
    line = named(filled, "nature.north.resolve")
    assert line.describe().endswith(f"| {said}")


def test_a_turns_bar_is_parted_by_author_and_scaled_to_the_worst() -> None:
    filled = kit()
    ledger.build(filled, scene(ENDED), DEBRIEF)
    bar = named(filled, "turn.0")
    assert isinstance(bar, Bar)
    shares = [round(share, 3) for share, _ in bar.parts]
    assert shares == [0.75, 0.0, 0.25]


def test_the_ledger_opens_what_was_hidden() -> None:
    said = ledger_of()
    assert "He fires on his own." in said
    assert "A skirmish" in said
    assert "Riots" not in said
    assert "1. Shots from the fort" in said
    assert "2. North answers" in said
    assert "that Ada Norr sent on Mon 1 May 09:00 was misread" in said
    assert "Bo Sur: How much he dares | below the middle" in said


def test_the_truth_stands_beside_the_last_belief_of_ones_own() -> None:
    said = ledger_of()
    assert "The fort | 12 ±4; in truth 20 guns" in said
    assert "Unrest | no report; in truth 15" in said
    assert "99" not in said
    assert "Northern alert" not in said


def test_a_path_without_risk_can_be_told() -> None:
    filled = kit()
    ledger.build(filled, scene(ENDED), replace(DEBRIEF, risks=(), beliefs=(), happenings=()))
    assert "text causes.sum: 0 in 10,000" in told(filled)


# The menu


def menu_of(**fields: object) -> tuple[set[str], str, Acts, Setup]:
    setup, acts, filled = Setup(**fields), Acts(), kit()  # type: ignore[arg-type]
    setup.take(small().scenario, Path("small.yaml"))
    menu.build(filled, small().scenario, setup, acts)
    for widget in list(filled.widgets):
        if widget.name in ("menu.seat.south", "menu.against.random", "menu.preset.grim_school"):
            widget.press()
    return names(filled), told(filled), acts, setup


def test_the_menu_marks_seat_opponent_and_preset() -> None:
    _, said, _, setup = menu_of(seed=77)
    assert (setup.seat, setup.against, setup.preset) == ("south", "random", "grim_school")
    assert "number menu.seed: Seed 77" in said
    assert "You sit in Norhavn" in said


def test_one_scenario_needs_no_list_and_two_do() -> None:
    assert "menu.heading.scenario" not in menu_of()[0]
    files = [("small", Path("small.yaml")), ("other", Path("other.yaml"))]
    assert "menu.scenario.other" in menu_of(files=files)[0]


def test_going_on_needs_a_saved_game() -> None:
    found, said, _, _ = menu_of()
    assert "menu.resume" not in found
    assert "button menu.begin: Begin\n" in said
    filled, acts = kit(), Acts()
    setup = Setup(saved="The Strait: Ada Norr, Mon 1 May 18:00")
    setup.take(small().scenario, Path("small.yaml"))
    menu.build(filled, small().scenario, setup, acts)
    assert "Your game waits. The Strait: Ada Norr, Mon 1 May 18:00" in told(filled)
    resume, begin = named(filled, "menu.resume"), named(filled, "menu.begin")
    assert isinstance(resume, Button)
    assert isinstance(begin, Button)
    assert (resume.look, begin.look, begin.text) == ("main", "plain", "Begin anew")
    assert resume.rect.x > begin.rect.right
    resume.press()
    begin.press()
    assert acts.asked == [("resume",), ("begin",)]


def test_the_seed_is_typed() -> None:
    filled, acts, setup = kit(), Acts(), Setup(seed=77)
    setup.take(small().scenario, Path("small.yaml"))
    menu.build(filled, small().scenario, setup, acts)
    number = named(filled, "menu.seed")
    assert number.key(filled.pen, pygame.K_5)
    assert setup.seed == 775


def test_a_chair_says_who_one_is() -> None:
    """Who one would be is told at length on the sheet beside it, for the chair that is chosen."""
    said = menu_of()[1]
    assert "Ada Norr | Chancellor of North, Norhavn" in said
    assert words.sentences(small().scenario.seats["north"].brief, 1) in said
    assert words.sentences(small().scenario.seats["south"].brief, 1) not in said


def test_an_opponent_of_the_command_line_is_listed() -> None:
    setup = Setup(against="script:x.yaml", opponents=("character", "script:x.yaml"))
    setup.take(small().scenario, Path("small.yaml"))
    filled = kit()
    menu.build(filled, small().scenario, setup, Acts())
    assert "option menu.against.script:x.yaml" in told(filled)


def test_what_another_scenario_lacks_is_marked_anew() -> None:
    setup = Setup(seat="kennedy", preset="bundy")
    setup.take(small().scenario, Path("small.yaml"))
    assert (setup.seat, setup.preset) == ("north", "calm_school")


# Sheets over the screen


def test_the_pause_leads_on_or_out() -> None:
    filled, acts, closed = kit(), Acts(), []  # type: ignore[var-annotated]
    overlays.pause(filled, acts, lambda: closed.append(1))
    for name in ("pause.back", "pause.help", "pause.menu", "pause.quit"):
        named(filled, name).press()
    assert closed == [1]
    assert acts.asked == [("go", "help"), ("go", "menu"), ("quit",)]


def test_all_keys_are_told() -> None:
    filled = kit()
    overlays.keys(filled, lambda: None)
    assert all(say(f"key.{name}.does") in told(filled) for name in overlays.KEYS)


@pytest.mark.parametrize(
    ("size", "beside"),
    [((1280, 720, 1.0), True), ((1600, 900, 1.5), True), ((1280, 720, 2.0), False)],
)
def test_the_turns_words_stand_beside_their_bars_where_there_is_room(
    size: tuple[int, int, float], beside: bool
) -> None:
    filled = kit(*size)
    ledger.build(filled, scene(ENDED), DEBRIEF)
    for name in ("turn.0", "turn.1"):
        bar = named(filled, name)
        assert isinstance(bar, Bar)
        assert bool(bar.lead) == beside
        assert bar.faults(filled.pen) == []
    cause = next(each for each in filled.widgets if each.name.startswith("cause."))
    assert isinstance(cause, Bar)
    assert cause.lead == 0


def test_a_whole_calendar_of_turns_can_be_seen_at_once() -> None:
    """Twenty-four turns, as in the thirteen days, in a window of the base size."""
    risks = tuple(replace(DEBRIEF.risks[0], turn=turn) for turn in range(24))
    filled = kit(1600, 900)
    ledger.build(filled, scene(ENDED), replace(DEBRIEF, risks=risks))
    area = named(filled, "turns")
    assert isinstance(area, ScrollArea)
    assert area.most() == 0
