"""The system's name in a sentence: bare, or nothing when it is no name."""

from __future__ import annotations

from askfirst.records.naming import as_name, given_name
from interviews import told
from rows import each_row


@each_row(
    ("typed", "name"),
    [
        ("Lockbook", "Lockbook"), ("lockbook", "lockbook"), ("Hall Book", "Hall Book"),
        ("The Hall Book", "the Hall Book"), ("Audio guide", "the audio guide"),
        ("the audio guide", "the audio guide"), ("NFC tag reader", "the NFC tag reader"),
        ("it", ""), ("no idea", ""), ("I call it the thing that rings", ""), ("", ""),
        ("the system", ""), ("a: b", ""), ("Big old hall key book", "the big old hall key book"),
        ("B" + "x" * 49, "B" + "x" * 49), ("B" + "x" * 50, ""),
        ("one two three four five six seven", ""), ("PDf reader thing", "the PDf reader thing"),
        ("it's the bell", ""), ("we’re here", ""), ("don’t ring", ""),
        ("Otto’s list", "the otto’s list"),
    ],
)  # fmt: skip
def test_a_name_stands_bare_and_what_speaks_is_none(typed: str, name: str) -> None:
    assert as_name(typed) == name


@each_row("typed", [
    "perhaps Hallbook", "Maybe Hallbook.", "probably “Hallbook”", "Hallbook I suppose",
    "name? Hallbook or so", "something like Hallbook", "Hallbook, for now", "Hallbook (?)",
    "Hallbook, my grandson's idea", "Hallbook. dont ask", "Hallbook, Olgas word",
])  # fmt: skip
def test_a_name_of_which_somebody_is_not_sure_is_that_name(typed: str) -> None:
    assert given_name(told({"sentence": {"name": typed}})) == "Hallbook"


@each_row(
    ("text", "name"),
    [
        ("Lockbook", "Lockbook"), ("Hall Book", "Hall Book"), ("The Hall Book", "the Hall Book"),
        ("audio guide", "the audio guide"), ("the audio guide", "the audio guide"),
        ("Audio guide", "the audio guide"), ("AB list", "the AB list"), ("Hall 3", "Hall 3"),
        ("Hall by Hall", "Hall by Hall"), ("No Queue", "No Queue"), ("no name yet", ""),
        ("not decided", ""), ("nothing", ""),
        ("It", ""), ("SYSTEM", ""), ("The System", ""), ("ok", ""), ("the", ""), ("", ""),
        ("It's the hall", ""), ("we call it so", ""), ("a b c d e", "the a b c d e"),
        ("a b c d e f", ""), ("x" * 50, "x" * 50), ("x" * 51, ""), ("Rye.", "Rye."),
        ("Rye: boats", ""), ("Rye (boats)", ""), ("a@b", ""), ("Rye; b", ""), ("Is Rye", ""),
        ("dk", ""), ("Rye! b", ""), ("Rye? b", ""), ("Rye/b", ""), ("<b>", ""), ("Rye. b", ""),
    ],
)  # fmt: skip
def test_a_name_is_a_few_words_that_do_not_speak(text: str, name: str) -> None:
    assert as_name(text) == name
