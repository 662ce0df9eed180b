"""Who decides, who may stop it, and what a word means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.consistency.candidates import across, grouped
from askfirst.consistency.reading import content, overlap, quantity, without_number
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Severity, Specification


def _more_than_there_are(specification: Specification) -> Iterator[Clash]:
    """More must agree than there are of them: "two wardens must agree" of one warden."""
    roles = {without_number(one.title): one for one in specification.of_kind(Kind.ROLE)}
    for rule in specification.of_kind(Kind.RULE):
        who, agree = rule.fields.get("decided_by", ""), rule.fields.get("agree", "")
        wanted = quantity(agree or who)
        role = roles.get(without_number(who))
        count = quantity(role.fields.get("count", "")) if role else None
        others = without_number(agree) - without_number(who)
        if wanted and role and count and wanted.value > count.value and not others:
            yield Clash(
                rule, role,
                f'For "{rule.title}" {agree or who} must agree, but there '
                f'{"is" if count.value == 1 else "are"} only {role.fields["count"]}: {role.title}.',
                "How many must agree, and who else counts?", "agree",
            )  # fmt: skip


def _two_deciders(specification: Specification) -> Iterator[Clash]:
    rules = [one for one in specification.of_kind(Kind.RULE)
             if one.fields.get("what") and one.fields.get("decided_by")]  # fmt: skip
    for first, second in grouped(rules, [content(one.fields["what"]) for one in rules]):
        one, other = first.fields["decided_by"], second.fields["decided_by"]
        if content(one) != content(other):
            yield Clash(
                first, second,
                f'"{first.fields["what"]}" is decided by "{one}" and by "{other}".',
                "Who of the two decides?", "decided_by",
            )  # fmt: skip


_SAID: Final = ("does", "further", "asked")
"""Fields that hold what somebody wants, or who asks them."""


def _unheard(specification: Specification) -> Iterator[Clash]:
    """Somebody can stop it, nothing is written down of what they want, and they do not say yes to
    it."""
    roles = specification.of_kind(Kind.ROLE)
    heard = {role.id for role in roles if any(role.fields.get(name) for name in _SAID)}
    vetoes = [one for one in roles
              if one.fields.get("relation") == "can stop it" and one.id not in heard]  # fmt: skip
    names = [specification.decision.reader]
    names += [one.owner for one in specification.of_kind(Kind.QUESTION)]
    names += [one.title for one in roles if one.id in heard]
    wanted, known = [content(one.title) for one in vetoes], [content(name) for name in names]
    asked = {place for place, other in across(wanted, known)
             if overlap(wanted[place], known[other]) == 1.0}  # fmt: skip
    for place, role in enumerate(vetoes):
        if place not in asked:
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


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
RULES = (
    Rule("agree-more-than-there-are", "contradiction", _WARNING,
         "More must agree to a decision than there are of those who decide.", "own",
         _more_than_there_are),
    Rule("two-deciders", "contradiction", _ERROR,
         "One decision is given to two.", "own", _two_deciders),
    Rule("veto-not-heard", "gap", _WARNING,
         "Somebody can stop it and nothing is written down of what they want.", "R37", _unheard),
    Rule("two-meanings", "contradiction", _ERROR,
         "One word is explained in two ways.", "R38", _two_meanings),
)  # fmt: skip
