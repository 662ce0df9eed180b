"""Replies from an answers file: YAML by question id. Nothing here ever prompts."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from askfirst.errors import AnswerError, UsageError
from askfirst.packs.reading import Located
from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.vocabulary import Via

_FLAGS = ("value", "unknown", "not-relevant", "later", "guess", "reason", "owner", "due", "via")


class Scripted:
    """Answers one prompt after the other from a file.

    Each entry is the value itself (a text, a list of lines, a mapping for ticks and forms), a
    reply word such as `dk`, or a mapping with `value` and `guess: true`, or with `unknown: true`,
    `not-relevant: reason` or `later: true`.
    """

    def __init__(self, path: Path) -> None:
        """Read the file.

        Raises:
            AnswerError: it cannot be read, is no YAML, or no mapping of question ids.
        """
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise AnswerError(
                "answers-unreadable",
                f"the answers cannot be read ({error}).",
                where=path.name,
                repair="Give a YAML file in UTF-8.",
            ) from None
        self._located = Located(text, path.name, AnswerError)
        data = self._located.data
        if data is None:
            data = {}
        if not isinstance(data, dict):
            raise AnswerError(
                "answers-shape",
                "this is no list of question ids with answers.",
                where=f"{path.name}:1",
                repair="Write one 'question-id: answer' a line.",
            )
        self._answers: dict[str, Any] = data

    def check(self, known: Iterable[str]) -> None:
        """Refuse question ids that no pack has. Raises AnswerError with the line."""
        ids = sorted(known)
        for key in self._answers:
            if key.partition("!")[0].partition("@")[0] not in ids:
                close = get_close_matches(key, ids, 1)
                hint = (
                    f"Did you mean '{close[0]}'?"
                    if close
                    else "'askfirst pack show core' lists them."
                )
                raise AnswerError(
                    "question-unknown",
                    f"no question is called '{key}'.",
                    where=self._located.where((key,)),
                    repair=hint,
                )

    def has(self, slot: str) -> bool:
        """Whether the file answers this slot."""
        return slot in self._answers

    def where(self, slot: str) -> str:
        """`file:line:column` of the answer to a slot."""
        return self._located.where((slot,))

    def ask(self, prompt: Prompt) -> Reply:
        """The reply to one prompt.

        Raises:
            UsageError: the file does not answer it.
        """
        if prompt.slot not in self._answers:
            raise UsageError(
                "answer-missing",
                f"the answers file says nothing about '{prompt.slot}'.",
                repair=f"Add '{prompt.slot}: ...' to it.",
            )
        return _reply(self._answers[prompt.slot])


def _reply(entry: Any) -> Reply:
    if isinstance(entry, str):
        reply = read_reply(entry)
        return reply if isinstance(reply, Reply) else Reply(value=reply)
    if isinstance(entry, list):
        items = [item if isinstance(item, str) else str(item) for item in entry]
        if items in (["dk"], [":dk"]):
            return Reply(action=Action.UNKNOWN)
        return Reply(value=list(items))
    if isinstance(entry, dict) and entry and set(entry) <= set(_FLAGS):
        return _flagged(entry)
    if isinstance(entry, dict):
        return Reply(value={key: "" if item is None else str(item) for key, item in entry.items()})
    if entry is None:
        return Reply(value="")
    return Reply(value=str(entry))


def _flagged(entry: dict[str, Any]) -> Reply:
    common = {
        "owner": str(entry.get("owner") or ""),
        "due": str(entry.get("due") or ""),
        "reason": str(entry.get("reason") or ""),
        "sure": not entry.get("guess"),
        "via": Via(entry.get("via") or Via.HUMAN.value),
    }
    if entry.get("unknown"):
        return Reply(action=Action.UNKNOWN, **common)
    if entry.get("later"):
        return Reply(action=Action.LATER, **common)
    if "not-relevant" in entry:
        return Reply(action=Action.NOT_RELEVANT, **common | {"reason": str(entry["not-relevant"])})
    inner = _reply(entry.get("value"))
    return inner.model_copy(update=common)
