"""Why words do not fit, in plain words, and what to type instead."""

from __future__ import annotations

import re
from typing import Final

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.finite import Clause, is_past, is_plural
from askfirst.compose.nouns import is_noun
from askfirst.wording.passive import IRREGULAR

_CONTRACTED: Final = re.compile(r"\b(\w+['’]s) (?:too|not|so|very|still|already)\b")
_AMOUNT: Final = re.compile(r"^([A-Za-z]+) (over|above|below|under) \d")
PERSONAL: Final = "it says I, we or you"
_PERSON: Final = re.compile(
    r"\b(?:(I)(?!/)|(we|us|our|ours)|(you|your|yours)|(i|me|my|mine|i'm|i'd|im))\b", re.IGNORECASE
)


def personal(text: str, reason: str, who: str, *, name: str = "") -> str:
    """A reason that says which word is meant, and whom to name instead.

    Args:
        who: a role that may be meant. name: the system, when it is what must be spoken of.
    """
    found = _PERSON.search(text)
    if reason != PERSONAL or found is None:
        return reason
    word = "we" if found[2] else "you" if found[3] else "I"
    if name and found.start() == 0:
        return f"it says {word}: say what {name} does"
    return f"it says {word}: say who, such as '{_role(who)}'"


def _role(who: str) -> str:
    """A role with its article; a role in several words or none stands for itself."""
    return f"the {who.lower()}" if who else "the visitor"


def may_be_a_name(word: str) -> str:
    """What to type when a first word in a capital may be a name."""
    return (
        "its first word may be a name: put 'the' in front if it is none; else name that person in"
        f" another answer too, such as 'ask {word}'"
    )


def missing_verb(made: Clause, text: str, begin: str, who: str) -> str:
    """Why it is not certain who does what, and what would make it so."""
    said = _past(made) or _no_sentence(made, text) or _nobody(made, who)
    first = made.low(0)
    if not said and begin == "while" and first in v.PREPOSITIONS:
        return "it tells when or where, not what is so: say 'it is ...' or who does what"
    if not said and first in v.PREPOSITIONS | v.OPENERS:
        return f"it starts with '{first}': say who does what"
    return said or "it does not say who does what"


def _no_sentence(made: Clause, text: str) -> str:
    """The reason for words that lack "is", with them in their place where that is certain."""
    first, words = made.low(0), made.words
    last = made.low(len(words) - 1)
    if len(words) > 3 and text.lower().startswith("as soon as "):
        return "it starts with 'as soon as': leave that out"
    if (short := _CONTRACTED.search(text)) is not None:
        return f"'{short[1]}' may mean two things: write 'is' in full"
    if len(words) == 1 and (first in v.LIKE or first in IRREGULAR or first.endswith("ed")):
        return f"it does not say what is {first}: say 'the ... is {first}'"
    if first == "no" and len(words) <= 4:
        return "it has no verb: say 'there is no ...'"
    if (amount := _AMOUNT.match(text)) is not None and first not in v.DETERMINERS:
        return f"it has no verb: say 'the {amount[1].lower()} is {amount[2]} ...'"
    leads = v.PREPOSITIONS | v.DETERMINERS | v.AUXILIARIES | v.OPENERS | v.ADVERBS
    if len(words) in (2, 3) and leads.isdisjoint(word.lower() for word in words[:-1]):
        likely = last in v.LIKE or last in IRREGULAR or (last.endswith("ed") and len(last) > 4)
        noun = is_noun(made.low(len(words) - 2), made.known)
        if likely and noun:
            verb = "are" if is_plural(words[-2]) else "is"
            return f"it has no verb: say 'the {' '.join(words[:-1]).lower()} {verb} {last}'"
    return ""


def _nobody(made: Clause, who: str) -> str:
    """The reason for what is done without anybody who does it."""
    first = made.low(0)
    acts = first in verbs.BASE_OF and (
        first not in verbs.NOUN_TOO or len(made.words) == 1 or made.low(1) in v.DETERMINERS
    )
    if first in v.AUXILIARIES or acts:
        return f"it does not say who or what {first} ...: put that in front"
    if first in verbs.VERBS and first not in verbs.NOUN_TOO and first not in v.LIKE:
        return f"it does not say who: say '{_role(who)} {verbs.third_person(first)} ...'"
    if first in ("raining", "snowing", "freezing", "storming"):
        return f"it has no verb: say 'it is {first}'"
    if first.endswith("ing") and first not in v.PRONOUNS | v.PREPOSITIONS and len(first) > 5:
        return f"it does not say who: say who or what does it, such as '{_role(who)} ...'"
    return ""


def _past(made: Clause) -> str:
    """The reason for words in the past."""
    for index in range(1, len(made.words)):
        if is_past(made, index):
            now = verbs.PAST_OF.get(made.low(index), "")
            now = verbs.BASE_OF.get(now, now) if is_plural(made.words[index - 1]) else now
            instead = f": say '{now}'" if now else ": say what happens, not what happened"
            return f"it tells the past{instead}"
    return ""


def missing_action(text: str, name: str, acts: str) -> str:
    """Why a response does not begin with what the system does, and what would do.

    Args:
        acts: who acts instead of the system, when somebody does.
    """
    words = text.lower().split()
    if acts:
        several = acts.lower() in ("they", "people") or (" " in acts and is_plural(acts))
        does = "do" if several else "does"
        return f"it tells what {acts} {does}: say what {name} does"
    if switched := only_switched(text):
        return switched
    if any(word in ("is", "are", "gets", "get") for word in words[1:]):
        reason, mend = "says what is so or is done", f"say what {name} does"
    else:
        reason, mend = f"does not start with what {name} does", "start with a verb"
    return f"it {reason}: {mend}, such as 'open', 'stop' or 'show'"


def only_switched(text: str) -> str:
    """The reason for "lights off", in which nobody switches."""
    words = [word.lower() for word in text.split()]
    if len(words) not in (2, 3) or words[-1] not in ("on", "off"):
        return ""
    things = [word for word in words[:-1] if word != "the"]
    if not all(is_noun(word) for word in things):
        return ""
    thing = " ".join(things)
    return f"it has no verb: say 'switch the {thing} {words[-1]}'"
