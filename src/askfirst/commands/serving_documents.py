"""The documents of `askfirst mcp` as tools and resources, and its prompts.

Annotations are not postponed: the library reads the schemas of the tools from them.
"""

import json

from mcp.server.mcpserver import MCPServer

from askfirst.commands.documents import schema_of
from askfirst.commands.served import INSTRUCTIONS, Interview, Interviews, Object, add
from askfirst.errors import UsageError
from askfirst.journal import NAME


def documents(serves: MCPServer, made: Interviews) -> None:
    """The tools that give or write documents."""

    def paper(interview: Interview = "") -> Object:
        """The requirements document as it stands, in Markdown."""
        return {"paper": _files(made, interview, "markdown")["requirements.md"]}

    def write(interview: Interview = "") -> Object:
        """Write the documents into the folder of the interview."""
        with made.opened(interview, write=True) as session:
            return {"files": [str(path) for path in session.write()], "said": session.edited}

    def export(format: str, interview: Interview = "") -> Object:
        """The document in another format, as text."""
        if format not in ("json", "markdown"):
            raise UsageError(
                "format-unknown",
                f"'{format}' is not served.",
                repair="json and markdown are; the others: askfirst export.",
            )
        return dict(_files(made, interview, format))

    add(serves, paper=paper, write=write, export=export)


def _files(made: Interviews, interview: str, format: str) -> dict[str, str]:
    """The text files of an export by their names."""
    from askfirst.exporters import FORMATS

    with made.opened(interview) as session:
        files = FORMATS[format].render(session.specification())
    return {name: text for name, text in files.items() if isinstance(text, str)}


def resources(serves: MCPServer, made: Interviews) -> None:
    """What can be read: papers, journals, schemas."""

    def paper(interview: str) -> str:
        return _files(made, interview, "markdown")["requirements.md"]

    def document(interview: str) -> str:
        return _files(made, interview, "json")["requirements.json"]

    def journal(interview: str) -> str:
        from askfirst.journal import read_bytes

        with made.opened(interview) as session:
            return read_bytes(session.folder / NAME).decode("utf-8", "replace")

    def schema(name: str) -> str:
        return json.dumps(schema_of(name))

    serves.resource("askfirst://{interview}/requirements.md")(paper)
    serves.resource("askfirst://{interview}/requirements.json")(document)
    serves.resource("askfirst://{interview}/interview.jsonl")(journal)
    serves.resource("askfirst://schema/{name}")(schema)


def prompts(serves: MCPServer) -> None:
    """What a person can begin with."""

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
