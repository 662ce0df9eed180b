"""What was said without exception is put to the person once, all of it on one screen.

"Nobody may touch a waiting time" and "I correct it in the morning" share no word, so no comparison
of lines finds that they do not agree; whoever said both knows it as soon as the exception is asked
for.
"""

from __future__ import annotations

from typing import Final

from askfirst.agenda.read_backs import busy_outside
from askfirst.events import Asked
from askfirst.interview import ABSOLUTES, Interview, Ref, base_slot, question_id
from askfirst.interview.references import INSTEAD
from askfirst.lines import named
from askfirst.questions import NONE, Choice, Depth, Question, QuestionKind, within
from askfirst.untrusted import for_screen
from askfirst.vocabulary import AS_TODAY, Kind, Via

MOST: Final = 5
"""So many lines are on the screen; who reads more of them reads none."""
_RULES: Final = (Kind.RULE, Kind.EXCLUSION)
_BINDING: Final = (*_RULES, Kind.FUNCTION, Kind.NEED, Kind.QUALITY, Kind.LIMIT)
_ENDING: Final = "!exceptions"


def absolute(interview: Interview) -> list[Ref]:
    """The person's own rules, nevers and permissions that leave no exception and were not asked
    about, as they were said one after the other."""
    from askfirst.statements.absolute import forbids, is_absolute

    settled = {record for asked in interview.asked.values() if asked.type == "contradiction"
               for record in asked.listed("records")}  # fmt: skip
    found = [
        ref
        for kind in _BINDING
        for ref in interview.records(kind)
        if ref.via is not Via.ASSUMED
        and ref.id not in settled
        and (is_absolute if kind in _RULES else forbids)(own(ref))
    ]
    return sorted(found, key=lambda ref: ref.event)[:MOST]


def own(ref: Ref) -> str:
    """What the person typed: of a tick the words on it, and of what was told as it is today how it
    is to go."""
    instead = ref.fields.get(INSTEAD, "")
    if instead or ref.words.lower().startswith(AS_TODAY):
        return instead
    return ref.fields.get("words", "") if ref.choice else ref.words


def to_come(interview: Interview) -> bool:
    """Whether the screen is still kept free: it is put behind all but the closing questions."""
    return interview.depth is not Depth.QUICK and not _put(interview)


def _put(interview: Interview) -> bool:
    return any(slot.endswith(_ENDING) for slot in interview.asked)


def exceptions(interview: Interview, slot: str) -> list[Asked]:
    """The screen, when it is the time for it and something was said without exception."""
    if not to_come(interview) or slot not in interview.answers or busy_outside(interview):
        return []
    refs = absolute(interview)
    if not refs:
        return []
    return [
        Asked(
            slot=f"{base_slot(slot)}{_ENDING}", type="follow-up",
            question=_question(interview, refs),
            about=interview.answers[slot].n,
            cause={"code": ABSOLUTES, "records": [ref.id for ref in refs],
                   "section": interview.section(slot), "rests": {}},
        )
    ]  # fmt: skip


def _question(interview: Interview, refs: list[Ref]) -> Question:
    return Question(
        id="exceptions",
        kind=QuestionKind.CHOICES,
        text="You said these without exception. Which of them has one all the same?",
        help="Tick it and say when. Such as: in a storm the warden decides alone",
        why="A builder takes such a line at its word, and then the one case in ten cannot be done.",
        root="INCOSE rules for absolutes; BABOK business rules",
        prefill=ABSOLUTES,
        words=True,
        optional=True,
        choices=(
            *(_offered(interview, one) for one in refs),
            Choice(id=NONE, text="none of them, they hold always"),
        ),
    )


def _offered(interview: Interview, ref: Ref) -> Choice:
    """A line as it is offered, with the case that whoever said it thinks of least: a day that is
    otherwise and has to do with the same, else that somebody is away or something wrong."""
    from askfirst.statements.absolute import doubt

    line = for_screen(within(named(own(ref))))
    other = _other_day(interview, ref)
    asked = f"also then: {other}?" if other else doubt(own(ref))
    text = f"{line} ({asked})" if asked else line
    return Choice(id=ref.id.lower(), text=text, label=line if asked else "")


_OTHER_DAYS: Final = "states"
"""The question when something is done differently than on a usual day."""
_LONGEST_DAY: Final = 64
"""So many characters of it stand behind the rule."""


def _other_day(interview: Interview, ref: Ref) -> str:
    """Of what was told of days that are otherwise the line that shares most words with a rule."""
    from askfirst.text.overlap import content_words

    rule = content_words(own(ref))
    told = [one for one in interview.records(Kind.FUNCTION)
            if question_id(one.slot) == _OTHER_DAYS and one.id != ref.id]  # fmt: skip
    shared = {one.words: len(rule & content_words(one.words)) for one in told}
    best = max(shared, key=lambda words: shared[words], default="")
    return for_screen(within(named(best), _LONGEST_DAY)) if shared.get(best) else ""
