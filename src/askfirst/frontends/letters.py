"""Open questions as a short mail for the person who could say, and the mail that comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Final, NamedTuple, cast, get_args

from askfirst.agenda.forwarding import Forwarded
from askfirst.agenda.pace import in_minutes
from askfirst.events import Weight
from askfirst.frontends.picked import picked
from askfirst.questions import OTHER, Choice, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.replies import read as read_reply
from askfirst.sources.voices import Line, lines
from askfirst.text.wrapping import goes_on, unbroken
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.session.several import Place

# Mail programs decorate lines, number them and turn letters into capitals.
_DECORATED: Final = r"[\s*_#>•·\\\[(\"'`“‘-]{0,20}"
_MARK: Final = re.compile(
    rf"{_DECORATED}(?:\(?\d{{1,3}}[.)]{_DECORATED})?\[\s?"
    r"((?:[Ww]eight )?[A-Za-z][\w-]{0,99}(?:@[\w-]{1,99})?(?:![\w-]{1,99})?(?:#\w{1,20})?)\s?\\?\]"
)
_ANSWER: Final = re.compile(r"[\s*_#>•·-]{0,20}Answer[*_]{0,3}\s?:[*_]{0,3}\s?(.*)$", re.IGNORECASE)
_COMMENT: Final = re.compile(r"[\s*_#>•·-]{0,20}Comment\s?:\s?(.*)$", re.IGNORECASE)
_STAMP: Final = re.compile(r"\[askfirst ([0-9a-f]{1,64}) (\d{1,9}) ([0-9a-f]{0,64})\]")
_NAMED: Final = re.compile(r"^[\s>]*Answered by:[^\S\n]*(\S.{0,199})$", re.MULTILINE)
_WEIGHT: Final = re.compile(
    rf"^[\s>]*\[weight (\w[\w-]{{0,40}})\] ({'|'.join(get_args(Weight))})\s*$", re.MULTILINE
)
_POINTS: Final = re.compile(
    r"^[\s>]*\[points ([1-3]) (\w[\w-]{0,40})\] (.{1,80}?)\s*$", re.MULTILINE
)
_END: Final = "Thank you!"
_WIDTH: Final = 72
"""Mail programs break longer lines."""
_LEAVE: Final = (
    "Leave the lines in brackets as they are: they tell askfirst where the answers belong."
)
_YOUR_NAME: Final = 'Write your name behind "Answered by:".'
"""Stands on one line, in a mail to nobody in particular."""
_INTRODUCTION: Final = (
    "Subject: Questions about",
    "Hello",
    "we are writing down what is wanted for",
    "You may be the one who can answer",
    'Write behind "Answer:"',
    "send the mail back",
    "If you don't know, write dk",
    "It takes about",
    "Or open the page",
    "Answered by:",
    _YOUR_NAME[:22],
)
_FIXED: Final = (
    'answer these 0 questions. Write behind "Answer:", a few words are enough, and send the mail'
    " back. It takes about 0 minutes. If you don't know, write dk and who would. If it does not"
    f" matter here, write :na and why. {_LEAVE}"
)
"""The introduction, each number as 0, to know a piece of it however a mail program broke it."""
_WEIGHTS: Final = "How important is each of these: must, should, could, won't? And why?"
"""Stands on one line, above the tasks: no answer goes on behind it."""
OF_WEIGHT: Final = "weight "
"""How the mark of a task to be weighed begins."""
_NO_ANSWER: Final = (
    "[askfirst ",
    "[weight ",
    "[points ",
    _WEIGHTS[:33],
    "How much does each of these weigh",
)
"""How lines of ours begin that are no answer."""
_TELLING: Final = 4
"""So many words at least tell a question from a line that begins like it."""
_NO_ANSWER_LINE: Final = "it stands under a question, but not behind 'Answer:'"
_SECOND: Final = "a second 'Answer:' stands under one question"
_NO_MARK: Final = "no mark of a question, like [goals], stands above it"
_BETWEEN: Final = "it stands outside the answers"


class Entry(NamedTuple):
    """An answer in a mail: the slot it is to, what was written, on which line it begins, what was
    written beside it as a comment, and what the mail offered by its number. What is offered may
    have changed since, so that the numbers count what was read."""

    slot: str
    text: str
    line: int
    comment: str = ""
    offered: dict[str, str] = {}


class FromPage(NamedTuple):
    """What the text of a page says of itself: where the page was made, who answered it, how much
    each task weighs for them, and how they shared out points in a round."""

    interview: str
    head: int
    packs: str
    name: str
    weights: dict[str, Weight]
    round: int = 0
    points: dict[str, str] = {}


def from_page(text: str) -> FromPage | None:
    """What a mail says of the page that it was copied from; None when it comes from none."""
    stamp = _STAMP.search(text)
    if stamp is None:
        return None
    named = _NAMED.search(text)
    # a letter quoted below is an older one
    weighed, shared = list(_WEIGHT.finditer(text)), list(_POINTS.finditer(text))
    weights = {one[1]: cast("Weight", one[2]) for one in reversed(weighed)}
    points = {one[2]: one[3] for one in reversed(shared)}
    return FromPage(
        stamp[1], int(stamp[2]), stamp[3], named[1].strip() if named else "", weights,
        int(shared[0][1]) if shared else 0, points,
    )  # fmt: skip


class Left(NamedTuple):
    """A line of a mail that was not taken: its number, the line, why, and whether it was meant as
    an answer as far as can be told."""

    line: int
    text: str
    why: str
    is_answer: bool


def letter(
    questions: Sequence[Forwarded], name: str, about: str, place: Place, page: str = "",
    asks: str = "", tasks: Sequence[tuple[str, str]] = (),
) -> str:  # fmt: skip
    """A mail with the questions that somebody could answer.

    Args:
        name: who gets it; empty: nobody named. about: the interview. place: where the interview
            stands, so that what comes back stands beside what others said, under the name of
            whoever answers. page: name of the page that was made for them; empty without one.
            asks: who asks. tasks: id and title of those to be weighed.
    """
    number = "this question" if len(questions) == 1 else f"these {len(questions)} questions"
    written = [
        f"Subject: Questions about {about}",
        "",
        f"Hello{f' {for_screen(name)}' if name else ''},",
        "",
        *_wrapped(f"we are writing down what is wanted for {about}."),
        *_wrapped(
            f'You may be the one who can answer {number}. Write behind "Answer:", a few words are'
            f" enough, and send the mail back. It takes {in_minutes(len(questions))}. If you"
            " don't know, write dk and who would."
            f" If it does not matter here, write :na and why. {_LEAVE}"
        ),
        *([f"Or open the page {page} in a browser and send back what it saves."] if page else []),
        "",
    ]
    stamp = f"[askfirst {place.interview} {place.head} {place.packs}]"
    by = [f"Answered by: {for_screen(name)}"] if name else [_YOUR_NAME, "Answered by:"]
    written += [stamp, *by, ""]
    for one in questions:
        asked = _wrapped(f"[{one.place}] {for_screen(one.text)}")
        written += [*asked, *_hints(one), "Answer:", ""]
    written += [_WEIGHTS, ""] if tasks else []
    for task, title in tasks:
        written += [*_wrapped(f"[{OF_WEIGHT}{task}] {for_screen(title)}"), "Answer:", ""]
    thanks = [for_screen(asks)] if asks.lower() not in _NOBODY else []
    return "\n".join([*written, _END, *thanks, ""])


def _wrapped(text: str, before: str = "") -> list[str]:
    return wrap(
        text, _WIDTH, initial_indent=before, subsequent_indent=before,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


_NOBODY: Final = ("", "you", "me")
_TICK: Final = re.compile(r"\bTick\b")
"""In a mail there is nothing to tick."""
_INDENT: Final = "    "
SEVERAL: Final = 'The numbers of those that fit, and words if you like: "2, 5: ..."'
_ONE: Final = "The number of the one that fits:"


def _hints(one: Forwarded) -> Iterator[str]:
    for line in one.context:
        yield from _wrapped(line, _INDENT) if line else ()
    prompt = one.prompt
    if prompt.help and prompt.type == "question":
        yield from _wrapped(_TICK.sub("Write", prompt.help), _INDENT)
    if prompt.choices:
        several = prompt.kind is QuestionKind.CHOICES
        yield f"    {SEVERAL if several else _ONE}"
        yield from (f"    {n}  {one.text}" for n, one in enumerate(prompt.choices, 1))
    if prompt.frames:
        yield "    One line each, in this order:"
        yield from (f"    {frame.begin} ..." for frame in prompt.frames)


def answered(
    text: str, asked: Sequence[Forwarded], stood: Mapping[str, str] | None = None
) -> tuple[list[Entry], list[Left]]:
    """The answers in a mail that came back, quoted or not, and the lines that were not taken.

    Answers left empty are left out. A greeting, a sign-off and what stands below it is no answer.

    Args:
        text: the mail, decoded. asked: what may be answered; anything else that is answered comes
            back under the mark that stands above it. stood: what of ours stands below other marks.
    """
    return _Reading(text, asked, stood or {}).read()


class _Reading:
    """One mail, read line by line."""

    def __init__(self, text: str, asked: Sequence[Forwarded], stood: Mapping[str, str]) -> None:
        self._lines = lines(text)
        self._places = {one.place.casefold(): one.place for one in asked}
        self._shown = {one.place: _plain(" ".join([one.text, *_hints(one)])) for one in asked}
        self._shown |= {mark: _plain(said) for mark, said in stood.items()
                        if mark not in self._shown}  # fmt: skip
        self._questions = {one.place: _plain(one.text) for one in asked}
        self._answers_below = self._with_answers()
        self._found: list[Entry] = []
        self._left: list[Left] = []
        self._slot = ""
        self._depth = 0  # at which the question's mark is quoted
        self._answer: list[str] | None = None
        self._lengths: list[int] = []  # of the lines of the answer as they stand in the mail
        self._begun = 0
        self._comment = ""
        self._beside = ""  # the line above, where it is a comment
        self._before: list[Left] = []  # lines between a mark and its "Answer:"
        self._offered: dict[str, str] = {}

    def read(self) -> tuple[list[Entry], list[Left]]:
        """The answers and what is left."""
        for number, line in enumerate(self._lines, 1):
            self._take(number, line)
        self._close()
        return self._found, self._left

    def _with_answers(self) -> set[int]:
        """Numbers of the lines with a mark below which "Answer:" stands before the next mark."""
        found: set[int] = set()
        below = False
        for number in range(len(self._lines), 0, -1):
            words = self._lines[number - 1].words
            below = below or _ANSWER.match(words) is not None
            if _MARK.match(words):
                found |= {number} if below else set()
                below = False
        return found

    def _take(self, number: int, line: Line) -> None:
        mark = _MARK.match(line.words) if line.kind not in ("head", "seam") else None
        place = self._places.get(mark[1].casefold()) if mark else None
        if mark and (place or number in self._answers_below):
            self._close()
            self._slot, self._depth = place or mark[1], line.depth
        elif (
            line.kind in ("head", "seam", "closing")
            or line.words.strip(" *_") == _END
            or line.words.lstrip().startswith(_NO_ANSWER)
        ):
            self._close()
        elif self._answer is not None and (comment := _COMMENT.match(line.words)):
            self._comment = self._beside = comment[1].strip()
        elif (
            self._answer is not None
            and self._beside
            and goes_on(self._beside, line.words, length=len("Comment: ") + len(self._beside))
        ):
            self._comment, self._beside = f"{self._comment} {line.words.strip()}", line.words
        elif self._answer is not None and self._asks_another(line.words):
            self._close()  # its mark was lost: what is answered below it is told
        elif self._answer is not None and (answer := _ANSWER.match(line.words)):
            self._again(number, answer[1], line.end - line.start)
        elif self._answer is not None:
            self._answer.append(line.words)
            self._lengths.append(line.end - line.start)
            self._beside = ""
        elif answer := _ANSWER.match(line.words):
            self._begin(number, answer[1], line.end - line.start)
        elif line.words.strip():
            self._outside(number, line)

    def _begin(self, number: int, words: str, length: int) -> None:
        if self._slot:
            self._left += [one for one in self._before if one.is_answer]
            self._before.clear()
            self._answer, self._lengths, self._begun = [words], [length], number
        elif words.strip():
            self._left.append(Left(number, words.strip(), _NO_MARK, True))

    def _asks_another(self, words: str) -> bool:
        """Whether a line in an answer holds another question, or how it begins."""
        said = _plain(words)
        for place, question in self._questions.items():
            asked = said.removeprefix(_plain(place)).strip()
            shorter, longer = sorted((asked, question), key=len)
            telling = len(shorter.split()) >= _TELLING and longer.startswith(shorter)
            if telling and place != self._slot:
                return True
        return False

    def _again(self, number: int, words: str, length: int) -> None:
        """A second "Answer:" under one mark: typed below an empty one, or another question's."""
        if self._answer and "".join(self._answer).strip():
            self._left.append(Left(number, words.strip() or "Answer:", _SECOND, True))
        else:
            self._answer, self._lengths, self._begun = [words], [length], number

    def _outside(self, number: int, line: Line) -> None:
        """A line that is neither a mark nor in an answer."""
        words = line.words.strip()
        if self._slot:
            if offered := _OFFERED.match(words):
                self._offered[offered[1]] = offered[2]
            ours = _plain(words) in self._shown.get(self._slot, "")
            typed = self._depth > line.depth
            if not ours:
                self._before.append(Left(number, words, _NO_ANSWER_LINE, typed))
        elif line.kind == "own" and not _is_ours(words):
            self._left.append(Left(number, words, _BETWEEN, False))

    def _close(self) -> None:
        """End the answer, or the question that has none."""
        if self._answer is not None:
            said = "\n".join(unbroken(self._answer, self._lengths)).strip()
            if said or self._comment:
                self._found.append(
                    Entry(self._slot, said, self._begun, self._comment, self._offered)
                )
        elif self._slot in self._shown:
            self._left += [one._replace(is_answer=True) for one in self._before]
        self._slot, self._answer, self._comment, self._beside = "", None, "", ""
        self._before.clear()
        self._offered = {}


def _is_ours(words: str) -> bool:
    """Whether a line is a piece of what the mail says around its questions."""
    plain = _plain(_NUMBER.sub("0", words))
    fixed = plain in _plain(_FIXED) or plain in _plain(_WEIGHTS)
    return fixed or any(part in words for part in _INTRODUCTION)


_NUMBER: Final = re.compile(r"\d+")
_OFFERED: Final = re.compile(r"[\s*_#>•·\\-]{0,20}(\d{1,2})\s{1,4}(\S.*)$")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def heard(entry: Entry, kind: QuestionKind, choices: Sequence[Choice] = ()) -> tuple[Reply, str]:
    """What somebody wrote, as a reply to a question of that kind, and what stands beside it.

    Args:
        choices: what can be picked. Words that name none of it are kept beside.
    """
    word = read_reply(entry.text)
    if isinstance(word, Reply):
        return word, entry.comment
    told = [line.strip() for line in word.splitlines() if line.strip()]
    if kind is QuestionKind.BOX:
        return Reply(value=[*told]), entry.comment
    if kind not in (QuestionKind.CHOICE, QuestionKind.CHOICES) or not told:
        return Reply(value=word), entry.comment
    found = picked(told, entry.offered, choices)
    beside = "\n".join(filter(None, (*found.beside, entry.comment)))
    if not found.picks:
        return Reply(action=Action.LATER), beside
    if kind is QuestionKind.CHOICES:
        return Reply(value=[f"{pick}: {on}" if on else pick for pick, on in found.picks]), beside
    (pick, on), *more = found.picks
    own = next((one.text for one in choices if one.id == OTHER), "")
    if more or (own and pick in (OTHER, own)):
        return Reply(value=word if more else f"{OTHER}: {on}"), beside
    return Reply(value=pick), "\n".join(filter(None, (on, beside)))
