"""Small questions about a line, each with the nearest lines on both sides of its border."""

from __future__ import annotations

from askfirst.statements.absolute import doubt, forbids, is_absolute
from askfirst.statements.allowing import allowed_and_forbidden
from askfirst.statements.asked_beside import (
    as_asked,
    as_open,
    as_put,
    holds_question,
    without_question,
)
from askfirst.statements.differing import (
    apart,
    measures,
    numbers_differ,
    numbers_in,
    other_amount,
    says_no_to,
)
from askfirst.statements.doers import alone_and_another
from askfirst.statements.elliptic import is_elliptic, knows_not
from askfirst.statements.half import is_half
from askfirst.statements.half_known import half_known, left_unknown
from askfirst.statements.hearsay import (
    is_assumed,
    is_guess,
    is_guess_of_one,
    is_heard,
    speaks_of_guess,
)
from askfirst.statements.known_apart import known_apart
from askfirst.statements.nothing_more import is_nothing_more
from askfirst.statements.now_wanted import apart as now_and_wanted
from askfirst.statements.opposed import (
    deletes_for_certain,
    of_all_written,
    somebody_else_may,
    tells_barred_case,
)
from askfirst.statements.reading import Reading
from askfirst.statements.spans import at_arrows, at_colon, at_commas, at_dash, at_semicolons
from askfirst.statements.told import Told, speaks_against, told_line
from askfirst.statements.unasked import unasked
from askfirst.vocabulary import Kind
from rows import each_row


def told(text: str, *, against: bool = False, choice: str = "") -> Told:
    return Told("1", text, "q" if choice else "", against=against, choice=choice)


def test_a_question_stands_behind_its_reply_and_is_taken_off_again() -> None:
    for said, end in (("both", "."), ("Both?", ""), ("both!", ""), ("both…", ""), ("(both)", "")):
        whole = as_asked("Who  may?", said)
        assert whole == f"{said[0].upper()}{said[1:]}{end} (Asked: Who may?)"
        assert holds_question(whole) and without_question(f"{whole} (Asked: c)") in whole
    assert as_open("Who may", "the mate. ") == "Who may. (Said: the mate.)"
    assert holds_question("Asked: b (Said: c)")
    assert not holds_question("Asked: b") and not holds_question("he (Said: c)")


def test_of_a_long_question_the_end_is_put() -> None:
    assert as_put("x" * 400) == f"{'x' * 400}."
    assert as_put(f"begin {'w ' * 199}end?") == f"… {'w ' * 197}end?"
    for end in "?.!:…":
        assert as_put(f"a\nb{end}") == f"a b{end}"


@each_row(
    ("line", "half"),
    [
        ("dough too warm", True), ("nobody answers", True), ("if it rains", True),
        ("ramp", True), ("gleep too warm", True), ("the gate is stuck", True),
        ("the gate is open", False),
        ("the gate must ring", False),
        ("if the tray is empty it says so", False), ("close the ramp", False),
        ("Lockbook is down", False), ("torn sheet, put aside", False),
        ("a torn sheet is put aside so nobody takes it", False),
        (f"when {'very ' * 11}warm", True), (f"when {'very ' * 12}warm", False),
    ],
)  # fmt: skip
def test_a_case_alone_is_half_a_line(line: str, half: bool) -> None:
    reading = Reading(line, Kind.FUNCTION, statement="x")
    assert is_half(reading, "failures", "Lockbook") is half
    assert not is_half(reading, "goals", "Lockbook")
    assert not is_half(reading._replace(statement=""), "failures", "Lockbook")


@each_row(
    ("line", "heard", "guess", "assumed"),
    [
        ("I heard it rings", True, False, False),
        ("my cousin says it rings", True, False, False),
        ("IT says it needs a server", True, False, False),
        ("it says it needs a server", False, False, False),
        ("the screen says it rings", False, False, False),
        ("if he says it rings", False, False, False),
        ("according to the mate it rings", True, False, False),
        ("according to the list it rings", False, False, False),
        ("it rings, they say", True, False, False),
        ("apparently it rings", True, False, False),
        ("we assume everybody taps", False, False, True),
        ("the mate we assume taps", False, False, False),
        ("the mate pays, I assume it rings", False, False, False),
        ("I assume", False, False, False),
        ("and I suppose that it rings", False, True, True),
        ("maybe 5", False, True, False),
        ("it rings?", False, True, False),
        ("not sure it rings", False, True, False),
        ("he is not sure", False, False, False),
    ],
)
def test_how_sure_a_line_is(line: str, heard: bool, guess: bool, assumed: bool) -> None:
    assert (is_heard(line), is_guess(line), is_assumed(line)) == (heard, guess, assumed)


def test_a_guess_may_be_of_one_of_several_and_may_be_spoken_of() -> None:
    assert is_guess_of_one("phone, email maybe, street")
    assert not is_guess_of_one("phone, email maybe")
    for line in ("the 83 is no guess", "I counted it", "it is exact"):
        assert speaks_of_guess(line)
    assert not speaks_of_guess("5 counted")


@each_row(
    ("reply", "what", "knows", "rest"),
    [
        ("the slips I don't know how long, Ann would, the rest two seasons", "the slips", "Ann",
         "the rest two seasons"),
        ("a year the photos and the slips I don't know", "the slips", "", "a year the photos"),
        ("two seasons, no idea if it is true", "two seasons", "", ""),
        ("I don't know the slips", "the slips", "", ""),
        ("that the net holds, the mate would know, I don't", "that the net holds", "the mate", ""),
        ("5 kg, how much later I don't know", "how much later", "", "5 kg"),
        ("until that I don't know", "until that", "", ""),
        ("5 kg and the slips I don't know", "the slips", "", "5 kg"),
        ("the mate and the slips I don't know", "the mate and the slips", "", ""),
        ("5 kg. the rope I don't know. it is red", "the rope", "", "5 kg. it is red"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_told_from_what_stays(
    reply: str, what: str, knows: str, rest: str
) -> None:
    found = known_apart(reply)
    assert found is not None
    assert (found.what.of(reply), found.knows, found.rest) == (what, knows, rest)


def test_what_names_no_matter_is_not_known_of_nothing() -> None:
    assert known_apart("that I don't know") is None
    assert known_apart("I heard it, not sure") is None
    assert known_apart("two seasons") is None


@each_row(
    ("text", "nothing"),
    [
        ("no, that's all", True), ("nothing more, thanks", True), ("no", False),
        ("well, no, you've asked enough", True), ("and no, that's all", False),
        ("no, I must get back to the shop, thanks", True),
        ("no, that's all, only the bell", False), ("that's all, ring the bell", False),
        ("no, everything is asked twice", False),
        ("no, I think that's everything, 5 times", False),
    ],
)  # fmt: skip
def test_nothing_more_is_said_with_no_word_of_a_matter(text: str, nothing: bool) -> None:
    assert is_nothing_more(text) is nothing


def test_two_lines_are_opposites_though_they_name_no_thing_in_common() -> None:
    both = ["guide", "card"]
    assert of_all_written("what is written once is kept", "the guide changes a card", both) == [
        "card"
    ]
    assert of_all_written("a card is kept", "the guide changes a card", both) == []
    assert deletes_for_certain(told("nobody may see it"), told("cards are deleted"))
    assert not deletes_for_certain(told("cards are deleted"), told("it rings"))
    assert not deletes_for_certain(told("nobody may see it"), told("it rings"))
    assert tells_barred_case("two guests in one cabin, that must never happen")
    assert not tells_barred_case("that may happen")


@each_row(
    ("refuses", "allows", "another"),
    [
        ("she doesn't touch the plan", "the guides change it", True),
        ("he may not do it", "guides do it", True),
        ("nurses do not touch it", "the guides change it", True),
        ("guides do not touch it", "the guide changes it", False),
        ("the rope does not touch it", "the guides change it", False),
    ],
)
def test_who_does_not_do_it_lets_somebody_else(refuses: str, allows: str, another: bool) -> None:
    assert somebody_else_may(refuses, allows) is another
    assert somebody_else_may(allows, refuses) is another


@each_row(
    ("line", "itself"),
    [("it hates noise", True), ("only guests ring", True), ("never ring", True),
     ("the names stay in the house", True), ("it stays in the house", False),
     ("the system stays here", False), ("ring", False),
     ("and the names, that stay in the house", False)],
)  # fmt: skip
def test_a_line_says_itself_that_it_must_not_be(line: str, itself: bool) -> None:
    assert speaks_against(line) is itself
    assert told_line("1", line, "q", "exclusion").against is not itself
    assert told_line("1", line, "q", "against").against is not itself
    assert not told_line("1", line, "q", "rule").against


@each_row(
    ("line", "colon", "commas"),
    [
        ("a: b: c", "a | b: c", "a: b: c"), ("at 9:30: it", "at 9:30 | it", "at 9:30: it"),
        ("see http://x: y", "see http://x | y", "see http://x: y"),
        ('"a: b": c', '"a: b" | c', '"a: b": c'), ("1,5, 2", "1,5, 2", "1,5 | 2"),
        ("(a, b), c", "(a, b), c", "(a, b) | c"), (" , a ; ", "a", "a"), ("", "", ""),
    ],
)  # fmt: skip
def test_marks_in_numbers_brackets_and_addresses_cut_nothing(
    line: str, colon: str, commas: str
) -> None:
    assert " | ".join(one.of(line) for one in at_colon(line)) == colon
    assert " | ".join(one.of(line) for one in at_commas(line)) == commas


def test_arrows_dashes_and_semicolons_cut_too() -> None:
    line = "a -> b => c"
    assert [one.of(line) for one in at_arrows(line)] == ["a", "b", "c"]
    assert [one.of(line) for one in at_arrows(line, 2)] == ["a", "b => c"]
    assert [one.of("a - b - c") for one in at_dash("a - b - c")] == ["a", "b - c"]
    assert [one.of("(a; b); c") for one in at_semicolons("(a; b); c")] == ["(a; b)", "c"]


@each_row(
    ("line", "kind", "elliptic"),
    [
        ("Both.", Kind.RULE, True), ("1.2 m3/s", Kind.RULE, True),
        ("5 kg, it sings", Kind.RULE, True), ("5 a month", Kind.NEED, True),
        ("false alarms 5 a month", Kind.NEED, False), ("if it rains", Kind.RULE, True),
        ("if it rains it must ring", Kind.RULE, False), ("a number, a photo", Kind.DATA, False),
        ("a number, a photo", Kind.RULE, True), ("the bell rings", Kind.RULE, False),
        ("the bell: loud", Kind.RULE, False), ("good point", Kind.DATA, True),
        ("it takes that long", Kind.DATA, True), ("rings, must", Kind.RULE, False),
    ],
)  # fmt: skip
def test_what_says_nothing_without_its_question(line: str, kind: Kind, elliptic: bool) -> None:
    assert is_elliptic(line, kind) is elliptic


def test_whoever_does_not_know_says_so_of_themselves() -> None:
    assert all(map(knows_not, ("don't know", "no figure for that", "the way in, I don't know")))
    assert not any(map(knows_not, ("it rings", "they haven't thought about it", "we know it")))


@each_row(
    ("one", "other", "apart_", "another"),
    [
        ("5 kg rope", "6 kg rope", True, True), ("5 kg rope", "6 kg red rope", True, True),
        ("5 kg rope", "6 kg net", True, False), ("5 kg", "5 kg", False, False),
        ("at most 5 kg", "at least 5 kg", False, False),
        ("at most 5 kg", "at least 6 kg", True, True),
        ("at most 5 kg", "at most 6 kg", False, True),
        ("at least 5 kg", "at least 6 kg", False, True), ("5 kg", "6 euros", False, False),
    ],
)  # fmt: skip
def test_another_amount_of_one_thing(one: str, other: str, apart_: bool, another: bool) -> None:
    for first, second in ((one, other), (other, one)):
        assert apart((first, second)) is apart_
        assert other_amount(first, second) is another


def test_a_third_text_may_be_the_one_that_is_apart() -> None:
    assert apart(("it", "7 m", "5 kg", "6 kg")) and not apart(("it", "7 m", "5 kg"))
    assert numbers_in("2 boats,  30   minutes") == "2 boats, 30 minutes"
    assert measures("5 kg a day and 3 boats") == {("g", "day"), ("boat", "")}


def test_one_line_says_no_to_just_what_the_other_says() -> None:
    ring, never = told("guests ring 5 bells"), told("guests never ring 5 bells")
    assert says_no_to(ring, never) and says_no_to(never, ring)
    assert not says_no_to(ring._replace(against=True), never)
    assert says_no_to(ring._replace(against=True), ring)
    assert not says_no_to(ring, told("guests never ring 6 bells"))
    assert not says_no_to(told("ring"), told("never ring"))


@each_row(
    ("one", "other", "tick"),
    [
        ("5 seconds", "not longer than 2 seconds", "fast"),
        ("5 seconds", "5 seconds", ""),
        ("at least 5 seconds", "at most 9 seconds", ""),
        ("5 seconds", "2 metres", ""),
        ("5 seconds and 3 metres", "2 seconds", ""),
    ],
)
def test_two_numbers_on_one_tick_differ(one: str, other: str, tick: str) -> None:
    first, second = told(one, choice="fast"), told(other, choice="fast")
    assert numbers_differ(first, second) == tick
    assert numbers_differ(first, second._replace(choice="slow")) == ""
    assert numbers_differ(first, second._replace(question="r")) == ""


@each_row(
    ("line", "absolute", "forbids_", "case"),
    [
        ("nobody may change it", True, True, "also when it is wrong?"),
        ("nobody answers, then it rings me", False, False, ""),
        ("my mother always said so", False, False, ""),
        ("no boat leaves before it is paid", True, True, ""),
        ("no more boats leave before noon", False, False, ""),
        ("only I decide", True, True, "also when I am away?"),
        ("only the cook signs", True, True, "also when they are away?"),
        ("only if it rains", False, False, ""), ("not a day later", True, True, ""),
        ("it always rings", True, False, ""), ("the cook alone may open it", True, True, ""),
    ],
)  # fmt: skip
def test_what_leaves_no_exception(line: str, absolute: bool, forbids_: bool, case: str) -> None:
    assert (is_absolute(line), forbids(line), doubt(line)) == (absolute, forbids_, case)


@each_row(
    ("one", "other", "found"),
    [
        ("no guide has a phone in his hand", "it works on a phone", "phone"),
        ("no guide has a phone in his hand", "it never works on a phone", ""),
        ("a boat is put out: no phone", "see it on the phone", ""),
        ("no letters to the families", "families get a letter at night", "letter, family"),
        ("no letters to the families", "families get nothing", ""),
        ("guests can see the card", "when nobody sees the card", ""),
        ("only the clerk strikes a name off", "the porter may strike a name off too", "name"),
        ("only the clerk strikes a name off", "the clerk may strike a name off too", ""),
        ("only the clerk strikes a name off", "the porter may strike a name off", ""),
    ],
)
def test_what_one_line_allows_and_another_bars(one: str, other: str, found: str) -> None:
    assert allowed_and_forbidden(told(one), told(other), "") == found
    assert allowed_and_forbidden(told(other), told(one), "") == found
    if "clerk" in one:
        assert alone_and_another(told(one), told(other)) == found


def test_how_it_is_and_what_is_wanted_is_two_stretches_and_a_time_between() -> None:
    for line, expected in (
        ("3 hours now, 2 days after the start, 1", "3 hours/1/2 days after the start"),
        ("5 now; 2 wanted by May", "5/2/"),
        ("3 boats today, 2 boats, 1 would do", ""),
        ("3 boats today and 5 last year, 1 would do", ""),
    ):
        found = now_and_wanted(line)
        spans = [found.now, found.target, found.by] if found else []
        assert "/".join(one.of(line) if one else "" for one in spans) == expected, line


@each_row(
    ("line", "what", "knows"),
    [
        ("nobody asked about the winter", "the winter", ""),
        ("how long it is I don't know", "how long it is", ""),
        ("who has it, our caretaker has a list", "who has it", "our caretaker"),
        ("the rope, ask the mate", "", ""),
        ("9,500 euros from the council, no idea when", "", ""),
    ],
)
def test_a_matter_of_which_nothing_is_known(line: str, what: str, knows: str) -> None:
    found = half_known(line)
    assert (found.what.of(line) if found else "", found.knows if found else "") == (what, knows)
    assert unasked(line) == (what if "asked about" in line else "")


def test_what_is_left_unknown_stands_with_what_it_points_back_to() -> None:
    line = "the scales send it each hour, which plug they have I don't know, the miller would"
    assert left_unknown(line) == "the scales send it each hour, which plug they have"
    assert left_unknown("it rings, how often I don't know") == "it rings, how often"
    assert left_unknown("it rings, I don't know") == ""
    assert left_unknown("how often I don't know. how long I don't know.") == ""
