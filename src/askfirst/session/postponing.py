"""That a task is for later: only where the person said so in a turn that the answer quotes."""

from __future__ import annotations

import re
from typing import Final

from askfirst.events import Answered, Line
from askfirst.interview import Interview, Rejection
from askfirst.interview.references import kind_of
from askfirst.records.asked import turn_of
from askfirst.text.overlap import content_words
from askfirst.vocabulary import Kind

_LATER: Final = re.compile(
    r"\b(?:(?<!\bno )(?<!\bnot )later(?! than\b)|some ?day|one day|sometime|eventually"
    r"|in (?:the )?future|for another (?:time|year|day)|no hurry|afterwards"
    r"|(?<!nothing )(?<!nobody )(?:can|could|may|might) wait"
    r"|not (?:right )?now|not yet|not (?:at|in the) (?:first|start|beginning)|not at once"
    r"|not (?:for|from|on) (?:the )?(?:first|start|day one)"
    r"|(?:next|second) (?:year|season|version|round|step|stage|phase|time)"
    r"|nice to have|would be (?:nice|lovely|great)|a bonus|if there(?:'s| is) (?:time|money))\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"(?<=[.!?;])\s+|\n")


def tells_later(text: str) -> bool:
    """Whether somebody says of something that it can wait."""
    return _LATER.search(text.replace("’", "'")) is not None


def not_later(interview: Interview, made: Answered, line: Line) -> Rejection | None:
    """Why a line cannot be for later: it is no task, or nobody said so. It must be said where the
    line was said, or in the sentence behind, or in a turn that speaks of it: its question, or the
    sentence that says so."""
    if not line.record or kind_of(line.record) is not Kind.NEED:
        return Rejection(
            reason="only a task can be for later", code="later-odd",
            allowed="the line among 'tasks', or what is left out under 'must-not'",
        )  # fmt: skip
    own = turn_of(interview, made, line)
    matter = content_words(line.text)
    turns = [interview.turns[n] for n in made.turns if n in interview.turns]
    others = [turn for turn in turns if turn != own]
    beside = [turn.reply for turn in others if matter & content_words(turn.question)]
    beside += [said for turn in others for said in _ENDS.split(turn.reply)
               if matter & content_words(said)]  # fmt: skip
    here = _from_line(line.text, own.reply) if own else ""
    if any(map(tells_later, (line.text, here, *beside))):
        return None
    return Rejection(
        reason="nobody said of it in these turns that it can wait", code="not-said",
        allowed="a turn in which this was put and the reply says so, quoted with the answer",
        words=(line.text,),
    )  # fmt: skip


def _from_line(words: str, reply: str) -> str:
    """The sentence of a reply in which a line begins, and the one behind it."""
    start = reply.lower().find(words.strip(" .,;:!").lower())
    if start < 0:
        return ""
    before = _ENDS.split(reply[:start])[-1]
    return before + " ".join(_ENDS.split(reply[start:])[:2])
