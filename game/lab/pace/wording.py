"""Counting words, and how many a face adds to a scenario's own."""

from __future__ import annotations

CLOCKS = 30
"""The number of the turn, the clocks of both capitals, how long the turn lasts."""

HEADING = 4
"""A line that opens a part."""

RISK = 47
"""The staff's estimate with its two bounds, what it is for, and the preset."""

NO_RISK = 14
"""That the staff sees next to none, and the preset."""

LETTER_LINE = 23
"""Who, which way, when, what, in what tone, and whether it lies open."""

PAPER_LINE = 5
"""The number of a paper, its kind, and by whom."""

VALUE = 8
"""A variable's value, or the bounds of a report, and by how much it moved."""

REASON = 5
"""How much of a move is owed to a cause."""

AGE = 4
"""How old a report is."""

BELIEF = 40
"""What is believed of the other leader, with the signs that it rests on."""

VOICE = 20
"""What leads an adviser's words in, and the danger that he sees."""

CHOICE_LINE = 9
"""The number of a choice, its band, whether it is seen, its rung, how many are for it."""

CHOICE_NOTE = 15
"""The same again under its text: its slot, who sees it, whether it can be done once only."""

TERM = 2
"""What stands between an issue, its level, and how it stands now."""

SAYS = 4
"""The name of an adviser, and whether for or against."""

WAY = 50
"""Which way a letter goes and what may befall it there, and how it can be changed."""

DRAFT_LINE = 14
"""The number of a draft, its way, purpose and tone."""


def count(*texts: str) -> int:
    """How many words these texts have."""
    return sum(len(text.split()) for text in texts)
