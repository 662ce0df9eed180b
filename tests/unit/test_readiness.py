"""Whether a design can start, and what is in the way: content only."""

from __future__ import annotations

from askfirst.paper.clashes import SIDES
from askfirst.readiness import asked_of, for_others, readiness, unowned
from askfirst.requirements import (
    Finding,
    Fit,
    Kind,
    Link,
    Origin,
    Pattern,
    Priority,
    Quote,
    Record,
    Severity,
    Specification,
    Via,
)
from rows import each_row

CAME = (Origin(answer="goals", event=1),)
WHOLE = Specification(
    depth="standard",
    records=(
        Record(id="G-01", kind=Kind.GOAL, statement="fewer clashes", fit=Fit(plan="none")),
        Record(id="NEED-01", kind=Kind.NEED, statement="book", priority=Priority.MUST),
        Record(id="FR-01", kind=Kind.FUNCTION, pattern=Pattern.EVENT, origins=CAME,
               parent="NEED-01", statement="When it rains, Hallbook shall close the roof."),
        Record(id="TST-01", kind=Kind.CHECK, statement="Close it twice.",
               links=(Link(type="checks", target="NEED-01"),)),
    ),
)  # fmt: skip


def codes(specification: Specification) -> list[str]:
    return [reason.code for reason in readiness(specification).reasons]


def with_record(record: Record) -> Specification:
    kept = tuple(one for one in WHOLE.records if one.id != record.id)
    return WHOLE.model_copy(update={"records": (*kept, record)})


def without(*ids: str) -> Specification:
    return WHOLE.model_copy(
        update={"records": tuple(one for one in WHOLE.records if one.id not in ids)}
    )


def question(**fields: str) -> Record:
    return Record(id="OPEN-01", kind=Kind.QUESTION, statement="Who pays?", fields=fields)


def test_a_whole_document_is_ready_however_it_is_put_and_however_far_was_asked() -> None:
    found = readiness(WHOLE)
    assert (found.ready, found.verdict, found.reasons) == (True, "Ready to design", ())
    grammar = WHOLE.records[2].model_copy(update={"missing": ("trigger",), "statement": "Roof."})
    assert codes(with_record(grammar)) == []
    warned = Finding(code="vague-word", family="vague", severity=Severity.WARNING, message="nice")
    for update in (
        {"depth": "quick"},
        {"counts": {"open": 3}},
        {"paragraph_confirmed": False},
        {"findings": (warned,)},
    ):
        assert codes(WHOLE.model_copy(update=update)) == []


def test_a_contradiction_comes_first_and_one_that_was_explained_does_not_count() -> None:
    clash = Finding(code="over-budget", family="contradiction", severity=Severity.ERROR,
                    message="Two sums.", record="G-01", others=("FR-01",))  # fmt: skip
    torn = without("TST-01").model_copy(update={"findings": (clash,)})
    assert codes(torn) == ["over-budget", "must-without-check"]
    first = readiness(torn).reasons[0]
    assert (first.records, first.text, first.command) == (
        ("G-01", "FR-01"), "Two sums.", "askfirst review",
    )  # fmt: skip
    explained = clash.model_copy(update={"explained": "the second is a gift"})
    assert codes(WHOLE.model_copy(update={"findings": (explained,)})) == []


def test_an_open_contradiction_is_in_the_way() -> None:
    asked = question(sort="contradiction", first="FR-01", second="We like rain.")
    (reason,) = readiness(with_record(asked)).reasons
    assert (reason.code, reason.records) == ("contradiction", ("OPEN-01", "FR-01"))
    assert reason.text.endswith("” and “We like rain.”: which of the two holds, and when?")
    one = next(record for record in WHOLE.records if record.id == "FR-01")
    assert f"“{(one.words or one.statement)[:12]}" in reason.text


@each_row(
    ("sides", "told"),
    [
        (2, "“Ed: a” and “Flo: b”: which of the two holds, and when?"),
        (3, "“Ed: a”, “Flo: b” and “Gus: c”: which of them holds, and when?"),
        (6, "“Ed: a”, “Flo: b”, “Gus: c”, “Hal: d” and 2 more: which of them holds, and when?"),
    ],
)
def test_all_who_differ_are_named_and_settle_mends_it(sides: int, told: str) -> None:
    said = ("Ed: a", "Flo: b", "Gus: c", "Hal: d", "Ira: e", "Jo: f")
    fields = dict(zip(SIDES, said[:sides], strict=False))
    (reason,) = readiness(
        with_record(question(sort="contradiction", differ="laid side by side", **fields))
    ).reasons
    assert (reason.text, reason.command) == (told, "askfirst settle")


def test_a_side_that_is_a_record_is_told_with_whose_it_is() -> None:
    asked = question(sort="contradiction", first="FR-01", first_by="Ed", second="Flo: b")
    (reason,) = readiness(with_record(asked)).reasons
    assert "” (Ed) and “Flo: b”: which of the two" in reason.text
    assert reason.command == "askfirst review"


def test_a_must_needs_a_step_and_a_check_and_other_tasks_need_neither() -> None:
    assert codes(without("TST-01")) == ["must-without-check"]
    bare = Record(id="NEED-02", kind=Kind.NEED, title="Swap", priority=Priority.MUST)
    assert codes(with_record(bare)) == ["must-without-steps", "must-without-check"]
    assert codes(with_record(bare.model_copy(update={"priority": Priority.COULD}))) == []


def test_where_nobody_ranked_the_tasks_each_of_them_counts() -> None:
    unranked = WHOLE.records[1].model_copy(update={"priority": None})
    bare = Record(id="NEED-02", kind=Kind.NEED, title="Swap")
    made = WHOLE.model_copy(update={"records": (unranked, bare, *WHOLE.records[2:])})
    found = readiness(made.model_copy(update={"depth": "quick"})).reasons
    assert [one.records for one in found if one.code.startswith("must")] == [("NEED-02",)] * 2
    assert found[-1].command == "askfirst resume --depth standard"


def test_a_goal_is_measured_by_a_number_a_meter_or_a_check() -> None:
    bare = WHOLE.records[0].model_copy(update={"fit": Fit(), "missing": ("number",)})
    assert codes(with_record(bare)) == ["goal-without-measure"]
    tried = WHOLE.records[3].model_copy(
        update={"id": "TST-02", "links": (Link(type="checks", target="G-01"),)}
    )
    made = with_record(bare)
    assert codes(made.model_copy(update={"records": (*made.records, tried)})) == []


def test_an_unknown_blocks_until_somebody_answers_it_by_a_day_or_says_what_to_assume() -> None:
    assert codes(with_record(question(sort="unknown"))) == []
    link = {"links": (Link(type="blocks", target="FR-01"),)}
    blocks = question(sort="unknown").model_copy(update=link)
    assert codes(with_record(blocks)) == ["unknown-blocks"]
    owned = blocks.model_copy(update={"owner": "the warden"})
    assert codes(with_record(owned)) == ["unknown-blocks"]
    due = owned.model_copy(update={"fields": {**blocks.fields, "due": "May"}})
    assert codes(with_record(due)) == []
    assumed = question(sort="unknown", assume="the council").model_copy(update=link)
    assert codes(with_record(assumed)) == []


def test_which_open_questions_somebody_else_may_answer() -> None:
    assert for_others(question(sort="unknown"))
    assert not for_others(question(sort="contradiction"))
    assert not for_others(question(sort="gap"))
    assert [one.id for one in unowned(with_record(question(sort="unknown")))] == ["OPEN-01"]


def test_what_only_a_document_says_is_a_claim_until_a_person_says_it_is_true() -> None:
    quote = Quote(source="mail.txt", sha256="0", start=0, end=4, quote="rain")
    came = (Origin(answer="tasks", event=1, via=Via.DOCUMENT, quotes=(quote,)),)
    claimed = WHOLE.records[2].model_copy(update={"origins": came})
    assert codes(with_record(claimed)) == ["claim"]
    true = came[0].model_copy(update={"quotes": (quote.model_copy(update={"use": "true"}),)})
    assert codes(with_record(claimed.model_copy(update={"origins": (true,)}))) == []


def test_nothing_said_is_in_the_way_and_reasons_count_what_they_do_not_name() -> None:
    assert codes(Specification()) == ["no-goal", "no-task", "no-function"]
    goals = tuple(
        Record(id=f"G-{n:02d}", kind=Kind.GOAL, title=f"less of {n}", missing=("number",))
        for n in range(9)
    )
    found = readiness(WHOLE.model_copy(update={"records": (*WHOLE.records[1:], *goals)}))
    (reason,) = found.reasons
    assert reason.text == (
        "9 goals have no measure: less of 0 (G-00), less of 1 (G-01), less of 2 (G-02) and 6 more."
    )
    assert len(reason.records) == 9


def test_reasons_that_name_all_they_count_speak_of_no_more() -> None:
    goals = tuple(
        Record(id=f"G-{n:02d}", kind=Kind.GOAL, title=f"less of {n}", missing=("number",))
        for n in range(3)
    )
    found = readiness(WHOLE.model_copy(update={"records": (*WHOLE.records[1:], *goals)}))
    (reason,) = found.reasons
    assert reason.text == (
        "3 goals have no measure: less of 0 (G-00), less of 1 (G-01), less of 2 (G-02)."
    )


def test_a_document_that_contradicts_itself_says_so_in_some_words() -> None:
    clash = Finding(code="odd", family="contradiction", severity=Severity.ERROR, message="",
                    record="G-01", others=("FR-01",))  # fmt: skip
    (reason,) = readiness(WHOLE.model_copy(update={"findings": (clash,)})).reasons
    assert (reason.text, reason.command) == ("Two lines contradict one another.", "askfirst review")


def test_up_to_four_sides_are_named_and_none_are_counted() -> None:
    said = ("Ed: a", "Flo: b", "Gus: c", "Hal: d")
    fields = dict(zip(SIDES, said, strict=False))
    (reason,) = readiness(with_record(question(sort="contradiction", **fields))).reasons
    assert reason.text.startswith("“Ed: a”, “Flo: b”, “Gus: c” and “Hal: d”: which of them")


def test_a_side_is_told_in_the_words_that_somebody_said() -> None:
    said = WHOLE.records[2].model_copy(update={"words": "shut the roof when it rains"})
    asked = question(sort="contradiction", first="FR-01", second="Flo: b")
    made = with_record(said)
    (reason,) = readiness(made.model_copy(update={"records": (*made.records, asked)})).reasons
    assert reason.text.startswith("“shut the roof when it rains” and “Flo: b”")


@each_row(
    ("fit", "missing", "in_the_way"),
    [
        (Fit(), ("number",), ["goal-without-measure"]),
        (Fit(meter="count them"), ("number",), []),
        (Fit(), ("reason",), []),
        (Fit(), (), []),
    ],
)
def test_a_goal_with_a_meter_is_measured_though_its_number_is_missing(
    fit: Fit, missing: tuple[str, ...], in_the_way: list[str]
) -> None:
    goal = WHOLE.records[0].model_copy(update={"fit": fit, "missing": missing})
    assert codes(with_record(goal)) == in_the_way


@each_row(
    ("kind", "counts"),
    [
        (Kind.RULE, True),
        (Kind.LIMIT, True),
        (Kind.EVIDENCE, False),
        (Kind.ASSUMPTION, False),
        (Kind.QUESTION, False),
    ],
)
def test_what_is_no_demand_is_no_claim_either(kind: Kind, counts: bool) -> None:
    quote = Quote(source="mail.txt", sha256="0", start=0, end=4, quote="rain")
    came = (Origin(answer="tasks", event=1, via=Via.DOCUMENT, quotes=(quote,)),)
    made = Record(id="X-01", kind=kind, statement="rain", origins=came)
    assert ("claim" in codes(with_record(made))) is counts


def asked(number: int, owner: str = "", due: str = "") -> Record:
    fields = {"sort": "unknown"} | ({"due": due} if due else {})
    blocks = (Link(type="blocks", target="FR-01"),)
    return Record(id=f"OPEN-{number:02d}", kind=Kind.QUESTION, title=f"why {number}", owner=owner,
                  fields=fields, links=blocks)  # fmt: skip


def test_a_question_is_answered_by_a_day_only_where_there_is_a_person_and_a_day() -> None:
    open_ = (asked(1), asked(2, owner="Ida"), asked(3, due="May"), asked(4, "Ida", "May"))
    made = WHOLE.model_copy(update={"records": (*WHOLE.records, *open_)})
    assert [one.id for one in unowned(made)] == ["OPEN-01", "OPEN-02", "OPEN-03"]
    (reason,) = readiness(made).reasons
    assert reason.command == "askfirst questions"
    assert reason.text == (
        "3 open questions have no day by which somebody answers:"
        " why 1 (OPEN-01), why 2 (OPEN-02), why 3 (OPEN-03)."
    )


def test_questions_of_a_person_are_those_with_the_name_in_any_case() -> None:
    open_ = (asked(1), asked(2, owner="Ida Bo"), asked(3, owner="Otto"))
    made = WHOLE.model_copy(update={"records": (*WHOLE.records, *open_)})
    for name, found in (
        (" ida ", ["OPEN-02"]),
        ("BO", ["OPEN-02"]),
        ("Cy", []),
        ("otto", ["OPEN-03"]),
    ):
        assert [one.id for one in asked_of(made, name)] == found
    assert len(asked_of(made)) == 3


@each_row(
    ("number", "ranked", "told"),
    [
        (1, True, "1 task that must be there has no check: swap 1 (NEED-11)."),
        (2, True, "2 tasks that must be there have no check: swap 1 (NEED-11), swap 2 (NEED-12)."),
        (1, False, "1 task has no check: swap 1 (NEED-11)."),
        (2, False, "2 tasks have no check: swap 1 (NEED-11), swap 2 (NEED-12)."),
    ],
)
def test_tasks_that_lack_something_are_counted_in_plain_words(
    number: int, ranked: bool, told: str
) -> None:
    must = Priority.MUST if ranked else None
    tasks = [
        Record(id=f"NEED-1{n}", kind=Kind.NEED, title=f"swap {n}", priority=must)
        for n in range(1, number + 1)
    ]
    made = WHOLE.records[1].model_copy(update={"priority": must})
    kept = (WHOLE.records[0], made, *WHOLE.records[2:], *tasks)
    found = readiness(WHOLE.model_copy(update={"records": kept})).reasons
    assert [one.text for one in found if one.code == "must-without-check"] == [told]
    assert {one.command for one in found} == {"askfirst review"}
