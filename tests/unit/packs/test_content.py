"""What the questions of the shipped packs carry, where it can be decided."""

from __future__ import annotations

import re
from itertools import pairwise

from askfirst import lines
from askfirst.agenda import Found, prompt
from askfirst.interview import Interview
from askfirst.packs import SHIPPED, load_shipped
from askfirst.questions import NONE, NOT_SURE, OTHER, Depth, Pack, QuestionKind
from interviews import told
from rows import each_row

PACKS: tuple[Pack, ...] = tuple(load_shipped(name).pack for name in SHIPPED)
QUESTIONS = {question.id: question for pack in PACKS for question in pack.questions()}
ASKED_OF_ALL = [question for question in PACKS[0].questions()]
TELLING = [question for question in QUESTIONS.values() if question.line and not question.about]


def test_a_question_says_why_and_shows_two_examples() -> None:
    for name, question in QUESTIONS.items():
        assert question.why and question.root and question.help, name
        assert len(set(question.examples)) == 2, name


def test_a_person_can_always_say_none_or_not_sure() -> None:
    for name, question in QUESTIONS.items():
        ids = {choice.id for choice in question.choices}
        if question.kind is QuestionKind.CHOICES and question.choices:
            assert NONE in ids or question.optional, name
        if question.kind is QuestionKind.CHOICE:
            assert NOT_SURE in ids, name


def test_every_tick_that_brings_something_says_what_it_asks_for() -> None:
    for name, question in QUESTIONS.items():
        if question.words:
            silent = {c.id for c in question.choices if not c.topics} - {NONE, NOT_SURE, OTHER}
            assert silent <= {"preview"} or question.retired, name


def test_a_question_leads_nobody_and_names_no_technology() -> None:
    for name, question in QUESTIONS.items():
        text = question.text.lower()
        for word in ("database", "cloud", "python", "sql", "rest ", "json", "blockchain", "react"):
            assert word not in text, name
        assert not re.search(r"\b(don't you|isn't it|surely|of course|obviously)\b", text), name


def test_examples_have_the_form_that_the_line_asks_for() -> None:
    for question in TELLING:
        told = [lines.parse(example, question.line) for example in question.examples]
        assert all(parsed.sure for parsed in told), question.id
        parts = {part.field for part in question.line}
        assert set().union(*(parsed.fields for parsed in told)) == parts, question.id


ASKED = [question for question in QUESTIONS.values() if not question.retired]


def test_one_thing_is_asked_in_plain_words() -> None:
    for question in ASKED:
        assert (
            question.text.count("?") + question.text.endswith(("last.", "case.", "paragraph.")) >= 1
        ), question.id
        assert question.text.count("?") <= 1, question.id
        assert not re.search(r"\?.*\?|, and (?:who|what|how|when)\b|->|; ", question.text), (
            question.id
        )


def test_the_help_has_no_words_of_format() -> None:
    for question in ASKED:
        assert not re.search(
            r"one a line|a line:|->|behind each|in brackets", question.help, re.I
        ), question.id
        assert "\n" not in question.help, question.id


def test_every_line_has_a_reader() -> None:
    from askfirst.statements.readers import READERS

    for question in ASKED:
        if question.kind is QuestionKind.BOX:
            assert question.reads in READERS, question.id


def test_quick_and_standard_keep_to_their_screens() -> None:
    questions = [one for one in PACKS[0].questions() if not one.retired and one.each is None]
    depths = [one.depth for one in questions if one.when == "always" or "count(" in one.when]
    assert depths.count(Depth.QUICK) <= 12
    assert depths.count(Depth.QUICK) + depths.count(Depth.STANDARD) <= 34


def test_an_earlier_answer_is_shown_only_after_it_was_given() -> None:
    order = [question.id for question in ASKED_OF_ALL]
    place = {question.id: order.index(question.id) for question in ASKED_OF_ALL}
    for question in ASKED_OF_ALL:
        for earlier in question.show if not question.retired else ():
            assert place[earlier] < place[question.id], (question.id, earlier)


def test_quick_asks_for_the_problem_before_the_wish() -> None:
    quick = [question.id for question in ASKED_OF_ALL if question.depth is Depth.QUICK]
    wanted = [
        "latest-case",
        "goals",
        "who",
        "sentence",
        "tasks",
        "use",
        "usual-parts",
        "can-happen",
        "limits",
        "must-not",
        "acceptance",
        "qualities",
    ]
    places = [quick.index(name) for name in wanted]
    assert all(before < after for before, after in pairwise(places))


def test_no_more_than_one_question_of_an_add_on_are_asked_at_standard() -> None:
    for pack in PACKS[1:]:
        assert sum(question.depth is Depth.STANDARD for question in pack.questions()) <= 1


@each_row(
    ("said", "likely"),
    [
        ({"sentence": "the pump fills the tub when a dog stands on the ramp"}, {"device"}),
        ({"use": "The sensor shows 38 °C\nThe valve closes"}, {"device"}),
        ({"use": "The dryer starts\nThe relay clicks"}, {"device"}),
        ({"tasks": "Warden: see names and phone numbers", "limits": "No address leaves"},
         {"people"}),
        ({"sentence": "incidents are told by e-mail"}, {"people"}),
        ({"sentence": "a rower sees on his phone which boat is free"}, {"screens"}),
        ({"sentence": "the bell rings"}, set()),
        ({"sentence": "the sensor is on the wall"}, set()),
        ({"sentence": "music in the background"}, set()),
        ({"latest-case": "He stood at the gate"}, set()),
    ],
)  # fmt: skip
def test_what_it_will_be_is_guessed_from_plain_words(
    said: dict[str, str], likely: set[str]
) -> None:
    answers = {slot: {slot: text} if slot == "sentence" else text for slot, text in said.items()}
    assert set(told(answers).guesses("what-it-is")) == likely


DEVICE = {"sentence": {"sentence": "a pump fills the tub when a valve opens"}}


def test_a_device_is_not_asked_as_if_it_were_a_desk() -> None:
    desk, device = told({}), told(DEVICE)
    for slot, left_out, instead in (
        ("usual-parts", {"autofill", "search", "account", "comment"}, set()),
        ("can-happen", {"input"}, {"handling"}),
    ):
        at_desk, at_device = offered(desk, slot), offered(device, slot)
        assert at_desk - at_device == left_out
        assert at_device - at_desk == instead
    screened = told({**DEVICE, "what-it-is": ["device", "screens"]}, depth="standard")
    assert offered(screened, "usual-parts") == offered(desk, "usual-parts")


def offered(interview: Interview, slot: str) -> set[str]:
    return {choice.id for choice in prompt(interview, Found(()), slot).choices}


def test_what_is_taken_for_true_is_ticked_and_fits_what_was_said() -> None:
    question = QUESTIONS["taken"]
    assert not question.assumed
    interview = told({"limits": ["no internet at the kennel"]}, depth="standard")
    offers = [c for c in prompt(interview, Found(()), "taken").choices
              if c.id not in (NONE, NOT_SURE)]  # fmt: skip
    assert len(offers) <= 5
    assert "connection" not in {choice.id for choice in offers}
    assert not any("7 to 19" in choice.text for choice in question.choices)
