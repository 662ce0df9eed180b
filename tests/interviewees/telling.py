"""What one person answers to one prompt, by the rules of README.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from askfirst.questions import (
    NONE,
    NOT_SURE,
    OTHER,
    Frame,
    LinePart,
    Prompt,
    Question,
    QuestionKind,
)
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from interviewees import typed as typing_
from interviewees.knowing import Answer, DontKnow, Knowledge, frame_topics, listed, topics_of
from interviewees.people import Item, Person
from interviewees.typed import MISSING, READS, Typed, Value

MOST_LINES: Final = 6

PARTS: Final = {
    "specification.case": "case",
    "specification.case_owner": "case_is",
    "specification.sentence": "sentence",
    "specification.name": "name_of_system",
    "decision.reader": "reader",
    "story.steps": "use",
}
"""The part that a question asks for whole, by the field that it produces."""

ALWAYS_KNOWN: Final = frozenset({"case", "sentence", "use", "name_of_system"})

FORM_OF: Final = {
    "web": "screens", "mobile": "screens", "personal-data": "screens", "command-line": "code",
    "library": "code", "service": "service", "pipeline": "service", "learning": "model",
    "embedded": "device", "process": "process",
}  # fmt: skip
"""What the thing will be, by kind of project: everybody knows that of their own wish."""


class About(NamedTuple):
    """What a prompt is about, as the person sees it.

    Attributes:
        item: id of the item that the record or the words came from; empty for none of them.
        missing: what a follow-up says is missing. lines: item of each line that stands in a box.
    """

    item: str = ""
    missing: str = ""
    lines: Mapping[str, str] = {}


NOTHING: Final = About()


class Teller:
    """A person in an interview: what has been told, and what the next answer is.

    Args:
        dont_know: where the answer is don't know although something is known.
    """

    def __init__(self, person: Person, dont_know: DontKnow) -> None:
        self.person = person
        self.knowledge = Knowledge(person)
        self.said_dont_know = 0
        self._dont_know = dont_know
        self._asked: dict[str, int] = {}
        self._helped = ""

    def worth(self, prompt: Prompt, question: Question, about: About) -> tuple[int, bool]:
        """How many items, parts and fields the prompt would bring out now if everything were
        told, and whether don't know is an answer to it."""
        kept, self._dont_know = self._dont_know, listed(())
        known = self._known(prompt, question, about)
        self._dont_know = kept
        if known is None:
            return 0, True
        shown = bool(prompt.prefill and not prompt.line)
        return self.knowledge.news(known), not (shown or always_known(question, known))

    # -- answering ------------------------------------------------------------------------------

    def answer(self, prompt: Prompt, question: Question, about: About = NOTHING) -> Answer:
        """The reply to one prompt."""
        if self._helped == prompt.slot:  # "?" brought the help; the same prompt waits again
            self._helped = ""
            return Answer(Reply(action=Action.UNKNOWN))
        asking = self._asked[prompt.slot] = self._asked.get(prompt.slot, 0) + 1
        known = self._known(prompt, question, about, str(asking))
        if known is not None and always_known(question, known):
            return known
        if self._says_it_does_not_know(prompt, str(asking)):
            return self._does_not_know(prompt)
        if known is not None:
            return known
        if prompt.optional:
            return Answer(Reply(value=_nothing(prompt)))
        return self._does_not_know(prompt)

    def _says_it_does_not_know(self, prompt: Prompt, asking: str) -> bool:
        if prompt.kind is QuestionKind.CHOICES and self._dont_know.by_option:
            return False
        return self._dont_know.at(prompt.slot, asking)

    def _does_not_know(self, prompt: Prompt) -> Answer:
        words = next(habit.words for habit in self.person.habits if habit.name == "dont-know")
        word = words[self.said_dont_know % len(words)]
        self.said_dont_know += 1
        reply = read_reply(word)
        if isinstance(reply, Reply):
            self._helped = prompt.slot if reply.action is Action.HELP else ""
            return Answer(reply)
        if prompt.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
            return Answer(Reply(action=Action.UNKNOWN))
        if prompt.kind is QuestionKind.BOX:
            return Answer(Reply(value=[word]), (Typed(word),))
        if prompt.kind is QuestionKind.FORM:
            key = prompt.frames[0].id
            return Answer(Reply(value={key: word}), (Typed(word),), (key,))
        return Answer(Reply(value=word), (Typed(word),))

    def _known(
        self, prompt: Prompt, question: Question, about: About, asking: str = "1"
    ) -> Answer | None:
        """What the person would answer, or None where nothing matches."""
        if prompt.prefill and not prompt.line:
            return Answer(Reply(value=prompt.prefill))  # a read-back: it is kept as it stands
        if prompt.type in ("read-back", "contradiction") and prompt.choices:
            return Answer(Reply(value=prompt.choices[0].id))
        if question.prefill in ("forms", "packs"):
            return Answer(Reply(value=self._forms(prompt)))
        if question.prefill == "evidence":
            return self._evidence(prompt)
        if prompt.kind is QuestionKind.CHOICE:
            return self._choice(prompt, question, about)
        if prompt.kind is QuestionKind.CHOICES:
            return self._ticks(prompt, question, asking)
        if prompt.kind is QuestionKind.FORM:
            return self._form_lines(prompt, question, about)
        if prompt.kind is QuestionKind.BOX:
            return self._box(prompt, question, about)
        return self._text(prompt, question, about)

    def _forms(self, prompt: Prompt) -> list[str]:
        """What kind of thing it will be, and what belongs to it."""
        wanted = [FORM_OF[self.person.kind_of_project]]
        if any(topic.startswith("privacy") for item in self.person.items for topic in item.topics):
            wanted.append("people")
        offered = [choice.id for choice in prompt.choices]
        return [one for one in wanted if one in offered] or [offered[-1]]

    # -- one kind of prompt each -----------------------------------------------------------------

    def _text(self, prompt: Prompt, question: Question, about: About) -> Answer | None:
        part = next((PARTS[field] for field in question.produces if field in PARTS), "")
        if part in self.person.parts and part not in self.knowledge.parts:
            text = self.person.parts[part]
            return Answer(Reply(value=text), (Typed(text, part=part),))
        typed = self._of_record(question, about)
        if typed is None:
            if about.missing:
                return None
            items = self.knowledge.matching(question.topics, question.details)
            if not items:
                return None
            typed = typing_.told_text(self.person, items[0], prompt.slot, items[0].text)
        return Answer(Reply(value=typed.text), (typed,))

    def _of_record(self, question: Question, about: About) -> Typed | None:
        """One field of the item that a record came from, for a question about that record."""
        if not about.item:
            return None
        item = self.person.item(about.item)
        asked = [READS.get(produced.rpartition(".")[2], ()) for produced in question.produces]
        for names in [MISSING.get(about.missing, ())] if about.missing else asked:
            name, value = typing_.field_value(item, names, self.knowledge.left(item))
            if value:
                return Typed(value, (Value(name, value),), item.id, "", (name,))
        return None

    def _choice(self, prompt: Prompt, question: Question, about: About) -> Answer | None:
        part = next((PARTS[field] for field in question.produces if field in PARTS), "")
        if part == "case_is":
            wanted = self.person.parts["case_is"].replace("read", "imagined")
            return Answer(Reply(value=wanted), (Typed(wanted, part=part),))
        typed = self._of_record(question, about)
        if typed is not None:
            same = [c.id for c in prompt.choices if typed.text.lower() in (c.id, c.text.lower())]
            if same:
                return Answer(Reply(value=same[0]), (typed,))
        for choice in prompt.choices:
            items = self.knowledge.matching(topics_of(choice), question.details)
            if items:
                told = Typed(choice.text, (Value("", choice.text, main=True),), items[0].id)
                return Answer(Reply(value=choice.id), (told,))
        return None

    def _ticks(self, prompt: Prompt, question: Question, asking: str) -> Answer | None:
        """At most one item a tick; without a word on it a tick tells nothing (rule 6)."""
        if not prompt.words:
            return Answer(Reply(value=dict(prompt.picked))) if prompt.picked else None
        picked: dict[str, Typed] = {}
        for choice in prompt.choices:
            if choice.id in (NONE, NOT_SURE, OTHER):
                continue
            taken = {line.item for line in picked.values()}
            items = [i for i in self.knowledge.matching(topics_of(choice), question.details)
                     if i.id not in taken]  # fmt: skip
            if items and not self._option_unknown(f"{prompt.slot}/{choice.id}", asking):
                short = items[0].short
                picked[choice.id] = Typed(short, (Value("words", short, main=True),), items[0].id)
            if prompt.most and len(picked) == prompt.most:
                break
        if not picked:
            return None
        ticks = {key: line.text for key, line in picked.items()}
        return Answer(Reply(value=ticks), tuple(picked.values()), tuple(picked))

    def _option_unknown(self, option: str, asking: str) -> bool:
        return self._dont_know.by_option and self._dont_know.at(option, asking)

    def _form_lines(self, prompt: Prompt, question: Question, about: About) -> Answer | None:
        lines: dict[str, Typed] = {}
        taken: set[str] = set()
        for frame in prompt.frames:
            line = self._frame(frame, question, about, prompt.slot, taken)
            if line is not None:
                lines[frame.id] = line
                taken.add(line.item if line.item != about.item else "")
        if not lines:
            return None
        value = {key: line.text for key, line in lines.items()}
        return Answer(Reply(value=value), tuple(lines.values()), tuple(lines))

    def _frame(
        self, frame: Frame, question: Question, about: About, slot: str, taken: set[str]
    ) -> Typed | None:
        part = PARTS.get(frame.produces, "")
        if part in self.person.parts and part not in self.knowledge.parts:
            return Typed(self.person.parts[part], part=part)
        if about.item:
            item = self.person.item(about.item)
            names = READS.get(frame.id.replace("-", "_"), ())
            name, value = typing_.field_value(item, names, self.knowledge.left(item) - taken)
            if value:
                taken.add(name)
                return Typed(value, (Value(name, value),), item.id, "", (name,))
        declared = frame_topics(frame, question)
        items = [
            i for i in self.knowledge.matching(declared, question.details) if i.id not in taken
        ]
        if not items:
            return None
        item = items[0]
        main, other = typing_.HALVES[item.kind]
        text = item.text if other else item.fields.get(main, item.text)
        return typing_.told_text(self.person, item, f"{slot}/{frame.id}", text, main)

    def _box(self, prompt: Prompt, question: Question, about: About) -> Answer | None:
        if "story.steps" in question.produces and "use" not in self.knowledge.parts:
            return self._use(prompt)
        if question.about is not None:
            return self._filled_in(prompt, about)
        lines: list[Typed] = []
        previous: dict[str, str] = {}
        own = self._own_line(prompt, about)
        if own is not None:
            lines.append(own)
        items = self.knowledge.matching(question.topics, question.details)
        for item in items[: max(0, MOST_LINES - len(lines))]:
            line = typing_.told_line(self.person, item, prompt.line, prompt.slot, previous)
            previous = {value.field: value.text for value in line.values}
            lines.append(line)
        offered, passages = self._offered(prompt)
        lines += offered
        if not lines:
            return None
        return Answer(Reply(value=[line.text for line in lines]), tuple(lines), (), passages)

    def _use(self, prompt: Prompt) -> Answer:
        arrow = next(part.after[0] for part in prompt.line if part.after)
        lines = tuple(
            Typed(f"{does} {arrow.strip()} {responds}", part="use")
            for does, responds in self.person.use
        )
        return Answer(Reply(value=[line.text for line in lines]), lines)

    def _own_line(self, prompt: Prompt, about: About) -> Typed | None:
        """A line from the fields of the item that the prompt's record came from (rule 7)."""
        if not about.item:
            return None
        item = self.person.item(about.item)
        values, fields = self._more(item, prompt.line)
        if not any(value.main for _, value in values):
            return None
        told = tuple(value for _, value in values)
        return Typed(typing_.joined(values), told, item.id, "", fields)

    def _more(
        self, item: Item, grammar: Iterable[LinePart]
    ) -> tuple[list[tuple[LinePart, Value]], tuple[str, ...]]:
        """The fields of a told item that are left to tell and have a place in a line."""
        left = self.knowledge.left(item)
        values, fields = [], []
        for part in grammar:
            name, value = typing_.field_value(item, READS.get(part.field, ()), left)
            if value:
                marked = part.before or part.after or part.enclosed
                values.append((part, Value(part.field, value, main=not marked)))
                fields.append(name)
                left -= {name}
        return values, tuple(fields)

    def _filled_in(self, prompt: Prompt, about: About) -> Answer | None:
        """The lines that stand in a box already, with what the person knows behind them. Such a
        box asks about these lines and brings out no others."""
        main = next(p for p in prompt.line if not (p.before or p.after or p.enclosed))
        lines = []
        for text in prompt.prefill.splitlines():
            name = about.lines.get(text, "")
            values: list[tuple[LinePart, Value]] = []
            fields: tuple[str, ...] = ()
            if name:
                others = [part for part in prompt.line if part is not main]
                values, fields = self._more(self.person.item(name), others)
            whole = typing_.joined([(main, Value(main.field, text, main=True)), *values])
            told = tuple(value for _, value in values)
            part = "" if name else "filled in"
            lines.append(Typed(whole, told, name, part, fields))
        if not any(line.fields for line in lines):
            return None
        return Answer(Reply(value=[line.text for line in lines]), tuple(lines))

    # -- documents ---------------------------------------------------------------------------------

    def _evidence(self, prompt: Prompt) -> Answer:
        """The passages that state an item (rule 9), else "none of these"."""
        ticks: dict[str, str] = {}
        found: list[tuple[str, str]] = []
        for choice in prompt.choices:
            item = self.knowledge.stated(choice.text, {item for _, item in found})
            if item and len(ticks) < (prompt.most or 7):
                ticks[choice.id] = ""
                found.append((choice.id, item))
        return Answer(Reply(value=ticks or [NONE]), (), tuple(ticks), tuple(found))

    def _offered(self, prompt: Prompt) -> tuple[list[Typed], tuple[tuple[str, str], ...]]:
        """Lines offered from a document that say what the person means."""
        lines = []
        found: list[tuple[str, str]] = []
        for offer in prompt.offers:
            item = self.knowledge.stated(offer.passage.quote, {item for _, item in found})
            if item:
                found.append((offer.text, item))
                lines.append(Typed(offer.text, (Value("", offer.text, main=True),), item))
        return lines, tuple(found)


def _nothing(prompt: Prompt) -> str | list[str]:
    """An empty reply, as Enter on an empty screen gives it."""
    if prompt.kind in (QuestionKind.TEXT, QuestionKind.LONG):
        return ""
    return []


def always_known(question: Question, answer: Answer) -> bool:
    """Whether an answer is one that everybody has: some parts, and what the thing will be."""
    return question.prefill in ("forms", "packs") or any(
        line.part in ALWAYS_KNOWN for line in answer.lines
    )
