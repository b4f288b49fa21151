"""The shelf on the screen."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.inspect import faults
from game.ui.library import Book, Kept, Shelf
from game.ui.screens import library
from tests.ui.helpers import SIZES, Acts, kit, named, names, staged, told
from tests.ui.outside import MINE, NEW, SHELF, STRAIT, Shelved

LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]


def shown(shelf: Shelf, size: tuple[int, int, float] = (1280, 720, 1.0)):  # type: ignore[no-untyped-def]
    filled, held, acts = kit(*size), Shelved(shelf), Acts()
    library.build(filled, held, acts)
    return filled, held, acts


def test_each_book_says_when_it_is_set_or_what_is_wrong() -> None:
    said = told(shown(SHELF)[0])
    span = "Mon 1 May 1950 to Tue 2 May 1950"
    assert f"row library.book.strait: The Strait | {span} (chosen)" in said
    assert "row library.book.mine: mine | It has faults" in said
    assert "row library.book.new: new | It is being read" in said


def test_a_crisis_of_one_day_has_one_date() -> None:
    short = replace(STRAIT, days=("1950-05-01", "1950-05-01"), turns=1)
    said = told(shown(replace(SHELF, books=(short,)))[0])
    assert "text library.calendar: Mon 1 May 1950 · 1 turn\n" in said


def test_the_open_one_is_told_at_length() -> None:
    said = told(shown(SHELF)[0])
    assert "Mon 1 May 1950 to Tue 2 May 1950 · 3 turns" in said
    assert "Bo Sur, Surport" in said
    assert "South has built a fort." in said


def test_another_is_opened_and_chosen() -> None:
    other = replace(STRAIT, path=Path("other.yaml"))
    filled, held, _ = shown(replace(SHELF, books=(STRAIT, other)))
    named(filled, "library.book.other").press()
    filled, _, acts = shown(held.shelf)
    named(filled, "library.choose").press()
    named(filled, "library.close").press()
    assert acts.asked == [("choose_scenario", Path("other.yaml")), ("back",)]


def test_faults_are_told_line_by_line_and_it_cannot_be_chosen() -> None:
    filled, _, acts = shown(replace(SHELF, open=MINE.path))
    said = told(filled)
    assert "mine.yaml:4:1: error[unknown]: there is no entry 'titel'" in said
    assert "| titel: x" in said
    assert "1 problem" in said
    named(filled, "library.choose").press()
    assert acts.asked == []


def test_one_that_is_still_being_read_cannot_be_chosen() -> None:
    filled, _, acts = shown(replace(SHELF, open=NEW.path))
    named(filled, "library.choose").press()
    assert acts.asked == []
    assert "library.wait" in names(filled)


def test_where_ones_own_lie_and_how_to_make_one_is_told() -> None:
    said = told(shown(SHELF)[0])
    assert str(Path("home/scenarios")) in said
    assert "knot check mine" in said


def test_an_empty_shelf_does_no_harm() -> None:
    filled, _, _ = shown(Shelf())
    assert "library.choose" not in names(filled)


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
@pytest.mark.parametrize("book", [STRAIT, MINE, NEW], ids=lambda book: str(book.path))
def test_it_is_tidy_at_every_size(book: Book, size: tuple[int, int, float]) -> None:
    assert faults(staged(shown(replace(SHELF, open=book.path), size)[0])) == []


@pytest.mark.parametrize(
    ("paths", "called"),
    [
        (["a.yaml", "b.yaml"], ["a", "b"]),
        (["a.yaml", "own/a.yaml", "own/a"], ["a", "a.2", "a.3"]),
        ([], []),
    ],
)
def test_each_row_has_a_name_of_its_own(paths: list[str], called: list[str]) -> None:
    books = tuple(replace(STRAIT, path=Path(path), own="own" in path) for path in paths)
    filled, _, _ = shown(Shelf(books))
    rows = [widget.name for widget in filled.widgets if widget.kind == "row"]
    assert rows == [f"library.book.{name}" for name in called]


def test_ones_own_stand_under_a_heading_of_their_own() -> None:
    filled, _, _ = shown(SHELF)
    order = [widget.name for widget in filled.widgets]
    own = order.index("library.own")
    assert order.index("library.shipped") < order.index("library.book.strait") < own
    assert own < order.index("library.book.mine") < order.index("library.home")


def test_what_is_being_read_keeps_its_row_once_it_has_been() -> None:
    """The focus stays on it, as the row has the same name before and after."""
    before = names(shown(SHELF)[0])
    ready = replace(NEW, read=True, title="New", days=STRAIT.days, turns=3)
    after = names(shown(replace(SHELF, books=(STRAIT, MINE, ready)))[0])
    assert {name for name in before if name.startswith("library.book.")} == {
        name for name in after if name.startswith("library.book.")
    }


def test_only_what_can_be_played_can_be_chosen() -> None:
    enabled = [
        named(shown(replace(SHELF, open=book.path))[0], "library.choose").enabled
        for book in (STRAIT, MINE, NEW)
    ]
    assert enabled == [True, False, False]


GAMES = (
    Kept(Path("records/as_it_was.yaml"), "As it was"),
    Kept(Path("records/bad.yaml"), "bad", fault=True),
    Kept(Path("home/as_it_was.yaml"), "My own game", own=True),
)
WATCHED = replace(SHELF, books=(replace(STRAIT, records=GAMES), MINE, NEW))


def test_games_can_be_watched_ones_own_first() -> None:
    filled, _, acts = shown(WATCHED)
    rows = [line for line in told(filled).splitlines() if "library.record." in line]
    assert rows == [
        "row library.record.own.as_it_was: My own game | Played here",
        "row library.record.shipped.as_it_was: As it was | Came with the scenario",
        "row library.record.shipped.bad: bad | It has faults",
    ]
    named(filled, "library.record.own.as_it_was").press()
    assert acts.asked == [("watch", Path("home/as_it_was.yaml"))]


def test_without_games_there_is_no_heading_for_them() -> None:
    assert "library.records" in names(shown(WATCHED)[0])
    assert "library.records" not in names(shown(SHELF)[0])


@pytest.mark.parametrize("size", [*SIZES, *LARGE])
def test_games_have_room_at_any_size(size: tuple[int, int, float]) -> None:
    assert faults(staged(shown(WATCHED, size)[0])) == []
