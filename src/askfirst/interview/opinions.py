"""What several people answered to one question: which answer is in force, and where they differ.

Pure, and the same in whatever order the answers came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final, NamedTuple

from pydantic import JsonValue

from askfirst.events import Answered, AnswerStatus, Line, Opinion, Pointed, Settled, Weighed
from askfirst.questions import OTHER
from askfirst.vocabulary import Via

SAYS = (AnswerStatus.ANSWERED, AnswerStatus.NOT_RELEVANT)
"""Replies that say something; "don't know" stands against nothing."""


def person_key(name: str) -> str:
    """What the ways to write one name share."""
    return " ".join(name.split()).casefold()


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Each person once, however a name is written: an answer that was settled on is of several
    people under one name, and who is part of it answered by themselves as well."""
    said = list(names)
    alone = {person_key(name) for name in said}
    found: dict[str, str] = {}
    for name in said:
        parts = _AND.split(name)
        for one in [name] if alone.isdisjoint(map(person_key, parts)) else parts:
            found.setdefault(person_key(one), one)
    return tuple(found.values())


_AND: Final = re.compile(r", | and ")
"""What stands between the names of several people."""


class View(NamedTuple):
    """One answer to a question, with all who gave it.

    Attributes:
        key: names what it says; people: who says so. when: when the first of them did.
    """

    key: str
    people: tuple[str, ...]
    answer: Answered
    when: str
    comments: tuple[tuple[str, str], ...] = ()


class Difference(NamedTuple):
    """A question that several people answered differently, or lines of theirs that do not agree.

    Attributes:
        views: the answers, the one in force first. settled: what was decided about it, the latest
            last. open: whether an answer stands against the one in force that nobody decided about.
        line: its id, where each view is one line of a list and not the whole answer.
    """

    slot: str
    views: tuple[View, ...]
    settled: tuple[Settled, ...] = ()
    open: bool = True
    line: str = ""

    @property
    def id(self) -> str:
        """What it is settled by: a record or a place in an answer, else its question."""
        return self.line or self.slot


def key_of(answer: Answered) -> str:
    """Names what an answer says, without when and by whom, however it is spaced."""
    lines = [(one.choice or one.frame, said_alike(one.text)) for one in _said(answer)]
    if any(line.choice for line in answer.lines):
        lines.sort()
    said = repr((answer.status.value, said_alike(answer.value), said_alike(answer.other), lines))
    return sha256(said.encode(errors="replace")).hexdigest()[:16]


def spelled(answer: Answered) -> tuple[str, ...]:
    """The words of an answer as they are spelled, however they are spaced."""
    texts = (answer.value, answer.other, *(one.text for one in _said(answer)))
    return tuple(" ".join(text.split()) for text in texts)


def _said(answer: Answered) -> Iterator[Line]:
    return (line for line in answer.lines if line.via is not Via.ASSUMED)


def said_alike(text: str) -> str:
    """A text however it is spaced, without capitals and its last stop."""
    return " ".join(text.split()).casefold().rstrip(" .!")


def order(opinion: Opinion) -> tuple[str, str, str, tuple[str, ...]]:
    """Which of several opinions comes first: the one that was given first."""
    answer = opinion.answer
    return opinion.when, person_key(opinion.by), key_of(answer), spelled(answer)


def as_answer(opinion: Opinion) -> Answered:
    """An opinion as the answer that it would be."""
    stamp = {"n": opinion.n, "at": opinion.when, "by": opinion.by}
    return opinion.answer.model_copy(update=stamp)


def latest(before: Opinion | None, new: Opinion) -> Opinion:
    """Which of two answers of one person to one question counts: what they said last.

    Times are told to the second. Of two typed here in one second the later event is the last; so is
    a mail that was put right and taken in once more, for its date stays what it was.
    """
    if before is None:
        return new
    return max(before, new, key=_last)


def _last(one: Opinion) -> tuple[str, int, str, tuple[str, ...]]:
    return one.when, taken_in(one), key_of(one.answer), spelled(one.answer)


def taken_in(event: Opinion | Weighed | Pointed) -> int:
    """What orders two of one person and one time: which was taken in later. 0 of a page, whose own
    clock says when, so that pages come in any order."""
    return event.n if not event.given or event.way == "mail" else 0


def former(before: Answered, event: Settled, by: str) -> str:
    """Under which name an own answer is kept that a settlement takes the place of: its speaker's,
    with the number of the event where the same person settles with another answer; else empty."""
    if person_key(before.by) != person_key(by):
        return person_key(before.by)
    return f"{person_key(by)} {event.n}" if event.verdict == "third" else ""


def in_force(own: Answered | None, opinions: Sequence[Opinion]) -> Opinion | None:
    """The opinion that stands as the answer; None where the interview's own answer does."""
    if own is not None and own.status in SAYS:
        return None
    ranked = sorted(opinions, key=lambda one: (one.answer.status not in SAYS, order(one)))
    best = next(iter(ranked), None)
    if best is None or own is None or best.answer.status in SAYS:
        return best
    return best if best.answer.owner and not own.owner else None


def views(own: Sequence[Answered], opinions: Sequence[Opinion], first: str) -> tuple[View, ...]:
    """What was answered, the one whose key is `first` in front.

    Args:
        own: the interview's own answers: the one that counts, and of others an earlier one.
    """
    found: dict[str, View] = {}
    for answer in own:
        if answer.status in SAYS:
            key = key_of(answer)
            old = found.get(key)
            people = each_once((*(old.people if old else ()), answer.by))
            found[key] = View(key, people, answer, answer.at)
    for one in sorted(opinions, key=order):
        if one.answer.status not in SAYS:
            continue
        key = key_of(one.answer)
        said = ((one.by, one.comment),) if one.comment else ()
        if key in found:
            old = found[key]
            people = each_once((*old.people, one.by))
            found[key] = old._replace(people=people, comments=old.comments + said)
        else:
            found[key] = View(key, (one.by,), as_answer(one), one.when, said)
    return tuple(sorted(found.values(), key=lambda view: view.key != first))


def difference(
    slot: str,
    own: Sequence[Answered],
    opinions: Sequence[Opinion],
    settled: Sequence[Settled],
    force: Answered | None,
) -> Difference | None:
    """Where people differ on one question; None where they do not."""
    first = key_of(force) if force is not None else ""
    settled = [one for one in settled if not one.line]
    there = views(own, opinions, first)
    seen = {key for one in settled for key in one.seen}
    if settled and force is not None:
        seen.add(first)
    if len(there) < 2 and not settled:
        return None
    is_open = not {view.key for view in there} <= seen
    return Difference(slot, there, tuple(settled), is_open)


def value_of(answer: Answered) -> JsonValue:
    """An answer in the form in which it is given, so that it can be given again."""
    lines = list(_said(answer))
    if any(line.choice for line in lines):
        return {line.choice: line.fields.get("words", "") if line.choice != OTHER else line.text
                for line in lines}  # fmt: skip
    if any(line.frame for line in lines):
        return {line.frame: line.text for line in lines}
    if lines:
        return [line.text for line in lines]
    return f"{OTHER}: {answer.other}" if answer.other else answer.value


def union(answers: Mapping[str, Answered]) -> list[str]:
    """All lines of several lists, each once, those of the first list first."""
    lines = {said_alike(line.text): line.text for one in answers.values() for line in _said(one)}
    return list(lines.values())
