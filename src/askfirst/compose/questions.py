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
from askfirst.compose.paragraph import outdated, read_back
from askfirst.compose.saying import knows_no_value, says_nothing, says_something
from askfirst.compose.story import steps_of, told
from askfirst.compose.wording_of import point_text
from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Ref, question_id, record_id
from askfirst.interview.numbering import number_of
from askfirst.questions import NONE, NOT_SURE, LinePart, Question
from askfirst.requirements import Kind, Link, Origin, Record, Status

SYSTEMS: Final = ("system", "the system", "it")

NOT_KNOWN: Final = "you said that you don't know"

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
    yield from _asked_in_vain(material)
    yield from _outdated(material)
    yield from _undecided(material)
    yield from _objections_without_words(material)
    yield from _not_right(material)
    for one in records:
        yield from _gaps(material, one)
    yield from _stories_without_answers(material)
    yield from _lines_without_a_part(material)
    yield from _lines_about_nothing(material)
    yield from _no_name(material)


# -- somebody said "don't know" ----------------------------------------------------------------


def _unknown(material: Material) -> Iterator[Record]:
    """Numbered ones: a whole answer is not known."""
    interview = material.interview
    owners = interview.owners()
    points = [point for point in interview.open_points() if not point.line]
    for point in sorted(points, key=lambda one: number_of(one.record)):
        question, answer = interview.question(point.slot), interview.answers[point.slot]
        owner, due = owners.get(point.record, ("", ""))
        about = record_id(point.slot)  # of "document-sentences@2" a page and no record
        if question is not None:
            yield _open(
                point.record, point_text(interview, material.name, point.place), answer,
                point.slot, blocks=about if about in interview.refs else "",
                owner=_known(owner), due=_known(due),
                blocked=_blocked(question),
            )  # fmt: skip


def _known(text: str) -> str:
    return text if says_something(text) else ""


def _blocked(question: Question) -> str:
    """What stays open with it, in words: "the goals and the decision"."""
    fields = [*question.produces, *(frame.produces for frame in question.frames)]
    kinds = dict.fromkeys(field.partition(".")[0] for field in fields if field)
    return lines.joined(BLOCKED[kind] for kind in kinds if kind in BLOCKED)


def _unknown_lines(material: Material) -> Iterator[Record]:
    """ "dk" on one line of a form or a list leaves a question of its own."""
    interview = material.interview
    owners = interview.owners()
    place = {slot: number for number, (_, slot) in enumerate(interview.slots())}
    points = [point for point in interview.open_points() if point.line]
    for point in sorted(points, key=lambda one: place.get(one.slot, len(place))):
        question, answer = interview.question(point.slot), interview.answers[point.slot]
        owner, due = owners.get(point.record, ("", ""))
        if question is not None:
            yield _open(
                point.record, point_text(interview, material.name, point.place), answer,
                point.slot, owner=_known(owner), due=_known(due), blocked=_blocked(question),
                line=point.line,
            )  # fmt: skip


def _asked_in_vain(material: Material) -> Iterator[Record]:
    """A follow-up to which somebody said in words that they do not know: "no idea"."""
    interview = material.interview
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot)
        if asked.type != "follow-up" or answer is None or not knows_no_value(answer.value):
            continue
        about = str(asked.cause.get("record") or "")
        number = slot.rpartition("!")[2]
        if interview.applies(slot) is not False:
            yield _open(f"OPEN-{about or question_id(slot)}-asked-{number}", asked.question.text,
                        answer, slot, blocks=about if about in interview.refs else "")  # fmt: skip


def _outdated(material: Material) -> Iterator[Record]:
    """The paragraph at the top still says what was taken back later."""
    interview = material.interview
    gone = lines.joined(quoted(one) for one in outdated(interview))
    answer = read_back(interview)
    if gone and answer is not None:
        text = f"The paragraph at the top still says {gone}. Does that still hold?"
        because = "you changed that answer later"
        yield _open("OPEN-paragraph", text, answer, answer.slot, because=because)


def for_others(question: Record) -> bool:
    """Whether somebody else may answer an open question: what nobody knew, and what somebody has
    still to decide. The others are about how the person put it, and theirs to settle."""
    numbered = question.id.removeprefix("OPEN-").isdecimal()
    return numbered or any(one.words.startswith(NOT_KNOWN) for one in question.origins)


def _open(
    record: str, text: str, answer: Answered, slot: str, *, blocks: str = "", owner: str = "",
    due: str = "", blocked: str = "", line: str = "", because: str = NOT_KNOWN,
) -> Record:  # fmt: skip
    fields = {"due": due, "blocks": blocked}
    words = f"{because} ({question_id(slot)})"
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
        read = _taken_apart(material, ref)
        said = {name: given(read, f"question.{name}") for name in ("options", "owner", "due")}
        options = f" ({quoted(said['options'])})" if says_something(said["options"]) else ""
        text = f"To be decided: {quoted(read.text)}{options}"
        yield record(
            material, ref, Kind.QUESTION, status=Status.OPEN, title=title(read.text),
            statement=text, owner=_known(said["owner"]),
            fields={"due": said["due"]} if _known(said["due"]) else {},
        )  # fmt: skip


def _taken_apart(material: Material, ref: Ref) -> Ref:
    """A point that stands on a line of a form, read like a line of the list of such points: what,
    this or that, who decides it and by when."""
    if not ref.frame:
        return ref
    lists = (placed.question for placed in material.interview.placed)
    listed = next((one for one in lists if one.record is Kind.QUESTION and one.line), None)
    if listed is None:
        return ref
    fields = lines.parse(ref.words, listed.line).fields
    main = next(part.field for part in listed.line if not (part.before or part.after))
    return ref._replace(text=fields.pop(main, ref.text), fields=fields, slot=listed.id, frame="")


def _objections_without_words(material: Material) -> Iterator[Record]:
    """Something taken for true was called wrong, but not what is right instead."""
    for slot, question, answer in shown(material):
        for line in answer.lines:
            choice = question.choice(line.choice)
            if choice and not line.record and choice.id not in (NONE, NOT_SURE):
                text = f"What is right instead of this: {quoted(choice.text)}?"
                because = "you ticked it without saying what is right"
                yield _open(f"OPEN-{question_id(slot)}-{choice.id}", text, answer, slot,
                            line=line.key, because=because)  # fmt: skip


def _not_right(material: Material) -> Iterator[Record]:
    """What a person said is not right when a section was read back to them."""
    interview = material.interview
    titles = {placed.section: placed.section_title for placed in interview.placed}
    for slot, answer in interview.not_right():
        section = interview.section(slot)
        text = f"You said this is not right: {quoted(answer.other)}."
        yield _open(f"{NOT_RIGHT}{section}", text, answer, slot, blocked=titles.get(section, ""),
                    because="you said so when this part was read back to you")  # fmt: skip


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


_ASKED: Final = {"if": "What happens", "while": "Which state is meant"}
"""What is asked about the first side of a draft, by the word its sentence begins with."""


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
    front = _ASKED.get(record.fields.get("begin", ""), "Who does what")
    asked = front if part == "trigger" else f"What shall {material.name} do"
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
                        blocked=BLOCKED["function"],
                        because="your steps tell only what people do")  # fmt: skip


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
            yield _open("OPEN-name", text, answer, slot, because="from the name that you typed")


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
                    part
                    for part in question.line
                    if part.field in question.needs and not line.fields.get(part.field)
                ]
                said = lines.joined(part.label for part in lacking)
                typed = quoted(lines.clean(line.text))
                text = f"What does {typed} lack? Nobody has said: {said}."
                if all("->" in part.after for part in lacking):
                    text = f"What shall {material.name} do then: {typed}?"
                if _lacks_arrow(lacking, line.text):
                    text += " Or is an arrow '->' missing in it?"
                yield _open(f"OPEN-{question_id(slot)}-{line.key}", text, answer, slot,
                            blocked=_blocked(question), line=line.key,
                            because=_lacks(lacking, said, line.text))  # fmt: skip


def _lines_about_nothing(material: Material) -> Iterator[Record]:
    """A line that tells more of something listed, but not of what: "the other two later"."""
    interview = material.interview
    for _, slot in interview.slots():
        answer, question = interview.answers.get(slot), interview.question(slot)
        if answer is None or question is None or not question.about:
            continue
        for line in answer.lines if interview.applies(slot) is not False else ():
            typed = line.status is AnswerStatus.ANSWERED and says_something(line.text)
            if typed and not line.about and not line.record:
                text = f"Which of them is meant: {quoted(lines.clean(line.text))}?"
                yield _open(f"OPEN-{question_id(slot)}-{line.key}", text, answer, slot,
                            blocked=_blocked(question), line=line.key,
                            because="your line does not say which one it is about")  # fmt: skip


def _lacks_arrow(parts: Sequence[LinePart], line: str) -> bool:
    """Whether what stands behind an arrow is missing since there is none."""
    marks = [mark for part in parts for mark in part.after]
    return "->" in marks and not any(mark in line for mark in marks)


def _lacks(parts: Sequence[LinePart], said: str, line: str) -> str:
    """What a line lacks, for where its question comes from."""
    if _lacks_arrow(parts, line):
        return "your line has no arrow '->' in front of the answer"
    if all("->" in part.after for part in parts):
        return "your line has no answer behind the arrow"
    return f"your line does not say: {said}"
