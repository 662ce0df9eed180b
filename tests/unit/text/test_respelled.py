"""Slips of the keyboard and short forms of talk, as they are printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.text.respelled import respelled
from rows import each_row


@each_row(
    ("typed", "printed"),
    [
        ("teh oar is wet, Teh crew dont row", "the oar is wet, The crew don't row"),
        ("w/o an oar, w/ a sail", "without an oar, with a sail"),
        ("thats it", "that's it"),
        ("(wich one)", "(which one)"),
        ("bc its wet", "because its wet"),
        ("the BC and TEH list", "the BC and TEH list"),
        ("teh-list, a/teh", "teh-list, a/teh"),
        ("teh@quay.example, teh.example", "teh@quay.example, teh.example"),
        ("w/e, row/w/o", "w/e, row/w/o"),
        ("its wet, well, we were ill", "its wet, well, we were ill"),
        ("teh.", "the."),
        ("its a boat, Its not wet", "it's a boat, It's not wet"),
        ("its oar, its own", "its oar, its own"),
        ("hes nobodys mate", "he's nobody's mate"),
        ("leaks, abt. once a week", "leaks, about once a week"),
        ("Abt. 9 boats", "About 9 boats"),
        ("nine or abt.", "nine or about."),
        ("the night nite. then day", "the night night. then day"),
        ("somone shuld remidner tehm agian", "someone should reminder them again"),
        ("washd befor the lettter comes", "washed before the letter comes"),
        ("agian-and-agian, agian/again, agian@quay", "agian-and-agian, agian/again, agian@quay"),
        ("Agian AGIAN kees wiht the cata", "Agian AGIAN kees with the cata"),
        ("form from wel ful", "form from wel ful"),
        ("by friday 15 may, on sundays in july", "by Friday 15 May, on Sundays in July"),
        ("they may march in turkish; 3 may be 4", "they may march in Turkish; 3 may be 4"),
        ("a.friday@quay.example, friday's", "a.friday@quay.example, Friday's"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_slip_is_printed_as_what_it_certainly_is(typed: str, printed: str) -> None:
    assert respelled(typed) == printed


def test_a_short_form_that_somebody_explained_stays() -> None:
    assert respelled("the bc rows bc it is dry", {"bc"}) == "the bc rows bc it is dry"
    assert respelled("the abt. rows", {"abt"}) == "the abt. rows"
    assert respelled("the befor rows", {"befor"}) == "the befor rows"


@given(st.text())
def test_what_was_mended_needs_no_mending(text: str) -> None:
    once = respelled(text)
    assert respelled(once) == once
