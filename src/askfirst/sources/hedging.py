"""How surely a sentence says it: the words that weaken an assertion, verbatim.

*Could*, *may* and *might* weaken one only where they say that something is possible. What somebody
was able to do ("it could not be read"), what something is for ("so that we could see"), what is
asked ("whether they could come") and what is allowed ("members may bring a guest") is said as
surely as anything else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|presumably|possibly|probably"
    r"|perhaps|maybe|likely|potentially|seemingly|arguably|rumou?red|[Aa]ccording to|(?:is|are"
    r"|was|were) (?:said|believed|thought|expected|reported|alleged) to|(?:appears?|seems?"
    r"|seemed|appeared) to|(?P<modal>may(?! \d)|might|could)|[Ii]f (?:that|this|it)(?:[’']s"
    r"| is) (?:accurate|true|right|correct)|(?<!the )(?<!a )(?<!our )claim(?:s|ed|ing)"
    r"|suggest(?:s|ed|ing)?|[Ii]n (?:his|her|their|my|our) (?:view|opinion)|I (?:think|guess"
    r"|believe)|(?<!not )(?<!to )(?:contends?|argues?)|a potential|the supposed)\b"
)
# Laws, rules and plans are no hearsay.
_NO_HEARSAY: Final = re.compile(
    r"\s+(?:(?:the|this|our|its|their|an?|these) )?(?:[\w-]+ ){0,2}?(?:law|act|rules?"
    r"|regulations?|standards?|contract|plan|schedule|need|size|colou?r|age|weight|date|name"
    r"|number|kind|type|order)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"n[’']t\b|\s+(?:not|never|only|no longer|hardly|barely|scarcely)\b")
_STILL_UNSURE: Final = re.compile(r"\s+not\s+(?:yet )?(?:have|be (?:true|right|so|the case))\b")
# Something happens to be so: the possible of a fact, whoever the subject is.
_BEING: Final = re.compile(
    r"\s+(?:(?:well|also|even|still|already|soon|then|easily|one day) )*(?:be|have|become|get"
    r"|fall|fail|break|lose|cost|lead|cause|turn|need|mean|come|happen|exceed|last|harm)\b"
)
# A purpose, a question, a time or a relative clause begins before the word.
_OPENED: Final = re.compile(
    r"\b(?:so(?: that)?|in order that|whether|if|until|till|before|when|where|who|whom|what|how"
    r"|which|as (?:far|soon|long|much|well|best|fast|many) as|(?:all|everything|nothing|anything"
    r"|those)(?: that)?|wish(?:es|ed)?|the (?:first|last|only) \w+(?: that)?)\s+(?:(?!(?:but|and"
    r"|because|though|although)\b)[\w’'-]+\s+){0,6}$",
    re.IGNORECASE,
)
_FORBIDDEN: Final = re.compile(r"\bno(?: [\w-]+)?\s+$", re.IGNORECASE)  # "no picture may"
_NOBODY: Final = re.compile(r"\b(?:nobody|no one|none)\s+$", re.IGNORECASE)  # a ban
_PERSON: Final = re.compile(
    r"\b(?:I|we|you|he|she|they|who|nobody|no one|everybody|everyone|anybody|anyone|somebody"
    r"|someone|people|only (?:the |an? )?[\w-]+|(?:the |an? )?(?:users?|members?|guests?"
    r"|visitors?|customers?|drivers?|staff|nurses?|teachers?|parents?|pupils?|students?"
    r"|volunteers?|helpers?|tenants?|clerks?|operators?|managers?|neighbou?rs?|children|child"
    r"|crew|players?))\s+$",
    re.IGNORECASE,
)


# "may cost at most": a limit, not a doubt.
_BOUNDED: Final = re.compile(
    r"\s+(?:[\w-]+\s+){1,3}(?:at most|no more|not more|at least|up to|only)\b"
)
_SPACE: Final = re.compile(r"\s")


@lru_cache(maxsize=1 << 12)
def hedge(sentence: str) -> str:
    """The first word that weakens a sentence, verbatim; empty when there is none."""
    words, sentence = sentence, _SPACE.sub(" ", sentence)
    for match in _HEDGE.finditer(sentence):
        if match["modal"]:
            weakens = _weakens(sentence, match)
        elif match.group().endswith("ccording to"):
            weakens = not _NO_HEARSAY.match(sentence, match.end())
        else:
            weakens = True
        if weakens:
            return words[match.start() : match.end()]
    return ""


def _weakens(sentence: str, modal: re.Match[str]) -> bool:
    """Whether *may*, *might* or *could* says that something is only possible."""
    after, before = modal.end(), sentence[max(0, modal.start() - 80) : modal.start()]
    if _STILL_UNSURE.match(sentence, after):
        return True
    asked = sentence.rstrip().endswith("?")
    if modal.group() == "may" and _NOBODY.search(before):
        return False
    if asked or _OPENED.search(before) or _FORBIDDEN.search(before):
        return False
    if _BOUNDED.match(sentence, after):
        return False
    if modal.group() == "might":
        return True
    if _NOT.match(sentence, after):
        return False
    return not _PERSON.search(before) or _BEING.match(sentence, after) is not None
