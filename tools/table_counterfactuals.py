"""The classic what-ifs of October 1962, one change at a time, under common luck"""

from __future__ import annotations

from pathlib import Path

from game import paths
from game.lab.counting import Asked
from game.lab.studies.frame import groups_of
from game.lab.studies.questions import posed, read_questions
from game.lab.studies.whatif import Answers, answers, told, verdict
from game.record.form import Record
from game.scenario import Loaded
from tools.finding import Finding, page_of
from tools.line import NO_HISTORY, history_of

WORLDS = 6_000
HEADING = "Counterfactuals"


def measure(loaded: Loaded) -> Finding:
    """Ask every study that comes with the scenario; a fault is a belief that did not come out."""
    record, files = history_of(loaded), paths.studies_of(loaded.source)
    if record is None or not files:
        said = NO_HISTORY if record is None else "This scenario has no studies.\n"
        return Finding(f"# {HEADING}\n\n{said}")
    found = {title: each for path in files for title, each in _asked(loaded, record, path)}
    studies = [told(each, title) for title, each in found.items()]
    return Finding(page_of(HEADING, *studies), tuple(faults_in(found)))


def _asked(loaded: Loaded, record: Record, path: Path) -> list[tuple[str, Answers]]:
    questions = read_questions(path, loaded)
    asked = Asked(loaded, record, WORLDS)
    found = answers(asked, posed(questions, loaded, record), groups_of(record))
    return [(questions.form.title, found)]


def faults_in(found: dict[str, Answers]) -> list[str]:
    """What moves against what is believed of it."""
    faults = []
    for each in found.values():
        for at, question in enumerate(each.posed):
            wars = each.moved(at, "war")
            if verdict(question, wars) == "no":
                low, high = wars.interval
                faults.append(
                    f"{question.question.title}: war was to become {question.question.war}, and "
                    f"moves by {low:+.1%} to {high:+.1%}"
                )
    return faults
