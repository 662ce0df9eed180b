"""What a person replied, word for word, and what of an answer they said: all else is proposed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.events import FORMAT_VERSION, Answered, AnswerStatus, Line, Said
from askfirst.interview import Interview, Rejection
from askfirst.interview.task_walks import is_walk, tells_walk
from askfirst.questions import OTHER, Choice, Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session.quotations import ENDS, LIMITS, NO_FIRST, plain, quoted
from askfirst.session.sides import not_settled, picked_side, stands_for
from askfirst.session.wordings import worded
from askfirst.text.negations import NEGATED
from askfirst.vocabulary import Kind, Via

_YES: Final = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|right|correct|exactly|agreed|that(?:'s| is) (?:right|it|correct|so)"
    r"|all (?:right|correct)|it is right)\b",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    r"\b(?:not|no|wrong|but|except|never|" + NEGATED + r"|almost|apart)\b", re.I
)
_BARE: Final = re.compile(
    r"\W*(?:yes|yeah|yep|yup|no|nope|right|correct|exactly|agreed|sure|fine|ok|okay|of course"
    r"|please|that's it|that is it|all right)(?:\W+(?:yes|please|right|exactly|of course))*\W*",
    re.IGNORECASE,
)
"""A reply that says nothing of its own: it agrees to words that somebody else put."""
_ARROW: Final = re.compile(r"(?:(?<!\s)\s+)?(?:[-–—]{1,2}>|=>|→)\s*")
_KNOWS_NOT: Final = re.compile(
    r"\b(?:(?:no|not an?y?) (?:idea|clue)|not sure"
    r"|(?:don'?t|do not|cannot|can'?t|couldn'?t) (?:know|say|tell))\b",
    re.IGNORECASE,
)
_MATTERS_NOT: Final = re.compile(
    r"\b(?:(?:doesn't|does not|don't|do not) (?:matter|apply)|not (?:relevant|needed|applicable)"
    r"|no need|none of (?:these|them|that)|irrelevant)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"^[0-9]+: ")
"""How askfirst names the record that a line of a form tells more of."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n")
_SHORT: Final = 20
"""Most words of a reply that says nothing but that somebody does not know."""
_ASKS_YES: Final = ("read-back", "contradiction")
_SHARED: Final = 2
PICKS: Final = (QuestionKind.CHOICE, QuestionKind.CHOICES)


def finished(
    interview: Interview, prompt: Prompt, made: Answered | Rejection, reply: Reply
) -> Answered | Rejection:
    """The answer with the readings that came with it, and with what of it stands in the turns that
    it names; the rest is proposed. Or why it cannot be kept so."""
    if isinstance(made, Rejection):
        return made
    if reply.task and (refused := _no_walk(interview, prompt, reply.task)):
        return refused
    made = made.model_copy(update={"task": reply.task}) if reply.task else made
    made = worded(interview, made, reply.readings, reply.turns or ())
    if reply.turns is None or isinstance(made, Rejection):
        return made
    known = interview.turns
    if missing := [number for number in reply.turns if number not in known]:
        return Rejection(
            reason=f"there is no turn {missing[0]}",
            allowed=", ".join(map(str, known)) or "a turn recorded with 'askfirst said'",
            code="turn-unknown",
        )
    turns = [known[number] for number in reply.turns]
    return filed(interview, prompt, made, bearing(turns, prompt.slot, reply.also))


def _no_walk(interview: Interview, prompt: Prompt, task: str) -> Rejection | None:
    """Why an answer cannot tell how a task goes."""
    tasks = [ref.id for ref in interview.records(Kind.NEED)]
    if not is_walk(interview, prompt.slot):
        return Rejection(
            reason="this question does not tell how the main task goes", code="task-odd",
            allowed="a task only with 'use'; of another: the question of that task, such as"
            " use-more@NEED-02",
        )  # fmt: skip
    if task in tasks:
        return None
    allowed = ", ".join(tasks) or "'tasks' answered first"
    return Rejection(reason=f"there is no task {task[:40]}", allowed=allowed, code="task-unknown")


def filed(
    interview: Interview, prompt: Prompt, made: Answered, turns: Sequence[Said]
) -> Answered | Rejection:
    """The answer with each value marked as said in one of the turns, or as proposed; or why it
    cannot be filed. A reply counts where its question was put: recorded for this one, or in words
    that it shares.
    """
    if made.status in (AnswerStatus.LATER, AnswerStatus.NOT_ASKED):
        return made
    heard = [turn for turn in turns if concerns(turn, prompt, interview)]
    put = [turn for turn in heard if concerns(turn, prompt, interview, strict=True)]
    if made.status is not AnswerStatus.ANSWERED:
        return _without_answer(made, put)
    if prompt.type in _ASKS_YES:
        return _decided(prompt, made, put)
    if prompt.type == "question":
        heard = [turn for turn in heard if not only_agrees(turn)]
    quotable = heard
    if prompt.kind in PICKS:  # a pick is no quotation: it means something beside its question only
        heard = [turn for turn in heard if turn in put]
    if made.lines:
        lines = tuple(_line(prompt, line, heard, quotable) for line in made.lines)
        said = any(line.via is Via.HUMAN for line in lines)
        proposed = any(line.via is Via.PROPOSED for line in lines)
        via = made.via if said or not proposed else Via.PROPOSED
        made = made.model_copy(update={"lines": lines, "via": via})
    elif not (_said_whole(prompt, made, heard) if made.value else heard):
        made = made.model_copy(update={"via": Via.PROPOSED})
    return _marked(made, turns)


def bearing(turns: Sequence[Said], slot: str, also: Sequence[int]) -> list[Said]:
    """The turns; those that were put for other questions and answer this one too, named for it."""
    return [
        turn.model_copy(update={"also": (*turn.also, slot)}) if turn.n in also else turn
        for turn in turns
    ]


def only_agrees(turn: Said) -> bool:
    """Whether a reply says nothing of its own."""
    return _BARE.fullmatch(plain(turn.reply)) is not None


def _marked(made: Answered, turns: Sequence[Said]) -> Answered:
    """The answer with its turns, and the format that older programs refuse to read."""
    numbers = tuple(turn.n for turn in turns)
    return made.model_copy(update={"turns": numbers, "format": FORMAT_VERSION})


def concerns(turn: Said, prompt: Prompt, interview: Interview, strict: bool = False) -> bool:
    """Whether the turn was recorded for this question, after it was raised.

    Args:
        strict: whether the question must have been put: recorded for it, or in its words.
    """
    named = not strict and _is_named(interview, prompt.slot, turn.also)
    if named and prompt.type not in _ASKS_YES:
        return True  # what was said before it was raised is an answer all the same
    asked = interview.asked.get(prompt.slot)
    if asked is not None and turn.n < asked.n:
        return False
    if named:
        return True
    if turn.slots:
        return _is_named(interview, prompt.slot, turn.slots)
    from askfirst.text.overlap import content_words

    put, ours = content_words(turn.question), content_words(prompt.text)
    return len(put & ours) >= min(_SHARED, len(ours)) if ours else put == ours


def _is_named(interview: Interview, slot: str, named: Sequence[str]) -> bool:
    """Whether a slot is among those that a turn was recorded for; one that tells how another task
    goes is named with `use` too, as the task is known only where it is answered."""
    found = {interview.current_slot(one) for one in named}
    walks = any(is_walk(interview, one) for one in found) and tells_walk(interview, slot)
    return slot in found or walks


def _without_answer(made: Answered, heard: Sequence[Said]) -> Answered | Rejection:
    """That somebody does not know, or calls it not relevant, must have been said too."""
    from askfirst.statements import UNKNOWN
    from askfirst.statements import Reply as Kinds
    from askfirst.statements.elliptic import knows_not
    from askfirst.statements.not_answers import not_answer

    unknown = made.status is AnswerStatus.UNKNOWN
    wanted = UNKNOWN if unknown else (Kinds.NOT_RELEVANT,)
    said = _KNOWS_NOT if unknown else _MATTERS_NOT
    for turn in heard:
        if said.search(plain(turn.reply)) and len(turn.reply.split()) <= _SHORT:
            return _marked(made, heard)
        if unknown and any(map(knows_not, _SENTENCE.split(turn.reply))):
            return _marked(made, heard)
        for piece in (turn.reply, *ENDS.split(turn.reply)):
            found = not_answer(piece.strip(" ,"))
            if found is not None and found.reply in wanted:
                return _marked(made, heard)
    return Rejection(
        reason="nobody said so in these turns",
        allowed="a turn in which this was asked and the reply says it; else --not-asked or --later",
        code="not-said",
    )


def _decided(prompt: Prompt, made: Answered, heard: Sequence[Said]) -> Answered | Rejection:
    """A read-back or a contradiction is decided by the person alone."""
    own = made.other or "\n".join(line.text for line in made.lines)
    own = own or ("" if prompt.choices else made.value)
    settles = prompt.type == "contradiction" and made.value == OTHER
    if settles and (fits := not_settled(prompt.choices, own)):
        return Rejection(
            reason="these words do not say how both hold", allowed=fits, code="namely-missing",
            words=(own,),
        )  # fmt: skip
    for turn in heard:
        if made.value == "yes":
            said = bool(_YES.match(plain(turn.reply))) and not _NO.search(turn.reply)
        elif own:
            said = quoted(own, turn.reply)
        else:
            said = _picked(prompt.choices, made.value, turn.reply) or _sided(prompt, made, turn)
        if said:
            return _marked(made, heard)
    return Rejection(
        reason="nobody said so in these turns",
        allowed="a turn in which exactly this was put to the person and the reply says it",
        code="not-said",
        words=(made.value,) if made.value else (),
    )


def _sided(prompt: Prompt, made: Answered, turn: Said) -> bool:
    """Whether a reply picks a side by its number only, as in "the second one"."""
    side = picked_side(turn.reply) if stands_for(prompt.choices, made.value) else ""
    return side == made.value and bool(side) and not LIMITS.search(turn.reply)


def _said_whole(prompt: Prompt, made: Answered, heard: Sequence[Said]) -> bool:
    """Whether a value was said; of a longer text each line may be of another turn."""
    if prompt.kind is not QuestionKind.CHOICE:
        lines = [line for line in made.value.split("\n") if line.strip()]
        return all(any(_quotes(line, turn.reply) for turn in heard) for line in lines)
    if made.value == OTHER:
        return any(quoted(made.other, turn.reply) for turn in heard)
    return any(_picked(prompt.choices, made.value, turn.reply) for turn in heard)


def _line(prompt: Prompt, line: Line, heard: Sequence[Said], quotable: Sequence[Said]) -> Line:
    """The line as said or proposed; what stands on a tick may quote what was put for others too."""
    if line.via is not Via.HUMAN:
        return line
    if line.choice and line.choice != OTHER and not line.choice.startswith("passage-"):
        words = line.fields.get("words", "")
        said = any(
            _picked(prompt.choices, line.choice, turn.reply)
            and (not words or _quotes(words, turn.reply))
            for turn in heard
        )
        if not said and words and any(_quotes(words, turn.reply) for turn in quotable):
            return _without_label(line, words)
    else:
        said = any(_quotes(typed(prompt, line), turn.reply) for turn in heard)
    return line if said else line.model_copy(update={"via": Via.PROPOSED})


def _without_label(line: Line, words: str) -> Line:
    """A tick that sorts what was said in other words: the words count, those of the tick do not."""
    fields = {name: value for name, value in line.fields.items() if name != "choice"}
    return line.model_copy(update={"text": words, "fields": fields})


def typed(prompt: Prompt, line: Line) -> str:
    """What was replied on a line: on a tick, or without the words that stood before it on the
    screen."""
    if line.choice:
        return line.fields.get("words", "")
    if not prompt.frames:
        return line.text
    begins = [frame.begin for frame in prompt.frames if line.text.startswith(frame.begin)]
    rest = line.text.removeprefix(max(begins, key=len, default=""))
    return _NUMBERED.sub("", rest) if line.about else rest


def _quotes(text: str, reply: str) -> bool:
    """Whether a value is a quotation, or two of them one after the other with an arrow."""
    if quoted(text, reply):
        return True
    pieces = [piece for piece in _ARROW.split(text) if piece.strip()]
    if len(pieces) < 2 or not all(quoted(piece, reply) for piece in pieces):
        return False
    low = plain(reply).lower()
    places = [low.find(plain(piece).lower()) for piece in pieces]
    return places == sorted(places)


def _picked(choices: Sequence[Choice], name: str, reply: str) -> bool:
    """Whether a reply picks a choice: it says its words or its id, or nothing but words of it that
    no other choice has."""
    choice = next((one for one in choices if one.id == name), None)
    if choice is None:
        return False
    if any(quoted(one, reply) for one in (choice.text, choice.text.rstrip(".!?"))):
        return True
    from askfirst.text.overlap import content_words

    said = content_words(reply)
    mine = content_words(choice.text)
    others = [content_words(one.text) for one in choices if one.id != name]
    only = plain(reply).strip(" .,!").lower()
    if only in (choice.id.lower(), choice.text.lower()):
        return True
    fits = bool(said) and said <= mine and not any(said <= other for other in others)
    return fits and not LIMITS.search(NO_FIRST.sub("", reply))
