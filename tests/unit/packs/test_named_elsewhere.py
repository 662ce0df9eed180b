"""Wherever a question is named by its id outside the packs, there is one of that id."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from askfirst.packs import SHIPPED, load_shipped
from askfirst.records.coverage import ITEMS

ROOT = Path(__file__).parents[3]
KNOWN = {one.id for name in SHIPPED for one in load_shipped(name).pack.questions()}


ASKED_BESIDE = {"documents-differ", "document-sentences", "exceptions", "probes"}
"""What no pack asks, by the names that the invented people have for it."""


def test_what_a_document_holds_is_asked_for_by_questions_that_exist() -> None:
    assert set(" ".join(ITEMS.values()).split()) - KNOWN == set()


def test_agents_are_told_of_questions_that_exist() -> None:
    text = (ROOT / "skills" / "askfirst" / "SKILL.md").read_text("utf-8")
    table = text.partition("\n| said | answer |\n|---|---|\n")[2].partition("\n\n")[0]
    named = re.findall(r"`([a-z-]+)`", re.sub(r"`--[a-z-]+`", "", table))
    assert len(named) > len(table.splitlines()) and set(named) - KNOWN == set()


def test_invented_people_think_of_something_at_questions_that_exist() -> None:
    told = (ROOT / "tests" / "interviewees" / "questions.yaml").read_text("utf-8")
    assert set(yaml.safe_load(told)) - KNOWN == ASKED_BESIDE
