"""What is said about a reply: what it became."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from askfirst.events import (
    Answered,
    AnswerStatus,
    Confirmed,
    Event,
    Line,
    Noted,
    Opinion,
    Pointed,
    PutInWords,
    Round,
    Settled,
    Weighed,
)
from askfirst.interview import (
    Effects,
    Interview,
    Ref,
    Rejection,
    asked_in_vain,
    asks_nothing,
    is_sweep,
)
from askfirst.lines import joined, named
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Via

_SHORT: Final = 120


class Outcome(NamedTuple):
    """What came of a reply.

    Attributes:
        lines: what to say to the person. accepted: the reply was stored. stop: leave now.
        event: the event that stored it. raised: slots of the follow-ups, read-backs and the like
            that it gave rise to. effects: what else changed with it, when it changed an answer.
        reason, allowed: why a reply was refused, and what would be taken; code: a stable name for
            it, words: what it is about, such as the word that was not said.
    """

    lines: tuple[str, ...] = ()
    accepted: bool = False
    stop: bool = False
    event: Answered | None = None
    raised: tuple[str, ...] = ()
    effects: Effects = Effects()
    reason: str = ""
    allowed: str = ""
    code: str = ""
    words: tuple[str, ...] = ()


def refused(rejection: Rejection) -> Outcome:
    """What is said when a reply is not taken."""
    allowed = f" What fits: {rejection.allowed}." if rejection.allowed else ""
    said = f"Not taken: {rejection.reason}.{allowed}"
    return Outcome(
        lines=(said,), reason=rejection.reason, allowed=rejection.allowed, code=rejection.code,
        words=rejection.words,
    )  # fmt: skip


def receipt(event: Answered, *, opens: bool = True, vain: bool = False) -> str:
    """One line saying that an answer was kept, without ids: "-> kept, one line open".

    Args:
        opens: whether "don't know", as the answer or on a line, leaves something open. vain:
            whether the paper says of the question that it was asked, and is not known.
    """
    if event.status is AnswerStatus.LATER:
        return "-> left for later"  # `put_off` says until when
    if event.status is AnswerStatus.NOT_ASKED:
        return "-> not put to the person"
    if event.via is Via.PROPOSED:
        return "-> proposed: nobody said it"
    if proposed := [line for line in event.lines if line.via is Via.PROPOSED]:
        event = event.model_copy(
            update={"lines": tuple(line for line in event.lines if line not in proposed)}
        )
        told = "; ".join(f"“{for_screen(line.text)}”" for line in proposed)
        return f"{receipt(event, opens=opens)}; proposed, nobody said it: {told}"
    if event.status is AnswerStatus.NOT_RELEVANT:
        return "-> not relevant" + (f": {for_screen(event.reason)}" if event.reason else "")
    if event.status is AnswerStatus.UNKNOWN:
        if opens:
            return "-> kept as an open question"
        return "-> kept as asked, and not known" if vain else "-> kept"
    if about := [line for line in event.lines if line.about.startswith("OPEN-")]:
        return f"-> {'; '.join(map(_owned, about))}"
    parts = ["kept"]
    unknown = sum(line.status is not AnswerStatus.ANSWERED for line in event.lines)
    if unknown and opens:
        parts.append("one line open" if unknown == 1 else f"{unknown} lines open")
    if not event.sure:
        parts.append("marked as a guess")
    return f"-> {', '.join(parts)}"


def became(interview: Interview, event: Answered) -> str:
    """One line saying what became of an answer that was just stored."""
    if event.status is AnswerStatus.LATER:
        return put_off(interview, event.slot)
    opens, vain = leaves_open(interview, event), left_in_vain(interview, event)
    return receipt(event, opens=opens, vain=vain)


def leaves_open(interview: Interview, event: Answered) -> bool:
    """Whether "don't know" in a reply leaves something open."""
    question = interview.question(event.slot)
    if question is None:
        return True
    asked = interview.asked.get(event.slot)
    if asked is not None and asked.type == "contradiction":
        return "code" in asked.cause  # with both sides
    return not asks_nothing(question, asked) and (bool(event.owner) or not is_sweep(question))


def left_in_vain(interview: Interview, event: Answered) -> bool:
    """Whether "don't know" leaves nothing open but that the paper says it was asked."""
    question = interview.question(event.slot)
    if question is None or asks_nothing(question, interview.asked.get(event.slot)):
        return False
    return is_sweep(question) and asked_in_vain(event.slot, question.text)


def put_off(interview: Interview, slot: str) -> str:
    """When a question that was put off comes again."""
    if interview.later.get(slot, 0) > 1:
        return "-> left for later; askfirst review has it"
    if interview.next_slot() == slot:
        return "-> left for later; nothing else is left, so it comes once more"
    return "-> left for later; it comes once more near the end"


def outdated_paragraph(interview: Interview, before: Mapping[str, Ref]) -> list[str]:
    """What is said when the paragraph at the top repeats words of a record that are gone now.

    Args:
        before: the records by their ids as they were before a reply.
    """
    paragraph = interview.produced("specification.paragraph").casefold()
    if not paragraph:
        return []
    there = "\n".join(ref.text for kind in Kind for ref in interview.records(kind)).casefold()
    words = (named(ref.text) for ref in before.values())
    gone = [one for one in words if one and one.casefold() in paragraph
            and one.casefold() not in there]  # fmt: skip
    told = joined([f"“{for_screen(one)}”" for one in dict.fromkeys(gone)])
    return [f"The paragraph at the top still says {told} (askfirst review)."] if gone else []


def _owned(line: Line) -> str:
    """Who could say what, by when: "OPEN-02: Tomasz, by Christmas"."""
    owner, due = line.fields.get("owner", ""), line.fields.get("due", "")
    said = ", ".join(part for part in (owner, f"by {due}" if due else "") if part)
    return f"{line.about}: {for_screen(said)}"


def slot_of(event: Event) -> str:
    """The question that a step is about; empty for any other."""
    if isinstance(event, Opinion):
        return event.answer.slot
    return event.slot if isinstance(event, (Answered, Settled)) else ""


def said_by(interview: Interview, event: Answered) -> str:
    """One line that somebody else of a team answered, and what."""
    question = interview.question(event.slot)
    asks = question.text if question is not None else event.slot
    words = [event.value, event.other, *(line.text for line in event.lines)]
    said = "; ".join(word for word in words if word) or event.status.value
    short = said if len(said) <= _SHORT else f"{said[:_SHORT].rstrip()} ..."
    return f"{for_screen(event.by)} answered “{for_screen(asks)}”: {for_screen(short)}"


def step(event: Event, asks: str = "") -> str:
    """What a step that is taken back, or done again, was; `asks` is the question of a reply."""
    if isinstance(event, Answered):
        return f"your reply to “{asks}”"
    if isinstance(event, Opinion):
        return f"what {for_screen(event.by)} answered to “{asks}”"
    if isinstance(event, Settled):
        return f"what was settled on “{asks}”"
    if isinstance(event, Weighed):
        return f"what weighs how much for {for_screen(event.by)}"
    if isinstance(event, Round):
        return f"that round {event.round} of sharing out points began"
    if isinstance(event, Pointed):
        return f"how {for_screen(event.by)} shared out points in round {event.round}"
    if isinstance(event, Confirmed):
        return f"that {', '.join(event.records)} {'is' if len(event.records) == 1 else 'are'} right"
    if isinstance(event, PutInWords):
        return f"the sentences that {for_screen(event.by)} agreed to"
    if isinstance(event, Noted):
        return f"depth {event.depth}" if event.depth else f"the order of each {event.slot}"
    return "what you decided about a passage"
