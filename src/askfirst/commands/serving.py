"""The tools, resources and prompts of `askfirst mcp`: the same functions as the JSON commands.

Annotations are not postponed: the library reads the schemas of the tools from them. What a person
said comes in as a turn; what quotes none is proposed. Calls come one after the other.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from threading import Lock
from typing import Annotated, Any, Final, Literal

from mcp.server.mcpserver import (
    AcceptedElicitation,
    Context,
    Elicit,
    ElicitationResult,
    MCPServer,
    RequestStateSecurity,
    Resolve,
)
from pydantic import BaseModel, Field

from askfirst import __version__
from askfirst.commands.asking import Asking, known_slot
from askfirst.commands.driving import following
from askfirst.commands.turning import all_questions, looked_at, record, retracted
from askfirst.errors import AskfirstError, ProjectError, UsageError
from askfirst.frontends import agent
from askfirst.journal import NAME
from askfirst.journal import projects as folders
from askfirst.questions import Depth, QuestionKind
from askfirst.session import Session, new_folder

Object = dict[str, Any]
DAY: Final = 86_400
"""Seconds that a form may stay open: people think."""
_ID: Final = re.compile(r"[\w][\w .-]{0,99}")
INSTRUCTIONS: Final = (
    "askfirst keeps, checks and writes; you converse. Put one question at a time to the person, in"
    " your words, and record what they reply word for word with `said` (name the questions that it"
    " puts in `ids`). Then `answer` with values that are verbatim spans of that reply, and the"
    " number of the turn. What is no quotation is kept as proposed and counts for nothing: never"
    " answer for the person. A read-back is confirmed only by the person. What you did not put to"
    " them has the status not-asked. askfirst sends nothing anywhere."
)


class Form(BaseModel):
    """What a person fills in."""

    reply: str = Field(default="", title="Your answer", description="In your own words.")
    instead: Literal["answer", "I don't know", "later", "not relevant"] = Field(
        default="answer", title="Or"
    )


class Interviews:
    """The interviews below one folder; each call opens one and lets it go."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._one = Lock()

    def folder(self, interview: str) -> Path:
        """The folder of an interview by its name; never one elsewhere.

        Raises:
            ProjectError: there is none of that name.
        """
        if not interview:
            latest = next(folders(self.output), None)
            if latest is not None:
                return latest
        elif _ID.fullmatch(interview) and (self.output / interview / NAME).is_file():
            return self.output / interview
        names = ", ".join(path.name for path in folders(self.output))
        raise ProjectError(
            "project-missing",
            "there is no such interview.",
            repair=f"There are: {names}." if names else "Begin one with the tool 'start'.",
        )

    @contextmanager
    def opened(self, interview: str, by: str = "", write: bool = False) -> Iterator[Session]:
        """The interview, held for one call."""
        with self._one, Session.open(self.folder(interview), by=by, write=write) as session:
            yield session


def _told(function: Callable[..., Object]) -> Callable[..., Object]:
    """The tool with expected errors as objects."""

    @wraps(function)
    def tool(*given: Any, **named: Any) -> Object:
        try:
            return function(*given, **named)
        except AskfirstError as error:
            return _plain(agent.failed(error))

    return tool


def _plain(model: Any) -> Object:
    data = model.model_dump(mode="json")
    if isinstance(data, dict) and "project" in data:
        data["interview"] = Path(data["project"]).name
    return dict(data)


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value)


def _call(
    question: str, value: Any, turns: list[int], reading: Any, status: str, reason: str, aside: bool
) -> Asking:
    asked = Asking(
        question=question, value=_json(value), turn=",".join(map(str, turns)),
        unknown=status == "unknown", not_relevant=status == "not-relevant",
        later=status == "later", not_asked=status == "not-asked", reason=reason,
        reading=_json(reading), aside=aside,
    )  # fmt: skip
    asked.check()
    return asked


Interview = Annotated[str, Field(description="Name of the interview; empty: the latest one.")]
Status = Literal["answer", "unknown", "not-relevant", "later", "not-asked"]


def server(output: Path) -> MCPServer:
    """The server with all it offers."""
    made = Interviews(output)
    serves = MCPServer(
        "askfirst", version=__version__, instructions=INSTRUCTIONS, log_level="ERROR",
        request_state_security=RequestStateSecurity.ephemeral(ttl=DAY),
    )  # fmt: skip
    _conversation(serves, made)
    _asking(serves, made)
    _looking(serves, made)
    _documents(serves, made)
    _resources(serves, made)
    _prompts(serves)
    return serves


def _add(serves: MCPServer, name: str, function: Callable[..., Object]) -> None:
    serves.add_tool(_told(function), name=name)


def _conversation(serves: MCPServer, made: Interviews) -> None:
    def start(
        name: str = "", by: str = "you", depth: Literal["quick", "standard", "deep"] = "quick"
    ) -> Object:
        """Begin an interview with the person `by`; gives its first question."""
        with Session.create(
            new_folder(made.output, name), by=by, name=name, depth=Depth(depth)
        ) as session:
            return _plain(following(session))

    def next_question(interview: Interview = "") -> Object:
        """The next question, why it is asked, and what else earlier answers raised."""
        with made.opened(interview) as session:
            return _plain(following(session))

    def said(
        question: str, reply: str, by: str = "", ids: list[str] | None = None,
        via: Literal["form", "chat", "voice"] = "chat", interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Record a turn: the question as you put it and the person's reply, word for word; `ids`
        are the questions of askfirst that it puts. Gives the number of the turn."""
        with made.opened(interview, by, write=True) as session:
            return _plain(record(session, question, reply, via, ids or []))

    def answer(
        question: str, value: Any = None, turns: list[int] | None = None, reading: Any = None,
        status: Status = "answer", reason: str = "", aside: bool = False, interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Answer a question with verbatim spans of turns. What quotes no turn is only proposed."""
        asked = _call(question, value, turns or [], reading, status, reason, aside)
        with made.opened(interview, write=True) as session:
            return _plain(asked.answer(session))

    def retract(question: str, interview: Interview = "") -> Object:
        """Take back what was answered to one question."""
        with made.opened(interview, write=True) as session:
            return _plain(retracted(session, question))

    def undo(redo: bool = False, interview: Interview = "") -> Object:
        """Take the last step back, or do it again."""
        with made.opened(interview, write=True) as session:
            outcome = session.redo() if redo else session.undo()
            return {"done": outcome.accepted, "said": list(outcome.lines)}

    _add(serves, "start", start)
    _add(serves, "next", next_question)
    _add(serves, "said", said)
    _add(serves, "answer", answer)
    _add(serves, "retract", retract)
    _add(serves, "undo", undo)


def _asking(serves: MCPServer, made: Interviews) -> None:
    def put(question: str, interview: str, context: Context) -> Elicit[Form] | Form:
        if not _shows_forms(context):
            return Form(reply="")
        try:
            with made.opened(interview) as session:
                return Elicit(_text(session, question), Form)
        except AskfirstError:
            return Form(reply="")

    def ask(
        question: str, interview: str, form: Annotated[ElicitationResult[Form], Resolve(put)]
    ) -> Object:
        """Put one question to the person through the client's own form."""
        with made.opened(interview, write=True) as session:
            slot = known_slot(session, question)
            text = _text(session, slot)
            if not isinstance(form, AcceptedElicitation):
                return {"asked": False, "declined": True, "chat": text}
            filled = form.data
            if not filled.reply.strip() and filled.instead == "answer":
                return {"asked": False, "chat": text}
            status = _INSTEAD[filled.instead]
            reply = filled.reply.strip() or _SAID.get(filled.instead, filled.instead)
            turn = session.said(text, reply, "form", [slot])
            value = _value(session, slot, reply) if status == "answer" else None
            asked = _call(slot, value, [turn.n], None, status, "", False)
            return {"asked": True, "turn": turn.n, **_plain(asked.answer(session))}

    serves.add_tool(ask, name="ask")


def _shows_forms(context: Context) -> bool:
    capabilities = getattr(context, "client_capabilities", None)
    if capabilities is None:
        parameters = getattr(context.session, "client_params", None)
        capabilities = getattr(parameters, "capabilities", None)
    return getattr(capabilities, "elicitation", None) is not None


_INSTEAD: Final = {
    "answer": "answer", "I don't know": "unknown", "later": "later", "not relevant": "not-relevant",
}  # fmt: skip
_SAID: Final = {"I don't know": "I don't know", "not relevant": "not relevant"}


def _text(session: Session, question: str) -> str:
    """A question as it can be put in a chat or above a form."""
    prompt = session.prompt(known_slot(session, question))
    lines = [*prompt.shown, prompt.text]
    lines += [f"- {choice.id}: {choice.text}" for choice in prompt.choices]
    lines += [f"{frame.begin} ..." for frame in prompt.frames]
    return "\n".join(lines)


def _value(session: Session, slot: str, reply: str) -> Any:
    """What was filled in, as a value of the question."""
    prompt = session.prompt(slot)
    lines = [line.strip() for line in reply.splitlines() if line.strip()]
    if prompt.kind is QuestionKind.BOX:
        return lines
    if prompt.kind is QuestionKind.FORM:
        ids = [frame.id for frame in prompt.frames]
        return dict(zip(ids, lines, strict=False))
    if prompt.kind is QuestionKind.CHOICES:
        return [piece.strip() for line in lines for piece in line.split(",") if piece.strip()]
    return reply


def _looking(serves: MCPServer, made: Interviews) -> None:
    def questions(interview: Interview = "") -> Object:
        """All that can be answered, with ids of choices, what it fills and how it stands."""
        with made.opened(interview) as session:
            return _plain(all_questions(session))

    def preview(
        question: str, value: Any, turns: list[int] | None = None, reading: Any = None,
        interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Where each line of an answer would go and as what; stores nothing."""
        asked = _call(question, value, turns or [], reading, "answer", "", False)
        with made.opened(interview) as session:
            return _plain(looked_at(session, asked))

    def contradiction(interview: Interview = "") -> Object:
        """Contradictions that wait for the person: both sides, and the question to put."""
        with made.opened(interview) as session:
            held = session.interview
            waiting = [
                slot for slot, one in held.asked.items()
                if one.type == "contradiction" and held.standing(slot).value == "open"
            ]  # fmt: skip
            return {"open": [_plain(agent.question_object(session.prompt(s))) for s in waiting]}

    def status(interview: Interview = "") -> Object:
        """How far it is, whether a design can start, and what is in the way."""
        from askfirst.readiness import readiness

        with made.opened(interview) as session:
            specification = session.specification()
            verdict = readiness(specification)
            return {
                **session.status(),
                "ready": verdict.ready,
                "reasons": [one.model_dump(mode="json") for one in verdict.reasons],
                "proposed": len(specification.proposals),
            }

    def trace(record: str, interview: Interview = "") -> Object:
        """Where a record comes from: its words, who said them, when."""
        with made.opened(interview) as session:
            found = session.specification().record(record)
            if found is None:
                raise UsageError("record-unknown", f"there is no record '{record}'.")
            return dict(found.model_dump(mode="json"))

    def check(interview: Interview = "") -> Object:
        """What the rules find in the document."""
        with made.opened(interview) as session:
            found = session.specification().findings
            return {"findings": [one.model_dump(mode="json") for one in found]}

    def doctor(context: Context) -> Object:
        """Whether this client shows forms, and which interviews there are."""
        shows = _shows_forms(context)
        return {
            "askfirst": __version__,
            "forms": shows,
            "advice": "Use 'ask'." if shows else "Put questions in the chat, then 'said'.",
            "interviews": [path.name for path in folders(made.output)],
        }

    for function in (questions, preview, contradiction, status, trace, check):
        _add(serves, function.__name__, function)
    serves.add_tool(doctor, name="doctor")


def _documents(serves: MCPServer, made: Interviews) -> None:
    def paper(interview: Interview = "") -> Object:
        """The requirements document as it stands, in Markdown."""
        from askfirst.exporters import markdown

        with made.opened(interview) as session:
            return {"paper": str(markdown.render(session.specification())["requirements.md"])}

    def write(interview: Interview = "") -> Object:
        """Write the documents into the folder of the interview."""
        with made.opened(interview, write=True) as session:
            return {"files": [str(path) for path in session.write()], "said": session.edited}

    def export(format: str, interview: Interview = "") -> Object:
        """The document in another format, as text."""
        from askfirst.exporters import json as whole
        from askfirst.exporters import markdown

        renders = {"json": whole.render, "markdown": markdown.render}
        if format not in renders:
            raise UsageError(
                "format-unknown",
                f"'{format}' is not served.",
                repair="json and markdown are; the others: askfirst export.",
            )
        with made.opened(interview) as session:
            files = renders[format](session.specification())
            return {name: text for name, text in files.items() if isinstance(text, str)}

    for function in (paper, write, export):
        _add(serves, function.__name__, function)


def _resources(serves: MCPServer, made: Interviews) -> None:
    def paper(interview: str) -> str:
        from askfirst.exporters import markdown

        with made.opened(interview) as session:
            return str(markdown.render(session.specification())["requirements.md"])

    def document(interview: str) -> str:
        from askfirst.exporters import json as whole

        with made.opened(interview) as session:
            return str(whole.render(session.specification())["requirements.json"])

    def journal(interview: str) -> str:
        from askfirst.journal import read_bytes

        return read_bytes(made.folder(interview) / NAME).decode("utf-8", "replace")

    def schema(name: str) -> str:
        from askfirst.exporters import json as whole

        known = name in agent.SCHEMAS
        return json.dumps(agent.schema(name) if known else whole.schema())

    serves.resource("askfirst://{interview}/requirements.md")(paper)
    serves.resource("askfirst://{interview}/requirements.json")(document)
    serves.resource("askfirst://{interview}/interview.jsonl")(journal)
    serves.resource("askfirst://schema/{name}")(schema)


def _prompts(serves: MCPServer) -> None:
    def interview(wish: str = "") -> str:
        return (
            f"{INSTRUCTIONS}\n\nThe wish: {wish or 'ask for it first.'}\nCall start, then next, and"
            " go on until next has no question. Then write, and show the paper."
        )

    def go_on(interview: str = "") -> str:
        return f"{INSTRUCTIONS}\n\nCall status and next for '{interview}', and go on from there."

    def review(interview: str = "") -> str:
        return (
            f"Read the paper of '{interview}' as the designer who must build it. Put what you would"
            " have to guess to the person, one question at a time. Answer nothing yourself."
        )

    def hand_over(interview: str = "") -> str:
        return (
            f"Call status for '{interview}'. Tell in five lines what is ready, what is open and who"
            " could say, what is only proposed. Then write, and name the files."
        )

    serves.prompt("interview")(interview)
    serves.prompt("continue")(go_on)
    serves.prompt("review")(review)
    serves.prompt("hand_over")(hand_over)
