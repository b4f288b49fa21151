"""What the hints say: the meaning, why it moved, who says so and when, the source."""

from dataclasses import replace

import pytest

from game.engine.sight.council import Council, Opinion
from game.engine.view import Estimate
from game.ui.scene import Desk
from game.ui.screens import explain
from game.ui.widgets import Hint
from tests.ui.helpers import NORTH, proposal, scene, small

EIK = Opinion("marshal", {"act": "blockade", "posture": "hold"}, "act", 3.0, 0.004, 0.02)


def said(hint: Hint) -> str:
    return " | ".join((hint.title, *hint.lines)).replace("\u00a0", " ")


def test_a_report_says_what_it_measures_its_bounds_who_and_when() -> None:
    told = said(explain.variable(scene(), "alert_south"))
    about = small().scenario.variables["alert_south"]
    assert told.startswith(f"{about.title} | {about.meaning}")
    assert "between 12 and 44: air patrols, 9 h old" in told


def test_bounds_stay_within_the_range() -> None:
    low = replace(NORTH.known["fort"], value=1.0)
    told = said(explain.variable(scene(replace(NORTH, known={"fort": low})), "fort"))
    assert "between 0 guns and 9 guns" in told


def test_a_report_without_a_source_is_the_staffs() -> None:
    nameless = replace(NORTH.known["fort"], by="")
    told = said(explain.variable(scene(replace(NORTH, known={"fort": nameless})), "fort"))
    assert "your staff, now" in told


def test_what_is_exact_says_so_and_what_was_never_reported_too() -> None:
    assert "You know it exactly: 41." in said(explain.variable(scene(), "tension"))
    assert "Nobody has reported it" in said(explain.variable(scene(), "unrest"))


def test_why_it_has_moved_is_told_with_its_causes() -> None:
    told = said(explain.variable(scene(), "trust_north"))
    assert "+6.0. the tone of a letter from Sur +6.0" in told
    assert "Since your last orders" not in said(explain.variable(scene(), "fort"))


@pytest.mark.parametrize("name", small().scenario.variables)
def test_every_variable_ends_with_where_it_is_from(name: str) -> None:
    about = small().scenario.variables[name]
    assert explain.variable(scene(), name).lines[-1] == explain.claim(about)


def test_the_danger_says_how_sure_the_staff_is_and_on_what_it_hangs() -> None:
    told = said(explain.danger(scene()))
    assert "about 1 in 50" in told and "about 1 in 20" in told
    assert small().scenario.presets["calm_school"].title in told
    none = said(explain.danger(scene(replace(NORTH, estimate=None))))
    assert "gives no estimate" in none


def test_a_grown_danger_says_what_it_was() -> None:
    grown = scene(desk=Desk(risen=Estimate(0.0, 0.0025, 0.01)))
    assert "then it was about 1 in 400" in said(explain.danger(grown))


def test_a_card_says_its_rung_and_its_source_and_holding_what_it_means() -> None:
    told = said(explain.choice(scene(), "blockade"))
    choice = small().scenario.choices["north"]["blockade"]
    assert choice.text in told
    assert "Rung 8 of 44" in told
    assert explain.choice(scene(), "blockade").lines[-1] == explain.claim(choice)
    assert "Nothing new is ordered" in said(explain.choice(scene(), "hold"))


def test_an_adviser_says_who_it_is_and_both_odds() -> None:
    told = said(explain.adviser(scene(), EIK))
    assert told.startswith("Marshal Eik | Army | Acts first.")
    assert "Close the strait" in told
    assert "about 1 in 250" in told and "about 1 in 50" in told
    unsure = said(explain.adviser(scene(), replace(EIK, soon=None, late=None)))
    assert "1 in" not in unsure


def test_the_council_as_a_whole_says_who_stands_where() -> None:
    here = scene()
    here = replace(here, sheet=replace(here.sheet, council=Council((EIK,), (EIK,))))
    assert "Marshal Eik: Close the strait" in said(explain.council(here))
    held = replace(EIK, advice={"act": "hold"})
    waiting = replace(here, sheet=replace(here.sheet, council=Council((held,), ())))
    assert "Marshal Eik: Hold" in said(explain.council(waiting))


def test_a_rung_an_issue_and_a_flag() -> None:
    assert "Rung 3 of 44" in said(explain.rung(scene(), "south"))
    told = said(explain.issue(scene(), "fort"))
    titles = [level.title for level in small().scenario.issues["fort"].levels.values()]
    assert all(title in told for title in titles)
    flag = small().scenario.flags["flights"]
    assert explain.flag(scene(), "flights").title == flag.title


def test_letters_under_way_say_when_they_arrive() -> None:
    told = said(explain.letters(scene()))
    assert "Embassy cable, sent Mon 1 May 09:00: arrives Mon 1 May 15:00" in told
    none = replace(NORTH, letters=(proposal(),))
    assert explain.letters(scene(none)).lines == ()


def test_the_turn_the_clock_and_the_seat() -> None:
    assert "Turn 2 of 3" in said(explain.turn(scene()))
    assert "20:00" in said(explain.clock(scene(), "south"))
    assert said(explain.seat(scene())).startswith("Ada Norr | Chancellor of North")


def test_a_claim_names_its_source_or_its_judgement() -> None:
    about = small().scenario.variables["fort"]
    sourced = about.model_copy(update={"source": "A book", "judgement": None})
    judged = about.model_copy(update={"source": None, "judgement": "As felt."})
    bare = about.model_copy(update={"source": None, "judgement": None})
    assert explain.claim(sourced) == "Source: A book"
    assert explain.claim(judged) == "Judgement: As felt."
    assert explain.claim(bare) == ""


# Every hint there is


WHOLE = {
    "danger": lambda here: explain.danger(here),
    "seat": lambda here: explain.seat(here),
    "turn": lambda here: explain.turn(here),
    "letters": lambda here: explain.letters(here),
    "council": lambda here: explain.council(here),
}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("seat", ["north", "south"])
def test_a_hint_has_a_title_and_whole_sentences_in_both_chairs(name: str, seat: str) -> None:
    hint = WHOLE[name](scene(replace(NORTH, seat=seat)))
    assert hint.title.strip() == hint.title != ""
    assert all("{" not in line and "None" not in line for line in hint.lines)


@pytest.mark.parametrize("seat", small().scenario.seats)
def test_every_choice_of_a_chair_can_be_explained(seat: str) -> None:
    here = scene(replace(NORTH, seat=seat))
    for name, about in small().scenario.choices[seat].items():
        hint = explain.choice(here, name)
        assert hint.title == about.title
        assert hint.lines[0] == about.text
        assert f"Rung {about.rung} of 44" in said(hint)


def test_what_a_choice_takes_and_needs_is_told_where_the_author_says_it() -> None:
    here = scene()
    bare = said(explain.choice(here, "blockade"))
    about = here.texts.choices["north"]["blockade"]
    told = about.model_copy(update={"takes": "twenty ships", "needs": "an order to the fleet"})
    own = {**here.texts.choices["north"], "blockade": told}
    texts = here.texts.model_copy(update={"choices": {**here.texts.choices, "north": own}})
    fuller = said(explain.choice(replace(here, texts=texts), "blockade"))
    for words in ("twenty ships", "an order to the fleet"):
        assert words in fuller
        assert words not in bare


@pytest.mark.parametrize("name", small().scenario.issues)
def test_every_issue_tells_all_its_levels_in_order(name: str) -> None:
    told = said(explain.issue(scene(), name))
    places = [told.index(each.title) for each in small().scenario.issues[name].levels.values()]
    assert places == sorted(places)


@pytest.mark.parametrize("name", small().scenario.flags)
def test_every_flag_says_where_it_is_from(name: str) -> None:
    hint = explain.flag(scene(), name)
    assert hint.lines[-1] == explain.claim(small().scenario.flags[name])


def test_the_bounds_of_a_report_stay_within_the_upper_end_too() -> None:
    high = replace(NORTH.known["fort"], value=63.0)
    told = said(explain.variable(scene(replace(NORTH, known={"fort": high})), "fort"))
    assert "64 guns" in told
    assert "71" not in told


def test_of_many_causes_the_greatest_are_told() -> None:
    here = scene()
    cause = here.sheet.reasons[0]
    many = tuple(
        replace(cause, variable="fort", id=f"c{number}", text=f"Cause {number}", amount=number)
        for number in range(1, 8)
    )
    told = said(explain.variable(replace(here, sheet=replace(here.sheet, reasons=many)), "fort"))
    assert "+28.0" in told
    assert [f"Cause {number} " in told for number in (7, 6, 5)] == [True] * 3
    assert "Cause 1 " not in told
    assert told.count(";") < explain.CAUSES


def test_causes_that_cancel_one_another_are_no_change() -> None:
    here = scene()
    cause = here.sheet.reasons[0]
    two = tuple(replace(cause, variable="fort", amount=amount) for amount in (5.0, -5.01))
    quiet = replace(here, sheet=replace(here.sheet, reasons=two))
    assert explain._moved(quiet, "fort") == []


def test_only_the_last_three_letters_on_their_way_are_told_and_all_are_counted() -> None:
    letters = tuple(
        replace(
            proposal(own=True), id=f"north/1950-05-01 0{hour}:00/0", sent=f"1950-05-01 0{hour}:00"
        )
        for hour in range(5)
    )
    hint = explain.letters(scene(replace(NORTH, letters=letters)))
    assert "5" in hint.title
    assert len(hint.lines) == 3
    assert ["02:00" in hint.lines[0], "04:00" in hint.lines[2]] == [True, True]


def test_a_clock_tells_the_date_of_its_own_capital() -> None:
    late = {"north": "1950-05-01 23:30", "south": "1950-05-02 02:30"}
    here = scene(replace(NORTH, clocks=late))
    assert "Mon 1 May 23:30" in said(explain.clock(here, "north"))
    assert "Tue 2 May 02:30" in said(explain.clock(here, "south"))
    assert explain.clock(here, "south").title == small().scenario.seats["south"].capital


def test_whoever_holds_on_the_council_is_told_with_the_slots_own_word() -> None:
    here = scene()
    still = replace(EIK, advice={"posture": "hold"}, slot="posture")
    here = replace(here, sheet=replace(here.sheet, council=Council((still,), (still,))))
    assert "Leave the forces as they are" in said(explain.adviser(here, still))
    assert "Marshal Eik: Leave the forces as they are" in said(explain.council(here))
