"""What to put to the person next, as one screen with all that belongs on it (pure).

The interview says which slot is open; here its question is filled in with earlier answers, with
what the sources offer and with what was understood so far.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from askfirst.agenda import contradictions, weighing
from askfirst.agenda.found import Found
from askfirst.agenda.sections import understood
from askfirst.events import Answered, AnswerStatus, Asked
from askfirst.interview import OWNERS, Interview, question_id, record_id
from askfirst.interview.folding import said
from askfirst.interview.numbering import number_of
from askfirst.lines import clean
from askfirst.questions import NONE, NOT_SURE, OTHER, Choice, Offer, Prompt, Question
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Quote, Via

_FILL = re.compile(r"\{([a-z-]+)(?::([a-z-]+))?\}")


def prompt(interview: Interview, found: Found, slot: str) -> Prompt:
    """The screen for a slot, with the earlier answer filled in when there is one."""
    question = interview.question(slot)
    assert question is not None
    asked = interview.asked.get(slot)
    prefill, picked, filled = _earlier(interview, slot)
    choices, offers = question.choices, weighing.offers_of(asked) if asked else ()
    if question.prefill and question.prefill in _PREFILLS:
        parts = _PREFILLS[question.prefill](interview, found, question)
        choices, offers = parts.get("choices", choices), parts.get("offers", ())
        if not filled:
            prefill, picked = parts.get("prefill", ""), parts.get("picked", {})
    if question.about and not filled:
        prefill = "\n".join(for_screen(one.label) for one in interview.listed(question))
    shown = [*_shown(interview, question), *_about(interview, found, slot, asked)]
    passages = () if asked else found.bearing(question_id(slot))
    if question.prefill == OWNERS:
        shown += _numbered_unknowns(interview, asked)
    return Prompt(
        slot=slot,
        type=asked.type if asked else "question",
        kind=question.kind,
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
        frames=question.frames,
        frame=question.frame,
        prefill=prefill,
        picked=picked,
        offers=offers,
        passages=passages,
        optional=question.optional,
        answered=slot in interview.answers,
        progress=interview.progress(),
    )


def _earlier(interview: Interview, slot: str) -> tuple[str, dict[str, str], bool]:
    """What is filled in from the answer, else from one taken back; whether there is one."""
    answer = interview.answers.get(slot) or _taken_back(interview, slot)
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
        return understood(interview, interview.section(slot))
    if asked.cause.get("line"):
        rests = asked.cause.get("rests")
        return [for_screen(str(text)) for text in rests.values()] if isinstance(rests, dict) else []
    return []


def _shown(interview: Interview, question: Question) -> list[str]:
    """Earlier answers that bear on this question; the lines of a list with their numbers."""
    shown = []
    for slot in question.show:
        earlier, answer = interview.question(slot), interview.answers.get(slot)
        if earlier is None or answer is None or not interview.text(slot):
            continue
        begins = {frame.id: frame.begin for frame in earlier.frames}
        lines = [
            f"{begins.get(line.frame, '')} {clean(line.text)}".strip()
            for line in answer.lines
            if line.via is not Via.ASSUMED
        ]
        text = fill(interview, earlier.text, slot)
        if begins:
            shown += [text, *lines]
        elif len(lines) > 1:
            shown += [text, *(f"{n}  {line}" for n, line in enumerate(lines, 1))]
        else:
            shown.append(f"{text} {lines[0] if lines else interview.text(slot)}")
    return [for_screen(line) for line in shown]


def asks(interview: Interview, slot: str) -> str:
    """The text of a slot's question; the slot itself where nothing asks it any more."""
    question = interview.question(slot)
    return fill(interview, question.text, slot) if question else slot


def fill(interview: Interview, text: str, slot: str) -> str:
    """A question's text with what was said earlier put in; cleaned, shortened, never invented."""

    def word(found: re.Match[str]) -> str:
        name, argument = found.group(1), found.group(2)
        return _short(for_screen(_named(interview, slot, name, argument)))

    return _FILL.sub(word, text)


def _named(interview: Interview, slot: str, name: str, argument: str | None) -> str:
    if name == "name":
        return interview.produced("specification.name") or "the system"
    if name == "first" and argument:
        refs = interview.records(Kind(argument))
        return refs[0].text if refs else f"the first {argument}"
    if name == "record":
        ref = interview.refs.get(record_id(slot))
        return (ref.fields.get("choice") or ref.text) if ref else "it"
    if name == "answer" and argument:
        return interview.text(argument)
    return "it"


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 14 else " ".join(words[:14]) + " ..."


# -- what is offered already filled in ----------------------------------------------------------


def _guessed(interview: Interview, _: Found, question: Question) -> dict[str, Any]:
    """The choices that what was said so far makes likely."""
    return {"picked": dict.fromkeys(interview.guesses(question.id), "")}


def _unticked(interview: Interview, _: Found, question: Question) -> dict[str, Any]:
    """The choices of an earlier list that were not ticked there."""
    choices = []
    for slot in question.show:
        earlier, answer = interview.question(slot), interview.answers.get(slot)
        ticked = {line.choice for line in answer.lines} if answer else set()
        choices += [c for c in earlier.choices if c.id not in ticked] if earlier else []
    return {"choices": tuple(choices)}


def _unsaid(interview: Interview, _: Found, question: Question) -> dict[str, Any]:
    """The choices on which no earlier tick has spoken: who ticked "works without a connection" is
    not told that it need not."""
    spoken = {
        topic
        for slot, answer in interview.answers.items()
        if question_id(slot) != question.id and (earlier := interview.question(slot))
        for line in answer.lines
        if line.choice and line.via is not Via.ASSUMED and (tick := earlier.choice(line.choice))
        for topic in tick.topics
    }
    return {"choices": tuple(c for c in question.choices if spoken.isdisjoint(c.topics))}


def _doings(_: Interview, found: Found, __: Question) -> dict[str, Any]:
    return {"offers": found.doings()}


def _evidence(_: Interview, found: Found, __: Question) -> dict[str, Any]:
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


def _unknowns(_: Interview, __: Found, ___: Question) -> dict[str, Any]:
    return {}


def _numbered_unknowns(interview: Interview, asked: Asked | None) -> list[str]:
    """What nobody knew, each under the number of its open question, which never changes."""
    from askfirst.compose.wording_of import in_its_line

    listed = asked.cause.get("slots") if asked else None
    slots = [str(slot) for slot in listed] if isinstance(listed, list) else interview.unowned()
    lines = []
    for slot in slots:
        answer, question = interview.answers.get(slot), interview.question(slot)
        number = number_of(answer.question_record or "") if answer else 0
        said = in_its_line(interview, slot) or (question.text if question else slot)
        lines.append(f"{number}  {fill(interview, said, slot)}")
    return lines


def _paragraph(interview: Interview, _: Found, __: Question) -> dict[str, Any]:
    from askfirst.compose import paragraph

    return {"prefill": paragraph(interview)}


_PREFILLS: dict[str, Callable[[Interview, Found, Question], dict[str, Any]]] = {
    "forms": _guessed,
    "packs": _guessed,
    "unticked": _unticked,
    "unsaid": _unsaid,
    "doings": _doings,
    "evidence": _evidence,
    "unknowns": _unknowns,
    "paragraph": _paragraph,
}
