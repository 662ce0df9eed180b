"""spec-kit, Kiro, OpenSpec and one file a record: what stands where, and what is lost."""

from __future__ import annotations

import re

import pytest
import yaml

from askfirst.exporters import FORMATS, SPLIT, Format
from askfirst.exporters.for_builders import capitals, note
from askfirst.requirements import (
    Example,
    Link,
    Origin,
    Pattern,
    Priority,
    Record,
    Specification,
    Status,
    Verification,
)
from askfirst.vocabulary import Kind, Quote
from specifications import rich


def record(name: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, "title": name, **more})


def text(form: str | Format, *records: Record, **more: str) -> str:
    made = Specification.model_validate({"records": records, "name": "post", **more})
    found = form if isinstance(form, Format) else FORMATS[form]
    return "\n".join(str(one) for one in found.render(made).values())


NEEDS = (
    record("NEED-1", Kind.NEED, priority=Priority.SHOULD, rationale="wind"),
    record("NEED-2", Kind.NEED, priority=Priority.COULD),
)
RINGS = record("FR-1", parent="NEED-1", statement="When fog falls, the post shall ring.")
FAILS = record("FR-2", parent="FR-1", pattern=Pattern.UNWANTED, rationale="salt",
               statement="If the lamp is out, then the post shall ring.")  # fmt: skip
LOOSE = record("QR-1", Kind.QUALITY, statement="It is loud.")


def test_spec_kit_tells_each_story_with_its_level_reason_and_scenarios() -> None:
    seen = record("NEED-1", Kind.NEED, priority=Priority.SHOULD, rationale="wind",
                  examples=(Example(given="fog", then="it rings"),))  # fmt: skip
    told = text("spec-kit", seen, NEEDS[1], RINGS, FAILS)
    assert "### User Story 1 - NEED-1 (Priority: P2)" in told
    assert "### User Story 2 - NEED-2 (Priority: P3)" in told
    assert "**Why this priority**: wind" in told
    first, second = told.split("### User Story 2")
    assert re.findall(r"^\d\. .*$", first, re.MULTILINE) == [
        "1. **Given** fog, **Then** it rings",
        "2. **When** fog falls, **Then** the post shall ring",
        "3. **When** the lamp is out, **Then** the post shall ring",
    ]  # fmt: skip
    assert "[NEEDS CLARIFICATION: nobody has given an example yet]" in second


def test_spec_kit_lists_what_fails_and_data_apart_and_says_where_nothing_was_said() -> None:
    told = text("spec-kit", RINGS, FAILS, record("DR-1", Kind.DATA, statement="Calls."))
    assert "See FR-2." in told
    demanded = told.split("### Functional Requirements")[1].split("### Key Entities")[0]
    assert "DR-1" not in demanded and "FR-1" in demanded
    empty = text("spec-kit", paragraph="A bell.")
    assert empty.count("- Nothing was said.") == 6
    assert "**Input**: from an interview\n\nA bell." in empty
    assert "**Input**" not in text("spec-kit")


def test_spec_kit_names_the_first_question_that_holds_something_up() -> None:
    def asked(name: str, said: str) -> Record:
        blocks = (Link(type="blocks", target="FR-1"),)
        return record(name, Kind.QUESTION, statement=said, links=blocks)

    told = text("spec-kit", RINGS, asked("OPEN-1", "Who pays?"), asked("OPEN-2", "Who rings?"))
    assert "[NEEDS CLARIFICATION: Who pays?]" in told and ": Who rings?]" not in told


def test_kiro_numbers_each_need_and_one_more_for_what_belongs_to_none() -> None:
    told = text("kiro", *NEEDS, RINGS, FAILS, LOOSE, title="Bell", sentence="Rings in fog.")
    assert re.findall(r"^### (.*)$", told, re.MULTILINE) == [
        "Requirement 1: NEED-1", "Requirement 2: NEED-2", "Requirement 3: Across all needs",
    ]  # fmt: skip
    assert "## Introduction\n\nRings in fog." in told
    assert "## Introduction\n\nBell" in text("kiro", title="Bell")
    assert "2. FR-2: If the lamp is out, then the post SHALL ring." in told
    assert "   - Note: why: salt; links: for FR-1" in told
    assert told.split("Across all needs")[1].count("QR-1") == 1
    second = record("FR-3", parent="NEED-2", statement="It shall stop.")
    assert "Across all needs" not in text("kiro", *NEEDS, RINGS, second)


def test_openspec_lists_without_shall_what_is_no_requirement_and_says_so() -> None:
    vague = record("FR-3", statement="The post rings when fog falls.")
    limit = record("CON-1", Kind.LIMIT, statement="No cable.")
    gone = record("FR-4", statement="It posts.", status=Status.WITHDRAWN)
    made = Specification(name="post", records=(RINGS, vague, limit, gone))
    told = text("openspec", RINGS, vague, limit, gone)
    assert "## Functions without “shall” or a scenario\n\n- **FR-3**" in told
    assert "without" not in told.split("CON-1")[0].splitlines()[-3]
    losses = FORMATS["openspec"].losses(made)
    assert losses["listed in words only: no “shall”, or nothing to try out"] == ("FR-3", "CON-1")
    assert losses["not in the files"] == ("FR-4",)


def test_one_file_a_record_says_what_is_known_of_it_and_leaves_out_what_is_not() -> None:
    quote = Quote(source="s.txt", sha256="0", start=0, end=3, quote="fog", use="claim")
    one = record(
        "FR-1", title="Ring", statement="It rings.", words="rings", rationale="fog",
        verification=Verification.TEST, links=(Link(type="serves", target="G-1"),),
        examples=(Example(given="fog", then="it rings"), Example(then="hush")),
        origins=(Origin(answer="a", event=1, words="from a", quotes=(quote,)),
                 Origin(answer="a", event=1, words="from a")),
    )  # fmt: skip
    told = text(SPLIT, one)
    assert told.split("---\n")[2].startswith(
        "\n# FR-1 Ring\n\nIt rings.\n\nIn their words: “rings”"
    )
    assert "1. **Given** fog, **Then** it rings\n2. **Then** hush" in told
    assert "## Links\n\n- serves: G-1" in told and "## Quotes\n\n- “fog”" in told
    matter = yaml.safe_load(told.split("---\n")[1])
    assert matter == {
        "id": "FR-1", "kind": "function", "title": "Ring", "status": str(one.status),
        "verification": "test", "sure": True, "heard": False, "source": "from a",
    }  # fmt: skip
    assert "In their words" not in text(SPLIT, record("FR-1", words="rings"))


@pytest.mark.parametrize("name", ["spec-kit", "kiro", "openspec", "gherkin"])
def test_what_is_withdrawn_or_only_quoted_stands_in_no_file_for_builders(name: str) -> None:
    gone = record("FR-9", statement="When it rains, it shall post.", status=Status.WITHDRAWN)
    quoted = record("F-1", Kind.EVIDENCE, statement="A sign.")
    made = Specification(name="post", records=(RINGS, gone, quoted))
    told = "\n".join(map(str, FORMATS[name].render(made).values()))
    assert "FR-1" in told and "FR-9" not in told and "A sign." not in told
    assert FORMATS[name].losses(made)["not in the files"] == ("FR-9", "F-1")


def test_a_need_with_an_example_is_a_feature_with_its_weight_as_a_tag() -> None:
    seen = record("NEED-1", Kind.NEED, priority=Priority.WONT,
                  examples=(Example(given="fog", then="it rings"),))  # fmt: skip
    told = FORMATS["gherkin"].render(Specification(records=(seen, NEEDS[1])))
    assert list(told) == ["features/NEED-1.feature"]
    made = str(told["features/NEED-1.feature"])
    assert made.startswith("@NEED-1 @need @proposed @wont\nFeature: NEED-1")
    assert made.endswith("    Then it rings\n")


def test_shall_in_capitals_only_as_a_word() -> None:
    assert capitals("Marshall shall shallow.") == "Marshall SHALL shallow."


def test_note_says_what_is_known_and_no_more() -> None:
    found = rich().record("FR-02")
    assert found is not None
    assert note(found) == (
        "priority: Should; check: demonstration; "
        "links: for FR-01; source: from your answer on failures, line 1"
    )
    assert note(Record(id="FR-01", kind=Kind.FUNCTION)) == ""


def test_note_says_what_is_only_liked() -> None:
    def standing(how: str) -> str:
        return note(Record(id="CON-01", kind=Kind.LIMIT, fields={"standing": how}))

    assert (standing("liked"), standing("fixed")) == ("a preference, not fixed", "")


def test_note_says_each_place_once_and_what_it_is_for_first() -> None:
    came = [Origin(answer="a", event=1, words=words) for words in ("from a", "from b", "from a")]
    one = Record(id="FR-01", kind=Kind.FUNCTION, parent="NEED-01", origins=tuple(came),
                 links=(Link(type="rests-on", target="CON-01"),))  # fmt: skip
    assert note(one) == "links: for NEED-01, rests on CON-01; source: from a; from b"
    again = one.model_copy(update={"links": (Link(type="step-of", target="NEED-01"),)})
    assert note(again).startswith("links: step of NEED-01;")
