"""One call that answers a question: what it says, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.errors import AnswerError, UsageError, first_fault
from askfirst.interview import question_id
from askfirst.interview.task_walks import walk_of
from askfirst.questions import QuestionKind
from askfirst.replies import Action, Reply, Unprinted, Unsaid, Wording
from askfirst.vocabulary import Quote, Via

if TYPE_CHECKING:
    from pydantic import JsonValue

    from askfirst.frontends import agent
    from askfirst.interview import Interview, Standing
    from askfirst.session import Outcome, Session


class Asking(NamedTuple):
    """One call of `answer` or `preview`; the server makes the same."""

    question: str
    action: Action = Action.ANSWER
    value: JsonValue = None
    via: Via | None = None
    turns: tuple[int, ...] | None = None
    also: tuple[int, ...] = ()
    evidence: tuple[str, ...] = ()
    owner: str = ""
    due: str = ""
    sure: bool = True
    reason: str = ""
    readings: tuple[Wording, ...] = ()
    aside: bool = False
    task: str = ""

    def check(self) -> None:
        """That the call says where the answer comes from, before anything is opened.

        Raises:
            UsageError: it does not.
        """
        puts_off = self.action in (Action.LATER, Action.NOT_ASKED)
        if self.via is None and self._quoted() is None and not puts_off:
            raise UsageError(
                "answer-unclear",
                "say where the answer comes from.",
                repair="Give --turn N with a turn from 'askfirst said', or --via.",
            )

    def _quoted(self) -> tuple[int, ...] | None:
        """All turns that it quotes; None where it names none."""
        named = (*(self.turns or ()), *self.also)
        return tuple(dict.fromkeys(named)) if self.also else self.turns

    def reply(self, session: Session, slot: str, quotes: tuple[Quote, ...]) -> Reply:
        """The reply to a slot. Who leads an interview with turns says nothing without one."""
        turns, via = self._quoted(), self.via or Via.HUMAN
        led = bool(session.interview.turns) or session.prompt(slot).type == "read-back"
        if turns is None and ((via is Via.HUMAN and led) or via is Via.PROPOSED):
            turns = ()
        return Reply(
            action=self.action, value=self.value,
            via=Via.HUMAN if via is Via.PROPOSED else via, evidence=quotes, owner=self.owner,
            due=self.due, sure=self.sure, reason=self.reason, readings=self.readings, turns=turns,
            also=self.also, task=self.task,
        )  # fmt: skip

    def tried(self, session: Session) -> tuple[str, Reply | Outcome]:
        """The slot and the reply, or why it is refused before it is looked at."""
        named = known_slot(session, self.question)
        slot = walk_of(session.interview, named, self.task, self.value)
        asked = self if slot == named else self._replace(task="", aside=True)
        quotes, refused = _quotes(session, self.evidence)
        reply = refused or asked._misplaced(session, slot) or asked.reply(session, slot, quotes)
        return slot, reply

    def _misplaced(self, session: Session, slot: str) -> Outcome | None:
        from askfirst.interview.conditions import is_spared
        from askfirst.session import Outcome

        interview = session.interview
        if self.action is Action.NOT_ASKED and slot in interview.answers:
            return Outcome(
                reason="it has an answer already", code="answered",
                allowed="'askfirst retract' first, if it was never put to the person",
            )  # fmt: skip
        led = self._quoted() is not None or bool(interview.turns)
        prompt = session.prompt(slot)
        page = led and prompt.type == "read-back" and prompt.kind is QuestionKind.TEXT
        if page and self.action is Action.ANSWER and self.value != "yes":
            return Outcome(
                reason="a read-back takes only a yes here", code="not-here",
                allowed="answer the question of the line that is wrong, with the turn in which the"
                " person put it right",
            )  # fmt: skip
        if self.aside or interview.applies(slot) is not False or is_spared(interview, slot):
            return None
        return Outcome(
            reason=f"this question does not apply here: {why_not(session, slot)}",
            allowed="--aside, which keeps the answer for the case that it does",
            code="does-not-apply",
        )

    def answer(self, session: Session) -> agent.Answering:
        """Answer. What was written once is never left behind."""
        done = self.kept(session)
        if done.accepted:
            rewritten(session)
        return done

    def kept(self, session: Session) -> agent.Answering:
        """Answer, and leave what is written as it is."""
        from askfirst.session import Outcome

        slot, reply = self.tried(session)
        outcome = reply if isinstance(reply, Outcome) else session.reply_once(reply, slot)
        if outcome.accepted:
            session.bears_on(self.also, slot)
        return answering(session, slot, outcome, self.readings)


def one_of(*wanted: tuple[Action, bool]) -> Action:
    """What is wanted.

    Raises:
        UsageError: nothing is, or more than one thing.
    """
    given = [action for action, is_given in wanted if is_given]
    if len(given) != 1:
        raise UsageError(
            "answer-unclear",
            "say exactly one thing.",
            repair="Give one of --value, --unknown, --not-relevant, --later and --not-asked.",
        )
    return given[0]


def numbers(text: str | None) -> tuple[int, ...] | None:
    """The turns that were named.

    Raises:
        UsageError: one of them is no number.
    """
    if text is None:
        return None
    given = [one.strip() for one in text.split(",") if one.strip()]
    if not all(one.isdecimal() and len(one) < 10 for one in given):
        raise UsageError(
            "turn-odd", "a turn is a number.", repair="Such as: --turn 4 or --turn 4,7."
        )
    return tuple(map(int, given))


def why_not(session: Session, slot: str) -> str:
    """Why a question does not apply."""
    placed = session.interview.place(slot)
    if slot in session.interview.asked:
        return "what it asks about was changed or taken back"
    if placed and placed.question.when == "always" != placed.question.which:
        return f"it is asked only of what is: {placed.question.which}"
    if placed is None or placed.question.when == "always":
        pack = placed.pack if placed else ""
        return f"it belongs to another kind of system ({pack})"
    return f"it is asked only when {placed.question.when}"


_LONGEST_ID: Final = 300


def known_slot(session: Session, given: str) -> str:
    """The slot that was named.

    Raises:
        AnswerError: no question is called so, or the record it is about does not exist.
    """
    interview = session.interview
    given = given[:_LONGEST_ID]
    slot = interview.current_slot(given)
    if interview.has_slot(slot):
        return slot
    from difflib import get_close_matches

    known = [name for name, _ in interview.standings()]
    close = get_close_matches(slot, known, 1) or [s for s in known if question_id(s) == slot][:1]
    raise AnswerError(
        "question-unknown",
        f"no question is called '{given[:80]}'.",
        repair=f"Did you mean '{close[0]}'?" if close else "'askfirst next' names the next one.",
    )


def standing_of(interview: Interview, slot: str, standing: Standing) -> str:
    """How a question stands for a program, which may not have asked it, or answered it itself."""
    if slot in interview.unasked:
        return "not-asked"
    if slot in interview.proposals and slot not in interview.answers:
        return "proposed"
    return standing.value


def following_question(session: Session, slot: str | None) -> agent.QuestionObject | None:
    from askfirst.frontends import agent

    return agent.question_object(session.prompt(slot)) if slot else None


_MOST_LEVELS: Final = 8  # an answer has two


def _depth(value: JsonValue, level: int = 1) -> int:
    """How many lists and objects stand in one another, as far as it matters."""
    if level > _MOST_LEVELS or not isinstance(value, (list, dict)):
        return level
    inside = value.values() if isinstance(value, dict) else value
    return max((_depth(one, level + 1) for one in inside), default=level)


def wordings(given: JsonValue) -> tuple[Wording, ...]:
    """The readings that came with an answer: None for none, one object, or a list of them.

    Raises:
        AnswerError: they are no readings.
    """
    from pydantic import ValidationError

    if given is None:
        return ()
    listed = given if isinstance(given, list) else [given]
    try:
        return tuple(Wording.model_validate(one) for one in listed)
    except ValidationError as error:
        raise AnswerError(
            "reading-odd",
            f"this is no reading ({first_fault(error, 'reading')}).",
            where="--reading",
            repair="'askfirst schema reading' says what one holds.",
        ) from None


def parsed(text: str | None, where: str) -> JsonValue:
    """The JSON that an option was given; None without it.

    Raises:
        AnswerError: it is no JSON, or deeper than any answer.
    """
    try:
        return shallow(json.loads(text), where) if text is not None else None
    except (ValueError, RecursionError):
        raise _not_json(where) from None


def shallow(value: JsonValue, where: str = "--value") -> JsonValue:
    """A value. Raises AnswerError when it is deeper than any answer."""
    if _depth(value) > _MOST_LEVELS:
        raise _not_json(where)
    return value


def _not_json(where: str) -> AnswerError:
    return AnswerError(
        "value-not-json",
        "the value is not JSON.",
        where=where,
        repair="""A text stands in quotation marks: --value '"a text"'.""",
    )


def _quotes(session: Session, passages: Sequence[str]) -> tuple[tuple[Quote, ...], Outcome | None]:
    """Each passage where it stands in a stored source, or why it cannot be evidence."""
    from askfirst.session import Outcome, located

    found: list[Quote] = []
    for passage in passages:
        quote = located(session.sources, passage)
        if quote is None:
            names = ", ".join(source.name for source in session.sources) or "there is no source"
            return (), Outcome(
                reason="this evidence stands in no stored source",
                allowed=f"a passage copied from a source ({names})",
            )
        found.append(quote)
    return tuple(found), None


def proposed_of(
    session: Session, slot: str, outcome: Outcome, also: Sequence[int] = ()
) -> tuple[Unsaid, ...]:
    """What of an answer is only proposed, and why."""
    from askfirst.session.unsaid import unsaid

    event = outcome.event
    return tuple(unsaid(session.interview, session.prompt(slot), event, also)) if event else ()


def rewritten(session: Session) -> None:
    """What was written once is written again."""
    if (session.folder / "requirements.md").is_file():
        session.write()


def unprinted_of(
    session: Session, outcome: Outcome, readings: Sequence[Wording]
) -> tuple[Unprinted, ...]:
    """Which readings of an answer are not printed, and why."""
    from askfirst.session.wordings import unprinted

    event = outcome.event
    return tuple(unprinted(session.interview, event, readings)) if event and readings else ()


def answering(
    session: Session, slot: str, outcome: Outcome, readings: Sequence[Wording] = ()
) -> agent.Answering:
    """What came of an answer, as an object."""
    from askfirst.agenda import progress
    from askfirst.commands.landing import landed
    from askfirst.frontends import agent

    interview = session.interview
    stored = None
    if outcome.event is not None:
        standing = standing_of(interview, slot, interview.standing(slot))
        stored = agent.answer_object(outcome.event, standing)
    following = interview.next_slot(asked=False)
    return agent.Answering(
        project=str(session.folder),
        id=slot,
        accepted=outcome.accepted,
        answer=stored,
        reason=outcome.reason,
        allowed=outcome.allowed,
        code=outcome.code,
        words=outcome.words,
        said=outcome.lines if outcome.accepted else (),
        effects=outcome.effects,
        proposed=proposed_of(session, slot, outcome),
        unprinted=unprinted_of(session, outcome, readings),
        lines=tuple(landed(interview, slot, outcome.event)) if outcome.event else (),
        also=tuple(agent.question_object(session.prompt(raised)) for raised in outcome.raised),
        question=following_question(session, following if outcome.accepted else slot),
        progress=progress(interview),
    )
