"""What counts as standing in the paper."""

from askfirst.requirements import Kind, Origin, Record, Specification, Status
from interviewees.driver import Held
from interviewees.knowing import Line
from interviewees.measuring import Outcome, beside, measure
from interviewees.people import Clash, Half, Item, Person, Talk
from interviewees.words import content, numbers, share, stem

ITEM = Item("late", "late", ("a late parcel is sent back after 3 days",), "", "", "", "failure",
            ("failure.missing",), False, "", {})  # fmt: skip
CLASH = Clash("door", (Half(("task",), "open it"), Half(("rule",), "shut the gate")), "by day only")
TALK = Talk("", "", ("the clerk scans the label",), {}, ("wood", "no"), ("", ""),
            "they say it needs glass", CLASH, {}, ("no idea about paint",))  # fmt: skip
PERSON = Person("test", "web", False, "terse", {}, (ITEM,), TALK, (), frozenset())


def record(statement: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    values = {"id": "FR-01", "kind": kind, "statement": statement,
              "origins": (Origin(answer="goes-wrong", event=2, line="L1"),)}  # fmt: skip
    return Record.model_validate(values | more)


def held(*records: Record, lines: tuple[Line, ...] = ()) -> Held:
    told = lines or (Line(ITEM.typed[0], (("late", 1.0),)),)
    return Held(PERSON, (), told, {"late": 1.0}, {"late": 1.0}, 0,
                Specification(records=records))  # fmt: skip


def fate(*records: Record) -> Outcome:
    return measure(held(*records))[0]


def test_a_need_stands_when_one_record_has_its_words_and_numbers() -> None:
    assert fate(record("If a parcel is late, it shall be sent back after 3 days.")).fate == "right"


def test_without_its_number_or_its_no_it_is_garbled() -> None:
    assert fate(record("A late parcel is sent back after days.")).fate == "garbled"
    never = ITEM._replace(typed=("never send a late parcel back",), kind="exclusion")
    line = Line(never.typed[0], (("late", 1.0),))
    said = held(record("Send a late parcel back.", Kind.EXCLUSION), lines=(line,))
    outcome = measure(said._replace(person=PERSON._replace(items=(never,))))[0]
    assert outcome.fate == "garbled"


def test_a_risk_is_no_demand() -> None:
    outcome = fate(record("A late parcel is sent back after 3 days.", Kind.RISK, id="RISK-01"))
    assert outcome.fate == "misfiled"


def test_what_nobody_wrote_down_is_lost() -> None:
    assert fate(record("The lamp is green.")).fate == "lost"
    taken_out = record("A late parcel is sent back after 3 days.", status=Status.WITHDRAWN)
    assert fate(taken_out, record("The lamp is green.", id="FR-02")).fate == "lost"


def test_two_records_of_one_kind_that_do_not_belong_together_are_one_too_many() -> None:
    first = record("A late parcel is sent back after 3 days.")
    second = record("After 3 days send a late parcel back.", id="FR-02")
    assert fate(first, second).twice
    assert not fate(first, second.model_copy(update={"parent": "FR-01"})).twice


def test_hearsay_is_to_be_marked_and_a_dont_know_to_be_a_question() -> None:
    lines = (Line("they say it needs glass", (), "heard"), Line("wood", (), "technology"),
             Line("no idea about paint", (), "unknown 0"))  # fmt: skip
    wrong = held(record("They say it needs glass."),
                 record("No idea about paint.", Kind.RULE, id="BR-01"),
                 record("Wood.", Kind.LIMIT, id="CON-01", fields={"standing": "fixed"}),
                 lines=lines)  # fmt: skip
    assert [one.right for one in beside(wrong)] == [False, False, False]
    right = held(record("They say it needs glass.", heard=True),
                 record("No idea about paint.", Kind.QUESTION, id="OPEN-01"),
                 record("Wood.", Kind.LIMIT, id="CON-01", fields={"standing": "liked"}),
                 lines=lines)  # fmt: skip
    assert [one.right for one in beside(right)] == [True, True, True]


def test_a_step_has_to_be_printed() -> None:
    lines = (Line("the clerk scans the label"),)
    assert [one.right for one in beside(held(record("The lamp is green."), lines=lines))] == [False]
    printed = held(record("When the clerk scans the label, it beeps."), lines=lines)
    assert [one.right for one in beside(printed)] == [True]


def test_words_and_numbers_are_compared_without_their_dress() -> None:
    assert stem("plays") == stem("play") == stem("playing")
    assert stem("copies") == stem("copy")
    assert numbers("22 000 visitors, two of them") == numbers("22,000; 2")
    assert share(content("the vents open"), content("it opens a vent")) == 1.0
