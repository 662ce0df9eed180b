"""What nobody would act on in a document is not told, and what is left open or vague there is."""

from __future__ import annotations

from askfirst.wording import check_statement
from askfirst.wording.documents import context, kept
from askfirst.wording.statements import Kind, Placed, of_csv
from rows import each_row


def codes(text: str, *, kind: Kind = "", is_prose: bool = False, wish: bool = False) -> list[str]:
    """Codes of what stands of a statement in its document."""
    known = context([text], is_prose=is_prose)
    placed = Placed(1, 1, text, kind, wish)
    return [finding.code for finding in kept(placed, None, check_statement(text), known)]


@each_row(
    "text",
    [
        "Every change of a price shall be logged with its time.",
        "The sheets of the trips shall be kept for 8 years.",
        "All names must be stored in the United Kingdom.",
        "A guest with an allergy must never be served a dish with nuts.",
        "Names of guests must not be printed.",
        "Payments must be processed in compliance with PCI DSS 4.0.",
        "The lift shall be commissioned before 30 November 2026.",
        "Alarms have to be combined, and the app has to play one tone.",
        "Implementation note: the job would have to be moved to the night.",
        "Trips shall be deleted 90 days after the return.",
        "All names must be processed within the European Union.",
        "Fast food must not be offered.",
        "The cart shall take the clean linen to the ward.",
        "New code should be covered by tests.",
        "Please run the tests first, and keep changes small.",
        "If the bag is red, the system shall create an order and notify the store.",
        "The bell shall ring for 10 seconds and then stop the lift at the station.",
        "The harbour shall close at 18:00. The pilot shall lock the gate.",
        "The export shall read the files of DATEV.",
        "It shall ring at 4:00, as dogs often bark at dawn.",
    ],
)
def test_what_nobody_would_act_on_is_not_told(text: str) -> None:
    assert codes(text) == []


def test_a_clean_list_of_requirements_has_no_findings() -> None:
    clean = (
        "The locker shall open the door of the parcel when the guest enters the code.",
        "If the code is wrong, the locker shall show the number of tries that are left.",
        "WHEN a parcel is picked up THEN the locker SHALL log the time and close the door",
        "The operator shall be able to open each door from the office.",
        "The locker shall not open a second door at the same time.",
        "Openings shall be kept for 90 days.",
    )
    assert [codes(text, kind="criterion") for text in clean] == [[]] * len(clean)


@each_row(
    ("text", "expected"),
    [
        ("Complaints must be answered within 2 days.", ["passive"]),
        ("Seats that are not taken up shall be released.", ["passive"]),
        ("The guest shall be told by e-mail.", ["passive"]),
        ("The page shall have a clean design.", ["subjective"]),
        ("The bell shall ring and the lamp shall blink.", ["two-modals"]),
        (
            "WHEN a clerk saves a text THEN the app SHALL show it and the old one SHALL be moved",
            ["two-modals", "passive"],
        ),
        ("The harbour SHALL close and the pilot SHALL lock the gate.", ["two-modals"]),
        ("The course shall take as little time as possible.", ["subjective"]),
        ("The lift shall not stand still for long periods.", ["vague-timing"]),
        ("It is still undecided who pays.", ["placeholder"]),
        ("We do not yet know how tides are shown.", ["placeholder"]),
        ("Also not decided is what happens at night.", ["placeholder"]),
        ("The photos should be reasonably good.", ["weak-modal", "vague-adjective"]),
    ],
)
def test_what_somebody_would_act_on_is_told(text: str, expected: list[str]) -> None:
    assert sorted(codes(text)) == sorted(expected)


@each_row(
    ("text", "expected"),
    [
        ("The wording is user-friendly.", ["subjective"]),
        ("Data is kept for an appropriate period.", ["vague-adjective"]),
        ("The period was appropriate.", []),
    ],
)
def test_a_vague_item_is_wanted_without_a_modal_too(text: str, expected: list[str]) -> None:
    assert codes(text, kind="item", is_prose=True) == expected
    assert codes(text, is_prose=True) == []


def test_should_is_right_where_the_row_says_so() -> None:
    table = "ID,Requirement,Priority\n1,The lamp should be red.,Should\n2,It should ring.,Must\n"
    first, second = of_csv(table)
    assert (first.is_wish, second.is_wish) == (True, False)
    assert codes(first.text, kind="criterion", wish=True) == []
    assert codes(second.text, kind="criterion") == ["weak-modal"]


def test_each_sentence_of_a_line_has_its_own_modals() -> None:
    text = "The bell shall ring. The lamp shall blink and the door shall open."
    found = [f.start for f in check_statement(text) if f.code == "two-modals"]
    assert found == [text.rindex("shall")]
