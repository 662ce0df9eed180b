"""What changed, as people read it: one line a change and what it touches."""

from __future__ import annotations

from askfirst.changes.telling import told
from askfirst.requirements import Kind, Link, Priority, Record, Specification, Status

TASK = Record(id="NEED-01", kind=Kind.NEED, title="Lend a drill", priority=Priority.MUST)
NOTES = Record(
    id="FR-01",
    kind=Kind.FUNCTION,
    statement="The shed shall note who has it.",
    parent="NEED-01",
    links=(Link(type="step-of", target="NEED-01"),),
)
CHECK = Record(
    id="TST-01",
    kind=Kind.CHECK,
    statement="Lend two.",
    links=(Link(type="checks", target="FR-01"),),
)
OPEN = Record(id="OPEN-01", kind=Kind.QUESTION, statement="Who pays?", status=Status.OPEN)


def lines(old: tuple[Record, ...], new: tuple[Record, ...]) -> list[str]:
    return list(told(Specification(records=old), Specification(records=new)))


def test_nothing_changed_is_no_line() -> None:
    assert lines((TASK, NOTES), (TASK, NOTES)) == []


def test_a_new_sentence_says_what_it_was_and_what_it_touches() -> None:
    now = NOTES.model_copy(update={"statement": "The shed shall note who has it and since when."})
    assert lines((TASK, NOTES, CHECK), (TASK, now, CHECK)) == [
        "FR-01 now reads: The shed shall note who has it and since when. It was: The shed shall"
        " note who has it. (touches NEED-01, TST-01)"
    ]


def test_a_weight_a_new_record_and_one_that_is_gone() -> None:
    now = TASK.model_copy(update={"priority": Priority.COULD})
    assert lines((TASK, NOTES), (now, NOTES)) == [
        "NEED-01 is now a could; it was a must. (touches FR-01)"
    ]
    assert lines((TASK,), (TASK, NOTES)) == [
        "FR-01 new function: The shed shall note who has it. (touches NEED-01)"
    ]
    assert lines((TASK, NOTES), (TASK,)) == [
        "FR-01 gone: The shed shall note who has it. (touches NEED-01)"
    ]
    withdrawn = NOTES.model_copy(update={"status": Status.WITHDRAWN})
    assert lines((TASK, NOTES), (TASK, withdrawn))[0].startswith("FR-01 gone: ")


def test_open_questions_are_told_with_who_and_when() -> None:
    owned = OPEN.model_copy(update={"owner": "the council", "fields": {"due": "2027-05-03"}})
    assert lines((OPEN,), (owned,)) == [
        "OPEN-01 who would know: the council (it was: nobody said).",
        "OPEN-01 by when: 3 May 2027 (it was: nobody said).",
    ]
    assert lines((owned,), ()) == ["OPEN-01 no longer open: Who pays?"]


def test_what_only_programs_keep_is_not_told() -> None:
    inner = NOTES.model_copy(
        update={"fields": {"begin": "when"}, "missing": ("check",), "confirmed_by": "Ada"}
    )
    assert lines((TASK, NOTES), (TASK, inner)) == []


def test_the_document_of_its_own_and_texts_are_harmless_and_short() -> None:
    old = Specification(paragraph="Old.", name="Shed")
    new = Specification(paragraph="New\x1b[31m words " + "and more " * 60, name="Shed")
    (line,) = told(old, new)
    assert line.startswith("The paragraph now reads: New words and more")
    assert "\x1b" not in line and len(line) < 200 and line.endswith("…")
