"""What a person has set once for all games: size of text, motion, colours, sound.

Kept in `settings.yaml` of the user's folder. A value that means nothing is left out and said
so, and the rest holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import yaml

from game import paths
from game.ui.say import say
from game.ui.theme import TEXT_SCALES

CHOICES: Mapping[str, tuple[object, ...]] = {
    "text": TEXT_SCALES,
    "plain": (False, True),
    "still": (False, True),
    "palette": ("lamp", "distinct"),
    "contrast": ("usual", "high"),
    "sound": (0, 25, 50, 75, 100),
    "captions": (True, False),
    "full": (False, True),
    "teletype": (20, 40, 100, 0),
}
"""Every value that each setting can have, in the order in which they are offered."""


@dataclass(frozen=True)
class Settings:
    """All settings.

    `text` scales all text; `plain` takes a plain face for typewriting and handwriting; `still`
    makes every motion a cut, and holding a press; `sound` is a volume in per cent; `captions`
    tells sounds in words; `full` fills the whole screen; `teletype` is letters a second, 0 for
    all at once; `guided` remembers that the first turn has been shown once.
    """

    text: float = 1.0
    plain: bool = False
    still: bool = False
    palette: str = "lamp"
    contrast: str = "usual"
    sound: int = 50
    captions: bool = True
    full: bool = False
    teletype: int = 40
    guided: bool = False

    def moved(self, name: str, by: int) -> Settings:
        """These settings with one moved along its values; at the ends it stays."""
        values = CHOICES[name]
        index = min(max(values.index(getattr(self, name)) + by, 0), len(values) - 1)
        return self.with_value(name, values[index])

    def with_value(self, name: str, value: object) -> Settings:
        """These settings with one value changed; ValueError if it cannot be that."""
        if value not in CHOICES[name]:
            raise ValueError(f"{name} cannot be {value!r}")
        return replace(self, **{name: value})  # type: ignore[arg-type]


def place() -> Path:
    """Where settings are kept; it need not exist yet."""
    return paths.user_data() / "settings.yaml"


def load() -> tuple[Settings, str]:
    """The kept settings, and what was wrong with them: empty if nothing was."""
    try:
        found = yaml.safe_load(place().read_text(encoding="utf-8")) or {}
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ""
    except yaml.MarkedYAMLError as error:
        return Settings(), _pointed(error)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return Settings(), f"{place()}: {error}"
    if not isinstance(found, dict):
        return Settings(), say("settings.not_a_list", place=place())
    return _read(found)


def _pointed(error: yaml.MarkedYAMLError) -> str:
    """Where the file cannot be read, and why, in one line."""
    at = error.problem_mark
    where = f":{at.line + 1}:{at.column + 1}" if at is not None else ""
    return f"{place()}{where}: {error.problem}"


def _read(found: Mapping[object, object]) -> tuple[Settings, str]:
    """The settings that mean something, and the names of those that do not."""
    good = {str(name): value for name, value in found.items() if _fits(str(name), value)}
    bad = [str(name) for name in found if str(name) not in good]
    settings = Settings(**good)  # type: ignore[arg-type]
    return settings, f"{place()}: {', '.join(bad)}" if bad else ""


def _fits(name: str, value: object) -> bool:
    if name == "guided":
        return isinstance(value, bool)
    allowed = CHOICES.get(name, ())
    # True equals 1 and 1.0: a number must not pass for a yes.
    return any(
        value == each and isinstance(value, bool) == isinstance(each, bool) for each in allowed
    )


def keep(settings: Settings) -> None:
    """Write the settings. OSError if the disk refuses."""
    place().parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(asdict(settings), sort_keys=False)
    place().write_text(text, encoding="utf-8")


NAMES = tuple(field.name for field in fields(Settings) if field.name in CHOICES)
"""The settings that a person is offered, in order."""
