"""What is asked of DuckDB. Values go beside a statement, never into it; `{only}` is a
condition of our own."""

from __future__ import annotations

from typing import Final

MEMORY: Final = "700MB"
LONGEST_LINE: Final = 64 * 1024 * 1024
"""Bytes; a longer line is an error of the whole file."""

COLUMNS: Final = {
    "n": "BIGINT", "by": "VARCHAR", "event": "VARCHAR", "slot": "VARCHAR", "status": "VARCHAR",
    "value": "JSON", "other": "VARCHAR", "target": "BIGINT",
    "lines": "STRUCT(text VARCHAR, choice VARCHAR)[]",
    "answer": "STRUCT(slot VARCHAR, status VARCHAR, value JSON, other VARCHAR,"
              " lines STRUCT(text VARCHAR, choice VARCHAR)[])",
    "answers": "STRUCT(id VARCHAR, action VARCHAR, value JSON)[]",
}  # fmt: skip
READ: Final = """
CREATE TABLE raw AS SELECT *, row_number() OVER () AS line
FROM read_json(?, format = 'newline_delimited', columns = {columns},
    filename = true, ignore_errors = true, maximum_object_size = {longest});
"""
# `dead` are answers that were taken back. A row for each question that somebody answered: the
# latest of each person in each file; of a file of saved answers each line is a person.
ANSWERS: Final = """
CREATE TABLE said AS
WITH journal AS (
    SELECT filename AS file, coalesce("by", '') AS person, line * 1048576 AS id,
        CASE event WHEN 'opinion' THEN answer.slot ELSE slot END AS slot,
        coalesce(CASE event WHEN 'opinion' THEN answer.status ELSE status END, 'answered')
            AS status,
        CASE event WHEN 'opinion' THEN answer.value ELSE value END AS value,
        CASE event WHEN 'opinion' THEN answer.other ELSE other END AS other,
        CASE event WHEN 'opinion' THEN answer.lines ELSE lines END AS lines
    FROM raw WHERE event IN ('answered', 'opinion')
        AND (filename, n) NOT IN (SELECT file, n FROM dead)
), doubled AS MATERIALIZED (
    SELECT line FROM raw WHERE answers IS NOT NULL
        AND len(answers) > len(list_distinct(list_transform(answers, lambda x: x.id)))
), saved AS (
    SELECT line, unnest(answers) AS one, unnest(range(1, len(answers) + 1)) AS place
    FROM raw WHERE answers IS NOT NULL
), pages AS (
    SELECT line, line * 1048576 + place AS id, one.id AS slot,
        CASE one.action WHEN 'unknown' THEN 'unknown' WHEN 'not-relevant' THEN 'not-relevant'
            WHEN 'none' THEN 'later' ELSE 'answered' END AS status,
        json_type(one.value) AS kind, one.value AS value
    FROM saved
), latest AS (
    SELECT id, hash(file, person) AS person, slot, status,
        coalesce(nullif(other, ''), value->>'$', '') AS value, coalesce(lines, []) AS lines
    FROM journal QUALIFY row_number() OVER (PARTITION BY file, person, slot ORDER BY id DESC) = 1
    UNION ALL BY NAME
    SELECT id, hash(line) AS person, slot, status,
        CASE WHEN kind NOT IN ('ARRAY', 'OBJECT', 'NULL') THEN value->>'$' ELSE '' END AS value,
        CASE kind WHEN 'ARRAY' THEN list_transform(value->>'$[*]',
                lambda x: {'text': x, 'choice': NULL})
            WHEN 'OBJECT' THEN list_transform(
                map_entries(from_json(value, '"MAP(VARCHAR, VARCHAR)"')),
                lambda x: {'text': x.value, 'choice': x.key})
            ELSE [] END AS lines
    FROM pages WHERE line NOT IN (FROM doubled) OR id IN (
        SELECT max(id) FROM pages WHERE line IN (FROM doubled) GROUP BY line, slot)
)
SELECT id, person, split_part(slot, '@', 1) AS question, status,
    CASE WHEN status = 'answered' THEN coalesce(value, '') ELSE '' END AS value,
    CASE WHEN status = 'answered' THEN lines ELSE [] END AS lines
FROM latest WHERE slot IS NOT NULL AND slot NOT LIKE '%!%' AND slot NOT LIKE 'read-back%';
CREATE TABLE reply AS
SELECT id, person, question, value AS text, 0 AS place FROM said WHERE value <> ''
UNION ALL
SELECT id, person, question, coalesce(nullif(line.choice, ''), line.text, '') AS text,
    CASE WHEN coalesce(line.choice, '') = '' THEN place ELSE 0 END AS place
FROM (SELECT id, person, question, unnest(lines) AS line, unnest(range(1, len(lines) + 1)) AS place
      FROM said WHERE value = '')
WHERE coalesce(nullif(line.choice, ''), line.text, '') <> '';
"""
COUNTS: Final = """
SELECT question, count(DISTINCT person), count(*) FILTER (status = 'answered'),
    count(*) FILTER (status = 'unknown'), count(*) FILTER (status = 'not-relevant'),
    count(*) FILTER (status NOT IN ('answered', 'unknown', 'not-relevant'))
FROM said GROUP BY question ORDER BY question
"""
REPLIES: Final = """
SELECT question, min(trim(text)) AS shown, count(DISTINCT id) AS times
FROM reply WHERE length(text) <= 80 {only}
GROUP BY question, lower(trim(text)) HAVING times > 1
QUALIFY row_number() OVER (PARTITION BY question ORDER BY times DESC, lower(shown)) <= 20
ORDER BY question, times DESC, lower(shown)
"""
NUMBER: Final = r"^\s*([-+]?\d{1,15}(?:\.\d{1,15})?)(?:$|\s|[^\d.,:/\s-].*)"
NUMBERS: Final = """
SELECT question, count(number), min(number), quantile_cont(number, 0.25), median(number),
    quantile_cont(number, 0.75), max(number)
FROM (SELECT question, TRY_CAST(regexp_extract(text, ?, 1) AS DOUBLE) AS number
      FROM reply WHERE length(text) <= 1000 {only})
GROUP BY question HAVING count(number) * 2 >= count(*) ORDER BY question
"""
# A ranking: everybody put the same things, each once, in an order of their own.
RANKS: Final = """
WITH own AS (
    SELECT question, id, count(*) AS many, count(DISTINCT lower(trim(text))) AS different,
        min(place) AS first
    FROM reply WHERE question NOT IN (SELECT question FROM reply WHERE place = 0)
    GROUP BY question, id),
ranked AS (
    SELECT question, min(many) AS things, count(*) AS people FROM own GROUP BY question
    HAVING min(many) = max(many) AND min(many) = min(different) AND min(first) = 1
        AND min(many) BETWEEN 2 AND 15),
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
WORDS: Final = r"""
WITH word AS (
    SELECT id, question, unnest(list_distinct(regexp_extract_all(lower(text),
        '\p{L}[\p{L}\p{M}''’-]+'))) AS word FROM wording),
counted AS (
    SELECT question, word, count(*) AS times, min(id) AS first FROM word
    WHERE length(word) BETWEEN 3 AND 40 AND word NOT IN (SELECT word FROM stop)
    GROUP BY question, word HAVING times > 1
    QUALIFY row_number() OVER (PARTITION BY question ORDER BY times DESC, word) <= 15)
SELECT counted.question, word, times, wording.text FROM counted JOIN wording
ON wording.id = counted.first AND wording.question = counted.question
ORDER BY counted.question, times DESC, word
"""
WORDING: Final = """
CREATE TABLE wording AS
SELECT id, question, value AS text FROM said WHERE value <> ''
UNION ALL
SELECT id, question, array_to_string(list_transform(lines, lambda one: one.text), chr(10))
FROM said WHERE value = '' AND len(lines) > 0;
"""
ANSWERED: Final = """
SELECT question, count(*) FROM said WHERE status = 'answered' {only} GROUP BY question
"""
UNREAD: Final = "SELECT count(*) FROM raw WHERE event IS NULL AND answers IS NULL"
PEOPLE: Final = """
SELECT count(DISTINCT person), count(*) FILTER (status = 'answered') FROM said
"""
UNDONE: Final = "SELECT filename, n, target FROM raw WHERE event = 'undone' ORDER BY n"
PARTS: Final = """
INSERT INTO part SELECT person, lower(trim(min(text))) FROM reply
WHERE question = ? AND length(text) <= 80 GROUP BY person
"""
LARGEST_PARTS: Final = "SELECT name FROM part GROUP BY name ORDER BY count(*) DESC, name LIMIT 10"
