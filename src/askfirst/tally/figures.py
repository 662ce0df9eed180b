"""The figures: how many answered, what they said, in numbers, ranks and words.

Answers are data: no statement is made of one, and DuckDB may open nothing but the files named.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from askfirst.errors import CheckError, UsageError
from askfirst.tally import queries
from askfirst.tally.results import Group, Numbers, Question, Ranked, Reply, Tally, Word
from askfirst.text.lexicon import function_words


def tallied(
    files: Sequence[Path],
    scratch: Path,
    *,
    group: str = "",
    asks: Mapping[str, str] | None = None,
    step: Callable[[float], None] = lambda _: None,
) -> Tally:
    """The figures of files of JSON Lines.

    Args:
        scratch: a folder for what does not fit into memory.
        group: id of the question whose replies part the groups.
        asks: texts of questions by id. step: told how far it is, from 0 to 1.

    Raises:
        UsageError: the extra is not installed. CheckError: the files cannot be read.
    """
    try:
        import duckdb
    except ImportError:
        raise UsageError(
            "tally-missing",
            "a tally needs the package 'duckdb'.",
            repair="pip install 'askfirst[tally]'",
        ) from None
    link = duckdb.connect(":memory:", config={
        "memory_limit": queries.MEMORY, "temp_directory": str(scratch),
        "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
    })  # fmt: skip
    try:
        link.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
        return _Work(link, step).tally(files, group, asks or {})
    except duckdb.Error as error:
        raise CheckError(
            "tally-unreadable",
            f"the answers cannot be counted ({type(error).__name__}).",
            repair="Look whether the files are whole, and whether there is room on the disk.",
        ) from None
    finally:
        link.close()


class _Work:
    """One tally, query by query."""

    def __init__(self, link: Any, step: Callable[[float], None]) -> None:
        self.link, self.step, self.done = link, step, 0
        self.queries = 12

    def run(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """The rows of one query; how far it is, meanwhile."""
        self.done += 1
        with _told(lambda: self.link.query_progress(), self._at):
            rows: list[Any] = self.link.execute(query, values or None).fetchall()
        return rows

    def _at(self, percent: float) -> None:
        within = min(max(percent, 0.0), 100.0) / 100
        self.step(min((self.done - 1 + within) / self.queries, 1.0))

    def tally(self, files: Sequence[Path], group: str, asks: Mapping[str, str]) -> Tally:
        names = [_escaped(str(path.resolve())) for path in files]
        columns = ", ".join(f"'{name}': '{kind}'" for name, kind in queries.COLUMNS.items())
        self.run(
            queries.READ.format(columns=f"{{{columns}}}", longest=queries.LONGEST_LINE), [names]
        )
        self.link.execute("SET enable_external_access = false; SET lock_configuration = true")
        self._take_back()
        self.run(queries.ANSWERS)
        unread = self.run(queries.UNREAD)[0][0]
        self.link.execute("DROP TABLE raw")
        self.run(queries.WORDING)
        self.link.execute("CREATE TABLE stop (word VARCHAR)")
        self.link.execute("INSERT INTO stop SELECT unnest(?)", [sorted(function_words())])
        people, answers = self.run(queries.PEOPLE)[0]
        return Tally(
            people=people, answers=answers, files=len(files), unread=unread, grouped_by=group,
            questions=tuple(self._questions(group, asks)),
        )  # fmt: skip

    def _take_back(self) -> None:
        """Which answers were taken back: what an undo names, unless that is undone."""
        self.link.execute("CREATE TABLE dead (file VARCHAR, n BIGINT)")
        dead: set[tuple[str, int]] = set()
        undone = self.run(queries.UNDONE)
        for file, n, target in reversed(undone):
            if (file, n) not in dead:
                dead.add((file, target))
        if dead:
            both = list(zip(*sorted(dead), strict=True))
            self.link.execute("INSERT INTO dead SELECT unnest(?), unnest(?)", [*map(list, both)])

    def _questions(self, group: str, asks: Mapping[str, str]) -> Iterator[Question]:
        counts = self.run(queries.COUNTS)
        answered = {row[0]: row[2] for row in counts}
        replies = self._replies("", answered)
        numbers = self._numbers("")
        ranks: dict[str, list[Ranked]] = {}
        agreement: dict[str, float] = {}
        for question, shown, mean, w, *_ in self.run(queries.RANKS):
            ranks.setdefault(question, []).append(Ranked(text=shown, mean=mean))
            agreement[question] = w
        words: dict[str, list[Word]] = {}
        for question, word, times, example in self.run(queries.WORDS):
            share = times / answered[question]
            found = Word(word=word, times=times, share=share, example=example.strip())
            words.setdefault(question, []).append(found)
        groups = self._groups(group) if group else {}
        for question, people, said, unknown, not_relevant, later in counts:
            yield Question(
                id=question, text=asks.get(question, ""), people=people, answered=said,
                unknown=unknown, not_relevant=not_relevant, later=later,
                replies=tuple(replies.get(question, ())), numbers=numbers.get(question),
                ranks=tuple(ranks.get(question, ())), agreement=agreement.get(question),
                words=tuple(words.get(question, ())), groups=tuple(groups.get(question, ())),
            )  # fmt: skip

    def _replies(self, only: str, answered: Mapping[str, int]) -> dict[str, list[Reply]]:
        found: dict[str, list[Reply]] = {}
        for question, text, times in self.run(queries.REPLIES.format(only=only)):
            share = times / answered[question]
            found.setdefault(question, []).append(Reply(text=text, times=times, share=share))
        return found

    def _numbers(self, only: str) -> dict[str, Numbers]:
        names = tuple(Numbers.model_fields)
        return {
            question: Numbers(**dict(zip(names, row, strict=True)))
            for question, *row in self.run(queries.NUMBERS.format(only=only), [queries.NUMBER])
        }

    def _groups(self, group: str) -> dict[str, list[Group]]:
        """For each question, what each group said; the largest groups."""
        self.link.execute("CREATE TABLE part (person UBIGINT, name VARCHAR)")
        self.link.execute(queries.PARTS, [group])
        names = self.run(queries.LARGEST_PARTS)
        found: dict[str, list[Group]] = {}
        self.link.execute("CREATE TABLE now (person UBIGINT)")
        only = "AND person IN (SELECT person FROM now)"
        self.queries += 3 * len(names)
        for (name,) in names:
            self.link.execute("DELETE FROM now")
            self.link.execute("INSERT INTO now SELECT person FROM part WHERE name = ?", [name])
            answered = dict(self.run(queries.ANSWERED.format(only=only)))
            replies, numbers = self._replies(only, answered), self._numbers(only)
            for question, count in answered.items():
                if question != group:
                    found.setdefault(question, []).append(Group(
                        name=name, answered=count, replies=tuple(replies.get(question, ())),
                        numbers=numbers.get(question)))  # fmt: skip
        return found


def _escaped(path: str) -> str:
    """A path that means itself where patterns are understood."""
    return "".join(f"[{one}]" if one in "*?[" else one for one in path)


@contextmanager
def _told(progress: Callable[[], float], step: Callable[[float], None]) -> Iterator[None]:
    """Tell how far a query is while it runs."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.2):
            step(progress())

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield
    finally:
        done.set()
        watching.join()
        step(100.0)
