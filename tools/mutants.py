"""How many small mistakes in a module its own tests notice.

    python tools/mutants.py                      # a sample of every module below, with a seed
    python tools/mutants.py --all MODULE...      # every mutant of some modules (a part of the path)
    python tools/mutants.py --sample 300 --seconds 180 --seed 7 --show

A mutant is the module with one operator, constant or condition changed. It is compiled in place of
the module in a process of its own, which runs the tests that mirror the module and those of typed
lines until one fails; no file is touched. Fails below `--least` per cent.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent
STATEMENTS = "src/askfirst/statements"
READERS = sorted(path.stem for path in (ROOT / STATEMENTS / "readers").glob("*.py")
                 if path.stem != "__init__")  # fmt: skip
MODULES = (
    *(f"{STATEMENTS}/readers/{name}.py" for name in READERS),
    *(f"{STATEMENTS}/{name}.py" for name in
      ("agreement", "kept_in", "named_numbers", "barred", "composing", "predicates", "clauses",
       "one_breath", "comma_lines", "joined_lines", "steps", "areas", "event_and_answer",
       "not_answers", "unasked", "mishaps", "check")),
    *(f"src/askfirst/text/{name}.py" for name in ("amounts", "times", "lexicon")),
)  # fmt: skip
SECONDS = 60
"""A mutant that runs longer than that hangs: it is noticed."""
TYPED = "tests/unit/statements/test_typed.py"

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE,
    ast.GtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


def _changes(node: ast.AST) -> Iterator[Callable[[ast.AST], ast.AST]]:
    """What can be changed at a node, each as what makes the changed node of a copy."""
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            if type(operator) in _COMPARED:
                yield lambda made, place=place: _compared(made, place)
    elif isinstance(node, ast.BoolOp):
        yield _joined
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield lambda made: made.operand  # type: ignore[attr-defined]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield _added
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda made: ast.Constant(not made.value)  # type: ignore[attr-defined]
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield lambda made: ast.Constant(made.value + 1)  # type: ignore[attr-defined]
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield _turned
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield lambda made: ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Continue):
        yield lambda made: ast.Break()


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _compared(made: ast.AST, place: int) -> ast.AST:
    assert isinstance(made, ast.Compare)
    made.ops[place] = _COMPARED[type(made.ops[place])]()
    return made


def _joined(made: ast.AST) -> ast.AST:
    assert isinstance(made, ast.BoolOp)
    made.op = ast.Or() if isinstance(made.op, ast.And) else ast.And()
    return made


def _added(made: ast.AST) -> ast.AST:
    assert isinstance(made, ast.BinOp)
    made.op = ast.Sub() if isinstance(made.op, ast.Add) else ast.Add()
    return made


def _turned(made: ast.AST) -> ast.AST:
    assert isinstance(made, ast.If | ast.IfExp | ast.While)
    made.test = ast.UnaryOp(ast.Not(), made.test)
    return made


def _places(tree: ast.Module) -> list[tuple[ast.AST, Callable[[ast.AST], ast.AST]]]:
    """Every node inside a function that can be changed, with its change, in a fixed order."""
    found = []
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for statement in function.body:
            for node in ast.walk(statement):
                found += [(node, change) for change in _changes(node)]
    return found


class _Swap(ast.NodeTransformer):
    def __init__(self, target: ast.AST, change: Callable[[ast.AST], ast.AST]) -> None:
        self.target, self.change = target, change

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.target:
            return ast.copy_location(self.change(copy.deepcopy(node)), node)
        return self.generic_visit(node)


def mutant(source: str, number: int) -> tuple[ast.Module, int, str]:
    """The tree of a module with one change, the line of the change, and that line as it becomes."""
    tree = ast.parse(source)
    target, change = _places(tree)[number]
    line = getattr(target, "lineno", 0)
    changed = ast.fix_missing_locations(_Swap(target, change).visit(tree))
    assert isinstance(changed, ast.Module)
    return changed, line, ast.unparse(change(copy.deepcopy(target))).split("\n")[0][:90]


def count(path: str) -> int:
    """How many mutants a module has."""
    return len(_places(ast.parse((ROOT / path).read_text(encoding="utf-8"))))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module as its mutant."""

    def __init__(self, path: str, number: int) -> None:
        self.path, self.number = path, number
        self.name = path.removeprefix("src/").removesuffix(".py").replace("/", ".")

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, ROOT / self.path, loader=self)

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        changed, _, _ = mutant((ROOT / self.path).read_text(encoding="utf-8"), self.number)
        exec(compile(changed, str(ROOT / self.path), "exec"), module.__dict__)  # noqa: S102


def tests_of(path: str) -> list[str]:
    """The test files that mirror a module, and those of typed lines for the readers."""
    inside = Path(path).relative_to("src/askfirst")
    own = Path("tests/unit") / inside.parent / f"test_{inside.name}"
    found = [str(own)] if (ROOT / own).exists() else []
    return [*found, TYPED] if path.startswith(STATEMENTS) else found


def run_one(path: str, number: int) -> int:
    """Run the tests of a module against one mutant of it; the exit code of pytest."""
    import pytest

    sys.meta_path.insert(0, _Finder(path, number))
    sys.path.insert(0, str(ROOT / "src"))
    os.chdir(ROOT)
    options = ["-x", "-q", "-o", "addopts=", "-p", "no:cacheprovider", "--no-header", "--tb=no"]
    return int(
        pytest.main([*options, "--import-mode=importlib", "-m", "not slow", *tests_of(path)])
    )


def notices(path: str, number: int) -> bool:
    """Whether the tests of a module notice one mutant of it."""
    command = [sys.executable, __file__, "--one", path, str(number)]
    quick = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, env=quick)  # noqa: S603
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> int:
    """Print the share of mutants that were noticed, by module; fail below the least share."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("modules", nargs="*", help="parts of paths; all without")
    parser.add_argument("--all", action="store_true", help="every mutant instead of a sample")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seconds", type=int, default=0, help="begin no mutant after that")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=int, default=85)
    parser.add_argument("--show", action="store_true", help="those that were not noticed")
    parser.add_argument("--one", nargs=2, metavar=("PATH", "NUMBER"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return run_one(options.one[0], int(options.one[1]))
    chosen = [p for p in MODULES if not options.modules or any(m in p for m in options.modules)]
    everything = [(path, number) for path in chosen for number in range(count(path))]
    picked = everything
    if not options.all and len(everything) > options.sample:
        picked = sorted(random.Random(options.seed).sample(everything, options.sample))  # noqa: S311
    ends = time.monotonic() + options.seconds if options.seconds else float("inf")
    tried = random.Random(options.seed).sample(picked, len(picked))  # noqa: S311
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        found = list(
            pool.map(lambda one: notices(*one) if time.monotonic() < ends else None, tried)
        )
    done = {one: ok for one, ok in zip(tried, found, strict=True) if ok is not None}
    picked = [one for one in picked if one in done]
    noticed = [done[one] for one in picked]
    for path in chosen:
        of = [ok for (at, _), ok in zip(picked, noticed, strict=True) if at == path]
        if of:
            sys.stdout.write(f"{path.removeprefix('src/askfirst/'):40} {sum(of):4} of {len(of)}\n")
    for (path, number), ok in zip(picked, noticed, strict=True):
        if options.show and not ok:
            source = (ROOT / path).read_text(encoding="utf-8")
            _, line, made = mutant(source, number)
            sys.stdout.write(f"  {path}:{line} became {made}\n")
    share = 100 * sum(noticed) / max(len(noticed), 1)
    sys.stdout.write(f"{sum(noticed)} of {len(noticed)} noticed: {share:.1f} %\n")
    return 0 if share >= options.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
