"""What several people answered, line by line; and where an interview goes next."""

from __future__ import annotations

from itertools import permutations

from pydantic import JsonValue

from askfirst.events import Answered, AnswerStatus, Asked, Line, Noted, Opinion, Settled
from askfirst.interview import Interview
from askfirst.interview.contributions import contributed
from askfirst.interview.dissent import against, between, line_of
from askfirst.interview.lists import all_stand, counting, held, line_key, place_of, speaking
from askfirst.interview.opinions import key_of
from askfirst.interview.record_ids import OTHERS, number_of
from askfirst.questions import Frame, Prompt, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind, Via
from branching import branching
from interviews import answer, tell, told
from rows import each_row


def says(
    interview: Interview, by: str, slot: str, value: JsonValue | Reply, day: int = 1
) -> Opinion:
    """Somebody who was not there answers; their event is folded behind the others."""
    question = interview.question(slot)
    assert question is not None
    prompt = Prompt(slot, question.kind, question.text, choices=question.choices)
    reply = value if isinstance(value, Reply) else Reply(value=value)
    made = contributed(interview, prompt, reply, by)
    assert isinstance(made, Answered), made
    given = f"2020-10-0{day}T09:00:00Z"
    said = Opinion(answer=made, given=given, by=by, n=len(interview.events) + 1, at=given)
    interview.apply(said)
    return said


def lines(interview: Interview, slot: str) -> list[tuple[str, str]]:
    answers = interview.answers[slot].lines
    return [(line.text, line.said.by if line.said else "") for line in answers]


# -- lists -----------------------------------------------------------------------------------------


def test_words_on_a_tick_take_the_place_of_the_bare_tick_and_keep_its_record() -> None:
    interview = told({"usual-parts": {"undo": "", "notice": "by post"}})
    undo, notice = interview.answers["usual-parts"].lines
    says(interview, "Otto", "usual-parts", {"undo": "by night", "notice": ""})
    found = interview.answers["usual-parts"].lines
    assert [(one.choice, one.fields.get("words")) for one in found] == [
        ("notice", "by post"), ("undo", "by night"),
    ]  # fmt: skip
    assert (found[1].key, found[1].record) == (undo.key, undo.record)
    assert found[0] == notice
    says(interview, "Cy", "usual-parts", {"undo": "by day"}, 2)
    assert [one.fields.get("words") for one in interview.answers["usual-parts"].lines] == [
        "by post", "by night", "by day",
    ]  # fmt: skip
    records = [ref.id for ref in interview.records(Kind.NEED)]
    assert len(records) == len(set(records)) == 3


def test_who_is_not_sure_adds_nothing_to_what_others_ticked() -> None:
    interview = told({"usual-parts": ["not-sure"]})
    says(interview, "Otto", "usual-parts", ["undo"])
    assert [one.choice for one in interview.answers["usual-parts"].lines] == ["undo"]


def test_two_who_do_not_know_one_line_of_a_form_leave_it_open_once() -> None:
    interview = told({"acceptance": {"reader": "the council", "by": "dk"}})
    says(interview, "Otto", "acceptance", {"by": "no idea", "reader": "the Council"})
    assert lines(interview, "acceptance") == [("the council", ""), ("dk", "")]
    says(interview, "Cy", "acceptance", {"by": "1 May"}, 2)
    assert lines(interview, "acceptance") == [("the council", ""), ("1 May", "Cy")]
    says(interview, "Di", "acceptance", {"by": "2 May"}, 3)
    assert lines(interview, "acceptance")[1:] == [("1 May", "Cy")]


def test_a_line_that_somebody_went_on_with_in_other_words_has_ids_of_its_own() -> None:
    interview = told({"limits": ["at most 5 rooms", "no glue"]})
    first = interview.answers["limits"].lines[0]
    more = first.model_copy(update={"text": "at most 5 rooms and a hall"})
    said = Answered(slot="limits", lines=(more,))
    for number in (9, 10):
        interview.apply(Opinion(n=number, by="Otto", at="2020-10-01T09:00:00Z", answer=said))
    old, _, new = interview.answers["limits"].lines
    assert old == first
    assert new.text == more.text
    assert (new.key != old.key, new.record != old.record) == (True, True)
    assert number_of(new.record or "") >= OTHERS
    assert (new.record or "").startswith("CON-")


def test_lines_stand_in_the_order_of_who_said_them_first_and_what_settles_before_others() -> None:
    own = Answered(slot="limits", n=2, by="Ada", lines=(Line(key="L1", text="a"),))
    third = Answered(slot="limits", lines=(Line(key="L2", text="b"),))
    settled = Settled(slot="limits", verdict="third", line="limits.L1", n=9, by="Zoe",
                      at="2020-11-01T09:00:00Z", answer=third, seen=("x",))  # fmt: skip
    given = [Opinion(by=by, n=n, given=f"2020-10-0{day}T09:00:00Z", answer=Answered(
                slot="limits", lines=(Line(key=f"L{n}", text=by),)))
             for by, n, day in (("Otto", 5, 2), ("Berta", 7, 1), ("Carl", 6, 2))]  # fmt: skip
    for order in permutations(given):
        found = speaking(own, order, [settled])
        assert [one.by for one in found] == ["Ada", "Zoe", "Berta", "Carl", "Otto"]
        assert [one.n for one in found] == [2, 9, 7, 6, 5]
    unknown = own.model_copy(update={"status": AnswerStatus.UNKNOWN})
    assert [one.by for one in speaking(unknown, given[:1], ())] == ["Otto"]


def test_what_others_say_is_held_in_the_order_it_was_said() -> None:
    given = {
        slot: {
            by.lower(): Opinion(
                by=by, n=n, given=f"2020-10-0{day}T09:00:00Z", answer=Answered(slot=slot, value=by)
            )
        }
        for slot, by, n, day in (("a", "Otto", 5, 2), ("c", "Berta", 6, 2), ("b", "Cy", 7, 1))
    }
    question = Question(id="a", kind=QuestionKind.TEXT, text="?")
    found = held({}, given, {}, lambda _: question)
    assert [one.slot for one in found] == ["b", "c", "a"]


@each_row(
    ("reads", "statuses", "count"),
    [
        ("walk", ("answered", "not-relevant"), 1),
        ("walk", ("not-relevant", "not-relevant"), 2),
        ("walk", ("unknown", "not-relevant"), 2),
        ("task", ("answered", "not-relevant"), 2),
    ],
)
def test_who_passes_counts_where_nobody_tells_anything(
    reads: str, statuses: tuple[str, ...], count: int
) -> None:
    question = Question(id="q", kind=QuestionKind.BOX, text="?", reads=reads)
    given = [Opinion(by=f"{n}", answer=Answered(slot="q", status=AnswerStatus(one)))
             for n, one in enumerate(statuses)]  # fmt: skip
    assert len(counting(question, None, given)) == count
    assert len(counting(None, None, given)) == 2
    own = Answered(slot="q", value="x")
    assert len(counting(question, own, given[1:])) == (0 if reads == "walk" else 1)


def test_a_line_is_named_by_its_question_its_place_and_its_words() -> None:
    line = Line(key="L1", text="Ring it.")
    same = (line, line.model_copy(update={"key": "L9", "text": " ring  IT", "record": "X-1"}))
    assert len({line_key("a", one) for one in same}) == 1
    changes = ({"choice": "x"}, {"frame": "y"}, {"choice": "z", "frame": "x"}, {"text": "ring"})
    others = [line.model_copy(update=one) for one in changes]
    keys = {line_key("b", line), *(line_key("a", one) for one in (line, *others))}
    assert len(keys) == 6


def test_a_place_has_room_for_one_value_where_a_form_or_a_record_has_one() -> None:
    frames = (Frame(id="a", begin="A"), Frame(id="b", begin="B", record=Kind.RULE),
              Frame(id="c", begin="C", produces="specification.sentence"),
              Frame(id="d", begin="D", produces="specification.name"))  # fmt: skip
    form = Question(id="f", kind=QuestionKind.FORM, text="?", frames=frames)
    places = [place_of(form, Line(key="L1", text="x", frame=one.id)) for one in frames]
    assert places == ["a", "", "", "d"]
    about = Line(key="L1", text="x", about="NEED-02")
    assert place_of(form, about) == ""
    box = told({}, depth="standard").question("priorities")
    assert box is not None
    assert place_of(box, about) == "NEED-02"


def test_what_somebody_said_stands_whole_or_not_at_all() -> None:
    ticked = Answered(slot="a", lines=(Line(key="L1", text="x", choice="x", via=Via.ASSUMED),))
    assert not all_stand(ticked.model_copy(update={"status": AnswerStatus.UNKNOWN}), ticked, "a")
    none = Answered(slot="a", status=AnswerStatus.NOT_RELEVANT)
    assert not all_stand(none, Answered(slot="a", value="x"), "a")


# -- where they differ -----------------------------------------------------------------------------


def test_in_a_form_only_two_values_of_one_line_differ() -> None:
    interview = told({"acceptance": {"reader": "the council"}})
    for by, value, day, who in (
        ("Otto", {"by": "1 May"}, 1, []),
        ("Cy", {"by": "2 May"}, 2, ["Otto"]),
        ("Di", {"by": "1 May.", "reader": "the mayor"}, 3, ["Cy", "Ada"]),
        ("Ed", {"by": "2 May", "reader": "The council"}, 4, ["Otto", "Di"]),
        ("Flo", {"by": "dk", "looks-at": "1 May"}, 5, []),
    ):
        said = says(interview, by, "acceptance", value, day)  # type: ignore[arg-type]
        assert sorted(against(interview, "acceptance", said.n)) == sorted(who), by
    found = interview.differences()
    assert [one.id for one in found] == ["acceptance.by", "acceptance.reader"]
    assert [view.people for view in found[0].views] == [("Otto", "Di"), ("Cy", "Ed")]
    assert [view.people for view in found[1].views] == [("Ada", "Ed"), ("Di",)]


def test_differences_stand_in_the_order_of_the_questions_and_then_of_their_ids() -> None:
    interview = told({
        "refuse": "It is slow.", "goals": ["at most 5 calls"],
        "tasks": ["ring the bell at 9", "book a hall"],
    })  # fmt: skip
    says(interview, "Otto", "refuse", "It is late.")
    says(interview, "Otto", "tasks", ["never book a hall", "never ring the bell at 9"])
    whole = [(one.slot, one.id) for one in interview.differences()]
    assert whole == [("tasks", "NEED-01"), ("tasks", "NEED-02"), ("refuse", "refuse")]
    assert all(one.open for one in interview.differences())


def test_nobody_differs_on_what_is_not_asked_any_more() -> None:
    interview = Interview([branching()])
    for slot, value in (("colour", "red"), ("red-shade", "dark")):
        answer(interview, slot, value)
    says(interview, "Otto", "red-shade", "light")
    assert [one.slot for one in interview.differences()] == ["red-shade"]
    assert interview.difference_on("red-shade") is not None
    answer(interview, "colour", "blue")
    assert interview.differences() == []
    assert interview.difference_on("red-shade") is None


def test_two_lines_may_be_held_against_one_another_by_name_unless_somebody_said_both() -> None:
    interview = told({"tasks": ["ring the bell", "book a hall"], "goals": ["fewer calls"]})
    says(interview, "Otto", "tasks", ["sing a song", "book a hall"])
    song = interview.answers["tasks"].lines[-1].record or ""
    found = between(interview, ["need-01", song.lower()])
    assert found is not None
    assert found.id == "NEED-01"
    assert [view.people for view in found.views] == [("Ada",), ("Otto",)]
    for records in (["NEED-01", "NEED-02"], ["NEED-02", song], ["NEED-01", "NEED-77"]):
        assert between(interview, records) is None, records
    both = between(interview, [song, "G-01"])
    assert both is not None and both.slot == "tasks"
    alone = line_of(interview, song.lower())
    assert alone is not None and [view.people for view in alone.views] == [("Otto",)]
    assert line_of(interview, "G-01") is None  # nobody else answered there
    assert line_of(interview, "NEED-77") is None


def test_a_bare_tick_speaks_against_no_words_on_it() -> None:
    interview = told({"usual-parts": {"undo": ""}})
    says(interview, "Otto", "usual-parts", {"undo": "never at night"})
    assert interview.differences() == []


# -- what comes next -------------------------------------------------------------------------------


def asked(slot: str) -> Asked:
    question = Question(id="q", kind=QuestionKind.TEXT, text="How?", optional=True)
    return Asked(slot=slot, type="follow-up", question=question, about=0, cause={"rests": {}})


def test_what_was_raised_comes_first_and_what_was_put_off_after_all_but_the_close() -> None:
    interview = tell(Interview([branching()]), Noted(topic="start"))
    later = Reply(action=Action.LATER)
    assert interview.next_slot() == "story"
    answer(interview, "story", "It broke.")
    for slot in ("story!1", "story!2"):
        tell(interview, asked(slot))
    assert (interview.next_slot(), interview.next_slot(asked=False)) == ("story!1", "colour")
    answer(interview, "story!1", later)
    assert interview.next_slot() == "story!2"
    answer(interview, "story!2", "soon")
    answer(interview, "colour", later)
    assert interview.next_slot() == "aims"
    rest = ("aims", "tasks", "parts", "never", "old-name", "gone-later", "shape")
    for slot in rest:
        answer(interview, slot, Reply(action=Action.NOT_RELEVANT))
    assert interview.next_slot() == "colour"
    answer(interview, "colour", later)
    assert (interview.next_slot(), interview.put_off()) == ("story!1", ["colour"])
    answer(interview, "story!1", later)
    assert (interview.next_slot(), interview.put_off()) == ("last-word", ["colour", "story!1"])
    answer(interview, "colour", "blue")
    assert interview.put_off() == ["story!1"]
    answer(interview, "last-word", "none")
    assert interview.next_slot() is None


def test_of_a_question_about_each_record_the_next_one_comes_when_one_was_put_off() -> None:
    interview = tell(Interview([branching()]), Noted(topic="start", depth="standard"))
    first = [one for one, standing in interview.standings() if standing.value == "open"]
    for slot in first:
        answer(interview, slot, Reply(action=Action.NOT_RELEVANT))
    answer(interview, "tasks", ["see", "sign"])
    assert interview.next_slot() == "need-number@NEED-01"
    answer(interview, "need-number@NEED-01", Reply(action=Action.LATER))
    assert interview.next_slot() == "need-number@NEED-02"


@each_row(
    ("slot", "there"),
    [
        ("tasks", True), ("tasks!1", True), ("tasks!2", False), ("nothing", False),
        ("use-more@NEED-01", True), ("use-more@NEED-09", False), ("use-more", False),
        ("tasks@NEED-01", False), ("use-more@NEED-01!1", False),
    ],
)  # fmt: skip
def test_an_answer_may_be_given_where_something_is_asked(slot: str, there: bool) -> None:
    interview = tell(told({"tasks": ["ring"]}, depth="standard"), asked("tasks!1"))
    assert interview.has_slot(slot) is there


def test_a_field_is_filled_by_the_first_answer_that_has_it() -> None:
    interview = told({"sentence": {"sentence": "the bell rings", "name": "dk"}})
    assert interview.produced("specification.name") == ""
    assert interview.produced("specification.sentence") == "the bell rings"
    answer(interview, "sentence", {"name": "Bell"})
    assert interview.produced("specification.sentence") == ""
    assert interview.produced("specification.name") == "Bell"
    answer(interview, "sentence", "dk")
    assert interview.produced("specification.name") == ""
    assert interview.produced("no.field") == ""


def test_what_was_written_beside_a_line_stands_with_whoever_wrote_it() -> None:
    interview = told({"tasks": ["book a hall"]})
    said = says(interview, "Otto", "tasks", ["never book a hall", "sing"])
    interview.events.pop()
    beside = said.model_copy(update={"comment": "ask Ida", "by": " Otto"})
    interview.apply(beside)
    says(interview, "Cy", "tasks", ["never book a hall"], 2)
    (found,) = interview.differences()
    assert [(view.people, view.comments) for view in found.views] == [
        (("Ada",), ()), ((" Otto", "Cy"), ((" Otto", "ask Ida"),)),
    ]  # fmt: skip


def test_who_leads_goes_on_with_their_own_lines() -> None:
    interview = told({"tasks": ["book a hall"]})
    own = interview.given["tasks"]
    says(interview, "Otto", "tasks", ["sing a song"])
    assert interview.given["tasks"] is own
    assert len(interview.answers["tasks"].lines) == 2
    answer(interview, "tasks", ["book a hall", "sing"])
    assert lines(interview, "tasks") == [
        ("book a hall", ""), ("sing", ""), ("sing a song", "Otto"),
    ]  # fmt: skip
    records = [line.record for line in interview.answers["tasks"].lines]
    assert records[:2] == ["NEED-01", "NEED-02"]


def test_a_difference_names_lines_by_the_ids_under_which_they_stand() -> None:
    interview = told({"limits": ["at most 5 rooms"]})
    first = interview.answers["limits"].lines[0]
    more = first.model_copy(update={"text": "at most 9 rooms"})
    said = Answered(slot="limits", lines=(more,))
    interview.apply(Opinion(n=9, by="Otto", at="2020-10-01T09:00:00Z", answer=said))
    (found,) = interview.differences()
    standing = [line.record for line in interview.answers["limits"].lines]
    assert [view.answer.lines[0].record for view in found.views] == standing
    assert len(set(standing)) == 2


def test_what_two_settled_is_open_again_when_a_third_says_otherwise() -> None:
    interview = told({"limits": ["at most 5 rooms"]})
    says(interview, "Otto", "limits", ["at most 9 rooms"])
    (found,) = interview.differences()
    keys = tuple(sorted(view.key for view in found.views))
    interview.apply(Settled(n=30, slot="limits", verdict="both", line=found.id, seen=keys))
    assert [one.open for one in interview.differences()] == [False]
    says(interview, "Cy", "limits", ["at most 7 rooms"], 3)
    again = interview.differences()
    assert sorted(one.open for one in again) == [False, True]
    (open_one,) = [one for one in again if one.open]
    assert {who for view in open_one.views for who in view.people} == {"Ada", "Otto", "Cy"}


def test_what_came_after_whole_lists_were_settled_stands_beside_and_is_no_side_of_it() -> None:
    interview = told({"tasks": ["book a hall"]})
    says(interview, "Otto", "tasks", ["sing a song"])
    seen = tuple(key_of(one) for one in interview.speaking("tasks"))
    interview.apply(Settled(n=30, slot="tasks", verdict="both", seen=seen))
    says(interview, "Cy", "tasks", ["dance"], 3)
    whole = interview.difference_on("tasks")
    assert whole is not None
    assert (whole.open, {who for view in whole.views for who in view.people}) == (
        False, {"Ada", "Otto"},
    )  # fmt: skip
    assert ("dance", "Cy") in lines(interview, "tasks")
