"""Family `modal`: how binding the sentence is."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, listed
from askfirst.wording.text import Text


def _alone(text: Text, start: int, end: int) -> int:
    """Only where no *shall* or *must* stands beside it, and not the month or the tin."""
    if text.binding:
        return 0
    if text.words[start] == "may" and text.source[text.starts[start]].isupper():
        return 0
    return end if end < len(text.words) and text.word(start - 1) not in ("a", "the", "in") else 0


RULES: Final = (
    Rule(
        "weak-modal",
        "modal",
        Severity.WARNING,
        "NASA ARM (options); ISO/IEC/IEEE 29148 5.2.4",
        "Say 'shall' when it is a must; drop the sentence or mark it as a wish when it is not.",
        "limit",
        "You wrote '{words}'. Is it a must, or only a wish?",
        "The till should print a receipt.",
        "The till shall print a receipt, even if the clerk should leave.",
        ("should", "might", "could", "ought to", "would like to"),
        _alone,
    ),
    Rule(
        "optional-modal",
        "modal",
        Severity.HINT,
        "NASA ARM (options)",
        "Say 'shall' when it is a must.",
        "limit",
        "You wrote '{words}'. Is it a must, or a possibility?",
        "The till can print a receipt.",
        "The till shall print a receipt that the guest can keep.",
        ("may", "can"),
        _alone,
    ),
    Rule(
        "ability",
        "modal",
        Severity.HINT,
        "INCOSE R10 (superfluous infinitives)",
        "Say what it does, not that it is able to do it.",
        "trigger",
        "You wrote '{words}'. When does it do that?",
        "The till shall be able to print a receipt.",
        "The till shall print a receipt.",
        listed(
            "be able to, be capable of, be designed to, have the ability to, "
            "provide the ability to, provide the capability to, have the capability to, "
            "provide the means to"
        ),
    ),
    Rule(
        "possible-for-whom",
        "actor",
        Severity.HINT,
        "INCOSE R2 (active voice), R10 (superfluous infinitives)",
        "Say who can do it: 'the operator shall be able to ...'.",
        "actor",
        "You wrote '{words}'. Who can do that?",
        "It shall be possible to lock the till.",
        "The clerk shall lock the till, if that is possible.",
        ("be possible to",),
    ),
)
