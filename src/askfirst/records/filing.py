"""In which task's block a record stands: where it was asked, else by the things it names.

Filing wrongly is worse than not at all: a record goes to a task only when a noun that it shares
with that task stands in nothing that is told of another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final, NamedTuple

from askfirst.requirements import Kind, Record, Story
from askfirst.text import lexicon
from askfirst.text.overlap import content_words, head_nouns, stem

_FILED: Final = (Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.CHECK)
_TOO_COMMON: Final = 1 / 3
"""A noun in so many of all lines tells nothing."""
_FEW_LINES: Final = 9
_FEW_RECORDS: Final = 20
_LEAST_SHARED: Final = 2
_LEAST_SHARE: Final = 0.3
"""So many words, the noun among them, are shared with a task at least, and so many of all."""


def filed(
    records: Sequence[Record], stories: Sequence[Story], apart: Iterable[str]
) -> list[Record]:
    """The records, each with the task that it bears on in `parent` where that is certain.

    Args:
        apart: words that say nothing of the matter: names of people, the system's name.
    """
    tasks = [one for one in records if one.is_task]
    if not tasks:
        return list(records)
    few = len(records) < _FEW_RECORDS  # where all is about one thing, that thing still tells
    common = set() if few else _common(records)
    common.update(map(stem, lexicon.words("time nouns")))  # when it is tells not what it is about
    common.update(noun for text in apart for noun in head_nouns(text))
    named = {task.id: _told_of(task, stories, common) for task in tasks}
    times = Counter(word for told in named.values() for word in told.nouns | told.words)
    owners = {noun: task for task, told in named.items() for noun in told.nouns if times[noun] == 1}
    return [_filed(one, named, owners) for one in records]


class _Told(NamedTuple):
    """What is said of a task: its head nouns and all its content words, as stems; `own` are those
    that not every line says."""

    nouns: frozenset[str]
    words: frozenset[str]
    own: frozenset[str]


def _told_of(task: Record, stories: Sequence[Story], common: Set[str]) -> _Told:
    texts = [_before_list(task.title)]
    for story in stories:
        if story.need == task.id:
            texts += [f"{step.does} {step.response}" for step in story.steps]
    nouns = frozenset(noun for text in texts for noun in head_nouns(text)) - common
    words = frozenset(word for text in texts for word in content_words(text))
    return _Told(nouns, words, words - common or words)


def _before_list(title: str) -> str:
    """The title up to its colon: what is listed behind it is what other tasks may hold too."""
    return title.partition(":")[0]


def _common(records: Sequence[Record]) -> set[str]:
    counts: Counter[str] = Counter()
    for record in records:
        counts.update(set(head_nouns(record.statement)))
    most = max(_FEW_LINES * _TOO_COMMON, len(records) * _TOO_COMMON)
    return {noun for noun, number in counts.items() if number > most}


def _filed(record: Record, named: Mapping[str, _Told], owners: Mapping[str, str]) -> Record:
    """With the task whose noun it shares, and one word more: a noun alone can mean other things.

    Args:
        owners: the task of each noun that only one of them has.
    """
    heard = record.parent in named and record.fails  # perhaps "there" was heard as "anywhere"
    if heard and not content_words(record.words) & named[record.parent].own:
        return record.model_copy(update={"parent": ""})
    if record.parent or record.kind not in _FILED or record.id in named:
        return record
    said = content_words(record.words)
    near = {owners[noun] for noun in head_nouns(record.words) if noun in owners}
    least = max(_LEAST_SHARED, _LEAST_SHARE * len(said))
    sharing = [task for task in near if len(said & named[task].words) >= least]
    return record.model_copy(update={"parent": sharing[0]}) if len(sharing) == 1 else record
