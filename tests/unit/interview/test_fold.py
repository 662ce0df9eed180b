"""What follows from the events: branches, parking, ids, conditions, undo."""

from __future__ import annotations

import pytest

from askfirst.events import (
    Answered,
    AnswerStatus,
    Asked,
    Confirmed,
    Disposed,
    Event,
    Noted,
    Undone,
)
from askfirst.interview import Interview, Standing, accept
from askfirst.interview.changed_packs import mapping
from askfirst.interview.steps import last_step, last_undo
from askfirst.questions import Depth, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind, Quote, Via
from branching import branching


def begun(depth: str = "quick") -> Interview:
    interview = Interview([branching()])
    tell(interview, Noted(topic="start", depth=depth))
    return interview


def tell(interview: Interview, event: Event) -> Event:
    stamped = event.model_copy(update={"n": len(interview.events) + 1, "by": "Ada"})
    interview.apply(stamped)
    return stamped


def say(interview: Interview, slot: str, value: object, **more: object) -> Answered:
    reply = value if isinstance(value, Reply) else Reply(value=value, **more)
    question = interview.question(slot)
    assert question is not None
    made = accept(interview, slot, question, reply)
    assert isinstance(made, Answered), made
    stored = tell(interview, made)
    assert isinstance(stored, Answered)
    return stored


def undo(interview: Interview) -> None:
    step = last_step(interview)
    assert step is not None
    tell(interview, Undone(target=step.n))


def redo(interview: Interview) -> None:
    undone = last_undo(interview)
    assert undone is not None
    tell(interview, Undone(target=undone.n))


def ids(interview: Interview, kind: Kind) -> list[str]:
    return [ref.id for ref in interview.records(kind)]


# -- branches ------------------------------------------------------------------------------------


def test_what_rests_on_nothing_yet_is_pending_and_then_opens() -> None:
    interview = begun()
    assert interview.standing("red-shade") is Standing.PENDING
    say(interview, "colour", "red")
    assert interview.standing("red-shade") is Standing.OPEN
    assert interview.standing("deep-red") is Standing.PENDING


def test_what_rests_on_a_question_that_does_not_apply_does_not_apply() -> None:
    interview = begun()
    say(interview, "colour", "blue")
    assert interview.standing("red-shade") is Standing.NOT_APPLICABLE
    assert interview.standing("deep-red") is Standing.NOT_APPLICABLE
    assert interview.progress().may_open == 0


def test_an_answer_is_parked_with_its_branch_and_comes_back_with_it() -> None:
    interview = begun()
    say(interview, "colour", "red")
    say(interview, "red-shade", "crimson")
    say(interview, "deep-red", "very")
    say(interview, "colour", "blue")
    assert interview.standing("red-shade") is Standing.PARKED
    assert interview.standing("deep-red") is Standing.PARKED
    say(interview, "colour", "red")
    assert interview.standing("deep-red") is Standing.ANSWERED
    assert interview.text("red-shade") == "crimson"


def test_a_parked_answer_feeds_no_condition() -> None:
    interview = begun()
    say(interview, "colour", "red")
    say(interview, "red-shade", "crimson")
    say(interview, "colour", "blue")
    assert interview.applies("deep-red") is False


def test_a_question_about_each_record_follows_the_records() -> None:
    interview = begun("standard")
    say(interview, "tasks", ["nurse: see it", "doctor: sign", "clerk: print"])
    asked = [slot for slot, _ in interview.standings() if slot.startswith("need-number")]
    assert asked == ["need-number@NEED-01", "need-number@NEED-02"]  # at most two at standard
    say(interview, "need-number@NEED-01", "daily")
    say(interview, "tasks", ["doctor: sign", "clerk: print"])
    assert interview.standing("need-number@NEED-01") is Standing.PARKED
    assert interview.next_slot() != "need-number@NEED-01"


def test_a_count_is_unknown_while_a_record_may_still_come() -> None:
    interview = begun()
    from askfirst.interview.conditions import lookup

    assert lookup(interview, "count", ("goal",)) is None
    say(interview, "aims", Reply(action=Action.UNKNOWN))
    assert lookup(interview, "count", ("goal",)) == 0
    say(interview, "aims", ["fewer"])
    assert lookup(interview, "count", ("goal",)) == 1


# -- ids -----------------------------------------------------------------------------------------


def test_an_edited_box_keeps_the_ids_of_its_lines() -> None:
    interview = begun()
    say(interview, "tasks", ["nurse: see the drugs", "doctor: sign"])
    say(interview, "tasks", ["clerk: print labels", "doctor: sign", "nurse: see all the drugs"])
    refs = {ref.text: ref.id for ref in interview.records(Kind.NEED)}
    assert refs == {"print labels": "NEED-03", "sign": "NEED-02", "see all the drugs": "NEED-01"}
    assert ids(interview, Kind.NEED) == ["NEED-03", "NEED-02", "NEED-01"]


def test_ids_outlive_a_dont_know() -> None:
    interview = begun()
    say(interview, "aims", ["fewer goats lost"])
    say(interview, "aims", Reply(action=Action.UNKNOWN))
    assert ids(interview, Kind.GOAL) == []
    assert interview.refs["G-01"].withdrawn
    say(interview, "aims", ["fewer goats lost"])
    assert ids(interview, Kind.GOAL) == ["G-01"]


def test_a_line_keeps_its_id_through_a_dont_know_of_its_own() -> None:
    interview = begun()
    say(interview, "never", {"alone": "cancels", "misuse": "spy"})
    say(interview, "never", {"alone": "dk", "misuse": "spy"})
    assert ids(interview, Kind.EXCLUSION) == ["OUT-02"]
    say(interview, "never", {"alone": "cancels it", "misuse": "spy"})
    assert ids(interview, Kind.EXCLUSION) == ["OUT-01", "OUT-02"]


def test_a_tick_keeps_its_id_whatever_its_words() -> None:
    interview = begun()
    say(interview, "parts", {"undo": "", "notice": "warden"})
    say(interview, "parts", {"notice": "the police"})
    assert ids(interview, Kind.NEED) == ["NEED-02"]


def test_an_open_question_keeps_its_id() -> None:
    interview = begun()
    assert say(interview, "story", Reply(action=Action.UNKNOWN)).question_record == "OPEN-01"
    say(interview, "story", "It broke.")
    assert say(interview, "story", Reply(action=Action.UNKNOWN)).question_record == "OPEN-01"


def test_ids_taken_back_are_not_given_again() -> None:
    interview = begun()
    say(interview, "aims", ["one"])
    undo(interview)
    say(interview, "aims", ["quite another"])
    assert ids(interview, Kind.GOAL) == ["G-02"]


def test_records_are_put_in_another_order_and_a_new_one_comes_behind() -> None:
    interview = begun()
    say(interview, "tasks", ["see", "sign"])
    tell(interview, Noted(topic="order", slot="need", data={"records": ["NEED-02", "NEED-01"]}))
    say(interview, "tasks", ["see", "sign", "print labels"])
    assert ids(interview, Kind.NEED) == ["NEED-02", "NEED-01", "NEED-03"]


# -- undo and redo ---------------------------------------------------------------------------------


def test_undo_goes_back_step_by_step_and_redo_forth() -> None:
    interview = begun()
    say(interview, "story", "one")
    say(interview, "story", "two")
    say(interview, "colour", "red")
    undo(interview)
    assert "colour" not in interview.answers
    undo(interview)
    assert interview.text("story") == "one"
    undo(interview)
    assert interview.answers == {}
    for text in ("one", "two"):
        redo(interview)
        assert interview.text("story") == text
    redo(interview)
    assert interview.text("colour") == "red"
    assert last_undo(interview) is None
    undo(interview)
    assert "colour" not in interview.answers


def test_after_something_new_nothing_is_done_again() -> None:
    interview = begun()
    say(interview, "story", "one")
    undo(interview)
    say(interview, "colour", "red")
    assert last_undo(interview) is None


def test_a_raised_depth_can_be_taken_back() -> None:
    interview = begun()
    tell(interview, Noted(topic="depth", depth="deep"))
    undo(interview)
    assert interview.depth is Depth.QUICK


# -- later, order of asking ------------------------------------------------------------------------


def test_what_was_put_off_comes_once_more_before_the_close() -> None:
    interview = begun()
    say(interview, "story", Reply(action=Action.LATER))
    asked = []
    while (slot := interview.next_slot()) is not None:
        asked.append(slot)
        say(interview, slot, Reply(action=Action.NOT_RELEVANT if slot != "story" else Action.LATER))
    assert asked[-2:] == ["story", "last-word"]
    assert interview.put_off() == ["story"]
    tell(interview, Noted(topic="depth", depth="standard"))
    assert interview.next_slot() == "story"


def test_quick_questions_come_before_deeper_ones_and_the_close_last() -> None:
    interview = begun("standard")
    order = []
    while (slot := interview.next_slot()) is not None:
        order.append(slot)
        value = {"tasks": ["nurse: see", "sign"], "colour": "blue", "shape": "flat"}.get(slot)
        say(interview, slot, Reply(value=value) if value else Reply(action=Action.NOT_RELEVANT))
    assert order[-3:] == ["need-number@NEED-01", "need-number@NEED-02", "last-word"]


# -- confirmed, asked ------------------------------------------------------------------------------


def test_an_edit_makes_a_confirmed_record_proposed_again_and_only_that() -> None:
    interview = begun()
    say(interview, "tasks", ["see", "sign it"])
    tell(interview, Confirmed(records=("NEED-01", "NEED-02")))
    say(interview, "tasks", ["see", "sign it twice"])
    assert set(interview.confirmed) == {"NEED-01"}


def test_a_new_detail_makes_its_record_proposed_again() -> None:
    interview = begun("standard")
    say(interview, "tasks", ["see"])
    tell(interview, Confirmed(records=("NEED-01",)))
    say(interview, "need-number@NEED-01", "daily")
    assert not interview.confirmed


def test_a_changed_mind_takes_a_confirmation_away() -> None:
    interview = begun()
    say(interview, "tasks", ["see"])
    tell(interview, Confirmed(records=("NEED-01",)))
    tell(interview, Confirmed(records=("NEED-01",), verdict="no"))
    assert not interview.confirmed


def read_back(interview: Interview) -> None:
    question = Question(id="read-back", kind=QuestionKind.TEXT, text="Right?")
    cause = {"section": "what", "records": ["NEED-01"], "rests": {}}
    tell(interview, Asked(slot="read-back@what", type="read-back", question=question, about=2,
                          cause={**cause}))  # fmt: skip


def test_yes_to_a_read_back_confirms_when_a_person_says_it() -> None:
    for via, confirmed in ((Via.HUMAN, {"NEED-01"}), (Via.ASSUMED, set())):
        interview = begun()
        say(interview, "tasks", ["see"])
        read_back(interview)
        say(interview, "read-back@what", "yes", via=via)
        assert set(interview.confirmed) == confirmed


def follow_up(interview: Interview, line: str, text: str) -> None:
    question = Question(id="aims", kind=QuestionKind.TEXT, text="How fast?", optional=True)
    cause = {"rests": {f"aims#{line}": text}, "record": "G-01", "line": line, "words": "fast"}
    about = interview.answers["aims"].n
    tell(interview, Asked(slot="aims!1", type="follow-up", question=question, about=about,
                          cause={**cause}))  # fmt: skip


def test_a_follow_up_lasts_as_long_as_the_words_it_asks_about() -> None:
    interview = begun()
    say(interview, "aims", ["fast"])
    follow_up(interview, "L1", "fast")
    assert interview.next_slot() == "aims!1"
    say(interview, "aims!1", "2 seconds")
    say(interview, "aims", ["fast", "cheap"])
    assert interview.standing("aims!1") is Standing.ANSWERED
    say(interview, "aims", ["faster than now", "cheap"])
    assert interview.standing("aims!1") is Standing.PARKED
    say(interview, "aims", ["fast"])
    assert interview.standing("aims!1") is Standing.ANSWERED


# -- other versions of a pack ----------------------------------------------------------------------


def test_another_version_of_a_pack_loses_nothing() -> None:
    interview = begun()
    for slot, value in {"story": "s", "colour": "red", "old-name": "Ziege", "gone-later": "g",
                        "shape": "round"}.items():  # fmt: skip
        say(interview, slot, value)
    again = Interview([branching(2)], interview.events)
    report = mapping(again)
    assert report.kept == ("story", "colour")
    assert report.renamed == (("old-name", "new-name"),)
    assert report.asked_again == ("shape",)
    assert report.parked == ("gone-later",)
    assert again.text("new-name") == "Ziege"
    assert again.standing("shape") is Standing.OPEN
    assert again.text("shape") == "round"  # shown with the question that is asked again
    assert again.standing("gone-later") is Standing.PARKED
    assert Interview([branching()], again.events).text("gone-later") == "g"


def test_owners_are_named_by_numbers_that_stay() -> None:
    interview = begun()
    say(interview, "story", Reply(action=Action.UNKNOWN))
    say(interview, "colour", Reply(action=Action.UNKNOWN))
    assert interview.applies("owners")
    say(interview, "owners", ["2: Berta, by Friday"])
    say(interview, "story", "It broke.")  # the first one is known now
    assert interview.owners() == {"OPEN-02": ("Berta", "Friday")}
    assert interview.answers["colour"].status is AnswerStatus.UNKNOWN


def test_an_interrupt_while_working_something_out_leaves_nothing_half_known() -> None:
    interview = begun()
    say(interview, "story", "It broke.")
    right = interview.standings()
    interview._memo.clear()
    original = interview._applies
    seen = []

    def interrupted(placed: object) -> bool | None:
        seen.append(placed)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return original(placed)

    interview._applies = interrupted  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        interview.standings()
    interview._applies = original  # type: ignore[method-assign]
    assert interview.standings() == right


def test_each_passage_of_a_document_has_the_use_that_was_said_of_it() -> None:
    first, second, third = (
        Quote(source="a.txt", sha256="0" * 64, start=n, end=n + 1, quote="a") for n in range(3)
    )
    said = (first.model_copy(update={"use": "true"}), second.model_copy(update={"use": "not"}))
    interview = begun()
    tell(interview, Disposed(quotes=said, disposition="used", slot="s"))
    assert [interview.use(one) for one in (first, second, third)] == ["true", "not", "claim"]
