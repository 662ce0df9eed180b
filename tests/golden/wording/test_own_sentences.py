"""The sentences that askfirst composes pass its own rules: what they would warn about stays in the
person's own words."""

from __future__ import annotations

import re
from pathlib import Path

from askfirst.requirements import Severity
from askfirst.wording import check_statement

COMPOSED = Path(__file__).parents[1] / "compose"
SENTENCES = [
    found[1]
    for line in (COMPOSED / "expected.txt").read_text("utf-8").splitlines()
    if "“" not in line
    and not line.startswith("==")
    and "shall shall" not in line
    and (found := re.match(r"(?:\w+: )?(?:[A-Z]+-[\w-]+ )?(.* shall .*)", line.strip()))
]


def test_there_are_sentences_to_judge() -> None:
    assert len(SENTENCES) > 100


def test_no_sentence_that_askfirst_makes_has_a_warning() -> None:
    for sentence in sorted(set(SENTENCES)):
        name = re.sub(r"^.*,(?: then)? (.*) shall .*", r"\1", sentence).lower()
        found = check_statement(sentence, terms=frozenset({name}))
        assert [one for one in found if one.severity is not Severity.HINT] == [], sentence
