"""The words by which a question is made of what somebody left open, each of them once."""

from __future__ import annotations

from askfirst.records.asked import _FOR_MORE, _NOT_YET, _who_knows
from askfirst.records.asking_back import (
    _FAILS,
    _GIVES,
    _KEPT,
    _POINTS_BACK,
    _WANTS,
    _clauses,
    _without_numbers,
    asks,
)
from askfirst.records.gathered import _SAME, _singular, _today, _with_today, gathered
from askfirst.records.making import TITLE_CHARACTERS, TITLE_WORDS, meant_day, title
from askfirst.records.open_points import _WOULD_KNOW, ASKS_ITSELF
from askfirst.records.unknown_parts import _doubtful, is_it_so, not_known
from askfirst.requirements import Kind, Record
from askfirst.statements import says
from askfirst.statements.known_apart import _ASKS_OF_IT
from askfirst.vocabulary import AS_TODAY
from interviews import started
from rows import each_row


@each_row(
    ("line", "who"),
    [("which lamps there are the smith would know", "the smith"), ("Our old smith knows.",
     "Our old smith"), ("my aunt would", "my aunt"), ("your mate would know!", "your mate"),
     ("his mate knows", "his mate"), ("her mate knows", "her mate"), ("a smith knows", ""),
     ("the smith knows it well", ""), ("the very old smith of ours knows", "")],
)  # fmt: skip
def test_who_would_know_stands_behind_all_else(line: str, who: str) -> None:
    found = _WOULD_KNOW.search(line)
    assert (found["who"] if found else "") == who


@each_row("word", ["how", "Which", "whose", "whether", "when", "where", "why"])
def test_each_word_that_asks_by_itself_needs_no_other_question(word: str) -> None:
    assert ASKS_ITSELF.match(f"{word} it is") and not ASKS_ITSELF.match(f"{word}ever")
    assert is_it_so(f"{word} it is.") == f"{word.capitalize()} it is?" or word == "whether"


@each_row("asks_", ["how", "What", "which", "who", "whom", "whose", "when", "where", "in which",
                    "at what", "on whose", "to whom", "from where", "by when", "with whom",
                    "for how", "of what"])  # fmt: skip
def test_each_word_in_front_of_a_question_asks_of_a_line(asks_: str) -> None:
    assert _ASKS_OF_IT.match(f"{asks_} it is") and not _ASKS_OF_IT.match(f"over {asks_}")


@each_row(("matter", "told"), [("And who", "who"), ("but 0", "0"), ("also how.", "how."),
                               ("android", "android"), ("", "")])  # fmt: skip
def test_a_matter_stands_without_the_word_that_joins_it(matter: str, told: str) -> None:
    assert not_known(matter) == f"Not known: {told.rstrip('.')}."


def test_of_a_long_answer_the_sentence_that_does_not_know_is_told() -> None:
    line = "It rings. How loud it rings I don't know. It stops."
    assert _doubtful(line) == "How loud it rings I don't know."
    assert _doubtful("It rings. It stops.") == "It rings. It stops."


@each_row(
    ("reply", "who"),
    [("no idea, ask Ann", "Ann"), ("no idea; the mate would know", "the mate"),
     ("I don't know. Check with Bo.", "Bo"), ("no idea, talk to the smith", "the smith"),
     ("No idea, the mate would know.", "the mate"), ("I don't know, Ann knows", "Ann"),
     ("I don't know what that would cost.", ""), ("no idea, I would know", ""),
     ("no idea, I know", ""), ("no idea", ""), ("", "")],
)  # fmt: skip
def test_who_would_know_is_named_beside_a_dont_know(reply: str, who: str) -> None:
    assert _who_knows(reply).lower() == who.lower()


@each_row("front", ["I haven't thought about that yet, ", "haven’t really thought of it: ",
                    "well, I have not thought about it much - ", "Oh, I haven't thought of that. ",
                    "hmm, haven't thought about that really; "])  # fmt: skip
def test_that_nobody_thought_of_it_stands_in_front_of_what_is_known(front: str) -> None:
    assert _NOT_YET.sub("", f"{front}six") == "six"
    assert _NOT_YET.sub("", front.strip()) == front.strip()


def test_each_word_for_more_names_no_matter() -> None:
    assert len(_FOR_MORE) >= 10 and "boat" not in _FOR_MORE


@each_row(
    ("wish", "thing"),
    [("wants a list", "a list"), ("Need an old list", "an old list"), ("want the list of boats",
     "the list of boats"), ("needs their list, now", "their list"), ("wants every list for all",
     "every list for all"), ("needs each list", "each list"), ("wants to know", ""),
     ("wants fewer lists", ""), ("wanted a list", "")],
)  # fmt: skip
def test_a_thing_that_somebody_wants_can_be_given(wish: str, thing: str) -> None:
    found = _WANTS.search(wish)
    told = f"{found['article']} {found['thing']}{found['more']}" if found else ""
    assert told == thing


@each_row("verb", ["keep", "kept", "keeps", "keeping", "store", "stored", "stores", "deleted",
                   "erased", "throw away", "thrown away", "archived"])  # fmt: skip
@each_row("time", ["day", "weeks", "month", "years", "season", "forever", "for ever", "for good",
                   "always", "never", "after", "until", "at once"])  # fmt: skip
def test_how_long_is_said_by_each_verb_with_each_time(verb: str, time: str) -> None:
    assert _KEPT.search(f"it is {verb} {time}") and not _KEPT.search(f"it is {time}")


@each_row("word", ["fails", "failure", "Down", "missing", "late", "broken", "lost", "wrong",
                   "no network", "no connection", "no signal"])  # fmt: skip
def test_each_word_for_a_failure_tells_of_one(word: str) -> None:
    assert _FAILS.search(f"it is {word}") and not _FAILS.search("downtown lately")


@each_row("word", ["From", "gives", "give", "sends", "send", "delivers", "we get", "comes",
                   "come"])  # fmt: skip
def test_each_word_for_what_comes_in_tells_that_it_does(word: str) -> None:
    assert _GIVES.search(f"{word} names") and not _GIVES.search("forgives to the bank")


def test_a_neighbour_of_whom_nothing_comes_is_not_asked_about() -> None:
    made = gathered(started())

    def silent(*said: str) -> list[tuple[str, ...]]:
        near = [Record(id=f"IF-{n}", kind=Kind.INTERFACE, title=one, statement=one)
                for n, one in enumerate(said, 1)]  # fmt: skip
        return [one.records for one in asks(made, near) if one.of_all == "silent"]

    assert silent("From the club: names.", "To the bank: fees.", "From the sea: tides.") == [
        ("IF-1", "IF-3")
    ]
    assert silent("From the club: names, often late.", "No names from the bank.") == []


@each_row("word", ["it", "Its", "they", "them", "this", "that", "these", "he", "she"])
def test_each_word_that_points_back_says_nothing_alone(word: str) -> None:
    assert _POINTS_BACK.match(f"{word} rows") and not _POINTS_BACK.match(f"{word}x rows")


def test_a_day_is_told_in_clauses_and_without_its_numbers() -> None:
    told = "Ann notes it, then Bo reads it; Cy signs, and Di goes.\nEd sings."
    assert list(_clauses(told)) == ["Ann notes it", "Bo reads it", "Cy signs", "and Di goes.",
                                    "Ed sings."]  # fmt: skip
    assert _without_numbers("Ann notes it, 3 times, by hand. ") == "Ann notes it, by hand"
    assert _without_numbers("0 boats") == ""


@each_row(
    ("instead", "told"),
    [("on the tablet", "on the tablet (today: on a slip)"), ("same", "on a slip: on the tablet"),
     ("As now", ""), ("like today", ""), ("stays", ""), ("keep it", ""), ("yes", ""),
     ("unchanged", ""), ("No change", ""), ("the same", ""), ("as it is", "")],
)  # fmt: skip
def test_what_stays_as_today_is_told_as_it_is_today(instead: str, told: str) -> None:
    words = f"{AS_TODAY}on a slip: {instead}"
    expected = told if instead == "on the tablet" else words
    assert _with_today(words, instead) == expected
    assert _today(words, instead) == "on a slip"


@each_row(
    ("instead", "otherwise"),
    [("Same, but on paper", "on paper"), ("the same; on paper", "on paper"),
     ("same; but on paper", "on paper"), ("same, but paper", "paper"),
     ("same, paper", "same, paper"),
     ("The same , on paper", "on paper"), ("same", "same"), ("same, but", "same, but")],
)  # fmt: skip
def test_the_same_but_says_only_what_is_to_be_otherwise(instead: str, otherwise: str) -> None:
    assert _SAME.sub("", instead) == otherwise


@each_row(("word", "one"), [("mates", "mate"), ("boss", "boss"), ("bus", "bus"), ("iris", "iris"),
                            ("s", ""), ("", ""), ("mate", "mate")])  # fmt: skip
def test_somebody_is_one_of_several(word: str, one: str) -> None:
    assert _singular(word) == one


@each_row(("text", "said"), [("0", True), ("no", False), ("", False), (" \n", False),
                             ("dk", False), ("no boats", True), ("none", False)])  # fmt: skip
def test_a_zero_says_something_and_a_no_does_not(text: str, said: bool) -> None:
    assert says(text) is said


@each_row(
    ("text", "short"),
    [
        (" ".join(["row"] * TITLE_WORDS), "Row" + " row" * (TITLE_WORDS - 1)),
        (" ".join(["row"] * (TITLE_WORDS + 1)), "Row" + " row" * (TITLE_WORDS - 1) + " …"),
        ("x" * TITLE_CHARACTERS, "X" + "x" * (TITLE_CHARACTERS - 1)),
        ("x" * 200, "X" + "x" * 199), ("0", "0"), ("", ""), ("the", "The"),
        ("x" * 44 + " " + "y" * 45, "X" + "x" * 43 + " " + "y" * 45),
        ("x" * 44 + " " + "y" * 46, "X" + "x" * 43 + " …"),
        ("row " * 11 + "the boats", "Row" + " row" * 10 + " …"),
    ],
)  # fmt: skip
def test_a_title_has_twelve_words_or_ninety_letters_at_most(text: str, short: str) -> None:
    assert title(text) == short


@each_row(
    ("text", "day"),
    [("within two weeks", "2026-02-17"), ("by June", "2026-06-30"), ("by 5 May 2027", ""),
     ("2027", ""), ("by spring", "2026"), ("", ""), ("soon", "")],
)  # fmt: skip
def test_a_day_is_counted_from_when_it_was_said_unless_its_year_is(text: str, day: str) -> None:
    assert meant_day(text, "2026-02-03T09:00:00Z") == day
    assert meant_day(text, "") == meant_day(text, "yesterday") == ""
