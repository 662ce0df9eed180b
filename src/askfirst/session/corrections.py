"""What is typed at a read-back, put into effect: lines opened, retyped, taken out or offered."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from askfirst.agenda.read_backs import YES, Entry, entries, told
from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.lines import clean
from askfirst.questions import Prompt, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import correcting
from askfirst.session.receipts import Outcome, refused
from askfirst.untrusted import for_screen
from askfirst.vocabulary import REMARK, Kind

if TYPE_CHECKING:
    from askfirst.session.session import Session
    from askfirst.statements.corrections import Correction


_OBJECTS: Final = re.compile(
    r"^(?:(?:oh|ah|hm+|well)[,.!]*\s+)?(?:(?:no|nope|wrong|not quite|not right|that['’]?s (?:wrong"
    r"|not (?:it|right))|sorry|actually)(?:[,.:;!–—-]+\s*|\s+[–—-]+\s+|\s+(?=i meant\b))"
    r"(?:i meant\b(?! to\b)[,.:;!–—-]*\s*(?:that\s+)?)?"
    r"|i meant\b(?! to\b)[,.:;!–—-]*\s*(?:that\s+)?)(?=\S)",
    re.IGNORECASE,
)
"""What a correction begins with that is none of the new words: "No. Orders close at four."."""
_NO: Final = re.compile(
    r"(?:(?:oh|ah|hm+|well)[,.!]*\s+)?(?:no|nope|wrong|not quite|not (?:really|right|correct|true)"
    r"|(?:that|this|it)(?:['’]?s| is) (?:wrong|not (?:it|right|correct|true)))[ .!]*",
    re.IGNORECASE,
)
"""Says that something is wrong, and not what is right."""
_MORE: Final = 1.2
"""A correction that makes a line longer than that is no exchange of words."""


class Corrections:
    """The corrections of one session: which line is open, which sentence waits for its line."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._open: tuple[int, Entry, str] | None = None
        self._offered: correcting.Sentence | None = None
        self._mended: dict[tuple[str, int], Entry] = {}

    @property
    def _interview(self) -> Interview:
        return self._session.interview

    def screen(self) -> Prompt | None:
        """The screen that a correction waits for; None when there is none."""
        if self._open is not None:
            return correcting.opened(self._interview, *self._open)
        return correcting.offered(self._offered) if self._offered else None

    def page(self, slot: str) -> Asked | None:
        """The read-back of a slot that is answered with corrections; None for any other slot."""
        asked = self._interview.asked.get(slot)
        if asked is None or asked.type != "read-back":
            return None
        return asked if asked.question.kind is QuestionKind.TEXT else None

    def dressed(self, prompt: Prompt) -> Prompt:
        """The page with all that was put right at its number, whatever is made of it now."""
        asked = self.page(prompt.slot)
        if asked is None or not self._mended:
            return prompt
        return prompt._replace(shown=tuple(told(self._found(asked))))

    def _found(self, asked: Asked) -> dict[int, Entry]:
        """The lines of a page by their numbers."""
        made = entries(self._interview, asked)
        mended = {number: one for (page, number), one in self._mended.items()
                  if page == asked.slot and self._interview.reads(one.place)}  # fmt: skip
        return dict(sorted({**mended, **made}.items()))

    def settled(self, reply: Reply) -> Outcome:
        """Take the reply to the screen that a correction waits for."""
        if reply.action is not Action.ANSWER:
            self._open = self._offered = None
            return Outcome(stop=reply.action is Action.STOP)
        said = str(reply.value or "").strip()
        if self._open is not None:
            (number, entry, remark), self._open = self._open, None
            if said in ("", correcting.words_at(self._interview, entry)):
                return self._kept_open(remark) if remark else Outcome(lines=("Left as it was.",))
            return self._change(number, entry, None if said == "-" else said)
        assert self._offered is not None
        sentence, self._offered = self._offered, None
        number = self._picked(said, sentence.lines)
        if not number:
            return self._kept_open(sentence.said)
        return self._change(number, sentence.lines[number], sentence.words_for(number))

    def _kept_open(self, said: str) -> Outcome:
        """A sentence that puts none of the lines right is an open point, or stands with its line
        where it only says how sure that is: nobody's word is lost. The page is not put again."""
        from askfirst.statements.hearsay import speaks_of_guess

        page = next(slot for slot in reversed(self._interview.asked) if self.page(slot))
        before = sum(slot.startswith(f"{page}!") for slot in self._interview.asked)
        outcome = self._session.keep_aside(
            Asked(slot=f"{page}!{before + 1}", type="follow-up",
                  question=_remark(None if (sure := speaks_of_guess(said)) else Kind.QUESTION),
                  about=self._interview.asked[page].about,
                  cause={"section": str(self._interview.asked[page].cause.get("section", "")),
                         "rests": {}}),
            Reply(value=said),
        )  # fmt: skip
        if page not in self._interview.answers:
            self._session.reply(Reply(value=YES), page)
        kept = "kept with them" if sure else "kept as an open point"
        return outcome._replace(lines=(f"The lines stay as they are; {kept}.",))

    @staticmethod
    def _picked(said: str, found: dict[int, Entry]) -> int:
        listed = {f"line-{number}": number for number in found}
        listed |= {str(place): number for place, number in enumerate(found, 1)}
        listed |= {entry.text: number for number, entry in found.items()}
        return listed.get(said, 0)

    def take(self, slot: str, reply: Reply) -> Reply | Outcome:
        """Take what was typed at a read-back: the reply "yes", or what came of corrections."""
        asked = self.page(slot)
        assert asked is not None
        found = self._found(asked)
        wanted = correcting.read(reply.value, len(asked.listed("records")))
        if not wanted:
            return reply.model_copy(update={"value": YES})
        taken = [self._take(found, one) for one in wanted]
        said = tuple(line for outcome in taken for line in outcome.lines)
        kept = next((outcome for outcome in reversed(taken) if outcome.accepted), Outcome())
        return kept._replace(lines=said)

    def refused(self) -> Outcome | None:
        """Why a reply is not taken that would need another screen, for those who have none; None
        when nothing waits."""
        from askfirst.interview import Rejection

        if self._open is not None:
            number, *_ = self._open
            reason = "a number alone opens its line on a screen"
            fits = f"{number} with its new words behind it, or {number} - to take the line out"
        elif self._offered is not None:
            listed = "; ".join(f"{n} {one.text}" for n, one in self._offered.lines.items())
            reason = "which line that puts right was not said"
            fits = f"the number of the line and the words behind it ({listed})"
        else:
            return None
        self._open = self._offered = None
        return refused(Rejection(reason=reason, allowed=fits))

    def _take(self, found: dict[int, Entry], one: Correction) -> Outcome:
        entry = found.get(one.number)
        from askfirst.statements.corrections import Act

        if one.act is Act.SAYS:
            return self._says(found, one.text)
        if entry is None:
            return Outcome(lines=(_gone(one.number),))
        if one.act is Act.OPEN:
            self._open = one.number, entry, one.text
            return Outcome()
        return self._change(one.number, entry, None if one.act is Act.REMOVE else one.text)

    def _says(self, found: dict[int, Entry], text: str) -> Outcome:
        """A sentence puts right the only line there is; else it is asked which one it is about."""
        only = next(iter(found), 0) if len(found) == 1 else 0
        if _NO.fullmatch(text):
            if only:
                self._open = only, found[only], ""
                return Outcome()
            return Outcome(lines=("Type the number of the line that is wrong.",))
        if _only_says_how_sure(text, found):
            return self._kept_open(text)
        sentence = _sentence(found, _OBJECTS.sub("", text) or text)
        if only:
            return self._change(only, found[only], sentence.becomes)
        self._offered = sentence
        return Outcome()

    def _change(self, number: int, entry: Entry, text: str | None) -> Outcome:
        text = _OBJECTS.sub("", text) or text if text else text
        wanted = correcting.changed(self._interview, entry, text)
        if wanted is None:
            return Outcome(lines=(_gone(number),))
        place, reply = wanted
        outcome = self._session.reply(reply, place, ask_first=False)
        if not outcome.accepted:
            return outcome
        for page, asked in self._interview.asked.items():
            if self.page(page) is not None and entry.record in asked.listed("records"):
                self._mend(page, number, entry, place, text)
                self._settle(page, asked)
        said = "is out" if text is None else f"is now: {for_screen(text)}"
        return outcome._replace(lines=(f"{number} {said}",))

    def _mend(self, page: str, number: int, entry: Entry, slot: str, text: str | None) -> None:
        """Remember where the new words of a line stand: it need not be the same record any more."""
        answer = self._interview.alone(slot)
        lines = answer.lines if answer and text else ()
        for line in lines:
            if text and line.text.endswith(text):
                words = for_screen(clean(line.text))
                self._mended[page, number] = Entry(entry.record, f"{slot}#{line.key}", words)

    def _settle(self, page: str, asked: Asked) -> None:
        """The page is answered when its only line is put right, or none is left."""
        only = len(asked.listed("records")) == 1
        if page not in self._interview.answers and (only or not self._found(asked)):
            self._session.reply(Reply(value=YES), page)


@cache
def _remark(record: Kind | None) -> Question:
    return Question(
        id=REMARK, kind=QuestionKind.TEXT, text="What else is there to say to these lines?",
        root="interview practice, read-back", record=record, optional=True,
        reads="open-point" if record else "",
    )  # fmt: skip


def _only_says_how_sure(text: str, found: dict[int, Entry]) -> bool:
    """Whether a sentence says how sure what stands there is, and nothing else of it."""
    from askfirst.statements.hearsay import speaks_of_guess
    from askfirst.text.overlap import numbers

    there = numbers(" ".join(entry.text for entry in found.values()))
    fresh = {value for value, _ in numbers(text)} - {value for value, _ in there}
    return speaks_of_guess(text) and not fresh and not _WRONG.search(text)


_WRONG: Final = re.compile(r"\b(?:wrong|instead|should|but|meant)\b", re.IGNORECASE)


def _gone(number: int) -> str:
    return f"{number} is not there any more."


def _sentence(found: dict[int, Entry], text: str) -> correcting.Sentence:
    """What a sentence may put right: the lines that share its numbers or words, else any."""
    from askfirst.statements import corrections as meant

    listed = [meant.Entry(str(number), entry.text) for number, entry in found.items()]
    proposal = next((one for one in meant.proposals(text, listed) if one.entries), None)
    if proposal is None:
        return correcting.Sentence(text, found, text)
    lines = {int(one.id): found[int(one.id)] for one in proposal.entries}
    first = next(iter(lines.values())).text
    certain = proposal.becomes if len((proposal.becomes or "").split()) <= _MORE * len(
        first.split()) else None  # fmt: skip
    becomes = None if proposal.remove else certain or proposal.said
    return correcting.Sentence(proposal.said, lines, becomes)
