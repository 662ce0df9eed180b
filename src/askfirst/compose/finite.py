"""Where the verb of a clause stands; nowhere when that is not certain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.fit import following, is_verb, masked, spans
from askfirst.compose.nouns import (
    BEINGS,
    MASS,
    NOBODY,
    TITLES,
    Known,
    is_name,
    is_noun,
    singular_of,
)

FARTHEST: Final = 12
_LINKS: Final = v.PREPOSITIONS - v.PLACES
"""What has its noun behind it, so that no verb follows."""
_LEADS_IN: Final = v.OPENERS - {"who", "that", "which"}
_SMALL: Final = v.PREPOSITIONS | v.OPENERS | v.AUXILIARIES | v.ADVERBS | v.JOINTS
_SINGLE: Final = v.PRONOUNS - {"one", "there", "here", "they", "them", "him"}
_BEHIND: Final = (v.PREPOSITIONS - {"of"}) | v.PARTICLES
_NAMED: Final = v.COUNTED | v.AGENTS
_RELATIVE: Final = frozenset({"who", "that", "which", "whose", "where", "when", "what"})
TWO: Final = "it tells two things in one: say them on two lines"
_LEFT_BEHIND: Final = frozenset({"asked", "paid", "waited", "looked", "called", "cared", "meant"})
"""In front of a preposition that they own: "the line asked for is gone"."""
_AWAY: Final = frozenset({"up", "down", "off", "out", "back", "away", "again", "twice"})
_SAME_FOR_MANY: Final = frozenset({"species", "series", "sheep", "fish"})


SECOND_WHEN: Final = "a second 'when' or 'if' stands in it: say it on two lines"


class Clause(NamedTuple):
    """The words of a clause and what is known about who can act in it.

    Attributes:
        words: as written, quotations masked. roles: names of roles in small letters.
        past: whether a past form will do.
        behind: for each word the next one in small letters, empty at a comma.
    """

    words: Sequence[str]
    roles: frozenset[str] = frozenset()
    known: Known = NOBODY
    past: bool = False
    behind: Sequence[str] = ()

    def after(self, index: int) -> str:
        """The next word, unless a comma stands in front of it."""
        return self.behind[index] if index < len(self.behind) else self.low(index + 1)

    def low(self, index: int) -> str:
        """The word at an index in small letters; empty beyond the end."""
        return self.words[index].lower() if index < len(self.words) else ""


def is_plural(word: str) -> bool:
    """Whether a noun names several."""
    if word.isupper():
        return False
    word = word.lower()
    if word in _SAME_FOR_MANY or word.endswith(("'s", "’s")):
        return False
    return word in v.PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def finite(clause: Clause) -> int | None:
    """Place of the verb that the subject in front of it has; None when that is not certain."""
    if _contracted(clause.low(0)):
        return 0
    if not _opens(clause):
        return None
    at = _next(clause, 1)
    if at is not None and _is_aside(clause, at):
        return _next(clause, at + 1)
    return at


def _contracted(word: str) -> bool:
    """ "It's", "there's": a subject with its verb."""
    subject, mark, verb = word.replace("’", "'").partition("'")
    return bool(mark) and verb in ("s", "re") and subject in v.PRONOUNS | {"that"} - {"one"}


def _opens(clause: Clause) -> bool:
    """Whether the first word can begin a subject."""
    first, word = clause.words[0], clause.low(0)
    if word in v.DETERMINERS or word in v.PRONOUNS or word[0].isdigit() or first in TITLES:
        return True
    if is_name(first, clause.known):
        return True
    if word in _SMALL or _acts(clause) or (word in verbs.VERBS and word not in verbs.NOUN_TOO):
        return False
    return is_noun(word, clause.known) or not word.endswith(("ing", "ly"))


def _acts(clause: Clause) -> bool:
    """Whether the first word is a verb in the third person, so that nobody is named who acts."""
    first, after = clause.low(0), clause.low(1)
    return first in verbs.BASE_OF and (is_verb(first, after) or after in v.OPENERS)


def _next(clause: Clause, start: int) -> int | None:
    """Place of the next verb that goes with what stands in front of it."""
    first = clause.low(0)
    for index in range(start, min(len(clause.words), FARTHEST)):
        if first in v.DETERMINERS and index == 1 and first not in v.PRONOUNS:
            if first in v.STANDING_FOR and clause.low(1) in ("is", "are", "isn't", "aren't"):
                return 1
            continue
        if agrees(clause, index) or (clause.past and is_past(clause, index)):
            return index
        if clause.low(index) in v.JOINTS and index > 4:
            return None
    return None


def _is_aside(clause: Clause, at: int) -> bool:
    """Whether the verb belongs to what only tells which one is meant: "the guard who is on duty",
    "the keys the warden has"."""
    for index in range(1, at):
        word, before = clause.low(index), clause.low(index - 1)
        if word in _RELATIVE and (index > 1 or before not in v.PRONOUNS):
            return True
        leads = before in v.PREPOSITIONS or before in v.JOINTS or before in v.DETERMINERS
        leads = leads or before.endswith(("ing", "ed", ",")) or before in v.ADVERBS
        if word in v.ARTICLES and index > 1 and not leads:
            return True
    return clause.low(at - 1) in _RELATIVE and at > 1


def is_somebody(clause: Clause, end: int) -> bool:
    """Whether the words in front of `end` are somebody known, so that the next word is what they
    do."""
    words = [word.lower() for word in clause.words[:end]]
    named = " ".join(words[1:] if words[0] in v.DETERMINERS and len(words) > 1 else words)
    if named in clause.roles or named in v.AGENTS or named in v.PRONOUNS:
        return True
    if words[-1] in BEINGS and v.PREPOSITIONS.isdisjoint(words) and v.JOINTS.isdisjoint(words):
        return True
    return all(word[0].isupper() for word in clause.words[:end]) and (
        clause.words[0] in TITLES or is_name(clause.words[0], clause.known)
    )


def agrees(clause: Clause, index: int) -> bool:
    """Whether the word at `index` is a verb that goes with what stands before it."""
    word, before, after = clause.low(index), clause.low(index - 1), clause.after(index)
    several = is_plural(clause.words[index - 1]) or any(
        one.lower() == "and" for one in clause.words[:index]
    )
    left = index > 1 and clause.low(index - 2) in _LEFT_BEHIND
    if before in _LINKS and not left:
        return False
    if before in _LEADS_IN or word in v.WISHES or before in v.ARTICLES:
        return False
    if word in v.AUXILIARIES:
        if word in v.SINGULAR_AUXILIARIES:
            return not (several and index == 1 and before not in v.PRONOUNS)
        many = several or _heads_many(clause, index) or before == "there"
        return many or word not in {"are", "have", "do", "get", "aren't", "don't", "haven't"}
    if index == 1 and before in _SINGLE:
        return bool(verbs.base_form(word))
    if word in verbs.BASE_OF:
        if several and index == 1:
            return False
        known = is_verb(word, after) or is_somebody(clause, index)
        shown = after in _AWAY or (after.endswith("ing") and word in ("stops", "starts"))
        known = known or (shown and not several and is_noun(before, clause.known))
        return known or _happens(clause, index, verbs.BASE_OF[word])
    plain = word not in verbs.NOUN_TOO or after in v.DETERMINERS or _happens(clause, index, word)
    plain = plain or (after in _AWAY and is_noun(before, clause.known))
    plain = plain or (not after and singular_of(before) in BEINGS and index == 1)
    return word in verbs.VERBS and (several or _heads_many(clause, index)) and plain


def _heads_many(clause: Clause, end: int) -> bool:
    """Whether the subject in front of `end` names several: "the lights in the hall"."""
    place = next((index for index in range(1, end) if clause.low(index) in v.PREPOSITIONS), 0)
    return place > 0 and is_plural(clause.words[place - 1])


def _happens(clause: Clause, index: int, base: str) -> bool:
    """Whether a thing does something by itself: "the pump stops in the rain", "dog stands in"."""
    after, first = clause.after(index), clause.low(0)
    opens = (first in v.DETERMINERS or first[0].isdigit()) and index > 1
    opens = opens or (index == 1 and is_noun(first, clause.known)) or first in MASS
    behind = not after or after in _BEHIND
    measured = after[:1].isdigit() or after.endswith("ly")
    return base in verbs.HAPPENS and opens and (behind or measured)


def is_past(clause: Clause, index: int) -> bool:
    """Whether the word at `index` is a past form that cannot be taken for another one."""
    word, before, after = clause.low(index), clause.low(index - 1), clause.after(index)
    if before in _LINKS or before in _LEADS_IN:
        return False
    if word in v.PAST:
        return True
    if word in verbs.PAST:
        first = clause.low(0)
        if index < 2 and first not in v.PRONOUNS and not is_name(clause.words[0], clause.known):
            return False
        behind = not after or after in v.PREPOSITIONS - {"of", "by"} or after in v.PARTICLES
        return behind or after[:1].isdigit()
    done = word in verbs.PAST_DONE or (word.endswith("ed") and len(word) > 4)
    return done and after in v.ARTICLES and not (
        before in v.DETERMINERS or before in v.ADVERBS
    )  # fmt: skip


def later_verbs(words: Sequence[str], at: int, text: str) -> str:
    """A second verb without "and", "who" or the like in front of it makes two sentences."""
    places, behind = spans(masked(text)), following(text)
    open_clause = any(word.lower() in v.OPENERS for word in words[:at])
    if {"when", "if"}.intersection(word.lower() for word in words):
        return SECOND_WHEN
    for index in range(at + 1, len(words)):
        word, before = words[index].lower(), words[index - 1].lower()
        after = behind[index]
        open_clause = open_clause or word in v.OPENERS
        if "," in text[places[index - 1][1] : places[index][0]] and before not in v.JOINTS:
            near = [one.lower() for one in words[index : index + 4]]
            other = word in v.DETERMINERS or word in v.PRONOUNS
            if any(one in verbs.BASE_OF and (other or one not in verbs.NOUN_TOO)
                   for one in near):  # fmt: skip
                return TWO
        verb = (word in verbs.BASE_OF and is_verb(word, after)) or word in v.SINGULAR_AUXILIARIES
        verb = verb or (word in verbs.BASE_OF and before in _NAMED)
        verb = verb and before not in v.COUNTING
        if verb and not open_clause and before not in v.JOINTS and before != "not":
            return TWO
    return ""
