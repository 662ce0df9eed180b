"""A reading that somebody else made: taken only when nothing in it was not said.

It passes the check of the program's own readings and more: a program that words what a person said
may leave out no number, no negation and no word that limits, and may not exchange names.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from askfirst.lines import clean
from askfirst.statements.asked_beside import holds_question
from askfirst.statements.check import NEGATION, numbers_in, problems
from askfirst.statements.grammar import listed
from askfirst.statements.in_part import is_guessed, is_only_heard
from askfirst.statements.not_answers import not_answer, opens_unknown
from askfirst.statements.plainly import plainly
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.slips import without_slips
from askfirst.statements.types import finite_at, is_people
from askfirst.text import lexicon
from askfirst.text.overlap import stem
from askfirst.vocabulary import Form, Kind, Worded

_NO_CONTEXT: Final = Context()
WORD: Final = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
_SHALL: Final = re.compile(r"\bshall\b", re.IGNORECASE)


def stands_in_question(question: str, found: Iterable[Problem]) -> bool:
    """Whether all that a reading says and nobody replied are words of the question that was
    replied to, and small words; then the reply says nothing without that question."""
    problems_ = list(found)
    if not problems_ or any(not _may_be_asked(question, one) for one in problems_):
        return False
    asked = {form for word in WORD.findall(question) for form in forms(word)}
    words = [word for one in problems_ for word in one.words]
    small = listed("check: frame") | lexicon.function_words() | _NO
    big = [word for word in words if word.lower() not in small]
    return bool(big) and all(not asked.isdisjoint(forms(word)) for word in big)


_OF_QUESTION: Final = frozenset({"word-not-said", "number-changed"})


def _may_be_asked(question: str, problem: Problem) -> bool:
    """Whether what a reading adds can be the question's; a *not* too: "what if it is not fetched?".
    What it leaves out of the reply never is."""
    if problem.code == "negation-changed":
        return {word.lower() for word in problem.words} <= _NO & _negations(question)
    return problem.code in _OF_QUESTION


def _negations(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(plainly(text)))


class Problem(NamedTuple):
    """What is wrong with a reading.

    Attributes:
        code: `word-not-said`, `number-changed`, `negation-changed`, `left-out`, `order-changed`,
            `part-not-said`, `no-answer` or `kind`. words: what it is about.
    """

    code: str
    words: tuple[str, ...]

    @property
    def reason(self) -> str:
        """The problem as the end of a sentence."""
        return _REASONS[self.code].format(", ".join(f"“{word}”" for word in self.words))


_REASONS: Final = {
    "word-not-said": "the reading says {}, which was not said there",
    "number-changed": "the number {} is not the same in the reading and in what was said",
    "negation-changed": "the reading says no elsewhere than what was said ({})",
    "left-out": "the reading leaves out {}, which was said",
    "order-changed": "{} stands with other words than in what was said",
    "part-not-said": "the part {} is not verbatim in what was said",
    "no-answer": "{} is no answer, so nothing can be read in it",
    "kind": "{} is no kind that can be made here",
}


def spans_of(
    line: str, parts: Mapping[str, str | tuple[int, int]]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The parts as the words that stand in the line, and the names of those that do not.

    Args:
        line: as kept. parts: to each field its words, or where they begin and end.
    """
    found: dict[str, str] = {}
    wrong = []
    for field, part in parts.items():
        if isinstance(part, tuple):
            start, end = part
            text = line[start:end] if 0 <= start < end <= len(line) else ""
        else:
            text = " ".join(part.split())
        if text.strip() and _place(line, text.strip()) is not None:
            found[field] = text.strip()
        else:
            wrong.append(field)
    return found, tuple(wrong)


def _place(line: str, text: str) -> tuple[int, int] | None:
    """Where words stand in a line as whole words."""
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", line)
    return found.span() if found else None


def as_worded(line: str, worded: Worded, context: Context = _NO_CONTEXT) -> Reading:
    """The reading of a line that was worded elsewhere and stood the check when it was stored. What
    the person agreed to is read as they might have typed it."""
    if worded.agreed:
        text = worded.statement
        return Reading(
            text, worded.kind or context.kind, context.reads or "plain", heard=is_only_heard(line),
            guess=is_guessed(text), statement=text,
        )  # fmt: skip
    text = clean(line)
    parts = []
    for field, words in worded.parts.items():
        place = _place(text, words)
        if place is not None:
            parts.append(Part(field, *place))
    composed = _SHALL.search(worded.statement) and not _SHALL.search(text)
    composed = composed and not holds_question(worded.statement)
    return Reading(
        text, worded.kind or context.kind, context.reads or "plain", tuple(parts),
        whole=not parts, heard=is_only_heard(text), guess=is_guessed(text),
        statement=worded.statement, form=Form.COMPOSED if composed else Form.STATED,
    )  # fmt: skip


def problems_of(line: str, worded: Worded, context: Context = _NO_CONTEXT) -> list[Problem]:
    """What is wrong with the wording of a line; nothing when it may stand. Pure.

    Args:
        line: as kept. context: what is known of its place: what the tick, the beginning of the
            sentence and the system's name say was said too.
    """
    told = clean(line)
    right = without_slips(told)
    if right != told and not _problems(right, worded, context):
        return []  # "a quarter, no, thirty": the second alone may be said
    known = _KNOWN.match(told, opens_unknown(told)) if opens_unknown(told) else None
    if known and not _problems(known["told"], worded, context):
        return []  # "haven't thought about that, the slip is just lost"
    return _problems(line, worded, context)


_KNOWN: Final = re.compile(r"\s*[,.;:]\s+(?:but\s+)?(?P<told>\w.*)", re.DOTALL)
"""What somebody knows behind what they do not know."""


def _problems(line: str, worded: Worded, context: Context) -> list[Problem]:
    text, statement = clean(line), worded.statement
    context = context._replace(before="")  # words of other lines were not said here
    if not_answer(text) is not None:
        return [Problem("no-answer", (text,))]
    _, wrong = spans_of(text, worded.parts)
    found = [Problem("part-not-said", wrong)] if wrong else []
    if worded.kind in (Kind.EVIDENCE, Kind.QUESTION):
        found.append(Problem("kind", (worded.kind.value,)))
    if cut := [field for field, words in worded.parts.items() if _cut(text, words)]:
        found.append(Problem("negation-changed", tuple(cut)))
    if not statement.strip():
        return found
    if unknown := opens_unknown(statement):
        return [Problem("no-answer", (statement[:unknown].strip(" ,;:"),))]
    spoken, put = plainly(f"{text} {context.choice} {context.frame}"), plainly(statement)
    read = as_worded(line, worded.model_copy(update={"statement": put}), context)
    found += _wrong_words(read, context, f"{text} {spoken} {context.name}")
    found += _left_out(_once(plainly(text)), put)
    if not found and (torn := _torn(spoken, put)):
        found.append(Problem("order-changed", torn))
    return found


def _cut(line: str, part: str) -> bool:
    """Whether a part leaves out the *not* that its clause begins with."""
    place = _place(line, part)
    before = line[: place[0]] if place else ""
    return bool(NEGATION.search(_CLAUSE.split(before)[-1]))


_CLAUSE: Final = re.compile(r"[,;:.!?()]|->|\bbut\b|\bwhen\b|\bif\b", re.IGNORECASE)


def _wrong_words(reading: Reading, context: Context, said: str) -> Iterable[Problem]:
    """What the check of all readings finds, told apart."""
    known = {form for word in WORD.findall(said) for form in _other_number(word)}
    known |= {word.removesuffix("'s") for word in known}
    known |= {one for case in _CASES.items() if known.intersection(case) for one in case}
    known |= _may_come(said)
    may = _may_begin(said, reading.statement)
    found = [*problems(reading, context), *_strange(reading.statement, said)]
    wrong = [
        word
        for word in dict.fromkeys(found)
        if word not in may
        if word.lower() in _OWN_MEANING or not known & _other_number(word)
    ]
    digits = [word for word in wrong if any(map(str.isdigit, word))]
    no = [word for word in wrong if word.lower() in _NO]
    rest = [word for word in wrong if word not in digits and word not in no]
    if rest:
        yield Problem("word-not-said", tuple(rest))
    if digits:
        yield Problem("number-changed", tuple(digits))
    if no:
        yield Problem("negation-changed", _as_written(no, reading.statement, said))


def _as_written(no: Iterable[str], statement: str, said: str) -> tuple[str, ...]:
    """Words that say no, "not" as the word that stands there for it: "without"."""
    put, heard = (NEGATION.findall(text.lower()) for text in (statement, said))
    other = [word for word in put if word not in heard] or put or heard
    return tuple(dict.fromkeys(other[0] if one == "not" and other else one.lower() for one in no))


def _may_come(said: str) -> frozenset[str]:
    """Small words that a sentence of half sentences needs. *And* joins what stands side by side
    only where nothing in it depends on something else."""
    words = {word.lower() for word in WORD.findall(said)}
    apart = _APART.search(said) and words.isdisjoint(listed("worded: depends"))
    return _NEEDED | {"and", "but"} if apart else _NEEDED


def _may_begin(said: str, statement: str) -> frozenset[str]:
    """*If* at the beginning where two half sentences stand side by side, the first a case, and
    nothing in them says itself what depends on what."""
    words = {word.lower() for word in WORD.findall(said)}
    case = _APART.search(said) and words.isdisjoint(listed("worded: depends"))
    once = len(re.findall(r"\bif\b", statement, re.IGNORECASE)) == 1
    return frozenset(["If"] if case and once and statement.startswith("If ") else ())


_NEEDED: Final = frozenset(["there", "that"])
_APART: Final = re.compile(r"[,;:.]\s|\s[-–—]\s")
_NO: Final = frozenset(
    ["not", "never", "no", "none", "nobody", "nothing", "without", "cannot", "neither", "nor"]
)


def _strange(statement: str, said: str) -> list[str]:
    """Words of the frames of sentences that mean something of their own: "if" for "when"."""
    known = {word.lower() for word in WORD.findall(said)}
    return [
        word
        for word in dict.fromkeys(WORD.findall(statement))
        if word.lower() in _OWN_MEANING and word.lower() not in known
    ]


_OWN_MEANING: Final = frozenset(
    ["if", "unless", "until", "before", "after", "once", "while", "where", "without", "each",
     "every", "to", "not"]
)  # fmt: skip


def _once(text: str) -> str:
    """The text without the word that takes up who was just named: "the guards, they lock it"."""
    found = _TAKEN_UP.match(text)
    if found is None or not (is_people(found["who"]) or finite_at(found["who"]) is None):
        return text
    return f"{found['who']} {text[found.end() :]}"


_TAKEN_UP: Final = re.compile(
    r"(?P<who>[^,;.:!?]{3,60}),\s+(?:he|she|they|it)\s+(?=\w)", re.IGNORECASE
)


def _left_out(line: str, statement: str) -> Iterable[Problem]:
    """Numbers, negations, words that limit and all that means something, in the line only."""
    numbers = sorted(numbers_in(line) - numbers_in(statement))
    if numbers:
        yield Problem("number-changed", tuple(numbers))
    denied, denies = _denied(line), _denied(statement)
    if denied - denies:
        yield Problem("negation-changed", tuple(sorted(denied - denies)))
    limits = listed("worded: limits")
    put = WORD.findall(statement)
    lost = limits - {word.lower() for word in put}
    known = {form for word in put for form in forms(word)}
    small = listed("worded: may go")
    words = [word.lower() for word in WORD.findall(line)]
    gone = [word for word in words if word in lost]
    gone += [
        word
        for word in words
        if word not in small and not any(map(str.isdigit, word)) and known.isdisjoint(forms(word))
    ]
    if gone := [word for word in dict.fromkeys(gone) if word not in _NO]:
        yield Problem("left-out", tuple(gone))


def _denied(text: str) -> set[str]:
    """The first word with a meaning behind each negation."""
    found, beside = set(), listed("worded: beside")
    for place in NEGATION.finditer(text):
        rest = WORD.findall(text[place.end() :])
        behind = (word for word in rest if word.lower() not in beside)
        found.add(_base(next(behind, "")))
    return found


def _torn(said: str, statement: str) -> tuple[str, ...]:
    """Words that stand in another order than they were said. A sentence may begin with what was
    said last, once; a name or a number must keep a neighbour."""
    spoken, put = (WORD.findall(_SHALL.sub(" ", text)) for text in (said, statement))
    roots = [_base(word) for word in spoken]
    frame = listed("check: frame") | {"and", "but"}
    content = [word for word in put if word.lower() not in frame]
    places = _placed(roots, [_base(word) for word in content])
    falls = [number for number, (a, b) in enumerate(itertools.pairwise(places)) if b < a]
    if len(falls) > 1:
        return tuple(dict.fromkeys(content[number + 1] for number in falls))
    if not falls:
        return ()
    both = set(itertools.pairwise(roots)) & set(itertools.pairwise(map(_base, put)))
    kept = {root for pair in both for root in pair}
    return tuple(
        word for word in dict.fromkeys(put) if _names(word, spoken) and _base(word) not in kept
    )


def _placed(spoken: Sequence[str], content: Sequence[str]) -> list[int]:
    """For each word put the place where it was said: the next one behind the word before it where
    there is one."""
    found: list[int] = []
    at = -1
    for word in content:
        places = [place for place, one in enumerate(spoken) if one == word]
        if places:
            at = next((place for place in places if place > at), places[0])
            found.append(at)
    return found


def _names(word: str, spoken: Sequence[str]) -> bool:
    """Whether a word is a number, or a name: with a capital where it was said, not as its first."""
    if any(map(str.isdigit, word)):
        return True
    return word[:1].isupper() and word in spoken


def _other_number(word: str) -> set[str]:
    """The word as one and as many: "list" and "lists"."""
    low = word.lower()
    one = low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
    return {low, one, low.removesuffix("es")}


def forms(word: str) -> set[str]:
    """A word as it counts when words are compared: its base, as one and as many."""
    return {_base(word), *_other_number(word)}


_CASES: Final = {"me": "i", "him": "he", "them": "they", "us": "we", "whom": "who"}


def _base(word: str) -> str:
    low = word.lower().removesuffix("'s").removesuffix("’s")
    low = _CASES.get(low, low)
    return lexicon.base_of(low) or stem(low)
