"""The end of a section: who could say, what was understood; and what going on would add."""

from __future__ import annotations

from askfirst import agenda
from askfirst.agenda.depths import further, seconds_per_answer
from askfirst.agenda.understanding import shown, understood
from askfirst.records import compose
from askfirst.events import Noted
from askfirst.interview import Interview, Rejection, Standing, accept
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind, Status
from branching import branching
from interviews import HALLS_STANDARD, stamp, told


def tell(interview: Interview, event: object) -> None:
    interview.apply(stamp(event, len(interview.events) + 1))


def say(interview: Interview, slot: str, value: object) -> list[str]:
    """Answer a slot; the slots that this raised."""
    question = interview.question(slot)
    assert question is not None
    made = accept(
        interview, slot, question, value if isinstance(value, Reply) else Reply(value=value)
    )
    assert not isinstance(made, Rejection), made
    tell(interview, made)
    raised = agenda.raised(interview, slot)
    for asked in raised:
        tell(interview, asked)
    return [asked.slot for asked in raised]


def begun(depth: str = "standard") -> Interview:
    interview = Interview([branching()])
    tell(interview, Noted(topic="start", depth=depth))
    return interview


def first_section(interview: Interview, story: object = "It broke.") -> list[str]:
    say(interview, "story", story)
    say(interview, "colour", "blue")
    return say(interview, "aims", ["4 goats lost -> 1 goat lost"])


def test_a_section_is_read_back_when_nothing_in_it_is_open() -> None:
    interview = begun()
    assert first_section(interview) == ["read-back@why"]
    prompt = agenda.prompt(interview, agenda.Found(()), "read-back@why")
    assert prompt.type == "read-back"
    assert prompt.section == "Why"
    assert prompt.shown[:2] == ("“It broke.”", "Which colour? Blue")
    assert prompt.shown[2].startswith("G-01  “4 goats lost")
    assert len(prompt.shown) == 3


def test_yes_confirms_its_records_and_it_is_not_read_back_again() -> None:
    interview = begun()
    first_section(interview)
    assert say(interview, "read-back@why", "yes") == []
    assert set(interview.confirmed) == {"G-01"}
    assert say(interview, "story", "It broke twice.") == []


def test_partly_confirms_nothing_and_keeps_what_is_not_right() -> None:
    interview = begun()
    first_section(interview)
    say(interview, "read-back@why", "other: it was a sheep")
    assert not interview.confirmed
    assert interview.text("read-back@why") == "it was a sheep"


def not_right(interview: Interview) -> list[str]:
    made = compose(interview)
    found = [one for one in made.of_kind(Kind.QUESTION) if one.id == "OPEN-read-back-why"]
    return [one.statement for one in found]


def test_what_is_not_right_stays_open_whatever_is_changed() -> None:
    interview = begun()
    first_section(interview)
    say(interview, "read-back@why", "other: it was a sheep")
    assert not_right(interview) == ["You said this is not right: “it was a sheep”."]
    say(interview, "aims", ["4 sheep lost -> 1 sheep lost"])
    assert not_right(interview), "one change may mend one of several things"


def test_what_is_not_right_is_settled_by_a_later_yes() -> None:
    interview = begun()
    first_section(interview)
    say(interview, "read-back@why", "other: it was a sheep")
    say(interview, "read-back@why", "yes")
    assert not_right(interview) == []
    assert set(interview.confirmed) == {"G-01"}


def halls(answers: dict[str, object], section: str) -> list[str]:
    interview = told({**HALLS_STANDARD, **answers}, depth="standard")
    return [shown(line) for line in understood(interview, section)]


def test_a_read_back_shows_what_was_made_of_the_answers() -> None:
    lines = halls({}, "what")
    assert (
        "FR-01  When the caretaker types a date, Hallbook shall list the free halls for that date."
        in lines
    )
    draft = next(line for line in lines if line.startswith("FR-03"))
    assert draft.startswith("FR-03  draft: “I press the button -> it books the hall” (")
    need = next(line for line in lines if line.startswith("NEED-01"))
    assert need.startswith("NEED-01  Caretaker: “see which halls are free on a day”")
    assert "“then everybody is happy”" in lines


def test_a_guess_stays_a_guess_when_a_read_back_is_confirmed() -> None:
    interview = begun()
    say(interview, "story", "It broke.")
    say(interview, "colour", "blue")
    say(interview, "aims", ["4 goats lost -> maybe 1"])
    shown = agenda.prompt(interview, agenda.Found(()), "read-back@why").shown
    assert shown[2].endswith("(a guess)")
    say(interview, "read-back@why", "yes")
    goal = compose(interview).record("G-01")
    assert (goal.sure, goal.status) == (False, Status.CONFIRMED)


def test_a_record_that_came_after_the_read_back_was_asked_is_neither_listed_nor_confirmed() -> None:
    interview = begun()
    first_section(interview)
    say(interview, "aims", ["4 goats lost -> 1 goat lost", "no hens lost"])
    shown = agenda.prompt(interview, agenda.Found(()), "read-back@why").shown
    assert not [line for line in shown if line.startswith("G-02")]
    say(interview, "read-back@why", "yes")
    assert set(interview.confirmed) == {"G-01"}


def test_at_quick_nothing_closes_a_section() -> None:
    assert first_section(begun("quick")) == []


def test_who_could_say_is_asked_once_a_section_and_not_again_at_the_end() -> None:
    interview = begun()
    assert first_section(interview, Reply(action=Action.UNKNOWN)) == ["owners@why"]
    prompt = agenda.prompt(interview, agenda.Found(()), "owners@why")
    assert prompt.shown == ("1  What happened?",)
    assert say(interview, "owners@why", ["1: Berta, by Friday"]) == ["read-back@why"]
    assert interview.owners() == {"OPEN-01": ("Berta", "Friday")}
    assert interview.applies("owners") is False


def test_who_could_say_is_asked_at_the_end_at_quick() -> None:
    interview = begun("quick")
    first_section(interview, Reply(action=Action.UNKNOWN))
    prompt = agenda.prompt(interview, agenda.Found(()), "owners")
    assert interview.standing("owners") is Standing.OPEN
    assert prompt.shown == ("1  What happened?",)


def test_who_could_say_is_not_asked_when_the_reply_said_so() -> None:
    interview = begun()
    known = Reply(action=Action.UNKNOWN, owner="Berta", due="2031-05-01")
    assert first_section(interview, known) == ["read-back@why"]
    assert interview.owners() == {"OPEN-01": ("Berta", "2031-05-01")}


def test_a_long_section_is_listed_whole() -> None:
    interview = begun()
    say(interview, "aims", [f"goat {n} stays" for n in range(40)])
    assert say(interview, "story", "It broke.") == []
    say(interview, "colour", "blue")
    shown = agenda.prompt(interview, agenda.Found(()), "read-back@why").shown
    assert [line.split()[0] for line in shown if line.startswith("G-")] == [
        f"G-{number:02d}" for number in range(1, 41)
    ]


# -- going on ------------------------------------------------------------------------------------


def test_going_on_tells_how_many_questions_it_adds_and_where() -> None:
    interview = begun("quick")
    first_section(interview)
    say(interview, "tasks", ["nurse: see", "sign"])
    more = further(interview, Depth.STANDARD)
    assert more.questions == further(interview, Depth.QUICK).questions + 2
    assert dict(more.sections)["What"] == 7
    assert "Depth standard asks" in more.told()
    assert interview.depth is Depth.QUICK


def test_minutes_are_told_only_from_this_interviews_own_times() -> None:
    interview = begun("quick")
    assert further(interview, Depth.STANDARD).minutes is None
    for _ in range(6):  # stamped a minute apart
        say(interview, "story", "again")
    more = further(interview, Depth.STANDARD)
    assert more.minutes == (more.questions, more.questions + more.may_open)
    assert "minutes" in more.told()


def test_a_pause_is_no_thinking_time() -> None:
    interview = begun("quick")
    for hour in range(10, 17):
        made = accept(interview, "story", interview.question("story"), Reply(value="x"))
        interview.apply(stamp(made, len(interview.events) + 1).model_copy(
            update={"at": f"2026-02-03T{hour}:00:00Z"}))  # fmt: skip
    assert seconds_per_answer(interview) is None


def test_a_dont_know_after_the_box_is_asked_about_at_the_end_and_not_in_a_second_box() -> None:
    interview = begun()
    first_section(interview, Reply(action=Action.UNKNOWN))
    say(interview, "owners@why", ["1: Berta"])
    raised = say(interview, "colour", Reply(action=Action.UNKNOWN))
    assert "owners@why" not in raised
    assert interview.applies("owners")
    prompt = agenda.prompt(interview, agenda.Found(()), "owners")
    assert prompt.shown == ("1  Which colour?",)
    say(interview, "owners", ["1: Carl, by May"])
    assert interview.owners() == {"OPEN-01": ("Berta", ""), "OPEN-02": ("Carl", "May")}
