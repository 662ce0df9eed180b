"""The last parts: risks and what is assumed, words, checks, and what nobody was asked."""

from __future__ import annotations

from askfirst.paper.blocks import Table, shown
from askfirst.paper.closing import checks, only_assumed, proposed, risks, terms, unasked
from askfirst.paper.unsettled import unsettled
from askfirst.requirements import AnswerEntry, Kind, Origin, Proposal, Record, Unasked, Via
from papers import desk, links, record, texts


def test_a_risk_stands_with_what_its_sentence_does_not_say() -> None:
    fields = {"first_sign": "it rings all day", "answer": "We hang it higher"}
    said = "Children pull the rope; we hang it higher."
    one = record("RISK-1", Kind.RISK, said, owner="Ann", fields=fields)
    assert texts(risks(desk(one))) == [
        "RISK-1 Children pull the rope; we hang it higher. First sign: It rings all day. Who: Ann."
    ]


def test_only_what_somebody_agreed_to_is_assumed() -> None:
    alone = (Origin(answer="taken", event=1, via=Via.ASSUMED),)
    made = [
        record("ASM-1", Kind.ASSUMPTION, "One language.", origins=alone),
        record("ASM-2", Kind.ASSUMPTION, "One clock.", origins=alone, confirmed_by="Ann"),
        record("ASM-3", Kind.ASSUMPTION, "One bell."),
        record("ASM-4", Kind.ASSUMPTION, "One rope.", origins=()),
        record("ASM-5", Kind.ASSUMPTION, "One boat.",
               origins=(*alone, Origin(answer="assume", event=2))),
    ]  # fmt: skip
    assert [only_assumed(one) for one in made] == [True, False, False, False, False]
    assert texts(risks(desk(*made)))[:2] == ["Assumed", "ASM-2 One clock."]


def test_a_word_whose_meaning_nobody_cut_out_stands_as_told() -> None:
    cut = record("TERM-1", Kind.TERM, "Round: three songs.", title="Round",
                 fields={"meaning": "three songs"})  # fmt: skip
    named = cut.model_copy(update={"id": "TERM-2", "fields": {"word": "a round", "meaning": "x"}})
    whole = record("TERM-3", Kind.TERM, "A round is not a drink.", title="Round")
    assert texts(terms(desk(cut, named, whole))) == [
        "TERM-1 Round: Three songs.", "TERM-2 a round: X.", "TERM-3 A round is not a drink.",
    ]  # fmt: skip


def check(name: str, statement: str, **more: object) -> Record:
    return record(name, Kind.CHECK, statement, **more)


def test_a_check_names_what_is_done_what_must_come_out_by_whom_and_for_what() -> None:
    (table,) = checks(desk(
        record("N-1", Kind.NEED, title="call"), record("FR-1", Kind.FUNCTION, "It rings."),
        check("TST-1", "Ring it twice.", title="Ring it twice", parent="N-1",
              fields={"expected": "two lamps", "who": "Ann"}, links=links("checks", "GONE")),
        check("TST-2", "Ring it three times, whatever the weather.", title="Ring it three…",
              fields={"outcome": "a boat"}, owner="Bo", parent="GONE"),
        check("TST-3", "Look.", title="A look", parent="N-1", links=links("checks", "FR-1")),
        check("TST-4", "Call in rain -> it comes", title="x",
              fields={"what": "call in rain", "outcome": "it comes", "by_whom": "walkers",
                      "who": "Ann"}),
    ))  # fmt: skip
    assert isinstance(table, Table)
    assert [[shown(cell) for cell in row] for row in table.rows] == [
        ["TST-1", "Ring it twice", "two lamps", "Ann", "N-1"],
        ["TST-2", "Ring it three times, whatever the weather.", "a boat", "Bo", ""],
        ["TST-3", "Look.", "", "", "FR-1"],
        ["TST-4", "call in rain", "it comes", "walkers", ""],
    ]


def test_what_an_assistant_filled_in_is_said_to_be_nobodys_word() -> None:
    one = Proposal(slot="fast", question="How fast?", event=3, text="in 2 seconds")
    told = texts(proposed(desk(proposals=(one,))))
    assert told[1:] == ["In 2 seconds. (to: How fast?)"]
    assert "nothing rests on it" in told[0]


def test_what_was_asked_in_vain_is_named_where_no_open_point_says_it() -> None:
    def entry(slot: str, question: str, **more: object) -> AnswerEntry:
        return AnswerEntry.model_validate(
            {
                "slot": slot,
                "question": question,
                "event": 3,
                "status": "unknown",
                "by": "A",
                "at": "2030-01-01",
                "via": "human",
                "text": "",
                **more,
            }
        )

    asked = (
        entry("limits", "What is fixed?", records=("OPEN-01",)),
        entry("by", "By when?", records=("OPEN-02",)),
        entry("else", "Is there more?"),
        entry("who", "Who uses it?", status="answered"),
    )
    open_point = record("OPEN-02", Kind.QUESTION, "By when?")
    told = texts(unasked(desk(open_point, answers=asked)))
    assert told == ["Asked, and not known: What is fixed?"]


def test_a_question_of_an_assistant_stands_with_what_is_open_and_is_filled_in_nowhere() -> None:
    one = Proposal(slot="undecided", question="What else?", event=3, text="who cancels in a fog?")
    made = desk(proposals=(one,))
    assert texts(proposed(made)) == []
    assert texts(unsettled(made)) == [
        "Noticed by an assistant, and asked of nobody", "Who cancels in a fog?",
    ]  # fmt: skip


def test_a_short_interview_names_fewer_of_the_parts_that_nobody_was_asked_about() -> None:
    def told(parts: int, depth: str = "quick") -> list[str]:
        named = ", ".join(f"p{n}" for n in range(parts))
        return texts(unasked(desk(depth=depth, metrics={"never_asked_29148": named})))

    assert told(6) == ["Nobody was asked about: p0; p1; p2; p3; p4; p5."]
    assert told(8) == ["Nobody was asked about: p0; p1; p2; p3; p4; p5; 2 more."]
    assert told(8, "standard") == ["Nobody was asked about: p0; p1; p2; p3; p4; p5; p6; p7."]
    assert told(25, "deep")[0].endswith("; p23; 1 more.")
    assert told(0) == []


def test_without_names_of_parts_the_sections_stand_once_each() -> None:
    skipped = [Unasked(question=str(n), text="?", section=section)
               for n, section in enumerate(("Money", "", "Law", "Money"))]  # fmt: skip
    assert texts(unasked(desk(not_asked=skipped))) == ["Nobody was asked about: Money; Law."]


def test_a_thing_that_was_only_explained_stands_with_the_words_by_what_was_told_of_it() -> None:
    def thing(words: str, **fields: str) -> Record:
        return record("DR-1", Kind.DATA, words, title="cart", fields={"sort": "remark", **fields})

    assert texts(terms(desk(thing("cart: x", facts="nothing, it is a cart")))) == [
        "DR-1 cart: It is a cart."
    ]
    assert texts(terms(desk(thing("cart: it has wheels")))) == ["DR-1 cart: It has wheels."]


def test_a_check_without_a_sentence_stands_with_its_title() -> None:
    bare = check("TST-1", "x", title="A long look…").model_copy(
        update={"statement": "", "words": ""}
    )
    assert texts(checks(desk(bare)))[-1] == "A long look…"
