"""Make the lexicon of English that the program reads: `src/askfirst/text/data/lexicon.txt`.

Sources, needed here only and never at run time:
- WordNet 3.0 (Princeton University; licence "WordNet 3.0"): which words are nouns, verbs,
  adjectives and adverbs, which nouns are people, and how often a word was each of them in the
  texts that its makers tagged. Debian's package `wordnet-base` has its files.
- lemminflect 0.2.3 (Brad Jascob; MIT), whose table of forms comes from the SPECIALIST lexicon
  (US National Library of Medicine, free of restrictions): irregular forms.

Usage: python tools/make_lexicon.py /usr/share/wordnet
"""

from __future__ import annotations

import gzip
import importlib.util
import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from askfirst.text import spelling

ROOT = Path(__file__).parents[1]
DATA = ROOT / "src" / "askfirst" / "text" / "data"
PARTS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
PERSON = "18"  # WordNet's file of nouns for people
HEADER = """\
# What is known of English words. Made by tools/make_lexicon.py; do not edit by hand.
# From WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved, used under the
# WordNet 3.0 license (THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES
# NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED; see NOTICE.txt here)
# and from the table of forms of lemminflect 0.2.3, Copyright (C) 2019 Brad Jascob, MIT License.
"""

Forms = dict[str, dict[str, list[str]]]
Senses = dict[str, dict[str, list[str]]]


def plain(word: str) -> bool:
    """Whether a word has small letters of English only."""
    return word.isascii() and word.isalpha() and word.islower() and len(word) > 1


def tagged(wordnet: Path) -> dict[str, Counter[str]]:
    """How often each word was each part of speech in the tagged texts."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (wordnet / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        lemma, rest = key.split("%")
        counts[PARTS[rest[0]]][lemma] += int(count)
    return counts


def senses(wordnet: Path) -> Senses:
    """The files (such as "noun.person") of each word's senses in their order, by part of speech.
    Names of one person or place are left out."""
    found: Senses = defaultdict(dict)
    for part in ("noun", "verb", "adj", "adv"):
        files: dict[str, str] = {}
        for line in (wordnet / f"data.{part}").read_text("latin-1").splitlines():
            if line[0] != " " and " @i " not in line:
                offset, file, _ = line.split(" ", 2)
                files[offset] = file
        for line in (wordnet / f"index.{part}").read_text("latin-1").splitlines():
            lemma, *rest = line.split()
            if line[0] != " " and plain(lemma):
                of_word = [files[one] for one in rest if len(one) == 8 and one in files]
                if of_word:
                    found[part][lemma] = of_word
    return found


def inflected() -> Forms:
    """The forms of each word by part of speech, as lemminflect's table has them."""
    spec = importlib.util.find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise SystemExit("lemminflect is not installed")
    table = Path(spec.origin).parent / "resources" / "infl_lu.csv.gz"
    found: Forms = defaultdict(dict)
    for line in gzip.decompress(table.read_bytes()).decode("utf-8").splitlines():
        lemma, part, *forms = line.split(",")
        if plain(lemma):
            found[part][lemma] = forms
    return found


def hand_written() -> dict[str, list[str]]:
    """The lists that people wrote: what corrects the sources and what they lack."""
    lists: dict[str, list[str]] = defaultdict(list)
    name = ""
    for line in (ROOT / "tools" / "corrections.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            lists[name] += line.split()
    return lists


def with_s_and_z(words: Iterable[str]) -> set[str]:
    """The same words with the British spelling of those in -ize as well."""
    found = set(words)
    return found | {f"{word[:-3]}ise" for word in found if word.endswith("ize") and len(word) > 5}


def _spelt_in_one(forms: str) -> str:
    """The spellings of a form without those of several words; empty when there is none."""
    every = forms.split("/")
    return "/".join([one for one in every if plain(one)])


def verb_forms(verbs: set[str], table: dict[str, list[str]]) -> tuple[list[str], set[str]]:
    """Lines "base past participle ing third" of irregular verbs, and verbs that double a letter
    against the rule for one syllable."""
    lines, against = [], set()
    for verb in sorted(verbs):
        forms = table.get(verb)
        if not forms or len(forms) != 4 or not forms[0] or verb == "be":
            continue
        if not all(map(_spelt_in_one, [forms[0], *forms[2:]])):
            continue
        past, participle, ing, third = (_spelt_in_one(form) for form in forms)
        participle = participle or past
        doubled = spelling.past(verb, True) in past.split("/")
        if doubled and spelling.past(verb, False) not in past.split("/"):
            if not spelling.doubles(verb) and verb[-1] not in "aeiouy":
                against.add(verb)
        elif spelling.doubles(verb) and spelling.past(verb, False) in past.split("/"):
            against.add(verb)
        twice = spelling.doubles(verb) != (verb in against)
        regular = [spelling.past(verb, twice)] * 2 + [spelling.ing(verb, twice)]
        regular.append(spelling.third_person(verb))
        given = [past, participle, ing or regular[2], third or regular[3]]
        if any(one not in every.split("/") for one, every in zip(regular, given, strict=True)):
            lines.append(" ".join([verb, *given]))
    return lines, against


def noun_forms(nouns: set[str], table: dict[str, list[str]]) -> list[str]:
    """Pairs "plural singular" of nouns whose plural the rule does not give."""
    lines = []
    for noun in sorted(nouns):
        for plural in (table.get(noun) or [""])[0].split("/"):
            if plain(plural) and plural not in (spelling.plural(noun), noun):
                lines.append(f"{plural} {noun}")
    return lines


AGENTS = re.compile(r"(?:er|or|ist|man|woman|ant|ent|ee|ian|eer|ess|ate|ary|ic)$")
"""How nouns for what people do mostly end."""


def people(nouns: set[str], files: dict[str, list[str]], known: set[str]) -> set[str]:
    """Nouns of which the first sense and half of the first three are people, if they are common
    or end as nouns for what people do."""
    found = set()
    for noun in nouns:
        first = files.get(noun, [])[:3]
        person = bool(first) and first[0] == PERSON and first.count(PERSON) * 2 >= len(first)
        if person and (noun in known or AGENTS.search(noun)):
            found.add(noun)
    return found


def balance(noun: str, counts: dict[str, Counter[str]], files: Senses) -> str:
    """What a word that is a noun and a verb mostly is: "noun", "verb" or, in doubt, ""."""
    nouns, verbs = counts["noun"][noun], counts["verb"][noun]
    if nouns + verbs < 3:
        nouns, verbs = len(files["noun"].get(noun, ())), len(files["verb"].get(noun, ()))
    if nouns >= 1.5 * verbs:
        return "noun"
    return "verb" if verbs >= 2 * nouns else ""


def wrapped(words: Iterable[str]) -> str:
    """Words in lines of a length that can be read and compared."""
    return textwrap.fill(" ".join(sorted(set(words))), 98, break_long_words=False)


def read_as(lines: list[str], verbs: set[str], count: Counter[str]) -> list[str]:
    """Pairs "form base" of forms that are another verb's base form, and are more often read as
    the form: `found` is `find`."""
    pairs = []
    for line in lines:
        base, *forms = line.split()
        for form in {one for group in forms for one in group.split("/")} - {base}:
            if form in verbs - {"lay"} and count[base] > count[form]:
                pairs.append(f"{form} {base}")
    return sorted(pairs)


def main() -> None:
    wordnet = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    counts, files, forms, own = tagged(wordnet), senses(wordnet), inflected(), hand_written()
    known = {word for part in forms.values() for word in part}
    seen = {part: {w for w in files[part] if counts[part][w]} for part in files}
    verbs = with_s_and_z(set(files["verb"]) | set(forms["verb"]) | set(own["verbs"]))
    verbs -= set(own["no verbs"]) | set(own["insults"])
    nouns = (set(files["noun"]) & set(forms["noun"])) | seen["noun"] | set(own["nouns"])
    nouns |= {word for word in forms["noun"] if word in files["noun"] or word in verbs}
    nouns |= {word for word in files["noun"] if files["noun"][word][0] == PERSON and word in known}
    nouns -= {
        word for word in nouns
        if any(one in nouns for one in spelling.possible_singulars(word))
        and word not in forms["noun"] and word not in own["nouns"]
    }  # fmt: skip
    nouns -= set(own["no nouns"]) | set(own["insults"])
    adjectives = (set(files["adj"]) & set(forms["adj"])) | seen["adj"] | set(own["adjectives"])
    adjectives -= set(own["no adjectives"])
    adverbs = (set(files["adv"]) & set(forms["adv"])) | seen["adv"]
    adverbs = {w for w in adverbs if not (w.endswith("ly") and w[:-2] in adjectives)}
    persons = people(nouns, files["noun"], seen["noun"]) | set(own["people"])
    persons -= set(own["no people"]) | set(own["insults"])
    nouns |= {word for word in persons if plain(word) and not word.endswith(("body", "one"))}
    irregular, against = verb_forms(verbs, forms["verb"])
    mostly = {word: balance(word, counts, files) for word in nouns & verbs}
    sections = {
        "verbs": wrapped(verbs),
        "doubling against the rule": wrapped(against),
        "irregular verbs": "\n".join(irregular),
        "read as": "\n".join(read_as(irregular, verbs, counts["verb"])),
        "nouns": wrapped(nouns),
        "irregular plurals": "\n".join(noun_forms(nouns, forms["noun"])),
        "mostly nouns": wrapped(
            {w for w, kind in mostly.items() if kind == "noun"} - set(own["mostly verbs"])
            | set(own["mostly nouns"])
        ),
        "mostly verbs": wrapped(
            {w for w, kind in mostly.items() if kind == "verb"} - set(own["mostly nouns"])
            | set(own["mostly verbs"])
        ),
        "people": wrapped(persons),
        "adjectives": wrapped(adjectives),
        "adverbs": wrapped(adverbs),
    }
    text = HEADER + "".join(f"\n[{name}]\n{words}\n" for name, words in sections.items())
    (DATA / "lexicon.txt").write_text(text, "utf-8")
    print({name: len(words.split()) for name, words in sections.items()}, len(text))


if __name__ == "__main__":
    main()
