"""What is still undecided, and who could say."""

from __future__ import annotations

from askfirst.statements import Reply
from askfirst.statements.readers.open_points import without_saying
from askfirst.vocabulary import Kind
from readings import at
from rows import each_row

ROWS = [
    (
        "Where the box hangs: gate or hall; the warden decides by May",
        "Where the box hangs: gate or hall.",
        {"what": "Where the box hangs: gate or hall", "decided_by": "the warden", "by": "May"},
        "none",
        "",
    ),
    (
        "Who pays; the vicar, by 1 May",
        "Who pays.",
        {"what": "Who pays", "decided_by": "the vicar", "by": "1 May"},
        "none",
        "",
    ),
    (
        "Who pays; if nobody pays it stays shut, by the way",
        "Who pays; if nobody pays it stays shut, by the way.",
        {"what": "Who pays; if nobody pays it stays shut, by the way"},
        "none",
        "",
    ),
    ("which paper", "Which paper.", {"what": "which paper"}, "none", ""),
    (
        "paper: no idea, ask the printer",
        "Paper.",
        {"what": "paper", "decided_by": "the printer"},
        "dont-know",
        "the printer",
    ),
    (
        "rights: I don't know; our archivist",
        "Rights.",
        {"what": "rights", "decided_by": "our archivist"},
        "dont-know",
        "our archivist",
    ),
    (
        "rights: I don't know; Ann Marsh",
        "Rights.",
        {"what": "rights", "decided_by": "Ann Marsh"},
        "dont-know",
        "Ann Marsh",
    ),
    ("rights: I don't know; after June", "Rights.", {"what": "rights"}, "dont-know", ""),
    (
        "rights: the archivist",
        "Rights.",
        {"what": "rights", "decided_by": "the archivist"},
        "none",
        "the archivist",
    ),
    (
        "rights: of all pictures",
        "Rights: of all pictures.",
        {"what": "rights: of all pictures"},
        "none",
        "",
    ),
    ("rights: none", "Rights: none.", {"what": "rights: none"}, "none", ""),
    (
        "which paper; no idea, ask the printer",
        "Which paper.",
        {"what": "which paper", "decided_by": "the printer"},
        "dont-know",
        "the printer",
    ),
    (
        "which paper; no idea; the printer",
        "Which paper.",
        {"what": "which paper", "decided_by": "the printer"},
        "dont-know",
        "the printer",
    ),
    (
        "which depot; how many buses",
        "Which depot; how many buses.",
        {"what": "which depot; how many buses"},
        "none",
        "",
    ),
    (
        "whether the vans fit I dont know, the ferry office would know",
        "Whether the vans fit.",
        {"what": "whether the vans fit", "decided_by": "the ferry office"},
        "dont-know",
        "the ferry office",
    ),
    (
        "our archivist, rights; no idea",
        "Our archivist, rights.",
        {"what": "our archivist, rights", "decided_by": "our archivist"},
        "dont-know",
        "our archivist",
    ),
]


@each_row(
    ("matter", "left"),
    [
        ("Who lights it... I haven't thought about that", "Who lights it"),
        ("How the bell rings, I'd not thought about that bit", "How the bell rings"),
        ("When [the bread] is cold... I couldn't tell you a number", "When [the bread] is cold"),
        ("Who lights it I don't know", "Who lights it"),
        ("What I haven't thought about", "What I haven't thought about"),
        ("I don't know", "I don't know"),
    ],
)
def test_that_it_is_not_known_is_no_part_of_a_matter(matter: str, left: str) -> None:
    assert without_saying(matter) == left


@each_row(("line", "text", "found", "reply", "knows"), ROWS)
def test_open_points(line: str, text: str, found: dict[str, str], reply: str, knows: str) -> None:
    reading = at("open-point", line)

    assert (reading.statement, reading.fields) == (text, found)
    assert (reading.reply, reading.knows, reading.kind) == (Reply(reply), knows, Kind.QUESTION)
    assert reading.whole is ("decided_by" not in found and reply == "none")
