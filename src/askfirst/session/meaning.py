"""What a reply means that is typed as an answer and is none: "I don't know, the office would"."""

from __future__ import annotations

from typing import Final

from pydantic import JsonValue

from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.statements import Reply as Meant
from askfirst.statements.not_answers import NotAnswer, not_answer

_TYPED: Final = (QuestionKind.TEXT, QuestionKind.LONG, QuestionKind.BOX, QuestionKind.FORM)
_ACTIONS: Final = {
    Meant.DONT_KNOW: Action.UNKNOWN,
    Meant.NO_IDEA_YET: Action.UNKNOWN,
    Meant.NOT_RELEVANT: Action.NOT_RELEVANT,
    Meant.ALREADY: Action.NOT_RELEVANT,
    Meant.HELP: Action.HELP,
    Meant.LATER: Action.LATER,
}
_SAID: Final = "said already"


def meant(prompt: Prompt, reply: Reply) -> Reply:
    """The reply, or what its words say when all of them are no answer. A single line of several is
    read where it becomes a record."""
    if reply.action is not Action.ANSWER or prompt.kind not in _TYPED:
        return reply
    if prompt.type == "read-back":
        return reply
    texts = [text for text in _texts(reply.value) if text.strip()]
    found = [not_answer(text) for text in texts]
    if len(found) != 1 or found[0] is None:
        return reply
    return _as_reply(prompt, reply, found[0])


def _as_reply(prompt: Prompt, reply: Reply, found: NotAnswer) -> Reply:
    action = _ACTIONS.get(found.reply)
    nothing = found.reply is Meant.NOT_RELEVANT and prompt.optional
    if action is None or nothing:
        empty: JsonValue = "" if prompt.kind in (QuestionKind.TEXT, QuestionKind.LONG) else []
        return reply.model_copy(update={"value": empty}) if nothing else reply
    reason = _SAID if found.reply is Meant.ALREADY else reply.reason
    owner = found.knows or reply.owner
    return reply.model_copy(
        update={"action": action, "value": None, "owner": owner, "reason": reason}
    )


def _texts(value: JsonValue) -> list[str]:
    if isinstance(value, str):
        return [value]
    listed = list(value.values()) if isinstance(value, dict) else value
    return [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
