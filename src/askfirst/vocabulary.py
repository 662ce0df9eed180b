"""The words that everything speaks: kinds of record, who says it, and quotations.

Apart from the specification, because the first question needs these and not the rest. For the same
reason this module and the others of models that it needs (`questions`, `events`, `replies`) do not
postpone their annotations: pydantic would compile each of them from its text at every start.
"""

from enum import StrEnum
from typing import Annotated, Final, NamedTuple

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """A model that neither changes nor takes unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Kind(StrEnum):
    """The kinds of record in a specification."""

    GOAL = "goal"
    ROLE = "role"
    NEED = "need"
    EXCLUSION = "exclusion"
    FUNCTION = "function"
    QUALITY = "quality"
    LIMIT = "limit"
    INTERFACE = "interface"
    DATA = "data"
    RULE = "rule"
    ASSUMPTION = "assumption"
    RISK = "risk"
    CHECK = "check"
    TERM = "term"
    EVIDENCE = "evidence"
    QUESTION = "question"


class KindInfo(NamedTuple):
    """How a kind is numbered and called. `singular` and `plural` are for readers."""

    prefix: str
    singular: str
    plural: str


KINDS: Final[dict[Kind, KindInfo]] = {
    Kind.GOAL: KindInfo("G", "goal", "goals"),
    Kind.ROLE: KindInfo("STK", "role", "roles"),
    Kind.NEED: KindInfo("NEED", "need", "needs"),
    Kind.EXCLUSION: KindInfo("OUT", "exclusion", "exclusions"),
    Kind.FUNCTION: KindInfo("FR", "function", "functions"),
    Kind.QUALITY: KindInfo("QR", "quality demand", "quality demands"),
    Kind.LIMIT: KindInfo("CON", "limit", "limits"),
    Kind.INTERFACE: KindInfo("IF", "neighbour", "neighbours"),
    Kind.DATA: KindInfo("DR", "kind of data", "kinds of data"),
    Kind.RULE: KindInfo("BR", "rule", "rules"),
    Kind.ASSUMPTION: KindInfo("ASM", "assumption", "assumptions"),
    Kind.RISK: KindInfo("RISK", "risk", "risks"),
    Kind.CHECK: KindInfo("TST", "check", "checks"),
    Kind.TERM: KindInfo("TERM", "word", "words"),
    Kind.EVIDENCE: KindInfo("F", "source sentence", "source sentences"),
    Kind.QUESTION: KindInfo("OPEN", "open question", "open questions"),
}


class Via(StrEnum):
    """Who an answer comes from: a person, a document, an assumption nobody objected to, or a
    program that led the interview and quotes nobody."""

    HUMAN = "human"
    DOCUMENT = "document"
    ASSUMED = "assumed"
    PROPOSED = "proposed"


class Form(StrEnum):
    """How a statement is made of its words: a sentence with a *shall*, what happens and what
    follows side by side, or the line as typed. All three are requirements."""

    COMPOSED = "composed"
    PAIRED = "paired"
    STATED = "stated"


class Pattern(StrEnum):
    """The EARS patterns (Mavin et al., RE 2009). NONE: no *shall*, or not in a pattern."""

    UBIQUITOUS = "ubiquitous"
    EVENT = "event"
    STATE = "state"
    UNWANTED = "unwanted"
    OPTION = "option"
    COMPLEX = "complex"
    NONE = "none"


class Quote(Frozen):
    """A passage of a stored source text, verbatim: `stored[start:end] == quote`.

    Attributes:
        source: file name of the source, never a path.
        sha256: of the stored text.
        start, end: offsets in characters into the stored text.
        speaker: who says it, in the source's words; empty when nobody is named.
        hedge: the word that weakens it (`reportedly`), verbatim; empty when there is none.
        use: how the person lets it count: `claim` until they say `true` or `do not use`.
    """

    source: str
    sha256: str
    start: int
    end: int
    quote: str
    speaker: str = ""
    hedge: str = ""
    use: str = "claim"


class Worded(Frozen):
    """How a program words what a person said: checked word for word, else it is not kept.

    Attributes:
        kind: what it is; None leaves that to askfirst. parts: field to the words, verbatim.
        statement: as the document prints it; empty leaves the line as askfirst reads it.
        by: who worded it. task: id of the task that the line bears on, or `NO_TASK`; empty leaves
        that to askfirst. later: whether the task was said to be for later.
        agreed: number of the turn in which the statement was read to the person and they agreed;
        it may say it in other words then. same: the record, or the key of the line, whose
        statement of that turn tells this one too.
    """

    kind: Kind | None = None
    parts: dict[str, str] = {}
    statement: str = ""
    by: str = ""
    task: str = ""
    later: bool = False
    agreed: int = 0
    same: Annotated[str, Field(pattern=r"^[A-Z]*-?[0-9]*$", max_length=20)] = ""


NO_TASK: Final = "none"
"""In place of the id of a task: the line holds everywhere."""
OPEN_TURN: Final = "OPEN-turn-"
"""Begin of the id of a question that a turn left open; the number of the turn follows."""
AS_TODAY: Final = "as today: "
"""In front of what is done today, where it is offered as something that may have to be done."""
OF_FACTS: Final = {"kept": "Kept", "apart": "Told apart", "entered": "Entered"}
"""What a rule tells of facts that are noted down, by its sort: it stands with the things."""
REMARK: Final = "remark"
"""The id of the question that a remark on a read-back answers."""
NOT_AT_ALL: Final = "not-at-all"
"""The sort of a wish that somebody dropped when they were asked whether it is meant now."""
STORY: Final = "story"
"""The sort of a function that only tells what happened once: it demands nothing."""
LEFT_OUT: Final = "left-out"
"""The sort of what is no part of it, at least for now."""
NOT_WANTED: Final = ("never", LEFT_OUT, "others-job")
"""Sorts of needs that say what the system does not do."""
AREAS: Final = "areas"
"""How the slot of the screen ends that asks who does what in a part no task takes up."""
BELONGS: Final = "belongs"
"""Names, in the cause of the screen that asks which task a line belongs to, the record of each."""
OF_TASKS: Final = "tasks"
"""Names the tasks there, in the order of their numbers."""
SPOKEN_OF: Final = "spoken"
"""How the slot of the screen ends that offers what was spoken of before the tasks."""
SPOKEN: Final = "told-"
"""Begins the id of a choice that is a line of the person's own: ticked, it stands as typed."""
MOST_DIGITS: Final = 15
"""Longer numbers count nothing that askfirst numbers."""


def counted(digits: str) -> int:
    """The number that decimal digits write; 0 when there are too many of them, or none."""
    return int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else 0
