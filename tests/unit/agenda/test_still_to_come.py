"""How much may still come, what documents give, and what stands beside what was said."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from askfirst.agenda import excepting, weighing
from askfirst.agenda.coming import _Coming, _makes, progress
from askfirst.agenda.contradictions import _asked as contradiction
from askfirst.agenda.depths import further
from askfirst.agenda.forwarding import forwarded
from askfirst.agenda.found import Found
from askfirst.agenda.overview import overview
from askfirst.agenda.people import taking_part
from askfirst.agenda.pulling import pulled
from askfirst.agenda.putting import pair
from askfirst.agenda.rows import filled, rows
from askfirst.events import Asked, ImportedSource, Invited, Noted, Opinion
from askfirst.interview import Interview, Rejection, with_event
from askfirst.questions import (
    Choice,
    Depth,
    LinePart,
    Pack,
    Question,
    QuestionKind,
    Section,
)
from askfirst.records import compose
from askfirst.replies import Action, Reply
from askfirst.requirements import Finding, Severity
from askfirst.sources import SourceText
from askfirst.vocabulary import Kind, Quote
from interviews import answer, started, tell, told
from rows import each_row

SOURCES = [ImportedSource(name=f"{n}.txt", sha256=n * 64, words=9, sentences=2) for n in "ab"]


def ask(name: str, kind: QuestionKind = QuestionKind.TEXT, **more: object) -> Question:
    values = {"id": name, "kind": kind, "text": f"{name}?", "optional": True, **more}
    if kind is QuestionKind.BOX:
        values.setdefault("line", (LinePart(field="what"),))
    return Question.model_validate(values)


def over(*questions: Question, depth: str = "deep", more: Pack | None = None) -> Interview:
    section = Section(id="all", title="All of it", questions=questions)
    packs = [Pack(id="own", version=1, title="t", sections=(section,))]
    interview = Interview([*packs, more] if more else packs)
    return tell(interview, Noted(topic="start", depth=depth))


def asked(slot: str, **cause: object) -> Asked:
    return Asked.model_validate({
        "slot": slot, "type": "follow-up", "question": ask("q"), "about": 0,
        "cause": {"rests": {}, **cause},
    })  # fmt: skip


def coming(interview: Interview) -> int:
    """How many screens of the packs may come that are neither open nor pending."""
    one = _Coming(interview)
    return sum(map(one._more, interview.placed))


# -- how much may come -----------------------------------------------------------------------------


def test_pages_before_the_close_are_counted_until_they_were_put_and_not_at_quick() -> None:
    assert _Coming(started())._closings() == 0
    interview = started(depth="standard")
    for number, slot in enumerate(("read-back@end", "tasks!exceptions", "tasks!asked-back"), 1):
        assert _Coming(interview)._closings() == 4 - number
        tell(interview, asked(slot))
    assert _Coming(interview)._closings() == 0


@each_row(
    ("depth", "sources", "put", "pages"),
    [
        ("quick", 0, 0, 0), ("quick", 1, 0, 0), ("quick", 2, 0, 1), ("quick", 2, 1, 0),
        ("quick", 2, 2, 0), ("standard", 0, 0, 0), ("standard", 1, 0, 1), ("standard", 1, 1, 0),
        ("deep", 2, 0, 1),
    ],
)  # fmt: skip
def test_pages_about_documents_are_counted_where_they_may_come(
    depth: str, sources: int, put: int, pages: int
) -> None:
    interview = started(depth=depth, sources=SOURCES[:sources])
    for number in range(put):
        tell(interview, asked(f"d@{number}", quotes=[]))
    assert _Coming(interview)._documents() == pages


def test_what_may_be_named_yet_may_be_asked_about_and_no_more_than_so_many() -> None:
    each, capped = ask("each", each=Kind.NEED), ask("few", each=Kind.NEED, at_most=2)
    interview = over(ask("tasks", QuestionKind.BOX, record=Kind.NEED), each, capped, depth="deep")
    assert coming(interview) == 16
    for depth, count in (("standard", 8 + 2), ("deep", 16)):
        tell(interview, Noted(topic="depth", depth=depth))
        assert coming(interview) == count
    answer(interview, "tasks", ["ring", "sing", "oil"])
    assert coming(interview) == 0
    deeper = over(ask("tasks", QuestionKind.BOX, record=Kind.NEED),
                  ask("each", each=Kind.NEED, depth="deep"), depth="standard")  # fmt: skip
    assert coming(deeper) == 0


def test_a_question_that_does_not_apply_may_come_to_while_what_it_rests_on_is_unanswered() -> None:
    first = ask("first")
    cases = (
        ("answered('second')", 1), ("unknowns > 0", 1), ("count('need') > 1", 0),
        ("sources > 0", 0), ("pack('own')", 0), ("pack('more')", 1),
    )  # fmt: skip
    for when, count in cases:
        later = ask("later", when=f"answered('first') and ({when})")
        pack = Pack(id="more", version=1, title="t", when="answered('second')", sections=())
        interview = over(first, later, ask("second"), more=pack)
        answer(interview, "first", "dk")
        assert coming(interview) == count, when
        answer(interview, "second", ":na no")
        assert coming(interview) == 0, when


def test_what_rests_on_itself_ends() -> None:
    one = ask("one", when="answered('two') and answered('zero')")
    two = ask("two", when="answered('one') and answered('zero')")
    interview = over(ask("zero"), one, two)
    answer(interview, "zero", "dk")
    assert coming(interview) == 0


def test_records_come_of_questions_of_ticks_of_lines_and_of_what_is_taken_for_true() -> None:
    tick = ask("t", QuestionKind.CHOICES, choices=(Choice(id="a", text="a", record=Kind.LIMIT),))
    taken = tick.model_copy(update={"assumed": True})
    box = ask("b", QuestionKind.BOX, record=Kind.NEED)
    found = [_makes(one, kind) for one in (tick, taken, box)
             for kind in (Kind.LIMIT, Kind.ASSUMPTION, Kind.NEED)]  # fmt: skip
    assert found == [True, False, False, True, True, False, False, False, True]


def test_minutes_are_told_once_the_pace_is_known() -> None:
    slots = ("latest-case", "goals", "who", "sentence", "tasks", "refuse")
    interview = started()
    assert further(interview, Depth.QUICK).minutes is None
    for slot in slots:
        answer(interview, slot, "dk")
    more = further(interview, Depth.DEEP)
    assert more.questions < more.questions + more.may_open
    deeper = progress(with_event(interview, Noted(topic="depth", depth=Depth.DEEP.value)))
    assert more.minutes is not None
    assert 0 < more.minutes[0] < more.minutes[1] == deeper.minutes  # as its first screen will say
    assert interview.depth is Depth.QUICK


# -- documents -------------------------------------------------------------------------------------


def quote(start: int, name: str = "a\x07.txt") -> Quote:
    return Quote(source=name, sha256="0" * 64, start=start, end=start + 4, quote=f"q{start}")


def test_what_differs_in_a_hard_fact_is_put_first_and_else_as_it_was_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pairs = [SimpleNamespace(name=kinds, differences=[SimpleNamespace(kind=k) for k in kinds])
             for kinds in (("hedge",), ("voice", "date"), ("voice",), ("number",))]  # fmt: skip
    monkeypatch.setattr("askfirst.sources.disagreements", lambda _: pairs)
    found = Found((SourceText("a.txt", "It rains."),)).differing()
    assert [one.name for one in found] == [  # type: ignore[attr-defined]
        ("voice", "date"), ("number",), ("hedge",), ("voice",),
    ]  # fmt: skip


def test_two_sides_of_documents_act_on_no_screen_and_name_what_differs() -> None:
    differences = [SimpleNamespace(kind="number", left="120\n guests", right=""),
                   SimpleNamespace(kind="date", left="", right="May")]  # fmt: skip
    one = SimpleNamespace(left=quote(1), right=quote(9, "b\x07.txt"), differences=differences)
    made = weighing._differ(2, one)  # type: ignore[arg-type]
    assert (made.slot, made.type) == ("documents-differ@2", "contradiction")
    assert [choice.text for choice in made.question.choices[:2]] == [
        "The first holds: a.txt", "The second holds: b.txt",
    ]  # fmt: skip
    assert made.cause["differs"] == "number: 120 guests / none; date: none / May"
    assert weighing.quotes_of(made) == (quote(1), quote(9, "b\x07.txt"))
    assert [offer.text for offer in weighing.offers_of(made)] == ["q1", "q9"]


def test_a_page_of_sentences_has_a_choice_each_and_goes_on_where_it_ended() -> None:
    text = " ".join(f"The caretaker must see room {n} by noon." for n in range(weighing.PAGE + 3))
    found, interview = Found((SourceText("a.txt", text),)), started(depth="standard")
    (first,) = weighing.next_page(interview, found)
    ids = [one.id for one in first.question.choices]
    assert ids == ["none", *(f"passage-{n}" for n in range(1, weighing.PAGE + 1))]
    assert first.slot == "document-sentences@1"
    assert not first.question.choices[1].text.startswith("a.txt: ")
    tell(interview, first)
    (again,) = weighing.next_page(interview, found)
    assert again.slot == "document-sentences@2"
    both = Found((SourceText("a.txt", text), SourceText("b.txt", "It rains.")))
    (named,) = weighing.next_page(interview, both)
    assert {one.text.partition(": ")[0] for one in named.question.choices[1:]} <= {
        "a.txt", "b.txt",
    }  # fmt: skip


def test_a_sentence_bears_on_a_statement_with_two_of_its_words() -> None:
    statements = [frozenset({"hall", "guest"}), frozenset({"bell"})]
    for words, bears in (("the hall of the guests", True), ("the hall and the bell", False),
                         ("rain", False)):  # fmt: skip
        said = quote(0).model_copy(update={"quote": words})
        assert weighing._bears(said, statements) is bears


# -- side by side ----------------------------------------------------------------------------------


def test_a_pair_stands_where_its_words_do_and_comes_again_with_other_words() -> None:
    interview = told({"tasks": ["ring the bell", "oil the rope"], "refuse": "It is slow."})
    made = pair(interview, "NEED-01", "NEED-02")
    assert isinstance(made, Asked)
    lines = interview.answers["tasks"].lines
    assert made.rests == {f"tasks#{one.key}": one.text for one in lines}
    assert made.listed("sides") == ["1  ring the bell", "2  oil the rope"]
    assert str(made.cause["message"]).startswith("“ring the bell” and “oil the rope” were put")
    assert made.listed("places") == [*made.rests]
    assert made.cause["section"] == interview.section("tasks")
    tell(interview, made)
    answer(interview, "tasks", ["ring the bell", "oil the old rope"])
    again = pair(interview, "NEED-02", "NEED-01")
    assert isinstance(again, Asked)
    assert again.slot == "tasks!put-2"


def test_an_answer_that_is_one_record_has_a_place_and_one_that_does_not_apply_has_none() -> None:
    text = ask("rule", record=Kind.RULE, when="answered('first')")
    interview = over(ask("first"), text, ask("tasks", QuestionKind.BOX, record=Kind.NEED))
    for slot, said in (("first", "x"), ("rule", "ring it"), ("tasks", ["oil it"])):
        answer(interview, slot, said)
    made = pair(interview, "BR-01", "NEED-01")
    assert isinstance(made, Asked)
    assert made.listed("places") == ["rule", "tasks#L1"]
    answer(interview, "first", "dk")
    gone = pair(interview, "BR-01", "NEED-01")
    assert isinstance(gone, Rejection) and gone.words == ("BR-01",)


def test_what_pulls_apart_is_put_once_for_each_matter_whichever_side_is_said_again() -> None:
    never = ["The guide never starts by itself, only when asked"]
    interview = told({"use": ["The guide starts by itself near an object"]}, depth="standard")
    answer(interview, "must-not", [*never])
    (first,) = pulled(interview, "must-not")
    assert (first.slot, first.cause["section"]) == (
        "must-not!pulls-1", interview.section("must-not"),
    )  # fmt: skip
    slots = {one.partition("#")[0] for one in first.listed("places")}
    assert slots == {"use", "must-not"}
    assert set(first.rests.values()) == {"The guide starts by itself near an object", *never}
    tell(interview, first)
    assert pulled(interview, "must-not") == []  # one is open
    answer(interview, first.slot, "apart")
    assert pulled(interview, "must-not") == []
    answer(interview, "limits", ["The guide starts by itself, always"])
    assert pulled(interview, "limits") == []  # one of its sides was put on that matter


def test_a_contradiction_stands_with_what_its_first_side_was_made_of() -> None:
    interview = told({"goals": ["fewer calls"], "limits": ["Opens in May"]}, depth="standard")
    whole = compose(interview)
    goal = next(one for one in whole.records if one.id == "G-01")
    more = goal.origins[0].model_copy(update={"answer": "tasks", "line": "L77"})
    twice = goal.model_copy(update={"origins": (*goal.origins, more)})
    records = tuple(twice if one.id == "G-01" else one for one in whole.records)
    found = Finding(code="odd", family="contradiction", severity=Severity.ERROR, message="x",
                    record="G-01", others=("CON-01",))  # fmt: skip
    made = contradiction(interview, whole.model_copy(update={"records": records}), found,
                         interview.answers["limits"])  # fmt: skip
    assert made is not None
    assert made.slot == "goals!odd-G-01-CON-01"
    assert made.listed("change") == ["goals", "limits"]
    assert [*made.rests] == ["goals#L1", "tasks#L77", "limits#L2"]


def test_rules_are_offered_in_the_order_they_were_said_once_and_not_where_they_were_decided() -> (
    None
):
    interview = told({"must-not": ["it never plays by itself", "no tickets are sold ever"],
                      "limits": ["only the warden opens it"]}, depth="standard")  # fmt: skip
    ids = [ref.id for ref in excepting.absolute(interview)]
    assert "OUT-01" in ids
    decided = asked("limits!1", records=["OUT-01"]).model_copy(update={"type": "contradiction"})
    tell(interview, decided)
    assert [ref.id for ref in excepting.absolute(interview)] == [
        one for one in ids if one != "OUT-01"
    ]  # fmt: skip


# -- for whoever looks at it -----------------------------------------------------------------------


def test_a_follow_up_stands_behind_what_it_asks_about_and_what_is_set_aside_is_listed() -> None:
    interview = told({"tasks": ["ring", "sing"], "limits": ["No glue"],
                      "priorities": ["1: must"]}, depth="standard")  # fmt: skip
    tell(interview, asked("tasks!1"))
    tell(interview, asked("tasks!2"))
    answer(interview, "tasks!1", "at noon")
    slots = [one.slot for one in overview(interview)]
    at = slots.index("tasks")
    assert slots[at : at + 3] == ["tasks", "tasks!1", "tasks!2"]
    answer(interview, "tasks", Reply(action=Action.NOT_RELEVANT, reason="none"))
    found = {one.slot: one for one in overview(interview)}
    assert found["priorities"].standing == "set aside: does not apply now"
    assert found["tasks"].answer == "none"
    assert found["tasks!1"].section == found["tasks"].section


def test_each_row_of_a_box_about_records_has_what_was_told_of_its_record() -> None:
    interview = told({"tasks": ["ring \x1b[31mit", "sing", "oil"]}, depth="standard")
    question = interview.question("priorities")
    assert question is not None
    frames = rows(interview, question, ())
    assert "\x1b" not in frames[0].begin
    given = answer(interview, "priorities", ["3: later", "1: must; because it rains", "whatever"])
    assert filled(interview, question, frames, given) == {
        "need-03": "later", "need-01": "must; because it rains",
    }  # fmt: skip


def test_an_open_question_is_sent_on_with_the_record_that_it_is_about() -> None:
    interview = told({"qualities": {"fast": "", "easy": "for all of us"}}, depth="standard")
    slot = "good-enough@QR-02"
    answer(interview, slot, Reply(action=Action.UNKNOWN, owner="Ida"))
    records = compose(interview).of_kind(Kind.QUESTION)
    found = {one.place: one for one in forwarded(interview, Found(()), records)}
    assert found[slot].context == ("It is about: “can be used at once: for all of us”",)
    lost = next(one for one in records if one.origins[0].answer == slot)
    nowhere = lost.model_copy(
        update={"origins": (lost.origins[0].model_copy(update={"answer": ""}),)}
    )
    other = lost.model_copy(
        update={"origins": (lost.origins[0].model_copy(update={"answer": "tasks", "line": "L9"}),)}
    )
    places = [one.place for one in forwarded(interview, Found(()), [nowhere, other, lost])]
    assert places == [slot]


def test_people_stand_by_name_and_their_questions_in_the_order_of_the_packs() -> None:
    interview = told({"tasks": ["ring"]})
    given = "2030-05-01T09:00:00Z"
    for by, slot in (("zoe", "refuse"), ("Ben", "refuse"), ("Zoe", "goals"), ("Zoe", "tasks")):
        said = answer(told({}), slot, ["x"] if slot != "refuse" else "x")
        tell(interview, Opinion(answer=said, given=given))
        last = interview.events.pop()
        interview.apply(last.model_copy(update={"by": by}))
    tell(interview, Invited(person="Ann", slots=("refuse",), way="mail"))
    tell(interview, Invited(person="Ann", slots=("goals",), way="page"))
    found = taking_part(interview)
    assert [one.person for one in found] == ["Ann", "Ben", "Zoe"]
    assert found[2].slots == ("goals", "tasks", "refuse")
    assert (found[0].by, found[0].asked) == ("page and mail", 2)


def test_a_difference_is_asked_about_where_both_sides_bear_on_what_was_told() -> None:
    def side(words: str, start: int) -> Quote:
        return quote(start).model_copy(update={"quote": words})

    hall, bell = "the old hall in Tarn holds guests", "the bell rings at noon in May"
    both = ((hall, bell), (bell, hall), (hall, hall))
    pairs = [SimpleNamespace(left=side(one, n), right=side(two, n + 5), differences=[])
             for n, (one, two) in enumerate(both, 10)]  # fmt: skip
    found: Any = SimpleNamespace(differing=lambda: pairs, sources=())
    interview = told({"latest-case": "The hall in Tarn had too many guests."}, depth="standard")
    (made,) = weighing._fresh_differences(interview, found)
    assert [one.start for one in weighing.quotes_of(made)] == [12, 17]
    tell(interview, made)
    assert weighing._fresh_differences(interview, found) == []
