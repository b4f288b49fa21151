"""The replay strip along the bottom: a film of the days, and what both sides believed."""

from __future__ import annotations

from functools import partial
from itertools import groupby

import pygame

from game.ui import truth, words
from game.ui.kit import Kit
from game.ui.reel import Frame, Reel, Review
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.widgets import Button, Hint, Label, Panel
from game.ui.widgets.filmstrip import Exposed, FilmStrip
from game.ui.widgets.knob import Knob

EDGE = 16
PACES = (0.5, 1, 2, 4)
"""How many times as fast as usual it may play."""

FILM = 132
"""How high the film is without its flag, logical."""

LEAST = 84
"""It is never lower than this, however large the text."""

SHARE = 0.3
"""As much of the window as the strip may take."""


def build(kit: Kit, scene: Scene, review: Review) -> int:
    """Lay the strip out from the bottom of the window; where it begins."""
    pen, edge = kit.pen, kit.px(EDGE)
    told = believed(scene, review)
    line = pen.line_height("small") + kit.px(8)
    foot = pygame.Rect(0, kit.window.height - line, kit.window.width, line)
    high = min(kit.px(FILM), round(kit.window.height * SHARE) - line - FilmStrip.head(pen))
    high = max(high, kit.px(LEAST))
    rect = pygame.Rect(0, foot.top - high - FilmStrip.head(pen), kit.window.width, 0)
    rect.height = foot.top - rect.top
    film = pygame.Rect(0, rect.top + FilmStrip.head(pen), rect.width, high)
    kit.add(Panel(name="replay.film", rect=film, surface="film", frames=0))
    left = _commands(kit, scene, review, film)
    kit.add(_strip(kit, scene, review, pygame.Rect(left, rect.top, rect.right - left, rect.height)))
    kit.add(Panel(name="replay.foot", rect=foot, surface="bar"))
    text = pen.shorten(told, "small", foot.width - 2 * edge)
    kit.add(
        Label(
            name="replay.believed",
            rect=pygame.Rect(edge, foot.y, foot.width - 2 * edge, foot.height),
            text=text,
            role="small",
            hint=Hint(when(review.frame), (told,)),
        )
    )
    return rect.top


def _commands(kit: Kit, scene: Scene, review: Review, film: pygame.Rect) -> int:
    """Back, play, on, and on to the next turning point; where they end."""
    gap = kit.px(12)
    x = kit.px(EDGE)
    for name, text, icon, cap, press in (
        ("replay.back", say("replay.back"), "stepb", "‹", lambda: _to(scene, review, -1)),
        ("replay.play", *_playing(review), " ", partial(play, scene, review)),
        ("replay.on", say("replay.on"), "stepf", "›", lambda: _to(scene, review, 1)),
        ("replay.turning", say("replay.turning"), "warn", "T", partial(_turning, scene, review)),
    ):
        shown = say("replay.space") if cap == " " else cap
        full = Knob.need(kit.pen, shown)
        fits = full[1] <= film.height - kit.px(8)
        size = full if fits else Knob.need(kit.pen)
        rect = pygame.Rect((x, 0), size)
        rect.centery = film.centery
        kit.add(
            Knob(
                name=name,
                rect=rect,
                text=text,
                icon=icon,
                cap=shown if fits else "",
                hot="t" if name == "replay.turning" else "",
                on_press=press,
                hint=Hint(text),
            )
        )
        x = rect.right + gap
    return _pace(kit, scene, review, pygame.Rect(x, film.y, 0, film.height)) + kit.px(16)


def _pace(kit: Kit, scene: Scene, review: Review, room: pygame.Rect) -> int:
    """How fast it plays; where the button ends."""
    text = say("replay.pace", pace=f"{review.pace:g}")
    after = PACES[(PACES.index(review.pace) + 1) % len(PACES)]
    rect = pygame.Rect((room.x, 0), kit.button_size(text))
    rect.centery = room.centery
    press = partial(scene.acts.change, review, pace=after)
    hint = Hint(say("replay.pace.title"), (say("replay.pace.note"),))
    kit.add(Button(name="replay.pace", rect=rect, text=text, hint=hint, on_press=press))
    return rect.right


def _playing(review: Review) -> tuple[str, str]:
    """What pressing the middle knob does, and its icon."""
    if review.playing:
        return say("replay.stop"), "pause"
    return say("replay.play"), "play"


def _to(scene: Scene, review: Review, by: int) -> None:
    scene.acts.change(review, at=review.step(by))


def _turning(scene: Scene, review: Review) -> None:
    scene.acts.change(review, at=review.turn_after(review.at))


def play(scene: Scene, review: Review) -> None:
    """Play, or stop; at the end, play from the beginning. Where nothing may move, a step."""
    if scene.settings.still:
        scene.acts.change(review, at=review.step(1))
        return
    last = review.at == len(review.reel.frames) - 1
    at = 0 if last and not review.playing else review.at
    scene.acts.change(review, playing=not review.playing, at=at)


def _strip(kit: Kit, scene: Scene, review: Review, rect: pygame.Rect) -> FilmStrip:
    seat = review.seat or scene.seat
    return FilmStrip(
        name="replay",
        rect=rect,
        days=exposed(review.reel, seat),
        at=review.at,
        playing=review.playing,
        pace=review.pace,
        sides=tuple(scene.texts.seats),
        flag=when(review.frame).upper(),
        go=lambda row: scene.acts.change(review, at=row),
        play=partial(play, scene, review),
        hurry=partial(_hurry, scene, review),
        marks=review.turning,
        hint=Hint(say("replay.strip"), (say("replay.strip.note"), say("replay.strip.keys"))),
    )


def _hurry(scene: Scene, review: Review, by: int) -> None:
    """Play faster or more slowly, as far as that goes."""
    place = min(max(PACES.index(review.pace) + by, 0), len(PACES) - 1)
    scene.acts.change(review, pace=PACES[place])


def when(frame: Frame) -> str:
    """The moment of a frame; the ending has that of the turn before it, and says what it is."""
    moment = words.when(frame.moment)
    return say("replay.over", moment=moment) if frame.over else moment


def exposed(reel: Reel, seat: str) -> tuple[Exposed, ...]:
    """A frame for every day, with the map of one seat as the day ended."""
    days = groupby(reel.frames, key=lambda frame: frame.moment[:10])
    return tuple(_day(day, list(frames), seat) for day, frames in days)


def _day(day: str, frames: list[Frame], seat: str) -> Exposed:
    return Exposed(
        words.day_number(day),
        tuple(when(frame) for frame in frames),
        tuple(frame.risk or 0.0 for frame in frames),
        frames[-1].sheets[seat].plot,
    )


def believed(scene: Scene, review: Review) -> str:
    """What each side held to be true at this moment that was furthest from it."""
    told = [_belief(scene, review.frame, seat) for seat in scene.texts.seats]
    return "  ".join(part for part in told if part)


def _belief(scene: Scene, frame: Frame, seat: str) -> str:
    erred = next(iter(truth.errors(scene.texts, frame, (seat,))), None)
    if erred is None:
        return ""
    about = scene.texts.variables[erred.variable]
    return say(
        "replay.believed",
        leader=words.surname(scene.texts, seat),
        title=about.title,
        held=words.held(erred.held.value, erred.held.spread),
        truth=words.amount(erred.truth, about.unit),
    )
