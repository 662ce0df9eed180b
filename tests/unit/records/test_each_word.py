"""What single words of a line decide: who may decide, whether a number is there, how the paragraph
begins, of what facts are noted down."""

from __future__ import annotations

from askfirst.events import Asked, Disposed, Stamped
from askfirst.questions import Question, QuestionKind
from askfirst.records import compose
from askfirst.records.ask import notes_facts, of_all
from askfirst.records.fields import BACKGROUND, has_field
from askfirst.records.goals import _NUMBER
from askfirst.records.paragraph import paragraph
from askfirst.records.people import RELATIONS
from askfirst.records.wording_of import in_its_line, question_text, unfinished
from askfirst.requirements import Kind, Record, Specification
from askfirst.vocabulary import Quote
from interviews import started, tell, told
from rows import each_row

POWERS = {
    "Ann: may say no": "may say no", "Bo: must sign": "must sign",
    "Cy has to approve": "has to approve", "Di: Pays": "Pays", "Ed decides": "decides",
    "Flo: approves it": "approves it", "Guy: says yes": "says yes", "Hal: can stop it":
    "can stop it", "Ike: may agree": "may agree", "Jo: can decide": "can decide",
    "Kim: rows and sings": "",
}  # fmt: skip


def test_what_somebody_may_decide_is_told_apart_from_what_they_do() -> None:
    roles = list(compose(told({"who": list(POWERS)})).of_kind(Kind.ROLE))
    assert [one.fields.get("power", "") for one in roles] == list(POWERS.values())
    assert [one.fields["does"] for one in roles if one.fields.get("does")] == ["rows and sings"]


def test_who_has_another_part_in_it_is_told_with_that_part() -> None:
    said = {frame: f"Firm {number}" for number, frame in
            enumerate(("payer", "veto", "affected", "support"), 1)}  # fmt: skip
    made = compose(told({"who-else": said}, depth="deep"))
    assert [(one.title, one.fields["relation"]) for one in made.of_kind(Kind.ROLE)] == [
        ("Firm 1", "pays for it"), ("Firm 2", "can stop it"),
        ("Firm 3", "feels it without using it"), ("Firm 4", "looks after it, day by day"),
    ]  # fmt: skip
    assert set(RELATIONS) == {*said, "put-up", "looks", "watched", "updated"}


@each_row(
    ("sentence", "name", "whole"),
    [
        ("with it, rowers see boats", "Rye", "With Rye, rowers see boats."),
        ("With the system rowers see", "Rye", "With Rye, rowers see."),
        ("rye tells who rows", "Rye", "Rye tells who rows."),
        ("Rye tells who rows", "rye", "Rye tells who rows."),
        ("It tells who rows", "rye", "Rye tells who rows."),
        ("it is a list of boats", "Rye", "Rye is a list of boats."),
        ("it is clear who rows", "Rye", "With Rye, it is clear who rows."),
        ("It Becomes clear who rows", "Rye", "With Rye, it Becomes clear who rows."),
        ("I see who rows", "Rye", "With Rye, I see who rows."),
        ("eBay men see boats", "Rye", "With Rye, eBay men see boats."),
        ("we are a club and I want a list", "Rye", "We are a club and I want a list."),
        ("I'd like a list", "Rye", "I'd like a list."),
        ("there is one list for all of us", "Rye", "There is one list for all of us."),
        ("we see who rows", "Rye", "With Rye, we see who rows."),
        ("we mend oars, I'd like a list", "Rye", "We mend oars, I'd like a list."),
        ("we mend oars. want a list", "Rye", "We mend oars. Want a list."),
        ("we mend oars, all in a book", "Rye", "We mend oars, all in a book."),
        ("I call the crews by phone", "Rye", "I call the crews by phone."),
        ("we run a ferry", "Rye", "We run a ferry."),
        ("we can book oars, want a list", "Rye", "With Rye, we can book oars, want a list."),
        ("crews book oars, all in a book", "Rye", "With Rye, crews book oars, all in a book."),
        ("we share out the oars", "Rye", "With Rye, we share out the oars."),
        ("Rowers see boats", "Rye", "With Rye, rowers see boats."),
    ],
)  # fmt: skip
def test_the_paragraph_has_the_name_in_front_or_in_place_of_it(
    sentence: str, name: str, whole: str
) -> None:
    assert paragraph(told({"sentence": {"sentence": sentence, "name": name}})) == whole


@each_row(
    "number",
    ["No", "none", "zero", "nobody", "nothing", "never", "half", "twice", "double", "once", "one",
     "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "dozen", "daily", "weekly",
     "monthly", "yearly", "every", "all", "alone", "7"],
)  # fmt: skip
def test_each_word_for_a_number_is_one(number: str) -> None:
    assert _NUMBER.search(f"{number} boats lost") is not None
    assert _NUMBER.search("fewer boats lost, often, soon, atone") is None


def test_a_goal_lacks_a_number_where_no_word_of_it_is_one() -> None:
    goals = ["fewer boats lost", "no calls at night", "the hall is full twice"]
    made = compose(told({"goals": goals}))
    assert [one.missing for one in made.of_kind(Kind.GOAL)] == [("number",), (), ()]


def test_each_clause_of_the_sentence_that_no_task_holds_is_open_by_its_place() -> None:
    sentence = ("the mate lends boats to guests, and the cook weighs fish for the harbour, but the"
                " smith shoes horses of the county; they sing")  # fmt: skip
    tasks = ["The mate lends boats"]
    made = compose(told({"sentence": {"sentence": sentence, "name": "Rye"}, "tasks": tasks}))
    assert [(one.id, one.statement.partition(": ")[2]) for one in made.of_kind(Kind.QUESTION)] == [
        ("OPEN-sentence-2", "The cook weighs fish for the harbour."),
        ("OPEN-sentence-3", "The smith shoes horses of the county."),
    ]  # fmt: skip
    numbers = {"tasks": tasks, "numbers": ["the cook weighs at most 9 fish a day"]}
    known = compose(told({"sentence": {"sentence": sentence, "name": "Rye"}, **numbers},
                         depth="standard"))  # fmt: skip
    assert "OPEN-sentence-2" not in [one.id for one in known.records]


def test_a_case_that_was_imagined_makes_the_problem_an_assumption_and_any_other_none() -> None:
    def made(owner: str, case: str = "A boat sank.") -> Specification:
        return compose(told({"latest-case": case, "whose-problem": owner}, depth="deep"))

    (one,) = made("imagined").of_kind(Kind.ASSUMPTION)
    assert (one.id, one.sure, one.missing, one.words) == (
        "ASM-case", False, ("who",), "A boat sank.",
    )  # fmt: skip
    assert not list(made("mine").of_kind(Kind.ASSUMPTION))
    assert [made(owner).case_owner for owner in ("mine", "served")] == ["mine", "served"]


def thing(facts: str, title: str = "Boat", kind: Kind = Kind.DATA, sort: str = "") -> Record:
    return Record(id="DR-1", kind=kind, title=title, fields={"facts": facts, "sort": sort})


@each_row(
    ("one", "noted"),
    [
        (thing("name, length"), True), (thing(""), False), (thing("x", title=""), False),
        (thing("x", kind=Kind.RULE), False), (thing("x", sort="take-over"), False),
        (thing("x", sort="remark"), False), (thing("x", sort="rule"), False),
        (thing("x", sort="odd"), True), (thing("it Goes away, NOTHING TO note"), False),
        (thing("those go away"), False), (thing("40 seats, 3 bikes"), False),
        (thing("40 seats; name"), True), (thing("9 SEATS"), False),
    ],
)  # fmt: skip
def test_facts_are_noted_down_of_a_thing_that_names_some(one: Record, noted: bool) -> None:
    assert notes_facts(one) is noted


def test_one_question_about_several_is_named_after_the_first_and_blocks_all() -> None:
    several = [thing("x").model_copy(update={"id": f"DR-{n}"}) for n in (1, 2, 3)]
    asked = of_all(several, "kept", "How long?", "Boats: how long?", word="w", kind=Kind.RULE)
    assert (asked.name, asked.records, asked.of_all, asked.begin) == (
        "OPEN-DR-1-kept", ("DR-1", "DR-2", "DR-3"), "kept", "Boats: how long?",
    )  # fmt: skip
    point = asked.point
    assert point.linked("blocks") == ("DR-1", "DR-2", "DR-3")
    assert (point.statement, point.fields, point.origins) == ("How long?", {"sort": "gap"}, ())


def test_all_that_is_told_around_a_document_has_its_field() -> None:
    assert BACKGROUND == ("today", "alternatives", "cost_of_nothing", "public", "promise",
                          "telemetry")  # fmt: skip
    alone = ("name", "sentence", "paragraph", "case", "case_owner", "forms", *BACKGROUND)
    assert all(has_field(f"specification.{one}") for one in alone)
    assert all(has_field(f"decision.{one}") for one in ("reader", "decide", "by", "looks_at"))


@each_row(
    ("begin", "asks"),
    [
        ("Who pays?", "Who pays?"), ("The Mood:", "Still to be said: the Mood."),
        ("It rings when,", "How does this sentence end: “It rings when …”?"),
        ("A bell : :", "Still to be said: a bell."),
    ],
)  # fmt: skip
def test_what_is_left_unfinished_is_asked_for(begin: str, asks: str) -> None:
    assert unfinished(begin) == asks


def test_a_follow_up_on_a_word_is_told_with_its_line_where_that_is_short() -> None:
    def asked(told_line: str, text: str = "You wrote 'quick'. How soon?", **more: object) -> str:
        interview = told({"tasks": ["ring"]})
        question = Question(id="probe", kind=QuestionKind.TEXT, text=text)
        cause = {"line": "l1", "words": "quick", "rests": {"l1": told_line}, **more}
        tell(interview, Asked(slot="tasks!1", type="follow-up", about=1, question=question,
                              cause=cause))  # fmt: skip
        return in_its_line(interview, "tasks!1")

    assert asked("it is quick") == "You wrote 'quick' in “it is quick”. How soon?"
    assert asked("q" * 100).startswith("You wrote 'quick' in “qqq") and asked("q" * 101) == ""
    assert asked("it is quick", "How soon?") == asked("") == ""
    assert asked("it is quick", line="") == asked("it is quick", rests="l1") == ""


def test_a_question_of_no_slot_is_told_by_its_name_and_its_places_are_filled() -> None:
    interview = told({"tasks": ["Mate: ring the bell", "row"]})
    assert question_text(interview, "Rye", "gone") == "gone"
    texts = [question_text(interview, "Rye", slot) for _, slot in interview.slots()]
    assert not [one for one in texts if "{" in one or "}" in one]


def test_evidence_stands_once_a_passage_with_why_it_speaks_against_it() -> None:
    def quote(words: str) -> Quote:
        return Quote(source="a.txt", sha256="0" * 64, start=0, end=len(words), quote=words)

    interview = started()
    for event in (
        Disposed(quotes=(quote("Bells ring."),), disposition="contradicts", record="F-01"),
        Disposed(quotes=(quote("Gates shut now."), quote("Boats sink today.")), disposition="used"),
    ):  # fmt: skip
        tell(interview, event)
    found = list(compose(interview).of_kind(Kind.EVIDENCE))
    assert [(one.id, one.words, one.fields, one.origins[0].answer) for one in found] == [
        ("F-01", "Bells ring.", {"stands": "contradicts"}, "evidence"),
        ("F-3-1", "Gates shut now.", {}, "evidence"),
        ("F-3-2", "Boats sink today.", {}, "evidence"),
    ]  # fmt: skip


@each_row("slot", ["usual-parts", "can-happen", "qualities"])
@each_row("tick", ["not-sure", "none"])
def test_a_tick_that_tells_nothing_is_no_record(slot: str, tick: str) -> None:
    assert compose(told({slot: [tick]}, depth="standard")).records == ()


def test_what_nobody_knew_of_a_whole_question_is_open_before_what_they_left_off_with() -> None:
    said = {"tasks": ["row", "dk, the mate would know"], "refuse": "dk", "goals": ["fewer calls"],
            "cost-of-nothing": "dk"}  # fmt: skip
    made = compose(told(said, depth="standard"))
    assert [(one.id, one.owner) for one in made.of_kind(Kind.QUESTION)] == [
        ("OPEN-01", ""), ("OPEN-02", ""), ("OPEN-tasks-more", "the mate"),
    ]  # fmt: skip


def test_steps_that_a_second_person_told_are_counted_on() -> None:
    interview = told({
        "tasks": ["Rower: sign out a boat"],
        "use": ["the rower signs", "the rower goes", "the rower rows", "the rower sings",
                "the rower sleeps"],
    })  # fmt: skip
    given = interview.answers["use"]
    theirs = {2: Stamped(n=9, by="Otto"), 3: Stamped(n=9, by="Otto"), 4: Stamped(n=11, by="Ida")}
    lines = [line.model_copy(update={"said": theirs.get(place)})
             for place, line in enumerate(given.lines)]  # fmt: skip
    interview.answers["use"] = given.model_copy(update={"lines": tuple(lines)})
    made = compose(interview)
    assert [(one.by, [step.id for step in one.steps]) for one in made.stories] == [
        ("", ["NEED-01.1", "NEED-01.2"]), ("Otto", ["NEED-01.3", "NEED-01.4"]),
        ("Ida", ["NEED-01.5"]),
    ]  # fmt: skip
