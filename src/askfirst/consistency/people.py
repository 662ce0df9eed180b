"""Who decides, who may stop it, and who is called by two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from askfirst.consistency.reading import content, overlap, quantity
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification


def _name(text: str) -> frozenset[str]:
    return content(text)


def _same(first: str, second: str) -> bool:
    """Whether two names mean one role for certain: the same content words."""
    return bool(_name(first)) and _name(first) == _name(second)


def _more_than_there_are(specification: Specification) -> Iterator[Clash]:
    """More must agree than there are of them."""
    roles = specification.of_kind(Kind.ROLE)
    for rule in specification.of_kind(Kind.RULE):
        agree = quantity(rule.fields.get("agree", ""))
        role = next((r for r in roles if _same(r.title, rule.fields.get("who", ""))), None)
        count = quantity(role.fields.get("count", "")) if role else None
        if agree and role and count and agree.value > count.value:
            yield Clash(
                rule, role,
                f'For "{rule.title}" {rule.fields["agree"]} must agree, but there '
                f'{"is" if count.value == 1 else "are"} only {role.fields["count"]}: {role.title}.',
                "How many must agree, and who else counts?", "agree",
            )  # fmt: skip


def _decides_and_stays_out(specification: Specification) -> Iterator[Clash]:
    for rule in specification.of_kind(Kind.RULE):
        who, excluded = rule.fields.get("who", ""), rule.fields.get("excluded", "")
        if who and excluded and _same(who, excluded):
            yield Clash(
                rule, None, f'"{who}" decides "{rule.title}" and must stay out of it.',
                "Who decides, then?", "who",
            )  # fmt: skip


def _two_deciders(specification: Specification) -> Iterator[Clash]:
    rules = [r for r in specification.of_kind(Kind.RULE) if r.fields.get("who")]
    for first, second in combinations(rules, 2):
        if first.fields.get("within") or second.fields.get("within"):
            continue  # who puts a thing right is not who decides it
        same = _same(first.title, second.title)
        if same and not _same(first.fields["who"], second.fields["who"]):
            yield Clash(
                first, second,
                f'"{first.title}" is decided by "{first.fields["who"]}" and by '
                f'"{second.fields["who"]}".',
                "Who of the two decides?", "who",
            )  # fmt: skip


def _may_stop_it_unheard(specification: Specification) -> Iterator[Clash]:
    """Somebody can stop it, wants nothing that is written down, and does not say yes to it."""
    roles = specification.of_kind(Kind.ROLE)
    heard = [
        specification.decision.reader,
        *(q.owner for q in specification.of_kind(Kind.QUESTION)),
    ]
    for role in roles:
        if role.fields.get("relation") != "can stop it" or role.fields.get("wants"):
            continue
        known = any(_overlaps(role.title, name) for name in heard)
        known |= any(r is not role and _overlaps(role.title, r.title) and r.fields.get("wants")
                     for r in roles)  # fmt: skip
        if not known:
            yield Clash(
                role, None, f'"{role.title}" can stop it, and nobody has said what they want.',
                "Who asks them, and by when?",
            )  # fmt: skip


def _overlaps(first: str, second: str) -> bool:
    return overlap(_name(first), _name(second)) == 1.0


def _two_meanings(specification: Specification) -> Iterator[Clash]:
    for first, second in combinations(specification.of_kind(Kind.TERM), 2):
        meanings = first.fields.get("meaning", ""), second.fields.get("meaning", "")
        if _same(first.title, second.title) and all(meanings) and meanings[0] != meanings[1]:
            yield Clash(
                first, second,
                f'"{first.title}" means "{meanings[0]}" and "{meanings[1]}".',
                "Which meaning holds?", "meaning",
            )  # fmt: skip


def _seen_and_sent(specification: Specification) -> Iterator[Clash]:
    """A fact that nobody outside may see goes out to a neighbour."""
    kept = [
        rule for rule in specification.of_kind(Kind.RULE)
        if re.search(r"\b(?:nobody|no one|none)\b", rule.fields.get("seen_by", ""), re.I)
    ]  # fmt: skip
    for rule in kept:
        for neighbour in specification.of_kind(Kind.INTERFACE):
            carries = neighbour.fields.get("carries", "")
            if _goes_out(neighbour) and overlap(content(rule.title), content(carries)) >= 0.75:
                yield Clash(
                    rule, neighbour,
                    f'"{rule.title}" may be seen by "{rule.fields["seen_by"]}", but '
                    f'"{carries}" goes to {neighbour.title}.',
                    "May it go there, or what is left out?",
                )  # fmt: skip


def _goes_out(neighbour: Record) -> bool:
    words = neighbour.words.strip().lower()
    return words.startswith("to ") or neighbour.fields.get("direction") == "out"


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
RULES = (
    Rule("agree-more-than-there-are", "contradiction", _ERROR,
         "More must agree to a decision than there are of the role.", "own",
         _more_than_there_are),
    Rule("decides-and-stays-out", "contradiction", _ERROR,
         "The same role decides something and must stay out of it.", "own",
         _decides_and_stays_out),
    Rule("two-deciders", "contradiction", _ERROR,
         "One decision is given to two roles.", "own", _two_deciders),
    Rule("veto-not-heard", "gap", _WARNING,
         "Somebody can stop it and nothing is written down of what they want.", "R37",
         _may_stop_it_unheard),
    Rule("two-meanings", "contradiction", _ERROR,
         "One word is explained in two ways.", "R38", _two_meanings),
    Rule("kept-in-but-sent", "contradiction", _ERROR,
         "A fact that nobody outside may see goes out to a neighbour.", "R20", _seen_and_sent),
)  # fmt: skip
