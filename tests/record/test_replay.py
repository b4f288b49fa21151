"""Strict replay: what is not as the record says is a failure, by turn and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.record.form import Record
from game.record.replay import replay, scenario_of
from game.record.reports import faults_of
from game.scenario import load
from tests.engine.tables import array_difference
from tests.record.making import outcome, planted, small


def test_the_record_passes_as_it_is(tmp_path: Path) -> None:
    run = replay(planted(tmp_path))
    assert run.passed and not run.drifted
    assert (run.game.ending, run.game.moment) == ("any_terms", "1950-05-02 06:00")
    assert run.checked == 25


def test_history_passes() -> None:
    loaded = load("cuba-1962")
    run = replay(loaded.source / str(loaded.scenario.history))
    assert run.passed and run.checked >= 30
    assert run.game.ending == "settlement_secret_jupiters"


WRONG = {
    "variable": (
        ("variables: {tension: 30}", "variables: {tension: 31}"),
        "1950-05-01 09:00", "variables.tension: expected 31, found 30",
    ),
    "band": (
        ("fort: [14, 18]", "fort: [20, 30]"),
        "1950-05-01 18:00", "variables.fort: expected 20 to 30, found 15.5",
    ),
    "flag": (
        ("flags: {blockaded: true}", "flags: {blockaded: false}"),
        "1950-05-01 18:00", "flags.blockaded: expected no, found yes",
    ),
    "event": (
        ("fleet_sails: true", "fleet_sails: false"),
        "1950-05-01 18:00", "events.fleet_sails: expected no, found yes",
    ),
    "how an issue stands": (
        ("stands: {ships: stopped}", "stands: {ships: pass}"),
        "1950-05-01 18:00", "stands.ships: expected pass, found stopped",
    ),
    "open proposals": (
        ("open: {south: [radio], north: []}", "open: {south: [], north: [cable, envoy]}"),
        "1950-05-01 18:00", "open.south: expected none, found radio",
    ),
    "known": (
        ("north: {tension: [35, 50]", "north: {tension: [0, 5]"),
        "1950-05-01 18:00", "known.north.tension: expected 0 to 5, found {tension}",
    ),
    "no report": (
        ("fear_south: null", "fear_south: 20"),
        "1950-05-01 18:00", "known.north.fear_south: expected 20, found no report",
    ),
    "paper": (
        ("north_brief: true", "north_brief: false"),
        "1950-05-01 18:00", "papers.north.north_brief: expected no, found yes",
    ),
    "paper of the other": (
        ("gazette: false", "south_brief: true"),
        "1950-05-01 18:00", "papers.north.south_brief: expected yes, found no",
    ),
    "letters received": (
        ("letters: {north: 2, south: 0}", "letters: {north: 1, south: 0}"),
        "1950-05-01 18:00", "letters.north: expected 1, found 2",
    ),
    "misunderstandings": (
        ("misunderstandings: 0", "misunderstandings: 1"),
        "1950-05-01 18:00", "misunderstandings: expected 1, found 0",
    ),
    "condition": (
        ('"blockaded"]', '"not blockaded"]'),
        "1950-05-01 18:00", "hold: expected not blockaded, found it does not hold",
    ),
    "ending": (
        ("ending: any_terms", "ending: good_terms"),
        "end", "ending: expected good_terms, found any_terms",
    ),
    "turn of the ending": (
        ('turn: "1950-05-02 06:00"', 'turn: "1950-05-01 18:00"'),
        "end", "turn: expected 1950-05-01 18:00, found 1950-05-02 06:00",
    ),
    "terms": (
        ("terms: {fort: frozen", "terms: {fort: razed"),
        "end", "terms.fort: expected razed, found frozen",
    ),
    "risk": (
        ("risk: [0, 0.2]", "risk: [0.9, 1]"),
        "end", "risk: expected 0.9 to 1, found {risk}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_expectation_names_its_turn_and_field(name: str, tmp_path: Path) -> None:
    edit, turn, told = WRONG[name]
    found = outcome(tmp_path, edit)
    assert (found.passed, found.error) == (False, None)
    first, line, *_ = faults_of(found)
    assert first == f"first bad turn: {turn}"
    head, _, value = told.partition("{")
    assert line.startswith(f"  {head}") if value else line == f"  {told}"


def test_the_first_bad_turn_is_told_field_by_field_and_the_others_are_named(
    tmp_path: Path,
) -> None:
    found = outcome(
        tmp_path,
        ("flags: {blockaded: true}", "flags: {blockaded: false}"),
        ("letters: {north: 2, south: 0}", "letters: {north: 0, south: 0}"),
        ("ending: any_terms", "ending: good_terms"),
    )
    assert faults_of(found) == [
        "first bad turn: 1950-05-01 18:00",
        "  flags.blockaded: expected no, found yes",
        "  letters.north: expected 0, found 2",
        "and in 1 more: end",
    ]


def test_an_illegal_order_is_a_failure_of_its_turn(tmp_path: Path) -> None:
    found = outcome(tmp_path, ("posture: hasten_work", "posture: hasten_work\n      act: denounce"))
    assert faults_of(found)[:2] == [
        "first bad turn: 1950-05-01 09:00",
        "  orders.south: expected legal orders, found "
        "'denounce' is not open to south in slot 'act' now.",
    ]


def test_an_illegal_letter_is_a_failure_of_its_turn(tmp_path: Path) -> None:
    found = outcome(tmp_path, ("accept: radio", "accept: cable"))
    assert faults_of(found) == [
        "first bad turn: 1950-05-01 18:00",
        "  orders.north: expected legal orders, found The letter by 'radio' cannot be sent: "
        "no proposal of the other side lies open there, or the channel cannot be used now.",
    ]


def test_pinned_luck_that_could_not_happen_is_a_failure(tmp_path: Path) -> None:
    # Without a blockade nobody can skirmish.
    found = outcome(
        tmp_path,
        ("act: blockade, ", ""),
        ("event.skirmish: fails", "event.skirmish: happens"),
    )
    assert faults_of(found)[:2] == [
        "first bad turn: 1950-05-01 09:00",
        "  luck.event.skirmish: expected it happens, found it could not happen",
    ]


def test_orders_after_the_ending_are_a_failure(tmp_path: Path) -> None:
    late = '  "1950-05-02 06:00":\n    south: {posture: hasten_work}\nend:'
    found = outcome(tmp_path, ("end:", late))
    assert faults_of(found) == [
        "first bad turn: 1950-05-02 06:00",
        "  turn: expected orders until 1950-05-02 06:00, found any_terms at 1950-05-02 06:00",
    ]


def test_an_expectation_of_the_turn_in_which_an_acceptance_binds_is_checked(
    tmp_path: Path,
) -> None:
    last = '  "1950-05-02 06:00":\n    expect: {letters: {south: 5}}\nend:'
    assert faults_of(outcome(tmp_path, ("end:", last)))[:2] == [
        "first bad turn: 1950-05-02 06:00",
        "  letters.south: expected 5, found 1",
    ]


def test_a_game_that_goes_on_is_no_ending(tmp_path: Path) -> None:
    found = outcome(tmp_path, ("accept: radio", "reject: radio"))
    first, *lines = faults_of(found)
    assert first == "first bad turn: end"
    assert "  ending: expected any_terms, found adjourned" in lines
    assert "  terms.fort: expected frozen, found nothing" in lines


def test_without_an_end_the_replay_stops_after_the_last_turn(tmp_path: Path) -> None:
    path = planted(tmp_path, ("accept: radio", "reject: radio"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("end:")], encoding="utf-8")
    run = replay(path)
    assert run.passed and not run.game.over
    assert run.game.moment == "1950-05-02 06:00"


def test_a_drifted_fingerprint_is_said(tmp_path: Path) -> None:
    now = small().fingerprint
    same = outcome(tmp_path, ("scenario: small", f"scenario: small\nfingerprint: {now}"))
    other = outcome(tmp_path, ("scenario: small", "scenario: small\nfingerprint: 0123abc"))
    assert (same.passed, same.drifted) == (True, False)
    assert (other.passed, other.drifted) == (True, True)


def test_a_failure_of_a_drifted_record_says_that_its_scenario_has_changed(tmp_path: Path) -> None:
    found = outcome(
        tmp_path,
        ("scenario: small", "scenario: small\nfingerprint: 0123abc"),
        ("ending: any_terms", "ending: good_terms"),
    )
    assert faults_of(found)[-1] == "the record was made with another version of its scenario"


def test_natures_and_facts_are_those_of_the_record(tmp_path: Path) -> None:
    for fact in (True, False):
        edit = ("bold_gunner: true", f"bold_gunner: {str(fact).lower()}")
        state = replay(planted(tmp_path, edit)).game.state
        assert state.facts[0, 0] == fact
        assert state.natures[0, 0] == 0.5


def test_what_the_record_leaves_out_is_drawn_from_its_seed(tmp_path: Path) -> None:
    natures = [
        replay(planted(tmp_path, ("seed: 7", f"seed: {seed}"))).game.state.natures[:, 0].tolist()
        for seed in (7, 8)
    ]
    assert natures[0][0] == natures[1][0] == 0.5
    assert natures[0][1] != natures[1][1]


def test_a_record_is_replayed_by_the_scenario_beside_it(tmp_path: Path) -> None:
    path = planted(tmp_path)
    scenario = tmp_path / "small" / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8").replace(
        "start: 30, rest: 25", "start: 31, rest: 25"
    )
    scenario.write_text(text, encoding="utf-8")
    assert replay(path).failures[0].differences[0].found == "31"


def test_two_replays_end_in_the_same_state(tmp_path: Path) -> None:
    path = planted(tmp_path)
    assert array_difference(replay(path).game.state, replay(path).game.state) is None


@pytest.mark.parametrize(
    ("place", "beside"),
    [("cuba-1962/records", True), ("other/records", False), ("cuba-1962/games", False)],
)
def test_the_scenario_is_the_one_beside_or_the_shipped_one_of_that_name(
    place: str, beside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("game.record.replay.load", asked.append)
    record = Record(record=1, id="r", title="R", scenario="cuba-1962", seed=1)
    wanted = (tmp_path / place).parent.resolve() if beside else "cuba-1962"
    scenario_of(tmp_path / place / "r.yaml", record)
    assert asked == [wanted]


def test_a_scenario_that_is_handed_over_is_used_as_it_is(tmp_path: Path) -> None:
    path, loaded = planted(tmp_path), small()
    (tmp_path / "small" / "scenario.yaml").unlink()
    assert replay(path, loaded).game.loaded is loaded


BURNT = (
    ("luck: {event.skirmish: fails, noise.tension: 0.5,",
     'luck: {event.shots: happens, "event.shots>answer": happens,\n'
     '      "event.shots>answer>war_at_sea": happens,'),
    ("ending: any_terms\n", "ending: burning_strait\n"),
    ('    turn: "1950-05-02 06:00"\n', '    turn: "1950-05-01 09:00"\n'),
    ("    terms: {fort: frozen, ships: pass, base: stays}\n", ""),
)  # fmt: skip
"""Edits by which the game ends in war in its first turn."""


def test_an_ending_that_comes_before_the_orders_do_is_a_failure(tmp_path: Path) -> None:
    run = replay(planted(tmp_path, *BURNT))
    assert (run.game.ending, run.game.moment) == ("burning_strait", "1950-05-01 09:00")
    (failure,) = run.failures
    assert failure.turn == "1950-05-01 09:00"
    assert [str(each) for each in failure.differences] == [
        "turn: expected orders until 1950-05-01 18:00, found burning_strait at 1950-05-01 09:00"
    ]
    assert not run.passed


def test_the_turn_that_ends_a_game_is_checked_once(tmp_path: Path) -> None:
    """As it opens, before its orders; not once more with the state after its war."""
    path = planted(tmp_path, *BURNT)
    text = path.read_text(encoding="utf-8")
    evening = text.index('  "1950-05-01 18:00"')
    path.write_text(text[:evening] + text[text.index("end:") :], encoding="utf-8")
    run = replay(path)
    assert run.passed
    assert run.checked == 5, "two as the game opens, three at the end"


def test_orders_of_the_last_turn_are_no_orders_after_the_end(tmp_path: Path) -> None:
    path = planted(
        tmp_path,
        ("accept: radio", "reject: radio"),
        ("end:\n", '  "1950-05-02 06:00":\n    south: {posture: hasten_work}\nend:\n'),
        ("ending: any_terms\n", "ending: adjourned\n"),
        ("    terms: {fort: frozen, ships: pass, base: stays}\n", ""),
    )
    run = replay(path)
    assert run.passed
    assert len(run.game.steps) == 3


def test_every_complaint_about_illegal_orders_is_told(tmp_path: Path) -> None:
    found = outcome(
        tmp_path,
        ("posture: hasten_work", "posture: free_guns\n      act: denounce"),
        ("{channel: envoy, tone: soft}", "{channel: envoy, tone: soft, accept: radio}"),
    )
    assert faults_of(found)[1] == (
        "  orders.south: expected legal orders, found "
        "'denounce' is not open to south in slot 'act' now. "
        "The letter by 'envoy' cannot be sent: no proposal of the other side lies open there, "
        "or the channel cannot be used now."
    )


def test_a_consequence_that_could_not_happen_is_named_by_its_path(tmp_path: Path) -> None:
    # North answers only when the fort has fired, which it has not.
    pins = 'luck: {event.shots: fails, "event.shots>answer": happens, noise.tension: 0.5,'
    found = outcome(tmp_path, ("luck: {event.skirmish: fails, noise.tension: 0.5,", pins))
    assert faults_of(found) == [
        "first bad turn: 1950-05-01 09:00",
        "  luck.event.shots>answer: expected it happens, found it could not happen",
    ]


PROMISE_NOTHING = ["event.shots: fails", "event.shots: 0.9", "noise.alert_north: 0.5"]


@pytest.mark.parametrize("pin", PROMISE_NOTHING)
def test_luck_that_is_pinned_otherwise_promises_nothing(pin: str, tmp_path: Path) -> None:
    assert replay(planted(tmp_path, ("noise.tension: 0.5", f"{pin}, noise.tension: 0.5"))).passed
