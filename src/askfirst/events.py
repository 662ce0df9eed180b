"""What can happen in an interview. The journal is a list of these and nothing else: the kinds are
fixed, see `Event`; state is a fold over them; nothing is ever changed or deleted."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, JsonValue, field_validator

from askfirst.questions import PackUse, Question
from askfirst.stamped import Key, Name, Record, Slot, Stamped, Typed
from askfirst.vocabulary import Frozen, Quote, Via, Worded

FORMAT_VERSION: Final = 2
"""The latest format of events that this askfirst reads. Only events that an older one could not
read carry it: turns, and answers with values that nobody said or questions that nobody put."""
FIRST_FORMAT: Final = 1
"""The format that the first event of a journal says: older programs read such a journal."""

PUT: Final = "put-by-another"
"""The code of two statements that a program found and put to the person side by side."""


Weight = Literal["must", "should", "could", "won't"]
"""How much a task weighs for somebody."""
MOST_TASKS: Final = 15
MOST_ROUNDS: Final = 3


class AnswerStatus(StrEnum):
    """What a person did with a question. LATER is not an answer: the question stays open, as it
    does with NOT_ASKED, which a program says of a question that it did not put to the person."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_RELEVANT = "not-relevant"
    LATER = "later"
    NOT_ASKED = "not-asked"


class Line(Frozen):
    """One line of a list, one tick, or one line of a form.

    Attributes:
        key: names the line inside the whole interview, for ever (`L12`).
        record: id of the record it became (`NEED-03`); None when it made none.
        text: as typed. fields: what was understood of it.
        frame: the line of the form it belongs to. choice: the tick it belongs to.
        about: id of the record named elsewhere of which the line tells more, or of the open
            question for which it says who could answer.
        status: `unknown` for a line that says "don't know".
        worded: how a program words it, in place of askfirst's own reading.
        said: who said it and in which event, where it joined the answer of somebody else; in no
            journal.
    """

    key: Key
    text: Typed
    record: Record | None = None
    fields: dict[str, Typed] = {}
    frame: Name = ""
    choice: Name = ""
    about: Name = ""
    status: AnswerStatus = AnswerStatus.ANSWERED
    sure: bool = True
    via: Via = Via.HUMAN
    evidence: tuple[Quote, ...] = ()
    worded: Worded | None = None
    said: Stamped | None = Field(default=None, exclude=True)


class Asked(Stamped):
    """Something that no pack asks was put to the person: a follow-up, a read-back, a conflict.

    Journaled so that folding never runs a rule. The reply is an ordinary `Answered` under the
    same slot; `interview.standing(slot)` says whether it counts.

    A follow-up on an answer has the slot of that answer, `!` and a number or a name: `goals!1`,
    `need-number@NEED-02!1`; so has a contradiction, by its first side. An empty `value` in reply
    means "leave it"; "don't know" makes an open question of it. `about` is the number of the event
    it asks about. `cause` says why it was put, and what becomes of the reply:

    | key | what it does |
    |---|---|
    | `section` | the section that it belongs to |
    | `rests` | place (`goals#L3`, `refuse` for a whole answer) to the text there: once one reads
      otherwise, the reply is parked. Without it: once the answer it is `about` is changed |
    | `record`, `words` | the reply says what the record means by these words of it; all replies on
      the same words stand there together. `record` is empty where the words made none |
    | `line` | key of the line with the words; it is shown above |
    | `code` | the rule that asks. `and-then`: the reply is what follows on the record; `unasked`: a
      task, behind `words`; `absolutes`: the exceptions of `records` |
    | `probe`, `word` | a row of `probes.tsv`: the reply is a record of its own, behind the word |
    | `walks` | line of the form to the task whose steps it tells |
    | `asked-back` | line of the form to the `record` and `word` of which it tells, and the `sort` |
    | `records` | of a read-back: "yes" confirms them, `other` says what is not right; of a
      contradiction: its sides, and `other` says why both hold. `pair`: two that say the same |
    | `sides`, `change` | the words of both, shown above; slots that "first" and "second" lead to |
    | `places`, `axis` | places of two statements, for the same; what they pull apart on |
    | `quotes`, `differs` | passages of documents, and in what two of them differ: what the reply
      decides follows it as `Disposed` events |
    | `slots` | whose owners are asked for, numbered from 1; `interview.owners()` has the result |
    | `field`, `missing`, `message` | for whoever reads the journal; nothing rests on them |
    """

    event: Literal["asked"] = "asked"
    slot: Slot
    type: Literal["follow-up", "read-back", "contradiction"]
    question: Question
    about: int
    cause: dict[str, JsonValue] = {}

    @field_validator("cause")
    @classmethod
    def _with_whole_quotes(cls, cause: dict[str, JsonValue]) -> dict[str, JsonValue]:
        quotes = cause.get("quotes")
        for one in quotes if isinstance(quotes, list) else ():
            Quote.model_validate(one)
        return cause

    def listed(self, name: str) -> list[str]:
        """The texts of a list in the cause; empty where there is none of that name."""
        found = self.cause.get(name)
        return [str(one) for one in found] if isinstance(found, list) else []

    @property
    def rests(self) -> dict[str, str]:
        """Place to text of what it rests on; empty where that is not said."""
        found = self.cause.get("rests")
        return {key: str(text) for key, text in found.items()} if isinstance(found, dict) else {}


class Answered(Stamped):
    """A reply to a question, follow-up or read-back.

    Attributes:
        value: the text, or the id of the choice; empty for lists. other: own words for "other".
        lines: items of a list, ticks, lines of a form. record: id of the record that a single
            answer makes. question_record: id of the open question a "don't know" makes.
        evidence: the passages given with it. attached: whether those that belong to a line stand
            at that line; else they belong to every line.
        worded: how a program words an answer that makes one record. task: that a walk is of.
        turns: that it quotes; what has `via` proposed quotes none. format: not for older programs.
    """

    event: Literal["answered"] = "answered"
    slot: Slot
    status: AnswerStatus = AnswerStatus.ANSWERED
    value: Typed = ""
    other: Typed = ""
    lines: tuple[Line, ...] = ()
    record: Record | None = None
    question_record: Name | None = None
    reason: Typed = ""
    sure: bool = True
    via: Via = Via.HUMAN
    evidence: tuple[Quote, ...] = ()
    attached: bool = False
    owner: str = ""
    due: str = ""
    worded: Worded | None = None
    turns: tuple[int, ...] = ()
    task: Name = ""
    format: int = 0

    def line(self, key: str) -> Line | None:
        """The line with this key; None when there is none."""
        return next((one for one in self.lines if one.key == key), None)


class Said(Stamped):
    """A turn of a conversation that a program led: what it asked and what a person replied, both
    word for word; `by` is the person.

    Attributes:
        way: how the reply came. slots: the questions that were put with it, if named; also: those
            that its reply answers besides. turn: the turn, in the same words, that this adds to.
    """

    event: Literal["said"] = "said"
    question: Typed
    reply: Typed
    way: Literal["form", "chat", "voice"] = "chat"
    slots: tuple[Slot, ...] = ()
    turn: int = 0
    also: tuple[Slot, ...] = ()
    format: int = 0


class Confirmed(Stamped):
    """A person said of records or answers that they are right, or not any more."""

    event: Literal["confirmed"] = "confirmed"
    records: tuple[str, ...]
    verdict: Literal["yes", "no"] = "yes"
    reason: str = ""


class Disposed(Stamped):
    """What a person decided about a passage of a source.

    Attributes:
        quotes: the passages; `use` of each is how it may count.
        slot: the reply that decided it, which comes just before and takes it along when it is
            taken back; empty for a step of its own.
        record: id of the record (`F-02`) that one used passage becomes.
    """

    event: Literal["disposed"] = "disposed"
    quotes: tuple[Quote, ...]
    disposition: Literal["used", "context", "set-aside", "contradicts"]
    slot: Slot = ""
    record: Record | None = None


class InWords(Frozen):
    """Words of a person, and how they stand now: in a sentence of theirs, or told by another.

    Attributes:
        key: of the line; empty for a whole answer. text: as typed; in other words the answer counts
            as it was given again.
    """

    slot: Slot
    key: Key = ""
    text: Typed
    worded: Worded


class PutInWords(Stamped):
    """Sentences were read to a person, who agreed to them; `by` is the person.

    Attributes:
        turn: number of the turn with the sheet that was read and the reply.
    """

    event: Literal["worded"] = "worded"
    turn: int
    lines: tuple[InWords, ...]


class Undone(Stamped):
    """An earlier event is taken back; its number counts on, its ids are not used again."""

    event: Literal["undone"] = "undone"
    target: int
    reason: str = ""


class ImportedSource(Frozen):
    """A source as stored beside the journal: file name, digest of the stored text, its size."""

    name: str
    sha256: str = Field(pattern=r"^[0-9a-f]*$", max_length=64)
    words: int
    sentences: int


class Imported(Stamped):
    """Sources joined the interview."""

    event: Literal["imported"] = "imported"
    sources: tuple[ImportedSource, ...]


class Noted(Stamped):
    """Anything else worth keeping: the start, a raised depth, changed packs, a reason for a change.

    topic `start` carries `name`, `depth`, `packs` and `format`; `depth` carries `depth`; `packs`
    carries `packs` and what became of the answers; `why` carries `slot` and `reason`;
    `private` says in `data` whether no server and no model may see the interview.
    """

    event: Literal["noted"] = "noted"
    topic: Literal["start", "depth", "packs", "why", "order", "private"]
    format: int = 0  # as askfirst began before it wrote it down
    name: str = ""
    depth: Literal["", "quick", "standard", "deep"] = ""
    packs: tuple[PackUse, ...] = ()
    slot: Slot = ""
    reason: str = ""
    data: dict[str, JsonValue] = {}


Way = Literal["page", "mail", "file"]
"""How the answers of somebody who was not there came."""
Given = Annotated[
    str, Field(pattern=r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$")
]
"""When somebody gave an answer, by their own clock, in UTC; empty when not said."""


class Invited(Stamped):
    """A page with questions was made for a person, or a mail was written; `slots`: what it asks."""

    event: Literal["invited"] = "invited"
    person: str
    slots: tuple[Slot, ...] = ()
    way: Literal["page", "mail"] = "page"


class Opinion(Stamped):
    """What somebody who was not there answered to one question; `by` is that person.

    It replaces nothing. It is in force as long as nobody else answered, and stands beside the
    answer in force where it differs.

    Attributes:
        answer: what `accept` made of it. Its ids follow from who said what, so that they are the
            same in whatever order answers arrive.
        comment: what they wrote beside it.
    """

    event: Literal["opinion"] = "opinion"
    answer: Answered
    given: Given = ""
    way: Way = "file"
    comment: str = ""

    @property
    def when(self) -> str:
        """When it was given; when it came, where nobody said."""
        return self.given or self.at


class Weighed(Stamped):
    """How much each task weighs for one person, by its id, and what they say to it in words; `by`
    is that person."""

    event: Literal["weighed"] = "weighed"
    weights: dict[str, Weight] = {}
    words: dict[str, str] = {}
    given: Given = ""
    way: Way = "file"


class Round(Stamped):
    """A round was begun in which each person shares out 100 points over the same tasks; `agree` is
    the share of the people, in percent, from which on it counts as agreed."""

    event: Literal["round"] = "round"
    round: Annotated[int, Field(ge=1, le=MOST_ROUNDS)]
    tasks: Annotated[tuple[Record, ...], Field(min_length=2, max_length=MOST_TASKS)]
    agree: Annotated[int, Field(ge=50, le=100)]


class Pointed(Stamped):
    """How one person shared out 100 points in a round, by the id of the task; `by` is who did."""

    event: Literal["points"] = "points"
    round: Annotated[int, Field(ge=1, le=MOST_ROUNDS)]
    points: dict[Record, Annotated[int, Field(ge=0, le=100)]]
    given: Given = ""
    way: Way | Literal["terminal"] = "file"


class Settled(Stamped):
    """Somebody settled what several people answered differently; `by` is who did.

    Attributes:
        holds: whose answer holds; empty where both hold or a third does.
        answer: the answer that holds from then on, its `by` whose words it is; None where the one
            in force does.
        seen: what was answered, by the keys of `interview.opinions`: an answer that comes later and
            is none of these opens the difference again.
        line: the id of the difference, where lines of lists are settled and no whole answers: all
            other lines stay as they are. `seen` has the keys of its lines then, gone those that do
            not hold; a third line is all that `answer` holds.
    """

    event: Literal["settled"] = "settled"
    slot: Slot
    verdict: Literal["one", "both", "third"]
    holds: str = ""
    reason: str = ""
    answer: Answered | None = None
    seen: tuple[str, ...] = ()
    line: Slot = ""
    gone: tuple[str, ...] = ()


Event = Annotated[
    Asked | Answered | Said | Confirmed | Disposed | Undone | Imported | Noted
    | Invited | Opinion | Weighed | Round | Pointed | Settled | PutInWords,
    Field(discriminator="event"),
]  # fmt: skip

KINDS: Final = (
    "asked", "answered", "confirmed", "disposed", "undone", "imported", "noted", "said",
    "invited", "opinion", "weighed", "round", "points", "settled", "worded",
)  # fmt: skip
