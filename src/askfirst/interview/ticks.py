"""Ticks of a list as lines: which choices a reply means, and the records that they become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pydantic import JsonValue

from askfirst import lines
from askfirst.events import Answered, Line
from askfirst.interview.lines_put_right import ITSELF, PUTS_RIGHT, Righted
from askfirst.interview.record_ids import Numbers
from askfirst.interview.rejections import Rejection
from askfirst.questions import NONE, NOT_SURE, OTHER, Choice, Offer, Question
from askfirst.untrusted import for_storage
from askfirst.vocabulary import Kind, Via, counted

_NO_TICKS = (NONE, NOT_SURE)


def named(choices: Iterable[Choice], given: str) -> Choice | None:
    """A choice by its id, its text, what is printed of it or its number from 1."""
    listed = list(choices)
    wanted = given.strip().lower()
    for choice in listed:
        if wanted and wanted in (choice.id, choice.text.lower(), choice.label.lower()):
            return choice
    if 1 <= counted(wanted) <= len(listed):
        return listed[counted(wanted) - 1]
    return None


def _called(choices: Iterable[Choice], given: str) -> Choice | None:
    """A choice by its id or its text; a number counts what was offered, not these."""
    return None if given.strip().isdecimal() else named(choices, given)


def _begun(choices: Iterable[Choice], item: str) -> tuple[str, str] | None:
    """A choice in whose own words a colon stands, and what was typed behind it."""
    found = [one for one in choices if item.lower().startswith(f"{one.text.lower()}:")]
    best = max(found, key=lambda one: len(one.text), default=None)
    return (best.id, item[len(best.text) + 1 :]) if best else None


def allowed(choices: Iterable[Choice]) -> str:
    return "one of " + ", ".join(f"{choice.id} ({choice.text})" for choice in choices)


def _picks(
    value: JsonValue, choices: tuple[Choice, ...], further: tuple[Choice, ...] = ()
) -> dict[str, str] | Rejection:
    """Picked ids with the words on each, from a list, a mapping or one text.

    Args:
        further: choices that were not offered this time; who names one all the same is heard.
    """
    if isinstance(value, str):
        value = [part for part in value.replace("\n", ";").split(";") if part.strip()]
    pairs: list[tuple[str, str]] = []
    if isinstance(value, dict) and all(isinstance(v, str) or v is None for v in value.values()):
        pairs = [(key, str(words or "")) for key, words in value.items()]
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        for item in map(str, value):
            head, _, words = item.partition(":")
            if named(choices, head) or _called(further, head):
                pairs.append((head, words))
            else:
                pairs.append(_begun((*choices, *further), item) or (item, ""))
    else:
        return Rejection(reason="a list of choices is wanted", allowed=allowed(choices))
    picked: dict[str, str] = {}
    for name, words in pairs:
        choice = named(choices, name) or _called(further, name)
        words = " ".join(for_storage(words).split())
        if choice is None and named(choices, OTHER) is None:
            return Rejection(reason=f"'{name}' is not among the choices", allowed=allowed(choices))
        key = choice.id if choice else OTHER
        said = words if choice else " ".join(for_storage(name).split())
        before = picked.get(key, "")
        picked[key] = before if said in before else said if not before else f"{before}; {said}"
    return picked


_YES: Final = ("yes", "true", "on", "y")
# "no", "not at all", "we don't need it": words that say no and nothing else.
_NO: Final = re.compile(
    r"no|false|off|n|nope|nah|never|-+|–|—|no thanks|no thank you|no way|no need"
    r"|not (?:at all|needed|wanted|necessary|required|this|that|here|for us|for me)"
    r"|(?:(?:we|i|they) )?(?:do not|don['’]?t) (?:need|want|like) (?:it|this|that|any)"
    r"|(?:it is|it['’]?s) not (?:needed|wanted|necessary|required)"
    r"|(?:that|it) (?:is not|isn['’]?t) (?:needed|wanted|necessary|required)"
)


def _meant(picked: dict[str, str], question: Question) -> dict[str, str]:
    """The ticks without what only says yes or no to one. Where a tick objects to what is taken for
    true, "no" is such an objection and "yes" is none."""
    if question.assumed:
        return {key: words for key, words in picked.items() if _bare(words) not in _YES}
    left = {key: words for key, words in picked.items() if not _NO.fullmatch(_bare(words))}
    return {key: "" if _bare(words) in _YES else words for key, words in left.items()}


def _bare(words: str) -> str:
    """Words without the marks that change nothing: "No, thanks!" says "no thanks"."""
    return " ".join(words.lower().replace(",", " ").strip(" .!").split())


def ticked(
    slot: str,
    question: Question,
    value: JsonValue,
    choices: tuple[Choice, ...],
    numbers: Numbers,
    before: tuple[Line, ...],
    offers: tuple[Offer, ...],
    rights: Callable[[str, Sequence[Line]], Righted],
) -> Answered | Rejection:
    picked = _picks(value, choices, question.choices)
    if isinstance(picked, Rejection):
        return picked
    picked = _meant(picked, question)
    single = [key for key in picked if key in (NONE, NOT_SURE)]
    if single and len(picked) > 1:
        return Rejection(reason=f"'{single[0]}' cannot stand beside other ticks",
                         allowed="either that alone, or the others")  # fmt: skip
    if question.most and len(picked) > question.most:
        return Rejection(reason=f"{len(picked)} are ticked", allowed=f"at most {question.most}")
    if not picked and not question.optional:
        return Rejection(reason="nothing was picked", allowed=allowed(choices))
    old = {line.choice: line for line in before}
    passages = {f"passage-{number}": offer for number, offer in enumerate(offers, 1)}
    known = _by_id((*question.choices, *choices))
    made: list[Line] = []
    asides = [line for line in before if PUTS_RIGHT in line.fields]
    for key, words in picked.items():
        found = rights(words, made)
        elsewhere = found.place not in ("", ITSELF)
        said = found.beside.strip(" ;,") if elsewhere else words
        made.append(_tick(question, known[key], said, numbers, old.get(key), passages.get(key)))
        if elsewhere:
            fields = {PUTS_RIGHT: found.place}
            asides.append(Line(key=numbers.line(), text=found.aside, fields=fields))
    if question.assumed:
        made += (_taken(choice, numbers, old.get(choice.id)) for choice in choices
                 if choice.id not in (*picked, *_NO_TICKS))  # fmt: skip
    return Answered(slot=slot, lines=(*made, *asides))


def _by_id(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    return {choice.id: choice for choice in choices}


def _tick(
    question: Question,
    choice: Choice,
    words: str,
    numbers: Numbers,
    old: Line | None,
    passage: Offer | None,
) -> Line:
    """A tick keeps its key and record however its words change. A ticked passage is quoted."""
    kind, key, label = choice.record or question.record, choice.id, choice.text
    record = old.record if old and not _assumed(old) else None
    fields = {"instead_of" if question.assumed else "choice": label}
    sure = lines.is_sure(words) or _is_sure_first(words)
    fields |= {"words": words} if words else {}
    complete = all(fields.get(field) for field in question.needs)
    if kind and key not in _NO_TICKS and complete and record is None:
        record = numbers.record(kind)
    line_key = old.key if old else numbers.line()
    if passage is not None:
        return Line(key=line_key, text=passage.passage.quote, record=record, choice=key,
                    fields={"words": words} if words else {}, via=Via.DOCUMENT,
                    evidence=(passage.passage,))  # fmt: skip
    text = words if key == OTHER else f"{label.removesuffix('.')}: {words}" if words else label
    return Line(key=line_key, text=text, record=record, fields=fields, choice=key, sure=sure)


def _is_sure_first(words: str) -> bool:
    """Whether only a later part of what was typed behind a tick is a guess."""
    from askfirst.statements.hearsay import is_guess
    from askfirst.statements.in_part import is_guessed

    return is_guess(words) and not is_guessed(words)


def _taken(choice: Choice, numbers: Numbers, old: Line | None) -> Line:
    """What nobody objected to: an assumption, marked as nobody's word."""
    kept = old if old and _assumed(old) else None
    return Line(
        key=old.key if old else numbers.line(),
        text=choice.text,
        record=(kept.record if kept else None) or numbers.record(Kind.ASSUMPTION),
        fields={"assumption": choice.text},
        choice=choice.id,
        via=Via.ASSUMED,
    )


def _assumed(line: Line) -> bool:
    return line.via is Via.ASSUMED
