"""The tools, resources and prompts of `askfirst mcp`: the same functions as the JSON commands.

Annotations are not postponed: the library reads the schemas of the tools from them. What a person
said comes in as a turn; what quotes none is proposed. Calls come one after the other.
"""

from pathlib import Path
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
from pydantic import Field

from askfirst import __version__
from askfirst.commands.asking import Asking, known_slot
from askfirst.commands.contradicting import contradictions
from askfirst.commands.contradicting import put as put_pair
from askfirst.commands.driving import following, stepped
from askfirst.commands.filing import Filing, Status, askings, filed
from askfirst.commands.putting_in_words import sheeted
from askfirst.commands.served import INSTRUCTIONS, Interview, Interviews, Object, add, plain
from askfirst.commands.serving_documents import documents, prompts, resources
from askfirst.commands.serving_forms import STATUS, Form, filled, form_of
from askfirst.commands.turning import (
    Way,
    all_questions,
    listed_questions,
    looked_at,
    record,
    retracted,
)
from askfirst.errors import AskfirstError
from askfirst.questions import Depth, Prompt
from askfirst.replies import Wish
from askfirst.trace import trace as follow

DAY: Final = 86_400
"""Seconds that a form may stay open: people think."""


Readings = Annotated[
    Any,
    Field(
        description="How you word it: one object with statement, parts, kind, by, task (where it"
        " belongs, or 'none'), later (true: a task that can wait, as said) and, where the answer"
        " has several lines, line (its number from 1, or the id of its tick or of its line of a"
        " form); or a list of these, each with its line."
    ),
]


def _call(question: str, value: Any, turns: list[int] | None, **more: Any) -> Asking:
    return Filing(id=question, value=value, turn=tuple(turns or ()), **more).asking()


def server(output: Path) -> MCPServer:
    """The server with all it offers."""
    made = Interviews(output)
    serves = MCPServer(
        "askfirst", version=__version__, instructions=INSTRUCTIONS, log_level="ERROR",
        request_state_security=RequestStateSecurity.ephemeral(ttl=DAY),
    )  # fmt: skip
    _conversation(serves, made)
    _wording(serves, made)
    _asking(serves, made)
    _looking(serves, made)
    _diagnosing(serves, made)
    documents(serves, made)
    resources(serves, made)
    prompts(serves)
    return serves


def _conversation(serves: MCPServer, made: Interviews) -> None:
    def start(
        name: str = "", by: str = "you", depth: Literal["quick", "standard", "deep"] = "quick",
        text: str = "",
    ) -> Object:  # fmt: skip
        """Begin an interview with the person `by`; gives its first question. `text`: a document
        that they have; what it says is a claim until they say it."""
        with made.begun(name, by, Depth(depth), text) as session:
            return plain(following(session))

    def next_question(interview: Interview = "") -> Object:
        """The next question, why it is asked, and what else earlier answers raised."""
        with made.opened(interview) as session:
            return plain(following(session))

    def said(
        question: str = "", reply: str = "", by: str = "", ids: list[str] | None = None,
        via: Literal["form", "chat", "voice"] = "chat", turn: int = 0, interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Record a turn: the question as you put it and the person's reply, word for word; `ids`
        are the questions of askfirst that it puts. Gives the number of the turn. With `turn` and
        `ids` only: a turn recorded before answers these questions too."""
        with made.opened(interview, by, write=True) as session:
            return plain(record(session, question, reply, Way(via), ids or [], turn))

    def answer(
        question: str, value: Any = None, turns: list[int] | None = None, reading: Readings = None,
        status: Status = "answer", reason: str = "", aside: bool = False, task: str = "",
        also: list[int] | None = None, interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Answer a question with verbatim spans of turns. What quotes no turn is only proposed.
        `also`: turns that were put for other questions and answer this one too. `task`: of `use`
        the id of the task that goes so; without it, the one that your question named, or none."""
        asked = _call(question, value, turns, reading=reading,
                      status=status, reason=reason, aside=aside, task=task,
                      also=tuple(also or ()))  # fmt: skip
        with made.opened(interview, write=True) as session:
            return plain(asked.answer(session))

    def answers(many: list[Filing | Object], interview: Interview = "") -> Object:
        """Answer several questions in one call: all that one reply says, or several. Each stands
        or is refused by itself."""
        with made.opened(interview, write=True) as session:
            return plain(filed(session, askings(many, quoting=True)))

    def retract(question: str, interview: Interview = "") -> Object:
        """Take back what was answered to one question."""
        with made.opened(interview, write=True) as session:
            return plain(retracted(session, question))

    def undo(redo: bool = False, interview: Interview = "") -> Object:
        """Take the last step back, or do it again."""
        with made.opened(interview, write=True) as session:
            return plain(stepped(session, redo))

    add(serves, start=start, next=next_question, said=said, answer=answer, answers=answers,
        retract=retract, undo=undo)  # fmt: skip


def _wording(serves: MCPServer, made: Interviews) -> None:
    def agree(
        sentences: list[Wish], reply: str = "", by: str = "", again: int = 0,
        interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Put lines of the person into clear sentences that they agree to: each with the ids that
        it stands for. Without `reply`: checks them and gives the sheet to read to the person, word
        for word. With their reply to that sheet: records it, and each sentence that they plainly
        agreed to stands. `by`: who worded them. At most 10. Where `ask` comes back, put it to them
        and send the sentences that it names with that reply, and the turn of the sheet as
        `again`."""
        with made.opened(interview, write=bool(reply)) as session:
            return plain(sheeted(session, sentences, reply, by, again))

    add(serves, agree=agree)


def _asking(serves: MCPServer, made: Interviews) -> None:
    def put(question: str, interview: str, context: Context) -> Elicit[Form] | Form:
        if not _shows_forms(context):
            return Form(reply="")
        try:
            with made.opened(interview) as session:
                prompt = session.prompt(known_slot(session, question))
                return Elicit(_text(prompt), form_of(prompt))
        except AskfirstError:
            return Form(reply="")

    def ask(
        question: str, interview: str, form: Annotated[ElicitationResult[Form], Resolve(put)]
    ) -> Object:
        """Put one question to the person through the client's own form."""
        with made.opened(interview, write=True) as session:
            slot = known_slot(session, question)
            prompt = session.prompt(slot)
            text = _text(prompt)
            if not isinstance(form, AcceptedElicitation):
                return {"asked": False, "declined": True, "chat": text}
            status = STATUS[form.data.instead]
            reply, value = filled(prompt, form.data)
            if not reply and status == "answer":
                return {"asked": False, "chat": text}
            reply = reply or form.data.instead
            turn = session.said(text, reply, "form", [slot])
            asked = _call(slot, value if status == "answer" else None, [turn.n], status=status)
            return {"asked": True, "turn": turn.n, **plain(asked.answer(session))}

    add(serves, ask=ask)


def _shows_forms(context: Context) -> bool:
    capabilities = context.client_capabilities
    forms = capabilities.elicitation if capabilities is not None else None
    return forms is not None and (forms.form is not None or forms.url is None)


def _text(prompt: Prompt) -> str:
    """A question as it can be put in a chat or above a form."""
    lines = [*prompt.shown, prompt.text]
    lines += [f"- {choice.id}: {choice.text}" for choice in prompt.choices]
    lines += [f"{frame.begin} ..." for frame in prompt.frames]
    return "\n".join(lines)


def _looking(serves: MCPServer, made: Interviews) -> None:
    def questions(whole: bool = False, interview: Interview = "") -> Object:
        """All that can be answered, in short: ids, kinds, how each stands. With `whole` also ids
        of choices and of lines of forms, what it fills, and the questions that do not apply."""
        with made.opened(interview) as session:
            return plain(all_questions(session) if whole else listed_questions(session))

    def preview(
        question: str, value: Any, turns: list[int] | None = None, reading: Readings = None,
        also: list[int] | None = None, interview: Interview = "",
    ) -> Object:  # fmt: skip
        """Where each line of an answer would go and as what; stores nothing."""
        asked = _call(question, value, turns, reading=reading,
                      also=tuple(also or ()))  # fmt: skip
        with made.opened(interview) as session:
            return plain(looked_at(session, asked))

    def contradiction(
        first: str = "", second: str = "", same: bool = False, question: str = "",
        interview: Interview = "",
    ) -> Object:  # fmt: skip
        """What contradicts what: what waits for the person, and how the others ended. With two
        records, put to the person whether they fit, or (`same`) whether they say the same."""
        wanted = bool(first or second)
        with made.opened(interview, write=wanted) as session:
            if wanted:
                put_pair(session, first, second, same, question)
            return plain(contradictions(session))

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
        """Where a record, an answer or an event comes from, and what rests on it: as `askfirst
        trace` says it."""
        with made.opened(interview) as session:
            return plain(follow(session.specification(), record))

    def check(interview: Interview = "") -> Object:
        """What the rules find in the document."""
        with made.opened(interview) as session:
            found = session.specification().findings
            return {"findings": [one.model_dump(mode="json") for one in found]}

    add(serves, questions=questions, preview=preview, contradiction=contradiction, status=status,
        trace=trace, check=check)  # fmt: skip


def _diagnosing(serves: MCPServer, made: Interviews) -> None:
    def doctor(context: Context) -> Object:
        """Whether this client shows forms, and which interviews there are."""
        shows = _shows_forms(context)
        return {
            "askfirst": __version__,
            "forms": shows,
            "advice": "Use 'ask'." if shows else "Put questions in the chat, then 'said'.",
            "interviews": [path.name for path in made.known()],
        }

    add(serves, doctor=doctor)
