"""Open questions as a short mail for the person who could say, and the mail that comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from askfirst.agenda.forwarding import Forwarded
from askfirst.questions import QuestionKind
from askfirst.replies import Reply
from askfirst.replies import read as read_reply
from askfirst.untrusted import for_screen

_QUOTED: Final = re.compile(r"^(?:\s*>)+ ?")
_MARK: Final = re.compile(r"^\s*\[([a-z][a-z0-9-]*(?:@[\w-]+)?(?:![\w-]+)?(?:#L\d+)?)\]")
_ANSWER: Final = re.compile(r"^\s*Answer:\s?(.*)$", re.IGNORECASE)
_END: Final = "Thank you!"


class Entry(NamedTuple):
    """An answer in a mail: the slot it is to, what was written, and on which line it begins."""

    slot: str
    text: str
    line: int


def letter(questions: Sequence[Forwarded], name: str, about: str) -> str:
    """A mail with the questions that somebody could answer.

    Args:
        name: who gets it; empty: nobody named. about: the interview.
    """
    number = "this question" if len(questions) == 1 else f"these {len(questions)} questions"
    lines = [
        f"Subject: Questions about {about}",
        "",
        f"Hello{f' {for_screen(name)}' if name else ''},",
        "",
        f"we are writing down what is wanted for {about}. You may be the one who can answer",
        f'{number}. Write behind "Answer:", a few words are enough, and send the mail back.',
        "If you don't know, write dk. If it does not matter here, write :na and why.",
        "",
    ]
    for one in questions:
        lines += [f"[{one.place}] {for_screen(one.text)}", *_hints(one), "Answer:", ""]
    return "\n".join([*lines, _END, ""])


def _hints(one: Forwarded) -> Iterator[str]:
    yield from (f"    {line}" for line in one.context if line)
    prompt = one.prompt
    if prompt is None:
        return
    if prompt.help and prompt.type == "question":
        yield f"    {prompt.help}"
    if prompt.choices:
        several = "One or more of" if prompt.kind is QuestionKind.CHOICES else "One of"
        yield f"    {several}: {'; '.join(choice.text for choice in prompt.choices)}"
    if prompt.frames:
        yield "    One line each, in this order:"
        yield from (f"    {frame.begin} ..." for frame in prompt.frames)


def answered(text: str) -> list[Entry]:
    """The answers in a mail that came back, quoted or not; those left empty are left out."""
    found: list[Entry] = []
    slot, begun, lines, start = "", False, [""], 0
    for number, raw in enumerate([*text.splitlines(), _END], 1):
        line = _QUOTED.sub("", raw)
        mark = _MARK.match(line)
        if mark or line.strip() == _END:
            said = "\n".join(lines).strip()
            if slot and begun and said:
                found.append(Entry(slot, said, start))
            slot, begun, lines = (mark.group(1) if mark else ""), False, []
        elif slot and not begun and (answer := _ANSWER.match(line)):
            begun, lines, start = True, [answer.group(1)], number
        elif begun:
            lines.append(line)
    return found


def reply(entry: Entry, kind: QuestionKind) -> Reply:
    """What somebody wrote, as a reply to a question of that kind."""
    word = read_reply(entry.text)
    if isinstance(word, Reply):
        return word
    if kind in (QuestionKind.BOX, QuestionKind.CHOICES):
        return Reply(value=[line.strip() for line in word.splitlines() if line.strip()])
    return Reply(value=word)
