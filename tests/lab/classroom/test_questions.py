"""Questions made from a game: their answers are true of it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.engine.orders import Orders
from game.lab.classroom.attempts import attempt
from game.lab.classroom.questions import MOST, Material, Question, questions
from game.lab.debrief.turning import TurningPoint
from game.lab.paired import Shift
from game.lab.study.forms import Mean
from game.record import spoken
from game.record.crossed import post
from game.record.verdicts import verdicts
from tests.lab.classroom.making import BERLIN, adjourned, material, shipped

CASES = [
    ("war_exchange", "kennedy", "cuba-1962"),
    ("words_only", "khrushchev", BERLIN),
    ("war", "kennedy", BERLIN),
]

each_game = pytest.mark.parametrize(("name", "seat", "home"), CASES)


@cache
def asked(name: str, seat: str = "kennedy", home: str = "cuba-1962") -> tuple[Question, ...]:
    return questions(material(name, seat, home))


def about(words: str, found: tuple[Question, ...]) -> Question:
    (one,) = [each for each in found if words in each.text]
    return one


@each_game
def test_there_are_eight_to_ten_of_three_depths(name: str, seat: str, home: str) -> None:
    found = asked(name, seat, home)
    assert 8 <= len(found) <= MOST
    depths = [each.depth for each in found]
    assert depths == sorted(depths, key=["find", "explain", "judge"].index)
    assert len(set(depths)) == 3


@each_game
def test_all_are_whole_sentences_with_room_to_answer(name: str, seat: str, home: str) -> None:
    for each in asked(name, seat, home):
        assert each.text[0].isupper()
        assert each.text.endswith(("?", ".", "look."))
        assert each.answer.endswith((".", "”", ")."))
        assert 2 <= each.lines <= 6
        assert not re.search(r"[{}]|\bNone\b|  ", each.text + each.answer)


@each_game
def test_no_question_comes_twice(name: str, seat: str, home: str) -> None:
    texts = [each.text for each in asked(name, seat, home)]
    assert len(set(texts)) == len(texts)


def test_the_ending_with_its_chain_or_its_terms() -> None:
    war = about("How did this game end", asked("war_exchange"))
    assert war.answer.startswith("Nuclear war. On Sunday 28 October, 6:00.")
    assert "The chain: Washington strikes first." in war.answer
    assert "Ordered last: John F. Kennedy, no orders; Nikita" in war.answer
    settled = about("How did this game end", asked("history"))
    assert "The missiles in Cuba: They go, and the UN looks on" in settled.answer


def test_the_worst_turn_is_that_of_the_ledger() -> None:
    opened = shipped("history").opened
    worst = max(opened.risks, key=lambda turn: turn.risk)
    told = about("danger of nuclear war greatest", asked("history"))
    assert told.answer.startswith(spoken.when(worst.moment))
    assert spoken.per_ten_thousand(worst.risk) in told.answer


def test_what_one_s_own_orders_added() -> None:
    opened = shipped("war_exchange").opened
    worst = max(opened.risks, key=lambda turn: turn.of("kennedy"))
    told = about("added most to the danger", asked("war_exchange"))
    assert f"They added {spoken.per_ten_thousand(worst.of('kennedy'))} in 10,000" in told.answer
    assert "“Order the full air strike”" in told.answer


def test_the_belief_is_one_of_that_chair_and_its_truth_is_true() -> None:
    told = about("believed “", asked("words_only", "khrushchev", BERLIN))
    beliefs = shipped("words_only", BERLIN).opened.beliefs
    scenario = material("words_only", "khrushchev", BERLIN).scenario
    titles = {each.title: name for name, each in scenario.variables.items()}
    (title,) = re.findall(r"believed “([^”]+)”", told.text)
    moment = [b for b in beliefs if spoken.when(b.moment) in told.text]
    (belief,) = [b for b in moment if (b.seat, b.variable) == ("khrushchev", titles[title])]
    truth = spoken.number(scenario.variables[titles[title]], belief.truth)
    assert told.answer.startswith(f"In truth {truth}")
    assert belief.spread
    assert 1 <= abs(belief.error) / belief.spread <= 4


def test_letters_that_crossed_are_asked_about_first() -> None:
    told = about("Two letters crossed", asked("history"))
    assert f"In all {len(post(shipped('history').game).crossings)} pairs crossed." in told.answer


def test_else_one_that_nobody_answered(tmp_path: Path) -> None:
    played = attempt(adjourned(tmp_path))
    found = questions(Material(played, "north"))
    told = about("never answered", found)
    assert "Bo Sur, by Radio, sent Monday 1 May, 9:00" in told.answer
    assert "it lay for" in told.answer


def test_where_it_left_history_and_what_history_rests_on() -> None:
    told = about("left the path of history", asked("war_exchange"))
    assert told.text.startswith("On Saturday 27 October, 16:00")
    assert "Here: “Order the full air strike”. In history: “State what comes first”." in told.answer
    assert "The scenario rests this on: " in told.answer


def test_history_itself_never_left_it() -> None:
    texts = " ".join(each.text for each in asked("history"))
    assert "left the path" not in texts
    assert "the record of history rests on" not in texts


def test_the_source_is_one_that_the_record_names() -> None:
    told = about("the record of history rests on", asked("war_exchange"))
    record = shipped("history").record
    sources = [
        " ".join(expect.source.split())
        for turn in record.turns.values()
        for expect in turn.expects
        if expect.source
    ]
    assert any(source in told.text for source in sources)
    assert told.depth == "judge"


def test_presets_at_both_ends_are_set_against_each_other() -> None:
    told = about("Of the very same decisions", asked("history"))
    by = sorted(verdicts(shipped("history").game), key=lambda each: each.chance)
    assert f"“{by[0].title}” says {spoken.per_ten_thousand(by[0].chance)} in 10,000" in told.text
    assert f"“{by[-1].title}”" in told.text


def test_an_objection_is_the_scenarios_own() -> None:
    told = about("A critic says", asked("history"))
    card = material("history").scenario.model
    assert card is not None
    assert any(each.text in told.text for each in card.objections.values())
    assert "Sources: " in told.answer


def test_the_diary_is_that_of_the_other_chair() -> None:
    told = about("put into a diary", asked("war_exchange"))
    assert "what Nikita Sergeyevich Khrushchev may have" in told.text
    assert "I decided on “Answer blow for blow”" in told.answer


def turning(was: str) -> TurningPoint:
    return TurningPoint(
        turn=5,
        moment="1961-10-27 23:00",
        seat="kennedy",
        slot="street",
        was=was,
        instead="hold",
        orders=Orders(),
        settlement=Shift(300, 100, 1000),
        war=Shift(50, 250, 1000),
        score=Mean(12.0, 3.0, 1000),
    )


def test_a_turning_point_is_asked_about_with_interval_and_number() -> None:
    plain = material("war", "kennedy", BERLIN)
    was = plain.attempt.choice("1961-10-27 23:00", "kennedy", "street")
    assert was is not None
    given = replace(plain, turning=(turning(was),))
    found = questions(given)
    told = about("Suppose that", found)
    assert "ordered “Roll a tank over the line”" in told.text
    assert "it had been “Leave things at the crossing as they are”" in told.text
    assert "Counted in 1,000 pairs of worlds" in told.answer
    assert re.search(r"war .+\(.+ to .+; ", told.answer)
    assert len(found) == MOST


def test_without_any_none_is_asked() -> None:
    assert not any("Suppose that" in each.text for each in asked("war_exchange"))
