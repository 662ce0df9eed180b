"""Questions of a pack that somebody's own open question asks already: of those one stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.records.asked import is_told
from askfirst.requirements import Kind, Record
from askfirst.text.overlap import content_words
from askfirst.vocabulary import OPEN_TURN

_ASK_THE_SAME: Final = {
    "kept": re.compile(r"\bhow long\b.*\b(?:kept|keep|stored?|saved?)\b", re.IGNORECASE),
    "reached": re.compile(
        r"\b(?:how|(?:in|by) (?:what|which) way)\b.*\b(?:told|tell|hear|reached?|warned|message)\b",
        re.IGNORECASE,
    ),
}
"""By the last part of an id what asks for the same."""


def once(records: Sequence[Record]) -> list[Record]:
    """The records, without what askfirst asks of one thing and somebody's own question asks, too:
    one that has a word with it in common."""
    own = [one for one in records if one.kind is Kind.QUESTION
           and (is_told(one) or one.id.startswith(OPEN_TURN))]  # fmt: skip
    by_id = {one.id: one for one in records}

    def is_asked(record: Record) -> bool:
        asks = _ASK_THE_SAME.get(record.id.rpartition("-")[2])
        if asks is None or record.kind is not Kind.QUESTION:
            return False
        about = [by_id[name] for name in record.linked("blocks") if name in by_id]
        words = content_words(" ".join(one.statement for one in about))
        of_one = len({one.fields.get("thing") or one.id for one in about}) == 1
        return of_one and any(
            asks.search(one.statement) and words & content_words(one.statement) for one in own
        )

    return [one for one in records if not is_asked(one)]
