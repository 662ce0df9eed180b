"""An interview becomes a specification: records, open questions, silence by its three names."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askfirst.compose import compose, paragraph
from askfirst.events import Asked, Confirmed
from askfirst.exporters import markdown
from askfirst.interview import Interview
from askfirst.questions import Question, QuestionKind
from askfirst.readiness import readiness
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind, Pattern, Priority, Specification, Status
from interviews import HALLS, answer, started, tell, told


def halls(**changed: object) -> Specification:
    """The ordinary interview with some answers changed; None leaves one out."""
    answers = {**HALLS, **{key.replace("_", "-"): value for key, value in changed.items()}}
    return compose(told({key: value for key, value in answers.items() if value is not None}))


def by_id(specification: Specification) -> dict[str, str]:
    return {record.id: record.statement for record in specification.records}


def test_a_line_with_both_sides_becomes_one_proposed_shall() -> None:
    function = halls().record("FR-01")
    assert function is not None
    assert function.statement == (
        "When the caretaker types a date, Hallbook shall list the free halls for that date."
    )
    assert function.status is Status.PROPOSED
    assert function.pattern is Pattern.EVENT
    assert function.parent == "NEED-01"


def test_words_that_do_not_fit_stay_a_quoted_draft_with_a_question() -> None:
    specification = halls()
    draft = specification.record("FR-03")
    assert draft is not None
    assert (draft.status, draft.statement, draft.missing) == (Status.DRAFT, "", ("trigger",))
    question = specification.record("OPEN-FR-03-trigger")
    assert question is not None
    assert "“I press the button”" in question.statement
    assert question.linked("blocks") == ("FR-03",)


def test_a_line_without_an_arrow_stays_story() -> None:
    (story,) = halls().stories
    assert story.need == "NEED-01"
    assert [step.function for step in story.steps] == ["FR-01", "FR-02", "FR-03", ""]
    assert story.steps[3].does == "then everybody is happy"


def test_needs_are_quoted_with_their_role_and_hold_no_shall() -> None:
    statements = by_id(halls())
    assert statements["NEED-02"] == "Choir leader: “book a hall”"


def test_ticks_are_coulds_and_a_bare_one_is_a_candidate() -> None:
    specification = halls()
    undo, notice = specification.record("NEED-04"), specification.record("NEED-05")
    assert undo is not None
    assert notice is not None
    assert undo.priority is notice.priority is Priority.COULD
    assert undo.statement == "Can be undone or taken back: “until the evening”"
    assert "candidate" not in undo.fields
    assert notice.fields["candidate"] == "yes"


def test_a_goal_without_a_number_asks_for_one() -> None:
    specification = halls()
    assert "OPEN-G-01-number" not in by_id(specification)
    assert "“happier choirs”" in by_id(specification)["OPEN-G-02-number"]


def test_an_empty_reason_prints_nothing() -> None:
    limits = halls().of_kind(Kind.LIMIT)
    assert [one.rationale for one in limits] == ["the council decided so", ""]
    assert all("because" not in one.statement.lower() for one in limits)


@pytest.mark.parametrize("nothing", ["none", "n/a", "-", "Nothing."])
def test_a_line_that_says_nothing_makes_no_record(nothing: str) -> None:
    assert halls(limits=[nothing]).of_kind(Kind.LIMIT) == ()


@pytest.mark.parametrize("words", ["same as above", "no idea", "etc."])
def test_a_line_without_words_of_its_own_is_only_a_question(words: str) -> None:
    specification = halls(tasks=["Caretaker: see the halls", words])
    need = specification.record("NEED-02")
    assert need is not None
    assert need.status is Status.OPEN
    assert need.statement == ""
    assert words.strip(".") in by_id(specification)["OPEN-NEED-02-words"]


def test_an_unknown_answer_is_a_question_with_owner_due_and_what_it_blocks() -> None:
    interview = told({**HALLS, "goals": "dk", "refuse": "dk"})
    answer(interview, "owners", ["2: the old caretaker, by Friday"])
    first, second = (compose(interview).record(one) for one in ("OPEN-01", "OPEN-02"))
    assert first is not None
    assert second is not None
    assert (first.owner, first.fields["blocks"]) == ("", "the goals")
    assert (second.owner, second.fields["due"]) == ("the old caretaker", "Friday")


def test_the_owner_and_the_day_reach_the_open_question_that_the_number_stood_for() -> None:
    interview = told({**HALLS, "refuse": "dk"})
    answer(interview, "goals", "dk")
    answer(interview, "owners", ["1: the vicar, by May"])
    owners = {one.id: one.owner for one in compose(interview).of_kind(Kind.QUESTION)}
    assert owners["OPEN-01"] == "the vicar"
    assert owners["OPEN-02"] == ""
    assert list(owners)[:2] == ["OPEN-01", "OPEN-02"]


def test_a_word_asked_about_again_stays_with_its_record() -> None:
    interview = told(HALLS)
    question = Question(id="goals", kind=QuestionKind.TEXT, text="How happy?", optional=True)
    cause = {"record": "G-02", "words": "happier"}
    asked = Asked(slot="goals!1", type="follow-up", question=question, about=3, cause=cause)
    tell(interview, asked)
    answer(interview, "goals!1", "9 of 12 choirs come again")
    specification = compose(interview)
    goal = specification.record("G-02")
    assert goal is not None
    assert goal.fields["clarified"] == "“happier” means “9 of 12 choirs come again”"
    assert specification.record("OPEN-G-02-number") is None


def test_no_idea_about_a_word_asked_about_again_leaves_it_open() -> None:
    interview = told(HALLS)
    question = Question(id="goals", kind=QuestionKind.TEXT, text="How happy?", optional=True)
    cause = {"record": "G-02", "words": "happier"}
    tell(
        interview, Asked(slot="goals!1", type="follow-up", question=question, about=3, cause=cause)
    )
    answer(interview, "goals!1", "no idea, its just annoying")
    specification = compose(interview)
    goal, asked = specification.record("G-02"), specification.record("OPEN-G-02-asked-1")
    assert goal and asked
    assert "clarified" not in goal.fields
    assert asked.statement == "How happy?"
    assert [link.target for link in asked.links] == ["G-02"]


def test_what_the_paragraph_still_says_after_it_was_taken_back_is_asked() -> None:
    interview = told({**HALLS, "tasks": ["see the halls", "book a boat"]})
    answer(interview, "paragraph", "People see the halls, and they book a boat.")
    assert "OPEN-paragraph" not in by_id(compose(interview))
    answer(interview, "tasks", ["see the halls"])
    text = by_id(compose(interview))["OPEN-paragraph"]
    assert text == "The paragraph at the top still says “book a boat”. Does that still hold?"
    answer(interview, "paragraph", "People see the halls.")
    assert "OPEN-paragraph" not in by_id(compose(interview))


def test_what_was_picked_from_a_list_stands_in_no_quotation_marks() -> None:
    draft = halls(**{"can-happen": {"twice": "it is mine"}})
    picked = next(one for one in draft.of_kind(Kind.FUNCTION) if one.words.startswith("the same"))
    assert not picked.statement
    text = str(markdown.render(draft)["requirements.md"])
    assert "“the same thing comes twice" not in text


def test_dk_on_one_line_of_a_form_is_its_own_question() -> None:
    specification = halls(acceptance={"reader": "dk", "by": "1 March"})
    assert specification.decision.reader == ""
    assert specification.decision.by == "1 March"
    assert "OPEN-acceptance-reader" in by_id(specification)


def test_an_imagined_problem_is_an_assumption_and_a_question() -> None:
    case = "People lose time before locked halls."
    specification = compose(told({"latest-case": case, "whose-problem": "imagined"}))
    assert specification.case_owner == "imagined"
    assert "ASM-case" in by_id(specification)
    assert "three of them" in by_id(specification)["OPEN-ASM-case-who"]


def test_a_case_told_in_the_first_person_is_mine() -> None:
    assert compose(told({"latest-case": "I stood before a locked hall."})).case_owner == "mine"
    assert compose(started()).case_owner == ""


def test_silence_has_three_names() -> None:
    interview = told({"latest-case": "I fell.", "goals": "dk", "who": ":na it is only me"})
    specification = compose(interview)
    assert [one.question for one in specification.not_relevant] == ["who"]
    assert specification.not_relevant[0].reason == "it is only me"
    unasked = [one.question for one in specification.not_asked]
    assert "tasks" in unasked
    assert not {"goals", "who", "latest-case"}.intersection(unasked)
    assert "OPEN-01" in by_id(specification)


def test_only_a_person_confirms_and_an_edit_takes_it_back() -> None:
    interview = told(HALLS, confirmed=("FR-01", "G-01"))
    confirmed = compose(interview).record("FR-01")
    assert confirmed is not None
    assert (confirmed.status, confirmed.confirmed_by) == (Status.CONFIRMED, "Ada")
    answer(interview, "use", ["Caretaker types a day -> list the free halls for that date"])
    edited = compose(interview).record("FR-01")
    assert edited is not None
    assert (edited.status, edited.confirmed_by) == (Status.PROPOSED, "")
    tell(interview, Confirmed(records=("G-01",), verdict="no"))
    goal = compose(interview).record("G-01")
    assert goal is not None
    assert goal.status is Status.PROPOSED


def test_what_an_edit_drops_is_withdrawn_and_its_id_not_used_again() -> None:
    interview = told(HALLS)
    answer(interview, "limits", ["Opens on 1 May; the council decided so", "At most 5000 EUR"])
    specification = compose(interview)
    old = specification.record("CON-02")
    assert old is not None
    assert old.status is Status.WITHDRAWN
    assert [one.id for one in specification.of_kind(Kind.LIMIT)] == ["CON-01", "CON-03"]


def test_a_hedged_line_is_a_guess() -> None:
    specification = halls(limits=["maybe 5000 EUR"])
    assert [one.sure for one in specification.of_kind(Kind.LIMIT)] == [False]


def test_records_say_in_words_where_they_come_from() -> None:
    need = halls().record("NEED-02")
    assert need is not None
    assert [one.words for one in need.origins] == ["from your answer on tasks, line 2"]


def test_no_link_points_to_nothing() -> None:
    assert halls().metrics["dangling_ids"] == 0


def test_the_persons_paragraph_wins() -> None:
    interview = told(HALLS)
    assert compose(interview).paragraph_confirmed is False
    answer(interview, "paragraph", "Mine, as I want it.")
    specification = compose(interview)
    assert specification.paragraph == "Mine, as I want it."
    assert specification.paragraph_confirmed is True


def test_the_prefilled_paragraph_is_short_and_only_what_was_said() -> None:
    text = paragraph(told(HALLS))
    assert len(text.split()) <= 120
    assert text.startswith("Last Tuesday two choirs stood before one locked hall.")
    assert "With Hallbook, caretakers see at a glance which hall is free" in text
    assert paragraph(started()) == ""


SLOTS = ("latest-case", "goals", "who", "tasks", "use", "limits", "refuse", "paragraph")
LINES = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=60) | (
    st.sampled_from(
        ["I press it -> it rings", "Caretaker types a date -> dk", "when when -> shall it",
         "the list is shown -> list", "Caretaker: type a date -> lists the halls", "dk", "none"]
    )
)  # fmt: skip


def typed(interview: Interview, answers: dict[str, list[str]]) -> None:
    """Give whatever is accepted of these answers."""
    for slot, texts in answers.items():
        value: object = list(texts)
        if slot in ("latest-case", "refuse", "paragraph"):
            value = "\n".join(texts)
        if slot == "sentence":
            value = {"name": texts[0], "sentence": texts[0]}
        action = Action.UNKNOWN if texts == ["dk"] else Action.ANSWER
        try:
            answer(interview, slot, Reply(action=action, value=value))
        except AssertionError:
            continue


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(SLOTS), st.lists(LINES, max_size=3)), LINES)
def test_any_text_composes_the_same_twice_and_never_breaks(
    answers: dict[str, list[str]], name: str
) -> None:
    interview = started()
    typed(interview, answers)
    typed(interview, {"sentence": [name]})
    specification = compose(interview)
    assert specification == compose(interview)
    assert paragraph(interview) == paragraph(interview)
    for record in specification.of_kind(Kind.FUNCTION):
        own = re.sub(r'“[^”]*”|"[^"]*"', "", record.statement)
        assert len(re.findall(r"\bshall\b", own)) == bool(record.statement)
        broken = r"[Ww]hen when|because \.|shall it\b|[Ww]hen dk|shall shall|shall dk"
        assert not re.search(broken, own)
    assert specification.metrics["dangling_ids"] == 0


def test_hedges_stay_in_every_quotation_and_in_the_answers_word_for_word() -> None:
    said = halls(
        goals=["Two hours of phoning: from 4 hours a week -> to maybe 1, by end of June, perhaps"],
        who=["Choirs (perhaps 40): a hall"],
        never={"alone": "email and a code, maybe"},
    )
    statements = by_id(said)
    assert "“to maybe 1”" in statements["G-01"]
    assert "“end of June, perhaps”" in statements["G-01"]
    assert "(perhaps 40)" in statements["STK-01"]
    assert statements["OUT-01"].endswith("“email and a code, maybe”")
    entry = next(one for one in said.answers if one.slot == "never")
    assert entry.text.endswith(" email and a code, maybe")
    assert not said.record("OUT-01").sure


def test_a_hedged_line_still_makes_a_sentence_and_the_record_is_a_guess() -> None:
    said = halls(use=["Caretaker types a date -> maybe list the free halls"])
    function = said.record("FR-01")
    assert "shall maybe" not in function.statement
    assert function.statement.endswith("list the free halls.")
    assert function.words == "Caretaker types a date -> maybe list the free halls"
    assert not function.sure


def test_a_hedged_name_is_said_without_its_hedge() -> None:
    assert halls(sentence={"name": "Hallbook, maybe"}).name == "Hallbook"


def test_who_decides_and_by_when_is_read_on_the_line_of_the_form_too() -> None:
    said = halls(acceptance={"undecided": "the colour of the door: red or blue; Berta, by 1 May"})
    one = next(one for one in said.of_kind(Kind.QUESTION) if one.owner == "Berta")
    assert one.statement == "To be decided: “the colour of the door” (“red or blue”)"
    assert one.fields["due"] == "1 May"
    assert one.words == "the colour of the door: red or blue; Berta, by 1 May"
    assert one.id not in str(readiness(said))
