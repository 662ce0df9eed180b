"""The number of screens that is announced as the most holds to the end of the interview."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst import agenda
from askfirst.agenda.depths import further
from askfirst.events import Noted
from askfirst.questions import Depth, Progress, Prompt
from interviewees import driver
from interviewees.people import people
from interviews import HALLS, HALLS_STANDARD, started, tell, told
from thorough import only

PACKS = ("core", "screens", "code", "service", "model", "device", "people")


def most(progress: Progress) -> int:
    return progress.answered + progress.open + progress.may_open


@pytest.mark.parametrize(
    ("name", "depth"),
    only(
        ("allotment-swaps", Depth.QUICK),
        ("crane-log", Depth.STANDARD),
        of=[
            ("allotment-swaps", Depth.QUICK),
            ("allotment-swaps", Depth.STANDARD),
            ("crane-log", Depth.STANDARD),
            ("trip-consent", Depth.STANDARD),
            ("mountain-rescue", Depth.DEEP),
        ],
    ),
)
def test_no_interview_has_more_screens_than_were_announced_at_any_of_them(
    name: str, depth: Depth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: dict[str, int] = {}
    ask = driver._Leading._ask

    def noted(self: driver._Leading, prompt: Prompt) -> None:
        announced[prompt.slot] = most(prompt.progress)
        ask(self, prompt)

    monkeypatch.setattr(driver._Leading, "_ask", noted)
    driver.lead(people()[name], tmp_path, depth)
    assert {slot: at for slot, at in announced.items() if at < len(announced)} == {}


def test_at_quick_and_standard_no_more_is_announced_than_the_depth_has() -> None:
    assert most(agenda.progress(started(packs=PACKS))) == 12
    assert most(agenda.progress(started(packs=PACKS, depth="standard"))) == 40


def test_read_backs_count_until_they_were_asked() -> None:
    interview = told(HALLS, depth="standard")
    before = agenda.progress(interview).may_open
    assert before >= 2
    finished = told({**HALLS_STANDARD, "paragraph": "It is a book of halls."}, depth="standard")
    assert agenda.progress(finished).may_open < before


def test_a_pack_that_a_later_tick_may_switch_on_counts() -> None:
    with_packs = agenda.progress(started(packs=PACKS, depth="deep")).may_open
    alone = agenda.progress(started(depth="deep")).may_open
    assert with_packs - alone > 30


def test_raising_the_depth_says_from_how_many_to_how_many() -> None:
    interview = told(HALLS)
    more = further(interview, Depth.STANDARD)
    told_so = f"{more.questions} more questions, {more.questions + more.may_open} at most."
    assert more.may_open
    assert told_so in more.told()
    raised = tell(interview, Noted(topic="depth", depth="standard"))
    assert agenda.progress(raised).may_open == more.may_open
