"""Further verbs in one response: brought to the base form, or the reason why it is two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.compose import verbs
from askfirst.compose import vocabulary as v
from askfirst.compose.finite import TWO, is_plural
from askfirst.compose.fit import following, is_verb, masked, spans
from askfirst.compose.nouns import is_noun

SECOND_ORDER: Final = re.compile(
    r"\b(?:and|or|but|then) (?:do|does|don['’]t|doesn['’]t)\b", re.IGNORECASE
)
"""A second half that would need "not" where the first needs "shall"."""
_BEHIND: Final = (v.PREPOSITIONS - {"of"}) | v.PARTICLES
_PLAIN: Final = verbs.VERBS - verbs.NOUN_TOO - verbs.LIKE_ADJECTIVES
_SAYS: Final = frozenset({"say", "show", "tell", "check", "ask"})
_BEGINS_A_CLAUSE: Final = frozenset({"why", "what", "who", "whom", "where", "how", "so", "it"})
_SHOWS_VERB: Final = frozenset(
    {"off", "up", "down", "out", "back", "away", "again", "twice", "once"}
)
"""Words that stand behind a verb and behind no noun."""


def joined_verbs(words: Sequence[str], text: str, *, inflected: bool) -> tuple[str, str]:
    """Bring "and sends" behind the first verb to "and send"; any other second verb is a misfit."""
    low = [word.lower() for word in words]
    said = verbs.BASE_OF.get(low[0], low[0]) in _SAYS
    open_clause = said and low[1] in v.PRONOUNS and low[2:3] != ["to"]
    joined = False
    edits: list[tuple[int, str, str]] = []
    places, behind = spans(masked(text)), following(text)
    for index in range(1, len(words)):
        word, before, after = low[index], low[index - 1], behind[index]
        opens = word in v.OPENERS and (before, word) != ("at", "once")
        open_clause = open_clause or opens
        joint = before in v.JOINTS or "," in text[places[index - 1][1] : places[index][0]]
        joined = joined or joint
        shown = joint and inflected and after in _SHOWS_VERB and not is_noun(word)
        acts = word in verbs.BASE_OF and (is_verb(word, after) or shown)
        acts = acts and before not in v.COUNTING
        doubt = joint and inflected and _may_act(low, index, after)
        if open_clause:
            if doubt or (joint and acts and inflected):
                return text, TWO
        elif acts:
            hangs = index > 2 and index == len(words) - 1 and not _stands_alone(word)
            if not joint or hangs or (inflected and _asyndetic(low, index)):
                return text, TWO
            edits.append((places[index][0], words[index], verbs.BASE_OF[word]))
        elif (
            doubt
            or word in v.AUXILIARIES
            or (joined and not joint and _another_acts(low, index, after))
            or (joint and _asyndetic(low, index) and _demands(word, after))
        ):
            return text, TWO
    for start, old, new in reversed(edits):
        text = text[:start] + new + text[start + len(old) :]
    return text, ""


def _stands_alone(word: str) -> bool:
    return verbs.BASE_OF[word] in verbs.ALONE | verbs.HAPPENS


def _asyndetic(low: Sequence[str], index: int) -> bool:
    """Whether two actions stand side by side with a comma alone: "opens the lid, stops the
    pump"."""
    return low[index - 1] not in v.JOINTS and v.JOINTS.isdisjoint(low[index:])


def _demands(word: str, after: str) -> bool:
    """Whether a word behind a comma can only be a verb: ", keep a copy", ", say why"."""
    return word in _PLAIN and (after in v.ARTICLES or after in _BEGINS_A_CLAUSE)


def _another_acts(low: Sequence[str], index: int, after: str) -> bool:
    """Whether somebody or something else may act behind "and": "and the bell rings", "and the
    lamps flash"; not "and note lifts", where the word behind "and" is the verb."""
    before, word = low[index - 1], low[index]
    demanded = low[index - 2] in v.JOINTS and before in verbs.VERBS
    if not is_noun(before) or demanded:
        return False
    several = is_plural(before)
    base = word if several else verbs.BASE_OF.get(word, "")
    behind = not after or after in _BEHIND
    behind = behind or after in v.ARTICLES or after[:1].isdigit()
    return base in verbs.VERBS and (behind or base not in verbs.NOUN_TOO)


def _may_act(low: Sequence[str], index: int, after: str) -> bool:
    """Whether a word behind "and" may be a further verb in the third person: "opens the gate and
    stops", "rinses and lathers the dog". A plural beside a plural is none: "dates and halls"."""
    word = low[index]
    base = verbs.base_form(word)
    if base and low[index - 1] == "then":
        return True
    if not base or word in v.ADVERBS or (is_noun(word) and word not in verbs.BASE_OF):
        return bool(base) and after in v.ARTICLES
    ends = not after or after in v.JOINTS or after in v.PREPOSITIONS
    if word in verbs.BASE_OF and base in verbs.HAPPENS | verbs.ALONE and ends:
        return True
    beside = index > 2 and is_plural(low[index - 2]) and low[index - 2] not in v.PREPOSITIONS
    return not (beside and ends)
