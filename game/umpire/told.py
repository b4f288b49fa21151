"""What the umpire alone is told: whose file is missing, what was played, what comes next."""

from __future__ import annotations

from game.engine.orders import HOLD, Orders
from game.record import spoken
from game.umpire.table import GAME, Umpire


def told(umpire: Umpire) -> list[str]:
    """How the game stands, in lines: the turn that was played last, and what is to be sent."""
    return [*_played(umpire), *_stands(umpire)]


def _played(umpire: Umpire) -> list[str]:
    """The last turn: both seats' orders, and what happened."""
    game = umpire.game
    if game.opening:
        return []
    step = game.steps[-1]
    lines = [f"Played: {game.model.turns[step.before.turn]}."]
    lines += [_ordered(umpire, seat, step.orders.get(seat, Orders())) for seat in umpire.players]
    report, texts = step.report, game.loaded.scenario
    for name, row in game.model.index.events.items():
        if report.happened[row, 0] or report.opened[row, 0]:
            lines.append(f"  {spoken.sentence(texts.events[name].title)}")
    return lines


def _ordered(umpire: Umpire, seat: str, orders: Orders) -> str:
    texts = umpire.game.loaded.scenario
    parts = [
        texts.choices[seat][name].title for name in orders.choices.values() if name != HOLD
    ] + [
        f"a letter {spoken.via(texts.channels[letter.channel].title)}" for letter in orders.letters
    ]
    return f"  {texts.seats[seat].leader}: {'; '.join(parts) or 'nothing new'}."


def _stands(umpire: Umpire) -> list[str]:
    """What comes next: the files to send, or the end."""
    game = umpire.game
    files = spoken.listed([str(umpire.handout_path(seat)) for seat in umpire.humans])
    if game.ending is not None:
        title = spoken.sentence(game.loaded.scenario.endings[game.ending].title)
        kept = f"The record is {umpire.folder / GAME}."
        return [f"The game has ended. {title}", f"Send {files}: they open it to both. {kept}"]
    turn, turns = game.turn + 1, game.model.sizes.turns
    return [f"Turn {turn} of {turns}, {game.moment}.", f"To be sent: {files}."]
