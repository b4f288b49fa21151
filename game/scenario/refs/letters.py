"""Issues, tones, channels and drafts."""

from __future__ import annotations

from game.scenario.format import Channel, Draft, Issue
from game.scenario.marks import Place
from game.scenario.refs.context import Context

_ABOUT = ("answers", "accept", "reject")


def check(context: Context) -> None:
    """All that letters are made of."""
    for name, issue in context.scenario.issues.items():
        _issue(context, ("issues", name), issue)
    for name, tone in context.scenario.tones.items():
        context.effects_by_seat(("tones", name, "arrives"), tone.arrives)
        context.effects_by_seat(("tones", name, "public"), tone.public)
    for name, channel in context.scenario.channels.items():
        _channel(context, ("channels", name), channel)
    for name, draft in context.scenario.drafts.items():
        _draft(context, ("drafts", name), draft)


def _issue(context: Context, path: Place, issue: Issue) -> None:
    if issue.start is not None:
        context.member((*path, "start"), "level", issue.start, issue.levels)
    for name, level in issue.levels.items():
        place = (*path, "levels", name)
        clause = (*place, "clause")
        context.keys(clause, "seat", level.clause)
        context.whole(clause, "the clause", level.clause, context.scenario.seats)
        context.effects_by_seat((*place, "public"), level.public)


def _channel(context: Context, path: Place, channel: Channel) -> None:
    if channel.seats is not None:
        context.each((*path, "seats"), "seat", channel.seats)
    serving = [seat for seat in context.scenario.seats if context.serves(channel, seat)]
    if not serving:
        context.report_key(
            (*path, "seats"), "channel", "this channel serves no seat", "name one, or remove seats"
        )
    context.keys((*path, "when"), "seat", channel.when)
    for seat in channel.when:
        _must_serve(context, (*path, "when", seat), channel, seat)
    _hours(context, (*path, "hours"), channel, serving)


def _must_serve(context: Context, path: Place, channel: Channel, seat: str) -> None:
    if seat in context.scenario.seats and not context.serves(channel, seat):
        message = f"this channel does not serve {seat}"
        context.report_key(path, "channel", message, f"add {seat} to seats, or remove this")


def _hours(context: Context, path: Place, channel: Channel, serving: list[str]) -> None:
    if not isinstance(channel.hours, dict):
        _window(context, path, channel.hours)
        return
    context.keys(path, "seat", channel.hours)
    context.whole(path, "the transit", channel.hours, serving)
    for seat, hours in channel.hours.items():
        _must_serve(context, (*path, seat), channel, seat)
        _window(context, (*path, seat), hours)


def _window(context: Context, path: Place, hours: tuple[float, float]) -> None:
    if not 0 <= hours[0] <= hours[1] <= 1000:
        message = f"hours of transit {hours[0]:g} to {hours[1]:g} make no window"
        context.report(path, "channel", message, "write [least, most], from 0 to 1000")


def _draft(context: Context, path: Place, draft: Draft) -> None:
    context.one((*path, "seat"), "seat", draft.seat)
    context.one((*path, "tone"), "tone", draft.tone)
    context.levels((*path, "propose"), draft.propose or {})
    if draft.seat not in context.scenario.seats:
        return
    council = context.scenario.seats[draft.seat].advisers
    if draft.by is not None:
        context.member((*path, "by"), f"adviser of {draft.seat} called", draft.by, council)
    others = [seat for seat in context.scenario.seats if seat != draft.seat]
    for field in ("channel", "withdraw"):
        _writes_by(context, (*path, field), getattr(draft, field), draft.seat)
    for field in _ABOUT:
        _writes_by(context, (*path, field), getattr(draft, field), others[0])


def _writes_by(context: Context, path: Place, name: str | None, seat: str) -> None:
    context.one(path, "channel", name)
    channel = context.scenario.channels.get(name or "")
    if channel is not None and not context.serves(channel, seat):
        fitting = [
            i for i, other in context.scenario.channels.items() if context.serves(other, seat)
        ]
        remedy = f"choose one that does: {', '.join(fitting)}"
        context.report(path, "channel", f"the channel {name!r} does not serve {seat}", remedy)
