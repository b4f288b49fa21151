"""The studies that travel with the scenarios: they can be asked of history, and name sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.studies.questions import posed, read_questions
from game.lab.studies.whatif import answers
from game.record.files import read_record
from game.scenario import Loaded, load

STUDIES = [study for scenario in paths.scenarios() for study in paths.studies_of(scenario)]


def crisis_of(study: Path) -> Loaded:
    return load(study.parent.parent)


def test_ten_questions_come_with_the_thirteen_days() -> None:
    (classic,) = [study for study in STUDIES if study.parent.parent.name == "cuba-1962"]
    questions = read_questions(classic, crisis_of(classic)).form.questions
    assert len(questions) == 10
    assert sum(each.then == "characters" for each in questions.values()) >= 5


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.stem)
def test_every_question_can_be_asked_of_history(study: Path) -> None:
    loaded = crisis_of(study)
    assert loaded.scenario.history is not None
    record = read_record(loaded.source / loaded.scenario.history).record
    found = posed(read_questions(study, loaded), loaded, record)
    told = answers(Asked(loaded, record, 8, crew=Alone()), found[:1])
    assert told.counts(0)[1].n == 8


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.stem)
def test_every_question_says_why_and_whence(study: Path) -> None:
    form = read_questions(study, crisis_of(study)).form
    assert form.id == study.stem
    for name, question in form.questions.items():
        assert question.source or question.judgement, name
        assert len(question.why) > 20, name
        assert question.war is None or question.war in ("less", "more")
    titles = [question.title for question in form.questions.values()]
    assert len(set(titles)) == len(titles)
