"""Questions as data: what a pack of questions holds, and the prompt a front end is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final, Literal, NamedTuple, Self

from pydantic import Field, StringConstraints, model_validator

from askfirst.vocabulary import Frozen, Kind, Quote

OTHER: Final = "other"
NOT_SURE: Final = "not-sure"
NONE: Final = "none"

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


def braceless(text: str) -> str:
    """Somebody's words for the text of a question, in which braces stand for what is filled in."""
    return text.replace("{", "(").replace("}", ")")


def shortened(text: str, most: int) -> str:
    """A text on one line, of so many words at most."""
    words = text.split()
    return " ".join(words[:most]) + (" ..." if len(words) > most else "")


TWO_ROWS: Final = 140
"""Characters on two rows of a terminal of the usual width."""


def within(text: str, most: int = TWO_ROWS) -> str:
    """A text on one line, cut between words where it has more characters than that."""
    plain = " ".join(text.split())
    kept = plain[: most - 3]
    return plain if len(plain) <= most else f"{kept.rpartition(' ')[0] or kept} ..."


class Depth(StrEnum):
    """How far an interview goes; each depth includes the ones before it."""

    QUICK = "quick"
    STANDARD = "standard"
    DEEP = "deep"

    def reaches(self, other: "Depth") -> bool:
        """Whether an interview at this depth asks questions of the other depth."""
        return _RANKS[self] >= _RANKS[other]


_RANKS: Final = {depth: rank for rank, depth in enumerate(Depth)}
SCREENS: Final = {Depth.QUICK: 12, Depth.STANDARD: 40}
"""Screens that wait for a key in a whole interview; depth deep has no limit."""


class QuestionKind(StrEnum):
    """How a question is answered.

    text: one line. long: several lines. choice: one of several. choices: several of several, each
    with a few words if the question asks for them. box: one item a line. form: one line for each
    of several beginnings of a sentence, on one screen.
    """

    TEXT = "text"
    LONG = "long"
    CHOICE = "choice"
    CHOICES = "choices"
    BOX = "box"
    FORM = "form"


class Choice(Frozen):
    """One answer to pick.

    `cues` are words that, said earlier, make it a guess to start from, or withdraw it where
    choices are taken for true. `topics` are what ticking it asks for. `record` is the kind of
    record a tick becomes, where the question's does not fit. `when`: whether it is offered.
    `asks` is left open where it is ticked without a word, unless another line says it with one of
    the words `said_by`. `label` is printed before the words that somebody adds, where the text
    would promise more than they say: "speed: the gate opens within two seconds".
    """

    id: Identifier
    text: str
    label: str = ""
    cues: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    record: Kind | None = None
    when: str = "always"
    asks: str = ""
    said_by: tuple[str, ...] = ()

    @property
    def begin(self) -> str:
        """What stands before the words that somebody adds: "Both hold, because", "What is not
        right?" for "Partly: I say what is not right"."""
        if self.text.endswith("..."):
            return self.text.removesuffix("...").rstrip()
        _, mark, asked = self.text.partition(": I say ")
        return f"{asked[:1].upper()}{asked[1:]}?" if mark else f"{self.text}:"


class LinePart(Frozen):
    """One field of a line and how it is told from the rest.

    Parts stand in the order they have in the line. Exactly one has none of the marks: it takes
    what is left. `before` names a mark that ends
    the part at the start of the line ("Nurse: ..."), `after` the marks that begin it ("-> ..."),
    `enclosed` a pair of brackets around it ("(12)"). `most_words` limits a `before` part, so that
    a colon inside a sentence is not taken for a role. `opens` are words with which the part may
    begin behind a semicolon, as a mark that is kept ("; every hour"). `beside` names a part without
    which this one is not looked for. `cut` names words dropped from its start.
    `one_of` are the words it can be; the first of them in it is kept. The label with a colon is a
    mark of every part.
    """

    field: FieldName
    before: str = ""
    after: tuple[str, ...] = ()
    enclosed: str = Field(default="", pattern=r"^(?:\S\S)?$")
    opens: tuple[str, ...] = ()
    beside: str = ""
    most_words: int = 0
    cut: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    label: str = ""

    @property
    def takes_the_rest(self) -> bool:
        """Whether it has none of the marks: exactly one part of a line is like that."""
        return not (self.before or self.after or self.enclosed)


class Frame(Frozen):
    """The beginning of a sentence that the person finishes, on its own line of a form.

    `asks`: the same as a question, for whoever reads that its end is not known. `retired`: not
    asked any more; what was answered to it counts.
    """

    id: Identifier
    begin: str
    asks: str = ""
    record: Kind | None = None
    reads: str = ""
    produces: str = ""
    topics: tuple[str, ...] = ()
    retired: bool = False


class Question(Frozen):
    """One question of a pack.

    Attributes:
        text: at most 34 words; `{name}`, `{main}`, `{record}` and the like are filled from
            earlier answers.
        help: one line. examples: two, from far domains. why: why it is asked; `root` names the
            source of that reason. produces: fields of the document that it fills
            (`goal.now`, `decision.reader`).
        topics: what it asks for, by the names of the coverage list; details: it asks for details
            of things already named.
        record: kind of record each line (or tick) becomes; `needs` are the fields a line must have
            to become one.
        reads: name of the reader of its lines (`statements.READERS`); empty for the one that fits
            its kind of record.
        each: the question is asked once for each record of this kind for which `which` holds, at
            most `at_most` of them below depth deep (0: all).
        about: each line of the box tells more of one record of this kind for which `which` holds.
            The records stand in the box already, one a line with its number; the question is
            not asked where there is none.
        assumed: the choices are taken for true unless ticked: a tick objects, with the right words;
            each of the others becomes an assumption marked as nobody's word.
        prefill: name of what is offered already filled in. show: questions whose answers are
            shown above it. probe: follow-ups may be put about words of the answer.
        optional: an empty reply is an answer ("nothing").
        retired: not asked any more; an answer from an older journal counts as ever.
    """

    id: Identifier
    kind: QuestionKind
    text: str
    help: str = ""
    examples: tuple[str, ...] = ()
    why: str = ""
    root: str = ""
    produces: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    details: bool = False
    depth: Depth = Depth.QUICK
    when: str = "always"
    choices: tuple[Choice, ...] = ()
    words: bool = False
    most: int = 0
    assumed: bool = False
    line: tuple[LinePart, ...] = ()
    frames: tuple[Frame, ...] = ()
    frame: str = ""
    record: Kind | None = None
    reads: str = ""
    needs: tuple[FieldName, ...] = ()
    each: Kind | None = None
    about: Kind | None = None
    which: str = "always"
    at_most: int = 0
    prefill: str = ""
    show: tuple[Identifier, ...] = ()
    optional: bool = False
    probe: bool = False
    aliases: tuple[Identifier, ...] = ()
    retired: bool = False

    @model_validator(mode="after")
    def _parts_fit_the_kind(self) -> Self:
        if self.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES) and not (
            self.choices or self.prefill
        ):
            raise ValueError("a choice needs `choices` or a `prefill` that offers them")
        if self.kind is QuestionKind.FORM and not self.frames:
            raise ValueError("a form needs `frames`")
        if self.kind is QuestionKind.BOX and not self.line and not self.reads:
            raise ValueError("a box needs `reads`, the name of its reader, or `line`")
        if self.line and len([part for part in self.line if part.takes_the_rest]) != 1:
            raise ValueError("exactly one part of `line` has no `before`, `after` or `enclosed`")
        if self.about and (self.kind is not QuestionKind.BOX or self.each or self.record):
            raise ValueError("`about` is for a box without `each` and `record`")
        return self

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id; None when there is none."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class Section(Frozen):
    """A part of the interview, under one heading."""

    id: Identifier
    title: str
    questions: tuple[Question, ...]


class Pack(Frozen):
    """A file of questions.

    A section whose id another pack has too adds its questions there; a question with the id of
    one of that pack replaces it. `when` says for which interviews the pack is used. `format` is
    the format of the file, so that a later one is told from a faulty one.
    """

    format: int = Field(default=1, ge=1)
    id: Identifier
    version: int = Field(ge=1)
    title: str
    about: str = ""
    when: str = "always"
    sections: tuple[Section, ...]

    def questions(self) -> tuple[Question, ...]:
        """All questions in order."""
        return tuple(question for section in self.sections for question in section.questions)


class PackUse(Frozen):
    """Which pack, in which version, an interview was led with."""

    id: str
    version: int
    digest: str


FEW: Final = 16
SHORT: Final = 20
LONG: Final = 45
"""Minutes that are told before the pace of a person is known: for few screens, for many."""


@dataclass(frozen=True)
class Progress:
    """Screens answered, open, and how many more may open; the minutes that are left, 0 as long as
    the pace is not known."""

    answered: int = 0
    open: int = 0
    may_open: int = 0
    minutes: int = 0

    @property
    def most(self) -> int:
        """Screens in all, at most."""
        return self.answered + self.open + self.may_open

    @property
    def usual(self) -> int:
        """Minutes that so many screens usually take."""
        return LONG if self.most > FEW else SHORT

    def told(self) -> str:
        """How far it is, in one line: "question 4 of at most 12, about 20 minutes"."""
        if not self.open:
            return ""
        minutes = self.minutes or self.usual
        unit = "minute" if minutes == 1 else "minutes"
        return f"question {self.answered + 1} of at most {self.most}, about {minutes} {unit}"


class Offer(NamedTuple):
    """A line offered beside the person's own, with the passage of a source it stands in."""

    text: str
    passage: Quote


Typed = str | list[str] | dict[str, str]
"""What is in the fields of a question: a text, the lines of a box, texts or words by id."""

PromptType = Literal["question", "follow-up", "read-back", "contradiction"]


class Prompt(NamedTuple):
    """One screen: everything a front end needs to ask, and nothing it must look up.

    Attributes:
        slot: what the answer is stored under: the question's id, `id@RECORD` for one asked about
            a record, `id!1` for its first follow-up.
        text, help, examples, why: as to be shown, filled in and harmless on a screen.
        shown: lines to show above the question (an earlier answer it bears on, a summary).
        choices: what can be picked. prefill: the text already in the field. picked: ids of the
            choices already picked, with their words. offers: lines that may be taken over.
        typed: what the person typed here before and did not send; it goes before what is filled in.
        passages: sentences of the documents that bear on it; each may be added as evidence.
        answered: whether it has been answered before (then prefill is that answer).
        taken_as: what kind of system it is taken as, where the screen rests on that.
    """

    slot: str
    kind: QuestionKind
    text: str
    type: PromptType = "question"
    section: str = ""
    help: str = ""
    examples: tuple[str, ...] = ()
    why: str = ""
    shown: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    words: bool = False
    most: int = 0
    line: tuple[LinePart, ...] = ()
    frames: tuple[Frame, ...] = ()
    frame: str = ""
    prefill: str = ""
    picked: Mapping[str, str] = {}
    typed: Typed | None = None
    offers: tuple[Offer, ...] = ()
    passages: tuple[Quote, ...] = ()
    optional: bool = False
    answered: bool = False
    progress: Progress = Progress()
    taken_as: str = ""
