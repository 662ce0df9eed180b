"""Whatever is typed and however it is changed: a document comes of it, and ids stay."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askfirst.changes import apply, compare
from askfirst.compose import compose
from askfirst.exporters import html, json, markdown
from askfirst.interview import Interview, Rejection, accept
from askfirst.replies import Reply
from askfirst.requirements import Specification, Status
from interviews import HALLS_STANDARD, answer, pack, stamp, started

TYPED: Final = (
    "Caretaker types a date -> list the free halls and tell the choir",
    "Caretaker: see which halls are free", "If the key is lost -> I call the locksmith",
    "If nobody answers -> free the hall again", "1: must; goal 1", "2: later", "dk", "none",
    "same as above", "quickly, please", "Book a hall twice -> the second is refused; the warden",
    "NEED-01 works with gloves -> yes", "While it rains -> the roof shall be closed", "->", "; ; ;",
    "never more than 4, except in May", "<b>bold</b> | `x` ]]>", "Wie ist das?", "a" * 300,
)  # fmt: skip
LINES = st.lists(
    st.one_of(
        st.sampled_from(TYPED),
        st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40),
    ),
    max_size=5,
)
BOXES = ("goals", "who", "tasks", "use", "limits", "priorities", "failures", "states", "checks",
         "numbers", "facts", "in-and-out", "risks", "words", "decisions-odd")  # fmt: skip
EDITS = st.lists(st.tuples(st.sampled_from(BOXES), LINES), min_size=1, max_size=6)


def begun() -> Interview:
    interview = started(depth="standard")
    for slot, value in HALLS_STANDARD.items():
        answer(interview, slot, value)
    return interview


EVENTS: Final = begun().events


def again() -> Interview:
    interview = started(depth="standard")
    for event in EVENTS[len(interview.events) :]:
        interview.apply(event)
    return interview


def edit(interview: Interview, slot: str, lines: list[str]) -> bool:
    """Type other lines into a box; whether they were taken."""
    question = interview.question(slot)
    assert question is not None
    made = accept(interview, slot, question, Reply(value=list(lines)))
    if isinstance(made, Rejection):
        return False
    interview.apply(stamp(made, len(interview.events) + 1))
    return True


def ids_of_lines(interview: Interview, slot: str) -> dict[str, str]:
    """The record of each line that stands once in a box."""
    given = interview.answers.get(slot)
    lines = [(line.text, line.record) for line in given.lines if line.record] if given else []
    times = Counter(text for text, _ in lines)
    return {text: str(record) for text, record in lines if times[text] == 1}


def records_of(interview: Interview, slot: str) -> set[str | None]:
    """The records that the lines of a box have."""
    given = interview.answers.get(slot)
    return {line.record for line in given.lines} if given else set()


def whole(specification: Specification) -> None:
    """What holds of every document."""
    ids = [record.id for record in specification.records]
    assert len(ids) == len(set(ids))
    assert specification.metrics["dangling_ids"] == 0
    assert specification.metrics["wording_warnings"] == 0
    assert specification.metrics.get("must_incomplete_unasked", 0) == 0
    assert compare(specification, specification).empty
    assert Specification.model_validate_json(specification.model_dump_json()) == specification


@given(EDITS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
def test_edits_of_boxes(edits: list[tuple[str, list[str]]]) -> None:
    check(edits)


@pytest.mark.slow
@given(EDITS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_many_edits_of_boxes(edits: list[tuple[str, list[str]]]) -> None:
    check(edits)


def check(edits: list[tuple[str, list[str]]]) -> None:
    interview = again()
    before = compose(interview)
    ever: dict[str, set[str | None]] = {}  # by box, what its lines have been: a line may come back
    for slot, lines in edits:
        known = ids_of_lines(interview, slot)
        ever.setdefault(slot, set()).update(records_of(interview, slot))
        others = {record.id for record in before.records} - ever[slot]
        if not edit(interview, slot, lines):
            continue
        after = compose(interview)
        whole(after)
        kept = ids_of_lines(interview, slot)
        assert {text: known[text] for text in known.keys() & kept.keys()} == {
            text: kept[text] for text in known.keys() & kept.keys()
        }
        new = set(kept.values()) - set(known.values())
        assert not new & others, "an id was given to something else"
        assert apply(before, compare(before, after)) == after
        before = after
    again_composed = compose(Interview([pack()], interview.events))
    assert again_composed == before
    for render in (markdown.render, json.render, html.render):
        assert render(before) == render(again_composed)


def test_a_line_taken_out_leaves_its_id_behind() -> None:
    interview = again()
    first = ids_of_lines(interview, "tasks")
    edit(interview, "tasks", [*list(first)[1:], "Warden: count the keys"])
    specification = compose(interview)
    gone = specification.record("NEED-01")
    assert gone is not None and gone.status is Status.WITHDRAWN
    kept = ids_of_lines(interview, "tasks")
    assert kept["Warden: count the keys"] not in first.values()


def test_what_an_emptied_box_told_of_other_records_is_gone() -> None:
    interview = again()
    compose(interview)
    edit(interview, "priorities", [])
    task = compose(interview).record("NEED-01")
    assert task is not None and task.priority is None
