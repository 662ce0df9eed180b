"""How far a *not* reaches: over no comma into a clause of its own. An *if* does, said or not.

"No two people at the same time, it must say who is in": it must say who is in. "If nobody takes
it, it rings", "nobody takes it, it rings": it rings only then.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.clauses import is_event
from askfirst.statements.types import says_all
from askfirst.text.negations import NEGATED

_DENIES: Final = re.compile(
    r"\b(?:only|not|never|no|nobody|nothing|" + NEGATED + r")\b", re.IGNORECASE
)
_REACHES: Final = re.compile(
    r"\b(?:if|unless|except|until|till|while|(?<!at )once|whenever|as (?:long|soon) as|before"
    r"|after"
    r"|wh(?:o|om|at|en|ere|ich|ether|oever|atever|erever)|that|because|since|in case|provided"
    r"|otherwise|without|instead|none|cannot|neither|nor|either|hardly|rarely|seldom|maybe|perhaps"
    r"|probably|might|could|refuse[sd]?|hates?|against|stop(?:ped)?)\b",
    re.IGNORECASE,
)
"""Words that hold for what stands behind the comma too, or may do so."""
_SPEAKS: Final = re.compile(
    r"\b(?:th(?:ink|inks|ought)|want\w*|believe\w*|sa(?:y|ys|id)|mean\w*|kn(?:ow|ows|ew)|like\w*"
    r"|need\w*|true|so|right|correct|case|sure|certain|wrong|false|seems?|guess|suppose|hope\w*"
    r"|wish\w*|claim\w*|t(?:ell|ells|old)|hear\w*|let|lets|ma(?:ke|kes|de)|s(?:ee|ees|aw)|watch\w*)\b",
    re.IGNORECASE,
)
"""Words of saying and letting: what is said or let stands behind them, a comma or not."""
_AS_SAID: Final = re.compile(r",\s*as (?:i|we|you) said\b", re.IGNORECASE)
_COMMA: Final = re.compile(r",\s*(?P<and>and\s+)?$", re.IGNORECASE)
_AT_MOST: Final = re.compile(r"\W*(?:and\s+)?no (?:two|more than)\b", re.IGNORECASE)
"""Begins a rule that needs no verb."""
_RULE: Final = re.compile(r"\b(?:must|may|shall|should)\b", re.IGNORECASE)
_INVERTED: Final = re.compile(r"\W*(?:and\s+)?(?:should|had|were)\b", re.IGNORECASE)
"""Begins an *if* without the word: "should nobody come"."""
_POINTS: Final = re.compile(r"\W*(?:it|this|that|they|he|she|then|there)\b", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\W*(?:must|may|shall|should|can|could|will|would|is|are|was|were|has|have|had|do|does|did)\b",
    re.IGNORECASE,
)
"""Begins words whose subject stands in front of them."""
_MARK: Final = re.compile(r"[,.;:!?\n]")


def stands_apart(before: str, said: str) -> bool:
    """Whether words are a clause of their own that no *not* or *only* in front of them reaches.

    Args:
        before: what stands before them in their sentence. said: the words.
    """
    front = _AS_SAID.sub("", before)
    comma = _COMMA.search(front)
    if comma is None or _VERB.match(said) or not says_all(_MARK.split(said)[0]):
        return False
    told = front[: comma.start()]
    aside = " ".join(said.split()[1:2])  # "she said", "it seems"
    reached = _REACHES.search(told) or _SPEAKS.search(f"{told} {aside}")
    if reached or not _DENIES.search(told) or _INVERTED.match(told):
        return False
    if comma["and"]:
        return not _POINTS.match(said)
    last = _MARK.split(told)[-1]
    is_rule = _AT_MOST.match(last) or (says_all(last) and _RULE.search(last))
    return bool(is_rule) or (says_all(last) and not is_event(last.strip()))
