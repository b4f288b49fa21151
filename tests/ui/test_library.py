"""The shelf: what stands on it, what is read of each, and how one is chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.ui import library
from game.ui.flow import Flow
from game.ui.library import Book
from tests.ui.helpers import SMALL, small
from tests.ui.test_flow import flow_of


@pytest.fixture
def flow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Flow]:
    monkeypatch.setattr(library.paths, "scenarios", list)
    made = flow_of()
    yield made
    made.worker.close()


@pytest.fixture
def own() -> Path:
    """A scenario of the person's own, another crisis by its name."""
    place = library.home()
    place.mkdir(parents=True)
    text = SMALL.read_text(encoding="utf-8").replace("The Strait", "The Other Strait")
    path = place / "mine.yaml"
    path.write_text(text.replace("id: small", "id: mine"), encoding="utf-8")
    return path.resolve()


def entered(flow: Flow) -> dict[str, Book]:
    flow.go("library")
    flow.worker.wait()
    return {book.path.stem: book for book in flow.library.shelf.books}


def test_the_game_and_ones_own_and_the_one_that_was_named_stand_there(
    flow: Flow, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = entered(flow)
    assert list(books) == ["small", "mine"]
    assert (books["small"].own, books["mine"].own) == (False, True)
    monkeypatch.setattr(library.paths, "scenarios", lambda: [SMALL])
    assert list(entered(flow)) == ["small", "mine"]


def test_each_is_read_with_its_calendar_and_its_chairs(flow: Flow, own: Path) -> None:
    book = entered(flow)["mine"]
    days = small().scenario.days
    assert (book.title, book.read, book.fault) == ("The Other Strait", True, "")
    assert book.days == (days[0].date, days[-1].date)
    assert book.turns == 3
    assert book.leaders == (("Ada Norr", "Norhavn"), ("Bo Sur", "Surport"))
    assert book.summary == small().scenario.summary


def test_until_it_has_been_read_it_has_the_name_of_its_file(own: Path) -> None:
    (book,) = [book for book in library.on_shelf(SMALL) if book.own]
    assert (book.title, book.read) == ("mine", False)


def test_one_with_faults_stays_and_tells_file_and_line(flow: Flow, own: Path) -> None:
    own.write_text("format: 1\nid: mine\nextends: nothing-there\n", encoding="utf-8")
    book = entered(flow)["mine"]
    assert book.read
    assert "mine.yaml:3:" in book.fault


def test_the_scenario_of_the_menu_lies_open(flow: Flow, own: Path) -> None:
    entered(flow)
    assert flow.library.shelf.book is not None
    assert flow.library.shelf.book.path == SMALL.resolve()
    flow.library.change(open=own)
    assert flow.library.shelf.book.title == "The Other Strait"


def test_choosing_one_leads_back_to_the_menu_that_describes_it(flow: Flow, own: Path) -> None:
    entered(flow)
    flow.choose_scenario(own)
    flow.worker.wait()
    assert flow.shown == "menu"
    assert flow.loaded.scenario.title == "The Other Strait"
    assert flow.setup.file == own


def test_escape_leads_back_to_the_menu(flow: Flow) -> None:
    entered(flow)
    flow.back()
    assert flow.shown == "menu"


def test_what_is_read_late_does_no_harm(flow: Flow) -> None:
    flow.go("library")
    flow.back()
    flow.worker.wait()
    assert flow.shown == "menu"


def test_its_folder_is_the_users(flow: Flow, tmp_path: Path) -> None:
    entered(flow)
    assert flow.library.shelf.home == tmp_path / "home" / "scenarios"
