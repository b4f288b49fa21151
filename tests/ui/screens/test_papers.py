"""Papers by days: what is folded, what is new, what comes first, and where a paper leads."""

from dataclasses import replace

import pygame
import pytest

from game.engine.view import Option, Paper, View
from game.scenario.format import Document
from game.ui.kit import Kit
from game.ui.scene import Desk, Scene
from game.ui.screens import papers
from game.ui.widgets import Button, Fold, Row
from game.ui.widgets.inset import Inset, Reading
from game.ui.widgets.sheet import Pages, Sheet, Turn, Typed
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


def shown(made: Scene, width: int = 1280, height: int = 720, text: float = 1.0) -> Kit:
    """The folder's papers, in a room as on the wide desk."""
    filled = kit(width, height, text)
    room = pygame.Rect(20, 100, filled.px(408), filled.px(520))
    papers.build(filled, made, room)
    return filled


def listed(made: Scene) -> Kit:
    """The list of all papers."""
    made.desk.folds[papers.CONTENTS] = True
    return shown(made)


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
    filled = listed(at_the_end())
    assert rows(filled) == [f"paper.p{index}" for index in range(50, 60)]
    assert folds(filled)[0] == "Sat 6 May · 10"
    assert len(folds(filled)) == 6


def test_a_day_that_is_over_lies_folded_and_says_what_is_new_in_it() -> None:
    came = many()[1]
    read = {f"paper.{paper.id}" for paper in came} - {"paper.p7", "paper.p8"}
    filled = listed(at_the_end(read))
    assert "Mon 1 May · 2 new of 10" in folds(filled)
    assert "paper.p7" not in rows(filled)


def test_the_last_day_that_brought_papers_lies_open_even_when_it_is_over() -> None:
    made = at_the_end()
    later = replace(made.view, moment="1950-05-09 09:00")
    filled = listed(replace(made, sheet=replace(made.sheet, view=later)))
    assert rows(filled) == [f"paper.p{index}" for index in range(50, 60)]


def test_a_day_is_folded_and_unfolded_by_pressing_it() -> None:
    made = at_the_end()
    named(listed(made), "papers.1950-05-03").press()
    assert "paper.p25" in rows(listed(made))
    named(listed(made), "papers.1950-05-03").press()
    assert "paper.p25" not in rows(listed(made))
    named(listed(made), "papers.1950-05-06").press()
    assert rows(listed(made)) == []


def test_reading_the_last_new_paper_of_a_day_does_not_fold_the_day() -> None:
    came = many()[1]
    made = at_the_end({f"paper.{paper.id}" for paper in came} - {"paper.p3"})
    named(shown(made), "paper.next").press()
    assert made.desk.paper == "p3"
    assert "On Paper 3." in told(shown(made))
    assert "paper.p3" in rows(listed(made))


def test_a_hundred_papers_are_laid_out_without_a_fault() -> None:
    documents, came = many(120)
    view = replace(NORTH, papers=came, turn=11, moment="1950-05-12 09:00")
    made = here(view, documents, Desk(folds={f"papers.1950-05-{day:02}": True for day in (1, 9)}))
    filled = listed(made)
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
    named(listed(made), press).press()
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
    button = named(filled, "paper.bears.raise_alert")
    button.press()
    assert made.acts.asked[-1] == ("weigh", "posture", "raise_alert")  # type: ignore[attr-defined]
    assert button.hint is not None


def test_a_paper_that_bears_on_nothing_that_can_be_done_does_not_say_so() -> None:
    made = argued()
    options = tuple(Option(each.id, each.slot, False) for each in NORTH.options)
    barred = replace(made, sheet=replace(made.sheet, view=replace(made.view, options=options)))
    assert "paper.bears" not in names(shown(barred))


def test_without_papers_the_sheet_says_why_it_is_empty() -> None:
    assert "No paper has come yet." in told(shown(scene(replace(NORTH, papers=()))))


# The folder's tongues


def both() -> Scene:
    """A new briefing and a new piece of intelligence."""
    return scene(NORTH, Desk(), Acts())


def test_what_was_found_out_lies_behind_a_tongue_of_its_own() -> None:
    made = both()
    assert [each.id for each in papers.of_tongue(made, "intelligence")] == ["photographs"]
    assert [each.id for each in papers.of_tongue(made, "papers")] == ["north_brief"]
    assert (papers.unread(made, "intelligence"), papers.unread(made, "papers")) == (1, 1)


def test_turning_to_a_tongue_opens_what_is_new_there() -> None:
    made = both()
    papers.turn_to(made, "intelligence")
    assert (made.desk.tab, made.desk.paper) == ("intelligence", "photographs")
    assert made.desk.read == {"paper.photographs"}
    assert ("cue", "paper_turned") in made.acts.asked  # type: ignore[attr-defined]
    assert "More guns." in told(shown(made))


def test_turning_to_an_empty_tongue_shows_its_empty_sheet() -> None:
    made = scene(replace(NORTH, papers=NORTH.papers[:1]), Desk(), Acts())
    papers.turn_to(made, "intelligence")
    assert made.desk.tab == "intelligence"
    assert "No paper has come yet." in told(shown(made))


def test_turning_back_opens_the_paper_that_lay_there() -> None:
    made = at_the_end(paper="p50")
    papers.turn_to(made, "papers")
    assert made.desk.paper == "p50"


def test_older_and_newer_go_through_the_tongue_and_stop_at_its_ends() -> None:
    made = at_the_end(paper="p50")
    newest = papers.newest(made.texts, made.view)
    assert named(shown(made), "paper.newer").enabled == (newest[0].id != "p50")
    papers.lay_open(made, newest[0])
    assert not named(shown(made), "paper.newer").enabled
    named(shown(made), "paper.older").press()
    assert made.desk.paper == newest[1].id
    named(shown(made), "paper.newer").press()
    assert made.desk.paper == newest[0].id
    papers.lay_open(made, newest[-1])
    assert not named(shown(made), "paper.older").enabled


def test_a_key_brings_the_list_and_takes_it_away() -> None:
    made = both()
    button = named(shown(made), "papers.contents")
    assert button.hot == "l"
    button.press()
    assert "paper.text" not in names(shown(made))
    assert {"paper.north_brief", "paper.photographs"} <= names(shown(made))
    named(shown(made), "papers.contents").press()
    assert "paper.text" in names(shown(made))


def test_a_paper_of_the_list_puts_the_list_away() -> None:
    made = both()
    named(listed(made), "paper.photographs").press()
    assert made.desk.tab == "intelligence"
    assert "paper.text" in names(shown(made))


# The open sheet


def lying(kind: str, **fields: object) -> Scene:
    """One paper of a kind, open."""
    one = document("The case", kind).model_copy(update=fields)
    view = replace(NORTH, papers=(Paper("case", 1, NORTH.moment),))
    tab = "intelligence" if kind == "intelligence" else "papers"
    return here(view, {"case": one}, Desk(tab=tab, paper="case"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_says_by_whom_when_and_what(kind: str) -> None:
    said = told(shown(lying(kind)))
    assert ("paper.by: Staff" if kind == "press" else "paper.by: STAFF") in said
    assert "Mon 1 May 18:00" in said
    assert "paper.title: The case" in said
    assert "paper.body: On The case." in said


@pytest.mark.parametrize(
    ("kind", "secret"), [("briefing", True), ("memo", True), ("press", False), ("letter", False)]
)
def test_secret_papers_are_numbered_and_stamped(kind: str, secret: bool) -> None:
    filled = shown(lying(kind))
    said = told(filled)
    assert ("paper.secrecy: SECRET" in said) == secret
    assert ("Copy " in said) == secret
    assert ("stamp paper.received: SEEN" in said) == secret


def test_the_same_paper_is_always_the_same_copy() -> None:
    one, two = (shown(lying("memo")) for _ in range(2))
    assert named(one, "paper.when.right") == named(two, "paper.when.right")


@pytest.mark.parametrize(
    ("kind", "role", "surface"),
    [("memo", "typed", "bond"), ("press", "news", "news"), ("letter", "letter", "card")],
)
def test_a_kind_has_its_own_type_and_paper(kind: str, role: str, surface: str) -> None:
    filled = shown(lying(kind))
    body, sheet = named(filled, "paper.body"), named(filled, "folder.sheet")
    assert isinstance(body, Typed) and isinstance(sheet, Sheet)
    assert (body.role, body.justified) == (role, kind == "press")
    assert (sheet.surface, sheet.clipped) == (surface, kind != "press")


def test_a_long_paper_has_pages_and_says_so() -> None:
    filled = shown(lying("memo", text="A word and another. " * 90))
    area = named(filled, "paper.text")
    assert isinstance(area, Pages)
    assert area.count() >= 3
    assert area.pages and area.reading
    assert f"Page 1 of {area.count()}" in area.describe()
    parts = [each for each in filled.widgets if each.name.startswith("paper.body")]
    assert len(parts) >= 3
    assert all(each.faults(filled.pen) == [] for each in filled.widgets)


def test_nothing_on_a_page_reaches_into_its_foot() -> None:
    for text in (1.0, 1.5, 2.0):
        filled = shown(lying("memo", text="A word and another. " * 60), 1280, 720, text)
        area = named(filled, "paper.text")
        for each in filled.widgets:
            if each.area == "paper.text":
                place = each.rect.bottom % area.rect.height
                assert 0 < place <= area.rect.height - Pages.foot(filled.pen), each.name


def test_what_a_paper_reports_is_shown_with_its_doubt() -> None:
    made = scene(NORTH, Desk(tab="papers", paper="north_brief"), Acts())
    reading = named(shown(made), "paper.says.fort")
    assert isinstance(reading, Reading)
    about = made.texts.variables["fort"]
    low, high = about.range
    assert reading.low == pytest.approx((10 - 8 - low) / (high - low))
    assert reading.high == pytest.approx((10 + 8 - low) / (high - low))
    assert "±8" in reading.value
    assert reading.hint is not None
    assert "paper.says: STAFF SAYS" in told(shown(made))


def test_a_report_without_a_figure_is_what_the_seat_was_told_that_turn() -> None:
    made = scene(NORTH, Desk(tab="intelligence", paper="photographs"), Acts())
    reading = named(shown(made), "paper.says.fort")
    assert isinstance(reading, Reading)
    assert reading.value.startswith("12")
    later = replace(NORTH.known["fort"], moment=LATER)
    stale = replace(NORTH, known={**NORTH.known, "fort": later})
    newer = scene(stale, Desk(tab="intelligence", paper="photographs"), Acts())
    assert "paper.says.fort" not in names(shown(newer))


@pytest.mark.parametrize("picture", ["launch_site", "ship", "map", "telegram"])
def test_a_picture_is_pinned_where_the_paper_asks_for_one(picture: str) -> None:
    filled = shown(lying("memo", picture=picture))
    made = named(filled, "paper.picture")
    assert isinstance(made, Inset)
    assert made.picture == picture
    assert all(made.words)
    assert "paper.received" in names(filled)
    assert "paper.picture" not in names(shown(lying("memo")))


def test_a_new_sheet_is_named_so_that_it_slides_over_the_old_one() -> None:
    made = both()
    one = named(shown(made), "folder.turn")
    papers.lay_open(made, made.view.papers[1])
    two = named(shown(made), "folder.turn")
    assert isinstance(one, Turn) and isinstance(two, Turn)
    assert (one.what, two.what) == ("paper.north_brief", "paper.photographs")
    assert one.sheet == two.sheet
    assert one.rect.size == (0, 0)
    assert {"folder.sheet", "paper.text", "paper.body"} <= {each.name for each in two.parts}


def test_a_picture_without_room_beside_the_text_is_large_on_a_page_of_its_own() -> None:
    short = named(shown(lying("memo", picture="ship")), "paper.picture")
    long = lying("memo", picture="ship", text="A word and another. " * 26)
    filled = shown(long)
    alone = named(filled, "paper.picture")
    area = named(filled, "paper.text")
    assert short.rect.y < area.rect.height < alone.rect.y
    assert alone.rect.width == area.rect.width > 1.2 * short.rect.width
    assert "paper.received" in names(filled)
