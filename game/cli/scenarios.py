"""`knot scenarios`: which crises there are."""

from pathlib import Path

from game import paths


def command() -> None:
    """List the crises that travel with the game, then the user's own, one line each.

    Your own go into the folder named in the last line: a file NAME.yaml, or a folder NAME with a
    scenario.yaml in it.
    """
    for scenario in paths.scenarios():
        print(_line(scenario))
    for scenario in paths.user_scenarios():
        print(f"{_line(scenario)} (yours)")
    print(f"Your own: {paths.user_data() / 'scenarios'}")


def _line(scenario: Path) -> str:
    records = [record.stem for record in paths.records_of(scenario)]
    told = f"  records: {', '.join(records)}" if records else ""
    return f"{paths.name_of(scenario)}{told}"
