"""Each word by which a finding in a document is spared, and each hole that was left."""

from __future__ import annotations

from askfirst.requirements import Finding
from askfirst.wording import check_statement
from askfirst.wording.acting import is_spared, is_wanted
from rows import each_row


def codes(text: str) -> list[str]:
    """Which rules a statement breaks."""
    return [finding.code for finding in check_statement(text)]


def left(text: str, at: int) -> list[str]:
    """The vague words that are not spared."""
    vague = (one for one in check_statement(text) if one.family == "vague")
    return [one.words for one in vague if not is_spared(one, text, at)]


def wanted(text: str) -> list[str]:
    """The words that only what is wanted has."""
    return [one.words for one in check_statement(text) if is_wanted(one, text)]


def found(text: str, code: str) -> Finding:
    """The first finding of a rule."""
    return next(one for one in check_statement(text) if one.code == code)


def spared(text: str, code: str) -> bool:
    """Whether the first finding of a rule is spared."""
    finding = found(text, code)
    return is_spared(finding, text, text.index(finding.words))


TERMS = (
    "alternative medicine;basic law;big band;big data;cheap flights;clean room;clear text"
    ";critical path;fair trade;fast charger;fast charging;fast food;fast lane"
    ";general practitioner;good friday;hard disk;hard drive;heavy goods;heavy load;heavy rain"
    ";heavy vehicles;high chair;high school;high season;high street;high tide;high voltage"
    ";high water;large animals;large print;light rain;low season;low tide;low voltage;low water"
    ";minor injuries;modern languages;normal saline;professional fire;quick start;rapid test"
    ";rapid tests;short circuit;short message;short messages;short story;simple majority"
    ";slow cooker;small animals;small change;small children;small claims;small print;small talk"
    ";smart card;smart cards;smart home;smart meter;smart meters;smart phone;smart phones"
    ";special education;special school;special schools;special waste"
)


@each_row("word", TERMS.split(";"))
def test_each_term_of_two_words(word: str) -> None:
    assert left(f"We serve {word} here.", 9) == []


DONE_BY_IT = (
    "archived encrypted hosted kept logged preserved recorded retained saved served stored"
    " transmitted"
)


@each_row("word", DONE_BY_IT.split(" "))
def test_who_does_these_is_no_matter(word: str) -> None:
    assert spared(f"The list shall be {word} there.", "passive")


DONE_ONCE = "built carried commissioned completed delivered finished handed installed performed"


@each_row("word", DONE_ONCE.split(" "))
def test_who_does_these_once_by_a_day_is_who_gets_the_order(word: str) -> None:
    assert spared(f"The list shall be {word} by 3 May.", "passive")
    assert not spared(f"The list shall be {word} there.", "passive")


DAYS = (
    "by 3;before the 3rd of May;until May;between 3;on 3;from 3;no later than 3;before January"
    ";before February;until march;from april;until june;on july;until august;from september"
    ";before october;until november;before december"
)


@each_row("word", DAYS.split(";"))
def test_each_way_to_say_by_which_day(word: str) -> None:
    assert spared(f"The list shall be finished {word} 2027.", "passive")


DONE_AFTER = "anonymised anonymized deleted destroyed erased removed"


@each_row("word", DONE_AFTER.split(" "))
def test_what_is_deleted_after_a_while_is_complete(word: str) -> None:
    assert spared(f"The list shall be {word} after 5 days.", "passive")


COUNTRIES = "in;only in;within;inside;outside;outside of the;in the"


@each_row("word", COUNTRIES.split(";"))
def test_where_something_is_processed_is_complete(word: str) -> None:
    assert spared(f"The list shall be processed {word} Norway.", "passive")


RULED = (
    "in compliance with;in accordance with;in conformity with;according to;IN ACCORDANCE WITH"
    ";According to"
)


@each_row("word", RULED.split(";"))
def test_what_is_done_by_a_rule_needs_nobody(word: str) -> None:
    assert spared(f"The list shall be printed {word} law 5.", "passive")


NOTES = "Note;Notes;Background;Hint;Example;Remark;Rationale;Comment;Tip;Design note"


@each_row("word", NOTES.split(";"))
def test_a_note_demands_nothing(word: str) -> None:
    assert spared(f"{word}: The list shall be fast.", "subjective")


REASONS = "rows, as;rows, because;rows because;rows, since;rows: as;rows – since"


@each_row("word", REASONS.split(";"))
def test_why_something_is_wanted_demands_nothing(word: str) -> None:
    assert spared(f"The clerk {word} it is fast.", "subjective")


WANTED = (
    "adequate adequately appropriate appropriately intuitive reasonable robust securely"
    " suitable suitably user-friendly"
)


@each_row("word", WANTED.split(" "))
def test_a_word_that_only_what_is_wanted_has(word: str) -> None:
    assert wanted(f"It is {word} here.") == [word]


HOLES = (
    "??|???|___|[x]|[...]|[ .. ]|{{name}}|${name}|[NEEDS CLARIFICATION: who]"
    "|[ needs_clarification ]|[insert name]|[enter it]|[fill in name]|[your name]|[add it]"
    "|[specify it]|[placeholder]|[name to be given]|<name>|< the name >|<your-name>|XX:YY|YY.NN"
    "|XX|XXXXX"
)


@each_row("word", HOLES.split("|"))
def test_each_form_of_a_hole(word: str) -> None:
    assert "hole" in codes(f"The clerk shall wait {word} days there.")


TAGS = (
    "a abbr b blockquote body br code col dd del details div dl dt em figure footer form head"
    " header hr html i img input ins kbd li link main mark meta nav ol p pre q s samp script"
    " section small span strong style sub summary sup svg table tbody td th thead title tr u ul"
    " var video h1 h6"
)


@each_row("word", TAGS.split(" "))
def test_a_mark_of_a_page_is_no_hole(word: str) -> None:
    assert "hole" not in codes(f"The clerk shall <{word}> wait 5 days there.")
