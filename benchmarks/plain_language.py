"""How plain the questions are: Flesch-Kincaid grade of texts and help lines, a row for each pack.

    python benchmarks/plain_language.py [--worst 10] [--json]

Grade = 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid and others, 1975), for
each text by itself; a pack's grade is the mean over its questions. Syllables are the parts into
which pyphen may break a word (American English), which is a few per cent too low for short words,
and at least the groups of vowels in it, which makes up for that. `{need}` counts as one word.
Help lines that show a form ("who: what; by when") are no sentences, so only texts have a grade.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from statistics import mean

import pyphen

from askfirst.packs import SHIPPED, load_shipped
from askfirst.questions import Question

_HYPHENS = pyphen.Pyphen(lang="en_US")
_SENTENCE = re.compile(r"[.!?]+(?:\s|$)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*|\d+")
_FILLED = re.compile(r"\{[^}]*\}")
_VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Syllables of a word; one at least."""
    word = word.lower().strip("'-")
    silent = word.endswith("e") and not word.endswith(("le", "ee", "ie")) and len(word) > 2
    spoken = len(_VOWELS.findall(word)) - (1 if silent else 0)
    return max(1, spoken, len(_HYPHENS.positions(word)) + 1)


def grade(text: str) -> float:
    """Flesch-Kincaid grade of a text: the school year in which it can be read."""
    text = _FILLED.sub("it", text)
    words = _WORD.findall(text)
    sentences = max(1, len([part for part in _SENTENCE.split(text) if part.strip()]))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def row(name: str, questions: Iterable[Question]) -> dict[str, object]:
    """Figures of one pack."""
    asked = list(questions)
    grades = [grade(question.text) for question in asked]
    lengths = [len(question.text.split()) for question in asked]
    return {
        "pack": name,
        "questions": len(asked),
        "grade": round(mean(grades), 2),
        "worst": round(max(grades), 1),
        "over 8": sum(value > 8 for value in grades),
        "words": round(mean(lengths), 1),
        "longest": max(lengths),
    }


def main() -> None:
    """Print the table, and the hardest questions."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--worst", type=int, default=5, help="so many of the hardest are shown")
    arguments.add_argument("--json", action="store_true")
    wanted = arguments.parse_args()
    packs = {name: load_shipped(name).pack.questions() for name in SHIPPED}
    everything = [question for questions in packs.values() for question in questions]
    rows = [row(name, questions) for name, questions in packs.items()]
    rows.append(row("all", everything))
    if wanted.json:
        print(json.dumps(rows, indent=2))
        return
    heads = list(rows[0])
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for one in rows:
        print("| " + " | ".join(str(one[head]) for head in heads) + " |")
    hardest = sorted(everything, key=lambda question: -grade(question.text))[: wanted.worst]
    for question in hardest:
        print(f"\n{grade(question.text):.1f}  {question.id}: {question.text}")


if __name__ == "__main__":
    main()
