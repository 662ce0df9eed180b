"""`askfirst questions` and `askfirst answers`: open questions go out by mail and come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from askfirst.commands.printing import say
from askfirst.commands.projects import ByOption, JsonOption, ProjectOption, choose, opened
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askfirst.errors import AnswerError
    from askfirst.frontends import letters
    from askfirst.replies import Reply
    from askfirst.requirements import Record, Specification
    from askfirst.session import Session

    Entry = tuple[str, Reply, str]  # slot, reply, place in the file

_BY_ID: Final = (".yaml", ".yml", ".json")


def questions(
    project: ProjectOption = None,
    owner: Annotated[
        str, typer.Option("--for", metavar="NAME", help="Only those that this person could answer.")
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="List all that can be answered, with ids; no mail.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write a short mail with the open questions that somebody could answer."""
    if everything or as_json:
        from askfirst.commands.driving import failures, show_json
        from askfirst.commands.turning import all_questions

        with failures(as_json), opened(choose(project)) as session:
            listed = all_questions(session)
            if as_json:
                show_json(listed)
            else:
                for one in listed.questions:
                    say(f"{one.id} ({one.standing}): {one.text}")
        return
    from askfirst.agenda import Found
    from askfirst.agenda.forwarding import forwarded
    from askfirst.frontends.letters import letter
    from askfirst.lines import named

    with opened(choose(project)) as session:
        specification = session.specification()
        records = _of(specification, owner)
        if not records:
            typer.echo(_none(specification, owner), err=True)
            return
        owners = {record.owner for record in records}
        owner = owners.pop() if owner and len(owners) == 1 else owner
        about = named(session.interview.produced("specification.name")) or session.folder.name
        asked = list(forwarded(session.interview, Found(session.sources), records))
        say(letter(asked, owner, about).removesuffix("\n"))


def answers(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The mail, or YAML by question id.")],
    project: ProjectOption = None,
    by: ByOption = "",
) -> None:
    """Take over answers from a mail that came back, or from a YAML file. All or none.

    A mail answers only what is open, under the name of its sender. Each line that was not taken is
    told.
    """
    from askfirst.commands.interviewing import raise_first
    from askfirst.commands.script import tried

    mail = None if file.suffix.lower() in _BY_ID else _decoded(file)
    with opened(
        choose(project), by=by or (mail.sender if mail else "") or "you", write=True
    ) as session:
        left: list[str] = []
        if mail is None:
            entries, errors = _by_id(file, session)
        else:
            entries, errors, left = _mailed(mail, session)
        raise_first([*errors, *tried(session, entries)])
        for slot, reply, _ in entries:
            outcome = session.reply_once(reply, slot)
            for line in outcome.lines:
                say(f"{slot} {line}")
        if entries:
            session.write()
            for told in session.edited:
                typer.echo(told, err=True)
    for line in left:
        typer.echo(line, err=True)
    if not entries:
        typer.echo("There is no answer in this file; nothing was changed.", err=True)
        if left:
            raise typer.Exit(1)


def _of(specification: Specification, name: str) -> list[Record]:
    """The open questions of one person; without a name those that nobody answers by a day, which
    are those that `askfirst status` counts."""
    from askfirst.readiness import unowned

    if not name.strip():
        return unowned(specification)
    wanted = name.strip().lower()
    return [one for one in _asked_of_all(specification) if wanted in one.owner.lower()]


def _none(specification: Specification, name: str) -> str:
    asked = specification.of_kind(Kind.QUESTION)
    known = dict.fromkeys(one.owner for one in asked if one.owner)
    named = f" Named so far: {', '.join(known)}." if known else ""
    if not name:
        return f"There is no open question that nobody answers by a day.{named}"
    return f"No open question is {name}'s.{named}"


class _Mail(NamedTuple):
    """A mail that came back: its file's name, its text, who sent it, and whether a line of the
    text is the same line of the file."""

    name: str
    text: str
    sender: str
    as_stored: bool

    def where(self, line: int) -> str:
        """The place of a line."""
        return f"{self.name}:{line}" if self.as_stored else self.name


def _decoded(file: Path) -> _Mail:
    """A mail from a file, decoded as it is for `askfirst read`.

    Raises:
        AnswerError: it cannot be read.
    """
    from askfirst.errors import AnswerError, SourceError
    from askfirst.sources.decoding import decode
    from askfirst.sources.readers import MAIL, reader_for
    from askfirst.sources.text import normalised
    from askfirst.sources.voices import sender_of
    from askfirst.untrusted import for_screen, for_storage
    from askfirst.untrusted_files import LARGEST_TEXT, Refused, read_bytes

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
    return _Mail(name, text, sender_of(text), not stored)


def _mailed(mail: _Mail, session: Session) -> tuple[list[Entry], list[AnswerError], list[str]]:
    """The answers of a mail in order, why some cannot be taken, and what else was not taken."""
    from askfirst.agenda import Found
    from askfirst.agenda.forwarding import Returning, forwarded
    from askfirst.errors import AnswerError
    from askfirst.frontends import letters
    from askfirst.questions import QuestionKind
    from askfirst.replies import read as read_reply

    specification = session.specification()
    asked = list(forwarded(session.interview, Found(session.sources), _asked_of_all(specification)))
    answers, not_taken = letters.answered(mail.text, asked)
    places = {one.place for one in asked}
    returning = Returning(session.interview)
    found: list[Entry] = []
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
        if entry.slot not in places and not _unanswered(session, entry.slot):
            errors.append(_not_asked(entry, where, session))
        elif returning.line(entry.slot) is not None:
            whole = returning.reply(entry.slot, read_reply(entry.text))
            found += [(entry.slot.partition("#")[0], whole, where)] if whole else []
        else:
            question = session.interview.question(entry.slot)
            kind = question.kind if question else QuestionKind.TEXT
            found.append((entry.slot, letters.reply(entry, kind), where))
    left = [
        f"{mail.where(one.line)}: not taken: '{_short(one.text)}': {one.why}."
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
    from askfirst.errors import AnswerError
    from askfirst.untrusted import for_screen

    return AnswerError(
        "answer-twice",
        f"'{_short(entry.text)}' would not be taken: '{for_screen(entry.slot)}' is answered above,"
        " in other words.",
        where=where,
        repair="Delete the answer that does not count.",
    )


def _asked_of_all(specification: Specification) -> list[Record]:
    """Every open question that a mail may ask, whoever answers it."""
    from askfirst.readiness import for_others

    return [one for one in specification.of_kind(Kind.QUESTION) if for_others(one)]


def _unanswered(session: Session, slot: str) -> bool:
    """Whether a question of the interview has no answer yet, or one that leaves it open."""
    from askfirst.events import AnswerStatus

    answer = session.interview.answers.get(slot)
    open_yet = answer is None or answer.status in (AnswerStatus.UNKNOWN, AnswerStatus.LATER)
    return open_yet and session.interview.has_slot(slot)


def _not_asked(entry: letters.Entry, where: str, session: Session) -> AnswerError:
    """Why an answer is not taken that answers no open question."""
    from askfirst.commands.script import no_question
    from askfirst.errors import AnswerError
    from askfirst.untrusted import for_screen

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
    from askfirst.untrusted import for_screen

    words = " ".join(for_screen(text).split())
    return words if len(words) <= 60 else f"{words[:57]}..."


def _by_id(file: Path, session: Session) -> tuple[list[Entry], list[AnswerError]]:
    """The answers of a YAML file in order, and those that have no form a reply can have.

    Raises:
        AnswerError: the file cannot be read, or asks for a question that there is not.
    """
    from askfirst.frontends.scripted import Scripted

    script = Scripted(file)
    script.check(placed.question.id for placed in session.interview.placed)
    return script.entries()
