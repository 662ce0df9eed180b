"""What is repeated to see how time grows with a text: what makes a pattern look again and again at
the same place."""

# ruff: noqa: E501
from __future__ import annotations

TOKENS = (
    *("a", "A", "a ", "Ab ", "1", "1 ", "1.", "1,", "1-", "1)", ".", ". ", "..", "...", ",", ", "),
    *("- ", " - ", "—", " — ", "[", "]", "[a", "(", "((a) ", '"', "“", "”", "“a ", "'", "’", ">"),
    *("> ", "*", "**", "_", "__", "`", "``", "|", "| a ", "\t", " ", "\n", "\n\n", "\n> ", "#", "~~"),
    *("<", "</", "<a ", "<p>", "<sup>", "<sup>1", "<blockquote>", "<del>", "<!--", "&", "&#", "&#1"),
    *("=", '="', "http://", "a.b.", "a@b.", "e.g. ", "Mr. ", "A. ", "I ", "{", "{{", "{{a}} ", "??"),
    *("the ", "not ", "and ", "to ", "of ", "it is ", "when ", "if ", "shall ", "is opened ", "TBD "),
    *("said ", "and said ", "according to ", "the A of ", "no a ", "two three ", "within ", "$1"),
    *("between 1 and ", "1% ", "1 to ", "x: ", "A-1: ", "AAA ", "(AAA) ", "AAA (", "wrote:\n"),
    *("he said that ", "As a ", "so that ", "we want to the ", "we need to see it — ", "open "),
    *("Jan. 1 ", "1 May 2020 ", "last week ", "Monday ", "From: a@b.c\nSubject: x\n\n", "Dear a,\n"),
    *("On 1 May a@b.c wrote:\n", "We want to see it. ", "nobody wants to, ", "to be to be "),
)  # fmt: skip
# Growth by four of what grows with the square is sixteen.
TIMES, MOST = 4, 9.0


def repeated(token: str, size: int) -> str:
    return token * (size // len(token)) + "x"
