"""A reading that takes words from the question that was replied to, or nouns from the rest of the
reply: those words stand in square
brackets, as an editor's do, and the rest is held to what was said.

"She should get a message", asked of the student: "She [the student] should get a message."
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from askfirst.statements.check import NEGATION
from askfirst.statements.composing import mended
from askfirst.statements.grammar import listed
from askfirst.statements.reading import Context
from askfirst.statements.worded import WORD, Problem, forms, problems_of
from askfirst.text import lexicon
from askfirst.text.tidying import capital, inside
from askfirst.vocabulary import Worded

_NO_CONTEXT: Final = Context()
_POINTING: Final = frozenset(
    ("he", "she", "it", "they", "him", "her", "them", "that", "this", "those", "these", "there")
)
_MOST: Final = 2
"""With more than so many brackets a sentence is the interviewer's."""
_BEFORE_STOP: Final = re.compile(r"(?<! ) +(?=[,.;:!?])")


def with_nouns(question: str, reply: str, statement: str) -> str:
    """A question, and the nouns of the whole reply to it, which may stand in brackets as well:
    "First to say yes gets [the slot]", where "a volunteer books a slot" stands in the same turn.
    No number, nothing of a sentence that says no, and only what a reading uses as a noun: "the
    signs", not "signs the list"; several of them may begin it: "Oars must be counted".

    Args:
        question: as it was put. reply: all that was replied to it. statement: the reading.
    """
    told = " ".join(one for one in _SENTENCE.split(reply) if not NEGATION.search(one))
    nouns = {word.lower() for word in WORD.findall(told) if _is_noun(word.lower())}
    put = ["", *(word.lower() for word in WORD.findall(statement))]
    used = {word: before in _BEFORE_NOUN for before, word in itertools.pairwise(put)}
    used |= {word: True for word in put[1:2] if lexicon.is_plural(word)}
    return " ".join((question, *sorted(word for word in nouns if used.get(word))))


def _is_noun(word: str) -> bool:
    if word in lexicon.function_words() or word in lexicon.words("numbers") or word in _AMOUNTS:
        return False
    return lexicon.is_noun(word) and not lexicon.mostly_verb(word)


_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+|\n")
_BEFORE_NOUN: Final = lexicon.words("articles") | {"this", "that", "these", "those", "of"}
_AMOUNTS: Final = frozenset(("half", "dozen", "quarter", "third", "pair", "double", "single"))


def bracketed(question: str, line: str, worded: Worded, context: Context = _NO_CONTEXT) -> str:
    """The reading with what is only the question's in brackets; empty where that is not enough to
    make it true to what was said, so that reply and question have to stand side by side.

    Args:
        question: as it was put. line: the reply, as kept. context: what else counts as said there.
    """
    statement = worded.statement
    runs = _runs(statement, f"{line} {context.choice} {context.frame} {context.name}", question)
    if not 0 < len(runs) <= _MOST:
        return ""
    for pointing in ([""] * len(runs), _pointing(statement, runs, line)):
        printed, own = _built(statement, runs, pointing)
        if not problems_of(line, worded.model_copy(update={"statement": own}), context):
            return printed
    return ""


def problem_beside(
    question: str, line: str, worded: Worded, context: Context = _NO_CONTEXT
) -> Problem | None:
    """What is wrong with a reading but for the words of the question in it; None where that is not
    what is wrong.

    Args:
        question: as it was put. line: the reply, as kept. context: what else counts as said there.
    """
    said = f"{line} {context.choice} {context.frame} {context.name}"
    runs = _runs(worded.statement, said, question)
    if not 0 < len(runs) <= _MOST:
        return None
    _, own = _built(worded.statement, runs, [""] * len(runs))
    found = problems_of(line, worded.model_copy(update={"statement": own}), context)
    return next(iter(found), None)


def in_the_way(
    question: str, line: str, worded: Worded, context: Context = _NO_CONTEXT
) -> tuple[str, ...]:
    """The words of a reading that keep those of the question out of brackets.

    Args:
        question: as it was put. line: the reply, as kept. context: what else counts as said there.
    """
    if problem := problem_beside(question, line, worded, context):
        return problem.words
    said = f"{line} {context.choice} {context.frame} {context.name}"
    marked = _marked(worded.statement, said, question)
    if barring := _barring(*marked):
        return tuple(dict.fromkeys(barring))
    runs = _runs(worded.statement, said, question)
    return tuple(worded.statement[start:end] for start, end in runs[_MOST:])


def _runs(statement: str, said: str, question: str) -> list[tuple[int, int]]:
    """Where words stand that were not said, each with the small words that belong to them; none
    where one of them is not the question's either."""
    words, sorts, taken = _marked(statement, said, question)
    if _barring(words, sorts, taken):
        return []
    runs: list[tuple[int, int]] = []
    for number, word in enumerate(words):
        if taken[number] and number and taken[number - 1]:
            runs[-1] = (runs[-1][0], word.end())
        elif taken[number]:
            runs.append(word.span())
    return runs


def _barring(
    words: Sequence[re.Match[str]], sorts: Sequence[str], taken: Sequence[bool]
) -> list[str]:
    """The words because of which nothing can stand in brackets: what nobody said nor asked, or
    "must" in front of a bracket: "must [book]" would say of the question what was said of something
    else."""
    strange = [word[0] for word, sort in zip(words, sorts, strict=True) if sort == _STRANGE]
    return strange or [
        words[number - 1][0]
        for number in range(1, len(words))
        if taken[number] and words[number - 1][0].lower() in _MODALS and not taken[number - 1]
    ]


def _marked(
    statement: str, said: str, question: str
) -> tuple[list[re.Match[str]], list[str], list[bool]]:
    """The words of a reading, whose each of them is, and whether it would stand in brackets."""
    known = {form for word in WORD.findall(said) for form in forms(word)}
    exactly = {word.lower() for word in WORD.findall(said)}
    asked = {form for word in WORD.findall(question) for form in forms(word)}
    small = listed("check: frame") | lexicon.function_words()
    words = list(WORD.finditer(statement))
    sorts = [_sort(word[0].lower(), known, exactly, asked, small) for word in words]
    put = {word.lower() for word in WORD.findall(question)} | _PLAIN
    own = put - _PLAIN  # "may it be down at most": small words that only the question has
    taken = [sort == _ASKED or (sort == _SMALL and word[0].lower() in own)
             for sort, word in zip(sorts, words, strict=True)]  # fmt: skip
    for number, word in reversed([*enumerate(words)]):  # "[may book]", "[the student]"
        low = word[0].lower()
        joins = low in _ARTICLES or (sorts[number] == _SMALL and low in put)
        taken[number] |= joins and taken[number + 1 : number + 2] == [True]
    for number, word in enumerate(words):  # "[a glaze runs low at] eight kilos"
        small_one = sorts[number] == _SMALL and word[0].lower() in put
        taken[number] |= small_one and number > 0 and taken[number - 1]
    for number, word in enumerate(words[1:-1], 1):  # "[down at most]", though "at" was said too
        between = taken[number - 1] and taken[number + 1]
        taken[number] |= between and word[0].lower() in put
    return words, sorts, taken


_MODALS: Final = frozenset(("must", "shall", "should", "may", "can", "will", "not", "never"))
_SAID: Final = "said"
_ASKED: Final = "asked"
_SMALL: Final = "small"
_STRANGE: Final = "strange"
_ARTICLES: Final = frozenset(("the", "a", "an"))
_PLAIN: Final = _ARTICLES | {"of", "to", "at", "in", "on", "is", "are", "it", "and", "with", "for"}
"""Small words that may stand in brackets though the question has them not."""


def _sort(
    word: str, known: set[str], exactly: set[str], asked: set[str], small: frozenset[str]
) -> str:
    """Whose a word of the reading is: said, the question's, a small one of nobody's, or strange."""
    if word in exactly:
        return _SAID
    if word in small:
        return _SMALL
    if not known.isdisjoint(forms(word)):
        return _SAID
    figure = any(map(str.isdigit, word))
    return _STRANGE if figure or asked.isdisjoint(forms(word)) else _ASKED


def _pointing(statement: str, runs: Sequence[tuple[int, int]], line: str) -> list[str]:
    """For each bracket the word of the reply that it explains: a pointing one in front of the same
    word as the bracket, such as "she" of "she should", for "[the student] should"."""
    said = [word.lower() for word in WORD.findall(line)]
    before = {behind: word for word, behind in itertools.pairwise(said) if word in _POINTING}
    found = []
    for _, end in runs:
        behind = WORD.match(statement, end + 1)
        word = behind[0].lower() if behind else ""
        found.append(before.get(word) or before.get(_WISHED.get(word, ""), ""))
    return found


_WISHED: Final = {"shall": "should", "should": "must", "must": "should"}
"""What a reading may say for what was wished."""


def _goes_on(inner: str) -> bool:
    """Whether words in brackets go on behind them, so that no colon belongs there: "[may take]",
    "[it is]", but not "[which tree it is]"."""
    words = [word.lower() for word in WORD.findall(inner)]
    asks = ":" in inner or any(word.startswith("wh") or word == "how" for word in words)
    verb = not _VERBS.isdisjoint(words[-_LAST:]) or words[-1:] in (["is"], ["are"], ["be"])
    return verb and not asks


_LAST: Final = 2
"""Of so many words at the end: "it must never be down for long" says all, and a colon follows."""
_VERBS: Final = frozenset(("must", "shall", "should", "may", "can", "will"))


def _built(
    statement: str, runs: Sequence[tuple[int, int]], pointing: Sequence[str]
) -> tuple[str, str]:
    """The reading as it is printed, and without what is in brackets; in front of a bracket the word
    whose meaning it says, if any."""
    printed, own, at = "", "", 0
    for (start, end), pointed in zip(runs, pointing, strict=True):
        word = f"{pointed} " if pointed else ""
        inner = statement[start:end]
        if word and not start:
            inner = inside(inner)
        printed += f"{statement[at:start]}{word}[{inner}]"
        own += f"{statement[at:start]}{word}"
        at = end + 1 if _goes_on(inner) and statement[end : end + 2] == ": " else end
    return capital(printed + statement[at:]), mended(_BEFORE_STOP.sub("", own + statement[at:]))
