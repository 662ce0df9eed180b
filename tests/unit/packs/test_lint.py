"""Every rule for packs, with what fires and what is near and does not."""

from askfirst.packs.lint import lint
from askfirst.requirements import Severity
from packing import choice, codes, found, pack, pack_text, text
from rows import each_row

CLEAN = (choice("first"), text("second", "when: picked('first', 'a')"))


def test_a_clean_pack_has_no_finding() -> None:
    assert found(*CLEAN) == []


def test_a_finding_has_file_line_column_code_and_the_question() -> None:
    (finding,) = found(choice("first"), text("second", "when: answered('frist')"))
    assert finding.where == "test.yaml:32:15"
    assert str(finding).startswith("test.yaml:32:15 reference-unknown ")
    assert finding.question == "second"
    assert finding.severity is Severity.ERROR
    assert "did you mean 'first'?" in finding.message


@each_row(
    ("condition", "code", "column"),
    [
        ("picked('first', 'a') and and", "condition-unreadable", 0),
        ("first.upper()", "condition-unreadable", 15),
        ("answered('first') and anwsered('first')", "condition-unreadable", 37),
        ("picked('first', 'c')", "choice-unknown", 15),
        ("count('gaol') > 0", "kind-unknown", 15),
        ("pack('sreens')", "pack-unknown", 15),
        ("field('number') == '3'", "field-outside", 15),
        ("priority == 'Must'", "field-outside", 15),
        ("answered('third')", "reference-unknown", 15),
    ],
)
def test_a_condition_that_rests_on_nothing(condition: str, code: str, column: int) -> None:
    (finding,) = found(choice("first"), text("second", f"when: {condition}"))
    assert finding.code == code
    if column:
        assert finding.where == f"test.yaml:32:{column}"


def test_a_choice_that_is_there_is_no_finding() -> None:
    assert codes(choice("first"), text("second", "when: picked('first', 'b')")) == []


def test_a_question_asked_later_is_not_known_in_time() -> None:
    assert codes(text("second", "when: picked('first', 'a')"), choice("first")) == [
        "reference-forward"
    ]


def test_conditions_that_rest_on_one_another() -> None:
    one = text("one", "when: answered('two')")
    two = text("two", "when: answered('three')")
    three = text("three", "when: answered('one')")
    messages = [f.message for f in found(one, two, three) if f.code == "condition-cycle"]
    assert messages == ["these conditions rest on one another: one -> two -> three -> one."]
    own = text("self", "when: answered('self')")
    assert "condition-cycle" in codes(own)
    assert "reference-forward" not in codes(own), "it is told once"


@each_row(
    "condition",
    [
        "picked('first', 'a') and picked('first', 'b')",
        "picked('first', 'a') and not answered('first')",
        "value('first') == 'x'",
        "count('goal') < 0",
        "sources > 0 and sources < 0",
        "not answered('first') and value('first') == 'a'",
    ],
)
def test_a_question_that_no_answers_open(condition: str) -> None:
    assert codes(choice("first"), text("second", f"when: {condition}")) == ["question-unreachable"]


def test_unreachable_through_the_question_it_rests_on() -> None:
    middle = choice("middle", "when: picked('first', 'a')")
    last = text("last", "when: picked('middle', 'a') and picked('first', 'b')")
    assert codes(choice("first"), middle, last) == ["question-unreachable"]
    reachable = text("last", "when: picked('middle', 'a') or picked('first', 'b')")
    assert codes(choice("first"), middle, reachable) == []


def test_a_pack_that_is_never_used() -> None:
    core = pack(choice("first"), name="core", section="start")
    never = "picked('first', 'a') and picked('first', 'b')"
    assert "question-unreachable" in codes(text("second"), beside=(core,), when=f'"{never}"')
    assert codes(text("second"), beside=(core,), when="\"picked('first', 'a')\"") == []


def test_a_condition_that_is_always_true() -> None:
    condition = "when: answered('first') or not answered('first')"
    assert codes(choice("first"), text("second", condition)) == ["condition-one-way"]


def test_ticks_that_cannot_stand_together() -> None:
    ticks = choice("first", "most: 1").replace("kind: choice", "kind: choices")
    both = "when: picked('first', 'a') and picked('first', 'b')"
    assert codes(ticks, text("second", both)) == ["question-unreachable"]
    two = choice("first", "most: 2").replace("kind: choice", "kind: choices")
    assert codes(two, text("second", both)) == []
    aside = "when: picked('first', 'a') and picked('first', 'not-sure')"
    assert codes(two, text("second", aside)) == ["question-unreachable"]
    three = "when: value('first') > 2"
    assert codes(two, text("second", three)) == ["question-unreachable"]


def test_fields_of_the_record_a_question_is_about() -> None:
    box = text("rules").replace("kind: text", "kind: box") + (
        "        line:\n          - {field: rule}\n          - {field: number, after: [';']}\n"
    )
    about = ("each: rule", "which: missing('number')")
    assert codes(box, text("who", *about).replace("record: rule", "")) == []
    wrong = ("each: rule", "which: missing('nubmer')")
    assert codes(box, text("who", *wrong).replace("record: rule", "")) == ["field-unknown"]


def test_a_record_that_nothing_makes() -> None:
    assert codes(text("who", "each: goal")) == ["kind-unmade"]


@each_row(
    ("old", "new", "code"),
    [
        ("help: One line.", "help: ''", "help-missing"),
        ("help: One line.", 'help: "One\\nTwo"', "help-long"),
        ("examples: [red, blue]", "examples: [red]", "examples-missing"),
        ("why: It matters.", "why: ''", "why-missing"),
        ("root: own", "root: ''", "root-missing"),
        ("topics: [look]", "topics: []", "topics-missing"),
        ("Which colour has one?", f"Which {'very ' * 33}?", "text-long"),
        ("Which colour has one?", "Which colour? And which size?", "text-several"),
        ("Which colour has one?", "Of course it is red?", "text-leading"),
        ("help: One line.", "help: Of course it is red.", "text-leading"),
        ("Which colour has one?", "What do you want?", "text-wish-list"),
        ("Which colour has one?", "Which database should it use?", "text-solution"),
        ("Which colour has one?", "Which stakeholders are there?", "text-jargon"),
        ("Which colour has one?", "Which colour has {nobody}?", "fill-unknown"),
        ("Which colour has one?", "Which colour has {first}?", "fill-unknown"),
        ("Which colour has one?", "Which colour has {first:dream}?", "fill-unknown"),
        ("Which colour has one?", "Which colour has {answer:nobody}?", "fill-unknown"),
        ("Which colour has one?", "Which colour has {record}?", "fill-unknown"),
        ("Which colour has one?", "Which colour has {name:need}?", "fill-unknown"),
        ("topics: [look]", "topics: [look]\n        prefill: dreams", "prefill-unknown"),
        ("topics: [look]", "topics: [look]\n        show: [nobody]", "reference-unknown"),
        ("topics: [look]", "topics: [look]\n        aliases: [one]", "alias-dead"),
    ],
)
def test_what_a_question_lacks_or_says_wrongly(old: str, new: str, code: str) -> None:
    changed = text("one").replace(old, new)
    assert changed != text("one")
    assert codes(changed) == [code]


@each_row("fill", ["first:need", "answer:one", "name"])
def test_what_a_text_may_be_filled_with(fill: str) -> None:
    assert codes(text("one").replace("colour has one", f"colour has {{{fill}}}")) == []


def test_thirty_four_words_are_not_too_many() -> None:
    assert codes(text("one").replace("Which colour has one?", "word " * 34)) == []


def test_the_same_question_twice_here_and_beside() -> None:
    same = text("other").replace("Which colour has other?", "which COLOUR has one")
    assert codes(text("one"), same) == ["text-twice"]
    core = pack(text("one"), name="core", section="start")
    assert codes(same, beside=(core,)) == ["text-twice"]
    assert codes(text("one"), beside=(core,)) == []  # it replaces that question


def test_ids_and_aliases_twice() -> None:
    assert "question-twice" in codes(text("one"), text("one"))
    double = choice("one").replace("{id: b,", "{id: a,")
    assert "choice-twice" in codes(double)
    aliases = text("one", "aliases: [old]"), text("two", "aliases: [old]")
    assert codes(*aliases) == ["alias-twice"]


def test_an_option_that_changes_nothing() -> None:
    plain = choice("first").replace("        produces: [rule.words]\n", "")
    assert codes(plain, text("second", "when: picked('first', 'a')")) == ["option-unused"]
    both = text("second", "when: picked('first', 'a') or picked('first', 'b')")
    assert codes(plain, both) == []


def test_an_answer_that_goes_nowhere() -> None:
    plain = (
        text("one").replace("produces: [rule.words]", "produces: []").replace("record: rule", "")
    )
    assert codes(plain) == ["fills-nothing"]


def test_a_list_without_a_way_out() -> None:
    assert codes(
        choice("one").replace("{id: not-sure, text: not sure}", "{id: c, text: three}")
    ) == ["way-out-missing"]


def test_a_pack_that_asks_60_prompts_is_over_every_budget() -> None:
    findings = found(*(text(f"q{number}") for number in range(60)))
    assert [finding.code for finding in findings] == ["budget-screens", "budget-screens"]
    assert "can take 60 screens; at most 12" in findings[0].message
    assert findings[0].severity is Severity.ERROR


def test_the_budget_is_that_of_the_whole_interview() -> None:
    core = pack(*(text(f"c{number}") for number in range(10)), name="core", section="start")
    more = [text(f"q{number}") for number in range(3)]
    assert codes(*more, beside=(core,)) == ["budget-screens"]
    assert codes(*more[:2], beside=(core,)) == []


def test_every_fault_of_the_file_is_told_at_once() -> None:
    broken = pack_text(text("one", "hlep: x"), text("two").replace("kind: text", "kind: txt"))
    findings = lint(broken, "test.yaml", ())
    assert [(f.code, f.where.split(":")[1]) for f in findings] == [
        ("pack-field-unknown", "19"),
        ("pack-invalid", "21"),
    ]
    assert "Did you mean 'help'?" in findings[0].message


def test_a_file_that_is_no_pack() -> None:
    for content in ("", "[]", "a: [", "a: 1\na: 2", "\x00"):
        assert lint(content, "test.yaml", ()), content


def test_a_pack_for_a_newer_askfirst_is_told_as_such_and_nothing_else() -> None:
    later = "format: 2\n" + pack_text(text("one", "mood: cheerful"))
    (finding,) = lint(later, "test.yaml", ())
    assert finding.code == "pack-newer"
    assert finding.where == "test.yaml:1:1"
    assert "newer askfirst (format 2; this one reads 1)" in finding.message
