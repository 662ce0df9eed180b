"""What the system does: words that can follow "<System> shall"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askfirst.compose import vocabulary as v
from askfirst.compose.fit import Fit, is_verb, masked, misfit, spans, telegraphic, trimmed
from askfirst.compose.saying import tokens

_SECOND_ORDER = re.compile(
    r"\b(?:and|or|but|then) (?:do|does|don['’]t|doesn['’]t)\b", re.IGNORECASE
)
"""A second half that would need "not" where the first needs "shall"."""


def response(text: str, name: str = "the system") -> Fit:
    """Words that can follow "<System> shall": a verb, and no second sentence behind it.

    Args:
        text: as typed, perhaps with "it", the system's name or "shall" once more in front.
        name: the system's name.
    """
    body = _without_frame(trimmed(text), name)
    if reason := misfit(body):
        return Fit("", reason)
    lead, rest = _lead(body)
    words = tokens(masked(rest))
    if not words:
        return Fit("", "it does not start with what the system does")
    first = words[0].lower()
    base = v.BASE_OF.get(first, first)
    if base not in v.VERBS or not rest.startswith(words[0]):
        return Fit("", "it does not start with what the system does")
    if base == "be" and words[1:] and words[1].lower().endswith("ed"):
        return Fit("", "it says what is done and not what it does")
    if base in v.FELT:
        return Fit("", "it tells what a person does")
    if len(words) == 1:
        return Fit(f"{lead}{base}") if base in v.ALONE else Fit("", "it breaks off")
    if base in v.NOUN_TOO and not _verb_here(words):
        return Fit("", "its first word may be a thing or an action")
    if _SECOND_ORDER.search(masked(rest)):
        return Fit("", "it tells two things in one")
    joined, reason = _second_verbs(words, rest)
    if reason or telegraphic(words):
        return Fit("", reason or "a word such as 'the' is missing")
    return Fit(f"{lead}{base}{joined[len(words[0]) :]}")


def _without_frame(text: str, name: str) -> str:
    """Cut what the frame already says: "then", the system, "shall"."""
    systems = ("it", "the system", "system", "the app", "the tool", "the program", name)
    text = re.sub(r"^(?:and |so )?(?:then,? )?", "", text, flags=re.IGNORECASE)
    named = "|".join(re.escape(one) for one in sorted(systems, key=len, reverse=True) if one)
    text = re.sub(rf"^(?:{named}) (?:then )?(?=\S)", "", text, flags=re.IGNORECASE)
    modal = r"^(?:shall|should|must|will|needs to|has to|to) "
    return re.sub(modal, "", text, flags=re.IGNORECASE)


def _lead(text: str) -> tuple[str, str]:
    """A negation or one adverb in front of the verb, and the rest."""
    negated = re.match(r"(?:does not|doesn['’]t|do not|don['’]t|not) ", text, re.IGNORECASE)
    if negated:
        return "not ", text[negated.end() :]
    first, _, rest = text.partition(" ")
    lowered = first.lower()
    if rest and (lowered in v.ADVERBS or (lowered.endswith("ly") and lowered not in v.VERBS)):
        return f"{lowered} ", rest
    return "", text


def _verb_here(words: Sequence[str]) -> bool:
    """Whether a word that can be a noun is the verb: what follows shows it."""
    if len(words) < 2:
        return False
    second = words[1].lower()
    if second in v.DETERMINERS or second in v.PRONOUNS or second[0].isdigit():
        return True
    return not (
        second in v.PREPOSITIONS
        or second in v.AUXILIARIES
        or second in v.BASE_OF
        or second in v.JOINTS
        or second in v.VERBS
        or second.endswith(("ed", "ing"))
    )


def _second_verbs(words: Sequence[str], text: str) -> tuple[str, str]:
    """Bring "and sends" behind the first verb to "and send"; any other second verb is a misfit."""
    open_clause = False
    edits: list[tuple[int, str, str]] = []
    places = spans(masked(text))
    for index in range(1, len(words)):
        word, before = words[index].lower(), words[index - 1].lower()
        after = words[index + 1].lower() if index + 1 < len(words) else ""
        if word in v.OPENERS:
            open_clause = True
        joint = before in v.JOINTS or "," in text[places[index - 1][1] : places[index][0]]
        if open_clause:
            continue
        if word in v.BASE_OF and is_verb(word, after):
            if not joint:
                return text, "it tells two things in one"
            edits.append((places[index][0], words[index], v.BASE_OF[word]))
        elif word in v.AUXILIARIES:
            return text, "it tells two things in one"
    for start, old, new in reversed(edits):
        text = text[:start] + new + text[start + len(old) :]
    return text, ""
