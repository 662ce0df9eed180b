"""What all composed records share: the system's name, the roles, where a record comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst import lines
from askfirst.compose.naming import system_name
from askfirst.compose.nouns import Known, is_name, known_in
from askfirst.compose.saying import knows_no_value, says_something
from askfirst.events import AnswerStatus
from askfirst.interview import Interview, Ref, question_id, record_id
from askfirst.requirements import Kind, Origin, Record, Status, Via

OBJECTION: Final = "assumption.right"
LABEL_WORDS: Final = 5
TITLE_WORDS: Final = 9
TITLE_CHARACTERS: Final = 70


class Material(NamedTuple):
    """An interview with what composing needs to know of it at every turn.

    Attributes:
        name: the system's name as it stands inside a sentence. roles: names of the roles in
            small letters, singular as given.
        terms: the name and the words of the field in small letters.
        explained: by record, words that the person was asked about once more, with their answer.
        about: by record, the slots of the answered questions about it that make no records.
        known: what the answers show about the words in them.
        places: by slot and line key, the line's place in its answer from 1.
    """

    interview: Interview
    name: str
    roles: frozenset[str]
    terms: frozenset[str]
    explained: dict[str, dict[str, str]]
    about: dict[str, list[str]]
    places: dict[tuple[str, str], int]
    known: Known


def material(interview: Interview) -> Material:
    """Read the name, the roles and what concerns single records once."""
    name = system_name(interview)
    terms = {name.lower(), *(lines.named(ref.text).lower() for ref in interview.records(Kind.TERM))}
    places = {
        (slot, line.key): place
        for slot, answer in interview.answers.items()
        for place, line in enumerate(answer.lines, 1)
    }
    known = known_in((*_texts(interview), *_shown(interview)))
    return Material(
        interview, name, frozenset(_roles(interview, known)), frozenset(terms),
        _explained(interview), _about(interview), places, known,
    )  # fmt: skip


def _roles(interview: Interview, known: Known) -> Iterator[str]:
    """Roles by name, of "keeper of the records" also the keeper; nobody's own name is a role."""
    for kind in (Kind.ROLE, Kind.NEED):
        for ref in interview.records(kind):
            name = lines.named(" ".join(ref.fields.get("role", "").split()))
            if name and not is_name(name, known):
                head = name.lower().partition(" of ")[0]
                yield from (name.lower(), singular(name.lower()), head)


def _texts(interview: Interview) -> Iterator[str]:
    """All that was answered."""
    for answer in interview.answers.values():
        yield answer.value
        yield from (line.text for line in answer.lines)


def _shown(interview: Interview) -> Iterator[str]:
    """What was said of people by name, and the sentences taken over from documents."""
    for ref in interview.refs.values():
        yield from (quote.quote for quote in ref.evidence)
        if names := ref.fields.get("names", ""):
            yield f"by {names}"
    for answer in interview.answers.values():
        yield from (quote.quote for line in answer.lines for quote in line.evidence)


def singular(name: str) -> str:
    """A role's name for one of them: "caretakers" -> "caretaker". Only the plain -s."""
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us", "is")) else name


def starting(text: str) -> str:
    """The text as the start of a sentence."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Somebody's words, marked as such; nothing for no words, no marks twice.

    Quotation marks inside become single ones, as one writes them inside others.
    """
    text = text.strip()
    if len(text) > 2 and text[0] + text[-1] in ('""', "“”") and text[0] not in text[1:-1]:
        text = text[1:-1].strip()
    text = text.replace("“", "‘").replace("”", "’")
    return f"“{text}”" if text else ""


def label(name: str) -> str:
    """A role's name in front of a colon; one that is more than a name stands in quotation marks."""
    plain = lines.is_sure(name) and all(letter.isalnum() or letter in " -'’&/." for letter in name)
    return starting(name) if plain and len(name.split()) <= LABEL_WORDS else quoted(name)


def ended(text: str) -> str:
    """The text as a sentence: with a full stop unless one stands at its end, inside a quotation
    too."""
    return text if text.rstrip("”’\"')").endswith((".", "!", "?", "…")) else f"{text}."


def title(text: str) -> str:
    """A few words for headings and lists; what is cut off shows as "…"."""
    words = text.split()
    short = " ".join(words[:TITLE_WORDS])[:TITLE_CHARACTERS].rstrip(" ,;:-")
    return short if short == " ".join(words) else f"{short} …" if short else ""


def origin(ref: Ref) -> Origin:
    """Where a record comes from, also in words."""
    about = record_id(ref.slot)
    words = f"from your answer on {question_id(ref.slot)}"
    words += f" ({about})" if about else ""
    words += f", line {ref.position}" if ref.position else ""
    sources = dict.fromkeys(quote.source for quote in ref.evidence)
    if ref.via is Via.DOCUMENT and sources:
        words += f", taken over from {', '.join(sources)}"
    return Origin(answer=ref.slot, event=ref.event, line=ref.line, words=words, by=ref.by,
                  at=ref.at, via=ref.via, quotes=ref.evidence)  # fmt: skip


def _later_origins(material: Material, ref: Ref) -> Iterator[Origin]:
    """The lines that told more of the record afterwards."""
    interview = material.interview
    for slot, key in ref.details:
        answer = interview.answers.get(slot)
        if answer is None:
            continue
        place = material.places.get((slot, key), 0)
        words = f"from your answer on {question_id(slot)}" + (f", line {place}" if place else "")
        yield Origin(answer=slot, event=answer.n, line=key, words=words, by=answer.by,
                     at=answer.at, via=answer.via)  # fmt: skip
    for slot in material.about.get(ref.id, ()):
        answer = interview.answers[slot]
        words = f"from your answer on {question_id(slot)} ({ref.id})"
        yield Origin(answer=slot, event=answer.n, words=words, by=answer.by, at=answer.at,
                     via=answer.via)  # fmt: skip


def _about(interview: Interview) -> dict[str, list[str]]:
    """By record, the slots of the answered questions about it that make no records."""
    found: dict[str, list[str]] = {}
    for slot, answer in interview.answers.items():
        about = record_id(slot)
        answered = answer.status is AnswerStatus.ANSWERED
        if about and answered and not any(line.record for line in answer.lines):
            found.setdefault(about, []).append(slot)
    return found


def _explained(interview: Interview) -> dict[str, dict[str, str]]:
    """By record, the words asked about once more and what the person said they mean."""
    found: dict[str, dict[str, str]] = {}
    for slot, asked in interview.asked.items():
        answer = interview.answers.get(slot)
        words, about = asked.cause.get("words"), asked.cause.get("record")
        if answer and answer.value and words and about and not knows_no_value(answer.value):
            found.setdefault(str(about), {})[str(words)] = answer.value
    return found


def clarified(material: Material, record: str) -> str:
    """What the person answered when a word of theirs was asked about once more."""
    said = material.explained.get(record, {})
    return ", ".join(f"{quoted(word)} means {quoted(meaning)}" for word, meaning in said.items())


def told_of(material: Material, ref: Ref) -> dict[str, str]:
    """What the questions about one record were answered, by the field each answer fills."""
    found: dict[str, str] = {}
    for slot in material.about.get(ref.id, ()):
        question, answer = material.interview.question(slot), material.interview.answers[slot]
        for frame in question.frames if question else ():
            line = next((line for line in answer.lines if line.frame == frame.id), None)
            if line and line.status is AnswerStatus.ANSWERED:
                found[frame.produces] = line.text
        if question and not question.frames and len(question.produces) == 1:
            found[question.produces[0]] = material.interview.text(slot)
    return found


def record(material: Material, ref: Ref, kind: Kind, **values: object) -> Record:
    """A record with what every kind has: words, origin, certainty and status.

    `missing` and no statement make it a draft. Confirmed is only what a person confirmed.
    """
    confirmed = material.interview.confirmed.get(ref.id)
    status = Status.CONFIRMED if confirmed else Status.PROPOSED
    if values.get("missing") and not values.get("statement"):
        status = Status.DRAFT
    common: dict[str, object] = {
        "id": ref.id, "kind": kind, "words": ref.words, "status": status,
        "sure": ref.sure,  # who says "that is right" to a guess has guessed right, and no more
        "title": title(ref.text),
        "origins": (origin(ref), *_later_origins(material, ref)),
        "confirmed_by": confirmed.by if confirmed and status is Status.CONFIRMED else "",
    }  # fmt: skip
    if further := clarified(material, ref.id):
        fields = values.get("fields")
        values["fields"] = {**(fields if isinstance(fields, dict) else {}), "clarified": further}
    return Record.model_validate({**common, **values})


def unclear(material: Material, ref: Ref, kind: Kind) -> Record | None:
    """The record of a line that says nothing of its own: open when its words point elsewhere or
    do not know. None when the line does say something."""
    if says_something(ref.text):
        return None
    return record(material, ref, kind, status=Status.OPEN, missing=("words",))


def objected(material: Material, ref: Ref, kind: Kind) -> Record | None:
    """The record of an objection to something taken for true: what is right, in their words.
    None when the line objects to nothing."""
    question = material.interview.question(ref.slot)
    if question is None or OBJECTION not in question.produces or ref.via is Via.ASSUMED:
        return None
    words, assumed = ref.fields.get("words", ""), ref.fields.get("instead_of", "")
    return record(
        material, ref, kind, title=title(words), fields={"instead_of": assumed},
        statement=f"{quoted(words)}: askfirst had guessed {quoted(assumed)}", lead=quoted(words),
        details={"askfirst had guessed": assumed},
    )  # fmt: skip
