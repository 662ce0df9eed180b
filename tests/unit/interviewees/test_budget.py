"""Full interviews with scripted people keep the budget of screens and end."""

from pathlib import Path

import pytest

from askfirst.questions import SCREENS, Depth
from interviewees.driver import Held, lead
from interviewees.people import FOLDER, Person, aside, people
from thorough import only

SOURCES = sorted((FOLDER / "sources").glob("*.txt"))
FAST = ("trip-consent",)
EVERYBODY = {**people(), **aside()}

some = pytest.mark.parametrize(
    "name",
    only(*FAST, of=EVERYBODY),
)


def two_sources(person: Person) -> list[Path]:
    """The person's own document and another one, or two others."""
    own = list(person.sources)
    return (own + [path for path in SOURCES if path not in own])[:2]


@some
def test_quick_keeps_its_budget_with_two_sources(name: str, tmp_path: Path) -> None:
    person = EVERYBODY[name]
    held = lead(person, tmp_path, Depth.QUICK, sources=two_sources(person))
    assert len(held.screens) <= SCREENS[Depth.QUICK]


@some
def test_standard_keeps_its_budget_with_two_sources(name: str, tmp_path: Path) -> None:
    person = EVERYBODY[name]
    held = lead(person, tmp_path, Depth.STANDARD, sources=two_sources(person))
    assert len(held.screens) <= SCREENS[Depth.STANDARD]
    assert not held.gave_up
    assert held.recall(at_patience=True) == held.recall() >= 0.6


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERYBODY)
def test_deep_comes_to_an_end(name: str, tmp_path: Path) -> None:
    held = lead(EVERYBODY[name], tmp_path, Depth.DEEP)
    assert held.recall() >= 0.7


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_loses_patience_at_standard(name: str, tmp_path: Path) -> None:
    held = lead(EVERYBODY[name], tmp_path, Depth.STANDARD)
    assert not held.gave_up
    assert held.recall(at_patience=True) == held.recall() >= 0.6


def test_a_person_without_patience_goes_on_with_the_shortest_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(driver_start(), "terse", 1.0)
    held = lead(people()["crane-log"], tmp_path, Depth.STANDARD)
    assert 0 < held.gave_up < len(held.screens)
    assert held.recall(at_patience=True) < held.recall()
    after = [screen for screen in held.screens[held.gave_up :] if screen.id == "usual-parts"]
    assert all(screen.needs <= 1 for screen in after)


def driver_start() -> dict[str, float]:
    """The patience that people start with."""
    from interviewees import driver

    return driver.START


def test_the_same_person_holds_the_same_interview_twice(tmp_path: Path) -> None:
    def once(name: str) -> Held:
        return lead(people()["crane-log"], tmp_path / name, Depth.QUICK)

    assert once("first").screens == once("second").screens
