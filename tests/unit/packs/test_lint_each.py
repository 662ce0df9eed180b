"""Each word, border and alternative of the rules for packs; only the rule in question is run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from askfirst.errors import PackError
from askfirst.packs.lint import PackFinding, Subject, conditions, lint, structure, texts
from askfirst.packs.located import Located
from askfirst.questions import Pack
from packing import choice, pack, pack_text, text
from rows import each_row

Rule = Callable[[Subject], Iterator[PackFinding]]


def told(rule: Rule, *questions: str, beside: tuple[Pack, ...] = ()) -> list[str]:
    """The codes of what one rule finds."""
    own = pack(*questions)
    located = Located(pack_text(*questions), "test.yaml", PackError)
    return [one.code for one in rule(Subject(own, located, (*beside, own)))]


def asking(words: str) -> str:
    return text("one").replace("Which colour has one?", words)


def helped(words: str) -> str:
    return text("one").replace("help: One line.", f"help: {words}")


@each_row(
    ("code", "words"),
    [
        *(("text-leading", f"{one} it is red") for one in (
            "Don't you think", "Wouldn't you say", "Shouldn't it be that", "Isn't it that",
            "Aren't you sure", "Obviously", "Of course", "Surely", "As everybody knows",
            "You will agree that", "We suggest that", "We recommend that", "Ideally",
            "Is it better to say")),
        *(("text-wish-list", one) for one in (
            "What do you want", "WHAT DO YOU WANT", "What are your requirements",
            "What are your needs here", "what are your wishes")),
        *(("text-solution", f"{which} {what} {verb} it") for which in ("Which", "what")
          for what, verb in (
              ("technology", "should"), ("technologies", "shall"), ("database", "would"),
              ("framework", "do you want for"), ("programming language", "do you prefer for"),
              ("architecture", "should"), ("cloud", "should"), ("library", "shall"),
              ("protocol", "would"), ("algorithm", "of all that there are should"))),
        *(("text-jargon", f"Which {one} are there") for one in (
            "stakeholder", "stakeholders", "use case", "use cases", "user story", "user stories",
            "functional requirement", "functional requirements", "non-functional", "nonfunctional",
            "elicitation", "actor", "actors", "acceptance criterion", "acceptance criteria",
            "KPI", "KPIs", "SLA", "SLAs", "MVP", "backlog", "personas", "personae", "EARS",
            "MoSCoW", "epic", "epics", "scope creep", "traceability", "baseline", "verification",
            "validation")),
    ],
)  # fmt: skip
def test_each_unfit_word_is_told_in_a_question_and_in_its_help(code: str, words: str) -> None:
    assert told(texts.unfit_texts, asking(f"'{words.replace(chr(39), chr(39) * 2)}?'")) == [code]
    assert told(texts.unfit_texts, helped(f'"{words}?"')) == [code]


@each_row(
    "words",
    ["Who wants what you want?", "Which factor counts?", "What are your days?", "Is it a courser?",
     "Which library is near?", "Which ears hurt?", "Is it best to wait?",
     "Which cloud comes. It should?"],
)  # fmt: skip
def test_a_word_that_only_looks_unfit_is_none(words: str) -> None:
    assert told(texts.unfit_texts, asking(f'"{words}"')) == []


@each_row(
    ("words", "help_", "expected"),
    [
        ("word " * 34, "One line.", []), ("word " * 35, "One line.", ["text-long"]),
        ("word", '"One line.\\n"', []), ("word", '"\\nOne line."', []),
        ("word", '"One\\nTwo"', ["help-long"]),
        ("word " * 35, '"One\\nTwo"', ["text-long", "help-long"]),
    ],
)  # fmt: skip
def test_so_many_words_and_one_line_of_help_are_enough(
    words: str, help_: str, expected: list[str]
) -> None:
    asked = asking(words).replace("help: One line.", f"help: {help_}")
    assert told(texts.long_texts, asked) == expected


@each_row(
    ("examples", "found"), [("[]", True), ("[red]", True), ("[red, blue]", False),
                            ("[red, blue, green]", False)],
)  # fmt: skip
def test_two_examples_are_enough(examples: str, found: bool) -> None:
    changed = text("one").replace("examples: [red, blue]", f"examples: {examples}")
    assert told(texts.missing_texts, changed) == ["examples-missing"] * found


@each_row(
    ("produces", "found"),
    [("specification.name", False), ("evidence.words", False), ("question.words", False),
     ("rule.words", True), ("specification.name, rule.words", True)],
)  # fmt: skip
def test_what_is_asked_of_the_whole_needs_no_topics(produces: str, found: bool) -> None:
    bare = text("one").replace("        topics: [look]\n", "")
    asked = bare.replace("produces: [rule.words]", f"produces: [{produces}]")
    assert told(texts.missing_texts, asked) == ["topics-missing"] * found


def test_as_many_questions_as_a_line_has_parts_may_be_asked() -> None:
    parts = "        line:\n          - {field: rule}\n          - {field: who, after: [';']}\n"
    for words, expected in (("A? B?", []), ("A? B? C?", ["text-several"])):
        box = asking(words).replace("kind: text", "kind: box") + parts
        assert told(texts.unfit_texts, box) == expected
    assert told(texts.unfit_texts, asking("A? B?")) == ["text-several"]


@each_row(
    ("first", "second", "same"),
    [
        ("Which one?", "which ONE", True), ("Which  one, then?", "Which one then", True),
        ("Which {name}?", "Which {main}?", False), ("Which one?", "Which ones?", False),
        ("Which 1?", "Which 2?", False), ("Which {first:need}?", "which {first:need}", True),
    ],
)  # fmt: skip
def test_the_same_words_are_the_same_question(first: str, second: str, same: bool) -> None:
    other = text("two").replace("Which colour has two?", f'"{second}"')
    assert told(texts.texts_twice, asking(f'"{first}"'), other) == ["text-twice"] * same


# -- structure ------------------------------------------------------------------------------------


@each_row(
    ("fill", "lines", "known"),
    [
        ("name", (), True), ("main", (), True), ("first:need", (), True),
        ("first:question", (), True),
        ("answer:one", (), True), ("record", ("each: rule",), True),
        ("record", ("about: rule",), False),
        ("record:x", ("each: rule",), False), ("record", (), False), ("main:x", (), False),
        ("name:x", (), False), ("first", (), False), ("first:", (), False), ("answer", (), False),
        ("", (), False), ("Name", (), False), ("first:needs", (), False),
    ],
)  # fmt: skip
def test_each_fill_is_known_by_its_name_alone(
    fill: str, lines: tuple[str, ...], known: bool
) -> None:
    asked = text("one", *lines).replace("colour has one", f"colour has {{{fill}}}")
    if "about: rule" in lines:
        asked = asked.replace("kind: text", "kind: box").replace("        record: rule\n", "")
        asked += "        reads: plain\n"
    assert told(structure.unknown_names, asked) == ["fill-unknown"] * (not known)


def test_each_of_several_fills_is_looked_at() -> None:
    asked = asking("Which {name}, {nobody}, {main} and {else}?")
    assert told(structure.unknown_names, asked) == ["fill-unknown"] * 2


@each_row("prefill", structure.PREFILLS)
def test_each_prefill_is_known_and_no_part_of_one(prefill: str) -> None:
    for named, expected in ((prefill, []), (f"{prefill}-x", ["prefill-unknown"]),
                            (prefill[:-1], ["prefill-unknown"]),
                            (prefill.upper(), ["prefill-unknown"])):  # fmt: skip
        assert told(structure.unknown_names, text("one", f"prefill: {named}")) == expected


@each_row(("third", "unused"), [("not-sure", 2), ("none", 2), ("other", 2), ("c", 3)])
def test_ways_out_change_nothing_and_need_not(third: str, unused: int) -> None:
    plain = choice("first").replace("        produces: [rule.words]\n", "")
    found = told(structure.unused_options, plain.replace("id: not-sure", f"id: {third}"))
    assert found == ["option-unused"] * unused


@each_row(
    ("lines", "unused"),
    [
        (("when: picked('first', 'a')",), 1), (("which: picked('first', 'a')",), 1),
        (("when: value('first') == 'b'",), 0), (("which: value('first') == 'b'",), 0),
        (("when: answered('first')",), 2), (("when: says('first', 'a')",), 2),
        (("when: likely('first', 'b')", "which: picked('first', 'a')"), 0),
        (("when: picked('other', 'a')",), 2),
    ],
)  # fmt: skip
def test_an_option_is_used_by_any_condition_that_asks_for_it(
    lines: tuple[str, ...], unused: int
) -> None:
    plain = choice("first").replace("        produces: [rule.words]\n", "")
    found = told(structure.unused_options, plain, text("second", *lines))
    assert found == ["option-unused"] * unused


def test_the_condition_of_a_pack_uses_options_too() -> None:
    plain = choice("first").replace("        produces: [rule.words]\n", "")
    later = pack(text("late"), name="late").model_copy(update={"when": "picked('first', 'b')"})
    assert told(structure.unused_options, plain, beside=(later,)) == ["option-unused"]
    unread = later.model_copy(update={"when": "picked('first',"})
    assert told(structure.unused_options, plain, beside=(unread,)) == ["option-unused"] * 2


@each_row(
    ("lines", "expected"),
    [
        (("each: goal",), ["kind-unmade"]),
        (("about: goal",), ["kind-unmade"]),
        (("each: rule",), []),
        (("about: rule",), []),
    ],
)
def test_a_question_about_records_needs_one_that_makes_them(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    asked = text("late", *lines)
    if lines[0].startswith("about"):
        asked = asked.replace("kind: text", "kind: box").replace("        record: rule\n", "")
        asked += "        reads: plain\n"
    assert told(structure.empty_prompts, text("rules"), asked) == expected


def test_an_id_or_alias_of_each_question_is_looked_at() -> None:
    thrice = (text("one"), text("two"), text("one"), text("two"))
    assert told(structure.ids_twice, *thrice) == ["question-twice"] * 2
    aliases = (text("one", "aliases: [old, older]"), text("two", "aliases: [oldest, older, one]"))
    assert told(structure.dead_aliases, *aliases) == ["alias-twice", "alias-dead"]
    assert told(structure.dead_aliases, text("one", "aliases: [old, old]")) == []
    readers = (text("one", "reads: palin"), text("two", "reads: plain"), text("three", "reads: x"))
    assert told(structure.unknown_readers, *readers) == ["reader-unknown"] * 2


# -- conditions -----------------------------------------------------------------------------------


@each_row(
    ("prefill", "reference", "expected"),
    [
        ("evidence", "picked('first', 'passage-1')", []),
        ("evidence", "likely('first', 'passage-1')", []),
        ("unsaid", "picked('first', 'passage-1')", ["choice-unknown"]),
        ("tasks", "likely('first', 'passage-1')", ["choice-unknown"]),
        ("", "likely('first', 'c')", ["choice-unknown"]), ("", "likely('first', 'b')", []),
        ("", "says('first', 'c')", []), ("", "value('first') == 'c'", []),
        ("", "picked('nobody', 'a')", ["reference-unknown"]),
        ("", "likely('nobody', 'a')", ["reference-unknown"]),
        ("", "says('nobody', 'a')", ["reference-unknown"]),
        ("", "value('nobody') == 'a'", ["reference-unknown"]),
        ("", "answered('first') and answered('nobody')", ["reference-unknown"]),
        ("", "count('rules') > 0", ["kind-unknown"]), ("", "count('rule') > 0", []),
        ("", "pack('core')", ["pack-unknown"]), ("", "pack('test')", []),
    ],
)  # fmt: skip
def test_each_reference_is_looked_at(prefill: str, reference: str, expected: list[str]) -> None:
    first = choice("first", *([f"prefill: {prefill}"] if prefill else []))
    late = text("late", f'when: "{reference}"')
    assert told(conditions.unknown_references, first, late) == expected


@each_row(
    ("making", "known"),
    [("record: rule", True), ("about: rule", True), ("each: rule", True), ("record: goal", False)],
)
def test_a_field_may_come_from_any_line_about_the_record(making: str, known: bool) -> None:
    box = text("more").replace("kind: text", "kind: box").replace("record: rule", making)
    box += "        line:\n          - {field: words}\n          - {field: cost, after: [';']}\n"
    late = text("late", "each: rule", "which: missing('cost')").replace("record: rule", "")
    found = told(conditions.unknown_references, text("rules"), box, late)
    assert found == ["field-unknown"] * (not known)


def test_a_ring_is_told_once_however_it_is_made() -> None:
    ring = (text("b", "when: answered('c')"), text("c", "when: picked('d', 'x')"),
            text("d", "when: value('b') == 'x' or answered('a')"), text("a"))  # fmt: skip
    assert told(conditions.cycles, *ring) == ["condition-cycle"]
    two = (text("a", "when: answered('b')"), text("b", "when: answered('a')"),
           text("c", "when: answered('d')"), text("d", "when: answered('c')"))  # fmt: skip
    assert told(conditions.cycles, *two) == ["condition-cycle"] * 2
    other = pack(text("asked"), name="more").model_copy(update={"when": "answered('one')"})
    asks = text("one", "when: pack('more')")
    assert told(conditions.cycles, asks, beside=(other,)) == ["condition-cycle"]
    assert told(conditions.cycles, text("two", "when: pack('more')"), beside=(other,)) == []
    through = text("one", "when: answered('asked')")
    assert told(conditions.cycles, through, beside=(other,)) == ["condition-cycle"]


def test_findings_of_one_line_come_by_column_and_a_pack_that_is_there_is_replaced() -> None:
    late = text("late", "when: answered('nobody') and answered('nothing')")
    found = lint(pack_text(late), "test.yaml", ())
    assert [one.where for one in found] == ["test.yaml:19:15", "test.yaml:19:38"]
    early = pack(text("asked"), name="test")
    assert lint(pack_text(text("late")), "test.yaml", (early,)) == []
    assert lint(pack_text(text("asked")), "test.yaml", (early,)) == []


@each_row(
    ("lines", "beside_when", "expected"),
    [
        ("when: answered('asked')", "always", []),
        ("when: answered('asked') and answered('base')", "picked('base', 'a')", []),
        ("when: answered('asked') and answered('base')", "not answered('base')",
         ["question-unreachable"]),
    ],
)  # fmt: skip
def test_what_keeps_a_pack_out_keeps_out_what_rests_on_it(
    lines: str, beside_when: str, expected: list[str]
) -> None:
    base = pack(choice("base"), name="core", section="start")
    more = pack(text("asked"), name="more", section="more").model_copy(update={"when": beside_when})
    assert told(conditions.undecided, text("late", lines), beside=(base, more)) == expected


def test_the_condition_of_the_pack_counts_for_each_of_its_questions() -> None:
    base = pack(choice("base"), name="core", section="start")
    late = pack_text(text("late", "when: picked('base', 'b')"), when="\"picked('base', 'a')\"")
    assert [one.code for one in lint(late, "test.yaml", (base,))] == ["question-unreachable"]
    fits = pack_text(text("late", "when: picked('base', 'a')"), when="\"picked('base', 'a')\"")
    assert "question-unreachable" not in [one.code for one in lint(fits, "test.yaml", (base,))]
