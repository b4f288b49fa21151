"""Text with runs, set into lines: **strong** words, __underlined__ ones, [[redacted]] ones.

A redacted word has the width of what is hidden but is never drawn: its bar is. Blank lines part
paragraphs, as everywhere. Widths are in device pixels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

MARK = re.compile(r"(\*\*|__|\[\[|\]\])")

BAR = "█"


@dataclass(frozen=True)
class Piece:
    """Letters of one style, without a break among them."""

    text: str
    strong: bool = False
    underlined: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Word:
    """Pieces that stand together; `glued` to the word before it there is no space."""

    pieces: tuple[Piece, ...]
    glued: bool = False


@dataclass(frozen=True)
class Placed:
    """A piece at its place on a line."""

    piece: Piece
    x: int
    width: int


Line = tuple[Placed, ...]
Paragraph = tuple[Line, ...]


@dataclass(frozen=True)
class Measures:
    """What the setting depends on: the line's width, a space's, and how wide a piece is.

    Typed letters are parts of a pixel wide, so that lengths are summed before they are rounded.
    """

    width: int
    space: float
    of: Callable[[Piece], float]

    def word(self, word: Word) -> float:
        """The width of a whole word."""
        return sum(self.of(piece) for piece in word.pieces)


def unmarked(text: str) -> str:
    """The text without its marks, every letter of a redacted word a bar: to be read aloud."""
    paragraphs = [
        " ".join("".join(map(_told, word.pieces)) for word in paragraph)
        for paragraph in paragraphs_of(text)
    ]
    return "\n\n".join(paragraphs)


def _told(piece: Piece) -> str:
    return BAR * len(piece.text) if piece.hidden else piece.text


def paragraphs_of(text: str) -> list[list[Word]]:
    """The words of each paragraph; a style ends with its paragraph."""
    paragraphs = (list(_words(part)) for part in parted(text))
    return [words for words in paragraphs if words]


def parted(text: str) -> list[str]:
    """The paragraphs of a text: what lies between blank lines."""
    return re.split(r"\n\s*\n", text.strip())


def _words(paragraph: str) -> Iterator[Word]:
    """Words of the pieces between spaces."""
    pieces: list[Piece] = []
    for piece in _pieces(paragraph):
        for index, part in enumerate(re.split(r"[ \n]+", piece.text)):
            if index and pieces:
                yield Word(tuple(pieces))
                pieces = []
            if part:
                pieces.append(replace(piece, text=part))
    if pieces:
        yield Word(tuple(pieces))


def _pieces(paragraph: str) -> Iterator[Piece]:
    style = Piece("")
    for part in MARK.split(paragraph):
        if part == "**":
            style = replace(style, strong=not style.strong)
        elif part == "__":
            style = replace(style, underlined=not style.underlined)
        elif part in ("[[", "]]"):
            style = replace(style, hidden=part == "[[")
        elif part:
            yield replace(style, text=part)


def set_text(text: str, measures: Measures, spread: int = 0) -> list[Paragraph]:
    """The paragraphs set into lines no wider than `measures.width`.

    With `spread` above 0 the lines but the last of a paragraph are stretched to the full width,
    unless their spaces would have to grow by more than that.
    """
    return [_set(words, measures, spread) for words in paragraphs_of(text)]


def _set(words: list[Word], measures: Measures, spread: int) -> Paragraph:
    if not spread:
        return tuple(_natural(line, measures) for line in _fill(words, measures))
    *lines, last = _even(words, measures)
    return (*(_stretched(line, measures, spread) for line in lines), _apart(last, measures))


def _fill(words: list[Word], measures: Measures) -> Iterator[list[Word]]:
    """Each line as many words as it holds, measured as it will be drawn: pieces joined."""
    line: list[Word] = []
    for word in _broken(words, measures):
        longer = _natural([*line, word], measures)
        if line and longer[-1].x + longer[-1].width > measures.width:
            yield line
            line = []
        line.append(word)
    yield line


def _even(words: list[Word], measures: Measures) -> list[list[Word]]:
    """The lines whose spaces need the least stretching, taken together: cubes are summed."""
    whole = list(_broken(words, measures))
    widths = list(map(measures.word, whole))
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(whole) + 1):
        costs = _line_costs(whole[:end], widths, len(whole), measures)
        best.append(min((best[start][0] + cost, start) for start, cost in costs))
    ends = [len(whole)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    ends.reverse()
    return [whole[start:end] for start, end in pairwise(ends)]


def _line_costs(
    words: list[Word], widths: list[float], total: int, measures: Measures
) -> Iterator[tuple[int, float]]:
    """Every start of a line of the last of the words, and how badly it is stretched."""
    taken, gaps = 0.0, 0
    for start in reversed(range(len(words))):
        taken += widths[start]
        spare = measures.width - taken - gaps * measures.space
        if spare < 0 and start < len(words) - 1:
            return
        yield start, 0.0 if len(words) == total else (spare / max(gaps, 0.5)) ** 3
        gaps += not words[start].glued


def _broken(words: list[Word], measures: Measures) -> Iterator[Word]:
    """The words, one wider than a line cut into its letters."""
    for word in words:
        if measures.word(word) <= measures.width:
            yield word
            continue
        letters = [replace(piece, text=letter) for piece in word.pieces for letter in piece.text]
        yield from (Word((letter,), glued=index > 0) for index, letter in enumerate(letters))


def _natural(words: list[Word], measures: Measures) -> Line:
    """A line with its own spaces, neighbours of one style drawn as one piece."""
    joined: list[Piece] = []
    for index, word in enumerate(words):
        for piece in word.pieces:
            starts = index > 0 and not word.glued and piece is word.pieces[0]
            joined = _joined(joined, piece, " " if starts else "")
    return _placed(joined, measures)


def _joined(line: list[Piece], piece: Piece, between: str) -> list[Piece]:
    """The line with one more piece, made one with the last where both have the same style."""
    if not line:
        return [piece]
    if replace(line[-1], text="") == replace(piece, text=""):
        return [*line[:-1], replace(piece, text=line[-1].text + between + piece.text)]
    return [*line, *([Piece(between)] if between else []), piece]


def _placed(pieces: list[Piece], measures: Measures) -> Line:
    placed: list[Placed] = []
    x = 0.0
    for piece in pieces:
        wide = measures.space if piece.text == " " else measures.of(piece)
        if piece.text != " ":
            placed.append(_put(piece, x, wide))
        x += wide
    return tuple(placed)


def _put(piece: Piece, x: float, wide: float) -> Placed:
    return Placed(piece, round(x), round(x + wide) - round(x))


def _stretched(words: list[Word], measures: Measures, spread: int) -> Line:
    """A line whose spaces share what is missing to the full width."""
    gaps = sum(not word.glued for word in words[1:])
    taken = sum(map(measures.word, words)) + gaps * measures.space
    spare = measures.width - taken
    return _apart(words, measures, spare / gaps if gaps and spare <= gaps * spread else 0)


def _apart(words: list[Word], measures: Measures, more: float = 0) -> Line:
    """A line of words drawn one by one, with so much more between them."""
    placed: list[Placed] = []
    x = 0.0
    for index, word in enumerate(words):
        if index and not word.glued:
            x += measures.space + more
        for piece in word.pieces:
            wide = measures.of(piece)
            placed.append(_put(piece, x, wide))
            x += wide
    return tuple(placed)
