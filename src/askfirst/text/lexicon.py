"""English words: what each can be in a sentence, its forms, and whether it is a person.

The words are data (`data/lexicon.txt`, made by `tools/make_lexicon.py` from WordNet and the
SPECIALIST lexicon; `data/words.txt`, written by hand) and are read when they are first asked for,
one list at a time. No function refuses a word: one that is not known is simply not known.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from askfirst.text import spelling
from askfirst.text.negations import as_typed

_DEGREES: Final = ("er", "est")
_PEOPLE_ENDINGS: Final = (
    "man", "men", "woman", "women", "person", "persons", "people", "keeper", "keepers", "maker",
    "makers", "master", "masters", "holder", "holders", "worker", "workers", "owner", "owners",
    "leader", "leaders",
)  # fmt: skip
_REPEATED: Final = ("re", "un", "over", "pre", "mis", "auto", "co", "out", "under", "de", "dis")


class _Verb(NamedTuple):
    """The irregular forms of one verb; the first of several is the one to write."""

    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: tuple[str, ...]
    third: tuple[str, ...]


@lru_cache(maxsize=2)
def _sections(name: str) -> dict[str, str]:
    """The lists of one data file by name, not yet taken apart."""
    text = (files("askfirst.text") / "data" / name).read_text(encoding="utf-8")
    parts = (part.partition("]\n") for part in text.split("\n[")[1:])
    return {title: rest for title, _, rest in parts}


@lru_cache(maxsize=32)
def _known(name: str) -> frozenset[str]:
    """The words of one list of the lexicon."""
    return frozenset(_sections("lexicon.txt")[name].split())


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """A closed class of words by its name in `data/words.txt`.

    Args:
        name: "articles", "determiners", "prepositions", "pronouns", "people pronouns",
            "auxiliaries", "conjunctions", "negations", "adverbs", "numbers", "plural only",
            "never plural", "weak nouns", "end no line" or "no content".

    Returns:
        The words in small letters.

    Raises:
        KeyError: there is no such class.
    """
    listed = _sections("words.txt")[name].split()
    return frozenset(typed for word in listed for typed in as_typed(word))


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Every word that belongs to grammar rather than to the matter."""
    classes = ("articles", "determiners", "prepositions", "pronouns", "auxiliaries")
    return frozenset().union(*map(words, (*classes, "conjunctions", "negations")))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, _Verb]:
    verbs: dict[str, _Verb] = {}
    for line in _sections("lexicon.txt")["irregular verbs"].strip().splitlines():
        base, *forms = line.split()
        past, participle, ing, third = (tuple(form.split("/")) for form in forms)
        verbs[base] = _Verb(past, participle, ing, third)
    return verbs


class _Form(NamedTuple):
    """A verb form that the rules of spelling do not explain."""

    base: str
    kinds: frozenset[str]


@lru_cache(maxsize=1)
def _irregular_forms() -> dict[str, _Form]:
    """Every irregular form with its base; of two bases the first in the alphabet, but for forms
    that are read as one of them."""
    found: dict[str, _Form] = {
        form: _Form("be", frozenset({kind}))
        for kind, forms in (
            ("finite", "is are am was were"), ("participle", "been"), ("ing", "being"),
        )
        for form in forms.split()
    }  # fmt: skip
    for base, verb in _irregular().items():
        for kind, forms in (
            ("finite", verb.past), ("participle", verb.participle), ("ing", verb.ing),
            ("finite", verb.third),
        ):  # fmt: skip
            for form in forms:
                known = found.setdefault(form, _Form(base, frozenset()))
                if known.base == base:
                    found[form] = _Form(base, known.kinds | {kind})
    pairs = _sections("lexicon.txt")["read as"].split()
    for form, base in zip(pairs[::2], pairs[1::2], strict=True):
        if found[form].base != base:
            found[form] = _Form(base, frozenset({"finite", "participle"}))
    return found


@lru_cache(maxsize=1)
def _read_as() -> frozenset[str]:
    """Base forms that are more often a form of another verb: `found`, `left`."""
    return frozenset(_sections("lexicon.txt")["read as"].split()[::2])


def _doubles(base: str) -> bool:
    return spelling.doubles(base) != (base in _known("doubling against the rule"))


@lru_cache(maxsize=1 << 13)
def base_of(word: str) -> str | None:
    """The base form of a verb, given any of its forms.

    Args:
        word: a word in any case; with a hyphen the part behind it decides.

    Returns:
        The base form in small letters (`went`: "go"); None when the word is no form of a verb
        that is known.
    """
    low = word.lower()
    if not low.isalpha():
        front, hyphen, last = low.rpartition("-")
        base = base_of(last) if hyphen and front in _REPEATED else None
        return f"{front}-{base}" if base else None
    irregular = _irregular_forms().get(low)
    verbs = _known("verbs")
    if low in verbs and not (irregular and low in _read_as()):
        return low
    if irregular:
        return irregular.base
    for base in spelling.possible_bases(low):
        if base in verbs and base not in ("be", "have") and _is_regular_form(low, base):
            return base
    return None


def _is_regular_form(form: str, base: str) -> bool:
    """Whether a form is spelt as this verb spells it; both `canceled` and `cancelled` are."""
    if form.endswith("s"):
        return form == spelling.third_person(base) or (base.endswith("o") and form == f"{base}s")
    twice = _doubles(base)
    make = spelling.ing if form.endswith("ing") else spelling.past
    either = base.endswith("l") or (len(base) > 5 and base.endswith(("p", "s", "t")))
    return form == make(base, twice) or (either and form == make(base, not twice))


def is_base(word: str) -> bool:
    """Whether a word is the base form of a verb: `open`, `put`, but not `opens` or `found`."""
    low = word.lower()
    return base_of(low) == low


def third_person(base: str) -> str:
    """The form with he, she or it: "go" to "goes", "be" to "is"; by the rule if not known."""
    if base == "be":
        return "is"
    irregular = _irregular().get(base)
    return irregular.third[0] if irregular else spelling.third_person(base)


def past_participle(base: str) -> str:
    """The form behind "has been": "write" to "written", "stop" to "stopped"."""
    irregular = _irregular().get(base)
    return irregular.participle[0] if irregular else spelling.past(base, _doubles(base))


def is_finite(word: str) -> bool:
    """Whether a word is a third person or a past form that is not also a base form: `opens`,
    `opened`, `went`; not `gone`, not `put`. "Lists" may be a noun and still is one of these."""
    low = word.lower()
    base = base_of(low)
    if base is None or base == low:
        return False
    irregular = _irregular_forms().get(low)
    if irregular:
        return "finite" in irregular.kinds
    return not low.endswith("ing")


def is_participle(word: str) -> bool:
    """Whether a word may stand behind "has been": `opened`, `gone`, `put`."""
    low = word.lower()
    base = base_of(low)
    if base is None:
        return False
    irregular = _irregular().get(base)
    return low in irregular.participle if irregular else low.endswith("ed")


def is_ing(word: str) -> bool:
    """Whether a word is a verb's form in -ing: `opening`, not `thing` or `morning`."""
    low = word.lower()
    base = base_of(low) if low.endswith("ing") else None
    return base is not None and base != low


def is_noun(word: str) -> bool:
    """Whether a word can be a noun, in the singular or plural."""
    low = _last_part(word)
    return low in _known("nouns") or low in words("plural only") or _singular(low) is not None


def singular_of(word: str) -> str:
    """The singular of a plural in small letters ("Volunteers": "volunteer", "men": "man"); any
    other word as it is, in small letters."""
    low = word.lower()
    front, hyphen, last = low.rpartition("-")
    return front + hyphen + (_singular(last) or last)


def is_plural(word: str) -> bool:
    """Whether a word is a noun in the plural: `keys`, `children`, `people`; not `bus`."""
    low = _last_part(word)
    return low in words("plural only") or _singular(low) is not None


@lru_cache(maxsize=1)
def _irregular_plurals() -> dict[str, str]:
    pairs = _sections("lexicon.txt")["irregular plurals"].split()
    return {"people": "person", **dict(zip(pairs[::2], pairs[1::2], strict=True))}


@lru_cache(maxsize=1 << 13)
def _singular(low: str) -> str | None:
    """The singular of a word that is a plural, else None."""
    if low in words("never plural"):
        return None
    if low in _irregular_plurals():
        return _irregular_plurals()[low]
    if low in words("plural only"):
        return None
    nouns = _known("nouns")
    if low in nouns and not any(one in nouns for one in spelling.possible_singulars(low)[:1]):
        return None
    for singular in spelling.possible_singulars(low):
        if singular in nouns and spelling.plural(singular) == low:
            return singular
    if low.endswith("oes") and low[:-2] in nouns:
        return low[:-2]
    return None


def mostly_noun(word: str) -> bool:
    """Whether a word is rather a noun than a verb: no verb at all, or one and a half times as
    often a noun in the texts that WordNet counts. In doubt neither this nor `mostly_verb`."""
    low = _last_part(word)
    if not is_noun(low):
        return False
    single, base = _singular(low) or low, base_of(low)
    return base is None or base not in _known("nouns") or single in _known("mostly nouns")


def mostly_verb(word: str) -> bool:
    """Whether a word is rather a verb than a noun: no noun at all, or twice as often a verb."""
    low = word.lower()
    base = base_of(low)
    return base is not None and (not is_noun(low) or base in _known("mostly verbs"))


def is_person(word: str) -> bool:
    """Whether a word is a noun or pronoun for people, or for a group or office that acts:
    `keeper`, `volunteers`, `council`, `office`, `everybody`, `who`. Names are not known."""
    low = _last_part(word)
    if low in words("people pronouns"):
        return True
    single = _singular(low) or low
    if single in _known("people") or low in _known("people"):
        return True
    return low not in _known("nouns") and low.endswith(_PEOPLE_ENDINGS) and len(low) > 6


def is_adjective(word: str) -> bool:
    """Whether a word can be an adjective, also compared: `late`, `later`, `latest`."""
    low = word.lower()
    known = _known("adjectives")
    if low in known:
        return True
    for ending in _DEGREES:
        if low.endswith(ending):
            stem = low[: -len(ending)]
            shorter = (stem, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else stem)
            doubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
            return any(one in known and len(one) < 8 for one in (*shorter, doubled))
    return False


def is_adverb(word: str) -> bool:
    """Whether a word can be an adverb: `soon`, `quickly`."""
    low = word.lower()
    if low in words("adverbs") or low in _known("adverbs"):
        return True
    if not low.endswith("ly"):
        return False
    known = _known("adjectives")
    stem = low[:-2]
    tries = (stem, f"{stem}le", f"{stem[:-1]}y", f"{stem}l", stem.removesuffix("al"))
    return any(one in known for one in tries)


@lru_cache(maxsize=1 << 13)
def is_english(word: str) -> bool:
    """Whether a word is known in any role; of a word with hyphens every part."""
    low = word.lower().replace("’", "'")
    if "-" in low.strip("-"):
        return all(map(is_english, low.strip("-").split("-")))
    low = low.removesuffix("'s").removesuffix("'")
    return (
        low in function_words() or low in words("numbers") or low in words("no content")
        or is_noun(low) or base_of(low) is not None or is_adjective(low) or is_adverb(low)
        or is_person(low)
    )  # fmt: skip


def _last_part(word: str) -> str:
    """The part of a compound that says what it is: `lock-keepers` are keepers."""
    return word.lower().rpartition("-")[2] or word.lower()
