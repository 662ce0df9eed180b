"""Whether words are denied: "nobody wants to hear a pump" needs nothing and calls for nothing.

Looked at is what stands before the words in their own clause. A wish wrongly offered is worse than
one not offered, so what may be a denial counts as one.
"""

from __future__ import annotations

import re
from typing import Final

# A denial further before the words is not looked for, so that an endless sentence costs no more.
REACH: Final = 300

# As a subject these deny all that follows, over phrases set between commas and over "and".
_NOBODY: Final = (
    r"\b(?:nobody|no[- ]one|none|neither|nothing|(?<!\ba )(?<!the )few|not (?:one|a|all|every\w*"
    r"|many)|(?<!with )(?<!of )(?<!is )(?<!are )(?<!was )no [\w’'-]+ (?:of|in|from|at|here|who)"
    r"|hardly any\w*|scarcely any\w*)\b"
)
_DENIED: Final = re.compile(
    rf"{_NOBODY}|\b(?:not|never|cannot|nor|no longer|hardly|scarcely|barely|seldom|rarely)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
# These deny only what follows them at once: "no need to", "without being able to".
_JUST_BEFORE: Final = re.compile(
    r"(?:\bno (?:(?!(?:we|they|you|he|she|it|i|the|an?) )[\w’'-]+ ){0,3}|\b(?:without|instead of"
    r"|rather than|(?:stop|avoid|refus|dislik)\w*|hat(?:e[sd]?|ing)|tired of|sick of|fed up with"
    r"|far from|un(?:willing|able) to|lack(?:s|ed|ing)?(?: of)?|fail(?:s|ed)? to|too [\w’'-]+ to"
    r"|(?:from|against)) (?:(?:the|a|an|any|our|their|his|her|them|us|people|staff|users"
    r"|ever) ){0,2}(?:(?:be|being|having|wanting|needing)(?: to be| to)? )?)$",
    re.IGNORECASE,
)
# "no doubt we need to", "not only do we need to": nothing is denied.
_NO_DENIAL: Final = re.compile(
    r"\b(?:no doubt|no wonder|(?:can|could)(?:not|n[’']t) wait|not (?:only|just|merely|least"
    r"|to mention)|nothing (?:but|more than)|no less|no matter)\b|\b(?:why|if|whether or) not\b",
    re.IGNORECASE,
)
# A clause ends at these. "that" and "who" open one inside the clause of "nobody".
_BREAK: Final = re.compile(
    r"[;:.!?()]\s|\s[—–-]\s|—|,?\s*\b(?:but|yet|so|because|since|although|though|when|if|while"
    r"|where|until|unless|as|than|what|which|how|why|after|before)\b|\b(?:and"
    r"|or)\b(?=\s+(?:also\s+|then\s+)?\w+)|,",
    re.IGNORECASE,
)
_INSERTED: Final = re.compile(r",[^,;:.]{1,60},\s*$")
_COMPLEMENT: Final = re.compile(
    r"\b(?P<verb>know|knows|knew|doubt|doubts|forget|forgets|deny|denies|denied|denying|clear"
    r"|see|sees|told|tell|tells|say|says|said|secret|surprising|understand|understands"
    r"|\w+)(?P<that> that)\b",
    re.IGNORECASE,
)
# "I do not think that we need": not thinking it is thinking that it is not so.
_RAISES: Final = re.compile(
    r"(?:think|thinks|thought|believe|believes|believed|suppose|feel|feels|say|says|said|claim"
    r"|claims|mean|means|expect|expects|demand|demands|ask|asks|true|case)$",
    re.IGNORECASE,
)
_WHETHER: Final = re.compile(r"\bwhether\b[^,;.]{0,60}$", re.IGNORECASE)


def denied(text: str, start: int, at: int) -> bool:
    """Whether the words at a place are denied by what stands before them.

    Args:
        text: the whole text.
        start: where the sentence starts.
        at: where the words in question start.
    """
    before = _NO_DENIAL.sub(_blank, text[max(start, at - REACH) : at])
    if _WHETHER.search(before):
        return True
    before = re.sub(_INSERTED, " ", before)
    clause, earlier = _clause(before)
    if not clause.strip():  # "nobody reads it and wants to keep it"
        return re.search(rf"(?:^|[,;:(]\s*)\W*{_NOBODY}", earlier, re.IGNORECASE) is not None
    return _JUST_BEFORE.search(clause) is not None or _in_clause(clause)


def _in_clause(clause: str) -> bool:
    """Whether a clause denies what stands at its end; "nobody knows that we need to" does not."""
    for match in reversed(list(_COMPLEMENT.finditer(clause))):
        head = clause[: match.start("that")]
        if re.search(rf"(?:{_NOBODY})$", head, re.IGNORECASE):  # "nobody that rents here wants to"
            continue
        raises = _RAISES.search(head) and _DENIED.search(head)
        return bool(raises) or _DENIED.search(clause, match.end()) is not None
    return _DENIED.search(clause) is not None


def _clause(before: str) -> tuple[str, str]:
    """The last clause before the words, and what stands before it."""
    cut = 0
    for match in _BREAK.finditer(before):
        cut = match.end()
    return before[cut:], before[:cut]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
