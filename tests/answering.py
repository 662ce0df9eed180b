"""Several people answer one interview: what their pages save, as files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import JsonValue

from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.several import place

DAY = "2020-10-0{}T09:00:00Z"


def begun(folder: Path) -> Path:
    """An interview that Ada began: two tasks, a limit, and what she does not know."""
    with Session.create(folder, by="Ada", name="halls") as session:
        session.reply_once(Reply(value=["book a hall", "hand in the key"]), "tasks")
        session.reply_once(Reply(action=Action.UNKNOWN, owner="Berta"), "latest-case")
    return folder


def saved(
    folder: Path, person: str, answers: Mapping[str, JsonValue], *, day: int = 1,
    weights: Mapping[str, str] | None = None, **changes: JsonValue,
) -> str:  # fmt: skip
    """What a page saves. An answer that is an object with `action` is taken as it is."""
    with Session.open(folder) as session:
        at = place(session)
    replies = []
    for slot, value in answers.items():
        whole = (
            dict(value)
            if isinstance(value, dict) and {"action", "comment"} & value.keys()
            else {"value": value}
        )
        replies.append({"id": slot, "action": "answer", "at": DAY.format(day)} | whole)
    return json.dumps(
        {
            "askfirst": "answers", "version": 1, "interview": at.interview, "head": at.head,
            "packs": at.packs, "person": person, "name": person, "answers": replies,
            "weights": dict(weights or {}), "weighed": DAY.format(day),
        } | changes
    )  # fmt: skip
