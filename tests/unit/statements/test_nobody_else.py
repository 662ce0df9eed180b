"""Whoever has thought of nobody else says that there is nothing more."""

from __future__ import annotations

from pathlib import Path

from askfirst.commands.asking import Asking
from askfirst.replies import Action
from askfirst.session import Session
from askfirst.statements.elliptic import knows_not
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply
from rows import each_row

NOBODY = (
    "Haven't thought of anybody else, no.", "No, nobody else.", "Nobody else, no.",
    "No one else that I can think of", "I can't think of anybody else", "Can't think of any more.",
    "Not that I can think of.", "Nothing else comes to mind, sorry",
    "havent thought of anyone else",
    "thats no step, just a habit", "thats why I want it", "That's not part of it.",
    "no task, only talk",
    "it's nothing to do with it", "nothing for it", "they're no part of this",
    "we don't know of any others", "No. Nobody else.", "Oh no, nobody else, thanks.",
)  # fmt: skip


@each_row("text", NOBODY)
def test_a_no_to_a_question_for_more_is_nothing_more(text: str) -> None:
    found = not_answer(text)
    assert found is not None and found.reply is Reply.NOT_RELEVANT
    assert not knows_not(text)


@each_row(
    "text",
    [
        "Nobody else may open it.", "nobody else has a key, no", "Haven't thought of that, no.",
        "I can't think of anybody else but the clerk", "nothing else is stored",
        "Don't tell anybody else.", "we have not thought of any more keys",
    ],
)  # fmt: skip
def test_what_tells_of_a_matter_or_is_not_known_is_something_else(text: str) -> None:
    found = not_answer(text)
    assert found is None or found.reply is not Reply.NOT_RELEVANT


def test_it_is_filed_as_not_relevant_is_no_need_and_leaves_nothing_open(tmp_path: Path) -> None:
    with Session.create(tmp_path / "radio", by="Ada") as session:
        turn = session.said("Whom else must it tell?", NOBODY[0], slots=["notices"]).n
        for asked in (
            Asking(question="notices", action=Action.NOT_RELEVANT, turns=(turn,)),
            Asking(question="tasks", value=[NOBODY[0]], also=(turn,)),
        ):
            done = asked.answer(session)
            assert done.accepted or done.code, asked
        assert "notices" in session.interview.answers
        records = session.specification().records
        assert [one.id for one in records if "anybody else" in one.statement] == []
