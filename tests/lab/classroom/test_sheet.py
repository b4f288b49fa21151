"""The class sheet: one page for the printer that needs nothing else, with the answers apart."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from html.parser import HTMLParser

import pytest

from game.lab.classroom.questions import questions
from game.lab.classroom.sheet import sheet
from tests.lab.classroom.making import BERLIN, material, shipped

VOID = {"meta", "br", "hr", "img", "link", "input"}


@cache
def page(name: str = "war_exchange", seat: str = "kennedy", home: str = "cuba-1962") -> str:
    return sheet(material(name, seat, home))


class Nesting(HTMLParser):
    """Fails where tags are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    ("name", "seat", "home"),
    [
        ("war_exchange", "kennedy", "cuba-1962"),
        ("war", "kennedy", BERLIN),
    ],
)
def test_it_is_a_whole_page_with_every_tag_closed(name: str, seat: str, home: str) -> None:
    reader = Nesting()
    reader.feed(page(name, seat, home))
    assert reader.open == []
    assert {"html", "style", "table", "ol"} <= set(reader.seen)


def test_it_needs_no_network_and_no_program() -> None:
    tags = re.findall(r"<[^>]+>", page())
    assert not any(re.search(r"src=|href=|<script|<link|@import", tag) for tag in tags)
    style = page().partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@page { size: A4" in style


def test_every_question_stands_with_its_lines_and_again_with_its_answer() -> None:
    asked = questions(material("war_exchange"))
    front, _, teacher = page().partition("For the teacher")
    for each in asked:
        assert front.count(escape(each.text)) == 1
        assert teacher.count(escape(each.text)) == 1
        assert teacher.count(escape(each.answer)) == 1
        assert escape(each.answer) not in front
    assert front.count('<div class="line">') == sum(each.lines for each in asked)


def test_the_answers_begin_on_a_sheet_of_their_own() -> None:
    assert '<section class="sheet"><header><h1>For the teacher' in page()
    assert ".sheet { break-before: page; }" in page()


def test_numbers_run_on_over_the_depths() -> None:
    starts = [int(each) for each in re.findall(r'<ol start="(\d+)">', page())]
    assert starts[0] == 1
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_the_course_of_the_game_has_a_row_a_turn() -> None:
    course = page().partition("The course of the game</h2>")[2].partition("</table>")[0]
    assert course.count("<tr>") == 1 + len(shipped("war_exchange").steps)
    assert "Announce the quarantine; Go to DEFCON 3; proposal by Embassy cable" in course
    assert "<th>Kennedy</th><th>Khrushchev</th>" in course


def test_the_letters_stand_below_it() -> None:
    letters = page().partition("The letters</h2>")[2].partition("</table>")[0]
    assert letters.count("<tr>") == 1 + len(shipped("war_exchange").opened.letters)
    assert (
        "<td>Kennedy, by Embassy cable</td><td>proposal: The missiles in Cuba: They go" in letters
    )


def test_a_game_without_letters_has_no_such_table() -> None:
    silent = shipped("slipped_apart", BERLIN)
    assert ("The letters</h2>" in page("slipped_apart", "kennedy", BERLIN)) is bool(
        silent.opened.letters
    )


def test_texts_of_the_scenario_are_no_markup() -> None:
    assert "&#x27;" in page() or "&amp;" in page()
    assert not re.search(r"&(?!amp;|lt;|gt;|quot;|#x27;)", page())


def test_it_says_whose_game_it_was_and_how_to_find_it_again() -> None:
    fingerprint = shipped("war_exchange").game.loaded.fingerprint
    assert fingerprint in page()
    assert "preset pooled" in page()
    assert "docs/model-card.md" in page()
    assert "They look at it from the chair of John F. Kennedy." in page()


def test_the_same_game_makes_the_same_sheet() -> None:
    assert sheet(material("war", "kennedy", BERLIN)) == page("war", "kennedy", BERLIN)
    assert page("war", "kennedy", BERLIN) != page("war", "khrushchev", BERLIN)
