"""What a person means: by number, id, title, or part of it."""

import pytest

from game.text.pick import Item, nearest, pick

ITEMS = [
    Item("quarantine", "Announce the quarantine"),
    Item("speech_only", "Speak without a blockade"),
    Item("strike", "Bomb the missile sites"),
    Item("strike_all", "Order the full air strike"),
]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1", "quarantine"),
        ("4", "strike_all"),
        ("strike", "strike"),
        ("STRIKE_ALL", "strike_all"),
        ("bomb", "strike"),
        ("announce the", "quarantine"),
        ("blockade", "speech_only"),
    ],
)
def test_found(words: str, found: str) -> None:
    item = pick(ITEMS, words)
    assert isinstance(item, Item)
    assert item.id == found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("0", "There is no number 0; they go from 1 to 4."),
        ("5", "There is no number 5; they go from 1 to 4."),
        ("99999999999999999999", "There is nothing here called '99999999999999999999'."),
        ("the", "Announce the quarantine or Bomb the missile sites or Order the full air strike"),
        ("quarantin", None),
        ("spech_only", "Did you mean speech_only?"),
        ("zzz", "There is nothing here called 'zzz'."),
        ("-1", "There is nothing here called '-1'."),
        ("²", "There is nothing here called '²'."),
    ],
)
def test_not_clear(words: str, told: str | None) -> None:
    found = pick(ITEMS, words)
    if told is None:
        assert isinstance(found, Item)
    else:
        assert isinstance(found, str)
        assert told in found


def test_many_that_fit_are_not_all_named() -> None:
    many = [Item(f"a{n}", f"Answer {n}") for n in range(9)]
    assert "or others" in str(pick(many, "answer"))


def test_nothing_to_choose_from() -> None:
    assert pick([], "1") == "There is nothing to choose from."


def test_the_nearest_name() -> None:
    assert nearest("lettres", ["letters", "papers"]) == "letters"
    assert nearest("xyz", ["letters", "papers"]) is None


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (2, "'answer' could be Answer 0 or Answer 1."),
        (4, "'answer' could be Answer 0 or Answer 1 or Answer 2 or Answer 3."),
        (5, "'answer' could be Answer 0 or Answer 1 or Answer 2 or Answer 3 or others."),
    ],
)
def test_several_that_fit_are_named_up_to_four(count: int, told: str) -> None:
    many = [Item(f"a{n}", f"Answer {n}") for n in range(count)]
    assert pick(many, "answer") == f"{told} Say more of the name, or its number."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # The whole name goes before its beginning, and its beginning before its inside.
        ("strike", "strike"),
        ("air", "air_lift"),
        ("lift", "air_lift"),
        ("y air", "strike_all"),
    ],
)
def test_the_closest_way_of_fitting_counts(words: str, found: str) -> None:
    items = [
        Item("strike", "Bomb them"),
        Item("strike_all", "The heavy air strike"),
        Item("air_lift", "Fly food in"),
    ]
    item = pick(items, words)
    assert isinstance(item, Item)
    assert item.id == found
