"""What comes back from people who were not there: pages, mails and YAML through one door.

Each file is read into an `Arrival`; `take` puts it into the interview. An answer of somebody else
than whoever leads the interview stands beside the others and replaces none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import typer
from pydantic import JsonValue

from askfirst.commands.mails import Came, Mail, ToLines, by_id, decoded, mailed
from askfirst.commands.printing import say
from askfirst.commands.script import no_question, tried
from askfirst.errors import AnswerError
from askfirst.events import Invited, Way, Weight
from askfirst.frontends.letters import from_page
from askfirst.frontends.pages import Saved, Unsaved, saved_in
from askfirst.frontends.pages.saved import is_page
from askfirst.interview import Rejection
from askfirst.interview.opinions import person_key
from askfirst.journal import now
from askfirst.replies import Action, Reply
from askfirst.session.points import judged, share_out
from askfirst.session.settling import answer_line
from askfirst.session.several import as_opinion, contribute, place, stands, weigh
from askfirst.untrusted import for_screen
from askfirst.untrusted_files import Refused, read_bytes
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.session import Session

_BY_ID: Final = (".yaml", ".yml", ".json")
_ACTIONS: Final = {
    "answer": Action.ANSWER, "unknown": Action.UNKNOWN, "not-relevant": Action.NOT_RELEVANT,
    "none": Action.LATER,
}  # fmt: skip


class Arrival(NamedTuple):
    """A file that came.

    Attributes:
        person: who answers; empty for whoever leads the interview. beside: whether the answers
            stand beside others.
        errors: what cannot be taken. left: lines that were not taken, and what else is told.
        weights, words: how much tasks weigh, and what is said to them. points: points shared
            out over tasks, in a round (0: the last), given at pointed.
    """

    way: Way
    person: str
    beside: bool
    came: Sequence[Came]
    errors: Sequence[AnswerError] = ()
    left: Sequence[str] = ()
    told: Sequence[str] = ()
    weights: dict[str, Weight] = {}
    words: dict[str, str] = {}
    weighed: str = ""
    points: JsonValue = None
    round: int = 0
    pointed: str = ""

    @property
    def whole(self) -> bool:
        """Whether one wrong answer keeps out all: a script is put right and run again."""
        return self.way == "file"


def arrived(file: Path, session: Session, by: str) -> Arrival:
    """What a file holds.

    Raises:
        AnswerError: it cannot be read, or belongs to another interview.
    """
    text = _page_text(file)
    if text is not None:
        return _from_page(file, text, session, by)
    if file.suffix.lower() in _BY_ID:
        came, errors, points = by_id(file, session)
        return Arrival("file", by, _is_other(session, by), came, errors, points=points)
    return _from_mail(decoded(file), session, by)


def _page_text(file: Path) -> str | None:
    """The text of what a page saved; None for any other file.

    Raises:
        AnswerError: it cannot be read.
    """
    if file.suffix.lower() not in (".json", ".html", ".htm"):
        return None
    try:
        data = read_bytes(file)
    except Refused as refused:
        raise _unreadable(file, refused.reason) from None
    text = data.decode("utf-8-sig", errors="replace")
    if file.suffix.lower() == ".json":
        return text if text.lstrip()[:1] == "{" and '"askfirst"' in text[:400] else None
    return text if is_page(text) else None


def _unreadable(file: Path, reason: str) -> AnswerError:
    return AnswerError(
        "answers-unreadable",
        f"the answers cannot be read ({for_screen(reason)}).",
        where=for_screen(file.name or str(file)),
        repair="Give the file that the page saved, or the mail with its text.",
    )


def _is_other(session: Session, person: str) -> bool:
    return bool(person) and person_key(person) != person_key(session.owner)


def _from_page(file: Path, text: str, session: Session, by: str) -> Arrival:
    name = for_screen(file.name)
    try:
        saved = saved_in(text)
    except Unsaved as why:
        raise _unreadable(file, str(why)) from None
    told = _belongs(session, saved.interview, saved.head, saved.packs, name)
    person = by or saved.who
    told += _who(session, saved, person, name)
    came, errors, still_open = _replies(saved, session, person or session.owner, name)
    told += still_open
    weights, words, unknown = _weights(session, saved.weights, saved.words, name)
    return Arrival("page", person, True, came, [*errors, *unknown], (), told, weights, words,
                   _time(saved.weighed), dict(saved.points), saved.round,
                   _time(saved.pointed))  # fmt: skip


def _belongs(session: Session, interview: str, head: int, packs: str, name: str) -> list[str]:
    """What changed since a page was made.

    Raises:
        AnswerError: it was made of another interview.
    """
    here = place(session)
    if interview != here.interview:
        raise AnswerError(
            "answers-of-another",
            "these answers belong to another interview; nothing was taken.",
            where=name,
            repair="Name the folder of the right one with --project.",
        )
    told = []
    if head > here.head:
        told.append(f"{name}: this page was made from a later copy of the interview than this one.")
    elif not all(isinstance(one, Invited) for one in session.interview.events[head:]):
        told.append(f"{name}: the interview went on since these questions were sent.")
    if packs != here.packs:
        told.append(f"{name}: the questions were changed since these were sent.")
    return told


def _who(session: Session, saved: Saved, person: str, name: str) -> list[str]:
    """What is odd about who answered."""
    if not person:
        return [f"{name}: nobody said who answered; it is kept as {session.owner}'s."]
    told = []
    invited = {person_key(one.person) for one in session.interview.invited}
    made_for = for_screen(saved.person)
    if person_key(saved.person) not in invited:
        told.append(f"{name}: no page was made for {made_for or 'anybody'} here.")
    elif person_key(person) != person_key(saved.person):
        told.append(f"{name}: made for {made_for}; {for_screen(person)} says to have answered it.")
    return told


def _replies(
    saved: Saved, session: Session, person: str, name: str
) -> tuple[list[Came], list[AnswerError], list[str]]:
    """What a page brings, why some of it cannot be taken, and which lines stay open."""
    came: list[Came] = []
    errors: list[AnswerError] = []
    told: list[str] = []
    to_lines = ToLines(session, person)
    for one in saved.answers:
        slot = session.interview.current_slot(one.id)
        where = f"{name}: {for_screen(one.id)}"
        reply = Reply(action=_ACTIONS[one.action], value=one.value, owner=one.who, reason=one.why)
        kept = Came(slot, reply, where, _time(one.at), one.comment)
        words = one.value if isinstance(one.value, str) else reply
        if isinstance(line := to_lines.came(slot, words, where, kept), str):
            told.append(line)
        elif line is not None:
            came.append(line)
        elif session.interview.question(slot) is None or not session.interview.has_slot(slot):
            errors.append(no_question(one.id, name))
        else:
            came.append(kept)
    return came, errors, told


def _time(given: str) -> str:
    """When something was given; empty where a clock says what cannot be: no such day, or one that
    is still to come."""
    try:
        moment = datetime.fromisoformat(given)
        here = datetime.fromisoformat(now())
    except ValueError:
        return ""
    return given if moment <= here + timedelta(days=1) else ""


def _weights(
    session: Session, weights: dict[str, Weight], words: dict[str, str], name: str
) -> tuple[dict[str, Weight], dict[str, str], list[AnswerError]]:
    """The weights of tasks that there are or were, the words to them, and which there never were.
    What stands no more is kept as it came, so that the same page taken in again changes nothing."""
    there = {ref.id for ref in session.interview.refs.values() if ref.kind is Kind.NEED}
    kept = {task: weight for task, weight in weights.items() if task in there}
    told = {task: text for task, text in words.items() if task in there}
    errors = [
        AnswerError("task-unknown", f"there is no task '{for_screen(task)}' any more.", where=name)
        for task in dict.fromkeys((*weights, *words))
        if task not in there
    ]
    return kept, told, errors


def _from_mail(mail: Mail, session: Session, by: str) -> Arrival:
    page = from_page(mail.text)
    person = by or (page.name if page else "") or mail.sender
    beside = bool(page and person) or _is_other(session, person)
    told: list[str] = []
    if page is not None:
        told = _belongs(session, page.interview, page.head, page.packs, mail.name)
    found = mailed(mail, session, (person or session.owner) if beside else "")
    said = {**(page.weights if page else {}), **found.said.weights}
    weights, words, unknown = _weights(session, said, found.said.words, mail.name)
    points: dict[str, JsonValue] = dict(page.points) if page else {}
    sent = _time(mail.sent)
    came = [one._replace(given=sent) for one in found.came]
    return Arrival("mail", person, beside, came, [*found.errors, *unknown],
                   found.left, told, weights, words, sent, points, page.round if page else 0,
                   sent)  # fmt: skip


def take(session: Session, arrival: Arrival) -> tuple[int, list[AnswerError]]:
    """Put what came into the interview and tell what became of each answer.

    Returns:
        How many answers were taken, and why others were not.
    """
    wrong = _wrong_points(session, arrival)
    refused = _refused(session, arrival)
    errors = [*arrival.errors, *refused.values(), *wrong]
    if arrival.whole and errors:
        return 0, errors
    taken = 0
    person = arrival.person or session.owner
    points = arrival.points if isinstance(arrival.points, dict) and not wrong else {}
    if len(refused) < len(arrival.came) or arrival.weights or arrival.words or points:
        say(f"Answered by {for_screen(person)}:")
    for number, one in enumerate(arrival.came):
        if number in refused:
            continue
        for line in _take(session, arrival, one):
            say(f"{one.slot} {line}")
        taken += 1
    if arrival.weights or arrival.words:
        new = weigh(session, person, arrival.weights, arrival.way, arrival.weighed, arrival.words)
        say(f"weights -> {'kept' if new else 'as before'}")
        taken += 1
    if points:
        outcome = share_out(session, person, points, arrival.round, arrival.way, arrival.pointed)
        for line in outcome.lines:
            say(f"points {line}")
        taken += 1
    return taken, errors


def _wrong_points(session: Session, arrival: Arrival) -> list[AnswerError]:
    """Why points would be refused; nothing is stored."""
    if arrival.points is None or arrival.points == {}:
        return []
    if isinstance(arrival.points, dict):
        made = judged(session, arrival.points, arrival.round)
    else:
        made = Rejection("they are not given by the id of a task", "points: {NEED-01: 60, ...}")
    if not isinstance(made, Rejection):
        return []
    who = for_screen(arrival.person or session.owner)
    return [
        AnswerError(
            "points-refused",
            f"the points of {who} were not taken: {made.reason}.",
            repair=f"What fits: {made.allowed}." if made.allowed else "",
        )
    ]


def _take(session: Session, arrival: Arrival, one: Came) -> Sequence[str]:
    slot = one.slot
    if arrival.beside and "#" not in slot:
        person = arrival.person or session.owner
        return contribute(
            session, one.reply, slot, person, arrival.way, one.given, one.comment
        ).lines
    if arrival.beside:
        return answer_line(session, slot, one.reply, arrival.person or session.owner).lines
    if arrival.way == "mail" and "#" not in slot and stands(session, one.reply, slot):
        return ("-> as before",)
    session.answers_as(arrival.person)
    return session.reply_once(one.reply, slot.partition("#")[0]).lines


def _refused(session: Session, arrival: Arrival) -> dict[int, AnswerError]:
    """Why answers would be refused, by their number; nothing is stored."""
    if not arrival.beside:
        return tried(session, list(map(_entry, arrival.came)))
    errors: dict[int, AnswerError] = {}
    for number, one in enumerate(arrival.came):
        if "#" in one.slot:
            errors.update((number, error) for error in tried(session, [_entry(one)]).values())
        elif not session.interview.has_slot(one.slot):
            errors[number] = no_question(one.slot, one.where)
        else:
            made = as_opinion(session, one.reply, one.slot, arrival.person or session.owner)
            if isinstance(made, Rejection):
                errors[number] = _rejected(one, made)
    return errors


def _entry(one: Came) -> tuple[str, Reply, str]:
    """An answer for the whole slot that its line belongs to."""
    return one.slot.partition("#")[0], one.reply, one.where


def _rejected(one: Came, made: Rejection) -> AnswerError:
    return AnswerError(
        "answer-refused",
        f"{one.slot}: {for_screen(made.reason)}.",
        where=one.where,
        repair=f"What fits: {for_screen(made.allowed)}." if made.allowed else "",
    )


def tell(errors: Sequence[AnswerError], left: Sequence[str]) -> None:
    """Tell what was not taken."""
    for one in (*errors, *left):
        typer.echo(str(one), err=True)
