"""Reading a mail that came back, and a file of answers by question id."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from askfirst.agenda import Found
from askfirst.agenda.forwarding import Returning, forwarded
from askfirst.commands.script import no_question
from askfirst.errors import AnswerError, SourceError
from askfirst.events import AnswerStatus, Weight
from askfirst.frontends import letters
from askfirst.frontends.scripted import Scripted
from askfirst.questions import QuestionKind
from askfirst.readiness import asked_of
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.session.several import stands
from askfirst.sources.decoding import decode
from askfirst.sources.readers import MAIL, reader_for
from askfirst.sources.text import normalised
from askfirst.sources.voices import sender_of
from askfirst.untrusted import for_screen, for_storage
from askfirst.untrusted_files import LARGEST_TEXT, Refused, read_bytes
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import JsonValue

    from askfirst.session import Session


POINTS: Final = "points"
"""Under what a file holds points for tasks: `points: {NEED-01: 60, NEED-02: 40}`."""


class Came(NamedTuple):
    """One answer that came: the slot, the reply, its place in the file, when it was given, and what
    was written beside it."""

    slot: str
    reply: Reply
    where: str
    given: str = ""
    comment: str = ""


class Mail(NamedTuple):
    """A mail that came back: its file's name, its text, who sent it and when, and whether a line of
    the text is the same line of the file."""

    name: str
    text: str
    sender: str
    as_stored: bool
    sent: str = ""

    def where(self, line: int) -> str:
        """The place of a line."""
        return f"{self.name}:{line}" if self.as_stored else self.name


def decoded(file: Path) -> Mail:
    """A mail from a file, decoded as it is for `askfirst read`.

    Raises:
        AnswerError: it cannot be read.
    """
    name = for_screen(file.name or str(file))
    try:
        data = read_bytes(file)
        stored = reader_for(name, data[:65536]) is MAIL
        text = MAIL.extract(data, name, LARGEST_TEXT).text if stored else decode(data, name)[0]
    except (Refused, SourceError) as error:
        reason = error.reason if isinstance(error, Refused) else error.what.rstrip(".").lower()
        raise AnswerError(
            "answers-unreadable",
            f"the answers cannot be read ({reason}).",
            where=name,
            repair="Give the mail as a file (.eml), or its text in UTF-8.",
        ) from None
    text = for_storage(normalised(text))
    return Mail(name, text, sender_of(text), not stored, _sent(text))


_DATE: Final = re.compile(r"^Date:\s*(.{1,100})$", re.MULTILINE)


def _sent(text: str) -> str:
    """When a mail was sent, by its header, in UTC; empty when it says nothing."""
    found = _DATE.search(text[:4000])
    try:
        moment = parsedate_to_datetime(found[1]).astimezone(UTC) if found else None
    except (ValueError, OverflowError, TypeError):
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment and moment.year > 999 else ""


class ToLines:
    """Answers to single lines of what somebody answered, on a page or by mail.

    Args:
        person: who answers, beside others; empty where it would replace an answer.
    """

    def __init__(self, session: Session, person: str) -> None:
        wanted = asked_of(session.specification())
        self.asked = list(forwarded(session.interview, Found(session.sources), wanted))
        self.places = {one.place for one in self.asked}
        self._person = person
        self._returning = Returning(session.interview)

    def came(self, place: str, said: str | Reply, where: str, beside: Came) -> Came | str | None:
        """What came for a line, what is told where nobody knows it still, or None where the place
        is no line; `beside`: when it was given, and the comment."""
        if "#" not in place or self._returning.line(place) is None:
            return None
        slot, comment = place.partition("#")[0], beside.comment
        if isinstance(said, Reply) and said.action is Action.LATER:
            said, comment = comment, ""  # what stands beside nothing is said to the line
        if self._person and (form := self._returning.in_form(place, said, self._person)):
            return beside._replace(slot=slot, reply=form, where=where, comment=comment)
        if place not in self.places:
            return None
        if isinstance(said, str):  # a line of a list has no other place for a comment
            said = "; ".join(filter(None, (said, " ".join(comment.split()))))
        whole = self._returning.reply(place, said)
        if whole is not None:
            return beside._replace(slot=place, reply=whole, where=where)
        owner = said.owner if isinstance(said, Reply) else ""
        who = f", ask {for_screen(owner)}" if owner else ""
        return f"{where}: '{for_screen(place)}' stays open: it is not known{who}."


_SAID_WEIGHT: Final = re.compile(
    r"(?:(must|should|could|won['’`]?t)\b[\s,;:.–—-]*)?(.*)", re.IGNORECASE | re.DOTALL
)


class Said(NamedTuple):
    """What a mail says to tasks, by their ids: how much each weighs, and in words."""

    weights: dict[str, Weight]
    words: dict[str, str]


def _weighed(entries: Sequence[letters.Entry]) -> tuple[list[letters.Entry], Said]:
    """The answers to questions, and what is said to tasks: "won't, I want it a day before"."""
    said = Said({}, {})
    others: list[letters.Entry] = []
    for entry in entries:
        if not entry.slot.lower().startswith(letters.OF_WEIGHT):
            others.append(entry)
            continue
        task, text = entry.slot[len(letters.OF_WEIGHT) :].upper(), " ".join(entry.text.split())
        found = _SAID_WEIGHT.fullmatch(text)
        weight, rest = (found[1], found[2]) if found else (None, text)
        if weight:
            named = weight.lower()
            said.weights[task] = cast("Weight", "won't" if named.startswith("won") else named)
        if words := "; ".join(filter(None, (rest, entry.comment))):
            said.words[task] = words
    return others, said


class Mailed(NamedTuple):
    """What a mail holds: the answers in order, why some cannot be taken, what else was not taken,
    and what is said to tasks."""

    came: list[Came]
    errors: list[AnswerError]
    left: list[str]
    said: Said


def mailed(mail: Mail, session: Session, person: str) -> Mailed:
    """What a mail holds.

    Args:
        person: whose answers stand beside those of others; empty where they would replace one, so
            that only what is open may be answered.
    """
    to_lines = ToLines(session, person)
    answers, not_taken = letters.answered(mail.text, to_lines.asked, _stood(session))
    found: list[Came] = []
    answers, again = _once_each(answers)
    answers, said = _weighed(answers)
    errors = [_lost(one, mail) for one in not_taken if one.is_answer]
    errors += [_answered_twice(entry, mail.where(entry.line)) for entry in again]
    told: list[str] = []
    for entry in answers:
        for made in _of_entry(entry, mail, session, to_lines, person):
            if isinstance(made, Came):
                found.append(made)
            elif isinstance(made, AnswerError):
                errors.append(made)
            elif isinstance(made, str):
                told.append(made)
            elif made.is_answer:
                errors.append(_lost(made, mail))
            else:
                not_taken.append(made)
    left = [
        f"{mail.where(one.line)}: beside the answers: '{_short(one.text)}' ({one.why})."
        for one in not_taken
        if not one.is_answer
    ]
    return Mailed(found, errors, [*left, *told], said)


def _of_entry(
    entry: letters.Entry, mail: Mail, session: Session, to_lines: ToLines, person: str
) -> Iterator[Came | AnswerError | letters.Left | str]:
    """What comes of one answer: what is taken, why it is not, what is left beside or only told."""
    where = mail.where(entry.line)
    kept = Came(entry.slot, Reply(), where, comment=entry.comment)
    if line := to_lines.came(entry.slot, read_reply(entry.text), where, kept):
        yield line
        return
    if entry.slot not in to_lines.places and not _may_come(session, entry, open_only=not person):
        yield _not_asked(entry, where, session)
        return
    answer, comment = _heard(session, entry)
    lost = answer.action is Action.LATER
    if not person and comment:
        yield letters.Left(entry.line, comment, _NO_CHOICE, lost)
    if person or not lost:
        yield Came(entry.slot, answer, where, comment=comment)


def _stood(session: Session) -> dict[str, str]:
    """What may stand in a mail below the mark of a question that is open no more, or of a task: a
    piece of it that a mail program broke off is nobody's answer."""
    found = {f"{letters.OF_WEIGHT}{ref.id}": ref.words
             for ref in session.interview.records(Kind.NEED)}  # fmt: skip
    for placed in session.interview.placed:
        one = placed.question
        choices = (choice.text for choice in one.choices)
        frames = (frame.asks or frame.begin for frame in one.frames)
        found[one.id] = " ".join((one.text, one.help, letters.SEVERAL, *choices, *frames))
    return found


_NO_CHOICE: Final = "it names none of what can be picked"


def _heard(session: Session, entry: letters.Entry) -> tuple[Reply, str]:
    question = session.interview.question(entry.slot)
    kind = question.kind if question else QuestionKind.TEXT
    choices = session.prompt(entry.slot).choices if question else ()
    return letters.heard(entry, kind, choices)


def _lost(one: letters.Left, mail: Mail) -> AnswerError:
    return AnswerError(
        "answer-lost",
        f"'{_short(one.text)}' would not be taken: {one.why}.",
        where=mail.where(one.line),
        repair="Begin it with a number or the words of a choice."
        if one.why == _NO_CHOICE
        else "Put it behind the 'Answer:' of its question, or delete the line.",
    )


def _once_each(
    answers: Sequence[letters.Entry],
) -> tuple[list[letters.Entry], list[letters.Entry]]:
    """The answer to each question, and those that say something else to one answered above.

    A mail may hold the same letter again, quoted below. Which answer counts is not guessed: none is
    taken.
    """
    first: dict[str, letters.Entry] = {}
    for entry in answers:
        first.setdefault(entry.slot, entry)
    again = [entry for entry in answers if first[entry.slot].text.split() != entry.text.split()]
    twice = {entry.slot for entry in again}
    return [entry for slot, entry in first.items() if slot not in twice], again


def _answered_twice(entry: letters.Entry, where: str) -> AnswerError:
    return AnswerError(
        "answer-twice",
        f"'{_short(entry.text)}' and what is answered above to '{for_screen(entry.slot)}' would not"
        " be taken: they are other words.",
        where=where,
        repair="Delete the answer that does not count.",
    )


def _may_come(session: Session, entry: letters.Entry, *, open_only: bool) -> bool:
    """Whether a question may be answered: one of the interview, that has no answer yet or one that
    leaves it open, or the answer that it has, as in a mail that was put right; where an answer
    replaces none, any."""
    slot = entry.slot
    if session.interview.question(slot) is None or not session.interview.has_slot(slot):
        return False
    if not open_only and "#" not in slot:
        return True
    answer = session.interview.answers.get(slot)
    open_yet = answer is None or answer.status in (AnswerStatus.UNKNOWN, AnswerStatus.LATER)
    return open_yet or stands(session, _heard(session, entry)[0], slot)


def _not_asked(entry: letters.Entry, where: str, session: Session) -> AnswerError:
    """Why an answer is not taken that answers no open question."""
    slot = entry.slot.partition("#")[0]
    if session.interview.question(slot) is None or not session.interview.has_slot(slot):
        return no_question(slot, where)
    return AnswerError(
        "answer-not-asked",
        f"'{_short(entry.text)}' would not be taken: '{for_screen(entry.slot)}' is no open question"
        " any more, and a mail replaces no answer.",
        where=where,
        repair="Delete it from the mail; 'askfirst review' changes answers.",
    )


def _short(text: str) -> str:
    words = " ".join(for_screen(text).split())
    return words if len(words) <= 60 else f"{words[:57]}..."


def by_id(file: Path, session: Session) -> tuple[list[Came], list[AnswerError], JsonValue]:
    """The answers of a YAML file in order, those that have no form a reply can have, and points
    that somebody shared out over tasks.

    Raises:
        AnswerError: the file cannot be read, or asks for a question that there is not.
    """
    script = Scripted(file)
    known = [placed.question.id for placed in session.interview.placed]
    points = script.without(POINTS) if POINTS not in known else None
    script.check(known)
    entries, errors = script.entries()
    if isinstance(points, dict):
        points = {str(task): number for task, number in points.items()}
    return [Came(*entry) for entry in entries], errors, points
