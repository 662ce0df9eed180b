"""What single events leave behind: order, what is proposed, what falls with what."""

from __future__ import annotations

from askfirst.events import (
    Answered,
    AnswerStatus,
    Asked,
    Confirmed,
    Disposed,
    Imported,
    ImportedSource,
    Line,
    Noted,
    Opinion,
    Undone,
)
from askfirst.interview import Interview, Standing
from askfirst.interview.answer_forms import fits
from askfirst.interview.changed_packs import mapping
from askfirst.interview.contents import said
from askfirst.interview.steps import last_step, last_undo
from askfirst.questions import Depth, LinePart, Pack, PackUse, Question, QuestionKind, Section
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind, Quote, Via
from branching import branching
from interviews import answer, tell, told
from rows import each_row

LATER, UNKNOWN = Reply(action=Action.LATER), Reply(action=Action.UNKNOWN)
NOT_ASKED = Reply(action=Action.NOT_ASKED)


def branches(depth: str = "quick") -> Interview:
    return tell(Interview([branching()]), Noted(topic="start", depth=depth))


def quote(start: int, use: str = "claim") -> Quote:
    return Quote(source="a", sha256="0" * 64, start=start, end=start + 1, quote="a", use=use)


# -- what stands where -----------------------------------------------------------------------------


def box(name: str, record: Kind, each: Kind | None = None) -> Question:
    return Question(id=name, kind=QuestionKind.BOX, text="What?", record=record, each=each,
                    line=(LinePart(field="what"),))  # fmt: skip


def test_records_stand_by_their_question_then_by_what_it_is_asked_of_then_by_their_line() -> None:
    questions = (box("first", Kind.FUNCTION), box("tasks", Kind.NEED),
                 box("steps", Kind.FUNCTION, Kind.NEED), box("more", Kind.NEED))  # fmt: skip
    section = Section(id="all", title="All", questions=questions)
    interview = Interview([Pack(id="own", version=1, title="t", sections=(section,))])
    answer(interview, "more", ["paint"])
    names = ["bell", "rope", "boat", "oar", "sail", "mast", "anchor", "deck", "keel", "flag"]
    answer(interview, "tasks", [*names])
    for number in ("10", "02"):
        answer(interview, f"steps@NEED-{number}", [f"{number} one", f"{number} two"])
    answer(interview, "first", ["a", "b"])
    answer(interview, "tasks", [names[n] for n in (1, 0, 8, 2, 3, 4, 5, 6, 7, 9)])
    words = [ref.words for ref in interview.records(Kind.FUNCTION)]
    assert words == ["a", "b", "02 one", "02 two", "10 one", "10 two"]
    needs = [ref.id for ref in interview.records(Kind.NEED)]
    assert needs[:4] == ["NEED-03", "NEED-02", "NEED-10", "NEED-04"]
    assert needs[-1] == "NEED-01"  # told first, and asked last
    assert interview.position(interview.refs["NEED-10"]) == 3
    tell(interview, Noted(topic="order", slot="need", data={"records": ["NEED-09", "NEED-10"]}))
    ordered = [ref.id for ref in interview.records(Kind.NEED)]
    assert ordered[:4] == ["NEED-09", "NEED-10", "NEED-03", "NEED-02"]
    tell(interview, Noted(topic="order", slot="need", data={"records": "NEED-09"}))
    assert [ref.id for ref in interview.records(Kind.NEED)] == needs


def test_of_many_records_so_many_are_asked_about_and_what_was_answered_stays() -> None:
    interview = branches("standard")
    answer(interview, "tasks", [f"task {n}" for n in range(1, 5)])
    question = interview.question("need-number@NEED-01")
    assert question is not None
    asked = [f"need-number@NEED-0{n}" for n in range(1, 5)]
    assert interview.slots_of(question) == asked[:2]
    answer(interview, asked[3], "daily")
    answer(interview, asked[0], "weekly")
    assert interview.slots_of(question) == [asked[0], asked[1], asked[3]]
    tell(interview, Noted(topic="depth", depth="deep"))
    assert interview.slots_of(question) == asked


def test_what_nobody_knows_is_numbered_in_the_order_of_its_ids_and_single_lines_come_last() -> None:
    interview = told({"latest-case": "It rains.", "acceptance": {"reader": "dk", "by": "May"},
                      "whose-problem": "dk", "refuse": "dk"})  # fmt: skip
    answer(interview, "latest-case", "dk")
    points = interview.open_points()
    assert [(one.record, one.slot) for one in points] == [
        ("OPEN-01", "whose-problem"), ("OPEN-02", "refuse"), ("OPEN-03", "latest-case"),
        ("OPEN-acceptance-reader", "acceptance"),
    ]  # fmt: skip
    assert interview.unowned() == [point.place for point in points]
    answer(interview, "refuse", Reply(action=Action.UNKNOWN, owner="Ida"))
    assert "refuse" not in interview.unowned()
    assert interview.owners() == {"OPEN-02": ("Ida", "")}


def test_a_box_of_owners_that_was_answered_covers_what_it_listed_and_no_other_box_does() -> None:
    interview = told({"latest-case": "dk", "whose-problem": "dk", "refuse": "dk"})
    cases = (("a", "unknowns", "latest-case"), ("b", "numbers", "whose-problem"),
             ("c", "unknowns", "refuse"))  # fmt: skip
    for name, prefill, place in cases:
        question = Question(id="who", kind=QuestionKind.BOX, text="Who?", prefill=prefill,
                            produces=("question.owner",), optional=True,
                            line=(LinePart(field="number", before=":"), LinePart(field="owner")),
                            )  # fmt: skip
        tell(interview, Asked(slot=name, type="follow-up", question=question, about=0,
                              cause={"slots": [place], "rests": {}}))  # fmt: skip
    assert interview.unowned() == ["latest-case", "whose-problem", "refuse"]
    answer(interview, "a", ["1: Ida"])
    tell(interview, Answered(slot="b", lines=(Line(key="L900", text="Ida"),)))
    assert interview.unowned() == ["whose-problem", "refuse"]
    assert interview.asked_about("c") == ["refuse"]
    assert interview.owned_records("c") == ["OPEN-03"]
    answer(interview, "refuse", "It is slow.")
    assert interview.owned_records("c") == [""]


# -- what was asked beside the questions -----------------------------------------------------------


def follow_up(slot: str, about: int, **cause: object) -> Asked:
    question = Question(id="q", kind=QuestionKind.TEXT, text="How?", optional=True)
    return Asked(slot=slot, type="follow-up", question=question, about=about, cause=cause)


def test_a_follow_up_that_rests_on_no_words_lasts_until_its_answer_is_changed() -> None:
    interview = branches()
    first = answer(interview, "story", "It broke.")
    tell(interview, follow_up("story!1", first.n))
    tell(interview, follow_up("free@1", 0))
    assert interview.applies("story!1") is True
    assert interview.applies("free@1") is True
    answer(interview, "story", "It broke.")
    assert interview.applies("story!1") is False


def test_a_follow_up_falls_with_the_branch_of_what_it_asks_about() -> None:
    interview = branches()
    for slot, text in (("colour", "red"), ("red-shade", "dark red")):
        answer(interview, slot, text)
    tell(interview, follow_up("red-shade!1", 3, rests={"red-shade": "dark red"}))
    answer(interview, "red-shade!1", "nearly black")
    assert interview.standing("red-shade!1") is Standing.ANSWERED
    answer(interview, "colour", "blue")
    assert interview.standing("red-shade!1") is Standing.PARKED
    answer(interview, "colour", "red")
    assert interview.standing("red-shade!1") is Standing.ANSWERED


def test_a_follow_up_rests_on_all_of_its_words() -> None:
    interview = branches()
    answer(interview, "tasks", ["see", "sign"])
    rests = {"tasks#L1": "see", "tasks#L2": "sign"}
    tell(interview, follow_up("tasks!1", 2, rests=rests))
    for lines, applies in ((["see", "sign", "ring"], True), (["see", "signs"], False),
                           (["see", "sign"], True), (["sees", "sign"], False)):  # fmt: skip
        answer(interview, "tasks", [*lines])
        assert interview.applies("tasks!1") is applies, lines


# -- what is proposed, put off, confirmed ----------------------------------------------------------


def test_what_was_only_proposed_counts_nowhere_until_somebody_says_it() -> None:
    interview = branches()
    lines = (Line(key="L1", text="see", record="NEED-01"),
             Line(key="L2", text="sign", record="NEED-02", via=Via.PROPOSED))  # fmt: skip
    tell(interview, Answered(slot="tasks", lines=lines))
    tell(interview, Answered(slot="colour", value="red", via=Via.PROPOSED))
    assert [line.text for line in interview.answers["tasks"].lines] == ["see"]
    assert [line.text for line in interview.proposals["tasks"].lines] == ["sign"]
    assert interview.proposals["tasks"].via is Via.PROPOSED
    assert interview.standing("colour") is Standing.OPEN
    answer(interview, "tasks", LATER)
    assert "tasks" in interview.proposals
    for slot, reply in (("tasks", UNKNOWN), ("colour", "blue")):
        answer(interview, slot, reply)
    assert not interview.proposals


def test_what_was_not_asked_is_noted_until_somebody_replies_and_comes_later() -> None:
    interview = branches()
    answer(interview, "story", NOT_ASKED)
    answer(interview, "colour", LATER)
    assert list(interview.unasked) == ["story"]
    assert interview.later == {"story": 1, "colour": 1}
    assert list(interview.visited) == ["story", "colour"]
    answer(interview, "story", UNKNOWN)
    assert not interview.unasked
    assert list(interview.visited) == ["colour", "story"]
    tell(interview, Noted(topic="depth", depth="standard"))
    assert not interview.later


def test_a_pack_note_keeps_the_name_and_what_it_does_not_say() -> None:
    use = PackUse(id="core", version=1, digest="a")
    interview = tell(Interview([branching()]),
                     Noted(topic="start", name="halls", depth="deep", packs=(use,)))  # fmt: skip
    answer(interview, "story", LATER)
    tell(interview, Noted(topic="packs"))
    assert (interview.name, interview.uses, interview.depth) == ("halls", (use,), Depth.DEEP)
    assert interview.later == {"story": 1}
    tell(interview, Noted(topic="packs", name="barns", packs=(use, use)))
    assert (interview.name, interview.uses) == ("barns", (use, use))


@each_row(
    ("changed", "confirmed"),
    [
        ({"tasks": ["see", "signs"]}, {"NEED-01", "need-number@NEED-01"}),
        ({"tasks": ["see"]}, {"NEED-01", "need-number@NEED-01"}),
        ({"tasks": ["ring", "see", "sign"]}, {"NEED-01", "NEED-02", "need-number@NEED-01"}),
        ({"need-number@NEED-01": "weekly"}, {"NEED-02"}),
        ({"need-number@NEED-01": "daily"}, {"NEED-01", "NEED-02", "need-number@NEED-01"}),
        ({"tasks!1": "once"}, {"NEED-01", "need-number@NEED-01"}),
    ],
)
def test_what_was_confirmed_is_open_again_where_something_of_it_changed_and_only_there(
    changed: dict[str, object], confirmed: set[str]
) -> None:
    interview = branches("standard")
    answer(interview, "tasks", ["see", "sign"])
    answer(interview, "need-number@NEED-01", "daily")
    tell(interview, follow_up("tasks!1", 2, rests={}, record="NEED-02"))
    answer(interview, "tasks!1", "twice")
    records = ("NEED-01", "NEED-02", "need-number@NEED-01")
    tell(interview, Confirmed(records=records))
    for slot, value in changed.items():
        answer(interview, slot, value)  # type: ignore[arg-type]
    assert interview.confirmed.keys() == confirmed


def test_no_takes_the_confirmation_of_each_that_it_names() -> None:
    interview = branches()
    answer(interview, "tasks", ["see", "sign", "ring"])
    tell(interview, Confirmed(records=("NEED-01", "NEED-02", "NEED-03")))
    tell(interview, Confirmed(records=("NEED-09", "NEED-01", "NEED-03"), verdict="no"))
    assert interview.confirmed.keys() == {"NEED-02"}


# -- documents, notes, steps -----------------------------------------------------------------------


def test_a_source_is_noted_once_but_another_text_of_its_name_is_another_one() -> None:
    one = ImportedSource(name="a.txt", sha256="a" * 64, words=1, sentences=1)
    two, three = (one.model_copy(update=new) for new in ({"sha256": "b" * 64}, {"name": "b.txt"}))
    interview = branches()
    for sources in ((one,), (two, one), (three, two)):
        tell(interview, Imported(sources=sources))
    assert interview.sources == [one, two, three]


def test_what_a_reply_decided_about_passages_falls_with_it_and_comes_back() -> None:
    interview = branches()
    given = answer(interview, "story", "It broke.")
    tell(interview, Disposed(quotes=(quote(0, "true"), quote(5)), disposition="used",
                             slot="story"))  # fmt: skip
    tell(interview, Disposed(quotes=(quote(9),), disposition="context"))
    starts = {start for _, start, _ in interview.disposed}
    assert starts == {0, 5, 9}
    assert [interview.use(quote(n)) for n in (0, 5, 7)] == ["true", "claim", "claim"]
    tell(interview, Undone(target=given.n))
    assert {start for _, start, _ in interview.disposed} == {9}
    tell(interview, Undone(target=len(interview.events)))
    assert {start for _, start, _ in interview.disposed} == {0, 5, 9}


def test_a_step_taken_back_and_done_again_can_be_taken_back_once_more() -> None:
    interview = branches()
    for text in ("one", "two"):
        answer(interview, "story", text)
    tell(interview, Undone(target=3))  # 4
    tell(interview, Undone(target=4))  # 5: done again
    assert interview.taken_back() == {4}
    assert interview.text("story") == "two"
    step = last_step(interview)
    assert step is not None and step.n == 3
    assert last_undo(interview) is None
    tell(interview, Undone(target=3))  # 6
    undone = last_undo(interview)
    assert undone is not None and undone.n == 6
    assert interview.text("story") == "one"


@each_row(
    ("topic", "is_step"), [("depth", True), ("order", True), ("why", False), ("private", False)]
)
def test_a_depth_and_an_order_are_steps_and_other_notes_are_none(topic: str, is_step: bool) -> None:
    interview = branches()
    before = answer(interview, "story", "It broke.").n
    note = Noted.model_validate({"topic": topic, "slot": "need", "depth": "deep"})
    step = last_step(tell(interview, note))
    assert step is not None
    assert step.n == before + is_step


def test_a_comment_without_an_answer_stands_beside_and_is_no_opinion() -> None:
    interview = branches()
    later = Answered(slot="story", status=AnswerStatus.LATER)
    tell(interview, Opinion(answer=later, comment="Ask Ida."))
    assert [one.comment for one in interview.remarks] == ["Ask Ida."]
    assert "story" not in interview.opinions
    assert interview.standing("story") is Standing.OPEN


def test_the_last_word_on_privacy_counts() -> None:
    interview = branches()
    assert interview.private() is False
    for private in (True, False, True):
        tell(interview, Noted(topic="private", data={"private": private}))
        assert interview.private() is private
    tell(interview, Noted(topic="why", slot="story", reason="so"))
    assert interview.private() is True


# -- another version of a pack ---------------------------------------------------------------------


def test_an_answer_that_its_question_does_not_take_any_more_is_asked_again_with_its_branch() -> (
    None
):
    old = branches()
    for slot, value in (("shape", "round"), ("old-name", "Barnbook"), ("gone-later", "no"),
                        ("colour", "red"), ("tasks", ["see"]), ("story", "dk")):  # fmt: skip
        answer(old, slot, value)  # type: ignore[arg-type]
    interview = Interview([branching(2)], old.events)
    assert interview.standing("shape") is Standing.OPEN
    assert interview.standing("new-name") is Standing.ANSWERED
    assert interview.current_slot("old-name@NEED-01!2") == "new-name@NEED-01!2"
    found = mapping(interview)
    assert found.kept == ("colour", "tasks", "story")
    assert found.renamed == (("old-name", "new-name"),)
    assert (found.asked_again, found.parked) == (("shape",), ("gone-later",))
    answer(interview, "shape", "square")
    assert interview.standing("shape") is Standing.ANSWERED


def test_records_of_a_line_that_does_not_count_are_no_records_until_it_does() -> None:
    interview = branches("standard")
    answer(interview, "tasks", ["see", "sign"])
    answer(interview, "parts", {"undo": "", "notice": "the clerk"})
    tell(interview, Answered(slot="parts", value="undo"))
    assert interview.standing("parts") is Standing.OPEN
    assert [ref.id for ref in interview.records(Kind.NEED)] == ["NEED-01", "NEED-02"]
    assert interview.refs["NEED-03"].withdrawn


def test_an_answer_reads_as_its_own_words_its_choice_or_its_lines() -> None:
    lines = (Line(key="L1", text="see"), Line(key="L2", text="sign"))
    for one, text in (
        (Answered(slot="a", value="other", other="green"), "green"),
        (Answered(slot="a", value="red"), "red"), (Answered(slot="a", lines=lines), "see\nsign"),
    ):  # fmt: skip
        assert said(one) == text
    interview = branches()
    answer(interview, "tasks", ["see", "sign"])
    answer(interview, "story", "dk")
    places = ("tasks", "tasks#L2", "tasks#L9", "story", "colour")
    assert [interview.reads(place) for place in places] == ["see\nsign", "sign", "", "", ""]


def test_a_form_fits_while_each_of_its_lines_has_a_beginning() -> None:
    question = branching().sections[1].questions[2]
    assert question.id == "never"
    lines = (Line(key="L1", text="spy", frame="misuse"), Line(key="L2", text="ring", frame="gone"))
    aside = Line(key="L3", text="no, sing", fields={"puts-right": "tasks#L1"})
    assert fits(question, Answered(slot="never", lines=(lines[0], aside)))
    assert not fits(question, Answered(slot="never", lines=lines))
    assert not fits(question, Answered(slot="never", value="spy"))


def test_what_somebody_typed_is_theirs_and_what_we_put_there_is_not() -> None:
    interview = told(
        {
            "tasks": ["ring the bell", "oil the rope"],
            "usual-parts": {"undo": "by night", "notice": ""},
            "whose-problem": "mine",
            "refuse": "It is slow.\nAnd late.",
            "assume": {"language": "Welsh too"},
        },
        depth="standard",
    )
    assert interview.own_words("tasks") == ["ring the bell", "oil the rope"]
    assert interview.own_words("usual-parts") == ["by night", ""]
    assert interview.own_words("whose-problem") == []
    assert interview.own_words("refuse") == ["It is slow.", "And late."]
    assert interview.own_words("assume") == ["Welsh too"]
    assert interview.own_words("goals") == interview.own_words("nothing") == []
