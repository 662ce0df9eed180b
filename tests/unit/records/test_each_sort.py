"""Each kind, tick and word of a list where one of them may be forgotten, and the second of two."""

from __future__ import annotations

import pytest

from askfirst.events import Answered, Opinion, Settled
from askfirst.interview.opinions import key_of
from askfirst.records import compose, explaining
from askfirst.records.asking_how import reached, reaction, their_form
from askfirst.records.described import CHARACTERISTICS
from askfirst.records.explaining import _with, by_name, with_reasons
from askfirst.records.filing import filed
from askfirst.records.gathered import gathered
from askfirst.records.links import linked
from askfirst.records.merging import aliases, in_words, merged, pointing
from askfirst.records.needs import PRIORITIES
from askfirst.records.several import names_of
from askfirst.records.unknown_parts import is_it_so, not_known
from askfirst.requirements import (
    Fit,
    Kind,
    Link,
    Origin,
    Pattern,
    Priority,
    Record,
    Specification,
    Step,
    Story,
)
from interviews import started, told
from rows import each_row

SAME = (Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.CHECK, Kind.EXCLUSION, Kind.NEED,
        Kind.DATA, Kind.INTERFACE, Kind.RISK, Kind.GOAL)  # fmt: skip


def one(name: str, kind: Kind = Kind.RULE, statement: str = "", **more: object) -> Record:
    values = {"statement": statement, "words": statement, "title": statement.rstrip("."), **more}
    return Record.model_validate({"id": name, "kind": kind, **values})


@each_row("kind", Kind)
def test_what_is_said_twice_is_one_in_each_kind_that_tells_what_is_wanted(kind: Kind) -> None:
    said = [one(f"X-{n}", kind, "The gate opens at 6.") for n in (1, 2, 3)]
    assert [made.id for made in merged(said)] == (
        ["X-1"] if kind in SAME else ["X-1", "X-2", "X-3"]
    )


def test_three_mentions_and_another_fact_between_stand_in_the_order_of_the_first() -> None:
    said = [one("BR-1", statement="The gate opens at 6."), one("BR-2", statement="Boats wait out."),
            one("BR-3", statement="the gate opens at 6"), one("BR-4", statement="Boats wait out."),
            one("BR-5", statement="The gate opens at 7."),
            one("BR-6", statement="The gate opens at 6!", parent="N-1")]  # fmt: skip
    made = merged(said)
    assert [(told.id, told.fields.get("also", ""), told.parent) for told in made] == [
        ("BR-1", "BR-3 BR-6", "N-1"), ("BR-2", "BR-4", ""), ("BR-5", "", ""),
    ]  # fmt: skip
    assert {name: told.id for name, told in aliases(made).items()} == {
        "BR-3": "BR-1", "BR-6": "BR-1", "BR-4": "BR-2",
    }  # fmt: skip


@each_row("kind", [Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.NEED])
def test_a_number_that_a_longer_line_holds_is_told_there_whatever_comes_first(kind: Kind) -> None:
    short = one("X-1", kind, "The slip two days before the trip.")
    long = one("X-2", Kind.FUNCTION, "It prints the slip two days before the trip of a boat.")
    no = one("X-3", kind, "Never the slip two days before the trip.")
    few = one("X-4", kind, "Two days before.")
    kept = [made.id for made in merged([short, no, few, long])]
    assert kept == (["X-1", "X-3", "X-4", "X-2"] if kind is Kind.NEED else ["X-3", "X-4", "X-2"])


def test_a_case_is_told_once_where_no_number_and_no_no_tells_another() -> None:
    def case(name: str, said: str, words: str = "") -> Record:
        return one(name, Kind.FUNCTION, said, pattern=Pattern.UNWANTED, words=words or said)

    whole = case("FR-1", "If the lamp of the gate is out, the guard and the boy get told.")
    again = case("FR-2", "A lamp that is out: the guard and the boy get told.")
    numbered = case("FR-3", "A lamp that is out: the guard and 2 boys get told.")
    denied = case("FR-4", "A lamp that is not out: the guard and the boy get told.")
    short = case("FR-5", "Lamp out: boy.")
    kept = [made.id for made in merged([again, whole, numbered, denied, short])]
    assert kept == ["FR-1", "FR-3", "FR-4", "FR-5"]


def test_what_says_that_it_was_said_means_a_line_with_the_same_no_and_a_thing_a_thing() -> None:
    gate = one("BR-1", statement="The gate at the weir is never shut at night.")
    again = one("BR-2", statement="Gate shut at night.", words="gate shut at night, I said that")
    assert [made.id for made in merged([gate, again])] == ["BR-1", "BR-2"]
    noted = one("BR-3", statement="The weir gate is shut at night, said that.",
                words="the weir gate is shut at night, said that")  # fmt: skip
    shut = one("BR-4", statement="The gate at the weir is shut at night.")
    assert [made.id for made in merged([noted, gate, shut])] == ["BR-1", "BR-4"]


def test_all_that_pointed_to_what_was_said_again_points_to_where_it_stands() -> None:
    kept = one("N-1", Kind.NEED, "Call.", fields={"also": "N-2 N-3"})
    links = tuple(Link(type="blocks", target=name) for name in ("N-3", "G-1", "N-2"))
    asked = one("OPEN-1", Kind.QUESTION, "Who?", parent="N-2", links=links)
    (found,) = pointing([asked], aliases([kept]))
    assert (found.parent, found.linked("blocks")) == ("N-1", ("N-1", "G-1", "N-1"))
    assert pointing([asked], {}) == [asked]


def test_a_side_that_stands_nowhere_any_more_is_told_in_its_words() -> None:
    interview = told({"tasks": ["ring the bell", "row"], "must-not": ["let dogs in"]})
    refs = interview.refs
    fields = {"sort": "contradiction", "first": "NEED-01", "second": "OUT-01", "third": "x"}
    asked = one("OPEN-1", Kind.QUESTION, "Which?", fields=fields)
    now = {"NEED-01": one("NEED-02", Kind.NEED, "Row.")}
    found = in_words(asked, {"NEED-02"}, refs, now)
    assert found.fields == {
        "sort": "contradiction", "first": "ring the bell", "second": "It must not: let dogs in",
        "third": "x",
    }  # fmt: skip
    assert found.linked("blocks") == ("NEED-02",)
    assert in_words(asked, {"NEED-01", "OUT-01"}, refs, now) == asked


def test_a_second_mention_brings_only_what_the_first_has_not() -> None:
    first = one("G-1", Kind.GOAL, "Lost boats go down.", fit=Fit(now="9", plan="2"),
                missing=("number", "check"))  # fmt: skip
    again = one("G-2", Kind.GOAL, "Lost boats go down.", fit=Fit(now="8", by="June"),
                missing=("check", "steps"), rationale="fog", priority=Priority.COULD)  # fmt: skip
    (made,) = merged([first, again])
    assert made.fit == Fit(now="9", plan="2", by="June")
    assert (made.missing, made.rationale, made.priority) == (("check",), "fog", Priority.COULD)


@each_row(
    ("tick", "name"),
    [("right", "functional correctness"), ("fast", "time behaviour"), ("many", "capacity"),
     ("easy", "learnability"), ("everyone", "inclusivity"), ("there", "availability"),
     ("guarded", "security"), ("harmless", "safety"), ("changeable", "modifiability"),
     ("together", "interoperability")],
)  # fmt: skip
def test_each_tick_of_a_quality_stands_for_its_characteristic(tick: str, name: str) -> None:
    assert CHARACTERISTICS[tick] == name
    assert {CHARACTERISTICS[one_] for one_ in ("sees", "hears", "moves", "reads")} == {
        "inclusivity"
    }


def test_each_word_for_a_weight_is_one() -> None:
    assert PRIORITIES == {
        "must": Priority.MUST, "should": Priority.SHOULD, "could": Priority.COULD,
        "later": Priority.WONT, "won't": Priority.WONT, "wont": Priority.WONT,
    }  # fmt: skip


@each_row(
    ("reason", "told"),
    [
        ("the first is by day, the second is by night", "FR-1 is by day, FR-2 is by night"),
        ("First one holds in fog and Second one is for ice",
         "FR-1 holds in fog and FR-2 is for ice"),
        ("the first holds by day", "the first holds by day"),
        ("the second is by night", "the second is by night"),
        ("first come, second go", "first come, second go"),
    ],
)  # fmt: skip
def test_a_reason_names_both_sides_by_their_ids(reason: str, told: str) -> None:
    assert by_name(reason, ("FR-1", "FR-2")) == told
    assert by_name(reason, ("FR-1", "FR-1")) == reason
    assert by_name(reason, ("FR-1", "FR-2", "FR-3")) == reason


@each_row(
    ("reason", "told"),
    [
        ("by day only", "It rings. By day only."), ("both, by day only", "It rings. By day only."),
        ("Yes, both hold: by day", "It rings. By day."), ("I said so", "It rings."),
        ("hm true. the mate rings it by hand", "The mate rings it by hand. (Said before that: it"
         " rings.)"),
        ("because it is loud", "It rings. Because it is loud."),
        ("the mate is one of the two", "It rings. The mate is one of the two."),
        ("dk", "It rings."), ("", "It rings."),
    ],
)  # fmt: skip
def test_why_both_hold_stands_behind_a_sentence_where_it_says_something(
    reason: str, told: str
) -> None:
    assert _with(one("FR-1", Kind.FUNCTION, "It rings."), reason).statement == told
    task = _with(one("N-1", Kind.NEED, "Ring."), reason)
    assert (task.statement, bool(task.fields)) == ("Ring.", told != "It rings.")
    feature = one("N-1", Kind.NEED, "It rings.", fields={"tick": "undo"})
    assert _with(feature, reason).statement == told


@pytest.mark.parametrize(
    ("reason", "told"),
    [("no clash, it is the same thing", "It rings."), ("these don't contradict", "It rings."),
     ("not a conflict", "It rings."), ("only by day", "It rings. Only by day.")],
)  # fmt: skip
def test_who_says_that_nothing_clashes_changes_no_line(
    monkeypatch: pytest.MonkeyPatch, reason: str, told: str
) -> None:
    put_and_told = {("pulls-apart", ("FR-1", "FR-2")): reason}
    monkeypatch.setattr(explaining, "explained", lambda _interview: put_and_told)
    monkeypatch.setattr(explaining, "_excepted", lambda _interview, _now: iter(()))
    both = [one(name, Kind.FUNCTION, "It rings.") for name in ("FR-1", "FR-2")]
    first, second = with_reasons(started(), both, {})
    assert second.statement == told
    assert bool(first.links) == (told != "It rings.")


@each_row(
    ("matter", "asked"),
    [
        ("that it holds.", "Is it so that it holds?"),
        ("But whether it pays", "Is it so that it pays?"),
        ("how long it lasts.", "How long it lasts?"),
        ("and if it rains", "Is it so that it rains?"),
        ("about 30 boats", "“About 30 boats”: is that so?"),
        ("by when", "By when?"), ("The mast holds", "Is it so that the mast holds?"),
    ],
)  # fmt: skip
def test_what_is_taken_for_true_is_asked(matter: str, asked: str) -> None:
    assert is_it_so(matter).startswith(asked)


def test_what_is_not_known_is_told_without_the_word_that_leads_to_it() -> None:
    told_ = [not_known(one_) for one_ in ("and how long", "But it stops.", "Also who", "android")]
    assert told_ == [
        "Not known: how long.", "Not known: it stops.", "Not known: who.", "Not known: android.",
    ]  # fmt: skip


def asks(statement: str, kind: Kind = Kind.FUNCTION, **more: object) -> list[tuple[str, ...]]:
    made, said = gathered(started()), [one("X-1", kind, statement, **more)]
    return [told.records for ask in (reached, their_form, reaction) for told in ask(made, said)]


@each_row(
    "statement",
    ["The tag tells one boat from the other.", "Boats are told apart by a tag.",
     "The bell tells the difference of two boats.", "You can tell by its ring how old it is.",
     "Nobody can tell which boat it is.", "As I told you the boat is old.",
     "It reminds me of a boat of my uncle.", "A warning sign hangs on the boat.",
     "And the mate tells the others of it.", "So our old keeper warns all the boats."],
)  # fmt: skip
def test_where_no_word_goes_to_anybody_nobody_asks_how(statement: str) -> None:
    assert asks(statement) == []


@each_row(
    "statement",
    ["Then it tells the rowers of the storm.", "It reminds all rowers of the trip.",
     "The system warns each keeper of ice."],
)  # fmt: skip
@each_row("kind", [Kind.NEED, Kind.FUNCTION, Kind.RULE, Kind.LIMIT])
def test_where_somebody_is_told_something_it_is_asked_how(statement: str, kind: Kind) -> None:
    assert bool(asks(statement, kind)) is (kind is not Kind.LIMIT)
    assert asks(statement, kind, fields={"sort": "kept"}) == []


def need(number: int, title: str) -> Record:
    return one(f"NEED-{number:02d}", Kind.NEED, f"{title}.", title=title)


def test_the_steps_of_a_task_tell_what_belongs_to_it_and_a_case_heard_elsewhere_is_for_all() -> (
    None
):
    tasks = [need(1, "Buy a ticket"), need(2, "Find the hall")]
    story = Story(need="NEED-02", title="", steps=(Step(does="open the map", response="a lamp"),))
    rule = one("BR-1", statement="The map shows the hall.", words="the map shows the hall")
    fails = one("FR-1", Kind.FUNCTION, "If fog falls, it rings.", parent="NEED-01",
                pattern=Pattern.UNWANTED)  # fmt: skip
    own = fails.model_copy(update={"id": "FR-2", "words": "no ticket is left"})
    plain = fails.model_copy(update={"id": "FR-3", "pattern": Pattern.EVENT})
    gone = fails.model_copy(update={"id": "FR-4", "parent": "GONE"})
    found = {made.id: made.parent
             for made in filed([*tasks, rule, fails, own, plain, gone], (story,), ())}  # fmt: skip
    assert found == {
        "NEED-01": "", "NEED-02": "", "BR-1": "NEED-02", "FR-1": "", "FR-2": "NEED-01",
        "FR-3": "NEED-01", "FR-4": "GONE",
    }  # fmt: skip
    feature = one("NEED-03", Kind.NEED, "Undo the ticket.", fields={"tick": "undo"})
    assert filed([feature, rule], (), ()) == [feature, rule]


def test_every_check_is_linked_and_to_the_one_it_shares_most_with() -> None:
    targets = [one("N-1", Kind.NEED, "The keeper notes the ships."),
               one("G-1", Kind.GOAL, "The keeper waits less."),
               one("BR-1", Kind.RULE, "The keeper notes ten ships.")]  # fmt: skip
    checks = [one("TST-1", Kind.CHECK, "The keeper notes ten ships."),
              one("TST-2", Kind.CHECK, "Sing."),
              one("TST-3", Kind.CHECK, "The keeper waits.")]  # fmt: skip
    found = linked([*checks, *targets])
    assert [made.linked("checks") for made in found[:3]] == [("N-1",), (), ("G-1",)]


def test_of_two_questions_that_people_differ_in_each_is_open_or_settled_for_itself() -> None:
    def opinion(slot: str, text: str, by: str = "Otto") -> Opinion:
        said = Answered(slot=slot, value=text)
        return Opinion(by=by, answer=said, given="2026-02-04T09:00:00Z", way="mail")

    interview = told({"cost-of-nothing": "a boat", "refuse": "a lot", "tasks": ["ring"]})
    otto = Answered(slot="refuse", value="five euro", by="Otto")
    ada = Answered(slot="refuse", value="a lot")
    settled = Settled(slot="refuse", verdict="one", holds="Otto", by="Zoe", answer=otto,
                      reason="he pays", seen=(key_of(otto), key_of(ada)))  # fmt: skip
    events = (opinion("cost-of-nothing", "two boats"), opinion("refuse", "five euro"), settled)
    for number, event in enumerate(events, 50):
        interview.apply(event.model_copy(update={"n": number, "at": "2026-02-05T09:00:00Z"}))
    made = compose(interview)
    asked = [found.id for found in made.records if found.id.startswith("OPEN-differ")]
    assert asked == ["OPEN-differ-cost-of-nothing"]
    assert [(found.slot, found.holds) for found in made.settled] == [("refuse", "five euro")]
    assert [(entry.slot, entry.by, entry.in_force) for entry in made.opinions] == [
        ("refuse", "Otto", True), ("cost-of-nothing", "Otto", False),
    ]  # fmt: skip
    assert names_of(("You", "ME", "Ann", "meg")) == (
        "the person asked", "the person asked", "Ann", "meg",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["", "Rye"])
def test_a_document_without_a_name_goes_by_that_of_its_folder(name: str) -> None:
    made = compose(told({"tasks": ["ring"]}, name=name))
    assert (made.name, made.title) == ("the system", name or "The system")
    named = compose(told({"sentence": {"sentence": "all ring", "name": "the bell"}}, name=name))
    assert (named.name, named.title) == ("the bell", "Bell")


def test_what_nobody_said_has_no_place_in_a_specification() -> None:
    made = compose(started())
    assert made.model_copy(update={"records": ()}).stories == () == made.records
    assert (made.sentence, made.case, made.background, made.forms) == ("", "", {}, ())
    assert isinstance(made, Specification) and Origin(answer="a", event=1).quotes == ()
