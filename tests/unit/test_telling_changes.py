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


def test_what_stands_on_top_is_told_where_it_changed_and_where_it_is_gone() -> None:
    old = Specification(name="Shed", case="We waited.", paragraph="A shed.", sentence="Sheds.")
    new = Specification(name="Barn", paragraph=" A  shed. ", sentence="Barns.")
    assert list(told(old, new)) == ["The name now reads: Barn.", "The case is gone."]


def test_who_says_yes_is_told_with_all_that_is_known_of_it() -> None:
    old = Specification.model_validate({"decision": {"reader": "Ann"}})
    new = Specification.model_validate(
        {"decision": {"reader": "Bo", "decide": "buy", "by": "2027-05-03", "looks_at": "a loan"}}
    )
    assert list(told(old, new)) == ["Who says yes: Bo · buy · 3 May 2027 · a loan."]
    assert list(told(new, Specification())) == ["Who says yes: nobody any more"]


def changed(old: Record = NOTES, **now: object) -> list[str]:
    """What is told of one record, without what it touches."""
    new = old.model_copy(update=now)
    return [line.partition(" (touches")[0] for line in lines((TASK, old), (TASK, new))]


def test_where_a_record_stands_and_how_sure_it_is() -> None:
    assert changed(parent="") == ["FR-01 now stands for all tasks."]
    loose = NOTES.model_copy(update={"parent": ""})
    assert changed(loose, parent="NEED-01") == ["FR-01 now stands in NEED-01."]
    assert changed(sure=False) == ["FR-01 is now a guess; it was said for certain."]
    heard = NOTES.model_copy(update={"heard": True, "sure": False})
    assert changed(heard, heard=False) == ["FR-01 is now a guess; it was heard only."]


def test_a_reason_a_weight_and_what_is_assumed_are_told_also_where_they_are_gone() -> None:
    why = NOTES.model_copy(update={"rationale": "drills get lost", "priority": Priority.MUST})
    assert changed(rationale="drills get lost") == ["FR-01 because: Drills get lost."]
    assert changed(why, rationale="", priority=None) == [
        "FR-01 is now without a weight; it was a must.", "FR-01 because: nobody says any more",
    ]  # fmt: skip
    assert changed(why, rationale="drills  get lost") == []
    assert changed(fields={"assume": "the council", "standing": "fixed"}) == [
        "FR-01 until then assume: the council (it was: nobody said).",
        "FR-01 how fixed: fixed (it was: nobody said).",
    ]


def test_what_touches_a_record_is_named_up_to_six_and_then_counted() -> None:
    checks = tuple(CHECK.model_copy(update={"id": f"TST-{n:02d}"}) for n in range(1, 8))
    filed = Record(id="BR-01", kind=Kind.RULE, statement="Two at most.", parent="NEED-01")
    now = NOTES.model_copy(update={"statement": "It notes who has it."})
    (line,) = lines((TASK, NOTES, *checks), (TASK, now, *checks))
    assert line.endswith("(touches NEED-01, TST-01, TST-02, TST-03, TST-04, TST-05 and 2 more)")
    (line,) = lines((TASK, NOTES, *checks[:5]), (TASK, now, *checks[:5]))
    assert line.endswith("TST-04, TST-05)")
    heavier = TASK.model_copy(update={"priority": Priority.SHOULD})
    assert lines((TASK, filed), (heavier, filed))[0].endswith("(touches BR-01)")


def test_what_was_withdrawn_already_is_not_told_again() -> None:
    gone = NOTES.model_copy(update={"status": Status.WITHDRAWN})
    assert lines((TASK, gone), (TASK, gone)) == lines((TASK, gone), (TASK,)) == []
    assert lines((TASK, gone), (TASK, NOTES))[0].startswith("FR-01 new function: ")


def test_a_text_of_160_characters_is_told_whole() -> None:
    text = "A" + " b" * 79 + "."
    assert list(told(Specification(), Specification(case=text))) == [f"The case now reads: {text}"]
    longer = text.replace("A", "Ab")
    (line,) = told(Specification(), Specification(case=longer))
    assert line.endswith(" b…")
