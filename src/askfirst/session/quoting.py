"""A passage that somebody says stands in a source: where it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from askfirst.vocabulary import Quote

if TYPE_CHECKING:
    from askfirst.sources import SourceText


def located(sources: Sequence[SourceText], passage: str) -> Quote | None:
    """The first place where a passage stands word for word; only white space may differ."""
    words = passage.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    for source in sources:
        found = pattern.search(source.text)
        if found:
            return Quote(
                source=source.name,
                sha256=source.sha256,
                start=found.start(),
                end=found.end(),
                quote=found.group(),
            )
    return None
