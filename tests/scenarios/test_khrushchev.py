"""Moscow's chair: what the record corrects stays corrected, and every turn offers a choice."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import load
from game.scenario.format import Document, Draft, Scenario
from game.scenario.format.choices import Choice

SCENARIO = Path(__file__).parents[2] / "scenarios" / "cuba-1962"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(str(SCENARIO)).scenario


@pytest.fixture(scope="module")
def choices(scenario: Scenario) -> dict[str, Choice]:
    return scenario.choices["khrushchev"]


@pytest.fixture(scope="module")
def papers(scenario: Scenario) -> dict[str, Document]:
    return {name: paper for name, paper in scenario.documents.items() if paper.to == "khrushchev"}


@pytest.fixture(scope="module")
def letters(scenario: Scenario) -> dict[str, Draft]:
    return {name: draft for name, draft in scenario.drafts.items() if draft.seat == "khrushchev"}


def test_both_slots_offer_eleven_choices_or_more(choices: dict[str, Choice]) -> None:
    for slot in ("act", "posture"):
        assert sum(choice.slot == slot for choice in choices.values()) >= 11


def test_titles_are_short_and_every_choice_is_disputed_or_backed(
    choices: dict[str, Choice],
) -> None:
    for name, choice in choices.items():
        assert len(choice.title.split()) <= 5, name
        assert 2 <= len(choice.advisers) <= 5, name


def test_most_choices_have_advisers_on_both_sides(choices: dict[str, Choice]) -> None:
    split = [
        choice
        for choice in choices.values()
        if {line.stance for line in choice.advisers.values()} == {"for", "against"}
    ]
    assert len(split) >= 0.9 * len(choices)


def test_ships_may_turn_before_any_line_is_drawn(choices: dict[str, Choice]) -> None:
    when = choices["turn_ships"].when
    assert when is not None
    assert "quarantine" not in when
    assert '"1962-10-22 18:00"' in when
    assert "in_the_open or now" in when


def test_whoever_runs_the_line_has_not_turned(choices: dict[str, Choice]) -> None:
    assert choices["turn_ships"].set == ["ships_turned"]
    assert choices["run_line"].clear == ["ships_turned"]


def test_nuclear_use_is_forbidden_and_released_by_opposite_marks(
    choices: dict[str, Choice],
) -> None:
    lock, release = choices["lock_warheads"], choices["release_warheads"]
    assert lock.set == release.clear == ["warheads_locked"]
    assert lock.clear == release.set == ["nuclear_release"]
    assert lock.effects["deleg_su"] < 0 < release.effects["deleg_su"]


def test_the_most_dangerous_orders_stand_highest_on_the_ladder(
    choices: dict[str, Choice],
) -> None:
    ranked = sorted(choices, key=lambda name: choices[name].rung, reverse=True)
    assert set(ranked[:3]) == {"answer_strike", "release_warheads", "run_line"}


def test_the_paper_on_the_u2_names_soviet_officers_and_comes_late(
    papers: dict[str, Document],
) -> None:
    paper = papers["who_shot_the_u2"]
    assert "Garbuz" in paper.text
    assert "Not by the Cubans" in paper.text
    assert paper.when is not None
    assert "hours_since.u2_lost >= 10" in paper.when
    assert "not done.khrushchev.free_sams" in paper.when


def test_every_paper_reports_or_argues_about_moscows_own_choices(
    papers: dict[str, Document], choices: dict[str, Choice]
) -> None:
    own = {name: paper for name, paper in papers.items() if set(paper.argues) & choices.keys()}
    assert len(own) >= 40
    for name, paper in own.items():
        assert set(paper.argues) <= choices.keys(), name


def test_reports_never_blur_what_the_seat_sees_exactly(
    papers: dict[str, Document], scenario: Scenario
) -> None:
    for name, paper in papers.items():
        for variable in paper.reports:
            seen = scenario.variables[variable].seen
            assert seen != "public", (name, variable)
            assert isinstance(seen, str) or seen["khrushchev"] != "exact", (name, variable)


def test_the_letter_of_the_26th_asks_a_pledge_and_nothing_of_turkey(
    letters: dict[str, Draft],
) -> None:
    soft, hard = letters["knot_of_war"], letters["turkey_on_the_air"]
    assert soft.channel == "embassy_cable"
    assert soft.propose == {"missiles": "withdrawn", "pledge": "written", "quarantine": "lifted"}
    assert hard.channel == "radio"
    assert hard.propose is not None
    assert hard.propose["jupiters"] == "go_publicly"
    assert "Turkey" not in soft.text


def test_the_broadcast_of_the_28th_keeps_the_secret(letters: dict[str, Draft]) -> None:
    for name in ("order_has_been_given", "order_given_brothers_word"):
        assert letters[name].channel == "radio"
        assert "Turkey" not in letters[name].text
        assert "Jupiter" not in letters[name].text


def test_letters_serve_every_purpose(letters: dict[str, Draft]) -> None:
    purposes = {
        name
        for draft in letters.values()
        for name in ("propose", "accept", "reject", "withdraw")
        if getattr(draft, name) is not None
    }
    assert purposes == {"propose", "accept", "reject", "withdraw"}


def test_packages_run_from_hard_to_soft(scenario: Scenario) -> None:
    character = scenario.seats["khrushchev"].character
    worth = [
        sum(character.worth[issue][level] for issue, level in package.levels.items())
        for package in character.packages
    ]
    assert worth == sorted(worth, reverse=True)


LATER = ("denounce", "run_line", "sea_lift_tankers", "summon_ambassador", "submarines_on")
"""What answers a line: counted from its declaration, whenever that was."""


@pytest.mark.parametrize("name", LATER)
def test_what_answers_the_line_counts_from_the_line(choices: dict[str, Choice], name: str) -> None:
    when = choices[name].when
    assert when is not None
    assert "hours_since.quarantine" in when
    assert "now" not in when


def test_dates_stay_only_where_the_thing_hung_on_the_date(choices: dict[str, Choice]) -> None:
    dated = {name for name, choice in choices.items() if "now >=" in (choice.when or "")}
    public = {name for name in dated if choices[name].when.startswith("in_the_open")}  # type: ignore[union-attr]
    assert public == {"evening_at_bolshoi", "receive_knox"}


def test_a_presidium_that_was_asked_early_follows_longer(choices: dict[str, Choice]) -> None:
    works = choices["order_withdrawal"].works
    assert works is not None
    assert "presidium_consulted" in works
    assert choices["call_presidium"].set == ["presidium_consulted"]


def test_what_concerns_the_governments_behind_washington_moves_the_alliance(
    choices: dict[str, Choice],
) -> None:
    for name in ("speak_first", "publish_offer"):
        assert choices[name].effects["allies"] < 0, name
    assert choices["press_berlin"].effects["allies"] > 0


def test_the_order_to_withdraw_is_public_and_waits_for_the_world_to_know(
    choices: dict[str, Choice],
) -> None:
    open_order, quiet = choices["order_withdrawal"], choices["withdraw_quietly"]
    assert open_order.set == quiet.set == ["dismantling"]
    assert "and in_the_open" in (open_order.when or "")
    assert "not in_the_open" in (quiet.when or "")
