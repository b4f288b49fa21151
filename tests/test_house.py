"""The habits of the house, measured: sizes, docstrings, who may print, who may import what."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
CODE = sorted((TOP / "game").rglob("*.py"))
TOOLS = sorted([*(TOP / "tools").rglob("*.py"), *(TOP / "benchmarks").rglob("*.py")])
TESTS = sorted((TOP / "tests").rglob("*.py"))

LONGEST_BODY = 60
NINETIETH_BODY = 20
LONGEST_FILE = 500
LEAST_TEST_RATIO = 1.5

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def short(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


def body_lines(function: Function) -> int:
    """Lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def bodies(paths: list[Path]) -> dict[str, int]:
    """Body length of every function by `file:line name`."""
    return {
        f"{short(path)}:{function.lineno} {function.name}": body_lines(function)
        for path in paths
        for function in functions(tree_of(path))
    }


def percentile(values: list[int], share: float) -> int:
    return sorted(values)[int(share * (len(values) - 1))]


def undocumented(tree: ast.Module) -> list[str]:
    """The public classes and functions of a module, and the module itself, without docstring."""
    named = [node for node in tree.body if isinstance(node, ast.ClassDef | Function)]
    missing = [
        f"{node.lineno} {node.name}"
        for node in named
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    return missing if ast.get_docstring(tree) else ["1 the module itself", *missing]


def imports(tree: ast.Module) -> set[str]:
    """The top-level packages that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def calls(tree: ast.Module, name: str) -> list[int]:
    """Lines on which the builtin of that name is called."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def is_under(path: Path, *floors: str) -> bool:
    return any(path.is_relative_to(TOP / "game" / floor) for floor in floors)


def code_lines(paths: list[Path]) -> int:
    """Lines that are neither blank nor a comment alone."""
    return sum(
        1 for path in paths for line in lines_of(path) if line.strip() and line.strip()[0] != "#"
    )


def test_no_body_is_long() -> None:
    long = {
        name: size for name, size in bodies(CODE + TOOLS + TESTS).items() if size > LONGEST_BODY
    }
    assert not long


def test_bodies_are_short_as_a_rule() -> None:
    sizes = list(bodies(CODE).values())
    assert percentile(sizes, 0.9) <= NINETIETH_BODY
    assert percentile(sizes, 0.5) <= 8


def test_no_file_is_long() -> None:
    long = {short(path): len(lines_of(path)) for path in CODE + TOOLS + TESTS}
    assert not {name: size for name, size in long.items() if size > LONGEST_FILE}


def test_everything_public_is_documented() -> None:
    missing = {short(path): undocumented(tree_of(path)) for path in CODE + TOOLS}
    assert not {name: nodes for name, nodes in missing.items() if nodes}


def test_only_the_faces_print() -> None:
    silent = [path for path in CODE if not is_under(path, "cli", "text")]
    found = {short(path): calls(tree_of(path), "print") for path in silent}
    assert not {name: lines for name, lines in found.items() if lines}


def test_no_text_is_run_as_code() -> None:
    found = {
        short(path): calls(tree_of(path), "eval") + calls(tree_of(path), "exec") for path in CODE
    }
    assert not {name: lines for name, lines in found.items() if lines}


def test_pygame_stays_under_ui() -> None:
    others = [path for path in CODE if not is_under(path, "ui")]
    assert not [short(path) for path in others if "pygame" in imports(tree_of(path))]


def test_scenarios_are_read_without_numpy() -> None:
    floor = [path for path in CODE if is_under(path, "scenario")]
    assert not [short(path) for path in floor if "numpy" in imports(tree_of(path))]


def test_the_engine_reads_no_file_and_no_clock() -> None:
    outside = {"io", "locale", "os", "pathlib", "random", "secrets", "sys", "tempfile", "time"}
    floor = [path for path in CODE if is_under(path, "engine")]
    reached = {short(path): imports(tree_of(path)) & outside for path in floor}
    assert not {name: modules for name, modules in reached.items() if modules}
    assert not [short(path) for path in floor if calls(tree_of(path), "open")]


def test_there_are_enough_tests(record_property: Callable[[str, object], None]) -> None:
    ratio = code_lines(TESTS) / code_lines(CODE)
    record_property("lines of test a line of code", round(ratio, 2))
    assert ratio >= LEAST_TEST_RATIO, f"{ratio:.2f} lines of test a line of code"


PLANTED = '''
def shown(value):
    """Says it."""
    if value:

        print(value)

class Bare:
    pass

def _hidden():
    import pygame.draw
'''


def test_the_measures_see_planted_faults() -> None:
    tree = ast.parse(PLANTED)
    assert undocumented(tree) == ["1 the module itself", "8 Bare"]
    assert calls(tree, "print") == [6]
    assert imports(tree) == {"pygame"}
    assert [body_lines(function) for function in functions(tree)] == [3, 1]


def test_percentile_is_by_rank() -> None:
    assert percentile(list(range(1, 12)), 0.9) == 10
