"""The shelf: what stands on it, what is read of each, and how one is chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.record.files import write_record
from game.ui import library, saves
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.library import Book
from tests.ui.helpers import SMALL, small
from tests.ui.reels import played
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


def test_a_copy_of_a_shipped_scenario_does_not_close_the_window(
    flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the file name of the other, and so had its row."""
    monkeypatch.setattr(library.paths, "scenarios", lambda: [SMALL])
    copy = library.home() / SMALL.name
    copy.parent.mkdir(parents=True)
    copy.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")
    app = App(flow, (1280, 720))
    app.settle()
    flow.go("library")
    app.settle()
    app.stage.find("library.book.small.2").press()
    app.settle()
    assert flow.library.shelf.open == copy.resolve()
    assert "library.fault.title" not in app.stage.dump()
    app.close()


def test_a_folder_that_leads_to_the_games_own_shows_each_once(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library.paths, "scenarios", lambda: [own])
    books = library.on_shelf(own)
    assert [book.path for book in books] == [own]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("titel: x\n" + SMALL.read_text(encoding="utf-8"), "mine.yaml:1:1: error[unknown]"),
        ("format: 1\nid: [\n", "mine.yaml:3:1"),
        ("", "mine.yaml:1:1"),
    ],
)
def test_whatever_is_wrong_the_shelf_names_the_line(
    flow: Flow, own: Path, text: str, line: str
) -> None:
    own.write_text(text, encoding="utf-8")
    assert line in entered(flow)["mine"].fault


def test_one_that_is_gone_since_it_was_listed_is_told(own: Path) -> None:
    (book,) = [book for book in library.on_shelf(SMALL) if book.own]
    own.unlink()
    assert "no such file" in library.read(book).fault or "there is no" in library.read(book).fault


def test_bytes_that_are_no_text_are_a_fault_and_no_end(flow: Flow, own: Path) -> None:
    own.write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in entered(flow)["mine"].fault


def test_choosing_one_that_has_been_broken_meanwhile_is_told_and_the_shelf_stays(
    flow: Flow, own: Path
) -> None:
    entered(flow)
    own.write_text("format: 1\n", encoding="utf-8")
    flow.choose_scenario(own)
    flow.worker.wait()
    assert (flow.shown, flow.screen) == ("message", "library")
    assert "mine.yaml:1:1" in flow.text
    assert flow.loaded.scenario.title == "The Strait"


def test_coming_again_reads_anew(flow: Flow, own: Path) -> None:
    own.write_text("format: 1\n", encoding="utf-8")
    assert entered(flow)["mine"].fault
    text = SMALL.read_text(encoding="utf-8").replace("id: small", "id: mine")
    own.write_text(text, encoding="utf-8")
    assert not entered(flow)["mine"].fault


# Games to watch


def shelved(flow: Flow, stem: str) -> list[library.Kept]:
    return list(entered(flow)[stem].records)


def folder_of(own: Path) -> Path:
    """A scenario of the person's own as a folder, so that records can lie beside it."""
    place = own.parent / "cases"
    (place / "records").mkdir(parents=True)
    text = own.read_text(encoding="utf-8").replace("id: mine", "id: cases")
    (place / "scenario.yaml").write_text(text, encoding="utf-8")
    return place / "records"


def keep(path: Path, scenario: str, title: str) -> None:
    record = played().record(path.stem, title)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_record(record.model_copy(update={"scenario": scenario}), path)


def test_the_records_of_a_scenario_can_be_watched(flow: Flow, own: Path) -> None:
    records = folder_of(own)
    keep(records / "b.yaml", "cases", "The second")
    keep(records / "a.yaml", "cases", "The first")
    found = shelved(flow, "cases")
    assert [(each.title, each.own, each.fault) for each in found] == [
        ("The first", False, False),
        ("The second", False, False),
    ]
    assert entered(flow)["mine"].records == ()


def test_one_that_cannot_be_read_stays_and_says_so(flow: Flow, own: Path) -> None:
    records = folder_of(own)
    (records / "bad.yaml").write_text("record: [", encoding="utf-8")
    assert [(each.title, each.fault) for each in shelved(flow, "cases")] == [("bad", True)]


def test_games_that_were_played_here_stand_with_their_scenario(flow: Flow, own: Path) -> None:
    keep(saves.ended(), "mine", "My own game")
    keep(saves.ended().with_name("kept.yaml"), "other", "Of another crisis")
    keep(saves.last(), "mine", "It goes on")
    found = shelved(flow, "mine")
    assert [(each.title, each.own) for each in found] == [("My own game", True)]
    assert shelved(flow, "small") == []


def test_history_stands_first(flow: Flow, own: Path) -> None:
    records = folder_of(own)
    place = records.parent / "scenario.yaml"
    text = place.read_text(encoding="utf-8")
    place.write_text(f"{text}\nhistory: records/real.yaml\n", encoding="utf-8")
    keep(records / "a.yaml", "cases", "The first")
    keep(records / "real.yaml", "cases", "As it was")
    assert [each.title for each in shelved(flow, "cases")] == ["As it was", "The first"]
