"""Text with runs: what the marks mean, where lines break, how a column is made even."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.rich import (
    BAR,
    Line,
    Measures,
    Piece,
    paragraphs_of,
    parted,
    set_text,
    unmarked,
)

NEWS = (
    "The gravest hour of the cold war ended at breakfast yesterday when the radio read a letter: "
    "the rockets will be crated and sent home, and no flag will be hauled down for it."
)
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=40)


def letters(piece: Piece) -> int:
    """Ten pixels a letter, strong ones twelve."""
    return len(piece.text) * (12 if piece.strong else 10)


def measures(width: int) -> Measures:
    return Measures(width=width, space=10, of=letters)


def styled(text: str) -> list[Piece]:
    """All pieces of a text in their order."""
    return [piece for words in paragraphs_of(text) for word in words for piece in word.pieces]


def right(line: Line) -> int:
    """Where the last piece of a line ends."""
    return line[-1].x + line[-1].width


def read(line: Line) -> str:
    return " ".join(placed.piece.text for placed in line)


def lines_of(text: str, width: int, spread: int = 0) -> list[Line]:
    return [line for paragraph in set_text(text, measures(width), spread) for line in paragraph]


def test_plain_words_are_plain() -> None:
    assert styled("one two") == [Piece("one"), Piece("two")]


def test_two_stars_make_words_strong() -> None:
    assert styled("a **b c** d") == [
        Piece("a"),
        Piece("b", strong=True),
        Piece("c", strong=True),
        Piece("d"),
    ]


def test_two_underscores_underline() -> None:
    assert styled("__title__ text") == [Piece("title", underlined=True), Piece("text")]


def test_double_brackets_hide() -> None:
    assert styled("by [[eight]] hours") == [
        Piece("by"),
        Piece("eight", hidden=True),
        Piece("hours"),
    ]


def test_marks_may_lie_within_each_other() -> None:
    assert styled("**a __b__**") == [
        Piece("a", strong=True),
        Piece("b", strong=True, underlined=True),
    ]


def test_a_mark_within_a_word_does_not_part_it() -> None:
    ((word,),) = paragraphs_of("un**sure**!")
    assert word.pieces == (Piece("un"), Piece("sure", strong=True), Piece("!"))


def test_single_marks_are_letters() -> None:
    assert styled("2 * 3 _x_ [a]") == [Piece(part) for part in ("2", "*", "3", "_x_", "[a]")]


def test_a_style_left_open_ends_with_its_paragraph() -> None:
    assert styled("**a\n\nb")[1] == Piece("b")


def test_line_ends_are_spaces_and_blank_lines_part_paragraphs() -> None:
    parts = paragraphs_of("one\ntwo\n \n\nthree\n")
    assert [[word.pieces[0].text for word in words] for words in parts] == [
        ["one", "two"],
        ["three"],
    ]


@pytest.mark.parametrize("text", ["", "  \n\n ", "****", "[[]]"])
def test_of_nothing_there_are_no_pieces(text: str) -> None:
    assert styled(text) == []
    assert lines_of(text, 50) == lines_of(text, 50, 9) == []
    assert unmarked(text).strip() == ""


def test_what_is_read_aloud_has_no_marks_and_keeps_what_is_hidden() -> None:
    told = unmarked("**Now** fire __within__ [[eight hours]].\n\nEnd")
    assert told == f"Now fire within {BAR * 5} {BAR * 5}.\n\nEnd"


def test_a_line_joins_what_has_one_style() -> None:
    (line,) = lines_of("one two **three four** five", 900)
    assert [placed.piece.text for placed in line] == ["one two", "three four", "five"]
    assert [placed.x for placed in line] == [0, 80, 80 + 120 + 10]


def test_a_mark_within_a_word_leaves_no_gap() -> None:
    (line,) = lines_of("un**sure**!", 900)
    assert [placed.x for placed in line] == [0, 20, 20 + 48]


@given(WORDS, st.integers(30, 300))
def test_no_line_is_wider_than_its_room(words: list[str], width: int) -> None:
    for line in lines_of(" ".join(words), width):
        assert right(line) <= width


@given(WORDS, st.integers(100, 300))
def test_every_word_is_set_once_and_in_order(words: list[str], width: int) -> None:
    for spread in (0, 25):
        lines = lines_of(" ".join(words), width, spread)
        assert " ".join(map(read, lines)).split() == words


def test_a_line_breaks_where_the_next_word_does_not_fit() -> None:
    assert list(map(read, lines_of("aaa bbb ccc", 70))) == ["aaa bbb", "ccc"]
    assert list(map(read, lines_of("aaa bbb ccc", 69))) == ["aaa", "bbb", "ccc"]


def test_strong_words_are_measured_in_their_own_face() -> None:
    assert len(lines_of("aaa bbb", 70)) == 1
    assert len(lines_of("aaa **bbb**", 70)) == 2


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = lines_of("a " + "x" * 12 + " z", 50)
    assert "".join(map(read, lines)).replace(" ", "") == "a" + "x" * 12 + "z"
    assert all(right(line) <= 50 for line in lines)


def test_hidden_words_wrap_like_others() -> None:
    lines = lines_of("a [[bbb ccc ddd]] e", 90)
    assert len(lines) == 2
    assert lines[0][1].piece.hidden
    assert lines[1][0].piece.hidden
    assert not lines[1][1].piece.hidden


def test_paragraphs_are_set_apart() -> None:
    first, second = set_text("aaa bbb\n\nccc", measures(70))
    assert (len(first), len(second)) == (1, 1)


@pytest.mark.parametrize("width", [180, 240, 330])
def test_an_even_column_ends_every_line_but_the_last_at_its_edge(width: int) -> None:
    *lines, last = lines_of(NEWS, width, 10_000)
    assert len(lines) > 3
    assert {right(line) for line in lines if len(line) > 1} == {width}
    assert right(last) <= width


def test_the_spaces_of_an_even_line_differ_by_a_pixel_at_most() -> None:
    for line in lines_of(NEWS, 330, 10_000)[:-1]:
        gaps = [after.x - before.x - before.width for before, after in pairwise(line)]
        assert max(gaps) - min(gaps) <= 1
        assert min(gaps) >= 10


def test_a_line_that_would_have_to_stretch_too_far_stays_short() -> None:
    text = "aa bb " + "c" * 18 + " dd"
    assert right(lines_of(text, 200, 400)[0]) == 200
    assert right(lines_of(text, 200, 40)[0]) == 50


def test_even_lines_are_chosen_together() -> None:
    """Taken one by one, lines may leave the next far too loose."""
    text = "aaa bb cc ddddd eeeeee"
    assert list(map(read, lines_of(text, 60)))[:3] == ["aaa bb", "cc", "ddddd"]
    assert list(map(read, lines_of(text, 60, 1)))[:3] == ["aaa", "bb cc", "ddddd"]


def test_one_word_a_line_is_not_stretched() -> None:
    lines = lines_of("aaaaaaaa bbbbbbbb cccccccc", 90, 10_000)
    assert [right(line) for line in lines] == [80, 80, 80]


def test_marks_stay_with_their_words_in_an_even_line() -> None:
    first = lines_of("aaa **bbb** ccc ddd eee", 130, 10_000)[0]
    assert [placed.piece.strong for placed in first] == [False, True, False]


def test_parts_of_pixels_are_summed_before_they_are_rounded() -> None:
    """Ten letters of 7.4 pixels are 74 wide, not 70."""
    fine = Measures(width=74, space=3.4, of=lambda piece: 7.4 * len(piece.text))
    ((line,),) = set_text("aaaaa bbbb", fine)
    assert line[0].width == 74
    assert len(set_text("aaaaa bbbbb", fine)[0]) == 2
    ((marked,),) = set_text("aa **b**c", fine)
    assert [placed.x for placed in marked] == [0, round(14.8 + 3.4), round(14.8 + 3.4 + 7.4)]


# Paragraphs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one", ["one"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one\n \t\ntwo", ["one", "two"]),
        ("one\n\n\n\ntwo", ["one", "two"]),
        ("\n\n one \n\n", ["one"]),
        ("one\ntwo", ["one\ntwo"]),
        ("", [""]),
    ],
)
def test_blank_lines_part_paragraphs(text: str, found: list[str]) -> None:
    assert parted(text) == found


@given(st.lists(st.text("abc ", min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_parts_put_together_again_part_again_alike(parts: list[str]) -> None:
    joined = "\n\n".join(part.strip() for part in parts)
    assert parted("\n\n".join(parted(joined))) == parted(joined)


# Marks, in any order


MARKED = st.lists(
    st.sampled_from(["**", "__", "[[", "]]", " ", "\n", "\n\n", "ab", "c", "·", "Ж"]), max_size=30
).map("".join)


@given(MARKED)
def test_no_mark_is_ever_printed(text: str) -> None:
    for piece in styled(text):
        assert not any(mark in piece.text for mark in ("**", "__", "[[", "]]"))


@given(MARKED)
def test_every_letter_is_printed_or_barred_once(text: str) -> None:
    wanted = [letter for letter in text if letter not in "*_[] \n"]
    assert [letter for piece in styled(text) for letter in piece.text] == wanted


@given(MARKED)
def test_what_is_hidden_is_as_long_when_read_aloud(text: str) -> None:
    hidden = sum(len(piece.text) for piece in styled(text) if piece.hidden)
    assert unmarked(text).count(BAR) == hidden


@given(MARKED, st.integers(15, 200), st.sampled_from([0, 25]))
def test_setting_keeps_every_letter_at_any_width(text: str, width: int, spread: int) -> None:
    placed = [each for line in lines_of(text, width, spread) for each in line]
    letters_set = "".join(each.piece.text for each in placed).replace(" ", "")
    assert letters_set == "".join(piece.text for piece in styled(text))


@given(MARKED, st.integers(15, 200), st.sampled_from([0, 25]))
def test_pieces_of_a_line_stand_side_by_side(text: str, width: int, spread: int) -> None:
    for line in lines_of(text, width, spread):
        assert line[0].x == 0
        for one, other in pairwise(line):
            assert one.x + one.width <= other.x


@given(MARKED, st.integers(15, 200))
def test_no_marked_line_is_wider_than_its_room(text: str, width: int) -> None:
    """A letter is at most twelve wide: the narrowest column holds one."""
    for line in lines_of(text, width):
        assert right(line) <= width


def test_styles_may_cross() -> None:
    assert styled("**a __b** c__") == [
        Piece("a", strong=True),
        Piece("b", strong=True, underlined=True),
        Piece("c", underlined=True),
    ]


def test_closing_what_was_not_opened_changes_nothing() -> None:
    assert styled("a]] b") == [Piece("a"), Piece("b")]


def test_hidden_words_may_be_strong() -> None:
    assert styled("**[[x]]**") == [Piece("x", strong=True, hidden=True)]


# Lines


def test_a_line_as_wide_as_its_room_is_not_broken() -> None:
    assert [read(line) for line in lines_of("abcd efgh", 90)] == ["abcd efgh"]
    assert [read(line) for line in lines_of("abcd efgh", 89)] == ["abcd", "efgh"]


def test_a_cut_word_goes_on_without_a_gap() -> None:
    lines = lines_of("abcdefghij", 45)
    assert "".join(read(line) for line in lines) == "abcdefghij"
    assert all(right(line) <= 45 for line in lines)
    assert len(lines) == 3


def test_a_cut_word_keeps_its_styles() -> None:
    lines = lines_of("abc**defgh**", 45)
    pieces = [each.piece for line in lines for each in line]
    assert "".join(piece.text for piece in pieces if piece.strong) == "defgh"
    assert "".join(piece.text for piece in pieces if not piece.strong) == "abc"


def test_an_underline_runs_on_under_the_space_between_its_words() -> None:
    (line,) = lines_of("__two words__", 400)
    assert len(line) == 1
    assert line[0].piece == Piece("two words", underlined=True)


def test_between_two_styles_the_space_has_none() -> None:
    (line,) = lines_of("one __two__", 400)
    assert [each.piece.text for each in line] == ["one", "two"]
    assert line[1].x == 30 + 10


@given(WORDS, st.integers(100, 400))
def test_an_even_column_has_no_more_lines_than_it_needs_by_much(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    assert len(lines_of(text, width)) <= len(lines_of(text, width, 30))
    assert len(lines_of(text, width, 30)) <= len(lines_of(text, width)) + 3


@given(WORDS, st.integers(100, 400))
def test_no_space_of_an_even_column_grows_beyond_its_limit(words: list[str], width: int) -> None:
    for line in lines_of(" ".join(words), width, 30):
        for one, other in pairwise(line):
            assert 10 - 1 <= other.x - (one.x + one.width) <= 10 + 30 + 1


def test_the_last_line_of_each_paragraph_is_not_stretched() -> None:
    paragraphs = set_text(f"{NEWS}\n\n{NEWS}", measures(300), 60)
    for paragraph in paragraphs:
        gaps = {b.x - (a.x + a.width) for a, b in pairwise(paragraph[-1])}
        assert gaps <= {10}


def test_the_width_of_a_word_is_that_of_its_pieces() -> None:
    ((word,),) = paragraphs_of("ab**cd**")
    assert measures(100).word(word) == 20 + 24
