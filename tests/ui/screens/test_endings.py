from dataclasses import replace
from pathlib import Path

from game.ui.screens import ending, ledger, menu, outcome, overlays
from game.ui.screens.menu import Setup
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
    assert "ending.terms" not in names(filled)


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
    assert "text causes.sum: 2.1\u00a0%" in said
    assert "bar turn.0: Mon 1 May 09:00 2\u00a0%" in said
    assert "bar cause.shots: Shots from the fort 2\u00a0%" in said
    assert "bar cause.coup: A coup 0.1\u00a0%" in said
    assert "line author.north: Ada Norr | +1.5\u00a0%" in said
    assert "line author.south: Bo Sur | −0.1\u00a0%" in said
    assert "line author.situation: The situation | +0.7\u00a0%" in said


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
    assert "Bo Sur: How much he dares | −1.2" in said


def test_the_truth_stands_beside_the_last_belief_of_ones_own() -> None:
    said = ledger_of()
    assert "The fort | 12 ±4; truly 20 guns" in said
    assert "Unrest | no report; truly 15" in said
    assert "99" not in said
    assert "Northern alert" not in said


def test_a_path_without_risk_can_be_told() -> None:
    filled = kit()
    ledger.build(filled, scene(ENDED), replace(DEBRIEF, risks=(), beliefs=(), happenings=()))
    assert "text causes.sum: 0\u00a0%" in told(filled)


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
    assert "Seed 77" in said
    assert "You sit in Norhavn" in said


def test_one_scenario_needs_no_list_and_two_do() -> None:
    assert "menu.heading.scenario" not in menu_of()[0]
    files = [("small", Path("small.yaml")), ("other", Path("other.yaml"))]
    assert "menu.scenario.other" in menu_of(files=files)[0]


def test_going_on_needs_a_saved_game() -> None:
    assert "button menu.resume: Go on with the last game (not now)" in menu_of()[1]
    assert "button menu.resume: Go on with the last game\n" in menu_of(saved=True)[1]


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


def test_the_hand_over_names_the_chair_and_nothing_else() -> None:
    filled = kit()
    overlays.handover(filled, "Chancellor of North", "Ada Norr", lambda: None)
    said = told(filled)
    assert "Ada Norr, please sit down." in said
    assert "tension" not in said.lower()


def test_all_keys_are_told() -> None:
    filled = kit()
    overlays.keys(filled, lambda: None)
    assert all(key in told(filled) for key, _ in overlays.KEYS)
