"""The screens outside all games with more than they were drawn for: words, rows, records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.lab.shares import Share
from game.ui.hands import Hands
from game.ui.inspect import faults
from game.ui.kit import Kit
from game.ui.laboratory import Bench, Line, Source
from game.ui.library import Book, Shelf
from game.ui.say import say
from game.ui.screens import laboratory, library, menu, more
from game.ui.screens.menu import Setup
from game.ui.stage import Stage
from game.ui.widgets import Label, Portrait, Row, ScrollArea
from tests.ui.helpers import SIZES, Acts, key, kit, named, names, staged, told
from tests.ui.outside import DONE, FOUND, SHELF, STRAIT, Benched, Shelved, Window
from tests.ui.wordy import CAPITAL, LEADER, STARTS, TITLE, UNBROKEN, wordy

LARGE = [(2560, 1440, 1.0), (3840, 2160, 1.0), (3840, 2160, 2.0), (1024, 600, 2.0)]
ALL = [*SIZES, *LARGE]
Size = tuple[int, int, float]


def setup_of(**fields: object) -> Setup:
    setup = Setup(**fields)  # type: ignore[arg-type]
    setup.take(wordy(), Path("wordy.yaml"))
    return setup


def menu_of(size: Size = (1280, 720, 1.0), **fields: object) -> Kit:
    filled = kit(*size)
    menu.build(filled, wordy(), setup_of(**fields), Acts())
    return filled


def more_of(setup: Setup, size: Size = (1280, 720, 1.0)) -> tuple[Kit, Acts]:
    filled, acts = kit(*size), Acts()
    more.build(filled, wordy(), setup, acts)
    return filled, acts


# The menu


@pytest.mark.parametrize("size", ALL)
@pytest.mark.parametrize("seat", ["north", "south"])
def test_the_menu_is_tidy(size: Size, seat: str) -> None:
    assert faults(staged(menu_of(size, seat=seat, saved=f"{TITLE}: {LEADER}"))) == []


@pytest.mark.parametrize("size", ALL)
def test_the_dials_are_tidy(size: Size) -> None:
    assert faults(staged(more_of(setup_of(start="start_29"), size)[0])) == []


@pytest.mark.parametrize("size", [(1280, 720, 1.0), (1024, 600, 2.0)])
def test_nothing_of_the_menu_leaves_the_window(size: Size) -> None:
    filled = menu_of(size)
    for widget in filled.widgets:
        if not widget.area and widget.kind not in ("light", "picture"):
            assert filled.window.contains(widget.rect), widget.name


def test_long_names_are_cut_on_lines_and_whole_on_the_sheet() -> None:
    filled = menu_of()
    crisis = named(filled, "menu.crisis")
    assert isinstance(crisis, Label)
    assert crisis.text.endswith("…")
    assert LEADER in named(filled, "menu.title.north").describe()
    assert TITLE in named(filled, "menu.title").describe()
    hint = named(filled, "menu.seat.north").hint
    assert hint is not None
    assert hint.title == LEADER


def test_who_has_no_face_has_one_of_the_windows_own() -> None:
    filled = menu_of()
    for seat in ("north", "south"):
        portrait = named(filled, f"menu.face.{seat}")
        assert isinstance(portrait, Portrait)
        assert portrait.who == "man"
        image = portrait.image(filled.pen)
        assert len({tuple(image.get_at((x, image.get_height() // 2))) for x in range(60)}) > 5


def test_the_two_faces_have_the_colours_of_their_sides() -> None:
    filled = menu_of()
    faces = [named(filled, f"menu.face.{seat}").image(filled.pen) for seat in ("north", "south")]
    assert pygame.image.tobytes(faces[0], "RGBA") != pygame.image.tobytes(faces[1], "RGBA")


def test_a_folder_says_its_capital_in_any_alphabet() -> None:
    assert CAPITAL.upper() in named(menu_of((1600, 900, 1.0)), "menu.seat.north").describe()


# Thirty starts


def test_every_start_is_there_and_the_proposed_one_first() -> None:
    filled, _ = more_of(setup_of(seat="south"))
    order = [w.name for w in filled.widgets if w.name.startswith("menu.start.")]
    heads = [name for name in order if name.count(".") == 2]
    assert len(set(heads)) == STARTS
    assert heads[0] == "menu.start.start_17"


def test_only_the_chosen_start_is_told_at_length() -> None:
    filled, _ = more_of(setup_of(start="start_5"))
    said = told(filled)
    # UNBROKEN is the first sentence of every start.
    assert said.count(f"{UNBROKEN}.") == 1


def test_the_last_start_is_reached_by_keyboard_alone_and_taken() -> None:
    setup = setup_of(seat="south")
    filled, _ = more_of(setup)
    stage = staged(filled)
    hands = Hands(stage)
    for _ in range(80):
        if stage.focused is not None and stage.focused.name == "menu.start.start_29":
            break
        hands.handle(key(pygame.K_TAB))
    assert stage.focused is stage.find("menu.start.start_29")
    assert seen(stage, "menu.start.start_29")
    hands.handle(key(pygame.K_RETURN))
    assert setup.start == "start_29"


def seen(stage: Stage, name: str) -> bool:
    """Whether the whole of a widget is on the screen."""
    widget = stage.find(name)
    return stage.sight(widget).contains(stage.place(widget))


def test_the_wheel_leads_to_the_last_start() -> None:
    filled, _ = more_of(setup_of())
    stage = staged(filled)
    hands = Hands(stage)
    area = stage.find("menu.options")
    assert isinstance(area, ScrollArea)
    assert not seen(stage, "menu.start.start_29")
    hands.handle(pygame.Event(pygame.MOUSEMOTION, pos=area.rect.center, rel=(0, 0), buttons=(0,)))
    for _ in range(200):
        hands.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1))
    assert seen(stage, "menu.start.start_29")


def test_the_foot_of_the_menu_keeps_to_its_line() -> None:
    filled = menu_of(start="start_3", against="random")
    arranged = named(filled, "menu.arranged")
    assert isinstance(arranged, Label)
    assert filled.pen.width(arranged.text, "small") <= arranged.rect.width
    assert arranged.text.startswith(say("opponent.random"))


# The shelf

LONG = replace(
    STRAIT,
    path=Path("deep") / ("very-" * 20 + "long.yaml"),
    title=TITLE,
    summary=f"{UNBROKEN} " * 40,
    leaders=((LEADER, CAPITAL), (LEADER, CAPITAL)),
)
RUINED = Book(
    Path("/home/somebody/") / ("deep/" * 12) / "ruined.yaml",
    "ruined",
    own=True,
    read=True,
    fault="\n".join(
        f"ruined.yaml:{n}:7: error[unknown]: there is no entry '{UNBROKEN}'\n  | {UNBROKEN}: x\n"
        f"  | {' ' * n}^\n  help: did you mean 'title'?"
        for n in range(1, 41)
    ),
)
MANY = tuple(replace(STRAIT, path=Path(f"b{n}.yaml"), title=f"Crisis {n}") for n in range(40))


def shelf_of(shelf: Shelf, size: Size = (1280, 720, 1.0)) -> tuple[Kit, Shelved]:
    filled, held = kit(*size), Shelved(shelf)
    library.build(filled, held, Acts())
    return filled, held


@pytest.mark.parametrize("size", ALL)
@pytest.mark.parametrize("book", [LONG, RUINED], ids=["long", "ruined"])
def test_the_shelf_is_tidy(book: Book, size: Size) -> None:
    shelf = Shelf((LONG, RUINED, *MANY), book.path, RUINED.path.parent)
    assert faults(staged(shelf_of(shelf, size)[0])) == []


def test_every_fault_is_told_with_its_line_and_its_remedy_but_no_caret() -> None:
    filled, _ = shelf_of(Shelf((RUINED,), RUINED.path))
    said = told(filled)
    for number in range(1, 41):
        assert f"ruined.yaml:{number}:7: error[unknown]" in said
    assert said.count("did you mean 'title'?") == 40
    assert not any(w.describe().endswith("^") for w in filled.widgets)


def test_two_scenarios_of_one_name_in_two_folders_stand_side_by_side() -> None:
    """A person's own may have the file name of one that came with the game."""
    own = replace(STRAIT, path=Path("home/strait.yaml"), own=True, title="My own Strait")
    filled, held = shelf_of(replace(SHELF, books=(STRAIT, own)))
    rows = [w for w in filled.widgets if isinstance(w, Row)]
    assert [row.text for row in rows] == ["The Strait", "My own Strait"]
    stage = staged(filled)
    rows[1].press()
    assert held.shelf.open == own.path
    assert stage.has(rows[1].name)


def test_forty_books_are_all_there() -> None:
    filled, held = shelf_of(Shelf(MANY, MANY[0].path))
    named(filled, "library.book.b39").press()
    assert held.shelf.open == Path("b39.yaml")


# The bench

ENDINGS = tuple(
    Line(f"e{n}", f"{n} {TITLE}", Share(40 - n, 1000), ("settlement", "war", "other")[n % 3])
    for n in range(20)
)
CROWDED = replace(
    FOUND,
    title=TITLE,
    endings=ENDINGS,
    causes=tuple(replace(line, id=f"c{line.id}") for line in ENDINGS),
    held=((LEADER, 1_234_567), (UNBROKEN, 1)),
    preset=f"As {LEADER} sees it",
)
RECORDS = tuple(Source(Path(f"r{n}.yaml"), f"{n}: {UNBROKEN}", n % 2 == 0) for n in range(30))


def bench_of(bench: Bench, size: Size = (1280, 720, 1.0)) -> tuple[Kit, Benched]:
    filled, held = kit(*size), Benched(bench)
    laboratory.build(filled, held, Window())
    return filled, held


@pytest.mark.parametrize("size", ALL)
@pytest.mark.parametrize("under_way", [None, 500])
def test_the_bench_is_tidy(under_way: int | None, size: Size) -> None:
    bench = Bench(RECORDS, RECORDS[3].path, 10_000, CROWDED, under_way, 10_000)
    assert faults(staged(bench_of(bench, size)[0])) == []


def test_every_ending_and_cause_has_a_bar_with_its_interval() -> None:
    filled, _ = bench_of(replace(DONE, found=CROWDED))
    bars = [name for name in names(filled) if name.startswith(("lab.ending.", "lab.cause."))]
    assert len(bars) == 40
    for name in bars:
        hint = named(filled, name).hint
        assert hint is not None
        assert " % to " in hint.lines[0] or "to" in hint.lines[0].split()


def test_the_last_of_many_records_is_chosen() -> None:
    filled, held = bench_of(Bench(RECORDS, RECORDS[0].path))
    named(filled, "lab.record.29").press()
    assert held.bench.chosen == RECORDS[29].path
