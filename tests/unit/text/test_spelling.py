"""How English spells the regular forms, and which words a form may come from."""

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
from rows import each_row


@each_row(
    ("base", "form"),
    [
        ("type", "types"), ("carry", "carries"), ("play", "plays"), ("go", "goes"),
        ("radio", "radios"), ("push", "pushes"), ("fix", "fixes"), ("pass", "passes"),
    ],
)  # fmt: skip
def test_with_he_she_or_it(base: str, form: str) -> None:
    assert third_person(base) == form


@each_row(
    ("singular", "form"),
    [("box", "boxes"), ("city", "cities"), ("key", "keys"), ("photo", "photos"), ("bus", "buses")],
)
def test_more_than_one(singular: str, form: str) -> None:
    assert plural(singular) == form


@each_row(
    ("base", "said", "doing"),
    [
        ("type", "typed", "typing"), ("carry", "carried", "carrying"),
        ("play", "played", "playing"),
        ("stop", "stopped", "stopping"), ("open", "opened", "opening"), ("lie", "lied", "lying"),
        ("see", "seed", "seeing"), ("dye", "dyed", "dyeing"), ("quit", "quitted", "quitting"),
        ("be", "bed", "being"), ("read", "readed", "reading"),
    ],
)  # fmt: skip
def test_what_was_and_is_done(base: str, said: str, doing: str) -> None:
    assert (past(base, doubles(base)), ing(base, doubles(base))) == (said, doing)


@each_row(
    ("form", "base"),
    [
        ("carries", "carry"), ("types", "type"), ("pushes", "push"), ("carried", "carry"),
        ("lied", "lie"), ("stopped", "stop"), ("upped", "up"), ("typed", "type"), ("lying", "lie"),
        ("dyeing", "dye"), ("stopping", "stop"), ("agreed", "agree"), ("typing", "type"),
        ("added", "add"),
    ],
)  # fmt: skip
def test_a_form_may_come_from_its_verb(form: str, base: str) -> None:
    assert base in possible_bases(form)


@each_row(
    ("word", "singulars"),
    [
        ("boxes", ("boxe", "box")), ("cities", ("city", "citie")), ("keys", ("key",)),
        ("is", ()), ("glass", ()), ("halls", ("hall",)), ("hall", ()),
    ],
)  # fmt: skip
def test_only_what_ends_like_more_than_one_has_singulars(
    word: str, singulars: tuple[str, ...]
) -> None:
    assert possible_singulars(word) == singulars


def test_what_ends_in_s_or_ied_may_come_from_more_than_one_verb() -> None:
    assert possible_bases("washes") == ("washe", "wash")
    assert possible_bases("rings") == ("ring",)
    assert possible_bases("died") == ("dy", "die", "di")
