"""How surely a sentence says it: the words that weaken an assertion, verbatim.

*Could*, *may* and *might* weaken one only where they say that something is possible. What somebody
was able to do ("it could not be read"), what something is for ("so that we could see"), what is
asked ("whether they could come") and what is allowed ("members may bring a guest") is said as
surely as anything else.
"""

from __future__ import annotations

import re
from typing import Final

_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|presumably|possibly|probably"
    r"|perhaps|maybe|likely|potentially|seemingly|arguably|rumou?red|[Aa]ccording to"
    r"|(?:is|are|was|were) (?:said|believed|thought|expected|reported|alleged) to"
    r"|(?:appears?|seems?|seemed|appeared) to|(?P<modal>may(?! \d)|might|could)"
    r"|[Ii]f (?:that|this|it)"
    r"(?:[’']s| is) (?:accurate|true|right|correct)|(?<!the )(?<!a )(?<!our )claim(?:s|ed|ing)"
    r"|suggest(?:s|ed|ing)?"
    r"|[Ii]n (?:his|her|their|my|our) (?:view|opinion)|I (?:think|guess|believe)"
    r"|(?<!not )(?<!to )(?:contends?|argues?)"
    r"|a potential|the supposed)\b"
)
# Laws, rules and plans are no hearsay.
_NO_HEARSAY: Final = re.compile(
    r"\s+(?:(?:the|this|our|its|their|an?|these) )?(?:[\w-]+ ){0,2}?(?:law|act|rules?|regulations?"
    r"|standards?|contract|plan|schedule|need|size|colou?r|age|weight|date|name|number|kind|type"
    r"|order)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"n[’']t\b|\s+(?:not|never|only|no longer|hardly|barely|scarcely)\b")
_STILL_UNSURE: Final = re.compile(r"\s+not\s+(?:yet )?(?:have|be (?:true|right|so|the case))\b")
# Something happens to be so: the possible of a fact, whoever the subject is.
_BEING: Final = re.compile(
    r"\s+(?:(?:well|also|even|still|already|soon|then|easily|one day) )*(?:be|have|become|get"
    r"|fall|fail"
    r"|break|lose|cost|lead|cause|turn|need|mean|come|happen|exceed|last|harm)\b"
)
# A purpose, a question, a time or a relative clause begins before the word.
_OPENED: Final = re.compile(
    r"\b(?:so(?: that)?|in order that|whether|if|until|till|before|when|where|who|whom|what|how"
    r"|which"
    r"|as (?:far|soon|long|much|well|best|fast|many) as|(?:all|everything|nothing|anything|those)"
    r"(?: that)?|wish(?:es|ed)?|the (?:first|last|only) \w+(?: that)?)\s+"
    r"(?:(?!(?:but|and|because|though|although)\b)[\w’'-]+\s+){0,6}$",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"\b(?:I|we|you|he|she|they|who|nobody|no one|everybody|everyone|anybody|anyone|somebody"
    r"|someone"
    r"|people|only (?:the |an? )?[\w-]+|(?:the |an? )?(?:users?|members?|guests?|visitors?"
    r"|customers?"
    r"|drivers?|staff|nurses?|teachers?|parents?|pupils?|students?|volunteers?|helpers?|tenants?"
    r"|clerks?|operators?|managers?|neighbou?rs?|children|child|crew|players?))\s+$",
    re.IGNORECASE,
)


def hedge(sentence: str) -> str:
    """The first word that weakens a sentence, verbatim; empty when there is none."""
    for match in _HEDGE.finditer(sentence):
        if match["modal"]:
            weakens = _weakens(sentence, match)
        elif match.group().endswith("ccording to"):
            weakens = not _NO_HEARSAY.match(sentence, match.end())
        else:
            weakens = True
        if weakens:
            return match.group()
    return ""


def _weakens(sentence: str, modal: re.Match[str]) -> bool:
    """Whether *may*, *might* or *could* says that something is only possible."""
    after, before = modal.end(), sentence[max(0, modal.start() - 80) : modal.start()]
    if _STILL_UNSURE.match(sentence, after):
        return True
    if sentence.rstrip().endswith("?") or _OPENED.search(before):
        return False
    if modal.group() == "might":
        return True
    if _NOT.match(sentence, after):
        return False
    return not _PERSON.search(before) or _BEING.match(sentence, after) is not None
