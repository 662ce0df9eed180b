"""The sentences that askfirst composes pass its own rules: what is found is the person's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askfirst.requirements import Severity
from askfirst.wording import check_statement

COMPOSED = Path(__file__).parents[1] / "compose"
SENTENCES = [
    found[1]
    for line in (COMPOSED / "expected.txt").read_text("utf-8").splitlines()
    if "“" not in line
    and (found := re.match(r"(?:\w+: )?(?:[A-Z]+-[\w-]+ )?(.* shall .*)", line.strip()))
]
TYPED = (COMPOSED / "raw_answers.yaml").read_text("utf-8").lower()


def test_there_are_sentences_to_judge() -> None:
    assert len(SENTENCES) > 100


@pytest.mark.parametrize("sentence", sorted(set(SENTENCES)))
def test_no_warning_about_words_that_askfirst_added(sentence: str) -> None:
    warnings = [
        finding
        for finding in check_statement(sentence)
        if finding.severity is not Severity.HINT and finding.words.lower() not in TYPED
    ]
    assert warnings == []
