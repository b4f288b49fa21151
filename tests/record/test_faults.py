"""Planted faults of records: each is told at its place, with its message and its remedy."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from game.cli.app import run
from game.record.check import check_record
from game.record.files import RecordError, read_record
from game.record.replay import replay
from game.scenario import Problem, ScenarioError
from tests.record.making import planted, small


class Fault(NamedTuple):
    """An edit, what is pointed at, and what is said."""

    old: str
    new: str
    at: str
    rule: str
    says: str
    remedy: str


TURNS = "1950-05-01 09:00, 1950-05-01 18:00, 1950-05-02 06:00"

FAULTS = {
    "another scenario": Fault(
        "scenario: small", "scenario: smal", "smal",
        "reference", "there is no scenario 'smal'", "did you mean 'small'?",
    ),
    "preset": Fault(
        "calm_school", "calm_skool", "calm_skool",
        "reference", "there is no preset 'calm_skool'", "did you mean 'calm_school'?",
    ),
    "player": Fault(
        "{north: human}", "{nort: human}", "nort",
        "reference", "there is no seat 'nort'", "did you mean 'north'?",
    ),
    "sealed": Fault(
        "seed: 7", 'seed: 7\nsealed: "1950-05-09 09:00"', '"1950-05-09 09:00"',
        "reference", "there is no turn '1950-05-09 09:00'", "did you mean '1950-05-01 09:00'?",
    ),
    "fact": Fault(
        "bold_gunner: true", "bald_gunner: true", "bald_gunner",
        "reference", "there is no fact 'bald_gunner'", "did you mean 'bold_gunner'?",
    ),
    "seat of a nature": Fault(
        "north: {resolve: 0.5}", "norht: {resolve: 0.5}", "norht",
        "reference", "there is no seat 'norht'", "did you mean 'north'?",
    ),
    "nature": Fault(
        "{resolve: 0.5}", "{resolv: 0.5}", "resolv",
        "reference", "there is no nature 'resolv'", "did you mean 'resolve'?",
    ),
    "turn not in the calendar": Fault(
        '"1950-05-01 18:00":', '"1950-05-01 19:00":', '"1950-05-01 19:00"',
        "reference", "there is no turn '1950-05-01 19:00'", "did you mean '1950-05-01 18:00'?",
    ),
    "seat": Fault(
        "    south:\n      posture", "    sooth:\n      posture", "sooth",
        "reference", "there is no seat 'sooth'", "did you mean 'south'?",
    ),
    "slot": Fault(
        "posture: hasten_work", "postures: hasten_work", "postures",
        "reference", "there is no slot 'postures'", "did you mean 'posture'?",
    ),
    "choice": Fault(
        "act: blockade", "act: blokade", "blokade",
        "reference", "there is no choice of north in slot 'act' called 'blokade'",
        "did you mean 'blockade'?",
    ),
    "choice of another slot": Fault(
        "act: blockade", "act: stop_patrols", "stop_patrols",
        "reference", "there is no choice of north in slot 'act' called 'stop_patrols'",
        "known: blockade, bombard, hold, open_strait",
    ),
    "channel": Fault(
        "{channel: envoy,", "{channel: envoi,", "envoi",
        "reference", "there is no channel 'envoi'", "did you mean 'envoy'?",
    ),
    "channel of an answer": Fault(
        "accept: radio", "accept: radar", "radar",
        "reference", "there is no channel 'radar'", "did you mean 'radio'?",
    ),
    "tone": Fault(
        "tone: hard", "tone: harsh", "harsh",
        "reference", "there is no tone 'harsh'", "did you mean 'hard'?",
    ),
    "draft": Fault(
        "tone: hard,", "tone: hard, draft: none_such,", "none_such",
        "reference", "there is no draft 'none_such'",
        "known: agree, demand_razing, greet, offer_freeze, offer_trade, refuse, take_back",
    ),
    "issue": Fault(
        "propose: {fort: frozen", "propose: {forts: frozen", "forts",
        "reference", "there is no issue 'forts'", "did you mean 'fort'?",
    ),
    "level": Fault(
        "propose: {fort: frozen", "propose: {fort: frosen", "frosen",
        "reference", "there is no level of fort called 'frosen'", "did you mean 'frozen'?",
    ),
    "draw": Fault(
        "event.skirmish: fails", "event.skirmishes: fails", "event.skirmishes",
        "reference", "there is no draw 'event.skirmishes'", "did you mean 'event.skirmish'?",
    ),
    "draw of a place for letters": Fault(
        "transit.south.1: 3h", "transit.south.2: 3h", "transit.south.2",
        "reference", "there is no draw 'transit.south.2'", "did you mean 'transit.south.1'?",
    ),
    "draw of nobody's letter": Fault(
        "transit.south.1: 3h", "distort.nobody.1: 0.5", "distort.nobody.1",
        "reference", "there is no draw 'distort.nobody.1'", "did you mean 'distort.north.1'?",
    ),
    "hours outside the channel's": Fault(
        "transit.south.1: 3h", "transit.south.1: 5h", "5h",
        "luck", "5 h lies outside what envoy takes: 2 to 4 hours",
        "mend it, or leave the draw free",
    ),
    "hours of a letter that is not sent": Fault(
        "transit.south.1: 3h", "transit.north.0: 3h", "3h",
        "luck", "north sends no letter in place 0 in this turn", "mend it, or leave the draw free",
    ),
    "a uniform number of one": Fault(
        "noise.tension: 0.5", "noise.tension: 1", "1",
        "luck", "1 is no uniform number: 0 <= number < 1", "mend it, or leave the draw free",
    ),
    "a word for luck": Fault(
        "event.skirmish: fails", "event.skirmish: maybe", "maybe",
        "luck", "'maybe' is no luck for event.skirmish; write happens, fails or a number 0..1",
        "mend it, or leave the draw free",
    ),
    "noise cannot happen": Fault(
        "noise.tension: 0.5", "noise.tension: happens", "happens",
        "luck", "'happens' is no luck for noise.tension; write a number 0..1",
        "mend it, or leave the draw free",
    ),
    "expected variable": Fault(
        "variables: {tension: 30}", "variables: {tensions: 30}", "tensions",
        "reference", "there is no variable 'tensions'", "did you mean 'tension'?",
    ),
    "expected flag": Fault(
        "flags: {blockaded: true}", "flags: {blocked: true}", "blocked",
        "reference", "there is no flag 'blocked'", "did you mean 'blockaded'?",
    ),
    "expected event": Fault(
        "riots: false", "riot: false", "riot",
        "reference", "there is no event 'riot'", "did you mean 'riots'?",
    ),
    "expected level": Fault(
        "stands: {ships: stopped}", "stands: {ships: stay}", "stay",
        "reference", "there is no level of ships called 'stay'", "known: pass, stopped",
    ),
    "channel of an open proposal": Fault(
        "open: {south: [radio]", "open: {south: [telex]", "telex",
        "reference", "there is no channel 'telex'", "known: cable, envoy, lamp, radio",
    ),
    "known by nobody": Fault(
        "known: {north:", "known: {nobody:", "nobody",
        "reference", "there is no seat 'nobody'", "known: north, south",
    ),
    "known variable": Fault(
        "fear_south: null", "fear_sooth: null", "fear_sooth",
        "reference", "there is no variable 'fear_sooth'", "did you mean 'fear_south'?",
    ),
    "paper": Fault(
        "gazette: false", "gazettes: false", "gazettes",
        "reference", "there is no document 'gazettes'", "did you mean 'gazette'?",
    ),
    "condition": Fault(
        '"blockaded"]', '"blockadet"]', '"blockadet"',
        "expression", "blockadet means nothing here", "did you mean blockaded?",
    ),
    "ending": Fault(
        "ending: any_terms", "ending: any_term", "any_term",
        "reference", "there is no ending 'any_term'", "did you mean 'any_terms'?",
    ),
    "turn of the ending": Fault(
        'turn: "1950-05-02 06:00"', 'turn: "1950-05-02 07:00"', '"1950-05-02 07:00"',
        "reference", "there is no turn '1950-05-02 07:00'", "did you mean '1950-05-02 06:00'?",
    ),
    "ending over worlds": Fault(
        "{any_terms: [0.5, 1]}", "{no_terms: [0.5, 1]}", "no_terms",
        "reference", "there is no ending 'no_terms'", "did you mean 'any_terms'?",
    ),
    "kind of ending": Fault(
        "{war: [0, 0.5]}", "{wars: [0, 0.5]}", "wars",
        "reference", "there is no kind of ending 'wars'", "did you mean 'war'?",
    ),
}  # fmt: skip

FORM = {
    "band the wrong way": Fault(
        "tension: [35, 50], fort", "tension: [50, 35], fort", "variables",
        "rule", "the band 50 to 35 is empty", "write [low, high]",
    ),
    "band of the risk": Fault(
        "risk: [0, 0.2]", "risk: [0.2, 0]", "expect",
        "rule", "the band 0.2 to 0 is empty", "write [low, high]",
    ),
    "band of what is known": Fault(
        "north: {tension: [35, 50], fear", "north: {tension: [50, 35], fear", "known",
        "rule", "the band 50 to 35 is empty", "write [low, high]",
    ),
    "share beyond one": Fault(
        "[0.5, 1]", "[0.5, 2]", "expect_worlds",
        "rule", "the share 0.5 to 2 lies outside 0 to 1", "mend it",
    ),
    "two purposes": Fault(
        "accept: radio", "accept: radio, reject: radio", "{channel",
        "rule", "a letter has one purpose: propose, accept, reject or withdraw", "keep one of them",
    ),
    "validity of an answer": Fault(
        "accept: radio", "accept: radio, valid: 3", "{channel",
        "rule", "answers and valid go with propose", "add propose, or remove them",
    ),
    "no time at all": Fault(
        "valid: 48", "valid: 0", "0",
        "bounds", "0 is out of bounds: it must be more than 0", "write a number more than 0",
    ),
    "a seed below zero": Fault(
        "seed: 7", "seed: -1", "-1",
        "bounds", "-1 is out of bounds: it must be at least 0", "write a number at least 0",
    ),
    "a seed in words": Fault(
        "seed: 7", "seed: many", "many",
        "type", "expected a whole number, found the text 'many'",
        "write a number such as 12 or -0.5, without quotes",
    ),
    "an entry that there is not": Fault(
        "title: They talk", "titel: They talk\ntitle: They talk", "titel",
        "unknown", "there is no entry 'titel' at the root of the file", "did you mean 'title'?",
    ),
    "a version to come": Fault(
        "record: 1", "record: 2", "2", "type", "expected 1, found the number 2", "write 1",
    ),
    "an id that is none": Fault(
        "id: talk", "id: They talk!", "They talk!",
        "form", "'They talk!' is not a record's id",
        "it is made of small letters, digits, underscores and hyphens",
    ),
    "a turn that is no moment": Fault(
        '"1950-05-01 18:00":', "evening:", "evening",
        "form", "'evening' is not a moment", "write it as 1962-10-27 09:00",
    ),
    "a rule for luck": Fault(
        "events: pinned", "events: pined", "pined",
        "type", "expected drawn or pinned, found the text 'pined'", "did you mean 'pinned'?",
    ),
}  # fmt: skip


def problems(path: Path) -> tuple[Problem, ...]:
    """All that is wrong with a record."""
    with pytest.raises(RecordError) as caught:
        check_record(read_record(path), small())
    return caught.value.problems


def pointed_at(path: Path, problem: Problem) -> str:
    """The text from where a problem points."""
    line = path.read_text(encoding="utf-8").splitlines()[problem.mark.line - 1]
    return line[problem.mark.column - 1 :]


@pytest.mark.parametrize("name", [*FAULTS, *FORM])
def test_a_planted_fault_is_told(name: str, tmp_path: Path) -> None:
    fault = {**FAULTS, **FORM}[name]
    path = planted(tmp_path, (fault.old, fault.new))
    (problem,) = problems(path)
    assert (problem.rule, problem.message) == (fault.rule, fault.says)
    assert problem.remedy == fault.remedy
    assert pointed_at(path, problem).startswith(fault.at)
    assert problem.mark.file == str(path)


def test_a_key_that_stands_twice_is_told_with_both_places(tmp_path: Path) -> None:
    path = planted(tmp_path, ("seed: 7", "seed: 7\nseed: 8"))
    (problem,) = problems(path)
    assert problem.message == f"'seed' stands here and at {path}:6:1"


def test_three_letters_are_too_many(tmp_path: Path) -> None:
    more = "        - {channel: cable, tone: soft}\n" * 2
    path = planted(
        tmp_path, ("    luck: {event.skirmish: fails", more + "    luck: {event.skirmish: fails")
    )
    (problem,) = problems(path)
    assert "at most 2" in problem.message


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    names = ("preset", "fact", "slot", "expected event", "ending")
    found = problems(planted(tmp_path, *((FAULTS[n].old, FAULTS[n].new) for n in names)))
    assert [problem.message for problem in found] == [FAULTS[name].says for name in names]


@pytest.mark.parametrize("name", ["choice", "two purposes", "condition", "draw"])
def test_the_command_tells_it_and_leaves_with_2(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = {**FAULTS, **FORM}[name]
    path = planted(tmp_path, (fault.old, fault.new))
    assert run(["replay", str(path), "--check"]) == 2
    told = "".join(capsys.readouterr())
    assert "ERROR talk: cannot be read" in told
    assert fault.says in told and f"help: {fault.remedy}" in told
    assert f"{path}:" in told and "Traceback" not in told


def test_a_record_of_a_scenario_that_is_not_there(tmp_path: Path) -> None:
    path = planted(tmp_path, ("scenario: small", "scenario: nowhere"))
    with pytest.raises(ScenarioError, match="nowhere"):
        replay(path)


@pytest.mark.parametrize(
    "text", ["", "[]", "just words", "record: [", "a: &a [*a]", "record: 1\x00"]
)
def test_what_is_no_record_is_bad_input_and_no_traceback(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = planted(tmp_path)
    path.write_text(text, encoding="utf-8")
    assert run(["replay", str(path), "--check"]) == 2
    assert "Traceback" not in "".join(capsys.readouterr())


def test_a_file_that_is_not_there_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", "no/such/record.yaml", "--check"]) == 2
    assert "no such record" in capsys.readouterr().err
