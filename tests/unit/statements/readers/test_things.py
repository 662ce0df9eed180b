"""Things, what comes and goes, checks, notices, risks, words."""

from __future__ import annotations

from askfirst.statements import Reply
from askfirst.vocabulary import Kind
from readings import at
from rows import each_row

ROWS = [
    (
        "thing",
        "sail: number, size, like 412, 30 m2 and torn",
        {"thing": "sail", "facts": "number, size", "example": "412, 30 m2 and torn"},
    ),
    (
        "thing",
        "sail: no. 12, red, 40 m2, torn, 3 May",
        {"thing": "sail", "example": "no. 12, red, 40 m2, torn, 3 May"},
    ),
    (
        "thing",
        "trip: 3 May, out 9:15, back 17:40, five guests",
        {"thing": "trip", "example": "3 May, out 9:15, back 17:40, five guests"},
    ),
    (
        "thing",
        "berth: number 1 to 56, which pier, long or short, since 1990",
        {"thing": "berth", "facts": "number 1 to 56, which pier, long or short, since 1990"},
    ),
    (
        "thing",
        "fee: 5 euros, 10 in summer, 3 for members",
        {"thing": "fee", "facts": "5 euros, 10 in summer, 3 for members"},
    ),
    (
        "thing",
        "hours: monday 9:00 to 17:00, tuesday 10:00 to 16:00, sunday shut",
        {
            "thing": "hours",
            "facts": "monday 9:00 to 17:00, tuesday 10:00 to 16:00, sunday shut",
        },
    ),
    ("thing", "bell: name, weight", {"thing": "bell", "facts": "name, weight"}),
    (
        "thing",
        "bell: name, for example Old Tom",
        {"thing": "bell", "facts": "name", "example": "Old Tom"},
    ),
    ("thing", "bell: such as Old Tom", {"thing": "bell", "example": "Old Tom"}),
    ("thing", "bells: about 40", {"thing": "bells", "count": "about 40"}),
    ("thing", "bells (40 of them)", {"thing": "bells", "count": "40"}),
    ("thing", "bells (old)", {}),
    ("thing", "bells", {}),
    ("thing", "Old Tom, 900 kg, hung in 1911, cracks: none", {}),
    ("thing", "(40) bells", {}),
    ("thing", "a b c d e f g h: name", {}),
    (
        "interface",
        "from the office: 3 lists; how often: daily",
        {
            "neighbour": "the office",
            "direction": "from",
            "carries": "3 lists",
            "count": "3 lists",
            "how_often": "daily",
        },
    ),
    (
        "interface",
        "to the caterer: number of lunches, daily by 9",
        {
            "neighbour": "the caterer",
            "direction": "to",
            "carries": "number of lunches",
            "how_often": "daily by 9",
        },
    ),
    (
        "interface",
        "guards: a card every two weeks",
        {
            "neighbour": "guards",
            "carries": "a card every two weeks",
            "how_often": "every two weeks",
        },
    ),
    (
        "interface",
        "from the office: lists; form: paper",
        {"neighbour": "the office", "direction": "from", "carries": "lists", "form": "paper"},
    ),
    (
        "interface",
        "from the office: lists; on paper",
        {"neighbour": "the office", "direction": "from", "carries": "lists"},
    ),
    ("interface", "weather every hour", {"how_often": "every hour"}),
    ("interface", "the office: lists: all", {"neighbour": "the office", "carries": "lists: all"}),
    ("interface", "from what it sees: lists", {}),
    ("interface", "the rust: lists", {}),
    (
        "check",
        "last year's show -> equal within 1 %; two guards",
        {
            "what": "last year's show",
            "outcome": "equal within 1 %",
            "by_whom": "two guards",
            "number": "within 1 %",
        },
    ),
    ("check", "the show: all find it", {"what": "the show", "outcome": "all find it"}),
    ("check", "ring it twice: must be heard. Then ring it at night", {}),
    ("check", "the guard: all find it in 5 minutes", {"number": "5 minutes"}),
    ("check", "a week with it", {}),
    ("check", "the show -> a; b", {"what": "the show", "outcome": "a; b"}),
    (
        "notice",
        "the guard: the flag turned red, at once",
        {"role": "the guard", "when": "at once", "notice": "the flag turned red"},
    ),
    (
        "notice",
        "me: the list changed, it stops for this lamp",
        {
            "role": "me",
            "notice": "the list changed, it stops for this lamp",
            "trigger": "the list changed",
            "response": "it stops for this lamp",
        },
    ),
    ("notice", "the guard: rust; daily", {"role": "the guard", "when": "daily", "notice": "rust"}),
    ("notice", "the guard: daily", {"role": "the guard", "notice": "daily"}),
    ("notice", "the rust: daily", {}),
    ("notice", "the guard", {}),
    ("notice", "the guard: rust, mould", {"role": "the guard", "notice": "rust, mould"}),
    ("risk", "the bank says no -> no boat", {"condition": "the bank says no", "effect": "no boat"}),
    ("risk", "the bank", {}),
    ("term", "red: no swimming", {"word": "red", "meaning": "no swimming"}),
    ("term", "red means no swimming", {"word": "red", "meaning": "no swimming"}),
    ("term", "red = no swimming", {"word": "red", "meaning": "no swimming"}),
    (
        "term",
        "red, that's the one without swimming",
        {"word": "red", "meaning": "the one without swimming"},
    ),
    ("term", "a set is what one wears", {"word": "a set", "meaning": "one wears"}),
    ("term", "red flags are raised", {}),
    ("term", "ws is wholesale", {"word": "ws", "meaning": "wholesale"}),
    ("term", "skippr is skipper", {"word": "skippr", "meaning": "skipper"}),
    ("term", "mw is short for midwife", {"word": "mw", "meaning": "midwife"}),
    ("term", "LG stands for lifeguard", {"word": "LG", "meaning": "lifeguard"}),
    ("term", "SL - stage left", {"word": "SL", "meaning": "stage left"}),
    ("term", "a load is 5 shelves", {"word": "a load", "meaning": "5 shelves"}),
    ("term", "boat is a ship", {"word": "boat", "meaning": "a ship"}),
    ("term", "he is the boss", {}),
    ("term", "a short stands empty", {}),
    ("term", "boats are ours", {}),
    ("term", "HB is head baker", {"word": "HB", "meaning": "head baker"}),
    ("term", "red", {}),
    ("term", "one two three four five six seven eight: no", {}),
]
KINDS = {
    "thing": Kind.DATA,
    "interface": Kind.INTERFACE,
    "check": Kind.CHECK,
    "notice": Kind.NEED,
    "risk": Kind.RISK,
    "term": Kind.TERM,
}


@each_row(("reads", "line", "found"), ROWS)
def test_parts(reads: str, line: str, found: dict[str, str]) -> None:
    reading = at(reads, line)

    assert (reading.fields, reading.kind) == (found, KINDS[reads])
    assert reading.whole is (not ({*found} - {"number", "how_often"} or len(found) > 1))


def test_statements_are_the_lines() -> None:
    assert at("risk", "no bank -> no boat").statement == "No bank: no boat."
    assert at("check", "a show -> all find it").statement == "A show: all find it."
    assert at("term", "red means no").statement == "Red means no."
    assert at("notice", "me: rust").statement == "Me: rust."


def test_a_thing_that_is_not_known() -> None:
    assert at("thing", "the old cards; don't know").reply is Reply.DONT_KNOW
    assert at("thing", "the old cards; all").reply is Reply.NONE
