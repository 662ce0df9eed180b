"""What counts as having reached the document, and as a record that nobody meant."""

from askfirst.requirements import Fit, Kind, Origin, Record, Specification, Status
from interviewees.driver import Held, Kept
from interviewees.measuring import measure
from interviewees.people import Item, Person
from interviewees.typed import Typed, Value

ITEM = Item("fewer", "fewer", "fewer", "goal", ("goal.change",), False, "",
            {"measure": "lost days", "now": "9", "then": "1"})  # fmt: skip
PERSON = Person("test", "web", False, {}, (), (ITEM,), (), (), frozenset())
TYPED = Typed(
    "lost days: 9 -> 1",
    (Value("change", "lost days", main=True), Value("now", "9"), Value("then", "1")),
    "fewer",
)


def held(*records: Record, typed: Typed = TYPED) -> Held:
    kept = (Kept(typed, "goals", "L1", "G-01"),)
    return Held(PERSON, (), kept, (), frozenset({"fewer"}), False, Specification(records=records))


def goal(**values: object) -> Record:
    origin = Origin(answer="goals", event=2, line="L1")
    common = {"id": "G-01", "kind": Kind.GOAL, "words": TYPED.text, "origins": (origin,)}
    return Record.model_validate(common | values)


def test_an_item_is_there_when_every_field_told_is_in_a_field() -> None:
    measured = measure(held(goal(fit=Fit(now="9", plan="1"))))
    assert measured.share == 1
    assert measured.outcomes[0].own_kind


def test_the_words_as_typed_do_not_stand_for_a_field() -> None:
    measured = measure(held(goal(fit=Fit(now="9"))))
    assert measured.share == 0
    assert measured.outcomes[0].lost == "field then is missing"


def test_another_meaning_and_no_record_do_not_count() -> None:
    risk = goal(id="RISK-01", kind=Kind.RISK, fields={"now": "9", "then": "1"})
    assert measure(held(risk)).outcomes[0].lost == "record of another meaning"
    assert measure(held()).outcomes[0].lost == "no record"
    assert measure(held(goal(status=Status.WITHDRAWN))).outcomes[0].lost == "no record"


def test_a_record_from_no_item_is_one_nobody_meant() -> None:
    strange = Record(id="NEED-09", kind=Kind.NEED, words="vet ej",
                     origins=(Origin(answer="tasks", event=9, line="L9"),))  # fmt: skip
    detailed = Record(id="FR-01", kind=Kind.FUNCTION, parent="G-01")
    measured = measure(held(goal(), strange, detailed))
    assert [record.id for record in measured.unmeant] == ["NEED-09"]
    assert measured.records == 3


def test_a_dont_know_typed_in_own_words_is_no_item() -> None:
    measured = measure(held(goal(), typed=Typed("vet ej")))
    assert [record.id for record in measured.unmeant] == ["G-01"]
