"""What to put to the person next, as one screen with all that belongs on it (pure).

The interview says which slot is open; here its question is filled in with earlier answers, with
what the sources offer and with what was understood so far.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from askfirst.agenda import contradictions, weighing
from askfirst.agenda.belonging import tasks_listed
from askfirst.agenda.coming import progress
from askfirst.agenda.found import Found
from askfirst.agenda.read_backs import read_back_lines
from askfirst.agenda.rows import THINGS, rows
from askfirst.agenda.rows import filled as filled_rows
from askfirst.agenda.told_so_far import things_of, told
from askfirst.events import Answered, AnswerStatus, Asked
from askfirst.interview import Interview, Ref, question_id, record_id
from askfirst.interview.contents import said
from askfirst.interview.likely_choices import heard
from askfirst.interview.ticked_records import choices_of
from askfirst.lines import clean, named
from askfirst.questions import (
    NONE,
    NOT_SURE,
    OTHER,
    Choice,
    Offer,
    Prompt,
    Question,
    QuestionKind,
    within,
)
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Quote, Via

_NO_TICKS = (NONE, NOT_SURE)
_TOLD = 6
_LONG = 120
_NAMED = 110  # characters of a name in a question, so that both stand on two rows
_FILL = re.compile(r"\{([a-z-]+)(?::([a-z-]+))?\}")


def prompt(interview: Interview, found: Found, slot: str) -> Prompt:
    """The screen for a slot, with the earlier answer filled in when there is one."""
    question = interview.question(slot)
    assert question is not None
    asked = interview.asked.get(slot)
    prefill, picked, filled = _earlier(interview, slot)
    choices, offers = question.choices, weighing.offers_of(asked) if asked else ()
    noted: tuple[str, ...] = ()
    if question.prefill and question.prefill in _PREFILLS:
        parts = _PREFILLS[question.prefill](interview, found, question, slot)
        choices, offers = parts.get("choices", choices), parts.get("offers", ())
        if not filled:
            prefill, picked = parts.get("prefill", ""), parts.get("picked", {})
            noted = parts.get("shown", ())
    choices = tuple(one for one in choices if one.id in picked or interview.offers(one))
    kind, frames = question.kind, question.frames
    listed = rows(interview, question, things_of(interview) if question.prefill == THINGS else ())
    if listed:
        kind, frames, prefill = QuestionKind.FORM, listed, ""
        answer = interview.alone(slot)
        picked = filled_rows(interview, question, listed, answer) if answer else {}
    frames = tuple(one for one in frames if not one.retired or one.id in picked)
    shown = [*_shown(interview, question), *_about(interview, found, slot, asked), *noted]
    passages = () if asked else found.bearing(question_id(slot))
    return Prompt(
        slot=slot,
        type=asked.type if asked else "question",
        kind=kind,
        text=fill(interview, question.text, slot),
        section=_title(interview, slot),
        help=question.help,
        examples=question.examples,
        why=f"{question.why} ({question.root})" if question.root else question.why,
        shown=(*shown, *_bearing(passages)),
        choices=choices,
        words=question.words,
        most=question.most,
        line=question.line,
        frames=frames,
        frame=question.frame,
        prefill=prefill,
        picked=picked,
        offers=offers,
        passages=passages,
        optional=question.optional or bool(listed),
        answered=slot in interview.answers,
        progress=progress(interview),
        taken_as=_taken_as(interview, question),
    )


def _taken_as(interview: Interview, question: Question) -> str:
    """What kind of system it is taken as, in the words of the question that asks it, where the
    choices rest on that for the first time; empty where nothing was said yet."""
    asks = interview.kind_question()
    if asks is None or asks.id == question.id or not _rests(question):
        return ""
    before = (interview.question(slot) for slot in interview.answers if slot != question.id)
    if any(_rests(one) for one in before if one is not None):
        return ""
    answer = interview.answers.get(asks.id)
    ids = [line.choice for line in answer.lines] if answer else interview.guesses(asks.id)
    return " and ".join(one.text for one in asks.choices if one.id in ids)


def _rests(question: Question) -> bool:
    """Whether the choices of a question rest on the kind of system."""
    return any(choice.when != "always" for choice in question.choices)


def _earlier(interview: Interview, slot: str) -> tuple[str, dict[str, str], bool]:
    """What is filled in from the answer, else from one taken back; whether there is one."""
    answer = interview.alone(slot) or _taken_back(interview, slot)
    if answer is None:
        return "", {}, False
    picked = {
        line.choice: line.fields.get("words", "")
        for line in answer.lines
        if line.choice and line.via is not Via.ASSUMED
    }
    picked |= {line.frame: line.text for line in answer.lines if line.frame}
    return (f"{OTHER}: {answer.other}" if answer.other else said(answer)), picked, True


def _taken_back(interview: Interview, slot: str) -> Answered | None:
    """The latest answer to a slot when it was taken back."""
    dead = interview.taken_back()
    given = (
        event
        for event in reversed(interview.events)
        if event.n in dead and isinstance(event, Answered)
        if event.status is AnswerStatus.ANSWERED and interview.current_slot(event.slot) == slot
    )
    return next(given, None) if dead else None


def _title(interview: Interview, slot: str) -> str:
    section = interview.section(slot)
    return next((p.section_title for p in interview.placed if p.section == section), "")


def _bearing(passages: tuple[Quote, ...]) -> list[str]:
    """That the documents say something on a question. What they say is shown when asked for, so
    that a person's own words come first."""
    if not passages:
        return []
    many = f"{len(passages)} sentences" if len(passages) > 1 else "a sentence"
    return [f"Your documents have {many} on this: :src shows; !1 adds the first as evidence."]


def _about(interview: Interview, found: Found, slot: str, asked: Asked | None) -> list[str]:
    """What a follow-up or read-back is about: the line that holds the words, what was said."""
    if asked is None:
        return []
    if "differs" in asked.cause:
        return weighing.both_sides(asked, found)
    if "sides" in asked.cause:
        return contradictions.both_sides(asked)
    if asked.type == "read-back":
        return read_back_lines(interview, asked)
    if listed := tasks_listed(interview, asked):
        return listed
    if asked.cause.get("line"):
        return [for_screen(text) for text in asked.rests.values()]
    return []


def _shown(interview: Interview, question: Question) -> list[str]:
    """Earlier answers that bear on this question; the lines of a list with their numbers."""
    shown = []
    for slot in question.show:
        earlier, answer = interview.question(slot), interview.answers.get(slot)
        if earlier is None or answer is None or not interview.text(slot):
            continue
        lines = [clean(text) for text in _bearing_lines(earlier, answer, question)]
        if answer.lines and not lines:
            continue
        text = fill(interview, earlier.text, slot)
        if earlier.frames:
            shown += [text, *lines]
        elif len(lines) > 1:
            shown += [f"{n}  {line}" for n, line in enumerate(lines, 1)]
        else:
            shown.append(f"{text} {lines[0] if lines else interview.text(slot)}")
    return [for_screen(line) for line in shown]


def _bearing_lines(earlier: Question, answer: Answered, question: Question) -> list[str]:
    """The lines of an earlier answer; of ticks and beginnings of sentences, where each is about
    something else, those on a topic that the question asks for too."""
    topics = {tick.id: tick.topics for tick in earlier.choices}
    topics |= {frame.id: frame.topics for frame in earlier.frames}
    begins = {frame.id: f"{frame.begin} " for frame in earlier.frames}
    lines = []
    for line in answer.lines:
        key = line.choice or line.frame
        if line.via is Via.ASSUMED or (key and not _meet(topics.get(key, ()), question.topics)):
            continue
        lines.append(f"{begins.get(line.frame or '', '')}{line.text}")
    return lines


def _meet(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a topic stands in both, or the group of one (`failure` for `failure.input`)."""
    groups = {other.partition(".")[0] for other in others if "." not in other}
    return any(one in others or one.partition(".")[0] in groups for one in some)


def asks(interview: Interview, slot: str) -> str:
    """The text of a slot's question; the slot itself where nothing asks it any more."""
    question = interview.question(slot)
    return fill(interview, question.text, slot) if question else slot


def fill(interview: Interview, text: str, slot: str) -> str:
    """A question's text with what was said earlier put in; cleaned, shortened, never invented."""

    def word(found: re.Match[str]) -> str:
        name, argument = found.group(1), found.group(2)
        return within(for_screen(_named(interview, slot, name, argument)), _NAMED)

    return _FILL.sub(word, text)


def _named(interview: Interview, slot: str, name: str, argument: str | None) -> str:
    if name == "name":
        return named(interview.produced("specification.name")) or "the system"
    if name == "main":
        main = interview.refs.get(interview.main())
        return named(main.words) if main else "its main task"
    if name == "first" and argument:
        refs = interview.records(Kind(argument))
        return named(refs[0].text) if refs else f"the first {argument}"
    if name == "record":
        ref = interview.refs.get(record_id(slot))
        return named(ref.words) if ref else "it"  # of a tick what it says and the words on it
    if name == "answer" and argument:
        return interview.text(argument)
    return "it"


# -- what is offered already filled in ----------------------------------------------------------


def _guessed(interview: Interview, _: Found, question: Question, __: str) -> dict[str, Any]:
    """The choices that what was said so far makes likely, and that they are no more than that."""
    likely = interview.guesses(question.id)
    told = _GUESSED if likely else _NOT_GUESSED
    return {"picked": dict.fromkeys(likely, ""), "shown": (told,)}


_GUESSED = "The ticks are our guess from what you said. Change them if they are wrong."
_NOT_GUESSED = "What you said did not show it, so nothing is ticked yet."


def _unticked(interview: Interview, _: Found, question: Question, __: str) -> dict[str, Any]:
    """The choices of an earlier list that were not ticked there."""
    choices = []
    for slot in question.show:
        earlier, answer = interview.question(slot), interview.answers.get(slot)
        ticked = {line.choice for line in answer.lines} if answer else set()
        choices += [c for c in earlier.choices if c.id not in ticked] if earlier else []
    return {"choices": tuple(choices)}


def _pointed(interview: Interview, _: Found, question: Question, __: str) -> dict[str, Any]:
    """The person's own lines to tick."""
    return {"choices": choices_of(interview, question)}


_BOUND = re.compile(
    r"\b(?:at (?:most|least)|within|(?:more|less|fewer|later|earlier) than|up to|under|over|above"
    r"|below|after|until|only|per|percent|every)\b|%",
    re.IGNORECASE,
)
"""Says that a number is one to keep to, and no plain count: "the 70 players"."""


def _numbers_told(interview: Interview, *_: object) -> dict[str, Any]:
    """The numbers that were told already, so that nobody types them again."""
    spoken = (one for one in told(interview) if one.reads != "thing")
    lines = [one.text for one in spoken
             if any(map(str.isdecimal, one.text)) and _BOUND.search(one.text)]  # fmt: skip
    return _told_already(lines)


def _permissions_told(interview: Interview, *_: object) -> dict[str, Any]:
    """What was told already of who may do or see what."""
    from askfirst.statements.absolute import tells_who_may

    return _told_already([one.text for one in told(interview) if tells_who_may(one.text)])


def _told_already(lines: Sequence[str]) -> dict[str, Any]:
    """The last few lines, above the question that would ask for them again."""
    shown = [f"  {for_screen(line)}" for line in lines[-_TOLD:] if len(line) < _LONG]
    return {"shown": ("Told already:", *shown) if shown else ()}


def _unsaid(interview: Interview, _: Found, question: Question, __: str) -> dict[str, Any]:
    """The choices on which nobody has spoken: who ticked "works without a connection", or wrote of
    a place without internet, is not told that it need not."""
    others = [slot for slot in interview.answers if question_id(slot) != question.id
              and interview.applies(slot) is not False]  # fmt: skip
    spoken = {topic for slot in others for topic in _topics_told(interview, slot)}
    lines = [line for slot in others for line in interview.own_words(slot)]
    left = [c for c in question.choices if spoken.isdisjoint(c.topics) and not heard(c.cues, lines)]
    offered = [one for one in left if one.id not in _NO_TICKS and interview.offers(one)]
    kept = {one.id for one in (offered if question.assumed else offered[: question.most or None])}
    return {"choices": tuple(one for one in left if one.id in kept or one.id in _NO_TICKS)}


def _topics_told(interview: Interview, slot: str) -> Iterator[str]:
    """The topics that an answer surely speaks on: of what was ticked or finished, of a question
    with one topic; of a "don't know" all, since what is open is not taken for true."""
    answer, asked = interview.answers[slot], interview.question(slot)
    if asked is None or slot in interview.asked:
        return
    frames = {frame.id: frame.topics for frame in asked.frames}
    if answer.status is AnswerStatus.UNKNOWN and asked.kind is not QuestionKind.CHOICES:
        yield from chain(asked.topics, *frames.values())
    elif answer.status is AnswerStatus.ANSWERED:
        for line in answer.lines:
            if line.via is not Via.ASSUMED:
                tick = asked.choice(line.choice) if line.choice else None
                yield from tick.topics if tick else frames.get(line.frame or "", ())
        if len(asked.topics) == 1 and (answer.lines or answer.value) and not asked.choices:
            yield asked.topics[0]


def _doings(_: Interview, found: Found, *__: object) -> dict[str, Any]:
    return {"offers": found.doings()}


def _evidence(_: Interview, found: Found, *__: object) -> dict[str, Any]:
    """The sentences that say most, "none of these" first; each is picked as it stands."""
    from askfirst.sources import evidence

    offers = tuple(
        Offer(text=for_screen(" ".join(quote.quote.split())), passage=quote)
        for quote in evidence(found.sources, limit=7)
    )
    passages = (
        Choice(id=f"passage-{number}", text=offer.text) for number, offer in enumerate(offers, 1)
    )
    none, unsure = Choice(id=NONE, text="none of these"), Choice(id=NOT_SURE, text="not sure")
    return {"choices": (none, *passages, unsure), "offers": offers}


def _explained(interview: Interview, ref: Ref) -> str:
    """What the person meant by a word of it, when asked: "quick" is "within 2 seconds"."""
    replies = [
        interview.answers[slot].value
        for slot, asked in interview.asked.items()
        if asked.cause.get("record") == ref.id and slot in interview.answers
    ]
    return next((reply for reply in reversed(replies) if reply), "")


def _told_of(interview: Interview, _: Found, question: Question, slot: str) -> dict[str, Any]:
    """What was said of a record already, on the line of the form that asks for it again."""
    ref = interview.refs.get(record_id(slot))
    said = _explained(interview, ref) or ref.fields.get("words", "") if ref else ""
    frames = [frame.id for frame in question.frames if frame.id == question.prefill]
    return {"picked": dict.fromkeys(frames, said) if said else {}}


def _paragraph(interview: Interview, *_: object) -> dict[str, Any]:
    from askfirst.records import paragraph

    return {"prefill": paragraph(interview)}


_PREFILLS: dict[str, Callable[[Interview, Found, Question, str], dict[str, Any]]] = {
    "packs": _guessed,
    "unticked": _unticked,
    "unsaid": _unsaid,
    "tasks": _pointed,
    "limits": _pointed,
    "numbers": _numbers_told,
    "permissions": _permissions_told,
    "doings": _doings,
    "evidence": _evidence,
    "paragraph": _paragraph,
    "measure": _told_of,
}
