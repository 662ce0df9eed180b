"""How to reply, told in words: what Enter keeps, and what edits what is there."""

from __future__ import annotations

from askfirst.frontends.plain.telling import how, place
from askfirst.questions import Choice, Frame, Progress, Prompt, QuestionKind
from rows import each_row

TICKS = Prompt("parts", QuestionKind.CHOICES, "Which?", choices=(Choice(id="undo", text="Undo"),))
BOX = Prompt("tasks", QuestionKind.BOX, "What?")
FORM = Prompt("never", QuestionKind.FORM, "What?", frames=(Frame(id="a", begin="It never"),))
TEXT = Prompt("name", QuestionKind.TEXT, "What?", optional=True)


@each_row(
    ("prompt", "told"),
    [
        (TEXT, "One line, then Enter."),
        (TEXT._replace(prefill="a"),
         "One line, then Enter. Enter alone keeps it. A minus sign alone empties it."),
        (TEXT._replace(prefill="a", optional=False), "One line, then Enter. Enter alone keeps it."),
        (TICKS, "Type a number a line; an empty line ends it."),
        (TICKS._replace(words=True, picked={"undo": ""}),
         "Type a number a line, with a word or two behind each (3: until noon); an empty line ends"
         " it. Enter alone keeps it. +3 picks one more, -3 one less; a number alone begins anew."),
        (FORM, "Finish each line; Enter alone leaves it empty."),
        (FORM._replace(prefill="a"),
         "Finish each line; Enter alone keeps it, a minus sign alone empties it."),
        (BOX, "One item a line; an empty line ends it."),
        (BOX._replace(prefill="a"),
         "One item a line; an empty line ends it. Enter alone keeps it. -2 takes line 2 out, 2= new"
         " words replaces it, + words adds one."),
        (BOX._replace(kind=QuestionKind.LONG), "Several lines; an empty line ends it."),
        (BOX._replace(kind=QuestionKind.LONG, prefill="a"),
         "Several lines; an empty line ends it. Enter alone keeps it."),
        (FORM._replace(picked={"a": "b"}),
         "Finish each line; Enter alone keeps it, a minus sign alone empties it."),
        (TICKS._replace(words=True),
         "Type a number a line, with a word or two behind each (3: until noon); an empty line ends"
         " it."),
        (TICKS._replace(prefill="undo"),
         "Type a number a line; an empty line ends it. Enter alone keeps it. +3 picks one more, -3"
         " one less; a number alone begins anew."),
    ],
)  # fmt: skip
def test_how_to_reply_is_told_by_kind_and_by_what_is_there(prompt: Prompt, told: str) -> None:
    assert how(prompt) == told


def test_where_one_is_says_the_section_and_what_was_answered_before() -> None:
    there = BOX._replace(section="Tasks", progress=Progress(answered=2, open=7))
    assert place(there).startswith("Tasks. ") and "2" in place(there)
    again = there._replace(answered=True, taken_as="a service")
    assert place(again) == "Tasks. Answered before. Taken as a service; :kind changes it."


def test_a_single_choice_is_picked_by_its_number() -> None:
    pick = Prompt("kind", QuestionKind.CHOICE, "Which?", choices=TICKS.choices)
    assert how(pick) == "Type the number."
    assert how(pick._replace(prefill="undo")) == "Type the number. Enter alone keeps it."


def test_where_one_is_has_no_empty_parts() -> None:
    assert place(BOX) == ""
    assert place(BOX._replace(section="Tasks")) == "Tasks."
    there = BOX._replace(section="Tasks", progress=Progress(answered=2, open=7))
    assert place(there) == "Tasks. Question 3 of at most 9, about 20 minutes."
    assert place(BOX._replace(taken_as="a service")) == "Taken as a service; :kind changes it."
