"""The figures: how many answered, what they said, in numbers, ranks and words.

Answers are data: no statement is made of one, and DuckDB may open nothing but the files named.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from askfirst.errors import CheckError, UsageError
from askfirst.text.lexicon import function_words
from askfirst.vocabulary import Frozen

MOST_REPLIES: Final = 20
MOST_WORDS: Final = 15
MOST_RANKED: Final = 15
MEMORY: Final = "700MB"
_LONGEST_LINE: Final = 64 * 1024 * 1024

_COLUMNS: Final = {
    "n": "BIGINT", "by": "VARCHAR", "event": "VARCHAR", "slot": "VARCHAR", "status": "VARCHAR",
    "value": "JSON", "other": "VARCHAR", "target": "BIGINT",
    "lines": "STRUCT(text VARCHAR, choice VARCHAR)[]",
    "answer": "STRUCT(slot VARCHAR, status VARCHAR, value JSON, other VARCHAR,"
              " lines STRUCT(text VARCHAR, choice VARCHAR)[])",
    "answers": "STRUCT(id VARCHAR, action VARCHAR, value JSON)[]",
}  # fmt: skip
_READ: Final = """
CREATE TABLE raw AS SELECT * FROM read_json(?, format = 'newline_delimited', columns = {columns},
    filename = true, ignore_errors = true, maximum_object_size = {longest});
"""
# `dead` are answers that were taken back. One row for each question that somebody answered: the latest of each person in each file.
_ANSWERS: Final = """
CREATE TABLE said AS
WITH journal AS (
    SELECT filename AS file, coalesce("by", '') AS person, n AS turn,
        CASE event WHEN 'opinion' THEN answer.slot ELSE slot END AS slot,
        coalesce(CASE event WHEN 'opinion' THEN answer.status ELSE status END, 'answered') AS status,
        CASE event WHEN 'opinion' THEN answer.value ELSE value END AS value,
        CASE event WHEN 'opinion' THEN answer.other ELSE other END AS other,
        CASE event WHEN 'opinion' THEN answer.lines ELSE lines END AS lines
    FROM raw WHERE event IN ('answered', 'opinion')
        AND (filename, n) NOT IN (SELECT file, n FROM dead)
), saved AS (
    SELECT filename AS file, 'line ' || row_number() OVER () AS person,
        unnest(answers) AS one FROM raw WHERE answers IS NOT NULL
), pages AS (
    SELECT file, person, 0 AS turn, one.id AS slot,
        CASE one.action WHEN 'unknown' THEN 'unknown' WHEN 'not-relevant' THEN 'not-relevant'
            WHEN 'none' THEN 'later' ELSE 'answered' END AS status,
        CASE json_type(one.value) WHEN 'VARCHAR' THEN one.value WHEN 'BIGINT' THEN one.value
            WHEN 'UBIGINT' THEN one.value WHEN 'DOUBLE' THEN one.value
            WHEN 'BOOLEAN' THEN one.value END AS value, NULL AS other,
        CASE json_type(one.value)
            WHEN 'ARRAY' THEN list_transform(CAST(one.value AS JSON[]),
                lambda x: {'text': x->>'$', 'choice': NULL})
            WHEN 'OBJECT' THEN list_transform(json_keys(one.value),
                lambda k: {'text': json_value(one.value, '$."' || replace(k, '"', '\\"') || '"')->>'$',
                           'choice': k}) END AS lines
    FROM saved
), latest AS (
    SELECT * FROM (SELECT * FROM journal UNION ALL BY NAME SELECT * FROM pages)
    WHERE slot IS NOT NULL AND slot NOT LIKE '%!%' AND slot NOT LIKE 'read-back%'
    QUALIFY row_number() OVER (PARTITION BY file, person, slot ORDER BY turn DESC) = 1
)
SELECT row_number() OVER (ORDER BY file, person, slot) AS id,
    hash(file, person) AS person, split_part(slot, '@', 1) AS question, status,
    CASE WHEN status <> 'answered' THEN '' ELSE
        coalesce(nullif(other, ''), value->>'$', '') END AS value,
    CASE WHEN status <> 'answered' THEN [] ELSE coalesce(lines, []) END AS lines
FROM latest;
CREATE TABLE reply AS
SELECT id, person, question, value AS text, 0 AS place FROM said WHERE value <> ''
UNION ALL
SELECT id, person, question, coalesce(nullif(line.choice, ''), line.text, '') AS text,
    CASE WHEN coalesce(line.choice, '') = '' THEN place ELSE 0 END AS place
FROM (SELECT id, person, question, unnest(lines) AS line, unnest(range(1, len(lines) + 1)) AS place
      FROM said WHERE value = '')
WHERE coalesce(nullif(line.choice, ''), line.text, '') <> '';
"""
_COUNTS: Final = """
SELECT question, count(DISTINCT person), count(*) FILTER (status = 'answered'),
    count(*) FILTER (status = 'unknown'), count(*) FILTER (status = 'not-relevant'),
    count(*) FILTER (status NOT IN ('answered', 'unknown', 'not-relevant'))
FROM said GROUP BY question ORDER BY question
"""
_REPLIES: Final = """
SELECT question, min(trim(text)) AS shown, count(DISTINCT id) AS times
FROM reply WHERE length(text) <= 80 {only}
GROUP BY question, lower(trim(text)) HAVING times > 1
QUALIFY row_number() OVER (PARTITION BY question ORDER BY times DESC, lower(shown)) <= {most}
ORDER BY question, times DESC, lower(shown)
"""
_NUMBER: Final = r"^\s*([-+]?\d{1,15}(?:\.\d{1,15})?)(?:$|\s|[^\d.,:/\s-].*)"
_NUMBERS: Final = """
SELECT question, count(number), min(number), quantile_cont(number, 0.25), median(number),
    quantile_cont(number, 0.75), max(number)
FROM (SELECT question, TRY_CAST(regexp_extract(text, ?, 1) AS DOUBLE) AS number
      FROM reply WHERE length(text) <= 1000 {only})
GROUP BY question HAVING count(number) * 2 >= count(*) ORDER BY question
"""
# A ranking: everybody put the same things, each once, in an order of their own.
_RANKS: Final = """
WITH own AS (
    SELECT question, id, count(*) AS many, count(DISTINCT lower(trim(text))) AS different,
        min(place) AS first FROM reply GROUP BY question, id),
ranked AS (
    SELECT question, min(many) AS things, count(*) AS people FROM own GROUP BY question
    HAVING min(many) = max(many) AND min(many) = min(different) AND min(first) = 1 AND min(many) BETWEEN 2 AND {most}),
item AS (
    SELECT question, lower(trim(text)) AS item, min(trim(text)) AS shown, sum(place) AS total,
        avg(place) AS mean FROM reply WHERE question IN (SELECT question FROM ranked)
    GROUP BY ALL)
SELECT question, shown, mean, 12 * sum((total - people * (things + 1) / 2.0) ** 2) OVER one
    / (people ** 2 * (things ** 3 - things)) AS w, things, count(*) OVER one AS kinds, people
FROM item JOIN ranked USING (question)
WINDOW one AS (PARTITION BY question)
QUALIFY kinds = things ORDER BY question, mean, lower(shown)
"""
_WORDS: Final = r"""
WITH word AS (
    SELECT id, question, unnest(list_distinct(regexp_extract_all(lower(text),
        '\p{{L}}[\p{{L}}\p{{M}}''’-]+'))) AS word FROM wording),
counted AS (
    SELECT question, word, count(*) AS times, min(id) AS first FROM word
    WHERE length(word) BETWEEN 3 AND 40 AND word NOT IN (SELECT word FROM stop)
    GROUP BY question, word HAVING times > 1
    QUALIFY row_number() OVER (PARTITION BY question ORDER BY times DESC, word) <= {most})
SELECT counted.question, word, times, wording.text FROM counted JOIN wording
ON wording.id = counted.first AND wording.question = counted.question
ORDER BY counted.question, times DESC, word
"""
_WORDING: Final = """
CREATE TABLE wording AS
SELECT id, question, value AS text FROM said WHERE value <> ''
UNION ALL
SELECT id, question, array_to_string(list_transform(lines, lambda one: one.text), chr(10))
FROM said WHERE value = '' AND len(lines) > 0;
"""


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
        "memory_limit": MEMORY, "temp_directory": str(scratch),
        "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
        "preserve_insertion_order": "false",
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
        columns = ", ".join(f"'{name}': '{kind}'" for name, kind in _COLUMNS.items())
        self.run(_READ.format(columns=f"{{{columns}}}", longest=_LONGEST_LINE), [names])
        self.link.execute("SET enable_external_access = false; SET lock_configuration = true")
        self._take_back()
        self.run(_ANSWERS)
        unread = self.run("SELECT count(*) FROM raw WHERE event IS NULL AND answers IS NULL")[0][0]
        self.link.execute("DROP TABLE raw")
        self.run(_WORDING)
        self.link.execute("CREATE TABLE stop (word VARCHAR)")
        self.link.execute("INSERT INTO stop SELECT unnest(?)", [sorted(function_words())])
        people, answers = self.run(
            "SELECT count(DISTINCT person), count(*) FILTER (status = 'answered') FROM said"
        )[0]
        return Tally(
            people=people, answers=answers, files=len(files), unread=unread, grouped_by=group,
            questions=tuple(self._questions(group, asks)),
        )  # fmt: skip

    def _take_back(self) -> None:
        """Which answers were taken back: what an undo names, unless that is undone."""
        self.link.execute("CREATE TABLE dead (file VARCHAR, n BIGINT)")
        dead: set[tuple[str, int]] = set()
        undone = self.run("SELECT filename, n, target FROM raw WHERE event = 'undone' ORDER BY n")
        for file, n, target in reversed(undone):
            if (file, n) not in dead:
                dead.add((file, target))
        if dead:
            both = list(zip(*sorted(dead), strict=True))
            self.link.execute("INSERT INTO dead SELECT unnest(?), unnest(?)", [*map(list, both)])

    def _questions(self, group: str, asks: Mapping[str, str]) -> Iterator[Question]:
        counts = self.run(_COUNTS)
        answered = {row[0]: row[2] for row in counts}
        replies = self._replies("", answered)
        numbers = self._numbers("")
        ranks: dict[str, list[Ranked]] = {}
        agreement: dict[str, float] = {}
        for question, shown, mean, w, *_ in self.run(_RANKS.format(most=MOST_RANKED)):
            ranks.setdefault(question, []).append(Ranked(text=shown, mean=mean))
            agreement[question] = w
        words: dict[str, list[Word]] = {}
        for question, word, times, example in self.run(_WORDS.format(most=MOST_WORDS)):
            share = times / answered[question]
            found = Word(word=word, times=times, share=share, example=example.strip())
            words.setdefault(question, []).append(found)
        groups = self._groups(group) if group else {}
        for question, people, *standing in counts:
            done = dict(
                zip(("answered", "unknown", "not_relevant", "later"), standing, strict=True)
            )
            yield Question(
                id=question, text=asks.get(question, ""), people=people, **done,
                replies=tuple(replies.get(question, ())), numbers=numbers.get(question),
                ranks=tuple(ranks.get(question, ())), agreement=agreement.get(question),
                words=tuple(words.get(question, ())), groups=tuple(groups.get(question, ())),
            )  # fmt: skip

    def _replies(self, only: str, answered: Mapping[str, int]) -> dict[str, list[Reply]]:
        found: dict[str, list[Reply]] = {}
        for question, text, times in self.run(_REPLIES.format(only=only, most=MOST_REPLIES)):
            share = times / answered[question]
            found.setdefault(question, []).append(Reply(text=text, times=times, share=share))
        return found

    def _numbers(self, only: str) -> dict[str, Numbers]:
        names = tuple(Numbers.model_fields)
        return {
            question: Numbers(**dict(zip(names, row, strict=True)))
            for question, *row in self.run(_NUMBERS.format(only=only), [_NUMBER])
        }

    def _groups(self, group: str) -> dict[str, list[Group]]:
        """For each question, what each group said; the largest groups."""
        self.link.execute("CREATE TABLE part (person UBIGINT, name VARCHAR)")
        self.link.execute(
            "INSERT INTO part SELECT person, lower(trim(min(text))) FROM reply"
            " WHERE question = ? AND length(text) <= 80 GROUP BY person",
            [group],
        )
        names = self.run(
            "SELECT name FROM part GROUP BY name ORDER BY count(*) DESC, name LIMIT 10"
        )
        found: dict[str, list[Group]] = {}
        self.link.execute("CREATE TABLE now (person UBIGINT)")
        only = "AND person IN (SELECT person FROM now)"
        self.queries += 3 * len(names)
        for (name,) in names:
            self.link.execute("DELETE FROM now")
            self.link.execute("INSERT INTO now SELECT person FROM part WHERE name = ?", [name])
            answered = dict(
                self.run(
                    "SELECT question, count(*) FROM said WHERE status = 'answered'"
                    f" {only} GROUP BY question"
                )
            )
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
