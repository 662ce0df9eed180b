"""Open questions: what somebody did not know, and the gaps that the answers leave.

The first have the number their answer gave them; the others are named after the record or
question they belong to (`OPEN-G-02-number`), so that nothing is numbered here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askfirst import lines
from askfirst.compose.assumptions import shown
from askfirst.compose.completing import PARTS, missing_text
from askfirst.compose.fields import given
from askfirst.compose.material import Material, quoted, record, title
from askfirst.compose.naming import UNNAMED, given_name
from askfirst.compose.saying import says_nothing, says_something
from askfirst.compose.story import steps_of, told
from askfirst.compose.wording_of import question_text
from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Interview, question_id, record_id
from askfirst.interview.numbering import number_of
from askfirst.questions import NONE, NOT_SURE, Question
from askfirst.requirements import Kind, Link, Origin, Record, Status

SYSTEMS: Final = ("system", "the system", "it")
CLOSING: Final = ("question.", "specification.paragraph", "evidence.")
"""Fields whose question asks nothing about the system, so not knowing them leaves no gap."""

NOT_RIGHT: Final = "OPEN-read-back-"
"""What the id of a question begins with that says something is not right; its section follows."""

BLOCKED: Final = {
    "goal": "the goals",
    "role": "who it is for",
    "need": "what it must do",
    "function": "what it shall do",
    "story": "what it shall do",
    "limit": "what is fixed",
    "exclusion": "what it will not do",
    "risk": "what would sink it",
    "decision": "the decision",
    "quality": "how good it must be",
    "check": "how it is accepted",
    "data": "what it keeps",
    "interface": "what it is connected to",
    "rule": "the rules",
    "assumption": "what is assumed",
    "term": "the words used",
}
"""What an open question blocks, in words, by the kind of record its answer fills."""


def questions(material: Material, records: Sequence[Record]) -> Iterator[Record]:
    """All open questions: numbered ones first, then those that gaps make, in the records' order."""
    yield from _unknown(material)
    yield from _unknown_lines(material)
    yield from _undecided(material)
    yield from _objections_without_words(material)
    yield from _not_right(material)
    for one in records:
        yield from _gaps(material, one)
    yield from _stories_without_answers(material)
    yield from _lines_without_a_part(material)
    yield from _no_name(material)


# -- somebody said "don't know" ----------------------------------------------------------------


def _unknown(material: Material) -> Iterator[Record]:
    interview = material.interview
    owners = _owners(interview)
    made = []
    for slot in interview.unknowns():
        answer, question = interview.answers[slot], interview.question(slot)
        if question is None or answer.question_record is None or _closing(question):
            continue
        if slot in interview.asked and interview.asked[slot].type == "read-back":
            continue
        owner, due = owners.get(number_of(answer.question_record), ("", ""))
        one = _open(
            answer.question_record, question_text(material.interview, material.name, slot),
            answer, slot, blocks=record_id(slot), owner=answer.owner or owner,
            due=answer.due or due, blocked=_blocked(question),
        )  # fmt: skip
        made.append(one)
    yield from sorted(made, key=lambda one: number_of(one.id))


def _owners(interview: Interview) -> dict[int, tuple[str, str]]:
    """Who could say and by when, by the number of the open question that the person wrote.

    Asked at the end of each section and at the very end. Without a number it is the only one.
    """
    found: dict[int, tuple[str, str]] = {}
    unknown = [interview.answers[slot].question_record or "" for slot in interview.unknowns()]
    for slot, answer in interview.answers.items():
        question = interview.question(slot)
        if question is None or "question.owner" not in question.produces or question.record:
            continue
        for line in answer.lines:
            number = line.fields.get("number", "").strip(" #.")
            said = (_known(line.fields.get("owner", "")), _known(line.fields.get("due", "")))
            if number.isdecimal():
                found[int(number)] = said
            elif len(unknown) == 1 and not number:
                found[number_of(unknown[0])] = said
    return found


def _known(text: str) -> str:
    return text if says_something(text) else ""


def _closing(question: Question) -> bool:
    return any(field.startswith(CLOSING) for field in question.produces)


def _blocked(question: Question) -> str:
    """What stays open with it, in words: "the goals and the decision"."""
    fields = [*question.produces, *(frame.produces for frame in question.frames)]
    kinds = dict.fromkeys(field.partition(".")[0] for field in fields if field)
    return lines.joined(BLOCKED[kind] for kind in kinds if kind in BLOCKED)


def _unknown_lines(material: Material) -> Iterator[Record]:
    """ "dk" on one line of a form or a list leaves a question of its own."""
    interview = material.interview
    for _, slot in interview.slots():
        answer, question = interview.answers.get(slot), interview.question(slot)
        if answer is None or question is None or _closing(question):
            continue
        if interview.applies(slot) is False:
            continue
        unknown = [line for line in answer.lines if line.status is AnswerStatus.UNKNOWN]
        for line in unknown:
            frame = next((one for one in question.frames if one.id == line.frame), None)
            if frame is not None:
                text = _unfinished(frame.begin)
                yield _open(f"OPEN-{question_id(slot)}-{frame.id}", text, answer, slot,
                            blocked=_blocked(question), line=line.key)  # fmt: skip
        if unknown and not question.frames:
            text = question_text(interview, material.name, slot)
            yield _open(f"OPEN-{question_id(slot)}-more", f"What else? ({text})", answer, slot,
                        blocked=_blocked(question), line=unknown[0].key)  # fmt: skip


def _unfinished(begin: str) -> str:
    """What asks for the end of a sentence; a heading such as "The mood:" begins none."""
    if begin.endswith(":"):
        return f"Still to be said: {begin[:1].lower()}{begin[1:].rstrip(' :')}."
    begun = f"{begin.rstrip(' ,')} …"
    return f"How does this sentence end: {quoted(begun)}?"


def _open(
    record: str, text: str, answer: Answered, slot: str, *, blocks: str = "", owner: str = "",
    due: str = "", blocked: str = "", line: str = "",
) -> Record:  # fmt: skip
    fields = {"due": due, "blocks": blocked}
    words = f"you said that you don't know ({question_id(slot)})"
    origin = Origin(answer=slot, event=answer.n, line=line, words=words, by=answer.by,
                    at=answer.at, via=answer.via)  # fmt: skip
    return Record(
        id=record, kind=Kind.QUESTION, title=title(text), statement=text, status=Status.OPEN,
        owner=owner, fields={key: value for key, value in fields.items() if value},
        links=(Link(type="blocks", target=blocks),) if blocks else (), origins=(origin,),
    )  # fmt: skip


def _undecided(material: Material) -> Iterator[Record]:
    """What somebody else has still to decide, as the person listed it."""
    for ref in material.interview.records(Kind.QUESTION):
        if says_nothing(ref.text):
            continue
        said = {name: given(ref, f"question.{name}") for name in ("options", "owner", "due")}
        options = f" ({quoted(said['options'])})" if says_something(said["options"]) else ""
        text = f"To be decided: {quoted(ref.text)}{options}"
        yield record(
            material, ref, Kind.QUESTION, statement=text, status=Status.OPEN,
            owner=_known(said["owner"]), fields={"due": said["due"]} if _known(said["due"]) else {},
        )  # fmt: skip


def _objections_without_words(material: Material) -> Iterator[Record]:
    """Something taken for true was called wrong, but not what is right instead."""
    for slot, question, answer in shown(material):
        for line in answer.lines:
            choice = question.choice(line.choice)
            if choice and not line.record and choice.id not in (NONE, NOT_SURE):
                text = f"What is right instead of this: {quoted(choice.text)}?"
                yield _open(f"OPEN-{question_id(slot)}-{choice.id}", text, answer, slot,
                            line=line.key)  # fmt: skip


def _not_right(material: Material) -> Iterator[Record]:
    """What a person said is not right when a section was read back to them."""
    interview = material.interview
    titles = {placed.section: placed.section_title for placed in interview.placed}
    for slot, answer in interview.not_right():
        section = interview.section(slot)
        text = f"You said this is not right: {quoted(answer.other)}."
        made = _open(f"{NOT_RIGHT}{section}", text, answer, slot, blocked=titles.get(section, ""))
        words = "you said so when this part was read back to you"
        came = made.origins[0].model_copy(update={"words": words})
        yield made.model_copy(update={"origins": (came,)})


# -- gaps ---------------------------------------------------------------------------------------


def _gaps(material: Material, record: Record) -> Iterator[Record]:
    """The questions that one record leaves open: one for each missing part, one for a task."""
    lacking = record.kind is Kind.NEED and not PARTS.keys().isdisjoint(record.missing)
    for part in ("complete",) if lacking else record.missing:
        text = _gap_text(material, record, part)
        yield Record(
            id=f"OPEN-{record.id}-{part}", kind=Kind.QUESTION, title=title(text), statement=text,
            status=Status.OPEN, links=(Link(type="blocks", target=record.id),),
            origins=record.origins,
        )  # fmt: skip


def _gap_text(material: Material, record: Record, part: str) -> str:
    words = quoted(record.words)
    if part == "complete":
        return missing_text(record)
    if part == "number":
        return f"By how much? Nobody has given a number for {words} yet."
    if part == "words":
        return f"What is meant by {words}?"
    if part == "measure":
        return f"How good is good enough: {quoted(record.title)}?"
    if part == "who":
        return "Who has this problem today? Ask three of them."
    if part in ("trigger", "response"):
        return _side_text(material, record, part)
    if part in ("two", "wording"):
        return record.fields[f"why_{part}"]
    return f"{part.replace('_', ' ').capitalize()}: what is it for {words}?"


def _side_text(material: Material, record: Record, part: str) -> str:
    """The question about one side of a draft, with what keeps it from being a sentence."""
    does, response = record.fields.get("does", ""), record.fields.get("response", "")
    said = does if part == "trigger" else response
    if not says_something(said):
        if not says_something(does + response):
            return f"What is meant by {quoted(record.words)}?"
        if part == "trigger":
            return f"Who does what, so that this happens: {quoted(response)}?"
        return f"What shall {material.name} do after this: {quoted(does)}?"
    asked = "Who does what" if part == "trigger" else f"What shall {material.name} do"
    reason = record.fields.get(f"why_{part}", "")
    return f"{asked}: {quoted(said)}?" + (f" As it stands, {reason}." if reason else "")


def _stories_without_answers(material: Material) -> Iterator[Record]:
    """A story in which no step says what the system does."""
    interview = material.interview
    for slot, answer in told(interview):
        steps = tuple(steps_of(answer))
        if steps and not any(step.function for step in steps):
            about = record_id(slot) or "use"
            text = f"What does {material.name} do in these steps? They only tell what people do."
            yield _open(f"OPEN-{about}-steps", text, answer, slot, blocks=record_id(slot),
                        blocked=BLOCKED["function"])  # fmt: skip


def _no_name(material: Material) -> Iterator[Record]:
    """A name that was typed but reads as something else."""
    given = given_name(material.interview)
    if material.name != UNNAMED or not says_something(given) or given.lower() in SYSTEMS:
        return
    for _, slot in material.interview.slots():
        question, answer = material.interview.question(slot), material.interview.answers.get(slot)
        names = question and any(one.produces == "specification.name" for one in question.frames)
        if answer and names:
            text = f"It needs a name: {quoted(given)} does not read as one."
            yield _open("OPEN-name", text, answer, slot)


def _lines_without_a_part(material: Material) -> Iterator[Record]:
    """A line that lacks a part without which it becomes no record; a story may have such lines."""
    interview = material.interview
    for _, slot in interview.slots():
        answer, question = interview.answers.get(slot), interview.question(slot)
        if answer is None or question is None or not question.needs or not question.line:
            continue
        if "story.steps" in question.produces or interview.applies(slot) is False:
            continue
        for line in answer.lines:
            if line.record is None and line.status is AnswerStatus.ANSWERED:
                lacking = [
                    part.label
                    for part in question.line
                    if part.field in question.needs and not line.fields.get(part.field)
                ]
                text = (
                    f"What does {quoted(line.text)} lack? Nobody has said: {lines.joined(lacking)}."
                )
                yield _open(f"OPEN-{question_id(slot)}-{line.key}", text, answer, slot,
                            blocked=_blocked(question), line=line.key)  # fmt: skip
