"""Full interviews with all twelve people keep the budget of screens."""

from pathlib import Path

import pytest

from askfirst.agenda.probing import SCREENS
from askfirst.questions import Depth
from interviewees.driver import Held, lead, lead_least_first
from interviewees.people import FOLDER, people

SOURCES = sorted((FOLDER / "sources").glob("*.txt"))

each_person = pytest.mark.parametrize("name", people())


def two_sources(name: str) -> list[Path]:
    """The person's own document and another one, or two others."""
    own = list(people()[name].sources)
    return (own + [path for path in SOURCES if path not in own])[:2]


def screens(held: Held) -> int:
    """Every screen that waits for a key; the same prompt after its help is not another one."""
    return sum(not screen.repeated for screen in held.screens)


@each_person
def test_quick_keeps_its_budget_with_two_sources_and_dont_knows(name: str, tmp_path: Path) -> None:
    held = lead(people()[name], tmp_path, Depth.QUICK, sources=two_sources(name))
    assert screens(held) <= SCREENS[Depth.QUICK]
    least = lead_least_first(people()[name], tmp_path, Depth.QUICK, sources=two_sources(name))
    assert screens(least) <= SCREENS[Depth.QUICK]
    assert sum(screen.dont_know for screen in least.screens) >= 0.3 * screens(least)


@each_person
def test_standard_keeps_its_budget_with_two_sources_and_drawn_dont_knows(
    name: str, tmp_path: Path
) -> None:
    held = lead(people()[name], tmp_path, Depth.STANDARD, sources=two_sources(name))
    assert screens(held) <= SCREENS[Depth.STANDARD]


@pytest.mark.parametrize("name", ["allotment-swaps", "mountain-rescue"])
def test_documents_that_differ_are_asked_about_early_and_within_the_budget(
    name: str, tmp_path: Path
) -> None:
    """Those two need the most screens of all."""
    told = {"mail.txt": (25, 5, 120), "minutes.txt": (30, 20, 90)}
    for file, (vents, alarm, hall) in told.items():
        (tmp_path / file).write_text(
            f"The vents should open at {vents} °C.\n\nThe alarm rings after {alarm} minutes.\n\n"
            f"The hall holds {hall} guests at a wedding.\n",
            encoding="utf-8",
        )
    sources = [tmp_path / file for file in told]
    held = lead_least_first(people()[name], tmp_path / "held", Depth.STANDARD, sources=sources)
    slots = [screen.slot for screen in held.screens]
    assert screens(held) <= SCREENS[Depth.STANDARD]
    assert {f"documents-differ@{number}" for number in (1, 2, 3)} <= set(slots)
    assert slots.index("documents-differ@1") < slots.index("numbers")


@pytest.mark.slow
@each_person
def test_standard_keeps_its_budget_with_dont_knows_where_least_is_known(
    name: str, tmp_path: Path
) -> None:
    held = lead_least_first(people()[name], tmp_path, Depth.STANDARD, sources=two_sources(name))
    assert screens(held) <= SCREENS[Depth.STANDARD]
    assert sum(screen.dont_know for screen in held.screens) >= 0.3 * screens(held)


def test_a_person_without_patience_leaves_after_twelve_prompts_in_vain(tmp_path: Path) -> None:
    person = people()["crane-log"]._replace(items=(), says=frozenset())
    held = lead(person, tmp_path, Depth.STANDARD, patience=3)
    assert held.left
    assert [screen.brought for screen in held.screens[-3:]] == [0, 0, 0]
    assert held.screens[-4].brought > 0


def test_the_same_person_holds_the_same_interview_twice(tmp_path: Path) -> None:
    person = people()["stage-equipment"]
    first = lead(person, tmp_path / "first", Depth.STANDARD)
    second = lead(person, tmp_path / "second", Depth.STANDARD)
    assert first.kept == second.kept
    assert first.screens == second.screens
