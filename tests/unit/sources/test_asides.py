"""Sentences beside the matter: what they are, and that they bear on no part of the document."""

from __future__ import annotations

from askfirst.sources import SourceText, gap_report
from askfirst.sources.annotated import passages_of
from askfirst.sources.asides import Aside, aside, asides, criteria, is_loss
from rows import each_row


def shown(text: str) -> dict[str, list[str]]:
    """The sentences that the report shows for each part, by its question."""
    rows = gap_report([SourceText("a.md", text)])
    return {row.question: [quote.quote for quote in row.quotes] for row in rows if row.quotes}


@each_row(
    ("text", "expected"),
    [
        ("The new quay is not part of this contract.", "left-out"),
        ("The old bell stays outside the scope.", "left-out"),
        ("I would leave the boats out of the first version.", "left-out"),
        ("Letters are not needed for now.", "left-out"),
        ("That should stay as it is.", "left-out"),
        ("The mast is a separate matter.", "left-out"),
        ("No letters for the boats either.", "left-out"),
        ("A key is not needed for this door.", ""),
        ("The bell will not get wet.", ""),
        ("It was discussed whether the bell should be red.", "talked-about"),
        ("Ada asked whether the bell must ring.", "talked-about"),
        ("Open: who rings the bell.", "open"),
        ("Who rings the bell is still unclear.", "open"),
        ("The signs are unclear.", ""),
        ("**Slot**: a time at which nobody must ring", "definition"),
        ("Money: the board has 400 euros.", ""),
        ("12 hours is too short for us.", "correction"),
        ("The rope is too short for us.", ""),
    ],
)
def test_what_a_sentence_is_beside_the_matter(text: str, expected: str) -> None:
    assert aside(text) == expected


def test_what_is_left_out_has_a_part_of_its_own_and_no_other() -> None:
    told = shown(
        "The bell must ring at once.\n\nThe mast must be red, and it is not part of this"
        " contract.\n\n## Not now\n\nBells must ring on boats.\n\n## Later work\n\nBells are old.\n"
    )
    assert told["tasks"] == ["The bell must ring at once."]
    assert told["must-not"] == [
        "The mast must be red, and it is not part of this contract.",
        "Bells must ring on boats.",
    ]


def test_the_procedure_of_a_tender_is_no_limit() -> None:
    due = "Bids must be received by 3 March 2027."
    assert "limits" not in shown(f"# Call for tenders\n\n{due}\n")
    assert shown(due)["limits"] == [due]


@each_row(
    ("heading", "text", "part"),
    [
        ("## Steps to reproduce", "The system must ring a bell at once.", "tasks"),
        ("## Contributing", "Tests must run in less than 30 seconds.", "acceptance"),
        ("Actions:", "- Bo must have it ready by 1 March 2027.", "limits"),
    ],
)
def test_what_stands_below_some_headings_asks_nothing_of_the_thing(
    heading: str, text: str, part: str
) -> None:
    assert part in shown(f"# Bell\n\nIt rings.\n\n{text}\n")
    assert part not in shown(f"# Bell\n\nIt rings.\n\n{heading}\n\n{text}\n")


def test_limitations_are_left_out_and_what_happened_is_a_case() -> None:
    told = shown(
        "## What happened\n\nThe bell was late and nobody heard it ring.\n\n"
        "## Limitations\n\nBoats in the fog cannot be heard. The bell is red.\n"
    )
    assert told["must-not"] == ["Boats in the fog cannot be heard."]
    assert told["latest-case"] == ["The bell was late and nobody heard it ring."]


def test_what_was_only_talked_about_is_no_requirement() -> None:
    found = passages_of(SourceText("a.md", "It was debated whether the system should ring."))
    assert not found[0].is_requirement


@each_row(
    ("text", "part"),
    [
        ("The aim of the project is to cut the share of lost boats to 4 %.", "goals"),
        ("Last year 11 % of all boats were lost.", "goals"),
        ("The upper limit of the budget is EUR 310,000.", "limits"),
        ("The board has approved 4,500 euros.", "limits"),
        ("Nobody may ring the bell at night.", "never"),
        ("The guard must be able to ring the bell.", "who"),
    ],
)
def test_a_sentence_is_shown_for_its_part(text: str, part: str) -> None:
    assert shown(text).get(part) == [text]


@each_row(
    ("text", "part"),
    [
        ("A booking needs a name and seats (at most six).", "goals"),
        ("Last year 11 % of all boats were lost.", "latest-case"),
        ("The bell rings for a boat that came less than 12 hours ago.", "latest-case"),
        ("The boat is not listed.", "limits"),
        ("If it saves our Fridays, it pays for itself.", "tasks"),
        ("The bell shall be heard in the visitor WLAN.", "who"),
    ],
)
def test_a_sentence_is_not_shown_for_a_part_it_does_not_bear_on(text: str, part: str) -> None:
    assert part not in shown(text)


def test_a_ban_is_no_doubt() -> None:
    assert [p.hedge for p in passages_of(SourceText("a.txt", "Nobody may be put there."))] == [""]


def test_in_a_table_only_the_statements_bear_on_a_part() -> None:
    told = shown("ID\tRequirement\tRemark\nQ-1\tThe bell shall ring.\tBoats must not hear it\n")
    assert told == {"tasks": ["The bell shall ring."]}


def beside(text: str) -> dict[str, Aside]:
    """The sentences that are beside the matter, by their words."""
    made = SourceText("a.md", text)
    found = asides(text, made.sentences)
    return {one.text: found[one.index] for one in made.sentences if one.index in found}


def test_a_heading_says_what_the_sentences_below_it_are_until_the_next_one() -> None:
    assert beside(
        "# Limitations\n\nIt does not ring. It rings twice.\n\n"
        "# Not now\n\nIt sings.\n\n# Sounds\n\nIt hums."
    ) == {"It does not ring.": "left-out", "It sings.": "left-out"}


def test_how_to_use_a_program_is_beside_the_matter_only_in_its_handbook() -> None:
    usage = "# Usage\n\nPress it.\n\n"
    assert beside(usage) == {}
    assert beside(f"{usage}# Installation\n\nRun it.") == {
        "Press it.": "procedure", "Run it.": "procedure",
    }  # fmt: skip
    assert beside(f"{usage}# Steps to reproduce\n\nPull it.") == {"Pull it.": "procedure"}


def test_the_procedure_of_a_tender_needs_a_document_that_is_about_one() -> None:
    bids = "Bids are due on 1 May."
    assert beside(bids) == {}
    assert beside(f"The tender is open. {bids}") == {bids: "procedure"}


def test_the_list_below_actions_or_criteria_ends_with_it() -> None:
    text = "# Actions\n\n- Ada paints it\n- Otto rows\n\nThat is all.\n\n- a boat\n"
    assert beside(text) == {"Ada paints it": "action", "Otto rows": "action"}
    made = SourceText("a.md", text.replace("Actions", "Acceptance criteria"))
    met = criteria(made.sentences)
    assert [one.text for one in made.sentences if one.index in met] == [
        "Ada paints it", "Otto rows",
    ]  # fmt: skip


@each_row(
    ("text", "loss"),
    [
        ("11 % of all meals were thrown away.", True),
        ("11 % of all meals were eaten.", False),
        ("A meal was thrown away.", False),
        ("Less than 11 % of all meals were thrown away.", False),
    ],
)
def test_a_share_of_many_cases_that_goes_wrong_is_a_loss(text: str, loss: bool) -> None:
    assert is_loss(text) is loss
