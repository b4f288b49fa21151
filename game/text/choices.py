"""Choosing: what can be done, what it means, who is for it and who against."""

from __future__ import annotations

from game.engine.orders import HOLD
from game.scenario.format import Choice
from game.text import spoken, words
from game.text.pick import Item, pick
from game.text.sitting import Sitting


def list_choices(desk: Sitting, _words: str) -> None:
    """All choices that are open now, numbered through all slots."""
    say, last = desk.console, None
    for number, (slot, item) in enumerate(desk.options(), 1):
        if slot != last:
            say.heading(f"{desk.texts.slots[slot].title}; you may choose one:")
            last = slot
        say.line(f"{number}. {_line(desk, slot, item)}", indent=2)


def _line(desk: Sitting, slot: str, item: Item) -> str:
    chosen = desk.choices.get(slot, HOLD) == item.id
    mark = " This is chosen now." if chosen and desk.choices.get(slot) else ""
    if item.id == HOLD:
        return f"{spoken.sentence(item.title)}{mark}"
    choice = desk.choice(item.id)
    voices = _voices(desk, item.id)
    return f"{spoken.sentence(item.title)} {_kind(choice)}.{voices}{mark}"


def _kind(choice: Choice) -> str:
    seen = "" if choice.band == "public" else ", seen" if choice.public else ", unseen"
    rung = f", rung {choice.rung}" if choice.rung else ""
    return f"{choice.band.capitalize()}{seen}{rung}"


def _voices(desk: Sitting, name: str) -> str:
    """How many advisers are for it and against it."""
    lines = desk.choice(name).advisers
    stances = [lines[adviser].stance for adviser in desk.view.lines.get(name, ())]
    if not stances:
        return ""
    told = [
        f"{stances.count(stance)} {stance}" for stance in ("for", "against") if stance in stances
    ]
    return f" Advisers: {', '.join(told)}."


def choose(desk: Sitting, answer: str) -> None:
    """Take the choice of that number or name."""
    found = found_by(desk, answer)
    if isinstance(found, str):
        desk.console.line(found)
        return
    slot, item = found
    desk.keep()
    desk.choices[slot] = item.id
    if item.id == HOLD:
        del desk.choices[slot]
    desk.console.line(f"{desk.texts.slots[slot].title}: {spoken.sentence(item.title)}")


def found_by(desk: Sitting, answer: str) -> tuple[str, Item] | str:
    """The choice of that number or name, with its slot; or a sentence that there is none."""
    options = desk.options()
    if not answer:
        return f"Say which: choose and a number from 1 to {len(options)}."
    if answer.casefold() == HOLD:
        return "Every slot can be held: type its number, or hold alone for all of them."
    found = pick([item for _, item in options], answer)
    return found if isinstance(found, str) else next(o for o in options if o[1] is found)


def hold(desk: Sitting, _words: str) -> None:
    """Hold in every slot."""
    desk.keep()
    desk.choices.clear()
    desk.console.line(words.HELD)


def by_title(desk: Sitting, line: str) -> str | None:
    """The number of the choice whose title or id a line begins to spell; None: no single one."""
    said = line.casefold()
    found = [
        str(number)
        for number, (_, item) in enumerate(desk.options(), 1)
        if len(said) > 3
        and (item.id.casefold() == said or item.title.casefold().startswith(said))
        and item.id != HOLD
    ]
    return found[0] if len(found) == 1 else None


def about(desk: Sitting, answer: str) -> None:
    """What a choice means, and what the advisers say."""
    found = found_by(desk, answer)
    if isinstance(found, str):
        desk.console.line(found)
        return
    slot, item = found
    say = desk.console
    say.heading(spoken.sentence(item.title))
    if item.id == HOLD:
        say.line("Nothing new is ordered here; what was ordered before goes on.")
        return
    choice = desk.choice(item.id)
    say.prose(choice.text)
    once = " It can be done only once." if choice.once else ""
    seen = "The other side sees it." if choice.public else "The other side does not see it done."
    say.line(f"{desk.texts.slots[slot].title}. {_kind(choice)}. {seen}{once}")
    tell_voices(desk, item.id)


def tell_voices(desk: Sitting, name: str) -> None:
    """What the advisers say of a choice."""
    choice, council = desk.choice(name), desk.texts.seats[desk.seat].advisers
    voices = desk.view.lines.get(name, ())
    if not voices:
        desk.console.line("Nobody on your council has a word on this.")
    for adviser in voices:
        line = choice.advisers[adviser]
        desk.console.line(f"{council[adviser].name} is {line.stance}: {line.says}")


def show_orders(desk: Sitting, _words: str) -> None:
    """What would be sealed now."""
    for slot, told in desk.texts.slots.items():
        name = desk.choices.get(slot, HOLD)
        title = told.hold if name == HOLD else desk.choice(name).title
        desk.console.line(f"{told.title}: {spoken.sentence(title)}")
