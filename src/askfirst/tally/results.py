"""What a tally tells."""

from __future__ import annotations

from askfirst.vocabulary import Frozen


class Reply(Frozen):
    """The same short reply, and how many gave it; its share of those who answered."""

    text: str
    times: int
    share: float


class Numbers(Frozen):
    """The numbers at the beginning of replies."""

    count: int
    least: float
    lower_quarter: float
    median: float
    upper_quarter: float
    greatest: float


class Ranked(Frozen):
    """One thing that everybody ranked; 1 is first."""

    text: str
    mean: float


class Word(Frozen):
    """A word, in how many answers it stands, and the first of these as it was typed."""

    word: str
    times: int
    share: float
    example: str


class Group(Frozen):
    """Those who gave one reply to the question that parts the groups."""

    name: str
    answered: int
    replies: tuple[Reply, ...] = ()
    numbers: Numbers | None = None


class Question(Frozen):
    """What came of one question. `agreement` is Kendall's W of the ranks: 0 none, 1 all alike."""

    id: str
    text: str = ""
    people: int
    answered: int
    unknown: int
    not_relevant: int
    later: int
    replies: tuple[Reply, ...] = ()
    numbers: Numbers | None = None
    ranks: tuple[Ranked, ...] = ()
    agreement: float | None = None
    words: tuple[Word, ...] = ()
    groups: tuple[Group, ...] = ()


class Tally(Frozen):
    """All figures. `people` is how many answered anything; `unread` how many lines are no JSON."""

    people: int
    answers: int
    files: int
    unread: int
    grouped_by: str = ""
    questions: tuple[Question, ...] = ()
