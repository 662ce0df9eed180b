"""What changed between two specifications."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.changes import Change, Difference, compare, touched
from askfirst.requirements import Kind, Origin, Priority, Record, Specification, Status

IDS = st.lists(st.sampled_from([f"NEED-{n:02d}" for n in range(1, 7)]), unique=True)
RECORDS = IDS.flatmap(
    lambda ids: st.tuples(
        *(
            st.builds(
                Record,
                id=st.just(record_id),
                kind=st.just(Kind.NEED),
                words=st.text(max_size=8),
                priority=st.sampled_from([None, *Priority]),
                status=st.sampled_from(Status),
                missing=st.lists(st.sampled_from(["goal", "check"]), max_size=2).map(tuple),
            )
            for record_id in ids
        )
    )
)
SPECIFICATIONS = st.builds(
    Specification, records=RECORDS, paragraph=st.text(max_size=8), date=st.sampled_from(["", "x"])
)


@given(SPECIFICATIONS)
def test_nothing_differs_from_itself(specification: Specification) -> None:
    difference = compare(specification, specification)
    assert difference == Difference(order=tuple(one.id for one in specification.records))


def apply(old: Specification, difference: Difference) -> Specification:
    """The newer specification, from the older one and what differs."""
    records = {record.id: record.model_dump(mode="json") for record in old.records}
    records |= {record.id: record.model_dump(mode="json") for record in difference.added}
    document = old.model_dump(mode="json", exclude={"records"})
    for change in difference.changed:
        target = records[change.record] if change.record else document
        target[change.field] = change.after
    document["records"] = [records[record_id] for record_id in difference.order]
    return Specification.model_validate(document)


@given(SPECIFICATIONS, SPECIFICATIONS)
def test_what_differs_makes_the_new_from_the_old(old: Specification, new: Specification) -> None:
    assert apply(old, compare(old, new)) == new


def need(words: str, **values: object) -> Record:
    return Record(id="NEED-01", kind=Kind.NEED, words=words, **values)  # type: ignore[arg-type]


def test_a_changed_word_is_reworded_and_names_its_answer() -> None:
    origin = Origin(answer="tasks", event=9, words="from your answer on tasks, line 1")
    old = Specification(records=(need("lend a drill"),))
    new = Specification(records=(need("lend a saw", origins=(origin,)),))

    changes = [change for change in compare(old, new).changed if change.told]

    assert [(c.field, c.before, c.after, c.reworded) for c in changes] == [
        ("words", "lend a drill", "lend a saw", True)
    ]
    assert changes[0].cause == "from your answer on tasks, line 1"


def test_a_changed_priority_is_another_value() -> None:
    old = Specification(records=(need("lend", priority=Priority.MUST),))
    new = Specification(records=(need("lend", priority=Priority.COULD),))
    (change,) = compare(old, new).changed
    assert (change.field, change.reworded) == ("priority", False)
    assert touched(compare(old, new)) == ["NEED-01"]


def test_a_withdrawn_record_is_told_as_withdrawn() -> None:
    old = Specification(records=(need("lend"),))
    new = Specification(records=(need("lend", status=Status.WITHDRAWN),))
    assert compare(old, new).withdrawn == ("NEED-01",)
    assert touched(compare(old, new)) == ["NEED-01"]
    assert compare(new, new).withdrawn == compare(new, old).withdrawn == ()


def test_what_came_and_what_went_is_touched_and_what_a_reader_does_not_see_is_not() -> None:
    gone, came = need("lend"), need("note").model_copy(update={"id": "NEED-02"})
    kept = need("ring").model_copy(update={"id": "NEED-03"})
    again = kept.model_copy(update={"origins": (Origin(answer="tasks", event=9),)})
    difference = compare(Specification(records=(gone, kept)), Specification(records=(again, came)))
    assert (difference.added, difference.removed) == ((came,), (gone,))
    assert difference.order == ("NEED-03", "NEED-02")
    assert touched(difference) == ["NEED-02", "NEED-01"]
    assert [(one.record, one.field) for one in difference.changed] == [("NEED-03", "origins")]


def test_a_text_is_reworded_and_any_other_value_is_not() -> None:
    old, new = Specification(), Specification(case="We waited.", depth="deep", name="Shed")
    told = {one.field: (one.reworded, one.before) for one in compare(old, new).changed}
    assert told == {
        "case": (True, ""), "depth": (False, "quick"), "name": (False, "the system"),
    }  # fmt: skip
    fields = {"title": "Lend", "statement": "Lend.", "rationale": "fog", "owner": "Ann"}
    told_of = compare(
        Specification(records=(need("x"),)), Specification(records=(need("x", **fields),))
    )
    assert {one.field for one in told_of.changed if one.reworded} == set(fields) - {"owner"}


def test_bookkeeping_alone_is_no_change_to_a_reader() -> None:
    difference = compare(Specification(date="2026-01-01"), Specification(date="2026-02-01"))
    assert [change.told for change in difference.changed] == [False]


def test_the_first_sentence_is_a_text_and_the_latest_answer_is_the_cause() -> None:
    (change,) = compare(
        Specification(sentence="It lends."), Specification(sentence="It rents.")
    ).changed
    assert (change.field, change.reworded) == ("sentence", True)
    first, latest = (Origin(answer="tasks", event=n, words=f"answer {n}") for n in (3, 9))
    old = Specification(records=(need("lend", origins=(first,)),))
    new = Specification(records=(need("rent", origins=(first, latest)),))
    assert {one.cause for one in compare(old, new).changed} == {"answer 9"}


@pytest.mark.parametrize("field", ["origins", "findings", "metrics", "counts", "answers", "date"])
def test_what_only_programs_keep_is_not_told(field: str) -> None:
    assert not Change(field=field).told
    assert not Change(field=field, record="FR-01").told
    difference = Difference(changed=(Change(field=field, record="FR-01"),
                                     Change(field="title", record="FR-02"),
                                     Change(field="case")))  # fmt: skip
    assert touched(difference) == ["FR-02"]


@pytest.mark.parametrize("field", ["paragraph", "sentence", "case", "title"])
def test_each_text_of_the_document_is_reworded(field: str) -> None:
    (change,) = compare(Specification(), Specification.model_validate({field: "x"})).changed
    assert (change.field, change.reworded, change.after, change.told) == (field, True, "x", True)


def test_several_records_that_came_went_and_changed_stand_in_their_order_once_each() -> None:
    def of(number: int, words: str = "x", **more: object) -> Record:
        return need(words, **more).model_copy(update={"id": f"NEED-0{number}"})

    old = Specification(records=(of(1), of(2), of(3), of(4)))
    gone = {"status": Status.WITHDRAWN}
    new = Specification(records=(of(6), of(4, "y"), of(3, **gone), of(5), of(1, **gone)))
    made = compare(old, new)
    assert [one.id for one in made.added] == ["NEED-06", "NEED-05"]
    assert [one.id for one in made.removed] == ["NEED-02"]
    assert made.withdrawn == ("NEED-03", "NEED-01")
    assert made.order == ("NEED-06", "NEED-04", "NEED-03", "NEED-05", "NEED-01")
    assert touched(made) == ["NEED-06", "NEED-05", "NEED-02", "NEED-03", "NEED-01", "NEED-04"]
