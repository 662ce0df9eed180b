"""What a person types for an item: the line format read from the help line, and the bad habits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from askfirst.questions import LinePart
from interviewees.people import Habit, Item, Person, draw


class Value(NamedTuple):
    """One value as typed into one field of a line; `main` takes what the other fields leave."""

    field: str
    text: str
    main: bool = False


class Typed(NamedTuple):
    """One line as typed.

    Attributes:
        text: the line. values: what it says, which must be found in a record again.
        item: id of the item it tells, or empty. part: the part it belongs to, or empty.
        fields: the fields of the item that were told.
    """

    text: str
    values: tuple[Value, ...] = ()
    item: str = ""
    part: str = ""
    fields: tuple[str, ...] = ()


# Which field of an item a person puts into a field of a line, by the name the line gives it. The
# first that the item has is taken. A name that is not here stays empty: it is not known.
READS: Final[dict[str, tuple[str, ...]]] = {
    "role": ("who",),
    "who": ("who", "owner"),
    "actor": ("who",),
    "count": ("number",),
    "wants": ("does",),
    "names": (),
    "power": (),
    "change": ("measure",),
    "now": ("now",),
    "then": ("then",),
    "plan": ("then",),
    "by": ("by",),
    "due": ("by",),
    "need": ("what",),
    "plain": ("what",),
    "does": ("trigger", "condition"),
    "trigger": ("trigger", "condition"),
    "condition": ("condition", "trigger"),
    "state": ("condition",),
    "case": ("condition",),
    "response": ("response",),
    "limit": ("what",),
    "what": ("what",),
    "reason": ("reason",),
    "because": ("reason",),
    "owner": ("owner",),
    "authority": ("owner",),
    "neighbour": ("neighbour",),
    "carries": ("data",),
    "direction": ("direction",),
    "format": ("format",),
    "how_often": ("how_often",),
    "frequency": ("how_often",),
    "thing": ("thing",),
    "signal": ("thing",),
    "facts": ("facts",),
    "keep": ("retention",),
    "retention": ("retention",),
    "identifier": ("identifier",),
    "source": ("source",),
    "quality": ("what",),
    "measure": ("number", "measure"),
    "meter": ("owner", "measure"),
    "must": ("then", "number"),
    "number": ("number",),
    "value": ("number",),
    "exception": ("exception",),
    "assumption": ("what",),
    "if_wrong": ("if_wrong",),
    "brings": ("if_wrong",),
    "if_false": ("if_wrong",),
    "effect_if_false": ("if_wrong",),
    "risk": ("what",),
    "effect": ("effect",),
    "sign": ("sign",),
    "first_sign": ("sign",),
    "check": ("check",),
    "term": ("term",),
    "meaning": ("meaning",),
    "instead": ("instead",),
    "priority": ("priority",),
    "goal": ("goal",),
    "unit": ("unit",),
    "not": ("not",),
    "agree": (),
    "excluded": (),
    "expected": (),
    "decision": ("what",),
    "taken_over": ("thing",),
    "put_right": (),
    "wrong": ("condition", "trigger"),
    "within": ("number",),
    "fact": ("thing",),
    "seen_by": ("who",),
    "notice": ("what",),
    "when": ("trigger", "condition"),
    "place": ("condition",),
    "surroundings": (),
    "item": (),
    "rank": (),
    "obstacle": (),
    "matter": ("what",),
    "option": ("condition", "trigger"),
    "slice": (),
    "slice_by": (),
    "times": (),
    "gets_there": (),
    "sureness": (),
    "check_with": (),
    "page": ("what",),
    "shows": (),
    "offers": (),
    "machine": ("what",),
    "system": ("what",),
    "for_how_long": ("number",),
    "brought_in": ("thing",),
    "size": ("number",),
    "input": ("condition",),
    "default": (),
    "visible": ("what",),
    "range": ("number",),
    "exactness": ("number",),
    "how_far": ("retention", "number"),
    "examples": ("thing",),
    "judge": ("owner",),
    "answers": ("condition",),
    "may": ("response",),
    "may_not": (),
    "how_much": ("number",),
    "whose": ("who",),
    "right": ("condition", "trigger"),
    "how": ("response",),
    "passed_to": ("who",),
    "action": ("trigger",),
    "options": ("options",),
}

# Which fields answer a follow-up, by what it says is missing.
MISSING: Final[dict[str, tuple[str, ...]]] = {
    "scale": ("number", "measure"),
    "unit": ("number", "measure"),
    "limit": ("number", "then", "measure"),
    "number": ("number", "then", "measure"),
    "actor": ("who", "owner"),
    "trigger": ("trigger", "condition"),
    "response": ("response",),
    "object": ("data", "facts"),
    "reference": ("now",),
}

# What a line about an item is mainly about, and the other half of a kind that has two.
HALVES: Final[dict[str, tuple[str, str]]] = {
    "goal": ("measure", ""),
    "role": ("who", ""),
    "need": ("what", ""),
    "function": ("trigger", "response"),
    "failure": ("condition", "response"),
    "state": ("condition", "response"),
    "exclusion": ("what", ""),
    "limit": ("what", ""),
    "quality": ("what", ""),
    "interface": ("neighbour", "data"),
    "data": ("thing", "facts"),
    "rule": ("condition", "response"),
    "assumption": ("what", ""),
    "risk": ("what", ""),
    "acceptance": ("check", ""),
    "term": ("term", "meaning"),
    "decision": ("what", ""),
}


def field_value(item: Item, names: Sequence[str], left: frozenset[str]) -> tuple[str, str]:
    """(field of the item, its value) for the first of some names that is left to tell."""
    for name in names:
        if name in item.fields and name in left:
            value = item.fields[name]
            unit = item.fields.get("unit", "") if name == "number" else ""
            return name, f"{value} {unit}".strip()
    return "", ""


def line(item: Item, grammar: Sequence[LinePart]) -> tuple[list[tuple[LinePart, Value]], list[str]]:
    """The values of an item for the parts of a line, and the item's fields that they tell.

    The main part gets the item's main field where the line has a place for its other half;
    otherwise what the person would say in one go.
    """
    left = frozenset(item.fields)
    main = next(part for part in grammar if not (part.before or part.after or part.enclosed))
    main_field, other = HALVES[item.kind]
    chosen: list[tuple[LinePart, str, str]] = []
    for part in grammar:
        if part is not main:
            name, value = field_value(item, READS.get(part.field, ()), left)
            if part.field == "count":
                value = item.fields.get("number", "") if item.kind in ("role", "data") else ""
            if value and name != main_field:
                chosen.append((part, name, value))
                left -= {name}
    whole = other and other not in {name for _, name, _ in chosen}
    told = [main_field] if main_field in item.fields else []
    value = item.fields.get(main_field, item.text)
    if whole:
        value = item.text
        chosen = [one for one in chosen if not _says(item.text, one[2])]
    parts = {part.field: (part, Value(part.field, text)) for part, _, text in chosen}
    parts[main.field] = (main, Value(main.field, value, main=True))
    ordered = [parts[part.field] for part in grammar if part.field in parts]
    return ordered, told + [name for _, name, _ in chosen]


def _says(text: str, value: str) -> bool:
    """Whether a text says a value already: nobody repeats it behind a separator."""
    said = text.replace(" ", "").lower()
    return all(word.lower() in said for word in value.split())


def joined(values: Sequence[tuple[LinePart, Value]]) -> str:
    """The line with the marks that the help line shows."""
    before = "".join(f"{value.text}{part.before} " for part, value in values if part.before)
    main = next(value.text for _, value in values if value.main)
    enclosed = "".join(
        f" {part.enclosed[0]}{value.text}{part.enclosed[1]}"
        for part, value in values
        if part.enclosed
    )
    after = "".join(f"{_spaced(part.after[0])}{value.text}" for part, value in values if part.after)
    return f"{before}{main}{enclosed}{after}"


def _spaced(mark: str) -> str:
    """A mark as typed: "now: x", "a -> b", "a; b"."""
    mark = mark.strip()
    return f"{mark} " if mark[0] in ":,;" else f" {mark} "


def habit_of(person: Person, slot: str) -> Habit | None:
    """The bad habit that shows in the answer to a slot: the first that is drawn."""
    return next(
        (
            habit
            for habit in person.habits
            if habit.every and draw(person.name, habit.name, slot, n=habit.every) == 0
        ),
        None,
    )


def _word(person: Person, habit: Habit, slot: str) -> str:
    return habit.words[draw(person.name, habit.name, slot, "word", n=len(habit.words))]


def told_line(
    person: Person,
    item: Item,
    grammar: Sequence[LinePart],
    slot: str,
    previous: Mapping[str, str],
) -> Typed:
    """One line of a list that tells an item, with the person's habit in it.

    Args:
        previous: the values of the line before, by field, for "same as above".
    """
    foreign = _foreign(person, item)
    if foreign:
        main = next(part for part in grammar if not (part.before or part.after or part.enclosed))
        return Typed(foreign, (Value(main.field, foreign, main=True),), item.id, "", ())
    values, fields = line(item, grammar)
    habit = habit_of(person, slot)
    if habit is None:
        return Typed(
            joined(values), tuple(value for _, value in values), item.id, "", tuple(fields)
        )
    if habit.name == "empty":
        values = [(part, value) for part, value in values if value.main or part.before]
        fields = fields[:1]
    meant = tuple(value for _, value in values)
    text = _with_habit(person, habit, slot, values, previous)
    return Typed(text, meant, item.id, "", tuple(fields))


def _with_habit(
    person: Person,
    habit: Habit,
    slot: str,
    values: Sequence[tuple[LinePart, Value]],
    previous: Mapping[str, str],
) -> str:
    if habit.name == "wrong-format":
        return _word(person, habit, slot).join(value.text for _, value in values)
    if habit.name == "same-as-above":
        word = _word(person, habit, slot)
        values = [
            (part, value._replace(text=word))
            if not value.main and previous.get(value.field) == value.text
            else (part, value)
            for part, value in values
        ]
    return plainly(person, habit, slot, joined(values))


def plainly(person: Person, habit: Habit | None, slot: str, text: str) -> str:
    """A text with the habits that need no line format."""
    if habit is None:
        return text
    if habit.name in ("vague-words", "several-sentences"):
        return f"{text} {_word(person, habit, slot)}"
    if habit.name == "hedge":
        return f"{_word(person, habit, slot)} {text}"
    if habit.name == "pasted-bullets":
        return f"{_word(person, habit, slot)}{text}"
    if habit.name == "number-in-words":
        return _numbers(text, habit.numbers)
    return text


def _numbers(text: str, words: Mapping[str, str]) -> str:
    """The first figure that the person has a word for, as that word."""
    for token in text.split():
        figure = token.strip("().,;:")
        if figure in words:
            return text.replace(figure, words[figure], 1)
    return text


def told_text(person: Person, item: Item, slot: str, text: str, field: str = "") -> Typed:
    """A free answer, or the end of a sentence, that tells an item."""
    foreign = _foreign(person, item)
    if foreign:
        return Typed(foreign, (Value(field, foreign, main=True),), item.id)
    typed = plainly(person, habit_of(person, slot), slot, text)
    return Typed(typed, (Value(field, text, main=True),), item.id, "", (field,) if field else ())


def _foreign(person: Person, item: Item) -> str:
    return next((h.answers[item.id] for h in person.habits if item.id in h.answers), "")
