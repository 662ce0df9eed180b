"""Which answers are possible, kind by kind: a pack is blamed for what nobody can say, and for
nothing that somebody could."""

from __future__ import annotations

from askfirst.errors import PackError
from askfirst.packs.lint import Subject
from askfirst.packs.lint.conditions import undecided, unknown_references
from askfirst.packs.located import Located
from askfirst.questions import Pack
from packing import choice, pack, pack_text, text
from rows import each_row

PICK = choice("first")
TICKS = PICK.replace("kind: choice", "kind: choices")
ALONE = TICKS.replace("not-sure", "none")
TWO = TICKS + "        most: 2\n"
BOX = text("first").replace("kind: text", "kind: box") + "        reads: plain\n"
TEXT = text("first")

ANSWERED = "answered('first')"
A, B, VALUE = "picked('first', 'a')", "picked('first', 'b')", "value('first')"


def codes(*questions: str, beside: tuple[Pack, ...] = ()) -> list[str]:
    """What the rules for conditions find; the others walk through whole interviews."""
    located = Located(pack_text(*questions), "test.yaml", PackError)
    own = pack(*questions)
    subject = Subject(own, located, (*beside, own))
    rules = (unknown_references, undecided)
    return [finding.code for rule in rules for finding in rule(subject)]


@each_row(
    ("question", "condition"),
    [
        (PICK, f"{ANSWERED} and not {A}"), (PICK, f"{ANSWERED} and not {A} and not {B}"),
        (PICK, f"not {ANSWERED} and {VALUE} == ''"), (PICK, f"{VALUE} == 'b'"),
        (PICK, f"{ANSWERED} and {VALUE} != 'a'"), (PICK, f"not {A} and not {ANSWERED}"),
        (PICK, f"{VALUE} != 'a' and {VALUE} != 'b' and {ANSWERED}"),
        (PICK, "likely('first', 'b')"), (PICK, f"not likely('first', 'a') and {ANSWERED}"),
        (TICKS, f"{ANSWERED} and not {A}"), (TICKS, f"{ANSWERED} and not {A} and not {B}"),
        (TICKS, f"{A} and {B}"), (TICKS, f"{A} and not {B}"), (TICKS, f"{A} and {VALUE} == 1"),
        (TICKS, f"{A} and {VALUE} == 2"), (TICKS, f"{VALUE} == 3"),
        (TICKS, f"not {ANSWERED} and {VALUE} == 0"), (TICKS, f"{B} and likely('first', 'a')"),
        (ALONE, f"picked('first', 'none') and {VALUE} == 1"), (TWO, f"{A} and {VALUE} == 2"),
        (BOX, f"{VALUE} == 0"), (BOX, f"{VALUE} == 1"), (BOX, f"{VALUE} == 500"),
        (BOX, f"not {ANSWERED} and {VALUE} == 0"), (BOX, f"{VALUE} > 499"),
        (BOX, "says('first', 'x') and says('first', 'y') and not says('first', 'z')"),
        (BOX, f"says('first', 'x') and {VALUE} == 7"),
        (TEXT, f"not {ANSWERED} and {VALUE} == ''"), (TEXT, f"{ANSWERED} and {VALUE} != 'a'"),
        (TEXT, f"{VALUE} == 'a' and says('first', 'x')"),
        (TEXT, f"not says('first', 'x') and {ANSWERED}"),
        (TEXT, "says('first', 'x', 'y') and not says('first', 'x')"),
        (TEXT, "says('first', 'x') and says('first', 'y') and says('first', 'z')"),
    ],
)  # fmt: skip
def test_what_somebody_could_answer_is_no_finding(question: str, condition: str) -> None:
    assert codes(question, text("second", f'when: "{condition}"')) == []


@each_row(
    ("question", "condition"),
    [
        (PICK, f"not {ANSWERED} and {A}"), (PICK, f"{VALUE} == 1"), (PICK, f"{VALUE} > 2"),
        (PICK, f"{A} and {B}"), (PICK, f"{A} and {VALUE} == 'b'"),
        (PICK, f"likely('first', 'a') and {B}"), (PICK, f"likely('first', 'a') and not {ANSWERED}"),
        (PICK, f"not {ANSWERED} and {VALUE} == 0"),
        (TICKS, f"not {ANSWERED} and {A}"), (TICKS, f"{VALUE} > 3"), (TWO, f"{VALUE} > 2"),
        (TICKS, f"not {ANSWERED} and {VALUE} == ''"), (TICKS, f"{A} and {B} and {VALUE} < 2"),
        (TICKS, f"{VALUE} == 'a'"), (TICKS, f"picked('first', 'not-sure') and {VALUE} == 2"),
        (TICKS, f"{A} and picked('first', 'not-sure')"), (TICKS, f"{A} and {VALUE} == 0"),
        (TWO, f"{A} and {B} and {VALUE} == 3"), (ALONE, f"{A} and picked('first', 'none')"),
        (ALONE, f"picked('first', 'none') and {VALUE} == 2"),
        (BOX, f"{VALUE} > 500"), (BOX, f"{ANSWERED} and {VALUE} == 0"), (BOX, f"{VALUE} == 'a'"),
        (BOX, f"not {ANSWERED} and {VALUE} == ''"), (BOX, f"not {ANSWERED} and {VALUE} == 1"),
        (TEXT, f"{VALUE} == 0"), (TEXT, f"not {ANSWERED} and {VALUE} == 'a'"),
        (TEXT, f"not {ANSWERED} and says('first', 'x')"),
    ],
)  # fmt: skip
def test_what_nobody_can_answer_is_told(question: str, condition: str) -> None:
    told = codes(question, text("second", f'when: "{condition}"'))
    assert told == ["question-unreachable"]


@each_row(
    ("condition", "expected"),
    [
        ("count('rule') == 0", []), ("count('rule') == 1", []), ("count('rule') > 20", []),
        ("count('rule') > 30 and count('rule') < 32", []), ("sources > 2", []),
        ("count('rule') > count('goal')", []), ("count('rule') == count('goal')", []),
        ("count('rule') < sources and sources < unknowns", []),
        ("unknowns == 1", []), ("sources == 19", []), ("unknowns == 0 and sources == 0", []),
        ("sources >= 0", ["condition-one-way"]), ("count('rule') >= 0", ["condition-one-way"]),
        ("unknowns >= 0", ["condition-one-way"]), ("sources > 30 and sources < 31",
         ["question-unreachable"]),
        ("pack('base')", []), ("not pack('base')", []),
        ("pack('base') and answered('asked')", []),
        ("not pack('base') and answered('asked')", ["question-unreachable"]),
        ("pack('base') and picked('early', 'b')", ["question-unreachable"]),
        ("pack('test')", ["condition-one-way"]), ("not pack('test')", ["question-unreachable"]),
    ],
)  # fmt: skip
def test_counts_and_packs_are_tried_with_all_that_they_can_be(
    condition: str, expected: list[str]
) -> None:
    early = pack(choice("early"), name="core", section="start")
    base = pack(text("asked"), name="base", section="start").model_copy(
        update={"when": "picked('early', 'a')"}
    )
    rules = text("rules"), text("second", f'when: "{condition}"')
    assert codes(*rules, beside=(early, base)) == expected


RULES = text("rules").replace("kind: text", "kind: box") + (
    "        line:\n          - {field: rule}\n          - {field: who, after: [';']}\n"
)


@each_row(
    ("which", "expected"),
    [
        ("missing('who')", []), ("not missing('who')", []), ("field('who') == ''", []),
        ("field('who') != 'us' and not missing('who')", []), ("field('who') == 'us'", []),
        ("field('who') == '' and not missing('who')", ["question-unreachable"]),
        ("field('who') in ['us', 'you'] and field('who') != 'us'", []),
        ("priority == 'must'", []), ("priority == 'could'", []), ("priority == ''", []),
        ("priority != 'must' and priority != ''", []), ("priority in ['should', \"won't\"]", []),
        ("priority == 'must' and priority == 'could'", ["question-unreachable"]),
        ("position == 1", []), ("position > 3", []), ("position == 0", ["question-unreachable"]),
        ("position >= 1", ["condition-one-way"]), ("position > 30 and position < 32", []),
        ("main", []), ("not main", []), ("numbered", []), ("not numbered", []),
        ("main and not numbered", []), ("mentions('a') and not mentions('b')", []),
        ("mentions('a') and not mentions('a')", ["question-unreachable"]),
        ("missing('words')", []), ("missing('text') or missing('choice')", []),
        ("missing('rule')", []), ("missing('whom')", ["field-unknown"]),
        ("field('whom') == 'us'", ["field-unknown"]), ("field('priority') == 'must'", []),
        ("field('position') == 'x'", []),
    ],
)  # fmt: skip
def test_what_a_record_can_be_is_tried(which: str, expected: list[str]) -> None:
    for about in ("each: rule", "about: rule"):
        asked = text("late", about, "which: >-", f"  {which}").replace("record: rule", "")
        if about.startswith("about"):
            asked = asked.replace("kind: text", "kind: box") + "        reads: plain\n"
        assert codes(RULES, asked) == expected, about


@each_row(
    ("name", "found"),
    [("missing('who')", True), ("field('who') == 'a'", True), ("priority == ''", True),
     ("position == 2", True), ("main", True), ("numbered", True), ("mentions('a')", True),
     ("sources > 0", False), ("unknowns > 0", False)],
)  # fmt: skip
def test_what_is_of_a_record_belongs_to_a_question_about_one(name: str, found: bool) -> None:
    told = codes(RULES, text("late", f'when: "{name}"'))
    assert told == (["field-outside"] if found else [])
    asked = text("late", f'which: "{name}"')
    assert ("field-outside" in codes(RULES, asked)) is found


def test_fields_of_a_form_are_fields_with_an_underscore() -> None:
    form = text("rules").replace("kind: text", "kind: form").replace("record: rule", "") + (
        "        frames:\n          - {id: how-often, begin: It, record: rule}\n"
    )
    makes = form + "        record: rule\n"
    about = text("late", "each: rule", "which: missing('how_often')").replace("record: rule", "")
    assert "field-unknown" not in codes(makes, about)
    assert "field-unknown" in codes(makes, about.replace("how_often", "how-often"))
