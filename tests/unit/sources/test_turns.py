"""Whose words the parts of a text are that says so by its form."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import passages_of
from askfirst.sources.turns import turns
from rows import each_row

ISSUE = (
    "# The bell is late #12\n\n**quay-bo** opened this issue on 3 May 2027 · labels: bug\n\n"
    "The bell must ring at once.\n\n---\n\n**tide_ada** (maintainer) commented on 4 May 2027\n\n"
    "> The bell must ring at once.\n\nIt has to ring within 5 seconds.\n"
)
TALK = (
    "Talk with Kemal Duran and Ada Boll\n\nKEMAL: The bell must be loud.\n\nADA: Why?\n\n"
    "KEMAL: I am deaf.\n\nAnd it must ring at once.\n\nADA: Right.\n"
)
MINUTES = (
    "Present: Gerda Pohl (chair), Tom Kay\n\nThe bell was late. Tom was sorry.\n\n"
    "Gerda: It must be loud.\n\nDecision: It must be red.\n\nHeating: It must be warm.\n"
)
WARD = (
    "**Interviewer:** Is it fair?\n\n**Head nurse:** It must be fair.\n\n"
    "**Interviewer:** And quick?\n\n**Head nurse:** Yes, it must.\n"
)
CHAT = (
    "[09:12] Nina Vogel: the bell is late again\n[09:13] Pavel: it must ring at once\n"
    "[09:15] Nina Vogel: yes it must\n[09:16] Pavel: and it must be red\n"
)
TABLE = (
    "No\tRequirement\tSource\nQ-1\tThe bell shall ring at once.\tHarbour (J. Maas)\n"
    "Q-2\tThe bell shall be red.\tISO 9001\nQ-3\tThe bell shall be loud.\t\n"
)
MAIL = "From: Ada Boll <ada@quay.example>\nSubject: bell\n\nThe bell must ring at once.\n"


def said(text: str) -> list[tuple[str, str]]:
    """Who is told to say what, of all that counts."""
    found = passages_of(SourceText("a.txt", text))
    return [(p.sentence.text, p.quote.speaker) for p in found if p.counts and p.quote.speaker]


@each_row(
    ("text", "expected"),
    [
        (
            ISSUE,
            [
                ("The bell must ring at once.", "quay-bo"),
                ("It has to ring within 5 seconds.", "tide_ada"),
            ],
        ),
        (
            TALK,
            [
                ("KEMAL: The bell must be loud.", "Kemal"),
                ("ADA: Why?", "Ada"),
                ("KEMAL: I am deaf.", "Kemal"),
                ("And it must ring at once.", "Kemal"),
                ("ADA: Right.", "Ada"),
            ],
        ),
        (
            WARD,
            [
                ("**Interviewer:** Is it fair?", "Interviewer"),
                ("**Head nurse:** It must be fair.", "Head nurse"),
                ("**Interviewer:** And quick?", "Interviewer"),
                ("**Head nurse:** Yes, it must.", "Head nurse"),
            ],
        ),
        (
            CHAT,
            [
                ("[09:12] Nina Vogel: the bell is late again", "Nina Vogel"),
                ("[09:13] Pavel: it must ring at once", "Pavel"),
                ("[09:15] Nina Vogel: yes it must", "Nina Vogel"),
                ("[09:16] Pavel: and it must be red", "Pavel"),
            ],
        ),
        (MINUTES, [("Gerda: It must be loud.", "Gerda")]),
        (
            TABLE,
            [("The bell shall ring at once.", "Harbour (J. Maas)")],
        ),
        (MAIL, [("The bell must ring at once.", "Ada Boll")]),
    ],
)
def test_who_says_it_is_named_where_the_form_of_a_text_says_so(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(text) == expected


def test_what_a_comment_quotes_of_another_is_said_once() -> None:
    found = passages_of(SourceText("a.md", ISSUE))
    assert [p.counts for p in found if p.sentence.text == "The bell must ring at once."] == [
        True,
        False,
    ]


def test_the_beginning_of_a_sentence_that_a_comment_quotes_is_said_once_too() -> None:
    text = ISSUE.replace("ring at once.\n\n---", "ring at once, it is late.\n\n---")
    text = text.replace("> The bell must ring at once.", "> The bell must ring at once")
    found = passages_of(SourceText("a.md", text))
    quoted = [p for p in found if p.sentence.text == "The bell must ring at once"]
    assert [p.counts for p in quoted] == [False]


@each_row(
    "text",
    [
        "Rationale: it is late.\nRationale: it is red.\nPriority: high\nPriority: low\n",
        "Heating: broken\nWater: fine\nRoof: wet\n",
        "Tuesday, 7 May 2027\n\nThe bell rang.\n\nFriday, 9 May 2027\n\nIt rang again.\n",
        "## 1.2.0 - 2027-05-01\n\nFaster.\n\n## 1.1.0 - 2027-04-01\n\nRed.\n",
        "The Water Board pays.\n\nWater: It must be warm.\n",
        "Q: Is it red?\nA: Yes.\nQ: Is it loud?\nA: No.\n",
        "ID\tRequirement\nQ-1\tThe bell shall ring.\n",
    ],
)
def test_what_only_stands_in_front_of_a_colon_or_a_date_is_nobody(text: str) -> None:
    assert turns(text) == ()
