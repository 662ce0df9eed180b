"""Who decides, who may do what, who may stop it, and what a word or a request means to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.consistency.candidates import across, grouped, pairs
from askfirst.consistency.reading import NUMBERS, content, overlap, quantity, within
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification

_DECIDED: Final = re.compile(r"[:,] (?:decided|settled) by “")
_NEVER_REFUSED: Final = re.compile(
    r"\b(?:never|not|don't|do not) refuse\b|^\W*(?:take|accept|answer|read|allow)\b", re.IGNORECASE
)
_REFUSED: Final = re.compile(r"^\W*(?:refuse|reject|turn (?:it )?(?:away|down))\b", re.IGNORECASE)


def _same(first: str, second: str) -> bool:
    """Whether two names mean one for certain: the same content words."""
    return bool(content(first)) and content(first) == content(second)


def _more_than_there_are(specification: Specification) -> Iterator[Clash]:
    """More must agree than there are of them."""
    roles = {content(one.title): one for one in specification.of_kind(Kind.ROLE)}
    for rule in specification.of_kind(Kind.RULE):
        agree = quantity(rule.fields.get("agree", ""))
        role = roles.get(content(rule.fields.get("who", "")))
        count = quantity(role.fields.get("count", "")) if role else None
        others = content(rule.fields.get("agree", "")) - content(role.title if role else "")
        named = any(not word.isdigit() for word in others - NUMBERS)
        if agree and role and count and agree.value > count.value and not named:
            yield Clash(
                rule, role,
                f'For "{rule.title}" {rule.fields["agree"]} must agree, but there '
                f'{"is" if count.value == 1 else "are"} only {role.fields["count"]}: {role.title}.',
                "How many must agree, and who else counts?", "agree",
            )  # fmt: skip


def _decides_and_stays_out(specification: Specification) -> Iterator[Clash]:
    for rule in specification.of_kind(Kind.RULE):
        who, excluded = rule.fields.get("who", ""), rule.fields.get("excluded", "")
        if _same(who, excluded):
            yield Clash(
                rule, None, f'"{who}" decides "{rule.title}" and must stay out of it.',
                "Who decides, then?", "who",
            )  # fmt: skip


def _two_deciders(specification: Specification) -> Iterator[Clash]:
    rules = [one for one in specification.of_kind(Kind.RULE) if _DECIDED.search(one.statement)]
    for first, second in grouped(rules, [content(one.title) for one in rules]):
        one, other = first.fields.get("who", ""), second.fields.get("who", "")
        if one and other and not _same(one, other):
            yield Clash(
                first, second,
                f'"{first.title}" is decided by "{one}" and by "{other}".',
                "Who of the two decides?", "who",
            )  # fmt: skip


def _may_and_may_not(specification: Specification) -> Iterator[Clash]:
    """What somebody may do is, in the same or another line, what they may not do."""
    rules = [one for one in specification.of_kind(Kind.RULE)
             if one.fields.get("may") or one.fields.get("may_not")]  # fmt: skip
    for first, second in grouped(rules, [content(one.title) for one in rules]):
        for one, other in ((first, second), (second, first)):
            if _forbids(one, other):
                yield _may(first, second, one.fields["may"])
                break
    for one in rules:
        if _forbids(one, one):
            yield _may(one, None, one.fields["may"])


def _forbids(one: Record, other: Record) -> bool:
    may, may_not = content(one.fields.get("may", "")), content(other.fields.get("may_not", ""))
    return bool(may) and (may == may_not or within(may_not, may))


def _may(first: Record, second: Record | None, what: str) -> Clash:
    return Clash(first, second, f'"{first.title}" may "{what}", and may not.',
                 "Which of the two holds, or when does each?", "may")  # fmt: skip


def _unheard(specification: Specification) -> Iterator[Clash]:
    """Somebody can stop it, wants nothing that is written down, and does not say yes to it."""
    roles = specification.of_kind(Kind.ROLE)
    vetoes = [one for one in roles if one.fields.get("relation") == "can stop it"
              and not one.fields.get("wants") and not one.fields.get("asked")]  # fmt: skip
    names = [specification.decision.reader]
    names += [one.owner for one in specification.of_kind(Kind.QUESTION)]
    names += [one.title for one in roles if one.fields.get("wants") or one.fields.get("asked")]
    wanted, heard = [content(one.title) for one in vetoes], [content(name) for name in names]
    known = {place for place, other in across(wanted, heard)
             if overlap(wanted[place], heard[other]) == 1.0}  # fmt: skip
    for place, role in enumerate(vetoes):
        if place not in known:
            yield Clash(
                role, None, f'"{role.title}" can stop it, and nobody has said what they want.',
                "Who asks them, and by when?",
            )  # fmt: skip


def _two_meanings(specification: Specification) -> Iterator[Clash]:
    terms = [one for one in specification.of_kind(Kind.TERM) if one.fields.get("meaning")]
    for first, second in grouped(terms, [content(one.title) for one in terms]):
        one, other = first.fields["meaning"], second.fields["meaning"]
        if content(one) != content(other):
            yield Clash(
                first, second, f'"{first.title}" means "{one}" and "{other}".',
                "Which meaning holds?", "meaning",
            )  # fmt: skip


def _refused_and_taken(specification: Specification) -> Iterator[Clash]:
    """The same request is refused and must never be refused."""
    rules = [one for one in specification.of_kind(Kind.RULE) if one.fields.get("response")]
    words = [content(one.title) for one in rules]
    for first, second in pairs(words):
        said = rules[first].fields["response"], rules[second].fields["response"]
        either = any(
            _REFUSED.search(one) and _NEVER_REFUSED.search(other)
            for one, other in (said, said[::-1])
        )
        if either and (words[first] == words[second] or within(words[first], words[second])):
            yield Clash(
                rules[first], rules[second],
                f'"{rules[first].title}": "{said[0]}"; "{rules[second].title}": "{said[1]}".',
                "Is it refused or not, or what tells the two apart?", "response",
            )  # fmt: skip


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
RULES = (
    Rule("agree-more-than-there-are", "contradiction", _WARNING,
         "More must agree to a decision than there are of those who decide.", "own",
         _more_than_there_are),
    Rule("decides-and-stays-out", "contradiction", _ERROR,
         "The same people decide something and must stay out of it.", "own",
         _decides_and_stays_out),
    Rule("two-deciders", "contradiction", _ERROR,
         "One decision is given to two.", "own", _two_deciders),
    Rule("may-and-may-not", "contradiction", _ERROR,
         "Somebody may do a thing and may not.", "own", _may_and_may_not),
    Rule("veto-not-heard", "gap", _WARNING,
         "Somebody can stop it and nothing is written down of what they want.", "R37", _unheard),
    Rule("two-meanings", "contradiction", _ERROR,
         "One word is explained in two ways.", "R38", _two_meanings),
    Rule("refused-and-taken", "contradiction", _ERROR,
         "The same request is refused and must never be refused.", "R28", _refused_and_taken),
)  # fmt: skip
