"""What a typed reply means: an answer, or that somebody does not know, asks, or puts it off."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.questions import Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply as NotSaid


def as_meant(question: Question, reply: Reply) -> Reply:
    """A typed answer that is none, as the reply that it is: "no idea, ask the office" is a don't
    know, "nothing really" not relevant. The words stay as its reason."""
    text = _only_text(reply.value)
    listed = question.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
    if reply.action is not Action.ANSWER or listed or not text:
        return reply
    said = not_answer(text)
    if said is None or said.reply not in _MEANT:
        return reply
    update: dict[str, object] = {"action": _MEANT[said.reply], "value": None, "reason": text}
    if said.knows and not reply.owner:
        update["owner"] = said.knows
    return reply.model_copy(update=update)


def _only_text(value: JsonValue) -> str:
    """The one text that a reply holds; empty when there are several or none."""
    if isinstance(value, str):
        return value.strip()
    texts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    given = [str(text).strip() for text in texts if text]
    return given[0] if len(given) == 1 and isinstance(value, list) else ""


_MEANT = {
    NotSaid.DONT_KNOW: Action.UNKNOWN, NotSaid.NO_IDEA_YET: Action.UNKNOWN,
    NotSaid.NOT_RELEVANT: Action.NOT_RELEVANT, NotSaid.ALREADY: Action.NOT_RELEVANT,
    NotSaid.LATER: Action.LATER, NotSaid.HELP: Action.HELP,
}  # fmt: skip
