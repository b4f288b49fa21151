"""The catalogue and the source agree: every phrase that is asked for is there with its gaps, none
is left over, and no words are left in the source."""

import re
from collections.abc import Iterable
from fnmatch import translate
from pathlib import Path
from typing import get_args

import pytest

from game.engine.orders import Purpose
from game.record.crossed import Fate
from game.scenario.format import Channel, Choice, Document
from game.scenario.format.choices import AdviserLine
from game.scenario.format.endings import Kind
from game.ui import guide, post, reel
from game.ui.coverage import coverage
from game.ui.needs import RELATIONS
from game.ui.screens import (
    bargain,
    cards,
    debrief_advisers,
    debrief_class,
    letterdesk,
    letterdrafts,
    menu,
    news,
    opposite,
    overlays,
    papers,
    settings,
    skill,
    weigh,
)
from game.ui.screens.close import TABS
from game.ui.settings import CHOICES, NAMES
from game.ui.text import Pen
from game.ui.theme import ROLES
from game.ui.widgets.term import Verdict
from tests.ui import wording
from tests.ui.wording import CATALOGUE, FOLDER, forms, gaps_of, phrases, where

STANCES = get_args(AdviserLine.model_fields["stance"].annotation)

FAMILIES: dict[str, Iterable[object]] = {
    "answer.*": ("accept", "counter", "reject"),
    "band.*": (*get_args(Choice.model_fields["band"].annotation), "hold"),
    "cards.*": ("legal", *cards.BARRED),
    "council.line.*": STANCES,
    "class.*": debrief_class.DEPTHS,
    "class.holds.*": debrief_class.HOLDS,
    "day.*": range(7),
    "debrief.tab.*": reel.TABS,
    "desk.tab.*": [key for key, _ in TABS],
    "draft.*": letterdrafts.ANSWERS,
    "library.record.*": ("own", "shipped"),
    "reel.tab.*": ("desks", "maps", "truth", "turns", "fork"),
    "ending.kind.*": get_args(Kind),
    "fates.*": ("unanswered", "lost"),
    "fates.open.*": [fate for fate in get_args(Fate) if fate != "answer lost"],
    "guide.*": {*guide.STEPS, "next", "skip"} - {"slot"},
    "key.*": overlays.KEYS,
    "key.*.does": overlays.KEYS,
    "menu.*": menu.WAYS,
    "menu.*.note": [name for name in menu.WAYS if name != "resume"],
    "letter.part.*": letterdesk.PARTS,
    "medium.*": get_args(Channel.model_fields["medium"].annotation),
    "medium.short.*": get_args(Channel.model_fields["medium"].annotation),
    "month.*": range(1, 13),
    "month.long.*": range(1, 13),
    "needs.*": ("once", "later"),
    "needs.hours.*": RELATIONS.values(),
    "needs.moment.*": RELATIONS.values(),
    "needs.stands.*": RELATIONS.values(),
    "needs.value.*": RELATIONS.values(),
    "news.kind.*": news.KINDS,
    "odds.*": {*debrief_advisers.KINDS, *debrief_advisers.MARKS},
    "odds.*.what": debrief_advisers.KINDS,
    "opponent.*": opposite.OPPONENTS,
    "opponent.*.note": opposite.OPPONENTS,
    "paper.kind.*": get_args(Document.model_fields["kind"].annotation),
    "picture.*": [label for labels in papers.LABELS.values() for label in labels],
    "post.mark.*": post.MARKS,
    "purpose.*": get_args(Purpose),
    "sample.*": settings.SAMPLES,
    "settings.*": NAMES,
    "settings.*.note": NAMES,
    "settings.contrast.*": CHOICES["contrast"],
    "settings.palette.*": CHOICES["palette"],
    "sight.*": ("seen", "unseen"),
    "sure.*": ("sure", "modest", "fair"),
    "skill.*": [name for name in skill.SUMMANDS if name != "expected"],
    "skill.*.note": skill.SUMMANDS,
    "skill.*.title": (*skill.SUMMANDS, "score"),
    "skill.*.what": (*skill.SUMMANDS, "score"),
    "terms.head.*": bargain.HEADS,
    "terms.purpose.*": get_args(Purpose),
    "terms.we.*": [each for each in get_args(Verdict) if each],
    "weigh.force.*": range(1, len(weigh.FORCES) + 1),
    "weigh.sight.*": ("seen", "unseen"),
}
"""Keys that the source puts together, with all that can stand for the `*`."""

LOOSE = {"caption.*", "plot.kind.*"}
"""Families whose members are held complete elsewhere; here they are what the catalogue has."""

NO_WORDS = {
    "there is no seat …": "for the command line",
    "there is no preset …": "for the command line",
    "pip uninstall -y pygame pygame-ce && pip install pygame-ce": "a command for the shell",
    "there is no seat … in this game": "for the command line",
    "menu …": "where the focus is remembered",
    "…: needs …, has …": "a fault, for those who test the window",
    "…: … reaches beyond …": "a fault, for those who test the window",
    "… and … overlap": "a fault, for those who test the window",
    "Esc": "the cap of a key",
    "n n": "measures the space between words",
    "answer lost": "a fate of a letter, as the record calls it",
}
"""Texts of the source that look like words and that no player sees, and what they are."""


def members(key: str) -> set[str]:
    """All keys that a key with gaps can become."""
    if "*" not in key:
        return {key}
    if key in LOOSE:
        return {each for each in phrases() if re.fullmatch(translate(key), each)}
    return {key.replace("*", str(each)) for each in FAMILIES.get(key, ())}


def asked_keys(call: wording.Asked) -> set[str]:
    """All keys of a call; where they do not show, those of its module."""
    if call.keys:
        return {each for key in call.keys for each in members(key)}
    return wording.constants(call.where.partition(":")[0]) & set(phrases())


def found_keys(call: wording.Asked) -> list[str]:
    """The keys that a call shows and the catalogue has."""
    return sorted(asked_keys(call) & set(phrases())) if call.keys else []


def test_every_family_of_keys_is_declared_here() -> None:
    found = {key for call in wording.asked() for key in call.keys if "*" in key}
    undeclared = found - set(FAMILIES) - LOOSE
    assert not undeclared, f"declare in FAMILIES what can stand for the gap of {undeclared}"
    assert set(FAMILIES) <= found


def test_every_phrase_that_is_asked_for_is_in_the_catalogue() -> None:
    missing = [
        f"{call.where}: {key}"
        for call in wording.asked()
        for key in sorted(asked_keys(call))
        if key not in phrases()
    ]
    assert not missing
    blind = [call.where for call in wording.asked() if not asked_keys(call)]
    assert not blind, "no key of the catalogue stands in these modules"


def test_no_phrase_is_left_over() -> None:
    used = {key for call in wording.asked() for key in asked_keys(call)}
    assert sorted(set(phrases()) - used) == []


def test_things_are_counted_where_the_phrase_has_plurals_and_only_there() -> None:
    wrong = [
        f"{call.where}: {key}"
        for call in wording.asked()
        for key in found_keys(call)
        if call.many != bool(phrases()[key].msgid_plural)
    ]
    assert not wrong


def test_gaps_are_what_the_call_fills() -> None:
    wrong = []
    for call in wording.asked():
        assert not call.starred, f"{call.where}: name the gaps, so that they can be compared"
        for key in found_keys(call):
            told = [gaps_of(form) for form in forms(phrases()[key])]
            given = call.gaps | ({"number"} if call.many else set())
            if any(gaps - given for gaps in told) or call.gaps - set().union(*told):
                wrong.append(f"{call.where}: {key} has {told}, is given {sorted(given)}")
    assert not wrong


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_no_words_stand_in_the_source(path: Path) -> None:
    left = [(place, text) for place, text in wording.spoken(path) if text not in NO_WORDS]
    assert not left, "put these words into assets/words/en.po"


def test_nothing_is_excepted_that_is_not_there() -> None:
    found = {text for path in wording.modules() for _, text in wording.spoken(path)}
    assert set(NO_WORDS) <= found


def test_words_in_a_source_would_be_found(tmp_path: Path) -> None:
    source = tmp_path / "bad.py"
    source.write_text(
        '"""A docstring with words."""\n'
        "def build(n: 'Not a word'):\n"
        '    """Another one with words."""\n'
        '    show("Seal the orders", "Close", f"{n} new", f"To {n}", key="some.key")\n'
        '    say("some key"); raise ValueError("a fault of ours")\n'
        '    raise TableError("a fault of yours")\n',
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "HOUSE", tmp_path)
        found = [text for _, text in wording.spoken(source)]
    assert found == ["Seal the orders", "Close", "… new", "To …", "a fault of yours"]


# The catalogue by itself


@pytest.mark.parametrize("key", sorted(phrases()))
def test_keys_are_dotted_words_in_small_letters(key: str) -> None:
    assert re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)*", key)


def test_phrases_with_plurals_have_both_forms_and_others_one() -> None:
    for key, entry in phrases().items():
        if entry.msgid_plural:
            assert entry.msgid_plural == f"{key}.plural"
            assert set(entry.msgstr_plural) == {0, 1}
        assert all(form.strip() and form == form.strip() for form in forms(entry)), key
        assert "fuzzy" not in entry.flags, key


def test_the_plural_has_the_gaps_of_the_singular() -> None:
    for entry in phrases().values():
        if entry.msgid_plural:
            one, many = (gaps_of(form) - {"number"} for form in forms(entry))
            assert one == many


def test_gaps_have_names_and_no_forms_of_their_own() -> None:
    """How a number is written is the code's business, not the translator's."""
    for entry in phrases().values():
        for form in forms(entry):
            assert form.count("{") == len(re.findall(r"\{[a-z_]+\}", form)), form
            assert all(gaps_of(form))


def test_what_is_hard_to_guess_is_explained_to_the_translator() -> None:
    """A gap is explained above its phrase, or above the first of a row of phrases like it."""
    rows = [(key.rpartition(".")[0], entry) for key, entry in phrases().items()]
    explained = {row for row, entry in rows if entry.comment}
    plain = {"number", "moment", "leader"}
    filled = {row for row, entry in rows if any(gaps_of(form) - plain for form in forms(entry))}
    assert not filled - explained


def test_phrases_stand_under_the_headings_of_their_screens() -> None:
    text = CATALOGUE.read_text(encoding="utf-8")
    headings = re.findall(r"^# --- (.+) ---$", text, re.MULTILINE)
    assert len(headings) > 15
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_letter_of_the_catalogue_can_be_printed(role: str) -> None:
    pen = Pen()
    for entry in phrases().values():
        for form in forms(entry):
            for face, piece in pen.runs(form + form.upper(), role):
                assert set(map(ord, piece)) <= printed(face), form


def printed(face: str, known: dict[str, frozenset[int]] = {}) -> frozenset[int]:  # noqa: B006
    """The letters that a face prints, read once."""
    if face not in known:
        known[face] = coverage(CATALOGUE.parents[1] / "fonts" / f"{face}.ttf")
    return known[face]


def test_a_place_in_the_source_is_told_as_one_looks_it_up() -> None:
    path = FOLDER / "say.py"
    assert where(path, wording.modules()[path].body[0]) == "game/ui/say.py:1"
