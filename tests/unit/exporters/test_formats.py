"""What holds for every format: same bytes, honest claims, one change changes one record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

import pytest

from askfirst.errors import OutputError, UsageError
from askfirst.exporters import FIELDS, FORMATS, SPLIT, Format, find
from askfirst.requirements import (
    Decision,
    Example,
    Fit,
    OpinionEntry,
    Pattern,
    Priority,
    Proposal,
    Record,
    Settlement,
    Shares,
    Specification,
    Status,
    Verification,
    Weighing,
)
from askfirst.vocabulary import Form, Kind
from exported import unpacked
from rows import each_row
from specifications import hostile, rich

FOR_PEOPLE = ("markdown", "html", "docx")
# The document itself, for people: its own tests say what it holds.
ALL = {**{name: one for name, one in FORMATS.items() if name not in ("markdown", "html")}}
ALL["markdown --split"] = SPLIT
OTHER_VALUES = {
    "kind": Kind.QUALITY,
    "statement": "When a cat sits, Seedling shall purr.",
    "priority": Priority.COULD,
    "status": Status.PROPOSED,
    "sure": False,
    "pattern": Pattern.STATE,
    "fit": Fit(must="7"),
    "verification": Verification.ANALYSIS,
    "verification_derived": True,
    "examples": (Example(then="a cat purrs"),),
    "fields": {"count": "9"},
    "missing": ("trigger",),
    "parent": "NEED-02",
    "links": (),
    "origins": (),
    "form": Form.COMPOSED,
    "heard": True,
    "background": {"today": "a list on paper"},
    "forms": ("device",),
    "proposals": (Proposal(slot="tasks", question="What must it do?", event=3, text="Sort seeds"),),
    "settled": (
        Settlement(
            slot="tasks",
            question="What must it do?",
            holds="Sort seeds",
            verdict="one",
            of="Ada",
            by="Ada",
            reason="she sows them",
        ),
    ),
    "opinions": (
        OpinionEntry(
            slot="tasks",
            question="What must it do?",
            status="answered",
            text="Count seeds",
            by="Otto",
            way="mail",
        ),
    ),
    "weighings": (Weighing(record="NEED-01", weights={"Otto": "could", "Ada": "must"}),),
    "points": (
        Shares(
            round=1,
            agree=75,
            since="2026-02-03",
            people=("Ada", "Otto"),
            tasks={"NEED-01": (60, 10), "NEED-02": (40, 90)},
        ),
    ),
    "depth": "deep",
    "date": "2026-02-04",
    "paragraph_confirmed": False,
    "case_owner": "served",
    "decision": Decision(),
    "stories": (),
    "not_asked": (),
    "not_relevant": (),
    "sources": (),
    "gaps": (),
    "answers": (),
    "findings": (),
    "counts": {},
    "metrics": {},
}


def with_record(base: Specification, **changes: object) -> Specification:
    """`base` with another FR-01."""
    records = (one if one.id != "FR-01" else one.model_copy(update=changes) for one in base.records)
    return base.model_copy(update={"records": tuple(records)})


def with_other(base: Specification, name: str) -> Specification:
    """`base` with another value in one field: of the document, or of FR-01."""
    place, _, field = name.rpartition(".")
    record = base.record("FR-01")
    assert record is not None
    old = getattr(base if place else record, field)
    new = OTHER_VALUES.get(field, f"{old}-changed")
    assert new != old
    return base.model_copy(update={field: new}) if place else with_record(base, **{field: new})


@cache
def _with_other(name: str) -> Specification:
    return with_other(rich(), name)


def others(base: Specification, name: str) -> Iterator[Specification]:
    """`base` with another value in one field, of each record in turn: for formats that show a
    field for some kinds only."""
    if "." in name:
        yield with_other(base, name)
        return
    for place, record in enumerate(base.records):
        old = getattr(record, name)
        new = OTHER_VALUES.get(name, f"{old}-changed")
        if new != old:
            changed = record.model_copy(update={name: new})
            records = (*base.records[:place], changed, *base.records[place + 1 :])
            yield base.model_copy(update={"records": records})


def test_every_field_is_in_the_account_but_those_that_nothing_fills() -> None:
    document = {name.removeprefix("document.") for name in FIELDS if "." in name}
    record = {name for name in FIELDS if "." not in name}
    assert set(Record.model_fields) - record == {"lead", "details"}
    assert set(Specification.model_fields) - document == {"schema_version", "records"}


every_format = pytest.mark.parametrize("one", ALL.values(), ids=ALL)


@every_format
@pytest.mark.parametrize("make", [rich, hostile], ids=["rich", "hostile"])
def test_twice_is_the_same(one: Format, make: object) -> None:
    assert callable(make)
    assert one.render(make()) == one.render(make())


@every_format
def test_paths_are_safe_and_distinct_without_capitals(one: Format) -> None:
    names = list(one.render(hostile()))
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert not PurePosixPath(name).is_absolute()
        assert re.fullmatch(r"[A-Za-z0-9._/-]+", name)
        assert ".." not in name.split("/")


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(one, marks=[pytest.mark.slow] if one.extra else [], id=name)
        for name, one in ALL.items()
        if name not in FOR_PEOPLE
    ],
)
def test_keeps_what_it_says_and_nothing_more(one: Format) -> None:
    base = one.render(rich())
    kept = {name for name in FIELDS if one.render(_with_other(name)) != base}
    assert kept == one.keeps
    assert set(one.loses) == set(FIELDS) - kept


@pytest.mark.slow
@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_the_document_for_people_has_what_the_list_says(name: str) -> None:
    one = FORMATS[name]
    base = one.render(rich())
    kept = {
        field
        for field in FIELDS
        if any(one.render(other) != base for other in others(rich(), field))
    }
    assert kept == one.keeps


@every_format
def test_one_changed_answer_changes_that_record_only(one: Format) -> None:
    first = "When a gardener takes a packet, Seedling shall note QQQQ1."
    second = first.replace("QQQQ1", "ZZZZ2")
    before = unpacked(one.render(with_record(rich(), statement=first)))
    after = unpacked(one.render(with_record(rich(), statement=second)))
    assert before != after
    assert {name: text.replace("QQQQ1", "ZZZZ2") for name, text in before.items()} == after


@each_row("one", [ALL[n] for n in ALL if n != "json"])
def test_no_character_that_acts_gets_through(one: Format) -> None:
    for name, text in unpacked(one.render(hostile())).items():
        found = re.search(
            "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", text
        )
        assert found is None, (name, found)


@every_format
def test_an_empty_specification_is_exported_too(one: Format) -> None:
    assert all(isinstance(content, str | bytes) for content in one.render(Specification()).values())


@every_format
def test_a_line_stated_as_typed_is_a_requirement_like_any_other(one: Format) -> None:
    text = "\n".join(unpacked(one.render(rich())).values())
    assert "should keep labels nice, you know" in text
    assert "shall it should" not in text
    assert "Pattern" not in text or one.module == "json"


@every_format
def test_losses_name_only_what_is_there(one: Format) -> None:
    bare = Specification(records=(Record(id="FR-01", kind=Kind.FUNCTION),))
    assert "not exported" not in one.losses(bare)


def test_losses_of_a_whole_specification() -> None:
    losses = FORMATS["gherkin"].losses(rich())
    assert "their own words" in losses["not exported"]
    assert (
        "FR-05" in losses["listed in features/without-scenario.md, because nobody gave an example"]
    )
    assert "G-01" in losses["not in the files"]
    assert FORMATS["json"].losses(rich()) == {}


@pytest.mark.parametrize("name", ["sphinx-needs", " Sphinx_Needs "])
def test_a_format_is_found_however_its_name_is_written(name: str) -> None:
    assert find(name) is FORMATS["sphinx-needs"]


@pytest.mark.parametrize(("name", "hint"), [("dokx", "Did you mean 'docx'? There are: "),
                                            ("%%", "There are: markdown, ")])  # fmt: skip
def test_a_format_that_there_is_not_is_told_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError) as told:
        find(name)
    assert str(told.value.repair).startswith(hint)


@pytest.mark.parametrize(
    ("name", "missing", "error"),
    [
        ("docx", "docx", OutputError),
        ("docx", "askfirst.exporters.docx.look", ModuleNotFoundError),
        ("markdown", "html", ModuleNotFoundError),
    ],
)
def test_only_a_missing_extra_is_told_as_one(
    monkeypatch: pytest.MonkeyPatch, name: str, missing: str, error: type[Exception]
) -> None:
    def gone(_: str) -> None:
        raise ModuleNotFoundError(name=missing)

    monkeypatch.setattr("importlib.import_module", gone)
    with pytest.raises(error) as told:
        FORMATS[name].render(rich())
    if isinstance(told.value, OutputError):
        assert "pip install 'askfirst[office]'" in str(told.value.repair)
