"""Papers by days: what is folded, what is new, what comes first, and where a paper leads."""

from dataclasses import replace

import pytest

from game.engine.view import Option, Paper, View
from game.scenario.format import Document
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import papers
from game.ui.widgets import Button, Fold, Row
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, told

KINDS = ("letter", "press", "memo", "briefing", "intelligence")
LATER = "1950-05-02 06:00"


def document(title: str, kind: str = "memo", argues: tuple[str, ...] = ()) -> Document:
    """A paper for North with nothing but a title in it."""
    return Document.model_validate(
        {
            "to": "north",
            "kind": kind,
            "title": title,
            "by": "Staff",
            "text": f"On {title}.",
            "argues": list(argues),
            "judgement": "invented",
        }
    )


def here(view: View, documents: dict[str, Document], desk: Desk | None = None) -> Scene:
    """North's scene in a crisis that has these papers as well."""
    made = scene(view, desk or Desk(), Acts())
    texts = made.texts.model_copy(update={"documents": {**made.texts.documents, **documents}})
    return replace(made, texts=texts)


def shown(made: Scene, width: int = 1280, height: int = 720) -> Kit:
    filled = kit(width, height)
    papers.build(filled, made, filled.window)
    return filled


def many(number: int = 60) -> tuple[dict[str, Document], tuple[Paper, ...]]:
    """So many papers, ten a day."""
    documents = {f"p{index}": document(f"Paper {index}") for index in range(number)}
    moments = [f"1950-05-{1 + index // 10:02} 09:00" for index in range(number)]
    return documents, tuple(Paper(f"p{i}", i // 10, at) for i, at in enumerate(moments))


def at_the_end(read: set[str] | None = None, **fields: object) -> Scene:
    documents, came = many()
    view = replace(NORTH, papers=came, turn=5, moment="1950-05-06 09:00")
    everything = {f"paper.{paper.id}" for paper in came}
    desk = Desk(read=everything if read is None else read, **fields)  # type: ignore[arg-type]
    return here(view, documents, desk)


def rows(filled: Kit) -> list[str]:
    return [each.name for each in filled.widgets if isinstance(each, Row)]


def folds(filled: Kit) -> list[str]:
    return [each.text for each in filled.widgets if isinstance(each, Fold)]


def test_of_many_papers_only_those_of_the_day_lie_open() -> None:
    filled = shown(at_the_end())
    assert rows(filled) == [f"paper.p{index}" for index in range(50, 60)]
    assert folds(filled)[0] == "Sat 6 May · 10"
    assert len(folds(filled)) == 6


def test_a_day_that_is_over_lies_folded_and_says_what_is_new_in_it() -> None:
    came = many()[1]
    read = {f"paper.{paper.id}" for paper in came} - {"paper.p7", "paper.p8"}
    filled = shown(at_the_end(read))
    assert "Mon 1 May · 2 new of 10" in folds(filled)
    assert "paper.p7" not in rows(filled)


def test_the_last_day_that_brought_papers_lies_open_even_when_it_is_over() -> None:
    made = at_the_end()
    later = replace(made.view, moment="1950-05-09 09:00")
    filled = shown(replace(made, sheet=replace(made.sheet, view=later)))
    assert rows(filled) == [f"paper.p{index}" for index in range(50, 60)]


def test_a_day_is_folded_and_unfolded_by_pressing_it() -> None:
    made = at_the_end()
    named(shown(made), "papers.1950-05-03").press()
    assert "paper.p25" in rows(shown(made))
    named(shown(made), "papers.1950-05-03").press()
    assert "paper.p25" not in rows(shown(made))
    named(shown(made), "papers.1950-05-06").press()
    assert rows(shown(made)) == []


def test_reading_the_last_new_paper_of_a_day_does_not_fold_the_day() -> None:
    came = many()[1]
    made = at_the_end({f"paper.{paper.id}" for paper in came} - {"paper.p3"})
    named(shown(made), "paper.next").press()
    filled = shown(made)
    assert made.desk.paper == "p3"
    assert "paper.p3" in rows(filled)
    assert "On Paper 3." in told(filled)


def test_a_hundred_papers_are_laid_out_without_a_fault() -> None:
    documents, came = many(120)
    view = replace(NORTH, papers=came, turn=11, moment="1950-05-12 09:00")
    made = here(view, documents, Desk(folds={f"papers.1950-05-{day:02}": True for day in (1, 9)}))
    filled = shown(made)
    assert [fault for each in filled.widgets for fault in each.faults(filled.pen)] == []


def test_what_was_found_out_comes_before_what_is_argued_and_old_letters_last() -> None:
    documents = {kind: document(kind, kind) for kind in KINDS}
    view = replace(NORTH, papers=tuple(Paper(kind, 1, NORTH.moment) for kind in KINDS))
    order = papers.newest(here(view, documents).texts, view)
    assert [paper.id for paper in order] == [
        "intelligence",
        "briefing",
        "memo",
        "press",
        "letter",
    ]


def test_a_later_turn_comes_first_whatever_its_kind() -> None:
    documents = {"old": document("Old", "intelligence"), "new": document("New", "letter")}
    came = (Paper("old", 0, "1950-05-01 09:00"), Paper("new", 1, NORTH.moment))
    view = replace(NORTH, papers=came)
    assert [each.id for each in papers.newest(here(view, documents).texts, view)] == ["new", "old"]


@pytest.mark.parametrize("press", ["paper.next", "paper.p51"])
def test_the_next_new_paper_is_one_press_away(press: str) -> None:
    read = {f"paper.{paper.id}" for paper in many()[1]} - {"paper.p51", "paper.p52"}
    made = at_the_end(read, paper="p50")
    button = named(shown(made), "paper.next")
    assert isinstance(button, Button)
    assert (button.text, button.hot) == ("Next: Paper 51", "n")
    assert named(shown(made), press).focusable
    named(shown(made), press).press()
    assert made.desk.paper == "p51"
    after = named(shown(made), "paper.next")
    assert isinstance(after, Button)
    assert after.text == "Next: Paper 52"


def test_after_the_last_paper_comes_the_new_letter() -> None:
    made = at_the_end()
    button = named(shown(made), "paper.next")
    assert isinstance(button, Button)
    assert button.text == "Next: a letter from Sur"
    button.press()
    assert (made.desk.tab, made.desk.letter) == ("letters", "south/1950-05-01 09:00/0")
    assert made.unread_letters() == 0


def test_when_all_is_read_there_is_no_next() -> None:
    made = at_the_end()
    made.desk.read.add("letter.south/1950-05-01 09:00/0")
    assert "paper.next" not in names(shown(made))


def argued() -> Scene:
    """A paper that argues about choices of both slots, one barred now, one of the other seat."""
    argues = ("raise_alert", "open_strait", "denounce", "blockade")
    view = replace(NORTH, papers=(Paper("case", 1, NORTH.moment),))
    return here(view, {"case": document("The case", argues=argues)})


def test_a_paper_leads_to_the_cards_on_the_table_that_it_bears_on() -> None:
    made = argued()
    filled = shown(made)
    bears = [each.text for each in filled.widgets if each.name.startswith("paper.bears.")]  # type: ignore[attr-defined]
    own = made.texts.choices["north"]
    assert bears == [own["raise_alert"].title, own["blockade"].title]
    named(filled, "paper.bears.raise_alert").press()
    assert (made.desk.slot, made.desk.shown) == ("posture", "raise_alert")


def test_a_paper_that_bears_on_nothing_that_can_be_done_does_not_say_so() -> None:
    made = argued()
    options = tuple(Option(each.id, each.slot, False) for each in NORTH.options)
    barred = replace(made, sheet=replace(made.sheet, view=replace(made.view, options=options)))
    assert "paper.bears" not in names(shown(barred))


def test_without_papers_the_sheet_says_why_it_is_empty() -> None:
    assert "No paper has come yet." in told(shown(scene(replace(NORTH, papers=()))))
