"""Gaps and lists left open, second demands, what the document around tells, and what is prose."""

from __future__ import annotations

from askfirst.requirements import Finding
from askfirst.wording import check_statement
from askfirst.wording.documents import context, kept
from askfirst.wording.markdown import of_markdown
from askfirst.wording.prose import is_prose
from askfirst.wording.statements import Placed
from rows import each_row


def told(text: str, *families: str) -> list[str]:
    found = [one for one in check_statement(text) if one.family in families]
    return [f"{one.code}: {one.words}" for one in found]


def codes(text: str) -> str:
    """Codes of what is found in a document, as far as it stands in it."""
    statements = [placed.without_id() for placed in of_markdown(text)]
    known = context([text])
    following: list[Placed | None] = [*statements[1:], None]
    found: list[Finding] = []
    for placed, after in zip(statements, following, strict=True):
        found += kept(placed, after, check_statement(placed.text), known)
    return " ".join(finding.code for finding in found)


@each_row(
    ("text", "expected"),
    [
        ("It closes at ???", ["hole: at"]),
        ("It closes ___ today", ["hole: ___"]),
        ("It closes at [x].", ["hole: x"]),
        ("It closes at {{time}}.", ["hole: time"]),
        ("It closes at <time>.", ["hole: time"]),
        ("It is <b>bold</b>.", []),
        ("It closes at XX:XX.", ["hole: XX:XX"]),
        ("XX", ["hole: XX"]),
        ("xx", []),
        ("??", []),
        ("[insert name] rings", ["hole: insert name"]),
        ("[date to be set] rings", ["hole: date to be set"]),
        ("TODO", ["placeholder: TODO"]),
        ("a todo list", []),
        ("todo", []),
        ("cash, cards, ...", ["trailing-dots: cards"]),
        ("please wait...", []),
        ("cash and more", ["open-list: and more"]),
        ("cash and more, or not", ["open-list: and more"]),
        ("and more than 30", []),
        ("any other key", ["open-list: any other"]),
        ("It shall not take any other key", []),
    ],
)
def test_a_gap_or_an_open_list(text: str, expected: list[str]) -> None:
    assert told(text, "open-list", "placeholder") == expected


@each_row(
    ("text", "expected"),
    [
        ("It shall print and send the total.", ["two-demands: and send"]),
        ("It shall print the list and also send meals.", ["two-demands: and also send"]),
        ("It shall print the list and send its total.", ["two-tied: and send"]),
        ("It shall print the list or send it.", ["two-tied: or send"]),
        ("Let them order and cancel meals.", []),
        ("It shall ask whether to print or send meals.", []),
        ("It shall print the list and send is red", []),
        ("It prints and sends meals.", []),
        ("It shall print it, and it shall keep a copy.", ["two-modals: shall"]),
        ("It shall print, shall keep and shall go.", ["two-modals: shall"]),
        ("It shall print. It shall keep. It shall go.", []),
        ("It shall print. It shall keep and it shall go.", ["two-modals: shall"]),
        ("It shall show who shall agree.", []),
        ("cash and/or card", ["and-or: and/or"]),
        ("cash and or card", []),
    ],
)
def test_a_second_demand(text: str, expected: list[str]) -> None:
    assert told(text, "atomicity", "and-or") == expected


@each_row(
    ("text", "expected"),
    [
        ("The bell shall use QZX.\n\nQZX is short for it.", ""),
        ("The bell shall use QZX.\n\nThe gate has QZX.", "undefined-term undefined-term"),
        ("As a keeper, I want a fast bell.", "subjective"),
        ("As a keeper, I want a bell so that I am fast.", ""),
        ("As a keeper, I want bells etc.", "open-list"),
        ("The gate shall be opened.", "passive"),
        ("The gate was opened.", ""),
        ("The gate is opened.", ""),
        ("If the bell is rung, the gate shall open.", ""),
        ("If it is late, the gate shall be opened.", "passive"),
        ("When the gate is opened by hand the bell shall ring.", ""),
        ("The gate shall close and open.", "two-demands"),
        ("The gate shall close and then open.", ""),
        ("When it rains the gate shall close and open.", ""),
        ("- When it rains\n\n- then the gate closes", ""),
        ("- When it rains\n\n\n- then the gate closes", "missing-response"),
        ("- When it rains\n- nothing is told", "missing-response"),
        ("The user shall be able to ring.", ""),
        ("The gate shall be able to ring.", "ability"),
        ("The bell shall be reasonably fast.", "vague-adjective"),
        ("It would be nice if the page were fast.", "subjective"),
        ("Please make the letters bigger.", "comparative"),
        ("Bids should be fast.", ""),
        ("The gate is fast.", ""),
        ("Should the gate be fast?", ""),
        ("Fast gates", "subjective"),
        ("The gate is TBD.", "placeholder"),
        ("The response time shall be ???.", "hole"),
        ("The gate shall open in ??? seconds, fast.", "hole subjective"),
        ("The gate shall have keys, e.g. cards etc.", "open-list"),
        ("The gate is red. The bell shall be fast.", "subjective"),
        ("The bell shall ring. The gate is fast.", ""),
    ],
)
def test_what_stands_in_a_document(text: str, expected: str) -> None:
    assert codes(text) == expected


TOLD = "The bell was late."
ASKED = "It must have rung."


@each_row(
    ("lines", "prose"),
    [
        ([TOLD] * 4, False),
        ([TOLD] * 5, True),
        ([*[TOLD] * 6, "It shall be loud."], True),
        ([*[TOLD] * 6, *["It shall be loud."] * 2], False),
        ([*[TOLD] * 6, "As a keeper, I want a bell."], False),
        ([*[TOLD] * 6, "It MUST ring."], False),
        ([*[TOLD] * 6, "FR-1: It is late.", "FR-2: It is late."], True),
        ([*[TOLD] * 6, *[f"FR-{number}: It is late." for number in (1, 2, 3)]], False),
        ([*[TOLD] * 5, ASKED], True),
        ([*[TOLD] * 4, ASKED, ASKED], False),
        ([*[TOLD] * 3, *["Blue bells"] * 3], True),
        ([*[TOLD] * 3, *["Blue bells"] * 4], False),
        (["Ann: It must ring.", "Bo: It must ring.", "Ann: It must.", "Bo: It must."], True),
        (["Ann: It must ring.", "Bo: It must ring.", "Cy: It must.", "Di: It must."], False),
        ([*[TOLD] * 6, *[f"FR-{number}: Blue" for number in (1, 2, 3)]], True),
        (
            [*[TOLD] * 6, "## Acceptance criteria", "- It was late.", "- It was red.", "- It was."],
            True,
        ),
        (["# Usage", "It must ring.", "It must go."], True),
        (["# The bell", "It must ring.", "It must go."], False),
    ],
)
def test_what_is_prose(lines: list[str], prose: bool) -> None:
    text = "\n\n".join(lines)
    assert is_prose(of_markdown(text), text) is prose
