"""The screens of a review, through any front end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from askfirst.agenda.overview import overview
from askfirst.commands import settling
from askfirst.commands.conversation import Ask, Show
from askfirst.interview import Effects
from askfirst.questions import Choice, Depth, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import changing
from askfirst.session.receipts import Outcome
from askfirst.untrusted import for_screen
from askfirst.vocabulary import KINDS, Kind

if TYPE_CHECKING:
    from askfirst.interview import Interview
    from askfirst.readiness import Reason
    from askfirst.requirements import Record, Specification
    from askfirst.session import Session

_LONGEST: Final = 110
_NOTHING: Final = Effects()


class _Stopped(Exception):
    """Whoever is asked wants to leave."""


class Review:
    """One review: a menu of all answers, until the person is done."""

    def __init__(self, session: Session, ask: Ask, show: Show) -> None:
        self._session = session
        self._put = ask
        self._show = show

    def run(self) -> bool:
        """Show the menu until the person is done or stops, on whichever screen; always True."""
        with suppress(_Stopped):
            self._menu()
        return True

    def _ask(self, prompt: Prompt) -> Reply:
        reply = self._put(prompt)
        if reply.action is Action.STOP:
            raise _Stopped
        return reply

    def _menu(self) -> None:
        while True:
            rows = {f"row-{n}": row for n, row in enumerate(overview(self._session.interview), 1)}
            choices = [
                Choice(id=key, text=_cut(f"{row.section}: {row.told(8)}"))
                for key, row in rows.items()
            ]
            wanted = {f"wanted-{n}": one for n, one in enumerate(_in_the_way(self._session), 1)}
            first = [Choice(id=key, text=_cut(f"Still wanted: {text}"))
                     for key, (text, _) in wanted.items()]  # fmt: skip
            differ = settling.open_differences(self._session)
            first = [*settling.choices(self._session, differ), *first]
            reply = self._ask(_menu((*first, *choices, *_ALSO)))
            picked = str(reply.value or "")
            if picked in differ:
                self._show(settling.Settling(self._session, self._ask).run(differ[picked]))
                continue
            if reply.action is Action.BACK or picked == "done":
                return
            if picked in wanted:
                self._change(wanted[picked][1])
            elif picked in rows:
                self._change(rows[picked].slot)
            elif picked == "confirm":
                self._confirm()
            elif picked == "reorder":
                self._reorder()
            elif picked == "undo":
                self._show(self._session.undo().lines)
            else:
                self._show(("Pick one of the list, or done.",))

    # -- changing one answer ------------------------------------------------------------------

    def _change(self, slot: str) -> None:
        if self._session.interview.question(slot) is None:
            self._show(("No pack asks this any more; the answer is kept as it is.",))
            return
        reply = self._answer(slot)
        if reply is None:
            return
        edit = slot in self._session.interview.answers
        if edit:
            outcome, after = self._session.preview(reply, slot)
            if _same(self._session.interview, after, slot) and outcome.effects == _NOTHING:
                self._show(("Nothing changed.",))
                return
            if not self._keeps(outcome, after):
                self._show(("Left as it was.",))
                return
        self._show(self._session.reply_once(reply, slot).lines)
        if edit:
            self._why(slot)

    def _answer(self, slot: str) -> Reply | None:
        """A reply that would be taken; None when the person leaves it as it is."""
        while True:
            reply = self._ask(self._session.prompt(slot))
            if reply.action is Action.BACK:
                return None
            answer = (Action.ANSWER, Action.UNKNOWN, Action.NOT_RELEVANT, Action.LATER)
            if reply.action not in answer:
                self._show(self._session.reply(reply, slot).lines)
                continue
            outcome, _ = self._session.preview(reply, slot)
            if outcome.event is not None:
                return reply
            self._show(outcome.lines)

    def _keeps(self, outcome: Outcome, after: Interview) -> bool:
        """Show what the change touches and ask whether to keep it."""
        touched = changing.told(outcome.effects, self._session.interview)
        touched += _requirements(self._session.interview, after)
        screen = changing.keep_or_drop(outcome.effects, self._session.interview)
        text = "This is what the change touches. Keep it?" if touched else "Keep the change?"
        screen = screen._replace(shown=tuple(touched), text=text)
        while not (decision := changing.decision(reply := self._put(screen))):
            self._show(("Type keep or drop.",))
        if decision == "drop" and outcome.event is not None:
            self._session.drop(outcome.event, reply)
        if reply.action is Action.STOP:
            raise _Stopped
        return decision == "keep"

    def _why(self, slot: str) -> None:
        prompt = Prompt(
            slot="why",
            kind=QuestionKind.TEXT,
            text="Why did you change it? One line, or just Enter.",
            section="A change",
            help="The reason is kept beside the answer.",
            optional=True,
        )
        reply = self._ask(prompt)
        if reply.action is Action.ANSWER and str(reply.value or "").strip():
            self._session.note_reason(slot, str(reply.value))

    # -- confirming and ordering --------------------------------------------------------------

    def _confirm(self) -> None:
        records = {record.id.lower(): record for record in _to_confirm(self._session)}
        if not records:
            self._show(("Nothing waits to be confirmed.",))
            return
        choices = [
            Choice(id=key, text=_cut(f"{record.id}  {record.statement or record.words}"))
            for key, record in records.items()
        ]
        prompt = Prompt(
            slot="confirm",
            kind=QuestionKind.CHOICES,
            text="Which of these are right as they stand?",
            section="To confirm",
            choices=(Choice(id="all", text="All of them"), *choices),
            optional=True,
        )
        picked = _picked(self._ask(prompt))
        names = list(records) if "all" in picked else [key for key in records if key in picked]
        if names:
            self._session.confirm([records[key].id for key in names])
            self._show((f"Confirmed: {', '.join(records[key].id for key in names)}.",))

    def _reorder(self) -> None:
        interview = self._session.interview
        kinds = [kind for kind in Kind if len(interview.records(kind)) > 1]
        if not kinds:
            self._show(("There is nothing to put in another order.",))
            return
        reply = self._ask(
            Prompt(
                slot="reorder",
                kind=QuestionKind.CHOICE,
                text="What shall be put in another order?",
                section="Order",
                choices=tuple(Choice(id=kind.value, text=KINDS[kind].plural) for kind in kinds),
            )
        )
        if str(reply.value or "") not in [kind.value for kind in kinds]:
            return
        self._order(Kind(str(reply.value)))

    def _order(self, kind: Kind) -> None:
        refs = self._session.interview.records(kind)
        prompt = Prompt(
            slot="order",
            kind=QuestionKind.TEXT,
            text="Type their numbers in the order you want, the most important first.",
            section="Order",
            help="Such as: 3 1 2. Those you leave out come behind.",
            shown=tuple(f"{n}  {ref.id}  {for_screen(ref.text)}" for n, ref in enumerate(refs, 1)),
        )
        reply = self._ask(prompt)
        numbers = [int(number) for number in re.findall(r"\d+", str(reply.value or ""))]
        if reply.action is not Action.ANSWER or not numbers:
            return
        if max(numbers) > len(refs) or min(numbers) < 1 or len(set(numbers)) < len(numbers):
            self._show((f"Each number from 1 to {len(refs)} once, please. Nothing changed.",))
            return
        self._session.order(kind, [refs[number - 1].id for number in numbers])
        self._show(("Put in that order.",))


_MOST_WANTED: Final = 3
_ASKS: Final = {
    "no-goal": "goals", "no-task": "tasks", "no-function": "use",
    "goal-without-measure": "goal-measure", "must-without-steps": "use-more",
}  # fmt: skip
"""Where what is in the way is answered, by the code of the reason; else where it was said."""


def _in_the_way(session: Session) -> list[tuple[str, str]]:
    """What keeps a design from starting and can be mended here, the weightiest first: what it is,
    and the slot where it is answered. At quick more questions are the way, not a review."""
    if session.interview.depth is Depth.QUICK:
        return []
    from askfirst.readiness import readiness

    specification = session.specification()
    found = []
    for reason in readiness(specification).reasons:
        slot = next((one for one in _places(session.interview, specification, reason)
                     if _is_there(session.interview, one)), "")  # fmt: skip
        if slot:
            found.append((reason.text, slot))
    return found[:_MOST_WANTED]


def _places(interview: Interview, specification: Specification, reason: Reason) -> Iterator[str]:
    asks = _ASKS.get(reason.code, "")
    for record in reason.records:
        if asks and record == interview.main():
            yield "use"
        yield f"{asks}@{record}"
    yield asks
    for found in filter(None, map(specification.record, reason.records)):
        yield from (origin.answer for origin in found.origins)


def _is_there(interview: Interview, slot: str) -> bool:
    """Whether a slot can be opened: a pack asks it, and it applies."""
    question = interview.question(slot) if slot else None
    return question is not None and interview.applies(slot) is not False


_ALSO: Final = (
    Choice(id="confirm", text="Say which requirements are right"),
    Choice(id="reorder", text="Put things in another order"),
    Choice(id="undo", text="Take the last step back"),
    Choice(id="done", text="Done"),
)


def _same(before: Interview, after: Interview, slot: str) -> bool:
    old, new = before.answers[slot], after.answers.get(slot)
    if new is None or (old.status, old.sure) != (new.status, new.sure):
        return False
    return before.text(slot) == after.text(slot)


def _menu(choices: tuple[Choice, ...]) -> Prompt:
    return Prompt(
        slot="review",
        kind=QuestionKind.CHOICE,
        text="What do you want to look at or change?",
        section="Review",
        help="Nothing is changed before you have seen what it touches.",
        choices=choices,
    )


def _picked(reply: Reply) -> set[str]:
    """Ids picked in a screen of choices."""
    return set(reply.value) if isinstance(reply.value, dict) else set()


def _to_confirm(session: Session) -> list[Record]:
    """Records that stand as proposed and that an answer named: a person can say yes to them."""
    from askfirst.requirements import Status

    specification = session.specification()
    return [record for record in specification.records if record.status is Status.PROPOSED]


def _requirements(before: Interview, after: Interview) -> list[str]:
    """What changes in the document beyond the records that the answer names."""
    from askfirst.changes import compare, touched
    from askfirst.records import compose

    difference = compare(compose(before), compose(after))
    ids = touched(difference)
    return [f"In the document: {', '.join(ids)}."] if ids else []


def _cut(text: str) -> str:
    text = for_screen(" ".join(text.split()))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
