"""What is said to who asks about a question."""

from __future__ import annotations

from typing import Any

from askfirst.agenda import Found
from askfirst.questions import Choice, Frame, Offer, Prompt, QuestionKind
from askfirst.replies import FURTHER, SUMMARY
from askfirst.session.talk import examples_of, help_on, line_of, passages_of
from askfirst.sources import SourceText
from askfirst.vocabulary import Quote


def prompt(**more: Any) -> Prompt:
    return Prompt(slot="who", kind=QuestionKind.TEXT, text="Who?", section="People", **more)


def test_help_says_what_it_is_for_then_why_then_what_else_can_be_typed() -> None:
    asked = prompt(help="Name them.", why="Somebody is always forgotten.")

    assert help_on(asked) == [
        "Name them.",
        "Why we ask: Somebody is always forgotten.",
        SUMMARY,
        FURTHER,
    ]
    assert help_on(prompt()) == [SUMMARY, FURTHER]


def test_help_begins_with_the_tick_at_hand() -> None:
    choices = (Choice(id="cold", text="works in the cold"), Choice(id="wet", text="wet hands"))
    asked = prompt(choices=choices)

    assert help_on(asked, "wet")[0] == "“wet hands”: tick it if it holds here."
    worded = prompt(choices=choices, words=True)
    assert help_on(worded, "cold")[0] == (
        "“works in the cold”: tick it if it holds here; then a word or two: when, for whom, how."
    )


def test_help_on_a_list_of_ticks_says_how_one_is_taken_back() -> None:
    ticks = prompt(choices=(Choice(id="wet", text="wet hands"),))._replace(
        kind=QuestionKind.CHOICES
    )
    back = "To take a tick back: Space on it once more; in plain lines -3 for line 3."

    assert help_on(ticks) == [back, SUMMARY, FURTHER]
    assert help_on(ticks, "wet")[1] == back
    assert back not in help_on(ticks._replace(kind=QuestionKind.CHOICE))


def test_help_begins_with_the_beginning_at_hand() -> None:
    frames = (Frame(id="when", begin="When"), Frame(id="if", begin="If"))

    assert help_on(prompt(frames=frames), "if")[0] == (
        "If ... in your own words; leave it empty if there is nothing."
    )


def test_examples_are_from_elsewhere_or_there_is_none() -> None:
    assert examples_of(prompt()) == ["There is no example for this one."]
    assert examples_of(prompt(examples=("a vet", "a choir"))) == [
        "From quite other projects:",
        "  a vet",
        "  a choir",
    ]


def test_a_passage_is_told_on_one_line_and_does_nothing_to_the_screen() -> None:
    passage = Quote(source="a\x1b[2J.txt", sha256="0" * 64, start=0, end=9, quote="two\n lines")

    assert line_of(passage).endswith(": two lines")
    assert "\x1b" not in line_of(passage)


def test_a_question_without_passages_says_so() -> None:
    assert passages_of(prompt(), Found(())) == ["No source passage belongs to this question."]


def test_passages_stand_in_their_place_with_how_to_add_one_and_offers_once() -> None:
    memo = SourceText("memo.txt", "The bell rings. The gate opens.")

    def at(words: str) -> Quote:
        start = memo.text.index(words)
        return Quote(source=memo.name, sha256=memo.sha256, start=start, end=start + len(words),
                     quote=words)  # fmt: skip

    bell, gate = at("The bell rings."), at("The gate opens.")
    prompt = Prompt("tasks", QuestionKind.BOX, "What?")
    found = Found((memo,))
    assert passages_of(prompt, found) == ["No source passage belongs to this question."]
    lines = passages_of(
        prompt._replace(passages=(bell,), offers=(Offer("ring", bell), Offer("open", gate))), found
    )
    assert lines[0] == "1  memo.txt, sentence 1:"
    assert lines.count("Type !1 to add the first as evidence to your answer, and so on.") == 1
    assert sum(line.endswith("sentence 2:") for line in lines) == 1
    assert sum("sentence 1:" in line for line in lines) == 1


def test_a_passage_that_two_offers_rest_on_is_shown_once() -> None:
    quote = Quote(source="a.txt", sha256="0" * 64, start=0, end=4, quote="ring")
    offers = (Offer("ring", quote), Offer("ring it", quote))
    lines = passages_of(Prompt("tasks", QuestionKind.BOX, "?", offers=offers), Found(()))
    assert lines == ["a.txt:", "  > ring"]
