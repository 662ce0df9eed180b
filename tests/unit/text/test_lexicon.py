"""What the lexicon knows of single words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from askfirst.text import lexicon, spelling
from rows import each_row

DATA = Path(lexicon.__file__).parent / "data"

BASES = {
    "opens": "open",
    "opened": "open",
    "opening": "open",
    "went": "go",
    "gone": "go",
    "is": "be",
    "was": "be",
    "been": "be",
    "has": "have",
    "did": "do",
    "found": "find",
    "left": "leave",
    "stopped": "stop",
    "cancelled": "cancel",
    "canceled": "cancel",
    "dies": "die",
    "lying": "lie",
    "lies": "lie",
    "focuses": "focus",
    "caches": "cache",
    "carries": "carry",
    "carried": "carry",
    "typing": "type",
    "tapping": "tap",
    "taping": "tape",
    "quizzed": "quiz",
    "re-sends": "re-send",
    "edited": "edit",
    "archives": "archive",
    "extracts": "extract",
    "processes": "process",
    "queries": "query",
    "launches": "launch",
    "handled": "handle",
    "configured": "configure",
    "secures": "secure",
    "Opens": "open",
    "undoes": "undo",
    "photos": "photo",
    "set": "set",
    "preferred": "prefer",
    "visited": "visit",
    "seen": "see",
    "dyed": "dye",
    "agreed": "agree",
}


@each_row(("form", "base"), BASES.items())
def test_a_form_has_its_base(form: str, base: str) -> None:
    assert lexicon.base_of(form) == base


@each_row(
    "word", ["shed", "thing", "this", "always", "during", "xyzzy", "van", "", "-", "bed", "red"]
)
def test_what_is_no_verb_or_its_own_base_has_no_other(word: str) -> None:
    assert lexicon.base_of(word) in (None, word)
    assert not lexicon.is_finite(word)
    assert not lexicon.is_ing(word)


@each_row(
    ("base", "third", "participle"),
    [
        ("open", "opens", "opened"),
        ("be", "is", "been"),
        ("go", "goes", "gone"),
        ("have", "has", "had"),
        ("carry", "carries", "carried"),
        ("stop", "stops", "stopped"),
        ("write", "writes", "written"),
        ("put", "puts", "put"),
        ("lie", "lies", "lain"),
        ("watch", "watches", "watched"),
        ("play", "plays", "played"),
        ("fix", "fixes", "fixed"),
        ("quiz", "quizzes", "quizzed"),
        ("transfer", "transfers", "transferred"),
        ("see", "sees", "seen"),
        ("frobnicate", "frobnicates", "frobnicated"),
    ],
)
def test_a_verb_has_its_forms(base: str, third: str, participle: str) -> None:
    assert lexicon.third_person(base) == third
    if base != "be":
        assert lexicon.past_participle(base) == participle


def test_forms_lead_back_to_their_base() -> None:
    lost = []
    for verb in sorted(lexicon._known("verbs")):
        for form in (
            lexicon.third_person(verb),
            lexicon.past_participle(verb),
            spelling.ing(verb, lexicon._doubles(verb)),
        ):
            if lexicon.base_of(form) is None:
                lost.append(form)
    assert not lost


@each_row("word", ["opens", "opened", "went", "is", "found", "lists", "was"])
def test_a_third_person_and_a_past_form_are_finite(word: str) -> None:
    assert lexicon.is_finite(word)


@each_row("word", ["open", "put", "gone", "opening", "shed", "been"])
def test_other_forms_are_not_finite(word: str) -> None:
    assert not lexicon.is_finite(word)


@each_row(
    ("word", "known"),
    [
        ("opened", True),
        ("gone", True),
        ("put", True),
        ("went", False),
        ("opens", False),
        ("shed", True),
    ],
)
def test_participles(word: str, known: bool) -> None:
    assert lexicon.is_participle(word) is known


@each_row(
    ("plural", "singular"),
    [
        ("keys", "key"),
        ("boxes", "box"),
        ("cities", "city"),
        ("men", "man"),
        ("people", "person"),
        ("children", "child"),
        ("volunteers", "volunteer"),
        ("buses", "bus"),
        ("knives", "knife"),
        ("lock-keepers", "lock-keeper"),
        ("Houses", "house"),
        ("potatoes", "potato"),
        ("photos", "photo"),
        ("analyses", "analysis"),
        ("movies", "movie"),
    ],
)
def test_a_plural_has_its_singular(plural: str, singular: str) -> None:
    assert lexicon.is_plural(plural)
    assert lexicon.singular_of(plural) == singular


@each_row("word", ["bus", "news", "gas", "glass", "data", "process", "key", "this"])
def test_a_singular_stays(word: str) -> None:
    assert not lexicon.is_plural(word)
    assert lexicon.singular_of(word) == word


def test_words_that_are_both_lean_to_one_side() -> None:
    assert all(map(lexicon.mostly_noun, ("list", "book", "phone", "clock", "shed", "keys")))
    assert all(map(lexicon.mostly_verb, ("open", "close", "lock", "send", "opens", "give")))
    assert not any(
        lexicon.mostly_noun(word) and lexicon.mostly_verb(word)
        for word in ("order", "check", "answer", "list")
    )


@each_row(
    "word",
    [
        "keeper",
        "nurse",
        "volunteers",
        "council",
        "office",
        "treasurer",
        "visitor",
        "everybody",
        "nobody",
        "who",
        "we",
        "she",
        "I",
        "they",
        "children",
        "people",
        "staff",
        "users",
        "lock-keepers",
        "harbourmaster",
        "fisherman",
        "firewoman",
        "crew",
        "police",
        "tenant",
        "receptionist",
        "carer",
        "weigher",
    ],
)
def test_people_and_groups(word: str) -> None:
    assert lexicon.is_person(word)


@each_row(
    "word",
    [
        "printer",
        "shed",
        "scanner",
        "server",
        "computer",
        "list",
        "it",
        "this",
        "browser",
        "cabinet",
        "dog",
        "timer",
        "sensor",
        "number",
    ],
)
def test_things_are_no_people(word: str) -> None:
    assert not lexicon.is_person(word)


@each_row(
    "word",
    [
        "van",
        "die",
        "pas",
        "gate",
        "harbour",
        "colour",
        "quickly",
        "seventeen",
        "doesn't",
        "later",
        "biggest",
        "easier",
        "wouldn’t",
        "keeper's",
        "lock-keeper's",
        "the",
        "unless",
        "printable",
        "nowhere",
    ],
)
def test_english_words(word: str) -> None:
    assert lexicon.is_english(word)


@each_row("word", ["straße", "schlüssel", "xyzzy", "ouvrir", "öffnet", "wurde"])
def test_other_words_are_not_known(word: str) -> None:
    assert not lexicon.is_english(word)


@each_row("word", ["late", "later", "latest", "big", "bigger", "easier", "nice", "nicer"])
def test_adjectives(word: str) -> None:
    assert lexicon.is_adjective(word)


def test_no_word_is_in_two_lists_that_exclude_each_other() -> None:
    known = {
        name: lexicon._known(name) for name in ("mostly nouns", "mostly verbs", "verbs", "nouns")
    }
    assert not known["mostly nouns"] & known["mostly verbs"]
    assert known["mostly nouns"] <= known["verbs"] & known["nouns"]
    assert not lexicon.words("articles") & (known["verbs"] | known["nouns"])
    assert not lexicon.words("plural only") & lexicon.words("never plural")


def test_the_data_is_small_and_says_where_it_is_from() -> None:
    text = (DATA / "lexicon.txt").read_text("utf-8")
    assert len(text.encode()) < 500_000
    assert "WordNet" in text[:900] and "MIT" in text[:900]


def test_nothing_is_read_before_a_word_is_asked_for() -> None:
    program = (
        "from askfirst.text import lexicon\n"
        "assert lexicon._sections.cache_info().currsize == 0\n"
        "lexicon.base_of('opens')\n"
        "assert lexicon._sections.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_verb_of_the_first_lists_is_known() -> None:
    """A handful of verbs that programs' demands need and that were refused as verbs before."""
    verbs = "edit archive extract process query launch handle configure secure reschedule undo lay"
    assert all(map(lexicon.is_base, verbs.split()))


def test_forms_at_the_edges() -> None:
    assert [
        w for w in ("opening", "open", "sing", "thing", "morning", "running") if lexicon.is_ing(w)
    ] == [
        "opening",
        "running",
    ]
    assert [w for w in ("heroes", "tomatoes", "human", "shoes") if lexicon.is_plural(w)] == [
        "heroes",
        "tomatoes",
        "shoes",
    ]
    assert [w for w in ("lockkeeper", "gatemen", "human", "woman") if lexicon.is_person(w)] == [
        "lockkeeper",
        "gatemen",
        "woman",
    ]


def test_rather_a_noun_and_compared_adjectives() -> None:
    assert lexicon.mostly_noun("kilogram")
    assert not lexicon.mostly_noun("beautifully")
    assert not lexicon.mostly_noun("go")
    assert [
        word
        for word in ("bigger", "happiest", "nicer", "water", "keeper")
        if lexicon.is_adjective(word)
    ] == [
        "bigger",
        "happiest",
        "nicer",
    ]


@each_row("word", ["soon", "quickly", "gently", "fully", "basically", "happily"])
def test_adverbs(word: str) -> None:
    assert lexicon.is_adverb(word)


@each_row("word", ["reply", "family", "open", "bell"])
def test_what_only_ends_like_an_adverb_is_none(word: str) -> None:
    assert not lexicon.is_adverb(word)


def test_people_are_persons_and_a_compound_is_english_in_all_its_parts() -> None:
    assert lexicon.singular_of("people") == "person"
    assert lexicon.is_english("lock-keeper") and not lexicon.is_english("zorkle-keeper")
    assert {"them", "she", "the", "with", "may", "and", "not"} <= lexicon.function_words()
