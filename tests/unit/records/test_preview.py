"""What the screen shows under a line is what the document says."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.questions import Depth
from askfirst.records import compose
from askfirst.session import Session
from interviews import told


@pytest.mark.parametrize(
    ("slot", "tick", "words"),
    [
        ("can-happen", "missing", "the printer is broken, then the helper reads the names out"),
        ("can-happen", "twice", "keep the first"),
        ("usual-parts", "notice", "the member gets a mail two days before"),
        ("usual-parts", "notice", "the warden"),
        ("usual-parts", "undo", "until noon"),
    ],
)
def test_under_the_words_on_a_tick_stands_what_the_document_will_say(
    tmp_path: Path, slot: str, tick: str, words: str
) -> None:
    with Session.create(tmp_path / "one", by="Ada", depth=Depth.STANDARD) as session:
        shown = session.understood(slot, words, choice=tick)
    made = compose(told({"tasks": ["a member books a boat"], slot: {tick: words}}))
    printed = [one.statement for one in made.records if one.words == words]
    assert [shown.rstrip(".") or words.capitalize()] == [one.rstrip(".") for one in printed]
