"""Where the game's files lie: those it ships with, and those of its user.

The same answers from a checkout, an editable install, a wheel and a frozen program. `KNOT_HOME`
in the environment, if set, takes the place of the user's data folder.
"""

import os
import sys
from pathlib import Path

APPLICATION = "knot-of-war"
SCENARIO_FILE = "scenario.yaml"


def _homes() -> list[Path]:
    """Folders that may hold `assets/` and `scenarios/`, the likeliest first."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    unpacked = [Path(frozen) / "game", Path(frozen)] if frozen else []
    return [*unpacked, package, package.parent]


def _shipped(folder: str) -> Path:
    """The folder of that name that travels with the game; FileNotFoundError if there is none."""
    for home in _homes():
        if (home / folder).is_dir():
            return home / folder
    places = ", ".join(str(home) for home in _homes())
    raise FileNotFoundError(f"the game's {folder}/ folder is in none of: {places}; install it anew")


def assets() -> Path:
    """The folder of fonts, maps, icons and sounds; FileNotFoundError in a broken install."""
    return _shipped("assets")


def scenarios() -> list[Path]:
    """The scenarios that travel with the game, sorted by name: folders or single files."""
    return scenarios_in(_shipped("scenarios"))


def scenarios_in(folder: Path) -> list[Path]:
    """The scenarios directly in a folder: folders holding scenario.yaml, and single .yaml files."""
    if not folder.is_dir():
        return []
    return sorted(entry for entry in folder.iterdir() if _is_scenario(entry))


def _is_scenario(entry: Path) -> bool:
    if entry.is_dir():
        return (entry / SCENARIO_FILE).is_file()
    return entry.suffix == ".yaml"


def user_data() -> Path:
    """The user's own folder for the game; it need not exist yet."""
    given = os.environ.get("KNOT_HOME")
    if given:
        return Path(given)
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def user_scenarios() -> list[Path]:
    """The scenarios that the user has put into the `scenarios` folder of `user_data()`."""
    return scenarios_in(user_data() / "scenarios")


def user_records() -> Path:
    """Where the user's own games are saved; it need not exist yet."""
    return user_data() / "records"


def name_of(scenario: Path) -> str:
    """The short name of a scenario's path: the folder's or file's, which is also its id."""
    return scenario.stem if scenario.suffix == ".yaml" else scenario.name


def records_of(scenario: Path) -> list[Path]:
    """The records that come with a scenario folder, sorted; a single file has none."""
    return sorted((scenario / "records").glob("*.yaml"))


def policies_of(scenario: Path) -> list[Path]:
    """The scripts of machine seats that come with a scenario folder, sorted."""
    return sorted((scenario / "policies").glob("*.yaml"))


def studies_of(scenario: Path) -> list[Path]:
    """The study files that come with a scenario folder, sorted."""
    return sorted((scenario / "studies").glob("*.yaml"))
