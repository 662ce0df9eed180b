"""Who it is for, why it is wanted, and what stands on top."""

from __future__ import annotations

from askfirst.paper.head import head, title
from askfirst.paper.outline import paper
from askfirst.paper.who import bound, same_name, who
from askfirst.paper.why import why
from askfirst.requirements import (
    AnswerEntry,
    Finding,
    Fit,
    Kind,
    Origin,
    Priority,
    Severity,
    Specification,
    Via,
)
from askfirst.voices import OpinionEntry
from papers import desk, links, record, said, texts
from rows import each_row


def test_of_a_person_is_said_what_their_sentence_does_not_say() -> None:
    fields = {"who": "ferrymen", "count": "two", "does": "row, also at night", "power": "may stop",
              "relation": "kin", "tool": "oar"}  # fmt: skip
    one = record("STK-1", Kind.ROLE, "Two ferrymen, who may stop.", fields=fields)
    assert texts(who(desk(one))) == [
        "STK-1 Two ferrymen, who may stop. Row, also at night. Kin. tool: oar."
    ]


def test_who_has_only_a_sentence_goes_by_it_and_owns_what_names_them() -> None:
    board = record("STK-1", Kind.ROLE).model_copy(update={"statement": "The board", "words": ""})
    task = record("N-1", Kind.NEED, title="x", owner="board")
    rule = record("BR-1", Kind.RULE, "x", fields={"decided_by": "Boards", "who": "the board"})
    other = record("BR-2", Kind.RULE, "x", fields={"decided_by": "the boar"})
    assert texts(who(desk(board, rule, other, task))) == ["STK-1 The board. → N-1, BR-1"]


def test_who_is_named_again_as_the_one_who_looks_after_it_stands_once() -> None:
    first = record("STK-1", Kind.ROLE, "The rowers come, also at night.")
    other = record("STK-2", Kind.ROLE, "The ferry company pays.")
    looks = record("STK-3", Kind.ROLE, "Rower.",
                   fields={"who": "rower", "relation": "looks when it stops"})  # fmt: skip
    mends = record("STK-4", Kind.ROLE, "the rower, on call.", fields={"relation": "mends it"})
    alone = record("STK-5", Kind.ROLE, "Ann.", fields={"relation": "puts it in place"})
    watched = record("NEED-1", Kind.NEED, "x", owner="the rower")
    assert texts(who(desk(first, other, looks, mends, alone, watched))) == [
        "STK-1 The rowers come, also at night. STK-3 Looks when it stops."
        " STK-4 The rower, on call. Mends it. → NEED-1",
        "STK-2 The ferry company pays.",
        "STK-5 Ann. Puts it in place.",
    ]


def test_one_name_written_in_two_ways_is_one() -> None:
    assert same_name("The  Ferrymans") == same_name("a ferryman") == "ferryman"
    assert same_name("theatre") == "theatre"


def test_the_case_stands_but_for_sentences_that_stand_elsewhere() -> None:
    rings = record("FR-1", Kind.FUNCTION, "It rings when somebody pulls.")
    case = "Nobody heard them all day. We shouted.\n\nIt rings when somebody pulls."
    told = texts(why(desk(rings, case=case, sentence="Nobody heard them all day.")))
    assert told == ["We shouted."]
    mended = desk(case="Nobody heard them all day.", sentence="Nobody heard them all day.",
                  paragraph="A bell for all.")  # fmt: skip
    assert texts(why(mended)) == ["Nobody heard them all day."]


def test_of_a_goal_each_number_stands_once_with_what_tries_it() -> None:
    fit = Fit(now="25 minutes", must="12 at most", plan="10 minutes", by="September", meter="Ann")
    goal = record("G-1", Kind.GOAL, "Wait 25 minutes less.", fit=fit,
                  fields={"by_day": "2027-09-30"})  # fmt: skip
    tries = record("TST-1", Kind.CHECK, "x", links=links("checks", "G-1"))
    serves = record("FR-1", Kind.FUNCTION, "x", links=links("serves", "G-1"))
    assert texts(why(desk(goal, tries, serves))) == [
        "G-1 Wait 25 minutes less. Wanted: 10 minutes. Good enough: 12 at most. By: September."
        " Seen by: Ann. (30 September 2027) Tried by TST-1."
    ]
    assert texts(why(desk(record("G-1", Kind.GOAL, "Wait less.")))) == ["G-1 Wait less."]


def test_of_a_goal_that_is_contradicted_nothing_more_is_told_here() -> None:
    goal = record("G-1", Kind.GOAL, "Wait less.", fit=Fit(now="25 minutes"))
    fields = {"sort": "contradiction", "first": "G-1", "second": "G-2"}
    other = record("G-2", Kind.GOAL, "Wait more.", fit=Fit(now="5 minutes"))
    clash = record("OPEN-1", Kind.QUESTION, "Which?", fields=fields)
    finding = Finding(
        code="x", family="contradiction", severity=Severity.ERROR, message="x", record="G-1",
        others=("G-2",),
    )  # fmt: skip
    third = record("G-3", Kind.GOAL, "Wait.", fit=Fit(now="9 minutes"))

    assert texts(why(desk(goal, other, clash, third, findings=(finding,)))) == [
        "G-1 (contradiction: OPEN-1)", "G-2 (contradiction: OPEN-1)", "G-3 Wait. Now: 9 minutes.",
    ]  # fmt: skip


def of_whom(*names: str, via: Via = Via.HUMAN, **more: object) -> str:
    said = [AnswerEntry(slot="a", question="?", event=n, status="answered", text="x", at="", by=by,
                        via=via) for n, by in enumerate(names)]  # fmt: skip
    return texts(head(desk(answers=said, **more)))[-1].partition("asked")[2]


def test_who_was_asked_is_named_once_each_and_nobody_without_a_name() -> None:
    assert of_whom("Ada", "Ben", "Ada") == ", of Ada and Ben, whose words these are."
    assert of_whom("Ada", "you", "Ben", "Me") == (
        ", of the person asked first, Ada and Ben, whose words these are."
    )
    assert of_whom("You", "") == ", of one person, whose words these are."
    assert of_whom("Bot", via=Via.PROPOSED) == ", of one person, whose words these are."
    beside = OpinionEntry(slot="a", question="?", status="answered", text="x", by="Cy")
    assert of_whom("Ada", opinions=(beside,)) == ", of Ada and Cy, whose words these are."


def test_whose_i_it_is_is_said_where_a_sentence_says_i() -> None:
    told = texts(head(desk(record("FR-1", Kind.FUNCTION, "It rings for me."))))[-1]
    assert told.endswith("whose words these are; “I” is that person.")


@each_row(
    ("made", "printed"),
    [
        ({"name": "“the bell post”"}, "The bell post"),
        ({"name": "the system", "title": "A bell"}, "A bell"),
        ({"name": "the system"}, "The system"),
        ({"name": " "}, "Requirements"),
    ],
)
def test_the_title_is_the_bare_name(made: dict[str, str], printed: str) -> None:
    assert title(Specification.model_validate(made)) == printed


def test_what_is_decided_by_when_stands_behind_who_decides() -> None:
    def told(**decision: str) -> str:
        return texts(head(desk(decision=decision)))[0]

    assert told(reader="Bo", decide="buy it", by="2027-03-01") == (
        "Says yes: Bo, to buy it, by 1 March 2027."
    )
    assert told(reader="Bo I think, what it may cost I don't know, he would know") == (
        "Says yes: Bo (a guess)."
    )
    assert told(by="within two weeks") == "Says yes: nobody said who, within two weeks."
    assert told(reader="Bo", by="by 2027-03-01") == "Says yes: Bo, by 1 March 2027."
    assert told(reader="Bo", by="by May") == "Says yes: Bo, by May."


@each_row(
    ("words", "who"),
    [
        ("I'm the mate, two men report to me", "one person (the mate), whose"),
        ("i am one of the ferrymen", "one person (one of the ferrymen), whose"),
        ("I sit in the office", "one person, whose"),
        ("I'm the one who knows where all of the nine old boats lie", "one person, whose"),
    ],
)
def test_the_one_person_is_called_by_the_role_that_they_gave(words: str, who: str) -> None:
    speaker = record("STK-1", Kind.ROLE, words, origins=said("speaker", 1))
    assert who in texts(head(desk(speaker)))[-1]
    assert "one person, whose" in texts(head(desk(record("STK-1", Kind.ROLE, words))))[-1]


@each_row(
    ("case", "who"),
    [
        ("I am the warden in the harbour office, 22 years now.", "(the warden in the harbour"),
        ("A boat sank. I run our boathouse and it is too much.", "(who runs the boathouse)"),
        ("Well, when I am ill nobody knows.", "one person, whose"),
    ],
)
def test_the_role_may_stand_in_the_case_that_was_told(case: str, who: str) -> None:
    assert who in texts(head(desk(case=case)))[-1]


def test_who_says_yes_if_something_came_true_is_one_sentence() -> None:
    made = {"reader": "the mate", "looks_at": "if no boat was lost in May"}
    assert texts(head(desk(decision=made)))[0] == "Says yes: the mate, if no boat was lost in May."


def test_what_was_ticked_for_the_first_day_and_what_was_not_is_told_in_front() -> None:
    offered = (Origin(answer="tasks!spoken", event=3),)
    must = record("NEED-01", Kind.NEED, "They reserve one.", priority=Priority.MUST)
    left = record("NEED-02", Kind.NEED, "The ferryman sees all boats of the day, and who waits.",
                  origins=offered)  # fmt: skip
    told = ("From the first day: NEED-01 They reserve one."
            " Not ticked for it: NEED-02 The ferryman sees all boats …")  # fmt: skip
    assert told in texts(head(desk(must, left)))
    assert not any("first day" in one for one in texts(head(desk(left))))
    part = record("NEED-03", Kind.NEED, "Can be undone.", fields={"tick": "undo"},
                  origins=(Origin(answer="usual-parts", event=4),))  # fmt: skip
    assert f"{told} Also: NEED-03." in texts(head(desk(must, left, part)))
    alone = "From the first day: NEED-01 They reserve one. Not ticked for it: NEED-03."
    assert alone in texts(head(desk(must, part)))
    later = record("NEED-02", Kind.NEED, "It opens.", origins=(Origin(answer="else", event=3),))
    assert not any("first day" in one for one in texts(head(desk(must, later))))


def test_people_whom_several_lines_name_and_no_line_of_its_own_are_named_with_their_lines() -> None:
    made = desk(
        record("STK-1", Kind.ROLE, "The ferryman."),
        record("N-1", Kind.NEED, "The nurse asks the doctor."),
        record("FR-1", Kind.FUNCTION, "It tells doctors and the ferrymen and nobody."),
        record("FR-2", Kind.FUNCTION, "The nurse calls the ferryman and nobody."),
        record("BR-1", Kind.RULE, "Nurses come first."),
        record("QR-1", Kind.QUALITY, "A guest hears it, a nurse too."),
        record("OUT-1", Kind.EXCLUSION, "No nurse rings."),
        record("CON-1", Kind.LIMIT, "A guest pays."),
        record("FR-3", Kind.FUNCTION, "The head is counted."),
        record("FR-4", Kind.FUNCTION, "Each head is weighed."),
    )
    assert texts(who(made)) == [
        "STK-1 The ferryman.",
        "Named below: nurse N-1, FR-2, BR-1, OUT-1.",  # what the doctor does no line says
    ]


def test_whom_somebody_explained_as_people_is_named_below_where_one_line_lets_them_act() -> None:
    made = desk(
        record("STK-1", Kind.ROLE, "The ferryman."),
        record("FR-1", Kind.FUNCTION, "Then the toppers fetch the sail."),
        record("FR-2", Kind.FUNCTION, "The bilger pumps."),
        record("T-1", Kind.TERM, fields={"word": "Toppers", "meaning": "Those who climb up."}),
        record("T-2", Kind.TERM, fields={"word": "Bilger", "meaning": "A pump in the hold."}),
    )
    assert texts(who(made))[1:] == ["Named below: toppers FR-1."]


def test_so_many_people_are_named_below_and_without_anybody_named_nobody_is() -> None:
    names = ("nurse", "doctor", "guest", "cook", "driver", "teacher", "baker", "singer", "farmer")
    tasks = [record(f"N-{n}", Kind.NEED, f"The {one} comes.") for n, one in enumerate(names * 2)]
    told = texts(who(desk(record("STK-1", Kind.ROLE, "The ferryman."), *tasks)))
    assert told[1] == "Named below: " + "; ".join(
        f"{one} N-{n}, N-{n + 9}" for n, one in enumerate(names[:8])
    ) + "."  # fmt: skip
    assert texts(who(desk(*tasks))) == []


@each_row(
    ("case", "role"),
    [
        ("I am the clerk of the ferry.", "one person (the clerk of the ferry), "),
        ("I am the clerk of all the big ferries there.", "one person (the clerk of all the big"),
        ("I am the clerk of all the very big ferries there.", "one person, whose"),
        ("I run our wardrobe and shout.", "one person (who runs the wardrobe), "),
    ],
)
def test_who_somebody_is_stands_in_few_words_or_not_at_all(case: str, role: str) -> None:
    assert f"of {role}" in texts(head(desk(case=case)))[-1]


@each_row(
    ("told", "rules"),
    [
        ("Wardens, may see the names and change nothing.", True),
        ("Guests, only look at the board.", True),
        ("The inspector, touches nothing.", True),
        ("Children must not row alone.", True),
        ("Crews, each sees only its own boats.", True),
        ("The clerk, only one who changes fees.", True),
        ("The mate hands out oars, nobody else does that.", True),
        ("Guests, only one of them can swim.", False),
        ("Guests, may be forty of them.", False),
        ("The mate, only wants a list.", False),
        ("Rowers must be quick.", False),
    ],
)
def test_what_people_may_or_may_not_is_pointed_to_where_the_rules_stand(
    told: str, rules: bool
) -> None:
    one = record("STK-1", Kind.ROLE, told)
    assert texts(bound(desk(one))) == (["Also rules, told of people: STK-1."] if rules else [])
    everywhere = str(paper(desk(one).specification))
    assert ("Also rules, told of people" in everywhere) is rules
