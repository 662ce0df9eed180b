"""Any text, typed at any question of the shipped packs: nothing breaks, nothing is lost, and the
paper says nothing that nobody said."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from askfirst import agenda
from askfirst.events import Answered, AnswerStatus
from askfirst.exporters.markdown import render
from askfirst.interview import Interview, Rejection, accept
from askfirst.interview.ticked_records import choices_of
from askfirst.packs import SHIPPED
from askfirst.questions import NONE, NOT_SURE, Question, QuestionKind
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.replies import read as read_reply
from askfirst.text import lexicon
from askfirst.text.respelled import respelled
from askfirst.untrusted import for_screen
from interviews import pack, tell, told
from thorough import examples, some

OWN: Final = (Path(__file__).parent / "paper_words.txt").read_text(encoding="utf-8")
"""What the paper has of its own: in front of and between what was said."""
TYPED: Final = tuple(
    str(json.loads(line).get("line", ""))
    for path in sorted((Path(__file__).parents[2] / "typed").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
)
"""Lines as people typed them."""
ODD: Final = (
    "dk", ":na", "::back", "-", "...", "?!", "{name}", "{record}", "a|b|c", "<b>bold</b>", "# one",
    "&lt", "&lt; and &amp;",
    "1. two", "- three", "`four`", "[five](six)", "\\", "no idea", "see above", "n/a", "later",
    "nobody", "every second", "5", "5 -> 3", "-> then", "if", "when it", "it", ":", "a:", ":b",
    "a: dk", "a; b; c", "“quoted”", "'", '"', "x" * 300, "ДОМ", "家", "ß", "e\u0301", "\u202eabc",
    "\x1b[31mred", "a\tb", "line one\nline two", "100 ms", "€ 20", "by spring", "must", "1: must",
    "1" * 5000, "9" * 5000 + " boats", f"a{' ' * 9000}b, said that",
)  # fmt: skip
TEXTS: Final = st.one_of(
    st.sampled_from(TYPED), st.sampled_from(ODD), st.text(max_size=60),
    st.builds(lambda a, b: f"{a}: {b}", st.sampled_from(TYPED), st.sampled_from(ODD)),
)  # fmt: skip
BASE: Final[dict[str, JsonValue | Reply]] = {
    "latest-case": "A boat sank.",
    "goals": ["fewer lost boats", "Calls at night: 9 -> 2"],
    "who": ["Keeper (2): wants to sleep"],
    "sentence": {"sentence": "the keeper sees which boats are out", "name": "Boatboard"},
    "tasks": ["The keeper notes the ships", "The boy rings the bell"],
    "weight": ["need-01", "need-02"],
    "limits": ["It opens in May"],
    "qualities": {"fast": ""},
    "taken": ["language"],
}


@cache
def slots() -> tuple[str, ...]:
    """Every slot that can be asked in an interview that has a record of each sort."""
    return tuple(slot for _, slot in base().slots())


def base() -> Interview:
    return told(BASE, depth="deep", packs=SHIPPED)


def replies(interview: Interview, question: Question, text: str) -> JsonValue:
    """A reply of the form that a question wants, with the text in it."""
    if question.kind in (QuestionKind.TEXT, QuestionKind.LONG):
        return text
    if question.kind is QuestionKind.BOX:
        return [text]
    if question.kind is QuestionKind.FORM:
        return {frame.id: text for frame in question.frames}
    if question.kind is QuestionKind.CHOICE:
        return f"other: {text}"
    offered = question.choices or choices_of(interview, question)
    ids = [one.id for one in offered if one.id not in (NONE, NOT_SURE)]
    return {ids[0]: text} if ids else [text]


def said(slot: str, text: str) -> tuple[Interview, Answered | None]:
    """The interview with a text typed at a slot, and what follows from it put to the person."""
    interview = base()
    question = interview.question(slot)
    assert question is not None
    value = replies(interview, question, text)
    reply = read_reply(value) if isinstance(value, str) else value
    made = accept(
        interview, slot, question, reply if isinstance(reply, Reply) else Reply(value=reply),
        choices=choices_of(interview, question),
    )  # fmt: skip
    if isinstance(made, Rejection):
        assert made.reason
        return interview, None
    tell(interview, made)
    for asked in agenda.raised(interview, slot):
        tell(interview, asked)
        agenda.prompt(interview, agenda.Found(()), asked.slot)
    return interview, made


def words(text: str) -> list[str]:
    """The words of a text as they may stand in a document."""
    return re.findall(r"[^\W_]+", for_screen(html.unescape(text)).replace("\\", "").casefold())


def strings(value: object) -> str:
    """All that stands in an event, as one text."""
    if isinstance(value, dict):
        return "\n".join(map(strings, value.values()))
    if isinstance(value, list):
        return "\n".join(map(strings, value))
    return value if isinstance(value, str) else ""


def paper(interview: Interview) -> dict[str, str]:
    return {name: str(text) for name, text in render(compose(interview)).items()}


@cache
def packs_words() -> frozenset[str]:
    """What the questions, choices and lines of forms of the packs say; help and examples
    are never in a paper."""
    found: set[str] = set()
    for question in (one for name in SHIPPED for one in pack(name).questions()):
        found.update(words(question.text))
        found.update(*(words(f"{choice.text} {choice.label}") for choice in question.choices))
        found.update(*(words(f"{frame.begin} {frame.asks}") for frame in question.frames))
    return frozenset(found)


def forms(word: str) -> set[str]:
    """A word with its base form: "shows" is printed as "shall show"."""
    base_form = lexicon.base_of(word) or word
    return {word, base_form, lexicon.singular_of(word)}


def check(slot: str, text: str) -> None:
    interview, made = said(slot, text)
    if made is None:
        return
    whole = strings(made.model_dump(mode="json"))
    typed = [word for word in words(text) if len(text.strip()) > 1]
    if not _is_word_alone(text):
        assert set(typed) <= set(words(whole)), "it does not stand in the journal"
    first = paper(interview)
    assert first == paper(interview), "another paper of the same answers"
    counts = made.status is not AnswerStatus.LATER and interview.applies(slot) is not False
    printed = set(words(first["requirements.md"] + first["evidence.md"]))
    if counts and not _is_word_alone(text):
        assert set(typed) <= printed, "it stands neither in the paper nor in the evidence"
    answers = " ".join(strings(one.model_dump(mode="json")) for one in interview.answers.values())
    answered = (
        *words(answers),
        *words(respelled(answers)),
        *re.findall(r"[^\W_]+", answers.casefold()),
    )  # "&lt" is text, too
    known = set().union(packs_words(), words(OWN), *map(forms, answered))
    own = [word for word in words(_prose(first["requirements.md"])) if word not in known]
    assert [word for word in own if not word.isdecimal()] == []


def _is_word_alone(text: str) -> bool:
    """Whether it is a word that the program acts on, a yes or no to a tick, or no text at all."""
    read = text.replace("other:", "").strip()
    said = read.lower().strip(" .!") in ("yes", "no", "true", "false") or words(read) in (
        ["y"],
        ["n"],
    )
    return said or isinstance(read_reply(read), Reply) or not words(text)


def _short(value: str) -> str:
    return ascii(value[:12])


def _prose(document: str) -> str:
    """A document without ids, the picture and the marks of its markup."""
    plain = re.sub(r"```.*?```|<[^>]*>|\]\([^)]*\)", " ", document, flags=re.DOTALL)
    return re.sub(r"\b[A-Z]{1,5}-[\w-]+\b", " ", plain)


@pytest.mark.parametrize(
    ("slot", "text"), some(zip(slots(), cycle(ODD), strict=False), every=5), ids=_short
)
def test_an_odd_text_at_each_question_is_kept_and_adds_no_word(slot: str, text: str) -> None:
    check(slot, text)


@examples(15)
@given(slot=st.sampled_from(slots()), text=TEXTS)
def test_any_text_at_any_question_is_kept_and_adds_no_word(slot: str, text: str) -> None:
    check(slot, text)


@pytest.mark.slow
@pytest.mark.parametrize("slot", slots())
@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_thousands_of_texts_are_kept_and_add_no_word(slot: str, text: str) -> None:
    check(slot, text)
