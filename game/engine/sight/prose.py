"""The text of a letter, made of its writer's manner, the draft and one clause per level."""

from __future__ import annotations

from game.engine.luck import name64
from game.engine.orders import Letter
from game.scenario.format import Draft, Scenario, Style


def compose(scenario: Scenario, seat: str, letter: Letter, sent: str = "") -> str:
    """The letter of `seat`, sealed in the turn `sent`, in paragraphs parted by an empty line.

    While the letter still says what its draft says, the draft's own words stand;
    changed terms or another purpose are put in the leader's clauses instead. What goes
    by word of mouth has neither salutation nor signature.
    """
    style = scenario.seats[seat].style
    draft = None if letter.draft is None else scenario.drafts.get(letter.draft)
    body = [draft.text] if draft is not None and says_the_same(letter, draft) else []
    paragraphs = body or _clauses(scenario, seat, style, letter, sent)
    if scenario.channels[letter.channel].medium != "oral":
        closing = _one_of(style.closing, letter, sent)
        paragraphs = [style.salutation, *paragraphs, closing, style.signature]
    return "\n\n".join(part for part in paragraphs if part)


def says_the_same(letter: Letter, draft: Draft) -> bool:
    """Whether a letter still has its draft's purpose, terms and tone."""
    purpose, levels = purpose_of(draft)
    return (letter.purpose, dict(letter.levels), letter.tone) == (purpose, levels, draft.tone)


def purpose_of(draft: Draft) -> tuple[str, dict[str, str]]:
    """The purpose of a draft, and the levels that it names."""
    if draft.propose is not None:
        return "proposal", dict(draft.propose)
    for name, purpose in (
        ("accept", "acceptance"),
        ("reject", "rejection"),
        ("withdraw", "withdrawal"),
    ):
        if getattr(draft, name) is not None:
            return purpose, {}
    return "message", {}


def letter_of(draft_id: str, draft: Draft) -> Letter:
    """The letter that a draft stands for, unchanged."""
    purpose, levels = purpose_of(draft)
    return Letter(
        channel=draft.channel,
        tone=draft.tone,
        purpose=purpose,  # type: ignore[arg-type]
        levels=levels,
        about=draft.accept or draft.reject or draft.withdraw or draft.answers,
        valid=draft.valid,
        draft=draft_id,
    )


def _clauses(scenario: Scenario, seat: str, style: Style, letter: Letter, sent: str) -> list[str]:
    opening = style.tones.get(letter.tone, "")
    purpose = {
        "proposal": style.propose,
        "acceptance": style.accept,
        "rejection": style.reject,
        "withdrawal": style.withdraw,
        "message": "",
    }[letter.purpose]
    terms = [
        scenario.issues[issue].levels[level].clause[seat] for issue, level in letter.levels.items()
    ]
    return [_one_of(opening, letter, sent), _one_of(purpose, letter, sent), " ".join(terms)]


def _one_of(texts: str | list[str], letter: Letter, sent: str) -> str:
    """The text, or the one of several that the letter's turn, channel and terms choose.

    Both sides know these of every letter, so writer and reader see the same words.
    """
    if isinstance(texts, str):
        return texts
    said = f"{sent}:{letter.channel}:{sorted(letter.levels.items())}"
    return texts[int(name64(said)) % len(texts)]
