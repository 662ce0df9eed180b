"""What is still undecided, and who could say."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.half_known import half_known
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Context, Part, Reading, Reply
from askfirst.statements.spans import Span, at_colon, at_semicolons, inner, trimmed
from askfirst.statements.types import finite_at, is_people, tells, words
from askfirst.vocabulary import Kind


def open_point(line: str, context: Context) -> Reading:
    """What is still undecided, and who could say."""
    if decided := _with_decider(line):
        return decided
    parts: list[Part] = []
    knows, reply = "", Reply.NONE
    what = trimmed(line)
    pieces = at_colon(line)
    if len(pieces) == 2:
        said = not_answer(pieces[1].of(line))
        behind = inner(pieces[1], at_semicolons(pieces[1].of(line)))
        if said is not None and said.reply is not Reply.NOT_RELEVANT:
            what, reply, knows = pieces[0], Reply.DONT_KNOW, said.knows
        elif said is None and len(behind) > 1 and not_answer(behind[0].of(line)):
            what, reply = pieces[0], Reply.DONT_KNOW
            last = behind[-1].of(line)
            knows = last if _could_say(last, context) else _name_of(last)
        elif _could_say(pieces[1].of(line), context):
            what, knows = pieces[0], pieces[1].of(line)
    else:
        half = half_known(line)
        if half is None or not half.knows:
            what, reply, knows = _open_pieces(line, what, context)
        if half is not None and reply is Reply.NONE:
            what, reply, knows = half.what, Reply.DONT_KNOW, half.knows
    what = _without_saying(line, what)
    if knows and (at := line.find(knows)) >= 0:
        parts.append(Part("decided_by", at, at + len(knows)))
    uncut = not parts and reply is Reply.NONE
    return Reading(
        line, Kind.QUESTION, parts=(Part("what", *what), *parts), whole=uncut, reply=reply,
        knows=knows, statement=mended(what.of(line)),
    )  # fmt: skip


def _without_saying(line: str, what: Span) -> Span:
    """A matter without that it is not known: "whether it fits I don't know"."""
    return trimmed(line, what.start, what.start + len(without_saying(what.of(line))))


def without_saying(matter: str) -> str:
    """A matter without the end in which somebody says that they do not know it."""
    found = _I_KNOW_NOT.search(matter)
    before = matter[: found.start()] if found else ""
    return before if len(words(before)) > 1 else matter  # "what I don't know"


_I_KNOW_NOT: Final = re.compile(
    r"(?<=[\w\]])(?:[\s,]|\.\.+|…)+(?:that\s+)?i(?:['’]?d|['’]?ve)?\s+(?:(?:really|honestly)\s+)?(?:"
    r"(?:do\s+not|don['’]?t)\s+know(?:\s+yet)?"
    r"|(?:have\s+not|haven['’]?t|had\s+not|hadn['’]?t|not)\s+thought"
    r"(?:\s+(?:about|of)\s+(?:that|it))?(?:\s+(?:bit|part|yet|one))*"
    r"|(?:could\s+not|couldn['’]?t|cannot|can['’]?t)\s+(?:say|tell)(?:\s+you)?(?:\s+a\s+number)?"
    r")\W*$",
    re.IGNORECASE,
)


def _with_decider(line: str) -> Reading | None:
    """ "Where the box hangs; the warden decides by May", "Who pays; the vicar, by 1 May"."""
    *before, last = at_semicolons(line)
    found = _DECIDER.fullmatch(last.of(line)) if before else None
    if found is None or not _may_be_who(found["who"]):
        return None
    what = trimmed(line, before[0].start, before[-1].end)
    names = {"who": "decided_by", "by": "by", "day": "by"}
    parts = [Part(names[one], last.start + found.start(one), last.start + found.end(one))
             for one in names if found[one]]  # fmt: skip
    return Reading(
        line, Kind.QUESTION, parts=(Part("what", *what), *parts), whole=False,
        statement=mended(what.of(line)),
    )  # fmt: skip


_DECIDER: Final = re.compile(
    r"(?P<who>[^,;]+?)(?:\s+(?:decides?|(?:will|must|has to|have to) decide)"
    r"(?:\s+(?:it|that|this))?(?:,?\s+by\s+(?P<by>[^,;]+?))?|,\s+by\s+(?P<day>[^,;]+?))\W*",
    re.IGNORECASE,
)


def _open_pieces(line: str, what: Span, context: Context) -> tuple[Span, Reply, str]:
    """ "Which paper to use; no idea, ask the printer": what, then that it is not known."""
    pieces = at_semicolons(line)
    kept: list[Span] = []
    reply, knows = Reply.NONE, ""
    for piece in pieces:
        said = not_answer(piece.of(line))
        if said is not None and said.reply in (Reply.DONT_KNOW, Reply.NO_IDEA_YET):
            reply, knows = Reply.DONT_KNOW, said.knows or knows
        elif kept and reply is not Reply.NONE and not knows and _may_be_who(piece.of(line)):
            knows = piece.of(line)
        else:
            kept.append(piece)
    if not kept or reply is Reply.NONE:
        return what, Reply.NONE, ""
    if (
        not knows
        and (found := re.match(r"([^,]+),\s", line))
        and is_people(found[1], context.people)
    ):
        knows = found[1]
    return trimmed(line, kept[0].start, kept[-1].end), reply, knows


def _could_say(text: str, context: Context) -> bool:
    """Whether a text names somebody who could say it; "none" and "all" name nobody."""
    return is_people(text, context.people) and text.strip(" .").lower() not in _NOBODY


_NOBODY: Final = frozenset({"none", "all", "nobody", "noone", "only", "everybody", "everyone"})


def _may_be_who(text: str) -> bool:
    """Whether what stands behind "no idea" may be who would know: a few words without a verb."""
    return len(words(text)) <= _FEW and not tells(text)


_FEW: Final = 4


def _name_of(text: str) -> str:
    """Somebody's own name: one to three words with capitals."""
    found = words(text)
    named = 0 < len(found) <= 3 and all(word[0].isupper() for word in found)
    return text.strip() if named and finite_at(text) is None else ""
