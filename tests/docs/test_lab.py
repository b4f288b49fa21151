"""The laboratory's page: its study file can be asked, its library example prints what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.counting import Asked
from game.lab.crew import Alone
from game.lab.studies.questions import posed, read_questions
from game.lab.studies.whatif import study_of_changes
from game.record.files import read_record
from game.scenario import load
from tests.docs.manual import examples
from tests.docs.test_manual import put_records, stripped


def test_the_study_file_can_be_asked_of_the_record(desk: Path) -> None:
    put_records(desk)
    (study,) = examples("study")
    path = desk / f"{study.name}.yaml"
    path.write_text(study.body, encoding="utf-8")
    loaded, record = load("duel"), read_record(desk / "duel/records/treaty.yaml").record
    found = posed(read_questions(path, loaded), loaded, record)
    assert [each.question.then for each in found] == ["bound", "characters"]
    told = study_of_changes(Asked(loaded, record, 50, crew=Alone()), found, "Silence")
    assert len(told.parts[0].table.rows) == 2


def test_the_library_prints_what_is_shown(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_records(desk)
    page = [each for each in examples() if each.page == "lab.md"]
    (at,) = [number for number, each in enumerate(page) if each.kind == "library"]
    exec(compile(page[at].body, "lab.md", "exec"), {})  # noqa: S102
    assert stripped(capsys.readouterr().out) == stripped(page[at + 1].body)
