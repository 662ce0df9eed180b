"""Rules for packs look at every one of several: the second question, choice, form line, pack."""

from askfirst.packs.lint import lint
from packing import choice, codes, found, pack, pack_text, text
from rows import each_row

NO_TOPICS = "        topics: [look]\n"
BARE = text("one").replace("produces: [rule.words]", "produces: []").replace("record: rule", "")


def form(question: str, *frames: str, base: str = BARE) -> str:
    """A question with several lines of its own, which itself fills nothing."""
    lines = base.replace("id: one", f"id: {question}").replace("kind: text", "kind: form")
    return lines + "        frames:\n" + "".join(f"          - {{{one}}}\n" for one in frames)


@each_row(
    ("frames", "expected"),
    [
        (("id: a, begin: A", "id: b, begin: B, produces: goal.now"), []),
        (("id: a, begin: A", "id: b, begin: B, record: rule"), []),
        (("id: a, begin: A", "id: b, begin: B"), ["fills-nothing"]),
        (("id: a, begin: A, record: rule", "id: a, begin: B"), ["choice-twice"]),
        (("id: a, begin: A, record: rule", "id: b, begin: B, reads: strory"), ["reader-unknown"]),
        (("id: a, begin: A, produces: goal.now", "id: b, begin: B, produces: gaol.now"),
         ["field-unplaced"]),
    ],
)  # fmt: skip
def test_every_line_of_a_form_counts(frames: tuple[str, ...], expected: list[str]) -> None:
    assert codes(form("one", *frames)) == expected


def test_topics_may_stand_at_a_line_or_a_choice_instead() -> None:
    bare = BARE.replace(NO_TOPICS, "")
    with_topics = "id: b, begin: B, record: rule, topics: [look]"
    assert codes(form("one", "id: a, begin: A", with_topics, base=bare)) == []
    assert codes(form("one", "id: a, begin: A, record: rule", base=bare)) == ["topics-missing"]
    picked = choice("one").replace(NO_TOPICS, "").replace("text: two", "text: two, topics: [look]")
    assert codes(picked) == []


def test_only_what_asks_for_nothing_but_the_whole_needs_no_topics() -> None:
    whole = text("one").replace(NO_TOPICS, "").replace("record: rule", "")
    produced = whole.replace("[rule.words]", "[specification.name, evidence.words]")
    assert "topics-missing" not in codes(produced)
    assert "topics-missing" in codes(
        whole.replace("[rule.words]", "[specification.name, goal.now]")
    )


def test_a_second_name_is_looked_at_as_the_first_is() -> None:
    both = text("one"), text("two", "show: [one, nobody]"), text("six", "aliases: [old, six]")
    named = [one for one in found(*both) if one.question]
    assert [(one.code, one.question) for one in named] == [
        ("reference-unknown", "two"),
        ("alias-dead", "six"),
    ]
    fills = text("one").replace("colour has one", "{name} has {answer:one} and {nobody}")
    assert codes(fills) == ["fill-unknown"]
    fields = text("one").replace("[rule.words]", "[rule.words, rlue.words]")
    assert codes(fields) == ["field-unplaced"]


def test_the_third_choice_and_a_second_of_the_same_name() -> None:
    double = choice("one").replace("{id: b,", "{id: not-sure,")
    (finding,) = [one for one in found(double) if one.code == "choice-twice"]
    assert finding.where == "test.yaml:21:13", "the second of the two is told"


def test_findings_come_in_the_order_of_the_file_and_each_with_its_line() -> None:
    late = text("late", "show: [nobody]").replace("help: One line.", "help: ''")
    findings = found(text("early", "when: answered('nobody')"), text("middle", "prefill: x"), late)
    assert [one.code for one in findings] == [
        "reference-unknown", "prefill-unknown", "help-missing", "reference-unknown",
    ]  # fmt: skip
    lines = [int(one.where.split(":")[1]) for one in findings]
    assert lines == sorted(lines)
    assert len(set(lines)) == 4


@each_row(
    ("kind", "ways_out", "expected"),
    [
        ("choice", "not-sure", []),
        ("choice", "none", ["way-out-missing"]),
        ("choices", "not-sure", []),
        ("choices", "none", []),
        ("choices", "c", ["way-out-missing"]),
    ],
)
def test_a_way_out_is_not_sure_and_for_several_ticks_also_none(
    kind: str, ways_out: str, expected: list[str]
) -> None:
    listed = choice("one").replace("kind: choice", f"kind: {kind}")
    assert codes(listed.replace("id: not-sure", f"id: {ways_out}")) == expected


@each_row(
    ("condition", "unused"),
    [
        ("picked('first', 'a')", 1),
        ("likely('first', 'a') or picked('first', 'b')", 0),
        ("value('first') == 'a'", 0),
        ("answered('first')", 2),
        ("pack('more')", 2),
    ],
)
def test_an_option_is_used_where_a_condition_asks_for_it_or_the_whole_answer(
    condition: str, unused: int
) -> None:
    plain = choice("first").replace("        produces: [rule.words]\n", "")
    second = pack(text("other"), name="more", section="more")
    told = codes(plain, text("second", f"when: {condition}"), beside=(second,))
    assert told.count("option-unused") == unused


def test_an_option_is_used_where_another_pack_asks_for_it_or_a_record_keeps_it() -> None:
    plain = choice("first").replace("        produces: [rule.words]\n", "")
    other = "when: picked('first', 'a') or picked('first', 'b')"
    third = pack(text("third", other), name="more", section="more")
    assert "option-unused" not in codes(plain, beside=(third,))
    assert "option-unused" not in codes(plain + "        record: rule\n")


def test_a_guess_may_be_asked_for_before_the_question_is() -> None:
    second = text("second", "when: likely('first', 'a')")
    assert codes(second, choice("first")) == []
    both = text("second", "when: likely('first', 'a') and answered('first')")
    assert codes(both, choice("first")) == ["reference-forward"]


def test_conditions_that_rest_on_one_another_through_their_pack() -> None:
    own = found(text("one"), text("two", "when: answered('one')"), when="\"answered('two')\"")
    assert "condition-cycle" in [one.code for one in own]


def test_the_condition_of_a_choice_is_examined_like_that_of_a_question() -> None:
    odd = choice("first", "show: []").replace("text: two}", "text: two, when: answered('nobdy')}")
    (finding,) = found(text("nobody"), odd)
    assert (finding.code, finding.question) == ("reference-unknown", "first")
    assert "did you mean 'nobody'?" in finding.message


def test_a_question_asked_for_each_record_has_no_single_answer() -> None:
    each = text("who", "each: rule")
    told = codes(text("rules"), each, text("last", "when: answered('who')"))
    assert told == ["reference-each"]


def test_an_unticked_choice_of_another_list_can_be_picked_again() -> None:
    ticks = choice("first").replace("kind: choice", "kind: choices")
    again = choice("again", "show: [first]", "prefill: unticked").replace("id: a,", "id: c,")
    condition = "when: picked('again', 'a') and picked('again', 'c')"
    again = again.replace("kind: choice", "kind: choices")
    assert codes(ticks, again, text("last", condition)) == []
    plain = again.replace("        prefill: unticked\n", "")
    assert codes(ticks, plain, text("last", condition)) == ["choice-unknown"]


@each_row(
    ("question_text", "parts", "expected"),
    [
        ("Which colour? Which size?", 2, []),
        ("Which colour? Which size?", 1, ["text-several"]),
        ("Which colour? Which size? Who?", 2, ["text-several"]),
    ],
)
def test_a_question_may_ask_as_much_as_its_form_has_lines(
    question_text: str, parts: int, expected: list[str]
) -> None:
    frames = [f"id: a{number}, begin: A, record: rule" for number in range(parts)]
    asking = form("one", *frames).replace("Which colour has one?", question_text)
    assert codes(asking) == expected


def test_of_two_packs_with_the_same_text_the_one_examined_is_told() -> None:
    core = pack(text("early"), name="core", section="start")
    same = text("late").replace("colour has late", "colour has early"), text("last")
    (finding,) = found(*same, beside=(core,))
    assert finding.message == "'late' asks the same as 'early'."


def test_a_section_without_a_question_is_told_wherever_it_stands() -> None:
    whole = pack_text(text("one")) + "  - {id: more, title: More, questions: []}\n"
    whole += "  - {id: most, title: Most, questions: []}\n"
    told = [one for one in lint(whole, "test.yaml", ()) if one.code == "section-empty"]
    assert [one.message.split("'")[1] for one in told] == ["more", "most"]


@each_row(
    ("condition", "expected"),
    [
        ("says('first', 'goat') and not says('first', 'hen')", []),
        ("says('first', 'goat') and says('first', 'hen')", []),
        ("says('first', 'goat') and not answered('first')", ["question-unreachable"]),
        ("value('first') == 'x' and value('first') == 'y'", ["question-unreachable"]),
        ("value('first') == 'x' or value('first') == 'y'", []),
        ("count('rule') > 3 and count('rule') < 5", []),
        ("count('rule') > 3 and count('rule') < 4", ["question-unreachable"]),
        ("count('rule') > 19 and count('rule') < 18", ["question-unreachable"]),
        ("sources == 0", []),
        ("unknowns < 0", ["question-unreachable"]),
        ("mentions('fox')", ["field-outside"]),
    ],
)
def test_words_values_and_counts_are_tried_with_their_neighbours(
    condition: str, expected: list[str]
) -> None:
    assert codes(text("first"), text("second", f"when: {condition}")) == expected


def test_a_condition_about_a_record_is_tried_for_its_fields() -> None:
    box = text("rules").replace("kind: text", "kind: box") + (
        "        line:\n          - {field: rule}\n          - {field: who, after: [';']}\n"
    )
    for which, expected in (
        ("field('who') == 'us'", []),
        ("field('who') == 'us' and missing('who')", ["question-unreachable"]),
        ("field('who') == 'us' and field('who') == 'you'", ["question-unreachable"]),
        ("missing('who') or not missing('who')", ["condition-one-way"]),
        ("position < 1", ["question-unreachable"]),
        ("position == 2", []),
    ):
        about = text("about", "each: rule", f'which: "{which}"').replace("record: rule", "")
        assert codes(box, about) == expected, which


def test_one_question_that_makes_a_kind_is_enough() -> None:
    about = text("about", "each: rule").replace("record: rule", "")
    assert codes(choice("first"), text("rules"), about) == []


def test_what_produces_nothing_has_to_say_what_it_asks_for() -> None:
    told = codes(BARE.replace(NO_TOPICS, ""), text("two", "when: answered('one')"))
    assert told == ["topics-missing"]
