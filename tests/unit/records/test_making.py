"""What a time means, counted from the day it was said."""

from __future__ import annotations

from askfirst.interview import Ref
from askfirst.records import compose
from askfirst.records.making import (
    _of_them,
    _with_meaning,
    meant_day,
    must_not,
    open_question,
    origin,
    own_words,
    title,
    words_meant,
)
from askfirst.requirements import Kind, Origin, Quote, Via
from interviews import told
from rows import each_row


@each_row(
    ("said", "means"),
    [
        ("within half a year", "2027-04-01"),
        ("by the end of march", "2027-03-31"),
        ("by spring", "2027"),
        ("by May 2028", ""),
        ("soon", ""),
        ("tomorrow", "2026-10-02"),
    ],
)
def test_no_day_is_made_of_a_season(said: str, means: str) -> None:
    assert meant_day(said, "2026-10-01T09:00:00Z") == means


def test_a_day_needs_to_know_when_it_was_said() -> None:
    assert meant_day("within half a year", "") == meant_day("", "2026-10-01T09:00:00Z") == ""


@each_row(
    ("text", "printed"),
    [
        ("a b c", "A b c"),
        ("a b c d e f g h i j k l", "A b c d e f g h i j k l"),
        ("a b c d e f g h i j k l, m", "A b c d e f g h i j k l …"),
        (f"{'x' * 80} seventeen yy", f"X{'x' * 79} seventeen …"),
        ("x" * 100 + " y", "X" + "x" * 99 + " …"),
        ("", ""),
    ],
)
def test_a_title_is_a_few_words_and_says_where_it_is_cut(text: str, printed: str) -> None:
    assert title(text) == printed


@each_row(
    ("said", "means"),
    [
        ("by June", "2027-06-30"), ("in two weeks", "2027-02-17"), ("by 5 May", "2027-05-05"),
        ("by Winter", "2028"), ("in 2028", ""), ("every day", ""), ("now 20270 boats", ""),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_when_it_was_said(said: str, means: str) -> None:
    assert meant_day(said, "2027-02-03T23:00:00Z") == means
    assert meant_day(said, "yesterday") == ""


@each_row(
    ("text", "printed"),
    [
        ("it rings before the show and at the end of all the boats of Rye",
         "It rings before the show and at the end of all …"),
        ("one two three four five six seven eight nine ten eleven and twelve",
         "One two three four five six seven eight nine ten eleven …"),
        ("a b c d e f g h i j k and", "A b c d e f g h i j k and"),
        ("one two three four five six seven eight nine ten sometimes they ring",
         "One two three four five six seven eight nine ten sometimes …"),
        (f"{'x' * 43} {'y' * 46} z", f"X{'x' * 42} {'y' * 46} …"),
        (f"{'x' * 43} {'y' * 47} z", f"X{'x' * 42} …"),
        ("one two three four five six seven eight nine ten eleven twelve-; x",
         "One two three four five six seven eight nine ten eleven twelve …"),
    ],
)  # fmt: skip
def test_a_title_ends_with_a_word_that_says_something(text: str, printed: str) -> None:
    assert title(text) == printed


def test_what_a_word_means_stands_in_brackets_behind_it_or_as_a_sentence_of_its_own() -> None:
    meant = {"quick": "within 2 seconds.", "old": "over 70; they see badly", "people": "People",
             "": "ask Ann", "bell": "a gong", "rings": "3 times"}  # fmt: skip
    assert _with_meaning("It is Quick, rings, rings for old people.", meant) == (
        "It is Quick (within 2 seconds), rings, rings for old people. Old: over 70; they see badly."
        " Ask Ann. Bell: a gong. Rings: 3 times."
    )
    assert _with_meaning("loud", {"loud": "x" * 80}) == f"loud ({'x' * 80})"
    assert _with_meaning("loud", {"loud": "x" * 81}) == f"loud Loud: {'x' * 81}."
    long = "the bell is heard at the far gate"
    assert _with_meaning("Loud at noon.", {"loud": long}) == f"Loud at noon. Loud: {long}."
    assert _with_meaning("It is loud.", {"loud": long}) == f"It is loud ({long})."
    assert _with_meaning("aloud", {"loud": "5 dB"}) == "aloud Loud: 5 dB."
    assert _with_meaning("loud 5", {"loud": "loud 6"}) == "loud (loud 6) 5"
    assert _with_meaning("loud", {"loud": "5 (dB)"}) == "loud Loud: 5 (dB)."


@each_row(
    ("begin", "line", "label"),
    [
        ("How long the facts about boats are kept", "a year", "Kept (boats)"),
        ("How long the facts about boats are kept", "each boat a year", "Kept"),
        ("Who enters the facts, or where they come from (the Boat)", "Ann", "Kept (the Boat)"),
        ("One boat is told from another like this", "by number", "Kept (boat)"),
        ("Boats are told apart like this", "by number", "Kept (boats)"),
        ("Boats: how long do they stay", "a year", "Kept (boats)"),
        ("Boats: who enters them", "Ann", "Kept (boats)"),
        ("What rings", "Ann", "Kept"),
        ("Boats and oars: how long do they stay", "the logs for ever", "Kept"),
        ("Boats and oars: how long do they stay", "logs 3 years", "Kept"),
        ("Boats and oars: how long do they stay", "the rest a year", "Kept (boats and oars)"),
        ("Boats and oars: how long do they stay", "the season", "Kept (boats and oars)"),
        ("Boats and oars: how long do they stay", "a log a year", "Kept (boats and oars)"),
        ("Boats, oars and the others: who enters them", "Ann", "Kept"),
    ],
)  # fmt: skip
def test_of_which_things_it_is_told_is_said_where_the_line_does_not(
    begin: str, line: str, label: str
) -> None:
    assert _of_them("Kept", begin, line) == label


def test_what_is_open_is_told_without_what_is_empty_and_with_all_that_waits() -> None:
    came = (Origin(answer="a", event=1), Origin(answer="b", event=2))
    one = open_question("OPEN-1", "Who pays?", {"sort": "unknown", "due": ""}, *came,
                        blocks=("FR-1", "FR-2"), owner="Ann", words="pays")  # fmt: skip
    assert (one.fields, one.linked("blocks")) == ({"sort": "unknown"}, ("FR-1", "FR-2"))
    assert (one.title, one.statement, one.owner, one.words) == (
        "Who pays?", "Who pays?", "Ann", "pays",
    )  # fmt: skip
    assert (one.origins, str(one.status), one.kind) == (came, "open", Kind.QUESTION)


def line(**more: object) -> Ref:
    values: dict[str, object] = {
        "id": "FR-1", "kind": Kind.FUNCTION, "slot": "use", "event": 3, "line": "l2",
        "position": 2, "text": "it rings", "words": "it  rings", "fields": {}, "by": "Ann",
        "at": "2027-02-03", "frame": "", "choice": "", "sure": True, "via": Via.HUMAN,
        "evidence": (), **more,
    }  # fmt: skip
    return Ref(**values)  # type: ignore[arg-type]


def test_where_a_record_comes_from_is_told_with_question_task_line_and_documents() -> None:
    assert origin(line()).words == "from the answer on use, line 2"
    assert origin(line(slot="use@NEED-02", position=0)).words == "from the answer on use (NEED-02)"
    quotes = tuple(Quote(source=f"{name}.txt", sha256="0", start=0, end=1, quote="x")
                   for name in "aba")  # fmt: skip
    taken = origin(line(via=Via.DOCUMENT, evidence=quotes))
    assert taken.words == "from the answer on use, line 2, taken over from a.txt, b.txt"
    assert (taken.quotes, taken.by, taken.event, taken.line) == (quotes, "Ann", 3, "l2")
    assert origin(line(evidence=quotes)).words == "from the answer on use, line 2"
    assert origin(line(via=Via.DOCUMENT)).words == "from the answer on use, line 2"


def test_of_a_tick_the_words_on_it_are_the_persons_and_a_refusal_says_so() -> None:
    assert own_words(line(choice="undo", fields={"words": "back"})) == "back"
    assert own_words(line(choice="undo")) == "it  rings"
    assert own_words(line(fields={"words": "back"})) == "it  rings"
    assert words_meant(line()) == "it rings"
    assert words_meant(line(kind=Kind.EXCLUSION)) == "It must not: it rings"
    assert must_not("never let dogs in") == "never let dogs in"


def test_an_exception_that_the_line_tells_itself_is_not_told_again() -> None:
    made = compose(told({"numbers": ["Boats: at most 4 a day; except in June"]}, depth="standard"))
    (rule,) = made.of_kind(Kind.RULE)
    assert rule.statement == "Boats: at most 4 a day; except in June."
