"""A line becomes a statement: whole, or cut where that is certain.

`read` is pure and cached: the same line in the same place is the same reading.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askfirst.lines import clean
from askfirst.statements.asides import without_saying_so
from askfirst.statements.check import problems
from askfirst.statements.composing import mended
from askfirst.statements.half_known import HalfKnown, half_known
from askfirst.statements.hearsay import (
    is_assumed,
    is_doubted,
    is_guess_of_one,
    is_heard,
)
from askfirst.statements.in_part import is_guessed, is_only_heard
from askfirst.statements.known_apart import asked_apart, known_apart
from askfirst.statements.not_answers import (
    NotAnswer,
    not_answer,
    without_asking_back,
)
from askfirst.statements.readers import OF_KIND, READERS
from askfirst.statements.reading import Context, Part, Reading, Reply
from askfirst.statements.slips import without_slips
from askfirst.statements.spans import Span, at_colon, at_commas
from askfirst.statements.types import words
from askfirst.statements.who_behind import begins_unknown, who_behind
from askfirst.vocabulary import Kind

__all__ = ["UNKNOWN", "Context", "Part", "Reading", "Reply", "mended", "not_known", "read", "says"]

UNKNOWN: Final = (Reply.DONT_KNOW, Reply.NO_IDEA_YET)
"""Replies that say that somebody does not know."""

_LEAVES_OUT: Final = (Reply.LATER, Reply.NOT_RELEVANT)
"""Replies that say something of what was ticked as left out: "later", "no"."""
_NO_CONTEXT: Final = Context()
_LONGEST: Final = 2000
"""Characters of a line that is taken apart; a longer one is kept whole."""
_TOLD: Final = frozenset({"walk", "behaviour", "task", "notice", "story", "sentence"})
"""Readers whose lines tell what people say and hear as a part of the matter."""


_TOLD_WHOLE: Final = frozenset({"story", "sentence", "open-point"})
_FREE: Final = frozenset({"plain", "place"})
_ANY: Final = frozenset({Kind.NEED, Kind.LIMIT})
"""Readers and kinds of which a line may be something else: what is only taken for true."""
_KEPT: Final = frozenset({"thing", "stakeholder"})
"""Readers of lines whose matter is there, whatever is not known of it."""


_FIELDS: Final = frozenset(
    ("thing", "stakeholder", "goal", "interface", "visibility", "decision", "check", "term")
)
"""Readers whose lines have a field behind a colon, which may hold no answer: "Names: see above"."""
_NAMED: Final = frozenset(("thing", "stakeholder", "goal"))
"""Those of them whose lines name something in front of it, which stands alone."""
_MAY_BE_NONE: Final = frozenset(("visibility", "decision", "goal"))
_NONE: Final = re.compile(r"(?:none|no\s*one|nobody)\W*", re.IGNORECASE)
"""What is an answer where people, numbers or facts are asked for: "who may see it: nobody"."""


def _head_alone(text: str, reads: str) -> tuple[Span, NotAnswer] | None:
    """What stands in front of a colon behind which nothing is said, and what that is; None for any
    other line."""
    pieces = at_colon(text)
    if len(pieces) != _TWO or len(words(pieces[0].of(text))) > _MOST_IN_HEAD:
        return None
    if reads == "thing" and len(at_commas(pieces[0].of(text))) > 1:
        return None  # "sent on Monday, answer: none": the last of several facts
    behind = pieces[1].of(text)
    said = not_answer(behind)
    if said is None and reads == "thing" and _SEE_OTHER.fullmatch(behind):
        return pieces[0], NotAnswer(Reply.ALREADY)
    if said is None and reads == "thing" and (none := _NO_FACTS.match(behind)):
        said = not_answer(none[1])
    if said is None or behind.strip(" .!").lower() == "no":
        return None
    if reads in _MAY_BE_NONE and _NONE.fullmatch(behind):
        return None
    return pieces[0], said


_NO_THING: Final = re.compile(r"\bno(?:t (?:a|an|any|really a))? thing\b", re.IGNORECASE)
"""Says that a word that was offered names nothing: "morning: that's no thing"."""
_SEE_OTHER: Final = re.compile(
    r"(?<![\w,]\s)(?<!\w)see\s+(?:(?:under|at|the|with)\s+)*(?!above|before|there)"
    r"[^\W\d][\w-]*(?:\s+[\w-]+)?\W*$",
    re.IGNORECASE,
)
"""Only points to another thing, which has the facts: "fee: see ticket"."""
_NO_FACTS: Final = re.compile(r"(nothing)\s*,", re.IGNORECASE)
"""Begins what only says that nothing is noted: "cart: nothing, it's a cart"."""
_TWO: Final = 2
_MOST_IN_HEAD: Final = 9


def not_known(text: str, reads: str, found: HalfKnown) -> Reading:
    """The reading of a line that only names what is not known, and who would know."""
    parts = [Part("what", *found.what)]
    at = text.find(found.knows, found.what.end) if found.knows else -1
    if at >= 0:
        parts.append(Part("decided_by", at, at + len(found.knows)))
    return Reading(
        text, Kind.QUESTION, reads, tuple(parts), whole=False, reply=Reply.DONT_KNOW,
        knows=found.knows, statement=mended(found.what.of(text)), heard=is_heard(text),
    )  # fmt: skip


def _told(line: str, reads: str) -> str:
    """A line without "what do you mean?" in front, or behind the thing it tells of, and without
    what only says that it was said, or was taken back at once."""
    if not_answer(line.strip(_MARKS)) is not None:
        return line
    head, mark, rest = line.partition(": ") if reads in _FIELDS else ("", "", "")
    asked = without_asking_back(rest) if mark else ""
    if reads == "thing" and asked:
        again = rf"wh(?:at|ich)\s+(?:an?\s+|the\s+)?{re.escape(head)}\s*\?+\s*(?=\w)"
        asked = re.sub(again, "", asked, count=1, flags=re.IGNORECASE)
    line = f"{head}{mark}{asked}" if asked else line
    return without_slips(without_saying_so(without_asking_back(line)))


_MARKS: Final = " ;,-=>→–—"
"""What stands between two halves of a line; in front of "no idea" it parts nothing."""


@lru_cache(maxsize=16384)
def read(line: str, context: Context = _NO_CONTEXT) -> Reading:
    """What a typed line is, as far as that is certain; never raises.

    Args:
        line: as typed. context: what is known where it was typed.
    """
    reads = context.reads or (OF_KIND.get(context.kind, "plain") if context.kind else "plain")
    text = _told(clean(line), reads) if len(line) <= _LONGEST else " ".join(line.split())
    said = not_answer(text.strip(_MARKS) or text)
    left_out = reads == "exclusion" and context.choice != ""  # a tick of what is left out
    if said is not None and not (left_out and said.reply in _LEAVES_OUT):
        return Reading(text, None, reads, reply=said.reply, knows=said.knows)
    if len(text) > _LONGEST or not any(map(str.isalnum, text)):
        return Reading(text, context.kind, reads, statement=mended(text))
    if reads == "assumption" and (apart := known_apart(text)) and not apart.rest:
        return not_known(text, reads, HalfKnown(apart.what, apart.knows))
    whole = reads in _TOLD_WHOLE or (context.choice and asked_apart(text))
    half = half_known(text, last=context.question == "else") if not whole else None
    if half and (half.knows or reads not in _KEPT):
        return not_known(text, reads, half)
    if context.frame and reads not in _TOLD_WHOLE and begins_unknown(text):
        return not_known(text, reads, HalfKnown(Span(0, len(text.rstrip(" ."))), who_behind(text)))
    if reads in _FIELDS and (head := _head_alone(text, reads)) and (text_of := head[0].of(text)):
        said = head[1]
        no_thing = _NO_THING.search(text) or _SEE_OTHER.search(text)
        nothing = reads == "thing" and (no_thing or said.reply is Reply.NOT_RELEVANT)
        if reads not in _NAMED or nothing:
            return Reading(text, None, reads, reply=said.reply)
        found = READERS[reads](text_of, context)
        found = found._replace(line=text, reads=reads, statement=mended(text_of))
        open_yet = said.reply in UNKNOWN
        return found._replace(reply=said.reply, knows=said.knows) if open_yet else found
    found = READERS.get(reads, READERS["plain"])(text, context)
    if problems(found, context):
        found = Reading(text, found.kind, reads, statement=mended(text))
    if reads in _FREE and found.kind in _ANY and is_assumed(text):
        found = found._replace(kind=Kind.ASSUMPTION)
    heard = is_doubted(text) or (reads not in _TOLD and is_only_heard(text))
    guess = is_guessed(text) and not (found.kind is Kind.DATA and is_guess_of_one(text))
    return found._replace(reads=reads, heard=heard, guess=guess)


def says(text: str) -> bool:
    """Whether a text says something of its own."""
    return bool(text.strip()) and not_answer(text) is None
