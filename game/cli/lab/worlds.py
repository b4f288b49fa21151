"""`knot lab worlds`: the same orders under other luck."""

from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.asked import (
    AsJson,
    AtCluster,
    ByExecutor,
    First,
    HandedOver,
    OutDir,
    Preset,
    RecordName,
    Redrawn,
    Since,
    Workers,
    asked_from,
    crew_from,
    read,
)
from game.cli.lab.show import show

if TYPE_CHECKING:
    from game.lab.counting import Asked
    from game.lab.crew import Crew
    from game.lab.expectations import Ensemble
    from game.record.files import RecordFile
    from game.scenario import Loaded

DEFAULT = 10_000
PROFILED = 4_000


def command(
    record: RecordName,
    n: Annotated[int | None, typer.Option("-n", min=1, help="How many. Default: 10,000.")] = None,
    since: Since = None,
    first: First = 0,
    preset: Preset = None,
    redraw: Redrawn = None,
    hand_over: HandedOver = None,
    workers: Workers = None,
    cluster: AtCluster = None,
    executor: ByExecutor = "auto",
    as_json: AsJson = False,
    out: OutDir = None,
    fans: Annotated[
        bool, typer.Option("--fans", help="Tell how every variable spreads; --out does, too.")
    ] = False,
    authors: Annotated[
        int, typer.Option(min=0, help="How many worlds are asked by whose act they ran risks.")
    ] = 1_000,
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
    if check:
        given = n or first or since or preset or redraw or hand_over or profile or out or fans
        if given or executor != "auto":
            raise typer.BadParameter("--check plays the worlds as the record says; drop the rest")
        file, loaded = read(record, None)
        raise typer.Exit(_check(file, loaded, crew_from(workers, cluster), as_json))
    if profile and as_json:
        raise typer.BadParameter("--profile is told in words; drop it, or --json")
    from game.lab.studies.worlds import study_of_worlds

    asked = asked_from(
        record,
        n or DEFAULT,
        first=first,
        since=since,
        preset=preset,
        redraw=redraw,
        hand_over=hand_over,
        workers=workers,
        cluster=cluster,
        executor=executor,
    )
    show(study_of_worlds(asked, fans or out is not None, authors), as_json, out)
    if profile:
        _tell_profile(asked)


def _check(file: "RecordFile", loaded: "Loaded", crew: "Crew | None", as_json: bool) -> int:
    """Hold all that the record expects of worlds; 1 if anything is not as expected."""
    import json

    from game.lab.expectations import ensembles
    from game.lab.tables import plain_of

    if not file.record.ensembles:
        raise typer.BadParameter(f"{file.path}: this record has no expect_worlds to check")
    parts, missed = [], []
    for part in ensembles(loaded, file, crew):
        told = [str(each) for each in part.unmet]
        missed += told
        parts.append({"title": part.title, **plain_of(part.found), "unmet": told})
        if not as_json:
            print("\n".join(_verdict(file.record.id, part)))
    if as_json:
        plain = {"record": file.record.id, "passed": not missed, "unmet": missed, "parts": parts}
        print(json.dumps(plain, indent=2))
    return int(bool(missed))


def _verdict(record: str, part: "Ensemble") -> list[str]:
    """One part of what is expected: what was played, and what is not as expected."""
    from game.lab.expectations import number_of
    from game.lab.tables import head

    word = "FAIL" if part.unmet else "pass"
    name = f"{record}, {part.title}" if part.title else record
    told = f"{word}  {name}: {number_of(part.form)} expectations over worlds"
    return [*head(part.found), told, *(f"  {each}" for each in part.unmet)]


def _tell_profile(asked: "Asked") -> None:
    """Where the time goes, measured on one batch in this process."""
    from game.lab.profile import profile
    from game.lab.tables import profile_lines

    parts = profile(asked.experiment(), range(PROFILED))
    print("\n".join(profile_lines(parts, PROFILED)))
