"""Every field of every widget is of use: it is seen, said, or says what hands do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.base import Widget
from tests.ui.draw.looks import pixels
from tests.ui.widgets.catalogue import DARK, PALE, SAMPLES

PEN = Pen()
NAMES = sorted(SAMPLES)
COMMON = {field.name for field in fields(Widget)}

WORDS: dict[str, str] = {
    "band": "covert",
    "colour": "danger",
    "value_ink": "danger",
    "ink": "danger",
    "icon": "globe",
    "sign": "globe",
    "picture": "map",
    "emblem": "star",
    "look": "paper",
    "align": "right",
    "role": "label",
    "surface": "kraft",
    "tone": "better",
    "verdict": "get",
    "bad": "low",
    "deed": "press",
    "way": "left",
    "where": "above",
    "who": "lemay",
    "sight": "seen",
}
"""Another word for fields that do not hold any words whatever."""

NUMBERS = {"rung": 44, "way": -1, "content": 1200}
"""Another number where the next one would look the same."""

UNSEEN: dict[str, tuple[str, ...]] = {
    "alert": ("alarm",),
    "axis": ("told",),
    "bar": ("tail",),
    "blocks": ("told",),
    "card": ("most", "side", "tag"),
    "clipping": ("caption",),
    "dial": ("before", "age", "large", "swing", "lines"),
    "dossier": ("who",),
    "film": ("playing", "pace"),
    "knob": ("text",),
    "label": ("align",),
    "number": ("most",),
    "pages": ("pages", "reading", "reset", "seek", "over"),
    "panel": ("tone", "frames"),
    "pointer": ("text", "role"),
    "portrait": ("words", "note"),
    "ropes": ("taut",),
    "scroll": ("pages", "reading", "reset", "seek", "over"),
    "sheet": ("tone", "frames"),
    "slip": ("icon",),
    "stepper": ("values", "first"),
    "teletype": ("speed",),
    "term": ("values", "first", "brief"),
    "truth": ("before", "age", "large", "swing", "lines"),
    "turn": ("what",),
    "waxed": ("look",),
    "dots": ("wanted",),
}
"""What is not to be seen on the sample itself: what is only said, what hands and time do with
it, and what shows only together with something else."""


def seen(widget: Widget, paper: bool) -> bytes:
    widget.rest()
    image = widget.image(PEN)
    ground = pygame.Surface(image.get_size())
    ground.fill(PALE if paper else DARK)
    ground.blit(image, (0, 0))
    return pixels(ground)


def other(name: str, value: object) -> object:
    """Another value for a field; None where there is none that is simple."""
    match value:
        case bool():
            return not value
        case int():
            return NUMBERS.get(name, value + 1)
        case float():
            return value * 0.5 if value > 0 else 0.7
        case str():
            return WORDS.get(name, f"Q {value}")
        case (str(), *rest):
            return ("Q", *rest)
        case _:
            return None


def changes(name: str) -> Iterator[tuple[str, Widget]]:
    """The widget with each of its fields changed, one at a time."""
    made = SAMPLES[name].make(PEN)
    for field in fields(made):
        if field.name in COMMON or not field.compare or not field.init:
            continue
        value = other(field.name, getattr(made, field.name))
        if value is not None:
            yield field.name, replace(SAMPLES[name].make(PEN), **{field.name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_what_it_is_given_can_be_seen(name: str) -> None:
    """A field that changes nothing would be one too many."""
    paper = SAMPLES[name].paper
    before = seen(SAMPLES[name].make(PEN), paper)
    blind = [field for field, made in changes(name) if seen(made, paper) == before]
    assert sorted(set(blind) - set(UNSEEN.get(name, ()))) == []


@pytest.mark.parametrize("name", NAMES)
def test_two_with_another_field_are_not_taken_for_the_same(name: str) -> None:
    made = SAMPLES[name].make(PEN)
    assert [field for field, changed in changes(name) if changed == made] == []


LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
LETTERS = "Разоружение под наблюдением инспекторов"
SAID = ("text", "title", "words", "note", "house", "date", "city", "time", "grade", "reading",
        "headline", "paper", "place", "deck", "caption", "eyes", "line", "closed", "figure",
        "left", "right", "takes", "needs", "asks", "key_name", "cap", "aside", "flash", "who",
        "now", "theirs", "tag", "reason", "medium", "here", "there", "flag", "value",
        "badge", "verdict")  # fmt: skip
"""Fields whose words are told to whoever cannot see them, and may be long."""

CODED = {("portrait", "who"), ("sitter", "who"), ("voice", "who"), ("slip", "who"),
         ("term", "verdict"), ("card", "tag"), ("term", "now"), ("term", "theirs"),
         ("waxed", "cap"), ("knob", "cap"), ("pages", "note"), ("belief", "told")}  # fmt: skip
"""Names of faces and keys, and what is said in other words."""


def spoken(name: str) -> list[str]:
    made = SAMPLES[name].make(PEN)
    held = [field.name for field in fields(made) if field.name in SAID]
    return [each for each in held if isinstance(getattr(made, each), str) and getattr(made, each)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("word", [LONG, LETTERS])
def test_words_of_any_kind_are_told(name: str, word: str) -> None:
    for field in spoken(name):
        if (name, field) not in CODED:
            made = replace(SAMPLES[name].make(PEN), **{field: word})  # type: ignore[arg-type]
            assert word in made.describe(), field


def inked(widget: Widget) -> int:
    """How many pixels left and right of it are not empty."""
    image, margin = widget.image(PEN), PEN.px(widget.margin())
    wide, high = image.get_size()
    strips = [(0, 0, margin, high), (wide - margin, 0, margin, high)]
    parts = [image.subsurface(strip) for strip in strips if margin]
    return sum(int(pygame.mask.from_surface(part, 60).count()) for part in parts)


SPREADING = ("axis", "folder", "rubber", "waxed", "key_hint", "letterhead")
"""What is wider than its box by its nature, or turned."""


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SPREADING])
def test_words_that_have_no_room_are_cut_or_are_a_fault(name: str) -> None:
    """Nothing is written over what stands beside it without anybody noticing."""
    for field in spoken(name):
        made = replace(SAMPLES[name].make(PEN), **{field: f"{LONG} {LONG}"})  # type: ignore[arg-type]
        spilt = inked(made) > inked(SAMPLES[name].make(PEN))
        assert not spilt or made.faults(PEN), field


@pytest.mark.parametrize("name", NAMES)
def test_no_words_at_all_do_no_harm(name: str) -> None:
    for field in spoken(name):
        made = replace(SAMPLES[name].make(PEN), **{field: ""})  # type: ignore[arg-type]
        made.image(PEN)
        assert name == "typed" or made.faults(PEN) == [], field
        assert made.describe()
