"""Families `trigger`, `response` and `pattern`: when it happens, and what then happens."""

from __future__ import annotations

import re
from typing import Final

from askfirst import ears
from askfirst.requirements import Pattern, Severity
from askfirst.wording.atomicity import VERBS
from askfirst.wording.rule import Rule, listed
from askfirst.wording.text import BINDING, Text, vocabulary

_CONDITIONS: Final = vocabulary(
    "when whenever while where if unless once after before upon until as every each daily weekly "
    "monthly hourly nightly on during at within because following prior"
)
# What tells that something follows the condition: a modal, or an order ("if it fails tell me").
_CONSEQUENCE: Final = VERBS | vocabulary("then shall must should will can may don't don’t do i i'd")
# "where possible", "if needed" is a whole condition.
_CONDITION_OF_ITS_OWN: Final = vocabulary(
    "possible necessary needed required applicable appropriate feasible practicable desired not"
)
# A condition of more words than this mostly has its consequence in it.
_CLAUSE: Final = 9
_SAYS_THEN: Final = re.compile(r"[,?:→]|->")
_OPENERS: Final = frozenset({"when", "if", "while", "where"})


def _without_condition(text: Text, start: int, end: int) -> int:
    """Only in a demand, and only when nothing in the statement says when."""
    if BINDING.isdisjoint(text.words[max(0, start - 2) : start]):
        return 0
    return end if _CONDITIONS.isdisjoint(text.words[max(0, start - 60) : end + 60]) else 0


def _condition_alone(text: Text, start: int, end: int) -> int:
    """ "When ..." or "If ..." at the start, and nothing that then happens."""
    if start or not 3 <= len(text.words) <= _CLAUSE or _SAYS_THEN.search(text.source):
        return 0
    if text.words[1] in _CONDITION_OF_ITS_OWN:
        return 0
    return end if _CONSEQUENCE.isdisjoint(text.words[3:]) else 0


def _out_of_pattern(text: Text, start: int, end: int) -> int:
    """A *shall* that no modal precedes, of a statement that is in none of the EARS patterns."""
    if text.binding[0] != start:
        return 0
    if start and text.words[0] not in _OPENERS and ". " not in text.source:
        return 0  # a subject and a shall: ubiquitous
    if ears.parse(text.source).pattern is not Pattern.NONE:
        return 0
    return end


RULES: Final = (
    Rule(
        "missing-trigger",
        "trigger",
        Severity.WARNING,
        "EARS (event-driven pattern); INCOSE R27 (explicit conditions)",
        "Say after which event or how often it happens.",
        "trigger",
        "You wrote '{words}'. After which event does that happen, or how often?",
        "The shop shall notify the clerk.",
        "The shop shall notify the clerk when an order arrives.",
        listed(
            """notify, alert, warn, remind, inform, prompt, retry, escalate, alarm, send a reminder,
            send a notification, send an email, send a message, send a mail, send an alert,
            send an e-mail"""
        ),
        _without_condition,
        worth=7,
    ),
    Rule(
        "missing-response",
        "response",
        Severity.ERROR,
        "EARS (every pattern has a response)",
        "Say what the system then does.",
        "object",
        "You wrote '{words} ...' and not what then happens. What should happen then?",
        "When the guest leaves the hall",
        "When the guest leaves the hall, the door shall lock.",
        ("when", "if", "while", "where"),
        _condition_alone,
        worth=8,
    ),
    Rule(
        "out-of-pattern",
        "pattern",
        Severity.HINT,
        "EARS; INCOSE R1 (structured statements)",
        "Write: When <event>, the <system> shall <response>.",
        "actor",
        "You wrote '{words}'. Which system is it that shall do this?",
        "shall print a receipt",
        "The till shall print a receipt.",
        ("shall",),
        _out_of_pattern,
    ),
)
