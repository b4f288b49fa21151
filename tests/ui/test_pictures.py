"""Every screen looks as its kept picture does.

The letters of a picture depend on SDL_ttf, so the pictures are compared only under the versions
that are noted beside them (those of the lock). `KNOT_WRITE_GOLDENS=1 pytest
tests/ui/test_pictures.py` draws them anew: look at what changed before keeping it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.application import App
from game.ui.flow import FIRST
from game.ui.navigation import BACK, OVERLAYS
from tests.ui.look import gallery
from tests.ui.look.chairs import FOR_EVER, cuba, game_at, resized, window
from tests.ui.look.walk import Walk, screens_of

WRITING = bool(os.environ.get("KNOT_WRITE_GOLDENS"))
MOST = 4_000_000
"""Bytes of all pictures together."""

SMALL, USUAL = (1280, 720), (1600, 900)
SCREENS = {*FIRST, *BACK, *OVERLAYS}
EARLY = ("cuba", "kennedy", "1962-10-24 09:00", "")
LATE = ("cuba", "khrushchev", FOR_EVER, "one_day")
MOSCOW = ("cuba", "khrushchev", "1962-10-27 14:00", "one_day")
MAIN = ("desk", "letter", "seal", "weigh", "outcome")
Which = tuple[str, str, str, str]
Shown = tuple[str, Which, tuple[int, int], frozenset[str]]
WALKS: list[Shown] = [
    ("early", EARLY, SMALL, frozenset(SCREENS)),
    ("end", LATE, SMALL, frozenset({"ending", "ledger", "reel"})),
    ("late", MOSCOW, SMALL, frozenset({"desk", "letter", "weigh"})),
    ("usual", EARLY, USUAL, frozenset(MAIN)),
    ("usual-end", LATE, USUAL, frozenset({"ending", "ledger", "reel"})),
]
DRAWERS = ("known", "council", "news", "cards")


@pytest.fixture
def app() -> Iterator[App]:
    """A window of its own for each walk: another walk may have left its mark on one."""
    made = window(cuba(), "kennedy")
    yield made
    made.close()


def kind_of(name: str) -> str:
    """What a step is kept as: a screen is kept once, and each tab, drawer and kind of letter."""
    head, *rest = name.split(".")
    if name.startswith("desk.tab"):
        return f"desk.{rest[1]}"
    kept = head in ("ledger", "letter") or (head == "desk" and rest[:1] and rest[0] in DRAWERS)
    return f"{head}.{rest[0]}" if kept else head


def kinds(walk: Walk, screens: frozenset[str]) -> Iterator[str]:
    """The names of the pictures of a walk, each while what it shows is on the window."""
    seen = set()
    for name in walk.all():
        kind = re.sub(r"[^a-z_.0-9]", "-", kind_of(name))
        if kind.split(".")[0] in screens and kind not in seen:
            seen.add(kind)
            yield kind


ELSEWHERE = frozenset({"menu", "library", "laboratory"})
"""Screens that look otherwise in another folder: their pictures are for people to look at."""


def skip_elsewhere() -> None:
    """Leave it be where letters look otherwise, or where no picture has been kept."""
    if WRITING:
        return
    if not gallery.NOTE.is_file():
        pytest.skip("no picture of a screen has been kept yet (KNOT_WRITE_GOLDENS=1 keeps them)")
    noted = gallery.NOTE.read_text(encoding="utf-8").strip()
    if noted != gallery.versions():
        pytest.skip(f"the pictures were drawn with {noted}; this is {gallery.versions()}")


def checked(app: App, walk: str) -> dict[str, float]:
    """How far each picture of a walk has changed; when writing, it is kept anew."""
    _, which, size, screens = next(each for each in WALKS if each[0] == walk)
    resized(app, size)
    found = {}
    for kind in kinds(Walk(app, game_at(*which)), screens):
        app.draw()
        path = gallery.FOLDER / walk / f"{kind}.png"
        if WRITING:
            gallery.keep(app.surface, path)
        found[kind] = gallery.changed(app.surface, path) if path.is_file() else 1.0
    return found


@pytest.mark.parametrize("walk", [each[0] for each in WALKS])
def test_every_screen_looks_as_its_picture_does(app: App, walk: str) -> None:
    skip_elsewhere()
    found = checked(app, walk)
    near = {kind: share for kind, share in found.items() if kind not in ELSEWHERE}
    assert {kind: f"{share:.2%}" for kind, share in near.items() if share > gallery.SHARE} == {}
    assert {path.stem for path in (gallery.FOLDER / walk).glob("*.png")} == set(found)


def test_every_screen_of_the_flow_is_among_the_pictures(app: App) -> None:
    shown = set()
    for _, which, size, screens in WALKS[:2]:
        resized(app, size)
        shown |= screens_of(kinds(Walk(app, game_at(*which)), screens))
    assert shown == SCREENS


def test_the_pictures_take_little_room() -> None:
    skip_elsewhere()
    assert sum(path.stat().st_size for path in gallery.FOLDER.rglob("*.png")) < MOST


# What the comparison is worth


def card(colour: tuple[int, int, int] = (90, 80, 70)) -> pygame.Surface:
    surface = pygame.Surface((1280, 720))
    surface.fill(colour)
    pygame.draw.rect(surface, (200, 190, 160), (300, 200, 400, 300))
    return surface


def test_the_same_picture_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gallery, "NOTE", tmp_path / "note.txt")
    gallery.keep(card(), tmp_path / "a.png")
    assert gallery.changed(card(), tmp_path / "a.png") == 0
    assert gallery.changed(card((92, 81, 69)), tmp_path / "a.png") == 0
    assert (tmp_path / "note.txt").read_text().strip() == gallery.versions()


def test_a_moved_or_recoloured_thing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery, "NOTE", tmp_path / "note.txt")
    gallery.keep(card(), tmp_path / "a.png")
    moved = card()
    pygame.draw.rect(moved, (20, 20, 20), (310, 210, 60, 40))
    assert gallery.changed(moved, tmp_path / "a.png") > gallery.SHARE
    assert gallery.changed(card((100, 80, 70)), tmp_path / "a.png") > 0.5
    assert gallery.changed(pygame.Surface((1280, 800)), tmp_path / "a.png") == 1


def test_two_drawings_of_a_screen_are_equal_to_the_byte(app: App) -> None:
    drawn = []
    for _ in range(2):
        resized(app, SMALL)
        for name in Walk(app, game_at("small", "north")).desks():
            if name == "desk.known":
                app.draw()
                drawn.append(pygame.image.tobytes(app.surface, "RGB"))
    assert drawn[0] == drawn[1]
