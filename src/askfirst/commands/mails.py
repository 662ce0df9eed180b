"""Reading a mail that came back, and a file of answers by question id."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.agenda import Found
from askfirst.agenda.forwarding import Returning, forwarded
from askfirst.commands.script import no_question
from askfirst.errors import AnswerError, SourceError
from askfirst.events import AnswerStatus
from askfirst.frontends import letters
from askfirst.frontends.scripted import Scripted
from askfirst.questions import QuestionKind
from askfirst.readiness import asked_of
from askfirst.replies import Reply
from askfirst.replies import read as read_reply
from askfirst.sources.decoding import decode
from askfirst.sources.readers import MAIL, reader_for
from askfirst.sources.text import normalised
from askfirst.sources.voices import sender_of
from askfirst.untrusted import for_screen, for_storage
from askfirst.untrusted_files import LARGEST_TEXT, Refused, read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def mailed(
    mail: Mail, session: Session, *, open_only: bool
) -> tuple[list[Came], list[AnswerError], list[str]]:
    """The answers of a mail in order, why some cannot be taken, and what else was not taken.

    Args:
        open_only: whether it may answer only what is open, because it would replace an answer.
    """
    wanted = asked_of(session.specification())
    asked = list(forwarded(session.interview, Found(session.sources), wanted))
    answers, not_taken = letters.answered(mail.text, asked)
    places = {one.place for one in asked}
    returning = Returning(session.interview)
    found: list[Came] = []
    answers, again = _once_each(answers)
    errors = [
        AnswerError(
            "answer-lost",
            f"'{_short(one.text)}' would not be taken: {one.why}.",
            where=mail.where(one.line),
            repair="Put it behind the 'Answer:' of its question, or delete the line.",
        )
        for one in not_taken
        if one.is_answer
    ]
    errors += [_answered_twice(entry, mail.where(entry.line)) for entry in again]
    for entry in answers:
        where = mail.where(entry.line)
        if entry.slot not in places and not _may_come(session, entry.slot, open_only=open_only):
            errors.append(_not_asked(entry, where, session))
        elif returning.line(entry.slot) is not None:
            whole = returning.reply(entry.slot, read_reply(entry.text))
            found += [Came(entry.slot, whole, where)] if whole else []
        else:
            question = session.interview.question(entry.slot)
            kind = question.kind if question else QuestionKind.TEXT
            answer = letters.reply(entry, kind)
            found.append(Came(entry.slot, answer, where, comment=entry.comment))
    left = [
        f"{mail.where(one.line)}: beside the answers: '{_short(one.text)}' ({one.why})."
        for one in not_taken
        if not one.is_answer
    ]
    return found, errors, left


def _once_each(
    answers: Sequence[letters.Entry],
) -> tuple[list[letters.Entry], list[letters.Entry]]:
    """The first answer to each question, and those that say something else to one answered above.

    A mail may hold the same letter again, quoted below. Which answer counts is not guessed.
    """
    first: dict[str, letters.Entry] = {}
    for entry in answers:
        first.setdefault(entry.slot, entry)
    again = [entry for entry in answers if first[entry.slot].text.split() != entry.text.split()]
    return list(first.values()), again


def _answered_twice(entry: letters.Entry, where: str) -> AnswerError:
    return AnswerError(
        "answer-twice",
        f"'{_short(entry.text)}' would not be taken: '{for_screen(entry.slot)}' is answered above,"
        " in other words.",
        where=where,
        repair="Delete the answer that does not count.",
    )


def _may_come(session: Session, slot: str, *, open_only: bool) -> bool:
    """Whether a question may be answered: one of the interview, that has no answer yet or one that
    leaves it open; where an answer replaces none, any."""
    if not open_only and "#" not in slot:
        return session.interview.question(slot) is not None and session.interview.has_slot(slot)
    answer = session.interview.answers.get(slot)
    open_yet = answer is None or answer.status in (AnswerStatus.UNKNOWN, AnswerStatus.LATER)
    return open_yet and session.interview.has_slot(slot)


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
