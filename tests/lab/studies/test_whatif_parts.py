"""Tables of changes: from pairs that were made by hand, and which lines are played."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.lab.compare import Compared, Lines
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.errors import LabError
from game.lab.paired import Shift
from game.lab.shares import Share
from game.lab.studies.questions import Posed, Question
from game.lab.studies.whatif import (
    Answers,
    answers,
    lines_of,
    study_of_changes,
    table_part,
    told,
    verdict,
    why_part,
)
from game.lab.study.forms import Bars
from game.lab.study.told import part_lines
from game.lab.whatif import Change
from game.record.form import SeatOrders
from tests.lab.cases import Case
from tests.lab.made import model
from tests.lab.studies.parts import column, titles

MORNING, EVENING, DAWN = "1950-05-01 09:00", "1950-05-01 18:00", "1950-05-02 06:00"


def question(name: str, turn: str = EVENING, **more: object) -> Posed:
    """North holds in a turn."""
    form = {"title": f"Title of {name}", "why": f"Why {name}.", "judgement": "made up", **more}
    made = Question.model_validate({**form, "turns": {turn: {"north": {"act": "hold"}}}})
    orders = {turn: {"north": SeatOrders.model_validate({"act": "hold"})}}
    return Posed(name, made, Change(made.title, orders))


@pytest.fixture
def asked(strait: Case) -> Asked:
    return Asked(strait.loaded, strait.record, 40, crew=Alone())


PAIRS = {
    ("burning_strait", "burning_strait"): 5,
    ("burning_strait", "calm"): 6,
    ("calm", "burning_strait"): 2,
    ("calm", "good_terms"): 3,
    ("any_terms", "any_terms"): 4,
}
"""So many of 20 worlds ended so before the change, and so after it."""


def by_hand(asked: Asked, *posed: Posed) -> Answers:
    """Answers of which each has the pairs above."""
    of = model()
    rows, number = of.index.endings, len(of.endings)
    table = np.zeros((number, number), dtype=np.int64)
    for (before, after), n in PAIRS.items():
        table[rows[before], rows[after]] = n
    lines = lines_of(asked, posed)
    found = Compared.none(lines.models, lines.pairs)
    for (one, other), its in zip(lines.pairs, found.tables, strict=True):
        its += table
        found.counts[one].endings[:, 2] = table.sum(axis=1)
        found.counts[other].endings[:, 2] = table.sum(axis=0)
    groups = {"war": ["burning_strait"], "quiet": ["calm", "good_terms"]}
    return Answers(asked, posed, lines, found, groups)


# The table


def test_each_group_has_its_share_after_and_how_it_moved(asked: Asked) -> None:
    part = table_part(by_hand(asked, question("one")))
    assert titles(part) == {
        "change": "change",
        "then": "then",
        "war": "war",
        "war_moved": "war moves by",
        "quiet": "quiet",
        "quiet_moved": "quiet moves by",
    }
    (row,) = part.table.rows
    assert row[:2] == ("Title of one", "both bound to the record")
    assert row[2:4] == (Share(7, 20), Shift(2, 6, 20))
    assert row[4:] == (Share(9, 20), Shift(6, 2, 20)), "calm to a trade is no move of the group"


def test_bars_show_how_the_share_of_wars_moves(asked: Asked) -> None:
    chart = table_part(by_hand(asked, question("one"), question("two", MORNING))).chart
    assert isinstance(chart, Bars) and chart.signed and chart.share
    assert [bar.name for bar in chart.bars] == ["Title of one", "Title of two"]
    assert chart.bars[0].value == pytest.approx(-0.2)
    assert chart.bars[0].interval == Shift(2, 6, 20).interval
    assert {bar.kind for bar in chart.bars} == {"war"}


def test_one_change_ending_by_ending(asked: Asked) -> None:
    part = told(by_hand(asked, question("one")), "T").parts[1]
    assert (part.id, part.title) == ("change-one", "Title of one")
    assert part.note == "Why one. Then: both bound to the record."
    rows = {row[0]: row[1:] for row in part.table.rows}
    assert rows == {
        "burning_strait": (Share(11, 20), Share(7, 20), Shift(2, 6, 20)),
        "good_terms": (Share(0, 20), Share(3, 20), Shift(3, 0, 20)),
        "any_terms": (Share(4, 20), Share(4, 20), Shift(0, 0, 20)),
        "calm": (Share(5, 20), Share(6, 20), Shift(6, 5, 20)),
    }
    assert list(rows) == ["burning_strait", "good_terms", "any_terms", "calm"], "as in the file"


def test_endings_are_read_by_their_titles_and_coloured_by_their_kinds(asked: Asked) -> None:
    part = told(by_hand(asked, question("one")), "T").parts[1]
    assert isinstance(part.chart, Bars)
    found = {bar.name: (bar.kind, bar.value) for bar in part.chart.bars}
    assert found["The strait burns"] == ("war", pytest.approx(-0.2))
    assert found["A trade"] == ("settlement", pytest.approx(0.15))
    assert found["Calm"] == ("stalemate", pytest.approx(0.05))
    words = "\n".join(part_lines(part))
    assert "A trade" in words and "good_terms" not in words


def test_parts_come_in_the_order_of_the_questions(asked: Asked) -> None:
    study = told(by_hand(asked, question("b"), question("a", MORNING)), "Two")
    assert [part.id for part in study.parts] == ["changes", "change-b", "change-a", "beliefs"]
    assert study.title == "Two" and study.id == "whatif"
    assert study.stamp["games"] == "0 to 39"
    assert study.said[0].startswith("40 worlds of 'strait'")


# What is believed


def test_beliefs_with_their_sources(asked: Asked) -> None:
    posed = (
        question("one", war="less"),
        question("two", MORNING, judgement=None, source="A book, p. 3"),
    )
    part = why_part(by_hand(asked, *posed))
    assert column(part, "war") == ["less", ""]
    assert column(part, "came") == ["not told", ""], "four of twenty may be chance"
    assert column(part, "source") == ["judgement: made up", "A book, p. 3"]


@pytest.mark.parametrize("believed", ["less", "more"])
@pytest.mark.parametrize(
    ("gained", "lost", "sure"),
    [(0, 40, "less"), (40, 0, "more"), (20, 20, None), (0, 0, None), (3, 9, None)],
)
def test_a_verdict_needs_an_interval_on_one_side_of_zero(
    believed: str, gained: int, lost: int, sure: str | None
) -> None:
    wanted = "not told" if sure is None else ("yes" if sure == believed else "no")
    assert verdict(question("one", war=believed), Shift(gained, lost, 100)) == wanted


# Which lines are played


def test_questions_that_go_on_alike_share_the_unchanged_line(asked: Asked) -> None:
    posed = (question("a"), question("b", MORNING), question("c", then="characters"))
    lines = lines_of(asked, posed)
    assert lines.pairs == ((0, 2), (0, 3), (1, 4))
    assert len(lines.experiments) == 5


def test_another_preset_changes_only_its_own_line(asked: Asked) -> None:
    grim = question("g")
    grim = replace(grim, change=Change("Grim", {}, None, "grim_school"))
    lines = lines_of(asked, (question("a"), grim))
    assert [each.preset for each in lines.models] == ["calm_school", "calm_school", "grim_school"]


def test_the_preset_of_the_record_stays_where_none_is_asked(asked: Asked) -> None:
    record = asked.record.model_copy(update={"preset": "grim_school"})
    lines: Lines = lines_of(replace(asked, record=record), (question("a"),))
    assert [each.preset for each in lines.models] == ["grim_school", "grim_school"]


def test_every_answer_is_the_same_whatever_else_is_asked(asked: Asked) -> None:
    alone = answers(asked, (question("b", MORNING),))
    both = answers(asked, (question("a"), question("b", MORNING)))
    assert alone.moved(0, "war") == both.moved(1, "war")
    assert (alone.counts(0)[1].endings == both.counts(1)[1].endings).all()
    assert [each.id for each in both.pair(1)[0].endings] == [each.id for each in model().endings]


def test_groups_are_told_beside_war_and_settlement(asked: Asked) -> None:
    found = answers(asked, (question("a"),), {"quiet": ["calm"]})
    assert dict(found.groups) == {
        "war": ["burning_strait"],
        "settlement": ["good_terms", "any_terms"],
        "quiet": ["calm"],
    }
    study = study_of_changes(asked, (question("a"),), "T", {"quiet": ["calm"]})
    assert "quiet_moved" in titles(study.parts[0])


def test_the_changed_line_is_not_the_unchanged_one(asked: Asked) -> None:
    found = answers(asked, (question("a"),))
    before, after = found.counts(0)
    assert before.n == after.n == 40
    shift = found.moved(0, "war")
    wars = [int(each.endings[0].sum()) for each in (before, after)]
    assert wars[1] - wars[0] == shift.gained - shift.lost < 0, "no guns, fewer wars"


@pytest.mark.parametrize(("since", "good"), [(MORNING, True), (EVENING, True), (DAWN, False)])
def test_a_change_must_not_lie_before_the_worlds_part(since: str, good: bool, asked: Asked) -> None:
    late = replace(asked, n=2, since=since)
    if good:
        assert answers(late, (question("a"),)).counts(0)[0].n == 2
        return
    with pytest.raises(LabError, match=f"Title of a: {EVENING} lies before {since}, from which"):
        answers(late, (question("a"),))


def test_a_change_of_preset_lies_in_no_turn(asked: Asked) -> None:
    grim = replace(question("g"), change=Change("Grim", {}, None, "grim_school"))
    assert answers(replace(asked, n=2, since=EVENING), (grim,)).counts(0)[1].n == 2
