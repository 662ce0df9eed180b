"""Why something of an answer is only proposed: what keeps its words from being a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.events import Answered, Line, Said
from askfirst.interview import Interview
from askfirst.questions import OTHER, Prompt
from askfirst.replies import Unsaid
from askfirst.session.quotations import limits, quoted, verbatim
from askfirst.session.turns import (
    PICKS,
    bearing,
    concerns,
    only_agrees,
    typed,
)
from askfirst.vocabulary import Via

REASONS: Final = {
    "no-turn": "no turn was named",
    "not-said": "no such words in the quoted turns",
    "other-questions": "the turn with these words was put for other questions only: quote it with"
    " 'also' where its reply answers this one too; a pick has to be put",
    "cut": "cut where a not, an if or another condition stood in its sentence: {}; quote all of it",
    "only-agrees": "the reply only agrees: it says nothing of its own",
    "not-picked": "the quoted turns do not say the choice itself",
}


def unsaid(
    interview: Interview, prompt: Prompt, made: Answered, also: Sequence[int] = ()
) -> Iterator[Unsaid]:
    """What of an answer is only proposed, and why, in the order of its lines.

    Args:
        also: turns that were put for other questions and answer this one too.
    """
    known = [interview.turns[n] for n in made.turns if n in interview.turns]
    turns = bearing(known, prompt.slot, also)
    picks = prompt.kind in PICKS
    heard = [turn for turn in turns if concerns(turn, prompt, interview, picks)]
    if made.lines:
        for number, line in enumerate(made.lines, 1):
            if line.via is Via.PROPOSED:
                name = line.frame or line.choice or str(number)
                words = _words(prompt, line, heard)
                yield _unsaid(name, line.text, words, turns, heard)
    elif made.via is Via.PROPOSED:
        text = made.other or made.value
        own = "" if prompt.choices and made.value != OTHER else text
        yield _unsaid("1", text, own, turns, heard)


def _words(prompt: Prompt, line: Line, heard: Sequence[Said]) -> str:
    """What should be a quotation: of a row that is called by a thing what stands behind its name,
    unless that alone was said."""
    words = typed(prompt, line)
    rest = words.removeprefix(f"{line.fields.get('thing', '')}: ")
    return words if any(quoted(rest, turn.reply) for turn in heard) else rest


def _unsaid(
    line: str, text: str, words: str, turns: Sequence[Said], heard: Sequence[Said]
) -> Unsaid:
    code = _why(words, turns, heard)
    reason = REASONS[code]
    if code == "cut":
        found = next(one for turn in heard for one in limits(words, turn.reply))
        reason = reason.format(f"“{found.lower()}”" if found != "?" else "a question mark")
    return Unsaid(line=line, text=text, code=code, reason=reason)


def _why(words: str, turns: Sequence[Said], heard: Sequence[Said]) -> str:
    """The code of the reason, that which is nearest to being a quotation first. No words: a
    choice."""
    if not turns:
        return "no-turn"
    if any(not words or quoted(words, turn.reply) for turn in heard):
        agrees = words and all(only_agrees(turn) for turn in heard)
        return "only-agrees" if agrees else "not-picked"
    if any(verbatim(words, turn.reply) for turn in heard):
        return "cut"
    if any(not words or verbatim(words, turn.reply) for turn in turns):
        return "other-questions"
    return "only-agrees" if heard and all(map(only_agrees, heard)) else "not-said"
