"""The profile: its steps are functions that exist, and they make up the whole."""

import cProfile
from types import CodeType

from game.lab.experiment import play
from game.lab.profile import STEPS, WHOLE, name_of, profile
from game.lab.worlds import experiment_of
from tests.lab.cases import Case


def test_the_parts_add_up_to_the_whole(strait: Case) -> None:
    *parts, whole = profile(experiment_of(strait.loaded, strait.record), range(200))
    assert whole.step == "together"
    assert whole.seconds > 0
    assert abs(sum(part.seconds for part in parts) - whole.seconds) < 0.02 * whole.seconds
    assert {part.step for part in parts} == {*STEPS, "all else"}
    assert sum(part.seconds for part in parts if part.step != "all else") > whole.seconds / 2


def test_the_longest_step_is_told_first(strait: Case) -> None:
    parts = profile(experiment_of(strait.loaded, strait.record), range(200))[:-2]
    times = [part.seconds for part in parts]
    assert times == sorted(times, reverse=True)


def test_every_named_function_is_one_that_runs(strait: Case) -> None:
    experiment = experiment_of(strait.loaded, strait.record)
    watch = cProfile.Profile()
    watch.runcall(play, experiment, experiment.model(), range(50))
    ran = {name_of(e.code) for e in watch.getstats() if isinstance(e.code, CodeType)}
    named = {name for names in STEPS.values() for name in names}
    assert named | {WHOLE} <= ran
