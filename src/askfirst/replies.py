"""What a person can type at any question besides an answer, the same in every front end."""

import re
from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, JsonValue, field_validator

from askfirst.untrusted import without_gaps
from askfirst.vocabulary import Frozen, Kind, Quote, Via


class Action(StrEnum):
    """What a reply asks for."""

    ANSWER = "answer"
    HELP = "help"
    EXAMPLE = "example"
    UNKNOWN = "unknown"
    NOT_RELEVANT = "not-relevant"
    LATER = "later"
    NOT_ASKED = "not-asked"
    BACK = "back"
    DRAFT = "draft"
    SOURCE = "source"
    EVIDENCE = "evidence"
    GUESS = "guess"
    KIND = "kind"
    STOP = "stop"


class Wording(Frozen):
    """How whoever leads the interview words a line of a reply; it is taken only when it passes
    the check of every reading. What it leaves out stays as an earlier reading of the line said it;
    one that says nothing takes the earlier one off.

    Attributes:
        line: which line: its number from 1, the id of its tick or of its line of a form; empty
            where there is one only.
        parts: field to the words, verbatim, or to where they begin and end in the line.
        by: who worded it. task: id of the task that the line bears on. later: whether the task
            is for later, as the person said; None leaves it as it was.
    """

    line: int | str = Field(
        default="",
        description="Which line of the answer: its number from 1, or the id of its tick or of its"
        " line of a form. Needed where the answer has several lines: each reading of a list.",
    )
    kind: Kind | None = None
    parts: dict[
        Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")],
        Annotated[str, Field(max_length=2000)] | tuple[int, int],
    ] = Field(default={}, max_length=20)
    statement: str = Field(default="", max_length=2000)
    by: str = Field(default="", max_length=200)
    task: str = Field(
        default="",
        max_length=40,
        description="Id of the task that the line bears on, such as NEED-02; it stands with it."
        " 'none': with no task, under what holds everywhere.",
    )
    later: bool | None = Field(
        default=None,
        description="That this task is for later: the person said so in a turn of the answer.",
    )

    @property
    def puts(self) -> bool:
        """Whether it words the line, and does not only say where it belongs."""
        return bool(self.statement or self.parts or self.kind)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not (self.puts or self.task) and self.later is None


class Wish(Frozen):
    """A sentence that is to stand for lines of a person, once they agreed to it.

    Attributes:
        records: ids of the lines as the paper prints them, also of steps; the first keeps its id.
        task: id of the task that it belongs to, or `NO_TASK`; empty leaves that as it is.
    """

    records: tuple[str, ...] = Field(min_length=1, max_length=12)
    statement: str = Field(max_length=2000)
    task: str = Field(default="", max_length=40)


class Agreed(Frozen):
    """A sentence of a sheet, and what became of it.

    Attributes:
        number: its number on the sheet. said: what it stands for, as it was said. reason: why it
            does not stand; empty where it may be read to the person, or stands.
    """

    number: int
    records: tuple[str, ...]
    statement: str
    said: tuple[str, ...] = ()
    agreed: bool = False
    reason: str = ""


class Unsaid(Frozen):
    """A line of an answer that is only proposed, and why.

    Attributes:
        line: its number from 1, or the id of its tick or of its line of a form. code: no-turn,
            not-said, other-questions, cut, only-agrees or not-picked; reason: the same in words.
    """

    line: str
    text: str
    code: str
    reason: str


class Unprinted(Frozen):
    """A reading that is not printed as it was worded, and the words of it that are in the way.

    Attributes:
        line: its number from 1, or the id of its tick or of its line of a form.
    """

    line: str
    words: tuple[str, ...]
    reason: str


class Reply(Frozen):
    """One reply of a person, a file or a program to one prompt.

    Attributes:
        value: a text for text and long; the id of a choice (or own words after
            `other: `) for choice; a list of lines for box; a list of ids or {id: words} for
            choices; {frame id: text} for form. The number of a passage for evidence.
        reason: of "not relevant", or of a change.
        turns: numbers of the turns that a program quotes; with none it quotes nobody, and None is
            for whoever is asked themselves.
            also: those of them that were put for other questions and answer this one too.
        readings: how a program that leads the interview words lines of the value.
        task: id of the task that a walk is of.
    """

    action: Action = Action.ANSWER
    value: JsonValue = None
    reason: str = ""
    sure: bool = True
    via: Via = Via.HUMAN
    evidence: tuple[Quote, ...] = ()
    owner: str = ""
    due: str = ""
    readings: tuple[Wording, ...] = ()
    turns: tuple[int, ...] | None = None
    also: tuple[int, ...] = ()
    task: str = ""

    @field_validator("value")
    @classmethod
    def _typed(cls, value: JsonValue) -> JsonValue:
        return _without_gaps(value)


def _without_gaps(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return without_gaps(value)
    if isinstance(value, list):
        return [_without_gaps(one) for one in value]
    if isinstance(value, dict):
        return {key: _without_gaps(one) for key, one in value.items()}
    return value


WORDS: Final[dict[str, Action]] = {
    "?": Action.HELP,
    ":?": Action.HELP,
    ":help": Action.HELP,
    "dk": Action.UNKNOWN,
    ":dk": Action.UNKNOWN,
    ":eg": Action.EXAMPLE,
    ":na": Action.NOT_RELEVANT,
    ":later": Action.LATER,
    ":back": Action.BACK,
    ":doc": Action.DRAFT,
    ":src": Action.SOURCE,
    ":guess": Action.GUESS,
    ":kind": Action.KIND,
    ":stop": Action.STOP,
}

SUMMARY: Final = (
    "? help  dk don't know (dk the office: who would)  :na not relevant  :later  :back"
    "  :stop save and leave"
)
FURTHER: Final = "also: :eg examples  :doc draft  :src source  :guess  :kind what it is taken as"
"""What is told only to those who ask for help."""


_WOULD: Final = re.compile(
    r"^(?:(?:ask|maybe|perhaps|probably|i think|i guess)[\s,]+)+"
    r"|(?<![\s,])[\s,]+(?:maybe|perhaps|probably|i think|i guess|if any(?:body|one))$"
    r"|(?<!\s)\s+(?:would|will|might)(?: know)?$",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(r"(?:about|of|that|it|this|yet|sorry|really)\b", re.IGNORECASE)
"""How words behind a don't know begin that name nobody who would know."""
_EVIDENCE: Final = re.compile(r"!(\d{1,2})")
"""`!2` adds the second passage that `:src` shows to the answer, or takes it away again."""


_MATTER: Final = re.compile(
    r"(?:how|what|which|whether|if|when|where|why|whose)\s+\w", re.IGNORECASE
)
"""Begins what is not known, and nobody who would: "dk how many there are"."""
_ASKED: Final = re.compile(
    r"(?:how|what|which|whether|if|when|where|why|whose|who)\W*", re.IGNORECASE
)
"""Says the question again and names nobody: "dk when"."""


def read(text: str) -> Reply | str:
    """A typed line as a reply word, or as the text it is.

    A line that starts with two colons is the text behind the first one, so that `::back` answers
    ":back". What follows `:na` on the line is its reason, what follows `dk` who would know.
    """
    stripped = text.strip()
    if stripped.startswith("::"):
        return stripped[1:]
    if evidence := _EVIDENCE.fullmatch(stripped):
        return Reply(action=Action.EVIDENCE, value=evidence[1])
    word, _, rest = stripped.partition(" ")
    action = WORDS.get(word.lower())
    if action is Action.NOT_RELEVANT:
        return Reply(action=action, reason=rest.strip())
    bare = word.lower().rstrip(":,;")
    matter = _NOBODY.match(rest.strip()) or _MATTER.match(rest.strip())
    if WORDS.get(bare) is Action.UNKNOWN and not matter:
        owner = _ASKED.sub("", rest) if _ASKED.fullmatch(rest.strip()) else rest
        owner = " ".join(owner.split()).strip(" ,;:.")
        if beside := _beside(owner):
            return Reply(action=Action.UNKNOWN, owner=beside["who"], reason=stripped)
        return Reply(action=Action.UNKNOWN, owner=_WOULD.sub("", owner).strip())
    if action is not None and not rest:
        return Reply(action=action)
    return text


def names_only(text: str) -> str:
    """Who would know, of a line such as "dk the office" that says no more; else empty."""
    reply = read(text)
    unknown = isinstance(reply, Reply) and reply.action is Action.UNKNOWN and not reply.reason
    return reply.owner if isinstance(reply, Reply) and unknown else ""


def told_beside(text: str) -> str:
    """What somebody tells all the same in front of who would know: "dk the town pays, Ruth knows"
    tells that the town pays; empty of every other line."""
    word, _, rest = text.strip().partition(" ")
    if WORDS.get(word.lower().rstrip(":,;")) is not Action.UNKNOWN or _MATTER.match(rest.strip()):
        return ""
    found = _beside(rest.strip(" ,;:."))
    return found["told"].strip() if found else ""


def _beside(rest: str) -> re.Match[str] | None:
    """What stands behind a don't know, where it tells something and then who would know it."""
    from askfirst.text.lexicon import is_person  # English is loaded with the first answer

    found = _TOLD_FIRST.fullmatch(rest)
    last = found["told"].rpartition(" ")[2] if found else ""
    return found if last and not is_person(last) else None


_TOLD_FIRST: Final = re.compile(
    r"(?!ask\b|maybe\b|perhaps\b|probably\b)(?P<told>[^\W\d_][\w'’-]*(?:\s+[\w'’-]+){1,7})[,;.]\s+"
    r"(?=ask\s|.*\s(?:knows?|would)(?:\s+know)?$)(?:ask\s+)?"
    r"(?P<who>(?!i\s|we\s|you\s|it\s|nobody\s|who\s)[^\W\d_][\w'’.-]*(?:\s+[\w'’.-]+){0,4}?)"
    r"(?:\s+(?:knows?|would(?:\s+know)?))?",
    re.IGNORECASE,
)
"""Two words at least, so that it is no name alone; then "ask the office", or "Ruth knows"."""


def not_known(text: str) -> str:
    """What somebody does not know, in their words, of a line such as "dk what it costs"; empty of a
    bare "dk"."""
    word, _, rest = text.strip().partition(" ")
    unknown = WORDS.get(word.lower().rstrip(":,;")) is Action.UNKNOWN
    return rest.strip(" ?.") if unknown and _MATTER.match(rest.strip()) else ""


def unknown_word(text: str) -> str:
    """The word of a line that looks like a reply word but is none (`:bakc`); else empty."""
    word = text.strip().split(" ", 1)[0]
    looks = len(word) > 1 and word[0] == ":" and word[1:].isalpha() and word == text.strip()
    return word if looks and word.lower() not in WORDS else ""


def near(word: str) -> str:
    """The reply word that was probably meant, as a question; empty when none is close."""
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), [one for one in WORDS if len(one) > 2], n=1)
    return f" Did you mean {close[0]}?" if close else ""
