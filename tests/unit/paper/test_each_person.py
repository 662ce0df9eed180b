"""Who decides, who was asked, who is named where, and who said what: each of several, each way."""

from __future__ import annotations

from typing import Any

from askfirst.paper import evidence
from askfirst.paper.blocks import Heading, Ref, alive, lines, place, shown, stated
from askfirst.paper.head import head
from askfirst.paper.lacks import tried_by
from askfirst.paper.points import shared
from askfirst.paper.settled import settled, weighed
from askfirst.paper.settled import told as how_settled
from askfirst.paper.tasks import tasks
from askfirst.paper.things import things
from askfirst.paper.unsettled import unsettled
from askfirst.paper.who import name_of, same_name, who
from askfirst.paper.why import why
from askfirst.requirements import (
    AnswerEntry,
    Fit,
    Kind,
    Origin,
    Priority,
    Quote,
    Record,
    Shares,
    SourceDocument,
    Specification,
    Step,
    Story,
    Unasked,
    Via,
)
from askfirst.voices import OpinionEntry, Settlement, Side, Weighing
from papers import desk, links, record, said, texts
from rows import each_row


def decides(**decision: str) -> str:
    return texts(head(desk(decision=decision)))[0]


@each_row(
    ("decision", "printed"),
    [
        ({"reader": "um, the mate"}, "Says yes: the mate."),
        ({"reader": "the mate, I guess"}, "Says yes: the mate (a guess)."),
        ({"reader": "Ann, Bo, maybe Cy"}, "Says yes: Ann, Bo, maybe Cy."),
        ({"reader": "the mate or maybe Bo"}, "Says yes: the mate or maybe Bo."),
        (
            {"reader": "Bo", "looks_at": "not sure, that it rings"},
            "first: that it rings (a guess).",
        ),
        ({"reader": "Bo", "by": "before May"}, "Says yes: Bo, before May."),
        ({"reader": "Bo", "by": "Until Friday"}, "Says yes: Bo, Until Friday."),
        ({"reader": "Bo", "by": "2 days after the fair"}, "By when"),
        ({"reader": "Bo", "by": "May"}, "Says yes: Bo, by May."),
        ({"reader": "Bo", "by": "once it rings"}, "By when: once it rings."),
        ({"reader": "Bo", "by": "it must be in by May"}, "By when: it must be in by May."),
        ({"reader": "Bo, but never Ann", "by": "May"}, "Bo, but never Ann. By when: May."),
        ({"reader": "Bo", "looks_at": "When it rang, a week"}, "Bo, When it rang, a week."),
        ({"reader": "Bo", "looks_at": "only if it rang"}, "Says yes: Bo, only if it rang."),
        ({"reader": "Bo", "looks_at": "um, a wet Sunday"}, "Bo. Looked at first: a wet Sunday."),
        ({"decide": "buy it"}, "Says yes: nobody said who, to buy it."),
    ],
)
def test_who_says_yes_when_and_after_what_is_one_sentence_where_it_can_be(
    decision: dict[str, str], printed: str
) -> None:
    assert printed in decides(**decision)


def test_the_first_who_tells_their_role_is_called_by_it_and_else_the_case_tells() -> None:
    told_of_themselves = ("I sit here.", "i’m THE MATE, 5 years.")
    speaking = [record(f"STK-{n}", Kind.ROLE, words, origins=said("speaker", n))
                for n, words in enumerate(told_of_themselves, 1)]  # fmt: skip
    other = record("STK-3", Kind.ROLE, "I am the owner.", origins=said("who", 3))
    case = "I am the clerk."
    assert "(THE MATE)" in texts(head(desk(other, *speaking, case=case)))[-1]
    assert "(the clerk)" in texts(head(desk(other, speaking[0], case=case)))[-1]
    for told, role in (
        ("We rang; I lead a choir of boys.", "(who leads a choir)"),
        ("I keep the books, too.", "(who keeps the books)"),
        ("I head our bank and row.", "(who heads the bank)"),
        ("I am one of the rowers who won.", "(one of the rowers)"),
        ("I am a rower since May.", "(a rower)"), ("I am an owner 22 years now.", "(an owner)"),
        ("I am the boss here.", "(the boss)"), ("I am the mate but old.", "(the mate)"),
        ("So I am the mate.", ""),
    ):  # fmt: skip
        state = texts(head(desk(case=told)))[-1]
        assert f"of one person{' ' if role else ''}{role}, whose" in state, told


def test_who_was_asked_is_told_in_the_order_of_answers_and_opinions() -> None:
    def entry(by: str, via: Via = Via.HUMAN) -> AnswerEntry:
        return AnswerEntry(slot="a", question="?", event=1, status="answered", text="x", at="",
                           by=by, via=via)  # fmt: skip

    opinion = OpinionEntry(slot="a", question="?", status="answered", text="x", by="ME")
    made = desk(answers=(entry("Cy"), entry("Bot", Via.DOCUMENT), entry("Ann")),
                opinions=(opinion,), date="2027-05-05")  # fmt: skip
    assert (
        "asked on 5 May 2027, of the person asked first, Cy and Ann, whose"
        in (texts(head(made))[-1])
    )


def test_a_text_that_is_told_below_is_not_told_in_the_head_and_all_else_is() -> None:
    rings = record("FR-1", Kind.FUNCTION, "The bell rings at noon.")
    made = desk(rings, sentence="A bell for all. The bell rings at noon! So be it.")
    assert texts(head(made))[0] == "A bell for all. So be it."
    assert texts(head(desk(rings, paragraph="the bell rings at noon")))[0].startswith("State: ")


def test_three_ticked_tasks_are_named_by_their_first_words() -> None:
    offered = (Origin(answer="tasks", event=3),)
    titles = (
        "ring",
        "row the boat across the river at the old weir, then home",
        "call, at night, the man",
        "where it is and who has it – on the shop wall for all",
    )
    ticked = [record(f"N-{n}", Kind.NEED, title=title, priority=Priority.MUST)
              for n, title in enumerate(titles, 1)]  # fmt: skip
    left = record("N-5", Kind.NEED, title="sing", origins=offered)
    weak = record("N-6", Kind.NEED, title="dance", origins=offered, priority=Priority.COULD)
    told = [one for one in texts(head(desk(*ticked, left, weak))) if "first day" in one]
    assert told == [
        "From the first day: N-1 Ring; N-2 Row the boat across the river …; N-3 Call, at night,"
        " the man; N-4 Where it is and who has it … Not ticked for it: N-5 Sing."
    ]


@each_row("field", ["who", "by_whom", "role", "decided_by", "seen_by"])
@each_row("kind", [Kind.NEED, Kind.RULE, Kind.CHECK, Kind.QUESTION])
def test_whoever_a_record_names_leads_to_it(field: str, kind: Kind) -> None:
    one = record("STK-1", Kind.ROLE, title="Ferryman", fields={"who": "Ferrymen"})
    two = record("STK-2", Kind.ROLE, title="The Mate", statement="The mate rows.")
    named = record("X-1", kind, "It is so.", fields={field: "a mate"})
    again = record("X-2", kind, "It is so.", owner="mates")
    assert texts(who(desk(one, two, named, again)))[-1].endswith("The mate rows. → X-1, X-2")


def test_a_name_is_told_by_field_title_or_sentence_and_compared_without_small_words() -> None:
    one = record("STK-1", Kind.ROLE, "The mate rows.", title="Mate", fields={"who": "a  mate"})
    assert name_of(one) == "a mate"
    assert name_of(one.model_copy(update={"fields": {}})) == "Mate"
    assert name_of(one.model_copy(update={"fields": {}, "title": ""})) == "The mate rows."
    assert [same_name(name) for name in ("The Mates", "a mate", "MATE", "other mate")] == [
        "mate", "mate", "mate", "other mate",
    ]  # fmt: skip


@each_row(
    "meaning",
    ["The people who climb.", "our persons that climb", "all men on board", "women who climb",
     "Those who climb up.", "everybody who climbs", "Everyone that climbs", "whoever climbs"],
)  # fmt: skip
def test_a_word_explained_as_people_is_somebody(meaning: str) -> None:
    made = desk(
        record("STK-1", Kind.ROLE, "The ferryman."),
        record("T-1", Kind.TERM, fields={"word": "Toppers", "meaning": meaning}),
        record("QR-1", Kind.QUALITY, "The toppers fetch the sail."),
    )
    assert texts(who(made))[1:] == ["Named below: toppers QR-1."]


@each_row("verb", ["may", "must", "can", "could", "should", "will", "has", "have", "is", "are",
                   "gets", "get", "opens"])  # fmt: skip
def test_whoever_does_something_in_two_lines_is_named_below(verb: str) -> None:
    made = desk(record("STK-1", Kind.ROLE, "The ferryman."),
                record("N-1", Kind.NEED, f"The nurse {verb} it."),
                record("OUT-1", Kind.EXCLUSION, f"No nurse {verb} it."))  # fmt: skip
    assert texts(who(made))[1:] == ["Named below: nurse N-1, OUT-1."]


@each_row(
    ("first", "second", "name"),
    [
        ("The harbour pilot opens it.", "Harbour pilots have no key.", "harbour pilot"),
        ("The harbour pilot opens it.", "A harbour pilot's boat; the harbour pilot is on it.",
         "harbour pilot"),
        ("The harbour pilot opens it.", "The pilot has no key.", "pilot"),
        ("The harbour pilot opens it.", "The river pilot has no key.", "pilot"),
        ("The harbour pilot opens it.", "In the harbour, pilots have no key.", "pilot"),
        ("The new pilot opens it.", "The new pilot has no key.", "pilot"),
        ("It calls pilots have it.", "It calls pilots open it.", "pilot"),
    ],
)  # fmt: skip
def test_who_is_always_said_in_two_words_is_named_by_both(
    first: str, second: str, name: str
) -> None:
    made = desk(record("STK-1", Kind.ROLE, "The ferryman."),
                record("N-1", Kind.NEED, first), record("BR-1", Kind.RULE, second))  # fmt: skip
    assert texts(who(made))[1:] == [f"Named below: {name} N-1, BR-1."]


def test_who_is_named_in_most_lines_stands_first_with_four_of_them() -> None:
    told = ["nurse"] * 2 + ["doctor"] * 5 + ["guest"] * 2
    lines_ = [record(f"N-{n}", Kind.RULE, f"The {one} comes.") for n, one in enumerate(told)]
    made = desk(record("STK-1", Kind.ROLE, "The ferryman."), *lines_)
    assert texts(who(made))[1:] == [
        "Named below: doctor N-2, N-3, N-4, N-5; nurse N-0, N-1; guest N-7, N-8."
    ]


def test_of_somebody_all_that_was_told_stands_in_one_order() -> None:
    one = record("STK-1", Kind.ROLE, title="Mate", sure=False, fields={
        "relation": "pays", "power": "may stop", "does": "rows", "count": "2\nmen",
        "further": "wants tea",
    })  # fmt: skip
    bare = one.model_copy(update={"statement": ""})
    assert texts(who(desk(bare))) == [
        "STK-1 Mate. 2 men. Rows. May stop. Pays. further: wants tea. (a guess)"
    ]


def test_all_that_was_told_around_stands_under_its_name_in_one_order() -> None:
    names = ("telemetry", "promise", "public", "cost_of_nothing", "alternatives", "today",
             "purposes")  # fmt: skip
    told = texts(why(desk(background={name: f"x {name}\n\ny" for name in names})))
    assert told[::3] == [
        "What it is for, as others put it", "How it is done today",
        "What was tried, or could be had instead", "What it costs to leave things as they are",
        "May strangers find its pages", "What is promised to those who build on it",
        "May it send anything to its makers",
    ]  # fmt: skip
    assert told[4:6] == ["X today.", "Y."]  # what was said at another time goes on from nothing
    goals = [record(f"G-{n}", Kind.GOAL, "Less.", fit=Fit(must="3")) for n in (1, 2)]
    tries = [record(f"TST-{n}", Kind.CHECK, "x", links=links("checks", "G-2")) for n in (1, 2)]
    assert texts(why(desk(*goals, *tries)))[-2:] == [
        "G-1 Less. Good enough: 3.", "G-2 Less. Good enough: 3. Tried by TST-1, TST-2.",
    ]  # fmt: skip


def test_each_side_of_a_difference_is_told_with_who_says_it() -> None:
    fields = {"sort": "contradiction", "differ": "laid side by side", "first": "FR-1",
              "first_by": "Ann", "second": "Hush.", "second_by": "Bo  and Cy", "third": "FR-2",
              "third_by": "Di"}  # fmt: skip
    made = desk(record("FR-1", Kind.FUNCTION, "It rings."), record("FR-2", Kind.FUNCTION, "So."),
                record("OPEN-1", Kind.QUESTION, "Which?", fields=fields))  # fmt: skip
    assert texts(unsettled(made))[1:] == [
        "Ann: FR-1 It rings.", "Bo and Cy: Hush.", "Di: FR-2 So.",
    ]  # fmt: skip


def test_open_questions_keep_their_order_where_they_stop_as_much() -> None:
    asked = [record(f"OPEN-{n}", Kind.QUESTION, f"Who {n}?", fields={"sort": sort})
             for n, sort in enumerate(("gap", "unknown", "", "unknown", "gap"), 1)]  # fmt: skip
    heard = [record(f"CON-{n}", Kind.LIMIT, "So.", heard=True) for n in (2, 1)]
    ids = [one for one in texts(unsettled(desk(*asked, *heard))) if one[:4] in ("OPEN", "CON-")]
    assert ids == ["OPEN-2", "OPEN-3", "OPEN-4", "OPEN-1", "OPEN-5", "CON-1", "CON-2"]


def test_what_was_settled_by_several_and_weighed_in_words_is_told_of_all() -> None:
    side = Side(people=("Cy", "Di", "Ed"), text="no", at="2027-04-30")
    one = Settlement(slot="a", question="How?", holds="yes", verdict="both", of="Ann", by="Bo",
                     others=(side, side), before=(side,))  # fmt: skip
    assert texts(settled(desk(settled=(one, one))))[1:4] == [
        "Cy, Di and Ed said, 30 April 2027: no.", "Cy, Di and Ed said, 30 April 2027: no.",
        "Cy, Di and Ed settled it otherwise before, 30 April 2027: no.",
    ]  # fmt: skip
    weights = Weighing(record="N-1", weights={"Bo": "should"}, words={"Ann": "a lot", "Bo": "so"})
    (table,) = weighed(desk(record("N-1", Kind.NEED, title="call"), weighings=(weights,)))
    assert texts([table])[:3] == ["Task", "Ann", "Bo"]
    assert texts([table])[-4:] == ["N-1 call", "a lot", "should: so", "■"]


def test_the_evidence_of_a_step_leads_to_the_answer_that_it_stands_in() -> None:
    answer = AnswerEntry(slot="use", question="How  so?", event=4, status="answered", text="pull",
                         by="you", at="2027-05-01T07:30:00Z")  # fmt: skip
    steps = (Step(does="pull\nit", id="N-1.1"), Step(does="look"), Step(does="go", id="N-1.3"))
    story = Story(need="N-1", title="", answer="use", steps=steps)
    theirs = story.model_copy(update={"by": "Otto", "steps": steps[:1]})
    made = evidence(Specification(answers=(answer,), stories=(story, theirs)))
    told = texts(made.blocks)
    assert told[1:4] == [
        "N-1.1 pull it — the person asked, to: How so?", "N-1.3 go — the person asked, to: How so?",
        "N-1.1 pull it — Otto, to: How so?",
    ]  # fmt: skip
    refs = {span.id for line in lines(made.blocks) for span in line if isinstance(span, Ref)}
    assert {place(one) for one in refs} <= set(stated(made)) and refs


def test_each_part_of_the_evidence_has_every_row_in_its_order() -> None:
    quotes = tuple(Quote(source=f"{n}.txt", sha256="0", start=0, end=4, quote=f"so {n}", use=use)
                   for n, use in enumerate(("claim", "true", "do not use", "odd")))  # fmt: skip
    answers = tuple(
        AnswerEntry(slot=f"q{n}", question=f"Q{n}?", event=n, status="answered", text=f"a\nb{n}",
                    by="Ann", at="2027-05-05", quotes=quotes[:2], records=("BR-1", "BR-2"))
        for n in (1, 2)
    )  # fmt: skip
    rules = [record(f"BR-{n}", Kind.RULE, f"So {n}.", origins=(
        Origin(answer=f"q{n}", event=n, by="Ann", quotes=quotes),
        Origin(answer="q1", event=9, words="from q1", by="Bo", via=Via.PROPOSED),
    )) for n in (1, 2)]  # fmt: skip
    skipped = tuple(Unasked(question=str(n), text=f"T{n}?", section="", reason=reason)
                    for n, reason in enumerate(("", "later")))  # fmt: skip
    made = evidence(Specification(
        records=tuple(rules), answers=answers, not_asked=skipped, not_relevant=skipped[1:],
        sources=tuple(SourceDocument(name=f"{n}.txt", sha256="ab", words=1234, sentences=9,
                                     looked_at=n, role="a list") for n in (1, 2)),
        gap_summary="Two  gaps.", name="post",
    ))  # fmt: skip
    told = texts(made.blocks)
    heads = [shown(one.line) for one in made.blocks if isinstance(one, Heading)]
    assert made.title == "Post: evidence" and len(heads) == 5
    assert told[2].startswith(
        "BR-2 So 2. — Ann, to: Q2?; “so 0” (0.txt, characters 0 to 4, a claim); “so 1” (1.txt,"
        " characters 0 to 4, taken for true); “so 2” (2.txt, characters 0 to 4, not used); “so 3”"
        " (3.txt, characters 0 to 4, odd) — Bo, proposed; nobody said it, from q1"
    )
    at = told.index("Two gaps.")
    assert told[at + 6 : at + 16] == [
        "1.txt", "a list", "1,234", "1 of 9", "ab", "2.txt", "a list", "1,234", "2 of 9", "ab",
    ]  # fmt: skip
    at = told.index("Not asked")
    assert told[at + 1 : at + 5] == ["T0?", "T1? (later)", "Not relevant", "T1? (later)"]
    assert told[-3:-1] == ["Q2?", "a\nb2"]
    assert told[-1] == (
        "Ann, 5 May 2027; “so 0” (0.txt, characters 0 to 4, a claim); “so 1” (1.txt, characters 0"
        " to 4, taken for true); made BR-1, BR-2"
    )


@each_row(
    ("name", "where"),
    [("a--b", "a-b"), ("-a-", "a"), ("A b.c", "a-b-c"), ("é1", "1"), ("a1-2", "a1-2"), ("ab", "ab"),
     ("a_b", "a-b")],
)  # fmt: skip
def test_each_place_has_a_plain_name(name: str, where: str) -> None:
    assert place(name) == where


def test_a_link_is_alive_by_its_place_and_not_by_its_spelling() -> None:
    made = evidence(Specification(records=(record("BR-1", Kind.RULE, "So."),)))
    linked = made._replace(blocks=(*made.blocks, Heading(2, (Ref("br 1"), Ref("BR-2", "two")))))
    assert alive(linked).blocks[-1] == Heading(2, (Ref("br 1"), "two"))


def step_lines(*steps: Step, **more: Any) -> list[str]:
    rings = record("FR-01", Kind.FUNCTION, "When the child pulls, it rings.", parent="N-1", **more)
    also: list[Record] = [record(f"FR-01-{n}", Kind.FUNCTION, f"It lights {n}.", parent="N-1")
                          for n in (2, 3)]  # fmt: skip
    story = Story(need="N-1", title="", steps=steps)
    made = desk(record("N-1", Kind.NEED, title="call"), rings, *also, stories=(story,))
    return [one for one in texts(tasks(made))[1:] if not one.startswith("not told")]


def test_every_further_demand_of_a_step_stands_behind_it_once() -> None:
    pull = Step(does="pull", response="It Rings.", function="FR-01", id="N-1.1")
    look = Step(does="look", id="N-1.2")
    assert step_lines(pull, look, pull) == [
        "N-1.1 Pull. → FR-01 It Rings.; FR-01-2 It lights 2.; FR-01-3 It lights 3.",
        "N-1.2 Look.", "N-1.1 Pull. → FR-01; FR-01-2; FR-01-3",
    ]  # fmt: skip


def test_every_side_of_ten_has_its_place_and_how_it_was_settled_is_one_text() -> None:
    names = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth")  # fmt: skip
    fields = {name: f"Side {name}." for name in names} | {"sort": "contradiction"}
    asked = record("OPEN-1", Kind.QUESTION, "Which?", fields=fields)
    assert texts(unsettled(desk(asked)))[1:] == [f"Side {name}." for name in names]
    one = Settlement(slot="a", question="How fast?", holds="yes", verdict="one", of="Ann", by="Bo",
                     others=(Side(people=("Cy",), text="no"),))  # fmt: skip
    assert how_settled(one) == (
        "yes. The answer of Ann holds, says Bo; nobody said why. Cy said otherwise: no."
    )
    assert list(weighed(desk(weighings=(Weighing(record="GONE", weights={"Xi": "must"}),)))) == []


def test_of_facts_and_of_a_thing_that_was_cut_the_whole_is_told_with_its_marks() -> None:
    kept = record("BR-1", Kind.RULE, "Kept: a year.", sure=False, fields={"sort": "kept"})
    apart = record("BR-2", Kind.RULE, "Told apart: by number.", fields={"sort": "apart"})
    clash = record("OPEN-1", Kind.QUESTION, "Which?",
                   fields={"sort": "contradiction", "first": "BR-2", "second": "No."})  # fmt: skip
    cut = record("DR-1", Kind.DATA, "The call of a boat at night.", title="The call of…",
                 fields={"facts": "hour. And The boat: length"})  # fmt: skip
    bare = record("DR-2", Kind.DATA, "Old boats.", title="Old boats")
    told = texts(things(desk(kept, apart, clash, cut, bare)))
    assert told == [
        "Thing", "Facts or an example", "DR-1", "The call of a boat at night", "hour",
        "DR-1", "Boat", "length",
        "DR-2 Old boats.", "BR-1 Kept: a year. (a guess)", "BR-2 (contradiction: OPEN-1)",
    ]  # fmt: skip


def test_a_task_is_tried_through_every_goal_that_it_serves_and_its_own_check_says_so() -> None:
    task = record("N-1", Kind.NEED, title="call", links=links("serves", "G-1", "G-2"))
    goals = [record(f"G-{n}", Kind.GOAL, "Less.") for n in (1, 2)]
    checks = [record("TST-1", Kind.CHECK, "x", links=links("checks", "G-2")),
              record("TST-2", Kind.CHECK, "y", parent="N-1")]  # fmt: skip
    made = desk(task, *goals, *checks)
    assert tried_by(made, task) == {"TST-2": "", "TST-1": "G-2"}


def test_of_several_rounds_the_first_one_says_what_is_agreed_and_each_first_task_is_named() -> None:
    first = Shares(round=1, agree=75, since="2027-02-03", people=("Ann", "Bo"),
                   tasks={"N-1": (50, 20), "N-2": (50, 80)})  # fmt: skip
    second = first.model_copy(update={"round": 2, "agree": 50, "since": "2027-03-03"})
    told = texts(shared(desk(points=(first, second))))
    assert "at least 75 %" in told[0] and "3 February 2027" in told[0]
    assert "Ann put first: N-1 (gone since), N-2 (gone since)." in told
    assert "Bo put first: N-2 (gone since)." in told


def test_who_does_half_of_the_tasks_has_a_line_also_under_a_short_name() -> None:
    made = desk(
        record("STK-1", Kind.ROLE, "The ferryman."),
        record("N-1", Kind.NEED, "The nurse rings."), record("N-2", Kind.NEED, "The ns comes."),
        record("N-3", Kind.NEED, "The cook weighs it."), record("N-4", Kind.NEED, "It is kept."),
        record("BR-1", Kind.RULE, "The cook comes."),
        record("N-5", Kind.NEED, "The cook comes.", fields={"sort": "never"}),
        record("T-1", Kind.TERM, fields={"word": "Ns", "meaning": "The nurse."}),
        record("T-2", Kind.TERM, fields={"word": "It", "meaning": "The boat."}),
    )  # fmt: skip
    assert texts(who(made)) == [
        "STK-1 The ferryman.", "Nurse: N-1, N-2", "Named below: cook N-3, BR-1.",
    ]  # fmt: skip
