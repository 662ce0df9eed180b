"""Replies from an answers file: YAML by question id. Nothing here ever prompts."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from askfirst import untrusted_files
from askfirst.errors import AnswerError, UsageError
from askfirst.packs.located import Located
from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_screen
from askfirst.untrusted_files import Refused
from askfirst.vocabulary import Via

RAISED = ("read-back", "documents-differ", "document-sentences", "documents-true")
"""Questions of no pack: `read-back@what: "yes"` confirms what was understood in a section, the
others ask about the documents; `documents-true` is asked no more."""
_FLAGS = ("value", "unknown", "not-relevant", "later", "guess", "reason", "owner", "due", "via")


def _read_text(path: Path) -> str:
    """The text of a file with answers. Raises AnswerError when it cannot be read as UTF-8."""
    try:
        return untrusted_files.read_text(path)
    except Refused as refused:
        raise AnswerError(
            "answers-unreadable",
            f"the answers cannot be read ({refused.reason}).",
            where=for_screen(path.name or str(path)),
            repair="Give a text file in UTF-8.",
        ) from None


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
        text = _read_text(path)
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
        ids = sorted({*known, *RAISED})
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

    def without(self, key: str) -> Any:
        """What stands under a key that is no question; it is no answer any more."""
        return self._answers.pop(key, None)

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
        return self._reply(prompt.slot)

    def entries(self) -> tuple[list[tuple[str, Reply, str]], list[AnswerError]]:
        """All answers in the order of the file (slot, reply, `file:line:column`), and what is
        wrong with those that have no form a reply can have."""
        found: list[tuple[str, Reply, str]] = []
        errors: list[AnswerError] = []
        for slot in self._answers:
            try:
                found.append((slot, self._reply(slot), self.where(slot)))
            except AnswerError as error:
                errors.append(error)
        return found, errors

    def _reply(self, slot: str) -> Reply:
        try:
            return _reply(self._answers[slot])
        except ValueError as error:
            raise AnswerError(
                "answer-shape",
                f"{slot}: {error}.",
                where=self.where(slot),
                repair="Write a text, a list of texts, or id: text pairs.",
            ) from None


def _reply(entry: Any) -> Reply:
    if isinstance(entry, str):
        reply = read_reply(entry)
        return reply if isinstance(reply, Reply) else Reply(value=reply)
    if isinstance(entry, list):
        items = [_line(item) for item in entry]
        if items in (["dk"], [":dk"]):
            return Reply(action=Action.UNKNOWN)
        return Reply(value=list(items))
    if isinstance(entry, dict) and entry and set(entry) <= set(_FLAGS):
        return _flagged(entry)
    if isinstance(entry, dict):
        return Reply(value={key: _scalar(item) for key, item in entry.items()})
    return Reply(value=_scalar(entry))


def _scalar(item: Any) -> str:
    """A text; numbers and dates as they are written. Raises ValueError for lists and mappings."""
    if isinstance(item, (list, dict)):
        raise ValueError("a list stands where one text belongs")
    if isinstance(item, bool):
        return str(item).lower()
    return "" if item is None else str(item)


def _line(item: Any) -> str:
    """A line of a list. YAML reads `- Nurse: see it` as a pair; it was meant as the line it is."""
    if isinstance(item, dict) and len(item) == 1:
        key, value = next(iter(item.items()))
        return f"{key}: {_scalar(value)}"
    return _scalar(item)


def _flagged(entry: dict[str, Any]) -> Reply:
    for flag in ("unknown", "later", "guess"):
        if not isinstance(entry.get(flag, False), bool):
            raise ValueError(f"'{flag}' is true or false")
    for flag in ("reason", "owner", "due", "via", "not-relevant"):
        _scalar(entry.get(flag))
    via = str(entry.get("via") or Via.HUMAN.value)
    if via not in set(Via):
        raise ValueError(f"'{via}' is none of {', '.join(Via)}")
    common: dict[str, Any] = {
        "owner": str(entry.get("owner") or ""),
        "due": str(entry.get("due") or ""),
        "reason": str(entry.get("reason") or ""),
        "sure": not entry.get("guess"),
        "via": Via(via),
    }
    if entry.get("unknown"):
        return Reply(action=Action.UNKNOWN, **common)
    if entry.get("later"):
        return Reply(action=Action.LATER, **common)
    if "not-relevant" in entry:
        return Reply(action=Action.NOT_RELEVANT, **common | {"reason": str(entry["not-relevant"])})
    inner = _reply(entry.get("value"))
    return inner.model_copy(update=common)
