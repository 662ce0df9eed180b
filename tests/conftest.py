"""What all tests share: the examples that a property tries, a way to rewrite golden files, and what
keeps the ordinary suite short."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import settings

import servers
from thorough import EXAMPLES

WORTH_A_REPORT = 0.005
"""Seconds of a set-up; `--durations` leaves out what takes less."""

# Where CI is set the examples are always the same: a gate says whether a change broke something;
# what nobody has tried yet is looked for in everybody's own runs.
settings.register_profile(
    "askfirst",
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("askfirst")

# Bytecode is kept, whatever the environment says: without it each program that a test starts
# compiles the source anew, and each run all tests.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# No test cuts the power: nothing waits until what was written has reached the disk.
os.fsync = lambda _: None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where slow tests are left out, a module of nothing else is not even loaded: it would load
    large libraries for nothing. One that is named on the command line is."""
    if config.option.markexpr != "not slow" or collection_path.suffix != ".py":
        return None
    named = {Path(argument.partition("::")[0]).name for argument in config.args}
    if collection_path.name in named:
        return None
    return "\npytestmark = pytest.mark.slow\n" in collection_path.read_text("utf-8") or None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh", action="store_true", help="rewrite golden files instead of comparing them"
    )


def pytest_configure(config: pytest.Config) -> None:
    """What is rewritten is rewritten whole."""
    if config.getoption("--refresh"):
        config.option.markexpr = ""


# Nothing that importing makes is garbage, and there is a lot of it.
gc.disable()


class Backwards(pytest.Dir):
    """A folder from its last module to its first."""

    def collect(self) -> list[pytest.Item | pytest.Collector]:
        return list(super().collect())[::-1]


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Dir | None:
    """In a fresh clone each module has to be compiled. Every other worker begins with the last one,
    so that each compiles half of them and finds the other half done."""
    worker = getattr(parent.config, "workerinput", {}).get("workerid", "gw0")
    if int(worker.removeprefix("gw")) % 2 == 0 or (path / "__init__.py").exists():
        return None
    return Backwards.from_parent(parent, path=path)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """All workers must name the tests in one order."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.path.parts)


def pytest_collection_finish() -> None:
    """The garbage collector need not go through thousands of tests again and again."""
    gc.freeze()
    gc.set_threshold(10_000)  # as the program itself does
    gc.enable()


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """A set-up that went well at once, and a tear-down, are not worth a report: a worker has to
    send each of them, and the reports of thousands of tests take longer than many of the tests."""
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in runtestprotocol(item, nextitem=nextitem, log=False):
        if report.when == "call" or not report.passed or report.duration > WORTH_A_REPORT:
            item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture
def refresh(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--refresh"))


@pytest.fixture(scope="session")
def server() -> Iterator[servers.Server]:
    """A PostgreSQL server with the tables, and accounts for Ada and Otto."""
    with servers.server() as one:
        yield one.prepared("ada", "otto")
