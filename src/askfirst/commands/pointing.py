"""What an optional model may do: point at lines. Numbers come back, never text; nothing it points
at is taken that does not stand the check of every reading, and nothing of it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import Field

from askfirst.errors import UsageError
from askfirst.replies import Action, Reply, Wording
from askfirst.vocabulary import Frozen, Kind

if TYPE_CHECKING:
    from askfirst.commands.conversation import Ask, Show
    from askfirst.events import Answered
    from askfirst.questions import Prompt
    from askfirst.session import Session

SECONDS: Final = 3.0
"""So long a person waits for a model, once; then it is done without."""
MOST_LINES: Final = 40
MOST_CHARACTERS: Final = 8_000
KINDS: Final = (
    Kind.GOAL, Kind.NEED, Kind.EXCLUSION, Kind.QUALITY, Kind.LIMIT, Kind.INTERFACE, Kind.DATA,
    Kind.RULE, Kind.ASSUMPTION, Kind.RISK,
)  # fmt: skip
"""What a line may be said to be."""


class Pointer(Frozen):
    """What a model points at: the words `first` to `last` of a line, each counted from 1, by which
    it is of a kind."""

    line: Annotated[int, Field(ge=1, le=MOST_LINES)]
    first: Annotated[int, Field(ge=1, le=10_000)]
    last: Annotated[int, Field(ge=1, le=10_000)]
    kind: Kind


class Pointers(Frozen):
    """All that a model may answer."""

    pointers: Annotated[tuple[Pointer, ...], Field(max_length=MOST_LINES)] = ()


Point = Callable[[str, Sequence[str]], Pointers]
"""Asks a model about the lines of an answer to a question. It raises what it likes."""


def pointed(ask: Ask, show: Show, session: Session, point: Point, name: str) -> Ask:
    """A front end whose replies a model has looked at. What was typed is on the disk before; when
    the model is late, wrong or gone, that is told once and it is not asked again."""
    off = False

    def asking(prompt: Prompt) -> Reply:
        nonlocal off
        reply = ask(prompt)
        lines = [] if off or reply.action is not Action.ANSWER else _lines(session, prompt, reply)
        if not lines:
            return reply
        session.keep(prompt.slot, "\n".join(text for _, text in lines))
        try:
            found = point(prompt.text, [text for _, text in lines])
            return reply.model_copy(
                update={"readings": _taken(session, prompt, reply, lines, found, name)}
            )
        except (Exception, KeyboardInterrupt):  # whatever a model does, the answer is kept
            off = True
            show([f"{name} is of no help now; it goes on without."])
            return reply

    return asking


def _lines(session: Session, prompt: Prompt, reply: Reply) -> list[tuple[int, str]]:
    """The lines that a model may look at, with their numbers: of an ordinary list, those that
    askfirst itself took for no more than what was asked for."""
    question = session.interview.question(prompt.slot)
    if prompt.type != "question" or question is None or question.record not in KINDS:
        return []
    made = _tried(session, prompt, reply)
    if made is None:
        return []
    from askfirst.interview.references import kind_of

    found = [
        (number, line.text)
        for number, line in enumerate(made.lines, 1)
        if line.record and kind_of(line.record) is question.record
    ]
    short = sum(len(text) for _, text in found) <= MOST_CHARACTERS
    return found if short and len(found) <= MOST_LINES else []


def _tried(session: Session, prompt: Prompt, reply: Reply) -> Answered | None:
    """The answer as it would be kept; None when it would not be. Nothing is stored."""
    return session.preview(reply, prompt.slot)[0].event


def _taken(
    session: Session, prompt: Prompt, reply: Reply, lines: Sequence[tuple[int, str]],
    found: Pointers, name: str,
) -> tuple[Wording, ...]:  # fmt: skip
    """The readings that stand the check, one a line."""
    taken: dict[int, Wording] = {}
    for one in found.pointers:
        if one.line > len(lines) or one.kind not in KINDS:
            continue
        number, text = lines[one.line - 1]
        if not 1 <= one.first <= one.last <= len(text.split()):
            continue
        reading = Wording(line=number, kind=one.kind, by=f"{name}, the kind only")
        tried = reply.model_copy(update={"readings": (*taken.values(), reading)})
        if number not in taken and _tried(session, prompt, tried) is not None:
            taken[number] = reading
    return tuple(taken.values())


HOSTS: Final = {
    "ollama": "http://127.0.0.1:11434/v1",
    "llamacpp": "http://127.0.0.1:8080/v1",
    "vllm": "http://127.0.0.1:8000/v1",
}
"""Where the usual local servers listen."""


def place_of(model: str) -> tuple[str, str]:
    """Name and address of a model: `ollama:NAME`, or `NAME@ADDRESS` of any such server.

    Raises:
        UsageError: it is neither.
    """
    server, _, name = model.partition(":")
    if name and server in HOSTS and "@" not in model:
        return name, HOSTS[server]
    name, _, address = model.rpartition("@")
    if name and address.startswith(("http://", "https://")):
        return name, address
    raise UsageError(
        "model-odd",
        "this names no model.",
        where="--model",
        repair=f"Such as {', '.join(f'{one}:NAME' for one in HOSTS)}, or NAME@http://HOST/v1.",
    )


def sent_where(model: str) -> str:
    """What the first screen says of a model: what goes where."""
    from urllib.parse import urlsplit

    name, address = place_of(model)
    host = urlsplit(address).hostname or ""
    here = host in ("127.0.0.1", "::1", "localhost")
    where = "on this computer" if here else f"at {host}, another computer"
    return (
        f"To the model {name} {where} go the question and the lines of each list that you answer."
    )
