"""EARS: pattern and slots of one statement (Mavin et al., RE 2009).

    ubiquitous   The <system> shall <response>.
    event        When <trigger>, the <system> shall <response>.
    state        While <state>, the <system> shall <response>.
    option       Where <feature>, the <system> shall <response>.
    unwanted     If <condition>, then the <system> shall <response>.
    complex      clauses of two kinds or more in front.

A clause behind the response ("... when the order is paid") fills its slot too, but does not
change the pattern: the pattern is a matter of what stands in front. *Must* and *should* are read
like *shall*, *will* only behind a clause in front, so that "the shop will move in May" is none.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.requirements import Pattern

MODALS: Final = frozenset({"shall", "must", "should"})

_SLOT_OF: Final = {"when": "trigger", "while": "state", "where": "feature", "if": "condition"}
_PATTERN_OF: Final = {
    "trigger": Pattern.EVENT,
    "state": Pattern.STATE,
    "feature": Pattern.OPTION,
    "condition": Pattern.UNWANTED,
}
# A bullet and a number or an id in front ("3.2 ", "FR-07: "), only before a capital letter.
_LEAD: Final = re.compile(
    r"^\s{0,80}(?:[-*•]\s{1,9})?(?:\(?[A-Za-z]{0,8}[-.]?\d{1,6}(?:\.\d{1,6}){0,6}[).:]?\s{1,9}(?=[A-Z]))?"
)
_KEYWORD: Final = re.compile(r"(?:when|while|where|if)\b", re.IGNORECASE)
# A further clause of the front: "While a poll runs, when a vote arrives, the ...".
_NEXT_CLAUSE: Final = re.compile(r",\s*(?:and\s+)?(when|while|where|if)\s+", re.IGNORECASE)
_MODAL: Final = re.compile(r"\b(shall|must|should|will)\b", re.IGNORECASE)
_SUBJECT_AFTER_COMMA: Final = re.compile(
    r",\s*(?:then\s+)?(?P<system>(?![^,]{0,12}\b(?:when|while|where|if)\b)[^,;]{1,100}?)\s+"
    r"(?P<modal>shall|must|should|will)\b",
    re.IGNORECASE,
)
_SUBJECT_WITHOUT_COMMA: Final = re.compile(
    r"\s(?:then\s+)?(?P<system>(?:the|our|this)\s+(?:[\w-]+\s+){0,4}?[\w-]+)\s+"
    r"(?P<modal>shall|must|should|will)\b",
    re.IGNORECASE,
)
# A clause behind the response; "where" is left out, it mostly tells of a place there.
_TRAILING: Final = re.compile(
    r",?\s+(?P<keyword>when|whenever|as soon as|while|if|unless|once|after|before|upon)\s+"
    r"(?P<clause>[^.;]{3,})",
    re.IGNORECASE,
)
_SLOT_OF_TRAILING: Final = {"while": "state", "if": "condition", "unless": "condition"}


class Statement(NamedTuple):
    """A statement in EARS slots. Every slot is text as written, empty when absent.

    Attributes:
        pattern: NONE when the statement has no modal, or no system in front of it.
        system: who acts ("the ticket shop"), with its article.
        modal: `shall`, `must`, `should` or `will`, lower case; empty when there is none.
        response: what the system does, without the modal and the final full stop.
        clause_order: the slots of the front in the order written.
    """

    pattern: Pattern
    trigger: str = ""
    state: str = ""
    feature: str = ""
    condition: str = ""
    system: str = ""
    modal: str = ""
    response: str = ""
    clause_order: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the parts that a whole requirement has and this one lacks."""
        parts = {"system": self.system, "shall": self.modal, "response": self.response}
        return tuple(name for name, text in parts.items() if not text)


def parse(text: str) -> Statement:
    """Pattern and slots of one statement. Never raises; linear in the length of the text."""
    lead = _LEAD.match(text)
    body = text[lead.end() if lead else 0 :].strip()
    keyword = _KEYWORD.match(body)
    if keyword:
        return _with_front(body)
    modal = next((hit for hit in _MODAL.finditer(body) if hit[1].lower() in MODALS), None)
    if modal is None or not _is_subject(body[: modal.start()]):
        return Statement(Pattern.NONE, response="")
    return _finished(
        Pattern.UBIQUITOUS, {}, (), body[: modal.start()], modal[1], body[modal.end() :]
    )


def _with_front(body: str) -> Statement:
    """A statement that opens with one of the four keywords."""
    main = _SUBJECT_AFTER_COMMA.search(body) or _SUBJECT_WITHOUT_COMMA.search(body)
    front = body[: main.start()] if main else body
    slots: dict[str, str] = {}
    for keyword, clause in _clauses(front):
        slot = _SLOT_OF[keyword.lower()]
        slots[slot] = f"{slots[slot]}, {clause}" if slot in slots else clause
    order = tuple(slots)
    if main is None:
        return Statement(Pattern.NONE, clause_order=order, **slots)
    pattern = Pattern.COMPLEX if len(order) > 1 else _PATTERN_OF[order[0]]
    return _finished(pattern, slots, order, main["system"], main["modal"], body[main.end() :])


def _clauses(front: str) -> list[tuple[str, str]]:
    """The keyword and the words of each clause in front."""
    first = _KEYWORD.match(front)
    assert first is not None
    pieces = _NEXT_CLAUSE.split(front[first.end() :])
    keywords = [first[0], *pieces[1::2]]
    return [
        (keyword, clause.strip(" ,"))
        for keyword, clause in zip(keywords, pieces[::2], strict=True)
        if clause.strip(" ,") or len(keywords) == 1
    ]


def _is_subject(before: str) -> bool:
    """Whether the words before the modal can name who acts: there are some, and no full stop."""
    return bool(before.strip()) and not re.search(r"[.!?]\s", before)


def _finished(
    pattern: Pattern,
    slots: dict[str, str],
    order: tuple[str, ...],
    system: str,
    modal: str,
    rest: str,
) -> Statement:
    response = rest.strip().rstrip(".").rstrip()
    filled = dict(slots)
    trailing = _TRAILING.search(f" {response}")
    if trailing:
        slot = _SLOT_OF_TRAILING.get(trailing["keyword"].lower(), "trigger")
        filled.setdefault(slot, trailing["clause"].strip())
    return Statement(
        pattern,
        system=system.strip(" ,"),
        modal=modal.lower(),
        response=response,
        clause_order=order,
        **filled,
    )
