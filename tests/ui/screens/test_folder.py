"""The folder: its tongues, and letters that came and went."""

from dataclasses import replace

import pygame
import pytest

from game.engine.view import SeenLetter, View
from game.ui import words
from game.ui.kit import Kit
from game.ui.scene import Desk, Form, Scene
from game.ui.screens import folder, letters
from game.ui.screens.letters import expected, first, in_order
from game.ui.screens.papers import CONTENTS
from game.ui.widgets import Button, Panel, Tab
from game.ui.widgets.sheet import Sheet, Typed
from tests.ui.helpers import NORTH, Acts, kit, named, names, proposal, scene, told

NEW = "south/1950-05-01 09:00/0"
OWN = "north/1950-05-01 09:00/0"


def shown(made: Scene, size: tuple[int, int, float] = (1600, 900, 1.0), wide: int = 408) -> Kit:
    """The folder, as wide as on the wide desk."""
    filled = kit(*size)
    folder.build(filled, made, pygame.Rect(16, 80, filled.px(wide), filled.px(520)))
    return filled


def opened(letter: str = "", view: View = NORTH, **fields: object) -> tuple[Kit, Scene]:
    """The folder at its letters."""
    desk = Desk(tab="letters", letter=letter, **fields)  # type: ignore[arg-type]
    made = scene(view, desk, Acts())
    return shown(made), made


def listed(view: View = NORTH) -> Kit:
    return opened(view=view, folds={CONTENTS: True})[0]


def asked(made: Scene) -> list[tuple[object, ...]]:
    return made.acts.asked  # type: ignore[attr-defined, no-any-return]


# Tongues


def test_the_folder_has_three_tongues_and_counts_what_is_new() -> None:
    filled = shown(scene(NORTH, Desk(), Acts()))
    tabs = [each for each in filled.widgets if isinstance(each, Tab)]
    assert [tab.name for tab in tabs] == ["tab.papers", "tab.intelligence", "tab.letters"]
    assert [tab.badge for tab in tabs] == ["1", "1", "1"]
    assert [tab.chosen for tab in tabs] == [True, False, False]
    assert all(tab.look == "tongue" for tab in tabs)


def test_when_all_is_read_no_tongue_counts() -> None:
    read = {"paper.north_brief", "paper.photographs", f"letter.{NEW}"}
    tabs = [each for each in shown(scene(desk=Desk(read=read))).widgets if isinstance(each, Tab)]
    assert [tab.badge for tab in tabs] == ["", "", ""]


def test_tongues_stand_on_their_folder_within_its_width() -> None:
    for size in ((1024, 600, 1.0), (1280, 720, 1.0), (1600, 900, 1.0), (3840, 2160, 1.0)):
        filled = shown(scene(), size)
        body = named(filled, "folder")
        assert isinstance(body, Panel)
        for key in folder.TONGUES:
            tab = named(filled, f"tab.{key}")
            assert tab.rect.bottom == body.rect.top
            assert body.rect.left <= tab.rect.left < tab.rect.right <= body.rect.right
            assert tab.faults(filled.pen) == []


@pytest.mark.parametrize("key", folder.TONGUES)
def test_pressing_a_tongue_brings_it_to_the_front(key: str) -> None:
    made = scene(NORTH, Desk(), Acts())
    named(shown(made), f"tab.{key}").press()
    assert made.desk.tab == key
    tab = named(shown(made), f"tab.{key}")
    assert isinstance(tab, Tab) and tab.chosen
    assert ("cue", "paper_turned") in asked(made)


def test_whatever_else_is_turned_to_the_papers_lie_in_the_folder() -> None:
    assert folder.shown(scene(desk=Desk(tab="council"))) == "papers"
    assert "paper.text" in names(shown(scene(desk=Desk(tab="known"))))


# The open letter


def test_the_new_letter_lies_open_with_its_terms() -> None:
    said = told(opened()[0])
    assert "letter.purpose: PROPOSAL" in said
    assert "letter.who: From Bo Sur" in said
    assert "Sent Mon 1 May 09:00; came Mon 1 May 18:00; stands until Tue 2 May 09:00" in said
    assert "letter.way: Embassy cable" in said
    assert "letter.way.right: Soft" in said
    assert "We stop work. Ships pass." in said
    assert "The fort | Work stops (now: It stays)" in said
    assert "The ships | They pass (as it stands)" in said
    assert "All else stays as it stands." in said


def test_terms_that_name_every_issue_leave_nothing_else() -> None:
    every = proposal(levels={"fort": "frozen", "ships": "pass", "base": "stays"})
    view = replace(NORTH, letters=(every,), stands={"ships": "pass", "base": "stays"})
    said = told(opened(view=view)[0])
    assert "The fort | Work stops (now: not known)" in said
    assert "All else" not in said


def test_a_letter_is_set_as_a_letter_and_ones_own_is_a_carbon() -> None:
    for letter, surface, ink in ((NEW, "card", "ink"), (OWN, "copy", "blue")):
        filled = opened(letter)[0]
        body, sheet = named(filled, "letter.body"), named(filled, "folder.sheet")
        assert isinstance(body, Typed) and isinstance(sheet, Sheet)
        assert (body.role, body.colour, sheet.surface) == ("letter", ink, surface)
        assert ("stamp letter.copy: COPY" in told(filled)) == (letter == OWN)


def test_of_ones_own_letter_only_the_window_of_arrival_is_known() -> None:
    said = told(opened(OWN)[0])
    assert "letter.who: To Bo Sur" in said
    assert "on its way, expected Mon 1 May 15:00 to 21:00" in said
    assert "answer.accept" not in said


def test_an_answer_is_here_at_the_earliest_after_the_way_there_and_back() -> None:
    said = told(opened(OWN)[0])
    assert "letter.reply: An answer can be here from Tue 2 May 06:00." in said
    late = replace(NORTH, moment="1950-05-02 06:00")
    assert "letter.reply" not in told(opened(OWN, late)[0])


def test_what_one_answers_is_on_its_way_as_long_as_the_channel_takes() -> None:
    said = told(opened()[0])
    assert f"letter.reply: Your answer the same way: {words.hours_between(6, 12)}." in said
    shut = replace(NORTH, channels=("radio",))
    assert "letter.reply" not in told(opened(view=shut)[0])


def test_an_answer_to_an_answer_is_not_awaited() -> None:
    own = proposal(own=True, purpose="rejection", levels={}, about="cable")
    assert "letter.reply" not in told(opened(own.id, replace(NORTH, letters=(own,)))[0])


def test_a_misunderstanding_is_told() -> None:
    closed = replace(NORTH, letters=(proposal(open=False, misunderstanding=True),))
    filled = opened(view=closed)[0]
    assert "answer.accept" not in names(filled)
    assert "a misunderstanding" in told(filled)


# Answers


def test_an_open_proposal_can_be_answered_in_three_ways() -> None:
    filled, made = opened()
    for key in ("accept", "counter", "reject"):
        named(filled, f"answer.{key}").press()
    forms: list[Form] = [each[1] for each in asked(made)]  # type: ignore[misc]
    assert [form.purpose for form in forms] == ["acceptance", "proposal", "rejection"]
    assert {form.about for form in forms} == {"cable"}
    assert forms[1].levels == {"fort": "frozen", "ships": "pass"}


def test_an_answer_goes_the_way_the_letter_came_if_it_can() -> None:
    ways = []
    for channels, forms in (
        (("radio", "cable"), []),
        (("radio", "envoy"), []),
        (("cable", "radio"), [Form("cable", "soft")]),
    ):
        filled, made = opened(view=replace(NORTH, channels=channels), forms=forms)
        named(filled, "answer.accept").press()
        ways.append(asked(made)[-1][1].channel)  # type: ignore[attr-defined]
    assert ways == ["cable", "radio", "radio"]


def test_nothing_is_answered_without_a_channel_or_with_two_letters_written() -> None:
    full = [Form("cable", "soft"), Form("radio", "soft")]
    assert "answer.accept" not in names(opened(forms=full)[0])
    assert "answer.accept" not in names(opened(view=replace(NORTH, channels=()))[0])


def test_answers_stand_side_by_side_between_the_sheet_and_the_commands() -> None:
    filled = opened()[0]
    sheet = named(filled, "folder.sheet").rect
    row = [named(filled, f"answer.{key}").rect for key in ("accept", "counter", "reject")]
    assert len({rect.y for rect in row}) == 1
    assert all(sheet.left <= rect.left and rect.right <= sheet.right for rect in row)
    assert sheet.bottom < row[0].top < row[0].bottom < named(filled, "letter.older").rect.top


# The list


def test_a_letter_on_its_way_says_in_the_list_when_it_should_be_there() -> None:
    row = named(listed(), f"letter.{OWN}")
    assert row.describe().endswith("Embassy cable · on its way, expected Mon 1 May 15:00 to 21:00")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("1950-05-01 12:00", "on its way, expected Mon 1 May 15:00 to 21:00"),
        ("1950-05-01 20:59", "on its way, expected Mon 1 May 15:00 to 21:00"),
        ("1950-05-01 21:00", "should be there since Mon 1 May 21:00"),
        ("1950-05-02 06:00", "should be there since Mon 1 May 21:00"),
    ],
)
def test_a_letter_whose_time_is_up_should_be_there(now: str, said: str) -> None:
    assert expected(now, ("1950-05-01 15:00", "1950-05-01 21:00")) == said


def three() -> tuple[SeenLetter, SeenLetter, SeenLetter]:
    """Two proposals that wait, and a message that came after both."""
    late = proposal(id="late", purpose="message", levels={}, open=False, arrived="1950-05-01 17:59")
    old = proposal(id="old", arrived="1950-05-01 12:00")
    return old, late, proposal(id="new", arrived="1950-05-01 14:00")


def test_what_waits_for_an_answer_lies_on_top() -> None:
    filled = listed(replace(NORTH, letters=three()))
    rows = [each.name for each in filled.widgets if each.area == "letters.list"]
    rows = [name for name in rows if name.startswith("letter.")]
    assert rows == ["letter.new", "letter.old", "letter.late"]
    said = told(filled)
    assert said.index("letters.waiting: Waiting for") < said.index("row letter.new")
    assert said.index("letters.rest: All others") < said.index("row letter.late")


def test_a_proposal_of_ones_own_that_lies_open_does_not_wait_for_oneself() -> None:
    own = replace(NORTH, letters=(proposal(own=True, open=True),))
    assert "letters.waiting" not in told(listed(own))


def test_a_row_opens_its_letter_and_puts_the_list_away() -> None:
    made = scene(NORTH, Desk(tab="letters", folds={CONTENTS: True}), Acts())
    named(shown(made), f"letter.{NEW}").press()
    assert made.desk.letter == NEW
    assert f"letter.{NEW}" in made.desk.read
    assert not made.desk.folds[CONTENTS]
    assert "letter.text" in names(shown(made))


def test_the_list_is_a_key_away_and_back() -> None:
    filled, made = opened()
    button = named(filled, "letters.contents")
    assert isinstance(button, Button)
    assert (button.hot, button.look) == ("l", "paper")
    button.press()
    again = named(shown(made), "letters.contents")
    assert isinstance(again, Button) and again.look == "main"


def test_arrows_lead_through_the_letters_as_they_are_listed() -> None:
    made = scene(replace(NORTH, letters=three()), Desk(tab="letters", letter="new"), Acts())
    assert not named(shown(made), "letter.newer").enabled
    named(shown(made), "letter.older").press()
    named(shown(made), "letter.older").press()
    assert made.desk.letter == "late"
    assert not named(shown(made), "letter.older").enabled
    named(shown(made), "letter.newer").press()
    assert made.desk.letter == "old"


# What lies open


def test_the_letter_that_is_new_lies_open_before_one_that_waits() -> None:
    waiting = proposal(id="old", arrived="1950-05-01 12:00")
    new = proposal(id="new", purpose="message", levels={}, open=False)
    here = scene(replace(NORTH, letters=(waiting, new)), Desk(read={"letter.old"}))
    assert [letter.id for letter in in_order(here)] == ["old", "new"]
    found = first(here)
    assert found is not None and found.id == "new"
    here.desk.read.add("letter.new")
    found = first(here)
    assert found is not None and found.id == "old"
    assert first(scene(replace(NORTH, letters=()))) is None


def test_turning_to_the_letters_opens_the_newest_and_counts_it_as_read() -> None:
    made = scene(NORTH, Desk(), Acts())
    letters.turn_to(made)
    assert (made.desk.tab, made.desk.letter) == ("letters", NEW)
    assert made.desk.read == {f"letter.{NEW}"}


def test_a_letter_that_was_chosen_stays_open() -> None:
    made = scene(NORTH, Desk(letter=OWN, read={f"letter.{NEW}"}), Acts())
    letters.turn_to(made)
    assert (made.desk.tab, made.desk.letter) == ("letters", OWN)


def test_without_letters_the_sheet_says_how_to_write_one() -> None:
    made = scene(replace(NORTH, letters=()), Desk(), Acts())
    letters.turn_to(made)
    assert (made.desk.tab, made.desk.letter) == ("letters", "")
    assert "No letter has come or gone yet." in told(shown(made))
    made.desk.folds[CONTENTS] = True
    assert "No letter has come or gone yet." in told(shown(made))
