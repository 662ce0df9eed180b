"""Regular forms, lines that run on, and small letters that stay, at their borders."""

from __future__ import annotations

from askfirst.text.spelling import (
    doubles,
    ing,
    past,
    plural,
    possible_bases,
    possible_singulars,
    third_person,
)
from askfirst.text.tidying import capital, in_one, inside, tidied, typed_lines, without_filler
from askfirst.text.wrapping import goes_on, unbroken
from rows import each_row


@each_row(
    ("base", "does", "did", "doing"),
    [
        ("type", "types", "typed", "typing"), ("carry", "carries", "carried", "carrying"),
        ("play", "plays", "played", "playing"), ("go", "goes", "goed", "going"),
        ("see", "sees", "seed", "seeing"), ("lie", "lies", "lied", "lying"),
        ("stop", "stops", "stopped", "stopping"), ("fix", "fixes", "fixed", "fixing"),
        ("dye", "dyes", "dyed", "dyeing"), ("radio", "radios", "radioed", "radioing"),
        ("quit", "quits", "quitted", "quitting"), ("open", "opens", "opened", "opening"),
        ("be", "bes", "bed", "being"),
    ],
)  # fmt: skip
def test_regular_forms_of_verbs(base: str, does: str, did: str, doing: str) -> None:
    twice = doubles(base)
    assert (third_person(base), past(base, twice), ing(base, twice)) == (does, did, doing)
    assert base in possible_bases(does)
    assert base in possible_bases(doing) or base == "be"


def test_regular_plurals_and_what_they_may_come_from() -> None:
    for one, many in (("box", "boxes"), ("city", "cities"), ("photo", "photos"), ("day", "days")):
        assert plural(one) == many
        assert one in possible_singulars(many)
    assert possible_singulars("glass") == possible_singulars("is") == ()
    assert possible_bases("stopped") == ("stop", "stopp", "stoppe")
    assert possible_bases("rang") == ()


LONG = "x" * 50


@each_row(
    ("text", "lines"),
    [
        (f"{LONG} abcd\nand y", [f"{LONG} abcd and y"]),
        (f"{LONG} abc\nand y", [f"{LONG} abc", "and y"]),
        (f"{LONG} {'y' * 34}\nor z", [f"{LONG} {'y' * 34} or z"]),
        (f"{LONG} {'y' * 35}\nor z", [f"{LONG} {'y' * 35}", "or z"]),
        ("because a\nbecause b", ["because a because b"]),
        ("we sit at\nthe gate", ["we sit at the gate"]),
        ("we sit at.\nwhich is red", ["we sit at.", "which is red"]),
        ("who a", ["who a"]),
        ("a of\nb of\nc", ["a of b of c"]),
    ],
)
def test_a_line_that_was_broken_at_the_edge_runs_on(text: str, lines: list[str]) -> None:
    assert typed_lines(text) == lines


def test_a_full_stop_is_put_behind_all_lines_but_the_last() -> None:
    assert in_one("x\ny?\nz;\nd") == "x. y? z; d"
    assert in_one("a") == "a" and in_one("") == ""


@each_row(
    ("text", "made"),
    [("iPad rings", "iPad rings"), ("ßx", "ßx"), ("bell", "Bell"), ("1 bell", "1 bell"), ("", "")],
)
def test_a_capital_is_put_where_a_plain_word_begins(text: str, made: str) -> None:
    assert capital(text) == made
    assert tidied(f"It rings. {text}") == f"It rings. {made}"


def test_a_title_stands_small_inside_and_talk_loses_its_sounds() -> None:
    assert [inside(one) for one in ("The bell", "PDF files", "A", "")] == [
        "the bell", "PDF files", "a", "",
    ]  # fmt: skip
    for said, left in (
        ("well, somebody rings", "somebody rings"), ("well water is cold", "well water is cold"),
        ("it is red. well", "it is red."), ("it is red, you know.", "it is red"),
        ("right. it rings", "it rings"), ("oh and it rings", "and it rings"),
    ):  # fmt: skip
        assert without_filler(said) == left, said


WIDE = "The keeper opens the gate for everybody who comes in the morning"


def test_a_full_line_goes_on_with_a_small_letter() -> None:
    assert len(WIDE) == 64
    assert goes_on(WIDE, "and rings")
    assert goes_on(WIDE[:-4], "then")
    assert not goes_on(WIDE[:-5], "then")
    assert goes_on("The gate", "then", length=60) and not goes_on("The gate", "then", length=59)
    for line in ("Then", "- then", "2. then", "name: then", "", "5 guests"):
        assert not goes_on(WIDE, line), line
    assert not goes_on(f"{WIDE}.", "and rings")
    assert not goes_on(WIDE.lower(), "and rings")
    assert goes_on(f"{WIDE} by", "5 guests")
    assert goes_on(f"- {WIDE}", "Then")


def test_of_several_lines_each_goes_behind_the_one_it_goes_on_with() -> None:
    assert unbroken([WIDE, "and rings", "Next", "last"]) == [f"{WIDE} and rings", "Next", "last"]
    assert unbroken(["The gate", "then", "it"], [60, 5, 2]) == ["The gate then", "it"]
    assert unbroken([]) == []
