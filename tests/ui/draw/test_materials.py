"""What holds for all drawing: it is used, bounded, the same each time, and changed by nobody."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pygame
import pytest

import game.ui.draw
from game.ui.draw import (
    desk,
    dial,
    envelope,
    film,
    folder,
    glyphs,
    halftone,
    icons,
    metal,
    news,
    paper,
    portrait,
    shapes,
    tape,
    torn,
    wax,
)
from game.ui.draw.kept import Kept
from game.ui.theme import COLOURS
from tests.ui.draw.looks import pixels

FOLDER = Path(game.ui.draw.__file__).parent
GAME = FOLDER.parent.parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
INK = COLOURS["ink"]
ZONES = ((0.0, 0.7, "good"), (0.7, 1.0, "danger"))

Size = tuple[int, int]
Draw = Callable[[Size, float], pygame.Surface]

SHEETS: dict[str, Draw] = {
    "desk": lambda size, scale: desk.desk(size, scale, "oxblood"),
    "desk.glass": desk.glass,
    "envelope": envelope.envelope,
    "film": lambda size, scale: film.film(size, scale, 5),
    "film.window": film.window,
    "tongue": folder.tongue,
    "leaf_tab": folder.leaf_tab,
    "halftone": lambda size, scale: halftone.picture(size, scale, ("man", "woman")),
    "panel": metal.panel,
    "bar": metal.bar,
    "well": metal.well,
    "glass_frame": metal.glass_frame,
    "plate": metal.plate,
    "keycap": metal.keycap,
    "newspaper": news.newspaper,
    "paper": paper.paper,
    "slip": paper.slip,
    "strip": tape.strip,
    "torn": torn.torn,
    "rounded": lambda size, scale: shapes.rounded(size, round(5 * scale), INK),
}
ROUND: dict[str, Callable[[int], pygame.Surface]] = {
    "dial.glass": lambda side: dial.glass(side, ZONES),
    "wedge": lambda side: dial.wedge(side, 0.2, 0.5),
    "needle": lambda side: dial.needle(side, 0.4),
    "glyph": lambda side: glyphs.glyph("warship", side, INK),
    "icon": lambda side: icons.icon("anchor", side, INK),
    "triangle": lambda side: icons.triangle(side, INK, True),
    "arrow": lambda side: icons.arrow(side, INK, 1),
    "shapes.arrow": lambda side: shapes.arrow(side, INK, "left"),
    "medallion": lambda side: portrait.medallion(side, "man", 0),
    "hole": lambda side: tape.hole(side, 0.5, INK),
    "wax": wax.wax,
    "pressing": lambda side: torn.pressing(side, "star", 0.5),
}


def modules() -> list[ModuleType]:
    """All modules of the folder."""
    return [importlib.import_module(f"game.ui.draw.{name}") for name in NAMES]


# In use


@cache
def used() -> frozenset[str]:
    """Everything of the game that its own code reaches, as `module.name`."""
    found: set[str] = set()
    for path in sorted(GAME.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        here = ".".join(["game", *path.relative_to(GAME).with_suffix("").parts])
        known = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }
        for top in tree.body:
            own = getattr(top, "name", "")
            found |= set(_reached(top, known, here, own))
    return frozenset(found)


def _reached(top: ast.stmt, known: dict[str, str], here: str, own: str) -> Iterator[str]:
    """The names that a statement of a module speaks of, but for a function's own."""
    for node in ast.walk(top):
        if isinstance(node, ast.Name) and node.id != own:
            yield known.get(node.id, f"{here}.{node.id}")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{known.get(node.value.id, '')}.{node.attr}"


@pytest.mark.parametrize("name", NAMES)
def test_all_that_can_be_drawn_is_drawn_somewhere(name: str) -> None:
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))
    made = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert not [each for each in made if f"game.ui.draw.{name}.{each}" not in used()]


def test_the_search_finds_what_is_used_and_nothing_else() -> None:
    assert "game.ui.draw.metal.panel" in used()
    assert "game.ui.draw.metal.gold_leaf" not in used()
    (top,) = ast.parse("def f():\n    return f() + g()").body
    assert set(_reached(top, {}, "here", "f")) == {"here.g"}


# Bounded


@pytest.mark.parametrize("module", modules(), ids=NAMES)
def test_every_memory_is_bounded(module: ModuleType) -> None:
    for name, made in vars(module).items():
        if callable(told := getattr(made, "cache_parameters", None)):
            assert told()["maxsize"] is not None, name


@pytest.mark.parametrize(
    "path", sorted((GAME / "ui").rglob("*.py")), ids=lambda path: path.relative_to(GAME).as_posix()
)
def test_no_lasting_memory_holds_pens(path: Path) -> None:
    """A pen among the keys of an `lru_cache` outlives its window: `by_pen` is for that."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            cached = any("cache" in ast.unparse(each) for each in node.decorator_list)
            given = {ast.unparse(arg.annotation) for arg in node.args.args if arg.annotation}
            assert not (cached and "Pen" in given), f"{path.name}: {node.name}"


def test_what_is_kept_by_pen_can_be_forgotten() -> None:
    kept = [
        made for module in modules() for made in vars(module).values() if isinstance(made, Kept)
    ]
    assert len(kept) >= 2
    for made in kept:
        assert callable(made.cache_clear)


# Of the size asked for, at every scale


@pytest.mark.parametrize("scale", [0.64, 1.0, 1.37, 2.4])
@pytest.mark.parametrize("name", SHEETS)
def test_a_surface_has_the_size_asked_for(name: str, scale: float) -> None:
    size = (round(141 * scale), round(67 * scale))
    assert SHEETS[name](size, scale).get_size() == size


@pytest.mark.parametrize("side", [11, 26, 63, 150])
@pytest.mark.parametrize("name", ROUND)
def test_a_square_thing_has_the_side_asked_for(name: str, side: int) -> None:
    assert ROUND[name](side).get_size() == (side, side)


@pytest.mark.parametrize("size", [(1, 1), (2, 30), (30, 2), (7, 7)])
@pytest.mark.parametrize("name", SHEETS)
def test_the_smallest_surface_does_no_harm(name: str, size: Size) -> None:
    """A window that is made smaller and smaller passes through the oddest sizes."""
    assert SHEETS[name](size, 2.4).get_width() >= 1


@pytest.mark.parametrize("side", [1, 2, 5])
@pytest.mark.parametrize("name", ROUND)
def test_the_smallest_square_thing_does_no_harm(name: str, side: int) -> None:
    assert ROUND[name](side).get_width() >= 1


# The same each time


def _memories() -> list[Callable[[], None]]:
    """How each function of the folder that keeps its pictures is made to forget them; those on
    which others stand come last."""
    sources = {name: (FOLDER / f"{name}.py").read_text(encoding="utf-8") for name in NAMES}

    def carries(module: ModuleType) -> int:
        return sum(f"import {module.__name__}" in text for text in sources.values()) + sum(
            f"from {module.__name__} import" in text for text in sources.values()
        )

    return [
        made.cache_clear
        for module in sorted(modules(), key=carries)
        for made in vars(module).values()
        if hasattr(made, "cache_clear")
        and not inspect.isclass(made)
        and made.__module__ == module.__name__
    ]


def _forget() -> None:
    for clear in _memories():
        clear()


def _all(scale: float = 1.0) -> dict[str, bytes]:
    """The pixels of everything."""
    found = {name: pixels(make((141, 67), scale)) for name, make in SHEETS.items()}
    return found | {name: pixels(make(40)) for name, make in ROUND.items()}


def test_everything_comes_out_the_same_after_all_is_forgotten() -> None:
    """Nothing depends on what was drawn before it, nor on the order."""
    before = _all()
    _forget()
    after = {name: pixels(make(40)) for name, make in reversed(ROUND.items())}
    after |= {name: pixels(make((141, 67), 1.0)) for name, make in reversed(SHEETS.items())}
    assert [name for name in before if before[name] != after[name]] == []


def test_nothing_is_drawn_upon_after_it_was_given_away() -> None:
    """Materials are made of each other. Whatever is made anew of what others kept comes out the
    same: nobody drew upon what was not its own."""
    _forget()
    before = _all()
    for clear in _memories():
        clear()
        after = _all()
        assert [name for name in before if before[name] != after[name]] == []


@pytest.mark.parametrize("name", [name for name in SHEETS if name not in ("rounded", "halftone")])
def test_a_larger_scale_is_the_same_thing_seen_closer(name: str) -> None:
    """Twice the size at twice the scale is about as light: no grain or rim of fixed pixels."""
    one, two = SHEETS[name]((240, 120), 1.0), SHEETS[name]((480, 240), 2.0)
    small = pygame.transform.smoothscale(two, (240, 120))
    for a, b in zip(
        pygame.transform.average_color(one, consider_alpha=True)[:3],
        pygame.transform.average_color(small, consider_alpha=True)[:3],
        strict=True,
    ):
        assert abs(a - b) <= 10
