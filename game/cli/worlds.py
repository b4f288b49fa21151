"""`knot worlds`: the same orders under other luck."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.lab.worlds import Worlds
    from game.record.files import RecordFile
    from game.scenario import Loaded

DEFAULT = 10_000
PROFILED = 4_000


def command(
    record: Annotated[str, typer.Argument(help="A record's file, or a shipped record's name.")],
    n: Annotated[int | None, typer.Option("-n", min=1, help="How many. Default: 10,000.")] = None,
    first: Annotated[int, typer.Option(min=0, help="The first game number.")] = 0,
    preset: Annotated[str | None, typer.Option(help="Another preset than the record's.")] = None,
    redraw: Annotated[
        str | None,
        typer.Option(metavar="nature", help="Draw hidden facts and natures anew, too."),
    ] = None,
    hand_over: Annotated[
        list[str] | None,
        typer.Option(metavar="SEAT=KIND", help="Let a machine decide for a seat."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes. Default: all cores.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the tables as JSON.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Hold what the record expects of its worlds.")
    ] = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="Tell where the time goes, by step of the turn.")
    ] = False,
) -> None:
    """Play a record's orders in many worlds, which differ in luck alone, and count how they end.

    A seat gives its recorded orders again; one that is not legal in another world becomes `hold`
    and is counted. With --hand-over a machine decides for the seat instead. The record's pinned
    luck does not apply. The same command prints the same numbers, however many workers there are.

    Exit code: 0; with --check 1 where a share lies outside the record's band; 2 bad input.
    """
    file, loaded = _read(record, preset)
    if redraw not in (None, "nature"):
        raise typer.BadParameter(f"{redraw!r} cannot be redrawn; only `nature` can")
    handed = _handed(hand_over or [], loaded)
    if check:
        if n or preset or redraw or handed:
            raise typer.BadParameter("--check plays the worlds as the record says; drop the rest")
        raise typer.Exit(_check(file, loaded, workers, as_json))
    from game.lab.worlds import worlds

    found = worlds(
        loaded,
        file.record,
        n or DEFAULT,
        first=first,
        natures="redrawn" if redraw else "kept",
        hand_over=handed,
        workers=workers,
    )
    _show(found, as_json)
    if profile:
        _tell_profile(loaded, file, handed)


def _read(name: str, preset: str | None) -> "tuple[RecordFile, Loaded]":
    """The record with its scenario, both checked; under another preset if one is asked for."""
    from dataclasses import replace

    from game.record.check import check_record
    from game.record.files import read_record
    from game.record.replay import scenario_of
    from game.record.suite import find_record

    path = find_record(name)
    file = read_record(path)
    loaded = scenario_of(path, file.record)
    if preset is not None:
        _known("preset", preset, loaded.scenario.presets)
        file = replace(file, record=file.record.model_copy(update={"preset": preset}))
    check_record(file, loaded)
    return file, loaded


def _handed(given: list[str], loaded: "Loaded") -> dict[str, str]:
    """Kind of machine by seat, from SEAT=KIND."""
    handed = dict(each.partition("=")[::2] for each in given)
    for seat in handed:
        _known("seat", seat, loaded.scenario.seats)
    return handed


def _known(what: str, name: str, known: "Collection[str]") -> None:
    if name not in known:
        told = ", ".join(known)
        raise typer.BadParameter(f"there is no {what} {name!r} in this scenario; it has {told}")


def _show(found: "Worlds", as_json: bool) -> None:
    import json

    from game.lab.tables import lines_of, plain_of

    if as_json:
        print(json.dumps(plain_of(found), indent=2))
        return
    print("\n".join(lines_of(found)))


def _check(file: "RecordFile", loaded: "Loaded", workers: int | None, as_json: bool) -> int:
    """Hold the record's bands; 1 if a share lies outside its own."""
    import json

    from game.lab.expectations import expected_worlds, number_of, unmet
    from game.lab.tables import head, plain_of

    form = file.record.expect_worlds
    if form is None:
        raise typer.BadParameter(f"{file.path}: this record has no expect_worlds to check")
    found = expected_worlds(loaded, file.record, form, workers)
    differences = unmet(found, form)
    if as_json:
        told = [str(each) for each in differences]
        print(json.dumps(plain_of(found) | {"passed": not told, "unmet": told}, indent=2))
    else:
        word = "FAIL" if differences else "pass"
        told = [f"{word}  {file.record.id}: {number_of(form)} expectations over worlds"]
        print("\n".join([*head(found), *told, *(f"  {each}" for each in differences)]))
    return int(bool(differences))


def _tell_profile(loaded: "Loaded", file: "RecordFile", handed: dict[str, str]) -> None:
    """Where the time goes, measured on one batch in this process."""
    from game.lab.profile import profile
    from game.lab.tables import profile_lines
    from game.lab.worlds import experiment_of

    parts = profile(experiment_of(loaded, file.record, hand_over=handed), range(PROFILED))
    print("\n".join(profile_lines(parts, PROFILED)))
