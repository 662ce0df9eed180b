"""All questions with how they stand, for whoever looks back over an interview."""

from __future__ import annotations

from askfirst.agenda.overview import Row, overview
from askfirst.events import Confirmed, Noted
from askfirst.interview import Interview
from askfirst.replies import Action, Reply
from branching import branching
from interviews import answer, tell, told

SAID = {
    "latest-case": "We  waited.\nTwice.",
    "goals": ["maybe fewer calls"],
    "who": Reply(action=Action.LATER),
    "tasks": ["note calls", "ring"],
    "weight": ["need-02"],
    "numbers": "dk",
    "refuse": ":na we like it",
    "whose-problem": "mine",
}


def rows(interview: Interview) -> dict[str, Row]:
    return {one.slot: one for one in overview(interview)}


def test_each_question_says_how_it_stands_and_what_was_answered() -> None:
    found = rows(told(SAID, depth="standard"))  # type: ignore[arg-type]
    standing = {slot: (found[slot].standing, found[slot].answer) for slot in (*SAID, "limits")}
    assert standing == {
        "latest-case": ("answered", "We waited. Twice."),
        "goals": ("answered", "maybe fewer calls"), "who": ("open", ""),
        "tasks": ("answered", "note calls; ring"), "weight": ("answered", "ring"),
        "numbers": ("don't know", ""), "refuse": ("not relevant", "we like it"),
        "limits": ("open", ""), "whose-problem": ("answered", "I have it myself"),
    }  # fmt: skip
    assert "checks" not in found, "what is asked at another depth is not listed"


def test_a_guess_and_what_was_put_off_are_noted_until_it_is_answered() -> None:
    interview = told(SAID, depth="standard")  # type: ignore[arg-type]
    found = rows(interview)
    assert (found["goals"].notes, found["who"].notes) == (("a guess",), ("put off",))
    assert found["tasks"].notes == ()
    answer(interview, "who", ["Rowers (40)"])
    assert rows(interview)["who"].notes == ()


def test_what_was_only_shown_is_assumed() -> None:
    found = rows(told({"assume": {}}, depth="standard"))
    assert found["assume"].notes == ("assumed",)


def test_records_are_named_and_those_that_nobody_confirmed() -> None:
    interview = told(SAID, depth="standard")  # type: ignore[arg-type]
    tell(interview, Confirmed(records=("NEED-01",)))
    found = rows(interview)["tasks"]
    assert (found.records, found.to_confirm) == (("NEED-01", "NEED-02"), ("NEED-02",))
    answer(interview, "tasks", ["note calls"])
    assert rows(interview)["tasks"].records == ("NEED-01",)


def test_a_tick_on_somebodys_own_line_is_told_as_the_line_reads_now() -> None:
    interview = told(SAID, depth="standard")  # type: ignore[arg-type]
    answer(interview, "tasks", ["note calls", "ring twice"])
    assert rows(interview)["weight"].answer == "ring twice"


def test_a_paragraph_is_to_be_looked_at_again_when_something_changed_since() -> None:
    interview = told({"goals": ["fewer calls"], "paragraph": "It rings."}, depth="deep")
    assert rows(interview)["paragraph"].notes == ()
    answer(interview, "goals", ["no calls"])
    assert rows(interview)["paragraph"].notes == (
        "look again: something it was made from changed since",
    )


def test_a_row_in_one_line_is_cut_to_so_many_words() -> None:
    row = Row("a", "Part", "What happened then?", "answered", "It rang twice.", ("a guess",))
    assert row.told() == "What happened then? [answered; a guess] It rang twice."
    assert row.told(2) == "What happened ... [answered; a guess] It rang ..."
    assert row._replace(answer="", notes=()).told() == "What happened then? [answered]"


def test_only_what_was_told_elsewhere_makes_the_paragraph_stale() -> None:
    interview = told({"goals": ["fewer calls"], "paragraph": "It rings."}, depth="deep")
    assert interview.section("else") == interview.section("paragraph")
    answer(interview, "else", ["nothing"])
    assert rows(interview)["paragraph"].notes == ()


def test_what_was_answered_of_a_record_that_is_gone_is_listed_as_set_aside() -> None:
    interview = tell(Interview([branching()]), Noted(topic="start", depth="standard"))
    slot = "need-number@NEED-02"
    answer(interview, "tasks", ["ring", "oil"])
    answer(interview, slot, "daily")
    assert rows(interview)[slot].standing == "answered"
    answer(interview, "tasks", ["ring"])
    found = rows(interview)[slot]
    assert found.standing == "set aside: does not apply now"
    assert found.answer == "daily"
