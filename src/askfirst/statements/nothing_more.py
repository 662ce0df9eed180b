"""What somebody says who has nothing more to tell, and goes on to talk of the asking alone: "no,
that's all, you've been patient with me". A text with one word of any matter is not such a text.
"""

from __future__ import annotations

import re
from typing import Final

_BEGINS: Final = re.compile(
    r"(?:(?:well|oh|erm?|hm+|ok(?:ay)?|thanks|thank you|good question|honestly)[,.!]*\s+){0,2}"
    r"(?:no|nope|nah|none|nothing(?:\s+(?:else|more|special|really|comes\s+to\s+mind))?|not\s+really"
    r"|not\s+that\s+i(?:\s+can|'?d)?\s+(?:know(?:\s+of)?|think(?:\s+of)?|see)"
    r"|(?:i\s+(?:think|guess|believe|reckon)\s+)?(?:that'?s|that\s+(?:is|was))\s+"
    r"(?:about\s+|quite\s+|really\s+)?(?:it|all|everything|enough|thorough|plenty))"
    r"(?:\s*(?:[,.;!–—-]|\.\.\.)+\s*|\s+(?=(?:i|you|we|that'?s|thanks?)\b))",
    re.IGNORECASE,
)
"""Begins a text that says that there is nothing more."""
_NOBODY_ELSE: Final = re.compile(
    r"(?:(?:well|oh|erm?|hm+|no|nope|nah|honestly|really)[,.!]*\s+){0,3}"
    r"(?:(?:(?:i|we)(?:'?ve)?\s+)?(?:really\s+)?(?:haven'?t|have\s+not|hadn'?t|can'?t|cannot|couldn'?t"
    r"|could\s+not|don'?t|do\s+not|wouldn'?t)\s+(?:really\s+)?(?:thought|think|know|see|need|heard)"
    r"(?:\s+of)?\s+(?:any(?:body|one|thing|where)?\s+(?:else|more|others?|further)"
    r"|any\s?more|others|more)"
    r"|(?:nobody|no[\s-]?one|nothing|none|nowhere)\s+(?:else|more|further)"
    r"(?:\s+(?:(?:that\s+)?i(?:\s+can|'?d)?\s+(?:know|think)(?:\s+of)?|(?:comes|springs)\s+to\s+mind))?"
    r"|not\s+that\s+i\s+can\s+(?:think|see)(?:\s+of)?)"
    r"(?:[,.]*\s+(?:no|nope|really|sorry|yet|now|right\s+now|at\s+the\s+moment|i\s+think|to\s+be\s+honest"
    r"|i'?m\s+afraid|thanks?|thank\s+you))*\s*[.!]*",
    re.IGNORECASE,
)
"""Has thought of nobody and nothing beside what was told: "haven't thought of anybody else, no"."""
_OF_ITSELF: Final = (
    "asked asking question questions answered said told talked talk enough all everything plenty"
    " lot complete thorough patient patience patiently thank thanks finished through covered"
    " missing forgotten forgot missed bye goodbye tired"
)
"""Words for the asking itself; one of them is there, or it is talk of something else."""
_BESIDE: Final = (
    "no nope nah none not i we you me us my your our it its this that these those they them he she"
    " the a an and or but so as too of to for from in on at with by about out over up off than"
    " else nothing done twice was were is are am be been being has have had"
    " do does did ve s re m ll d t don"
    " didn haven"
    " isn wasn would could can cannot will think guess believe reckon suppose mean know see hope"
    " some any every much many more most very quite really rather pretty fairly just already even"
    " almost nearly still yet now then there here today what which who that's how well ok okay yes"
    " good fine nice great long short bit little while times time same again also perhaps maybe"
    " probably certainly surely honestly indeed one two three head mind memory come comes came get"
    " got go goes went been took take takes think thinks interview conversation hour half minute"
    " minutes afternoon morning evening day work kind kindly lovely pleasure interesting boring"
    " first other others things thing anything something somebody nobody left add sure wish happy"
    " glad content satisfied pleased like liked love far oh sorry please tea coffee cold getting"
    " special erm er hm hmm hmmm"
)
"""Words that stand beside them and tell nothing of any matter."""
_LEAVES: Final = re.compile(
    r"(?:i|we)(?:'?(?:ve|m|d)|\s+(?:have|am|must|need|want|should|would\s+like))?"
    r"(?:\s+(?:got|now|really))*\s+(?:to\s+)?(?:be\s+)?(?:get|go|going|getting|be|off|run)\s+"
    r"(?:back\s+)?(?:to\s+(?:the|my|our)\s+\w+|to\s+work|home|off|now|on)\b"
    r"|(?:i|we)\s+(?:need|want|could\s+do\s+with)\s+(?:a|my|some)\s+(?:break|coffee|tea|rest)\b",
    re.IGNORECASE,
)
"""Takes leave: "I must get back to the shop"."""
_SAYS_MORE: Final = re.compile(
    r"\b(?:only|except|unless|never|must|should|shall|needs?|want|wants|if|when|whether|instead"
    r"|because|always)\b|\d",
    re.IGNORECASE,
)
"""Words of what is demanded, with which even words of the asking tell a matter."""
_SPEAKS: Final = re.compile(
    r"\b(?:i|you|we|enough|thanks?|nothing (?:else|more|comes))\b|\bthat(?:'?s|\s+(?:is|was))\b",
    re.IGNORECASE,
)
"""Who talks there is who asks or is asked: not "everything is said twice"."""
_KNOWN: Final = frozenset((*_OF_ITSELF.split(), *_BESIDE.split()))
_SIGNS: Final = frozenset(_OF_ITSELF.split())


_IT_IS: Final = (
    r"(?:(?:no|well|oh)[,.]?\s+)?(?:(?:that|this|it|these|those)(?:'?s|\s+is|\s+are)"
    r"|they(?:'?re|\s+are))\s+"
)
_ONLY_TALK: Final = (
    r"(?:\s*[,;.–—-]+\s*(?:(?:it|that)(?:'?s|\s+is)\s+)?(?:just|only)\s+(?:[^\W\d_]+\s*){1,4})?"
)
_NO_PART: Final = re.compile(
    rf"(?:{_IT_IS})?(?:(?:no|not\s+(?:an?|any|really\s+an?))\s+(?:step|task|job)s?(?:\s+of\s+it)?"
    r"|(?:really\s+)?(?:no|not(?:\s+an?)?)\s+part\s+of\s+"
    r"(?:it|this|that|the\s+(?:system|program|app|tool|job|wish))"
    rf"|nothing\s+(?:for|to\s+do\s+with)\s+(?:it|this|that)"
    r"|(?:just\s+|only\s+)?(?:why|the\s+reason)(?:\s+why)?\s+(?:i|we)\s+(?:want|need)"
    r"\s+(?:it|this|that)"
    rf"){_ONLY_TALK}\W*",
    re.IGNORECASE,
)
"""Says of what was put that nothing is to be done there: "that's no step, just a habit"."""


def is_nothing_more(text: str) -> bool:
    """Whether a text says that there is nothing more, or nothing to be done, and else only talks of
    the asking.

    Args:
        text: with straight apostrophes.
    """
    if any(one.fullmatch(text) for one in (_NOBODY_ELSE, _NO_PART, _WAS_IT)):
        return True
    begun = _BEGINS.match(text)
    if begun is None:
        return False
    left = _LEAVES.sub(" enough ", text)
    said = re.findall(r"[^\W\d_]+", left.lower())
    speaks = _SPEAKS.search(left) is not None and not _SIGNS.isdisjoint(said)
    return speaks and _SAYS_MORE.search(left) is None and _KNOWN.issuperset(said)


def asks_what_to_say(text: str) -> bool:
    """Whether a text asks what to answer, and answers nothing."""
    return _WHAT_TO_SAY.fullmatch(text) is not None


def is_all_the_same(text: str) -> bool:
    """Whether a text leaves it open whatever was asked, and names no matter of its own: "I don't
    care which", and not "I don't care what it runs on", which says that nothing is fixed there."""
    found = _ALL_THE_SAME.fullmatch(text)
    return found is not None and not _OF_A_MATTER.match(found["what"] or "")


_WHAT_TO_SAY: Final = re.compile(
    r"what\s+(?:should|shall|would|could|can|do|am)\s+(?:i|we)\s+(?:to\s+)?(?:note|say|tell|write|put|enter)\b"
    r"(?:\s+(?:here|there|now|about\s+(?:it|that|this|them|an?\s+\w+)))?[.?!]*",
    re.IGNORECASE,
)
"""Asks what to answer: "what should I note about a bakery?"."""
_WAS_IT: Final = re.compile(
    r"(?:(?:sorry|oh|well)[,.]?\s+)*(?:is|was)\s+(?:that|it|this)\s+(?:(?:far|way|all|too|not)\s+)*"
    r"(?:much|long|enough|ok(?:ay)?|right|clear|what\s+you\s+(?:want|need|mean)(?:ed|t)?)[.?!]*",
    re.IGNORECASE,
)
"""Asks whether what was said was right: "sorry, was that too much"."""
_ALL_THE_SAME: Final = re.compile(
    r"(?:(?:i|we)\s+)?(?:really\s+)?(?:do\s+not|don['’]?t)\s+(?:care|mind)"
    r"(?:\s+(?P<what>(?:what|where|which|how)\b[^,;.]{0,60}))?[.!]*",
    re.IGNORECASE,
)
"""Leaves it open whatever was asked: "I don't care how you do it"."""
_OF_A_MATTER: Final = re.compile(
    r"(?:what|where|how|which\s+\w+)\s+(?:it|they|we|people|(?:the|our|my|their|its)\s+\w+)\s+"
    r"(?!(?:is|are|was|does|do|works?|means?)\W*$)\w",
    re.IGNORECASE,
)
"""Whose matter is named: of which thing, and what of it."""


def asks_how_long(text: str) -> bool:
    """Whether somebody asks how long the interview takes: "will this take long?"."""
    return _IMPATIENT.match(text) is not None


_IMPATIENT: Final = re.compile(
    r"(?:(?:well|hm+|oh|sorry)[,.]?\s+)?(?:(?:will|does|is)\s+(?:this|it|that)\s+(?:going\s+to\s+)?(?:take|be)\s+(?:much\s+|very\s+)?"
    r"long(?:er)?|is\s+(?:this|it|that|there)\s+(?:much|a\s+lot)\s+(?:longer|more)|how\s+(?:many|much)\s+(?:more|longer)(?:\s+(?:questions|of\s+(?:this|these)))?|are\s+we\s+(?:nearly\s+"
    r"|almost\s+)?(?:done|finished|there)(?:\s+(?:yet|soon))?)(?:\s*[?.!,]|\s+(?:i|ive|i've|im|i'm)\b|\s*$)",
    re.I,
)
