"""What a line is read as at the place where it was typed."""

from __future__ import annotations

from typing import Any

from askfirst.questions import Question
from askfirst.statements.places import context_of
from askfirst.statements.readers.rules import ASKED_NEVER
from askfirst.vocabulary import Kind
from rows import each_row


def question(**more: Any) -> Question:
    return Question.model_validate({"id": "own", "kind": "text", "text": "?", **more})


FORM = question(
    id="form", kind="form", reads="plain", record="limit",
    frames=(
        {"id": "a", "begin": "It never", "record": "exclusion"},
        {"id": "b", "begin": "It is for", "record": "role", "reads": "story"},
        {"id": "c", "begin": "Call it"},
        {"id": "d", "begin": "Else"},
    ),
)  # fmt: skip


@each_row(
    ("slot", "asked", "reads", "kind"),
    [
        ("tasks", None, "task", Kind.NEED),
        ("quality-case@QR-01!2", None, "quality", Kind.QUALITY),
        ("unheard-of", None, "plain", None),
        ("tasks", question(reads="number"), "number", Kind.RULE),
        ("tasks", question(record="risk"), "task", Kind.RISK),
        ("unheard-of", question(record="risk"), "risk", Kind.RISK),
        ("unheard-of", question(), "plain", None),
    ],
)
def test_a_question_names_its_reader_else_its_id_does_else_its_kind(
    slot: str, asked: Question | None, reads: str, kind: Kind | None
) -> None:
    found = context_of(slot, asked)
    assert (found.reads, found.kind) == (reads, kind)
    assert found.question == slot.partition("@")[0]


@each_row(
    ("frame", "reads", "kind"),
    [
        ("It never", "exclusion", Kind.EXCLUSION),
        ("It is for", "story", Kind.ROLE),
        ("Call it", "story", Kind.LIMIT),
        ("Else", "plain", Kind.LIMIT),
    ],
)
def test_the_line_of_a_form_is_read_as_its_beginning_says(
    frame: str, reads: str, kind: Kind
) -> None:
    found = context_of("form", FORM, frame=frame)
    assert (found.reads, found.kind, found.frame) == (reads, kind, frame)


def test_what_must_not_be_is_asked_as_a_never_unless_it_is_a_tick_or_has_its_own_beginning() -> (
    None
):
    assert context_of("must-not", None).frame == ASKED_NEVER
    assert context_of("must-not", None, choice="undo").frame == ""
    assert context_of("must-not", None, frame="It never").frame == "It never"
    assert context_of("limits", None).frame == ""


def test_words_on_a_tick_stand_behind_its_label_where_it_has_one() -> None:
    asked = question(kind="choices", choices=(
        {"id": "fast", "text": "is fast", "label": "speed"}, {"id": "safe", "text": "is safe"},
    ))  # fmt: skip
    assert context_of("own", asked, choice="is fast").choice == "speed"
    assert context_of("own", asked, choice="is safe").choice == "is safe"
    assert context_of("own", None, choice="is fast").choice == "is fast"
