"""What the system, or a part of it, does: words that can follow "<System> shall"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.finite import TWO, later_verbs
from askfirst.compose.fit import (
    Fit,
    masked,
    misfit,
    telegraphic,
    trimmed,
)
from askfirst.compose.joining import SECOND_ORDER, joined_verbs
from askfirst.compose.mending import missing_action, only_switched, personal
from askfirst.compose.nouns import BEINGS, NOBODY, UNCOUNTED, Known, is_name, singular_of
from askfirst.compose.parts import part_in_front
from askfirst.compose.saying import tokens
from askfirst.wording.passive import IRREGULAR

UNSURE: Final = "its first word may be a thing or an action: put 'it' or 'the' in front"
_MODAL: Final = re.compile(
    r"^(?:shall|should|must|will|needs to|has to|ought to|to)(?: then)? ", re.IGNORECASE
)
_IT: Final = re.compile(r"^it(?:['’]ll)?(?: then| also)? (?=\S)", re.IGNORECASE)
_GOING: Final = frozenset({"open", "close", "slow", "cool", "dim", "dry"})
"""Verbs that are adjectives too, and still verbs in front of "at" or "after"."""
_SEEMS: Final = frozenset({"sound", "look", "seem", "feel", "smell", "taste"})
_NUMBERED: Final = frozenset(
    {"number", "page", "step", "stage", "row", "line", "point", "group", "form", "version", "level",
     "box", "grade", "route", "lap", "label", "type", "state", "test", "film", "place"}
)  # fmt: skip
"""Things that have a number behind them: "number 7 lights up"."""
_AWAY: Final = frozenset({"off", "up", "down", "out", "back", "away"})
SHOWN: Final = frozenset(
    {"on", "off", "open", "shut", "up", "down", "dark", "red", "green", "yellow", "blue", "white",
     "black", "grey", "orange"}
)  # fmt: skip
"""How a part can be told to be: "the pump is off"."""
_SOMEONE: Final = BEINGS | v.AGENTS
_SOMEBODY: Final = frozenset(
    {"he", "she", "they", "somebody", "someone", "everybody", "everyone", "nobody", "people"}
)


class Said(NamedTuple):
    """A response without what the frame already says.

    Attributes:
        text: from the verb or an adverb on.
        sure: whether what was cut shows that a verb follows. it: whether "it" was cut.
        modal: whether "shall" or the like was cut, behind which a base form follows.
        named: whether the system's name was cut.
    """

    text: str
    sure: bool = False
    it: bool = False
    modal: bool = False
    named: bool = False


def response(
    text: str, name: str = "the system", *, roles: frozenset[str] = frozenset(),
    known: Known = NOBODY, who: str = "",
) -> Fit:  # fmt: skip
    """Words that can follow "<System> shall": a verb, and no second sentence behind it.

    A part may stand in front: "the gate unlocks" becomes "unlock" with the gate as subject.

    Args:
        text: as typed, perhaps with "it", the system's name or "shall" once more in front.
        name: the system's name.
        roles, known: who acts in this interview, and what it shows about its words.
        who: a role to name in the reason when it says "you".
    """
    said = _without_frame(trimmed(text), name)
    if reason := misfit(said.text):
        return Fit("", personal(said.text, reason, who, name=name))
    if part := part_in_front(said.text, name):
        doing = _MODAL.sub("", part.text)
        done = _action(Said(doing, sure=True, it=True), of_a_part=True)
        return done._replace(subject=part.subject)
    if _ASKS_NOBODY.match(said.text):
        return Fit("", "it does not say who is asked what")
    done = _action(said)
    bare = done.misfit in (_NO_ACTION, UNSURE) and tokens(said.text)[0].lower() not in v.DETERMINERS
    if bare and (part := part_in_front(f"the {said.text}", name)):
        return Fit("", f"a word such as 'the' is missing: say '{part.subject.lower()} ...'")
    if done.misfit == _NO_ACTION:
        return Fit("", missing_action(said.text, name, _other(said.text, roles, known)))
    return done


_NO_ACTION: Final = "no action"
_ASKS_NOBODY: Final = re.compile(r"asks? (?:on|at|in|with)\b", re.IGNORECASE)


def _without_frame(text: str, name: str) -> Said:
    """Cut what the frame already says: "then", the system, "shall"."""
    text = re.sub(r"^(?:and |so )?(?:then,? )?", "", text, flags=re.IGNORECASE)
    if found := _IT.match(text):
        rest = text[found.end() :]
        helped = "'" in found[0] or "’" in found[0]
        modal = _MODAL.match(rest)
        rest = rest[modal.end() :] if modal else rest
        return Said(rest, sure=True, it=True, modal=bool(modal) or helped)
    systems = ("the system", "system", "the app", "the tool", "the program", name)
    named = "|".join(re.escape(one) for one in sorted(systems, key=len, reverse=True) if one)
    text, cut = re.subn(rf"^(?:{named}) (?:then )?(?=\S)", "", text, flags=re.IGNORECASE)
    modal = _MODAL.match(text)
    if modal:
        return Said(text[modal.end() :], sure=True, modal=True)
    return Said(text, named=bool(cut))


def _other(text: str, roles: frozenset[str], known: Known) -> str:
    """Who acts instead of the system, as written: "the clerk"; empty when nobody is seen to."""
    words = tokens(text)[:4]
    if not words:
        return ""
    first = words[0]
    if first.lower() in _SOMEBODY or is_name(first, known):
        return first
    start = 1 if first.lower() in v.DETERMINERS else 0
    for end in range(start + 1, len(words)):
        phrase = " ".join(words[start:end]).lower()
        if phrase in roles or singular_of(phrase.split()[-1]) in BEINGS:
            article = words[0].lower() if start else "the"
            return f"{article} {phrase}"
    return ""


def _action(said: Said, *, of_a_part: bool = False) -> Fit:
    """What is done, with its verb in the base form."""
    lead, rest = _lead(said.text)
    words = tokens(masked(rest))
    if not words or not rest.startswith(words[0]):
        return Fit("", _NO_ACTION)
    first = words[0].lower()
    base = _base(first, words, said)
    if of_a_part and first in ("is", "are"):
        base = "be"
    if not base:
        return Fit("", _NO_ACTION)
    after = words[1].lower() if len(words) > 1 else ""
    if base == "be" and ((after.endswith("ed") and len(after) > 3) or after in IRREGULAR):
        return Fit("", "it says what is done and not what does it: say what it does")
    if reason := _not_its_doing(base, first, words, said, lead, of_a_part=of_a_part):
        return Fit("", reason)
    if base == "let" and len(words) == 2 and words[1].lower() in v.PRONOUNS | v.ARTICLES:
        return Fit("", "it breaks off: say what is let")
    if len(words) == 1:
        alone = base in (verbs.OF_PARTS if of_a_part else verbs.ALONE)
        alone = alone or (said.it and base in verbs.HAPPENS)
        return Fit(f"{lead}{base}") if alone else Fit("", "it breaks off: say what or whom")
    acts = said.named and first != base and not _another_verb(words)
    if not said.sure and not acts and not _verb_first(base, first, words):
        return Fit("", only_switched(rest) or UNSURE)
    if SECOND_ORDER.search(masked(rest)):
        return Fit("", TWO)
    joined, reason = joined_verbs(words, rest, inflected=first != base)
    if of_a_part and not reason:
        reason = later_verbs(words, 0, rest)
    if reason := reason or telegraphic(words):
        return Fit("", reason)
    return Fit(f"{lead}{base}{joined[len(words[0]) :]}")


def _base(first: str, words: Sequence[str], said: Said) -> str:
    """The base form of the first word; empty when it is not known to be a verb."""
    base = verbs.BASE_OF.get(first, first)
    if base in verbs.VERBS:
        return base
    after = words[1].lower() if len(words) > 1 else ""
    if said.modal:
        plain = first.isascii() and first.isalpha() and len(first) > 2
        ends = first.endswith(("s", "ed", "ing", "ly", "n't"))
        leads = first in v.ADVERBS | v.PREPOSITIONS | v.DETERMINERS | v.PRONOUNS | v.OPENERS
        return first if plain and not ends and not leads and after in v.ARTICLES else ""
    behind = v.DETERMINERS | v.PRONOUNS | v.PREPOSITIONS | v.PARTICLES
    if said.it and (after in behind or after[:1].isdigit()) and first not in v.ADVERBS:
        return verbs.base_form(first)
    return ""


def _not_its_doing(
    base: str, first: str, words: Sequence[str], said: Said, lead: str, *, of_a_part: bool
) -> str:
    """Why the verb tells of something else than what the system does."""
    if base in verbs.FELT:
        return "it tells what a person does"
    if base in verbs.MISHAPS and not lead:
        return "it tells what happens and not what shall be done"
    if of_a_part:
        so = base == "be" and (len(words) != 2 or words[1].lower() not in SHOWN)
        return "it says what is so and not what is done: say what it does" if so else ""
    if base == "get" or (base == "receive" and first != base and not said.it):
        return "it does not say who gets it: say what is done, such as 'send ...'"
    after = words[1].lower() if len(words) > 1 else ""
    if base in _SEEMS and not (_object_behind(after or "-") or after in v.PREPOSITIONS):
        return "it tells how it seems and not what is done"
    if base in verbs.NOT_OURS or (lead == "first " and base == "come"):
        return f"it does not say what {verbs.third_person(base)}: put that in front with 'the'"
    behind = [word.lower() for word in words[1:]]
    aims = zip(behind, behind[1:], behind[2:], strict=False)
    goal = any(one == "to" and two in v.ARTICLES and singular_of(three) in _SOMEONE
               for one, two, three in aims)  # fmt: skip
    if base in verbs.MOVES and first != base and goal:
        return f"it does not say what {first}: say 'send ... to ...'"
    return ""


def _lead(text: str) -> tuple[str, str]:
    """A negation or one adverb in front of the verb, and the rest."""
    negated = re.match(r"(?:does not|doesn['’]t|do not|don['’]t|not) ", text, re.IGNORECASE)
    if negated:
        return "not ", text[negated.end() :]
    first, _, rest = text.partition(" ")
    lowered = first.lower()
    if rest and (lowered in v.ADVERBS or (lowered.endswith("ly") and lowered not in verbs.VERBS)):
        return f"{lowered} ", rest
    return "", text


def _another_verb(words: Sequence[str]) -> bool:
    """Whether the second word may be the verb of the first: "the system logs appear"."""
    second = words[1].lower()
    verb = second in verbs.VERBS or second in verbs.BASE_OF or second in v.AUXILIARIES
    return verb or second == "of" or second in v.JOINTS or second.endswith(("ed", "ing"))


def _verb_first(base: str, first: str, words: Sequence[str]) -> bool:
    """Whether a first word that nothing in front shows to be a verb is one."""
    second = words[1].lower()
    third = words[2].lower() if len(words) > 2 else ""
    if (base, second) in verbs.WITH_A_PREPOSITION:
        return True
    if base in verbs.CARRIES and second in UNCOUNTED - {"light"} and third in _AWAY | {"in"}:
        return True
    if second in v.JOINTS:
        other = verbs.BASE_OF.get(third, third)
        alike = (third != other) == (first != base)
        plain = other in verbs.VERBS and other not in verbs.NOUN_TOO | verbs.LIKE_ADJECTIVES
        return base not in verbs.NOUN_TOO or (plain and alike)
    if base in verbs.LIKE_ADJECTIVES and first == base:
        when = base in _GOING and second in v.PREPOSITIONS - {"for", "of", "to", "from", "with"}
        return _object_behind(second) or second in v.PARTICLES or when
    if base in ("start", "stop") and second.endswith("ing"):
        return True
    if base == first and base in _NUMBERED and second[0].isdigit():
        return False
    if base not in verbs.NOUN_TOO or _object_behind(second) or first == "stays":
        return True
    if (second in _AWAY and third in v.DETERMINERS) or (second, third) == ("at", "once"):
        return True
    return not (
        second in v.PREPOSITIONS
        or second in v.AUXILIARIES
        or second in verbs.BASE_OF
        or second in v.JOINTS
        or second in verbs.VERBS
        or second.endswith(("ed", "ing"))
    )


def _object_behind(word: str) -> bool:
    """Whether a word begins what the verb in front of it is done to."""
    return word in v.DETERMINERS | v.PRONOUNS | {"half"} or word[0].isdigit()
