"""Phrases by key: their gaps, their numbers, and another language for a while."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from game.engine.sight import reasons
from game.lab.classroom import questions
from game.record import chances, credence, diary, diary_words, spoken
from game.ui import needs, words
from game.ui.inspect import faults
from game.ui.say import read, say, say_many, use
from tests.ui import pseudo
from tests.ui.helpers import SIZES, kit, staged
from tests.ui.screens.test_look import SCREENS

HERE = Path(__file__).parent
NOT_SHOWN = {
    *("name", "area", "reset", "hot", "key_name", "sight", "band", "who", "where"),
    *("role", "colour", "ink", "value_ink", "look", "align", "surface", "sign"),
    *("faces", "faces_for", "faces_against", "fors", "against", "here", "there"),
    *("icon", "emblem", "deed", "way", "tone"),
}
"""The fields of widgets, and of what they hold, whose texts are names of things in the code or
in the scenario; all others are shown."""

WRITERS = (reasons, credence, diary, diary_words, spoken, questions)

LETTERS = re.compile(r"[^\W\d_]{2,}(?![^\W\d_]|…)")
"""A word, unless it has been shortened."""


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue of a language with longer words."""
    return pseudo.written(tmp_path_factory.mktemp("words"))


@pytest.fixture
def elsewhere(longer: Path) -> Iterator[None]:
    """The window speaks the longer language."""
    with use(longer):
        yield


def catalogue(folder: Path, text: str, plural: str = "nplurals=2; plural=(n != 1);") -> Path:
    path = folder / "test.po"
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    path.write_text(f'{head}"Plural-Forms: {plural}\\n"\n\n{text}\n', encoding="utf-8")
    return path


# English


def test_a_key_says_its_phrase() -> None:
    assert say("desk.seal") == "Seal orders"


def test_gaps_are_filled_by_name() -> None:
    assert say("turn.place", turns=24, turn=3) == "turn 3 of 24"


def test_what_fills_a_gap_may_have_braces_of_its_own() -> None:
    assert say("list.quoted", text="{odd}") == "“{odd}”"


def test_a_key_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="no such key"):
        say("no such key")
    with pytest.raises(KeyError, match="no such key"):
        say_many("no such key", 2)


def test_a_gap_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError, match="turns"):
        say("turn.place", turn=1)


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 paper"), (2, "2 papers"), (0, "0 papers"), (21, "21 papers")]
)
def test_things_are_counted(number: int, said: str) -> None:
    assert say_many("papers.count", number) == said


def test_a_phrase_for_many_may_leave_the_number_out() -> None:
    assert say_many("news.papers", 1) == "A paper has come"
    assert say_many("news.papers", 3) == "3 papers have come"


def test_gaps_may_be_named_like_the_parameters() -> None:
    """The key and the number are given by place: their names are free for gaps."""
    assert say("moment.hours", number="6") == "6 h"


# Another language


@pytest.mark.usefixtures("elsewhere")
def test_another_catalogue_is_spoken() -> None:
    assert say("desk.seal") == "Sealøø ordersøø"
    assert say_many("papers.count", 2) == "2 papersøø"
    assert say("turn.place", turn=3, turns=24) == "turnøø 3 ofø 24"


@pytest.mark.usefixtures("elsewhere")
def test_words_that_were_said_before_are_said_anew() -> None:
    """Nothing keeps phrases of the language before: neither days nor what a choice needs."""
    assert words.when("1962-10-27 09:00") == "Satø 27 Octø 09:00"
    assert needs.LATER.told() == "atø anotherøøø hourøø"


def test_days_are_english_again_afterwards() -> None:
    assert words.when("1962-10-27 09:00") == "Sat 27 Oct 09:00"


def test_english_comes_back_even_after_an_error(longer: Path) -> None:
    with pytest.raises(ZeroDivisionError), use(longer):
        assert say("overlay.close") != "Close"
        raise ZeroDivisionError
    assert say("overlay.close") == "Close"


def test_the_last_language_is_spoken_until_it_is_left(longer: Path, tmp_path: Path) -> None:
    other = catalogue(tmp_path, 'msgid "overlay.close"\nmsgstr "Zu"')
    with use(longer):
        with use(other):
            assert say("overlay.close") == "Zu"
        assert say("overlay.close") == "Closeøø"


def test_what_a_language_lacks_is_said_in_english(tmp_path: Path) -> None:
    with use(catalogue(tmp_path, 'msgid "overlay.close"\nmsgstr "Zu"\n\nmsgid "busy"\nmsgstr ""')):
        assert say("busy") == "One moment, please"
        assert say_many("papers.count", 1) == "1 paper"
        with pytest.raises(KeyError):
            say("no such key")


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 lista"), (3, "3 listy"), (5, "5 listów"), (22, "22 listy")]
)
def test_a_language_may_have_more_plurals(tmp_path: Path, number: int, said: str) -> None:
    forms = ("lista", "listy", "listów")
    told = "".join(f'msgstr[{i}] "{{number}} {form}"\n' for i, form in enumerate(forms))
    rule = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    text = f'msgid "letters.count"\nmsgid_plural "letters.count.plural"\n{told}'
    with use(catalogue(tmp_path, text, rule)):
        assert say_many("letters.count", number) == said


def test_a_catalogue_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"none\.po"):
        read(tmp_path / "none.po")


def test_a_broken_catalogue_is_an_error_that_names_its_line(tmp_path: Path) -> None:
    broken = catalogue(tmp_path, 'msgid "overlay.close"\nnonsense')
    with pytest.raises(OSError, match=r"test\.po.*line 7"):
        read(broken)


# The longer language on every screen


def test_words_are_longer_by_a_third_and_gaps_are_not() -> None:
    assert pseudo.lengthened("{who}'s turn, 10 times") == "{who}'sø turnøø, 10 timesøø"


def shown(name: str) -> dict[str, str]:
    """All that a screen shows in words, its hints as well, by widget and field."""
    filled = kit()
    SCREENS[name](filled)
    return {
        f"{widget.name}.{field.name}": " ".join(texts(getattr(widget, field.name)))
        for widget in filled.widgets
        for field in fields(widget)
        if field.name not in NOT_SHOWN
    }


def texts(value: object) -> Iterator[str]:
    """All texts of a value, of its parts or of those of its fields that are shown."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_SHOWN:
                yield from texts(getattr(value, field.name))


def known_words() -> set[str]:
    """The words of the scenario, of the tests, and of what is written below all faces: chances
    and reasons, diaries, and questions for a class."""
    files = (HERE.parent / "scenarios" / "small.yaml", HERE / "helpers.py")
    texts = [path.read_text(encoding="utf-8") for path in files]
    texts.append((HERE / "screens" / "test_look.py").read_text(encoding="utf-8"))
    texts += [(HERE / name).read_text(encoding="utf-8") for name in ("outside.py", "handing.py")]
    texts += [inspect.getsource(each) for each in WRITERS]
    odds = (0.0, 0.0005, 0.005, 0.03, 0.1, 0.5, 0.97, 0.999)
    texts += [each for chance in odds for each in (chances.odds(chance), chances.grade(chance))]
    return {word.lower() for text in texts for word in LETTERS.findall(text)}


def english(text: str) -> set[str]:
    """The words of a text that are not of the longer language."""
    return {word for word in LETTERS.findall(text.lower()) if pseudo.TAIL not in word}


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("name", SCREENS)
def test_every_word_is_the_catalogues_or_the_scenarios(name: str) -> None:
    known = known_words()
    foreign = {place: english(text) - known for place, text in shown(name).items()}
    assert not {place: left for place, left in foreign.items() if left}


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", SIZES)
def test_longer_words_are_neither_clipped_nor_in_the_way(
    name: str, size: tuple[int, int, float]
) -> None:
    filled = kit(*size)
    SCREENS[name](filled)
    assert faults(staged(filled)) == []
