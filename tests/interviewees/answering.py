"""What one person answers to one prompt, as they type it (README)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from askfirst.questions import NONE, NOT_SURE, OTHER, Choice, Prompt, Question, QuestionKind
from askfirst.replies import Action, Reply
from interviewees.knowing import PART, WHOLE, Heard, Knowledge, Line
from interviewees.people import Item, Person, draw, questions
from interviewees.words import content, numbers, share

NEEDS: Final = {"narrow": {"talkative": 3}, "broad": {"talkative": 3}}
MOST_NEEDS: Final = 2
MOST_ROLES: Final = 5
MOST_WORDS: Final = {"terse": 20, "busy": 20, "unsure": 35, "talkative": 60}
MEASURED: Final = ("goal", "quality")
"""Kinds of need that nobody gives a number for unasked."""
CLEARLY: Final = 0.6
"""A sentence of a document that has so many of the words of a need states it."""
SWEEPS: Final = 2
"""Sweeps ("anything else?") that bring something; later ones do not."""

NO_IDEA: Final = {
    "terse": ("dk", "no idea"),
    "busy": ("dont know", "no idea"),
    "unsure": ("I haven't thought about that", "i am not sure"),
    "talkative": ("never thought about it", "no idea to be honest"),
}
_HOW_MUCH: Final = re.compile(
    r"\bhow (?:many|much|long|soon|often|fast|exact|would one notice|will you see)\b|\bnumber\b"
    r"|from when on|\bby when\b|compared|\bmeasure",
    re.IGNORECASE,
)
_REASON: Final = re.compile(r"^why\b|\bwhat for\b|\bwhy is\b", re.IGNORECASE)
_WHO: Final = re.compile(r"^who(?:se)?\b|\bby whom\b|\bwho (?:does|decides|is)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“]([^\"”]+)[\"”]")


class Said(NamedTuple):
    """A reply with the lines in it.

    Attributes:
        keys: the tick or the beginning of a sentence that each line belongs to.
        touched: ids of the needs that the prompt touched. flag: redundant or annoying, or empty.
    """

    reply: Reply
    lines: tuple[Line, ...] = ()
    touched: tuple[str, ...] = ()
    flag: str = ""


class Interviewee:
    """A person in an interview.

    Attributes:
        tired: out of patience; the answers are as short as they can be.
    """

    def __init__(self, person: Person) -> None:
        self.person = person
        self.knowledge = Knowledge(person)
        self.tired = False
        self._sweeps = 0
        self._shrugs = 0

    # -- one prompt -----------------------------------------------------------------------------

    def answer(self, prompt: Prompt, question: Question, cause: dict[str, Any], about: str) -> Said:
        """The reply to one prompt.

        Args:
            cause: why it was asked, for what no pack asks; the words that it is about.
            about: the words of the record that the question is about.
        """
        if prompt.type == "contradiction":
            return self._confronted(prompt, cause)
        if prompt.type == "read-back" or prompt.slot.startswith("read-back"):
            return Said(Reply(value=""))
        if question.id == "belongs":
            return self._belongs(prompt)
        if question.id == "exceptions":
            return self._excepted(prompt)
        heard = self._heard(prompt, question)
        if prompt.type == "follow-up":
            return self._followed(prompt, heard, cause)
        special = getattr(self, f"_{heard.how}", None)
        if special is not None:
            said: Said = special(prompt, heard, about)
            return said
        if prompt.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
            return self._list(prompt, heard, about)
        if prompt.kind is QuestionKind.FORM and question.kind is QuestionKind.FORM:
            return self._form(prompt, heard, about)
        return self._lines(prompt, heard)

    def _heard(self, prompt: Prompt, question: Question) -> Heard:
        known = questions().get(question.id)
        if known is None:
            topics = question.topics
            number = bool(_HOW_MUCH.search(prompt.text))
            return Heard("narrow" if len(topics) <= 2 else "broad", topics, (), (), number)
        return Heard(
            known["how"], tuple(known.get("names", ())), tuple(known.get("touches", ())),
            tuple(known.get("kinds", ())), bool(known.get("number")),
            tuple(known.get("halves", (*known.get("names", ()), *known.get("touches", ())))),
        )  # fmt: skip

    # -- what is typed for a need ---------------------------------------------------------------

    def _typed(self, item: Item, slot: str, heard: Heard, *, short: bool = False) -> Line:
        """The line for one need: vague first, numbers only where asked for."""
        ways = sorted(item.typed, key=len) if short else item.typed
        text = ways[0] if short else ways[draw(self.person.name, item.id, slot, n=len(ways))]
        vague = self.person.talk.vague.get(item.id)
        if vague:
            text = vague[0]
        if item.against and slot.startswith("refuse"):
            text = item.against
        value = self.knowledge.value(item)
        much = WHOLE
        if vague or (item.value and item.kind in MEASURED):
            much = PART
            if heard.number:
                text, much = f"{text}, {value}", WHOLE
        elif item.loose and heard.how in ("broad", "sweep") and not heard.number:
            text, much = item.loose, PART
        return Line(text, ((item.id, much),))

    def _unnumbered(self, heard: Heard, touched: Sequence[Item]) -> list[Item]:
        """What was told without its number and is told with it now: to a question for numbers, or
        to one that names the matter where a number belongs to the telling."""
        if heard.number:
            fits = [i for i in self.person.items if i.kind in heard.kinds] or touched
            return [item for item in fits if self.knowledge.has_number(item)]
        if heard.how not in ("narrow", "list"):
            return []
        vague = self.person.talk.vague
        plain = [i for i in touched if i.loose and i.kind != "role" and i.id not in vague]
        return [item for item in plain if self.knowledge.has_number(item)]

    def _number(self, item: Item, *, alone: bool = True) -> Line:
        """Its number: alone behind their own words, else said with what it is a number of."""
        value = self.knowledge.value(item)
        if not alone and (item.id in self.person.talk.vague or not item.loose):
            value = f"{self._phrase(item)}, {value}"
        return Line(value, ((item.id, WHOLE),), value=True)

    def _phrase(self, item: Item) -> str:
        vague = self.person.talk.vague.get(item.id)
        return vague[0] if vague else min(item.typed, key=len)

    def _most(self, heard: Heard, *, rows: bool = False) -> int:
        if self.tired:
            return 1
        if heard.how == "sweep":
            return 1
        if heard.how == "roles" or rows:
            return MOST_ROLES
        return NEEDS.get(heard.how, {}).get(self.person.manner, MOST_NEEDS)

    def _within(self, lines: Iterable[Line]) -> list[Line]:
        """As many lines as a person of this manner types; always one."""
        kept: list[Line] = []
        room = MOST_WORDS[self.person.manner]
        for line in lines:
            room -= len(line.text.split())
            if kept and room < 0:
                break
            kept.append(line)
        return kept

    def _told_by(self, prompt: Prompt, heard: Heard) -> tuple[list[Line], list[Item]]:
        """The lines that a question brings out, and all that it touches."""
        touched = self.knowledge.touched(heard)
        if prompt.slot == "refuse":
            touched = [item for item in touched if item.kind == "risk" or item.against]
        touched += [item for item in self._shown(prompt) if item not in touched]
        topics = (*heard.halves, prompt.slot.partition("@")[0])
        half = self.knowledge.half(topics)
        lines = [self._number(item, alone=False) for item in self._unnumbered(heard, touched)]
        for item in self.knowledge.untold(touched):
            if not self.knowledge.torn(item):
                lines.append(self._typed(item, prompt.slot, heard))
        most = self._most(heard, rows=prompt.kind is QuestionKind.FORM)
        if half is None:
            return self._within(lines[:most]), touched
        return [*self._within(lines[: most - 1]), half], touched

    def _shown(self, prompt: Prompt) -> list[Item]:
        """What they keep on a thing that stands on a row of the screen."""
        if not prompt.slot.startswith("facts"):
            return []
        rows = content(" ".join(frame.begin for frame in prompt.frames))
        kept = (item for item in self.person.items if item.kind == "data")
        return [item for item in kept if rows & content(item.fields.get("thing", ""))]

    # -- kinds of prompts -----------------------------------------------------------------------

    def _lines(self, prompt: Prompt, heard: Heard) -> Said:
        lines, touched = self._told_by(prompt, heard)
        if heard.how == "sweep":
            self._sweeps += 1
            if self._sweeps > SWEEPS:
                lines = []
        lines += self._asides(prompt)
        if not lines:
            return self._nothing(prompt, touched)
        if prompt.kind is QuestionKind.FORM:
            return self._rows(prompt, lines, touched)
        return self._reply(prompt, lines, touched)

    def _rows(self, prompt: Prompt, lines: Sequence[Line], touched: Sequence[Item]) -> Said:
        """Lines put behind the things that they are about; the others on the last row."""
        value: dict[str, str] = {}
        free = prompt.frames[-1].id
        for line in lines:
            things = " ".join(self.person.item(i).fields.get("thing", "") for i in line.items)
            words = content(things)
            key = next((frame.id for frame in prompt.frames if frame.id not in value
                        and content(frame.begin) & words), free)  # fmt: skip
            value[key] = f"{value[key]}; {line.text}" if key in value else line.text
        return Said(Reply(value=value), tuple(lines), tuple(item.id for item in touched))

    def _asides(self, prompt: Prompt) -> list[Line]:
        """What slips in besides: what is named as if required, hearsay, a wish that is out of
        scope, what they do not know."""
        talk, said = self.person.talk, self.knowledge.said
        base = prompt.slot.partition("@")[0]
        asides = {
            "limits": [("technology", talk.technology[0]), ("unknown 0", talk.unknown[0])],
            "in-and-out": [("heard", talk.heard)],
            "must-not": [("scope", talk.scope[0])],
            "else": [("scope", talk.scope[0])],
            "numbers": [("unknown 1", talk.unknown[-1])],
        }
        return [Line(text, (), mark) for mark, text in asides.get(base, ()) if mark not in said]

    def _nothing(self, prompt: Prompt, touched: Sequence[Item]) -> Said:
        """Nothing (more) to say."""
        flag = "redundant" if touched else ""
        ids = tuple(item.id for item in touched)
        if prompt.optional:
            empty: Any = "" if prompt.kind in (QuestionKind.TEXT, QuestionKind.LONG) else []
            return Said(Reply(value=empty), (), ids, flag)
        ways = NO_IDEA[self.person.manner]
        text = ways[self._shrugs % len(ways)]
        self._shrugs += 1
        if text == "dk" or prompt.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
            return Said(Reply(action=Action.UNKNOWN), (), ids, flag)
        return Said(self._shaped(prompt, [text]), (Line(text),), ids, flag)

    def _reply(self, prompt: Prompt, lines: Sequence[Line], touched: Sequence[Item]) -> Said:
        ids = tuple(item.id for item in touched)
        return Said(self._shaped(prompt, [line.text for line in lines]), tuple(lines), ids)

    def _shaped(self, prompt: Prompt, texts: Sequence[str]) -> Reply:
        if prompt.kind is QuestionKind.BOX:
            return Reply(value=list(texts))
        if prompt.kind is QuestionKind.FORM:
            return Reply(value={prompt.frames[0].id: texts[0]})
        return Reply(value=". ".join(texts))

    # -- stories and steps ----------------------------------------------------------------------

    def _story(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        del about
        base = prompt.slot.partition("@")[0]
        which = questions()[base]["story"]
        if which == "sentence":
            return self._sentence(prompt)
        text = self.person.parts["case"] if which == "case" else getattr(self.person.talk, which)
        told = [Line(text, (), which)]
        lines, touched = self._told_by(prompt, heard) if heard.touches else ([], [])
        return self._reply(prompt, [*told, *lines[:1]], touched)

    def _in(self, *texts: str) -> tuple[str, ...]:
        untold = [i for i in self.knowledge.untold(self.person.items)
                  if not self.knowledge.torn(i)]  # fmt: skip
        return self.knowledge.claimed(texts, untold)

    def _sentence(self, prompt: Prompt) -> Said:
        sentence, name = self.person.parts["sentence"], self.person.parts["name_of_system"]
        ids = [frame.id for frame in prompt.frames]
        value = dict(zip(ids, (sentence, name), strict=False))
        if not ids:
            return Said(Reply(value=sentence), (Line(sentence, (), "sentence"),))
        return Said(Reply(value=value), (Line(sentence, (), "sentence"), Line(name, (), "name")))

    def _enough(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """How much is enough of one thing that they said: its number, where they have one."""
        del heard
        items = self.knowledge.about(about)[:2]
        for item in items:
            if self.knowledge.has_number(item):
                return self._reply(prompt, [self._number(item)], items)
        return self._shrug(prompt, items)

    def _wanted(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """Whether a wish is meant now: they did not say so."""
        del prompt, heard, about
        return Said(Reply(value="later"))

    def _steps(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        steps = self._walk(prompt, about)
        touched = self.knowledge.touched(heard)
        if not steps or f"walk {steps[0]}" in self.knowledge.said:
            return self._nothing(prompt, [])
        told = [Line(step) for step in steps]
        told[0] = told[0]._replace(other=f"walk {steps[0]}")
        for number in range(len(steps) - 1):
            claims = tuple((i, self._much(i)) for i in self._in(*steps[number : number + 2]))
            for at in (number, number + 1):  # what a pair of lines says, both say
                told[at] = told[at]._replace(told=(*told[at].told, *claims))
        claimed = {item for line in told for item in line.items}
        said = self._named(prompt, about)
        walked = {i.id for i in self.person.items if self._likeness(i.id, said) >= CLEARLY}
        details = [i for i in self.person.items if i.detail_of in walked and i not in touched]
        beside = [i for i in self.knowledge.untold([*touched, *details])
                  if i.id not in claimed and not self.knowledge.torn(i)]  # fmt: skip
        more = [self._typed(item, prompt.slot, heard) for item in beside]
        half = self.knowledge.half((*heard.touches, "task.step"))
        told += [*self._within(more[: self._most(heard)]), *([half] if half else [])]
        return self._reply(prompt, told, [*touched, *details])

    @staticmethod
    def _named(prompt: Prompt, about: str) -> str:
        return about or " ".join(_QUOTED.findall(prompt.text))

    def _much(self, item_id: str) -> float:
        item = self.person.item(item_id)
        half = item.loose or item.kind in MEASURED or item_id in self.person.talk.vague
        return PART if half else WHOLE

    def _walk(self, prompt: Prompt, about: str) -> tuple[str, ...]:
        """The steps of the task that the question names; the main use where none fits better."""
        named = self._named(prompt, about)
        walks = self.person.talk.walks
        best = max(walks, key=lambda need: self._likeness(need, named), default="")
        if best and self._likeness(best, named) >= 0.5:
            return walks[best]
        steps = self.person.talk.steps
        return () if f"walk {steps[0]}" in self.knowledge.said else steps

    def _likeness(self, need: str, named: str) -> float:
        item = self.person.item(need)
        return max(share(content(typed), content(named)) for typed in item.typed)

    # -- lists and forms ------------------------------------------------------------------------

    def _list(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """Each tick that is a need of theirs, obvious or not, with a few words."""
        del about
        picked: dict[str, Line] = {}
        touched: list[Item] = []
        for choice in prompt.choices:
            if choice.id in (NONE, NOT_SURE, OTHER):
                continue
            seen = Heard("list", self._topics_of(choice), (), heard.kinds, heard.number)
            fits = [i for i in self.knowledge.touched(seen) if i.kind != "exclusion"]
            touched += fits
            taken = {item for line in picked.values() for item in line.items}
            left = [i for i in self.knowledge.untold(fits)
                    if i.id not in taken and not self.knowledge.torn(i)]  # fmt: skip
            figure = [i for i in self._unnumbered(seen, fits) if i.id not in taken]
            half = self.knowledge.half(seen.names)
            if half is not None and not any(line.other for line in picked.values()):
                picked[choice.id] = half
            elif left:
                picked[choice.id] = self._typed(left[0], prompt.slot, seen, short=True)
            elif figure:
                picked[choice.id] = self._number(figure[0], alone=False)
            if picked and self.tired:
                break
            if prompt.most and len(picked) == prompt.most:
                break
        ids = tuple(item.id for item in touched)
        if not picked:
            none = next((c.id for c in prompt.choices if c.id == NONE), "")
            value: Any = [none] if none else []
            return Said(Reply(value=value), (), ids, "redundant" if touched else "")
        if prompt.kind is QuestionKind.CHOICE:
            key, line = next(iter(picked.items()))
            return Said(Reply(value=key), (line,), ids)
        words = {key: line.text for key, line in picked.items()}
        return Said(Reply(value=words if prompt.words else list(words)), tuple(picked.values()),
                    ids)  # fmt: skip

    def _topics_of(self, choice: Choice) -> tuple[str, ...]:
        return choice.topics or (choice.id,)

    def _ticks(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """Their own lines to tick: the first task, and what they call a must."""
        del heard, about
        musts = []
        for choice in prompt.choices:
            item = next(iter(self.knowledge.about(choice.text)), None)
            if item is not None and self._is_must(item):
                musts.append(choice.id)
        own = [c.id for c in prompt.choices if c.id not in (NONE, NOT_SURE, OTHER)]
        return Said(Reply(value=musts or own[:1]), (Line("", (), "musts"),))

    def _is_must(self, item: Item) -> bool:
        known = item.fields.get("priority")
        if known:
            return known == "must"
        return item.kind == "function" and not item.obvious

    def _standing(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """What would stop the plan: the limits, never what was only named or heard."""
        del heard, about
        fixed = []
        for choice in prompt.choices:
            item = next(iter(self.knowledge.about(choice.text)), None)
            if item is not None and item.kind == "limit":
                fixed.append(choice.id)
        return Said(Reply(value=fixed), (Line("", (), "technology asked back"),))

    def _taken(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """What is taken for true: nothing is ticked that they did not think of."""
        del heard, about
        return Said(Reply(value=[c.id for c in prompt.choices if c.id == NONE]))

    def _evidence(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """Sentences of documents: those that say what they know."""
        del heard, about
        picked: dict[str, Line] = {}
        for choice in prompt.choices:
            fits = [i for i in self.person.items if i.id in self.person.says
                    and share(content(i.text), content(choice.text)) >= CLEARLY]  # fmt: skip
            if fits:
                told = tuple((item.id, WHOLE) for item in fits)
                picked[choice.id] = Line("", told, f"sentence {choice.id}")
        none = [c.id for c in prompt.choices if c.id == NONE]
        return Said(Reply(value=list(picked) or none), tuple(picked.values()))

    def _keep(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        del heard, about
        return Said(Reply(value=prompt.prefill))

    def _form(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """Beginnings of sentences, each finished with what belongs to it."""
        del about
        lines: dict[str, Line] = {}
        touched: list[Item] = []
        for frame in prompt.frames:
            topics = frame.topics
            line = None
            if frame.produces == "decision.reader":
                line = Line(self.person.parts["reader"], (), "reader")
            elif frame.produces == "decision.by":
                line = self._by_when()
            seen = Heard("narrow", topics, (), (), number=True)
            fits = self.knowledge.touched(seen) if line is None else []
            touched += fits
            taken = {item for one in lines.values() for item in one.items}
            left = [i for i in self.knowledge.untold(fits)
                    if i.id not in taken and not self.knowledge.torn(i)]  # fmt: skip
            if line is None and left:
                line = self._typed(left[0], f"{prompt.slot}/{frame.id}", seen)
            elif line is None and (half := next(filter(self.knowledge.has_number, fits), None)):
                line = self._number(half)
            if line is not None:
                lines[frame.id] = line
        if not lines:
            return self._nothing(prompt, touched)
        return Said(Reply(value={key: line.text for key, line in lines.items()}),
                    tuple(lines.values()), tuple(item.id for item in touched))  # fmt: skip

    def _by_when(self) -> Line | None:
        days = [i.fields["by"] for i in self.person.items if i.kind == "acceptance"
                and "by" in i.fields]  # fmt: skip
        return Line(days[0], (), "yes by") if days else None

    def _about(self, prompt: Prompt, heard: Heard, about: str) -> Said:
        """A box in which the person's own lines stand: the number of each that has one."""
        del heard, about
        value: dict[str, str] = {}
        lines: list[Line] = []
        touched: list[Item] = []
        for frame in prompt.frames:
            item = next(iter(self.knowledge.about(frame.begin)), None)
            if item is not None:
                touched.append(item)
                if self.knowledge.has_number(item):
                    lines.append(self._number(item))
                    value[frame.id] = lines[-1].text
        if not lines:
            return self._nothing(prompt, touched)
        return Said(Reply(value=value), tuple(lines), tuple(item.id for item in touched))

    # -- what grows out of an answer ------------------------------------------------------------

    def _followed(self, prompt: Prompt, heard: Heard, cause: dict[str, Any]) -> Said:
        """A question about their own words."""
        rests = cause.get("rests")
        own = [str(text) for text in rests.values()] if isinstance(rests, dict) else []
        items = [*self._walked(own)]
        items += [i for text in own for i in self.knowledge.about(text)[:2] if i not in items]
        if _HOW_MUCH.search(prompt.text):
            for item in items:
                if self.knowledge.has_number(item):
                    return self._reply(prompt, [self._number(item)], items)
        probes: dict[str, list[str]] = questions()["probes"]
        row = str(cause.get("probe") or cause.get("code") or "")
        if row in probes:
            return self._probed(prompt, tuple(probes[row]), cause, items)
        field = "reason" if _REASON.search(prompt.text) else ""
        field = field or ("owner" if _WHO.search(prompt.text) else "")
        for item in items:
            for name in (field, "who") if field == "owner" else (field,):
                if name in item.fields and f"{item.id} {name}" not in self.knowledge.said:
                    line = Line(item.fields[name], ((item.id, PART),), f"{item.id} {name}")
                    return self._reply(prompt, [line], items)
        return self._shrug(prompt, items)

    def _walked(self, texts: Sequence[str]) -> list[Item]:
        """The tasks whose walk-through has one of these lines."""
        walks = self.person.talk.walks.items()
        return [self.person.item(need) for need, steps in walks if any(t in steps for t in texts)]

    def _probed(
        self, prompt: Prompt, topics: tuple[str, ...], cause: dict[str, Any], items: list[Item]
    ) -> Said:
        """A short question with a word of their own: what they know of it on that matter."""
        heard = Heard("narrow", topics, (), (), bool(_HOW_MUCH.search(prompt.text)))
        word = content(str(cause.get("word") or cause.get("words") or ""))
        touched = [i for i in self.knowledge.touched(heard) if not word or word & _words_of(i)]
        lines = [self._number(i) for i in touched if self.knowledge.has_number(i)]
        half = self.knowledge.half(topics)
        if half is not None:
            lines.append(half)
        lines += [self._typed(i, prompt.slot, heard) for i in self.knowledge.untold(touched)
                  if not self.knowledge.torn(i)]  # fmt: skip
        lines = self._within(lines[: self._most(heard)])
        if lines:
            return self._reply(prompt, lines, touched)
        return self._shrug(prompt, touched or items, told=bool(touched))

    def _shrug(self, prompt: Prompt, items: Sequence[Item], *, told: bool = True) -> Said:
        """Nothing more to say on their own words."""
        known = told and any(self.knowledge.told.get(item.id) == WHOLE for item in items)
        said = self._nothing(prompt, [])
        return said._replace(flag="redundant" if known else "annoying",
                             touched=tuple(item.id for item in items))  # fmt: skip

    def _belongs(self, prompt: Prompt) -> Said:
        """The number of the task that a line has most words of, as far as it has any."""
        tasks = [content(told) for told in prompt.shown]
        found = {}
        for frame in prompt.frames:
            shared = [len(content(frame.begin) & task) for task in tasks]
            if max(shared, default=0):
                found[frame.id] = str(shared.index(max(shared)) + 1)
        return Said(Reply(value={**found}) if found else self._nothing(prompt, []).reply)

    def _excepted(self, prompt: Prompt) -> Said:
        """Lines said without exception: of one half of two that pull apart they know it, once both
        are told."""
        clash, said = self.person.talk.clash, self.knowledge.said
        both = {"half 1", "half 2"} <= set(said) and "settled" not in said
        halves = [half.says for half in clash.halves] if both else []
        for choice in prompt.choices:
            offered = (choice.label or choice.text).removesuffix("...").strip()
            if any(half.startswith(offered) for half in halves):
                line = Line(clash.settled, ((clash.need, WHOLE),), "settled")
                return Said(Reply(value={choice.id: clash.settled}), (line,), (clash.need,))
        return Said(Reply(value=[]), (), ())

    def _confronted(self, prompt: Prompt, cause: dict[str, Any]) -> Said:
        """Two statements side by side: settled where they are the two halves."""
        rests = cause.get("rests")
        sides = [str(text) for text in rests.values()] if isinstance(rests, dict) else []
        sides = sides or [str(one) for one in cause.get("sides", ())]
        clash = self.person.talk.clash
        meant = sum(any(half.says in side or side in half.says for side in sides)
                    for half in clash.halves)  # fmt: skip
        if clash.halves and meant == len(clash.halves):
            line = Line(clash.settled, ((clash.need, WHOLE),), "settled")
            return Said(Reply(value=f"{OTHER}: {clash.settled}"), (line,), (clash.need,))
        ids = [choice.id for choice in prompt.choices]
        apart = next((one for one in ("apart", OTHER, *ids) if one in ids), ids[0])
        value = apart if apart != OTHER else f"{OTHER}: both, they are different things"
        return Said(Reply(value=value), (), (), "annoying")


def _words_of(item: Item) -> frozenset[str]:
    return content(" ".join((item.text, *item.typed, *item.fields.values())))


def figures(line: Line) -> int:
    """How many numbers a line holds."""
    return len(numbers(line.text))
