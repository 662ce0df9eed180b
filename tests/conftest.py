"""What all tests share: the examples that a property tries, and a way to rewrite golden files."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

import servers

# A property without a number of its own tries so many; ASKFIRST_EXAMPLES sets another number.
# Where CI is set the examples are always the same: a gate says whether a change broke something;
# what nobody has tried yet is looked for in everybody's own runs.
settings.register_profile(
    "askfirst",
    max_examples=int(os.environ.get("ASKFIRST_EXAMPLES", "50")),
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("askfirst")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh", action="store_true", help="rewrite golden files instead of comparing them"
    )


@pytest.fixture
def refresh(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--refresh"))


@pytest.fixture(scope="session")
def server() -> Iterator[servers.Server]:
    """A PostgreSQL server with the tables, and accounts for Ada and Otto."""
    with servers.server() as one:
        yield one.prepared("ada", "otto")
