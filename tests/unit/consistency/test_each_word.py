"""Every word of the lists that the rules read by, and what a rule says where one side says more."""

from __future__ import annotations

from itertools import product
from typing import Any

from askfirst.consistency import check
from askfirst.consistency.acting import _ENDS, _SHUT_OUT
from askfirst.consistency.reading import Bounds, bounds, disjoint, quantity, stem
from askfirst.requirements import Fit, Kind, Origin, Priority, Record, Specification
from rows import each_row

KINDS = {"NEED": Kind.NEED, "BR": Kind.RULE, "CON": Kind.LIMIT, "FR": Kind.FUNCTION,
         "OUT": Kind.EXCLUSION, "IF": Kind.INTERFACE, "QR": Kind.QUALITY, "CHK": Kind.CHECK,
         "STK": Kind.ROLE}  # fmt: skip


def one(name: str, words: str = "", **more: Any) -> Record:
    own = ("priority", "fit", "origins", "statement", "heard")
    values = {key: more.pop(key) for key in own if key in more}
    kind = KINDS[name.partition("-")[0]]
    return Record(id=name, kind=kind, title=words, words=words, fields=more, **values)


def codes(*records: Record) -> list[str]:
    return [found.code for found in check(Specification(date="2026-03-01", records=records))]


def fixed(money: str = "9 €", time: str = "by 2027-01-01", people: str = "2 people") -> bool:
    limits = [one(f"CON-{n}", words, standing="fixed")
              for n, words in enumerate((money, time, people), 1)]  # fmt: skip
    return "everything-fixed" in codes(*limits, one("NEED-1", "row", priority=Priority.MUST))


@each_row("money", ["€ 0", "$5", "£ 9", "9 €", "9$", "9 £", "1 euro", "9 Euros", "9 dollars",
                    "1 pound", "9 francs", "the budget", "no money"])  # fmt: skip
def test_each_currency_is_money(money: str) -> None:
    assert fixed(money=money) and not fixed(money="9 hours") and not fixed(money="nothing")


def test_each_way_to_name_a_day_fixes_the_time() -> None:
    leads = ("by", "until", "before", "opens", "open", "ready", "deadline", "On")
    days = ("monday", "Tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "january", "february", "march", "april", "May", "june", "july", "august", "september",
            "october", "november", "december", "spring", "summer", "autumn", "winter", "easter",
            "Christmas", "2027-01-31")  # fmt: skip
    assert [said for said in product(leads, days) if not fixed(time=" ".join(said))] == []
    assert not fixed(time="in May") and not fixed(time="by bus")


def test_each_word_for_who_there_is_fixes_the_people() -> None:
    counts = ("0", "1", "12", "one", "two", "three", "four", "five", "six", "seven", "eight",
              "nine", "ten", "no", "only")  # fmt: skip
    who = ("people", "person", "persons", "old people", "developer", "developers", "volunteer",
           "volunteers", "hands", "helpers", "evenings")  # fmt: skip
    assert [said for said in product(counts, who) if not fixed(people=" ".join(said))] == []
    assert not fixed(people="some people") and not fixed(people="2 boats")


@each_row(
    ("first", "second", "clash"),
    [
        ("at most 3 boats", "at least 4 boats", True),
        ("at most 3 boats", "at least 3 boats", False),
        ("at most 0 boats", "at least 1 boat", True),
        ("barn at most 9 degrees temperature", "barn at least 10 degrees", True),
        ("barn not hotter than 9 degrees", "barn not colder than 10 degrees", True),
        ("at most 3 boats", "at least 4 hours", False),
    ],
)  # fmt: skip
def test_two_numbers_exclude_each_other_where_no_value_lies_between(
    first: str, second: str, clash: bool
) -> None:
    rules = [one("BR-1", first, number=first), one("BR-2", second, number=second)]
    assert ("numbers-exclude" in codes(*rules)) is clash
    excepted = one("BR-1", first, number=first, **{"except": "in June"})
    assert "numbers-exclude" not in codes(excepted, rules[1])


@each_row(
    ("text", "most"),
    [(f"{word} 3 boats", True) for word in (
        "at most", "up to", "maximum", "max", "max.", "under", "below", "within", "no more than",
        "not warmer than", "no hotter than", "not higher than", "not longer than",
        "no larger than", "no older than", "no heavier than", "not later than", "less than",
        "fewer than", "colder than", "cooler than", "lower than", "shorter than", "smaller than",
        "younger than", "lighter than", "Earlier than")]
    + [(f"{word} 3 boats", False) for word in (
        "at least", "minimum", "min.", "over", "above", "no less than", "not fewer than",
        "no colder than", "not cooler than", "no lower than", "no shorter than",
        "not smaller than", "no younger than", "not lighter than", "no earlier than",
        "more than", "warmer than", "hotter than", "higher than", "longer than", "larger than",
        "older than", "heavier than", "Later than")],
)  # fmt: skip
def test_each_word_for_a_border_bounds_from_one_side(text: str, most: bool) -> None:
    assert bounds(text) == (Bounds(None, 3, "boat") if most else Bounds(3, None, "boat"))


@each_row(
    ("word", "value"),
    [("none", 0), ("no", 0), ("nobody", 0), ("nothing", 0), ("Zero", 0), ("one", 1), ("two", 2),
     ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
     ("ten", 10), ("eleven", 11), ("twelve", 12), ("twenty", 20), ("thirty", 30), ("forty", 40),
     ("fifty", 50), ("hundred", 100), ("0", 0), ("1,000", 1000), ("2.5", 2.5)],
)  # fmt: skip
def test_each_word_for_a_number_has_its_value(word: str, value: float) -> None:
    found = quantity(f"{word} boats")
    assert found is not None and found.value == value


def test_degrees_of_two_scales_are_never_compared() -> None:
    warm, hot = quantity("9 °C"), quantity("9 °F")
    assert (
        warm is not None and hot is not None and (warm.unit, hot.unit) == ("degree", "fahrenheit")
    )
    assert not disjoint(Bounds(None, 3, warm.unit), Bounds(9, None, hot.unit))
    assert disjoint(Bounds(None, 3, ""), Bounds(4, None, "")) is True
    assert disjoint(Bounds(None, 3, ""), Bounds(None, 2, "")) is False


@each_row(
    ("word", "rough"),
    [("donations", "don"), ("nation", "nation"), ("bookings", "book"), ("booking", "book"),
     ("ladies", "lad"), ("carried", "carr"), ("boxes", "box"), ("rowed", "row"), ("boats", "boat"),
     ("store", "stor"), ("weekly", "weekl"), ("day", "day"), ("bed", "bed"), ("ring", "ring")],
)  # fmt: skip
def test_each_ending_is_taken_off_where_three_letters_stay(word: str, rough: str) -> None:
    assert stem(word) == rough


def test_two_ends_clash_by_each_of_their_words_and_by_no_others() -> None:
    def clash(first: str, second: str) -> bool:
        said = [one(f"FR-{n}", trigger="the bell rings", response=f"the gate {word}")
                for n, word in enumerate((first, second), 1)]  # fmt: skip
        return "two-responses" in codes(*said)

    firsts = {end: said.split()[0] for end, said in _ENDS.items()}
    for end, said in _ENDS.items():
        for other, word in firsts.items():
            wanted = {end, other} in _SHUT_OUT
            assert [one_ for one_ in said.split() if clash(one_, word) is not wanted] == []
    assert len(_SHUT_OUT) == 8


@each_row("neighbour", ["the internet", "Online shop", "the web", "a website", "the cloud", "email",
                        "e-mails", "SMS", "text messages", "an API", "the server",
                        "https"])  # fmt: skip
def test_each_word_for_the_network_needs_a_connection(neighbour: str) -> None:
    offline = one("NEED-1", "offline", tick="offline", statement="offline")
    assert codes(offline, one("IF-1", neighbour)) == ["offline-but-networked"]
    assert codes(offline, one("IF-1", neighbour, heard=True)) == []
    assert codes(offline, one("IF-1", "the post")) == []


@each_row(
    "words",
    ["lend boats by itself", "lend boats on its own", "lend boats of its own accord",
     "lend boats without asking", "lend boats without being asked", "lend boats without a yes",
     "lend boats only after an ok", "lend boats only with an okay", "lend boats only when agreed",
     "lend boats only if Ann agree", "lend boats only with permission"],
)  # fmt: skip
def test_each_way_to_say_by_itself_lets_a_person_want_it(words: str) -> None:
    function = one("FR-1", trigger="fog falls", response="it lends boats")
    assert "done-by-itself" in codes(one("OUT-1", words), function)
    assert "excluded-but-wanted" not in codes(one("OUT-1", words), one("NEED-1", "lend boats"))


@each_row(
    ("trigger", "acts"),
    [(f"{word} boats", True) for word in (
        "I pick", "we get", "you see", "he has", "she has", "somebody has", "Someone has",
        "anybody has", "the user has", "a person has", "Ann confirms", "Ann confirm",
        "Ann approves", "Ann says yes to", "Ann agrees on", "Ann accepts", "Ann presses",
        "Ann picks", "Ann clicks", "Ann taps")]
    + [("fog falls on boats", False), ("nobody picks boats", False), ("if no one acts", False),
       ("the keeper has fog", True)],
)  # fmt: skip
def test_each_word_for_a_person_acts(trigger: str, acts: bool) -> None:
    out = one("OUT-1", "lend boats", sort="only-after-yes")
    role = one("STK-1", "keeper")
    function = one("FR-1", trigger=trigger, response="it lends boats")
    assert ("done-by-itself" not in codes(out, function, role)) is acts
    task = one("NEED-1", "sing a song", role="keeper")
    assert ("done-by-itself" not in codes(out, function, task)) is acts


def test_what_is_left_out_may_be_put_off_and_is_compared_in_each_kind() -> None:
    out = one("OUT-1", "print labels")
    assert "excluded-but-wanted" in codes(out, one("NEED-1", "print labels"))
    assert "excluded-but-wanted" in codes(out, one("FR-1", response="it prints labels"))
    assert codes(out, one("NEED-1", "print labels", priority=Priority.WONT)) == []
    assert codes(out, one("NEED-1", "print labels", tick="labels")) == []
    for word in ("not", "no", "never", "refuse", "nobody", "forbid"):
        assert codes(out, one("NEED-1", f"{word} print labels")) == [], word


@each_row("kind", ["NEED", "OUT", "FR"])
def test_what_stands_twice_is_found_in_each_kind(kind: str) -> None:
    words = "ring every bell tower loudly"
    said = [one(f"{kind}-{n}", words, response=words) for n in (1, 2)]
    assert codes(*said).count("said-twice") == 1
    for no in ("not", "no", "never", "nobody", "none", "without", "nothing", "don't"):
        text = f"{words} {no}"
        denied = one(f"{kind}-2", text, response=text)
        assert "possible-contradiction" in codes(said[0], denied), no


def test_two_demands_of_one_line_are_no_double_and_two_lines_are() -> None:
    def said(name: str, line: str) -> Record:
        words = "it rings every bell tower"
        return one(name, words, response=words, origins=(Origin(answer="a", event=1, line=line),))

    assert codes(said("FR-1", "l1"), said("FR-1-2", "l1")) == []
    assert codes(said("FR-1", "l1"), said("FR-1-2", "l2")) == ["said-twice"]


@each_row(
    ("must", "tried", "found"),
    [("1 in 1,000", "999 calls", True), ("1 in 1,000", "1000 calls", False),
     ("1 in 11", "10 calls", True), ("1 in 11", "9 calls", False), ("none", "10 calls", False)],
)  # fmt: skip
def test_a_rate_is_seen_on_as_many_cases(must: str, tried: str, found: bool) -> None:
    quality = one("QR-1", "wrong", fit=Fit(must=must))
    assert ("rate-not-visible" in codes(quality, one("CHK-1", tried, what=tried))) is found
